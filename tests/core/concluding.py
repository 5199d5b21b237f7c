"""A challenge day that was captured by two reviewers, ready for its team to conclude."""

from dataclasses import dataclass
from typing import Final

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Value
from sendnet_desktop.visits.capture.values import Spot
from sendnet_desktop.visits.choices import ONCE
from sendnet_desktop.visits.reporting.service import Reporting
from sendnet_desktop.visits.synthesis.service import Concluding
from sendnet_desktop.visits.synthesis.values import AreaFound, Synthesis
from sendnet_desktop.workspace import Workspace

PLACE: Final = DayPlace("oak0", "2026-11-24")


@dataclass(frozen=True)
class Team:
    """A team around one table.

    Attributes:
        workspace: The laptop that it writes on.
        ann: Key of who leads.
        jo: Key of the other reviewer.
    """

    workspace: Workspace
    ann: str
    jo: str

    @property
    def concluding(self) -> Concluding:
        return self.workspace.visits.concluding

    @property
    def reports(self) -> Reporting:
        return self.workspace.visits.reports

    def seen(self) -> Synthesis:
        return self.concluding.of(PLACE)

    def area(self, area: str) -> AreaFound:
        found = self.seen().area(area)
        assert found is not None
        return found

    def conclude(self, area: str, **said: Value) -> None:
        for field, value in said.items():
            self.concluding.conclude(PLACE, "area", area, field, value)


def team_of(workspace: Workspace) -> Team:
    """Return a team whose two members have gone through rooms, a group and a trail."""
    days, capture = workspace.visits.days, workspace.visits.capture
    checklist = workspace.frameworks.checklists.names()["full-day"]
    days.begin(PLACE, workspace.frameworks.in_use(), checklist, phase="primary", host="The headteacher")
    ann, _ = days.add_reviewer(PLACE, "Ann Hart", part="lead")
    jo, _ = days.add_reviewer(PLACE, "Jo Bell", comes_from="Birch Academy")
    for reviewer, year, subject, answers in (
        (ann, "Year 4", "Reading", ("consistently", "in-places", "consistently", "not-seen")),
        (jo, "Year 6", "Mathematics", ("in-places", "in-places", "not-looked", "not-seen")),
    ):
        room, _ = capture.begin_round(PLACE, "4", reviewer, year_group=year, subject=subject)
        for number, answer in enumerate(answers, 1):
            capture.answer(PLACE, Spot(reviewer, room, f"4.{number}"), "answer", answer)
    faded = Spot(ann, room_of(workspace, ann), "4.4")
    capture.answer(PLACE, faded, "remark", "Six waited for an adult before they began.")
    capture.answer(PLACE, faded, "star", value=True)
    group, _ = capture.begin_round(PLACE, "7", jo, looked_at="Pupils with SEND")
    capture.hear(PLACE, Spot(jo, group, "7.1"), "They name the adults who help them.", sign="plus")
    trail, _ = capture.begin_round(PLACE, "6", jo, letter="A")
    capture.answer(PLACE, Spot(jo, trail, "6.3"), "answer", "partly-met")
    capture.answer(PLACE, Spot(ann, ONCE, "10.3"), "answer", "not-met")
    capture.jot(PLACE, ann, "New ramp at the back door.")
    return Team(workspace, ann, jo)


def room_of(workspace: Workspace, reviewer: str) -> str:
    """Return the key of the room that a reviewer visited."""
    return workspace.visits.capture.captured(PLACE).rounds_of("4", reviewer)[0].key


def concluded(team: Team) -> None:
    """Let the team conclude about every area, praise three things and recommend three."""
    for area in team.seen().pack.areas:
        team.conclude(area.id, level="2", sentence="Seen in half the rooms.", strength="2", agreed="3")
    for praised in ("Staff know the route.", "Books show growth.", "Families are heard."):
        team.concluding.praise(PLACE, praised, area="B", share=praised.startswith("Staff"))
    for what in ("Plan the fading of support.", "Check plans in class.", "Put the report on the website."):
        record, _ = team.concluding.recommend(
            PLACE, what, because="In five rooms pupils waited.", so_that="They begin unaided.",
            led_by="SENCO", by_when="2027-03-20", known_by="A repeat walk.", urgency="term", links="D3, D5",
        )  # fmt: skip
        team.concluding.rest(PLACE, record, team.area("D").pieces[0].record)
