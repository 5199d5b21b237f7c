"""School updates: a win, a worry and a need of each school, one line each."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from sendnet_ui.evaluations.fields import brief
from sendnet_ui.forms.layouts import GAP, text, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.meetings.sheet import MeetingSheet, Reading
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import Row

_MOST_ROWS = 4


def update_rows(reading: Reading) -> Iterator[Row]:
    """Yield the schools, each with what it told."""
    for seat in reading.minutes.seats:
        update = reading.minutes.updates.get(seat.org)
        told = [each for each in (update.win, update.worry, update.need) if each] if update else []
        two = bool(update and update.disagreements)
        yield Row(
            seat.org,
            "",
            seat.school,
            "",
            "  ·  ".join(told) or "Nothing yet",
            is_done=bool(told),
            shape="",
            disagrees=two,
        )


class UpdatesPart(QWidget):
    """Enter goes from the school through its three lines and on to the next school."""

    def __init__(self, sheet: MeetingSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._list = RowList("School updates", _MOST_ROWS)
        self._list.setAccessibleDescription("Enter writes what the school tells; Enter in its last line goes on.")
        editors = {name: ShortText() for name in ("win", "worry", "need")}
        self._lines = [brief(sheet, "school_update", name, editor) for name, editor in editors.items()]
        self._whose, form = text("", "subheading"), QFrame()
        form.setObjectName("card")
        form.setLayout(vbox(self._whose, *self._lines, gap=GAP, margin=GAP * 2))
        self.setLayout(vbox(self._list, form, gap=GAP))
        self._list.chosen.connect(self._choose)
        self._list.entered.connect(self._enter)
        for place, editor in enumerate(editors.values()):
            editor.control.returnPressed.connect(lambda place=place: self._go_on(place))

    def fill(self) -> None:
        """Show what was read last."""
        rows = list(update_rows(self._sheet.reading))
        self._list.show_rows(rows, self._list.key or next((row.key for row in rows), ""))
        self._show()

    def begin(self, field: str = "") -> None:
        """Put the keyboard into the list, or into a line."""
        chosen = next((each.editor.control for each in self._lines if each.name == field), self._list)
        chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def seek(self, record: str) -> None:
        """Choose the school that a record is of."""
        self._list.show_rows(list(update_rows(self._sheet.reading)), record.rpartition(".")[2])
        self._show()

    def _choose(self, _org: str) -> None:
        for field in self._lines:
            field.editor.flush()
        self._show()

    def _show(self) -> None:
        org, minutes = self._list.key, self._sheet.minutes
        self._whose.setText(minutes.schools.get(org, ""))
        update = minutes.updates.get(org)
        for field in self._lines:
            said = getattr(update, field.name) if update else ""
            field.fill(f"school_update:{self._sheet.place.key}.{org}", said or None)

    def _enter(self) -> None:
        self.begin("win")

    def _go_on(self, place: int) -> None:
        if place + 1 < len(self._lines):
            self.begin(self._lines[place + 1].name)
            return
        keys = self._list.keys
        after = keys.index(self._list.key) + 1
        if after < len(keys):
            self.seek(keys[after])
            self.begin("win")
        else:
            self.begin()
