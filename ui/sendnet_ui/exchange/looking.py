"""What a file holds, looked at without reading it in."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sendnet_desktop.errors import SendnetError
from sendnet_ui.exchange.deeds import REQUEST

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Look:
    """What a file holds, looked at without reading it in.

    Attributes:
        path: The file.
        lines: What it holds, in words.
        refused: Why it cannot be read; None where it can.
    """

    path: Path
    lines: tuple[str, ...] = ()
    refused: SendnetError | None = None


def looking(workspace: "Workspace", paths: Sequence[Path]) -> tuple[Look, ...]:
    """Say what files hold without reading them in."""
    return tuple(_look(workspace, path) for path in paths)


def _look(workspace: "Workspace", path: Path) -> Look:
    try:
        if path.suffix != REQUEST:
            return Look(path, tuple(workspace.exchange.show(path).lines()))
        who = [
            f"{each.asked.person}, {each.asked.organisation.name}, asks to join your trust"
            for each in workspace.exchange.read_requests((path,))
        ]
        return Look(path, tuple(who))
    except SendnetError as refused:
        return Look(path, refused=refused)
