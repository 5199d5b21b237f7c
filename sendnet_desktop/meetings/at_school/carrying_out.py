"""How a school carries out what meetings agreed: it says how each action goes, and may take it into its plan."""

from typing import Final

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.clock import day_written
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import checked_answer
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.journal.channels import Channel, school_channel
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.meetings.at_school import reading
from sendnet_desktop.meetings.at_school.values import Task
from sendnet_desktop.meetings.calendar import Calendar
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.plans.service import Plans

PROGRESS_ANSWERS: Final = ("task_state", "task_note", "finished_on")


class CarryingOut:
    """What meetings gave this school to do."""

    def __init__(self, journal: Journal, evaluations: Evaluations, plans: Plans, calendar: Calendar) -> None:
        self._journal = journal
        self._evaluations = evaluations
        self._plans = plans
        self._calendar = calendar

    @property
    def org(self) -> str:
        """This school's id.

        Raises:
            SendnetError: This data folder is not a school's.
        """
        return Channel.parse(self._evaluations.channel).org

    def all(self) -> tuple[Task, ...]:
        """Return what was issued to this school or to every school: what is soonest due first, what is over last."""
        org = self.org
        issued = reading.tasks(self._journal.ledger, "all", (org,))
        return tuple(
            sorted(
                (each for each in issued if each.is_for(org)),
                key=lambda each: (not each.at(org).is_open, each.task_due or "9999"),
            )
        )

    def left(self) -> tuple[Task, ...]:
        """Return what is still to be done, the soonest first."""
        return tuple(each for each in self.all() if each.at(self.org).is_open)

    def find(self, record: str) -> Task:
        """Return one action that is this school's to do.

        Raises:
            SendnetError: It is not here.
        """
        found = next((each for each in self.all() if each.record == record), None)
        if found is None:
            raise SendnetError("This action is not here.", "Read the newest file from the trust.")
        return found

    def say(self, record: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Say one of ``PROGRESS_ANSWERS`` of an action; one that becomes done is dated today.

        Raises:
            SendnetError: The action is not here, or the answer is not one.
        """
        task = self.find(record)
        kept = checked_answer(field, value, PROGRESS_ANSWERS)
        edits = [self._edit(task, field, kept, None if shown == "" else shown)]
        was_done = task.at(self.org).task_state == "done"
        if field == "task_state" and (kept == "done") is not was_done:
            edits.append(self._edit(task, "finished_on", self._today() if kept == "done" else None))
        return self._journal.write(edits)

    def make_priority(self, record: str) -> tuple[str, Changes]:
        """Make a priority of an action in one step; return the priority's record and what changed.

        Raises:
            SendnetError: The action is not here, or the plan has it already.
        """
        task = self._untaken(record)
        pack = self._evaluations.current().pack
        about = task.task_about
        area = pack.area_of[about].id if about in pack.by_id else about
        with self._journal.together():
            priority, changes = self._plans.add_priority(
                task.task.rstrip("."),
                statements=(about,) if about in pack.by_id else (),
                origin="decision",
                source=self._arose_from(task),
                area=area if area in {each.id for each in pack.areas} else None,
                measure=task.task_shown_by,
                lead=task.task_role,
                ends=task.task_due,
            )
            return priority, changes | self._took(task, priority)

    def make_action(self, record: str, priority: str) -> tuple[str, Changes]:
        """Make it an action of a priority that there is already; return the action's record and what changed.

        Raises:
            SendnetError: The action of the meeting or the priority is not here, or the plan has it already.
        """
        task = self._untaken(record)
        with self._journal.together():
            action, changes = self._plans.add_action(
                priority, task.task, who=task.task_role, due=task.task_due, check_how=task.task_shown_by
            )
            return action, changes | self._took(task, action)

    def take_out(self, record: str) -> Changes:
        """Take out of the plan what an action became there; undo puts it back.

        Raises:
            SendnetError: The action is not here, it became nothing, or what it became was reviewed.
        """
        task = self.find(record)
        taken = task.at(self.org).taken
        if taken is None:
            raise SendnetError("This action is not in the plan.", "There is nothing to take out.")
        remove = self._plans.remove_priority if kind_of(taken.record) == "priority" else self._plans.remove_action
        with self._journal.together():
            return remove(taken.record) | self._journal.write([self._edit(task, "became", None)])

    def cell(self, record: str, field: str) -> Cell:
        """Return where one of ``PROGRESS_ANSWERS`` is kept.

        Raises:
            SendnetError: The action is not here.
        """
        return progress_cell(self.org, self.find(record), field)

    def _untaken(self, record: str) -> Task:
        task = self.find(record)
        if task.at(self.org).taken is not None:
            raise SendnetError("Your plan has this action already.", "Go there from the action.")
        return task

    def _took(self, task: Task, record: str) -> Changes:
        return self._journal.write([self._edit(task, "became", record)])

    def _arose_from(self, task: Task) -> str:
        place = MeetingPlace(task.year, task.meeting)
        meeting = next((each for each in self._calendar.all() if each.place == place), None)
        if meeting is None:
            return ""
        return ", ".join(filter(None, (meeting.title, day_written(meeting.meets_on))))

    def _edit(self, task: Task, field: str, value: Value, shown: Seen = AS_SHOWN) -> Edit:
        return Edit(*progress_cell(self.org, task, field), value, shown)

    def _today(self) -> str:
        return self._journal.clock.today().isoformat()


def progress_cell(org: str, task: Task, field: str) -> Cell:
    """Return where a school keeps how an action goes: in the year of its meeting, so that two laptops mean the same."""
    return Cell(school_channel(org, task.year), f"task_progress:{key_of(task.record)}", field)
