"""Data folders that tests set up, spoil and open again."""

from pathlib import Path

from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Founding, Workspace

OPEN = Founding("school", "Oakfield Primary", "Sam Lee", protection="open")


def answered(folder: Path, founding: Founding = OPEN) -> str:
    """Set a folder up, answer a statement, close; return what the journal then says."""
    workspace = Workspace.create(folder, founding)
    workspace.evaluations.answer("A1", "comment", "Said before anything went wrong.")
    said = repr(workspace.dump())
    workspace.close()
    return said


def still_says(folder: Path, said: str, passphrase: str = "") -> None:
    workspace = Workspace.open(folder, passphrase)
    try:
        assert repr(workspace.dump()) == said
        assert finish(workspace.check()) == []
    finally:
        workspace.close()
