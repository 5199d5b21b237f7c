"""What the page of capture shows, as read at one moment."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell
from sendnet_desktop.frameworks.checklist import Checklist, Item, Section
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.visits.capture.looking import NotLookedAt, not_looked_at
from sendnet_desktop.visits.capture.records import spot_of
from sendnet_desktop.visits.capture.values import Captured, Round, Spot
from sendnet_desktop.visits.choices import ONCE
from sendnet_desktop.visits.values import Reviewer, Visit
from sendnet_ui.visits.capture.places import Standing

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reading:
    """A challenge day while it is captured.

    Attributes:
        visit: The day and its team.
        checklist: What is gone through.
        pack: The framework that is judged by.
        captured: What has come here of the whole team.
        unseen: What nobody of the team has looked at yet.
        me: The member of the team who writes on this laptop; None where nobody said.
        disagreeing: Where two versions stand.
        person: Whose laptop this is.
    """

    visit: Visit
    checklist: Checklist
    pack: Pack
    captured: Captured
    unseen: tuple[NotLookedAt, ...]
    me: Reviewer | None
    disagreeing: frozenset[Cell]
    person: str = ""

    def sections(self) -> Iterator[tuple[Section, tuple[Item, ...]]]:
        """Yield the sections that ask something here, with the items that they ask."""
        for section in self.checklist.sections:
            items = self.checklist.asked(section, self.visit.phase)
            if items:
                yield section, items

    def section(self, key: str) -> Section:
        """Return the section of an id, or the first one."""
        sections = [section for section, _ in self.sections()]
        return next((each for each in sections if each.id == key), sections[0])

    def items(self, section: Section) -> tuple[Item, ...]:
        """Return the items of a section that are asked here."""
        return self.checklist.asked(section, self.visit.phase)

    def left(self, section: Section, reviewer: str, round_: str) -> int:
        """Return how many items of a section a reviewer has not said anything of in one round."""
        return sum(not self.captured.is_said(Spot(reviewer, round_, item.id)) for item in self.items(section))

    def own_rounds(self, section: Section, reviewer: str) -> list[str]:
        """Return the keys of the rounds in which a reviewer may answer a section."""
        if section.repeat == ONCE:
            return [ONCE]
        return [each.key for each in self.captured.rounds_of(section.id, reviewer)]

    def reached(self, reviewer: str) -> tuple[str, str]:
        """Return the section and the round in which a reviewer goes on: where something is begun and not done."""
        for section, items in reversed(list(self.sections())):
            for round_ in reversed(self.own_rounds(section, reviewer)):
                if 0 < self.left(section, reviewer, round_) < len(items):
                    return section.id, round_
        return self._untouched(reviewer)

    def standing_of(self, record: str) -> Standing | None:
        """Return where an observation, a sorted jot, a theme or a round stands; None where it stands nowhere."""
        spot = spot_of(record) or next((each.spot for each in self.captured.themes if each.record == record), None)
        if spot is not None and spot.item in self.checklist.section_of:
            return Standing(spot.reviewer, self.checklist.section_of[spot.item].id, spot.round, spot.item)
        begun = next((each for each in self.captured.rounds if each.record == record), None)
        return Standing(begun.reviewer, begun.section, begun.key) if begun else None

    def with_round(self, begun: Round) -> "Reading":
        """Return the same with a round that is on its way to the disk."""
        captured = replace(self.captured, rounds=(*self.captured.rounds, begun))
        return replace(self, captured=captured)

    def _untouched(self, reviewer: str) -> tuple[str, str]:
        for section, _ in self.sections():
            if section.repeat == ONCE and self.left(section, reviewer, ONCE):
                return section.id, ONCE
        first, _ = next(self.sections())
        return first.id, ONCE if first.repeat == ONCE else ""


def read_capture(workspace: "Workspace", place: DayPlace) -> Reading:
    """Read a challenge day while it is captured.

    Raises:
        SendnetError: Its papers, its checklist or its framework are not here.
    """
    days, capture = workspace.visits.days, workspace.visits.capture
    visit = days.find(place)
    checklist, captured = capture.checklist(visit), capture.captured(place)
    return Reading(
        visit,
        checklist,
        workspace.evaluations.packs.pack(visit.pack),
        captured,
        not_looked_at(checklist, captured, visit.phase),
        days.me(visit),
        frozenset(cell for cell in workspace.disagreements() if cell.channel == place.visit),
        workspace.profile.person,
    )
