"""What a file holds, looked at without reading it in, and what reading it would bring."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sendnet_desktop.errors import SendnetError
from sendnet_ui.evaluations.wording import moment_words
from sendnet_ui.exchange.deeds import REQUEST

if TYPE_CHECKING:
    from sendnet_desktop.exchange.join import JoinRequest
    from sendnet_desktop.exchange.receipts import Contents
    from sendnet_desktop.workspace import Workspace

_MOST: Final = 8


@dataclass(frozen=True, slots=True)
class Look:
    """A file that was looked at.

    Attributes:
        path: The file.
        title: Whom it is from, or why that cannot be said.
        lines: What it holds, in words.
        warnings: What of it would not be read, and why.
        requests: Those who ask to join with it.
        can_be_read: Whether reading it makes sense.
    """

    path: Path
    title: str
    lines: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    requests: "tuple[JoinRequest, ...]" = ()
    can_be_read: bool = False


def looking(workspace: "Workspace", paths: Sequence[Path]) -> tuple[Look, ...]:
    """Say what files hold without reading them in."""
    return tuple(_look(workspace, path) for path in paths)


def _look(workspace: "Workspace", path: Path) -> Look:
    try:
        return _at_request(workspace, path) if path.suffix == REQUEST else _at_bundle(workspace, path)
    except SendnetError as refused:
        return Look(path, _refusal(refused), warnings=(str(refused),))


def _at_request(workspace: "Workspace", path: Path) -> Look:
    found = tuple(workspace.exchange.read_requests((path,)))
    names = "; ".join(f"{each.asked.person}, {each.asked.organisation.name}" for each in found)
    is_office = workspace.exchange.enrolment.is_registrar
    lines = () if is_office else ("Only your trust’s office can let them in: carry this file there.",)
    return Look(path, f"{names}, asks to join", lines, requests=found if is_office else (), can_be_read=is_office)


def _at_bundle(workspace: "Workspace", path: Path) -> Look:
    from sendnet_desktop.exchange.naming import count

    held = workspace.exchange.show(path)
    writers = [came.sender for came in held.came]
    title = (
        f"From {writers[0]}" if len(writers) == 1 else f"The work of {count(len(writers), 'laptop')} of {held.trust}"
    )
    return Look(path, title, tuple(_told(held)), tuple(map(_warning, held.problems)), can_be_read=True)


def _warning(problem: SendnetError) -> str:
    from sendnet_desktop.exchange.refusals import LATER, StrangerError

    if isinstance(problem, StrangerError):
        return "A part is from someone not on your trust’s list yet. It is kept, and read once the list names them."
    return str(problem) if isinstance(problem, LATER) else f"Not read: {problem}"


def _told(held: "Contents") -> Iterator[str]:
    from sendnet_desktop.exchange.naming import count

    if not held.problems:
        yield f"Of {held.trust}, unchanged since it was sent."
    if held.newest is not None:
        yield f"The newest change in it was made {moment_words(held.newest, datetime.now().astimezone())}."
    new = {came.sender: came.changes for came in held.new}
    for came in held.came[:_MOST]:
        yield f"{came.sender}: {count(came.changes, 'change')}, {new.get(came.sender, 0) or 'none'} of them new here."
    if more := held.came[_MOST:]:
        yield f"And {len(more)} more laptops: {sum(new.get(came.sender, 0) for came in more):,} changes new here."
    if held.documents:
        yield f"With {count(held.documents, 'document')}."
    if held.differing:
        yield f"Read, it leaves two versions of {count(held.differing, 'more field')}. Nothing is lost."
    elif held.new:
        yield "Nothing in it disagrees with what is here."


def _refusal(refused: SendnetError) -> str:
    from sendnet_desktop.exchange.refusals import DamagedError, NotForThisLaptopError, StrangerError

    if isinstance(refused, NotForThisLaptopError):
        return "Not for this laptop"
    if isinstance(refused, StrangerError):
        return "From someone not on your trust’s list"
    if isinstance(refused, DamagedError):
        return "Changed after it was sent, or cut short: not read"
    return "It cannot be read"
