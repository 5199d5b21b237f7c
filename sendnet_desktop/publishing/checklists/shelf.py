"""Which checklists are here, which of each template is current, and taking one in."""

from contextlib import suppress
from functools import cached_property

import msgspec

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.checklists.reading import checklist_hash, published, read_checklist, shipped
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.channels import all_channel
from sendnet_desktop.journal.documents import CHECKLIST_TYPE, Documents
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.publishing.checklists.kinds import CURRENT


class _Current(msgspec.Struct, frozen=True):
    checklist: str = ""


class Shelf:
    """The checklists that this data folder knows: the shipped ones, and those that came as documents."""

    def __init__(self, journal: Journal, documents: Documents) -> None:
        self._journal = journal
        self._documents = documents
        self._read: dict[str, Checklist] = {}

    def checklist(self, name: str) -> Checklist:
        """Return the checklist of this hash.

        Raises:
            SendnetError: It is not here, or it is not a checklist.
        """
        if name not in self._read:
            self._read[name] = read_checklist(self.data(name))
        return self._read[name]

    def data(self, name: str) -> bytes:
        """Return the bytes of the checklist of this hash, as published.

        Raises:
            SendnetError: It is not here.
        """
        return self._shipped.get(name) or self._documents.read(name)

    def names(self) -> dict[str, str]:
        """Return the hash of the current checklist of each template: the trust's newest, or the shipped one.

        The shipped templates come first, in their order, then the trust's own by name.
        """
        known = {self.checklist(name).template: name for name in self._shipped}
        last = all_channel(self._journal.clock.year())
        adopted = sorted(
            (place.channel, key_of(place.record), row.checklist)
            for place, row in rows(self._journal.ledger, CURRENT, _Current)
            if row.checklist and place.channel <= last
        )
        own = {template: name for _, template, name in adopted}
        return known | dict(sorted(own.items()))

    def by_template(self) -> dict[str, Checklist]:
        """Return the current checklist of each template, as far as they are here."""
        found = {template: self.known(name) for template, name in self.names().items()}
        return {template: checklist for template, checklist in found.items() if checklist}

    def current(self, template: str) -> str:
        """Return the hash of the current checklist of a template.

        Raises:
            SendnetError: There is no such template.
        """
        names = self.names()
        if template not in names:
            raise SendnetError("There is no checklist of this kind.", f"Choose from: {', '.join(names)}.")
        return names[template]

    def known(self, name: str) -> Checklist | None:
        """Return the checklist of this hash; None where it is not here."""
        with suppress(SendnetError):
            return self.checklist(name) if name else None
        return None

    def numbers(self, template: str) -> set[str]:
        """Return what the versions of a template that are here are called."""
        here = {document.hash for document in self._documents.found(CHECKLIST_TYPE)} | self._shipped.keys()
        found = (self.known(name) for name in here)
        return {checklist.number for checklist in found if checklist and checklist.template == template}

    def is_shipped(self, name: str) -> bool:
        """Say whether a checklist came with the program rather than from the trust."""
        return name in self._shipped

    def take_in(self, data: bytes) -> tuple[str, Changes]:
        """Publish a checklist to the whole trust as the current one of its template; return its hash and what changed.

        Raises:
            SendnetError: It is not a checklist, or this laptop's person may not publish one.
        """
        return self.adopt(published(data))

    def adopt(self, data: bytes) -> tuple[str, Changes]:
        """Publish bytes that are in their published form already.

        Raises:
            SendnetError: As ``take_in``.
        """
        template = read_checklist(data).template
        channel = all_channel(self._journal.clock.year())
        name, kept = self._documents.publish(channel, CHECKLIST_TYPE, data)
        return name, kept | self._journal.write([Edit(channel, f"{CURRENT}:{template}", "checklist", name)])

    @cached_property
    def _shipped(self) -> dict[str, bytes]:
        return {checklist_hash(data): data for data in shipped().values()}
