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
from sendnet_desktop.exports.evaluation import evaluation_sheets, evidence_sheets
from sendnet_desktop.exports.graduated import graduated_sheets
from sendnet_desktop.exports.picture import area_sheets, duty_sheets, statement_sheets
from sendnet_desktop.exports.plan import action_sheets, priority_sheets, review_sheets
from sendnet_desktop.exports.trust import ledger_sheets, people_sheets
from sendnet_desktop.spreadsheets.values import Sheet
from sendnet_desktop.trust.overview import KnownSchool, Overview, Standing
from tests.reports import graduated_samples, plan_samples, samples

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
}
"""What makes each, and of what."""
