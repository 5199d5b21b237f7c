"""The open store: one connection, one transaction at a time."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, Protocol

from sqlcipher3 import dbapi2

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.store.faults import StoreDamagedError, StoreTooNewError, TellingConnection, storage_faults
from sendnet_desktop.store.placement import is_local

FILE: Final = "store.db"
_COPY: Final = "store.before-{}.db"
SMALLEST: Final = 4096  # SQLite takes what is shorter than a page for a new file
OLDEST_SQLITE: Final = (3, 51, 3)  # earlier ones may damage a file in write-ahead mode
# Once as many statements as the driver keeps are known, each new one takes the place of the newest, so that those of
# one edit would put each other out. Setting a folder up has 200 of them, and all that people do some hundreds more.
_STATEMENTS_KEPT: Final = 2_000

Parameter = str | int | bytes | None


class Cursor(Protocol):
    """What running a statement gives."""

    rowcount: int
    lastrowid: int

    def fetchone(self) -> tuple[Parameter, ...] | None: ...
    def fetchall(self) -> list[tuple[Parameter, ...]]: ...
    def __iter__(self) -> Iterator[tuple[Parameter, ...]]: ...


class Connection(Protocol):
    """The part of the database driver that we use."""

    in_transaction: bool

    def execute(self, sql: str, parameters: Sequence[Parameter] = ()) -> Cursor: ...
    def executemany(self, sql: str, rows: Iterable[Sequence[Parameter]]) -> Cursor: ...
    def close(self) -> None: ...


Migration = Callable[[Connection], None]
"""Takes the journal's own tables from one version to the next, inside a transaction."""


class Store:
    """One encrypted SQLite file, opened by this process alone.

    The file is locked for as long as the store is open, so a second process gets a sentence instead of a race;
    a commit returns only when the disk has it (``synchronous=FULL``).

    Attributes:
        path: The file.
        connection: The one connection; it belongs to the thread that opened the store.
        after_rollback: Called when a transaction came to nothing: what was remembered of it is not so.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._key = key
        self.after_rollback: list[Callable[[], None]] = []
        self.connection = connect(path, key)
        try:
            # A connection takes the exclusive lock at its first write, so write now rather than be surprised.
            self.connection.execute("BEGIN IMMEDIATE")
            self.connection.execute("COMMIT")
        except BaseException:
            self.connection.close()
            raise

    @staticmethod
    def require(folder: Path) -> None:
        """Refuse a folder that was set up and whose data file is gone, where opening would begin a new one.

        Raises:
            SendnetError: The file is not there.
            StoreDamagedError: Nothing is left in it.
        """
        path = folder / FILE
        if not path.exists():
            raise SendnetError("The data file is missing from this folder.", "Put store.db back, or restore a backup.")
        if path.stat().st_size < SMALLEST:
            raise StoreDamagedError

    @classmethod
    def open(cls, folder: Path, key: bytes, migrations: Sequence[Migration]) -> "Store":
        """Open the store of a data folder, making it where there is none, and bring its tables up to date.

        What was there before is kept beside it, under the same key, until a later opening finds the new one whole.

        Args:
            folder: The data folder.
            key: The raw 32-byte data key.
            migrations: One for each version of the journal's own tables, oldest first.

        Raises:
            InUseError: Another process has it open.
            StoreTooNewError: A newer program wrote it.
            StoreDamagedError: It cannot be read.
        """
        store = cls(folder / FILE, key)
        try:
            store._migrate(migrations)
        except BaseException:
            store.close()
            raise
        return store

    def _migrate(self, migrations: Sequence[Migration]) -> None:
        found = self.connection.execute("PRAGMA user_version").fetchone()
        version, newest = int(found[0] or 0) if found else 0, len(migrations)
        if version > newest:
            raise StoreTooNewError
        if version == newest:
            self._drop_copies()
            return
        if version:
            self._keep_copy(newest)
        with self.transaction() as connection:
            for migration in migrations[version:]:
                migration(connection)
            connection.execute(f"PRAGMA user_version = {newest}")

    def _keep_copy(self, newest: int) -> None:
        # A migration writes most pages anew, which is when a disk that loses what it said it had costs the most.
        copy = self.path.with_name(_COPY.format(newest))
        # What an earlier attempt left need not be whole.
        with suppress(OSError):
            copy.unlink()
        self.connection.execute("VACUUM INTO ?", (str(copy),))

    def _drop_copies(self) -> None:
        copies = list(self.path.parent.glob(_COPY.format("*")))
        if not copies or self.damage():
            return
        for copy in copies:
            # What is to be erased must not live on in a copy; one that is held open goes at the next opening.
            with suppress(OSError):
                copy.unlink()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Do everything inside, or nothing; inside another transaction, be a part of it.

        Raises:
            SendnetError: The disk is full, or the file cannot be written.
        """
        if self.connection.in_transaction:
            yield self.connection
            return
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield self.connection
            self.connection.execute("COMMIT")
        except BaseException:
            # SQLite has rolled back by itself after some faults, such as a full disk.
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            for forget in self.after_rollback:
                forget()
            raise

    @contextmanager
    def part(self) -> Iterator[Connection]:
        """Do everything inside, or nothing of it, within a transaction that goes on either way."""
        self.connection.execute("SAVEPOINT part")
        try:
            yield self.connection
            self.connection.execute("RELEASE part")
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK TO part")
                self.connection.execute("RELEASE part")
            for forget in self.after_rollback:
                forget()
            raise

    def damage(self) -> str:
        """Return what a full check of the file finds wrong, or an empty text."""
        try:
            tampered = self.connection.execute("PRAGMA cipher_integrity_check").fetchall()
            found = self.connection.execute("PRAGMA integrity_check").fetchall()
        except StoreDamagedError as error:
            return str(error)
        wrong = [str(row[0]) for row in tampered] + [str(row[0]) for row in found if row[0] != "ok"]
        return "; ".join(wrong[:3])

    def compact(self) -> None:
        """Write the file anew without what was deleted from it; a copy from before an update goes too.

        Raises:
            SendnetError: The disk has no room for a second copy while that is done.
        """
        compact(self.connection)
        self._drop_copies()

    def close(self) -> None:
        """Write everything into the one file and let go of it."""
        self.connection.close()


def compact(connection: Connection) -> None:
    """Leave nothing that was deleted in a file's free pages, nor in the log beside it."""
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def connect(path: Path, key: bytes) -> Connection:
    """Open an encrypted file for this process alone.

    Raises:
        StoreDamagedError: The key is right and the file is not.
        SendnetError: The bundled SQLite is too old to be trusted.
    """
    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise SendnetError("This copy of SENDnet came with an old database library.", "Install SENDnet again.")
    with storage_faults():
        connection: Connection = dbapi2.connect(
            str(path),
            isolation_level=None,
            timeout=0,
            factory=TellingConnection,
            cached_statements=_STATEMENTS_KEPT,
        )
    try:
        # Without this SQLCipher writes to the terminal when a page does not decrypt.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute(f"PRAGMA journal_mode = {'WAL' if is_local(path.parent) else 'DELETE'}")
        for pragma in (
            "synchronous = FULL",
            "foreign_keys = ON",
            "temp_store = MEMORY",
            "cache_size = -64000",
            "wal_autocheckpoint = 4000",
        ):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection
