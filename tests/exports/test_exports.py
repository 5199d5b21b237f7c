"""Tables say what screens and prints say, and to others no more than they."""

from dataclasses import replace
from datetime import date

from sendnet_desktop.challenge_days.values import Finding
from sendnet_desktop.evaluations.moved import Moved
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.exports.evaluation import evaluation_sheets, evidence_sheets
from sendnet_desktop.exports.graduated import graduated_sheets
from sendnet_desktop.exports.plan import action_sheets, priority_sheets, review_sheets
from sendnet_desktop.graduated.indicators import COUNTS
from sendnet_desktop.graduated.sharing import to_others
from sendnet_desktop.spreadsheets.clipboard import as_html, as_text
from sendnet_desktop.spreadsheets.values import CellValue, Sheet
from sendnet_desktop.spreadsheets.workbook_made import workbook_of
from sendnet_desktop.spreadsheets.workbooks import sheets_of
from sendnet_desktop.spreadsheets.writing import csv_of
from tests.reports import graduated_samples, plan_samples, samples


def _under(sheet: Sheet, title: str) -> list[CellValue]:
    place = [column.title for column in sheet.columns].index(title)
    return [row[place] for row in sheet.rows]


def test_statements_stand_in_order_with_what_is_said_of_each() -> None:
    evaluation = samples.primary()
    statements, _, _ = evaluation_sheets(evaluation)
    every = list(evaluation.judged())
    assert _under(statements, "Code") == [judged.statement.id for judged in every]
    assert _under(statements, "Comment") == [judged.comment for judged in every]
    levels = [evaluation.level(judged.held_level) for judged in every]
    expected = [
        "Does not apply" if not judged.applies else level_words(level) if level else ""
        for judged, level in zip(every, levels, strict=True)
    ]
    assert _under(statements, "Judgement") == expected
    assert "Does not apply" in expected
    assert "" in expected


def test_a_duty_that_is_not_met_holds_the_level_in_the_table_too() -> None:
    statements, _, _ = evaluation_sheets(samples.primary())
    held = [row for row in _under(statements, "Judged, before the legal duty held it") if row]
    assert held
    asked, duties = _under(statements, "Asked by"), _under(statements, "Legal duty")
    assert all((duty == "") == (by != "Must") for by, duty in zip(asked, duties, strict=True) if duty)
    assert {"Met", "Not met", ""} <= set(duties)


def test_areas_count_what_the_screen_counts() -> None:
    evaluation = samples.primary()
    _, areas, _ = evaluation_sheets(evaluation)
    assert sum(int(str(number)) for number in _under(areas, "Statements answered")) == evaluation.answered
    assert sum(int(str(number)) for number in _under(areas, "Statements asked")) == evaluation.asked


def test_evidence_is_told_with_its_statement_and_never_its_bytes() -> None:
    (evidence,) = evidence_sheets(samples.primary())
    assert _under(evidence, "Code").count("A5") == 2
    assert date(2026, 9, 18) in _under(evidence, "Date")
    blobs = [
        piece.attachment.blob for judged in samples.primary().judged() for piece in judged.evidence if piece.attachment
    ]
    text = csv_of(evidence)
    assert not [blob for blob in blobs if blob in text]


def test_a_plan_is_four_tables() -> None:
    plan = plan_samples.primary()
    priorities, actions, milestones, reviews = priority_sheets(plan, samples.primary())
    assert [sheet.title for sheet in (priorities, actions, milestones, reviews)] == [
        *("Priorities", "Actions", "Milestones", "Reviews"),
    ]
    assert _under(priorities, "Priority") == [priority.title for priority in plan.priorities]
    assert _under(priorities, "Cost with its actions") == [priority.total_cost or None for priority in plan.priorities]
    assert (actions,) == action_sheets(plan)
    assert (reviews,) == review_sheets(plan)
    assert any(str(words).startswith("Overdue") for words in _under(actions, "Due or overdue"))


def test_a_plan_stands_without_an_evaluation() -> None:
    priorities, *_ = priority_sheets(plan_samples.primary(), None)
    assert len(priorities.rows) == len(plan_samples.primary().priorities)


def test_a_school_sees_every_count_of_its_own() -> None:
    monitor = graduated_samples.primary()
    counts, cycle, _ = graduated_sheets(monitor, for_others=False)
    expected = [monitor.half_terms[0].counts.get(field) for field in COUNTS]
    assert _under(counts, "Autumn 1") == expected
    assert "The tracker dates each review; taxi families are still missed." in _under(cycle, "What shows it")


def test_others_are_shown_what_the_print_shows_them_and_no_more() -> None:
    monitor = graduated_samples.primary()
    sheets = graduated_sheets(monitor, for_others=True)
    counts, cycle, notes = sheets
    shown = to_others(monitor)
    for half_term in monitor.half_terms:
        column = ["" if cell is None else str(cell) for cell in _under(counts, half_term.name)]
        assert column == [shown.figures.get((half_term.id, field), "") for field in COUNTS]
    assert _under(notes, "What stands out") == [note.words for note in shown.notes]
    assert counts.title == "Counts, masked"
    assert "What shows it" not in [column.title for column in cycle.columns]


def test_a_masked_file_is_the_same_whatever_the_small_numbers_are() -> None:
    # Of two schools that others are shown alike, nothing in the file tells which is which, its hidden parts included.
    one = graduated_samples.primary()
    first, shown = one.half_terms[0], to_others(one)
    small = [field for field, count in first.counts.items() if COUNTS[field].of_pupils and 0 < count < 4]
    others = [
        replace(
            one,
            half_terms=(replace(first, counts={**first.counts, field: first.counts[field] + 1}), *one.half_terms[1:]),
        )
        for field in small
    ]
    alike = [other for other in others if to_others(other) == shown]
    assert alike
    read = sheets_of(workbook_of(graduated_sheets(one, for_others=True)))
    for other in alike:
        assert sheets_of(workbook_of(graduated_sheets(other, for_others=True))) == read


def test_the_clipboard_and_the_csv_hold_masked_figures_alone() -> None:
    counts, *_ = graduated_sheets(graduated_samples.primary(), for_others=True)
    for text in (as_text(counts), csv_of(counts)):
        assert "<5" in text
    assert "&lt;5" in as_html(counts)


def test_the_clipboard_holds_a_table_that_can_be_read_aloud() -> None:
    (evidence,) = evidence_sheets(samples.primary())
    html = as_html(evidence)
    assert html.count('<th scope="col"') == len(evidence.columns)
    assert html.count("<tr>") == len(evidence.rows) + 1
    assert '<html lang="en-GB">' in html
    assert "<caption>Evidence</caption>" in html


def test_what_reviewers_found_stands_beside_the_school_s_own_judgement() -> None:
    evaluation = samples.primary()
    first, *others = evaluation.areas
    judged = first.judged[0]
    low, high = evaluation.pack.levels[0], evaluation.pack.levels[-1]
    found = Finding(
        "finding:1",
        "findings:x",
        "statement",
        judged.statement.id,
        "Challenge day",
        reviewed_on="2026-11-10",
        level=low,
        sentence="Seen in two rooms.",
        agreed=high,
    )
    moved = replace(judged, findings=(found,), moved=Moved("up", low, high, "Autumn 1"))
    areas = (replace(first, judged=(moved, *first.judged[1:])), *others)
    statements, *_ = evaluation_sheets(replace(evaluation, areas=areas))
    told = [_under(statements, title)[0] for title in ("Reviewers", "Agreed", "Review", "What they found", "Movement")]
    assert told == [
        level_words(low),
        level_words(high),
        "Challenge day, 10 November 2026",
        "Seen in two rooms.",
        f"up from {low.name}, Autumn 1",
    ]
    assert not any(_under(statements, "Reviewers")[1:])
