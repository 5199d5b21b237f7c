"""What every screen is given: a way to read and write, and a way to speak."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, Signal

from sendnet_desktop.changes import Changes
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_ui.shell.bulletin import Bulletin
from sendnet_ui.shell.jobs import Jobs
from sendnet_ui.shell.lane import Failed, hand
from sendnet_ui.shell.notices import Notices
from sendnet_ui.shell.preferences import Preferences

if TYPE_CHECKING:
    from sendnet_desktop.frameworks.pack import Words
    from sendnet_desktop.workspace import Workspace

_NAMING: Final = ("evaluation", "framework")
"""The kinds of records that say which framework names things."""

T = TypeVar("T")


class Desk(QObject):
    """The screens' one way to the workspace.

    Attributes:
        jobs: For long work and for what is neither a read nor a write.
        bulletin: Says what changed.
        notices: Speaks to the person.
        preferences: The person's choices on this computer.
        report: Shows an error to the person, or closes the program where it is a bug.
        words: What the trust calls things.
    """

    wanted = Signal(str, object)
    """The person wants to be taken somewhere: carries a room's key, and a place in it that its screen understands."""
    print_wanted = Signal(object)
    """The person wants a print, to look at first: carries what is a ``Print``."""
    table_wanted = Signal(object)
    """The person wants a list as a spreadsheet or a table: carries what is ``Wanted``."""

    renamed = Signal()
    """The trust calls things otherwise from now on."""

    def __init__(
        self, jobs: Jobs, bulletin: Bulletin, notices: Notices, preferences: Preferences, report: Failed
    ) -> None:
        super().__init__()
        self.jobs = jobs
        self.bulletin = bulletin
        self.notices = notices
        self.preferences = preferences
        self.report = report
        self.words = USUAL
        self._writes = 0
        self._unwritten = 0
        jobs.opened.connect(self._ask_words)
        bulletin.changed.connect(self._hear)

    @property
    def is_writing(self) -> bool:
        """Whether something is on its way to the disk."""
        return self._unwritten > 0

    def said(self, sentence: str) -> str:
        """Return a sentence of the program in the words of the trust."""
        return said(self.words, sentence)

    def read(self, work: Callable[["Workspace"], T], then: Callable[[T], None]) -> None:
        """Ask for what a screen shows.

        What arrives is never older than what the person has written meanwhile: it is then asked for once more
        behind that write, so that a field cannot jump back while somebody types.
        """
        asked_at = self._writes

        def arrive(result: T) -> None:
            if asked_at == self._writes:
                hand(then, result)
            else:
                self.read(work, then)

        self.jobs.ask(work, arrive)

    def write(
        self,
        work: Callable[["Workspace"], Changes],
        then: Callable[[Changes], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Write, say *Saved*, and tell the open screens what changed.

        What fails is said and reported, unless the caller wants to be told instead.
        """
        self._writes += 1
        self._unwritten += 1

        def arrive(changes: Changes) -> None:
            self._unwritten -= 1
            if not self._unwritten:
                self.notices.saved.emit()
            self.bulletin.changed.emit(changes)
            if then is not None:
                hand(then, changes)

        def fail(error: Exception) -> None:
            self._unwritten -= 1
            if failed is not None:
                hand(failed, error)
                return
            self.notices.unsaved.emit(str(error))
            self.report(error)

        self.jobs.ask(work, arrive, fail)

    def _hear(self, changes: Changes) -> None:
        if changes.touches(*_NAMING):
            self._ask_words()

    def _ask_words(self) -> None:
        self.jobs.ask(lambda workspace: workspace.evaluations.words(), self._call)

    def _call(self, words: "Words") -> None:
        if words != self.words:
            self.words = words
            self.renamed.emit()
