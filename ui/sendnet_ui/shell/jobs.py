"""The one way to run long work, and every call on the store."""

import threading
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.steps import Progress, Steps
from sendnet_ui.shell.lane import Failed, Lane, hand

if TYPE_CHECKING:  # the store is imported on its own lane, after the first paint
    from sendnet_desktop.workspace import Workspace

T = TypeVar("T")


class Cancelled(Exception):  # noqa: N818 -- nothing went wrong
    """A person stopped the work."""


class Job(QObject):
    """A piece of long work under way."""

    finished = Signal()
    """It has ended, in whatever way."""

    def __init__(self, title: str, undone: str, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.undone = undone
        self.progress = Progress(0, 0, "")
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Stop before the next step; what the work did so far is taken back by the work itself."""
        self._cancelled.set()

    def work(self, steps: Steps[T]) -> T:
        """Run the steps on the thread that calls.

        Raises:
            Cancelled: ``cancel`` was called before the last step.
        """
        with closing(steps):
            while not self._cancelled.is_set():
                try:
                    self.progress = next(steps)
                except StopIteration as end:
                    result: T = end.value
                    return result
        raise Cancelled


class Jobs(QObject):
    """Two lanes: one owns the workspace, the other is for work that needs no store, such as drawing a PDF.

    Everything asked of the store is done in the order asked, so a read never overtakes a write.
    """

    began = Signal(object)
    """A ``Job`` was asked for; the window shows its progress when it lasts."""
    opened = Signal()
    """A workspace has been opened, and nothing was asked of it yet."""

    def __init__(self, report: Failed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._workspace: Workspace | None = None
        self._under_way: set[Job] = set()
        self._store = Lane("store", self)
        self._free = Lane("free", self)

    @property
    def is_idle(self) -> bool:
        """Whether everything asked has been done and delivered."""
        return not self._store.pending and not self._free.pending

    def open(
        self,
        opening: Callable[[], Steps["Workspace"]],
        then: Callable[[None], None],
        failed: Failed | None = None,
    ) -> None:
        """Open a workspace on the store lane in place of the one that was open."""

        def swap() -> Steps[None]:
            self._shut()
            self._workspace = yield from opening()

        def arrive(_: None) -> None:
            self.opened.emit()
            hand(then, None)

        job = Job("Opening your data", "", self)
        self._start(job, self._store, swap, arrive, failed or self._report)

    def ask(self, work: Callable[["Workspace"], T], then: Callable[[T], None], failed: Failed | None = None) -> None:
        """Do a short piece of work with the workspace, and give its result to ``then`` on the main thread."""
        self._store.submit(lambda: work(self._opened()), then, failed or self._report)

    def ask_free(self, work: Callable[[], T], then: Callable[[T], None], failed: Failed | None = None) -> None:
        """Do a short piece of work that needs no store but may have to wait, as for a drive."""
        self._free.submit(work, then, failed or self._report)

    def run(
        self,
        steps: Callable[["Workspace"], Steps[T]],
        title: str,
        then: Callable[[T], None],
        *,
        undone: str = "Nothing is changed if you stop.",
        failed: Failed | None = None,
    ) -> Job:
        """Run long work with the workspace; after a moment a dialog shows how far it is and offers to stop it."""
        job = Job(title, undone, self)
        self._start(job, self._store, lambda: steps(self._opened()), then, failed or self._report)
        return job

    def run_free(
        self,
        steps: Callable[[], Steps[T]],
        title: str,
        then: Callable[[T], None],
        *,
        undone: str = "Nothing is changed if you stop.",
        failed: Failed | None = None,
    ) -> Job:
        """Run long work that needs no store, beside what the store is doing."""
        job = Job(title, undone, self)
        self._start(job, self._free, steps, then, failed or self._report)
        return job

    def close(self) -> None:
        """Stop long work, finish everything else that was asked, close the workspace. Waits for that."""
        for job in self._under_way:
            job.cancel()
        self._free.end()
        self._store.submit(self._shut, lambda _: None, self._report)
        self._store.end()

    def _start(
        self, job: Job, lane: Lane, steps: Callable[[], Steps[T]], then: Callable[[T], None], failed: Failed
    ) -> None:
        def end() -> None:
            self._under_way.discard(job)
            job.finished.emit()
            job.deleteLater()

        def arrive(result: T) -> None:
            end()
            hand(then, result)

        def fail(error: Exception) -> None:
            end()
            if not isinstance(error, Cancelled):
                hand(failed, error)

        self._under_way.add(job)
        lane.submit(lambda: job.work(steps()), arrive, fail)
        self.began.emit(job)

    def _opened(self) -> "Workspace":
        if self._workspace is None:
            raise SendnetError("Your data is not open.", "Close SENDnet and start it again.")
        return self._workspace

    def _shut(self) -> None:
        workspace, self._workspace = self._workspace, None
        if workspace is not None:
            workspace.close()
