"""The editor of several choices among few: boxes to tick, kept as one line for each that is."""

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QGroupBox, QWidget

from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import GAP, flow, vbox


class Ticks(Editor[str]):
    """Any of a few options; the value is their ids, one to a line, in the order in which they are offered."""

    def __init__(self, options: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QCheckBox] = {}
        self._frame = QGroupBox()
        self._frame.setObjectName("choice")
        self._row = flow(gap=GAP)
        self._frame.setLayout(self._row)
        self.setLayout(vbox(self._frame))
        self.offer(options)

    @property
    def control(self) -> QGroupBox:
        """The group of boxes."""
        return self._frame

    def offer(self, options: Mapping[str, str]) -> None:
        """Offer these from now on, each under its id; what is ticked stays so where it is among them."""
        if list(options) == list(self._boxes):
            return
        ticked = self.value()
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._boxes = {option: QCheckBox(label) for option, label in options.items()}
        for box in self._boxes.values():
            self._row.addWidget(box)
            box.clicked.connect(lambda: self.changed.emit(self.value()))
        for first in [*self._boxes.values()][:1]:
            self._frame.setFocusProxy(first)
            self.setFocusProxy(first)
        self.set_value(ticked)

    def value(self) -> str:
        """Return the ids of what is ticked."""
        return "\n".join(option for option, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: str) -> None:
        """Show these as ticked; an id that is not offered is passed over."""
        ticked = value.split("\n")
        for option, box in self._boxes.items():
            box.setChecked(option in ticked)
