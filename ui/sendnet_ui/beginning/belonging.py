"""What a laptop's place in its trust means for its window: the rooms that there are, and what stands above them."""

from functools import partial

from PySide6.QtCore import QObject

from sendnet_ui.beginning.asking_again import AskAgain
from sendnet_ui.beginning.opening import Arrival, arriving, sample_notice
from sendnet_ui.shell.jobs import Jobs
from sendnet_ui.shell.notice import Step
from sendnet_ui.shell.rooms import Room, rooms_for
from sendnet_ui.shell.window import MainWindow


class Belonging(QObject):
    """Looks again whenever something has changed: a file may bring a role, or the news that a laptop was stopped."""

    def __init__(self, window: MainWindow, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._shown: Arrival | None = None
        window.desk.bulletin.changed.connect(lambda _: self.look())

    def arrive(self, arrival: Arrival) -> None:
        """Furnish the window for what has been opened."""
        self._shown = arrival
        self._window.furnish(_rooms(arrival))
        self._show_notice(arrival)

    def leave(self) -> None:
        """Take note that the data is closed."""
        self._shown = None

    def look(self) -> None:
        """See how this laptop stands now."""
        if self._shown is not None:
            self._jobs.ask(arriving, self._take)

    def _take(self, now: Arrival) -> None:
        before = self._shown
        if before is None or now == before:
            return
        self._shown = now
        if _rooms(now) != _rooms(before):
            self._window.refurnish(_rooms(now))
        if (now.notice, now.request_words) != (before.notice, before.request_words):
            self._show_notice(now)

    def _show_notice(self, arrival: Arrival) -> None:
        words = [sample_notice(arrival.sample)] if arrival.sample else []
        steps: list[Step] = []
        if arrival.notice:
            words.append(arrival.notice)
            link = "Show the six words…" if arrival.request_words else "Ask to join again…"
            steps.append((link, partial(self._ask_again, arrival)))
        if words:
            self._window.notice.show_notice(" ".join(words), steps)
        else:
            self._window.notice.hide()

    def _ask_again(self, arrival: Arrival) -> None:
        AskAgain(arrival.request_words, self._window.desk, self._window, self.look).open()


def _rooms(arrival: Arrival) -> tuple[Room, ...]:
    has_nothing_to_read = arrival.kind == "other" and not arrival.reads_schools
    without = ("overview", "office-data") if has_nothing_to_read else ()
    return rooms_for(arrival.kind, without=without, reviews=arrival.reviews, leads_hub=arrival.leads_hub)
