"""Several laptops doing everything at once that laptops can do, beside a model that cannot be wrong about it."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from journal_model import Model, as_said
from laptops import SCHOOL, Laptop, said, sealed, segment
from msgspec import structs

from sendnet_desktop.changes import Cell, Reversal, Value
from sendnet_desktop.journal.journal import ChangedSinceError
from sendnet_desktop.journal.ledger import encoded
from sendnet_desktop.journal.projection import decoded
from sendnet_desktop.journal.sealed import Segment, Status

ALONE = "school:alone:2026"
LAPTOPS = ("a", "b", "c")
STRANGER = "stranger"
CELLS = (
    Cell(SCHOOL, "judgement:2026.A1", "level"),
    Cell(SCHOOL, "judgement:2026.A1", "comment"),
    Cell(ALONE, "judgement:2026.A1", "level"),
)
VALUES: tuple[Value, ...] = ("1", "2", 1, None)

laptops = st.sampled_from(LAPTOPS)
cells = st.sampled_from(CELLS)
values = st.sampled_from(VALUES)
channels = st.sampled_from((SCHOOL, ALONE))


def shared_memory() -> str | None:
    """Where files cost nothing, if this system has such a place."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


class JournalMachine(RuleBasedStateMachine):
    """Laptops of one school, whose journals must stay what their models are."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=shared_memory(), prefix="laptops-"))
        self.laptops: dict[str, Laptop] = {}
        self.models: dict[str, Model] = {}
        self.kept: dict[str, Model] = {}
        self.world: dict[bytes, Segment] = {}
        self.undoing: dict[str, list[tuple[Reversal, ...]]] = {name: [] for name in LAPTOPS}
        self.touched: set[str] = set()

    @initialize()
    def start(self) -> None:
        for name in LAPTOPS:
            self.laptops[name] = Laptop(self.folder / name, name)
            self.models[name] = Model()

    def teardown(self) -> None:
        for laptop in self.laptops.values():
            laptop.close()
        shutil.rmtree(self.folder)

    # People at their laptops.

    @rule(name=laptops, burst=st.lists(st.tuples(cells, values), min_size=1, max_size=4))
    def type_what_is_shown_away(self, name: str, burst: list[tuple[Cell, Value]]) -> None:
        for cell, value in burst:
            self._write(name, cell, value, self.models[name].shown(cell) or "null")

    @rule(name=laptops, cell=cells, value=values, stale=values)
    def type_over_an_old_screen(self, name: str, cell: Cell, value: Value, stale: Value) -> None:
        self._write(name, cell, value, encoded(stale))

    @rule(name=laptops, cell=cells, value=values)
    def settle(self, name: str, cell: Cell, value: Value) -> None:
        laptop, model = self.laptops[name], self.models[name]
        is_said = [kept.text for kept in model.heads(cell).values()] == [encoded(value)]
        laptop.journal.settle(cell, value)
        if not is_said:
            model.settle(cell, value, laptop.clock.last)
        self.touched.add(name)

    @precondition(lambda self: any(self.undoing.values()))
    @rule(data=st.data())
    def undo_or_redo(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from([name for name in LAPTOPS if self.undoing[name]]))
        laptop, model = self.laptops[name], self.models[name]
        steps = self.undoing[name].pop()
        step = steps[0]
        if (model.shown(step.cell) or "null") != encoded(step.later):
            try:
                laptop.journal.reverse(steps)
            except ChangedSinceError:
                return
            raise AssertionError("something that is not shown any more was undone")
        wrote = model.would_write(step.cell, step.earlier)
        self.undoing[name].append(laptop.journal.reverse(steps).reversals)
        if wrote:
            model.write(step.cell, step.earlier, encoded(step.later), laptop.clock.last)
        else:
            self.undoing[name].pop()
        self.touched.add(name)

    # Laptops among themselves.

    @rule(name=laptops, channel=channels, how_many=st.integers(1, 3))
    def seal(self, name: str, channel: str, how_many: int) -> None:
        self._seal(name, channel, how_many)

    @rule(name=laptops, cell=cells, said=st.lists(values, min_size=2, max_size=4, unique_by=repr))
    def change_one_s_mind_from_file_to_file(self, name: str, cell: Cell, said: list[Value]) -> None:
        for value in said:
            self._write(name, cell, value, self.models[name].shown(cell) or "null")
            self._seal(name, cell.channel, 1000)

    @precondition(lambda self: self.world)
    @rule(name=laptops, data=st.data(), at_once=st.booleans())
    def deliver(self, name: str, data: st.DataObject, at_once: bool) -> None:
        """Any of the segments there are, in any order, some of them twice."""
        chosen = data.draw(st.lists(st.sampled_from(list(self.world)), min_size=1, max_size=8))
        segments = [self.world[held] for held in chosen]
        for part in [segments] if at_once else [[each] for each in segments]:
            self._merge(name, part)

    @precondition(lambda self: self.world)
    @rule(name=laptops, status=st.sampled_from(("ok", "revoked", "newer")), data=st.data())
    def judge(self, name: str, status: Status, data: st.DataObject) -> None:
        """The roster moves: a segment is counted or held from now on, and each of its edits is allowed there or not."""
        held = self.world[data.draw(st.sampled_from(list(self.world)))]
        refused = data.draw(st.sets(st.sampled_from([edit.id for edit in held.edits]))) if held.edits else set()
        edits = tuple(structs.replace(edit, allowed=edit.id not in refused) for edit in held.edits)
        self.world[held.hash] = replace(held, status=status, edits=edits)
        self._judge(name, [held for known, held in self.world.items() if known in self.models[name].status])

    @rule(cell=cells, value=values, stamp=st.integers(0, 2**63 - 1), data=st.data())
    def a_stranger_says(self, cell: Cell, value: Value, stamp: int, data: st.DataObject) -> None:
        """A member of another laptop's making replaces whatever it likes, in whatever field that was."""
        every = sorted({edit.id for held in self.world.values() for edit in held.edits})
        targets = data.draw(st.lists(st.sampled_from(every), max_size=3)) if every else []
        edit = sealed(STRANGER, cell.channel, said(cell.record, cell.field, value, stamp, targets))
        self._publish(segment(STRANGER, [edit], channel=cell.channel, seq=len(self.world)))

    @precondition(lambda self: self.world)
    @rule(name=laptops, data=st.data(), may=st.booleans())
    def an_edit_stands_in_another_segment_too(self, name: str, data: st.DataObject, may: bool) -> None:
        """The same words in a fork, where the writer's role may or may not allow them; somebody reads that first."""
        held = self.world[data.draw(st.sampled_from(list(self.world)))]
        edits = tuple(structs.replace(edit, allowed=may) for edit in held.edits)
        fork = segment(held.device, edits, channel=held.channel, log=f"{held.device}-fork", seq=len(self.world))
        self._publish(fork)
        self._merge(name, [fork])

    @rule()
    def meet(self) -> None:
        """Everybody writes a file, everybody reads every file: then all say the same."""
        for name in LAPTOPS:
            for channel in (SCHOOL, ALONE):
                self._seal(name, channel, 1000)
        for name in LAPTOPS:
            self._merge(name, list(self.world.values()))
            self._judge(name, list(self.world.values()))
        dumps = [{channel: laptop.dump(channel) for channel in (SCHOOL, ALONE)} for laptop in self.laptops.values()]
        assert dumps[0] == dumps[1] == dumps[2]
        shown = [[laptop.journal.shown(cell) for cell in CELLS] for laptop in self.laptops.values()]
        assert shown[0] == shown[1] == shown[2]

    # What befalls laptops.

    @rule(name=laptops, seconds=st.sampled_from((-157_680_000.0, -1.0, 0.001, 60.0, 31_536_000.0)))
    def set_the_clock(self, name: str, seconds: float) -> None:
        self.laptops[name].wall.now += seconds

    @rule(name=laptops)
    def close_and_open_again(self, name: str) -> None:
        self.laptops[name].reopen()
        self.touched.add(name)

    @rule(name=laptops)
    def move_work_done_alone(self, name: str) -> None:
        self.laptops[name].journal.move_unsealed(ALONE, SCHOOL)
        self.models[name].move(ALONE, SCHOOL)
        self.touched.add(name)

    @rule(name=laptops)
    def back_up(self, name: str) -> None:
        self.laptops[name].back_up(self.folder / f"{name}.backup")
        self.kept[name] = self.models[name].copy()

    @precondition(lambda self: self.kept)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.kept)))
        self.laptops[name].restore(self.folder / f"{name}.backup")
        self.models[name] = self.kept[name].copy()
        self.undoing[name].clear()
        self.touched.add(name)

    # What must hold, whatever has happened.

    @invariant()
    def journals_are_what_their_models_are(self) -> None:
        for name in sorted(self.touched):
            laptop, model = self.laptops[name], self.models[name]
            for cell in CELLS:
                versions = [(each.stamp, encoded(each.value)) for each in laptop.journal.versions(cell)]
                assert versions == model.standing(cell), (name, cell)
            for channel in (SCHOOL, ALONE):
                assert laptop.dump(channel) == model.dump(channel)
            assert laptop.problems() == []
        self.touched.clear()

    def _write(self, name: str, cell: Cell, value: Value, seen: str) -> None:
        laptop, model = self.laptops[name], self.models[name]
        writes = model.would_write(cell, value)
        changes = laptop.write(cell.record, cell.field, value, decoded(seen), cell.channel)
        assert bool(changes) == writes
        if writes:
            model.write(cell, value, seen, laptop.clock.last)
            self.undoing[name].append(changes.reversals)
        self.touched.add(name)

    def _seal(self, name: str, channel: str, how_many: int) -> None:
        laptop, model = self.laptops[name], self.models[name]
        runs = laptop.journal.runs(channel)
        chains = model.chains(channel)
        assert [as_said(run, channel) for run in runs] == [last for _, last in chains]
        if runs:
            made = laptop.seal(channel, runs[:how_many])
            for chain, _ in chains[:how_many]:
                model.forget_local(chain)
            self._publish(made)
            model.receive(made)
            self.touched.add(name)

    def _publish(self, made: Segment) -> None:
        self.world.setdefault(made.hash, made)

    def _merge(self, name: str, segments: list[Segment]) -> None:
        laptop, model = self.laptops[name], self.models[name]
        unsealed = {channel: laptop.journal.runs(channel) for channel in (SCHOOL, ALONE)}
        laptop.merge(*segments)
        for held in segments:
            if held.hash not in model.status:
                model.receive(held)
        assert unsealed == {channel: laptop.journal.runs(channel) for channel in (SCHOOL, ALONE)}
        self.touched.add(name)

    def _judge(self, name: str, segments: list[Segment]) -> None:
        self.laptops[name].judge(*segments)
        for held in segments:
            self.models[name].receive(held)
        self.touched.add(name)
