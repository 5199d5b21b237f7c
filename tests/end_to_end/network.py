"""A trust of many schools in real data folders, and everything that was ever written for anybody in it."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

from sendnet_desktop.exchange import roles
from sendnet_desktop.exchange.admission import Admission
from sendnet_desktop.exchange.bundle import BLOB, SEGMENT, Frame, open_bundle
from sendnet_desktop.exchange.refusals import NotForThisLaptopError
from sendnet_desktop.exchange.roles import Choice
from sendnet_desktop.exchange.segment import read_segment, split_frame
from tests.exchange.meeting import Laptop

SCHOOLS: Final = (
    *("Alder Vale", "Birch Academy", "Cedar Park", "Downs View", "Elm School", "Fairmead", "Greyfriars", "Hazel Bank"),
    *("Ivybridge", "Juniper Lane", "Kestrel House", "Larkwater", "Millbrook", "Northgate", "Oakfield", "Pinewood"),
)
_DAY: Final = 24 * 60 * 60


@dataclass
class Network:
    """The trust's office, a deputy who only reads, a hub's lead, and the schools.

    Attributes:
        folder: Where all of it lies.
        office: The trust's office.
        deputy: A second laptop that reads what the office reads.
        lead: The lead of a hub of the first two schools.
        schools: One laptop each, by name.
        written: Every file that anybody wrote, in order.
    """

    folder: Path
    office: Laptop
    deputy: Laptop
    lead: Laptop
    schools: tuple[Laptop, ...]
    written: list[Path] = field(default_factory=list)

    @classmethod
    def of(cls, folder: Path, names: Sequence[str] = SCHOOLS) -> "Network":
        """Return a trust whose office has let everybody in with one list."""
        office = Laptop(folder / "office", "Ashdown Trust", "trust")
        office.workspace.start_trust()
        schools = tuple(Laptop(folder / name, name) for name in names)
        made = cls(
            folder,
            office,
            Laptop(folder / "deputy", "Ashdown Deputy", "other"),
            Laptop(folder / "lead", "North Hub", "other"),
            schools,
        )
        made._let_in()
        return made

    @property
    def everybody(self) -> tuple[Laptop, ...]:
        """Every laptop, the office first."""
        return (self.office, self.deputy, self.lead, *self.schools)

    def go_on(self, days: int) -> None:
        """Let some days pass for everybody."""
        for laptop in self.everybody:
            laptop.wall.now += days * _DAY

    def write(self, *laptops: Laptop) -> list[Path]:
        """Let somebody write for everybody, and keep what they wrote."""
        made = [path for laptop in laptops for path in laptop.write()]
        self.written += made
        return made

    def carry(self, writer: Laptop, *readers: Laptop) -> None:
        """Let somebody write, and others read it."""
        files = self.write(writer)
        for reader in readers:
            reader.read(*files)

    def read_all_in_any_order(self) -> None:
        """Let everybody read all that was ever written, everybody in an order of their own."""
        for number, laptop in enumerate(self.everybody):
            files = list(self.written)
            Random(number).shuffle(files)
            laptop.read(*files)

    def said(self) -> set[str]:
        """Return every value of every edit in the files, with its record and field."""
        trust = self.office.workspace.exchange.enrolment.trust
        assert trust is not None
        parts = (read_segment(*split_frame(each), trust, self.office.device) for each in self._contents(SEGMENT))
        return {f"{edit.record} {edit.field} {edit.value}" for part in parts for edit in part.edits}

    def documents(self) -> set[bytes]:
        """Return every document in the files."""
        return self._contents(BLOB)

    def _contents(self, kind: bytes) -> set[bytes]:
        opened = (each for path in self.written for each in self._opened(path))
        return {frame.content for frame in opened if frame.kind == kind}

    def _opened(self, path: Path) -> Sequence[Frame]:
        """Open a file on the first laptop that it is for: every other reader finds the same in it."""
        data = path.read_bytes()
        for reader in self.everybody:
            with suppress(NotForThisLaptopError):
                return open_bundle(data, reader.workspace.exchange.enrolment.identity)
        raise AssertionError(f"{path.name} is for nobody")

    def close(self) -> None:
        for laptop in self.everybody:
            laptop.close()

    def _let_in(self) -> None:
        hub = roles.hub_lead([org_of(each) for each in self.schools[:2]])
        admissions = [asked(self.deputy, roles.trust_lead()), asked(self.lead, hub)]
        admissions += [asked(each, roles.school(org_of(each))) for each in self.schools]
        self.office.workspace.exchange.registrar.let_in(admissions)
        words, files = self.office.workspace.exchange.trust_words, self.write(self.office)
        for laptop in self.everybody[1:]:
            laptop.workspace.join_trust(files, words)


def asked(laptop: Laptop, role: Choice) -> Admission:
    return Admission(laptop.workspace.exchange.enrolment.request(), (role,))


def org_of(laptop: Laptop) -> str:
    return laptop.workspace.profile.org


def name_of(laptop: Laptop) -> str:
    return laptop.workspace.profile.name
