"""What the pieces of this part share: the current checklists, the draft that is shown, and the ways to ask and say."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sendnet_desktop.changes import Cell
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.checklists.comparing import ChecklistsCompared
from sendnet_desktop.publishing.checklists.values import ChecklistDraft
from sendnet_desktop.publishing.naming import LABELS
from sendnet_desktop.publishing.values import Finding
from sendnet_ui.evaluations.paper import ReadPaper, Spot
from sendnet_ui.frameworks.checklists.places import ChecklistEntry, ChecklistPlace

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reading:
    """What this part shows, as read at one moment.

    Attributes:
        current: The current checklist of each template, as far as they are here.
        drafts: Record and words of each draft that is not published.
        draft: The draft that is shown; None while the list of checklists is.
        findings: What keeps it from being published, and what is worth knowing.
        comparison: What it changes against the current one; None where there is nothing to compare with.
        statements: The statements of the framework in use, by id: what items may bear on.
        disagreeing: Where two versions stand.
    """

    current: dict[str, Checklist]
    drafts: tuple[tuple[str, str], ...]
    draft: ChecklistDraft | None
    findings: tuple[Finding, ...]
    comparison: ChecklistsCompared | None
    statements: dict[str, str]
    disagreeing: frozenset[Cell]


class ChecklistSheet(ReadPaper[Reading]):
    """The draft on the screen."""

    page: ChecklistPlace | None

    @property
    def is_drafted(self) -> bool:
        """Whether a draft is shown."""
        return self.is_read and self.reading.draft is not None

    @property
    def draft(self) -> ChecklistDraft:
        """The draft shown."""
        assert self.reading.draft is not None
        return self.reading.draft

    def spot(self, subject: str, owner: str, field: str) -> ChecklistEntry:  # noqa: ARG002  # every part is of one kind
        """Return the place of a field of a part by its record."""
        return ChecklistEntry(owner, field)

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, ChecklistEntry)
        return place.cell(self.draft.channel)

    def label(self, field: str) -> str:
        """Return what people call a field."""
        return LABELS.get(field, field)


def read_draft(workspace: "Workspace", record: str) -> Reading:
    """Read a draft of a checklist, or the current checklists alone where the record is empty or no longer there."""
    frameworks, checklists = workspace.frameworks, workspace.frameworks.checklists
    every = checklists.drafts.all()
    draft = next((each for each in every if each.record == record), None)
    named = tuple((each.record, f"{each.checklist.title or 'No title yet'} {each.checklist.number}") for each in every)
    pack = frameworks.pack(frameworks.in_use())
    statements = {each.id: each.text for each in pack.statements() if not each.retired}
    current = checklists.by_template()
    if draft is None:
        return Reading(current, named, None, (), None, statements, frozenset())
    drafts = checklists.drafts
    apart = frozenset(cell for cell in workspace.disagreements() if cell.channel == draft.channel)
    return Reading(current, named, draft, drafts.check(draft), drafts.compare(draft), statements, apart)
