"""Looking round with sample data: a made-up trust, seen from its office or from one of its schools."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from sendnet_desktop.clock import HybridClock, year_name
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.steps import Progress, Steps
from sendnet_ui.beginning.opening import Arrival, arriving, opening, sample_notice
from sendnet_ui.beginning.school_choice import SchoolChoice
from sendnet_ui.shell.jobs import Jobs
from sendnet_ui.shell.rooms import Kind, rooms_for
from sendnet_ui.shell.window import MainWindow

_FIRST: Final[dict[Kind, str]] = {"school": "evaluation", "trust": "overview", "other": "guest"}
_UNFINISHED: Final = "being made"


@dataclass(frozen=True, slots=True)
class Side:
    """One data folder of the sample.

    Attributes:
        name: Whose it is.
        folder: Where it lies.
    """

    name: str
    folder: Path


@dataclass(frozen=True, slots=True)
class Sample:
    """The sample that is there.

    Attributes:
        trust: The office's side.
        schools: The schools', by name.
    """

    trust: Side
    schools: tuple[Side, ...]


def making(place: Path) -> Steps[Sample]:
    """Return this school year's sample, made first where it is not there yet.

    It is made under another name, so that one that was interrupted is never taken for a whole one; those of other
    years are taken away.
    """
    yield Progress(0, 0, "Looking for the sample")
    from sendnet_desktop.sample.making import TRUST, make_sample

    whole = place / year_name(HybridClock().year()).replace("/", "-")
    if not whole.is_dir():
        shutil.rmtree(place, ignore_errors=True)
        yield from make_sample(place / _UNFINISHED)
        try:
            (place / _UNFINISHED).rename(whole)
        except OSError as error:
            raise SendnetError("The sample cannot be kept there.", "Close its other window, and try again.") from error
    return (yield from _sides(whole, TRUST))


class Tour(QObject):
    """Shows the sample in place of the person's own data, and brings them back."""

    arrived = Signal(str)
    """A side of the sample is open and the window has its rooms; carries the key of the one to show first."""
    left = Signal()
    """The person wants their own data, or the welcome, back."""

    def __init__(self, place: Path, window: MainWindow, jobs: Jobs) -> None:
        super().__init__(window)
        self._place = place
        self._window = window
        self._jobs = jobs

    def begin(self) -> None:
        """Make the sample where it is not there yet, and open a school of it."""
        self._jobs.run_free(
            lambda: making(self._place),
            "Making the sample",
            lambda sample: self._open(sample, sample.schools[0]),
            undone="Nothing is kept of it if you stop.",
        )

    def _open(self, sample: Sample, side: Side) -> None:
        def settle(_: None) -> None:
            self._jobs.ask(arriving, partial(self._arrive, sample, side))

        self._jobs.open(partial(opening, side.folder), settle)

    def _arrive(self, sample: Sample, side: Side, arrival: Arrival) -> None:
        self._window.furnish(rooms_for(arrival.kind, reviews=arrival.reviews, leads_hub=arrival.leads_hub))
        leave = ("Leave the sample", self._leave)
        steps: list[tuple[str, Callable[[], None]]] = [("See a school’s side…", partial(self._choose, sample)), leave]
        if arrival.kind == "school":
            steps.insert(0, ("See the trust’s side", partial(self._open, sample, sample.trust)))
        self._window.notice.show_notice(sample_notice(side.name), steps)
        self.arrived.emit(_FIRST[arrival.kind])

    def _choose(self, sample: Sample) -> None:
        dialog = SchoolChoice([side.name for side in sample.schools], self._window)
        dialog.chosen.connect(lambda place: self._open(sample, sample.schools[place]))
        dialog.open()

    def _leave(self) -> None:
        self._window.notice.hide()
        self._window.forget()
        self.left.emit()


def _sides(whole: Path, trust: str) -> Steps[Sample]:
    from sendnet_desktop.workspace import Workspace

    sides: dict[str, Side] = {}
    folders = sorted(folder for folder in whole.iterdir() if Workspace.exists(folder))
    for done, folder in enumerate(folders):
        yield Progress(done, len(folders), "Opening the sample")
        workspace = Workspace.open(folder)
        try:
            sides[folder.name] = Side(workspace.profile.name, folder)
        finally:
            workspace.close()
    office = sides.pop(trust)
    return Sample(office, tuple(sorted(sides.values(), key=lambda side: side.name.casefold())))
