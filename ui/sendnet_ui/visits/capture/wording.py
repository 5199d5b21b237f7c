"""What the page of capture says."""

from collections.abc import Iterable
from typing import Final

from sendnet_desktop.frameworks.checklist import Item, Repeat, Section
from sendnet_desktop.frameworks.pack import Level
from sendnet_desktop.visits.capture.values import Observation, Theme
from sendnet_desktop.visits.choices import SIGNS

NEXT: Final[dict[Repeat, str]] = {
    "once": "Next section",
    "room": "Next room",
    "group": "Next group",
    "trail": "Next trail",
    "work": "Next look at work",
    "recommendation": "Next recommendation",
}
"""What the button says that moves on, and ``N`` does."""

AWAY: Final[dict[Repeat, str]] = {
    "once": "",
    "room": "Take this room away",
    "group": "Take this group away",
    "trail": "Take this trail away",
    "work": "Take this look at work away",
    "recommendation": "Take this recommendation away",
}
"""What the button says that takes away what was begun by mistake."""

SIGN_KEYS: Final = {"+": "plus", "-": "minus", "−": "minus"}
"""How a theme begins that speaks for or against."""

KEYS: Final = (
    ("1, 2, 3, 4", "Answers the item and moves on to the next."),
    ("0", "Did not look, or not checked; moves on. Always allowed."),
    ("Down, Up or Tab", "Goes to the next item or to the one before."),
    ("N", "Next room, group or trail; in any other section the next section."),
    ("J", "A jot, from anywhere: Enter keeps it, Esc goes back to where you were. Ctrl+J while you write."),
    ("Enter", "Note, photo and what else an item takes. Esc comes back."),
    ("+ or -", "What was heard, for or against. Enter keeps it."),
    ("C", "The number that an item asks for. Enter moves on."),
    ("L, then a figure", "The level that an item asks for."),
    ("S", "A star: worth saying in feedback."),
    ("P", "A photo."),
    ("Delete", "Not answered yet."),
    (". and ,", "The next section, and the one before."),
    ("U", "What nobody of the team has looked at yet."),
    ("K", "Jots to sort: type an item’s number or a word, then Enter."),
    ("Ctrl+Z, Ctrl+Y", "Undo and redo."),
)
"""The keys of the page, as people read them."""


def section_words(section: Section) -> str:
    """Return what people call a section, with its number where it goes by one."""
    return f"{section.id} {section.title}" if section.id[:1].isdecimal() else section.title


def theme_words(theme: Theme) -> str:
    """Return a theme in one line: ``For: one day a week``."""
    sign = SIGNS.get(theme.sign, "")
    return f"{sign}: {theme.heard}" if sign and theme.sign != "neither" else theme.heard


def said_words(item: Item, said: Observation, themes: Iterable[Theme], photos: int, levels: Iterable[Level]) -> str:
    """Return what stands at an item beside its answer, in a line."""
    level = next((f"{each.number} {each.name}" for each in levels if each.id == said.level), "")
    counted = f"{said.counted} {item.counts}".strip() if said.counted is not None else ""
    pictured = f"{photos} photo{'s' * (photos != 1)}" if photos else ""
    return "  ·  ".join(filter(None, (level, counted, *map(theme_words, themes), said.remark, pictured)))


def spoken_words(item: Item, said: Observation, beside: str) -> str:
    """Return what a screen reader says of an item."""
    answer, star = said.answer_words or "Not answered", "starred" if said.star else ""
    return ". ".join(filter(None, (f"{item.id} {item.text}".rstrip("."), answer, star, beside)))
