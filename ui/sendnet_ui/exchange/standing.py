"""How this laptop stands with its trust, read on the store's lane."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.apart import Where
from sendnet_desktop.ids import kind_of

if TYPE_CHECKING:
    from sendnet_desktop.exchange.correspondence import Correspondent, Posted
    from sendnet_desktop.workspace import Workspace


_SNAPSHOT: Final = "A snapshot or a framework, which never changes again"
_MOST: Final = 60  # nobody reads on; the rest are counted


@dataclass(frozen=True, slots=True)
class Told:
    """A change that is in no file yet.

    Attributes:
        words: Which field of what.
        who: The person who made it.
        at: When.
    """

    words: str
    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """How this laptop stands with its trust.

    Attributes:
        organisation: Whose laptop this is.
        trust: The trust's name; empty while it works alone.
        trust_words: The trust's six words; none while it works alone.
        request_words: The six words of this laptop's request; none once it has joined.
        is_office: Whether it lets other laptops in.
        is_sample: Whether this is sample data.
        changed: How many fields were changed since the last files were written.
        disagreements: The fields of which two versions stand.
        members: The laptops that are on the trust's list.
        hindrance: Why it cannot exchange at all, as a sentence; empty where it can.
        correspondents: The laptops that it writes to or hears of.
        changes: What was changed here last and is in no file yet, the newest first.
        posted: The files that were written here of late, the newest first.
        is_school: Whether it is a school's.
        held: How many texts stay here until somebody has decided on them.
        only_reads: Whether it is of somebody who only reads, such as a hub lead or a governor.
    """

    organisation: str
    trust: str
    trust_words: tuple[str, ...]
    request_words: tuple[str, ...]
    is_office: bool
    is_sample: bool
    changed: int
    disagreements: tuple[Where, ...]
    members: frozenset[str] = frozenset()
    hindrance: str = ""
    correspondents: "tuple[Correspondent, ...]" = ()
    changes: tuple[Told, ...] = ()
    posted: "tuple[Posted, ...]" = ()
    is_school: bool = True
    held: int = 0
    only_reads: bool = False


def read_standing(workspace: "Workspace") -> Standing:
    """Say how this laptop stands."""
    exchange, profile, papers = workspace.exchange, workspace.profile, workspace.exchange.correspondence
    trust = exchange.enrolment.trust
    request_words: tuple[str, ...] = ()
    is_office, hindrance = False, ""
    try:
        is_office = exchange.enrolment.is_registrar
        request_words = () if exchange.trust_name else exchange.enrolment.request().words
        exchange.enrolment.identity  # noqa: B018 -- asked for only to hear whether it is there
    except SendnetError as error:
        hindrance = _hindrance(error)
    return Standing(
        profile.name,
        exchange.trust_name,
        exchange.trust_words,
        request_words,
        is_office,
        workspace.is_sample,
        exchange.changed_since_last(),
        workspace.settling.all(),
        frozenset(member.id for member in trust.roster.members) if trust else frozenset(),
        hindrance,
        *((papers.correspondents(), _changes(workspace), papers.posted()) if trust and not hindrance else ((), (), ())),
        is_school=profile.kind == "school",
        held=len(workspace.guard.pending()),
        only_reads=profile.kind == "other",
    )


def _changes(workspace: "Workspace") -> tuple[Told, ...]:
    changes = workspace.exchange.correspondence.changes()[:_MOST]
    named = workspace.settling.named([change.cell for change in changes])
    told = (_SNAPSHOT if kind_of(where.cell.record) == "document" else where.words for where in named)
    return tuple(Told(words, change.who, change.at) for words, change in zip(told, changes, strict=True))


def _hindrance(error: SendnetError) -> str:
    from sendnet_desktop.exchange.enrolment import IdentityLostError

    if isinstance(error, IdentityLostError):
        return str(error)
    return (
        "You opened your data with the recovery code, so it cannot be exchanged just now. Close SENDnet and open it "
        "with the passphrase; if that is lost, ask your trust’s office to let this laptop in anew."
    )
