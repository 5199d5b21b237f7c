"""Taking in roots and rosters: the first ones with six words, later ones by what is held already."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.refusals import ForkedError, RejectedError
from sendnet_desktop.exchange.root import SignedRoot, first_root, next_root, version_of
from sendnet_desktop.exchange.roster import SignedRoster
from sendnet_desktop.exchange.succession import next_roster
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.exchange.words import same_words


@dataclass(frozen=True, slots=True)
class Advance:
    """What documents did to a trust.

    Attributes:
        trust: The trust to go by from now on.
        problems: Why documents were refused, one for each; a ``ForkedError`` is an alarm.
    """

    trust: Trust
    problems: tuple[SendnetError, ...] = ()


def first_trust(
    roots: Iterable[bytes], rosters: Iterable[bytes], words: Sequence[str], *, sample: bool = False
) -> Trust:
    """Return the trust that a laptop joins, held against the words that the person has (trust format, rule 5).

    Args:
        roots: Envelopes of the whole chain, in any order.
        rosters: Envelopes of rosters, of which the newest is taken.
        words: The six words on the meeting's agenda.
        sample: Whether this laptop's data are a sample.

    Raises:
        SendnetError: It is another trust than the words say, or its documents do not hold.
    """
    chain = offered(roots)
    if not same_words(words, chain[-1].words):
        raise RejectedError(
            "trust format, rule 5",
            "This file does not come from the trust with those six words.",
            "Compare the words again. If they differ, do not go on, and tell your trust's office.",
        )
    if chain[-1].root.sample != sample:
        raise RejectedError(
            "trust format, rule 16",
            "Sample data and a real trust cannot be mixed.",
            "Start with an empty data folder.",
        )
    problem: SendnetError = RejectedError("trust format, rule 8", "This file has no list of members.")
    roster: SignedRoster | None = None
    for data in rosters:
        try:
            roster = next_roster(chain[-1], roster, data)
        except SendnetError as refused:
            problem = refused
    if roster is None:
        raise problem
    return Trust(chain, roster)


def offered(roots: Iterable[bytes]) -> tuple[SignedRoot, ...]:
    """Return the chain of roots that a file offers, sound in itself; its words are for people to compare.

    Raises:
        SendnetError: There is none, or it does not hold together.
    """
    first, *later = sorted(roots, key=version_of) or [b""]
    chain = [first_root(first)]
    for data in later:
        if data != chain[-1].envelope:
            chain.append(next_root(chain[-1], data))
    return tuple(chain)


def advance(trust: Trust, roots: Iterable[bytes], rosters: Iterable[bytes]) -> Advance:
    """Return the trust after these documents: roots in order, then rosters (bundle format, rule 8).

    What does not hold is left out and told; it never undoes what was accepted.
    """
    problems: list[SendnetError] = []
    for data in _in_order(roots, problems):
        try:
            trust = _with_root(trust, data)
        except SendnetError as refused:
            problems.append(refused)
    for data in rosters:
        try:
            trust = replace(trust, signed_roster=next_roster(trust.chain[-1], trust.signed_roster, data))
        except SendnetError as refused:
            problems.append(refused)
    return Advance(trust, tuple(problems))


def _in_order(roots: Iterable[bytes], problems: list[SendnetError]) -> list[bytes]:
    versions: list[tuple[int, bytes]] = []
    for data in roots:
        try:
            versions.append((version_of(data), data))
        except SendnetError as refused:
            problems.append(refused)
    return [data for _, data in sorted(versions)]


def _with_root(trust: Trust, data: bytes) -> Trust:
    if any(data == held.envelope for held in trust.chain):
        return trust
    followed = version_of(data)
    if followed > trust.root.version:
        return replace(trust, chain=(*trust.chain, next_root(trust.chain[-1], data)))
    # Not news: only a sound rival of a root that is held is worth an alarm, and next_root raises it.
    before = trust.chain[: followed - 1]
    rival = next_root(before[-1], data) if before else first_root(data)
    if rival.hash != trust.chain[followed - 1].hash:
        raise ForkedError(
            "trust format, rule 3",
            "Two different founding documents of your trust bear the same number.",
            "The first one stands. Tell your trust's office.",
        )
    return trust
