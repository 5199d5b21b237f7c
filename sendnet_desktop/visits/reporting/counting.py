"""What a team did, counted out of what it captured; nobody has to write it down."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sendnet_desktop.frameworks.checklist import Repeat
from sendnet_desktop.visits.capture.looking import not_looked_at
from sendnet_desktop.visits.capture.values import Round
from sendnet_desktop.visits.reporting.document import Entry
from sendnet_desktop.visits.synthesis.values import Synthesis

_MOST_NAMED: Final = 6
_TIMES: Final = {1: "once", 2: "twice"}


def done(synthesis: Synthesis) -> tuple[str, ...]:
    """Return what the team did, a sentence each: rooms, groups, trails, and how much of the checklist."""
    return tuple(_done(synthesis))


def appendix(synthesis: Synthesis) -> tuple[Entry, ...]:
    """Return what was found item by item, in the order of the checklist."""
    if synthesis.checklist is None:
        return ()
    told: dict[str, list[str]] = {}
    for piece in synthesis.pieces:
        if piece.item and piece.is_evidence and piece.said:
            told.setdefault(piece.item, []).append(piece.told)
    return tuple(
        Entry(section.title, item.id, item.text, tuple(told[item.id]))
        for section in synthesis.checklist.sections
        for item in section.items
        if item.id in told
    )


def listed(words: Iterable[str]) -> str:
    """Return what there is as people list it: ``Year 2, Year 4 and Year 6``; the rest of many as a number."""
    every = list(dict.fromkeys(each for each in words if each))
    if len(every) > _MOST_NAMED:
        every = [*every[:_MOST_NAMED], f"{len(every) - _MOST_NAMED} more"]
    return f"{', '.join(every[:-1])} and {every[-1]}" if len(every) > 1 else "".join(every)


def _done(synthesis: Synthesis) -> Iterator[str]:
    rooms, groups, trails, work = (_rounds(synthesis, repeat) for repeat in ("room", "group", "trail", "work"))
    if rooms:
        yield _sentence(_number(len(rooms), "room"), " visited", _where(rooms))
    if groups:
        yield _sentence(_number(len(groups), "group"), " met", listed(each.looked_at for each in groups))
    letters = sorted({each.letter for each in trails if each.letter})
    if letters:
        yield _sentence(_number(len(letters), "pupil’s plan", "pupils’ plans"), " followed, by letter", listed(letters))
    if work:
        yield _sentence("Pupils’ work", f" looked at {_TIMES.get(len(work), f'{len(work)} times')}", _where(work))
    if synthesis.checklist is not None:
        yield _looked_at(synthesis)


def _where(rounds: Sequence[Round]) -> str:
    told = (listed(each.year_group for each in rounds), listed(each.subject for each in rounds))
    return "; ".join(each for each in told if each)


def _rounds(synthesis: Synthesis, repeat: Repeat) -> list[Round]:
    """Return the rounds of the sections that repeat so, of those in which somebody looked."""
    sections = (
        {each.id for each in synthesis.checklist.sections if each.repeat == repeat} if synthesis.checklist else ()
    )
    captured = synthesis.captured
    used = {each.spot.round for each in captured.observations if each.has_looked}
    used |= {each.spot.round for each in captured.themes}
    return [each for each in captured.rounds if each.section in sections and each.key in used]


def _looked_at(synthesis: Synthesis) -> str:
    checklist, phase = synthesis.checklist, synthesis.visit.phase
    assert checklist is not None
    asked = sum(len(checklist.asked(section, phase)) for section in checklist.sections)
    left = len(not_looked_at(checklist, synthesis.captured, phase))
    return f"{asked - left} of the checklist’s {asked} items looked at."


def _number(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def _sentence(count: str, did: str, which: str) -> str:
    return f"{count}{did}: {which}." if which else f"{count}{did}."
