"""Network meetings at a school from the command line: what is typed, what is said, what is written."""

from pathlib import Path

import pytest

from sendnet_desktop.__main__ import main
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.workspace import Founding, Workspace


@pytest.fixture(scope="module")
def oakfield(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The words before a verb, for a school to which the trust announced a meeting and issued two actions."""
    folder = tmp_path_factory.mktemp("commands") / "oakfield"
    school = Workspace.create(folder, Founding("school", "Oakfield Primary", "Sam Lee", "primary", "open"))
    school._journal.permit = lambda _channel, _kind: None
    channel = f"all:{school._journal.clock.year()}"
    tell(
        school,
        channel,
        "meeting:m",
        title="Network meeting 2",
        meets_on="2099-11-12",
        starts_at="13:00",
        bring="A plan",
    )
    tell(school, channel, "task:a", meeting="m", task="Send one plan.", for_school="every", task_due="2020-11-05")
    tell(
        school, channel, "task:b", meeting="m", task="Publish the strategy.", for_school="every", task_due="2099-12-31"
    )
    school.plans.add_priority("Better plans", stage="live")
    school.close()
    return ["--data", str(folder)]


def tell(school: Workspace, channel: str, record: str, **fields: str) -> None:
    position = f"{school._journal.clock.stamp():020d}"
    school._journal.write([Edit(channel, record, name, value) for name, value in {"_pos": position, **fields}.items()])


def said(capsys: pytest.CaptureFixture[str], *typed: str, status: int = 0) -> str:
    assert main(typed) == status
    spoken = capsys.readouterr()
    return spoken.out if status == 0 else spoken.err


def test_what_is_next_and_to_be_done_is_listed_and_said_by_number(
    oakfield: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    listed = said(capsys, *oakfield, "network")
    assert listed.startswith("Network meeting 2, 12 November 2099, 13:00\n   To bring: A plan\n")
    assert " 1  Send one plan. (not started, by 5 November 2020, late)\n" in listed
    assert said(capsys, *oakfield, "network", "say", "2", "begun", "--note", "Head has it").endswith(
        "(begun, by 31 December 2099)\n    Head has it\n"
    )
    assert "lists them" in said(capsys, *oakfield, "network", "say", "9", "done", status=1)


def test_an_action_goes_into_the_plan_and_out_by_its_number(
    oakfield: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert "In the plan: Send one plan." in said(capsys, *oakfield, "network", "take-up", "1", "--under", "1")
    assert "already" in said(capsys, *oakfield, "network", "take-up", "1", status=1)
    assert "In the plan" not in said(capsys, *oakfield, "network", "take-out", "1")


def test_asking_offering_sharing_and_noting_say_what_stands_now(
    oakfield: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, *oakfield, "network", "ask", "Time for the census") == "Time for the census (the agenda)\n"
    offered = said(capsys, *oakfield, "network", "offer", "A hall", "--terms", "Fridays")
    assert offered == "Ours: offer: A hall (Fridays)\n"
    shared = said(capsys, *oakfield, "network", "practice", "Walks", "--area", "c", "--keep")
    assert shared == "C  Walks (stays here)\n"
    assert "    Steal this\n" in said(capsys, *oakfield, "network", "note", "Steal this", "--title", "Idea")
    assert said(capsys, *oakfield, "network", "decided") == "No meeting has been held yet.\n"


def test_training_is_logged_and_its_hours_added_up(oakfield: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, *oakfield, "network", "cpd", "Autism", "--time", "1 h 30", "--who", "Jo Bell")
    told = said(capsys, *oakfield, "network", "cpd", "Dyslexia", "--time", "45")
    assert "  1 h 30 min  Jo Bell\n      45 min  Sam Lee\n" in told
    assert "how long" in said(capsys, *oakfield, "network", "cpd", "Signing", "--time", "ages", status=1)


def test_the_calendar_and_the_lists_are_written_to_files(
    oakfield: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    said(capsys, *oakfield, "network", "calendar", "--out", str(tmp_path / "meetings.ics"))
    assert b"SUMMARY:Network meeting 2" in (tmp_path / "meetings.ics").read_bytes()
    for name, words in (("tasks", "Publish the strategy."), ("pool", "Need or offer"), ("cpd", "Minutes")):
        place = tmp_path / f"{name}.csv"
        said(capsys, *oakfield, "export", name, "--out", str(place))
        assert words in place.read_text("utf-8-sig")


def test_a_calendar_whose_words_may_point_at_a_child_is_not_written_without_a_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, dates = tmp_path / "school", tmp_path / "dates.ics"
    school = Workspace.create(folder, Founding("school", "Elm School", "Jo Lane", "primary", "open"))
    school._journal.permit = lambda _channel, _kind: None
    channel = f"all:{school._journal.clock.year()}"
    tell(school, channel, "meeting:m", meets_on="2099-11-12", meeting_focus="Jayden said that he likes it.")
    school.close()
    typed = ("--data", str(folder), "network", "calendar", "--out", str(dates))
    assert "may point at a child" in said(capsys, *typed, status=1)
    assert not dates.exists()
    assert said(capsys, *typed, "--let-through", "An invented child") == f"Written to {dates}\n"
