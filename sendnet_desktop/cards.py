"""Cards: small records of which lists are made, that people add, change, move and take away, all in one way."""

from collections.abc import Mapping

from sendnet_desktop.changes import Cell, Changes, Reversal, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import checked_answer
from sendnet_desktop.ids import Entropy, kind_of, new_record
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.journal.kinds import DELETED, POSITION
from sendnet_desktop.journal.places import between, place_of


class Cards:
    """Writes records of which a list is made; what each may say is the caller's to know.

    An added record has its place at the end of its list. Undoing an addition takes the record away.
    """

    def __init__(self, journal: Journal, entropy: Entropy) -> None:
        self._journal = journal
        self._entropy = entropy

    def add(
        self, channel: str, kind: str, said: Mapping[str, Value], asked: tuple[str, ...], key: str = ""
    ) -> tuple[str, Changes]:
        """Add a record; return its id and what changed.

        Args:
            channel: Where.
            kind: Of what kind.
            said: What it says; what is empty is left out.
            asked: The fields that it may say.
            key: The record's own, where somebody has to know it before it is on the disk; empty for a new one.

        Raises:
            SendnetError: Something is not asked, or is no answer to what is.
        """
        kept = {field: checked_answer(field, value, asked) for field, value in said.items()}
        record = f"{kind}:{key}" if key else new_record(kind, self._entropy)
        placed = {POSITION: place_of(self._journal.clock.stamp()), **kept}
        edits = [Edit(channel, record, field, value) for field, value in placed.items() if value is not None]
        changes = self._journal.write(edits)
        return record, Changes(changes.cells, (Reversal(Cell(channel, record, DELETED), earlier=True, later=None),))

    def change(self, cell: Cell, value: Value, asked: tuple[str, ...], *, shown: Seen = AS_SHOWN) -> Changes:
        """Change what a record says in one field.

        Raises:
            SendnetError: There is no such record, the field is not asked, or the value is no answer to it.
        """
        self.check_there(cell.channel, cell.record)
        kept = checked_answer(cell.field, value, asked)
        return self._journal.write([Edit(*cell, kept, None if shown == "" else shown)])

    def take_away(self, channel: str, record: str) -> Changes:
        """Take a record away; undo brings it back.

        Raises:
            SendnetError: There is no such record.
        """
        self.check_there(channel, record)
        return self._journal.write([Edit(channel, record, DELETED, value=True)])

    def move(self, channel: str, record: str, siblings: list[str], before: str = "") -> Changes:
        """Move a record before another of its list, or to the end.

        Args:
            channel: Where.
            record: Which.
            siblings: The records of its list, in order.
            before: Before which; empty for the end.

        Raises:
            SendnetError: One of them is not in the list.
        """
        others = [each for each in siblings if each != record]
        if record not in siblings or (before and before not in others):
            raise SendnetError("There is nothing of this kind to put it before.", "Look at the list again.")
        place = others.index(before) if before else len(others)
        earlier = self._place(channel, others[place - 1]) if place else place_of(0)
        later = self._place(channel, before) if before else place_of(self._journal.clock.stamp() + 2)
        return self._journal.write([Edit(channel, record, POSITION, between(earlier, later))])

    def check_there(self, channel: str, record: str, kind: str = "") -> None:
        """Refuse a record that is not here or was taken away.

        Args:
            channel: Where.
            record: Which.
            kind: Of what kind it has to be; empty for any.

        Raises:
            SendnetError: It is not there.
        """
        here = self._journal.shown(Cell(channel, record, POSITION)) is not None
        gone = self._journal.shown(Cell(channel, record, DELETED))
        if not here or gone or (kind and kind_of(record) != kind):
            raise SendnetError(
                "This is not there any more.", "Somebody may have taken it away; look at the list again."
            )

    def _place(self, channel: str, record: str) -> str:
        return str(self._journal.shown(Cell(channel, record, POSITION)) or "")
