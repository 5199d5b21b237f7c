"""Whether a reader of both the data page and the graduated-approach page can work out what each of them masks."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path
from typing import Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sendnet_desktop.cohorts.sharing import numbers as in_the_data
from sendnet_desktop.cohorts.sharing import to_others as data_to_others
from sendnet_desktop.cohorts.values import Cohorts, Place
from sendnet_desktop.graduated.sharing import numbers as in_the_approach
from sendnet_desktop.graduated.sharing import to_others as approach_to_others
from sendnet_desktop.graduated.values import HalfTerm, Monitor
from sendnet_desktop.masking import HIDDEN
from sendnet_desktop.plans.choices import HALF_TERMS
from sendnet_desktop.workspace import Workspace
from tests.core.folders import OPEN

YEAR: Final = 2026
DAY: Final = date(2026, 11, 20)
CHANNEL: Final = "school:oak0:2026"
NEAR: Final = 2
"""How far from the truth the reader's other guesses may lie."""

Counts = dict[str, int]


class Pages:
    """What both pages say of seven numbers, of which everything else on them follows."""

    def __init__(self, true: Counts) -> None:
        self.true = true
        every = follows(true)
        figures = {
            Place(YEAR, *name.split(".")): str(count) for name, count in every.items() if not name.startswith("on.")
        }
        counts = {name.removeprefix("on."): count for name, count in every.items() if name.startswith("on.")}
        terms = tuple(HalfTerm(each, counts if each == "autumn-1" else {}) for each in HALF_TERMS)
        data = Cohorts(CHANNEL, YEAR, "Oakfield", "", figures, figures, DAY)
        approach = Monitor(CHANNEL, YEAR, "Oakfield", terms, DAY)
        data, approach = both(data, approach)
        self.told = {f"{place.measure}.{place.group}": word for place, word in data_to_others(data).numbers.items()}
        self.told |= {f"on.{field}": word for (_, field), word in approach_to_others(approach).figures.items()}

    def guesses(self) -> Iterator[Counts]:
        """Yield everything that may be true for whoever reads both and knows what adds up."""
        for numbers in product(*(self._domain(name) for name in self.true)):
            every = follows(dict(zip(self.true, numbers, strict=True)))
            if is_sound(every) and all(self._fits(name, count) for name, count in every.items()):
                yield every

    def _domain(self, name: str) -> range:
        true = self.true[name]
        return range(true, true + 1) if self.told[name].isdecimal() else range(max(0, true - NEAR), max(4, true) + NEAR)

    def _fits(self, name: str, count: int) -> bool:
        word = self.told[name]
        return word == HIDDEN or (0 < count < 5 if word == "<5" else count == int(word))


def both(data: Cohorts, approach: Monitor) -> tuple[Cohorts, Monitor]:
    return replace(data, beside=in_the_approach(approach)), replace(approach, beside=in_the_data(data))


def follows(free: Counts) -> Counts:
    """Return every number on both pages, given those of which the others follow."""
    return {
        **free,
        "roll.all": free["roll.ehc"] + free["roll.support"] + free["roll.none"],
        "on.on_ehc": free["roll.ehc"],
        "on.on_support": free["roll.support"],
        "on.plans": free["plans.ehc"] + free["plans.support"],
        "on.joiners": free["joiners.ehc"] + free["joiners.support"],
    }


def rests(every: Mapping[str, int]) -> Counts:
    return {
        "without a plan, EHC": every["roll.ehc"] - every["plans.ehc"],
        "without a plan, support": every["roll.support"] - every["plans.support"],
        "without a plan": every["roll.ehc"] + every["roll.support"] - every["on.plans"],
    }


def is_sound(every: Mapping[str, int]) -> bool:
    return all(rest >= 0 for rest in rests(every).values())


@st.composite
def schools(draw: st.DrawFn) -> Counts:
    ehc, support = draw(st.integers(0, 12)), draw(st.integers(0, 20))
    return {
        "roll.ehc": ehc,
        "roll.support": support,
        "roll.none": draw(st.integers(0, 60)),
        "plans.ehc": draw(st.integers(0, ehc)),
        "plans.support": draw(st.integers(0, support)),
        "joiners.ehc": draw(st.integers(0, 6)),
        "joiners.support": draw(st.integers(0, 9)),
    }


@settings(max_examples=120, deadline=None)
@example(dict(zip(("roll.ehc", "roll.support", "roll.none", "plans.ehc", "plans.support", "joiners.ehc",
                   "joiners.support"), (9, 24, 170, 3, 20, 2, 7), strict=True)))  # fmt: skip
@given(true=schools())
def test_a_reader_of_both_pages_can_doubt_every_small_number(true: Counts) -> None:
    pages = Pages(true)
    every = follows(true)
    small = {name for name, count in (every | rests(every)).items() if 0 < count < 5}
    found: dict[str, set[int]] = {name: set() for name in small}
    for guess in pages.guesses():
        said = guess | rests(guess)
        for name in small:
            found[name].add(said[name])
        if all(len(seen) > 1 for seen in found.values()):
            break
    assert {name for name, seen in found.items() if len(seen) < 2} == set(), (true, pages.told)


def test_what_the_data_page_masks_is_not_shown_by_a_half_term_of_the_same_school(tmp_path: Path) -> None:
    with closing(Workspace.create(tmp_path, OPEN)) as school:
        year = school.cohorts.current().year
        register = {"ehc": 3, "support": 24, "none": 170}
        for group, count in register.items():
            school.cohorts.say(Place(year, "roll", group), count)
        for field, count in {"on_ehc": 3, "on_support": 24, "plans": 27}.items():
            school.graduated.say("autumn-1", field, count)
        data, approach = data_to_others(school.cohorts.current()), approach_to_others(school.graduated.current())
    words = {group: data.numbers[Place(year, "roll", group)] for group in register}
    assert words["ehc"] == "<5"
    assert approach.figures["autumn-1", "on_ehc"] == "<5"
    assert approach.figures["autumn-1", "on_support"] == words["support"]
