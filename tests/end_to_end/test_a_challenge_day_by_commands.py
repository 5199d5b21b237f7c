"""A challenge day by commands alone: prepared, captured apart, merged, reported, answered, acted on, followed up."""

import json
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pikepdf
import pytest
from terminals import QuickTerminal, Terminal

from sendnet_desktop.workspace import Founding, Workspace

pytestmark = pytest.mark.slow

DAY: Final = ("oakfield-primary", "2026-11-24")
FOLLOW_UP: Final = ("oakfield-primary", "2027-03-16")
VISIT, FINDINGS = "visit:{}:2026-11-24", "findings:{}:2026-11-24"


@dataclass(frozen=True)
class Laptop:
    """One person's laptop: a data folder, and a stick that nobody else writes on.

    Attributes:
        sendnet: Runs its verbs, a hundred of them in the story.
        apart: Runs a verb in a process of its own, which knows nothing but what lies in the folder.
        stick: The stick.
    """

    sendnet: Terminal
    apart: Terminal
    stick: Path

    def day(self, verb: str, *words: str | Path, of: tuple[str, str] = DAY, status: int = 0) -> str:
        """Run a verb of ``challenge-day``."""
        return self.sendnet("challenge-day", verb, *of, *words, status=status)

    def capture(self, step: str, *words: str | Path) -> str:
        """Run a step of ``challenge-day capture``."""
        return self.sendnet("challenge-day", "capture", step, *DAY, *words)

    def write(self) -> None:
        """Write for everybody, with nothing held back."""
        said = self.sendnet("bundle", "write", "--to", self.stick)
        assert "Safe to take the stick out" in said
        assert "sendnet privacy" not in said

    def read(self, *others: "Laptop") -> str:
        """Read what others wrote, in this order."""
        return self.sendnet("bundle", "read", *(other.stick for other in others))


@dataclass(frozen=True)
class Trust:
    """The office, the school that is visited, and two SENCOs of other schools."""

    office: Laptop
    oak: Laptop
    elm: Laptop
    birch: Laptop

    @property
    def schools(self) -> tuple[Laptop, ...]:
        return (self.oak, self.elm, self.birch)

    @property
    def team(self) -> tuple[Laptop, ...]:
        return (self.office, self.elm, self.birch)


@pytest.fixture
def trust(tmp_path: Path) -> Trust:
    """Return a trust and three schools that have joined it through a folder."""

    def laptop(founding: Founding) -> Laptop:
        folder, stick = tmp_path / founding.organisation, tmp_path / f"{founding.organisation} stick"
        stick.mkdir()
        with closing(Workspace.create(folder, founding)) as workspace:
            if founding.kind == "trust":
                workspace.start_trust()
        here = (tmp_path, ("--data", folder))
        return Laptop(QuickTerminal(*here), Terminal(*here), stick)

    made = Trust(
        laptop(Founding("trust", "Bay Trust", "Ann Hart", protection="open")),
        laptop(Founding("school", "Oakfield Primary", "Jo Bell", "primary", "open")),
        laptop(Founding("school", "Elm School", "Sam Ali", "primary", "open")),
        laptop(Founding("school", "Birch Academy", "Morgan Moor", "primary", "open")),
    )
    for school in made.schools:
        school.sendnet("school", "join", "--to", school.stick)
    accepted = made.office.apart("trust", "accept", *(each.stick for each in made.schools), "--yes")
    made.office.write()
    for school in made.schools:
        school.apart("bundle", "read", made.office.stick, "--words", accepted.strip().rpartition(": ")[2])
    return made


def test_a_challenge_day_goes_from_preparation_to_follow_up(trust: Trust, tmp_path: Path) -> None:
    the_school_sends_its_snapshot(trust)
    the_office_prepares(trust)
    the_team_goes_round(trust)
    the_team_merges(trust)
    the_team_concludes(trust.office)
    the_school_checks_the_draft(trust, tmp_path)
    the_report_is_final(trust, tmp_path)
    the_school_answers_and_acts(trust)
    the_follow_up_is_held(trust)
    everybody_has_the_same(trust)


def the_school_sends_its_snapshot(trust: Trust) -> None:
    trust.oak.sendnet("judge", "D3", "4", "--strength", "1", "--comment", "Adults step back by design.")
    trust.oak.sendnet("data", "set", "roll", "all", "240")
    trust.oak.sendnet("snapshot", "--name", "Before the day")
    trust.oak.write()
    assert "Oakfield Primary" in trust.office.read(trust.oak)


def the_office_prepares(trust: Trust) -> None:
    office = trust.office
    for laptop, person in (("elm-school-1", "Sam Ali"), ("birch-academy-1", "Morgan Moor")):
        given = office.sendnet("trust", "give", laptop, "--as", "reviewer", "--school", DAY[0], "--day", DAY[1])
        assert f"{person}: " in given
    assert "24 November 2026, 8:30–15:30" in office.day("begin", "--from", "8:30", "--until", "3.30pm")
    office.day("team", "Ann Hart", "--part", "lead")
    office.day("team", "Sam Ali", "--from", "Elm School")
    office.day("team", "Morgan Moor", "--from", "Birch Academy")
    office.day("ask", "Do pupils begin unaided?", "--aim", "concern")
    slot = ("Learning walk", "--from", "9:05", "--until", "10:15", "--section", "4", "--who", "Sam Ali")
    shown = office.day("slot", *slot)
    assert "slot.1 9:05–10:15, Learning walk, Sam Ali" in shown
    assert "not let in" not in shown
    papers = office.day("copy-papers")
    assert "Snapshot “Before the day”" in papers
    assert "not copied" not in papers
    office.day("share-plan")
    office.write()
    for school in trust.schools:
        school.read(office)


def the_team_goes_round(trust: Trust) -> None:
    """Three reviewers capture, each offline, and overlapping."""

    def ann() -> None:
        laptop = trust.office
        assert "Ann Hart writes on this laptop" in laptop.day("take-part", "Ann Hart")
        laptop.capture("next", "4", "--year-group", "Year 4", "--subject", "Reading")
        laptop.capture("answer", "4.4", "not-seen", "--note", "Six waited for an adult.", "--star")
        laptop.capture("answer", "10.3", "not-met")
        laptop.capture("jot", "New ramp at the back door.")
        laptop.capture("sort", "1", "10.1")

    def sam() -> None:
        laptop = trust.elm
        assert "Sam Ali writes on this laptop" in laptop.day("take-part", "Sam Ali")
        laptop.capture("next", "4", "--year-group", "Year 6", "--subject", "Mathematics")
        laptop.capture("answer", "4.4", "in-places")
        laptop.capture("answer", "10.3", "partly-met")
        laptop.day("conclude", "D", "--reviewer", "Sam Ali", "--level", "2", "--confidence", "fair")

    def morgan() -> None:
        laptop = trust.birch
        assert "Morgan Moor writes on this laptop" in laptop.day("take-part", "Morgan Moor")
        laptop.capture("next", "7", "--group", "Pupils with SEND")
        laptop.capture("hear", "7.1", "They name the adults who help them.", "--sign", "plus")
        laptop.capture("answer", "10.3", "not-checked")
        laptop.day("conclude", "D", "--reviewer", "Morgan Moor", "--level", "3", "--confidence", "low")

    for reviewer in (ann, sam, morgan):
        reviewer()


def the_team_merges(trust: Trust) -> None:
    """Everybody writes, and reads the others' files in an order of their own."""
    office, elm, birch = trust.team
    assert "Year 6" not in office.capture("list")
    for reviewer in trust.team:
        reviewer.write()
    office.read(birch, elm)
    elm.read(office, birch)
    birch.read(elm, office)
    seen, left = said_by(trust.team, "list"), said_by(trust.team, "left")
    assert len(set(seen)) == len(set(left)) == 1
    for line in (
        "4.4, Year 4, Reading: Not seen, starred – Six waited for an adult.",
        "4.4, Year 6, Mathematics: In places",
        "7.1, Pupils with SEND: for: They name the adults who help them.",
        "10.1: New ramp at the back door.",
        "10.3: Not met",
        "10.3: Partly",
        "10.3: Not checked",
    ):
        assert f"  {line}\n" in seen[0]
    assert "42 not looked at yet by anybody of the team" in left[0]
    assert not {"4.4", "7.1", "10.1", "10.3"} & {line.split()[0] for line in left[0].splitlines()}
    assert "Every field has one version" in office.sendnet("conflicts"), "what differs stands side by side"


def said_by(team: Sequence[Laptop], step: str) -> list[str]:
    """Return what a step of capturing shows on each laptop."""
    return [each.capture(step) for each in team]


def the_team_concludes(office: Laptop) -> None:
    shown = office.day("report")
    assert "   Seen: 1 in places, 1 not seen; 1 for; 1 starred\n" in shown
    assert "   Sam Ali: 2 Developing" in shown
    assert "   Morgan Moor: 3 Secure" in shown
    assert "High judgement, weak evidence: D3" in shown
    office.day("conclude", "D", "--level", "2", "--sentence", "Support is added in all of ten rooms.")
    office.day("conclude", "A", "--level", "3", "--sentence", "The route is known.", "--agreed", "3")
    office.day("praise", "Families are heard.", "--area", "B", "--share")
    office.day(
        "recommend", "Plan the fading of adult support", "--because", "they waited", "--so-that", "they begin",
        "--led-by", "SENCO", "--by", "2027-03-12", "--known-by", "a walk", "--links", "D3,D5", "--on", "4.4",
    )  # fmt: skip
    made = office.day("recommend", "Put the accessibility plan on the website", "--links", "A5", "--on", "10.3")
    assert "R2 Put the accessibility plan on the website" in made


def the_school_checks_the_draft(trust: Trust, tmp_path: Path) -> None:
    office, oak = trust.office, trust.oak
    assert "Draft for accuracy check, issued " in office.day("issue", "draft")
    office.write()
    oak.read(office)
    assert pages(oak, tmp_path / "draft.pdf") <= 2
    assert oak.sendnet("challenge-day", "recommendations") == "", "a draft gives the school nothing to answer yet"
    assert "the team has not answered" in oak.day("inaccurate", "The team saw two rooms, not ten.")
    oak.write()
    office.read(oak)
    assert "1. The team saw two rooms, not ten. (the team has not answered)" in office.day("points")
    office.day("conclude", "D", "--sentence", "Support is added in both of two rooms.", "--agreed", "2")
    assert "(the report was changed: Two rooms.)" in office.day("amend", "1", "changed", "--how", "Two rooms.")


def the_report_is_final(trust: Trust, tmp_path: Path) -> None:
    office, oak = trust.office, trust.oak
    assert "Final, issued " in office.day("issue", "final")
    assert pages(office, tmp_path / "office.pdf") == 2
    office.write()
    oak.read(office)
    assert pages(oak, tmp_path / "oak.pdf") == 2
    assert "(the report was changed: Two rooms.)" in oak.day("points")


def pages(laptop: Laptop, pdf: Path) -> int:
    """Print the report of the day, and return how many sides it has."""
    laptop.sendnet("report", "challenge-day", *DAY, "--out", pdf)
    with pikepdf.open(pdf) as document:
        return len(document.pages)


def the_school_answers_and_acts(trust: Trust) -> None:
    office, oak = trust.office, trust.oak
    assert "(accepted, by 12 March 2027)" in oak.day("respond", "R1", "accept", "--by", "head")
    oak.day("respond", "R2", "change", "--why", "By Easter.", "--by", "for-head")
    assert "(in the plan, " in oak.day("take-up", "R1")
    oak.day("take-up", "R2", "--under", "1")
    assert "1.1 Put the accessibility plan on the website" in oak.sendnet("plan", "set", "1.1", "state", "done")
    oak.sendnet("plan", "set", "1", "stage", "live")
    oak.sendnet("plan", "review", "1", "--progress", "green", "--impact", "4", "--seen", "Pupils begin unaided.")
    oak.write()
    office.read(oak)
    told = office.sendnet("challenge-day", "recommendations")
    assert told.count("(impact shown") == 2
    assert "Accepted with a change: By Easter." in told


def the_follow_up_is_held(trust: Trust) -> None:
    office, oak = trust.office, trust.oak
    begun = office.day("begin-follow-up", DAY[1], of=FOLLOW_UP)
    assert "Follows the challenge day of 2026-11-24" in begun
    assert "D3" in begun
    office.day("follow-up", "R1", "--difference", "shown", "--shown", "All began.", "--ending", "closed", of=FOLLOW_UP)
    office.day("follow-up", "R2", "--difference", "done", "--ending", "carried", of=FOLLOW_UP)
    office.day("conclude", "D", "--level", "3", "--sentence", "Support fades.", "--agreed", "3", of=FOLLOW_UP)
    assert "2 Developing then, 3 Secure now" in office.day("follow-up", of=FOLLOW_UP)
    office.day("issue", "final", of=FOLLOW_UP)
    office.write()
    for school in trust.schools:
        school.read(office)
    told = oak.sendnet("challenge-day", "recommendations")
    assert "R1  Plan the fading of adult support (closed" in told
    assert "R2  Put the accessibility plan on the website (carried forward" in told
    assert oak.sendnet("challenge-day", "recommendations", "--open").count("2026-11-24 R") == 1


def everybody_has_the_same(trust: Trust) -> None:
    """The team has the same working papers, the school and the office the same findings, and nobody else either."""
    for laptop in (trust.office, *trust.schools):
        assert "All is well" in laptop.apart("check")
    channels = json.loads(trust.oak.sendnet("dump"))
    (org,) = {name.split(":")[1] for name in channels if name.startswith("school:")}
    findings = dump(trust.office, FINDINGS.format(org))
    assert "recommendation" in findings
    assert findings == dump(trust.oak, FINDINGS.format(org))
    papers = dump(trust.office, VISIT.format(org))
    assert "Six waited for an adult." in papers
    assert papers == dump(trust.elm, VISIT.format(org)) == dump(trust.birch, VISIT.format(org))
    assert VISIT.format(org) not in channels


def dump(laptop: Laptop, channel: str) -> str:
    return laptop.apart("dump", "--channel", channel)
