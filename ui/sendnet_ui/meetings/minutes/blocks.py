"""The blocks of the minutes: who is here, decisions, actions and the items of the agenda, each with its key."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Final, Literal

from sendnet_desktop.meetings.choices import STANDING
from sendnet_desktop.meetings.minutes.quick import Kind
from sendnet_desktop.meetings.minutes.values import AgendaItem
from sendnet_ui.meetings.preparing.rows import when
from sendnet_ui.meetings.sheet import Reading
from sendnet_ui.meetings.stages import STAGES, Stage
from sendnet_ui.plans.rows import Row
from sendnet_ui.trust.wording import counted

Part = Literal["here", "carried", "updates", "news", "guests", "clinic", "wellbeing", "decisions", "tasks", ""]
"""What stands in a block besides notes; nothing where it is notes alone."""

HERE: Final = "here"
DECISIONS: Final = "decisions"
TASKS: Final = "tasks"

FIGURES: Final = "1234567890"
"""The figures that Alt reaches the first ten blocks by."""

LETTERS: Final = {DECISIONS: "D", TASKS: "A"}
"""The letters that Alt reaches two of the blocks by; in the order of the page."""

_PARTS: Final[dict[str, Part]] = {
    "actions": "carried",
    "updates": "updates",
    "news": "news",
    "guest": "guests",
    "clinic": "clinic",
    "wellbeing": "wellbeing",
}
_LINES: Final[dict[Part, Kind | None]] = {
    "here": "guest",
    "news": "news",
    "guests": "guest",
    "clinic": "clinic",
    "wellbeing": None,
    "decisions": "meeting_decision",
    "tasks": "task",
}


@dataclass(frozen=True, slots=True)
class Block:
    """One block.

    Attributes:
        key: What tells it from others: an item's record, or one of the fixed ones.
        title: What people read.
        part: What stands in it besides notes.
        letter: The figure or letter that Alt reaches it by; empty where there is none.
        item: The item of the agenda; None for a fixed one.
    """

    key: str
    title: str
    part: Part
    letter: str
    item: AgendaItem | None = None

    @property
    def is_private(self) -> bool:
        """Whether what is written here stays on the laptop."""
        return self.part in ("clinic", "wellbeing")

    @property
    def has_notes(self) -> bool:
        """Whether what was said is noted here."""
        return self.item is not None and not self.is_private

    @property
    def way(self) -> Stage | None:
        """The stage in which its item is gone through; None where that is here."""
        standing = self.item.standing if self.item else ""
        return next((stage for stage in STAGES if stage.key == standing), None)

    @property
    def line(self) -> Kind | None:
        """What a line becomes here that has no letter before it; None where none may be written."""
        return _LINES.get(self.part, "note")


def blocks(reading: Reading) -> tuple[Block, ...]:
    """Return the blocks of a meeting, in order: what was minuted has one, whether or not the agenda had it."""
    figures, agenda = chain(FIGURES, repeat("")), reading.minutes.agenda
    taken = {item.standing for item in agenda}
    missed = [standing for standing in _PARTS if standing not in taken and _is_minuted(_PARTS[standing], reading)]
    return (
        Block(HERE, "Who is here", "here", next(figures)),
        Block(DECISIONS, "Decisions", "decisions", LETTERS[DECISIONS]),
        Block(TASKS, "Actions", "tasks", LETTERS[TASKS]),
        *(Block(each.record, each.title, _PARTS.get(each.standing, ""), next(figures), each) for each in agenda),
        *(Block(standing, STANDING[standing], _PARTS[standing], next(figures)) for standing in missed),
    )


def block_rows(reading: Reading) -> Iterator[Row]:
    """Yield the blocks, each with how it stands."""
    for block in blocks(reading):
        item = block.item
        is_timed = item and not block.is_private and (item.allotted or reading.begins)
        timed = when(reading, item.record, item.allotted) if item and is_timed else ""
        yield Row(
            block.key,
            block.letter,
            block.title,
            "",
            "  ·  ".join(filter(None, (timed, _standing(block, reading)))) or "Nothing yet",
            is_done=bool(item and item.discussed),
            shape="",
            disagrees=bool(item and item.disagreements),
        )


def _standing(block: Block, reading: Reading) -> str:
    minutes = reading.minutes
    counts = {
        "here": f"{minutes.there()} of {counted(len(minutes.seats), 'school')} here",
        "carried": _count(len(reading.prepared.carried), "action"),
        "updates": _count(len(minutes.updates), "school"),
        "news": _count(len(minutes.news), "piece of news", "pieces of news"),
        "guests": _count(len(minutes.guests), "guest"),
        "clinic": "Stays on this laptop",
        "wellbeing": "Stays on this laptop",
        "decisions": _count(len(minutes.decisions), "decision"),
        "tasks": _count(len(minutes.tasks), "action"),
    }
    return counts.get(block.part) or ("noted" if block.item and block.item.discussed else "")


def _count(number: int, one: str, more: str = "") -> str:
    return counted(number, one, more or f"{one}s") if number else ""


def _is_minuted(part: Part, reading: Reading) -> bool:
    minutes = reading.minutes
    found: dict[Part, object] = {
        "carried": reading.prepared.carried,
        "updates": minutes.updates,
        "news": minutes.news,
        "guests": minutes.guests,
        "clinic": minutes.clinic,
        "wellbeing": minutes.wellbeing,
    }
    return bool(found[part])
