"""The steps that have to do with recovery words: typing those of the sheets, and keeping those of new ones."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from sendnet_ui.beginning.sheets import Owner, ask_printer, in_columns, on_card, sheet
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, field, hbox, text, vbox
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.people.guide import Question

_WORDS: Final = 24
_TYPED: Final = (
    "They stand on the sheet that was printed when the trust was started, or on the newest one since. The numbers need"
    " not be typed, and the first four letters of each word are enough. Nothing of it is kept on this laptop."
)


class RecoveryWords(Question):
    """Asks for the words of as many sheets as it takes."""

    def __init__(self, sheets: int, parent: QWidget | None = None) -> None:
        self._sheets = [LongText("All 24 words, with spaces between them") for _ in range(sheets)]
        several = sheets > 1
        fields = [
            field(f"The words of sheet {place}" if several else "The recovery words of the trust", each)
            for place, each in enumerate(self._sheets, 1)
        ]
        whose = f"It takes the sheets of {sheets} people; each types their own." if several else ""
        told = [text(whose, "strong")] if whose else []
        title = "The recovery words of the trust"
        super().__init__(title, text(_TYPED), *told, *fields, parent=parent)

    def value(self) -> tuple[tuple[str, ...], ...]:
        """Return what was typed, sheet by sheet."""
        return tuple(tuple(re.findall(r"[^\W\d_]+", each.control.toPlainText())) for each in self._sheets)

    def lacking(self) -> str:
        """Ask for all words of each sheet."""
        for place, words in enumerate(self.value(), 1):
            if len(words) != _WORDS:
                which = f"Sheet {place}" if len(self._sheets) > 1 else "The sheet"
                return f"{which} has {_WORDS} words; {len(words)} are typed here."
        return ""

    def first(self) -> QWidget:
        """Put the keyboard on the first sheet."""
        return self._sheets[0]


class Holders(Question):
    """Asks who is to keep the new recovery words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        options = (Option("1", "One sheet, as now"), Option("3", "Three people, of whom it takes two"))
        self._how = Choice(options, stacked=True)
        self._names = [ShortText("Such as Sam Penrose", longest=100) for _ in range(3)]
        self._people = QWidget()
        places = ("First", "Second", "Third")
        rows: list[Part] = [field(f"{place} person", each) for place, each in zip(places, self._names, strict=True)]
        self._people.setLayout(vbox(*rows, gap=GAP))
        super().__init__(
            "Who will keep the new words?",
            text("The words that are in force now open nothing any more once this is done."),
            field("How many sheets?", self._how),
            self._people,
            parent=parent,
        )
        self._people.hide()
        self._how.changed.connect(self._show_people)

    def value(self) -> tuple[str, ...]:
        """Return whose sheets there will be; a name may be missing where there is one sheet."""
        return tuple(each.value() for each in self._names) if self._how.value() == "3" else ("",)

    def lacking(self) -> str:
        """Ask how many, and for the names of three."""
        if not self._how.value():
            return "Say how many sheets there will be."
        names = self.value()
        named = len(names) == 1 or (all(names) and len({name.casefold() for name in names}) == len(names))
        return "" if named else "Give the names of three different people."

    def first(self) -> QWidget:
        """Put the keyboard on the number."""
        return self._how

    def _show_people(self) -> None:
        several = self._how.value() == "3"
        self._people.setVisible(several)
        if several:
            self.reveal(self._people)


class NewSheet(Question):
    """Shows one person's words, alone, to be printed or written down."""

    def __init__(self, trust: str, person: str, words: Sequence[str], parent: QWidget | None = None) -> None:
        written = sheet(Owner(trust, person), date.today(), "", words)  # noqa: DTZ011 -- the day on the wall
        self._kept = QCheckBox("These words are kept")
        paper = QPushButton("Print…")
        paper.clicked.connect(lambda: ask_printer(written, self))
        alone = f"Let {person} sit here alone for a moment: nobody else needs to see these." if person else ""
        told = [text(alone, "strong")] if alone else []
        super().__init__(
            f"The words of {person}" if person else "The new recovery words",
            *told,
            text("They are shown now and never again. Print them or write them down, and lock them away."),
            on_card(in_columns(words)),
            hbox(paper, STRETCH),
            self._kept,
            parent=parent,
        )
        self._print = paper

    def lacking(self) -> str:
        """Ask whether they are kept."""
        return "" if self._kept.isChecked() else "Print or write down the words, then say that they are kept."

    def first(self) -> QWidget:
        """Put the keyboard on printing."""
        return self._print
