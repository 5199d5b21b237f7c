"""A trust of real laptops in one test: real stores, real files, carried by hand."""

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

import msgspec

from sendnet_desktop.changes import Value
from sendnet_desktop.clock import HybridClock
from sendnet_desktop.exchange.receipts import Reading
from sendnet_desktop.exchange.roster import Cut, Grant, Member, Organisation
from sendnet_desktop.exchange.succession import issue
from sendnet_desktop.journal import segments
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.journal.reading import whole_channel
from sendnet_desktop.journal.segments import Held
from sendnet_desktop.steps import finish
from sendnet_desktop.trust.profile import OrganisationKind
from sendnet_desktop.workspace import Founding, Protection, Workspace

OAK = Organisation("oak0", "oakfield", "Oakfield Primary", "school")
ELM = Organisation("elm0", "elm", "Elm School", "school")
OAK_2026 = "school:oak0:2026"
_START = 1_788_220_800.0


@dataclass
class Wall:
    """A wall clock that goes where it is told."""

    now: float = _START

    def __call__(self) -> float:
        self.now += 60
        return self.now


class Laptop:
    """One laptop and what its person does."""

    def __init__(
        self, folder: Path, name: str, kind: OrganisationKind = "school", protection: Protection = "open"
    ) -> None:
        self.folder = folder
        self.wall = Wall()
        founding = Founding(kind, name, f"Person of {name}", protection=protection)
        self.workspace = Workspace.create(folder / "data", founding, clock=HybridClock(wall=self.wall))
        self._files = count()

    @property
    def device(self) -> str:
        return self.workspace.exchange.enrolment.identity.device

    def say(self, value: Value, record: str = "judgement:A1", name: str = "comment", channel: str = OAK_2026) -> None:
        self.workspace._journal.permit = lambda _channel, _kind: None
        self.workspace._journal.write([Edit(channel, record, name, value)])

    def write(self) -> list[Path]:
        """Write this laptop's files into a folder of their own and return them."""
        folder = self.folder / f"out {next(self._files)}"
        folder.mkdir()
        return [written.path for written in finish(self.workspace.exchange.write(folder))]

    def read(self, *files: Path) -> Reading:
        reading = finish(self.workspace.exchange.read(files))
        assert not finish(self.workspace.check())
        return reading

    def state(self, channel: str = OAK_2026) -> dict[str, dict[str, list[str]]]:
        ledger = self.workspace._journal.ledger
        return dict(whole_channel(ledger, channel)) if channel in ledger.channels() else {}

    def comments(self) -> list[str]:
        """Return the versions of the one comment that most tests are about."""
        return self.state().get("judgement:A1", {}).get("comment", [])

    def held(self, channel: str = OAK_2026) -> list[Held]:
        ledger = self.workspace._journal.ledger
        return list(segments.held(ledger, {channel} & set(ledger.channels())))

    def statuses(self, device: str) -> list[str]:
        return [each.status for each in self.held() if each.device == device]

    def close(self) -> None:
        self.workspace.close()

    def open(self) -> None:
        self.workspace = Workspace.open(self.folder / "data", clock=HybridClock(wall=self.wall))

    def back_up(self) -> Path:
        """Return a copy of everything on this laptop."""
        self.close()
        copy = self.folder / f"copy {next(self._files)}"
        shutil.copytree(self.folder / "data", copy)
        self.open()
        return copy

    def lose_identity(self) -> None:
        """Leave the data as a backup does that is opened elsewhere: without the laptop's identity."""
        self.close()
        path = self.folder / "data" / "key.json"
        kept = json.loads(path.read_text())
        path.write_text(json.dumps(kept | {"identity": []}))
        self.open()

    def restore(self, copy: Path) -> None:
        self.close()
        shutil.rmtree(self.folder / "data")
        shutil.copytree(copy, self.folder / "data")
        self.open()


@dataclass
class Meeting:
    """The office and the laptops that it has enrolled."""

    folder: Path
    office: Laptop
    laptops: list[Laptop] = field(default_factory=list)
    protection: Protection = "open"

    @classmethod
    def of(cls, folder: Path, protection: Protection = "open") -> "Meeting":
        office = Laptop(folder / "office", "Ashdown Trust", "trust", protection)
        office.workspace.start_trust()
        return cls(folder, office, [office], protection)

    def enrol(self, name: str, organisation: Organisation = OAK, grant: Grant | None = None) -> Laptop:
        """Return a new laptop that the office has put on the roster and that has joined."""
        laptop = Laptop(self.folder / name, name, protection=self.protection)
        self.laptops.append(laptop)
        asked = laptop.workspace.exchange.enrolment.request().member(grant or Grant("school", organisation.id))
        member = msgspec.structs.replace(asked, organisation=organisation.id)
        organisations = {each.id: each for each in self.roster().organisations} | {organisation.id: organisation}
        self.issue(organisations=tuple(organisations.values()), members=(*self.roster().members, member))
        laptop.workspace.join_trust(self.office.write(), self.office.workspace.exchange.trust_words)
        return laptop

    def roster(self):  # type: ignore[no-untyped-def]
        trust = self.office.workspace.exchange.enrolment.trust
        assert trust is not None
        return trust.roster

    def issue(self, **fields: object) -> None:
        """Let the office sign the next roster, with these fields."""
        enrolment = self.office.workspace.exchange.enrolment
        trust = enrolment.trust
        assert trust is not None
        roster = msgspec.structs.replace(trust.roster, version=trust.roster.version + 1, **fields)
        signed = issue(trust.chain[-1], trust.signed_roster, roster, [enrolment.identity.signing])
        enrolment.adopt(replace(trust, signed_roster=signed))

    def alter(self, laptop: Laptop, **fields: object) -> None:
        """Let the office alter one member."""
        members: Iterable[Member] = self.roster().members
        self.issue(
            members=tuple(
                msgspec.structs.replace(each, **fields) if each.id == laptop.device else each for each in members
            )
        )

    def close(self) -> None:
        for laptop in self.laptops:
            laptop.close()


def cut_at(held: Held) -> dict[str, Cut]:
    """Return the cut that lets a laptop's log count up to this segment."""
    return {held.log: Cut(held.seq, held.hash.hex())}
