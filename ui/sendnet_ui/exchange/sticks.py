"""The drives that a person puts in and takes out: where they are, and what people know them by."""

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QStorageInfo

_LINUX: Final = ("/media/", "/run/media/", "/mnt/")
_OURS: Final = ("/dev/", "\\\\?\\Volume{")  # a share of the network is named after its server
_MEDIA: Final = (2, 3)  # what Windows calls removable and fixed; many a USB drive says that it is fixed
_ESCAPED: Final = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True, slots=True)
class Stick:
    """A drive that a person has put in.

    Attributes:
        path: Where it is.
        name: What the person knows it by, as ``KINGSTON (E:)``.
    """

    path: Path
    name: str


def mounted() -> frozenset[str]:
    """Return where drives are that may have been put in; none of a network is touched, for it may be gone."""
    if sys.platform == "win32":
        import ctypes

        kind = ctypes.windll.kernel32.GetDriveTypeW
        letters = (drive.absolutePath() for drive in QDir.drives())
        return frozenset(
            letter for letter in letters if kind(QDir.toNativeSeparators(letter)) in _MEDIA and _is_ready(letter)
        )
    if sys.platform == "darwin":
        return frozenset(map(str, Path("/Volumes").iterdir()))
    return frozenset(_mounts(Path("/proc/self/mounts").read_text("utf-8", "surrogateescape")))


def sticks_at(places: Iterable[str]) -> tuple[Stick, ...]:
    """Return the drives at these places that files can be exchanged with: of this computer, and writable."""
    return tuple(Stick(Path(place), name_of(Path(place))) for place in sorted(places) if _is_stick(QStorageInfo(place)))


def name_of(folder: Path) -> str:
    """Return what people know a folder by: its name, of a whole drive that drive's."""
    storage = QStorageInfo(str(folder))
    if not storage.isValid() or Path(storage.rootPath()) != folder:
        return folder.name or str(folder)
    return " ".join(filter(None, (storage.name() or folder.name, f"({folder.drive})" if folder.drive else "")))


def is_on_a_stick(folder: Path) -> bool:
    """Say whether a folder is on a drive that can be taken out."""
    return QStorageInfo(str(folder)).rootPath() in mounted() - {QStorageInfo(QDir.homePath()).rootPath()}


def _mounts(table: str) -> Iterable[str]:
    for line in table.splitlines():
        device, place, *_ = line.split(" ")
        plain = _ESCAPED.sub(lambda octal: chr(int(octal[1], 8)), place)
        if device.startswith("/dev/") and plain.startswith(_LINUX):
            yield plain


def _is_ready(place: str) -> bool:
    return QStorageInfo(place).isReady()


def _is_stick(storage: QStorageInfo) -> bool:
    device = bytes(storage.device().data()).decode("utf-8", "replace")
    return storage.isReady() and not storage.isReadOnly() and device.startswith(_OURS)
