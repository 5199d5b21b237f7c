"""How an invented school evaluates itself, sitting by sitting, in the program's own verbs."""

from collections.abc import Iterable, Sequence
from math import ceil
from typing import Final, TypeVar

from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.frameworks.pack import Area, Statement
from sendnet_desktop.sample.calendar import SimulatedTime, school_day
from sendnet_desktop.sample.schools import SampleSchool
from sendnet_desktop.sample.words import AreaWords, Particular, StatementWords, areas, characters

T = TypeVar("T")

LEVELS: Final = ("1", "2", "3", "4")
"""The starter framework's levels, which the sentences are written for."""

_STRENGTHS: Final = ("0", "1", "2", "3")
_LAST_SNAPSHOT: Final = 28
_BETWEEN_SNAPSHOTS: Final = 10
_THINK_AGAIN_AFTER: Final = 4
_TRIES: Final = 12


class Teller:
    """One school's SENCO, writing this autumn's evaluation."""

    def __init__(self, evaluations: Evaluations, school: SampleSchool, wall: SimulatedTime) -> None:
        self._evaluations = evaluations
        self._setting = school.setting
        self._character = school.character
        self._wording = school.wording
        self._random = school.random
        self._wall = wall
        self._day = 0
        self._levels: dict[str, str] = {}
        self._pack = evaluations.current().pack
        self._words = {name: said for area in areas() for name, said in area.statements.items()}
        self._particulars = {each.statement: each for each in school.character.particulars}
        self._set_aside = {
            statement: reasons
            for statement, reasons in school.setting.set_aside.items()
            if self._random.random() < school.setting.aside_chance
        }

    def tell(self) -> None:
        """Write it all: each area on a day of its own, then snapshots, after each of which some things change."""
        snapshots = self._character.snapshots
        first_snapshot = _LAST_SNAPSHOT - _BETWEEN_SNAPSHOTS * max(0, len(snapshots) - 1)
        days = sorted(self._random.sample(range(1, first_snapshot), len(self._pack.areas)))
        for day, area, words in zip(days, self._pack.areas, areas(), strict=True):
            self._sit_down(day)
            with self._evaluations.together():
                self._answer(area, words)
        for number, name in enumerate(snapshots):
            self._sit_down(first_snapshot + number * _BETWEEN_SNAPSHOTS)
            self._evaluations.snapshot(name)
            self._sit_down(self._day + _THINK_AGAIN_AFTER)
            with self._evaluations.together():
                self._think_again()
        if self._character.shared:
            self._evaluations.share(live=True)

    def _sit_down(self, day: int) -> None:
        self._day = day
        self._wall.go_to(day, self._random.randrange(60))

    def _answer(self, area: Area, words: AreaWords) -> None:
        share = self._character.answered.get(area.id, 1.0)
        for statement in area.statements[: ceil(share * len(area.statements))]:
            reasons = self._set_aside.get(statement.id)
            if reasons:
                reason = self._wording.say(f"{statement.id} set aside", reasons)
                self._evaluations.set_aside(statement.id, reason)
            else:
                self._show(statement.id, self._judge(statement, self._character.levels[area.id]))
        if share == 1:
            self._sum_up(area, words)

    def _judge(self, statement: Statement, weights: Sequence[int]) -> str:
        """Judge a statement and return the strength of the evidence for it."""
        name = statement.id
        if name in self._particulars:
            return self._judge_particularly(self._particulars[name])
        words, level = self._words[name], self._one_of(LEVELS, weights)
        # Where there is nothing yet, there is nothing to have seen.
        strength = "0" if level == LEVELS[0] else self._one_of(_STRENGTHS, self._character.strength)
        self._levels[name] = level
        self._say(name, level=level, strength=strength)
        if statement.duty == "must":
            self._check_duty(name, self._duty(level, words))
        if self._random.random() < self._character.comments:
            self._say(name, comment=self._comment(name, level))
        return strength

    def _judge_particularly(self, particular: Particular) -> str:
        name = particular.statement
        self._say(name, level=particular.level, strength=particular.strength)
        self._check_duty(name, particular.statutory)
        self._say(name, comment=self._wording.say(f"{name} in particular", particular.comments))
        if particular.overrides:
            self._say(name, override=self._wording.say(f"{name} overridden", particular.overrides))
        return particular.strength

    def _duty(self, level: str, words: StatementWords) -> str:
        if level == LEVELS[0]:
            return words.lowest_duty
        if self._character.unchecked_duties and self._random.random() < 0.6:
            return "not_checked"
        return "partly" if level == LEVELS[1] and self._random.random() < 0.4 else "met"

    def _check_duty(self, name: str, state: str) -> None:
        self._say(name, statutory=state)
        if state != "not_checked":
            self._say(name, checked_on=self._some_day())

    def _comment(self, name: str, level: str, opening: str = "") -> str:
        manner = "low" if level in LEVELS[:2] else "high"
        main = self._wording.say(f"{name} at {level}", self._words[name].said[level])
        count, text = self._one_of((0, 1, 2), self._character.asides), ""
        for _ in range(_TRIES):
            asides = [self._wording.say(f"asides {manner}", characters().asides[manner]) for _ in range(count)]
            text = " ".join(part for part in (opening, main, *asides) if part)
            if self._wording.deck.is_new(f"{name}: {text}"):
                break
            count = max(count, 1)
        return text

    def _show(self, name: str, strength: str) -> None:
        if strength == _STRENGTHS[0]:
            return
        confirmed = strength == _STRENGTHS[-1]
        count, pieces = self._one_of((0, 1, 2), self._character.evidence), self._words[name].evidence
        for kind, description, reference in self._random.sample(pieces, min(max(count, confirmed), len(pieces))):
            fill = self._wording.fill
            self._evaluations.add_evidence(name, kind, fill(description), fill(reference), self._some_day())

    def _sum_up(self, area: Area, words: AreaWords) -> None:
        judged = next(each for each in self._evaluations.current().areas if each.area.id == area.id)
        level = judged.proposed
        assert level is not None
        ranked = [each.statement.id for each in sorted(judged.judged, key=lambda each: each.held_level or "")]
        ranked = [name for name in ranked if name not in self._set_aside]
        said = {
            "level": level,
            "rationale": self._wording.say(f"{area.id} at {level}", words.rationale[level]),
            "strengths": self._lines(self._words[name].strength for name in reversed(ranked[-2:])),
            "next_steps": self._lines(self._words[name].next_step for name in ranked[:2]),
        }
        for field, value in said.items():
            self._evaluations.answer_area(area.id, field, value)

    def _think_again(self) -> None:
        movable = [name for name, level in self._levels.items() if level in LEVELS[1:3]]
        for name in self._random.sample(movable, min(len(movable), self._random.randint(4, 7))):
            place = LEVELS.index(self._levels[name])
            # Nobody finds out within weeks that nothing is in place after all.
            way = "down" if place > 1 and self._random.random() < 0.3 else "up"
            level = self._levels[name] = LEVELS[place + (1 if way == "up" else -1)]
            opening = self._wording.say(f"moves {way}", characters().moves[way])
            self._say(name, level=level, comment=self._comment(name, level, opening))
            if way == "up" and self._pack.by_id[name].duty == "must":
                self._check_duty(name, "met")

    def _say(self, name: str, **answers: str) -> None:
        for field, value in answers.items():
            self._evaluations.answer(name, field, value)

    def _lines(self, sentences: Iterable[str]) -> str:
        return "\n".join(self._wording.fill(sentence) for sentence in sentences)

    def _one_of(self, choice: Sequence[T], weights: Sequence[int]) -> T:
        return self._random.choices(choice, weights)[0]

    def _some_day(self) -> str:
        return school_day(self._wall.year, self._random.randrange(self._day + 1)).isoformat()
