"""A trust with three schools that moderate a statement, as their people do it."""

from pathlib import Path
from typing import Final

from meeting import ELM, OAK, Laptop, Meeting

from sendnet_desktop.exchange.roster import Organisation
from sendnet_desktop.meetings.moderation.places import ModerationPlace
from sendnet_desktop.meetings.moderation.service import Moderating
from sendnet_desktop.meetings.moderation.values import Moderation, OwnLevel, Result

ASH: Final = Organisation("ash0", "ash", "Ash School", "school")
SCHOOLS: Final = (OAK, ELM, ASH)
VIGNETTE: Final = "Minutes of three governors’ meetings, and the SENCO’s timetable."


def moderation(laptop: Laptop) -> Moderating:
    return laptop.workspace.meetings.moderation


def asked(folder: Path, *more: Organisation, statement: str = "A1") -> tuple[Meeting, list[Laptop], ModerationPlace]:
    """Return a trust whose schools have been asked for their level, one laptop each, and of what."""
    held = Meeting.of(folder)
    schools = [held.enrol(f"{place} {each.slug}", each) for place, each in enumerate((*SCHOOLS, *more))]
    place, _ = moderation(held.office).lead.prepare(statement, VIGNETTE)
    moderation(held.office).lead.announce(place)
    told = held.office.write()
    for each in schools:
        each.read(*told)
    return held, schools, place


def give(laptop: Laptop, place: ModerationPlace, level: str, sentence: str = "") -> list[Path]:
    """Let somebody hand a level in, and return the files that tell of it."""
    own = moderation(laptop).own
    own.say(place, "level", level)
    own.say(place, "sentence", sentence)
    own.hand_in(place)
    return laptop.write()


def seen(laptop: Laptop, place: ModerationPlace) -> Moderation:
    return moderation(laptop).lead.find(place)


def own_of(laptop: Laptop, place: ModerationPlace) -> OwnLevel:
    return moderation(laptop).own.own(seen(laptop, place))


def came_out(laptop: Laptop, place: ModerationPlace) -> Result:
    result = seen(laptop, place).result
    assert result is not None
    return result


def spread(laptop: Laptop, place: ModerationPlace) -> dict[str, int]:
    return {level.id: count for level, count in came_out(laptop, place).spread if count}
