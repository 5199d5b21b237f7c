"""What tests do at the office and on laptops that it lets in, as their people do it."""

from meeting import OAK_2026, Laptop, Meeting

from sendnet_desktop.changes import Cell
from sendnet_desktop.exchange import roles
from sendnet_desktop.exchange.admission import Admission
from sendnet_desktop.exchange.people import People, Person
from sendnet_desktop.exchange.registrar import Registrar
from sendnet_desktop.exchange.service import Exchange
from sendnet_desktop.journal.journal import Edit

COMMENT = Cell(OAK_2026, "judgement:A1", "comment")


def exchange_of(laptop: Laptop) -> Exchange:
    return laptop.workspace.exchange


def people_of(laptop: Laptop) -> People:
    return exchange_of(laptop).people


def registrar_of(meeting: Meeting) -> Registrar:
    return exchange_of(meeting.office).registrar


def somebody(laptop: Laptop, name: str) -> Person:
    (found,) = [person for person in people_of(laptop).everybody() if person.name == name]
    return found


def newcomer(meeting: Meeting, name: str, kind: str = "school") -> Laptop:
    """Return a laptop that has asked for nothing yet."""
    laptop = Laptop(meeting.folder / f"{len(meeting.laptops)} {name}", name, "other" if kind == "other" else "school")
    meeting.laptops.append(laptop)
    return laptop


def let_in(meeting: Meeting, laptop: Laptop, *choices: roles.Choice, organisation: str = "") -> None:
    request = exchange_of(laptop).enrolment.request()
    registrar_of(meeting).let_in([Admission(request, choices, organisation)])
    laptop.workspace.join_trust(meeting.office.write(), exchange_of(meeting.office).trust_words)


def say(laptop: Laptop, value: str, cell: Cell = COMMENT) -> None:
    """Write as the person does, with every check."""
    laptop.workspace._journal.write([Edit(*cell, value)])


def tell(meeting: Meeting, laptop: Laptop) -> None:
    """Carry the file to a laptop that says it was stopped."""
    laptop.read(registrar_of(meeting).tell(laptop.device, meeting.folder))
