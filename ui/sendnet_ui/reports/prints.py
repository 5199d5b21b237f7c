"""Everything that can be printed: a small value for each, which knows its words, its name and its pages."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from sendnet_desktop.clock import write_day, year_name
from sendnet_desktop.cohorts.benchmarks import Comparison
from sendnet_desktop.cohorts.values import Cohorts
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.graduated.values import Monitor
from sendnet_desktop.plans.values import Plan
from sendnet_desktop.steps import Progress, Steps
from sendnet_ui.reports.printout import Printout, Title

PlanLayout = Literal["action plan", "page for governors", "inclusion strategy", "self-evaluation on a page"]
"""The prints that a plan is part of."""


class Print(Protocol):
    """A print that somebody asks for, with all that it is made of."""

    @property
    def written(self) -> tuple[object, ...]:
        """The parts of it whose words, as people wrote them, come out in the print."""

    def title(self, today: date, /) -> Title:
        """Return whose it is and what it is called."""

    def pages(self, today: date, /) -> Steps[bytes]:
        """Make its pages, as a tagged PDF."""


def making(asked: Print, today: date) -> Steps[Printout]:
    """Make a print."""
    yield Progress(0, 0, "Setting the pages")  # before the first import: the writer of pages is slow to fetch
    return Printout(asked.title(today), (yield from asked.pages(today)))


@dataclass(frozen=True, slots=True)
class EvaluationPrint:
    """A self-evaluation, living or frozen, in full.

    Attributes:
        evaluation: As far as filters have left it.
    """

    evaluation: Evaluation

    @property
    def written(self) -> tuple[object, ...]:
        return (self.evaluation,)

    def title(self, today: date) -> Title:
        shown = self.evaluation
        what = f"self-evaluation {shown.snapshot}".rstrip()
        subject = f"Self-evaluation {year_name(shown.year)}  ·  {self._state}"
        return Title(shown.school, what, subject, shown.as_at or today)

    def pages(self, _today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.evaluation import evaluation_report

        return evaluation_report(self.evaluation)

    @property
    def _state(self) -> str:
        if self.evaluation.as_at is None:
            return "nothing written yet"
        day, name = write_day(self.evaluation.as_at), self.evaluation.snapshot
        return f"snapshot “{name}”, {day}" if name else f"in progress, as at {day}"


@dataclass(frozen=True, slots=True)
class PlanPrint:
    """A print of a school's plan.

    Attributes:
        plan: The plan.
        evaluation: The evaluation of the same year.
        layout: Which of its prints.
    """

    plan: Plan
    evaluation: Evaluation
    layout: PlanLayout = "action plan"

    @property
    def written(self) -> tuple[object, ...]:
        return (self.plan,) if self.layout == "action plan" else (self.plan, self.evaluation)

    def title(self, _today: date) -> Title:
        return _of_year(self.plan.school, self.layout, self.plan.year, self.plan.as_at)

    def pages(self, _today: date) -> Steps[bytes]:
        if self.layout == "self-evaluation on a page":
            from sendnet_desktop.reports.one_page import one_page_report

            return one_page_report(self.evaluation, self.plan)
        if self.layout == "page for governors":
            from sendnet_desktop.reports.governors import governors_report

            return governors_report(self.plan, self.evaluation)
        if self.layout == "inclusion strategy":
            from sendnet_desktop.reports.strategy import strategy_report

            return strategy_report(self.plan, self.evaluation)
        from sendnet_desktop.reports.plan import plan_report

        return plan_report(self.plan, self.evaluation)


@dataclass(frozen=True, slots=True)
class GraduatedPrint:
    """The graduated approach on a page.

    Attributes:
        monitor: The school's counts of a year.
        for_others: Whether it is for readers beyond the school, with small numbers masked.
    """

    monitor: Monitor
    for_others: bool = False

    @property
    def written(self) -> tuple[object, ...]:
        return () if self.for_others else (self.monitor,)  # for others it holds nobody's words

    def title(self, _today: date) -> Title:
        what = "graduated approach for others" if self.for_others else "graduated approach"
        return _of_year(self.monitor.school, what, self.monitor.year, self.monitor.as_at)

    def pages(self, _today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.graduated import graduated_report

        return graduated_report(self.monitor, for_others=self.for_others)


@dataclass(frozen=True, slots=True)
class DataPrint:
    """A school's data by stage of support.

    Attributes:
        cohorts: The school's three years.
        comparison: The published figures beside them.
        for_others: Whether it is for readers beyond the school, with small numbers masked.
    """

    cohorts: Cohorts
    comparison: Comparison
    for_others: bool = True

    @property
    def written(self) -> tuple[object, ...]:
        return ()

    def title(self, _today: date) -> Title:
        what = "data for others" if self.for_others else "data"
        return _of_year(self.cohorts.school, what, self.cohorts.year, self.cohorts.as_at)

    def pages(self, _today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.cohorts import cohort_report

        return cohort_report(self.cohorts, self.comparison, for_others=self.for_others)


@dataclass(frozen=True, slots=True)
class BlankForm:
    """A form to fill in on paper.

    Attributes:
        form: Which.
        evaluation: The evaluation whose framework and school it is for.
    """

    form: Literal["self-evaluation", "action plan"]
    evaluation: Evaluation

    @property
    def written(self) -> tuple[object, ...]:
        return ()

    def title(self, _today: date) -> Title:
        what = f"{self.form}, blank form"
        return Title(self.evaluation.school, what, what.capitalize())

    def pages(self, today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.blank import blank_evaluation_report, blank_plan_report

        if self.form == "action plan":
            return blank_plan_report(today)
        return blank_evaluation_report(self.evaluation.pack, self.evaluation.phase, today)


@dataclass(frozen=True, slots=True)
class InvitationPrint:
    """An invitation to join a trust.

    Attributes:
        trust: The trust's name.
        words: Its six words.
        person: Who invites.
    """

    trust: str
    words: tuple[str, ...]
    person: str

    @property
    def written(self) -> tuple[object, ...]:
        return (self,)

    def title(self, today: date) -> Title:
        return Title(self.trust, "invitation", f"Invitation, {write_day(today)}", today)

    def pages(self, today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.invitation import Invitation, invitation

        return invitation(Invitation(self.trust, self.words, self.person, today))


def _of_year(school: str, what: str, year: int, as_at: date) -> Title:
    return Title(school, what, f"{what.capitalize()} {year_name(year)}  ·  as at {write_day(as_at)}", as_at)
