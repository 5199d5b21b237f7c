"""The frame of a guided dialog: one question a step, and nothing done before the last button."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QStackedWidget, QWidget

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.steps import Steps
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, column, hbox, scrolled, text, vbox
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from sendnet_desktop.workspace import Workspace

T = TypeVar("T")

_CHARACTERS: Final = 98
_LINES: Final = 36


class Question(QWidget):
    """One step: what is asked, and the person's answer."""

    revealed = Signal(object)
    """A widget of the step has just appeared and is to be seen."""
    answered = Signal()
    """The person has answered otherwise than before: what was lacking may be there now."""
    finished = Signal()
    """All is done that is to be done here."""

    def __init__(self, title: str, *parts: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.setLayout(vbox(*parts, gap=GAP * 2))

    def reveal(self, widget: QWidget) -> None:
        """Bring into sight what has just appeared."""
        # It has no place on the page until that is laid out.
        QTimer.singleShot(0, self, lambda: self.revealed.emit(widget))

    def enter(self) -> None:
        """Get ready to be seen, by what was answered before."""

    def lacking(self) -> str:
        """Return what is still to be said, as a sentence; nothing where the person may go on."""
        return ""

    def first(self) -> QWidget | None:
        """Return what takes the keyboard when the step is shown; None for the button that goes on."""
        return None


class Guide(QDialog):
    """Leads through its steps and back; Escape leaves everything as it was.

    Attributes:
        desk: How it reads and writes.
    """

    def __init__(self, title: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self._steps: tuple[Question, ...] = ()
        self._place = 0
        self._count = text("", "muted")
        self._title = text("", "heading")
        self._pages = QStackedWidget()
        self._wrong = text("", "danger")
        self._go_on = QPushButton("Next", default=True)
        self._back = QPushButton("Back")
        self._leave = QPushButton("Cancel")
        self._foot = hbox(self._go_on, self._back, STRETCH, self._leave)
        head = vbox(self._count, self._title, gap=2)
        foot = vbox(self._wrong, self._foot, gap=GAP)
        for band in (head, foot):
            band.setContentsMargins(GAP * 4, GAP * 3, GAP * 4, GAP if band is head else GAP * 3)
        layout = vbox(head, self._pages, foot, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._go_on.clicked.connect(self._go_forward)
        self._back.clicked.connect(self._go_back)
        self._leave.clicked.connect(self.reject)
        self._fit()

    def ask(self, steps: Sequence[Question], place: int = 0) -> None:
        """Ask these questions in place of those asked so far, beginning with the one at this place."""
        former = self._pages.count()
        self._steps = tuple(steps)
        for step in self._steps:
            self._add(step)
        self._let_go(former)
        self.show_step(place)

    def add_button(self, button: QPushButton) -> None:
        """Offer one thing more at the foot."""
        self._foot.insertWidget(2, button)

    def offer_next(self) -> None:
        """Put the keyboard on the button that goes on: all that it needs is there."""
        self._go_on.setFocus()

    def last_words(self) -> str:
        """Return what the last button says: plainly what it does."""
        raise NotImplementedError

    def act(self) -> None:
        """Do what was agreed; the last button was pressed."""
        raise NotImplementedError

    def show_step(self, place: int) -> None:
        """Show one of the steps."""
        self._place = place
        step = self._steps[place]
        step.enter()
        self._pages.setCurrentIndex(place)
        self._count.setText(self.count_words(place))
        self._count.setVisible(bool(self._count.text()))
        self._title.setText(step.title)
        self._go_on.setText(self.last_words() if place == len(self._steps) - 1 else "Next")
        self._back.setVisible(place > 0)
        self.complain("")
        (step.first() or self._go_on).setFocus()
        announce(self, f"{self._count.text()} {step.title}")

    def count_words(self, place: int) -> str:
        """Return what stands above a step's title."""
        return f"Step {place + 1} of {len(self._steps)}" if len(self._steps) > 1 else ""

    def complain(self, words: str) -> None:
        """Say why it cannot go on; no words where nothing is wrong."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        if words:
            announce(self, words, at_once=True)

    def do(self, steps: "Callable[[Workspace], Steps[T]]", title: str, then: "Callable[[T], None]") -> None:
        """Do the work of the last button, then say what came of it; what fails is said here."""
        self._set_busy(busy=True)
        job = self.desk.jobs.run(steps, title, then, failed=self._fail)
        job.finished.connect(lambda: self._set_busy(busy=False))

    def conclude(self, outcome: Question) -> None:
        """Show what came of it in place of the steps."""
        former = self._pages.count()
        self._add(outcome)
        self._let_go(former)
        self._count.hide()
        self._title.setText(outcome.title)
        self.complain("")
        for button in (self._go_on, self._back):
            button.hide()
        self._leave.setText("Close")
        (outcome.first() or self._leave).setFocus()
        outcome.finished.connect(self._leave.setFocus)
        announce(self, outcome.title)

    def reject(self) -> None:
        """Leave with nothing done; while the last button is doing its work, stay."""
        if self._leave.isEnabled():
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt_left = event.key() == Qt.Key.Key_Left and event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt_left and self._back.isVisible():
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _set_busy(self, *, busy: bool) -> None:
        for part in (self._pages, self._go_on, self._back, self._leave):
            part.setEnabled(not busy)

    def _add(self, step: Question) -> None:
        page = scrolled(column(vbox(step, STRETCH)))
        self._pages.addWidget(page)
        step.revealed.connect(page.ensureWidgetVisible)
        step.answered.connect(lambda: self.complain(""))

    def _let_go(self, pages: int) -> None:
        for _ in range(pages):
            page = self._pages.widget(0)
            if page is not None:
                self._pages.removeWidget(page)
                page.deleteLater()

    def _go_forward(self) -> None:
        lacking = self._steps[self._place].lacking()
        if lacking:
            self.complain(lacking)
        elif self._place == len(self._steps) - 1:
            self.complain("")
            self.act()
        else:
            self.show_step(self._place + 1)

    def _go_back(self) -> None:
        self.show_step(self._place - 1)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, SendnetError):
            self._set_busy(busy=False)
            (self._steps[self._place].first() or self._go_on).setFocus()
            self.complain(str(error))
        else:
            self.desk.report(error)

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * _CHARACTERS, metrics.height() * _LINES)
        room = self.screen().availableSize()
        self.resize(self.size().boundedTo(room * 0.94))
