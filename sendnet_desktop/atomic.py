"""Writing a small file whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from sendnet_desktop.errors import CannotWriteError, DiskFullError

_NO_SPACE = 28


def write_atomically(path: Path, data: bytes) -> None:
    """Replace a file in one step: whoever reads it finds the old bytes or the new ones.

    Raises:
        DiskFullError: There is no room; the old file stands.
        CannotWriteError: The folder cannot be written; the old file stands.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise (DiskFullError if error.errno == _NO_SPACE else CannotWriteError) from error
