"""The notice that something could not be saved, with what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.shell.notice import Notice


class Unsaved(Notice):
    """Stands across a page while something said there is not on the disk."""

    given_up = Signal()
    """The person leaves it unsaved, so the page is to show what is on the disk."""

    def __init__(self, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saving = saving
        saving.failed.connect(self._say)
        saving.recovered.connect(self.hide)

    def _say(self, why: str) -> None:
        steps = (("Retry", self._saving.retry), ("Leave it unsaved", self._give_up))
        self.show_notice(f"Not saved: {why}", steps)

    def _give_up(self) -> None:
        self._saving.give_up()
        self.given_up.emit()
