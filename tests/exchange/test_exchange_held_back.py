"""What a person is told of changes that came and do not count: the one reason that is so."""

from pathlib import Path

from meeting import OAK_2026, Laptop, Meeting
from offices import exchange_of, registrar_of, say, tell

from sendnet_desktop.exchange import roles
from sendnet_desktop.exchange.held_back import HeldBack, held_back
from sendnet_desktop.exchange.receipts import Came
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.journal.sealed import SealedEdit, Segment
from sendnet_desktop.steps import finish


def told(reader: Laptop, files: list[Path]) -> Came:
    """Return what a laptop says of the one sender in some files."""
    (came,) = reader.read(*files).senders
    return came


def trust_of(meeting: Meeting) -> Trust:
    trust = exchange_of(meeting.office).enrolment.trust
    assert trust is not None
    return trust


def test_what_comes_after_a_laptop_was_stopped_is_said_to_come_after_that(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    say(oak1, "on the train")
    finish(registrar_of(meeting).stop(oak1.device))
    came = told(meeting.office, oak1.write())
    assert came.held == HeldBack(stopped=1)
    assert str(came).endswith("1 new change; 1 of them kept and not counted: came after the laptop was stopped")


def test_what_comes_after_a_role_had_ended_is_said_to_come_after_that(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    say(oak1, "before the end")
    finish(registrar_of(meeting).end([oak1.device], roles.school("oak0")))
    tell(meeting, oak1)
    came = told(meeting.office, oak1.write())
    assert came.held == HeldBack(ended=1)
    assert "came after the role had ended" in str(came)


def test_what_was_never_theirs_is_said_not_to_be_whatever_became_of_their_laptop(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    alien = SealedEdit(b"0" * 16, "framework:current", "pack", "x", 0, "A. Khan", (), allowed=False)
    segment = Segment(b"", "", 0, None, oak1.device, OAK_2026, b"", b"", "ok", (alien,))
    policy = meeting.office.workspace._journal.policy
    assert held_back(segment, trust_of(meeting), policy) == HeldBack(foreign=1)
    finish(registrar_of(meeting).stop(oak1.device))
    assert held_back(segment, trust_of(meeting), policy) == HeldBack(foreign=1)


def test_what_cannot_be_read_yet_is_said_to_be_of_a_newer_version(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    later = SealedEdit(b"0" * 16, "judgement:A1", "mood", "x", 0, "A. Khan", ())
    segment = Segment(b"", "", 0, None, oak1.device, OAK_2026, b"", b"", "newer", (later,))
    assert held_back(segment, trust_of(meeting), meeting.office.workspace._journal.policy) == HeldBack(newer=1)


def test_reasons_are_counted_apart_and_added_up() -> None:
    both = HeldBack(stopped=1, foreign=2) + HeldBack(stopped=3, ended=4, newer=5)
    assert [number for number, _ in both.reasons()] == [4, 4, 2, 5]
    assert len({why for _, why in both.reasons()}) == 4
    assert list(HeldBack().reasons()) == []


def test_a_change_that_counts_is_held_back_for_no_reason(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    say(oak1, "one")
    assert told(meeting.office, oak1.write()).held == HeldBack()
