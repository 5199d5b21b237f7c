"""A recommendation to read: what it says, what the school answered, what came of it, and where to go from it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.challenge_days.choices import REPLIED_BY, REPLIES, URGENCY
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.recommendations import STATES, WAITS, Recommendation, Taken
from sendnet_desktop.challenge_days.wording import day_called, outcome_words
from sendnet_desktop.clock import day_written
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, field, flow, scrolled, text, vbox
from sendnet_ui.shell.desk import Desk


class OpenDetail(QWidget):
    """One recommendation."""

    day_wanted = Signal(object)
    """The person wants the challenge day on which it was made; carries its ``DayPlace``."""
    follow_wanted = Signal(object, str)
    """A follow-up is to be prepared: its ``DayPlace``, and the id of the day that it follows."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: Recommendation | None = None
        self._told = QVBoxLayout()
        self._words: QWidget | None = None
        self._open = QPushButton(desk.said("Open the challenge day"))
        self._follow = QPushButton("Prepare a follow-up…")
        self._form = FollowForm()
        self._acts = QWidget()
        self._acts.setLayout(flow(self._open, self._follow))
        content = QWidget()
        content.setLayout(vbox(self._told, self._acts, self._form, STRETCH, gap=GAP * 2, margin=GAP * 2))
        self.setLayout(vbox(scrolled(content)))
        self._open.clicked.connect(self._ask_day)
        self._follow.clicked.connect(self._ask_follow_up)
        self._form.agreed.connect(self._agree)

    def fill(self, found: Recommendation | None, *, is_here: bool, may_follow: bool) -> None:
        """Show a recommendation.

        Args:
            found: Which; None where nothing is chosen.
            is_here: Whether the working papers of its challenge day are on this laptop.
            may_follow: Whether this person may prepare a follow-up at its school.
        """
        if found is None or self._found is None or found.place != self._found.place:
            self._form.hide()
        self._found = found
        if self._words is not None:
            self._told.removeWidget(self._words)
            self._words.hide()
            self._words.deleteLater()
        self._words = QWidget()
        self._words.setLayout(vbox(*self._parts(found), gap=GAP) if found else vbox())
        self._told.addWidget(self._words)
        self._open.setVisible(is_here)
        self._follow.setVisible(may_follow)

    def _parts(self, found: Recommendation) -> Iterator[Part]:
        yield text(f"{found.school}: {day_called(found)}", "muted")
        yield text(f"{found.name}  {found.recommended}", "heading")
        yield text(". ".join(filter(None, (STATES[found.state], WAITS[found.state]))), "strong")
        for name, words in self._facts(found):
            said = text(f"{name}: {words}")
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            yield said

    def _facts(self, found: Recommendation) -> Iterator[tuple[str, str]]:
        response = found.response
        by = self._desk.said(REPLIED_BY.get(response.by, ""))
        said = (
            ("Because", found.because),
            ("So that", found.so_that),
            ("Who leads it", found.led_by),
            ("To be done by", day_written(found.by_when)),
            ("How soon", URGENCY.get(found.urgency, "")),
            ("Support offered", found.support),
            ("How it will be known", found.known_by),
            ("Statements", ", ".join(found.statements)),
            ("Answer", ", ".join(filter(None, (REPLIES.get(response.reply, ""), by, day_written(response.on))))),
            ("Why", response.why),
            *(("In the plan", _taken(each)) for each in found.taken),
            *(("Found", outcome_words(each)) for each in found.outcomes),
        )
        yield from ((name, words) for name, words in said if words)

    def _ask_day(self) -> None:
        if self._found is not None:
            self.day_wanted.emit(self._found.place)

    def _ask_follow_up(self) -> None:
        if self._found is not None:
            self._form.show()
            self._form.begin(self._found.held_on or self._found.place.day)

    def _agree(self, day: str) -> None:
        if self._found is not None:
            self._form.hide()
            self.follow_wanted.emit(DayPlace(self._found.place.org, day), self._found.place.day)


class FollowForm(QFrame):
    """Asks on which day a follow-up is."""

    agreed = Signal(str)
    """The day is said; carries it as ``YYYY-MM-DD``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._followed = ""
        self._day, self._lacking = Day(), text("", "danger")
        begin, leave = QPushButton("Prepare the follow-up", default=True), QPushButton("Cancel", flat=True)
        hint = "Its checklist asks what the recommendations bear on that are open at this school."
        self.setLayout(
            vbox(
                field("On which day is the follow-up?", self._day, hint),
                self._lacking,
                flow(begin, leave),
                gap=GAP * 2,
                margin=GAP * 2,
            )
        )
        self.hide()
        begin.clicked.connect(self._agree)
        leave.clicked.connect(self.hide)

    def begin(self, followed: str) -> None:
        """Ask anew, with the keyboard at the question.

        Args:
            followed: When the day is that it follows, ``YYYY-MM-DD``: a follow-up comes later.
        """
        self._followed = followed
        self._day.set_value(None)
        self._lacking.hide()
        self._day.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _agree(self) -> None:
        self._day.flush()
        day = self._day.value()
        lacking = "" if day else self._day.complaint or "Say on which day it is."
        if day and day.isoformat() <= self._followed:
            lacking = (
                f"A follow-up comes after the day that it follows: choose one after {day_written(self._followed)}."
            )
        self._lacking.setText(lacking)
        self._lacking.setVisible(bool(lacking))
        if day and not lacking:
            self.agreed.emit(day.isoformat())


def _taken(taken: Taken) -> str:
    state = "done" if taken.is_done else "begun" if taken.has_begun else "not begun"
    return f"{taken.words} ({', '.join(filter(None, (state, taken.due and f'by {day_written(taken.due)}')))})"
