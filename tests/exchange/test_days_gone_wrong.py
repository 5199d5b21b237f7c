"""A challenge day on which everything goes wrong at once that people do not notice: clocks, moves, two at one thing."""

from dataclasses import dataclass

import pytest
from capturing import PLACE, REVIEWER, carry
from meeting import ELM, Laptop, Meeting

from sendnet_desktop.journal.kinds import POSITION
from sendnet_desktop.visits.capture.values import Spot

HOUR = 3_600


@dataclass
class Day:
    """A prepared challenge day on the laptops of its office, of its school and of its reviewer."""

    office: Laptop
    school: Laptop
    nia: Laptop
    ann_key: str
    nia_key: str

    def meet(self) -> None:
        """Let everybody read from everybody, twice."""
        laptops = (self.office, self.school, self.nia)
        for writer in (*laptops, *laptops):
            carry(writer, *(each for each in laptops if each is not writer))

    def conclude(self) -> None:
        """Let the office conclude something, and the team know it."""
        self.office.workspace.visits.concluding.conclude(PLACE, "area", "D", "level", "2")
        carry(self.office, self.nia)

    def standings(self, laptop: Laptop) -> list[tuple[str, str]]:
        """Return who issued what, the latest first."""
        return [(each.issued_by, each.standing) for each in laptop.workspace.visits.reports.issued(PLACE)]


@pytest.fixture
def day(meeting: Meeting) -> Day:
    """Return the day, on which nobody has looked yet."""
    school, nia = meeting.enrol("Oakfield"), meeting.enrol("Nia", ELM, REVIEWER)
    visits = meeting.office.workspace.visits
    visits.preparing.begin(PLACE)
    keys = [visits.days.add_reviewer(PLACE, called)[0] for called in ("Ann", "Nia")]
    carry(meeting.office, school, nia)
    return Day(meeting.office, school, nia, *keys)


OFFICE, NIA = "Person of Ashdown Trust", "Person of Nia"


def test_a_final_report_of_a_laptop_whose_clock_is_behind_supersedes_the_one_that_it_had_read(day: Day) -> None:
    day.conclude()
    day.office.wall.now += HOUR
    day.office.workspace.visits.reports.issue(PLACE, "final")
    day.meet()
    day.nia.workspace.visits.reports.issue(PLACE, "final")
    day.meet()
    for laptop in (day.office, day.school, day.nia):
        assert day.standings(laptop) == [(NIA, "Final"), (OFFICE, "Superseded")]


def test_a_final_report_supersedes_one_that_was_placed_behind_everything(day: Day) -> None:
    day.conclude()
    day.nia.workspace.visits.reports.issue(PLACE, "final")
    (issued,) = day.nia.workspace.visits.reports.issued(PLACE)
    day.nia.say("zzzz", issued.record, POSITION, PLACE.findings)
    day.meet()
    day.office.workspace.visits.reports.issue(PLACE, "final")
    day.meet()
    assert day.standings(day.school) == [(OFFICE, "Final"), (NIA, "Superseded")]


def test_of_two_final_reports_at_once_everybody_holds_the_same_one_final(day: Day) -> None:
    day.conclude()
    for laptop in (day.office, day.nia):
        laptop.workspace.visits.reports.issue(PLACE, "final")
    day.meet()
    seen = [day.standings(laptop) for laptop in (day.office, day.school, day.nia)]
    assert seen[0] == seen[1] == seen[2]
    assert [standing for _, standing in seen[0]] == ["Final", "Superseded"]


def test_what_a_reviewer_captured_while_taken_out_of_the_team_is_there_still(day: Day) -> None:
    capture = day.nia.workspace.visits.capture
    room, _ = capture.begin_round(PLACE, "4", day.nia_key, year_group="Year 4")
    capture.answer(PLACE, Spot(day.nia_key, room, "4.4"), "answer", "not-seen")
    day.office.workspace.visits.preparing.take_away(PLACE, f"reviewer:{day.nia_key}")
    day.meet()
    for laptop in (day.office, day.nia):
        visits = laptop.workspace.visits
        (piece,) = visits.concluding.of(PLACE).pieces
        assert (piece.item, piece.answer, piece.where) == ("4.4", "not-seen", "Year 4")
        assert visits.reports.drafted(PLACE).done[0] == "1 room visited: Year 4."
        assert [each.called for each in visits.reports.drafted(PLACE).team] == ["Ann"]


def test_what_was_answered_by_a_checklist_that_was_changed_meanwhile_is_there_still(day: Day) -> None:
    capture, office = day.nia.workspace.visits.capture, day.office.workspace
    room, _ = capture.begin_round(PLACE, "4", day.nia_key)
    capture.hear(PLACE, Spot(day.nia_key, room, "4.4"), "Support is faded.")
    office.visits.preparing.go_by(PLACE, "checklist", office.frameworks.checklists.names()["deep-dive"])
    day.meet()
    for laptop in (day.office, day.nia):
        (piece,) = laptop.workspace.visits.concluding.of(PLACE).pieces
        assert (piece.item, piece.words) == ("4.4", "Support is faded.")


def test_a_day_that_two_people_prepare_at_once_keeps_what_both_wrote(meeting: Meeting) -> None:
    meeting.enrol("Oakfield")
    nia = meeting.enrol("Nia", ELM, REVIEWER)
    meeting.office.workspace.visits.preparing.begin(PLACE, host="The head")
    carry(meeting.office, nia)
    for laptop, asked in ((meeting.office, "Do pupils begin unaided?"), (nia, "Who plans the fading?")):
        laptop.workspace.visits.preparing.add(PLACE, "enquiry", asked=asked)
        laptop.workspace.visits.days.change(PLACE, "host", asked)
    carry(nia, meeting.office)
    carry(meeting.office, nia)
    for laptop in (meeting.office, nia):
        prepared = laptop.workspace.visits.preparing.prepared(PLACE)
        assert {each.asked for each in prepared.enquiries} == {"Do pupils begin unaided?", "Who plans the fading?"}
        assert [two.field for two in prepared.visit.disagreements] == ["host"]


def test_a_day_that_was_moved_keeps_its_papers_and_tells_the_school_its_new_date(day: Day) -> None:
    visits = day.office.workspace.visits
    visits.preparing.share(PLACE)
    visits.days.change(PLACE, "held_on", "2026-12-01")
    visits.preparing.share(PLACE)
    day.meet()
    (told,) = day.school.workspace.recommendations.days()
    assert (told.place, told.held_on) == (PLACE, "2026-12-01")
    assert day.nia.workspace.visits.days.find(PLACE).held_on == "2026-12-01"
