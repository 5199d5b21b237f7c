"""How prints look: page, palette and the named styles of text."""

import re
from dataclasses import dataclass, replace
from typing import Final, Literal

from sendnet_desktop.reports.fonts import BODY, STRONG

PAGE_WIDTH: Final = 595.28
PAGE_HEIGHT: Final = 841.89
MARGIN: Final = 56.69
"""20 mm, in points as everything here is."""
WIDTH: Final = PAGE_WIDTH - 2 * MARGIN
PAGE_ROOM: Final = PAGE_HEIGHT - 2 * MARGIN

INK: Final = "#1B2733"
NAVY: Final = "#0B3C5D"
QUIET: Final = "#52606D"
ACCENT: Final = "#9A3F06"
RULE: Final = "#CBD3DB"
WASH: Final = "#F2F5F8"
WHITE: Final = "#FFFFFF"
UNKNOWN_LEVEL: Final = "#D9DEE5"

_COLOUR: Final = re.compile("#[0-9A-Fa-f]{6}")

Alignment = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Style:
    """A named look of text.

    Attributes:
        font: A font of ``fonts``.
        size: In points.
        leading: From line to line.
        colour: ``#RRGGBB``.
        before: Space above.
        after: Space below.
        keep: Whether it stays with what follows.
        align: Which edge the lines keep to.
    """

    font: str = BODY
    size: float = 10.5
    leading: float = 15
    colour: str = INK
    before: float = 0
    after: float = 4
    keep: bool = False
    align: Alignment = "left"


TEXT: Final = Style()
SMALL: Final = Style(size=9.5, leading=12.5, after=3)
STYLES: Final = {
    "text": TEXT,
    "small": SMALL,
    "quiet": replace(SMALL, colour=QUIET, after=1),
    "lead": replace(TEXT, size=12, leading=17, after=2),
    "label": replace(SMALL, font=STRONG, colour=NAVY, before=3, after=1, keep=True),
    "overline": replace(SMALL, font=STRONG, colour=ACCENT, after=3),
    "cell": replace(SMALL, after=0),
    "head": replace(SMALL, font=STRONG, colour=WHITE, after=0),
    "chip": replace(SMALL, font=STRONG, after=0, align="centre"),
}
"""Styles of running text, by name."""

HEADINGS: Final = {
    1: Style(font=STRONG, size=24, leading=28, colour=NAVY, after=4, keep=True),
    2: Style(font=STRONG, size=14.5, leading=19, colour=NAVY, before=14, after=5, keep=True),
    3: Style(font=BODY, size=10.5, leading=14.5, colour=INK, after=3, keep=True),
}
"""Styles of headings, by level."""

TITLE: Final = replace(HEADINGS[3], font=STRONG, size=11.5, colour=NAVY, before=9)
"""The style of a heading of level 3 that is a title rather than a sentence."""


def luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2) of ``#RRGGBB``, 0 to 1."""

    def channel(start: int) -> float:
        value = int(colour[start : start + 2], 16) / 255
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio (WCAG 2.2) of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(fill: str) -> str:
    """Return the text colour that reads best on a fill: always at least 4.5 to 1."""
    best = max((INK, WHITE), key=lambda text: contrast(text, fill))
    return best if contrast(best, fill) >= 4.5 else "#000000"


def edge_of(fill: str) -> str:
    """Return the colour of a fill's edge: its own, or a darker one where it would be lost on white paper."""
    return fill if contrast(fill, WHITE) >= 1.6 else QUIET


def fill(colour: str) -> str:
    """Return the colour if it is ``#RRGGBB``, else the neutral one: packs come from people too."""
    return colour.upper() if _COLOUR.fullmatch(colour) else UNKNOWN_LEVEL
