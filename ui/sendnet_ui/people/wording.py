"""People on the list, in words: what they do, when they were heard of, who may read a school's work."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from sendnet_desktop.clock import MONTHS, day_written
from sendnet_ui.people.reading import Picture, key_of
from sendnet_ui.people.rows import Heading, PersonRow, Row
from sendnet_ui.trust.wording import counted

if TYPE_CHECKING:
    from sendnet_desktop.exchange.people import Person
    from sendnet_desktop.exchange.roles import Choice, Role
    from sendnet_desktop.trust.profile import OrganisationKind


def rows_of(picture: Picture, words: str = "") -> Iterator[Row]:
    """Yield the rows of the list, one's own organisation first, of those who have every one of some words."""
    wanted = words.casefold().split()

    def order(person: "Person") -> tuple[bool, str, str]:
        where = person.organisation
        return where.id != picture.organisation, where.name.casefold(), where.id

    for _, group in groupby(sorted(picture.people, key=order), key=order):
        people = list(group)
        found = [_row(person) for person in people if _has(person, wanted)]
        if found:
            several = counted(len(people), "person", "people") if len(people) > 1 else ""
            yield Heading(people[0].organisation.name, several)
            yield from found


def under_title(picture: Picture) -> str:
    """Return the words under the room's title."""
    if not picture.trust:
        return "Working alone, not in a trust yet"
    in_use = [person for person in picture.people if not person.is_stopped]
    schools = f"{counted(len(picture.schools), 'school')}, " if picture.is_office else ""
    return f"{picture.trust}  ·  {schools}{counted(len(in_use), 'person', 'people')}"


def does(person: "Person") -> str:
    """Return what somebody does, on one line; what they did where that is over."""
    now = [str(role) for role in person.roles if role.is_in_force]
    before = [str(role) for role in person.roles if not role.is_in_force]
    return capital("; ".join(now or before) or "has no role")


def heard(person: "Person") -> str:
    """Return when somebody was last heard of, or when their last laptop was stopped."""
    if person.is_stopped:
        days = sorted(laptop.stopped for laptop in person.laptops if laptop.stopped)
        return f"stopped on {day_written(days[-1])}" if days else "stopped"
    if any(laptop.is_this for laptop in person.laptops):
        return "this laptop"
    times = [laptop.heard for laptop in person.laptops if laptop.heard is not None]
    return f"last heard of {short_day(max(times))}" if times else "not heard of yet"


def overdue_words(person: "Person", role: "Role") -> str:
    """Return that the last day of a role, as planned, has passed."""
    return f"{person.name}, {role.words}: planned until {day_written(role.until)}, and that day has passed"


def short_day(when: datetime) -> str:
    """Return a day without its year where that is this one: ``12 October``."""
    day = when.astimezone().date()
    year = "" if day.year == date.today().year else f" {day.year}"  # noqa: DTZ011 -- the day on the wall
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def who_reads(picture: Picture) -> str:
    """Return who may read a school's self-evaluation, as a sentence; nothing in other windows."""
    if not picture.readers:
        return ""
    own: list[str] = []
    others: list[str] = []
    for person in picture.people:
        if picture.readers.intersection(person.devices):
            of_school = person.organisation.id == picture.organisation
            (own if of_school else others).append(
                person.name if of_school else f"{person.name} of {person.organisation.name}"
            )
    elsewhere = f", and {listed(others)}" if others else ""
    return f"Your school’s work can be read by {listed(own)}{elsewhere}. Nobody else can open your files."


def in_force(person: "Person") -> "tuple[Choice, ...]":
    """Return what somebody does, as the office's verbs take it."""
    return tuple(role.choice for role in person.roles if role.is_in_force)


def serves(person: "Person") -> "OrganisationKind":
    """Return whose window their work is done in: a school's, the office's, or one that only reads."""
    does = {choice.role for choice in in_force(person)}
    return "school" if "school" in does else "trust" if "trust lead" in does else "other"


def capital(words: str) -> str:
    """Return words as they begin a line."""
    return f"{words[:1].upper()}{words[1:]}"


def listed(names: Sequence[str]) -> str:
    """Return names as people list them."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def _row(person: "Person") -> PersonRow:
    laptops = f"  ·  {len(person.laptops)} laptops" if len(person.laptops) > 1 else ""
    return PersonRow(key_of(person), person.name, f"{does(person)}{laptops}", heard(person), person.is_stopped)


def _has(person: "Person", wanted: Sequence[str]) -> bool:
    told = f"{person.name} {person.organisation.name} {does(person)} {heard(person)}".casefold()
    return all(word in told for word in wanted)
