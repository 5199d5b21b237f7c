"""What the page of the report shows, as read at one moment."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sendnet_desktop.challenge_days.accuracy import Point
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell
from sendnet_desktop.visits.reporting import building, rules
from sendnet_desktop.visits.reporting.issued import Issued
from sendnet_desktop.visits.reporting.service import Shown
from sendnet_desktop.visits.synthesis.rules import Note
from sendnet_desktop.visits.values import HandedBack, Visit
from sendnet_ui.reports.day_prints import DayReportPrint

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reading:
    """A challenge day's report, as it is so far.

    Attributes:
        visit: The challenge day.
        words: How many words the report has so far.
        notes: What to look at before it is issued.
        issued: The reports that were issued, the latest first.
        points: What the school finds inaccurate in drafts.
        may_issue: Whether anything is concluded.
        disagreeing: Where two versions stand.
        handed_back: The laptops whose copy of the working papers was cleared.
    """

    visit: Visit
    words: int
    notes: tuple[Note, ...]
    issued: tuple[Issued, ...]
    points: tuple[Point, ...]
    may_issue: bool
    disagreeing: frozenset[Cell]
    handed_back: tuple[HandedBack, ...] = ()


def read_report(workspace: "Workspace", place: DayPlace) -> Reading:
    """Read a challenge day's report as it is so far.

    Raises:
        SendnetError: Its papers or its framework are not here.
    """
    synthesis = workspace.visits.concluding.of(place)
    report = workspace.visits.reports.drafted(place)
    channels = (place.visit, place.findings)
    return Reading(
        synthesis.visit,
        building.words(report),
        rules.notes(synthesis, report),
        workspace.visits.reports.issued(place),
        workspace.recommendations.accuracy.points(place),
        workspace.visits.reports.may_issue(synthesis),
        frozenset(cell for cell in workspace.disagreements() if cell.channel in channels),
        workspace.visits.reports.handed_back(synthesis.visit),
    )


def read_print(
    workspace: "Workspace", place: DayPlace, document: str = "", *, with_appendix: bool = False
) -> DayReportPrint:
    """Read a report to print: one that was issued, by its hash, or the report as it stands.

    Raises:
        SendnetError: It is not here.
    """
    reports = workspace.visits.reports
    found = next((each for each in reports.issued(place) if each.document == document and each.report), None)
    if found is not None and found.report is not None:
        shown = Shown(found.report, found.document, found.standing)
    else:
        shown = reports.to_show(place, as_it_stands=True, with_appendix=with_appendix)
    answers = {
        each.record: each.response for each in workspace.recommendations.all((place.org,)) if each.place == place
    }
    return DayReportPrint(shown, answers, workspace.evaluations.words())
