"""The colours of the window, by what they are for, and the arithmetic of contrast."""

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtGui import QColor

Scheme = Literal["light", "dark", "contrast"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour for each job, as ``#RRGGBB``.

    Attributes:
        page: Behind everything that is read.
        field: Inside what can be typed into.
        raised: Behind what stands out quietly: a hovered row, a tinted strip.
        ink: Words.
        muted: Words that matter less; still at least 4.5 : 1 on the page.
        line: Hairlines that only divide.
        outline: The edge of a control; at least 3 : 1 on the page.
        accent: What to press next, links, what is chosen.
        accent_strong: The accent under the pointer.
        on_accent: Words on the accent.
        focus: The ring around what has the keyboard; at least 3 : 1 against what it replaces.
        focus_on_accent: The same ring on the accent.
        deep: The surface of navigation and tips.
        deep_raised: What is chosen or pointed at on that surface.
        deep_line: Its edge: unseen where the surface itself stands out.
        on_deep: Words on it.
        deep_mark: The mark beside what is chosen on it, and its focus ring.
        danger: Words that say that something is wrong.
        danger_tint: The surface behind them.
        notice_tint: The surface of a notice such as *Sample data*.
        notice_line: The edge of that surface.
        good: Words that say that something is done.
        under_paper: What the pages of a print lie on, in whatever scheme their paper stays white.
    """

    page: str
    field: str
    raised: str
    ink: str
    muted: str
    line: str
    outline: str
    accent: str
    accent_strong: str
    on_accent: str
    focus: str
    focus_on_accent: str
    deep: str
    deep_raised: str
    deep_line: str
    on_deep: str
    deep_mark: str
    danger: str
    danger_tint: str
    notice_tint: str
    notice_line: str
    good: str
    under_paper: str


TOKENS: Final[dict[Scheme, Tokens]] = {
    "light": Tokens(
        page="#FCFCFA",
        field="#FFFFFF",
        raised="#EFF4F5",
        ink="#13232E",
        muted="#4A5C68",
        line="#DCE3E6",
        outline="#74858F",
        accent="#1D6480",
        accent_strong="#144C63",
        on_accent="#FFFFFF",
        focus="#0B3C5D",
        focus_on_accent="#F8CF9B",
        deep="#0B3148",
        deep_raised="#17506E",
        deep_line="#0B3148",
        on_deep="#FFFFFF",
        deep_mark="#F2B66D",
        danger="#9B2317",
        danger_tint="#FBECE9",
        notice_tint="#FDF3E4",
        notice_line="#E8C08A",
        good="#1B6443",
        under_paper="#DCE3E6",
    ),
    "dark": Tokens(
        page="#10191F",
        field="#0B1217",
        raised="#1A2730",
        ink="#E9EFF2",
        muted="#A9BAC4",
        line="#2A3A45",
        outline="#6F8492",
        accent="#74BCD4",
        accent_strong="#97D0E3",
        on_accent="#06222E",
        focus="#F2B66D",
        focus_on_accent="#0B3C5D",
        deep="#081F2E",
        deep_raised="#12425C",
        deep_line="#2A3A45",
        on_deep="#F4F8FA",
        deep_mark="#F2B66D",
        danger="#FFA99E",
        danger_tint="#3A1B18",
        notice_tint="#33271A",
        notice_line="#8A6A3D",
        good="#7FD3A6",
        under_paper="#1A2730",
    ),
    "contrast": Tokens(
        page="#000000",
        field="#000000",
        raised="#1C1C1C",
        ink="#FFFFFF",
        muted="#FFFFFF",
        line="#FFFFFF",
        outline="#FFFFFF",
        accent="#7FE3FF",
        accent_strong="#FFFFFF",
        on_accent="#000000",
        focus="#FFE14A",
        focus_on_accent="#A02800",
        deep="#000000",
        deep_raised="#1F3A4A",
        deep_line="#FFFFFF",
        on_deep="#FFFFFF",
        deep_mark="#FFE14A",
        danger="#FFB4A8",
        danger_tint="#000000",
        notice_tint="#000000",
        notice_line="#FFE14A",
        good="#8CFFC1",
        under_paper="#1C1C1C",
    ),
}


def luminance(colour: QColor) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def ink_on(fill: QColor) -> QColor:
    """Return black or white, whichever reads better on a fill that a pack chose."""
    return max((QColor("#10202B"), QColor("#FFFFFF")), key=lambda ink: contrast(ink, fill))
