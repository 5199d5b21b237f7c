"""An evaluation as a print: its bytes, what it is called, and how it is made without making anybody wait."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.clock import year_name
from sendnet_desktop.errors import CannotWriteError
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.steps import Progress, Steps
from sendnet_ui.forms.british_dates import write_day

_NOT_IN_NAMES: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]+')
_LONGEST_SCHOOL: Final = 80


@dataclass(frozen=True, slots=True)
class Printout:
    """A print that was made.

    Attributes:
        title: Whose it is and what, in one line.
        subtitle: The state that it shows.
        file_name: What it is called where nobody says otherwise.
        data: The tagged PDF.
    """

    title: str
    subtitle: str
    file_name: str
    data: bytes


def making(evaluation: Evaluation, today: date) -> Steps[Printout]:
    """Make the print of an evaluation: living, a snapshot, or what a school shows its trust."""
    yield Progress(0, 0, "Setting the pages")
    from sendnet_desktop.reports.evaluation import evaluation_report

    data = yield from evaluation_report(evaluation)
    title = f"{evaluation.school}, self-evaluation {year_name(evaluation.year)}"
    return Printout(title, _state(evaluation), file_name(evaluation, today), data)


def saving(path: Path, data: bytes) -> Steps[Path]:
    """Write a print whole or not at all; return where it is.

    Raises:
        SendnetError: It cannot be written there; what was there stands.
    """
    yield Progress(0, 0, f"Saving {path.name}")
    write_atomically(path, data)
    return path


def lending(folder: Path, printout: Printout) -> Steps[Path]:
    """Write a print for another program, apart from what was lent before and may be open there still.

    Raises:
        SendnetError: There is no room for it.
    """
    yield Progress(0, 0, "Opening the print")
    try:
        place = Path(mkdtemp(dir=folder))
    except OSError as error:
        raise CannotWriteError from error
    return (yield from saving(place / printout.file_name, printout.data))


def file_name(evaluation: Evaluation, today: date) -> str:
    """Return a name that every system takes: ``Vetchley Primary School - self-evaluation - 2026-11-21.pdf``.

    Args:
        evaluation: What is printed; its own date stands in the name.
        today: Stands there where nothing was written yet.
    """
    school = _plain(evaluation.school)[:_LONGEST_SCHOOL].strip(" .") or "School"
    what = f"self-evaluation {_plain(evaluation.snapshot)[:_LONGEST_SCHOOL]}".strip(" .")
    return f"{school} - {what} - {evaluation.as_at or today:%Y-%m-%d}.pdf"


def _plain(words: str) -> str:
    return " ".join(_NOT_IN_NAMES.sub(" ", words).split())


def _state(evaluation: Evaluation) -> str:
    if evaluation.as_at is None:
        return "Nothing is written yet"
    day = write_day(evaluation.as_at)
    return f"Snapshot “{evaluation.snapshot}”, {day}" if evaluation.snapshot else f"In progress, as at {day}"
