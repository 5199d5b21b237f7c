"""What a trust calls things: in every sentence of the program, and in none of a person's."""

from dataclasses import replace
from pathlib import Path

import pytest

from renamed import fill, renaming_pack, usual_in
from sendnet_desktop.__main__ import main
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.reports.blank import blank_evaluation_document, blank_plan_document
from sendnet_desktop.reports.cohorts import cohort_document
from sendnet_desktop.reports.evaluation import evaluation_document
from sendnet_desktop.reports.governors import governors_document
from sendnet_desktop.reports.graduated import graduated_document
from sendnet_desktop.reports.one_page import one_page_document
from sendnet_desktop.reports.plan import plan_document
from sendnet_desktop.reports.strategy import strategy_document
from sendnet_desktop.spreadsheets.reading import read_sheets
from sendnet_desktop.workspace import Workspace

OURS = Words(
    senco="wibblo",
    sen_register="record of need",
    initial_concern="wave one",
    sen_support="targeted help",
    support_plan="passport",
    challenge_day="peer review",
    hub_lead="cluster lead",
    trust_lead="chief executive",
    half_term="term",
)


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("Meet the SENCO each half-term.", "Meet the wibblo each term."),
        ("Challenge days", "Peer reviews"),
        ("On the SEN register", "On the record of need"),
        ("Joined the register this year", "Joined the record of need this year"),
        ("Pupils at initial concern, moved to SEN support", "Pupils at wave one, moved to targeted help"),
        ("Hub lead", "Cluster lead"),
        ("Two half-terms", "Two terms"),
        ("Nothing of the kind: SENCOmatic", "Nothing of the kind: SENCOmatic"),
    ],
)
def test_the_programs_sentences_take_the_trusts_words(sentence: str, ours: str) -> None:
    assert said(OURS, sentence) == ours
    assert said(Words(), sentence) == sentence


def test_what_a_trust_does_not_rename_stays_as_it_is_said() -> None:
    assert said(Words(senco="SENDCo"), "Half-terms on the register") == "Half-terms on the register"


@pytest.fixture
def renamed(school: Workspace) -> Workspace:
    """A school whose trust renamed everything, with a plan, counts and figures that bring every rule to speak."""
    school.frameworks.take_in(renaming_pack())
    fill(school)
    return school


def test_no_usual_word_is_left_on_any_print(renamed: Workspace) -> None:
    evaluation, plan, monitor = renamed.evaluations.current(), renamed.plans.current(), renamed.graduated.current()
    cohorts, comparison = renamed.cohorts.current(), renamed.cohorts.benchmarks.comparison()
    empty = replace(cohorts, figures={}, here={})
    prints = (
        governors_document(plan, evaluation),
        plan_document(plan, evaluation),
        plan_document(plan, None),
        strategy_document(plan, evaluation),
        one_page_document(evaluation, plan),
        evaluation_document(evaluation),
        blank_evaluation_document(evaluation.pack, "primary", renamed.today()),
        blank_plan_document(renamed.today()),
        *(graduated_document(monitor, for_others=others) for others in (True, False)),
        *(cohort_document(each, comparison, for_others=False) for each in (cohorts, empty)),
    )
    told = "\n".join(map(repr, prints))
    assert usual_in(told) == []
    for word in ("Wibblo", "flimp", "snarf", "Drubb", "quib"):
        assert word.casefold() in told.casefold(), word


_LISTINGS = (
    ("plan",),
    ("data",),
    ("data", "measures"),
    ("retention", "show"),
    ("find", "seen"),
    ("find", "early"),
    ("statements",),
    ("statements", "--filters"),
    ("conflicts",),
    ("bundle", "status"),
    ("data", "set", "concerns", "all", "3"),
    ("export",),
)


def test_no_usual_word_is_left_in_what_the_command_line_lists(
    renamed: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    renamed.close()
    for typed in _LISTINGS:
        assert main(["--data", str(tmp_path / "school"), *typed]) == 0, capsys.readouterr().err
    assert usual_in(capsys.readouterr().out) == []


def test_no_usual_word_is_left_in_any_spreadsheet(
    renamed: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    renamed.close()
    for name in ("evaluation", "evidence", "priorities", "actions", "reviews", "graduated", "data"):
        file = tmp_path / f"{name}.xlsx"
        assert main(["--data", str(tmp_path / "school"), "export", name, "--out", str(file)]) == 0, capsys.readouterr()
        told = [str(cell) for sheet in read_sheets(file) for row in sheet.rows for cell in row.cells]
        assert told
        assert usual_in("\n".join(told)) == [], name
