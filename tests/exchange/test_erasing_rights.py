"""Who erases for good where: the owner of a channel, never a laptop that was stolen, and nobody in another channel."""

import msgspec
import pytest
from erasing import COMMENT, SECRET, erase, has
from meeting import ELM, OAK_2026, Laptop, Meeting, cut_at
from opened_pages import holds

from sendnet_desktop.changes import Cell
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.bundle import ERASURE, SEGMENT, Frame, seal
from sendnet_desktop.exchange.envelope import ERASURE as ENVELOPE
from sendnet_desktop.exchange.envelope import sign
from sendnet_desktop.exchange.roster import Grant
from sendnet_desktop.journal.erasing import doomed
from sendnet_desktop.journal.papers import papers


def test_what_a_laptop_erased_before_it_was_cut_stays_erased_for_laptops_that_join_later(
    meeting: Meeting, oak1: Laptop, oak2: Laptop
) -> None:
    oak1.say("kept", name="reason")
    oak1.say(SECRET)
    oak1.write()
    erase(oak1)
    meeting.office.read(*oak1.write())
    last = [held for held in meeting.office.held() if held.device == oak1.device][-1]
    meeting.alter(oak1, cut=cut_at(last))
    late = meeting.enrol("late")
    for laptop in (oak2, late):
        reading = laptop.read(*meeting.office.write())
        assert not reading.refused
        assert laptop.state()["judgement:A1"]["reason"] == ['"kept"']
        assert not has(laptop)


def test_what_a_laptop_says_to_erase_after_it_was_cut_is_not_done(meeting: Meeting, oak1: Laptop, oak2: Laptop) -> None:
    oak1.say(SECRET)
    files = oak1.write()
    meeting.office.read(*files)
    oak2.read(*files)
    (last,) = [held for held in meeting.office.held() if held.device == oak1.device]
    meeting.alter(oak1, cut=cut_at(last))
    oak2.read(*meeting.office.write())
    erase(oak1)  # the thief's laptop has not heard of it
    stolen = oak1.write()
    for laptop in (oak2, meeting.office):
        laptop.read(*stolen)
        assert laptop.comments() == [f'"{SECRET}"']
    late = meeting.enrol("late")
    late.read(*stolen)
    late.read(*meeting.office.write())
    assert late.comments() == [f'"{SECRET}"']


def test_a_stolen_laptop_keeps_nothing_from_those_who_join_later(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say(SECRET)
    meeting.office.read(*oak1.write())
    (last,) = [held for held in meeting.office.held() if held.device == oak1.device]
    meeting.alter(oak1, cut=cut_at(last))
    erase(oak1)
    late = meeting.enrol("late")
    (erased,) = [held for held in oak1.held() if held.hash == last.hash]
    frames = [Frame(ERASURE, data) for data in papers(oak1.workspace._journal.ledger, "erasure")]
    file = oak1.folder / "forged.bundle"
    recipient = late.workspace.exchange.enrolment.identity.recipient
    file.write_bytes(seal([*frames, Frame(SEGMENT, erased.header + erased.body)], [recipient]))
    late.read(file)
    assert late.held() == []
    late.read(*meeting.office.write())
    assert late.comments() == [f'"{SECRET}"']


def test_nobody_erases_in_somebody_elses_channel(meeting: Meeting, oak1: Laptop) -> None:
    elm = meeting.enrol("elm", ELM)
    oak1.say(SECRET)
    meeting.office.read(*oak1.write())
    for laptop in (meeting.office, elm):
        assert not laptop.workspace.exchange.erasures.may_erase(OAK_2026)
        with pytest.raises(SendnetError, match="not yours to erase"):
            erase(laptop)
    assert meeting.office.comments() == [f'"{SECRET}"']


def test_the_trust_erases_in_what_it_says_to_all(meeting: Meeting, oak1: Laptop) -> None:
    cell = Cell("all:2026", "framework:current", "pack")
    meeting.office.say(SECRET, cell.record, cell.field, cell.channel)
    oak1.read(*meeting.office.write())
    assert holds(oak1.folder / "data", SECRET)
    assert not oak1.workspace.exchange.erasures.may_erase("all:2026")
    erase(meeting.office, SECRET, cell)
    oak1.read(*meeting.office.write())
    assert not holds(oak1.folder / "data", SECRET)


def test_an_erasure_names_edits_of_its_own_channel_only(meeting: Meeting, oak1: Laptop) -> None:
    elm = meeting.enrol("elm", ELM)
    oak1.say(SECRET)
    meeting.office.read(*oak1.write())
    channel = "school:elm0:2026"
    elm.say("x", channel=channel)
    elm.write()
    (ours,) = doomed(meeting.office.workspace._journal.ledger, COMMENT, SECRET).ids
    (own,) = elm.held(channel)
    identity = elm.workspace.exchange.enrolment.identity
    said = {
        "segment": own.hash.hex(),
        "ids": [ours.hex()],
        "body": "ab" * 32,
        "documents": [],
        "device": elm.device,
        "channel": channel,
        "at": 1,
    }
    forged = sign(ENVELOPE, msgspec.json.encode(said), [identity.signing]).to_bytes()
    file = elm.folder / "forged.bundle"
    recipient = meeting.office.workspace.exchange.enrolment.identity.recipient
    file.write_bytes(seal([Frame(ERASURE, forged), Frame(SEGMENT, own.header + own.body)], [recipient]))
    meeting.office.read(file)
    assert meeting.office.comments() == [f'"{SECRET}"']
    assert meeting.office.state(channel)["judgement:A1"]["comment"] == ['"x"']


def test_the_verdict_on_an_erased_segment_still_moves(meeting: Meeting, oak1: Laptop, oak2: Laptop) -> None:
    oak1.say("kept", name="reason")
    oak1.say(SECRET)
    oak2.read(*oak1.write())
    erase(oak2)
    meeting.office.read(*oak2.write())
    meeting.alter(oak1, cut={})
    meeting.office.read(*oak2.write())
    oak2.read(*meeting.office.write())
    assert set(oak2.statuses(oak1.device)) == {"revoked"}
    assert "reason" not in oak2.state().get("judgement:A1", {})


def test_a_reader_that_may_not_write_cannot_erase(meeting: Meeting, oak1: Laptop) -> None:
    reader = meeting.enrol("reader", ELM, Grant("reader", OAK_2026))
    oak1.read(*meeting.office.write())
    oak1.say(SECRET)
    reader.read(*oak1.write())
    assert not reader.workspace.exchange.erasures.may_erase(OAK_2026)
