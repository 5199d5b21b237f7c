"""What of schools' needs and offers the trust shows to all."""

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.channels import Channel, all_channel
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.meetings.at_school import reading
from sendnet_desktop.meetings.at_school.values import PoolEntry, PoolSaid
from sendnet_desktop.meetings.telling import Told, tell, tell_no_more


class Pooling:
    """The resource pool as the trust's office sees it."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def entries(self) -> tuple[PoolEntry, ...]:
        """Return what schools need and offer, as they wrote it, each with whether it is shown to all.

        Of what two schools wrote under one id, which no honest program does, it is what is shown already.
        """
        found = reading.pool(self._journal.ledger)
        shown = {each.record: each for each in found if each.is_shown}
        return tuple({each.record: shown.get(each.record, each) for each in found}.values())

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
            return tell_no_more(self._journal, [(_place(entry), record)])
        return tell(self._journal, [_told(entry)])

    def refresh(self) -> Changes:
        """Have what is shown to all say what schools say of it now; what a school took away goes."""
        entries = {each.record: each for each in self.entries()}
        shown = reading.shown_pool(self._journal.ledger)
        gone = [(each.channel, each.record) for each in shown if each.record not in entries]
        return tell_no_more(self._journal, gone) | tell(
            self._journal, [_told(entries[each.record]) for each in shown if each.record in entries]
        )


def _told(entry: PoolEntry) -> Told:
    said = {field: getattr(entry, field) for field in PoolSaid.__struct_fields__} | {"of_school": entry.org}
    return Told(entry.record, entry.channel, _place(entry), said)


def _place(entry: PoolEntry) -> str:
    return all_channel(Channel.parse(entry.channel).year or 0)
