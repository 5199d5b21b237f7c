"""A network meeting by commands alone: planned, moderated, called, minuted, issued, carried out, told to the board."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import icalendar
import openpyxl
import pytest
from terminals import QuickTerminal, Terminal

from sendnet_desktop.clock import day_written
from sendnet_desktop.workspace import Founding, Workspace

pytestmark = pytest.mark.slow

TODAY = date.today()  # noqa: DTZ011 -- the program's own day, by which it says what is past
DAY, NEXT = TODAY.isoformat(), (TODAY + timedelta(weeks=6)).isoformat()
DUE = day_written((TODAY + timedelta(weeks=3)).isoformat())
OAK = "Oakfield Primary"


@dataclass(frozen=True)
class Laptop:
    """One person's laptop, and a stick that nobody else writes on."""

    sendnet: Terminal
    stick: Path

    def write(self) -> Path:
        """Write for everybody, with nothing held back, and return the stick."""
        said = self.sendnet("bundle", "write", "--to", self.stick)
        assert "Safe to take the stick out" in said
        assert "sendnet privacy" not in said
        return self.stick

    def read(self, *others: "Laptop") -> str:
        return self.sendnet("bundle", "read", *(other.write() for other in others))


@dataclass(frozen=True)
class Trust:
    """The office and three schools; the second school's SENCO leads the hub that the first is in."""

    office: Laptop
    oak: Laptop
    elm: Laptop
    birch: Laptop

    @property
    def schools(self) -> tuple[Laptop, ...]:
        return (self.oak, self.elm, self.birch)


@pytest.fixture
def trust(tmp_path: Path) -> Trust:
    """Return a trust and three schools that have joined it through a folder."""

    def laptop(founding: Founding) -> Laptop:
        folder, stick = tmp_path / founding.organisation, tmp_path / f"{founding.organisation} stick"
        stick.mkdir()
        with closing(Workspace.create(folder, founding)) as workspace:
            if founding.kind == "trust":
                workspace.start_trust()
        return Laptop(QuickTerminal(tmp_path, ("--data", folder)), stick)

    made = Trust(
        laptop(Founding("trust", "Bay Trust", "Ann Hart", protection="open")),
        laptop(Founding("school", OAK, "Jo Bell", "primary", "open")),
        laptop(Founding("school", "Elm School", "Sam Ali", "primary", "open")),
        laptop(Founding("school", "Birch Academy", "Morgan Moor", "primary", "open")),
    )
    for school in made.schools:
        school.sendnet("school", "join", "--to", school.stick)
    accepted = made.office.sendnet("trust", "accept", *(each.stick for each in made.schools), "--yes")
    made.office.sendnet("trust", "give", "elm-school-1", "--as", "hub lead", "--school", "oakfield-primary")
    made.office.write()
    for school in made.schools:
        school.sendnet("bundle", "read", made.office.stick, "--words", accepted.strip().rpartition(": ")[2])
    return made


def test_a_meeting_goes_from_its_planning_to_the_board(trust: Trust, tmp_path: Path) -> None:
    the_office_plans_and_asks(trust)
    schools_prepare(trust)
    the_roll_is_called(trust, tmp_path)
    the_levels_are_revealed(trust)
    the_meeting_is_minuted(trust.office, tmp_path)
    schools_take_it_home(trust, tmp_path)
    the_office_hears_of_it(trust)
    the_lead_visits(trust, tmp_path)
    the_board_is_told(trust, tmp_path)
    for laptop in (trust.office, *trust.schools):
        assert "All is well" in laptop.sendnet("check")


def the_office_plans_and_asks(trust: Trust) -> None:
    sendnet = trust.office.sendnet
    assert "schools have not been told" in sendnet("meeting", "plan", DAY, "--from", "1pm", "--until", "16:00")
    sendnet("meeting", "plan", NEXT, "--from", "13:00")
    for day in (DAY, NEXT):
        sendnet("meeting", "announce", day)
    assert "(Being prepared)" in sendnet("moderation", "prepare", "A3", "Three sets of minutes.", "--meeting", DAY)
    sendnet("moderation", "ask", "1")
    everybody_reads(trust.office, trust.schools)


def everybody_reads(writer: Laptop, readers: Sequence[Laptop]) -> None:
    stick = writer.write()
    for reader in readers:
        reader.sendnet("bundle", "read", stick)


def schools_prepare(trust: Trust) -> None:
    oak, elm, birch = (each.sendnet for each in trust.schools)
    assert "Network meeting" in oak("network")
    for school, level in ((oak, "3"), (elm, "2"), (birch, "3")):
        assert "Handed in, closed." in school("moderation", "give", "1", level, "Time is there.")
    oak("judge", "A1", "3")
    oak("snapshot", "--name", "Before the meeting")
    assert "(the agenda)" in oak("network", "ask", "Time for pupil passports")
    assert "Ours: offer: A sensory room (on Mondays)" in oak(
        "network", "offer", "A sensory room", "--terms", "on Mondays"
    )
    assert "to be shared" in elm("network", "practice", "One page of what changes", "--area", "a", "--ask", "SENCO")
    assert "1 h 30" in elm("network", "cpd", "Autism", "--time", "90")
    assert "talks too much" in birch("network", "note", "The chair talks too much", "--title", "For me")
    oak("plan", "add-priority", "A1", "--title", "Reading for all", "--live")
    oak("plan", "set", "1", "support", "An hour of the speech therapist")


def the_roll_is_called(trust: Trust, tmp_path: Path) -> None:
    """Two of three files lie in the folder."""
    trust.oak.write()
    trust.elm.write()
    sticks, roll = (trust.oak.stick, trust.elm.stick), tmp_path / "roll.pdf"
    called = trust.office.sendnet("meeting", "roll-call", DAY, "--read", *sticks, "--out", roll)
    assert "Files of 2 of 3 schools came" in called
    assert "Birch Academy: nothing yet; waited for: its first file" in called
    assert roll.read_bytes().startswith(b"%PDF-")


def the_levels_are_revealed(trust: Trust) -> None:
    sendnet = trust.office.sendnet
    assert "one can tell who gave which" in sendnet("moderation", "reveal", "1", status=1)
    assert "Time is there." not in sendnet("moderation")
    trust.office.read(trust.birch)
    assert "2 Developing: 1; 3 Secure: 2" in sendnet("moderation", "reveal", "1")
    sendnet("moderation", "change", "1", "agreed", "3")
    sendnet("moderation", "change", "1", "guidance_note", "Look for a decision.")
    assert "in the draft" in sendnet("moderation", "guide", "1")


def the_meeting_is_minuted(office: Laptop, tmp_path: Path) -> None:
    sendnet = office.sendnet
    sendnet("meeting", "attend", DAY, "present", "oakfield-primary", "elm-school")
    sendnet("meeting", "attend", DAY, "apologies", "birch-academy")
    for line in (
        "d One form for every school",
        f"a all: publish the strategy by {DUE}",
        f"a Oak SENCO: lend the toolkit by {DUE}",
        "n Exam access changes",
    ):
        sendnet("meeting", "minute", DAY, line)
    shown = sendnet("meeting", "minute", DAY, "A timetable that nobody keeps", "--clinic")
    assert f"Action: lend the toolkit ({OAK} SENCO, by {DUE})\n" in shown
    assert shown.endswith("Problem clinic: 1, kept on this laptop\n")
    assert sendnet("meeting", "pool", "--show", "1").endswith("shown to every school\n")
    sendnet("meeting", "add-item", NEXT, "Time for pupil passports", "--minutes", "20")
    for paper, day in (("agenda", NEXT), ("note", DAY)):
        sendnet("meeting", paper, day, "--issue", "--out", tmp_path / f"{paper}.pdf")
    sendnet("meeting", "slips", DAY, "--out", tmp_path / "slips.pdf")
    assert "at least five schools" in sendnet("overview", "tell", status=1)


def schools_take_it_home(trust: Trust, tmp_path: Path) -> None:
    everybody_reads(trust.office, trust.schools)
    oak, birch = trust.oak.sendnet, trust.birch.sendnet
    assert "One form for every school" in birch("network", "decided")
    for paper, day in (("agenda", NEXT), ("note", DAY)):
        oak("meeting", paper, day, "--out", tmp_path / "theirs.pdf")
        assert (tmp_path / "theirs.pdf").read_bytes() == (tmp_path / f"{paper}.pdf").read_bytes()
    told = oak("network")
    assert f"publish the strategy (not started, by {DUE})" in told
    assert f"lend the toolkit (not started, by {DUE})" in told
    assert "lend the toolkit" not in birch("network")
    number = next(line.split()[0] for line in told.splitlines() if "lend the toolkit" in line)
    assert "In the plan: lend the toolkit" in oak("network", "take-up", number)
    assert "publish the strategy (done" in birch("network", "say", "1", "done", "--note", "It is on the website.")
    assert f"{OAK}: offer: A sensory room (on Mondays)" in birch("network", "need")
    oak("network", "calendar", "--out", tmp_path / "oak.ics")
    events = icalendar.Calendar.from_ical((tmp_path / "oak.ics").read_bytes()).walk("VEVENT")
    assert {str(each["SUMMARY"]) for each in events} == {
        "Network meeting",
        "To be done: publish the strategy",
        "To be done: lend the toolkit",
    }


def the_office_hears_of_it(trust: Trust) -> None:
    trust.office.read(*trust.schools)
    shown = trust.office.sendnet("meeting", "show", DAY)
    assert f"Action: publish the strategy (Every school, by {DUE}): done at 1 of 3 schools\n" in shown
    assert "talks too much" not in trust.office.sendnet("dump")
    assert "A timetable" not in trust.birch.sendnet("dump")


def the_lead_visits(trust: Trust, tmp_path: Path) -> None:
    lead, oak = trust.elm, trust.oak
    lead.read(oak)
    board = lead.sendnet("hub")
    assert f"{OAK}: 1 live, 0 late" in board
    assert "asks for: An hour of the speech therapist" in board
    lead.sendnet("hub", "agenda", "oakfield-primary", "--out", tmp_path / "hub.pdf")
    said = ("--set", "with_senco=yes", "--set", "agreed_next=Look at reading again", "--priority", "1=Half are trained")
    lead.sendnet("hub", "visit", "oakfield-primary", *said)
    lead.sendnet("hub", "jot", "oakfield-primary", "The head seemed tired")
    oak.read(lead)
    visits = oak.sendnet("hub", "visits")
    assert "Sam Ali with SENCO" in visits
    assert "agreed: Look at reading again" in visits
    assert "tired" not in oak.sendnet("dump")


def the_board_is_told(trust: Trust, tmp_path: Path) -> None:
    sendnet = trust.office.sendnet
    assert "A1" in sendnet("overview", "show", "statements", "--area", "A")
    for part in ("areas", "pool", "drift"):
        sendnet("overview", "show", part, "--out", tmp_path / f"{part}.xlsx")
        openpyxl.load_workbook(tmp_path / f"{part}.xlsx").close()
    assert "One page of what changes" in sendnet("overview", "show", "practice")
    sendnet("board", "--set", "board_headline=Schools know where they stand")
    for name in ("board", "annual", "training-needs"):
        sendnet("report", name, "--out", tmp_path / f"{name}.pdf")
        assert (tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF-")
