"""Many schools beside each other as tables: what the room of the picture across schools shows, cell for cell."""

from collections.abc import Sequence

from sendnet_desktop.across.duties import DutyHeld
from sendnet_desktop.across.hearing import Heard
from sendnet_desktop.across.placing import Placing
from sendnet_desktop.across.practice import Practice
from sendnet_desktop.across.priorities import Common, Held
from sendnet_desktop.across.standings import About, Spread, Standings
from sendnet_desktop.across.wording import listed, said
from sendnet_desktop.challenge_days.choices import URGENCY
from sendnet_desktop.challenge_days.naming import LABELS
from sendnet_desktop.challenge_days.recommendations import STATES, WAITS, Recommendation
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.values import STATUTORY
from sendnet_desktop.exports.lists import Told, day, day_of, sheet
from sendnet_desktop.frameworks.pack import Level, Pack
from sendnet_desktop.spreadsheets.values import CellValue, Sheet
from sendnet_desktop.trust.overview import Standing

_Row = tuple[int, Standing]


def area_sheets(standings: Standings) -> tuple[Sheet, ...]:
    """Return the schools with what each says of every area, then how many schools stand where.

    There is no average and no rank.
    """
    return _matrix(standings, standings.areas(), "Schools"), _spreads(standings, standings.areas(), "Area")


def statement_sheets(standings: Standings, area: str = "") -> tuple[Sheet, ...]:
    """Return the schools with what each says of every statement, of one area or of all, then how many stand where."""
    asked = standings.statements(area)
    return _matrix(standings, asked, "Schools"), _spreads(standings, asked, "Statement")


def duty_sheets(duties: Sequence[DutyHeld]) -> tuple[Sheet, ...]:
    """Return the legal duties with how many schools say that each is met, and which say that it is not."""
    columns: list[Told[DutyHeld]] = [
        Told("Duty", lambda each: each.about.words),
        *(_schools_saying(state, words) for state, words in STATUTORY.items()),
        Told("Not shown", lambda each: each.unshown, "number"),
        Told("Not met at", lambda each: listed(school.name for school in each.unmet)),
        Told("Partly met at", lambda each: listed(school.name for school in each.partly)),
    ]
    return (sheet("Legal duties", columns, duties),)


def common_sheets(shared: Sequence[Common]) -> tuple[Sheet, ...]:
    """Return what schools work on, then every live priority behind it."""
    columns: list[Told[Common]] = [
        Told("Bears on", _bears_on),
        Told("Schools", lambda each: each.schools, "number"),
        Told("Live priorities", lambda each: len(each.held), "number"),
        Told("Late actions", lambda each: each.late, "number"),
        Told("Where", lambda each: listed(dict.fromkeys(held.school.name for held in each.held))),
    ]
    behind: list[Told[tuple[Common, Held]]] = [
        Told("Bears on", lambda each: _bears_on(each[0])),
        Told("School", lambda each: each[1].school.name),
        Told("Priority", lambda each: each[1].priority.title),
        Told("Led by", lambda each: each[1].priority.lead),
        Told("Until", lambda each: day(each[1].priority.ends), "date"),
        Told("Late actions", lambda each: each[1].late, "number"),
        Told("Difference made", lambda each: each[1].impact),
    ]
    held = ((each, one) for each in shared for one in each.held)
    return sheet("Common priorities", columns, shared), sheet("Priorities", behind, held)


def open_sheets(recommendations: Sequence[Recommendation], today: str) -> tuple[Sheet, ...]:
    """Return the recommendations of challenge days that are open, with who waits for what.

    Args:
        recommendations: In the order shown.
        today: ``YYYY-MM-DD``, by which one is late or not.
    """
    columns: list[Told[Recommendation]] = [
        Told("School", lambda each: each.school),
        Told("No.", lambda each: each.name),
        Told(LABELS["recommended"], lambda each: each.recommended),
        Told("How far it has come", lambda each: STATES[each.state]),
        Told("Who waits for what", lambda each: WAITS[each.state]),
        Told(LABELS["by_when"], lambda each: day(each.by_when), "date"),
        Told("Late", lambda each: "Late" if each.is_late(today) else ""),
        Told(LABELS["urgency"], lambda each: URGENCY.get(each.urgency, "")),
        Told("From", lambda each: each.day),
        Told("Held on", lambda each: day(each.held_on), "date"),
    ]
    return (sheet("Open recommendations", columns, recommendations),)


def practice_sheets(practice: Sequence[Practice], pack: Pack) -> tuple[Sheet, ...]:
    """Return what works well and may be told of, by area, with whom to ask."""
    titles = {area.id: f"{area.id} {area.title}" for area in pack.areas}
    columns: list[Told[Practice]] = [
        Told("Area", lambda each: titles.get(each.area, "")),
        Told("School", lambda each: each.school.name),
        Told("What works well", lambda each: each.words),
        Told("Statement", lambda each: each.statement),
        Told("Whom to ask", lambda each: each.whom_to_ask),
        Told("Told by", lambda each: each.told_by),
    ]
    return (sheet("Good practice", columns, practice),)


def heard_sheets(heard: Sequence[Heard]) -> tuple[Sheet, ...]:
    """Return when each school was last heard of, those that have been silent for half a term first."""
    columns: list[Told[Heard]] = [
        Told("School", lambda each: each.school.name),
        Told("Lately", lambda each: "Not for half a term" if each.is_silent else "Heard of"),
        Told("Last heard of", lambda each: day_of(each.last), "date"),
        Told("Has your work up to", lambda each: day_of(each.has_up_to), "date"),
        Told("Changes since", lambda each: each.lacks, "number"),
        Told("Laptops", lambda each: each.laptops, "number"),
        Told("Missing of its work", lambda each: "; ".join(each.missing)),
    ]
    return (sheet("Exchange", columns, heard),)


def placing_sheets(placings: Sequence[Placing]) -> tuple[Sheet, ...]:
    """Return where schools stand in the spread, as each of them is told it: no school is named."""
    columns: list[Told[Placing]] = [
        Told("About", lambda each: each.words),
        Told("Schools", lambda each: each.schools, "number"),
        Told("How many set each level", lambda each: each.told),
        Told("As at", lambda each: day(each.as_at), "date"),
    ]
    return (sheet("Where schools stand", columns, placings),)


def state_words(standing: Standing) -> str:
    """Return what of a school's evaluation is shown."""
    if standing.evaluation is None:
        return "Nothing shown yet"
    return "In progress" if standing.is_in_progress else f"Snapshot {standing.evaluation.snapshot}"


def _matrix(standings: Standings, asked: Sequence[About], title: str) -> Sheet:
    columns: list[Told[_Row]] = [
        Told("School", lambda row: row[1].school.name),
        Told("Shown as", lambda row: state_words(row[1])),
        Told("As at", lambda row: row[1].evaluation.as_at if row[1].evaluation else None, "date"),
        *(_cell_of(standings, about) for about in asked),
        Told("Statements answered", lambda row: row[1].evaluation.answered if row[1].evaluation else None, "number"),
        Told("Statements asked", lambda row: row[1].evaluation.asked if row[1].evaluation else None, "number"),
    ]
    return sheet(title, columns, enumerate(standings.picture.standings))


def _cell_of(standings: Standings, about: About) -> Told[_Row]:
    positions = standings.positions(about)
    return Told(about.words, lambda row: said(positions[row[0]]))


def _spreads(standings: Standings, asked: Sequence[About], what: str) -> Sheet:
    spreads = [(about, standings.spread(about)) for about in asked]
    columns: list[Told[tuple[About, Spread]]] = [
        Told(what, lambda each: each[0].words),
        *(_schools_at(level) for level in standings.picture.pack.levels),
        Told("Another scale", lambda each: each[1].elsewhere, "number"),
        Told("No level set", lambda each: each[1].unset, "number"),
        Told("Not shown", lambda each: each[1].unshown, "number"),
        Told("Up", lambda each: each[1].way("up"), "number"),
        Told("Down", lambda each: each[1].way("down"), "number"),
        Told("Duty not met", lambda each: each[1].unmet, "number"),
        Told("High on weak evidence", lambda each: each[1].on_little, "number"),
    ]
    return sheet("How many schools", columns, spreads)


def _schools_at(level: Level) -> Told[tuple[About, Spread]]:
    return Told(level_words(level), lambda each: each[1].levels.get(level.id, 0), "number")


def _schools_saying(state: str, words: str) -> Told[DutyHeld]:
    return Told(words, lambda each: each.counts.get(state, 0), "number")


def _bears_on(each: Common) -> CellValue:
    return each.about.words if each.about else "Nothing that the framework names"
