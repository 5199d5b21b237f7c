"""How a file that is dropped is taken: as a copy, so that nobody loses their own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent

_COPY = Qt.DropAction.CopyAction


def take_a_copy(event: QDropEvent) -> None:
    """Welcome what is dropped, or dragged over, as a copy.

    A file that is dragged within one drive is offered to be moved; whoever offered it would then delete it.
    """
    event.setDropAction(_COPY if event.possibleActions() & _COPY else Qt.DropAction.IgnoreAction)
    event.accept()
