"""Photos of a challenge day: put beside what they show, taken away, and looked at."""

from sendnet_desktop.cards import Cards
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Blob, Cell, Changes, Reversal, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.attachable import attachable
from sendnet_desktop.evaluations.attaching import ATTACHMENT, NAME
from sendnet_desktop.ids import Entropy, new_record
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.kinds import DELETED, POSITION
from sendnet_desktop.journal.places import place_of
from sendnet_desktop.journal.tombstones import readmit_photo
from sendnet_desktop.store.attachments import Attachments


class Photos:
    """The photos in the working papers that are here."""

    def __init__(self, journal: Journal, attachments: Attachments, cards: Cards, entropy: Entropy) -> None:
        self._journal = journal
        self._attachments = attachments
        self._cards = cards
        self._entropy = entropy

    def add(self, place: DayPlace, reviewer: str, goes_with: str, data: bytes, name: str) -> tuple[str, Changes]:
        """Put a photo beside what it shows; return its record's id and what changed. Undo takes it away.

        It is made small and loses everything but what it shows. The bytes are kept before the record that names them,
        so that a record never waits for what is here.

        Args:
            place: Which challenge day.
            reviewer: Key of the member of the team.
            goes_with: The record of an observation, a theme or a jot.
            data: The file as it came.
            name: What people call it.

        Raises:
            SendnetError: It is not a photo that can be read.
        """
        kept = attachable(data, name)
        if not kept.is_picture:
            raise SendnetError("This is not a photo.", "Note where the document is kept instead.")
        blob = Blob(self._attachments.keep(kept.data), len(kept.data), kept.type)
        record = new_record("picture", self._entropy)
        said: dict[str, Value] = {
            POSITION: place_of(self._journal.clock.stamp()),
            "reviewer": reviewer,
            "goes_with": goes_with,
            ATTACHMENT: blob,
            NAME: kept.name,
        }
        with self._journal.together():
            readmit_photo(self._journal.ledger, blob.blob)
            changes = self._journal.write([Edit(place.visit, record, field, value) for field, value in said.items()])
        gone = Reversal(Cell(place.visit, record, DELETED), earlier=True, later=None)
        return record, Changes(changes.cells, (gone,))

    def take_away(self, place: DayPlace, record: str) -> Changes:
        """Take a photo away; undo brings it back.

        Raises:
            SendnetError: There is no such photo.
        """
        return self._cards.take_away(place.visit, record)
