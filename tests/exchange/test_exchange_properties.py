"""What holds whatever comes in whatever order: positions against a model, trusts against their newest documents."""

from dataclasses import replace

import msgspec
from forger import ASHDOWN, OAK, POLICY, Forger, laptop, member, seeded
from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.exchange.acceptance import advance
from sendnet_desktop.exchange.chains import Chains, Link
from sendnet_desktop.exchange.keys import SigningKey
from sendnet_desktop.exchange.roster import Cut, Grant, Member
from sendnet_desktop.exchange.trust import Trust

LOGS = ("one", "two")


@st.composite
def forests(draw: st.DrawFn) -> list[Link]:
    """Segments of two logs that continue, fork, lean on one another and miss their predecessors."""
    links: list[Link] = []
    for number in range(draw(st.integers(1, 10))):
        before = draw(st.sampled_from([None, b"missing", *(link.hash for link in links)]))
        links.append(Link(b"%d" % number, draw(st.sampled_from(LOGS)), before))
    return links


def counted(links: list[Link], cuts: dict[str, bytes]) -> set[bytes]:
    """The rule read aloud: a segment counts if it is its log's cut, or the one before a counting one of its log."""
    found = {link.hash for link in links if cuts.get(link.log) == link.hash}
    for _ in links:
        steps = {(link.log, link.prev) for link in links if link.hash in found}
        found |= {link.hash for link in links if (link.log, link.hash) in steps}
    return found


@given(forests(), st.data())
def test_positions_are_what_the_rule_says_for_any_forest(links: list[Link], data: st.DataObject) -> None:
    cuts = {
        log: data.draw(st.sampled_from([link.hash for link in links if link.log == log] + [b"missing"]))
        for log in data.draw(st.sets(st.sampled_from(LOGS)))
    }
    signed = {log: Cut(0, cut.hex()) for log, cut in cuts.items()}
    positions = Chains(links)
    assert {link.hash for link in links if positions.position(link.hash)(signed)} == counted(links, cuts)


def history() -> list[tuple[tuple[bytes, ...], bytes]]:
    """What an office sent in the course of years: each time the whole chain of roots, and the roster of that day."""
    forger = Forger.make()
    sent = [((forger.root.envelope,), forger.signed_roster.envelope)]
    keys = forger.office.signing
    for day in range(6):
        if day in (2, 4):
            keys = SigningKey.make(seeded(f"registrar {day}"))
            forger.next_root(registrars=(keys.public.hex(),))
        new = member(laptop(f"new {day}"), OAK, Grant("school", OAK))
        data = forger.sign_roster(keys, root=forger.root.root.version, members=(*forger.roster.members, new))
        sent.append((tuple(signed.envelope for signed in forger.chain), data))
        moved = advance(forger.trust, (), [data])
        assert not moved.problems
        forger.signed_roster = moved.trust.signed_roster
    return sent


HISTORY = history()
NEWEST = advance(ASHDOWN.trust, *((HISTORY[-1][0], [HISTORY[-1][1]]))).trust


@given(st.permutations(HISTORY), st.lists(st.sampled_from(HISTORY), max_size=4))
def test_files_of_an_office_lead_to_its_newest_list_in_any_order_and_number(
    order: list[tuple[tuple[bytes, ...], bytes]], again: list[tuple[tuple[bytes, ...], bytes]]
) -> None:
    trust = ASHDOWN.trust
    for roots, roster in (*order, *again):
        before = trust
        moved = advance(trust, roots, [roster])
        assert not moved.problems
        trust = moved.trust
        assert (trust.root.version, trust.roster.order) >= (before.root.version, before.roster.order)
    assert trust == NEWEST


@given(st.sets(st.sampled_from(HISTORY), min_size=1))
def test_any_of_its_files_alone_lead_to_the_newest_among_them(sent: set[tuple[tuple[bytes, ...], bytes]]) -> None:
    trust = ASHDOWN.trust
    for roots, roster in sent:
        trust = advance(trust, roots, [roster]).trust
    newest = max(sent, key=HISTORY.index)
    assert trust == advance(ASHDOWN.trust, newest[0], [newest[1]]).trust


GRANTS = st.sampled_from(
    [
        Grant("trust lead", ""),
        Grant("hub lead", OAK),
        Grant("school", OAK),
        Grant("school", "elm0"),
        Grant("reviewer", f"{OAK}:day1"),
        Grant("reader", "all:2026"),
        Grant("school", OAK, ended={}),
        Grant("trust lead", "", ended={}),
    ]
)
CHANNELS = ("all:2026", "school:oak0:2026", "school:elm0:2026", "visit:oak0:day1", "findings:oak0:day1", "office:2026")


def with_member(new: Member) -> Trust:
    roster = msgspec.structs.replace(ASHDOWN.roster, members=(*ASHDOWN.roster.members, new))
    return Trust(ASHDOWN.chain, replace(ASHDOWN.signed_roster, roster=roster))


@given(st.lists(GRANTS, max_size=4), GRANTS, st.sampled_from(CHANNELS))
def test_a_further_grant_never_takes_anything_away(grants: list[Grant], more: Grant, channel: str) -> None:
    new = laptop("new")
    few, many = (with_member(member(new, OAK, *some)) for some in (grants, [*grants, more]))
    assert few.may_read(new.device, channel) <= many.may_read(new.device, channel)
    assert few.writable(new.device, channel, POLICY) <= many.writable(new.device, channel, POLICY)
    if few.writable(new.device, channel, POLICY):
        assert few.may_read(new.device, channel)
