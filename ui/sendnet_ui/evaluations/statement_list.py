"""The list of statements: one Tab stop in which keys find, judge and move."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from sendnet_desktop.evaluations.values import Evaluation
from sendnet_ui.evaluations.keys import KEEP, SET_ASIDE, letters, placed, tens_of
from sendnet_ui.evaluations.level_picker import CLEARING
from sendnet_ui.evaluations.places import Page
from sendnet_ui.evaluations.row_painter import RowPainter
from sendnet_ui.evaluations.rows import Index, Rows, rows_of
from sendnet_ui.shell.announcements import announce

Key = Qt.Key
_FIND: Final = "/"
_STRENGTH: Final = "."
_AWAITING: Final = {
    _STRENGTH: "Strength of evidence: a figure from 0 to 3.",
    ",": "The legal duty: 1 met, 2 partly met, 3 not met, 4 not checked.",
}
_ENTER: Final = (Key.Key_Return, Key.Key_Enter)
_COMMANDS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class StatementList(QListView):
    """Areas and statements.

    On a statement a figure judges it; on an area a figure goes to the statement of that number, and the area's
    letter counts on by ten. Letters go to areas wherever one is.
    """

    chosen = Signal(object)
    """The person went to a ``Page``."""
    judged = Signal(int)
    """A level's number was typed on a statement."""
    cleared = Signal()
    """The level is to be taken back."""
    set_aside = Signal()
    """The statement is said not to apply."""
    kept = Signal()
    """What was judged before is to stand."""
    strengthened = Signal(int)
    """How strong the evidence is was typed on a statement: the number of the strength."""
    checked = Signal(int)
    """The state of the legal duty was typed on a statement, by its place from 1."""
    entered = Signal()
    """The person wants to write about what is chosen."""
    searched = Signal()
    """The person wants to filter the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statements")
        self.setAccessibleName("Areas and statements")
        self.setAccessibleDescription("A letter goes to an area, then a figure to its statement. A figure judges.")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = Rows(self)
        self._painter = RowPainter(self)
        self._evaluation: Evaluation | None = None
        self._filter = ""
        self._left: Collection[str] | None = None
        self._kept = ""
        self._first_found: Page | None = None
        self._tens = 0
        self._awaited = ""
        self._deeds = {SET_ASIDE: self.set_aside, KEEP: self.kept}
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)

    def show_evaluation(self, evaluation: Evaluation, page: Page) -> None:
        """Show the rows of an evaluation, with a page's row chosen.

        A statement that the filters leave no more, because of what was just said of it, stays until the person goes on.
        """
        self._evaluation = evaluation
        self._kept = page.id if page in self.shown else ""
        bold = self.fontMetrics()
        widest = max((bold.horizontalAdvance(each.statement.id) for each in evaluation.judged()), default=0)
        self._painter.id_width = round(widest * 1.15)
        self._fill(page)

    def show_only(self, words: str, page: Page, left: Collection[str] | None = None) -> None:
        """Show only the statements that have some words and, where ids are given, are among them."""
        self._filter, self._left, self._kept = words, left, ""
        self._fill(page)

    def leave_only(self, left: Collection[str] | None) -> None:
        """Leave only the statements of some ids from the next time on that an evaluation is shown."""
        self._left = left

    @property
    def shown(self) -> tuple[Page, ...]:
        """The statements that the filters leave, in order."""
        rows = (self._rows.row(place) for place in range(self._rows.rowCount()))
        return tuple(row.page for row in rows if row and row.page.subject == "statement")

    def show_page(self, page: Page) -> None:
        """Show a page's row as chosen, without telling anybody."""
        if self._kept and self._kept != page.id:
            self._kept = ""
            self._fill(page)
            return
        place = self._rows.place(page)
        if place < 0:
            self.clearSelection()
        elif self.currentIndex().row() != place:
            self._tens = 0
            with QSignalBlocker(self):
                self.setCurrentIndex(self._rows.index(place))
        self.scrollTo(self.currentIndex())

    def first_statement(self) -> Page | None:
        """Return the first statement that the filter leaves."""
        return next(iter(self.shown), None)

    def lead(self, key: str, page: Page | None) -> Page | None:
        """Return where a letter or a figure leads from a page."""
        assert self._evaluation is not None
        areas = self._evaluation.areas
        if key.isdecimal() and page is not None and page.subject == "area":
            area = next(area for area in areas if area.area.id == page.id)
            found = placed(area.judged, int(key), self._tens)
            return Page("statement", found.statement.id) if found else None
        area_of = {letter: area for area, letter in letters([area.area for area in areas]).items()}
        return Page("area", area_of[key.upper()]) if key.upper() in area_of else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = self._rows.row(current.row())
        if row is not None and not self.signalsBlocked():
            self._tens = 0
            self._awaited = ""
            self._first_found = None
            self.chosen.emit(row.page)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._evaluation is not None:
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & _COMMANDS or not self.take_key(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters go to areas, and Ctrl+F searches."""

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key without Ctrl or Alt means here; say whether it means anything."""
        page, typed = self._page(), event.text().upper()
        on_statement = page is not None and page.subject == "statement"
        if on_statement and self._take_pair(typed):
            return True
        if event.key() in _ENTER:
            self.entered.emit()
        elif typed == _FIND:
            self.searched.emit()
        elif page and typed == "0" and page == self._first_found and (tenth := self._tenth(page)):
            self.chosen.emit(tenth)
        elif on_statement and event.key() in CLEARING:
            self.cleared.emit()
        elif on_statement and typed.isdecimal():
            self.judged.emit(int(typed))
        elif on_statement and typed in self._deeds:
            self._deeds[typed].emit()
        else:
            return self._go(typed, page)
        self._first_found = None
        return True

    def _take_pair(self, typed: str) -> bool:
        """Take a full stop or a comma, and the figure that follows it; say whether it was one of them."""
        awaited, self._awaited = self._awaited, typed if typed in _AWAITING else ""
        if self._awaited:
            announce(self, _AWAITING[typed])
        elif awaited and typed.isdecimal():
            (self.strengthened if awaited == _STRENGTH else self.checked).emit(int(typed))
        else:
            return False
        return True

    def _tenth(self, page: Page) -> Page | None:
        # Somebody who types a statement's own number, A then 1 then 0, means the tenth and not to clear the first.
        assert self._evaluation is not None
        area = next(area for area in self._evaluation.areas if page.id in {each.statement.id for each in area.judged})
        found = placed(area.judged, 0)
        return Page("statement", found.statement.id) if found else None

    def _go(self, typed: str, page: Page | None) -> bool:
        if len(typed) != 1 or not (typed.isdecimal() or typed.isalpha()):
            return False
        found = self.lead(typed, page)
        if found is not None and found == page:
            self._count_on(found)
        elif found is not None:
            self._first_found = found if typed == "1" else None
            self.chosen.emit(found)
        return True

    def _count_on(self, page: Page) -> None:
        assert self._evaluation is not None
        area = next(area for area in self._evaluation.areas if area.area.id == page.id)
        self._tens = (self._tens + 1) % tens_of(area.judged)
        if self._tens:
            announce(self, f"Figures go to statements {self._tens * 10 + 1} to {self._tens * 10 + 10}.")

    def _page(self) -> Page | None:
        row = self._rows.row(self.currentIndex().row())
        return row.page if row is not None else None

    def _fill(self, page: Page) -> None:
        if self._evaluation is None:
            return
        left = self._left if self._left is None else {*self._left, self._kept}
        with QSignalBlocker(self):
            self._rows.fill(list(rows_of(self._evaluation, self._filter, left)))
        self.show_page(page)
