"""Judging segments by the trust's list: when they come, and again whenever the list or the program moves on."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.chains import Chains, Link
from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.exchange.erasures import Erasures
from sendnet_desktop.exchange.refusals import StrangerError
from sendnet_desktop.exchange.segment import judged, read_segment
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.journal import segments
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.sealed import Segment
from sendnet_desktop.journal.segments import Held
from sendnet_desktop.steps import Progress, Steps

_AT_ONCE: Final = 50


class Judging:
    """Says what of the segments counts."""

    def __init__(self, journal: Journal, enrolment: Enrolment, erasures: Erasures) -> None:
        self._journal = journal
        self._enrolment = enrolment
        self._erasures = erasures

    def first(self, new: Sequence[Segment], trust: Trust) -> list[Segment]:
        """Return segments that have just come, each with its verdict."""
        # A position follows from the links of its own log, whatever other logs hold.
        chains = _chains(segments.links(self._journal.ledger, {each.log for each in new}), new)
        return [judged(segment, trust, self._journal.policy, chains) for segment in new]

    def again(self, trust: Trust) -> Steps[Changes]:
        """Judge everything that is held."""
        return (yield from self._again(trust, None))

    def again_beside(self, new: Iterable[Segment], trust: Trust) -> Steps[Changes]:
        """Judge what is held of laptops that were stopped, where segments have come that may link it to a cut."""
        return (yield from self._again(trust, {each.device for each in new if trust.is_limited(each.device)}))

    def _again(self, trust: Trust, devices: Collection[str] | None) -> Steps[Changes]:
        if devices is not None and not devices:
            return Changes()
        ledger, reader = self._journal.ledger, self._enrolment.identity.device
        everything = segments.held(ledger, ledger.channels()) if devices is None else segments.held_of(ledger, devices)
        chains, moved, partly_held = _chains(segments.links(ledger)), list[Segment](), segments.partly_held(ledger)
        for done, held in enumerate(everything):
            if done % _AT_ONCE == 0:
                yield Progress(done, 0, "Looking again at what is held")
            try:
                segment = read_segment(held.header, held.body, trust, reader, self._erasures.of_held(held))
            except StrangerError:
                moved.extend(self._left_out(held, trust))
                continue
            except SendnetError:
                continue  # this laptop may not read the channel any more; what it has stays as it was
            verdict = judged(segment, trust, self._journal.policy, chains)
            held_back = not all(edit.allowed for edit in verdict.edits)
            if verdict.status != held.status or held_back or held.hash in partly_held:
                moved.append(verdict)
        changes = yield from self._journal.judge_again(moved)
        return changes | self._erasures.apply(trust)

    def _left_out(self, held: Held, trust: Trust) -> Iterator[Segment]:
        """Yield the verdict on a segment of a laptop that the list names no more: kept, and counting for nothing."""
        if held.status != "revoked" and trust.may_read(self._enrolment.identity.device, held.channel):
            yield Segment(
                held.hash, held.log, held.seq, held.prev, held.device, held.channel, held.header, held.body, "revoked"
            )


def _chains(held: Iterable[tuple[bytes, str, bytes | None]], new: Iterable[Segment] = ()) -> Chains:
    return Chains([*(Link(*link) for link in held), *(Link(each.hash, each.log, each.prev) for each in new)])
