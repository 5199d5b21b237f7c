"""What people do with an evaluation: read it, answer it, freeze it, share it."""

from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass

from msgspec import structs

from sendnet_desktop.challenge_days.records import findings
from sendnet_desktop.changes import Cell, Changes, Reversal, Value
from sendnet_desktop.clock import HybridClock
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations import records
from sendnet_desktop.evaluations.answers import (
    ANSWERS,
    AREA_ANSWERS,
    EVIDENCE_ANSWERS,
    check_area,
    check_level,
    check_statement,
    checked_answer,
)
from sendnet_desktop.evaluations.attaching import Attaching, check_evidence
from sendnet_desktop.evaluations.building import Said, build
from sendnet_desktop.evaluations.details import Details
from sendnet_desktop.evaluations.filters import Recency
from sendnet_desktop.evaluations.packs import Packs
from sendnet_desktop.evaluations.recency import recency
from sendnet_desktop.evaluations.reusing import Reusing
from sendnet_desktop.evaluations.scales import kept, seen
from sendnet_desktop.evaluations.snapshots import Snapshots
from sendnet_desktop.evaluations.values import Evaluation, Snapshot
from sendnet_desktop.frameworks.pack import Pack, Words
from sendnet_desktop.ids import Entropy, new_record
from sendnet_desktop.journal.channels import Channel, school_channel
from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.journal.kinds import DELETED, POSITION
from sendnet_desktop.store.attachments import Attachments


@dataclass(frozen=True, slots=True)
class School:
    """The school whose evaluation is kept here.

    Attributes:
        org: Its random id.
        name: What people call it.
        phase: Its phases and settings, such as ``primary, resourced base``; empty if not said.
    """

    org: str
    name: str
    phase: str = ""


class Evaluations:
    """The evaluations in this data folder: the school's own, and those that came from others.

    Attributes:
        school: The school that writes here, as it was set up; None at the trust.
        details: What it says of itself since.
        packs: What they are judged against.
        snapshots: Those that were frozen.
        attaching: The photos and files that go with evidence.
        reusing: The other statements that evidence bears on.
    """

    def __init__(
        self,
        journal: Journal,
        documents: Documents,
        attachments: Attachments,
        clock: HybridClock,
        entropy: Entropy,
        *,
        school: School | None,
        sample: bool = False,
    ) -> None:
        self.school = school
        self.packs = Packs(journal, documents)
        self.snapshots = Snapshots(journal, documents, self.packs, clock, sample=sample)
        self.attaching = Attaching(journal, attachments, lambda: self.channel)
        self.reusing = Reusing(journal, self.current)
        at_first = records.SchoolSaid(school.name, school.phase) if school else records.SchoolSaid()
        self.details = Details(journal, lambda: self.channel, at_first)
        self._journal = journal
        self._clock = clock
        self._entropy = entropy
        self._sample = sample

    @property
    def channel(self) -> str:
        """Where this school's evaluation of this year is kept.

        Raises:
            SendnetError: This data folder is not a school's.
        """
        if self.school is None:
            raise SendnetError("This data belongs to the trust, which keeps no evaluation of its own.")
        return school_channel(self.school.org, self._clock.year())

    def current(self) -> Evaluation:
        """Return this school's living evaluation of this school year."""
        return self.living(self.channel)

    def living(self, channel: str, name: str = "") -> Evaluation:
        """Return the evaluation in a school's channel as it stands now; ``name`` helps where it gives none.

        Raises:
            SendnetError: The pack that it is judged against has not come yet.
        """
        found = self.living_all({channel: name}).get(channel)
        if found is None:
            raise SendnetError(
                "The framework that this evaluation is judged against has not come yet.",
                "Read the newest bundle from the school or the trust.",
            )
        return found

    def living_all(self, names: Mapping[str, str]) -> dict[str, Evaluation]:
        """Return the evaluations in some channels as they stand now, in one question a table.

        One whose pack has not come yet is left out.

        Args:
            names: By channel, what to call the school where it gives no name itself.
        """
        ledger, channels = self._journal.ledger, tuple(names)
        rows, told = records.evaluations(ledger, channels), records.schools(ledger, channels)
        changed, said = records.changed_on(ledger, channels), self._said(channels)
        found = {}
        for channel, name in names.items():
            row, school = rows.get(channel), self._school(channel, told.get(channel), name)
            pack = (row.pack if row else None) or self.packs.current(_year_of(channel))
            if not self.packs.is_here(pack):
                continue
            found[channel] = build(
                self.packs.as_read(said[channel], pack, row.came_from if row else ""),
                channel=channel,
                year=_year_of(channel),
                school=school.name,
                phase=school.phase,
                pack=self.packs.pack(pack),
                pack_hash=pack,
                shared=bool(row and row.shared),
                as_at=changed.get(channel),
                sample=self._sample,
            )
        return found

    def recency(self) -> Recency:
        """Return which statements of this school's evaluation were written on this year, and since the last bundle."""
        return recency(self._journal.ledger, self.channel)

    def words(self) -> Words:
        """Return what things are called here: by this school's framework, or the one that the trust uses."""
        name = self.packs.current(self._clock.year())
        if self.school is not None:
            year = _year_of(self.channel)
            pinned = self._journal.shown(Cell(self.channel, f"evaluation:{year}", "pack"))
            name = pinned if isinstance(pinned, str) else name
        return self.packs.pack(name).words if self.packs.is_here(name) else Words()

    def shared(self, channels: Iterable[str]) -> frozenset[str]:
        """Return those channels whose school shows its living state to the trust."""
        rows = records.evaluations(self._journal.ledger, tuple(channels))
        return frozenset(channel for channel, row in rows.items() if row.shared)

    def together(self) -> AbstractContextManager[object]:
        """Make all that is said inside one transaction: the whole of it or nothing, and one wait for the disk."""
        return self._journal.together()

    def answer(self, statement: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Say one thing of a statement, one of ``ANSWERS``.

        Checking a duty dates the check; giving a level to a statement that was set aside asks it again.

        Raises:
            SendnetError: The pack does not ask the statement, or does not know the answer.
        """
        pack, first = self._pinned()
        check_statement(pack, statement)
        value = checked_answer(field, value, ANSWERS)
        if field == "level":
            check_level(pack, value)
        also: dict[str, Value] = {}
        if field == "statutory":
            also["checked_on"] = self._clock.today().isoformat() if value not in (None, "not_checked") else None
        if field == "level" and value is not None:
            also |= {"applies": True, "was_level": None, "was_pack": None}
        record = f"judgement:{_year_of(self.channel)}.{statement}"
        return self._write(first, [self._answered(pack, record, field, value, shown), *self._implied(record, also)])

    def set_aside(self, statement: str, reason: str) -> Changes:
        """Say that a statement does not apply, and why.

        Raises:
            SendnetError: No reason is given, or the pack does not ask the statement.
        """
        if not reason.strip():
            raise SendnetError("A statement that does not apply needs a reason.", "Say in a sentence why.")
        return self.answer(statement, "reason", reason) | self.answer(statement, "applies", value=False)

    def answer_area(self, area: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Say one thing of an area, one of ``AREA_ANSWERS``.

        Raises:
            SendnetError: The pack has no such area, or does not know the answer.
        """
        pack, first = self._pinned()
        check_area(pack, area)
        value = checked_answer(field, value, AREA_ANSWERS)
        if field == "level":
            check_level(pack, value)
        record = f"area:{_year_of(self.channel)}.{area}"
        judged: dict[str, Value] = {"was_level": None, "was_pack": None} if field == "level" else {}
        return self._write(first, [self._answered(pack, record, field, value, shown), *self._implied(record, judged)])

    def add_evidence(
        self, statement: str, kind: str = "", description: str = "", reference: str = "", dated: str = ""
    ) -> tuple[str, Changes]:
        """Add a piece of evidence to a statement; return its record's id and what changed.

        Raises:
            SendnetError: The pack does not ask the statement, or the kind or the date is not one.
        """
        pack, first = self._pinned()
        check_statement(pack, statement)
        given = {"kind": kind, "description": description, "reference": reference, "dated": dated}
        kept = {field: checked_answer(field, value, EVIDENCE_ANSWERS) for field, value in given.items()}
        record = new_record("evidence", self._entropy)
        position = f"{self._clock.stamp():020d}"
        said: dict[str, Value] = {"statement": statement, POSITION: position, **kept}
        changes = self._write(first, [self._edit(record, field, value) for field, value in said.items()])
        # Undoing an addition takes the piece away rather than emptying it field by field.
        gone = Reversal(Cell(self.channel, record, DELETED), earlier=True, later=None)
        return record, Changes(changes.cells, (gone,))

    def change_evidence(self, record: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Change one of ``EVIDENCE_ANSWERS`` of a piece of evidence.

        Raises:
            SendnetError: There is no such piece, or the answer is not one.
        """
        check_evidence(self._journal, self.channel, record)
        kept = checked_answer(field, value, EVIDENCE_ANSWERS)
        return self._journal.write([self._edit(record, field, kept, shown)])

    def remove_evidence(self, record: str) -> Changes:
        """Take a piece of evidence away; undo brings it back.

        Raises:
            SendnetError: There is no such piece.
        """
        check_evidence(self._journal, self.channel, record)
        return self._journal.write([self._edit(record, DELETED, value=True)])

    def share(self, *, live: bool) -> Changes:
        """Choose whether the trust is shown the living state, marked “in progress”, or snapshots only."""
        _, first = self._pinned()
        return self._write(first, [self._edit(f"evaluation:{_year_of(self.channel)}", "shared", value=live)])

    def use_pack(self, data: bytes) -> tuple[str, Changes]:
        """Judge this year's evaluation against another pack; what was said under the same ids stays.

        Raises:
            SendnetError: It is not a pack.
        """
        name, kept = self.packs.keep(self.channel, data)
        year = _year_of(self.channel)
        return name, kept | self._journal.write([self._edit(f"evaluation:{year}", "pack", name)])

    def snapshot(self, name: str = "") -> tuple[Snapshot, Changes]:
        """Freeze the living evaluation as it stands, under a name or the half-term's.

        Raises:
            SendnetError: Nothing has been said yet.
        """
        said, now = self._said((self.channel,))[self.channel], self.current()
        row = records.evaluations(self._journal.ledger, (self.channel,)).get(self.channel)
        read = self.packs.as_read(said, now.pack_hash, row.came_from if row else "")
        return self.snapshots.freeze(now, read, name)

    def pin(self) -> Pack:
        """Return what this year's evaluation is judged against, which stays so from now on."""
        pack, first = self._pinned()
        self._write(first, [])
        return pack

    def _said(self, channels: Collection[str]) -> dict[str, Said]:
        ledger = self._journal.ledger
        found = findings(ledger, channels, self.packs.level, self.words)
        return {
            channel: structs.replace(said, findings=found[channel])
            for channel, said in records.said(ledger, channels).items()
        }

    def _answered(self, pack: Pack, record: str, field: str, value: Value, shown: Seen) -> Edit:
        if field != "level":
            return self._edit(record, field, value, shown)
        standing = (each.value for each in self._journal.versions(Cell(self.channel, record, field)))
        return self._edit(record, field, kept(value, pack), seen(shown, standing, pack))

    def _pinned(self) -> tuple[Pack, list[Edit]]:
        # The first thing said in a year pins what it is judged against, and says who says it.
        year = _year_of(self.channel)
        pinned = self._journal.shown(Cell(self.channel, f"evaluation:{year}", "pack"))
        if isinstance(pinned, str):
            return self.packs.pack(pinned), []
        name = self.packs.current(year)
        if self.packs.is_shipped(name):
            self.packs.keep(self.channel, self.packs.data(name))
        return self.packs.pack(name), [
            self._edit(f"evaluation:{year}", "pack", name),
            self._edit(records.DETAILS, "name", (said := self.details.said()).name),
            self._edit(records.DETAILS, "phase", said.phase or None),
        ]

    def _school(self, channel: str, told: records.SchoolSaid | None, name: str) -> School:
        org = Channel.parse(channel).org
        is_own = self.school is not None and self.school.org == org
        said = self.details.said() if is_own else records.SchoolSaid(name)
        own = School(org, said.name, said.phase)
        return School(org, told.name or own.name, told.phase or own.phase) if told else own

    def _write(self, first: list[Edit], edits: list[Edit]) -> Changes:
        changes = self._journal.write([*first, *edits])
        # What was pinned on the way is nobody's to undo.
        pinned = {edit.cell for edit in first}
        return Changes(changes.cells, tuple(step for step in changes.reversals if step.cell not in pinned))

    def _edit(self, record: str, field: str, value: Value, shown: Seen = AS_SHOWN) -> Edit:
        return Edit(self.channel, record, field, value, None if shown == "" else shown)

    def _implied(self, record: str, also: Mapping[str, Value]) -> list[Edit]:
        return [
            self._edit(record, field, value)
            for field, value in also.items()
            if field == "checked_on" or self._journal.shown(Cell(self.channel, record, field)) not in (value, None)
        ]


def _year_of(channel: str) -> int:
    year = Channel.parse(channel).year
    assert year is not None
    return year
