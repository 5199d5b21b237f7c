"""What was issued of a meeting, and what a school takes home: frozen values."""

from dataclasses import dataclass
from typing import Generic

from sendnet_desktop.meetings.issuing.lines import Head, NextLine
from sendnet_desktop.meetings.issuing.papers import P


@dataclass(frozen=True, slots=True)
class Issued(Generic[P]):
    """A paper of a meeting as it was issued.

    Attributes:
        document: Hash of what it says: its identity.
        paper: What it says.
    """

    document: str
    paper: P


@dataclass(frozen=True, slots=True)
class SlipTask:
    """An action on a school's slip.

    Attributes:
        task: What is to be done.
        role: Who does it there; empty if not said.
        due: ``YYYY-MM-DD``, or empty.
        shown_by: How it is known to be done.
        is_every_schools: Whether every school has to do it.
    """

    task: str
    role: str = ""
    due: str = ""
    shown_by: str = ""
    is_every_schools: bool = False


@dataclass(frozen=True, slots=True)
class Slip:
    """What one school takes home from a meeting.

    Attributes:
        org: The school's id.
        school: Its name.
        tasks: What it still has to do, what is due first before the rest.
        came: What came of its work for the meeting, as a sentence; empty where nothing did.
        waits_for: What is waited for of it, in words.
    """

    org: str
    school: str
    tasks: tuple[SlipTask, ...] = ()
    came: str = ""
    waits_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Slips:
    """The slips of a meeting.

    Attributes:
        head: Which meeting.
        slips: One for each school, by name.
        next: The meeting that follows; None where none is planned.
    """

    head: Head
    slips: tuple[Slip, ...]
    next: NextLine | None = None

    def of(self, org: str) -> "Slips":
        """Return the slip of one school alone."""
        return Slips(self.head, tuple(each for each in self.slips if each.org == org), self.next)
