"""A lane: one worker thread, its queue, and the way back to the main thread."""

import threading
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from shiboken6 import isValid

T = TypeVar("T")
Failed = Callable[[Exception], None]
_Task = Callable[[], Callable[[], None]]


class Lane(QObject):
    """Does one thing after another on a thread of its own, strictly in the order asked.

    Results and errors are delivered on the thread that made the lane, which is the main one. A result for a
    screen that is gone is dropped.
    """

    emptied = Signal()
    """Everything that was asked has been done and delivered."""

    _arrived = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._pending = 0
        self._ended = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._serve, name=name, daemon=True)
        self._thread.start()

    @property
    def pending(self) -> int:
        """How much was asked and not delivered yet."""
        return self._pending

    def submit(self, work: Callable[[], T], then: Callable[[T], None], failed: Failed) -> None:
        """Do the work after everything asked before it. An ended lane takes nothing on."""
        if not self._ended:
            self._pending += 1
            self._tasks.put(partial(_outcome, work, then, failed))

    def end(self) -> None:
        """Do what was asked, deliver it, and end the thread. Waits for that."""
        if not self._ended:
            self._ended = True
            self._tasks.put(None)
            self._thread.join()
            QCoreApplication.sendPostedEvents(self)

    def _serve(self) -> None:
        while task := self._tasks.get():
            self._arrived.emit(task())

    def _deliver(self, deliver: Callable[[], None]) -> None:
        self._pending -= 1
        try:
            deliver()
        finally:
            if not self._pending:
                self.emptied.emit()


def _outcome(work: Callable[[], T], then: Callable[[T], None], failed: Failed) -> Callable[[], None]:
    try:
        result = work()
    except Exception as error:  # noqa: BLE001 -- whatever it is, it is reported on the main thread
        return partial(hand, failed, error)
    return partial(hand, then, result)


def hand(receive: Callable[[T], None], value: T) -> None:
    """Give a value to whom it is for, unless that is a widget that has been deleted meanwhile."""
    owner = getattr(receive, "__self__", None)
    if not isinstance(owner, QObject) or isValid(owner):
        receive(value)
