"""What this room does with the workspace: how things stand, reading, writing, letting in, joining."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.steps import Progress, Steps
from sendnet_ui.exchange.disagreements import Disagreement, disagreement_of

if TYPE_CHECKING:
    from sendnet_desktop.exchange.join import JoinRequest
    from sendnet_desktop.exchange.outbox import Written
    from sendnet_desktop.exchange.receipts import Reading
    from sendnet_desktop.exchange.roster import Organisation
    from sendnet_desktop.workspace import Workspace

T = TypeVar("T")

BUNDLE: Final = ".bundle"
REQUEST: Final = ".join"

_TOGETHER: Final = 25  # as many as are read with one wait for the disk


@dataclass(frozen=True, slots=True)
class Standing:
    """How this laptop stands with its trust.

    Attributes:
        organisation: Whose laptop this is.
        trust: The trust's name; empty while it works alone.
        trust_words: The trust's six words; none while it works alone.
        request_words: The six words of this laptop's request; none once it has joined.
        is_office: Whether it lets other laptops in.
        is_sample: Whether this is sample data.
        changed: How many fields were changed since the last files were written.
        disagreements: The fields of which two versions stand.
        listed: Who is on the trust's list, where this is its office.
        hindrance: Why it cannot exchange at all, as a sentence; empty where it can.
    """

    organisation: str
    trust: str
    trust_words: tuple[str, ...]
    request_words: tuple[str, ...]
    is_office: bool
    is_sample: bool
    changed: int
    disagreements: tuple[Disagreement, ...]
    listed: "tuple[Organisation, ...]" = ()
    hindrance: str = ""


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
        written: The files written; None where none were to be written, or it did not come to that.
        joined: The trust that was joined on the way; empty if none was.
        is_read: Whether everything that was to be read has been.
        is_done: Whether it came to its end.
        was_stopped: Whether a person stopped it.
        everything_moved: What is to be shown again because this laptop has joined.
    """

    readings: "list[Reading]" = field(default_factory=list)
    asking: Asking = field(default_factory=Asking)
    written: "tuple[Written, ...] | None" = None
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


def read_standing(workspace: "Workspace") -> Standing:
    """Say how this laptop stands."""
    exchange, profile = workspace.exchange, workspace.profile
    trust = exchange.enrolment.trust
    schools = {school.id: school.name for school in exchange.schools()}
    request_words: tuple[str, ...] = ()
    is_office, hindrance = False, ""
    try:
        is_office = exchange.enrolment.is_registrar
        request_words = () if exchange.trust_name else exchange.enrolment.request().words
        exchange.enrolment.identity  # noqa: B018 -- asked for only to hear whether it is there
    except SendnetError as error:
        hindrance = _hindrance(error)
    return Standing(
        profile.name,
        exchange.trust_name,
        exchange.trust_words,
        request_words,
        is_office,
        workspace.is_sample,
        exchange.changed_since_last(),
        tuple(disagreement_of(cell, profile.kind, schools) for cell in workspace.disagreements()),
        trust.roster.organisations if trust and is_office else (),
        hindrance,
    )


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
    yield from reading(workspace, (folder,), haul)
    return (yield from writing(workspace, folder, haul))


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


def writing(workspace: "Workspace", folder: Path, haul: Haul) -> Steps[Haul]:
    """Write the files for everybody into a folder."""
    haul.written = yield from workspace.exchange.write(folder)
    return haul


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
    found: dict[str, JoinRequest] = {}
    refused: list[tuple[str, SendnetError]] = []
    for path in _requests_in(places):
        try:
            found.update((each.device, each) for each in workspace.exchange.read_requests((path,)))
        except SendnetError as error:
            refused.append((path.name, error))
    new = (request for device, request in sorted(found.items()) if trust.member(device) is None)
    return Asking(tuple(new), tuple(refused))


def letting_in(workspace: "Workspace", request: "JoinRequest", slug: str) -> str:
    """Put whoever asks on the list, as a new school or under the short name of one there; return that one's name."""
    enrolment = workspace.exchange.enrolment
    members = enrolment.accept((request,), slug)
    assert enrolment.trust is not None
    return enrolment.trust.organisation(members[0]).name if members else request.asked.organisation.name


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


def _hindrance(error: SendnetError) -> str:
    from sendnet_desktop.exchange.enrolment import IdentityLostError

    if isinstance(error, IdentityLostError):
        return str(error)
    return (
        "You opened your data with the recovery code, so it cannot be exchanged just now. Close SENDnet and open it "
        "with the passphrase; if that is lost, ask your trust’s office to let this laptop in anew."
    )
