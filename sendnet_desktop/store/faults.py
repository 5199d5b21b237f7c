"""What can go wrong with the file, each as a sentence."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from sqlcipher3 import dbapi2

from sendnet_desktop.errors import CannotWriteError, DiskFullError, InUseError, SendnetError


class StoreDamagedError(SendnetError):
    """The file's bytes are not what was written."""

    def __init__(self) -> None:
        super().__init__(
            "The data file is damaged, so it was not opened and nothing in it was changed.",
            "Keep the folder as it is and restore from a backup, or from the trust's copy of your work.",
        )


class StoreTooNewError(SendnetError):
    """A later version of the program wrote the file."""

    def __init__(self) -> None:
        super().__init__(
            "This data was written by a newer version of SENDnet.",
            "Update SENDnet on this computer and open it again; nothing was changed.",
        )


_SENTENCES: dict[str, type[SendnetError]] = {
    "SQLITE_BUSY": InUseError,
    "SQLITE_LOCKED": InUseError,
    "SQLITE_FULL": DiskFullError,
    "SQLITE_READONLY": CannotWriteError,
    "SQLITE_CANTOPEN": CannotWriteError,
    "SQLITE_PERM": CannotWriteError,
    "SQLITE_IOERR": CannotWriteError,
    "SQLITE_CORRUPT": StoreDamagedError,
    "SQLITE_NOTADB": StoreDamagedError,
}


@contextmanager
def storage_faults() -> Iterator[None]:
    """Turn what SQLite says of the file, the disk or the lock into our sentences; a bug stays what it is."""
    try:
        yield
    except dbapi2.DatabaseError as error:
        fault = fault_of(error)
        if fault is None:
            raise
        raise fault from error


def fault_of(error: BaseException) -> SendnetError | None:
    """Return the sentence for an error of SQLite's, or None where it is our own mistake."""
    name = getattr(error, "sqlite_errorname", None) or _name_from_words(str(error))
    for prefix, fault in _SENTENCES.items():
        if name.startswith(prefix):
            return fault()  # type: ignore[call-arg]  # each of them takes no arguments
    return None


def _name_from_words(words: str) -> str:
    # Builds of the driver older than Python 3.11's sqlite3 API give no error name.
    phrases = {
        "locked": "SQLITE_BUSY",
        "full": "SQLITE_FULL",
        "readonly": "SQLITE_READONLY",
        "unable to open": "SQLITE_CANTOPEN",
        "disk I/O": "SQLITE_IOERR",
        "malformed": "SQLITE_CORRUPT",
        "not a database": "SQLITE_NOTADB",
    }
    return next((name for phrase, name in phrases.items() if phrase in words), "")


_P = ParamSpec("_P")
_T = TypeVar("_T")


def _telling(method: "Callable[Concatenate[_Cursor, _P], _T]") -> "Callable[Concatenate[_Cursor, _P], _T]":
    @wraps(method)
    def tell(cursor: "_Cursor", /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
        try:
            return method(cursor, *args, **kwargs)
        except dbapi2.DatabaseError as error:
            fault = cursor.connection.fault_of(error)
            if fault is None:
                raise
            raise fault from error

    return tell


class _Cursor(dbapi2.Cursor):  # type: ignore[misc]  # the driver has no types
    execute = _telling(dbapi2.Cursor.execute)
    executemany = _telling(dbapi2.Cursor.executemany)
    fetchone = _telling(dbapi2.Cursor.fetchone)
    fetchall = _telling(dbapi2.Cursor.fetchall)
    __next__ = _telling(dbapi2.Cursor.__next__)


class TellingConnection(dbapi2.Connection):  # type: ignore[misc]  # the driver has no types
    """A connection that says in our sentences what is wrong with the file, at whichever question it shows."""

    is_damaged = False

    def cursor(self) -> _Cursor:
        """Return a cursor that speaks as its connection does."""
        return super().cursor(_Cursor)  # type: ignore[no-any-return]  # the driver has no types

    def fault_of(self, error: BaseException) -> SendnetError | None:
        """Return the sentence for an error; after damage, damage is the cause of every other."""
        fault = fault_of(error)
        self.is_damaged |= isinstance(fault, StoreDamagedError)
        return StoreDamagedError() if fault and self.is_damaged else fault
