"""When the statements of an evaluation were written on, as far as filters ask."""

from typing import Final

from sendnet_desktop.evaluations.filters import Recency
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.journal.ledger import Ledger

_WRITTEN: Final = (
    "SELECT e.record, max(e.id IS NULL) FROM edit e WHERE e.channel = ? AND e.head = 1"
    " AND (e.record LIKE 'judgement:%' OR e.record LIKE 'evidence:%') GROUP BY e.record"
)


def recency(ledger: Ledger, channel: str) -> Recency:
    """Return which statements of a channel were written on, in two questions; evidence counts for its statement."""
    table = ledger.projection.table("evidence")
    bears = ledger.connection.execute(f'SELECT record, statement FROM "{table}" WHERE channel = ?', (channel,))  # noqa: S608  # our own name
    statement_of = {str(record): str(statement or "") for record, statement in bears}
    looked_at, changed = set[str](), set[str]()
    for record, is_unsent in ledger.connection.execute(_WRITTEN, (ledger.known_number(channel),)):
        name = str(record)
        statement = statement_of.get(name, "") if kind_of(name) == "evidence" else key_of(name).partition(".")[2]
        looked_at.add(statement)
        if is_unsent:
            changed.add(statement)
    return Recency(frozenset(looked_at), frozenset(changed))
