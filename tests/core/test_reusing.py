"""One piece of evidence for several statements: said once, seen at each, frozen with the snapshot."""

import pytest

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.exports.evaluation import evidence_sheets
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace


def shown_at(evaluation: Evaluation, statement: str) -> list[str]:
    judged = evaluation.find(statement)
    assert judged is not None
    return [piece.description for piece in judged.evidence]


def test_a_piece_is_seen_at_every_statement_that_it_bears_on_and_written_once(school: Workspace) -> None:
    record, _ = school.evaluations.add_evidence("B2", "data", "Screening sheet")
    school.evaluations.reusing.support(record, "C5")
    school.evaluations.reusing.support(record, "A10")
    school.evaluations.change_evidence(record, "description", "Screening sheet, October")
    now = school.evaluations.current()
    assert [shown_at(now, each) for each in ("B2", "C5", "A10")] == [["Screening sheet, October"]] * 3
    judged = now.find("C5")
    assert judged is not None
    assert (judged.evidence[0].statement, judged.evidence[0].also) == ("B2", ("A10", "C5"))
    assert finish(school.check()) == []


def test_a_link_is_taken_away_and_comes_back_by_undo_and_the_piece_stays(school: Workspace) -> None:
    record, _ = school.evaluations.add_evidence("B2", description="Minutes")
    school.evaluations.reusing.support(record, "C5")
    gone = school.evaluations.reusing.support(record, "C5", supports=False)
    assert shown_at(school.evaluations.current(), "C5") == []
    assert shown_at(school.evaluations.current(), "B2") == ["Minutes"]
    school.reverse(gone.reversals)
    assert shown_at(school.evaluations.current(), "C5") == ["Minutes"]


def test_a_piece_that_is_taken_away_is_gone_everywhere_and_back_everywhere(school: Workspace) -> None:
    record, _ = school.evaluations.add_evidence("B2", description="Minutes")
    school.evaluations.reusing.support(record, "C5")
    gone = school.evaluations.remove_evidence(record)
    assert [shown_at(school.evaluations.current(), each) for each in ("B2", "C5")] == [[], []]
    school.reverse(gone.reversals)
    assert [shown_at(school.evaluations.current(), each) for each in ("B2", "C5")] == [["Minutes"], ["Minutes"]]


def test_what_cannot_be_linked_is_refused(school: Workspace) -> None:
    record, _ = school.evaluations.add_evidence("B2", description="Minutes")
    for piece, statement in ((record, "B2"), (record, "Z9"), ("evidence:none", "C5"), ("priority:none", "C5")):
        with pytest.raises(SendnetError):
            school.evaluations.reusing.support(piece, statement)
    assert not [each for each in school.dump(school.evaluations.channel) if each.startswith("support:")]


def test_a_snapshot_keeps_the_links_as_they_stood(school: Workspace) -> None:
    record, _ = school.evaluations.add_evidence("B2", description="Minutes")
    school.evaluations.reusing.support(record, "C5")
    school.evaluations.answer("B2", "level", "3")
    taken, _ = school.evaluations.snapshot("Autumn 1")
    school.evaluations.reusing.support(record, "C5", supports=False)
    assert shown_at(school.evaluations.snapshots.evaluation(school.evaluations.channel, taken.document), "C5") == [
        "Minutes"
    ]


def test_a_piece_is_one_line_of_the_table_with_all_its_statements(school: Workspace) -> None:
    record, _ = school.evaluations.add_evidence("B2", description="Minutes")
    school.evaluations.reusing.support(record, "C5")
    school.evaluations.reusing.support(record, "D1")
    (sheet,) = evidence_sheets(school.evaluations.current())
    assert len(sheet.rows) == 1
    assert "C5, D1" in sheet.rows[0]


def test_two_versions_of_a_piece_are_counted_once_however_often_it_is_used(school: Workspace) -> None:
    record, _ = school.evaluations.add_evidence("B2", description="Minutes")
    school.evaluations.reusing.support(record, "C5")
    school.evaluations.change_evidence(record, "description", "Mine", shown="Minutes")
    school.evaluations.change_evidence(record, "description", "Theirs", shown="Minutes")
    now = school.evaluations.current()
    own = now.find("B2")
    assert own is not None
    assert now.differing == sum(len(piece.disagreements) for piece in own.evidence)
