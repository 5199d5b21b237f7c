"""The roll-call of a meeting: frozen values, and what people read of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from sendnet_desktop.clock import write_day
from sendnet_desktop.meetings.places import MeetingPlace

Standing = Literal["came", "earlier", "never", "no laptop"]
"""Whether a school’s work came for a meeting."""

STANDINGS: Final[dict[Standing, str]] = {
    "came": "Came",
    "earlier": "Not this time",
    "never": "Nothing yet",
    "no laptop": "No laptop on the list",
}
"""What people read of each, in the order in which a list sorts them."""


@dataclass(frozen=True, slots=True)
class OnTheRoll:
    """A school on the trust's list, with what is known of its laptops.

    Attributes:
        org: Its id.
        school: Its name.
        slug: Its short name, as a command line takes it.
        laptops: Those of its laptops that are on the list and were not stopped.
        heard: The day on which any of them was last heard of; None if never.
        has_ours_up_to: The day of the last of our changes that any says it has; None if none said so.
        waits_for: What is missing of its work, in words.
    """

    org: str
    school: str
    slug: str
    laptops: frozenset[str] = frozenset()
    heard: date | None = None
    has_ours_up_to: date | None = None
    waits_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Called:
    """What came from one school for a meeting.

    Attributes:
        on_list: The school.
        came_on: The day on which its last part came; None where none came.
        first: The day of the earliest change that came; None where only an answer came.
        last: The day of the latest change that came, likewise.
        changes: How many changes came.
        held: How many of them are kept and not counted.
        unread: How many parts wait for a newer version of the program.
        framework: The framework that the school judges itself by; empty where it has not said.
        is_current: Whether that is the one that the trust uses.
    """

    on_list: OnTheRoll
    came_on: date | None = None
    first: date | None = None
    last: date | None = None
    changes: int = 0
    held: int = 0
    unread: int = 0
    framework: str = ""
    is_current: bool = False

    @property
    def standing(self) -> Standing:
        """Whether its work came."""
        if self.came_on is not None:
            return "came"
        if not self.on_list.laptops:
            return "no laptop"
        return "earlier" if self.on_list.heard else "never"

    @property
    def owes(self) -> bool:
        """Whether its file is still waited for: it has not come, or parts of it are missing."""
        return self.standing in ("earlier", "never") or bool(self.on_list.waits_for)

    @property
    def covers(self) -> str:
        """The days that what came covers, in words."""
        if self.first is None or self.last is None:
            return "nothing new" if self.came_on else ""
        if self.first == self.last:
            return write_day(self.first)
        return f"{write_day(self.first)} to {write_day(self.last)}"

    @property
    def verified(self) -> str:
        """What was made of the signatures and rights of what came, in words."""
        if self.came_on is None:
            return ""
        parts = [self._counted]
        if self.held:
            parts.append(f"{self.held:,} kept and not counted")
        if self.unread:
            parts.append(f"{_count(self.unread, 'part')} from a newer SENDnet")
        return "; ".join(parts)

    @property
    def waits_for(self) -> tuple[str, ...]:
        """What is waited for, in words."""
        return tuple(self._waits())

    @property
    def _counted(self) -> str:
        if not self.changes:
            return "signed; nothing new in it"
        counted = self.changes - self.held
        return (
            f"all {_count(counted, 'change')}" if not self.held else f"{counted:,} of {_count(self.changes, 'change')}"
        )

    def _waits(self) -> Iterator[str]:
        if self.standing == "no laptop":
            yield "a laptop of the school to be let in"
        elif self.standing == "never":
            yield "its first file"
        elif self.standing == "earlier" and self.on_list.heard is not None:
            yield f"its file: last heard from on {write_day(self.on_list.heard)}"
        yield from self.on_list.waits_for


@dataclass(frozen=True, slots=True)
class RollCall:
    """The roll-call of a meeting.

    Attributes:
        place: Which meeting.
        since: The first day on which what came counts for it: the day after the meeting before.
        until: The last day that counts, where a later meeting is past; None where none is.
        schools: What came from each, by name.
        waiting: How many files wait here to be read later, such as those of a newer version.
    """

    place: MeetingPlace
    since: date
    until: date | None
    schools: tuple[Called, ...]
    waiting: int = 0

    @property
    def came(self) -> int:
        """From how many schools something came."""
        return sum(each.standing == "came" for each in self.schools)

    @property
    def words(self) -> str:
        """From how many schools something came since when, as a sentence."""
        until = f" until {write_day(self.until)}" if self.until else ""
        of = _count(len(self.schools), "school")
        return f"Files of {self.came} of {of} came, from {write_day(self.since)} on{until}."

    @property
    def owing(self) -> tuple[Called, ...]:
        """The schools whose file is still waited for."""
        return tuple(each for each in self.schools if each.owes)

    def of(self, org: str) -> Called | None:
        """Return what came from a school; None where it is not on the list."""
        return next((each for each in self.schools if each.on_list.org == org), None)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
