"""Roots: how keys change hands, and how a laptop comes to trust at all."""

import tracemalloc

import msgspec
import pytest
from forger import OAK_2026, OFFICE, Forger, laptop, member, seeded

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.acceptance import advance, first_trust, offered
from sendnet_desktop.exchange.envelope import PAYLOAD_CAP, ROOT, ROSTER, sign
from sendnet_desktop.exchange.keys import SigningKey
from sendnet_desktop.exchange.refusals import ForkedError, RejectedError
from sendnet_desktop.exchange.root import found
from sendnet_desktop.exchange.roster import Grant
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


def test_d5_three_root_changes_are_followed_where_the_chain_is_there(forger: Forger) -> None:
    before = forger.trust
    for _ in range(3):
        forger.next_root()
    roots = [signed.envelope for signed in forger.chain]
    roster = forger.sign_roster(root=4, version=1)
    moved = advance(before, reversed(roots), [roster])
    assert not moved.problems
    assert (moved.trust.root.version, moved.trust.roster.order) == (4, (4, 1))
    broken = advance(before, [roots[2], roots[3]], [roster])
    assert broken.trust == before
    assert len(broken.problems) == 3


def test_d6_a_root_signed_only_by_its_own_new_keys_is_rejected(forger: Forger) -> None:
    thief = SigningKey.make(seeded("thief"))
    root = msgspec.structs.replace(forger.root.root, version=2, keys=(thief.public.hex(),))
    for signers in ([thief], [thief, forger.office.signing], []):
        moved = advance(forger.trust, [sign(ROOT, msgspec.json.encode(root), signers).to_bytes()], ())
        assert moved.trust == forger.trust
        assert len(moved.problems) == 1
    handed_over = sign(ROOT, msgspec.json.encode(root), [thief, forger.key]).to_bytes()
    assert advance(forger.trust, [handed_over], ()).trust.root.version == 2


def test_d6_a_root_signed_only_by_the_old_keys_is_rejected(forger: Forger) -> None:
    root = msgspec.structs.replace(forger.root.root, version=2, keys=(laptop("x").signing.public.hex(),))
    moved = advance(forger.trust, [sign(ROOT, msgspec.json.encode(root), [forger.key]).to_bytes()], ())
    assert moved.trust == forger.trust


def test_a_threshold_counts_different_keys_of_those_named(forger: Forger) -> None:
    second, third = (SigningKey.make(seeded(name)) for name in ("second", "third"))
    keys = tuple(key.public.hex() for key in (forger.key, second, third))
    two = msgspec.structs.replace(forger.root.root, version=2, keys=keys, threshold=2)
    envelope = sign(ROOT, msgspec.json.encode(two), [forger.key, third]).to_bytes()
    trust = advance(forger.trust, [envelope], ()).trust
    assert trust.root.threshold == 2
    three = msgspec.json.encode(msgspec.structs.replace(two, version=3))
    alone = sign(ROOT, three, [second]).to_bytes()
    with_another = sign(ROOT, three, [second, forger.office.signing]).to_bytes()
    assert advance(trust, [alone, with_another], ()).trust == trust
    assert advance(trust, [sign(ROOT, three, [third, second]).to_bytes()], ()).trust.root.version == 3


@pytest.mark.parametrize("fields", [{"threshold": 2}, {"registrar_threshold": 2}, {"threshold": 0}, {"keys": ()}])
def test_a_root_that_nobody_could_follow_is_refused(forger: Forger, fields: dict[str, object]) -> None:
    root = msgspec.structs.replace(forger.root.root, version=2, **fields)
    moved = advance(forger.trust, [sign(ROOT, msgspec.json.encode(root), [forger.key]).to_bytes()], ())
    assert moved.trust == forger.trust


def test_d7_a_stolen_registrar_key_that_numbers_its_roster_2_53_is_overtaken(forger: Forger) -> None:
    # The thief cuts a school, adds a laptop of their own, and leaves no number above theirs.
    thief = laptop("thief")
    stolen = forger.sign_roster(
        version=2**53,
        members=(*forger.changed(forger.oak1, cut={}), member(thief, OFFICE, Grant("trust lead", ""))),
    )
    robbed, problems = after(forger.trust, stolen)
    assert not problems
    assert robbed.may_read(thief.device, OAK_2026)
    forger.next_root(registrars=(laptop("office2").signing.public.hex(),))
    honest = forger.sign_roster(laptop("office2").signing, root=2, version=2)
    healed = advance(robbed, [forger.root.envelope], [honest])
    assert not healed.problems
    assert healed.trust.may_read(forger.oak1.device, OAK_2026)
    assert healed.trust.member(thief.device) is None
    assert not healed.trust.counts(thief.device, lambda _cuts: True)
    assert advance(healed.trust, (), [stolen]).trust == healed.trust


def test_d8_another_trust_on_a_fresh_laptop_does_not_match_the_words(forger: Forger) -> None:
    words = forger.trust.words
    thief = laptop("thief")
    theirs = found("Ashdown", SigningKey.make(seeded("their root")), [thief.signing.public])
    members = (member(thief, OFFICE, Grant("trust lead", "")),)
    roster = msgspec.structs.replace(forger.roster, trust=theirs.root.trust, members=members)
    signed = issue(theirs, None, roster, [thief.signing])
    with pytest.raises(RejectedError) as refused:
        first_trust([theirs.envelope], [signed.envelope], words)
    assert refused.value.rule == "trust format, rule 5"
    joined = first_trust([forger.root.envelope], [forger.signed_roster.envelope], words)
    assert joined == forger.trust


def test_a_first_root_that_its_own_keys_did_not_sign_is_refused_though_the_words_are_its(forger: Forger) -> None:
    payload = msgspec.json.encode(forger.root.root)
    for signers in ([], [forger.office.signing], [SigningKey.make(seeded("x"))]):
        unsigned = sign(ROOT, payload, signers).to_bytes()
        with pytest.raises(RejectedError):
            first_trust([unsigned], [forger.signed_roster.envelope], forger.trust.words)
    second = forger.next_root()
    with pytest.raises(RejectedError):
        first_trust([second.envelope], [forger.sign_roster(root=2)], forger.trust.words)


def test_d8_another_trust_never_moves_a_laptop_that_has_one(forger: Forger) -> None:
    other = found("Other", SigningKey.make(seeded("other root")), [forger.office.signing.public])
    roster = msgspec.structs.replace(forger.roster, trust=other.root.trust, version=9)
    data = sign(ROSTER, msgspec.json.encode(roster), [forger.office.signing]).to_bytes()
    moved = advance(forger.trust, [other.envelope], [data])
    assert moved.trust == forger.trust
    assert len(moved.problems) == 2


def test_the_words_are_those_of_the_newest_root(forger: Forger) -> None:
    first = forger.trust.words
    forger.next_root()
    assert forger.trust.words != first
    chain = [signed.envelope for signed in forger.chain]
    rosters = [forger.sign_roster(root=2)]
    assert first_trust(chain, rosters, forger.trust.words).root.version == 2
    with pytest.raises(RejectedError):
        first_trust(chain, rosters, first)
    with pytest.raises(SendnetError):
        offered(chain[1:])


def test_a_forked_root_is_an_alarm_and_the_first_stands(forger: Forger) -> None:
    for version in (1, 2):
        trust = forger.trust
        root = msgspec.structs.replace(forger.root.root, name="Another name")
        rival = sign(ROOT, msgspec.json.encode(root), [forger.key]).to_bytes()
        moved = advance(trust, [rival], ())
        assert moved.trust == trust
        assert [type(problem) for problem in moved.problems] == [ForkedError]
        assert root.version == version
        forger.next_root()


def test_d9_a_roster_of_10_mb_is_refused_before_it_is_parsed(forger: Forger) -> None:
    huge = sign(ROSTER, b"[" * (10 * 1024 * 1024), [forger.office.signing]).to_bytes()
    tracemalloc.start()
    try:
        moved = advance(forger.trust, (), [huge])
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert moved.trust == forger.trust
    assert len(moved.problems) == 1
    assert peak < 64 * 1024
    assert PAYLOAD_CAP == 4 * 1024 * 1024


@pytest.mark.parametrize("fields", [{"sample": True}, {"trust": "another"}])
def test_a_next_root_never_changes_whose_it_is_nor_makes_a_sample_of_it(
    forger: Forger, fields: dict[str, object]
) -> None:
    root = msgspec.structs.replace(forger.root.root, version=2, **fields)
    moved = advance(forger.trust, [sign(ROOT, msgspec.json.encode(root), [forger.key]).to_bytes()], ())
    assert moved.trust == forger.trust
    assert [problem.rule for problem in moved.problems if isinstance(problem, RejectedError)] == [
        "trust format, rule 4"
    ]


def test_sample_and_real_never_meet() -> None:
    real, sample = Forger.make(), Forger.make(sample=True)
    for mine, theirs in ((real, sample), (sample, real)):
        moved = advance(mine.trust, [theirs.root.envelope], [theirs.sign_roster()])
        assert moved.trust == mine.trust
        assert len(moved.problems) == 2
        with pytest.raises(RejectedError):
            first_trust(
                [mine.root.envelope],
                [mine.signed_roster.envelope],
                mine.trust.words,
                sample=not mine.trust.is_sample,
            )


def test_features_that_this_version_does_not_know_are_refused_with_advice_to_upgrade(forger: Forger) -> None:
    root = msgspec.structs.replace(forger.root.root, version=2, crit=("post-quantum",))
    moved = advance(
        forger.trust,
        [sign(ROOT, msgspec.json.encode(root), [forger.key]).to_bytes()],
        [forger.sign_roster(crit=("x",))],
    )
    assert moved.trust == forger.trust
    assert ["newest version" in problem.remedy for problem in moved.problems if isinstance(problem, SendnetError)] == [
        True,
        True,
    ]
