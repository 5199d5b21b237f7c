"""Versions as they are shown: which words stand in one of them only, marked for the eye and told to the ear."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from sendnet_desktop.changes import Cell
from sendnet_desktop.evaluations.apart import Disagreement, Version
from sendnet_desktop.evaluations.differences import Span, word_differences

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_MOST_COMPARED: Final = 6
_FOLDED_OVER: Final = 60  # words that both say
_CUT_OVER: Final = 250  # words that one says
_KEPT: Final = 20  # words on either side of what is folded away
_GAP: Final = " […] "
_SPOKEN: Final = 300  # letters
_WORD: Final = re.compile(r"\s*\S+|\s+")
_TOO_WIDE: Final = re.compile(r"\S{24}")  # a label breaks lines between words only


@dataclass(frozen=True, slots=True)
class Shown:
    """A version as its card shows it.

    Attributes:
        version: The version.
        spans: Its words, with what only it says told apart; what only the other says is left out.
    """

    version: Version
    spans: tuple[Span, ...]

    @property
    def is_long(self) -> bool:
        """Whether there is something to fold away."""
        return _folded(self.spans) != self.spans

    def html(self, *, whole: bool) -> str:
        """Return the words for a label: what only this version says is underlined and heavier."""
        return "".join(map(_html, self.spans if whole else _folded(self.spans)))

    @property
    def spoken(self) -> str:
        """What a screen reader says of it: the words that stand only here, where they are told apart."""
        alone = "; ".join(span.text.strip() for span in self.spans if span.kind == "here" and span.text.strip())
        told = f"Only in this version: {alone}" if alone and len(self.spans) > 1 else self.version.words
        return told if len(told) <= _SPOKEN else f"{told[:_SPOKEN]}…"


@dataclass(frozen=True, slots=True)
class Apart:
    """A disagreement, ready to be shown.

    Attributes:
        found: What stands.
        shown: Its versions, the one that is shown first.
    """

    found: Disagreement
    shown: tuple[Shown, ...]

    @property
    def is_marked(self) -> bool:
        """Whether words are told apart."""
        return any(len(each.spans) > 1 for each in self.shown)


def read_apart(workspace: "Workspace", cell: Cell) -> Apart | None:
    """Read what stands of a field, on the store's lane, where comparing long texts keeps nobody waiting."""
    found = workspace.settling.at(cell)
    return None if found is None else Apart(found, tuple(_compared(found)))


def _compared(found: Disagreement) -> Iterator[Shown]:
    compares = found.form == "words" and len(found.versions) <= _MOST_COMPARED
    for place, version in enumerate(found.versions):
        other = found.versions[1 if place == 0 else 0]
        if compares and version.value and other.value:
            spans = word_differences(version.words, other.words)
            yield Shown(version, tuple(span for span in spans if span.kind != "there"))
        else:
            yield Shown(version, (Span("same", version.words),))


def _folded(spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(Span(span.kind, _cut(span.text, _FOLDED_OVER if span.kind == "same" else _CUT_OVER)) for span in spans)


def _cut(words: str, most: int) -> str:
    every = _WORD.findall(words)
    if len(every) <= most:
        return words
    return "".join([*every[:_KEPT], _GAP, *every[-_KEPT:]])


def _html(span: Span) -> str:
    broken = _TOO_WIDE.sub(lambda found: f"{found.group()}\N{ZERO WIDTH SPACE}", span.text)
    words = escape(broken).replace("\n", "<br>")
    if span.kind == "same":
        return words
    inside = words.strip()
    before, _, after = words.partition(inside)
    return f"{before}<u><b>{inside}</b></u>{after}"
