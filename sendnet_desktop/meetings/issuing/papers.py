"""Agenda and note of a meeting as every school reads them: documents that nothing can change."""

from typing import Annotated, Final, Literal, TypeVar

import msgspec
from msgspec import Meta, structs

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.thawing import thawed
from sendnet_desktop.meetings.issuing.lines import (
    ClinicLine,
    Day,
    DecisionLine,
    Few,
    GuestLine,
    Head,
    ItemLine,
    NewsLine,
    NextLine,
    PoolLine,
    PresenceLine,
    TaskLine,
    UpdateLine,
    WellbeingLine,
)

AGENDA_TYPE: Final = "application/vnd.sendnet.meeting-agenda+json"
NOTE_TYPE: Final = "application/vnd.sendnet.meeting-note+json"

_NEWEST_FORMAT: Final = 1
_MOST_BYTES: Final = 4_000_000
_MANY: Final = Meta(max_length=1_000)


class AgendaPaper(msgspec.Struct, frozen=True, omit_defaults=True):
    """The agenda of a meeting; format 1, described in ``docs/formats/meeting-papers.md``.

    Attributes:
        format: 1.
        type: What it is.
        meeting: Key of the meeting's record.
        head: Which meeting, when and how.
        items: In order.
        guests: Who comes from elsewhere.
        carried: Actions of earlier meetings that are asked about.
        words: The trust's six words, for whoever joins it there.
        issued_on: The day on which it was issued, ``YYYY-MM-DD``; empty while it is not.
        issued_by: Who issued it.
    """

    format: int
    type: Literal["meeting agenda"]
    meeting: str
    head: Head
    items: Annotated[tuple[ItemLine, ...], _MANY] = ()
    guests: Annotated[tuple[GuestLine, ...], _MANY] = ()
    carried: Annotated[tuple[TaskLine, ...], _MANY] = ()
    words: Annotated[tuple[str, ...], Meta(max_length=12)] = ()
    issued_on: Day = ""
    issued_by: str = ""


class NotePaper(msgspec.Struct, frozen=True, omit_defaults=True):
    """The note of a meeting; format 1, described in ``docs/formats/meeting-papers.md``.

    Attributes:
        format: 1.
        type: What it is.
        meeting: Key of the meeting's record.
        head: Which meeting, when and how.
        presence: Who came.
        called: How many schools the roll-call of files called.
        came: From how many of them something came.
        decisions: In order; their numbers are their places.
        tasks: In order.
        news: What has changed.
        items: Items of the agenda of which something was said, but for those that stay private.
        updates: What schools told.
        guests: Who came from elsewhere.
        clinic: Problems that were chosen to be told.
        wellbeing: The closing round, where that was chosen to be told.
        pool: Needs and offers that the trust shows to all.
        next: The meeting that follows, where one is planned.
        issued_on: The day on which it was issued, ``YYYY-MM-DD``; empty while it is not.
        issued_by: Who issued it.
    """

    format: int
    type: Literal["meeting note"]
    meeting: str
    head: Head
    presence: Annotated[tuple[PresenceLine, ...], _MANY] = ()
    called: Few = 0
    came: Few = 0
    decisions: Annotated[tuple[DecisionLine, ...], _MANY] = ()
    tasks: Annotated[tuple[TaskLine, ...], _MANY] = ()
    news: Annotated[tuple[NewsLine, ...], _MANY] = ()
    items: Annotated[tuple[ItemLine, ...], _MANY] = ()
    updates: Annotated[tuple[UpdateLine, ...], _MANY] = ()
    guests: Annotated[tuple[GuestLine, ...], _MANY] = ()
    clinic: Annotated[tuple[ClinicLine, ...], _MANY] = ()
    wellbeing: WellbeingLine | None = None
    pool: Annotated[tuple[PoolLine, ...], _MANY] = ()
    next: NextLine | None = None
    issued_on: Day = ""
    issued_by: str = ""

    @property
    def says_something(self) -> bool:
        """Whether anything was minuted that a school would want to read."""
        return any((self.decisions, self.tasks, self.news, self.items, self.updates))


P = TypeVar("P", AgendaPaper, NotePaper)


def signed(paper: P, on: str, by: str) -> P:
    """Return a paper as it is issued: with the day and the name."""
    return structs.replace(paper, issued_on=on, issued_by=by)


def says_the_same(one: P, other: P) -> bool:
    """Say whether two papers say the same, whenever each was issued and by whomever."""
    return signed(one, "", "") == signed(other, "", "")


def freeze_paper(paper: P) -> bytes:
    """Return the bytes to publish: canonical JSON, so that the same paper freezes to the same document.

    Raises:
        SendnetError: It is longer than what any laptop reads.
    """
    data = msgspec.json.encode(paper, order="sorted")
    try:
        _thawed(data, type(paper), "paper")
    except SendnetError:
        raise SendnetError("This paper is too long to be issued.", "Shorten what is said in it.") from None
    return data


def thaw_agenda(data: bytes) -> AgendaPaper:
    """Read an agenda's bytes.

    Raises:
        SendnetError: They are not an agenda that this version can read.
    """
    return _thawed(data, AgendaPaper, "agenda")


def thaw_note(data: bytes) -> NotePaper:
    """Read a note's bytes.

    Raises:
        SendnetError: They are not a note that this version can read.
    """
    return _thawed(data, NotePaper, "note")


def _thawed(data: bytes, shape: type[P], what: str) -> P:
    refusal = SendnetError(f"The {what} of a meeting could not be read.", "Ask the trust to issue it again.")
    if len(data) > _MOST_BYTES:
        raise refusal
    paper = thawed(data, shape, refusal)
    if paper.format > _NEWEST_FORMAT:
        raise SendnetError(f"The {what} of a meeting was made by a newer version of SENDnet.", "Update SENDnet.")
    return paper
