"""A list of what goes into the report, a line that adds to it, and the form of the one that is chosen."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Changes
from sendnet_desktop.visits.synthesis.service import Concluding
from sendnet_ui.forms.layouts import GAP, STRETCH, column, hbox, text, vbox
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import Row
from sendnet_ui.shell.icons import icon
from sendnet_ui.visits.synthesis.forms import CardForm
from sendnet_ui.visits.synthesis.places import Drawn
from sendnet_ui.visits.synthesis.sheet import SynthesisSheet

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_MOST_ROWS: Final = 6
_LONGEST: Final = 500


class Made(Protocol):
    """A strength or a recommendation."""

    @property
    def record(self) -> str:
        """Its id."""


M = TypeVar("M", bound=Made)


@dataclass(frozen=True, slots=True)
class Listed(Generic[M]):
    """What a list is of.

    Attributes:
        part: What the page calls it, ``strengths`` or ``recommendations``.
        called: One of them in words.
        none: What is said where there is none.
        rows: Its rows.
        add: The verb that adds one.
        most: How many there may be; 0 for any number.
    """

    part: str
    called: str
    none: str
    rows: Callable[[Sequence[M]], Iterable[Row]]
    add: Callable[[Concluding, DayPlace, str], tuple[str, Changes]]
    most: int = 0


class ListedPage(QWidget, Generic[M]):
    """Built once; the list of each challenge day is filled in."""

    def __init__(
        self,
        sheet: SynthesisSheet,
        listed: Listed[M],
        form: CardForm,
        show: Callable[[M], None],
        parent: QWidget | None = None,
    ) -> None:
        """Put the list above the form.

        Args:
            sheet: What is shown.
            listed: What the list is of.
            form: The form of one.
            show: Fills the form.
            parent: Its parent.
        """
        super().__init__(parent)
        self._sheet, self._listed, self._form, self._show_one = sheet, listed, form, show
        self._made: tuple[M, ...] = ()
        self._added = ""
        name = f"{listed.called.capitalize()}s"
        self._note, self._none = text("", "body"), text(listed.none, "muted")
        self._list = RowList(name, _MOST_ROWS)
        self._line = QLineEdit(placeholderText=f"Add a {listed.called}, then Enter", maxLength=_LONGEST)
        self._line.setAccessibleName(f"Add a {listed.called}")
        self._line.setProperty("unlabelled", "its placeholder says what it is for")
        self._add = QPushButton("Add")
        self._add.setIcon(icon("plus"))
        adding = hbox(self._line, self._add)
        adding.setStretch(0, 1)
        parts = (text(name, "heading"), self._note, self._none, self._list, adding, self._form, STRETCH)
        self.setLayout(vbox(column(vbox(*parts, gap=GAP * 2), 120)))
        self._connect()

    def fill(self, made: tuple[M, ...], note: str) -> None:
        """Show a list, and what is said of it as a whole."""
        self._made = made
        records = [each.record for each in made]
        if self._added in records:
            self._sheet.turn(Drawn(self._listed.part, self._added))
            self._added = ""
        if self._chosen not in records:
            self._sheet.turn(Drawn(self._listed.part, records[0] if records else ""))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._none.setVisible(not records)
        self._list.setVisible(bool(records))
        self._form.setVisible(bool(records))
        self._list.show_rows(list(self._listed.rows(made)), self._chosen)
        self._show_form()

    def begin(self) -> None:
        """Put the keyboard into the list, or where the first is written."""
        place: QWidget = self._list if self._made else self._line
        place.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _connect(self) -> None:
        self._list.chosen.connect(self._choose)
        self._list.entered.connect(self._form.begin)
        self._list.moved.connect(self._move)
        self._list.removed.connect(self._take_away)
        self._form.removed.connect(lambda: self._take_away(self._chosen))
        self._line.returnPressed.connect(self._make)
        self._add.clicked.connect(self._make)

    @property
    def _chosen(self) -> str:
        drawn = self._sheet.drawn
        return drawn.record if drawn and drawn.part == self._listed.part else ""

    def _choose(self, record: str) -> None:
        self._form.flush()
        self._sheet.turn(Drawn(self._listed.part, record))
        self._show_form()

    def _show_form(self) -> None:
        records = [each.record for each in self._made]
        if self._chosen in records:
            place = records.index(self._chosen)
            self._form.name(place + 1, len(records))
            self._show_one(self._made[place])

    def _make(self) -> None:
        words = self._line.text().strip()
        if not words:
            return
        self._form.flush()
        day, add = self._sheet.day, self._listed.add

        def make(workspace: "Workspace") -> Changes:
            self._added, changes = add(workspace.visits.concluding, day, words)
            return changes

        if self._listed.most and len(self._made) >= self._listed.most:
            # The verb says it kindly; the words stay in the line to be kept or joined elsewhere.
            self._sheet.desk.write(make)
            return
        self._line.clear()
        self._line.setFocus()
        self._sheet.do(f"{self._listed.called.capitalize()} added.", make)

    def _move(self, record: str, before: str) -> None:
        day = self._sheet.day
        self._sheet.do(
            f"{self._listed.called.capitalize()} moved.",
            lambda workspace: workspace.visits.concluding.move(day, record, before),
        )

    def _take_away(self, record: str) -> None:
        if not record:
            return
        self._form.flush()
        if self._form.isAncestorOf(self.window().focusWidget()):
            self.begin()
        day = self._sheet.day
        self._sheet.do(
            f"{self._listed.called.capitalize()} removed.",
            lambda workspace: workspace.visits.concluding.take_away(day, record),
            offer_undo=True,
        )
