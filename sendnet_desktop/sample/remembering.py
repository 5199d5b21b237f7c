"""The years before the one that is shown: what an invented school wrote of every statement, week by week."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Final

from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.plans.choices import HALF_TERMS
from sendnet_desktop.sample.recalling import moved_from
from sendnet_desktop.sample.schools import AtWork, source
from sendnet_desktop.sample.wording import fitting
from sendnet_desktop.sample.words import StatementWords, areas

SITTINGS: Final = 32
"""How often in a year a school goes through its evaluation and brings it to a meeting or a shared folder."""

_LEVELS: Final = ("1", "2", "3", "4")
_STRENGTHS: Final = ("0", "1", "2", "3")
_DAYS_BETWEEN: Final = 6
_CHANGES_MIND: Final = 0.3
_SNAPSHOTS: Final[Mapping[int, str]] = {10: "Autumn 2", 20: "Spring 2"}
"""After which sittings the evaluation is frozen; that of the summer comes with the end of the year."""


def remember(each: AtWork, year: int) -> None:
    """Write a past school year in the school's own verbs, and seal what is new after each sitting.

    Args:
        each: The school, which belongs to its trust already.
        year: The school year; later ones are written after it.
    """
    if each.school.character.answered:
        return  # half-way through its first evaluation, it has nothing to remember
    each.wall.year = year
    evaluations, diary = each.workspace.evaluations, _Diary(each, year)
    for sitting in range(SITTINGS):
        each.wall.go_to(sitting * _DAYS_BETWEEN, diary.random.randrange(60))
        with evaluations.together():
            diary.write(sitting)
        if sitting in _SNAPSHOTS:
            evaluations.snapshot(_SNAPSHOTS[sitting])
        each.workspace.exchange.seal()


class _Diary:
    """What one school thinks of each statement in the course of a year."""

    def __init__(self, each: AtWork, year: int) -> None:
        self.random: Random = source(f"{each.school.name}, {each.school.person}, {year}")
        self._school = each.school
        # Of a source of its own, so that the year that is shown comes out alike whatever went before it.
        self._wording = replace(each.school.wording, random=self.random)
        self._evaluations: Evaluations = each.workspace.evaluations
        self._pack: Pack = self._evaluations.current().pack
        self._words: dict[str, StatementWords] = {
            name: said for area in areas() for name, said in area.statements.items()
        }
        self._levels = dict[str, str]()

    def write(self, sitting: int) -> None:
        """Go through every statement once; some move, and each is told in other words."""
        when = list(HALF_TERMS.values())[sitting * len(HALF_TERMS) // SITTINGS]
        for area in self._pack.areas:
            weights = self._school.character.levels[area.id]
            for statement in area.statements:
                self._levels[statement.id] = self._level(statement.id, weights)
                self._say(statement.id, when, sitting, is_duty=statement.duty == "must")

    def _level(self, name: str, weights: tuple[int, ...]) -> str:
        before = self._levels.get(name)
        if before is None:
            return self.random.choices(_LEVELS, weights)[0]
        return moved_from(before, weights, self.random) if self.random.random() < _CHANGES_MIND else before

    def _say(self, name: str, when: str, sitting: int, *, is_duty: bool) -> None:
        level, answer = self._levels[name], self._evaluations.answer
        answer(name, "level", level)
        if sitting == 0 or self.random.random() < _CHANGES_MIND:
            answer(name, "strength", self.random.choices(_STRENGTHS, self._school.character.strength)[0])
        if is_duty:
            answer(name, "statutory", "met" if level > _LEVELS[1] else "partly")
        choice = fitting(self._words[name].said[level], self._wording.setting)
        answer(name, "comment", f"{when}, sitting {sitting + 1}. {self._wording.fill(self.random.choice(choice))}")
