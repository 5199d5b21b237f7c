"""The page that invites to a trust: its name, its six words, and the three steps to join."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sendnet_desktop.clock import write_day
from sendnet_desktop.reports.blocks import Bullets, Chip, Chips, Document, Heading, Panel, Text
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.styles import ACCENT
from sendnet_desktop.steps import Steps


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the page says.

    Attributes:
        trust: The trust's name.
        words: Its six words.
        person: Who invites.
        day: The day of the page.
    """

    trust: str
    words: Sequence[str]
    person: str
    day: date


def invitation(invited: Invitation) -> Steps[bytes]:
    """Return the invitation as a tagged PDF of one page, for an agenda, a projector or an email."""
    return write(invitation_document(invited))


def invitation_document(invited: Invitation) -> Document:
    """Return what the page says, before it is set."""
    title = f"Join {invited.trust} in SENDnet"
    return Document(
        title=title,
        author=invited.trust,
        day=invited.day,
        footer=f"{invited.trust}, invitation to SENDnet",
        stamp=write_day(invited.day),
        content=(
            Heading(1, title),
            Text("Schools and their trust exchange SEND self-evaluations in sealed files, without a server.", "lead"),
            Heading(2, f"The six words of {invited.trust}"),
            Chips(tuple(Chip(word, tone="outline") for word in invited.words), a_row=6),
            Text("They show that a file is from your trust and from nobody else. They are no secret.", "quiet"),
            Heading(2, "Three steps"),
            Bullets(_steps(invited.person), labels=("1", "2", "3")),
            Panel((Text("If the six words differ, do not go on, and tell the office."),), edge=ACCENT),
        ),
    )


def _steps(person: str) -> tuple[str, ...]:
    ask = (
        "Open SENDnet on your laptop and choose Join a trust; if you work in it already, ask in Exchange. Save the "
        f"request on a stick or in the shared folder, and read its six words to {person} from your own screen."
    )
    return (
        ask,
        f"{person} compares them, lets you in and gives you a file.",
        "Read that file in SENDnet. It shows six words: if they are the ones above, you are in.",
    )
