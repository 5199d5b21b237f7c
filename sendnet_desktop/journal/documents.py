"""Documents: published things, frozen under their own hash (exchange format, rule 13)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import msgspec

from sendnet_desktop.changes import Blob, Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.kinds import Kind
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.store.attachments import Attachments

SNAPSHOT_TYPE: Final = "application/vnd.sendnet.evaluation-snapshot+json"
PACK_TYPE: Final = "application/vnd.sendnet.framework-pack+json"
CHECKLIST_TYPE: Final = "application/vnd.sendnet.checklist+json"


DOCUMENT: Final = Kind(
    "document",
    "sendnet_desktop.journal.tables:DocumentRow",
    writers={
        "all": frozenset({"trust lead"}),
        "office": frozenset({"trust lead"}),
        "school": frozenset({"school"}),
        "visit": frozenset({"trust lead", "reviewer"}),
        "findings": frozenset({"trust lead", "reviewer"}),
    },
)


@dataclass(frozen=True, slots=True)
class Document:
    """A published thing.

    Attributes:
        hash: SHA-256 of its bytes: its identity.
        channel: Its audience.
        type: What it is, such as ``PACK_TYPE``.
        data: Its bytes, exactly as published.
    """

    hash: str
    channel: str
    type: str
    data: bytes


class _Named(msgspec.Struct, frozen=True):
    blob: str = ""


class Documents:
    """Publishes documents and finds them again."""

    def __init__(self, journal: Journal, attachments: Attachments) -> None:
        self._journal = journal
        self._attachments = attachments

    def publish(self, channel: str, type_: str, data: bytes) -> tuple[str, Changes]:
        """Freeze some bytes for the readers of a channel; return their hash and what changed.

        The bytes are kept before the record that names them, so a record never waits for its own document. What is
        published is nobody's to undo.
        """
        name = self._attachments.keep(data)
        record = f"document:{name}"
        changes = self._journal.write([Edit(channel, record, "blob", Blob(name, len(data), type_))])
        return name, Changes(changes.cells)

    def found(self, type_: str, channels: Iterable[str] | None = None) -> Iterator[Document]:
        """Yield the documents of a type that are here, in some channels or in all.

        A record whose bytes have not come yet, or are not what it says they are, is passed over.
        """
        wanted = self.named(type_, channels)
        data = self.several({name for _, name in wanted})
        for channel, name in wanted:
            if name in data:
                yield Document(name, channel, type_, data[name])

    def named(self, type_: str, channels: Iterable[str] | None = None) -> list[tuple[str, str]]:
        """Return the channel and the hash of every document of a type, its bytes unread, in some channels or in all."""
        named = rows(self._journal.ledger, "document", _Named, None if channels is None else tuple(channels))
        return sorted(
            (channel, key_of(record))
            for (channel, record), row in named
            if _is_of_type(row.blob, key_of(record), type_)
        )

    def several(self, names: Iterable[str]) -> dict[str, bytes]:
        """Return the bytes of those documents that are here, by hash."""
        return dict(self._attachments.read_all(names))

    def read(self, name: str) -> bytes:
        """Return the bytes of a document.

        Raises:
            SendnetError: They are not here yet.
        """
        data = self._attachments.read(name)
        if data is None:
            raise SendnetError(
                "A document that this needs has not come yet.",
                "Read the newest bundle from the school or the trust that wrote it.",
            )
        return data


def _is_of_type(text: str, name: str, type_: str) -> bool:
    try:
        blob = msgspec.json.decode(text, type=Blob)
    except msgspec.MsgspecError:
        return False
    # The record is named after the bytes that it means, so it cannot be made to mean others.
    return blob.blob == name and blob.type == type_
