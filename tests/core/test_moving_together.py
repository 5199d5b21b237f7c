"""Two laptops of a school and a newer framework: both move at once, one moves while the other judges, one goes back."""

from typing import Final

import pytest
from laptops import meet
from msgspec.structs import replace

from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.frameworks.reading import pack_bytes, pack_hash, starter, starter_pack
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

OLD: Final = starter()


def reworded(text: str) -> Pack:
    """The same framework with A2 in other words."""
    area, *others = OLD.areas
    first, second, *rest = area.statements
    second = replace(second, text=text, revision=2)
    return replace(OLD, number="2026.2", areas=(replace(area, statements=(first, second, *rest)), *others))


NEW: Final = reworded("Somebody leads SEND who has the time for it.")


@pytest.fixture
def both(school: Workspace, other: Workspace) -> tuple[Workspace, Workspace]:
    """Two laptops that have judged by the old framework and hold the new one."""
    for statement in ("A1", "A2"):
        school.evaluations.answer(statement, "level", "3")
    meet(school, other, channel=school.evaluations.channel)
    for laptop in (school, other):
        laptop.evaluations.packs.keep(laptop.evaluations.channel, pack_bytes(NEW))
    return school, other


def found(laptop: Workspace) -> dict[str, tuple[str | None, str]]:
    """What stands of the first statements: the level, and the framework that it was made by if another."""
    current = laptop.evaluations.current()
    judged = [each for each in map(current.find, ("A1", "A2", "A3")) if each]
    return {each.statement.id: (each.level, each.was_pack) for each in judged}


def test_both_may_move_at_once_and_nothing_is_apart(both: tuple[Workspace, Workspace]) -> None:
    one, two = both
    for laptop in both:
        laptop.frameworks.moving.move(pack_hash(pack_bytes(NEW)))
    meet(one, two, channel=one.evaluations.channel)
    assert found(one) == found(two) == {"A1": ("3", ""), "A2": ("3", pack_hash(starter_pack())), "A3": (None, "")}
    assert one.settling.fields() == two.settling.fields() == []
    assert one.evaluations.current().pack == two.evaluations.current().pack == NEW


def test_what_the_other_judged_meanwhile_stands_under_the_new_framework(both: tuple[Workspace, Workspace]) -> None:
    one, two = both
    one.frameworks.moving.move(pack_hash(pack_bytes(NEW)))
    two.evaluations.answer("A2", "level", "2")
    two.evaluations.answer("A3", "level", "1")
    meet(one, two, channel=one.evaluations.channel)
    assert found(one) == found(two)
    assert found(one)["A2"] == ("2", pack_hash(starter_pack()))
    assert found(one)["A3"] == ("1", "")
    assert one.settling.fields() == []


def test_undoing_the_move_brings_both_back_and_keeps_what_the_other_said(both: tuple[Workspace, Workspace]) -> None:
    one, two = both
    moved = one.frameworks.moving.move(pack_hash(pack_bytes(NEW)))
    meet(one, two, channel=one.evaluations.channel)
    two.evaluations.answer("A3", "level", "1")
    one.reverse(moved.reversals)
    meet(one, two, channel=one.evaluations.channel)
    assert found(one) == found(two) == {"A1": ("3", ""), "A2": ("3", ""), "A3": ("1", "")}
    for laptop in both:
        assert laptop.evaluations.current().pack == OLD
        assert finish(laptop.check()) == []
