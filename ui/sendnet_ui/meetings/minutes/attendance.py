"""Who is here: a row for each school on the trust's list, marked by one key."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.ids import kind_of
from sendnet_desktop.meetings.choices import PRESENCE
from sendnet_desktop.meetings.minutes.values import Attendant, Seat
from sendnet_ui.evaluations.columns import NARROW, side_by_side
from sendnet_ui.evaluations.fields import brief
from sendnet_ui.forms.layouts import GAP, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.meetings.minutes.blocks import HERE
from sendnet_ui.meetings.minutes.marking import MarkButtons, MarkList
from sendnet_ui.meetings.places import RecordPlace
from sendnet_ui.meetings.sheet import MeetingSheet, Reading
from sendnet_ui.plans.rows import Row

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_MOST_ROWS = 8


def seat_rows(reading: Reading) -> Iterator[Row]:
    """Yield the schools, each with who is expected and whether they came, and whoever else came of it."""
    said = _by_key(reading)
    for seat in reading.minutes.seats:
        yield _row(seat.org, seat, said.get(seat.org))
        for each in said.values():
            if each.of_school == seat.org and each is not said.get(seat.org):
                yield _row(each.record, seat, each)


class AttendancePart(QWidget):
    """Marks schools; whoever came is named below, where it is somebody else than was expected."""

    def __init__(self, sheet: MeetingSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._list = MarkList("Who is here", PRESENCE, _MOST_ROWS)
        self._rest = QPushButton("All others came")
        self._rest.setToolTip("Everybody of whom nothing was said is marked as present")
        self._who = [
            brief(sheet, "attendance", "attends", ShortText()),
            brief(sheet, "attendance", "attends_as", ShortText(sheet.said("Such as SENCO"))),
        ]
        self._form = QWidget()
        self._form.setLayout(side_by_side(*self._who, characters=NARROW))
        self.setLayout(vbox(MarkButtons(PRESENCE, self._list, self._rest), self._list, self._form, gap=GAP))
        self._list.marked.connect(self._mark)
        self._list.chosen.connect(self._choose)
        self._list.entered.connect(self._enter)
        self._rest.clicked.connect(self._mark_rest)

    def fill(self) -> None:
        """Show the schools as they were read last."""
        rows = list(seat_rows(self._sheet.reading))
        self._list.show_rows(rows, self._list.key or next((row.key for row in rows), ""))
        self._rest.setEnabled(bool(self._unmarked()))
        self._show_who()

    def begin(self, field: str = "") -> None:
        """Put the keyboard into the list, or into a field of whoever is chosen."""
        chosen = next((each for each in self._who if each.name == field and self._form.isVisible()), None)
        part = chosen.editor.control if chosen else self._list
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def seek(self, record: str) -> None:
        """Choose the school that a record is of."""
        key = record.rpartition(".")[2] if "." in record else record
        self._list.show_rows(list(seat_rows(self._sheet.reading)), key)
        self._show_who()

    def _choose(self, _key: str) -> None:
        for field in self._who:
            field.editor.flush()
        self._sheet.stand(RecordPlace(HERE, self._record()))
        self._show_who()

    def _show_who(self) -> None:
        attendant = _by_key(self._sheet.reading).get(self._list.key)
        self._form.setVisible(attendant is not None)
        if attendant is not None:
            for field in self._who:
                field.fill(attendant.record, getattr(attendant, field.name) or None)

    def _enter(self) -> None:
        self.begin("attends")

    def _mark(self, key: str, presence: str | None) -> None:
        if kind_of(key) != "attendance":
            self._write([key], presence)
            return
        place = self._sheet.place

        def change(workspace: "Workspace") -> Changes:
            return workspace.meetings.minutes.change(place, key, "presence", presence)

        self._sheet.do(_told(presence), change, RecordPlace(HERE, key))

    def _mark_rest(self) -> None:
        self._write(self._unmarked(), "present")

    def _write(self, orgs: list[str], presence: str | None) -> None:
        place = self._sheet.place

        def mark(workspace: "Workspace") -> Changes:
            return workspace.meetings.minutes.mark(place, presence, *orgs)

        self._sheet.do(_told(presence), mark, RecordPlace(HERE, f"attendance:{place.key}.{orgs[0]}"))

    def _unmarked(self) -> list[str]:
        said = _by_key(self._sheet.reading)
        seats = self._sheet.minutes.seats
        return [seat.org for seat in seats if seat.org not in said or not said[seat.org].presence]

    def _record(self) -> str:
        key = self._list.key
        return key if kind_of(key) == "attendance" else f"attendance:{self._sheet.place.key}.{key}"


def _told(presence: str | None) -> str:
    return f"{PRESENCE[presence]}." if presence else "Attendance taken back."


def _by_key(reading: Reading) -> dict[str, Attendant]:
    """Return who was to come: whoever is expected of a school by its id, others by their record."""
    key = reading.minutes.meeting.place.key
    fixed = {f"attendance:{key}.{seat.org}": seat.org for seat in reading.minutes.seats}
    return {fixed.get(each.record, each.record): each for each in reading.minutes.attendance}


def _row(key: str, seat: Seat, said: Attendant | None) -> Row:
    who = (said.attends, said.attends_as) if said else (seat.attends, "")
    presence = said.presence if said else ""
    return Row(
        key,
        "",
        seat.school,
        "",
        "  ·  ".join(filter(None, (PRESENCE.get(presence, "Not said yet"), *who))),
        is_pressing=presence == "absent",
        is_done=bool(said and said.is_here),
        shape="half" if presence == "apologies" else "circle",
        disagrees=bool(said and said.disagreements),
    )
