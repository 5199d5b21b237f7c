"""What a person did on this screen, as steps that Ctrl+Z takes back one by one."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from sendnet_desktop.changes import Cell, Changes, Reversal

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

Work = Callable[["Workspace"], Changes]
Reverse = Callable[[Work, "Step"], None]


class Deed:
    """A write on its way to the store; it holds what it changed once it has been done.

    Attributes:
        changes: What it changed; None until it is done, and for good where it failed.
    """

    def __init__(self, work: Work) -> None:
        self._work = work
        self.changes: Changes | None = None

    @property
    def is_done(self) -> bool:
        """Whether it is on the disk."""
        return self.changes is not None

    def __call__(self, workspace: "Workspace") -> Changes:
        """Do it; on the store's lane."""
        self.changes = self._work(workspace)
        return self.changes


class Step(QUndoCommand):
    """One thing that a person did: a choice, or a bout of typing in one field.

    It is put on the stack when it is asked for rather than when it is done, so that undo pressed at once takes
    back the right thing: all of it happens in turn on the store's lane.

    Attributes:
        page: Where it was done, which is shown again when it is undone.
        bout: The bout of typing that it belongs to; None for what stands alone.
    """

    def __init__(self, words: str, deed: Deed, reverse: Reverse, page: Hashable | None, bout: object = None) -> None:
        super().__init__(words)
        self.page = page
        self.bout = bout
        self._deeds = [deed]
        self._reverse = reverse
        self._reversals: Sequence[Reversal] | None = None
        self._is_new = True
        self._is_refused = False

    def go_on(self, deed: Deed) -> None:
        """Count what was typed further on as part of this step."""
        self._deeds.append(deed)

    def refuse(self) -> None:
        """Take note that it can be neither undone nor redone any more."""
        self._is_refused = True

    def undo(self) -> None:
        """Take it back."""
        self._turn()

    def redo(self) -> None:
        """Do it again; the first time, when it is put on the stack, it is being done already."""
        if self._is_new:
            self._is_new = False
        else:
            self._turn()

    def _turn(self) -> None:
        if self._is_refused:
            self.setObsolete(True)
        else:
            self._reverse(self._take_back, self)

    def _take_back(self, workspace: "Workspace") -> Changes:
        if self._reversals is None:
            self._reversals = whole([deed.changes for deed in self._deeds if deed.changes])
        changes = workspace.reverse(self._reversals)
        self._reversals = changes.reversals
        return changes


def whole(parts: Sequence[Changes]) -> tuple[Reversal, ...]:
    """Return how to take back several changes at once: to what was shown first, from what was shown last."""
    found: dict[Cell, Reversal] = {}
    for changes in parts:
        for step in changes.reversals:
            first = found.get(step.cell, step)
            found[step.cell] = replace(first, later=step.later, later_beside=step.later_beside)
    return tuple(found.values())
