"""Which packs are here, and which one a school's evaluation is judged against."""

from typing import Final

import msgspec

from sendnet_desktop.changes import Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.building import Said
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.scales import given, on_scale_of, scale_name
from sendnet_desktop.frameworks.pack import Level, Pack
from sendnet_desktop.frameworks.reading import pack_hash, read_pack, starter_pack
from sendnet_desktop.journal.channels import all_channel
from sendnet_desktop.journal.documents import PACK_TYPE, Documents
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.rows import rows

_CURRENT: Final = "framework:current"


class _Current(msgspec.Struct, frozen=True):
    pack: str = ""


class Packs:
    """The packs that this data folder knows: the shipped one, and those that came as documents."""

    def __init__(self, journal: Journal, documents: Documents) -> None:
        self._journal = journal
        self._documents = documents
        self._shipped = starter_pack()
        self._starter = pack_hash(self._shipped)
        self._read: dict[str, Pack] = {}

    def pack(self, name: str) -> Pack:
        """Return the pack of this hash.

        Raises:
            SendnetError: It is not here, or it is not a pack.
        """
        if name not in self._read:
            self._read[name] = read_pack(self.data(name))
        return self._read[name]

    def data(self, name: str) -> bytes:
        """Return the bytes of a pack, as published.

        Raises:
            SendnetError: It is not here.
        """
        return self._shipped if name == self._starter else self._documents.read(name)

    def is_here(self, name: str) -> bool:
        """Say whether a pack can be read here: what names it may come before it."""
        try:
            self.pack(name)
        except SendnetError:
            return False
        return True

    def level(self, name: str, level_id: str) -> Level | None:
        """Return a level of the pack of this hash; None where the pack is not here or has no such level."""
        return self.pack(name).level(level_id) if level_id and self.is_here(name) else None

    def scale(self, name: str) -> str:
        """Return the short name of the scale of the pack of this hash; empty where it is not here."""
        return scale_name(self.pack(name)) if name and self.is_here(name) else ""

    def on_scale(self, scale: str, first: str = "") -> str:
        """Return the hash of the earliest pack here that has a scale of this name; empty where none has.

        Args:
            scale: As levels name it.
            first: Hash of the pack to prefer.
        """
        if self.scale(first) == scale:
            return first
        here = {document.hash for document in self._documents.found(PACK_TYPE)} | {self._starter}
        having = [name for name in here if self.scale(name) == scale]
        return min(having, key=lambda name: (self.pack(name).number, name), default="")

    def as_read(self, said: Said, name: str, first: str = "") -> Said:
        """Return what was said with its levels as the pack of this hash reads them; see ``on_scale_of``.

        Args:
            said: As kept.
            name: Hash of the pack by which it is read.
            first: Hash of the pack to name for a level of another scale, where it has that scale.
        """
        return on_scale_of(said, self.pack(name), self.scale, lambda scale: self.on_scale(scale, first))

    def said_elsewhere(self, value: Value, pack: Pack | None) -> str:
        """Return a level of another scale than a pack's in words, such as ``3 Secure, on the scale of “Ours” 1``.

        Empty where it is of the pack's own scale, says none, or is of one that is not here.
        """
        level_id, scale = given(value)
        if not scale or (pack is not None and scale == scale_name(pack)):
            return ""
        name = self.on_scale(scale)
        level, by = self.level(name, level_id), self.pack(name) if name else None
        return f"{level_words(level)}, on the scale of “{by.title}” {by.number}" if level and by else ""

    def is_shipped(self, name: str) -> bool:
        """Say whether a pack came with the program rather than from the trust."""
        return name == self._starter

    def current(self, year: int) -> str:
        """Return the hash of the pack to start a year's evaluation with: the trust's newest, or the shipped one."""
        found = rows(self._journal.ledger, "framework", _Current, record=_CURRENT)
        adopted = {place.channel: row.pack for place, row in found if row.pack and place.channel <= all_channel(year)}
        return adopted[max(adopted)] if adopted else self._starter

    def names(self, year: int) -> list[str]:
        """Return the hashes of the packs that are here, the current one first, the shipped one always."""
        found = {document.hash for document in self._documents.found(PACK_TYPE)}
        current = self.current(year)
        return [current, *sorted((found | {self._starter}) - {current})]

    def keep(self, channel: str, data: bytes) -> tuple[str, Changes]:
        """Publish a pack's bytes in a channel and return their hash.

        Raises:
            SendnetError: They are not a pack, or may not be published there.
        """
        read_pack(data)
        return self._documents.publish(channel, PACK_TYPE, data)

    def adopt(self, year: int, data: bytes) -> tuple[str, Changes]:
        """Publish a pack to the whole trust as the one to use from now on."""
        name, kept = self.keep(all_channel(year), data)
        return name, kept | self._journal.write([Edit(all_channel(year), _CURRENT, "pack", name)])
