"""Where a data folder lies, and what follows from it."""

import os
import sys
from pathlib import Path

from sendnet_desktop.errors import SendnetError

_SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud drive", "com~apple~clouddocs", "nextcloud")
_REMOTE_FILE_SYSTEMS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "davfs", "fuse.davfs2"})
_REMOVABLE_FILE_SYSTEMS = frozenset({"vfat", "exfat", "msdos"})
_DRIVE_REMOVABLE, _DRIVE_REMOTE = 2, 4


def refuse_synced_folder(folder: Path) -> None:
    """Refuse to keep live data where another program copies files about behind our back.

    Raises:
        SendnetError: The folder is inside OneDrive, Dropbox or the like.
    """
    for part in folder.resolve().parts:
        if part.lower().startswith(_SYNCED):
            raise SendnetError(
                f"The data cannot live inside “{part}”: syncing an open database damages it.",
                "Choose a folder on this computer's own disk. Bundles and prints may go to the synced folder.",
            )


def is_local(folder: Path) -> bool:
    """Say whether a folder is on a fixed disk of this computer, as write-ahead logging needs it."""
    if sys.platform == "win32":
        return _is_local_on_windows(folder)
    mounts = Path("/proc/self/mounts")
    if not mounts.exists():
        return True
    kind = _file_system(folder.resolve(), mounts.read_text(encoding="utf-8", errors="replace"))
    return kind not in _REMOTE_FILE_SYSTEMS | _REMOVABLE_FILE_SYSTEMS


def _file_system(folder: Path, mounts: str) -> str:
    best, kind = "", ""
    for line in mounts.splitlines():
        _, mounted_at, file_system, *_ = line.split(" ")
        place = mounted_at.replace("\\040", " ")
        if folder.is_relative_to(place) and len(place) >= len(best):
            best, kind = place, file_system
    return kind


def _is_local_on_windows(folder: Path) -> bool:
    import ctypes

    path = os.fspath(folder.resolve())
    if path.startswith("\\\\"):
        return False
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  # exists on Windows only, so no checker knows it
    return kernel.GetDriveTypeW(path[:3]) not in (_DRIVE_REMOVABLE, _DRIVE_REMOTE)
