"""What people do with a plan: set priorities, act on them, review them, carry them on."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager

from sendnet_desktop.changes import Cell, Changes, Reversal, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import check_statement
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.ids import Entropy, key_of, kind_of, new_record
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.journal.kinds import DELETED, POSITION
from sendnet_desktop.journal.places import between, place_of
from sendnet_desktop.plans import records
from sendnet_desktop.plans.answers import (
    ACTION_ANSWERS,
    MILESTONE_ANSWERS,
    PRIORITY_ANSWERS,
    REVIEW_ANSWERS,
    checked,
    kept,
)
from sendnet_desktop.plans.carrying import carried, carryable, open_actions
from sendnet_desktop.plans.choices import ENDING, HALF_TERMS
from sendnet_desktop.plans.origins import of_area, of_statement, origin, with_recommendations
from sendnet_desktop.plans.principles import principles_of, record_of
from sendnet_desktop.plans.values import Action, Carryable, Origin, Plan, Priority


class Plans:
    """The plans in this data folder: the school's own, and those that came from others."""

    def __init__(self, journal: Journal, evaluations: Evaluations, entropy: Entropy, *, sample: bool = False) -> None:
        self._journal = journal
        self._evaluations = evaluations
        self._entropy = entropy
        self._sample = sample

    @property
    def channel(self) -> str:
        """Where this school's plan of this year is kept.

        Raises:
            SendnetError: This data folder is not a school's.
        """
        return self._evaluations.channel

    def current(self) -> Plan:
        """Return this school's plan of this school year."""
        school = self._evaluations.school
        return self.all({self.channel: school.name if school else ""})[self.channel]

    def all(self, names: Mapping[str, str]) -> dict[str, Plan]:
        """Return the plans in some channels, given what to call each one's school, in one question a table."""
        ledger = self._journal.ledger
        found = with_recommendations(ledger, records.priorities(ledger, tuple(names)))
        today, words = self._journal.clock.today(), self._evaluations.words()
        year = {channel: Channel.parse(channel).year or 0 for channel in names}
        return {
            channel: Plan(channel, year[channel], name, found[channel], today, self._sample, words)
            for channel, name in names.items()
        }

    def for_statement(self, statement: str) -> tuple[Priority, ...]:
        """Return this school's priorities of this year that bear on a statement."""
        return self.current().bearing_on(statement)

    def origin_of(self, priority: Priority) -> Origin:
        """Return what a priority arose from, in the words of the framework."""
        evaluations = self._evaluations
        evaluation = evaluations.living_all({priority.channel: ""}).get(priority.channel)
        return origin(priority, evaluation, evaluations.words())

    def together(self) -> AbstractContextManager[object]:
        """Make all that is said inside one transaction: the whole of it or nothing."""
        return self._journal.together()

    def add_priority(self, title: str = "", *, statements: Iterable[str] = (), **answers: Value) -> tuple[str, Changes]:
        """Add a priority, a draft unless a stage is given; return its record's id and what changed.

        Args:
            title: What it is called.
            statements: Ids of the statements that it bears on.
            **answers: Any of ``PRIORITY_ANSWERS``.

        Raises:
            SendnetError: The framework does not ask a statement, or an answer is not one.
        """
        bearing = [self._asked(statement) for statement in statements]
        said = kept({"title": title, "stage": "draft", **answers}, PRIORITY_ANSWERS)
        if said.get("stage") == "live":
            said.setdefault("begins", self._today())
        record = new_record("priority", self._entropy)
        edits = [self._edit(f"bearing:{key_of(record)}.{each}", "bears", value=True) for each in bearing]
        return record, self._add(record, said, edits)

    def from_statement(self, statement: str) -> tuple[str, Changes]:
        """Make a priority of a judgement in one step: its title, area, baseline and origin are filled in.

        Raises:
            SendnetError: The framework does not ask the statement.
        """
        begun = of_statement(self._evaluations.current(), self._asked(statement))
        return self.add_priority(statements=(statement,), **begun)

    def from_area(self, area: str) -> tuple[str, Changes]:
        """Make a priority of an area in one step.

        Raises:
            SendnetError: The framework has no such area.
        """
        return self.add_priority(**of_area(self._evaluations.current(), area))

    def change_priority(self, record: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Change one of ``PRIORITY_ANSWERS``; a priority that goes live begins today if nothing else is said.

        Raises:
            SendnetError: There is no such priority this year, or the answer is not one.
        """
        begins = self._priority(record).begins
        edits = [self._edit(record, field, checked(field, value, PRIORITY_ANSWERS), shown)]
        if (field, value) == ("stage", "live") and not begins:
            edits.append(self._edit(record, "begins", self._today()))
        return self._journal.write(edits)

    def bear(self, record: str, statement: str, *, bears: bool = True) -> Changes:
        """Say that a priority bears on a statement, or that it does not any more.

        Raises:
            SendnetError: There is no such priority this year, or the framework does not ask the statement.
        """
        self._priority(record)
        bearing = f"bearing:{key_of(record)}.{self._asked(statement)}"
        return self._journal.write([self._edit(bearing, "bears", value=bears)])

    def serve(self, record: str, principle: str, *, serves: bool = True) -> Changes:
        """Say that a priority serves a principle of the inclusion strategy, or that it does not.

        Raises:
            SendnetError: There is no such priority this year, or the framework names no such principle.
        """
        self._priority(record)
        if principle not in (named := principles_of(self._evaluations.current().pack)):
            choices = f"Choose from: {'; '.join(named)}." if named else "The trust has not keyed in the principles yet."
            raise SendnetError("The framework names no such principle of inclusion.", choices)
        serving = record_of(record, principle)
        said = (self._edit(serving, "principle", principle), self._edit(serving, "serves", value=serves))
        return self._journal.write(list(said))

    def remove_priority(self, record: str) -> Changes:
        """Take a priority away with its actions; undo brings them back.

        Raises:
            SendnetError: There is no such priority this year, or it was reviewed, which nobody takes back.
        """
        priority = self._priority(record)
        if priority.reviews:
            raise SendnetError("This priority has been reviewed, so it stays on record.", "Close it instead.")
        gone = [record, *(action.record for action in priority.actions)]
        return self._journal.write([self._edit(each, DELETED, value=True) for each in gone])

    def add_action(self, priority: str, what: str = "", **answers: Value) -> tuple[str, Changes]:
        """Add an action to a priority; return its record's id and what changed.

        Args:
            priority: The priority's record.
            what: What is done.
            **answers: Any of ``ACTION_ANSWERS``.

        Raises:
            SendnetError: There is no such priority this year, or an answer is not one.
        """
        self._priority(priority)
        said = kept({"what": what, "state": "not-started", **answers}, ACTION_ANSWERS)
        record = new_record("action", self._entropy)
        return record, self._add(record, {"priority": priority, **said})

    def change_action(self, record: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Change one of ``ACTION_ANSWERS``; an action that becomes done is dated today.

        Raises:
            SendnetError: There is no such action this year, or the answer is not one.
        """
        was = self._action(record)
        said = checked(field, value, ACTION_ANSWERS)
        edits = [self._edit(record, field, said, shown)]
        if field == "state" and (said == "done") is not was.is_done:
            edits.append(self._edit(record, "done_on", self._today() if said == "done" else None))
        return self._journal.write(edits)

    def remove_action(self, record: str) -> Changes:
        """Take an action away; undo brings it back.

        Raises:
            SendnetError: There is no such action this year.
        """
        self._action(record)
        return self._journal.write([self._edit(record, DELETED, value=True)])

    def move(self, record: str, before: str = "") -> Changes:
        """Move a priority or an action before another of its list, or to its end.

        Raises:
            SendnetError: One of them is not there this year.
        """
        others = [each for each in self._siblings(record) if each != record]
        if before and before not in others:
            raise SendnetError("There is nothing of this kind to put it before.", "Look at the list again.")
        place = others.index(before) if before else len(others)
        earlier = self._place(others[place - 1]) if place else place_of(0)
        later = self._place(before) if before else place_of(self._journal.clock.stamp() + 2)
        return self._journal.write([self._edit(record, POSITION, between(earlier, later))])

    def say_of_milestone(
        self, priority: str, half_term: str, field: str, value: Value, *, shown: Seen = AS_SHOWN
    ) -> Changes:
        """Say one of ``MILESTONE_ANSWERS`` of a priority's half-term.

        Raises:
            SendnetError: There is no such priority this year, no such half-term, or the answer is not one.
        """
        self._priority(priority)
        if half_term not in HALF_TERMS:
            raise SendnetError("There is no half-term of this name.", f"Choose from: {', '.join(HALF_TERMS)}.")
        record = f"milestone:{key_of(priority)}.{half_term}"
        return self._journal.write([self._edit(record, field, checked(field, value, MILESTONE_ANSWERS), shown)])

    def review(self, priority: str, *, corrects: str = "", **answers: Value) -> tuple[str, Changes]:
        """Review a priority; return the review's id and what changed.

        A review is written once: nothing changes it, and whoever was wrong writes another that names it. A decision
        to stop or to close closes the priority.

        Args:
            priority: The priority's record.
            corrects: Id of the review that this one takes the place of.
            **answers: Any of ``REVIEW_ANSWERS``; the day is today's and the reviewer whoever works here, if not given.

        Raises:
            SendnetError: There is no such priority or review, nothing is said, or an answer is not one.
        """
        found = self._priority(priority)
        if corrects and corrects not in {each.record for each in found.reviews if each.stands}:
            raise SendnetError("The review that this one corrects is not there.", "Look at the reviews again.")
        usual = {"reviewed_on": self._today(), "reviewer": self._journal.author}
        said = usual | kept(answers, REVIEW_ANSWERS)
        if not {"progress", "impact", "seen"} & said.keys():
            raise SendnetError("A review says something of progress or impact.", "Choose one, or say what was seen.")
        record = new_record("review", self._entropy)
        closing = [self._edit(priority, "stage", "closed")] if said.get("decision") in ENDING else []
        return record, self._add(record, {"priority": priority, "corrects": corrects or None, **said}, closing)

    def to_carry_on(self) -> tuple[Carryable, ...]:
        """Return last year's live priorities that are not carried on yet."""
        return carryable(self._journal.ledger, self.channel)

    def carry_on(self, record: str) -> Changes:
        """Carry a priority of last year on into this one, with what is left to do; undo takes it back.

        It keeps its key, so that two laptops that carry it on mean the same one.

        Raises:
            SendnetError: There is no such priority to carry on.
        """
        found = {each.priority.record: each for each in self.to_carry_on()}.get(record)
        if found is None:
            raise SendnetError("There is no such priority of last year to carry on.", "Look at the list again.")
        new = [Edit(self.channel, *said) for said in carried(found)]
        old = Edit(found.priority.channel, record, "stage", "carried")
        done = self._journal.write([*new, old])
        taken = (record, *(action.record for action in open_actions(found.priority)))
        back = (step for step in done.reversals if step.cell == old.cell)
        return Changes(done.cells, (*back, *map(self._taken_away, taken)))

    def _add(self, record: str, said: Mapping[str, Value], also: Iterable[Edit] = ()) -> Changes:
        placed = {POSITION: place_of(self._journal.clock.stamp()), **said}
        edits = [self._edit(record, field, value) for field, value in placed.items()]
        beside = tuple(also)
        done = self._journal.write([*edits, *beside])
        # Undoing an addition takes the record away rather than emptying it field by field.
        closing = {edit.cell for edit in beside if kind_of(edit.record) != "bearing"}
        back = (step for step in done.reversals if step.cell in closing)
        return Changes(done.cells, (self._taken_away(record), *back))

    def _taken_away(self, record: str) -> Reversal:
        return Reversal(Cell(self.channel, record, DELETED), earlier=True, later=None)

    def _today(self) -> str:
        return self._journal.clock.today().isoformat()

    def _edit(self, record: str, field: str, value: Value, shown: Seen = AS_SHOWN) -> Edit:
        return Edit(self.channel, record, field, value, None if shown == "" else shown)

    def _asked(self, statement: str) -> str:
        check_statement(self._evaluations.current().pack, statement)
        return statement

    def _priority(self, record: str) -> Priority:
        found = self.current().find(record)
        if found is None:
            raise SendnetError("There is no such priority in this year’s plan.", "Look at the plan again.")
        return found

    def _action(self, record: str) -> Action:
        actions = (action for priority in self.current().priorities for action in priority.actions)
        found = next((action for action in actions if action.record == record), None)
        if found is None:
            raise SendnetError("There is no such action in this year’s plan.", "Look at the plan again.")
        return found

    def _siblings(self, record: str) -> list[str]:
        if kind_of(record) == "priority":
            self._priority(record)
            return [each.record for each in self.current().priorities]
        return [each.record for each in self._priority(self._action(record).priority).actions]

    def _place(self, record: str) -> str:
        return str(self._journal.shown(Cell(self.channel, record, POSITION)) or "")
