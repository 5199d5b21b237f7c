"""The trust's signed documents, kept byte for byte beside the edits."""

from typing import Final

from sendnet_desktop.journal.ledger import Ledger

_IN_USE: Final = "the list names this laptop as one in use"


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


def note_place(ledger: Ledger, *, in_use: bool) -> None:
    """Remember whether the trust's list names this laptop as one in use."""
    ledger.set_fact(_IN_USE, "yes" if in_use else "")


def works_alone(ledger: Ledger) -> bool:
    """Say whether this laptop belongs to no trust yet."""
    return ledger.connection.execute("SELECT 1 FROM paper WHERE kind = 'root' LIMIT 1").fetchone() is None


def is_at_home(ledger: Ledger) -> bool:
    """Say whether this laptop works alone, or is on its trust's list as one in use: from the small print alone.

    Reading the list takes cryptography, which a start has no need of.
    """
    return works_alone(ledger) or ledger.fact(_IN_USE) == "yes"
