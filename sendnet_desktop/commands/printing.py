"""What every verb that writes a file for people shares: where it goes, and that it is said."""

import argparse
from pathlib import Path

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.steps import Steps, finish


def add_place(parser: argparse.ArgumentParser) -> None:
    """Add the option that says where a print goes."""
    parser.add_argument("--out", type=Path, metavar="FILE.pdf", required=True)


def print_to(place: Path, report: Steps[bytes]) -> int:
    """Make a print, write it whole or not at all, and say so; return the verb's status."""
    write_atomically(place, finish(report))
    return say_written(place)


def say_written(place: Path) -> int:
    """Say where something was written; return the verb's status."""
    print(f"Written to {place}")
    return 0
