"""Prints: their bytes, what they are called, and how they are made without making anybody wait."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from typing import Final, Literal

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.clock import year_name
from sendnet_desktop.cohorts.benchmarks import Comparison
from sendnet_desktop.cohorts.values import Cohorts
from sendnet_desktop.errors import CannotWriteError
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.graduated.values import Monitor
from sendnet_desktop.plans.values import Plan
from sendnet_desktop.steps import Progress, Steps
from sendnet_ui.forms.british_dates import write_day

_NOT_IN_NAMES: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]+')
_LONGEST: Final = 90  # bytes of a name within the name, of which file systems take 255


PlanPrint = Literal["action plan", "page for governors", "inclusion strategy", "self-evaluation on a page"]
"""The prints that a plan is part of."""


@dataclass(frozen=True, slots=True)
class Printout:
    """A print that was made.

    Attributes:
        school: Whose it is.
        subject: What it is, and the state that it shows.
        file_name: What it is called where nobody says otherwise.
        data: The tagged PDF.
    """

    school: str
    subject: str
    file_name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Inviting:
    """An invitation to join a trust, as somebody asks for it.

    Attributes:
        trust: The trust's name.
        words: Its six words.
        person: Who invites.
    """

    trust: str
    words: tuple[str, ...]
    person: str


@dataclass(frozen=True, slots=True)
class Planning:
    """A print of a school's plan, as somebody asks for it.

    Attributes:
        plan: The plan.
        evaluation: The evaluation of the same year.
        sheet: Which of its prints.
    """

    plan: Plan
    evaluation: Evaluation
    sheet: PlanPrint = "action plan"


@dataclass(frozen=True, slots=True)
class Monitoring:
    """The graduated-approach page, as somebody asks for it.

    Attributes:
        monitor: The school's counts of a year.
        for_others: Whether it is for readers beyond the school, with small numbers masked.
    """

    monitor: Monitor
    for_others: bool = False


@dataclass(frozen=True, slots=True)
class Counting:
    """The data page, as somebody asks for it.

    Attributes:
        cohorts: The school's three years.
        comparison: The published figures beside them.
        for_others: Whether it is for readers beyond the school, with small numbers masked.
    """

    cohorts: Cohorts
    comparison: Comparison
    for_others: bool = True


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank form for paper, as somebody asks for it.

    Attributes:
        form: Which.
        evaluation: The evaluation whose framework and school it is for.
    """

    form: Literal["self-evaluation", "action plan"]
    evaluation: Evaluation


Asked = Evaluation | Inviting | Planning | Monitoring | Counting | Blank
"""What can be printed."""


def written_in(asked: Asked) -> tuple[object, ...]:
    """Return the parts of what is asked for whose words, as people wrote them, come out in the print."""
    if isinstance(asked, Planning):
        return (asked.plan,) if asked.sheet == "action plan" else (asked.plan, asked.evaluation)
    if isinstance(asked, Monitoring) and asked.for_others:
        return ()  # counts, and nobody's words
    return () if isinstance(asked, Counting | Blank) else (asked,)


def making(asked: Asked, today: date) -> Steps[Printout]:
    """Make a print of whatever can be printed."""
    match asked:
        case Inviting():
            return _invited(asked, today)
        case Planning():
            return _planned(asked)
        case Monitoring():
            return _monitored(asked)
        case Counting():
            return _counted(asked)
        case Blank():
            return _blank(asked, today)
        case Evaluation():
            return _evaluated(asked, today)


def _invited(asked: Inviting, today: date) -> Steps[Printout]:
    yield Progress(0, 0, "Setting the page")
    from sendnet_desktop.reports.invitation import Invitation, invitation

    data = yield from invitation(Invitation(asked.trust, asked.words, asked.person, today))
    name = f"{_plain(asked.trust) or 'Trust'} - invitation - {today:%Y-%m-%d}.pdf"
    return Printout(asked.trust, f"Invitation, {write_day(today)}", name, data)


def _evaluated(evaluation: Evaluation, today: date) -> Steps[Printout]:
    yield Progress(0, 0, "Setting the pages")
    from sendnet_desktop.reports.evaluation import evaluation_report

    data = yield from evaluation_report(evaluation)
    subject = f"Self-evaluation {year_name(evaluation.year)}  ·  {_state(evaluation)}"
    return Printout(evaluation.school, subject, file_name(evaluation, today), data)


def _blank(asked: Blank, today: date) -> Steps[Printout]:
    yield Progress(0, 0, "Setting the pages")
    from sendnet_desktop.reports.blank import blank_evaluation_report, blank_plan_report

    evaluation, what = asked.evaluation, f"{asked.form}, blank form"
    if asked.form == "action plan":
        data = yield from blank_plan_report(today)
    else:
        data = yield from blank_evaluation_report(evaluation.pack, evaluation.phase, today)
    name = f"{_plain(evaluation.school) or 'School'} - {what}.pdf"
    return Printout(evaluation.school, f"{what.capitalize()}", name, data)


def _planned(asked: Planning) -> Steps[Printout]:
    yield Progress(0, 0, "Setting the pages")
    data = yield from _plan_pages(asked)
    plan, what = asked.plan, asked.sheet
    name = f"{_plain(plan.school) or 'School'} - {what} - {plan.as_at:%Y-%m-%d}.pdf"
    subject = f"{what.capitalize()} {year_name(plan.year)}  ·  as at {write_day(plan.as_at)}"
    return Printout(plan.school, subject, name, data)


def _plan_pages(asked: Planning) -> Steps[bytes]:
    # The writer of pages is slow to import, so each print fetches its own when it is first asked for.
    if asked.sheet == "self-evaluation on a page":
        from sendnet_desktop.reports.one_page import one_page_report

        return one_page_report(asked.evaluation, asked.plan)
    if asked.sheet == "page for governors":
        from sendnet_desktop.reports.governors import governors_report

        return governors_report(asked.plan, asked.evaluation)
    if asked.sheet == "inclusion strategy":
        from sendnet_desktop.reports.strategy import strategy_report

        return strategy_report(asked.plan, asked.evaluation)
    from sendnet_desktop.reports.plan import plan_report

    return plan_report(asked.plan, asked.evaluation)


def _monitored(asked: Monitoring) -> Steps[Printout]:
    yield Progress(0, 0, "Setting the page")
    from sendnet_desktop.reports.graduated import graduated_report

    monitor = asked.monitor
    data = yield from graduated_report(monitor, for_others=asked.for_others)
    whose = " for others" if asked.for_others else ""
    name = f"{_plain(monitor.school) or 'School'} - graduated approach{whose} - {monitor.as_at:%Y-%m-%d}.pdf"
    subject = f"Graduated approach {year_name(monitor.year)}{whose}  ·  as at {write_day(monitor.as_at)}"
    return Printout(monitor.school, subject, name, data)


def _counted(asked: Counting) -> Steps[Printout]:
    yield Progress(0, 0, "Setting the pages")
    from sendnet_desktop.reports.cohorts import cohort_report

    cohorts = asked.cohorts
    data = yield from cohort_report(cohorts, asked.comparison, for_others=asked.for_others)
    whose = " for others" if asked.for_others else ""
    name = f"{_plain(cohorts.school) or 'School'} - data{whose} - {cohorts.as_at:%Y-%m-%d}.pdf"
    subject = f"Data {year_name(cohorts.year)}{whose}  ·  as at {write_day(cohorts.as_at)}"
    return Printout(cohorts.school, subject, name, data)


def saving(path: Path, data: bytes) -> Steps[Path]:
    """Write a print whole or not at all; return where it is.

    Raises:
        SendnetError: It cannot be written there; what was there stands.
    """
    yield Progress(0, 0, f"Saving {path.name}")
    write_atomically(path, data)
    return path


def lending(folder: Path, printout: Printout) -> Steps[Path]:
    """Write a print for another program, apart from what was lent before and may be open there still.

    Raises:
        SendnetError: There is no room for it.
    """
    yield Progress(0, 0, "Opening the print")
    try:
        place = Path(mkdtemp(dir=folder))
    except OSError as error:
        raise CannotWriteError from error
    return (yield from saving(place / printout.file_name, printout.data))


def file_name(evaluation: Evaluation, today: date) -> str:
    """Return a name that every system takes: ``Vetchley Primary School - self-evaluation - 2026-11-21.pdf``.

    Args:
        evaluation: What is printed; its own date stands in the name.
        today: Stands there where nothing was written yet.
    """
    school = _plain(evaluation.school) or "School"
    what = f"self-evaluation {_plain(evaluation.snapshot)}".strip()
    return f"{school} - {what} - {evaluation.as_at or today:%Y-%m-%d}.pdf"


def _plain(words: str) -> str:
    kept = " ".join(_NOT_IN_NAMES.sub(" ", words).split())
    return kept.encode()[:_LONGEST].decode(errors="ignore").strip(" .")


def _state(evaluation: Evaluation) -> str:
    if evaluation.as_at is None:
        return "nothing written yet"
    day = write_day(evaluation.as_at)
    return f"snapshot “{evaluation.snapshot}”, {day}" if evaluation.snapshot else f"in progress, as at {day}"
