"""Cuts and roles: which segments of a laptop count, and which edits in them."""

from dataclasses import replace

from forger import ASHDOWN, OAK, POLICY, chains, judge, read, run, segment

from sendnet_desktop.exchange.acceptance import advance
from sendnet_desktop.exchange.roster import Cut, Grant
from sendnet_desktop.exchange.segment import judged
from sendnet_desktop.journal.sealed import Segment

OAK1 = ASHDOWN.oak1
ME = ASHDOWN.office.device


def test_c12_kinds_outside_the_role_are_held_and_their_neighbours_count() -> None:
    built = segment(OAK1, [run(), run("note:1"), run("action:1")])
    assert [edit.allowed for edit in judge(read(built.header, built.body)).edits] == [True, False, True]
    trusts = segment(OAK1, [run("notice:1")], channel="all:2026")
    assert [edit.allowed for edit in judge(read(trusts.header, trusts.body)).edits] == [False]
    elsewhere = segment(ASHDOWN.elm)
    assert [edit.allowed for edit in judge(read(elsewhere.header, elsewhere.body)).edits] == [False]


def test_c13_a_reviewer_outside_their_challenge_day_is_held() -> None:
    inside, outside = (
        segment(ASHDOWN.reviewer, [run("level:A1")], channel=f"visit:{OAK}:{day}") for day in ("day1", "day2")
    )
    assert judge(read(inside.header, inside.body)).edits[0].allowed
    assert not judge(read(outside.header, outside.body)).edits[0].allowed


def chain_of(length: int, log: str | None = None) -> list[Segment]:
    built: list[Segment] = []
    for seq in range(length):
        prev = built[-1].hash if built else None
        built.append(segment(OAK1, [run(value=str(seq))], seq=seq, prev=prev, log=log))
    return built


def verdicts(segments: list[Segment], **fields: object) -> list[str]:
    data = ASHDOWN.sign_roster(members=ASHDOWN.changed(OAK1, **fields))
    moved = advance(ASHDOWN.trust, (), [data])
    assert not moved.problems
    held = chains(*segments)
    return [judged(each, moved.trust, POLICY, held).status for each in segments]


def test_c7_of_a_laptop_that_was_cut_what_lies_below_the_cut_counts() -> None:
    segments = chain_of(4)
    cut = {segments[0].log: Cut(1, segments[1].hash.hex())}
    assert verdicts(segments, cut=cut) == ["ok", "ok", "revoked", "revoked"]
    assert verdicts(segments, cut={}) == ["revoked"] * 4


def test_c7_a_branch_beside_the_cut_does_not_count_though_its_numbers_are_lower() -> None:
    segments = chain_of(3)
    beside = segment(OAK1, [run(value="undercut")], seq=1, prev=segments[0].hash)
    cut = {segments[0].log: Cut(2, segments[2].hash.hex())}
    assert verdicts([*segments, beside], cut=cut) == ["ok", "ok", "ok", "revoked"]


def test_c10_a_new_log_of_a_laptop_that_was_cut_does_not_count() -> None:
    segments, later = chain_of(2), chain_of(1, log=f"{OAK1.device}-{'1' * 16}")
    cut = {segments[0].log: Cut(1, segments[1].hash.hex())}
    assert verdicts([*segments, *later], cut=cut) == ["ok", "ok", "revoked"]


def test_a_cut_whose_segment_is_missing_reaches_nothing_until_it_comes() -> None:
    segments = chain_of(3)
    cut = {segments[0].log: Cut(2, segments[2].hash.hex())}
    assert verdicts(segments[:2], cut=cut) == ["revoked", "revoked"]
    assert verdicts([segments[0], segments[2]], cut=cut) == ["revoked", "ok"]
    assert verdicts(segments, cut=cut) == ["ok", "ok", "ok"]


def test_a_cut_never_reaches_through_another_log() -> None:
    first = chain_of(1)[0]
    detour = segment(OAK1, seq=1, prev=first.hash, log=f"{OAK1.device}-{'1' * 16}")
    last = segment(OAK1, seq=2, prev=detour.hash)
    cut = {last.log: Cut(2, last.hash.hex())}
    assert verdicts([first, detour, last], cut=cut) == ["revoked", "revoked", "ok"]


def test_a_grant_that_ended_still_allows_what_was_written_before() -> None:
    segments = chain_of(2)
    ended = Grant("school", OAK, ended={segments[0].log: Cut(0, segments[0].hash.hex())})
    moved = advance(ASHDOWN.trust, (), [ASHDOWN.sign_roster(members=ASHDOWN.changed(OAK1, grants=(ended,)))])
    held = chains(*segments)
    judged_now = [judged(each, moved.trust, POLICY, held) for each in segments]
    assert [each.status for each in judged_now] == ["ok", "ok"]
    assert [each.edits[0].allowed for each in judged_now] == [True, False]


def test_a_verdict_is_taken_back_when_the_cut_is_raised() -> None:
    segments = chain_of(2)
    revoked = replace(segments[1], status="revoked")
    assert judge(revoked, segments[0]).status == "ok"
