"""Photos and files that go with a piece of evidence: put there, taken away, looked at, and whether they have come."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from sendnet_desktop.changes import Blob, Cell, Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.attachable import Attachable, attachable
from sendnet_desktop.evaluations.evidence import Attached
from sendnet_desktop.ids import kind_of
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.tombstones import cleared_photos, readmit_photo
from sendnet_desktop.store.attachments import Attachments

ATTACHMENT: Final = "attachment"
"""The field that names the bytes."""

NAME: Final = "attachment_name"
"""The field that says what people call them."""

Whereabouts = Literal["here", "to come", "let go", "not readable"]


@dataclass(frozen=True, slots=True)
class Look:
    """What there is to see of something attached.

    Attributes:
        whereabouts: Whether it is on this laptop; *let go* is a photo that was kept for its time and cleared here.
        picture: A small JPEG made anew from its pixels; empty for a document and for what is not here.
        writer: The laptop that attached it, by its device id; empty where it is this one.
    """

    whereabouts: Whereabouts
    picture: bytes = b""
    writer: str = ""


class Attaching:
    """What goes with the pieces of evidence in this data folder."""

    def __init__(self, journal: Journal, attachments: Attachments, own: Callable[[], str]) -> None:
        self._journal = journal
        self._attachments = attachments
        self._own = own

    def attach(self, record: str, data: bytes, name: str) -> Changes:
        """Attach a photo or file to a piece of this school's evidence, in place of any there; undo takes it away.

        A photo is made small and loses everything but what it shows. The bytes are kept before the record that names
        them, so that a record never waits for what is here.

        Args:
            record: The piece of evidence.
            data: The file as it came.
            name: What people call it.

        Raises:
            SendnetError: There is no such piece, or the file is not of a kind that can be attached.
        """
        check_evidence(self._journal, self._own(), record)
        kept = attachable(data, name)
        blob = Blob(self._attachments.keep(kept.data), len(kept.data), kept.type)
        with self._journal.together():
            readmit_photo(self._journal.ledger, blob.blob)
            return self._write(record, blob, kept.name)

    def detach(self, record: str) -> Changes:
        """Take the photo or file from a piece of evidence; undo brings it back.

        Raises:
            SendnetError: There is no such piece.
        """
        check_evidence(self._journal, self._own(), record)
        return self._write(record, None, None)

    def read(self, attached: Attached) -> Attachable:
        """Return a photo or file, looked at anew: whoever sent it may have called it what it is not.

        Raises:
            SendnetError: It is not here, or is not of a kind that can be attached.
        """
        data = self._attachments.read(attached.blob)
        if data is None:
            raise SendnetError("This is not on this laptop.", "It comes with a file from whoever attached it.")
        return attachable(data, attached.name)

    def look(self, channel: str, record: str, attached: Attached, longest: int) -> Look:
        """Return what there is to see of something attached to a piece of evidence, in any school's channel.

        Args:
            channel: Where the piece is kept.
            record: The piece.
            attached: What is attached to it.
            longest: How many pixels the longer side of its picture may have.
        """
        if attached.blob in self._attachments.missing((attached.blob,)):
            is_gone = attached.blob in cleared_photos(self._journal.ledger)
            return Look("let go" if is_gone else "to come", writer=self._writer(channel, record))
        if not attached.is_picture:
            return Look("here")
        from sendnet_desktop.pictures import shrunk

        try:
            return Look("here", shrunk(self._attachments.read(attached.blob) or b"", longest))
        except SendnetError:
            return Look("not readable")

    def _write(self, record: str, blob: Blob | None, name: str | None) -> Changes:
        channel = self._own()
        return self._journal.write([Edit(channel, record, ATTACHMENT, blob), Edit(channel, record, NAME, name)])

    def _writer(self, channel: str, record: str) -> str:
        versions = self._journal.versions(Cell(channel, record, ATTACHMENT))
        return versions[0].device if versions else ""


def check_evidence(journal: Journal, channel: str, record: str) -> None:
    """Refuse what is no piece of evidence of a channel.

    Raises:
        SendnetError: There is no such piece.
    """
    if kind_of(record) != "evidence" or journal.shown(Cell(channel, record, "statement")) is None:
        raise SendnetError("There is no such piece of evidence.", "Look at the statement again; it may have moved.")
