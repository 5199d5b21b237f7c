"""Three reviewers capture at once, each on a laptop of their own, and meet in any order: who saw what is kept."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest
from capturing import NAMES, PLACE, Team, carry
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from meeting import Meeting

from sendnet_desktop.changes import Changes
from sendnet_desktop.visits.capture.looking import not_looked_at
from sendnet_desktop.visits.capture.values import Captured, Spot
from sendnet_desktop.visits.choices import ONCE, PASSED_OVER

WALK: Final = ("4.1", "4.2")
LEADERS: Final = ("3.1", "3.5")
WHO: Final = st.integers(0, len(NAMES) - 1)
ANSWERS: Final = st.sampled_from(("consistently", "in-places", "not-seen", "not-looked"))


@dataclass
class Sheet:
    """What one reviewer said, as the test knows it.

    Attributes:
        version: Raised by every change; a laptop holds the newest that it was brought.
        answers: By spot.
        stars: The spots that are starred.
        rounds: Year groups by key.
        themes: Words by record, sorted jots among them.
        jots: Words by record.
    """

    version: int = 0
    answers: dict[Spot, str] = field(default_factory=dict)
    stars: set[Spot] = field(default_factory=set)
    rounds: dict[str, str] = field(default_factory=dict)
    themes: dict[str, tuple[Spot, str]] = field(default_factory=dict)
    jots: dict[str, str] = field(default_factory=dict)


class Capturers(RuleBasedStateMachine):
    """Each rule is what a reviewer does; what every laptop shows is held against the sheets it was brought."""

    team: Team
    began: list[Path]

    def __init__(self) -> None:
        super().__init__()
        for laptop, copy in zip(self.team.laptops, self.began, strict=True):
            laptop.restore(copy)
        self.held = [[Sheet() for _ in NAMES] for _ in NAMES]
        self.last: list[tuple[Changes, Sheet] | None] = [None] * len(NAMES)

    @rule(who=WHO, item=st.sampled_from(LEADERS), answer=ANSWERS)
    def answer_once(self, who: int, item: str, answer: str) -> None:
        self.answer(who, Spot(self.team.keys[who], ONCE, item), answer)

    @rule(who=WHO, year_group=st.sampled_from(("Year 3", "Year 5")))
    def go_into_a_room(self, who: int, year_group: str) -> None:
        before = deepcopy(self.held[who][who])
        key, changes = self.team.capture(who).begin_round(PLACE, "4", self.team.keys[who], year_group=year_group)
        self.own(who, before, changes).rounds[key] = year_group

    @rule(who=WHO, item=st.sampled_from(WALK), answer=ANSWERS, which=st.integers(0, 9))
    def answer_in_a_room(self, who: int, item: str, answer: str, which: int) -> None:
        rounds = list(self.held[who][who].rounds)
        if rounds:
            self.answer(who, Spot(self.team.keys[who], rounds[which % len(rounds)], item), answer)

    @rule(who=WHO, item=st.sampled_from(LEADERS))
    def star(self, who: int, item: str) -> None:
        spot = Spot(self.team.keys[who], ONCE, item)
        before = deepcopy(self.held[who][who])
        changes = self.team.capture(who).answer(PLACE, spot, "star", value=True)
        self.own(who, before, changes).stars.add(spot)

    @rule(who=WHO, words=st.sampled_from(("calm", "loud", "kind")))
    def hear(self, who: int, words: str) -> None:
        spot = Spot(self.team.keys[who], ONCE, "3.2")
        before = deepcopy(self.held[who][who])
        record, changes = self.team.capture(who).hear(PLACE, spot, words, sign="plus")
        self.own(who, before, changes).themes[record] = spot, words

    @rule(who=WHO, words=st.sampled_from(("late bus", "new ramp")))
    def jot(self, who: int, words: str) -> None:
        before = deepcopy(self.held[who][who])
        record, changes = self.team.capture(who).jot(PLACE, self.team.keys[who], words)
        self.own(who, before, changes).jots[record] = words

    @rule(who=WHO, which=st.integers(0, 9))
    def sort_a_jot(self, who: int, which: int) -> None:
        sheet = self.held[who][who]
        loose = [record for record in sheet.jots if record not in sheet.themes]
        if loose:
            record, before = loose[which % len(loose)], deepcopy(sheet)
            spot = Spot(self.team.keys[who], ONCE, "3.3")
            changes = self.team.capture(who).sort(PLACE, record, spot)
            self.own(who, before, changes).themes[record] = spot, sheet.jots[record]

    @rule(who=WHO)
    def take_back(self, who: int) -> None:
        if (last := self.last[who]) is not None:
            changes, before = last
            self.team.laptops[who].workspace.reverse(changes.reversals)
            before.version = self.held[who][who].version + 1
            self.held[who][who], self.last[who] = before, None

    @rule(writer=WHO, reader=WHO)
    def bring(self, writer: int, reader: int) -> None:
        if writer != reader:
            carry(self.team.laptops[writer], self.team.laptops[reader])
            self.held[reader] = [
                deepcopy(max(pair, key=lambda sheet: sheet.version))
                for pair in zip(self.held[reader], self.held[writer], strict=True)
            ]

    @precondition(lambda self: any(sheet.version for sheets in self.held for sheet in sheets))
    @rule()
    def all_meet(self) -> None:
        self.team.meet()
        newest = [max((held[who] for held in self.held), key=lambda sheet: sheet.version) for who in range(len(NAMES))]
        self.held = [deepcopy(newest) for _ in NAMES]
        first = self.team.seen(0)
        assert all(self.team.seen(who) == first for who in range(1, len(NAMES)))

    @invariant()
    def every_laptop_shows_whatever_it_was_brought(self) -> None:
        for who, sheets in enumerate(self.held):
            seen = self.team.seen(who)
            assert {each.spot: each.answer for each in seen.observations if each.answer} == _joined(sheets, "answers")
            assert {each.spot for each in seen.observations if each.star} == set().union(*(s.stars for s in sheets))
            assert {each.key: each.year_group for each in seen.rounds} == _joined(sheets, "rounds")
            assert {each.record: (each.spot, each.heard) for each in seen.themes} == _joined(sheets, "themes")
            assert {each.record: each.jotted for each in seen.jots} == _joined(sheets, "jots")
            self.is_the_teams(seen, sheets)

    @invariant()
    def nothing_stands_as_a_disagreement(self) -> None:
        assert not any(laptop.workspace.disagreements() for laptop in self.team.laptops)

    def is_the_teams(self, seen: Captured, sheets: list[Sheet]) -> None:
        checklist = self.team.checklist()
        unseen = {each.item.id for each in not_looked_at(checklist, seen, "primary")}
        answered = {s.item for each in sheets for s, said in each.answers.items() if said not in PASSED_OVER}
        heard = {spot.item for each in sheets for spot, _ in each.themes.values()}
        assert unseen == {item.id for item in checklist.items()} - answered - heard

    def answer(self, who: int, spot: Spot, answer: str) -> None:
        before = deepcopy(self.held[who][who])
        changes = self.team.capture(who).answer(PLACE, spot, "answer", answer)
        self.own(who, before, changes).answers[spot] = answer

    def own(self, who: int, before: Sheet, changes: Changes) -> Sheet:
        self.last[who] = changes, before
        sheet = self.held[who][who]
        sheet.version += 1
        return sheet


def _joined(sheets: list[Sheet], what: str) -> dict[object, object]:
    return {key: value for sheet in sheets for key, value in getattr(sheet, what).items()}


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    """Three reviewers of one challenge day, who have captured nothing yet."""
    meeting = Meeting.of(tmp_path_factory.mktemp("day"))
    yield Team(meeting)
    meeting.close()


@pytest.mark.slow
def test_whatever_three_reviewers_capture_and_however_they_meet_nothing_is_lost(team: Team) -> None:
    Capturers.team, Capturers.began = team, [laptop.back_up() for laptop in team.laptops]
    few = settings(
        max_examples=max(6, settings().max_examples // 10),
        stateful_step_count=18,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Capturers, settings=few)
