"""A record told to everybody under the key that it has in the channel where it was written."""

from collections.abc import Mapping

from sendnet_desktop.changes import Cell, Value
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.kinds import DELETED, POSITION


def told_to_all(
    journal: Journal, origin: tuple[str, str], channel: str, said: Mapping[str, Value | None]
) -> list[Edit]:
    """Return the edits after which a record says the same in another channel; none where it does already.

    Args:
        journal: What is here.
        origin: The channel in which the record was written, and its id.
        channel: The channel in which it is to be told.
        said: What it says, by field; what is empty is told as nothing.
    """
    source, record = origin
    wanted = {POSITION: journal.shown(Cell(source, record, POSITION)), DELETED: False, **said}
    edits = []
    for field, value in wanted.items():
        shown = journal.shown(Cell(channel, record, field))
        if (value or None) != (shown or None):
            edits.append(Edit(channel, record, field, value or (False if field == DELETED else None)))
    return edits


def no_longer_told(channel: str, record: str) -> Edit:
    """Return the edit after which a record is not told in a channel any more."""
    return Edit(channel, record, DELETED, value=True)
