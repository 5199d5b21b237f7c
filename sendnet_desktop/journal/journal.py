"""The journal: every change to anybody's data is an edit written or merged here, and nowhere else."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from sendnet_desktop.changes import Cell, Changes, Reversal, Value
from sendnet_desktop.clock import HybridClock
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.ids import is_name, is_record, kind_of
from sendnet_desktop.journal import checking, merging, reading, sealing
from sendnet_desktop.journal.differing import NEWEST
from sendnet_desktop.journal.gone import Gone
from sendnet_desktop.journal.kinds import DELETED, POSITION, Kind
from sendnet_desktop.journal.ledger import Ledger, encoded
from sendnet_desktop.journal.limits import check_value
from sendnet_desktop.journal.policy import Policy, policy_of
from sendnet_desktop.journal.projection import decoded
from sendnet_desktop.journal.reading import Version
from sendnet_desktop.journal.sealed import Run, Segment
from sendnet_desktop.steps import Steps
from sendnet_desktop.store.store import Connection, Store


class _AsShown(Enum):
    AS_SHOWN = auto()


AS_SHOWN: Final = _AsShown.AS_SHOWN
"""The author was shown what the journal shows now, as on the command line."""

Seen = Value | _AsShown
"""What the author of an edit saw there."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Set this field of this record to this value, in place of what the author was shown (rule 8).

    Attributes:
        channel: Its audience.
        record: ``kind:key``.
        field: The field.
        value: What to set it to; None empties it.
        shown: What the author saw there. Versions of another value are not replaced: they stay, and disagree.
    """

    channel: str
    record: str
    field: str
    value: Value
    shown: Seen = AS_SHOWN

    @property
    def cell(self) -> Cell:
        """Where it writes."""
        return Cell(self.channel, self.record, self.field)


class ChangedSinceError(SendnetError):
    """What was to be undone is not what is shown any more."""

    def __init__(self, who: str) -> None:
        super().__init__(f"This cannot be undone: {who} has changed it since.", "Look at what it says now.")


class Journal:
    """The one way in for data.

    Attributes:
        clock: Stamps this laptop's edits.
        author: The name of the person who writes here.
        policy: Who may write what, gathered from the kinds.
        permit: Raises a ``SendnetError`` where this laptop's person may not write a kind in a channel.
        gone: What was erased since this laptop's journal was opened.
    """

    def __init__(self, store: Store, kinds: Iterable[Kind], clock: HybridClock) -> None:
        kinds = tuple(kinds)
        self.clock = clock
        self.author = ""
        self.policy: Policy = policy_of(kinds)
        self.permit: Callable[[str, str], None] = lambda _channel, _kind: None
        self.ledger = Ledger(store, kinds)
        self.gone = Gone()
        clock.last = max(clock.last, reading.last_stamp(self.ledger))

    @classmethod
    def open(cls, store: Store, kinds: Iterable[Kind], clock: HybridClock) -> Steps["Journal"]:
        """Open the journal of a store, rebuilding the typed tables where their definition has changed."""
        journal = cls(store, kinds, clock)
        if journal.ledger.is_out_of_date:
            yield from journal.rebuild()
        journal.ledger.remember_shapes()
        return journal

    def rebuild(self) -> Steps[None]:
        """Make the typed tables anew from the edits, in one transaction."""
        with self.ledger.store.transaction() as connection:
            yield from self.ledger.projection.rebuild(connection)

    def write(self, edits: Sequence[Edit]) -> Changes:
        """Append edits and show them in the typed tables, in one transaction, durable on return.

        An edit that would change nothing is left out.

        Raises:
            SendnetError: The person may not write there, a text is too long, or the disk is full; then nothing is
                written.
        """
        for edit in edits:
            self._check(edit)
        with self.ledger.store.transaction() as connection:
            reversals = [done for edit in edits if (done := self._write_one(connection, edit)) is not None]
        return Changes(frozenset(done.cell for done in reversals), tuple(reversed(reversals)))

    @contextmanager
    def together(self) -> Iterator[Connection]:
        """Make all that is written inside one transaction: the whole of it or nothing, and one wait for the disk."""
        with self.ledger.store.transaction() as connection:
            yield connection

    def write_over(self, cell: Cell, value: Value, replaced: Sequence[int]) -> None:
        """Write an edit in place of these, by their numbers, whether they stand or not: some are about to be erased."""
        self._check(Edit(*cell, value))
        with self.ledger.store.transaction() as connection:
            self._append(connection, cell, value, replaced)

    def settle(self, cell: Cell, value: Value, until: int | None = None) -> Changes:
        """End a disagreement: one edit that replaces every version of a field that the person has seen.

        Undo puts the versions back beside one another. More than a person is shown of at once are not put back; they
        stay in the history.

        Args:
            cell: The field.
            value: What it says from now on.
            until: Which versions the person has seen (see ``differing``): one that came later stays, and disagrees.
                None for all.

        Raises:
            SendnetError: The person may not write there, or a text is too long.
        """
        self._check(Edit(*cell, value))
        with self.ledger.store.transaction() as connection:
            heads = self._heads(connection, cell)
            seen = [(number, text) for number, text in heads if until is None or number <= until]
            if [text for _, text in heads] == [encoded(value)]:
                return Changes()
            self._append(connection, cell, value, [number for number, _ in seen])
            self._show(connection, cell)
        first, *others = dict.fromkeys(text for _, text in seen) or ["null"]
        back = Reversal(cell, decoded(first), value, tuple(map(decoded, others)))
        return Changes(frozenset((cell,)), (back,) if len(others) < NEWEST else ())

    def adopt(self, cell: Cell, value: Value, held: int) -> Changes:
        """Write an edit in place of one that is kept and does not count, by its number, and of what is shown now.

        Raises:
            SendnetError: The person may not write there.
        """
        self._check(Edit(*cell, value))
        with self.ledger.store.transaction() as connection:
            heads = self._heads(connection, cell)
            present = decoded(heads[0][1]) if heads else None
            self._append(connection, cell, value, [held, *(number for number, text in heads if text == heads[0][1])])
            self._show(connection, cell)
        return Changes(frozenset((cell,)), (Reversal(cell, present, value),))

    def reverse(self, reversals: Sequence[Reversal]) -> Changes:
        """Take edits back, each by an edit that sets the earlier value; what it returns takes that back in turn.

        Raises:
            ChangedSinceError: One of the fields shows something else by now; then nothing is taken back.
            ErasedError: What one of them said before was erased for good.
        """
        self.gone.refuse(reversals)
        restored: dict[Cell, Value] = {}
        for step in reversals:
            versions = reading.versions(self.ledger, step.cell)
            shown = restored.get(step.cell, versions[0].value if versions else None)
            if encoded(shown) != encoded(step.later):
                raise ChangedSinceError((versions and versions[0].who) or "somebody")
            restored[step.cell] = step.earlier
        done = Changes()
        with self.together():
            for step in reversals:
                done |= self._take_back(step)
        return done

    def merge(self, segments: Sequence[Segment]) -> Steps[Changes]:
        """Take in segments, in one transaction: the union of what is held and what came (rule 8).

        Segments already held change nothing.
        """
        return merging.merge(self.ledger, segments, self.clock)

    def judge_again(self, segments: Sequence[Segment]) -> Steps[Changes]:
        """Take in the new verdicts, and the edits where they can be read by now, of segments already held."""
        return merging.judge_again(self.ledger, segments)

    def runs(self, channel: str) -> list[Run]:
        """Return what this laptop has written in a channel and not sealed yet, squashed, oldest first (rule 4)."""
        return sealing.runs(self.ledger, channel)

    def seal(self, segment: Segment, runs: Sequence[Run]) -> None:
        """Keep a segment of our own, whose edits are those runs in that order."""
        sealing.seal(self.ledger, segment, runs, self.clock)

    def move_unsealed(self, source: str, target: str) -> Changes:
        """Move what was never sealed from one channel to another, as when a school joins one already known."""
        return sealing.move_unsealed(self.ledger, source, target)

    def shown(self, cell: Cell) -> Value:
        """Return what a field shows: its later version, or None where it has none."""
        versions = reading.versions(self.ledger, cell)
        return versions[0].value if versions else None

    def versions(self, cell: Cell) -> list[Version]:
        """Return the versions of a field that stand, the shown one first."""
        return reading.versions(self.ledger, cell)

    def history(self, cell: Cell) -> list[Version]:
        """Return everything that a field has said here, the newest first."""
        return reading.history(self.ledger, cell)

    def check(self) -> Steps[list[str]]:
        """Return what is wrong with the file or with what follows from the edits, as sentences; none if all is well."""
        return checking.check(self.ledger)

    def _check(self, edit: Edit) -> None:
        if not is_record(edit.record) or not is_name(edit.field):
            raise SendnetError("A name was used that records cannot have.", "Nothing was changed.")
        check_value(edit.value)
        self.permit(edit.channel, kind_of(edit.record))

    def _heads(self, connection: Connection, cell: Cell) -> list[tuple[int, str]]:
        rows = connection.execute(
            "SELECT number, value FROM edit WHERE channel = ? AND record = ? AND field = ? AND head = 1"
            " ORDER BY stamp DESC, value DESC",
            (self.ledger.channel_number(cell.channel), cell.record, cell.field),
        )
        return [(int(number or 0), str(value)) for number, value in rows]

    def _write_one(self, connection: Connection, edit: Edit) -> Reversal | None:
        cell, text = edit.cell, encoded(edit.value)
        heads = self._heads(connection, cell)
        present = decoded(heads[0][1]) if heads else None
        shown = present if edit.shown is AS_SHOWN else edit.shown
        if all(value == text for _, value in heads) and present == edit.value:
            return None
        seen = encoded(shown)
        replaced = [number for number, value in heads if value == seen]
        self._append(connection, cell, edit.value, replaced)
        if any(value != seen for _, value in heads):
            self._show(connection, cell)
        else:
            self.ledger.projection.set_field(connection, *cell, edit.value)
        if cell.field == DELETED and edit.value is True:
            self._confirm_all(connection, cell)
        # What was replaced is what the author saw, though a later version that came meanwhile is what is shown.
        return Reversal(cell, shown if replaced else present, edit.value)

    def _take_back(self, step: Reversal) -> Changes:
        if not (step.earlier_beside or step.later_beside):
            return self.write([Edit(*step.cell, step.earlier, shown=step.later)])
        self._check(Edit(*step.cell, step.earlier))
        gone = {encoded(value) for value in (step.later, *step.later_beside)}
        with self.ledger.store.transaction() as connection:
            heads = self._heads(connection, step.cell)
            for value in reversed(step.earlier_beside):  # what was shown before is the later one again
                self._append(connection, step.cell, value, ())
            replaced = [number for number, value in heads if value in gone]
            self._append(connection, step.cell, step.earlier, replaced)
            self._show(connection, step.cell)
        again = Reversal(step.cell, step.later, step.earlier, step.later_beside, step.earlier_beside)
        return Changes(frozenset((step.cell,)), (again,))

    def _confirm_all(self, connection: Connection, gone: Cell) -> None:
        # Whoever takes a record away has seen what it says: somebody else's change to it then stands beside that,
        # and people are told, rather than it being lost from sight.
        fields = connection.execute(
            "SELECT DISTINCT field FROM edit WHERE channel = ? AND record = ? AND head = 1 AND field NOT IN (?, ?)",
            (self.ledger.channel_number(gone.channel), gone.record, DELETED, POSITION),
        ).fetchall()
        for (field,) in fields:
            cell = gone._replace(field=str(field))
            heads = self._heads(connection, cell)
            shown = heads[0][1]
            self._append(connection, cell, decoded(shown), [number for number, value in heads if value == shown])

    def _append(self, connection: Connection, cell: Cell, value: Value, replaced: Sequence[int]) -> None:
        cursor = connection.execute(
            "INSERT INTO edit (channel, record, field, head, counts, allowed, stamp, who, value)"
            " VALUES (?, ?, ?, 1, 1, 1, ?, ?, ?)",
            (
                self.ledger.channel_number(cell.channel),
                cell.record,
                cell.field,
                self.clock.stamp(),
                self.author,
                encoded(value),
            ),
        )
        for number in replaced:
            connection.execute(
                "UPDATE edit SET head = 0, replaced_here = ? WHERE number = ?", (cursor.lastrowid, number)
            )

    def _show(self, connection: Connection, cell: Cell) -> None:
        # Several versions stand or stood: let the later be shown and the disagreement be known or forgotten.
        self.ledger.projection.set_field(connection, *cell, decoded(self._heads(connection, cell)[0][1]))
        self.ledger.touch([(cell.channel, cell.record)])
        self.ledger.show()
