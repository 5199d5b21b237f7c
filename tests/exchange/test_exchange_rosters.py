"""Rosters: what is accepted after what, and what never is."""

from contextlib import suppress

import msgspec
import pytest
from forger import ELM, OAK, OAK_2026, OFFICE, Forger, laptop, member
from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.acceptance import advance, first_trust
from sendnet_desktop.exchange.envelope import ROSTER, Envelope, sign
from sendnet_desktop.exchange.keys import device_of
from sendnet_desktop.exchange.refusals import ForkedError, RejectedError
from sendnet_desktop.exchange.roster import Cut, Grant, Organisation
from sendnet_desktop.exchange.succession import issue
from sendnet_desktop.exchange.trust import Trust

HASH = "ab" * 32


@pytest.fixture
def forger() -> Forger:
    return Forger.make()


def after(trust: Trust, *rosters: bytes) -> tuple[Trust, list[str]]:
    """Return the trust after these rosters, and the rules that were broken."""
    moved = advance(trust, (), rosters)
    return moved.trust, [problem.rule for problem in moved.problems if isinstance(problem, RejectedError)]


def test_a_next_roster_is_accepted(forger: Forger) -> None:
    data = forger.sign_roster(members=(*forger.roster.members, member(laptop("new"), OAK, Grant("school", OAK))))
    trust, problems = after(forger.trust, data)
    assert not problems
    assert trust.member(laptop("new").device) is not None
    assert trust.roster.version == 2


def test_d1_an_older_roster_is_ignored_and_is_no_problem(forger: Forger) -> None:
    old = forger.signed_roster.envelope
    cut, _ = after(forger.trust, forger.sign_roster(members=forger.changed(forger.oak1, cut={})))
    again, problems = after(cut, old)
    assert not problems
    assert not again.may_read(forger.oak1.device, OAK_2026)


def test_rosters_in_any_order_leave_the_newest(forger: Forger) -> None:
    cut = forger.sign_roster(version=3, members=forger.changed(forger.oak1, cut={}))
    between = forger.sign_roster(version=2)
    for order in ((cut, between), (between, cut), (cut, cut, between, cut)):
        trust, problems = after(forger.trust, *order)
        assert not problems
        assert trust.roster.version == 3


def test_d2_the_same_version_with_other_content_is_an_alarm_and_the_first_stands(forger: Forger) -> None:
    data = forger.sign_roster(version=1, members=forger.changed(forger.oak1, cut={}))
    moved = advance(forger.trust, (), [data])
    assert moved.trust == forger.trust
    assert [type(problem) for problem in moved.problems] == [ForkedError]
    # I15: the next version, by whichever registrar, heals it on both sides.
    healed = advance(moved.trust, (), [forger.sign_roster()])
    assert not healed.problems
    assert healed.trust.roster.version == 2


def test_d2_a_rival_that_no_registrar_signed_is_no_alarm(forger: Forger) -> None:
    _, problems = after(forger.trust, forger.sign_roster(forger.elm.signing, version=1, sample=False, members=()))
    assert problems == ["trust format, rule 8"]


@pytest.mark.parametrize("fields", [{"sample": True}, {"trust": "another"}])
def test_a_roster_of_another_trust_or_of_a_sample_is_rejected_whoever_signed_it(
    forger: Forger, fields: dict[str, object]
) -> None:
    _, problems = after(forger.trust, forger.sign_roster(**fields))
    assert problems == ["trust format, rule 16"]


def test_d3_a_registrar_that_the_root_no_longer_names_is_rejected(forger: Forger) -> None:
    old = forger.office.signing
    forger.next_root(registrars=(laptop("office2").signing.public.hex(),))
    trust = forger.trust
    stale, problems = after(trust, forger.sign_roster(old, root=2))
    assert stale == trust
    assert problems == ["trust format, rule 8"]
    fresh, problems = after(trust, forger.sign_roster(laptop("office2").signing, root=2, version=1))
    assert not problems
    assert fresh.roster.order == (2, 1)


def test_d3_a_roster_under_an_older_root_is_ignored_however_high_its_number(forger: Forger) -> None:
    late = forger.sign_roster(version=99)
    forger.next_root()
    trust, problems = after(forger.trust, late)
    assert not problems
    assert trust.roster.version == 1  # rule 8: the last accepted one stands until one comes under the new root


@pytest.mark.parametrize(
    "take_back",
    [
        lambda forger: {"members": forger.roster.members[1:]},
        lambda forger: {"organisations": forger.roster.organisations[:2], "members": forger.roster.members[:3]},
        lambda forger: {"members": forger.changed(forger.oak1, opening=forger.stranger.recipient.hex())},
        lambda forger: {"members": forger.changed(forger.oak1, organisation=ELM)},
        lambda forger: {"members": forger.changed(forger.oak1, grants=())},
        lambda forger: {"members": forger.changed(forger.oak1, grants=(Grant("school", ELM),))},
        lambda forger: {
            "organisations": (*forger.roster.organisations[:2], Organisation(ELM, "elm", "Elm", "trust")),
            "members": forger.roster.members[:3],
        },
    ],
    ids=["member", "organisation", "key", "moved", "grant", "scope", "kind"],
)
def test_d4_a_roster_that_takes_back_what_was_said_is_rejected(forger: Forger, take_back) -> None:  # type: ignore[no-untyped-def]
    trust, problems = after(forger.trust, forger.sign_roster(**take_back(forger)))
    assert trust == forger.trust
    assert problems in (["trust format, rule 10"], ["trust format, rule 11"])


def test_d4_what_was_cut_or_ended_never_comes_back(forger: Forger) -> None:
    ended = (Grant("school", OAK, ended={}),)
    trust, problems = after(forger.trust, forger.sign_roster(members=forger.changed(forger.oak1, cut={}, grants=ended)))
    assert not problems
    for undone in ({"cut": None}, {"grants": (Grant("school", OAK),)}):
        held = msgspec.structs.replace(trust.roster)
        members = tuple(
            msgspec.structs.replace(each, **undone) if each.id == forger.oak1.device else each for each in held.members
        )
        _, problems = after(trust, forger.sign_roster(version=3, members=members))
        assert problems == ["trust format, rule 10"]


def test_a_cut_may_move_and_a_name_may_change(forger: Forger) -> None:
    log = f"{forger.oak1.device}-{'0' * 16}"
    trust, _ = after(forger.trust, forger.sign_roster(members=forger.changed(forger.oak1, cut={log: Cut(5, HASH)})))
    moved = forger.sign_roster(version=3, members=forger.changed(forger.oak1, cut={log: Cut(7, HASH)}, person="B."))
    trust, problems = after(trust, moved)
    assert not problems
    oak1 = trust.member(forger.oak1.device)
    assert oak1 is not None
    assert oak1.cut == {log: Cut(7, HASH)}


@pytest.mark.parametrize(
    "grant",
    [
        Grant("trust lead", OAK),
        Grant("school", "nowhere"),
        Grant("school", OFFICE),
        Grant("hub lead", ""),
        Grant("reviewer", OAK),
        Grant("reviewer", "nowhere:day1"),
        Grant("reader", "private"),
        Grant("reader", "../../x"),
    ],
)
def test_a_grant_without_a_place_is_refused(forger: Forger, grant: Grant) -> None:
    data = forger.sign_roster(members=(*forger.roster.members, member(laptop("new"), OAK, grant)))
    _, problems = after(forger.trust, data)
    assert problems == ["trust format, rule 11"]


@pytest.mark.parametrize(
    "fields",
    [
        {"id": "0" * 32},
        {"signing": "01" + "00" * 31},
        {"opening": "00" * 32},
        {"organisation": "nowhere"},
        {"cut": {"0" * 32 + "-" + "0" * 16: Cut(1, HASH)}},
    ],
)
def test_a_member_that_contradicts_itself_is_refused(forger: Forger, fields: dict[str, object]) -> None:
    new = msgspec.structs.replace(member(laptop("new"), OAK), **fields)
    _, problems = after(forger.trust, forger.sign_roster(members=(*forger.roster.members, new)))
    assert problems == ["trust format, rule 11"]


def test_a_member_with_the_right_id_of_a_weak_signing_key_is_refused(forger: Forger) -> None:
    weak = b"\x01" + bytes(31)
    new = msgspec.structs.replace(member(laptop("new"), OAK), id=device_of(weak), signing=weak.hex())
    _, problems = after(forger.trust, forger.sign_roster(members=(*forger.roster.members, new)))
    assert problems == ["trust format, rule 11"]


def test_d4_a_school_never_becomes_a_trust(forger: Forger) -> None:
    new = Organisation("new0", "new", "New School", "school")
    trust, problems = after(forger.trust, forger.sign_roster(organisations=(*forger.roster.organisations, new)))
    assert not problems
    for altered, broken in (({"name": "Newer"}, []), ({"kind": "trust"}, ["trust format, rule 10"])):
        organisations = (*forger.roster.organisations, msgspec.structs.replace(new, **altered))
        _, problems = after(trust, forger.sign_roster(version=3, organisations=organisations))
        assert problems == broken


def test_two_members_never_share_a_key(forger: Forger) -> None:
    new = msgspec.structs.replace(member(laptop("new"), OAK), opening=forger.elm.recipient.hex())
    _, problems = after(forger.trust, forger.sign_roster(members=(*forger.roster.members, new)))
    assert problems == ["trust format, rule 11"]


def test_members_that_this_version_does_not_know_are_passed_on_untouched(forger: Forger) -> None:
    said = msgspec.json.decode(Envelope.parse(forger.sign_roster()).payload)
    said["colour"] = {"a": [1]}
    data = sign(ROSTER, msgspec.json.encode(said), [forger.office.signing]).to_bytes()
    trust, problems = after(forger.trust, data)
    assert not problems
    assert trust.signed_roster.envelope == data


def test_a_roster_made_from_an_old_one_is_not_issued(forger: Forger) -> None:
    with pytest.raises(RejectedError):
        issue(forger.root, forger.signed_roster, forger.roster, [forger.office.signing])
    newer = msgspec.structs.replace(forger.roster, version=2)
    held = issue(forger.root, forger.signed_roster, newer, [forger.office.signing])
    with pytest.raises(SendnetError):
        issue(forger.root, held, forger.roster, [forger.office.signing])
    with pytest.raises(RejectedError):
        issue(forger.root, held, msgspec.structs.replace(newer, version=3), [forger.oak1.signing])


FORGER = Forger.make()
NEXT = FORGER.sign_roster()


@given(st.binary(max_size=200), st.integers(0, 3000), st.booleans())
def test_bent_documents_raise_nothing_but_our_error_and_change_nothing(junk: bytes, at: int, root: bool) -> None:
    forger = FORGER
    data = forger.root.envelope if root else NEXT
    bent = data[:at] + junk + data[at + len(junk) :]
    moved = advance(forger.trust, [bent] if root else [], [] if root else [bent])
    if bent != data:
        assert moved.trust == forger.trust
    with suppress(SendnetError):
        first_trust([bent], [bent], forger.trust.words)
