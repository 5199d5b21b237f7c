"""The trust's signed documents, kept byte for byte beside the edits."""

from sendnet_desktop.journal.ledger import Ledger


def keep_paper(ledger: Ledger, kind: str, version: int, paper_hash: bytes, data: bytes) -> None:
    """Keep an accepted document; one already kept stays as it is."""
    with ledger.store.transaction() as connection:
        connection.execute(
            "INSERT INTO paper VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", (kind, version, paper_hash, data)
        )


def papers(ledger: Ledger, kind: str) -> list[bytes]:
    """Return the kept documents of a kind, in the order in which they were accepted."""
    rows = ledger.connection.execute("SELECT data FROM paper WHERE kind = ? ORDER BY rowid", (kind,))
    return [data for (data,) in rows if isinstance(data, bytes)]


def drop_paper(ledger: Ledger, kind: str, paper_hash: bytes) -> None:
    """Let go of a document that a later one says all of."""
    with ledger.store.transaction() as connection:
        connection.execute("DELETE FROM paper WHERE kind = ? AND hash = ?", (kind, paper_hash))
