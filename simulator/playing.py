"""Playing a story on real laptops, until it ends or something that must hold does not."""

import shutil
import tempfile
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator.claims import Broken
from simulator.story import Event
from simulator.trust import Trust


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a story went.

    Attributes:
        told: What happened, a sentence each; what could not happen is left out.
        played: The events that did happen.
        wrong: What did not hold, as a sentence; empty where all did.
        print: Over every byte that was written into a file.
        sort: What sort of thing went wrong, so that a shorter story is known to be of the same.
        where: The way to it through the code.
    """

    told: tuple[str, ...]
    played: tuple[Event, ...]
    wrong: str
    print: str
    sort: str = ""
    where: str = ""

    def lines(self) -> list[str]:
        """Return the story as people read it."""
        numbered = [f"{number}. {sentence}" for number, sentence in enumerate(self.told, 1)]
        return [*numbered, f"Then: {self.wrong}", *([self.where] if self.where else [])]


def play(story: Sequence[Event]) -> Outcome:
    """Play a story from its beginning."""
    folder = Path(tempfile.mkdtemp(prefix="trust-", dir=_memory()))
    told, played = list[str](), list[Event]()
    wrong = sort = where = ""
    trust: Trust | None = None
    try:
        trust = Trust(folder)
        for event in story:
            played.append(event)
            told.append(f"({event})")
            told[-1] = event.play(trust)
            if not told[-1]:
                del told[-1], played[-1]
    except Broken as broken:
        wrong, sort = str(broken), _place_of(broken)
    except Exception as error:  # noqa: BLE001  # whatever a laptop raises where it must not ends the story
        wrong, sort, where = f"{type(error).__name__}: {error}", _place_of(error), traceback.format_exc(limit=-6)
    finally:
        if trust is not None:
            trust.close()
        shutil.rmtree(folder)
    return Outcome(tuple(told), tuple(played), wrong, trust.post.print.hex() if trust else "", sort, where)


def _place_of(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {Path(last.filename).name}, line {last.lineno}"


def _memory() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None
