"""Home: a greeting, how far the year is, where to go on, and what comes next."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from sendnet_ui.evaluations.places import Page
from sendnet_ui.forms.layouts import GAP, STRETCH, column, hbox, rule, scrolled, text, vbox
from sendnet_ui.home.area_row import AreaRow
from sendnet_ui.home.reading import Reading, left_off, read_home
from sendnet_ui.home.ring import Ring
from sendnet_ui.home.wording import greeting, next_steps, place_words, progress_words, snapshot_words
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen

_WIDE: Final = 120  # average characters: room for two columns


def _now() -> datetime:
    return datetime.now().astimezone()


class HomeScreen(Screen):
    """The first page of a school's window."""

    concerns = ("evaluation", "judgement", "area", "evidence", "document", "school", "framework", "profile")

    def __init__(self, desk: Desk, now: Callable[[], datetime] = _now, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._now = now
        self._ring = Ring()
        self._greeting = text("", "heading")
        self._progress = text("")
        self._go_on = QPushButton("Continue where you left off", default=True)
        self._statement = text("", "muted")
        self._areas = vbox(gap=2)
        self._steps = vbox(gap=GAP)
        self._snapshot = text("", "muted")
        told = vbox(
            STRETCH,
            self._greeting,
            self._progress,
            GAP,
            hbox(self._go_on, STRETCH),
            self._statement,
            STRETCH,
            gap=GAP,
        )
        opening = hbox(self._ring, told, gap=GAP * 4)
        opening.setStretch(1, 1)
        areas = vbox(text("By area", "subheading"), self._areas, STRETCH, gap=GAP)
        following = vbox(text("What comes next", "subheading"), self._steps, self._snapshot, STRETCH, gap=GAP * 2)
        self._halves = hbox(areas, following, gap=GAP * 6)
        self._halves.setStretch(0, 3)
        self._halves.setStretch(1, 2)
        self._page = column(vbox(opening, rule(), self._halves, STRETCH, gap=GAP * 3), characters=150)
        self.setLayout(vbox(scrolled(self._page)))
        self._next = ""
        self._go_on.clicked.connect(self._continue)
        desk.preferences.theme.changed.connect(self._fit)
        self._page.hide()

    def refresh(self) -> None:
        """Read the state of the year."""
        self.desk.read(read_home, self._show)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() > self.fontMetrics().averageCharWidth() * _WIDE
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _show(self, reading: Reading) -> None:
        evaluation, now = reading.evaluation, self._now()
        self.say_under_title(place_words(evaluation))
        self._greeting.setText(greeting(reading.person, now))
        self._progress.setText(progress_words(evaluation))
        self._ring.show_share(evaluation.answered, evaluation.asked)
        following = left_off(evaluation)
        self._next = following.statement.id if following else next(evaluation.judged()).statement.id
        self._go_on.setText("Continue where you left off" if evaluation.answered else "Begin")
        self._statement.setText(
            f"{following.statement.id}  {following.statement.text}" if following else "Every statement is answered."
        )
        rows = [AreaRow(area) for area in evaluation.areas]
        for row, area in zip(rows, evaluation.areas, strict=True):
            row.clicked.connect(partial(self.desk.wanted.emit, "evaluation", Page("area", area.area.id)))
        _refill(self._areas, rows)
        _refill(self._steps, [text(words) for words in next_steps(reading, now.date())])
        self._snapshot.setText(snapshot_words(reading))
        self._page.show()

    def _continue(self) -> None:
        self.desk.wanted.emit("evaluation", Page("statement", self._next))


def _refill(layout: QVBoxLayout, widgets: Sequence[QWidget]) -> None:
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
