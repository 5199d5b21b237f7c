"""Whether anybody beyond the school can read, or work out, a small number of pupils from its data."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendnet_desktop.cohorts.benchmarks import Comparison
from sendnet_desktop.cohorts.comparing import told_blocks
from sendnet_desktop.cohorts.measures import GROUPS, MEASURES
from sendnet_desktop.cohorts.sharing import Shown, to_others
from sendnet_desktop.cohorts.values import Cohorts, Place
from sendnet_desktop.masking import HIDDEN

YEAR: Final = 2026
PARTS: Final = ("ehc", "support", "none")
NEAR: Final = 3
"""How far from the truth the onlooker's other guesses may lie."""

Guess = dict[Place, int]


def data(figures: Mapping[Place, str]) -> Cohorts:
    return Cohorts("school:oak0:2026", YEAR, "Oakfield", "", figures, figures, date(2026, 11, 20))


def row(measure: str, *figures: object, year: int = YEAR) -> dict[Place, str]:
    """A measure's figures by group, in order; everybody's may be left out."""
    return {Place(year, measure, group): str(figure) for group, figure in zip(GROUPS, figures, strict=False)}


class Onlooker:
    """Somebody who reads what is shown, knows what adds up, and has all the time in the world.

    It shares nothing with the masking but what is true: each total is the sum of its groups, each part lies in its
    whole, girls and boys are everybody, and a percentage that is shown is that of its count.
    """

    def __init__(self, true: Guess, shown: Shown, splits: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        self.true = true
        self.shown = shown
        measures = {place.measure for place in true}
        self.sums = [(Place(YEAR, each, "all"), tuple(Place(YEAR, each, part) for part in PARTS)) for each in measures]
        self.sums += [
            (Place(YEAR, whole, group), tuple(Place(YEAR, part, group) for part in parts))
            for whole, parts in splits
            for group in GROUPS
        ]

    def can_doubt(self, place: Place) -> bool:
        """Say whether another number in a cell would be shown alike."""
        others = (guess for guess in self._domain(place) if guess != self.true[place])
        return any(self._fits({place: guess}) for guess in others)

    def _fits(self, guess: Guess) -> bool:
        following = self._forced(guess)
        if following is None:
            return False
        left = sorted(self.true.keys() - following.keys(), key=lambda place: len(self._domain(place)))
        if not left:
            return all(self._is_alike(place, number, following) for place, number in following.items())
        return any(self._fits({**following, left[0]: number}) for number in self._domain(left[0]))

    def _forced(self, guess: Guess) -> Guess | None:
        known = dict(guess)
        while True:
            before = len(known)
            for whole, parts in self.sums:
                if not self._follow(known, whole, parts):
                    return None
            if len(known) == before:
                return known

    def _follow(self, known: Guess, whole: Place, parts: tuple[Place, ...]) -> bool:
        unknown = [place for place in (whole, *parts) if place not in known]
        if len(unknown) > 1:
            return True
        told = sum(known[part] for part in parts if part in known)
        if not unknown:
            return known[whole] == told
        number = told if unknown[0] == whole else known[whole] - told
        known[unknown[0]] = number
        return number in self._domain(unknown[0])

    def _domain(self, place: Place) -> list[int]:
        word, true = self.shown.numbers[place], self.true[place]
        if word.isdecimal():
            return [int(word)]
        near = [number for number in range(max(0, true - NEAR), true + NEAR + 1) if word == HIDDEN or 0 < number < 5]
        return sorted(near, key=lambda number: abs(number - true))

    def _is_alike(self, place: Place, number: int, guess: Guess) -> bool:
        measure = MEASURES[place.measure]
        if measure.unit != "share":
            return True
        base = guess[place.with_(measure=measure.of)]
        if number > base:
            return False
        words = self.shown.values.get(place, "")
        return not (place in self.shown.open and base) or f"{Decimal(100) * number / base:.1f}%" == words


def small(true: Guess) -> Iterator[Place]:
    return (place for place, number in true.items() if 0 < number < 5)


def table(rows: Mapping[str, Mapping[str, int]]) -> tuple[dict[Place, str], Guess]:
    true = {Place(YEAR, measure, group): number for measure, row_ in rows.items() for group, number in row_.items()}
    true |= {Place(YEAR, measure, "all"): sum(row_.values()) for measure, row_ in rows.items()}
    return {place: str(number) for place, number in true.items()}, true


def check(rows: Mapping[str, Mapping[str, int]], splits: Iterable[tuple[str, tuple[str, ...]]] = ()) -> None:
    entered, true = table(rows)
    shown = to_others(data(entered))
    onlooker = Onlooker(true, shown, splits)
    for place in small(true):
        assert not shown.numbers[place].isdecimal(), place
        assert place not in shown.open, place
        assert onlooker.can_doubt(place), (place, {each.key: word for each, word in shown.numbers.items()})


@st.composite
def rolls(draw: st.DrawFn) -> dict[str, int]:
    return {"ehc": draw(st.integers(0, 12)), "support": draw(st.integers(0, 30)), "none": draw(st.integers(0, 60))}


@settings(max_examples=120, deadline=None)
@given(drawing=st.data())
def test_girls_and_boys_by_group_give_nothing_away(drawing: st.DataObject) -> None:
    roll = drawing.draw(rolls())
    girls = {group: drawing.draw(st.integers(0, most)) for group, most in roll.items()}
    boys = {group: roll[group] - girls[group] for group in roll}
    check({"roll": roll, "girls": girls, "boys": boys}, [("roll", ("girls", "boys"))])


@settings(max_examples=120, deadline=None)
@given(drawing=st.data())
def test_absence_within_absence_gives_nothing_away(drawing: st.DataObject) -> None:
    roll = drawing.draw(rolls())
    persistent = {group: drawing.draw(st.integers(0, most)) for group, most in roll.items()}
    severe = {group: drawing.draw(st.integers(0, most)) for group, most in persistent.items()}
    check({"roll": roll, "persistent": persistent, "severe": severe})


@settings(max_examples=80, deadline=None)
@given(drawing=st.data())
def test_year_groups_give_nothing_away(drawing: st.DataObject) -> None:
    years = ("year_1", "year_2", "year_3")
    rows = {year: drawing.draw(rolls()) for year in years}
    roll = {group: sum(rows[year][group] for year in years) for group in PARTS}
    check({"roll": roll, **rows}, [("roll", years)])


@settings(max_examples=80, deadline=None)
@given(drawing=st.data())
def test_events_and_pupils_give_nothing_away(drawing: st.DataObject) -> None:
    roll = drawing.draw(rolls())
    suspended = {group: drawing.draw(st.integers(0, most)) for group, most in roll.items()}
    again = {group: drawing.draw(st.integers(0, most)) for group, most in suspended.items()}
    events = {group: suspended[group] + again[group] for group in roll}
    check({"roll": roll, "suspensions": events, "suspended": suspended, "suspended_again": again})


@settings(max_examples=60, deadline=None)
@given(drawing=st.data())
def test_percentages_entered_alone_hide_the_small_numbers_that_they_come_to(drawing: st.DataObject) -> None:
    roll = {"ehc": drawing.draw(st.integers(1, 12)), "support": 25, "none": 60}
    absent = {group: drawing.draw(st.integers(0, most)) for group, most in roll.items()}
    entered, true = table({"roll": roll, "persistent": absent})
    for group in GROUPS:
        place = Place(YEAR, "persistent", group)
        percent = Decimal(100) * true[place] / true[place.with_(measure="roll")]
        entered[place] = f"{percent:.1f}%".replace(".0%", "%")
    shown = to_others(data(entered))
    for place in small(true):
        assert not shown.numbers[place].endswith("%"), place
        assert shown.numbers[place] == HIDDEN or shown.numbers[place] == "<5"
        assert place not in shown.open
    counted = {place: word if not word.endswith("%") else str(true[place]) for place, word in shown.numbers.items()}
    onlooker = Onlooker(true, Shown(counted, shown.values, shown.open, for_others=True), ())
    assert all(onlooker.can_doubt(place) for place in small(true))


def test_a_percentage_of_nobody_knows_how_many_stays_in_the_school() -> None:
    shown = to_others(data(row("persistent", "50%", "12%", "8%")))
    assert set(shown.numbers.values()) == {HIDDEN}
    assert not shown.open


@pytest.mark.parametrize("ehc", [3, 7, 9])
def test_sessions_and_means_of_few_pupils_are_hidden_and_cannot_be_taken_from_the_total(ehc: int) -> None:
    shown = to_others(
        data(
            row("roll", ehc, 40, 160)
            | row("sessions", ehc * 380, 40 * 380, 160 * 380)
            | row("missed", ehc * 60, 40 * 40, 160 * 20)
            | row("ks2", ehc, 12, 30)
            | row("ks2_maths_score", "92.5", "98", "105", "102.6")
        )
    )
    for measure in ("sessions", "missed", "ks2_maths_score"):
        words = [shown.numbers[Place(YEAR, measure, group)] for group in GROUPS]
        assert words[0] == HIDDEN, measure
        assert sum(word == HIDDEN for word in words) > 1, measure
        assert Place(YEAR, measure, "ehc") not in shown.open


def test_how_many_joined_the_register_cannot_be_worked_out_from_one_year_to_the_next() -> None:
    shown = to_others(
        data(
            row("roll", 20, 40, 140, year=2025) | row("roll", 20, 42, 140) | row("joiners", 0, 2) | row("leavers", 0, 0)
        )
    )
    assert shown.numbers[Place(YEAR, "joiners", "support")] == "<5"
    told = [Place(2025, "roll", "ehc"), Place(2025, "roll", "support"), Place(YEAR, "roll", "ehc")]
    assert HIDDEN in {shown.numbers[place] for place in (*told, Place(YEAR, "roll", "support"))}


def test_what_does_not_count_pupils_is_shown() -> None:
    figures = {Place(YEAR, "senco_hours", "all"): "3", Place(YEAR, "vacancies", "all"): "1"}
    shown = to_others(data(figures | {Place(YEAR, "staff", "all"): "20", Place(YEAR, "trained", "all"): "4"}))
    assert shown.numbers[Place(YEAR, "senco_hours", "all")] == "3"
    assert shown.values[Place(YEAR, "trained", "all")] == "20.0%"


def test_no_gap_and_no_trend_is_told_of_what_is_masked() -> None:
    found = data(
        row("roll", 6, 40, 154, year=2025)
        | row("persistent", 3, 10, 20, year=2025)
        | row("roll", 6, 40, 154)
        | row("persistent", 2, 12, 20)
    )
    shown = to_others(found)
    lines = [line for _, each in told_blocks(found, shown, Comparison(())) for line in each]
    masked = [line for line in lines if (line.measure.id, line.group) == ("persistent", "ehc")]
    assert [(line.series, line.moved, line.gap, line.beyond) for line in masked] == [((), None, None, None)]


def test_a_years_whole_table_is_masked_with_bounded_work() -> None:
    wide: dict[Place, str] = {}
    for year in (2024, 2025, 2026):
        wide |= row("roll", 14, 28, 158, year=year)
        wide |= {
            place: figure
            for number in range(1, 7)
            for place, figure in row(f"year_{number}", 2, 4, 26, year=year).items()
        }
        wide |= row("girls", 3, 11, 80, year=year) | row("boys", 11, 17, 78, year=year)
    shown = to_others(data(wide))
    assert {shown.numbers[Place(2026, f"year_{number}", "ehc")] for number in range(1, 7)} <= {"<5", HIDDEN}
    assert shown.numbers[Place(2026, "roll", "all")] == "200"
