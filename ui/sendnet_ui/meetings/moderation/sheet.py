"""What the pieces of the trust's page share: the moderations as read, and the ways to ask and to say."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sendnet_desktop.across.drift import StatementDrift
from sendnet_desktop.changes import Cell
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.meetings.moderation.pairs import Pair
from sendnet_desktop.meetings.moderation.values import Moderation
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_ui.evaluations.paper import ReadPaper, Spot
from sendnet_ui.meetings.moderation.places import LABELS, Said

if TYPE_CHECKING:
    from sendnet_desktop.reports.drift import DriftPaper
    from sendnet_desktop.workspace import Workspace

STAGE: Final = "moderation"
"""The key of the stage, and of the part of the schools' room."""

_MOST_LEANING: Final = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """What the page shows, as read at one moment.

    Attributes:
        meeting: Which meeting.
        moderations: Those of this meeting, the first prepared first, with who handed in.
        pairs: Every pair of schools.
        schools: What the trust's schools are called, by id, in the order of their names.
        pack: The framework in use.
        leaning: The statements that schools mostly see higher than their reviewers.
        taken: The moderations of which a draft has the note already, by record.
        disagreeing: Where two versions stand.
    """

    meeting: MeetingPlace
    moderations: tuple[Moderation, ...]
    pairs: tuple[Pair, ...]
    schools: Mapping[str, str]
    pack: Pack
    leaning: tuple[StatementDrift, ...]
    taken: frozenset[str]
    disagreeing: frozenset[Cell]

    def find(self, record: str) -> Moderation | None:
        """Return a moderation of this meeting; None where it is not here."""
        return next((each for each in self.moderations if each.place.record == record), None)

    def waiting(self, found: Moderation) -> tuple[str, ...]:
        """Return the schools of which nobody has handed a level in."""
        there = {each.org for each in found.answered}
        return tuple(name for org, name in self.schools.items() if org not in there)


class ModerationSheet(ReadPaper[Reading]):
    """The moderations of a meeting, on the screen."""

    def spot(self, subject: str, owner: str, field: str) -> Said:  # noqa: ARG002 -- there is one subject here
        """Return the place of a field of a moderation, by its record."""
        found = self.reading.find(owner)
        assert found is not None
        return Said(found.place, field)

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, Said)
        return place.cell

    def label(self, field: str) -> str:
        """Return what people call a field."""
        return self.said(LABELS[field])


def read_moderations(workspace: "Workspace", meeting: MeetingPlace) -> Reading:
    """Read the moderations of a meeting, the pairs of schools, and what would be worth moderating."""
    moderating, evaluations = workspace.meetings.moderation, workspace.evaluations
    found = [moderating.lead.find(each.place) for each in moderating.lead.all(meeting.key)]
    schools = {each.id: each.name for each in workspace.exchange.schools()}
    return Reading(
        meeting,
        tuple(reversed(found)),
        moderating.pairs.all(),
        dict(sorted(schools.items(), key=lambda each: each[1].casefold())),
        evaluations.packs.pack(evaluations.packs.current(meeting.year)),
        workspace.drifts.read().leaning[:_MOST_LEANING],
        frozenset(each.place.record for each in found if moderating.guidance.is_taken(each)),
        frozenset(workspace.disagreements()),
    )


def read_drift_paper(workspace: "Workspace") -> "DriftPaper":
    """Read what is printed of where schools and reviewers judge otherwise."""
    from sendnet_desktop.reports.drift import DriftPaper

    trust = workspace.exchange.trust_name or workspace.profile.name
    words, today = workspace.evaluations.words(), workspace.today()
    return DriftPaper(trust, today, workspace.drifts.read(), words, sample=workspace.is_sample)
