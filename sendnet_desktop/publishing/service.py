"""What people do with frameworks: see which are here, use one, draft the next and publish it."""

from functools import cached_property
from typing import TYPE_CHECKING

from sendnet_desktop.changes import Changes
from sendnet_desktop.evaluations.moving import Moving
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.frameworks.reading import pack_hash
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.publishing.drafts import Drafts
from sendnet_desktop.publishing.editing import Editing

if TYPE_CHECKING:
    from sendnet_desktop.publishing.checklists.service import Checklists
    from sendnet_desktop.publishing.checklists.values import ChecklistDraft
    from sendnet_desktop.publishing.values import Draft


class Frameworks:
    """The framework packs of this data folder.

    Attributes:
        drafts: Those that the trust's office is writing.
        editing: The verbs of whoever writes in one of them.
        moving: A school's move to the framework that the trust uses now.
    """

    def __init__(self, journal: Journal, documents: Documents, evaluations: Evaluations, entropy: Entropy) -> None:
        self.drafts = Drafts(journal, evaluations.packs, entropy)
        self.editing = Editing(journal, self.drafts, entropy)
        self.moving = Moving(journal, evaluations)
        self._journal = journal
        self._documents = documents
        self._entropy = entropy
        self._evaluations = evaluations
        self._packs = evaluations.packs

    @cached_property
    def checklists(self) -> "Checklists":
        """The checklists of challenge days, read when first asked for."""
        from sendnet_desktop.publishing.checklists.service import Checklists

        return Checklists(self._journal, self._documents, self._packs, self._entropy)

    def every_draft(self) -> tuple["Draft | ChecklistDraft", ...]:
        """Return the drafts that are not published yet, of frameworks and then of checklists."""
        return (*self.drafts.all(), *self.checklists.drafts.all())

    def names(self) -> list[str]:
        """Return the hashes of the packs that are here, the newest of the trust's first."""
        return self._packs.names(self._year)

    def pack(self, name: str) -> Pack:
        """Return the pack of this hash.

        Raises:
            SendnetError: It is not here, or it is not a pack.
        """
        return self._packs.pack(name)

    def data(self, name: str) -> bytes:
        """Return the bytes of the pack of this hash, as published.

        Raises:
            SendnetError: It is not here.
        """
        return self._packs.data(name)

    def in_use(self) -> str:
        """Return the hash of the pack that this school's evaluation, or the trust, goes by."""
        if self._evaluations.school:
            return self._evaluations.current().pack_hash
        return self._packs.current(self._year)

    def take_in(self, data: bytes) -> tuple[str, Changes]:
        """Use a pack from now on: at the trust for all its schools, in a school for this year's evaluation.

        Raises:
            SendnetError: It is not a pack.
        """
        if self._evaluations.school:
            if pack_hash(data) == self.in_use():
                return self._evaluations.use_pack(data)
            name, kept = self._packs.keep(self._evaluations.channel, data)
            return name, kept | self.moving.move(name)
        return self._packs.adopt(self._year, data)

    def give_the_first(self) -> None:
        """Publish the framework that is current at the office, the shipped one at first, to a trust that starts."""
        self._packs.adopt(self._year, self._packs.data(self._packs.current(self._year)))

    @property
    def _year(self) -> int:
        return self._journal.clock.year()
