"""Saving: each thing that a person says is written as it is said, and nothing said is ever dropped."""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from sendnet_desktop.changes import Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_ui.evaluations.undo import Deed, Step, Work
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace
    from sendnet_ui.evaluations.paper import Spot


class Writing(Deed):
    """A value said in a place.

    Attributes:
        value: What was said.
    """

    def __init__(self, place: "Spot", value: Value, seen: Value, before: "Writing | None") -> None:
        super().__init__(self._write)
        self.value = value
        self._place = place
        self._seen = seen
        self._before = before

    @property
    def seen(self) -> Value:
        """What the store shows of what the person saw: their own earlier words, unless those were not saved."""
        if self._before is None:
            return self._seen
        return self._before.value if self._before.is_done else self._before.seen

    def _write(self, workspace: "Workspace") -> Changes:
        # Read on the store's lane, where it is known by now whether the earlier words were saved.
        seen, self._before = self.seen, None
        self._seen = seen
        return self._place.write(workspace, self.value, seen)


class Saving(QObject):
    """Writes through the desk, keeps the steps for undo, and holds what could not be written until it can be."""

    failed = Signal(str)
    """Something could not be saved; carries why. It is tried again with the next change."""
    recovered = Signal()
    """What could not be saved is saved now, or was given up."""
    stepped_back = Signal(object)
    """A step made on this page is being undone or redone."""

    def __init__(self, desk: Desk, stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stack = stack
        self._said: dict[Spot, Writing] = {}
        self._stuck: dict[Spot, Writing] = {}

    @property
    def is_stuck(self) -> bool:
        """Whether something said is not on the disk because writing it failed."""
        return bool(self._stuck)

    def value(self, place: "Spot", known: Value) -> Value:
        """Return what the person last said in a place where the store may not show it yet, or what it shows."""
        writing = self._said.get(place)
        return known if writing is None else writing.value

    def say(self, place: "Spot", value: Value, seen: Value, page: Hashable, bout: object = None) -> None:
        """Write a value in place of the one seen; what is typed in one bout is undone in one step."""
        writing = Writing(place, value, seen, self._said.get(place))
        self._said[place] = writing
        self._stuck.pop(place, None)
        self._remember(self._desk.said(place.words()), writing, page, bout)
        self._submit(place, writing)
        self.retry()

    def do(
        self,
        words: str,
        work: Work,
        page: Hashable | None = None,
        then: Callable[[Changes], None] | None = None,
        *,
        offer_undo: bool = False,
    ) -> None:
        """Do something that is more than a value in a field, such as removing evidence."""
        deed = Deed(work)
        self._remember(words, deed, page, None)

        def arrive(changes: Changes) -> None:
            if offer_undo:
                self._desk.notices.offer_undo(words, self._stack.undo)
            if then is not None:
                then(changes)

        self._desk.write(deed, arrive)
        self.retry()

    def settle(self) -> None:
        """Forget what is on the disk, because what was just read shows it."""
        self._said = {place: writing for place, writing in self._said.items() if not writing.is_done}

    def retry(self) -> None:
        """Try again to write what could not be written."""
        stuck, self._stuck = self._stuck, {}
        for place, writing in stuck.items():
            self._submit(place, writing)

    def give_up(self) -> None:
        """Let go of what could not be written, because the person says so."""
        for place in self._stuck:
            self._said.pop(place, None)
        self._stuck.clear()
        self.recovered.emit()

    def _remember(self, words: str, deed: Deed, page: Hashable | None, bout: object) -> None:
        last = self._stack.command(self._stack.index() - 1) if not self._stack.canRedo() else None
        if bout is not None and isinstance(last, Step) and last.bout == bout:
            last.go_on(deed)
        else:
            self._stack.push(Step(words, deed, self._take_back, page, bout))

    def _submit(self, place: "Spot", writing: Writing) -> None:
        def arrive(_: Changes) -> None:
            if not self._stuck:
                self.recovered.emit()

        def fail(error: Exception) -> None:
            if not isinstance(error, SendnetError):
                self._desk.report(error)
            elif self._said.get(place) is writing:
                self._stuck[place] = writing
                self._desk.notices.unsaved.emit(str(error))
                self.failed.emit(str(error))

        self._desk.write(writing, arrive, fail)

    def _take_back(self, work: Work, step: Step) -> None:
        def fail(error: Exception) -> None:
            step.refuse()
            self._desk.report(error)

        if step.page is not None:
            self.stepped_back.emit(step.page)
        self._desk.write(work, None, fail)
