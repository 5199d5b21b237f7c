"""What is said of a report before it is issued: what its conclusions lack, and how long it is."""

from collections.abc import Iterator
from typing import Final

from sendnet_desktop.challenge_days.wording import of_day
from sendnet_desktop.visits.reporting.building import words
from sendnet_desktop.visits.reporting.document import ReportDocument
from sendnet_desktop.visits.synthesis import rules
from sendnet_desktop.visits.synthesis.rules import Note
from sendnet_desktop.visits.synthesis.values import Synthesis

LENGTH: Final = range(500, 1001)
"""How many words a report has that is read: one or two sides."""


def notes(synthesis: Synthesis, report: ReportDocument) -> tuple[Note, ...]:
    """Return what to look at before the report is issued; nothing of it stops anybody.

    Args:
        synthesis: What the team saw and concludes.
        report: The report as it would be issued now.
    """
    follow = () if report.follow_on or report.follow_how else (Note("No follow-up is arranged yet."),)
    readers = () if report.distribution else (Note("Nobody is named to whom the report goes."),)
    if report.outcomes:
        return (*_on_follow_up(synthesis, report), *readers)
    return (*rules.notes(synthesis), *follow, *readers, *_length(words(report)))


def _on_follow_up(synthesis: Synthesis, report: ReportDocument) -> Iterator[Note]:
    # It looks at a part of the school, and need not praise, recommend or say more than what came of that part.
    for each in report.outcomes:
        if not each.difference:
            named = rules.name_of(each.recommended, of_day(each.name, each.held_on))
            yield Note(f"{named}: nothing is said yet of what came of it.")
    for area in synthesis.in_order:
        if area.pieces or area.conclusion.is_made:
            yield from rules.on_area(area, graded=bool(synthesis.pack.levels))
    for made in synthesis.recommendations:
        yield from rules.on_recommendation(made)


def _length(number: int) -> tuple[Note, ...]:
    if number < LENGTH.start:
        return (Note(f"The report has {number} words; reports that are read have {_RANGE}. Is anything unsaid?"),)
    if number not in LENGTH:
        return (Note(f"The report has {number:,} words; reports that are read have {_RANGE}. What can go?"),)
    return ()


_RANGE: Final = f"{LENGTH.start} to {LENGTH.stop - 1:,}"
