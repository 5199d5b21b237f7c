"""The hash chains of the segments that are held, by which a segment's position is judged."""

from collections.abc import Iterable
from typing import NamedTuple

from sendnet_desktop.exchange.roster import Cut, Cuts
from sendnet_desktop.exchange.trust import Beneath


class Link(NamedTuple):
    """What of a segment its position follows from."""

    hash: bytes
    log: str
    prev: bytes | None


class Chains:
    """Which of the segments held lie at or below a cut (trust format, rule 14)."""

    def __init__(self, links: Iterable[Link]) -> None:
        self._links = {link.hash: link for link in links}
        self._below: dict[tuple[str, str], frozenset[bytes]] = {}

    def position(self, segment: bytes) -> Beneath:
        """Return the judge of a held segment's position."""
        log = self._links[segment].log

        def beneath(cuts: Cuts) -> bool:
            cut = cuts.get(log)
            return cut is not None and segment in self._reach(log, cut)

        return beneath

    def _reach(self, log: str, cut: Cut) -> frozenset[bytes]:
        key = (log, cut.hash)
        if key not in self._below:
            reached: set[bytes] = set()
            link = self._links.get(bytes.fromhex(cut.hash))
            while link is not None and link.log == log:
                reached.add(link.hash)
                link = None if link.prev is None else self._links.get(link.prev)
            self._below[key] = frozenset(reached)
        return self._below[key]
