"""What was erased since the program was started, so that undo does not bring it back."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256

from sendnet_desktop.changes import Cell, Reversal, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.ledger import encoded


class ErasedError(SendnetError):
    """What undo would set was erased for good."""

    def __init__(self) -> None:
        super().__init__(
            "This cannot be undone: what it said before was erased for good.", "Type what it should say now."
        )


class Gone:
    """Remembers erased values by their hashes, for as long as the steps that people may take back last."""

    def __init__(self) -> None:
        self._hashes: set[tuple[Cell, bytes]] = set()

    def add(self, cell: Cell, value: Value) -> None:
        """Remember that a field's value was erased."""
        self._hashes.add((cell, _hash(value)))

    @contextmanager
    def tentative(self) -> Iterator[None]:
        """Remember nothing of what is erased inside, which is only tried and taken back."""
        before = set(self._hashes)
        try:
            yield
        finally:
            self._hashes = before

    def refuse(self, reversals: Iterable[Reversal]) -> None:
        """Refuse to take steps back that would set an erased value again (retention format, rule 19).

        Raises:
            ErasedError: One of them would.
        """
        for step in reversals:
            for value in (step.earlier, *step.earlier_beside):
                if (step.cell, _hash(value)) in self._hashes:
                    raise ErasedError


def _hash(value: Value) -> bytes:
    return sha256(encoded(value).encode()).digest()
