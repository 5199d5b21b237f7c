"""What a crash report says: versions and where it happened, and nothing that anybody wrote."""

import platform
import re
import sys
import traceback
from datetime import datetime
from pathlib import Path, PurePath

import PySide6

from sendnet_desktop import __version__

_FILE = re.compile(r'File "([^"]*)"')


def crash_report(error: BaseException, now: datetime) -> str:
    """Return a report of an error that nobody foresaw.

    An error's message may quote what was typed, a local variable may hold it and a path names the person, so the
    report has types, modules, lines and function names only.
    """
    lines = [*_heading(now), ""]
    while True:
        lines.append(f"{type(error).__module__}.{type(error).__qualname__}")
        lines += [
            f"  {_module(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(error.__traceback__, limit=60)
        ]
        cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        if cause is None:
            return "\n".join(lines) + "\n"
        lines.append("which followed from")
        error = cause


def fault_report(faults: str, now: datetime) -> str:
    """Return a report of what ``faulthandler`` left behind, with the folders taken out of it."""
    told = _FILE.sub(lambda found: f'File "{_module(found[1])}"', faults)
    return "\n".join([*_heading(now), "", told.strip()]) + "\n"


def write_report(folder: Path, report: str, now: datetime) -> Path:
    """Keep a report as ``crash-<time>.txt`` in a folder and return where."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"crash-{now:%Y%m%d-%H%M%S}.txt"
    path.write_text(report, encoding="utf-8")
    return path


def _heading(now: datetime) -> list[str]:
    return [
        f"SENDnet Desktop {__version__}, {now:%d %B %Y %H:%M}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}",
        f"{platform.system()} {platform.release()} {platform.machine()}, frozen: {hasattr(sys, 'frozen')}",
    ]


def _module(filename: str) -> str:
    parts = PurePath(filename).parts
    for root in ("sendnet_ui", "sendnet_desktop", "sendnet_resources", "site-packages"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return PurePath(filename).name
