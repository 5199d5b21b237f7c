"""A half-term of a trust: schools evaluate, the network meets, and what it agreed goes home and comes back."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from network import Network, name_of, org_of

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.exchange.receipts import Reading
from sendnet_desktop.meetings.at_school.service import AtSchool
from sendnet_desktop.meetings.calendar import Calendar
from sendnet_desktop.meetings.issuing.service import Issuing
from sendnet_desktop.meetings.minutes.service import Minuting
from sendnet_desktop.meetings.moderation.service import Moderating
from sendnet_desktop.meetings.moderation.values import Moderation
from sendnet_desktop.meetings.roll_call.values import RollCall
from sendnet_desktop.steps import Progress, finish
from tests.exchange.meeting import Laptop

ASKED_FOR: Final = "Time for pupil passports"
PRACTICE: Final = "One page of what changes, kept in every room"
DILEMMA: Final = "A timetable that nobody keeps"
ROUND: Final = "Two will ring each other on Fridays"
OWN: Final = "The chair talks too much"
JOT: Final = "The head seemed tired"
KEPT_HERE: Final = (DILEMMA, ROUND, OWN, JOT)
"""What nobody but its writer ever reads."""

DECISION: Final = "One form for every school"
GUIDANCE: Final = "Look for a decision, not for a meeting."
TO_ALL: Final = "Publish the inclusion strategy"
TO_ONE: Final = "Lend the screening toolkit"

BLIND: Final = (("2", "Time is there."), ("3", "Impact is asked for."), ("3", "Staff say it."), ("4", "It is lived."))
"""What the first four schools give blind, each a level and a sentence."""

AREA_A: Final = "3" * 9 + "2" * 3 + "4" * 4
"""The schools' levels of the first area: nine, three and four of them."""


class HalfTerm:
    """The half-term as it went, with what was to be seen on the way.

    Attributes:
        network: The laptops.
        late: The school whose file came after the meeting, and came twice.
        missing: The school whose file did not come.
        before: What the office held before the meeting's folder was read.
        cancelled: What it held after the reading was cancelled.
        progress: How far the cancelled reading said it was.
        reading: What came of the whole folder.
        called: The roll as it was called at the meeting.
        called_late: The roll after the late file.
        late_again: What came of reading the late file once more.
        blind: The moderation as the office saw it before the reveal.
        unrevealed: Everything that the office could read of it then.
    """

    before: str
    cancelled: str
    progress: list[Progress]
    reading: Reading
    called: RollCall
    called_late: RollCall
    late_again: Reading
    blind: Moderation
    unrevealed: str

    def __init__(self, folder: Path) -> None:
        self.network = Network.of(folder)
        self.office, self.schools = self.network.office, self.network.schools
        *_, self.late, self.missing = self.schools
        self.days = tuple(DayPlace(org_of(school), "2026-09-29") for school in self.schools[:2])
        plan = calendar(self.office).plan
        self.earlier, _ = plan(title="Network meeting 1", meets_on="2026-09-08")
        self.place, _ = plan(title="Network meeting 2", meets_on="2026-10-13", starts_at="13:00", ends_at="16:00")
        self.next, _ = plan(title="Network meeting 3", meets_on="2026-12-01", starts_at="13:00")
        self._announce_and_tell()
        self._schools_evaluate()
        self._office_prepares()
        self._folder_is_read()
        self._levels_are_revealed()
        self._minutes_are_taken()
        self._papers_are_issued()
        self._schools_carry_out()
        self._late_file_comes_twice()
        self._lead_visits()
        self._board_is_told()
        self.network.write(*self.network.everybody)
        self.network.read_all_in_any_order()

    def _announce_and_tell(self) -> None:
        for place in (self.earlier, self.place, self.next):
            calendar(self.office).announce(place)
        self.moderated, _ = moderating(self.office).lead.prepare("A3", "Three sets of minutes.", self.place.key)
        moderating(self.office).lead.announce(self.moderated)
        self.network.carry(self.office, *self.schools, self.network.lead)

    def _schools_evaluate(self) -> None:
        for number, (school, level) in enumerate(zip(self.schools, AREA_A, strict=True)):
            evaluations = school.workspace.evaluations
            evaluations.answer("A1", "level", level)
            evaluations.answer("A5", "statutory", "met" if number else "not_met")
            evaluations.answer_area("A", "level", level)
            if number < len(BLIND):
                evaluations.answer_area("B", "level", "3")
            evaluations.share(live=True)
        first, second, third, fourth, fifth, *_ = self.schools
        at(first).add("practice", works_well=PRACTICE, area="A", share=True, whom_to_ask="the SENCO")
        at(second).add("suggestion", suggested=ASKED_FOR, suggested_for="agenda", meeting=self.place.key)
        at(third).add("pool_entry", pool_side="offer", pooled="A sensory room on Mondays")
        at(fourth).add("pool_entry", pool_side="need", pooled="Somebody who tests for exams")
        at(fifth).add("own_note", title="For me", own_words=OWN)
        at(fifth).add("cpd", cpd_topic="Autism", cpd_minutes=90, cpd_person="Jo", cpd_on="2026-09-03")
        priority, _ = first.workspace.plans.add_priority("Reading for all", statements=["A1"], stage="live")
        first.workspace.plans.add_action(priority, "Train every teacher", due="2026-09-30", who="SENCO")
        for school in (first, second):
            school.workspace.evaluations.snapshot("Before the day")
        self.network.go_on(7)
        self.office.read(*self.network.write(*self.schools))

    def _office_prepares(self) -> None:
        preparing = self.office.workspace.meetings.preparing
        offered = preparing.prepared(self.place)
        for asked in offered.asked:
            preparing.take(self.place, asked.record)
        for practice in offered.practices:
            preparing.take(self.place, practice.record)
        minuting(self.office).add(self.earlier, "task", task="Name a link governor", for_school="trust")
        issuing(self.office).issue_agenda(self.place)
        self.network.carry(self.office, *self.schools)

    def _folder_is_read(self) -> None:
        self.network.go_on(35)
        for school, (level, sentence) in zip(self.schools, BLIND, strict=False):
            own = moderating(school).own
            own.say(self.moderated, "level", level)
            own.say(self.moderated, "sentence", sentence)
            own.hand_in(self.moderated)
        for school in self.schools:
            school.workspace.evaluations.answer("A2", "level", "3")
        folder = self.network.folder / "Files for the meeting"
        folder.mkdir()
        for file in self.network.write(*self.schools[:-2]):
            shutil.copy(file, folder / file.name)
        self.before = held_by(self.office)
        self.progress = self._cancel_half_way(folder)
        self.cancelled = held_by(self.office)
        self.reading = self.office.read(folder)
        self.called = self.office.workspace.meetings.roll_calls.call(self.place)

    def _cancel_half_way(self, folder: Path) -> list[Progress]:
        steps, seen = self.office.workspace.exchange.read([folder]), list[Progress]()
        files = len(list(folder.iterdir()))
        for progress in steps:
            if progress.total == files:
                seen.append(progress)
            if len(seen) * 2 > files:
                break
        steps.close()
        assert not finish(self.office.workspace.check())
        return seen

    def _levels_are_revealed(self) -> None:
        lead = moderating(self.office).lead
        self.blind = lead.find(self.moderated)
        self.unrevealed = held_by(self.office) + repr(self.blind)
        lead.reveal(self.moderated)
        lead.change(self.moderated, "agreed", "3")
        lead.change(self.moderated, "guidance_note", GUIDANCE)
        moderating(self.office).guidance.take(self.moderated)

    def _minutes_are_taken(self) -> None:
        minutes, place = minuting(self.office), self.place
        first, second, *others = map(org_of, self.schools)
        minutes.mark(place, "present", first, *others[:-1])
        minutes.mark(place, "deputy", second)
        minutes.mark(place, "apologies", others[-1])
        minutes.change(place, f"school_update:{place.key}.{first}", "win", "Every room has its page")
        minutes.add(place, "news", news="Exam access changes", scope="national", so_what="act", act_by="2027-01-15")
        minutes.add(place, "meeting_decision", decided=DECISION, effective_on="2027-01-05")
        minutes.add(place, "task", task=TO_ALL, for_school="every", task_due="2026-11-20")
        minutes.add(place, "task", task=TO_ONE, for_school=first, task_role="SENCO", task_about="A1")
        minutes.add(place, "clinic", dilemma=DILEMMA)
        minutes.change(place, f"wellbeing:{place.key}", "support_agreed", ROUND)
        minutes.change(place, f"wellbeing:{place.key}", "finding_it_hard", 2)

    def _papers_are_issued(self) -> None:
        pool = issuing(self.office).pool
        for each in pool.entries():
            pool.show(each.record)
        issuing(self.office).issue_note(self.place)
        self.office.workspace.across.placings.tell()
        self.network.carry(self.office, *self.schools, self.network.lead)

    def _schools_carry_out(self) -> None:
        """One school takes its own action into its plan, two have done every school's."""
        first, second, third, *_ = self.schools
        own = next(each for each in at(first).tasks.all() if each.task == TO_ONE)
        at(first).tasks.make_priority(own.record)
        for school in (second, third):
            everyones = next(each for each in at(school).tasks.all() if each.task == TO_ALL)
            at(school).tasks.say(everyones.record, "task_state", "done")
        self.network.go_on(10)
        for school in (first, second, third):
            self.network.carry(school, self.office, self.network.lead)

    def _late_file_comes_twice(self) -> None:
        files = self.network.write(self.late)
        self.office.read(*files)
        self.called_late = self.office.workspace.meetings.roll_calls.call(self.place)
        self.late_again = self.office.read(*files)

    def _lead_visits(self) -> None:
        hubs, org = self.network.lead.workspace.hubs, org_of(self.schools[0])
        visit, _ = hubs.begin_visit(org, with_senco=True, agreed_next="Look at reading again")
        (priority, *_) = hubs.board().schools[0].plan.live
        hubs.say_of_priority(visit, priority.record, "Two of three staff trained")
        hubs.jot(org, JOT)
        self.network.carry(self.network.lead, self.office, self.schools[0])

    def _board_is_told(self) -> None:
        workspace = self.office.workspace
        for place in self.days:
            workspace.visits.preparing.begin(place)
            workspace.visits.concluding.conclude(place, "statement", "A1", "level", "2")
            workspace.visits.concluding.conclude(place, "area", "A", "level", "2")
            workspace.visits.reports.issue(place, "final")
        workspace.board.say("autumn-1", "board_headline", "Schools know where they stand")


def at(laptop: Laptop) -> AtSchool:
    return laptop.workspace.meetings.at_school


def calendar(laptop: Laptop) -> Calendar:
    return laptop.workspace.meetings.calendar


def issuing(laptop: Laptop) -> Issuing:
    return laptop.workspace.meetings.issuing


def minuting(laptop: Laptop) -> Minuting:
    return laptop.workspace.meetings.minutes


def moderating(laptop: Laptop) -> Moderating:
    return laptop.workspace.meetings.moderation


def held_by(laptop: Laptop) -> str:
    """Return everything that a laptop holds of what is shared, as text."""
    return repr(shared(laptop))


def shared(laptop: Laptop) -> Mapping[str, Mapping[str, Mapping[str, list[str]]]]:
    """Return what a laptop holds of each channel that others may have too."""
    return {channel: held for channel, held in laptop.workspace.dump().items() if channel != "private"}


def names(*laptops: Laptop) -> list[str]:
    return [name_of(each) for each in laptops]
