"""A name that was written and must go, and whether it is gone."""

from meeting import OAK_2026, Laptop
from opened_pages import holds

from sendnet_desktop.changes import Cell

SECRET = "Jamie Foster of 3B, whose mother has written to us"
COMMENT = Cell(OAK_2026, "judgement:A1", "comment")


def erase(laptop: Laptop, value: str = SECRET, cell: Cell = COMMENT) -> None:
    laptop.workspace.exchange.erasures.erase(cell, value)


def has(laptop: Laptop) -> bool:
    """Say whether the secret is anywhere on a laptop: in what it shows, its history, or any page of its files."""
    journal = laptop.workspace._journal
    said = [version.value for version in journal.history(COMMENT)]
    return SECRET in said or holds(laptop.folder / "data", SECRET)
