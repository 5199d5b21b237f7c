"""Disagreements between real laptops: who, where and when, and pieces that one takes away and another changes."""

import pytest
from meeting import OAK_2026, Laptop, Meeting

from sendnet_desktop.changes import Cell
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.apart import Disagreement
from sendnet_desktop.evaluations.scales import given

LEVEL = Cell(OAK_2026, "judgement:2026.A1", "level")


def enrol(meeting: Meeting, *names: str) -> list[Laptop]:
    """Return new laptops of one school, each of which has the list with all of them on it."""
    laptops = [meeting.enrol(name) for name in names]
    files = meeting.office.write()
    for laptop in laptops:
        laptop.read(*files)
    return laptops


def carry(*laptops: Laptop) -> None:
    """Let everybody write, then everybody read."""
    files = [path for laptop in laptops for path in laptop.write()]
    for laptop in laptops:
        laptop.read(*files)


def found(laptop: Laptop) -> Disagreement:
    (cell,) = laptop.workspace.disagreements()
    apart = laptop.workspace.settling.at(cell)
    assert apart is not None
    return apart


def take(laptop: Laptop, words: str) -> None:
    apart = found(laptop)
    (place,) = (place for place, version in enumerate(apart.versions) if words in version.words)
    laptop.workspace.settling.take(apart, place)


def test_each_version_says_who_on_which_laptop_and_when_it_came(meeting: Meeting) -> None:
    one, two = enrol(meeting, "one", "two")
    one.workspace.evaluations.answer("A1", "level", "2")
    two.workspace.evaluations.answer("A1", "level", "3")
    carry(one, two)
    here, there = sorted(found(one).versions, key=lambda version: version.words)
    assert (here.who, here.laptop, here.received) == ("Person of one", "this laptop", None)
    assert there.who == "Person of two"
    assert there.laptop == "Person of two’s laptop"
    assert there.received is not None
    assert {version.words for version in found(two).versions} == {"2 Developing", "3 Secure"}


def test_the_trust_sees_what_its_school_disagrees_on_and_cannot_settle_it(meeting: Meeting) -> None:
    one, two = enrol(meeting, "one", "two")
    one.workspace.evaluations.answer("A1", "level", "2")
    two.workspace.evaluations.answer("A1", "level", "3")
    meeting.office.read(*one.write(), *two.write())
    apart = found(meeting.office)
    assert not apart.may_settle
    assert apart.where.owner
    with pytest.raises(SendnetError):
        meeting.office.workspace.settling.take(apart, 0)
    assert found(meeting.office).count == 2


def test_three_laptops_settle_in_one_place_and_all_agree(meeting: Meeting) -> None:
    laptops = enrol(meeting, "one", "two", "three")
    for level, laptop in zip("234", laptops, strict=True):
        laptop.workspace.evaluations.answer("A1", "level", level)
    carry(*laptops)
    assert found(laptops[0]).count == 3
    take(laptops[0], "3 ")
    carry(*laptops)
    for laptop in laptops:
        assert laptop.workspace.disagreements() == []
        assert [given(version.value)[0] for version in laptop.workspace.versions(LEVEL)] == ["3"]


def test_one_person_on_two_laptops_is_told_apart_by_the_laptop(meeting: Meeting) -> None:
    one, two = enrol(meeting, "one", "two")
    for laptop, level in ((one, "2"), (two, "3")):
        laptop.workspace._journal.author = "Jo Bell"
        laptop.workspace.evaluations.answer("A1", "level", level)
    carry(one, two)
    assert {version.called for version in found(one).versions} == {
        "Jo Bell, this laptop",
        "Jo Bell, Person of two’s laptop",
    }


@pytest.fixture
def removed(meeting: Meeting) -> tuple[Laptop, Laptop]:
    """Return two laptops of which the first took a piece of evidence away that the second changed."""
    one, two = enrol(meeting, "one", "two")
    record, _ = one.workspace.evaluations.add_evidence("A1", "document", "The plan", "SEND drive")
    carry(one, two)
    two.workspace.evaluations.change_evidence(record, "description", "The plan of June")
    one.workspace.evaluations.remove_evidence(record)
    carry(one, two)
    return one, two


def test_a_removal_and_a_change_are_told_on_both_laptops_alike(removed: tuple[Laptop, Laptop]) -> None:
    for laptop in removed:
        told = {version.who: version.words for version in found(laptop).versions}
        assert told["Person of one"] == "Taken away"
        assert told["Person of two"] == "Kept, and changed. What it shows: The plan of June"


@pytest.mark.parametrize(("choice", "left"), [("Taken away", []), ("Kept", ["The plan of June"])])
def test_a_removal_against_a_change_ends_as_it_is_chosen(
    removed: tuple[Laptop, Laptop], choice: str, left: list[str]
) -> None:
    one, two = removed
    take(two, choice)
    carry(one, two)
    for laptop in removed:
        judged = laptop.workspace.evaluations.current().find("A1")
        assert judged is not None
        assert [piece.description for piece in judged.evidence] == left
        assert laptop.workspace.disagreements() == []


def test_a_change_seen_before_the_removal_is_no_disagreement(meeting: Meeting) -> None:
    one, two = enrol(meeting, "one", "two")
    record, _ = one.workspace.evaluations.add_evidence("A1", "document", "The plan")
    carry(one, two)
    two.workspace.evaluations.change_evidence(record, "description", "The plan of June")
    carry(one, two)
    one.workspace.evaluations.remove_evidence(record)
    carry(one, two)
    assert one.workspace.disagreements() == two.workspace.disagreements() == []
