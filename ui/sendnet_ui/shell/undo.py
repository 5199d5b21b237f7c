"""One step that a person may take back: an edit undone by the journal, where it was made."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from sendnet_desktop.changes import Changes, Reversal
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


class Step(QUndoCommand):
    """A write that has happened, and how to take it back and do it again.

    The journal refuses to undo what somebody has changed since, and says so.
    """

    def __init__(self, words: str, desk: Desk, reversals: Sequence[Reversal]) -> None:
        super().__init__(words)
        self._desk = desk
        self._reversals = tuple(reversals)
        self._is_new = True

    def undo(self) -> None:
        """Take the edit back."""
        self._desk.write(self._reverse)

    def redo(self) -> None:
        """Do it again; the first time, when the step is put on the stack, it has been done already."""
        if self._is_new:
            self._is_new = False
        else:
            self._desk.write(self._reverse)

    def _reverse(self, workspace: "Workspace") -> Changes:
        # On the store's lane, so that undo and redo pressed quickly one after the other each find the other's work.
        changes = workspace.reverse(self._reversals)
        self._reversals = changes.reversals
        return changes
