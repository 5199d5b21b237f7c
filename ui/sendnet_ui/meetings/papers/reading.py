"""What the page of papers shows, as read at one moment, and the prints that it asks for."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sendnet_desktop.clock import day_written
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.meetings.at_school.values import PoolEntry
from sendnet_desktop.meetings.issuing.papers import NotePaper
from sendnet_desktop.meetings.minutes.values import Minutes
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_ui.reports.meeting_prints import AgendaPrint, NotePrint, SlipsPrint

if TYPE_CHECKING:
    from sendnet_desktop.exports.calendar_file import Event
    from sendnet_desktop.workspace import Workspace

Paper = Literal["agenda", "note"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a paper of the meeting has come.

    Attributes:
        issued_on: ``YYYY-MM-DD``; empty where it was not issued.
        issued_by: Who issued it.
        is_behind: Whether it would say something else now.
        may_be_issued: Whether there is anything to issue, and a day.
    """

    issued_on: str = ""
    issued_by: str = ""
    is_behind: bool = False
    may_be_issued: bool = False

    @property
    def words(self) -> str:
        """The same in a sentence."""
        if not self.issued_on:
            return "Not issued yet."
        issued = f"Issued on {day_written(self.issued_on)} by {self.issued_by}."
        return f"{issued} It has changed since: schools have the earlier one." if self.is_behind else issued


@dataclass(frozen=True, slots=True)
class Reading:
    """What the page shows.

    Attributes:
        minutes: The meeting.
        agenda: How far its agenda has come.
        note: How far its note has come.
        draft: The note as it stands.
        pool: What schools need and offer.
        schools: Schools that have a slip, by id.
    """

    minutes: Minutes
    agenda: Standing
    note: Standing
    draft: NotePaper
    pool: tuple[PoolEntry, ...]
    schools: dict[str, str]

    @property
    def place(self) -> MeetingPlace:
        """Which meeting."""
        return self.minutes.meeting.place

    @property
    def kept_back(self) -> str:
        """What of the clinic and of the closing round the note tells, as a sentence."""
        clinic, told = len(self.minutes.clinic), len(self.draft.clinic)
        parts = [f"{told} of {clinic} {'problem' if clinic == 1 else 'problems'} of the clinic"] if clinic else []
        if self.minutes.wellbeing is not None:
            parts.append(f"{'the' if self.draft.wellbeing else 'nothing of the'} wellbeing round")
        if not parts:
            return "Nothing of the problem clinic or the wellbeing round was written on this laptop."
        return f"The note tells {' and '.join(parts)}. You choose under Meet; what is not chosen stays on this laptop."


def read_papers(workspace: "Workspace", place: MeetingPlace) -> Reading:
    """Read how far a meeting's papers have come."""
    issuing, minutes = workspace.meetings.issuing, workspace.meetings.minutes.of(place)
    agenda, note, draft = issuing.issued_agenda(place), issuing.issued_note(place), issuing.note(place)
    is_dated = bool(minutes.meeting.meets_on)
    return Reading(
        minutes,
        Standing(
            agenda.paper.issued_on if agenda else "",
            agenda.paper.issued_by if agenda else "",
            is_behind=issuing.is_behind(place, "agenda"),
            may_be_issued=is_dated and bool(minutes.agenda),
        ),
        Standing(
            note.paper.issued_on if note else "",
            note.paper.issued_by if note else "",
            is_behind=issuing.is_behind(place, "note"),
            may_be_issued=is_dated and draft.says_something,
        ),
        draft,
        tuple(each for each in issuing.pool.entries() if each.state != "over" or each.is_shown),
        minutes.schools,
    )


def read_agenda(workspace: "Workspace", place: MeetingPlace) -> AgendaPrint:
    """Read the agenda to look at: as it was issued, or as it stands where it says more by now."""
    issuing = workspace.meetings.issuing
    issued = None if issuing.is_behind(place, "agenda") else issuing.issued_agenda(place)
    paper = issued.paper if issued else issuing.agenda(place)
    return AgendaPrint(paper, workspace.evaluations.words(), sample=workspace.is_sample)


def read_note(workspace: "Workspace", place: MeetingPlace) -> NotePrint:
    """Read the note to look at: as it was issued, or as it stands where it says more by now."""
    issuing = workspace.meetings.issuing
    issued = None if issuing.is_behind(place, "note") else issuing.issued_note(place)
    paper = issued.paper if issued else issuing.note(place)
    return NotePrint(paper, workspace.evaluations.words(), sample=workspace.is_sample)


def read_slips(workspace: "Workspace", place: MeetingPlace, org: str = "") -> SlipsPrint:
    """Read the slips of every school, or of one.

    Raises:
        SendnetError: There is no school to write a slip for.
    """
    slips = workspace.meetings.issuing.slips(place)
    chosen = slips.of(org) if org else slips
    if not chosen.slips:
        raise SendnetError("There is no school to write a slip for.", "Let schools in first, in the room People.")
    return SlipsPrint(chosen, workspace.evaluations.words(), sample=workspace.is_sample)


def read_events(workspace: "Workspace", place: MeetingPlace) -> "tuple[Event, ...]":
    """Read the dates of a meeting: its own, the next meeting's, and those of what it agreed."""
    from sendnet_desktop.exports.meeting_calendar import meeting_events, task_events

    meetings, following = workspace.meetings, workspace.meetings.issuing.following(place)
    told = [meetings.calendar.find(place), *([following] if following else [])]
    tasks = meetings.minutes.of(place).tasks
    return (*meeting_events(told), *task_events(tasks, workspace.evaluations.words()))
