"""The office's verbs on the command line, run as a person runs them, with real folders."""

from datetime import datetime
from pathlib import Path

import pytest

from sendnet_desktop.__main__ import main
from sendnet_desktop.clock import school_year, year_name
from sendnet_desktop.trust.profile import OrganisationKind
from sendnet_desktop.workspace import Founding, Workspace


class Terminal:
    """Runs verbs in one folder and returns what they say."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys
        for name in ("requests", "stick"):
            (folder / name).mkdir()

    def __call__(self, who: str, *words: str | Path, status: int = 0) -> str:
        assert main([*map(str, words), "--data", str(self.folder / who)]) == status
        said = self._capsys.readouterr()
        return said.out if status == 0 else said.err

    def sheet(self, name: str, lines: str) -> Path:
        path = self.folder / name
        path.write_text(lines)
        return path

    def begin(self, who: str, kind: OrganisationKind, name: str, person: str) -> str:
        """Set up a folder that needs no passphrase, which costs each verb its time; return a trust's words."""
        workspace = Workspace.create(self.folder / who, Founding(kind, name, person, protection="open"))
        words = workspace.start_trust() if kind == "trust" else ()
        workspace.close()
        return " ".join(words)

    @property
    def requests(self) -> Path:
        return self.folder / "requests"

    @property
    def stick(self) -> Path:
        return self.folder / "stick"


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path, capsys)


def words_in(said: str) -> str:
    """Return the recovery words that were just shown."""
    return "\n".join(line for line in said.splitlines() if line.startswith("  "))


def started(terminal: Terminal) -> str:
    words = terminal.begin("office", "trust", "Ashdown Trust", "T. Lead")
    terminal.begin("oak", "school", "Oakfield", "A. Khan")
    terminal("oak", "school", "join", "--to", terminal.requests)
    terminal("office", "trust", "accept", terminal.requests, "--yes")
    return words


def join(terminal: Terminal, who: str) -> None:
    words = terminal("office", "trust", "members").splitlines()[0].partition("words: ")[2]
    terminal("office", "bundle", "write", "--to", terminal.stick)
    terminal(who, "bundle", "read", terminal.stick, "--words", words)


def test_people_are_let_in_by_the_role_that_is_chosen_and_given_and_ended(terminal: Terminal) -> None:
    started(terminal)
    terminal.begin("far", "other", "Far Academies", "R. Viewer")
    terminal("far", "person", "join", "--to", terminal.requests)
    assert "not said what R. Viewer is to do" in terminal(
        "office", "trust", "accept", terminal.requests, "--yes", status=1
    )
    asked = next(path for path in terminal.requests.iterdir() if "far" in path.name)
    reviewer = ("--as", "reviewer", "--school", "oakfield", "--day", "2026-11-24")
    terminal("office", "trust", "accept", asked, *reviewer, "--yes")
    assert "Far Academies: R. Viewer, reviews at Oakfield on 24 November 2026" in terminal("office", "trust", "members")
    terminal("office", "trust", "give", "far-academies-1", "--as", "hub lead", "--school", "oakfield")
    assert "already" in terminal(
        "office", "trust", "give", "far-academies-1", "--as", "hub lead", "--school", "oakfield", status=1
    )
    said = terminal("office", "trust", "end", "far-academies-1", *reviewer)
    assert "leads the hub: Oakfield" in said
    assert "(ended on " in said
    for wrong in (
        ("give", "far-academies-1", "--as", "reader"),
        ("give", "far-academies-1", "--as", "reader", "--reads", "nonsense"),
        ("give", "far-academies-1", "--as", "school", "--school", "nowhere"),
        ("give", "far-academies-1", "--as", "reviewer", "--school", "oakfield", "--day", "soon"),
        ("give", "nobody-1", "--as", "trust lead"),
        ("end", "ashdown-trust-1", "--as", "trust lead"),
    ):
        terminal("office", "trust", *wrong, status=1)


def test_a_reader_is_given_a_school_by_its_short_name(terminal: Terminal) -> None:
    started(terminal)
    terminal.begin("far", "other", "Governors of Oakfield", "G. Overnor")
    terminal("far", "person", "join", "--to", terminal.requests)
    reader = ("--as", "reader", "--yes")
    for wrong in ("school::2026", "private", "nonsense"):
        said = terminal("office", "trust", "accept", terminal.requests, *reader, "--reads", wrong, status=1)
        assert f"“{wrong}” is nothing that a reader could read." in said
    terminal("office", "trust", "accept", terminal.requests, *reader, "--school", "oakfield")
    said = terminal("office", "trust", "members")
    assert (
        f"reads the self-evaluation of Oakfield, {year_name(school_year(datetime.now().astimezone().date()))}" in said
    )


def test_a_request_to_join_says_whose_it_is(terminal: Terminal) -> None:
    terminal.begin("oak", "school", "Oakfield", "A. Khan")
    terminal.begin("birch", "school", "Birch", "J. Bell")
    words = terminal("oak", "school", "join", "--to", terminal.requests).partition("there: ")[2].strip()
    (request,) = terminal.requests.iterdir()
    own, anothers = (terminal(who, "bundle", "show", request) for who in ("oak", "birch"))
    assert "A. Khan, Oakfield, asks to join a trust." in anothers
    assert own.endswith(f"{words}\n")
    assert own.replace(" This is the request of this laptop itself.", "") == anothers != own
    request.write_bytes(request.read_bytes()[:-9])
    assert terminal("birch", "bundle", "show", request, status=1)


def test_requests_are_not_accepted_unless_somebody_says_yes(terminal: Terminal) -> None:
    terminal.begin("office", "trust", "Ashdown Trust", "T. Lead")
    terminal.begin("oak", "school", "Oakfield", "A. Khan")
    terminal("oak", "school", "join", "--to", terminal.requests)
    assert "Nobody was accepted" in terminal("office", "trust", "accept", terminal.requests, status=1)
    assert "Oakfield" not in terminal("office", "trust", "members")


def test_a_lost_laptop_is_stopped_told_and_what_it_hands_over_is_adopted(terminal: Terminal) -> None:
    started(terminal)
    join(terminal, "oak")
    terminal("oak", "judge", "A1", "3", "--comment", "before")
    terminal("oak", "bundle", "write", "--to", terminal.stick)
    terminal("office", "bundle", "read", terminal.stick)
    terminal("oak", "judge", "A1", "4")
    terminal.begin("oak2", "school", "Oakfield again", "B. New")
    terminal("oak2", "school", "join", "--to", terminal.requests)
    asked = next(path for path in terminal.requests.iterdir() if "again" in path.name)
    told = terminal.folder / "told"
    told.mkdir()
    said = terminal("office", "trust", "stop", "oakfield-1", "--for", asked, "--tell", told, "--yes")
    assert "Its work is here up to " in said
    assert "A. Khan’s laptop was stopped on " in terminal("office", "trust", "members")
    terminal("oak", "bundle", "read", told)
    assert "stopped" in terminal("oak", "judge", "A2", "1", status=1)
    join(terminal, "oak2")
    terminal("oak", "bundle", "write", "--to", terminal.stick)
    assert "came after the laptop was stopped" in terminal("oak2", "bundle", "read", terminal.stick)
    terminal("office", "bundle", "read", terminal.stick)
    listed = terminal("office", "trust", "adopt")
    assert "4 (shown now: 3)" in listed
    assert listed.endswith("Adopting these is for the people whose work it is.\n")
    listed = terminal("oak2", "trust", "adopt")
    assert "level\n   A. Khan, " in listed
    assert "4 Leading practice (shown now: 3 Secure)" in listed
    assert listed.endswith("Adopt them by their numbers.\n")
    number = listed.partition(".")[0]
    assert "no change of that number" in terminal("oak2", "trust", "adopt", "999999", status=1)
    assert "Adopted: 1" in terminal("oak2", "trust", "adopt", number)
    assert "Nothing is kept aside" in terminal("oak2", "trust", "adopt")
    terminal("oak2", "bundle", "write", "--to", terminal.stick)
    terminal("office", "bundle", "read", terminal.stick)
    assert "Nothing is kept aside" in terminal("office", "trust", "adopt")


def test_a_stopped_laptop_asks_again_and_is_let_in_as_a_further_one(terminal: Terminal) -> None:
    started(terminal)
    join(terminal, "oak")
    assert "known to its trust already" in terminal(
        "oak", "school", "join", "--to", terminal.requests, "--again", status=1
    )
    terminal("office", "trust", "stop", "oakfield-1", "--yes")
    assert "Nothing has come of it since" in terminal("office", "trust", "stop", "oakfield-1", "--yes", status=1)
    said = terminal("office", "trust", "stop", "oakfield-1", "--tell", terminal.stick, "--yes")
    assert "For that laptop alone" in said, "who was not told at once can be told later"
    terminal("oak", "bundle", "read", terminal.stick)
    again = terminal.folder / "again"
    again.mkdir()
    terminal("oak", "school", "join", "--to", again, "--again")
    terminal("office", "trust", "accept", again, "--school", "oakfield", "--yes")
    assert "oakfield-2" in terminal("office", "trust", "members")
    terminal("office", "bundle", "write", "--to", terminal.stick)
    terminal("oak", "bundle", "read", terminal.stick)
    assert "A1: 2" in terminal("oak", "judge", "A1", "2")


def test_a_restored_copy_opens_with_its_code_and_joins_again_under_a_new_passphrase(terminal: Terminal) -> None:
    started(terminal)
    first, new = terminal.sheet("first", "one two three four\n"), terminal.sheet("new", "five six seven eight\n")
    locked = ("--passphrase-file", first)
    said = terminal("birch", "school", "start", "Birch", "--person", "C. Wood", *locked)
    code = terminal.sheet("code", said.splitlines()[0].rpartition(" ")[2])
    again = ("school", "join", "--to", terminal.stick, "--again", "--new-passphrase-file", new)
    assert "known to its trust already" in terminal("birch", *again, *locked, status=1)
    terminal("birch", *again, "--passphrase-file", code)
    assert "does not open" in terminal("birch", "check", *locked, status=1)
    workspace = Workspace.open(terminal.folder / "birch", "five six seven eight")
    asked = workspace.exchange.enrolment.request()
    workspace.close()
    assert asked.data in [path.read_bytes() for path in terminal.stick.iterdir()]


def test_the_sides_of_people_are_set_up_from_the_command_line(terminal: Terminal) -> None:
    locked = ("--passphrase-file", terminal.sheet("passphrase", "one two three four\n"))
    said = terminal("office", "trust", "start", "Ashdown Trust", "--person", "T. Lead", *locked)
    assert len(words_in(said).split()) == 24
    terminal("governors", "person", "start", "Governors", "--person", "G. Overnor", *locked)
    terminal("governors", "person", "join", "--to", terminal.requests, *locked)
    reads = ("--as", "reader", "--reads", "all:2026")
    terminal("office", "trust", "accept", terminal.requests, *reads, "--yes", *locked)
    said = terminal("office", "trust", "members", *locked)
    assert "Governors: G. Overnor, reads what the trust shares with all schools, 2026/27" in said


def test_a_role_is_given_until_a_day_that_is_still_to_come(terminal: Terminal) -> None:
    started(terminal)
    join(terminal, "oak")
    hub = ("office", "trust", "give", "oakfield-1", "--as", "hub lead", "--school", "oakfield")
    assert "1 October 2020 has passed." in terminal(*hub, "--until", "2020-10-01", status=1)
    assert "leads the hub: Oakfield (until 1 October 2099)" in terminal(*hub, "--until", "2099-10-01")
    assert "(until 2 November 2099)" in terminal(*hub, "--until", "2099-11-02"), "cover lasts longer"
    assert "leads the hub: Oakfield;" in terminal(*hub), "or for good"


def test_recovery_words_renew_themselves_let_in_a_keeper_and_take_the_list(terminal: Terminal) -> None:
    first = terminal.sheet("first", started(terminal))
    said = terminal("office", "trust", "sheets", "--sheet", first)
    sheets = [terminal.sheet(f"sheet {n}", words_in(part)) for n, part in enumerate(said.split("Sheet ")[1:])]
    assert len(sheets) == 3
    assert "2 people are needed" in terminal("office", "trust", "take-over", "--sheet", sheets[0], status=1)
    assert "not any more" in terminal("office", "trust", "take-over", "--sheet", first, "--sheet", sheets[0], status=1)
    assert "recovery words are needed" in terminal("office", "trust", "take-over", status=1)
    both = ("--sheet", sheets[2], "--sheet", sheets[0])
    assert "keeps the list now" in terminal("office", "trust", "take-over", *both)
    terminal("office", "trust", "give", "oakfield-1", "--as", "trust lead")
    assert "keeps the list too" in terminal("office", "trust", "keeper", "oakfield-1", *both)
    assert "keeps the list no more" in terminal("office", "trust", "keeper", "oakfield-1", "--retire", *both)


def test_the_invitation_bears_the_words_that_are_printed(terminal: Terminal) -> None:
    started(terminal)
    said = terminal("office", "trust", "invite", "--to", terminal.stick)
    assert "six words of Ashdown Trust" in said
    assert (terminal.stick / "invitation.pdf").read_bytes().startswith(b"%PDF-")
    assert "belong to a trust" in terminal("oak", "trust", "invite", "--to", terminal.stick, status=1)
