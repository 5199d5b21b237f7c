"""Files that can only be read later, kept as they came: still sealed, in a folder beside the store."""

from hashlib import sha256
from pathlib import Path
from typing import Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.files import SUFFIX, files_in, write_file

FOLDER: Final = "inbox"
MOST_FILES: Final = 100
MOST_BYTES: Final = 100_000_000


class Waiting:
    """The files that wait for the trust's list or for an upgrade, in a folder whose size has a cap."""

    def __init__(self, data_folder: Path) -> None:
        self._folder = data_folder / FOLDER

    def keep(self, data: bytes) -> bool:
        """Keep a file, and say whether there was room for it."""
        path = self._folder / f"{sha256(data).hexdigest()}{SUFFIX}"
        kept = {each: each.stat().st_size for each in self.files()}
        if path in kept:
            return True
        if len(kept) >= MOST_FILES or sum(kept.values()) + len(data) > MOST_BYTES:
            return False
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            write_file(path, data)
        except (OSError, SendnetError):
            return False
        return True

    def files(self) -> list[Path]:
        """Return the files that are kept."""
        return list(files_in(self._folder)) if self._folder.is_dir() else []

    def holds(self, path: Path) -> bool:
        """Say whether a path is that of a file kept here."""
        return path.parent == self._folder

    def drop(self, path: Path) -> None:
        """Let go of a file that has been read."""
        path.unlink(missing_ok=True)
