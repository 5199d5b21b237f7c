"""The graduated approach as tables: the twelve indicators by half-term, and how the cycle stands."""

from sendnet_desktop.exports.lists import Told, sheet
from sendnet_desktop.graduated.indicators import HEALTH, INDICATORS, STEPS, Count, Indicator, Step
from sendnet_desktop.graduated.sharing import Shown, to_others, to_ourselves
from sendnet_desktop.graduated.values import HalfTerm, Monitor
from sendnet_desktop.spreadsheets.values import CellValue, Sheet

_Counted = tuple[Indicator, Count]
_Standing = tuple[Step, HalfTerm]


def graduated_sheets(monitor: Monitor, *, for_others: bool) -> tuple[Sheet, ...]:
    """Return the counts of a year, how each step of the cycle stands, and what stands out.

    Args:
        monitor: The school's counts of a year.
        for_others: Whether it is for readers beyond the school: small numbers are masked with whatever would give
            them away, and the school's own words are left out, by the rule of the print (spreadsheets, rule 12).
    """
    shown = to_others(monitor) if for_others else to_ourselves(monitor)
    return _counts(monitor, shown), _cycle(monitor, shown), _notes(shown)


def _counts(monitor: Monitor, shown: Shown) -> Sheet:
    columns: list[Told[_Counted]] = [
        Told("Indicator", lambda counted: monitor.said(f"{counted[0].code} {counted[0].title}")),
        Told("Count", lambda counted: monitor.said(counted[1].label)),
        *(_half_term(each, shown) for each in monitor.half_terms),
    ]
    title = "Counts, masked" if shown.for_others else "Counts"
    return sheet(title, columns, ((indicator, count) for indicator in INDICATORS for count in indicator.counts))


def _half_term(half_term: HalfTerm, shown: Shown) -> Told[_Counted]:
    def figure(counted: _Counted) -> CellValue:
        words = shown.figures.get((half_term.id, counted[1].field))
        return int(words) if words is not None and words.isdecimal() else words

    return Told(half_term.name, figure, "number")


def _cycle(monitor: Monitor, shown: Shown) -> Sheet:
    columns: list[Told[_Standing]] = [
        Told("Step", lambda standing: standing[0].title),
        Told(monitor.said("Half-term"), lambda standing: standing[1].name),
        Told("How it stands", lambda standing: _health(*standing)),
    ]
    if not shown.for_others:
        columns.append(Told("What shows it", lambda standing: standing[1].seen.get(standing[0].seen)))
    told = ((step, each) for step in STEPS for each in monitor.half_terms)
    return sheet("Cycle", columns, (each for each in told if any(column.of(each) for column in columns[2:])))


def _health(step: Step, half_term: HalfTerm) -> str:
    health = half_term.health.get(step.health, "")
    return HEALTH.get(health, health)


def _notes(shown: Shown) -> Sheet:
    told: Told[str] = Told("What stands out", str)
    return sheet("What stands out", [told], (note.words for note in shown.notes))
