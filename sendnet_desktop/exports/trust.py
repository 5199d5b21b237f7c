"""What the trust's office looks at as tables: its people, and who has whose work."""

from collections.abc import Sequence

from sendnet_desktop.exchange.correspondence import Correspondent, Posted
from sendnet_desktop.exchange.gaps import gap_words
from sendnet_desktop.exchange.people import Laptop, Person
from sendnet_desktop.exports.lists import Told, day, day_of, sheet
from sendnet_desktop.spreadsheets.values import Sheet


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


def _roles(person: Person, *, in_force: bool) -> str:
    return "; ".join(str(role) for role in person.roles if role.is_in_force == in_force)


def _readers(file: Posted, *, has_it: bool) -> str:
    return "; ".join(reader.name for reader in file.readers if reader.has_it is has_it)
