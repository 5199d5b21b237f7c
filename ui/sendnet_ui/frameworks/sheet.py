"""What the pieces of the room share: the draft that is shown, and the ways to ask and to say."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from sendnet_desktop.changes import Cell
from sendnet_desktop.frameworks.comparing import Comparison
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.publishing.naming import LABELS
from sendnet_desktop.publishing.values import Draft, Finding
from sendnet_ui.evaluations.paper import ReadPaper, Spot
from sendnet_ui.frameworks.places import DraftPlace, Entry, Subject

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reading:
    """What the room shows, as read at one moment.

    Attributes:
        used: The pack in use.
        drafts: Record and words of each draft that is not published.
        draft: The draft that is shown; None while there is none.
        findings: What keeps it from being published, and what is worth knowing.
        comparison: What it changes against the pack in use; None where there is nothing to compare with.
        disagreeing: Where two versions stand.
    """

    used: Pack
    drafts: tuple[tuple[str, str], ...]
    draft: Draft | None
    findings: tuple[Finding, ...]
    comparison: Comparison | None
    disagreeing: frozenset[Cell]


class DraftSheet(ReadPaper[Reading]):
    """The draft on the screen."""

    page: DraftPlace | None

    @property
    def is_read(self) -> bool:
        """Whether a draft was read."""
        return super().is_read and self.reading.draft is not None

    @property
    def draft(self) -> Draft:
        """The draft shown."""
        assert self.reading.draft is not None
        return self.reading.draft

    def spot(self, subject: str, owner: str, field: str) -> Entry:
        """Return the place of a field of a part by its record; what is kept beside a part names that after it."""
        if subject in ("descriptor", "tags"):
            record, _, beside = owner.partition(" ")
            return Entry(cast("Subject", subject), record, beside)
        return Entry(cast("Subject", subject), owner, field)

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, Entry)
        return place.cell(self.draft.channel)

    def label(self, field: str) -> str:
        """Return what people call a field."""
        return LABELS.get(field, field)


def read_draft(workspace: "Workspace", record: str) -> Reading:
    """Read a draft of the trust's framework; the one begun last where there is none of this record."""
    frameworks = workspace.frameworks
    every = frameworks.drafts.all()
    draft = next((each for each in every if each.record == record), every[-1] if every else None)
    named = tuple((each.record, f"{each.pack.title or 'No title yet'}, {each.pack.number}") for each in every)
    used = frameworks.pack(frameworks.in_use())
    if draft is None:
        return Reading(used, named, None, (), None, frozenset())
    found = frozenset(cell for cell in workspace.disagreements() if cell.channel == draft.channel)
    return Reading(used, named, draft, frameworks.drafts.check(draft), frameworks.drafts.compare(draft), found)
