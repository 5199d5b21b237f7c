"""What the trust's office looks at as tables: the overview across schools, its people, and who has whose work."""

from collections.abc import Sequence

from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.exchange.correspondence import Correspondent, Posted
from sendnet_desktop.exchange.gaps import gap_words
from sendnet_desktop.exchange.people import Laptop, Person
from sendnet_desktop.exports.lists import Told, day, day_of, sheet
from sendnet_desktop.frameworks.pack import Area, Level
from sendnet_desktop.spreadsheets.values import CellValue, Sheet
from sendnet_desktop.trust.overview import Overview, Standing


def overview_sheets(overview: Overview) -> tuple[Sheet, ...]:
    """Return the schools with the level that each set for every area, then how many schools stand at each level.

    Schools stand in the order of their names; there is no average and no rank.
    """
    columns: list[Told[Standing]] = [
        Told("School", lambda standing: standing.school.name),
        Told("Shown as", _state),
        Told("As at", lambda standing: standing.evaluation.as_at if standing.evaluation else None, "date"),
        *(_level_of(area) for area in overview.pack.areas),
        Told("Legal duties not met", _unmet, "number"),
        Told("Statements answered", lambda each: each.evaluation.answered if each.evaluation else None, "number"),
        Told("Statements asked", lambda each: each.evaluation.asked if each.evaluation else None, "number"),
    ]
    return sheet("Schools", columns, overview.standings), _spread(overview)


def people_sheets(people: Sequence[Person]) -> tuple[Sheet, ...]:
    """Return everybody on the trust's list with what they do, then their laptops."""
    columns: list[Told[Person]] = [
        Told("Organisation", lambda person: person.organisation.name),
        Told("Name", lambda person: person.name),
        Told("Does now", lambda person: _roles(person, in_force=True)),
        Told("Did before", lambda person: _roles(person, in_force=False)),
        Told("Laptops in use", lambda person: len(person.devices), "number"),
        Told("Changes kept aside", lambda person: person.held, "number"),
    ]
    laptops: list[Told[tuple[Person, Laptop]]] = [
        Told("Organisation", lambda each: each[0].organisation.name),
        Told("Name", lambda each: each[0].name),
        Told("Laptop", lambda each: each[1].name),
        Told("Last heard of", lambda each: day_of(each[1].heard), "date"),
        Told("Keeps the list", lambda each: "Yes" if each[1].keeps_list else ""),
        Told("Stopped", lambda each: "Yes" if each[1].is_stopped else ""),
        Told("Stopped on", lambda each: day(each[1].stopped), "date"),
    ]
    theirs = ((person, laptop) for person in people for laptop in person.laptops)
    return sheet("People", columns, people), sheet("Laptops", laptops, theirs)


def ledger_sheets(correspondents: Sequence[Correspondent], posted: Sequence[Posted]) -> tuple[Sheet, ...]:
    """Return who has this laptop's work and who was heard of, then the files that were written and who has each."""
    columns: list[Told[Correspondent]] = [
        Told("Organisation", lambda each: each.organisation),
        Told("Person", lambda each: each.person),
        Told("Last heard from", lambda each: day_of(each.heard), "date"),
        Told("Has your work up to", lambda each: day_of(each.has_up_to), "date"),
        Told("Changes since", lambda each: each.lacks, "number"),
        Told("Last file", lambda each: day_of(each.written_at), "date"),
        Told("Missing of its work", lambda each: "; ".join(gap_words(each.gaps))),
        Told("Has, and you have not", lambda each: "; ".join(map(str, each.elsewhere))),
        Told("Stopped", lambda each: "Yes" if each.is_stopped else ""),
    ]
    files: list[Told[Posted]] = [
        Told("Written on", lambda file: day_of(file.at), "date"),
        Told("File", lambda file: file.name),
        Told("Folder", lambda file: file.folder),
        Told("Has arrived with", lambda file: _readers(file, has_it=True)),
        Told("No word yet from", lambda file: _readers(file, has_it=False)),
    ]
    return sheet("Who has your work", columns, correspondents), sheet("Files written", files, posted)


def _state(standing: Standing) -> str:
    if standing.evaluation is None:
        return "Nothing shown yet"
    return "In progress" if standing.is_in_progress else f"Snapshot {standing.evaluation.snapshot}"


def _level_of(area: Area) -> Told[Standing]:
    def said(standing: Standing) -> CellValue:
        judged, evaluation = standing.area(area.id), standing.evaluation
        if judged is None or evaluation is None:
            return "" if evaluation is None else "Not asked"
        level = evaluation.level(judged.level)
        return level_words(level) if level else f"{judged.answered} of {len(judged.judged)} answered"

    return Told(f"{area.id} {area.title}", said)


def _unmet(standing: Standing) -> CellValue:
    evaluation = standing.evaluation
    return sum(len(area.unmet) for area in evaluation.areas) if evaluation else None


def _spread(overview: Overview) -> Sheet:
    columns: list[Told[Area]] = [
        Told("Area", lambda area: f"{area.id} {area.title}"),
        *(_schools_at(level, overview) for level in overview.pack.levels),
        Told("No level set", lambda area: len(overview.standings) - sum(overview.spread(area).values()), "number"),
    ]
    return sheet("How many schools", columns, overview.pack.areas)


def _schools_at(level: Level, overview: Overview) -> Told[Area]:
    return Told(level_words(level), lambda area: overview.spread(area).get(level.id, 0), "number")


def _roles(person: Person, *, in_force: bool) -> str:
    return "; ".join(str(role) for role in person.roles if role.is_in_force == in_force)


def _readers(file: Posted, *, has_it: bool) -> str:
    return "; ".join(reader.name for reader in file.readers if reader.has_it is has_it)
