"""Every table that the program makes, of values in which much is said."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sendnet_desktop.across.duties import duties
from sendnet_desktop.across.narrowing import pictured
from sendnet_desktop.across.standings import Standings
from sendnet_desktop.challenge_days.values import Finding
from sendnet_desktop.evaluations.moved import Moved
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.exchange.correspondence import Correspondent, Elsewhere, Posted, Reader
from sendnet_desktop.exchange.gaps import Gap
from sendnet_desktop.exchange.people import Laptop, Person
from sendnet_desktop.exchange.roles import Role, school
from sendnet_desktop.exchange.roster import Organisation
from sendnet_desktop.exports.board import board_sheets
from sendnet_desktop.exports.evaluation import evaluation_sheets, evidence_sheets
from sendnet_desktop.exports.graduated import graduated_sheets
from sendnet_desktop.exports.network import cpd_sheets, pool_sheets, task_sheets
from sendnet_desktop.exports.picture import area_sheets, duty_sheets, practice_sheets, statement_sheets
from sendnet_desktop.exports.plan import action_sheets, priority_sheets, review_sheets
from sendnet_desktop.exports.roll_call import roll_call_sheets
from sendnet_desktop.exports.trust import ledger_sheets, people_sheets
from sendnet_desktop.meetings.at_school.values import PoolEntry, Progress, Task, Training
from sendnet_desktop.spreadsheets.values import Sheet
from sendnet_desktop.trust.overview import KnownSchool, Overview, Standing
from tests.reports import board_samples, graduated_samples, meeting_samples, plan_samples, samples

_NOON = datetime(2026, 11, 12, 12, tzinfo=UTC)


def _overview() -> Standings:
    shown = (samples.primary(), samples.snapshot(), None)
    names = ("Ash School", "Birch School", "Cedar School")
    standings = tuple(
        Standing(KnownSchool(name[:3], name, name[:3]), f"school:{name[:3]}:2026", evaluation)
        for name, evaluation in zip(names, shown, strict=True)
    )
    return Standings(pictured(Overview(2026, samples.primary().pack, standings), {}))


def _reviewed() -> Evaluation:
    evaluation = samples.primary()
    first, *others = evaluation.areas
    level = evaluation.pack.levels[0]
    found = Finding("f", "findings:x", "area", "A", "Challenge day", level=level, sentence="Seen.", agreed=level)
    judged = tuple(
        replace(each, findings=(found,), moved=Moved("up", level, level, "Autumn 1")) for each in first.judged
    )
    return replace(evaluation, areas=(replace(first, findings=(found,), judged=judged), *others))


def _people() -> tuple[Person, ...]:
    organisation = Organisation("abc", "ash", "Ash School", "school")
    roles = (Role(school("abc"), "SENCO of Ash School"), Role(school("abc"), "reviewed Birch", is_in_force=False))
    laptops = (
        Laptop("d1", "ash-1", "A. Khan’s laptop", False, True, False, "", _NOON, 0),
        Laptop("d2", "ash-2", "A. Khan’s 2nd laptop", False, False, True, "2026-10-01", None, 3),
    )
    return (Person("A. Khan", organisation, laptops, roles),)


def _correspondents() -> tuple[Correspondent, ...]:
    gaps, elsewhere = (Gap(2, 3),), (Elsewhere("B. Lee, Birch School", "", 2),)
    return (
        Correspondent("d1", "A. Khan", "Ash School", "abc", _NOON, "a.bundle", "/stick", _NOON, 4, _NOON, gaps),
        Correspondent("d2", "B. Lee", "Birch School", "def", elsewhere=elsewhere, is_stopped=True),
    )


def _posted() -> tuple[Posted, ...]:
    readers = (Reader("d1", "A. Khan, Ash School", True), Reader("d2", "B. Lee, Birch School", False))
    return (Posted(_NOON, "a.bundle", "/stick", 2000, readers),)


_TOLD = board_samples.realistic()
_IN_OAK = {"channel": "school:oak0:2026"}
_DONE = Progress(task_state="done", task_note="By hand", finished_on="2026-12-01")
_TASKS = (Task(record="task:a", channel="all:2026", progress={"oak0": _DONE}, task="Send plans", task_role="SENCO"),)
_POOL = (PoolEntry(record="pool_entry:a", pool_side="need", pooled="A tester", terms="Free", **_IN_OAK),)
_CPD = (Training(record="cpd:a", cpd_person="Jo", cpd_topic="Autism", cpd_minutes=90, cpd_by="Elm", **_IN_OAK),)

EXPORTS: Mapping[str, tuple[Callable[..., tuple[Sheet, ...]], tuple[Any, ...]]] = {
    "evaluation": (evaluation_sheets, (_reviewed(),)),
    "evaluation of words alone": (evaluation_sheets, (samples.narrative(),)),
    "evidence": (evidence_sheets, (samples.primary(),)),
    "priorities": (priority_sheets, (plan_samples.primary(), samples.primary())),
    "actions": (action_sheets, (plan_samples.primary(),)),
    "reviews": (review_sheets, (plan_samples.primary(),)),
    "graduated": (lambda monitor: graduated_sheets(monitor, for_others=False), (graduated_samples.primary(),)),
    "graduated, for others": (
        lambda monitor: graduated_sheets(monitor, for_others=True),
        (graduated_samples.primary(),),
    ),
    "overview": (area_sheets, (_overview(),)),
    "overview of statements": (statement_sheets, (_overview(),)),
    "overview of duties": (duty_sheets, (duties(_overview()),)),
    "people": (people_sheets, (_people(),)),
    "ledger": (ledger_sheets, (_correspondents(), _posted())),
    "actions of meetings": (task_sheets, (_TASKS, "oak0")),
    "needs and offers": (lambda found: pool_sheets(found, str), (_POOL,)),
    "CPD": (lambda found: cpd_sheets(found, 2026), (_CPD,)),
    "roll-call": (roll_call_sheets, (meeting_samples.roll_call(),)),
    "board": (board_sheets, (_TOLD.summary,)),
    "good practice": (
        lambda found: practice_sheets(found, samples.primary().pack),
        (_TOLD.practices,),
    ),
}
"""What makes each, and of what."""
