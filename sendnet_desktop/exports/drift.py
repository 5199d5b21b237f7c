"""The drift as tables: a row a statement, and behind it a row a challenge day."""

from sendnet_desktop.across.drift import Beside, Drift, StatementDrift
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.exports.lists import Told, day, sheet
from sendnet_desktop.spreadsheets.values import Sheet


def drift_sheets(drift: Drift) -> tuple[Sheet, ...]:
    """Return one row a statement in a first table, and one row a challenge day and statement in a second."""
    statements: list[Told[StatementDrift]] = [
        Told("Statement", lambda each: each.statement),
        Told("What it says", lambda each: each.text),
        Told("School higher", lambda each: each.above, "number"),
        Told("Alike", lambda each: each.alike, "number"),
        Told("School lower", lambda each: each.below, "number"),
        Told("What that says", lambda each: each.words),
    ]
    behind = tuple((each, beside) for each in drift.statements for beside in each.days)
    days: list[Told[tuple[StatementDrift, Beside]]] = [
        Told("Statement", lambda each: each[0].statement),
        Told("School", lambda each: each[1].school),
        Told("Review", lambda each: each[1].title),
        Told("Day", lambda each: day(each[1].reviewed_on), "date"),
        Told("School’s level", lambda each: level_words(each[1].own)),
        Told("Reviewers’ level", lambda each: level_words(each[1].reviewers)),
        Told("Agreed level", lambda each: level_words(each[1].agreed) if each[1].agreed else ""),
    ]
    return (sheet("Drift", statements, drift.statements), sheet("Challenge days", days, behind))
