"""The places of the room of network meetings that can be gone to."""

from collections.abc import Hashable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NetworkPlace:
    """A part of the room, or something in it.

    Attributes:
        part: The part's key.
        within: What is meant there, as the part's page understands it; None for the part itself.
    """

    part: str
    within: Hashable = None
