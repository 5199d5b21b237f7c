"""What can be printed of a challenge day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sendnet_desktop.challenge_days.day_plan import DayPlan
from sendnet_desktop.challenge_days.recommendations import Recommendation, Response
from sendnet_desktop.clock import day_written, read_day, write_day
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.steps import Steps
from sendnet_desktop.visits.preparing.papers import DataPack
from sendnet_desktop.visits.reporting.service import Shown
from sendnet_ui.reports.printout import Title


@dataclass(frozen=True, slots=True)
class DayPlanPrint:
    """The plan of a challenge day.

    Attributes:
        plan: What is planned.
        words: What the trust calls things.
        sample: Whether it is made up.
    """

    plan: DayPlan
    words: Words
    sample: bool = False

    @property
    def written(self) -> tuple[object, ...]:
        return (self.plan,)

    def title(self, today: date) -> Title:
        plan = self.plan
        day = read_day(plan.held_on) or today
        return Title(plan.school, "plan of the day", f"Plan of the day  ·  {day_written(plan.held_on)}", day)

    def pages(self, today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.day_plan import day_plan_report

        return day_plan_report(self.plan, today, self.words, sample=self.sample)


@dataclass(frozen=True, slots=True)
class DataPackPrint:
    """A school's figures as its challenge day's team has them.

    Attributes:
        pack: The figures, masked.
        copied: The day on which they were copied.
        words: What the trust calls things.
        sample: Whether they are made up.
    """

    pack: DataPack
    copied: date
    words: Words
    sample: bool = False

    @property
    def written(self) -> tuple[object, ...]:
        return ()

    def title(self, _today: date) -> Title:
        return Title(self.pack.school, "data pack", f"Data pack  ·  copied {write_day(self.copied)}", self.copied)

    def pages(self, _today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.day_plan import data_pack_report

        return data_pack_report(self.pack, self.copied, self.words, sample=self.sample)


@dataclass(frozen=True, slots=True)
class DayReportPrint:
    """The report of a challenge day, as it was issued or as it stands.

    Attributes:
        shown: The report.
        responses: What the headteacher answered, by the recommendation's record.
        words: What the trust calls things.
    """

    shown: Shown
    responses: Mapping[str, Response]
    words: Words

    @property
    def written(self) -> tuple[object, ...]:
        return (self.shown.report, *self.responses.values())

    def title(self, today: date) -> Title:
        report, standing = self.shown.report, self.shown.standing
        subject = f"{report.title}, {day_written(report.held_on)}  ·  {standing.lower()}"
        what = said(self.words, "challenge day report")
        return Title(report.school, f"{what}, {standing.lower()}", subject, today)

    def pages(self, _today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.day_report import day_report

        shown = self.shown
        return day_report(shown.report, shown.name, shown.standing, self.responses, self.words)


@dataclass(frozen=True, slots=True)
class ResponsesPrint:
    """What a school answers to recommendations, with room to write where it has not answered yet.

    Attributes:
        recommendations: Those of one school, those of one challenge day together.
        words: What the trust calls things.
        sample: Whether they are made up.
    """

    recommendations: tuple[Recommendation, ...]
    words: Words
    sample: bool = False

    @property
    def written(self) -> tuple[object, ...]:
        return (self.recommendations,)

    def title(self, today: date) -> Title:
        return Title(self.recommendations[0].school, "answers to recommendations", "Answers to recommendations", today)

    def pages(self, today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.responses import responses_report

        found = self.recommendations
        return responses_report(found, found[0].school, today, self.words, sample=self.sample)
