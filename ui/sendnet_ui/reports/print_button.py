"""The button of a room that has several prints."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from sendnet_ui.shell.icons import icon


class PrintButton(QPushButton):
    """Opens a menu of a room's prints, of which the first is the one that Ctrl+P asks for in any room."""

    def __init__(self, prints: Mapping[str, Callable[[], object]], parent: QWidget | None = None) -> None:
        """Offer prints.

        Args:
            prints: What asks for each, by its words.
            parent: Its parent.
        """
        super().__init__("Print", parent)
        self.setIcon(icon("printer"))
        self.setToolTip("Print, or save as PDF")
        menu = QMenu(self)
        for words, ask in prints.items():
            action = menu.addAction(words if menu.actions() else f"{words}\tCtrl+P")
            action.triggered.connect(lambda _checked=False, ask=ask: ask())
        self.setMenu(menu)
