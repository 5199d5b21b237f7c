"""Files on sticks: written so that a half-written one never bears its final name, read without being led astray."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from hashlib import sha256
from io import FileIO
from pathlib import Path
from typing import Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.refusals import TooLargeError

SUFFIX: Final = ".bundle"
REQUEST_SUFFIX: Final = ".join"

_PART: Final = ".part"
_UNFINISHED: Final = (_PART, ".tmp", ".crdownload", ".partial", ".download")
"""Endings of what somebody, or a program that keeps folders alike, is still writing."""
_FILES_CAP: Final = 10_000
_START: Final = 8 * 1024
_THERE: Final = "Check that the folder or stick is there, then try again."
_AT_ONCE: Final = 16 * 1024 * 1024
_NOT_HERE_ON_WINDOWS: Final = 0x1000 | 0x40000 | 0x400000  # offline, recall on open, recall on data access
_NOT_HERE_ON_A_MAC: Final = 0x40000000  # dataless


def bundle_name(to: str, sender: str, day: date, data: bytes) -> str:
    """Return the name of a file, a hint to people: for whom, from whom, when, and what tells it apart."""
    return f"to-{to}_from-{sender}_{day.isoformat()}_{fingerprint_of(data)}{SUFFIX}"


def fingerprint_of(data: bytes) -> str:
    """Return what tells a file apart from others in its name."""
    return sha256(data).hexdigest()[:8]


def fingerprint_in(name: str) -> str:
    """Return what the name of a file of ours says of its content."""
    return name.removesuffix(SUFFIX)[-8:]


def write_file(path: Path, data: bytes) -> Path:
    """Write a file whole or not at all, and know that it can be read again (bundle format, rule 13).

    Raises:
        SendnetError: The stick is full, read-only, gone, or does not keep what is written.
    """
    part = path.with_name(path.name + _PART)
    try:
        part.unlink(missing_ok=True)
        with part.open("xb") as file:  # a new file, never one that a link of this name leads to
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            _forget_cached(file.fileno())
        _compare(part, data)
        part.replace(path)
        _flush_folder(path.parent)
    except (OSError, ValueError) as error:  # a name that the system cannot have is a ValueError
        with suppress(OSError, ValueError):
            part.unlink()
        raise SendnetError(
            f"The file could not be written: {_reason(error)}.",
            "Check that the folder or stick is there, has room and is not write-protected, or choose another.",
        ) from None
    return path


def read_file(path: Path, cap: int, look: Callable[[bytes], None] | None = None) -> bytes:
    """Return the bytes of a plain file of at most ``cap`` bytes (bundle format, rule 1).

    Links, pipes, folders and devices are refused before anything of them is read.

    Args:
        path: The file.
        cap: How long it may be.
        look: Is given what the file begins with, 8 KiB at most, before the rest is read, and may refuse it.

    Raises:
        SendnetError: It is not such a file, is larger, cannot be read, or was refused.
    """
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise _not_a_file()
        # Neither flag is everywhere; where they are, they close the gap between looking and opening.
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        with os.fdopen(os.open(path, flags), "rb", buffering=0) as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise _not_a_file()
            if found.st_size > cap:
                raise TooLargeError
            start = file.read(_START)
            if look is not None:
                look(start)
            data = start + _rest(file, cap + 1 - len(start))
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from None
    if len(data) > cap:
        raise TooLargeError
    return data


def _rest(file: FileIO, most: int) -> bytes:
    parts = []
    while most > 0 and (part := file.read(min(most, _AT_ONCE))):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def _unreadable(path: Path, error: OSError | ValueError) -> SendnetError:
    try:
        is_elsewhere = _is_elsewhere(path.lstat())
    except (OSError, ValueError):
        is_elsewhere = False
    if is_elsewhere or getattr(error, "errno", 0) == errno.EDEADLK:
        return SendnetError(
            "Only the name of this file is on this computer; what it holds is still in the cloud.",
            "Let OneDrive or SharePoint keep the folder always on this computer, then try again.",
        )
    return SendnetError(f"The file could not be read: {_reason(error)}.", _THERE)


def _is_elsewhere(found: os.stat_result) -> bool:
    # Windows says so among a file's attributes and macOS among its flags; elsewhere there is neither.
    attributes, flags = getattr(found, "st_file_attributes", 0), getattr(found, "st_flags", 0)
    return bool(attributes & _NOT_HERE_ON_WINDOWS or flags & _NOT_HERE_ON_A_MAC)


def files_in(folder: Path) -> Iterator[Path]:
    """Yield the plain files of a folder by name, whatever they are called (bundle format, rule 14).

    What is still being written there, by its ending, is passed over.

    Raises:
        SendnetError: The folder cannot be listed, or holds more than anybody's exchange would.
    """
    try:
        with os.scandir(folder) as entries:
            found = []
            for entry in entries:
                if entry.is_file(follow_symlinks=False) and not entry.name.lower().endswith(_UNFINISHED):
                    found.append(folder / entry.name)
                if len(found) > _FILES_CAP:
                    raise TooLargeError
    except OSError as error:
        raise SendnetError(f"The folder could not be read: {_reason(error)}.", _THERE) from None
    yield from sorted(found)


def _forget_cached(handle: int) -> None:
    if hasattr(os, "posix_fadvise"):  # so that comparing reads the stick and not this computer's memory of it
        with suppress(OSError):
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


def _compare(part: Path, data: bytes) -> None:
    with part.open("rb") as file:
        written = sha256()
        while chunk := file.read(1 << 20):
            written.update(chunk)
    if written.digest() != sha256(data).digest():
        raise OSError(0, "what was read back is not what was written")


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":  # folders cannot be opened there; the file's own flush is all there is
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some file systems of sticks and shares refuse it
            os.fsync(handle)
    finally:
        os.close(handle)


def _reason(error: OSError | ValueError) -> str:
    reason = error.strerror if isinstance(error, OSError) else None
    return (reason or "its name is not one that this computer can have").lower()


def _not_a_file() -> SendnetError:
    return SendnetError("This is not a file but a link, a folder or a device.", "Choose the file itself.")
