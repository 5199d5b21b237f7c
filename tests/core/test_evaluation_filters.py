"""Filters: which statements each question leaves, alone and together, on a screen, in a list and in a print."""

from pathlib import Path

import pytest
from laptops import questions

from sendnet_desktop.__main__ import main
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.filters import chosen, left_by, narrowed, offered, tags_of
from sendnet_desktop.reports.evaluation import evaluation_report
from sendnet_desktop.spreadsheets.headings import headed
from sendnet_desktop.spreadsheets.reading import read_sheets
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace


def left(school: Workspace, *ids: str) -> set[str]:
    evaluation = school.evaluations.current()
    return set(left_by(evaluation, chosen(evaluation, ids), school.evaluations.recency()))


def every(school: Workspace) -> set[str]:
    return {judged.statement.id for judged in school.evaluations.current().judged()}


def test_each_question_leaves_what_it_asks_for(school: Workspace) -> None:
    evaluations = school.evaluations
    must = next(each.statement.id for each in evaluations.current().judged() if each.statement.duty == "must")
    evaluations.answer(must, "statutory", "not_met")
    evaluations.answer("D1", "level", "3")
    evaluations.answer("D1", "strength", "0")
    evaluations.answer("D2", "level", "3")
    evaluations.answer("D2", "strength", "3")
    evaluations.set_aside("D3", "There is none here.")
    assert left(school, "must-not-met") == {must}
    assert left(school, "secure-weak") == {"D1"}
    assert left(school, "set-aside") == {"D3"}
    assert left(school, "not-judged") == every(school) - {"D1", "D2", "D3"}
    assert left(school, "not-looked-at") == every(school) - {must, "D1", "D2", "D3"}
    assert left(school, "two-versions") == set()


def test_evidence_alone_counts_as_having_looked(school: Workspace) -> None:
    school.evaluations.add_evidence("E1", description="A walk")
    assert left(school, "not-looked-at") == every(school) - {"E1"}
    assert left(school, "changed") == {"E1"}


def test_what_has_gone_into_a_bundle_is_changed_no_more(school: Workspace) -> None:
    school.evaluations.answer("A1", "comment", "Before")
    connection = school._journal.ledger.connection
    connection.execute("UPDATE edit SET id = randomblob(16)")
    school.evaluations.answer("A2", "comment", "After")
    assert left(school, "changed") == {"A2"}
    assert "A1" not in left(school, "not-looked-at")


def test_two_versions_are_found(school: Workspace) -> None:
    school.evaluations.answer("A1", "comment", "Ours")
    school._journal.author = "Ann Dale"
    school.evaluations.answer("A1", "comment", "Theirs", shown="what nobody here has seen")
    assert left(school, "two-versions") == {"A1"}


def test_filters_of_one_scheme_add_up_and_of_different_schemes_narrow(school: Workspace) -> None:
    must, should = left(school, "duty:must"), left(school, "duty:should")
    assert must
    assert left(school, "duty:must", "duty:should") == must | should
    tagged = left(school, "ofsted:inclusion")
    pack = school.evaluations.current().pack
    assert tagged == {each for each in every(school) if "ofsted:inclusion" in tags_of(pack, each)}
    assert left(school, "duty:must", "ofsted:inclusion") == must & tagged
    assert left(school) == every(school)


def test_a_filter_that_is_none_is_refused_with_those_that_there_are(school: Workspace) -> None:
    with pytest.raises(SendnetError, match="ofsted:inclusion"):
        left(school, "ofsted:nothing")


def test_a_snapshot_offers_nothing_that_only_the_living_evaluation_knows(school: Workspace) -> None:
    school.evaluations.answer("A1", "level", "2")
    snapshot, _ = school.evaluations.snapshot()
    frozen = school.evaluations.snapshots.evaluation(school.evaluations.channel, snapshot.document)
    ids = {each.id for each in offered(frozen)}
    assert not ids & {"changed", "not-looked-at", "two-versions"}
    assert ids < {each.id for each in offered(school.evaluations.current())}


def test_a_narrowed_evaluation_says_so_and_holds_nothing_else(school: Workspace) -> None:
    evaluation = school.evaluations.current()
    few = narrowed(evaluation, chosen(evaluation, ["ofsted:inclusion"]))
    assert {judged.statement.id for judged in few.judged()} == left(school, "ofsted:inclusion")
    assert all(area.judged for area in few.areas)
    assert few.narrowed_to == "Ofsted: inclusion"
    assert narrowed(evaluation, ()) is evaluation
    assert finish(evaluation_report(few)) != finish(evaluation_report(evaluation))


def test_filters_that_leave_nothing_make_no_print(school: Workspace) -> None:
    evaluation = school.evaluations.current()
    with pytest.raises(SendnetError, match="No statement is left"):
        narrowed(evaluation, chosen(evaluation, ["must-not-met"]))


def test_when_statements_were_written_on_takes_two_questions_however_many_there_are(school: Workspace) -> None:
    connection = school._journal.ledger.connection
    school.evaluations.answer("A1", "comment", "One")
    few = questions(connection, school.evaluations.recency)
    for statement in sorted(every(school)):
        school.evaluations.add_evidence(statement, description="A piece")
    assert questions(connection, school.evaluations.recency) == few == 2


def test_the_command_lists_what_the_filters_leave(
    school: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    must = next(each.statement.id for each in school.evaluations.current().judged() if each.statement.duty == "must")
    school.evaluations.answer(must, "statutory", "not_met")
    school.close()
    folder = ["--data", str(tmp_path / "school")]
    assert main([*folder, "statements", "--filter", "must-not-met"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith(must)
    assert "duty not met" in told[0]
    assert told[1:] == ["1 of 47 statements: Must, and not met"]
    assert main([*folder, "statements", "--filters"]) == 0
    assert "ofsted:inclusion" in capsys.readouterr().out
    out = tmp_path / "inclusion.pdf"
    assert main([*folder, "report", "evaluation", "--tag", "ofsted:inclusion", "--out", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("name", ["summary", "governors"])
def test_a_page_of_what_bears_on_a_tag_says_that_it_is_not_the_whole(
    school: Workspace, tmp_path: Path, name: str
) -> None:
    school.evaluations.answer("A1", "level", "3")
    school.close()
    folder, out = ["--data", str(tmp_path / "school")], tmp_path / "page.pdf"
    assert main([*folder, "report", name, "--out", str(out)]) == 0
    whole = out.stat().st_size
    assert main([*folder, "report", name, "--tag", "mat_guide:leadership", "--out", str(out)]) == 0
    assert out.stat().st_size != whole


def test_a_spreadsheet_holds_what_bears_on_a_tag_alone(school: Workspace, tmp_path: Path) -> None:
    school.close()
    out = tmp_path / "statements.xlsx"
    exporting = ["--data", str(tmp_path / "school"), "export", "evaluation", "--out", str(out)]
    assert main([*exporting, "--tag", "mat_guide:leadership"]) == 0
    statements = next(each for each in read_sheets(out) if each.title == "Statements")
    codes = [entry.text("Code") for entry in headed(statements, ("Code",)).entries]
    assert codes
    assert all(code.startswith("A") for code in codes)
    assert main([*exporting, "--tag", "nobody:knows"]) == 1
