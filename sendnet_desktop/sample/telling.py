"""How an invented school evaluates itself, sitting by sitting, in the program's own verbs."""

from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from typing import Final, TypeVar

from sendnet_desktop.evaluations.evidence import Evidence
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.frameworks.pack import Area, Statement
from sendnet_desktop.sample.calendar import SimulatedTime, school_day
from sendnet_desktop.sample.recalling import moved_from
from sendnet_desktop.sample.schools import SampleSchool
from sendnet_desktop.sample.words import AreaWords, Particular, areas, characters

T = TypeVar("T")

LEVELS: Final = ("1", "2", "3", "4")
"""The starter framework's levels, which the sentences are written for."""

_STRENGTHS: Final = ("0", "1", "2", "3")
_LAST_SNAPSHOT: Final = 26
_LATER_AT_MOST: Final = 3
_BETWEEN_SNAPSHOTS: Final = 10
_THINK_AGAIN_AFTER: Final = 4
_TRIES: Final = 12


class Teller:
    """One school's SENCO, writing this autumn's evaluation."""

    def __init__(
        self, evaluations: Evaluations, school: SampleSchool, wall: SimulatedTime, before: Mapping[str, str]
    ) -> None:
        self._evaluations = evaluations
        self._setting = school.setting
        self._character = school.character
        self._wording = school.wording
        self._random = school.random
        self._wall = wall
        self._before = before
        self._day = 0
        self._levels: dict[str, str] = {}
        self._pack = evaluations.current().pack
        self._words = {name: said for area in areas() for name, said in area.statements.items()}
        self._asides = {name: area.asides for area in areas() for name in area.statements}
        self._particulars = {each.statement: each for each in school.character.particulars}
        self._set_aside = {
            statement: reasons
            for statement, reasons in school.setting.set_aside.items()
            if self._random.random() < school.setting.aside_chance
        }

    def tell(self) -> None:
        """Write it all: each area on a day of its own, then snapshots, after each of which some things change."""
        snapshots = self._character.snapshots
        last_snapshot = _LAST_SNAPSHOT + self._random.randint(0, _LATER_AT_MOST)
        first_snapshot = last_snapshot - _BETWEEN_SNAPSHOTS * max(0, len(snapshots) - 1)
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
        before = self._before.get(name)
        level = moved_from(before, weights, self._random) if before else self._one_of(LEVELS, weights)
        # Where there is nothing yet, there is nothing to have seen.
        strength = "0" if level == LEVELS[0] else self._one_of(_STRENGTHS, self._character.strength)
        self._levels[name] = level
        self._say(name, level=level, strength=strength)
        if statement.duty == "must":
            self._check_duty(name, self._duty(name, level))
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

    def _duty(self, name: str, level: str) -> str:
        if self._character.unchecked_duties and self._random.random() < 0.6:
            return "not_checked"
        return self._words[name].duty.get(level, "met")

    def _check_duty(self, name: str, state: str) -> None:
        self._say(name, statutory=state)
        if state != "not_checked":
            self._say(name, checked_on=self._earlier_day())

    def _comment(self, name: str, level: str, opening: str = "") -> str:
        manner = "low" if level in LEVELS[:2] else "high"
        own = self._character.says.get(manner)
        main = self._wording.say(f"its own, {manner}", own) if own else self._sentence(name, level)
        choice = characters().asides[manner] + self._asides[name][manner]
        count, text = self._one_of((0, 1, 2), self._character.asides), ""
        for _ in range(_TRIES):
            asides = [self._wording.say(f"asides {manner}, {name[0]}", choice) for _ in range(count)]
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
        for kind, *texts in self._random.sample(pieces, min(max(count, confirmed), len(pieces))):
            description, reference = self._wording.fill("\n".join(texts)).split("\n")
            self._evaluations.add_evidence(name, kind, description, reference, self._earlier_day())

    def _use_again(self, pieces: Sequence[Evidence], statement: str) -> None:
        if pieces and pieces[0].statement != statement:
            self._evaluations.reusing.support(pieces[0].record, statement)

    def _sum_up(self, area: Area, words: AreaWords) -> None:
        judged = next(each for each in self._evaluations.current().areas if each.area.id == area.id)
        level = judged.proposed
        assert level is not None
        answered = [each for each in judged.judged if each.held_level]
        self._use_again([piece for each in answered for piece in each.evidence], answered[-1].statement.id)
        self._random.shuffle(answered)
        ranked = [each.statement.id for each in sorted(answered, key=lambda each: each.held_level or "")]
        said = {
            "level": level,
            "rationale": self._wording.say(f"{area.id} at {level}", words.rationale[level]),
            "strengths": self._lines(self._words[name].strength for name in reversed(ranked[-2:])),
            "next_steps": self._lines(self._words[name].next_step for name in ranked[:2]),
        }
        for field, value in said.items():
            self._evaluations.answer_area(area.id, field, value)

    def _think_again(self) -> None:
        # Nobody becomes leading practice within weeks, or finds out that nothing is in place after all.
        for way, before, after, most in (("up", LEVELS[1], LEVELS[2], 5), ("down", LEVELS[2], LEVELS[1], 2)):
            movable = [name for name, level in self._levels.items() if level == before]
            for name in self._random.sample(movable, min(len(movable), self._random.randint(1, most))):
                self._levels[name] = after
                opening = self._wording.say(f"moves {way}", characters().moves[way])
                self._say(name, level=after, comment=self._comment(name, after, opening))
                if self._pack.by_id[name].duty == "must":
                    self._check_duty(name, self._duty(name, after))

    def _sentence(self, name: str, level: str) -> str:
        return self._wording.say(f"{name} at {level}", self._words[name].said[level])

    def _say(self, name: str, **answers: str) -> None:
        for field, value in answers.items():
            self._evaluations.answer(name, field, value)

    def _lines(self, sentences: Iterable[str]) -> str:
        return "\n".join(self._wording.fill(sentence) for sentence in sentences)

    def _one_of(self, choice: Sequence[T], weights: Sequence[int]) -> T:
        return self._random.choices(choice, weights)[0]

    def _earlier_day(self) -> str:
        # Never the day of writing: which date that is depends on where in the world the sample is made.
        return school_day(self._wall.year, self._random.randrange(self._day)).isoformat()
