"""Reading moderations out of their rows, in one question a table."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import msgspec

from sendnet_desktop.changes import Cell
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.packs import Packs
from sendnet_desktop.evaluations.scales import given, scale_name
from sendnet_desktop.evaluations.standing import Apart, apart
from sendnet_desktop.frameworks.pack import Level, Pack
from sendnet_desktop.journal import reading
from sendnet_desktop.journal.channels import Channel, ChannelKind
from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.meetings.moderation.closing import is_closed_with
from sendnet_desktop.meetings.moderation.places import ModerationPlace, place_of
from sendnet_desktop.meetings.moderation.result import ResultDocument, thaw
from sendnet_desktop.meetings.moderation.values import Moderation, Result


class ModerationSaid(msgspec.Struct, frozen=True):
    """What is said of a moderation, as kept: see ``Moderation`` for each."""

    meeting: str = ""
    pack: str = ""
    statement: str = ""
    vignette: str = ""
    agreed: str = ""
    agreed_sentence: str = ""
    guidance_note: str = ""
    closes: str = ""
    result: str = ""


class _BlindSaid(msgspec.Struct, frozen=True):
    closed: str = ""


class HandedIn(NamedTuple):
    """A level that lies, closed, in a school's channel.

    Attributes:
        org: The school's id.
        device: Of the laptop that wrote it.
        record: Where.
        closed: The closed text.
    """

    org: str
    device: str
    record: str
    closed: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where moderations and what they name are read.

    Attributes:
        ledger: The open tables.
        packs: The frameworks.
        documents: The results.
    """

    ledger: Ledger
    packs: Packs
    documents: Documents

    def all(self, record: str = "") -> tuple[Moderation, ...]:
        """Return the moderations that may be read here, the latest first, without who handed a level in.

        Args:
            record: Only this one; empty for all.
        """
        announced, prepared = self.said("all", record), self.said("office", record)
        channels = [name for name in self.ledger.channels() if Channel.parse(name).kind in ("all", "office")]
        two = apart(self.ledger, channels)
        found = [
            self._moderation(place, announced.get(place), prepared.get(place), two) for place in prepared | announced
        ]
        found.reverse()
        return tuple(sorted(found, key=lambda each: -each.place.year))

    def said(self, kind: ChannelKind, record: str = "") -> dict[ModerationPlace, ModerationSaid]:
        """Return what is said of moderations in the channels of a kind."""
        channels = [name for name in self.ledger.channels() if Channel.parse(name).kind == kind]
        found = rows(self.ledger, "moderation", ModerationSaid, channels, record) if channels else ()
        return {place_of(*place): row for place, row in found}

    def handed_in(self, place: ModerationPlace, closes: str) -> Iterator[HandedIn]:
        """Yield the levels that were handed in with the lock of a moderation, each laptop's once.

        A level counts only from the laptop that its record is named after: nobody hands in for two.
        """
        known = [Channel.parse(name) for name in self.ledger.channels()]
        channels = [str(each) for each in known if each.kind == "school" and each.year == place.year]
        seen = set[str]()
        for (channel, record), row in rows(self.ledger, "blind", _BlindSaid, channels) if channels else ():
            device = record.removeprefix(place.blind(""))
            if device == record or device in seen or not is_closed_with(row.closed, closes):
                continue
            written = reading.versions(self.ledger, Cell(channel, record, "closed"))
            if written and written[0].device == device:
                seen.add(device)
                yield HandedIn(Channel.parse(channel).org, device, record, row.closed)

    def pack(self, name: str) -> Pack | None:
        """Return the framework of this hash; None where it is not here."""
        return self.packs.pack(name) if name and self.packs.is_here(name) else None

    def _moderation(
        self,
        place: ModerationPlace,
        announced: ModerationSaid | None,
        prepared: ModerationSaid | None,
        two: Apart,
    ) -> Moderation:
        said = announced or prepared or ModerationSaid()
        pack = self.pack(said.pack)
        channel = place.announced if announced else place.office
        return Moderation(
            place,
            meeting=said.meeting,
            pack=said.pack,
            statement=pack.by_id.get(said.statement) if pack else None,
            area=pack.area_of.get(said.statement) if pack else None,
            levels=pack.levels if pack else (),
            vignette=said.vignette,
            is_announced=announced is not None,
            is_revealed=bool(announced and announced.result),
            result=self._result(place, said, pack) if announced else None,
            agreed=level_on(pack, said.agreed),
            agreed_sentence=said.agreed_sentence,
            guidance_note=said.guidance_note,
            disagreements=two.get((channel, place.record), ()),
        )

    def _result(self, place: ModerationPlace, said: ModerationSaid, pack: Pack | None) -> Result | None:
        if not said.result or pack is None:
            return None
        try:
            document = thaw(self.documents.read(said.result))
        except SendnetError:  # it has not come yet, or is none
            return None
        is_its_own = (document.record, document.pack, document.statement) == (place.record, said.pack, said.statement)
        return _told(document, pack) if is_its_own else None


def level_on(pack: Pack | None, value: str) -> Level | None:
    """Return a level as kept, where it was given on the scale of a framework; None where it was given on another."""
    level, scale = given(value)
    return pack.level(level) if pack and scale == scale_name(pack) else None


def _told(document: ResultDocument, pack: Pack) -> Result:
    spread = tuple((level, document.levels.get(level.id, 0)) for level in pack.levels)
    strange = document.counted - sum(count for _, count in spread)
    return Result(document.revealed_on, spread, document.sentences, document.unread + strange, document.seals)
