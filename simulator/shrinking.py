"""Making a story that went wrong short enough to be read: what can be left out of it is left out."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Final

from simulator.playing import Outcome, play
from simulator.story import Event

TRIES: Final = 400


def shortest(outcome: Outcome, tries: int = TRIES) -> Outcome:
    """Return the shortest story found in so many tries that goes wrong in the same way.

    First whole laptops and places are left out, then stretches of events, then single ones, until nothing can be.
    """
    left = tries
    again = True
    while again:
        again = False
        for shorter in _shorter(outcome.played):
            if left == 0:
                return outcome
            left -= 1
            tried = play(shorter)
            if tried.sort == outcome.sort:
                outcome, again = tried, True
                break
    return outcome


def _shorter(story: tuple[Event, ...]) -> Iterator[tuple[Event, ...]]:
    for name in sorted({name for event in story for name in _names(event)}):
        yield tuple(event for event in story if name not in _names(event))
    length = len(story) // 2
    while length:
        for start in range(len(story) - length, -1, -length):
            yield story[:start] + story[start + length :]
        length //= 2


def _names(event: Event) -> Iterable[str]:
    for each in fields(event):  # type: ignore[arg-type]  # every event is a dataclass
        if each.name in ("laptop", "place"):
            yield getattr(event, each.name)
