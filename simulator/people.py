"""What people do at their laptops: type, settle, undo, publish."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.journal.documents import SNAPSHOT_TYPE
from sendnet_desktop.journal.journal import AS_SHOWN, ChangedSinceError, Edit, Seen
from sendnet_desktop.journal.ledger import encoded
from sendnet_desktop.workspace import Workspace
from simulator.claims import NAMED, Broken, plain
from simulator.laptop import Laptop
from simulator.trust import Trust

VALUES: Final[tuple[Value, ...]] = ("1", "2", "3", NAMED, None)
_SCHOOL: Final = (
    ("judgement:{}.A1", "level"),
    ("judgement:{}.A1", "comment"),
    ("area:{}.A", "rationale"),
    ("evidence:{}.shared", "description"),
)
_TRUST: Final = (("framework:{}.current", "pack"), ("framework:{}.next", "pack"))


def cell_of(laptop: Laptop, what: int, year: int) -> Cell:
    """Return one of the few fields that everybody writes."""
    record, field = (_SCHOOL if laptop.school else _TRUST)[what % (len(_SCHOOL) if laptop.school else len(_TRUST))]
    channel = f"school:{laptop.org}:{year}" if laptop.school else f"all:{year}"
    return Cell(channel, record.format(year), field)


@dataclass(frozen=True, slots=True)
class Types:
    """Somebody types into a field.

    Attributes:
        laptop: Whose.
        what: Which of the few fields.
        value: Which of the few values.
        stale: Which value an old screen still shows there; None where it shows what the field says.
        years_ago: Into the papers of which year.
    """

    laptop: str
    what: int
    value: int
    stale: int | None = None
    years_ago: int = 0

    def play(self, trust: Trust) -> str:
        """Type, and see that every version that was not shown is there still."""
        laptop = trust.laptops.get(self.laptop)
        if laptop is None:
            return ""
        cell = cell_of(laptop, self.what, laptop.year - self.years_ago)
        if not trust.may_type(laptop, cell):
            return ""
        value = VALUES[self.value]
        stale: Seen = AS_SHOWN if self.stale is None else VALUES[self.stale]
        before, typed = laptop.says_of(cell), plain(encoded(value))
        shown = (before or ["null"])[0] if self.stale is None else plain(encoded(VALUES[self.stale]))
        laptop.do(lambda workspace: workspace._journal.write([Edit(*cell, value, stale)]), cell)
        changes_nothing = set(before or ["null"]) == {typed}
        must = set(before) if changes_nothing else {typed, *before} - ({shown} - {typed})
        if set(laptop.says_of(cell)) != must:
            raise Broken(f"{laptop} types, and {cell.record}’s {cell.field} says {laptop.says_of(cell)}.")
        over = "" if self.stale is None else f" on a screen that still shows {VALUES[self.stale]}"
        return f"{laptop} sets {cell.record}’s {cell.field} to {value}{over}."


@dataclass(frozen=True, slots=True)
class Settles:
    """Somebody ends a disagreement."""

    laptop: str
    pick: int
    value: int

    def play(self, trust: Trust) -> str:
        """Settle one of the fields that people disagree about, where this laptop's person may write."""
        laptop = trust.laptops.get(self.laptop)
        cells = [cell for cell in laptop.workspace.disagreements() if trust.may_type(laptop, cell)] if laptop else []
        if laptop is None or not cells:
            return ""
        cell = cells[self.pick % len(cells)]
        laptop.settle(cell, VALUES[self.value])
        if laptop.says_of(cell) != [plain(encoded(VALUES[self.value]))]:
            raise Broken(f"{laptop} settles {cell.record}’s {cell.field}, and people disagree about it still.")
        return f"{laptop} settles {cell.record}’s {cell.field} as {VALUES[self.value]}."


@dataclass(frozen=True, slots=True)
class Undoes:
    """Somebody takes back what was done last."""

    laptop: str

    def play(self, trust: Trust) -> str:
        """Undo, unless somebody has changed it since."""
        laptop = trust.laptops.get(self.laptop)
        if laptop is None or not laptop.undoing:
            return ""
        done = laptop.undoing.pop()
        step = done.changes.reversals[0]
        cell = step.cell
        if not trust.may_type(laptop, cell):
            return ""
        is_as_it_was_left = laptop.says_of(cell) == done.after
        with suppress(ChangedSinceError), laptop.at_work() as workspace:
            workspace.reverse(done.changes.reversals)
            later, earlier = plain(encoded(step.later)), plain(encoded(step.earlier))
            # Equal versions are one: what said the same before is taken back with it, unless a settlement is undone.
            again = set(done.before) | {earlier}
            if is_as_it_was_left and set(laptop.says_of(cell)) not in (again, again - ({later} - {earlier})):
                says = laptop.says_of(cell)
                raise Broken(f"{laptop} undoes, and {cell.record}’s {cell.field} says {says}, not {done.before} again.")
        return f"{laptop} undoes the last change, to {cell.record}’s {cell.field}."


@dataclass(frozen=True, slots=True)
class Publishes:
    """Somebody freezes a document."""

    laptop: str
    title: int

    def play(self, trust: Trust) -> str:
        """Publish a document to the school's readers, or the trust's."""
        laptop = trust.laptops.get(self.laptop)
        if laptop is None:
            return ""
        channel = cell_of(laptop, 0, laptop.year).channel
        if not trust.may_type(laptop, Cell(channel, "document:any", "blob")):
            return ""
        data = f"{laptop.name}’s snapshot {self.title}".encode()

        def publish(workspace: Workspace) -> Changes:
            return workspace.documents.publish(channel, SNAPSHOT_TYPE, data)[1]

        laptop.do(publish)
        return f"{laptop} takes snapshot {self.title}."
