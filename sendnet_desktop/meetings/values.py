"""A network meeting: a frozen value."""

from dataclasses import dataclass

from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.meetings.places import MeetingPlace


@dataclass(frozen=True, slots=True)
class Meeting:
    """A network meeting: when and how it is held, and what it is about.

    Attributes:
        place: Which meeting.
        title: What it is called; what the trust calls such meetings, where nobody said.
        term: One of ``HALF_TERMS``; empty if not said.
        meets_on: ``YYYY-MM-DD``, or empty.
        starts_at: ``HH:MM``, or empty.
        ends_at: ``HH:MM``, or empty.
        held_how: One of ``HELD_HOW``; empty if not said.
        held_in: Where; a room, or how to join.
        chair: Who chairs it.
        note_taker: Who takes the note.
        meeting_focus: What it is about above all.
        bring: What schools are to bring.
        is_announced: Whether schools have been told of it.
        disagreements: The fields of which two versions stand.
    """

    place: MeetingPlace
    title: str = ""
    term: str = ""
    meets_on: str = ""
    starts_at: str = ""
    ends_at: str = ""
    held_how: str = ""
    held_in: str = ""
    chair: str = ""
    note_taker: str = ""
    meeting_focus: str = ""
    bring: str = ""
    is_announced: bool = False
    disagreements: tuple[TwoVersions, ...] = ()
