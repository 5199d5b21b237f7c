"""What an exchange came to, line by line, each with the mark that says of what kind it is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from sendnet_desktop.exchange.gaps import gap_words
from sendnet_desktop.exchange.naming import count
from sendnet_desktop.exchange.receipts import unseen_words
from sendnet_desktop.exchange.refusals import LATER, NewerFormatError, StrangerError
from sendnet_desktop.exchange.wire import shown
from sendnet_desktop.guard.wording import stays
from sendnet_ui.exchange.deeds import Haul

if TYPE_CHECKING:
    from sendnet_desktop.exchange.receipts import Came, Reading, Receipt

_MOST: Final = 8  # senders told by name; of a hundred nobody reads each
_LATER_LISTED: Final = "Kept, and read once the list names them."
_SHARED: Final = "Done. A folder that OneDrive or Teams looks after needs a moment to send it on."

Mark = Literal["done", "came", "sent", "quiet", "missing", "differs", "refused"]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to tell.

    Attributes:
        mark: Of what kind it is.
        words: A sentence.
    """

    mark: Mark
    words: str


def told(haul: Haul) -> tuple[Line, ...]:
    """Return what to tell a person, the good news first."""
    return tuple(_lines(haul))


def _lines(haul: Haul) -> Iterator[Line]:
    receipts = [receipt for reading in haul.readings for receipt in reading.receipts]
    senders = _senders(haul.readings)
    if haul.joined:
        yield Line("done", f"You are now on the list of {haul.joined}.")
    if haul.was_stopped:
        yield Line("quiet", "You stopped it. What was read by then is kept, and reading again does no harm.")
    yield from _came(senders)
    yield from _quiet(haul, receipts)
    yield from _kept(receipts)
    yield from _missing(haul)
    yield from _differing(haul, senders)
    yield from _refused(haul, receipts)
    yield from _sent(haul)
    yield from _needless(haul)
    yield from _last(haul)


def _senders(readings: "Iterable[Reading]") -> "list[Came]":
    together: dict[str, Came] = {}
    for came in (came for reading in readings for came in reading.senders):
        former = together.get(came.device)
        together[came.device] = came if former is None else _added(former, came)
    return sorted(together.values(), key=_by_organisation)


def _by_organisation(came: "Came") -> tuple[bool, str, str]:
    person, _, organisation = came.sender.partition(", ")
    return not came.is_own, organisation.casefold(), person.casefold()


def _added(former: "Came", came: "Came") -> "Came":
    return replace(
        former + came,
        differing=former.differing + came.differing,
        differing_from_ours=former.differing_from_ours + came.differing_from_ours,
        gaps=came.gaps,
    )


def _came(senders: "Sequence[Came]") -> Iterator[Line]:
    for came in senders[:_MOST]:
        yield Line("came", str(came) if came.is_own else f"{came.sender}: {_new(came)}")
        for number, why in came.held.reasons():
            yield Line("quiet", f"{came.sender}: {count(number, 'change')} kept but not counted: {why}")
    if more := senders[_MOST:]:
        changes = sum(came.changes for came in more)
        yield Line("came", f"and {len(more):,} more: {count(changes, 'new change')}")


def _new(came: "Came") -> str:
    photos = [count(came.photos, "photo")] if came.photos else []
    return ", ".join([count(came.changes, "new change"), *photos] if came.changes else photos)


def _kept(receipts: "Iterable[Receipt]") -> Iterator[Line]:
    why = [problem for receipt in receipts if receipt.waits for problem in receipt.problems]
    if strangers := sum(isinstance(problem, StrangerError) for problem in why):
        yield Line("quiet", f"{count(strangers, 'file')} from someone not on your trust’s list yet. {_LATER_LISTED}")
    if newer := sum(isinstance(problem, NewerFormatError) for problem in why):
        yield Line("quiet", f"{count(newer, 'file')} from a newer SENDnet. Kept, and read once you have that too.")


def _missing(haul: Haul) -> Iterator[Line]:
    for sender, gaps in haul.readings[-1].gaps if haul.readings else ():
        yield Line("missing", f"{sender}: {'; '.join(gap_words(gaps))}. The next file from there will bring it.")
    if haul.readings and (number := haul.readings[-1].unseen):
        yield Line("missing", f"{unseen_words(number)}.")


def _differing(haul: Haul, senders: "Sequence[Came]") -> Iterator[Line]:
    for came in senders[:_MOST]:
        if ours := came.differing_from_ours:
            yield Line("differs", f"{came.sender}: {ours:,} {'disagrees' if ours == 1 else 'disagree'} with yours")
    if total := max((reading.disagreements for reading in haul.readings), default=0):
        yield Line("differs", f"{count(total, 'field')} with two versions. Both are kept until somebody chooses.")


def _quiet(haul: Haul, receipts: "list[Receipt]") -> Iterator[Line]:
    quiet = sum(receipt.has_nothing_new for receipt in receipts)
    others = sum(receipt.is_for_others for receipt in receipts)
    if quiet:
        yield Line("quiet", f"{count(quiet, 'file')} with nothing new")
    if others:
        yield Line("quiet", f"{count(others, 'file')} for other people passed over")
    if not (receipts or haul.asking.requests or haul.asking.refused or haul.joined) and haul.is_read:
        yield Line("quiet", "There was no file for you to read")


def _refused(haul: Haul, receipts: "list[Receipt]") -> Iterator[Line]:
    for receipt in receipts:
        if receipt.refused is not None:
            yield Line("refused", f"{shown(receipt.path.name)} was not read. {receipt.refused}")
        for problem in receipt.problems:
            if not (receipt.waits and isinstance(problem, LATER)):
                yield Line("refused", f"{shown(receipt.path.name)}: {problem}")
    for name, why in haul.asking.refused:
        yield Line("refused", f"{name} was not read. {why}")


def _sent(haul: Haul) -> Iterator[Line]:
    if haul.unwritten is not None:
        yield Line("refused", f"Not everything of yours was written. {haul.unwritten}")
    if haul.written is None:
        return
    readers = sorted({file.to for file in haul.written})
    if readers:
        more = len(readers) - _MOST
        yield Line("sent", f"Written for {'; '.join(readers[:_MOST])}" + (f" and {more} more" if more > 0 else ""))
    else:
        yield Line("quiet", "There is nobody to write for yet")
    if haul.held:
        yield Line("missing", stays(haul.held))


def _needless(haul: Haul) -> Iterator[Line]:
    if number := len(haul.needless):
        hold = "holds" if number == 1 else "hold"
        yield Line("quiet", f"{count(number, 'older file')} of yours there {hold} nothing that your newer ones do not.")


def _last(haul: Haul) -> Iterator[Line]:
    if haul.unwritten is not None or (haul.was_stopped and haul.folder is not None):
        read = "What it brought is kept here, and nothing on it is half-written" if haul.is_read else ""
        out = "You can take the stick out" if haul.is_stick else "Exchange again to finish"
        yield Line("quiet", f"{read or 'Nothing there is half-written'}. {out}.")
    elif haul.is_done and haul.folder is not None and not haul.asking.requests:
        # Where somebody asks to join, the answer is still to be written there.
        yield Line("done", "Safe to take the stick out" if haul.is_stick else _SHARED)
