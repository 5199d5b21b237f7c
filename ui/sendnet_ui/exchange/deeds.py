"""What this room does with the workspace: reading, writing, letting in, joining."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.steps import Progress, Steps
from sendnet_ui.exchange.sticks import is_on_a_stick

if TYPE_CHECKING:
    from sendnet_desktop.exchange.join import JoinRequest
    from sendnet_desktop.exchange.outbox import Written
    from sendnet_desktop.exchange.receipts import Reading
    from sendnet_desktop.workspace import Workspace

T = TypeVar("T")

BUNDLE: Final = ".bundle"
REQUEST: Final = ".join"

_TOGETHER: Final = 25  # as many as are read with one wait for the disk


@dataclass(frozen=True, slots=True)
class Asking:
    """Those who ask to be let in, as found in files.

    Attributes:
        requests: Theirs, but for those who are on the list already.
        refused: For each file that is no sound request, its name and why.
    """

    requests: "tuple[JoinRequest, ...]" = ()
    refused: tuple[tuple[str, SendnetError], ...] = ()


@dataclass(slots=True)
class Haul:
    """What an exchange has come to; it stays true of what was done where a person stops it half-way.

    Attributes:
        readings: What was read, in turn.
        asking: Who asks to be let in.
        folder: Where files were to be written; None where none were to be.
        is_stick: Whether that can be taken out.
        written: The files written; None where it did not come to that.
        held: How many texts stay here until somebody has decided on them.
        unwritten: Why they could not be written; None where they could.
        needless: Older files of ours in that folder that the newer ones replace.
        joined: The trust that was joined on the way; empty if none was.
        is_read: Whether everything that was to be read has been.
        is_done: Whether it came to its end.
        was_stopped: Whether a person stopped it.
        everything_moved: What is to be shown again because this laptop has joined.
    """

    readings: "list[Reading]" = field(default_factory=list)
    asking: Asking = field(default_factory=Asking)
    folder: Path | None = None
    is_stick: bool = False
    written: "tuple[Written, ...] | None" = None
    held: int = 0
    unwritten: SendnetError | None = None
    needless: tuple[Path, ...] = ()
    joined: str = ""
    is_read: bool = False
    is_done: bool = False
    was_stopped: bool = False
    everything_moved: Changes = field(default_factory=Changes)

    @property
    def changes(self) -> Changes:
        """What is different now."""
        changes = self.everything_moved
        for reading in self.readings:
            changes |= reading.changes
        return changes


def to_its_end(steps: Steps[Haul], haul: Haul) -> Steps[Haul]:
    """Run one of the deeds below, and note whether it came to its end or a person stopped it."""
    try:
        yield from steps
    except GeneratorExit:
        haul.was_stopped = True
        raise
    haul.is_done = True
    return haul


def exchanging(workspace: "Workspace", folder: Path, haul: Haul) -> Steps[Haul]:
    """Read every file in a folder that is for this laptop, then write ours there."""
    haul.folder, haul.is_stick = folder, is_on_a_stick(folder)
    disk = _disk_of(folder)
    yield from reading(workspace, (folder,), haul)
    return (yield from writing(workspace, folder, haul, disk))


def reading(workspace: "Workspace", places: Sequence[Path], haul: Haul) -> Steps[Haul]:
    """Read files and folders, some files at a time, so that stopping keeps what was read before."""
    from sendnet_desktop.exchange.inbox import paths_of

    files = [path for path in paths_of(places) if path.suffix != REQUEST]
    for start in range(0, len(files), _TOGETHER):
        part = files[start : start + _TOGETHER]
        haul.readings.append((yield from _part(workspace.exchange.read(part), start, len(part), len(files))))
    haul.asking = asking(workspace, places)
    haul.is_read = True
    return haul


def writing(workspace: "Workspace", folder: Path, haul: Haul, disk: int | None = None) -> Steps[Haul]:
    """Write the files for everybody into a folder; where that fails, what was read before it still counts.

    Args:
        workspace: Whose files.
        folder: Where they go.
        haul: What the exchange has come to.
        disk: On which disk the folder was when it was read from; None where it was not.
    """
    haul.folder, haul.is_stick = folder, is_on_a_stick(folder)
    disk = disk or _disk_of(folder)
    try:
        _require(folder, disk)
        written = yield from workspace.exchange.write(folder)
        _require(folder, disk)
        haul.written = written
        haul.held = len(workspace.guard.pending())
        haul.needless = yield from workspace.exchange.tidy(folder)
    except SendnetError as failed:
        haul.unwritten = failed
    return haul


def _disk_of(folder: Path) -> int | None:
    try:
        return folder.stat().st_dev
    except OSError:
        return None


def _require(folder: Path, disk: int | None) -> None:
    # Where a stick or a share is taken away, its place may stay behind as an empty folder of this computer's own,
    # and files written there would reach nobody.
    if disk is None or _disk_of(folder) != disk:
        raise SendnetError("The stick or the folder went away.", "See that it is there again.")


def joining(workspace: "Workspace", places: Sequence[Path], words: Sequence[str], haul: Haul) -> Steps[Haul]:
    """Join the trust whose six words the person has compared, and read what it sent."""
    yield Progress(0, 0, "Joining your trust")
    workspace.join_trust(places, words)
    haul.joined = workspace.exchange.trust_name
    # Where the trust knew the school already, what was written alone has moved to the school's own place.
    haul.everything_moved = Changes.at(
        Cell(channel, record, name)
        for channel, records in workspace.dump().items()
        for record, fields in records.items()
        for name in fields
    )
    return (yield from reading(workspace, places, haul))


def asking(workspace: "Workspace", places: Sequence[Path]) -> Asking:
    """Find those who ask to be let in; one bad file among them hides nobody."""
    trust = workspace.exchange.enrolment.trust
    if trust is None or not workspace.exchange.enrolment.is_registrar:
        return Asking()
    from sendnet_desktop.exchange.wire import shown

    found: dict[str, JoinRequest] = {}
    refused: list[tuple[str, SendnetError]] = []
    for path in _requests_in(places):
        try:
            found.update((each.device, each) for each in workspace.exchange.read_requests((path,)))
        except SendnetError as error:
            refused.append((shown(path.name), error))
    new = (request for device, request in sorted(found.items()) if trust.member(device) is None)
    return Asking(tuple(new), tuple(refused))


def _requests_in(places: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for place in places:
        found.extend(sorted(place.glob(f"*{REQUEST}")) if place.is_dir() else [place])
    return [path for path in found if path.suffix == REQUEST]


def _part(steps: Steps[T], start: int, files: int, total: int) -> Steps[T]:
    done = start
    with closing(steps):
        while True:
            try:
                progress = next(steps)
            except StopIteration as end:
                result: T = end.value
                return result
            if progress.total == files:  # it counts files, and not what is in one of them
                done = start + progress.done
            yield Progress(done, total, progress.note)
