"""Sticks and shared folders: real files, and what the simulator knows of each."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from sendnet_desktop.exchange.roster import Roster


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that somebody wrote.

    Attributes:
        writer: The laptop; empty where no program wrote it.
        contents: The properly signed segments in it, by hash.
        held: What its writer held.
        roster: The list of members that its writer went by; None where no program wrote it.
    """

    writer: str
    contents: frozenset[bytes]
    held: frozenset[bytes] = frozenset()
    roster: Roster | None = None


@dataclass(slots=True)
class Post:
    """Where files lie.

    Attributes:
        folder: Above all places.
        sent: What each file is, by the hash of its bytes; one that was damaged is not among them.
        drawer: Files that lay about once and may turn up again.
        print: Over every byte that was ever written, to compare two runs.
    """

    folder: Path
    sent: dict[bytes, Sent] = field(default_factory=dict)
    drawer: list[tuple[str, bytes]] = field(default_factory=list)
    print: bytes = b""

    def place(self, name: str) -> Path:
        """Return a stick or a shared folder."""
        place = self.folder / name
        place.mkdir(parents=True, exist_ok=True)
        return place

    def files(self, name: str) -> list[Path]:
        """Return the files in a place, in the order of their names."""
        return sorted(self.place(name).iterdir())

    def note(self, path: Path, sent: Sent) -> None:
        """Remember what a file is that was just written."""
        data = path.read_bytes()
        self.sent[sha256(data).digest()] = sent
        self.print = sha256(self.print + data).digest()

    def known(self, path: Path) -> Sent | None:
        """Return what a file is; None where its bytes are nobody's."""
        return self.sent.get(sha256(path.read_bytes()).digest())

    def clear(self, name: str) -> int:
        """Empty a place into the drawer and say how many files lay there."""
        files = self.files(name)
        self.drawer.extend((path.name, path.read_bytes()) for path in files)
        del self.drawer[:-200]
        shutil.rmtree(self.place(name))
        return len(files)

    def clear_all(self, besides: Iterable[str] = ()) -> None:
        """Empty every place into the drawer."""
        for place in sorted(self.folder.iterdir()):
            if place.name not in besides:
                self.clear(place.name)
