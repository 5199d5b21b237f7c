"""The two tables of the room: one to fill in, one to compare; and the choice of what they show."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from sendnet_desktop.cohorts.measures import GROUPS
from sendnet_desktop.cohorts.values import Place
from sendnet_ui.cohorts.comparing import LineTable, told
from sendnet_ui.cohorts.entering import EntryTable
from sendnet_ui.cohorts.places import Entry
from sendnet_ui.cohorts.sheet import CohortSheet
from sendnet_ui.evaluations.disagreement import Disagreement
from sendnet_ui.figures.cells import Typing
from sendnet_ui.figures.table import FigureView
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.layouts import GAP, text, vbox

_TYPING: Final = Typing(
    r"[0-9]{0,4}[0-9,]{0,6}(\.[0-9]{0,2})? ?%?",
    12,
    "A count; a percentage, such as 12.4%, where you have nothing else.",
)
_FIRST: Final = 3
_EACH_YEAR: Final = len(GROUPS)


class DataViews(QWidget):
    """A block's figures to enter, or to compare; below them what is worth saying of the cell that is chosen."""

    pasted = Signal(object, str)
    """The person pastes a text; carries the cells from the chosen one on, and the text."""
    past_asked = Signal(object)
    """The person wants to know who changed a figure; carries an ``Entry``."""
    refused = Signal(str)
    """What was typed is no figure; carries why."""

    def __init__(self, sheet: CohortSheet, *, can_enter: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._entries = EntryTable(sheet, self)
        self._lines = LineTable(sheet, self)
        self.entering = FigureView(self._entries, _TYPING, widest=max(map(self._entries.short, GROUPS), key=len))
        self.comparing = FigureView(self._lines, _TYPING, widest="published")
        self.blocks = Choice([Option(block.id, block.title) for block in sheet.reading.blocks])
        self._told = text("")
        self._checks = [text("", "muted") for _ in range(_FIRST)]
        self._versions = Disagreement(sheet)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.entering)
        self._pages.addWidget(self.comparing)
        self._pages.setCurrentIndex(0 if can_enter else 1)
        below = vbox(self._told, *self._checks, self._versions, gap=GAP // 2)
        layout = vbox(self.blocks, self._pages, below, gap=GAP)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._name()
        self.blocks.changed.connect(self._choose)
        self.entering.entered.connect(lambda _: self._tell())
        self.entering.past_asked.connect(lambda place: self.past_asked.emit(Entry(place)))
        self.entering.pasted.connect(self._paste)
        self.comparing.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self._entries.refused.connect(self.refused)

    @property
    def is_comparing(self) -> bool:
        """Whether the table to compare is shown."""
        return self._pages.currentIndex() == 1

    @property
    def labels(self) -> tuple[QLabel, ...]:
        """The sentences below the table."""
        return (self._told, *self._checks)

    def fill(self) -> None:
        """Show what was read, in the block that is chosen."""
        self.blocks.set_value(self._sheet.page)
        self._lines.turn()
        self._entries.show_again()
        self._tell()

    def turn(self, block: str) -> None:
        """Show another block."""
        if block != self._sheet.page:
            self.flush()
            self._sheet.page = block
            self.turn_again()

    def turn_again(self) -> None:
        """Show the block that is chosen from its beginning."""
        self._entries.turn()
        self.fill()
        self.go(
            Place(self._sheet.cohorts.year, self._sheet.block.measures[0].id, self._sheet.block.measures[0].groups[0])
        )

    def compare(self, *, is_wanted: bool) -> None:
        """Show the one table or the other."""
        self.flush()
        self._pages.setCurrentIndex(1 if is_wanted else 0)
        self.fill()

    def show_masked(self, *, is_wanted: bool) -> None:
        """Show the data as others may see them, or whole."""
        self.flush()
        self._sheet.masked = is_wanted
        self.fill()

    def go(self, place: Place) -> None:
        """Go to a cell of the block that is shown, its whole year in sight."""
        found = self._entries.find(place)
        last_of_year = found.column() // _EACH_YEAR * _EACH_YEAR + _EACH_YEAR - 1
        self.entering.scrollTo(found.siblingAtColumn(last_of_year))
        self.entering.go(place)
        self.comparing.setCurrentIndex(self._lines.index(0, 0))

    def begin(self) -> None:
        """Let the person type."""
        self.entering.setFocus()

    def flush(self) -> None:
        """Say what is being typed."""
        self.entering.flush()

    def _name(self) -> None:
        self.blocks.introduce("What is counted", "")
        self.entering.setAccessibleName("Figures by year and stage of support")
        self.entering.setAccessibleDescription(
            "Type a number in a cell. Enter goes down, Tab goes on, Delete takes it back, Control and V pastes a block."
        )
        self.comparing.setAccessibleName("Three years side by side, by stage of support")

    def _choose(self, block: str | None) -> None:
        if block is not None:
            self.turn(block)

    def _paste(self, words: str) -> None:
        self.flush()
        self.pasted.emit(self._entries.cells_from(self.entering.currentIndex()), words)

    def _tell(self) -> None:
        index = self.entering.currentIndex()
        place = self._entries.place(index)
        line = self._lines.line(self.comparing.currentIndex().row())
        if self.is_comparing:
            told_now = told(line, self._sheet.said) if line else ""
        else:
            told_now = self._of(place) if place else self._entries.left_out(index)
        said = [] if self.is_comparing or self._sheet.masked else self._checked(place)
        for label, words in zip(self.labels, [told_now, *said, *[""] * (_FIRST - len(said))], strict=True):
            label.setText(words)
            label.setVisible(bool(words))
        if place is not None and not self.is_comparing:
            self._versions.show_for(Entry(place))
        else:
            self._versions.hide()

    def _of(self, place: Place) -> str:
        words = self._sheet.shown.values.get(place, "")
        figure = self._sheet.shown.numbers.get(place, "")
        called = self._sheet.said(place.words)
        return f"{called}: {words}." if words and words != figure else f"{called}."

    def _checked(self, place: Place | None) -> list[str]:
        every = sorted(self._sheet.reading.checks, key=lambda check: check.place != place)
        more = f"And {len(every) - _FIRST + 1} more that do not add up, which the print tells."
        words = [check.words for check in every]
        return words if len(words) <= _FIRST else [*words[: _FIRST - 1], more]
