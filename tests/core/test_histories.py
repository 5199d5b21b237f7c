"""The history of any field: who, when, from what and to what, in words."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from laptops import Wall

from sendnet_desktop.__main__ import main
from sendnet_desktop.changes import Cell
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.histories import History
from sendnet_desktop.folder import EVERY_KIND
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.workspace import Workspace


def told(school: Workspace, record: str, field: str) -> History:
    return school.histories.of(Cell(school.evaluations.channel, record, field))


def test_a_history_says_from_what_to_what_in_the_words_of_the_framework(school: Workspace, wall: Wall) -> None:
    school.evaluations.answer("A3", "level", "2")
    wall.now += 3600
    school._journal.author = "Ann Dale"
    school.evaluations.answer("A3", "level", "3")
    history = told(school, "judgement:2026.A3", "level")
    later, first = history.changes
    assert (first.before, first.words, first.who) == ("nothing", "2 Developing", "Sam Lee")
    assert (later.before, later.words, later.who, later.laptop) == (
        "2 Developing",
        "3 Secure",
        "Ann Dale",
        "this laptop",
    )
    assert (first.stands, later.stands) == (False, True)
    assert later.at == datetime(2026, 10, 12, 10, tzinfo=UTC)
    assert history.where.about.startswith("A3 ")
    assert (history.where.label, history.holds_words) == ("Level", False)


def test_days_kinds_pounds_and_priorities_are_told_in_words(school: Workspace) -> None:
    evidence, _ = school.evaluations.add_evidence("A1", "pupil-voice", "What pupils say", dated="2026-10-03")
    priority, _ = school.plans.add_priority("Early help")
    action, _ = school.plans.add_action(priority, "Train", cost=1200)
    school.plans.change_action(action, "state", "done")
    said = {
        (evidence, "kind"): "Pupil voice",
        (evidence, "dated"): "3 October 2026",
        (action, "priority"): "“Early help”",
        (action, "cost"): "£1,200",
        (action, "state"): "Done",
        (action, "done_on"): "12 October 2026",
    }
    for (record, field), words in said.items():
        assert told(school, record, field).changes[0].words == words


def test_no_history_tells_an_id_or_an_iso_date(school: Workspace) -> None:
    school.evaluations.answer("A2", "statutory", "met")
    school.evaluations.share(live=True)
    evidence, _ = school.evaluations.add_evidence("A1", "data", "Attendance", dated="2026-10-03")
    school.evaluations.remove_evidence(evidence)
    priority, _ = school.plans.add_priority("Early help", statements=["A1"], origin="statement", source="A1")
    school.plans.change_priority(priority, "stage", "live")
    action, _ = school.plans.add_action(priority, "Train", due="2026-11-20")
    school.plans.say_of_milestone(priority, "autumn-1", "reached", value=True)
    review, _ = school.plans.review(priority, progress="green", impact="2", seen="It helps.", decision="continue")
    records = ["judgement:2026.A2", "evaluation:2026", evidence, priority, action, review]
    for record in records:
        for history in school.histories.of_record(school.evaluations.channel, record):
            for change in history.changes:
                assert not change.words.startswith("2026-"), history.where
                assert priority not in change.words, history.where
                assert change.words not in ("met", "True", "not-started", "draft", "live", "green"), history.where
                assert len(change.words) != 64, history.where


def test_words_that_this_laptop_wrote_over_are_told_too(school: Workspace) -> None:
    for words in ("one", "two", "three"):
        school.evaluations.answer("B1", "comment", words)
    changes = told(school, "judgement:2026.B1", "comment").changes
    assert [(change.before, change.words) for change in changes] == [
        ("two", "three"),
        ("one", "two"),
        ("nothing", "one"),
    ]


def test_the_history_of_a_record_leaves_out_its_place_and_refuses_what_nobody_wrote(school: Workspace) -> None:
    evidence, _ = school.evaluations.add_evidence("A1", "data", "Attendance")
    fields = [each.where.cell.field for each in school.histories.of_record(school.evaluations.channel, evidence)]
    assert fields == ["description", "kind", "statement"]
    with pytest.raises(SendnetError):
        school.histories.of_record(school.evaluations.channel, "evidence:none")


def test_every_kind_of_record_that_is_known_has_words_for_what_it_is(school: Workspace) -> None:
    for kind in EVERY_KIND:
        if "school" in kind.writers:
            where = told(school, f"{kind.name}:k7qx", "anything").where
            assert "newer SENDnet" not in where.about, kind.name


def test_the_command_names_records_as_people_do(
    school: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    school.evaluations.answer("A3", "level", "2")
    school.evaluations.answer("A3", "level", "3")
    school.evaluations.answer_area("A", "strengths", "Much")
    priority, _ = school.plans.add_priority("Early help")
    school.plans.add_action(priority, "Train")
    school.close()
    folder = ["--data", str(tmp_path / "school")]
    said = {
        ("A3", "level"): "from “2 Developing” to “3 Secure”",
        ("A", ""): "from nothing to “Much”",
        ("1", "title"): "from nothing to “Early help”",
        ("1.1", "what"): "from nothing to “Train”",
        (priority, "title"): "from nothing to “Early help”",
    }
    for (record, field), words in said.items():
        assert main([*folder, "history", record, *([field] if field else [])]) == 0
        spoken = capsys.readouterr().out
        assert words in spoken
        assert "Sam Lee, this laptop" in spoken
    for wrong in (["Z9"], ["A4"], ["A3", "nothing"]):
        assert main([*folder, "history", *wrong]) == 1


def test_what_ties_a_record_to_others_is_told_one_by_one_with_its_name(school: Workspace) -> None:
    channel = school.evaluations.channel
    priority, _ = school.plans.add_priority("Early help", statements=["A1"])
    other, _ = school.plans.add_priority("Calm corridors", statements=["C1"])
    school.plans.bear(priority, "B2", bears=True)
    school.plans.bear(priority, "A1", bears=False)
    bearing = school.histories.of_links("bearing", channel, priority)
    assert [(each.where.label, [change.words for change in each.changes]) for each in bearing] == [
        ("Does it bear on A1?", ["It does not", "It bears on it"]),
        ("Does it bear on B2?", ["It bears on it"]),
    ]
    evidence, _ = school.evaluations.add_evidence("A1", "data", "Attendance")
    school.evaluations.reusing.support(evidence, "B2")
    (support,) = school.histories.of_links("support", channel, evidence)
    assert (support.where.label, support.changes[0].words) == ("Is it used for B2 too?", "It is used for it")
    with pytest.raises(SendnetError, match="Nothing was written"):
        school.histories.of_links("support", channel, other)


def test_a_principle_is_told_by_its_words(school: Workspace) -> None:
    channel = school.evaluations.channel
    priority, _ = school.plans.add_priority("Early help")
    record = f"serving:{priority.partition(':')[2]}.0123456789abcdef"
    said = (("principle", "Everybody belongs"), ("serves", True))
    school._journal.write([Edit(channel, record, field, value) for field, value in said])
    (serving,) = school.histories.of_links("serving", channel, priority)
    assert (serving.where.label, serving.changes[0].words) == ("Does it serve “Everybody belongs”?", "It serves it")


def test_how_long_things_are_kept_is_told_in_words(trust: Workspace) -> None:
    trust.keeping.choose("school", 3)
    trust.keeping.choose("visit", 1)
    told = {subject: trust.histories.of(trust.keeping.cell(subject)).changes for subject in ("school", "visit")}
    assert told["school"][0].words == "this school year and the 3 before it"
    assert told["visit"][0].words == "1 month after the last change"
    assert trust.histories.of(trust.keeping.cell("photo")).changes == ()
