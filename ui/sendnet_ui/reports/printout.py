"""A print that was made: its bytes, what it is called, and how it reaches a file."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.errors import CannotWriteError
from sendnet_desktop.steps import Progress, Steps

_NOT_IN_NAMES: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]+')
_LONGEST: Final = 90  # bytes of a name within the name, of which file systems take 255


@dataclass(frozen=True, slots=True)
class Title:
    """Whose a print is, and what it is called.

    Attributes:
        school: Whose it is.
        what: What it is, as its file's name says it.
        subject: What it is, and the state that it shows.
        day: The day of that state; None where it shows none.
    """

    school: str
    what: str
    subject: str
    day: date | None = None

    @property
    def file_name(self) -> str:
        """A name that every system takes: ``Vetchley Primary School - self-evaluation - 2026-11-21.pdf``."""
        day = f" - {self.day:%Y-%m-%d}" if self.day else ""
        return f"{_plain(self.school) or 'School'} - {_plain(self.what)}{day}.pdf"


@dataclass(frozen=True, slots=True)
class Printout:
    """A print that was made.

    Attributes:
        title: Whose it is, and what it is called.
        data: The tagged PDF.
    """

    title: Title
    data: bytes


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
    return (yield from saving(place / printout.title.file_name, printout.data))


def _plain(words: str) -> str:
    kept = " ".join(_NOT_IN_NAMES.sub(" ", words).split())
    return kept.encode()[:_LONGEST].decode(errors="ignore").strip(" .")
