"""Attachments: bytes under their own hash, in a second file with the same key."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.store.store import Connection, compact, connect

FILE: Final = "attachments.db"
LARGEST: Final = 10_000_000
_AT_ONCE: Final = 500


class Attachments:
    """What documents and photos hold, by SHA-256; never altered, so two laptops can never disagree about them.

    A second file keeps the store small and its backups quick. It is opened when it is first needed.
    """

    def __init__(self, folder: Path, key: bytes) -> None:
        self._path = folder / FILE
        self._key = key

    @cached_property
    def _connection(self) -> Connection:
        connection = connect(self._path, self._key)
        connection.execute(
            "CREATE TABLE IF NOT EXISTS attachment"
            " (hash TEXT PRIMARY KEY, size INTEGER NOT NULL, data BLOB NOT NULL) STRICT"
        )
        return connection

    def keep(self, data: bytes) -> str:
        """Keep some bytes and return their hash, 64 hexadecimal characters.

        Raises:
            SendnetError: They are larger than 10 MB, or cannot be written.
        """
        if len(data) > LARGEST:
            raise SendnetError("An attachment is larger than 10 MB.", "Attach a smaller one.")
        name = hashlib.sha256(data).hexdigest()
        self._connection.execute(
            "INSERT INTO attachment VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (name, len(data), data)
        )
        return name

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep everything that is kept inside with one wait for the disk, on leaving; an error keeps it all the same.

        Bytes under their own hash do no harm without a record that names them, so nothing is ever taken back.
        """
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self._connection.execute("COMMIT")

    def read(self, name: str) -> bytes | None:
        """Return the bytes of this hash, or None where they are not here yet."""
        return next((data for _, data in self.read_all((name,))), None)

    def read_all(self, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Yield hash and bytes of those that are here, in no order."""
        wanted = list(names)
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            marks = ",".join("?" * len(some))
            rows = self._connection.execute(
                f"SELECT hash, data FROM attachment WHERE hash IN ({marks})",  # noqa: S608  # marks only
                some,
            ).fetchall()
            for name, data in rows:
                assert isinstance(name, str)
                assert isinstance(data, bytes)
                yield name, data

    def missing(self, names: Iterable[str]) -> list[str]:
        """Return those hashes, sorted, whose bytes are not here."""
        wanted = sorted(set(names))
        held = {str(row[0]) for row in self._connection.execute("SELECT hash FROM attachment")}
        return [name for name in wanted if name not in held]

    def remove(self, names: Iterable[str]) -> None:
        """Let these bytes go, and leave nothing of them in the file's free pages; those not here are passed over."""
        held = [(name,) for name, _ in self.read_all(names)]
        if held:
            self._connection.execute("PRAGMA secure_delete = ON")  # should the power fail before the file is compact
            self._connection.executemany("DELETE FROM attachment WHERE hash = ?", held)
            compact(self._connection)

    def damage(self) -> str:
        """Return what a check of the file and of every hash finds wrong, or an empty text."""
        for name, data in self._connection.execute("SELECT hash, data FROM attachment"):
            assert isinstance(data, bytes)
            if hashlib.sha256(data).hexdigest() != name:
                return "an attachment is not what its name says"
        return ""

    def close(self) -> None:
        """Let go of the file, if it was opened."""
        if "_connection" in self.__dict__:
            self._connection.close()
