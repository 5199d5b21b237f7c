"""The recommendations over schools: who waits for what, narrowed by school and by how far each has come."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.recommendations import Recommendation
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, field, flow, text, vbox
from sendnet_ui.forms.panes import ListBeside
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.reports.day_prints import ResponsesPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.tables.listing import Listed, Listing
from sendnet_ui.visits.following.open_detail import OpenDetail
from sendnet_ui.visits.following.open_rows import NARROWINGS, STILL_OPEN, Narrowing, key_of, open_rows

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

CONCERNS: Final = (
    *("challenge", "recommendation", "response", "outcome", "visit", "document"),
    *("priority", "action", "review", "evaluation"),
)
"""The kinds of records that the list shows."""

_LETTERS: Final = 15
_EVERY_SCHOOL: Final = "Every school"
_EVERYTHING: Final = "Open or not"
_ONE_SCHOOL: Final = "A response sheet is that of one school. Choose which, and print again."
_NOTHING: Final = "There is no such recommendation."


@dataclass(frozen=True, slots=True)
class Reading:
    """What the list shows, as read at one moment.

    Attributes:
        found: The recommendations that may be read here, the latest day's first.
        here: The challenge days whose working papers are here.
        may_follow: Ids of the schools at which this person may prepare a day.
        today: ``YYYY-MM-DD``.
        sample: Whether all of it is made up.
    """

    found: tuple[Recommendation, ...]
    here: frozenset[DayPlace]
    may_follow: frozenset[str]
    today: str
    sample: bool = False

    @property
    def schools(self) -> Mapping[str, str]:
        """The schools to which anything was recommended, by id, in the order of their names."""
        named = {each.place.org: each.school for each in self.found}
        return dict(sorted(named.items(), key=lambda each: each[1].casefold()))


def read_open(workspace: "Workspace") -> Reading:
    """Read what was recommended to the schools whose papers are here."""
    found, today = workspace.recommendations.all(), workspace.today().isoformat()
    here = frozenset(visit.place for visit in workspace.visits.days.all())
    may_copy = workspace.visits.preparing.copying.is_allowed
    orgs = {each.place.org for each in found}
    return Reading(
        found, here, frozenset(org for org in orgs if may_copy(DayPlace(org, today))), today, workspace.is_sample
    )


_KEYS: Final = "The arrow keys go from one to the next, Enter opens its challenge day."


class OpenList(QWidget):
    """Recommendations at the left, the one that is chosen at the right.

    Attributes:
        rows: The list.
        detail: What is chosen in it.
    """

    left = Signal()
    """The person wants the list of days."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reading: Reading | None = None
        self.rows = RowList("Recommendations")
        self.rows.setAccessibleDescription(desk.said(_KEYS))
        self.detail = OpenDetail(desk)
        self._school, self._state = DropDown({}, _EVERY_SCHOOL), DropDown(dict(NARROWINGS), _EVERYTHING)
        self._state.set_value(STILL_OPEN)
        self._state.control.setMinimumContentsLength(_LETTERS)
        self._count: QLabel = text("", "muted")
        self._count.setWordWrap(False)
        back = QPushButton("All days")
        back.setToolTip("Back to the list of days (Alt+Left)")
        back.clicked.connect(self.left)
        asked = (_labelled("School", self._school), _labelled("How far", self._state))
        head = vbox(flow(back, *asked, self._count, gap=GAP * 2))
        head.setContentsMargins(GAP * 4, GAP, GAP * 4, GAP)
        layout = vbox(head, ListBeside(self.rows, self.detail), gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        for narrowing in (self._school, self._state):
            narrowing.changed.connect(self._fill)
        self.rows.chosen.connect(lambda _: self._show_chosen())
        self.rows.entered.connect(self._enter)

    def fill(self, reading: Reading) -> None:
        """Show these recommendations."""
        self._reading = reading
        self._school.offer(reading.schools)
        self._fill()

    def narrow(self, school: str) -> None:
        """Show what is open at a school, or at all of them."""
        self._school.set_value(school or None)
        self._state.set_value(STILL_OPEN)
        self._fill()

    def listing(self) -> Listing:
        """Return the list as it is narrowed, to save or to copy."""
        narrowing = self._narrowing

        def read(workspace: "Workspace") -> Listed:
            from sendnet_desktop.exports.recommendations import recommendation_sheets

            left = _left(read_open(workspace), narrowing)
            return Listed("Recommendations", recommendation_sheets(left, workspace.evaluations.words()))

        return Listing(read)

    def ask_print(self) -> None:
        """Ask for the response sheet of the school whose recommendations are shown, as they are narrowed."""
        reading = self._reading
        left = _left(reading, self._narrowing) if reading is not None else ()
        if reading is None or len({each.place.org for each in left}) != 1:
            self._desk.notices.said.emit(_ONE_SCHOOL)
        else:
            self._desk.print_wanted.emit(ResponsesPrint(left, self._desk.words, sample=reading.sample))

    @property
    def _narrowing(self) -> Narrowing:
        return Narrowing(self._school.value() or "", self._state.value() or "")

    def _fill(self) -> None:
        if self._reading is None:
            return
        left = _left(self._reading, self._narrowing)
        rows = tuple(open_rows(left, self._reading.today))
        keys = [key_of(each) for each in left]
        first = next((row.key for row in rows if row.key in keys), "")
        self.rows.show_rows(rows, self.rows.key if self.rows.key in keys else first)
        self._count.setText("1 recommendation" if len(left) == 1 else f"{len(left)} recommendations")
        if not left:
            self._count.setText(_NOTHING)
        self._show_chosen()

    def _show_chosen(self) -> None:
        reading = self._reading
        if reading is None:
            return
        found = next((each for each in reading.found if key_of(each) == self.rows.key), None)
        is_here = found is not None and found.place in reading.here
        self.detail.fill(found, is_here=is_here, may_follow=found is not None and found.place.org in reading.may_follow)

    def _enter(self) -> None:
        reading = self._reading
        found = next((each for each in reading.found if key_of(each) == self.rows.key), None) if reading else None
        if reading is not None and found is not None and found.place in reading.here:
            self.detail.day_wanted.emit(found.place)


def _labelled(label: str, editor: DropDown) -> QWidget:
    whole = QWidget()
    whole.setLayout(field(label, editor))
    return whole


def _left(reading: Reading, narrowing: Narrowing) -> tuple[Recommendation, ...]:
    return tuple(each for each in reading.found if narrowing.leaves(each, reading.today))
