"""What a member of a challenge day's team puts in the place of its report, of its plan or of the school's papers."""

from dataclasses import dataclass

import msgspec
import pytest
from capturing import PLACE, REVIEWER, carry
from meeting import ELM, Laptop, Meeting

from sendnet_desktop.challenge_days.day_plan import DAY_PLAN_TYPE, DayPlan, freeze_plan, thaw_plan
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.clock import read_day
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.kinds import POSITION
from sendnet_desktop.reports.day_plan import day_plan_document
from sendnet_desktop.visits.capture.values import Spot
from sendnet_desktop.visits.preparing.papers import (
    DataBlock,
    DataLine,
    DataPack,
    freeze_paper,
    thaw_data_pack,
    thaw_earlier,
    thaw_recommendations,
)
from sendnet_desktop.visits.preparing.rules import notes
from sendnet_desktop.visits.reporting.document import (
    REPORT_TYPE,
    Context,
    ContextLine,
    ReportDocument,
    freeze,
    thaw,
)

OTHER_DAY = DayPlace("oak0", "2026-11-25")

REPORT = ReportDocument(
    format=1,
    type="challenge day report",
    issue="final",
    org=PLACE.org,
    day=PLACE.day,
    school="Oakfield Primary",
    title="Challenge day",
    held_on=PLACE.day,
    issued_on="2026-11-25",
    issued_by="Nia",
    pack="a" * 64,
    framework="Starter 2026.1",
)
PLAN = DayPlan(1, "challenge day plan", "Oakfield Primary", "Challenge day")
PACK = DataPack("data pack", "Oakfield Primary", 2026, (2026,))


@dataclass
class Day:
    """A challenge day with a final report: the office, the school, and the laptop of a reviewer who forges."""

    office: Laptop
    school: Laptop
    forger: Laptop

    def forge(self, document: bytes, issue: str = "final", channel: str = PLACE.findings, by: str = "Nia") -> None:
        """Let the reviewer's laptop say that a document is a report, and hand it round."""
        name, _ = self.forger.workspace.documents.publish(channel, REPORT_TYPE, document)
        said = {"issue": issue, "document": name, "issued_on": "2026-11-26", "issued_by": by, POSITION: "zzzz"}
        for field, value in said.items():
            self.forger.say(value, "report:forged", field, channel)
        carry(self.forger, self.office, self.school)

    def listed(self, laptop: Laptop) -> list[tuple[str, str]]:
        """Return the standing of each report that a laptop lists, with who issued it."""
        return [(each.standing, each.issued_by) for each in laptop.workspace.visits.reports.issued(PLACE)]


@pytest.fixture
def day(meeting: Meeting) -> Day:
    """Return the day."""
    school, forger = meeting.enrol("Oakfield"), meeting.enrol("Nia", ELM, REVIEWER)
    visits = meeting.office.workspace.visits
    visits.preparing.begin(PLACE)
    visits.days.add_reviewer(PLACE, "Ann", part="lead")
    visits.concluding.conclude(PLACE, "area", "D", "level", "2")
    visits.reports.issue(PLACE, "final")
    carry(meeting.office, school, forger)
    return Day(meeting.office, school, forger)


TRUE = [("Final", "Person of Ashdown Trust")]


@pytest.mark.parametrize(
    ("issue", "document"),
    [
        ("final", msgspec.structs.replace(REPORT, day=OTHER_DAY.day)),
        ("final", msgspec.structs.replace(REPORT, org="elm0")),
        ("final", msgspec.structs.replace(REPORT, issue="draft")),
    ],
    ids=["of another day", "of another school", "a draft"],
)
def test_a_report_of_something_else_does_not_take_the_place_of_a_day_s_own(
    day: Day, issue: str, document: ReportDocument
) -> None:
    day.forge(freeze(document), issue)
    assert day.listed(day.school) == TRUE
    assert day.listed(day.office) == TRUE


def test_a_final_report_among_the_working_papers_takes_nobody_s_place(day: Day) -> None:
    day.forge(freeze(REPORT), channel=PLACE.visit)
    assert day.listed(day.office) == TRUE


def test_a_report_for_quality_assurance_is_not_shown_to_the_school(day: Day) -> None:
    day.forge(freeze(msgspec.structs.replace(REPORT, issue="quality")), "quality")
    assert day.listed(day.school) == TRUE


def test_a_list_names_whom_the_report_itself_names(day: Day) -> None:
    day.forge(freeze(REPORT), by="Person of Ashdown Trust")
    assert day.listed(day.school) == [("Final", "Nia"), ("Superseded", "Person of Ashdown Trust")]


@pytest.mark.parametrize(
    "document",
    [
        msgspec.structs.replace(REPORT, issued_on="soon"),
        msgspec.structs.replace(REPORT, context=Context(("All", "No SEN"), (ContextLine("Roll", ("83",)),))),
        msgspec.structs.replace(REPORT, context=Context((), (ContextLine("Roll", ("83",)),))),
        msgspec.structs.replace(REPORT, done=("A" * 20_001,)),
    ],
    ids=["of no day", "too few figures", "too many figures", "too long"],
)
def test_a_report_that_could_not_be_printed_shows_nothing_of_itself(day: Day, document: ReportDocument) -> None:
    day.forge(freeze(document))
    found = day.school.workspace.visits.reports.issued(PLACE)
    assert [(each.issue, each.report is not None) for each in found] == [("final", False), ("final", True)]
    shown = day.school.workspace.visits.reports.to_show(PLACE)
    assert shown.report.issued_by == "Person of Ashdown Trust"


@pytest.mark.parametrize("read", [thaw, thaw_plan, thaw_data_pack, thaw_earlier, thaw_recommendations])
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b'{"type":"\xff"}',
        b"[" * 200_000,
        b'{"a":' * 200_000,
        b'{"format":' + b"9" * 5_000 + b"}",
        b'{"type":"\\ud800"}',
    ],
    ids=["nothing", "no text", "no letters", "deep list", "deep object", "large number", "half a letter"],
)
def test_bytes_that_are_no_paper_of_a_day_are_refused_in_a_sentence(read: object, data: bytes) -> None:
    assert callable(read)
    with pytest.raises(SendnetError, match="could not be read"):
        read(data)


def test_a_plan_that_was_shared_on_no_day_is_dated_by_the_day_of_its_print(day: Day) -> None:
    plan = msgspec.structs.replace(PLAN, shared_on="soon", held_on="9999-99-99", starts_at="25:61")
    name, _ = day.forger.workspace.documents.publish(PLACE.findings, DAY_PLAN_TYPE, freeze_plan(plan))
    day.forger.say(name, "challenge:day", "plan", PLACE.findings)
    carry(day.forger, day.school)
    shared = day.school.workspace.visits.preparing.planning.shared(PLACE)
    assert shared is not None
    today = day.school.workspace.today()
    assert day_plan_document(shared[1], today).day == today


def test_a_plan_with_a_text_that_nobody_could_have_typed_is_refused() -> None:
    with pytest.raises(SendnetError, match="could not be read"):
        thaw_plan(freeze_plan(msgspec.structs.replace(PLAN, host="A" * 100_000)))


@pytest.mark.parametrize("values", [(), ("83", "<5")])
def test_a_data_pack_with_a_figure_too_few_or_too_many_is_refused(values: tuple[str, ...]) -> None:
    pack = msgspec.structs.replace(PACK, blocks=(DataBlock("Attendance", (DataLine("Absence", "All", values),)),))
    with pytest.raises(SendnetError, match="could not be read"):
        thaw_data_pack(freeze_paper(pack))


@pytest.mark.parametrize("said", ["9999-99-99", "soon", "9999-12-31"])
def test_a_day_whose_date_is_none_says_what_is_left_to_prepare(day: Day, said: str) -> None:
    day.forger.say(said, "visit:day", "held_on", PLACE.visit)
    carry(day.forger, day.office)
    prepared = day.office.workspace.visits.preparing.prepared(PLACE)
    assert any("school has not been told" in note.words for note in notes(prepared)) == (read_day(said) is not None)


def test_a_report_with_a_line_that_nobody_could_read_is_not_issued(day: Day) -> None:
    visits = day.office.workspace.visits
    (lead,) = visits.days.find(PLACE).team
    subject = {"year_group": "Y" * 15_000, "subject": "S" * 15_000}
    key, _ = visits.capture.begin_round(PLACE, "4", lead.key, **subject)
    visits.capture.hear(PLACE, Spot(lead.key, key, "4.1"), "Support is faded.")
    with pytest.raises(SendnetError, match="longer than anybody reads"):
        visits.reports.issue(PLACE, "final")
