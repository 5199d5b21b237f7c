"""Records of the office or of a school told to everybody, under the keys that they have where they were written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sendnet_desktop.changes import Cell, Changes, Reversal, Value
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.kinds import DELETED, POSITION


@dataclass(frozen=True, slots=True)
class Told:
    """A record, and what everybody is to be told of it.

    Attributes:
        record: Its id.
        source: The channel in which it was written.
        channel: The channel in which it is told.
        said: What it says there, by field; what is empty is told as nothing.
    """

    record: str
    source: str
    channel: str
    said: Mapping[str, Value]


def tell(journal: Journal, told: Iterable[Told]) -> Changes:
    """Tell records, or what has become of those that were told already; what has not changed is written no second time.

    Undoing it takes away what was not told before.

    Raises:
        SendnetError: They are not this person's to tell.
    """
    changes = Changes()
    with journal.together():
        for each in told:
            is_new = journal.shown(Cell(each.channel, each.record, POSITION)) is None
            written = journal.write(list(_edits(journal, each)))
            gone = Cell(each.channel, each.record, DELETED)
            changes |= Changes(written.cells, (Reversal(gone, earlier=True, later=None),)) if is_new else written
    return changes


def tell_no_more(journal: Journal, records: Iterable[tuple[str, str]]) -> Changes:
    """Take records away from where everybody reads them, each given by its channel and its id.

    Raises:
        SendnetError: They are not this person's to take away.
    """
    return journal.write([Edit(channel, record, DELETED, value=True) for channel, record in records])


def _edits(journal: Journal, told: Told) -> Iterator[Edit]:
    if journal.shown(Cell(told.channel, told.record, DELETED)):
        yield Edit(told.channel, told.record, DELETED, value=False)
    position = journal.shown(Cell(told.source, told.record, POSITION))
    for field, value in {POSITION: position, **told.said}.items():
        yield Edit(told.channel, told.record, field, value or None)
