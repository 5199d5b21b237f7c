"""What the trust's board is told as tables: areas, duties, what schools work on, and training they could share."""

from sendnet_desktop.across.board import AreaYear, BoardSummary
from sendnet_desktop.across.duties import DutyHeld
from sendnet_desktop.across.needs import SharedNeed
from sendnet_desktop.across.priorities import Common
from sendnet_desktop.across.wording import listed
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.exports.lists import Told, sheet
from sendnet_desktop.frameworks.pack import Level
from sendnet_desktop.spreadsheets.values import Sheet


def board_sheets(summary: BoardSummary) -> tuple[Sheet, ...]:
    """Return what a summary for the board counts; the first table is that of the areas."""
    duty: list[Told[DutyHeld]] = [
        Told("Duty", lambda each: each.about.words),
        Told("Schools: not met", lambda each: len(each.unmet), "number"),
        Told("Schools: partly met", lambda each: len(each.partly), "number"),
    ]
    work: list[Told[Common]] = [
        Told("Bears on", lambda each: each.about.words if each.about else ""),
        Told("Schools", lambda each: each.schools, "number"),
        Told("Late actions", lambda each: each.late, "number"),
    ]
    return (
        _areas(summary),
        sheet("Legal duties", duty, summary.duties),
        sheet("Worked on", work, [each for each in summary.common if each.about]),
        need_sheet(summary),
    )


def need_sheet(summary: BoardSummary) -> Sheet:
    """Return the training that several schools could share, with the schools and whom to ask."""
    columns: list[Told[SharedNeed]] = [
        Told("Statement", lambda each: each.about.words),
        Told("Schools", lambda each: len(each.schools), "number"),
        Told("Stand low", lambda each: listed(school.name for school in each.low)),
        Told("Work on it", lambda each: listed(school.name for school in each.at_work)),
        Told("Advised to", lambda each: listed(school.name for school in each.advised)),
        Told("Works well at", lambda each: listed(dict.fromkeys(told.school.name for told in each.told))),
    ]
    return sheet("Training needs", columns, summary.needs)


def _areas(summary: BoardSummary) -> Sheet:
    levels = summary.pack.levels
    columns: list[Told[AreaYear]] = [
        Told("Area", lambda each: each.about.words),
        *(_now(level) for level in levels),
        Told("No level shown", lambda each: each.now.without, "number"),
        *(_before(level) for level in levels),
    ]
    return sheet("Areas", columns, summary.areas)


def _now(level: Level) -> Told[AreaYear]:
    return Told(f"Schools at {level_words(level)}", lambda each: each.now.levels.get(level.id, 0), "number")


def _before(level: Level) -> Told[AreaYear]:
    def counted(each: AreaYear) -> int | None:
        return each.before.levels.get(level.id, 0) if each.before else None

    return Told(f"Last year at {level_words(level)}", counted, "number")
