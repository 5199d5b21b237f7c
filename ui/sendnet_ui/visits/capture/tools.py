"""What stands beside the room's title: whose sheet is written on, and the checklist as a form for paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import flow
from sendnet_ui.reports.print_button import PrintButton
from sendnet_ui.visits.capture.prints import BlankChecklist
from sendnet_ui.visits.capture.sheet import CaptureSheet

_MINE = "as I go"


class Tools(QWidget):
    """Chooses whose sheet, and whether it comes from paper."""

    writer_chosen = Signal(str, bool)
    """The person writes on the sheet of the reviewer of this key, from paper or as they go."""

    def __init__(self, sheet: CaptureSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._whose = DropDown({}, "Whose sheet")
        self._whose.introduce("Whose sheet")
        self._whose.control.setMinimumContentsLength(len("My sheet, as I go"))
        self._whose.control.setProperty("unlabelled", "what it shows says what it is")
        self._print = PrintButton({"Checklist for paper…": self.print_blank})
        self.setLayout(flow(self._whose, self._print))
        self._whose.changed.connect(self._choose)

    def fill(self) -> None:
        """Offer the sheets of the team."""
        reading = self._sheet.reading
        mine = {f"{_MINE} {reading.me.key}": "My sheet, as I go"} if reading.me else {}
        paper = {each.key: f"From paper: {each.called}" for each in reading.visit.team}
        self._whose.offer({**mine, **paper})
        writer = self._sheet.standing.writer
        self._whose.set_value(writer if self._sheet.on_paper else f"{_MINE} {writer}")
        self._whose.setVisible(reading.me is not None)

    def print_blank(self) -> None:
        """Ask for the checklist as a form to fill in by hand."""
        if self._sheet.is_read:
            reading = self._sheet.reading
            self._sheet.desk.print_wanted.emit(BlankChecklist(reading.visit, reading.checklist, reading.pack))

    def _choose(self, chosen: str | None) -> None:
        if chosen is not None:
            self.writer_chosen.emit(chosen.removeprefix(f"{_MINE} "), not chosen.startswith(_MINE))
        self.fill()
