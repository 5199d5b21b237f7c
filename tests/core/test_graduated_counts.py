"""The graduated-approach monitor: what can be entered, what is said of it, and what two laptops make of it."""

import ast
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from laptops import SCHOOL, Laptop, meet

from sendnet_desktop.changes import Cell, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.graduated import tables
from sendnet_desktop.graduated.indicators import BALANCES, COUNTS, INDICATORS, STEPS
from sendnet_desktop.graduated.kinds import KINDS
from sendnet_desktop.graduated.naming import LABELS
from sendnet_desktop.graduated.records import Said, half_terms
from sendnet_desktop.graduated.rules import notes
from sendnet_desktop.graduated.sharing import to_others, to_ourselves
from sendnet_desktop.graduated.trends import trend
from sendnet_desktop.graduated.values import HalfTerm, Monitor
from sendnet_desktop.journal.tables import Recorded
from sendnet_desktop.masking import HIDDEN
from sendnet_desktop.plans.choices import HALF_TERMS
from sendnet_desktop.workspace import Workspace

DAY = date(2026, 11, 20)


def monitor(counts: Mapping[str, Mapping[str, int]], day: date = DAY) -> Monitor:
    """A year with these counts, by half-term."""
    return Monitor(SCHOOL, 2026, "Oakfield", tuple(HalfTerm(id_, counts.get(id_, {})) for id_ in HALF_TERMS), day)


def told(found: Monitor, rule: str) -> list[str]:
    return [note.words for note in notes(found) if note.rule == rule]


def test_there_are_twelve_indicators_and_every_field_has_a_column_a_label_and_a_place_in_what_is_read() -> None:
    assert [each.number for each in INDICATORS] == list(range(1, 13))
    columns = set(tables.GraduatedRow.model_fields) - set(Recorded.model_fields)
    assert columns == set(LABELS) == set(Said.__struct_fields__) - {"record"}
    assert {name for balance in BALANCES for name in (*balance.whole, *balance.parts)} <= COUNTS.keys()


def test_nothing_but_counts_choices_and_four_lines_can_be_entered() -> None:
    declared = ast.parse(Path(tables.__file__).read_text("utf-8"))
    columns = {
        node.target.id: ast.unparse(node.annotation)
        for node in ast.walk(declared)
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
    words = {name for name, annotation in columns.items() if annotation != "int | None"}
    assert words == {field for step in STEPS for field in (step.health, step.seen)}


def test_a_new_school_has_counted_nothing_and_hears_nothing_of_it(school: Workspace) -> None:
    found = school.graduated.current()
    assert found.is_empty
    assert [each.name for each in found.half_terms] == list(HALF_TERMS.values())
    assert found.now.id == "autumn-1"
    assert notes(found) == ()


def test_what_is_said_is_read_again_and_can_be_undone(school: Workspace) -> None:
    school.graduated.say("autumn-1", "plans", "24")
    school.graduated.say("autumn-1", "review_health", "partly")
    changes = school.graduated.say("autumn-1", "review_seen", " Reviews are dated in the tracker. ")
    now = school.graduated.current().of("autumn-1")
    assert (now.counts, now.health) == ({"plans": 24}, {"review_health": "partly"})
    assert now.seen == {"review_seen": "Reviews are dated in the tracker."}
    redo = school.reverse(changes.reversals)
    assert school.graduated.current().of("autumn-1").seen == {}
    school.reverse(redo.reversals)
    assert school.graduated.current().of("autumn-1").seen == now.seen
    school.graduated.say("autumn-1", "plans", None)
    assert school.graduated.current().of("autumn-1").counts == {}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("plans", value) for value in (-1, 10_000, True, "12a", "1.5", "Ada, Ben and Cy", "99999", "١٢")),
        ("assess_health", "fine"),
        ("assess_health", True),
        ("assess_seen", "Ada\nBen\nCy"),
        ("assess_seen", "x" * 201),
        ("assess_seen", 7),
        ("pupils", "Ada"),
    ],
)
def test_what_is_no_count_no_choice_and_no_line_is_refused(school: Workspace, field: str, value: Value) -> None:
    with pytest.raises(SendnetError):
        school.graduated.say("autumn-1", field, value)
    assert school.graduated.current().is_empty


def test_a_half_term_that_does_not_exist_is_refused(school: Workspace) -> None:
    with pytest.raises(SendnetError):
        school.graduated.say("autumn-3", "plans", 3)


def test_the_trust_has_no_monitor_of_its_own(trust: Workspace) -> None:
    with pytest.raises(SendnetError):
        trust.graduated.current()


def test_counts_that_no_version_would_have_written_are_left_out(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path / "laptop", "one", KINDS)
    odd = (("plans", -3), ("joiners", 10_000), ("leavers", "three"), ("on_ehc", True), ("on_support", 12))
    for field, value in odd:
        laptop.write("graduated:autumn-1", field, value)
    laptop.write("graduated:no-such-term", "plans", 4)
    first, *others = half_terms(laptop.journal.ledger, (SCHOOL,))[SCHOOL]
    assert first.counts["on_support"] == 12
    assert not {"plans", "joiners", "leavers"} & first.counts.keys()
    assert all(each.is_empty for each in others)
    laptop.close()


def test_reviews_that_are_overdue_stand_out_in_words() -> None:
    found = monitor({"autumn-2": {"on_support": 20, "on_ehc": 5, "plans": 24, "plans_reviewed": 18}})
    assert told(found, "stands out") == [
        "Reviews overdue for 6 of 24 plans.",
        "1 of 25 pupils on the register has no current plan.",
    ]


@pytest.mark.parametrize(
    ("counts", "says"),
    [
        ({"plans": 24, "plans_reviewed": 25}, True),
        ({"plans": 24, "plans_reviewed": 24}, False),
        ({"plans_reviewed": 25}, False),
        ({"concerns": 9, "concerns_resolved": 4, "concerns_moved": 3, "concerns_open": 3}, True),
        ({"concerns": 10, "concerns_resolved": 4, "concerns_moved": 3, "concerns_open": 3}, False),
        ({"concerns": 9, "concerns_resolved": 10}, True),
        ({"on_support": 20, "plans": 25}, False),
        ({"on_support": 20, "on_ehc": 4, "plans": 25}, True),
    ],
)
def test_a_count_above_its_total_is_told(counts: Mapping[str, int], says: bool) -> None:
    found = told(monitor({"spring-1": counts}), "does not add up")
    assert bool(found) == says
    assert all(words.startswith("Spring 1 does not add up: ") for words in found)


def test_what_does_not_add_up_is_no_shortfall() -> None:
    assert told(monitor({"autumn-2": {"plans": 24, "plans_reviewed": 25}}), "stands out") == []


@pytest.mark.parametrize(
    ("figures", "way"),
    [
        ((8, 11, 14), "risen"),
        ((14, 11, 8), "fallen"),
        ((8, 11, 11), ""),
        ((14, 11, 11), ""),
        ((8, 11, 9), ""),
        ((None, 11, 14), ""),
    ],
)
def test_a_rise_or_a_fall_over_two_half_terms_is_told(figures: tuple[int | None, ...], way: str) -> None:
    said = {
        id_: {"third_cycle": figure, "joiners": figure, "rooms_seen": 12} if figure is not None else {"rooms_seen": 12}
        for id_, figure in zip(HALF_TERMS, figures, strict=False)
    }
    found = told(monitor(said), "rises or falls")
    expected = f"Pupils on a third or later cycle: {way} over two half-terms, {', '.join(map(str, figures))}."
    assert found == ([expected] if way else [])


def test_what_is_missing_this_half_term_is_told() -> None:
    begun = {"autumn-1": dict.fromkeys(COUNTS, 6)}
    assert told(monitor(begun), "missing") == ["Nothing is counted for Autumn 2 yet."]
    some = {**begun, "autumn-2": dict.fromkeys(list(COUNTS)[:-2], 6)}
    assert told(monitor(some), "missing") == ["2 counts are not entered for Autumn 2 yet."]
    assert told(monitor({"autumn-2": dict.fromkeys(COUNTS, 6)}), "missing") == []


def test_a_year_that_is_over_is_read_at_its_last_half_term() -> None:
    assert monitor({}, date(2027, 9, 3)).now.id == "summer-2"
    assert monitor({}, date(2027, 8, 30)).now.id == "summer-2"
    assert monitor({}, date(2027, 2, 3)).now.id == "spring-1"


def test_a_trend_says_since_when() -> None:
    found = monitor({"autumn-1": {"plans": 8}, "spring-1": {"plans": 5}, "spring-2": {"plans": 5}})
    assert trend(found, "plans").words == "the same as in Spring 1"
    until = monitor({"autumn-1": {"plans": 8}, "spring-1": {"plans": 5}})
    assert trend(until, "plans").words == "down 3 since Autumn 1"
    assert trend(until, "joiners").words == ""
    assert trend(found, "plans").figures == (8, 5, 5)


def test_others_read_no_small_number_and_no_sentence_that_tells_one() -> None:
    first = {"on_support": 20, "on_ehc": 6}
    second = {"on_support": 22, "on_ehc": 6, "joiners": 7, "leavers": 5, "plans": 28, "plans_reviewed": 26}
    found = monitor({"autumn-1": first, "autumn-2": {**second, "rooms_seen": 8, "rooms_using": 6, "ended_kept": 2}})
    ours, others = to_ourselves(found), to_others(found)
    assert "Reviews overdue for 2 of 28 plans." in [note.words for note in ours.notes]
    assert others.figures["autumn-2", "plans_reviewed"] == HIDDEN
    said = " ".join(note.words for note in others.notes)
    assert "overdue" not in said
    assert "2 of 8 rooms" in said
    assert others.figures["autumn-2", "ended_kept"] == "2"
    assert ours.figures["autumn-2", "plans_reviewed"] == "26"


def test_how_many_joined_cannot_be_worked_out_from_one_half_term_to_the_next() -> None:
    first = {"on_support": 20, "on_ehc": 6}
    second = {"on_support": 22, "on_ehc": 6, "joiners": 2, "leavers": 0}
    figures = to_others(monitor({"autumn-1": first, "autumn-2": second})).figures
    shown = [figures["autumn-1", each] for each in first] + [figures["autumn-2", each] for each in second]
    assert figures["autumn-2", "joiners"] == "<5"
    assert HIDDEN in shown


def test_two_laptops_mean_the_same_half_term_and_both_versions_of_a_count_are_kept(
    school: Workspace, other: Workspace
) -> None:
    school.graduated.say("autumn-1", "plans", 24)
    school.graduated.say("autumn-1", "joiners", 3)
    other.graduated.say("autumn-1", "plans", 25)
    other.graduated.say("autumn-1", "rooms_seen", 12)
    meet(school, other)
    for laptop in (school, other):
        now = laptop.graduated.current().of("autumn-1")
        assert (now.counts["joiners"], now.counts["rooms_seen"]) == (3, 12)
        assert [two.field for two in now.disagreements] == ["plans"]
        (where,) = laptop.settling.all()
        assert where.words == "Graduated approach, Autumn 1: pupils with a current plan"
    apart = school.settling.at(Cell(school.graduated.channel, "graduated:autumn-1", "plans"))
    assert apart is not None
    assert {version.words for version in apart.versions} == {"24", "25"}
    school.settling.take(apart, next(place for place, each in enumerate(apart.versions) if each.value == 24))
    meet(school, other)
    assert school.graduated.current().half_terms == other.graduated.current().half_terms
    assert other.graduated.current().of("autumn-1").counts["plans"] == 24


def test_the_notes_of_a_wall_of_odd_figures_never_fail() -> None:
    for day in (date(2026, 9, 1), date(2027, 8, 31), date(2030, 1, 1)):
        found = notes(monitor({id_: dict.fromkeys(COUNTS, place) for place, id_ in enumerate(HALF_TERMS)}, day))
        assert all(note.words for note in found)
