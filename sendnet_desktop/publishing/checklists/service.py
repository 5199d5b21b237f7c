"""What people do with checklists, put together: see which are here, draft the next and publish it."""

from sendnet_desktop.evaluations.packs import Packs
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.publishing.checklists.drafts import ChecklistDrafts
from sendnet_desktop.publishing.checklists.editing import ChecklistEditing
from sendnet_desktop.publishing.checklists.shelf import Shelf


class Checklists(Shelf):
    """The checklists of this data folder, and those that the trust's office is writing.

    Attributes:
        drafts: Those that are being written.
        editing: The verbs of whoever writes in one of them.
    """

    def __init__(self, journal: Journal, documents: Documents, packs: Packs, entropy: Entropy) -> None:
        super().__init__(journal, documents)
        self.drafts = ChecklistDrafts(journal, self, packs, entropy)
        self.editing = ChecklistEditing(journal, self.drafts, entropy)
