"""What an exchange came to, line by line, each with the mark that says of what kind it is."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sendnet_ui.exchange.deeds import Haul

if TYPE_CHECKING:
    from sendnet_desktop.exchange.receipts import Came, Receipt

_SHARED = "Done. A folder that OneDrive or Teams looks after needs a moment to send it on."

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
    if haul.joined:
        yield Line("done", f"Your school is now on the list of {haul.joined}.")
    if haul.was_stopped:
        yield Line("quiet", "You stopped it. What was read by then is kept, and reading again does no harm.")
    yield from _came([came for receipt in receipts for came in receipt.came])
    yield from _quiet(haul, receipts)
    last = haul.readings[-1] if haul.readings else None
    for sender, count in last.missing if last else ():
        yield Line("missing", f"{sender}: {_count(count, 'part')} missing. The next file from there will bring it.")
    differing = max((reading.disagreements for reading in haul.readings), default=0)
    if differing:
        yield Line("differs", f"{_count(differing, 'field')} with two versions. Nothing is lost; settle it below.")
    yield from _refused(haul, receipts)
    yield from _sent(haul)
    yield from _last(haul)


def _came(parts: "list[Came]") -> Iterator[Line]:
    changes, held = Counter[str](), Counter[str]()
    for came in parts:
        changes[came.sender] += came.changes
        held[came.sender] += came.held
    for sender, count in sorted(changes.items()):
        yield Line("came", f"{sender}: {_count(count, 'new change')}")
        if held[sender]:
            yield Line(
                "quiet",
                f"{sender}: {_count(held[sender], 'change')} kept but not counted: not theirs to make, or made by a"
                " newer SENDnet",
            )


def _quiet(haul: Haul, receipts: "list[Receipt]") -> Iterator[Line]:
    quiet = sum(receipt.has_nothing_new for receipt in receipts)
    others = sum(receipt.is_for_others for receipt in receipts)
    if quiet:
        yield Line("quiet", f"{_count(quiet, 'file')} with nothing new")
    if others:
        yield Line("quiet", f"{_count(others, 'file')} for other people passed over")
    if not (receipts or haul.asking.requests or haul.asking.refused or haul.joined) and haul.is_read:
        yield Line("quiet", "There was no file for you to read")


def _refused(haul: Haul, receipts: "list[Receipt]") -> Iterator[Line]:
    for receipt in receipts:
        if receipt.refused is not None:
            yield Line("refused", f"{receipt.path.name} was not read. {receipt.refused}")
        for problem in receipt.problems:
            yield Line("refused", f"{receipt.path.name}: {problem}")
    for name, why in haul.asking.refused:
        yield Line("refused", f"{name} was not read. {why}")


def _sent(haul: Haul) -> Iterator[Line]:
    if haul.unwritten is not None:
        yield Line("refused", f"Not everything of yours was written. {haul.unwritten}")
    if haul.written is None:
        return
    readers = sorted({file.to for file in haul.written})
    if readers:
        yield Line("sent", f"Written for {'; '.join(readers)}")
    else:
        yield Line("quiet", "There is nobody to write for yet")


def _last(haul: Haul) -> Iterator[Line]:
    if haul.unwritten is not None or (haul.was_stopped and haul.folder is not None):
        read = "What it brought is kept here, and nothing on it is half-written" if haul.is_read else ""
        out = "You can take the stick out" if haul.is_stick else "Exchange again to finish"
        yield Line("quiet", f"{read or 'Nothing there is half-written'}. {out}.")
    elif haul.is_done and haul.folder is not None and not haul.asking.requests:
        # Where somebody asks to join, the answer is still to be written there.
        yield Line("done", "Safe to take the stick out" if haul.is_stick else _SHARED)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
