"""What the dialogs of this room do with the workspace, once their last button is pressed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sendnet_desktop.changes import Changes
from sendnet_desktop.steps import Progress, Steps
from sendnet_ui.exchange.deeds import Asking, asking

if TYPE_CHECKING:
    from sendnet_desktop.exchange.join import JoinRequest
    from sendnet_desktop.exchange.roles import Choice
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Answer:
    """What was decided about somebody who asks.

    Attributes:
        choices: What they are to do.
        organisation: Id of the organisation on the list that they belong to; empty for a new one.
        instead_of: The laptops in whose place theirs comes, which are stopped; none where it is one more.
    """

    choices: "tuple[Choice, ...]"
    organisation: str = ""
    instead_of: tuple[str, ...] = ()


def finding(workspace: "Workspace", places: Sequence[Path]) -> Asking:
    """Find those who ask to be let in, in files and folders."""
    return asking(workspace, places)


def letting_in(workspace: "Workspace", request: "JoinRequest", answer: Answer) -> Steps[Changes]:
    """Let somebody in whose six words were compared."""
    from sendnet_desktop.exchange.admission import Admission

    registrar = workspace.exchange.registrar
    admission = Admission(request, answer.choices, answer.organisation)
    yield Progress(0, 0, "Letting in")
    if not answer.instead_of:
        registrar.let_in([admission])
        return Changes()
    first, *others = answer.instead_of
    changes = yield from registrar.hand_over(admission, first)
    for device in others:
        changes |= yield from registrar.stop(device)
    return changes


def writing(workspace: "Workspace", folder: Path, stopped: Sequence[str] = ()) -> Steps[int]:
    """Write the files for everybody into a folder, and return how many they are.

    Args:
        workspace: The office's.
        folder: Where they go.
        stopped: Laptops to tell that they were stopped, which ordinary files are not for.
    """
    written = yield from workspace.exchange.write(folder)
    for device in stopped:
        workspace.exchange.registrar.tell(device, folder)
    return len(written) + len(stopped)


def giving(workspace: "Workspace", devices: Sequence[str], choice: "Choice") -> Steps[Changes]:
    """Give somebody a further role."""
    return workspace.exchange.registrar.give(devices, choice)


def covering(workspace: "Workspace", devices: Sequence[str], choices: "Sequence[Choice]", until: str) -> Steps[Changes]:
    """Give somebody the roles of whom they cover for, with the day on which people are reminded."""
    changes = Changes()
    for choice in choices:
        changes |= yield from workspace.exchange.registrar.give(devices, replace(choice, until=until))
    return changes


def ending(workspace: "Workspace", devices: Sequence[str], choice: "Choice") -> Steps[Changes]:
    """End a role."""
    return workspace.exchange.registrar.end(devices, choice)


def renaming(workspace: "Workspace", organisation: str, name: str) -> Steps[Changes]:
    """Call an organisation otherwise."""
    return workspace.exchange.registrar.rename(organisation, name)


def stopping(workspace: "Workspace", devices: Sequence[str]) -> Steps[Changes]:
    """Stop laptops."""
    changes = Changes()
    for device in devices:
        changes |= yield from workspace.exchange.registrar.stop(device)
    return changes


def letting_count(workspace: "Workspace", device: str) -> Steps[Changes]:
    """Let what has come of a laptop since it was stopped count too."""
    return workspace.exchange.registrar.let_count(device)
