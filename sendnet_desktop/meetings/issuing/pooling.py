"""What of schools' needs and offers the trust shows to all."""

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.channels import Channel, all_channel
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.meetings.at_school import reading
from sendnet_desktop.meetings.at_school.values import PoolEntry, PoolSaid
from sendnet_desktop.meetings.issuing.copying import no_longer_told, told_to_all


class Pooling:
    """The resource pool as the trust's office sees it."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def entries(self) -> tuple[PoolEntry, ...]:
        """Return what schools need and offer, as they wrote it, each with whether it is shown to all."""
        return reading.pool(self._journal.ledger)

    def shown(self) -> tuple[PoolEntry, ...]:
        """Return what is shown to all, in the words that schools have for it now."""
        return tuple(each for each in self.entries() if each.is_shown)

    def show(self, record: str, *, to_all: bool = True) -> Changes:
        """Show what a school wrote to all, or not any more.

        Raises:
            SendnetError: It is not here, or it is not this person's to show.
        """
        entry = next((each for each in self.entries() if each.record == record), None)
        if entry is None:
            raise SendnetError("This is not there any more.", "The school may have taken it away; look again.")
        if not to_all:
            return self._journal.write([no_longer_told(_place(entry), record)])
        edits = self._shown(entry)
        return self._journal.write(edits) if edits else Changes()

    def refresh(self) -> Changes:
        """Have what is shown to all say what schools say of it now; what a school took away goes."""
        entries = {each.record: each for each in self.entries()}
        edits = list[Edit]()
        for told in reading.shown_pool(self._journal.ledger):
            entry = entries.get(told.record)
            if entry is None:
                edits.append(no_longer_told(told.channel, told.record))
            else:
                edits += self._shown(entry)
        return self._journal.write(edits) if edits else Changes()

    def _shown(self, entry: PoolEntry) -> list[Edit]:
        said = {field: getattr(entry, field) for field in PoolSaid.__struct_fields__} | {"of_school": entry.org}
        return told_to_all(self._journal, (entry.channel, entry.record), _place(entry), said)


def _place(entry: PoolEntry) -> str:
    return all_channel(Channel.parse(entry.channel).year or 0)
