"""Noticing that the data was set back, as by restoring a backup, before anything is written to a file.

What was sealed last is kept in two places: in the store, and outside it where no backup of the store reaches. Where the
store's own note is the older one, its logs go on elsewhere, so that no log is ever continued twice (attack E6).
"""

from typing import Final, NamedTuple, Protocol

from sendnet_desktop.journal import segments
from sendnet_desktop.journal.ledger import Ledger

_LAST_SEALED: Final = "how many segments were sealed here, and the last of them"

SET_BACK: Final = (
    "Your data was set back to an earlier day, as by restoring a backup: what you have sent since comes back with the"
    " next files that you read."
)


class PlaceKeeper(Protocol):
    """Where the place is kept outside the store, such as the operating system's keychain."""

    def read_place(self) -> str:
        """Return what was kept last; empty where nothing was, or where there is nowhere to keep it."""

    def keep_place(self, place: str) -> None:
        """Keep this in its stead, where there is anywhere to keep it."""


class _Place(NamedTuple):
    number: int
    last: str


def note_sealed(ledger: Ledger, segment: bytes) -> None:
    """Note in the store that a segment of this hash was sealed, in the transaction that keeps it."""
    ledger.set_fact(_LAST_SEALED, f"{_place(ledger.fact(_LAST_SEALED)).number + 1} {segment.hex()}")


def keep_outside(ledger: Ledger, keeper: PlaceKeeper) -> None:
    """Keep outside the store what it says was sealed last, once that is on the disk."""
    here = ledger.fact(_LAST_SEALED)
    if here and keeper.read_place() != here:
        keeper.keep_place(here)


def notice(ledger: Ledger, keeper: PlaceKeeper) -> bool:
    """Say whether the store was set back since this was last asked; if so, every log begins anew."""
    kept = keeper.read_place()
    here, outside = _place(ledger.fact(_LAST_SEALED)), _place(kept)
    # The store alone is ahead where the program ended between sealing and keeping.
    if here == outside or here.number > outside.number:
        return False
    with ledger.store.transaction():
        segments.abandon_all_logs(ledger)
        ledger.set_fact(_LAST_SEALED, kept)
    return True


def _place(text: str) -> _Place:
    number, _, last = text.partition(" ")
    return _Place(int(number), last) if number.isascii() and number.isdigit() else _Place(0, "")
