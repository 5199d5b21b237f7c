"""What a SENCO does in a moderation: give a level and a sentence blind, hand them in, read what came out."""

from typing import Final

import msgspec

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import check_level, checked_answer
from sendnet_desktop.evaluations.scales import kept, seen
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.meetings.moderation.closing import LONGEST_SENTENCE, Given, closed, is_closed_with, seal_of
from sendnet_desktop.meetings.moderation.drawn_on import Known
from sendnet_desktop.meetings.moderation.leading import Moderations
from sendnet_desktop.meetings.moderation.places import ModerationPlace
from sendnet_desktop.meetings.moderation.records import level_on
from sendnet_desktop.meetings.moderation.values import Moderation, OwnLevel
from sendnet_desktop.privacy.scanning import scan_field

OWN_ANSWERS: Final = ("level", "sentence")


class _OwnSaid(msgspec.Struct, frozen=True):
    level: str = ""
    sentence: str = ""


class Answering:
    """The levels that the person on this laptop gives in moderations.

    While it is thought over a level stands in the private channel. What is handed in is closed before it is written
    where others read: two people of one school do not see each other's either.
    """

    def __init__(
        self, journal: Journal, evaluations: Evaluations, moderations: Moderations, *, known: Known, entropy: Entropy
    ) -> None:
        self._journal = journal
        self._evaluations = evaluations
        self._moderations = moderations
        self._known = known
        self._entropy = entropy

    def all(self) -> tuple[Moderation, ...]:
        """Return the moderations that this school was asked to take part in, the latest first."""
        return tuple(each for each in self._moderations.all() if each.is_announced)

    def own(self, found: Moderation) -> OwnLevel:
        """Return what the person on this laptop gave in a moderation."""
        record, pack = self._record(found.place), self._moderations.shelf.pack(found.pack)
        said = next((row for _, row in rows(self._journal.ledger, "blind", _OwnSaid, (PRIVATE,), record)), _OwnSaid())
        handed = self._handed_in(found.place)
        is_counted = seal_of(handed) in found.result.seals if found.result else None
        return OwnLevel(level_on(pack, said.level), said.sentence, bool(handed), is_counted)

    def say(self, place: ModerationPlace, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Say one of ``OWN_ANSWERS``; it stays on this laptop until it is handed in.

        Raises:
            SendnetError: It was handed in already, the levels were revealed, or it is no answer.
        """
        found = self._open(place)
        if self._handed_in(place):
            raise SendnetError("Your level is handed in.", "Take it back first, then change it and hand it in again.")
        cell, value = place.own(self._known.device(), field), checked_answer(field, value, OWN_ANSWERS)
        if field == "level":
            pack = self._evaluations.packs.pack(found.pack)
            check_level(pack, value)
            standing = [each.value for each in self._journal.versions(cell)]
            return self._journal.write([Edit(*cell, kept(value, pack), seen(shown, standing, pack))])
        if len(str(value or "")) > LONGEST_SENTENCE:
            raise SendnetError(f"A sentence has {LONGEST_SENTENCE} characters at most.", "Say it more briefly.")
        return self._journal.write([Edit(*cell, value, None if shown == "" else shown)])

    def hand_in(self, place: ModerationPlace) -> Changes:
        """Hand the level and the sentence in, closed; undo takes them back.

        What may point at a child is refused here, because closed text cannot be looked at when it leaves the laptop.

        Raises:
            SendnetError: There is no level yet, the sentence may point at a child, the levels were revealed, or it is
                not this person's to give.
        """
        found = self._open(place)
        own = self.own(found)
        if own.level is None:
            raise SendnetError("There is no level yet.", "Choose one, then hand it in.")
        if own.is_handed_in:
            raise SendnetError("Your level is handed in already.", "Send your file to the trust.")
        pointing = scan_field("sentence", own.sentence, self._journal.clock.today())
        if pointing:
            raise SendnetError(pointing[0].tells, f"Say “{pointing[0].offer}” instead, then hand it in.")
        record = self._record(place)
        given = Given(str(kept(own.level.id, self._evaluations.packs.pack(found.pack))), own.sentence)
        text = closed(given, self._closes(place), record, self._entropy)
        return self._journal.write([Edit(self._channel(place), record, "closed", text)])

    def take_back(self, place: ModerationPlace) -> Changes:
        """Take back what was handed in, to change it; undo hands it in again.

        Raises:
            SendnetError: Nothing is handed in, or the levels were revealed.
        """
        self._open(place)
        if not self._handed_in(place):
            raise SendnetError("Nothing is handed in.", "You can change your level as it is.")
        return self._journal.write([Edit(self._channel(place), self._record(place), "closed", None)])

    def _open(self, place: ModerationPlace) -> Moderation:
        found = self._moderations.find(place)
        if found.is_revealed:
            raise SendnetError(
                "The levels were revealed, and nobody can change theirs any more.", "Read what came out."
            )
        if not found.is_announced:
            raise SendnetError("The trust asks for no level here.", "Read the newest file from the trust.")
        if found.statement is None:
            raise SendnetError(
                "The framework of this statement has not come yet.", "Read the newest file from the trust."
            )
        return found

    def _handed_in(self, place: ModerationPlace) -> str:
        text = str(self._journal.shown(Cell(self._channel(place), self._record(place), "closed")) or "")
        return text if is_closed_with(text, self._closes(place)) else ""

    def _channel(self, place: ModerationPlace) -> str:
        school = self._evaluations.school
        if school is None:
            raise SendnetError("Levels are given by schools.", "Prepare the moderation, and reveal what they gave.")
        return place.school(school.org)

    def _closes(self, place: ModerationPlace) -> str:
        return str(self._journal.shown(Cell(place.announced, place.record, "closes")) or "")

    def _record(self, place: ModerationPlace) -> str:
        return place.blind(self._known.device())
