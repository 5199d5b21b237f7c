"""Two laptops of a school judge, move and meet in any order: a level is read on the scale that it was given on."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from laptops import Wall, meet
from msgspec import structs

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.clock import HybridClock
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.scales import kept
from sendnet_desktop.frameworks.pack import Area, Pack, Statement
from sendnet_desktop.frameworks.reading import pack_bytes, pack_hash
from sendnet_desktop.frameworks.sheets.scales import scale_of
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Founding, Workspace


def pack(number: str, levels: tuple[str, ...], second: str = "Leaders look.") -> Pack:
    area = Area("A", "Leading", (Statement("A1", "Leaders plan."), Statement("A2", second)))
    return Pack(format=1, title="Ours", number=number, law_as_at="2026-09-01", scale=scale_of(levels), areas=(area,))


FOUR: Final = ("Not yet", "Developing", "Secure", "Leading")
PACKS: Final = (
    pack("1", FOUR),
    pack("2", FOUR, "Leaders look twice."),
    pack("3", ("Emerging", "Developing", "Embedded")),
    pack("4", ("No", "Nearly", "Yes"), "Leaders look twice."),
)
NAMES: Final = tuple(pack_hash(pack_bytes(each)) for each in PACKS)
ABOUT: Final = ("A1", "A2", "A")

laptops = st.integers(0, 1)
steps = st.one_of(
    st.tuples(st.just("judge"), laptops, st.sampled_from(ABOUT), st.sampled_from(("1", "2", "3"))),
    st.tuples(st.just("empty"), laptops, st.sampled_from(ABOUT), st.just("")),
    st.tuples(st.just("move"), laptops, st.just(""), st.integers(0, len(PACKS) - 1)),
    st.tuples(st.just("keep levels"), laptops, st.just(""), st.integers(0, len(PACKS) - 1)),
    st.tuples(st.just("keep"), laptops, st.just("A2"), st.just("")),
    st.tuples(st.just("undo"), laptops, st.just(""), st.just("")),
    st.tuples(st.just("settle"), laptops, st.sampled_from(ABOUT), st.integers(0, 1)),
    st.tuples(st.just("meet"), laptops, st.just(""), st.just("")),
)
Step = tuple[str, int, str, str | int]


@dataclass
class Year:
    """Two laptops, and every level that anybody gave, with the scale that the person saw."""

    both: tuple[Workspace, Workspace]
    wall: Wall
    given: set[tuple[str, tuple[str, ...], str]] = field(default_factory=set)
    done: dict[int, Changes] = field(default_factory=dict)

    def act(self, step: Step) -> None:
        deed, which, about, what = step
        self.wall.now += 1
        if deed == "meet":
            meet(*self.both, channel=self.both[0].evaluations.channel)
            return
        laptop, changes = self.both[which], None
        try:
            changes = self.do(laptop, deed, about, what, which)
        except SendnetError:
            return  # a refusal, such as to move to where it is, changes nothing
        if changes is not None and changes.reversals:
            self.done[which] = changes

    def do(self, laptop: Workspace, deed: str, about: str, what: str | int, which: int) -> Changes | None:
        answer = laptop.evaluations.answer_area if about == "A" else laptop.evaluations.answer
        if deed == "judge":
            self.given.add((about, scale(laptop.evaluations.current().pack), str(what)))
            return answer(about, "level", str(what), shown=shown(laptop, about))
        if deed == "empty":
            return answer(about, "level", None, shown=shown(laptop, about))
        if deed in ("move", "keep levels"):
            assert isinstance(what, int)
            return self.move(laptop, what, keep_levels=deed == "keep levels")
        if deed == "keep":
            return laptop.frameworks.moving.keep(about)
        if deed == "settle":
            found = laptop.settling.at(Cell(laptop.evaluations.channel, record(about), "level"))
            assert isinstance(what, int)
            return laptop.settling.take(found, what) if found else None
        return laptop.reverse(self.done.pop(which, Changes()).reversals)

    def move(self, laptop: Workspace, where: int, *, keep_levels: bool) -> Changes:
        old, keeps = laptop.evaluations.current().pack, laptop.frameworks.moving.preview(NAMES[where]).keeps_levels
        changes = laptop.frameworks.moving.move(NAMES[where], keep_levels=keep_levels)
        if keeps or keep_levels:  # the person gives anew whatever was given on the scale before
            self.given |= {(about, scale(PACKS[where]), level) for about, on, level in self.given if on == scale(old)}
        return changes

    def holds(self) -> None:
        for laptop in self.both:
            current = laptop.evaluations.current()
            for about in ("A1", "A2"):
                judged = current.find(about)
                assert judged is not None
                mark = laptop.frameworks.moving.mark(judged)
                if judged.level:
                    assert (about, scale(current.pack), judged.level) in self.given
                if judged.was_level:
                    assert judged.level is None
                    assert mark is not None
                    assert mark.pack is not None
                    assert mark.level is not None
                    assert mark.is_rescaled
                    assert scale(mark.pack) != scale(current.pack)
                    assert (about, scale(mark.pack), judged.was_level) in self.given
                    assert about in {each.statement.id for each in laptop.frameworks.moving.marked()}
                stands = laptop._journal.shown(Cell(laptop.evaluations.channel, record(about), "level"))
                assert bool(stands) == bool(judged.level or judged.was_level), "lost from sight"
            if current.areas[0].level:
                assert ("A", scale(current.pack), current.areas[0].level) in self.given


def record(about: str) -> str:
    return f"area:2026.{about}" if about == "A" else f"judgement:2026.{about}"


def scale(of: Pack) -> tuple[str, ...]:
    return tuple(level.name for level in of.levels)


def shown(laptop: Workspace, about: str) -> str | None:
    """What a window shows of a level: one of this scale, or none."""
    current = laptop.evaluations.current()
    found = current.find(about)
    return found.level if found else current.areas[0].level


@contextmanager
def a_year() -> Iterator[Year]:
    with tempfile.TemporaryDirectory() as folder:
        wall = Wall(1_791_882_000.0)
        opened = [_laptop(Path(folder) / person.split()[0], person, wall) for person in ("Sam Lee", "Ann Dale")]
        one, two = opened
        two.profile = replace(two.profile, org=one.profile.org)
        two._put_together()
        one.evaluations.use_pack(pack_bytes(PACKS[0]))
        for each in PACKS[1:]:
            one.evaluations.packs.keep(one.evaluations.channel, pack_bytes(each))
        for laptop in opened:
            for each in PACKS:
                laptop.evaluations.packs.keep(laptop.evaluations.channel, pack_bytes(each))
        meet(one, two, channel=one.evaluations.channel)
        try:
            yield Year((one, two), wall)
        finally:
            for laptop in opened:
                laptop.close()


def _laptop(folder: Path, person: str, wall: Wall) -> Workspace:
    founding = Founding("school", "Oakfield Primary", person, phase="primary", protection="open")
    return Workspace.create(folder, founding, clock=HybridClock(wall=wall))


@given(st.lists(steps, min_size=3, max_size=14))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_level_is_ever_shown_on_a_scale_on_which_nobody_gave_it(story: list[Step]) -> None:
    with a_year() as year:
        for step in story:
            year.act(step)
            year.holds()
        year.act(("meet", 0, "", ""))
        year.holds()
        one, two = year.both
        assert one.evaluations.current().areas == two.evaluations.current().areas
        for laptop in year.both:
            assert finish(laptop.check()) == []


def test_what_the_other_judged_first_on_the_scale_before_is_shown_beside_with_its_mark() -> None:
    with a_year() as year:
        one, two = year.both
        one.frameworks.moving.move(NAMES[2])
        two.evaluations.answer("A1", "level", "3")
        year.act(("meet", 0, "", ""))
        for laptop in year.both:
            found = laptop.evaluations.current().find("A1")
            assert found is not None
            mark = laptop.frameworks.moving.mark(found)
            assert (found.level, found.was_level) == (None, "3")
            assert mark is not None
            assert mark.pack is not None
            assert (mark.pack.number, mark.level and mark.level.name) == ("1", "Secure")


def test_a_level_on_a_scale_that_is_not_here_is_marked_all_the_same(school: Workspace) -> None:
    foreign = structs.replace(PACKS[2], scale=scale_of(("Red", "Amber", "Green")))
    school.evaluations.answer("A2", "level", "2")
    channel = school.evaluations.channel
    school._journal.write([Edit(channel, "judgement:2026.A1", "level", kept("3", foreign))])
    found = school.evaluations.current().find("A1")
    assert found is not None
    mark = school.frameworks.moving.mark(found)
    assert (found.level, found.was_level) == (None, "3")
    assert mark is not None
    assert (mark.pack, mark.level, mark.is_rescaled) == (None, None, True)
    assert [each.statement.id for each in school.frameworks.moving.marked()] == ["A1"]
    words = school.histories.of(Cell(channel, "judgement:2026.A1", "level")).changes[0].words
    assert words == "a level of another framework (3)"


def test_a_history_says_on_which_scale_a_level_was_given() -> None:
    with a_year() as year:
        laptop = year.both[0]
        laptop.evaluations.answer("A1", "level", "3")
        laptop.frameworks.moving.move(NAMES[2])
        laptop.evaluations.answer("A1", "level", "1")
        told = laptop.histories.of(Cell(laptop.evaluations.channel, "judgement:2026.A1", "level")).changes
        assert [each.words for each in told] == ["1 Emerging", "3 Secure, on the scale of “Ours” 1"]


def test_judging_anew_takes_the_place_of_the_level_on_the_scale_before() -> None:
    with a_year() as year:
        laptop = year.both[0]
        laptop.evaluations.answer("A1", "level", "3")
        laptop.frameworks.moving.move(NAMES[2])
        done = laptop.evaluations.answer("A1", "level", "1", shown=shown(laptop, "A1"))
        assert laptop.settling.fields() == []
        laptop.reverse(done.reversals)
        found = laptop.evaluations.current().find("A1")
        assert found is not None
        assert (found.level, found.was_level) == (None, "3")


def test_a_level_of_an_early_version_that_names_no_scale_is_given_its_own_before_a_move() -> None:
    with a_year() as year:
        laptop = year.both[0]
        channel = laptop.evaluations.channel
        laptop._journal.write([Edit(channel, record(about), "level", "3") for about in ABOUT])
        before = laptop.evaluations.current()
        assert [each.level for each in before.judged()] == ["3", "3"]
        moved = laptop.frameworks.moving.move(NAMES[2])
        now = laptop.evaluations.current()
        assert [(each.level, each.was_level) for each in now.judged()] == [(None, "3"), (None, "3")]
        assert now.areas[0].level is None
        laptop.reverse(moved.reversals)
        assert laptop.evaluations.current().areas == before.areas


def test_what_an_early_version_set_beside_comes_back_with_its_scale() -> None:
    with a_year() as year:
        laptop = year.both[0]
        laptop.frameworks.moving.move(NAMES[2])
        channel = laptop.evaluations.channel
        said = {"was_level": "3", "was_pack": NAMES[0]}
        laptop._journal.write([Edit(channel, record("A1"), name, value) for name, value in said.items()])
        found = laptop.evaluations.current().find("A1")
        assert found is not None
        assert (found.level, found.was_level) == (None, "3")
        laptop.frameworks.moving.move(NAMES[0])
        found = laptop.evaluations.current().find("A1")
        assert found is not None
        assert (found.level, found.was_level, found.was_pack) == ("3", None, "")


def test_a_snapshot_keeps_a_level_of_another_scale_beside(school: Workspace) -> None:
    school.evaluations.use_pack(pack_bytes(PACKS[0]))
    school.evaluations.answer("A1", "level", "3")
    school.evaluations.answer("A2", "level", "2")
    school.evaluations.use_pack(pack_bytes(PACKS[2]))
    school.evaluations.answer("A2", "level", "1")
    taken, _ = school.evaluations.snapshot("Now")
    frozen = school.evaluations.snapshots.evaluation(school.evaluations.channel, taken.document)
    found = {each.statement.id: (each.level, each.was_level) for each in frozen.judged()}
    assert found == {"A1": (None, "3"), "A2": ("1", None)}
