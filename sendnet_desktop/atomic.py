"""Writing a small file whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from sendnet_desktop.errors import CannotWriteError, DiskFullError

_NO_SPACE = 28
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write_atomically(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Replace a file in one step: whoever reads it finds the old bytes or the new ones.

    Args:
        path: The file.
        data: What it is to hold.
        mode: Who may read and write it, less what the person's ``umask`` takes away.

    Raises:
        DiskFullError: There is no room; the old file stands.
        CannotWriteError: The folder cannot be written; the old file stands.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{os.urandom(4).hex()}.part")
        try:
            with os.fdopen(os.open(part, _NEW_FILE, mode), "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise
    except OSError as error:
        raise (DiskFullError if error.errno == _NO_SPACE else CannotWriteError) from error
