"""Time: the order of one's own edits, whatever the wall clock does; school years and half-terms."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laptops import SCHOOL, Laptop, heard, said

from sendnet_desktop.changes import Cell
from sendnet_desktop.clock import HybridClock, half_term, moment, school_year, year_name

LEVEL = Cell(SCHOOL, "judgement:2026.A1", "level")
FIVE_YEARS = 157_680_000.0


@given(st.lists(st.floats(0, 4e9), min_size=1, max_size=50))
def test_stamps_only_ever_rise(readings: list[float]) -> None:
    turns = iter(readings)
    clock = HybridClock(wall=lambda: next(turns))
    stamps = [clock.stamp() for _ in readings]
    assert stamps == sorted(set(stamps))


def test_i8_a_clock_set_back_five_years_keeps_the_order_of_own_edits_across_openings(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path, "a")
    for value in ("1", "2", "3", "4"):
        laptop.write(LEVEL.record, LEVEL.field, value)
        laptop.write("judgement:2026.A2", "level", value, channel="school:elm:2026")
        if value == "2":
            laptop.seal()
        laptop.wall.now -= FIVE_YEARS
        laptop.reopen()
    assert [version.value for version in laptop.journal.history(LEVEL)] == ["4", "3", "2", "1"]
    stamps = [version.stamp for version in laptop.journal.history(LEVEL)]
    assert stamps == sorted(set(stamps), reverse=True)
    laptop.close()


def test_edits_sealed_and_an_old_clock_leave_the_next_edit_the_later_one(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path, "a")
    laptop.write(LEVEL.record, LEVEL.field, "1")
    laptop.seal()
    laptop.wall.now -= FIVE_YEARS
    laptop.reopen()
    laptop.write(LEVEL.record, LEVEL.field, "2", "an old screen")
    assert laptop.journal.shown(LEVEL) == "2"
    laptop.close()


def test_clocks_of_other_laptops_move_nothing_here(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path, "a")
    laptop.write(LEVEL.record, LEVEL.field, "1")
    before = laptop.clock.last
    laptop.merge(heard("b", said("judgement:2026.A2", "level", "1", 2**63 - 1)))
    laptop.write(LEVEL.record, LEVEL.field, "2")
    laptop.reopen()
    assert laptop.clock.last - before < 2**16
    laptop.close()


@given(st.integers(-(2**63), 2**80))
def test_every_stamp_has_a_moment(stamp: int) -> None:
    assert moment(stamp).tzinfo is UTC


@given(st.floats(1, 3e10))
def test_a_stamp_tells_its_moment_to_the_millisecond(seconds: float) -> None:
    told = moment(HybridClock(wall=lambda: seconds).stamp())
    assert abs(told - datetime.fromtimestamp(seconds, UTC)) < timedelta(milliseconds=2)


@pytest.mark.parametrize(
    ("day", "year", "name"),
    [
        (date(2026, 9, 1), 2026, "2026/27"),
        (date(2026, 8, 31), 2025, "2025/26"),
        (date(2027, 1, 1), 2026, "2026/27"),
        (date(2100, 6, 1), 2099, "2099/00"),
    ],
)
def test_a_school_year_runs_from_september(day: date, year: int, name: str) -> None:
    assert school_year(day) == year
    assert year_name(year) == name


@given(st.dates())
def test_a_school_year_has_six_half_terms_in_order(day: date) -> None:
    names = ["Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2"]
    later = half_term(day)
    assert later in names
    start = date(school_year(day) or 1, 9, 1)
    if start <= day:
        through = [half_term(start + timedelta(days=n)) for n in range((day - start).days + 1)]
        assert [names.index(name) for name in through] == sorted(names.index(name) for name in through)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 9, 1), "Autumn 1"),
        (date(2026, 10, 31), "Autumn 1"),
        (date(2026, 11, 1), "Autumn 2"),
        (date(2027, 2, 15), "Spring 1"),
        (date(2027, 2, 16), "Spring 2"),
        (date(2027, 4, 1), "Summer 1"),
        (date(2027, 6, 1), "Summer 2"),
        (date(2027, 8, 31), "Summer 2"),
    ],
)
def test_a_day_suggests_its_half_term(day: date, name: str) -> None:
    assert half_term(day) == name
