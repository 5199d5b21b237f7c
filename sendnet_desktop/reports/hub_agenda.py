"""The agenda of a hub lead's visit: what to talk about at a school, with room to write."""

from collections.abc import Iterator
from typing import Final

from sendnet_desktop.clock import write_day
from sendnet_desktop.hubs.values import AgendaPoint, VisitAgenda
from sendnet_desktop.reports.blocks import Block, Bullets, Document, Heading, Lines, Run, Text, Together, Words
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.steps import Steps

_NAME: Final = "Agenda of a visit"
_NOTHING: Final = "Nothing is known that waits to be talked about: ask what goes well, and what it would change."
_TO_WRITE: Final = 4
_CLOSING: Final = ("Practice across the school", "Agreed, by whom and by when")
"""What a visit ends with, whatever it was about."""


def hub_agenda_report(agenda: VisitAgenda) -> Steps[bytes]:
    """Return the agenda as a tagged PDF (PDF/UA-1); the same agenda gives the same bytes.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(hub_agenda_document(agenda))


def hub_agenda_document(agenda: VisitAgenda) -> Document:
    """Return what the agenda says, before it is set."""
    return Document(
        title=f"{_NAME}: {agenda.school}",
        author=agenda.school,
        day=agenda.as_at,
        footer=f"{agenda.school}, {_NAME.lower()}",
        stamp=f"Check code {check_code((agenda.school, str(agenda.as_at), tuple(agenda.parts.items())))}",
        content=tuple(_agenda(agenda)),
    )


def _agenda(agenda: VisitAgenda) -> Iterator[Block]:
    yield Text(_NAME, "overline")
    yield Heading(1, agenda.school)
    yield Text(f"Put together on {write_day(agenda.as_at)} from what the school has sent.", "lead")
    if agenda.sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    if not agenda.parts:
        yield Text(_NOTHING)
    for heading, points in agenda.parts.items():
        yield Heading(2, agenda.said(heading))
        yield Bullets(tuple(_point(each) for each in points))
    for heading in _CLOSING:
        yield Together((Heading(2, agenda.said(heading)), Lines(_TO_WRITE)))


def _point(point: AgendaPoint) -> Words:
    return (Run(point.words), *((Run(f" ({point.why})", "quiet"),) if point.why else ()))
