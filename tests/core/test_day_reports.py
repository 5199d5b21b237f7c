"""The report of a challenge day, from its working papers to what the school is given and keeps."""

import pytest
from concluding import PLACE, Team, concluded, team_of

from sendnet_desktop.changes import Cell
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.words import USUAL
from sendnet_desktop.journal.kinds import DELETED
from sendnet_desktop.sample.reporting import report_day
from sendnet_desktop.sample.visiting_rooms import go_through
from sendnet_desktop.steps import finish
from sendnet_desktop.visits.capture.values import Spot
from sendnet_desktop.visits.choices import ONCE
from sendnet_desktop.visits.preparing.papers import DataBlock, DataLine, DataPack
from sendnet_desktop.visits.reporting import rules
from sendnet_desktop.visits.reporting.building import words
from sendnet_desktop.visits.reporting.context import context
from sendnet_desktop.visits.reporting.document import NOT_ISSUED, thaw
from sendnet_desktop.visits.reporting.issued import issued
from sendnet_desktop.workspace import Workspace


@pytest.fixture
def team(trust: Workspace) -> Team:
    trust._journal.permit = lambda _channel, _kind: None
    made = team_of(trust)
    concluded(made)
    return made


def standings(team: Team) -> list[tuple[str, str]]:
    return [(each.issue, each.standing) for each in team.reports.issued(PLACE)]


def test_what_the_team_did_is_counted_and_a_room_in_which_nobody_looked_is_not(team: Team) -> None:
    capture = team.workspace.visits.capture
    capture.begin_round(PLACE, "4", team.jo, year_group="Year 1")
    for year_group in ("Year 2", "Year 5"):
        books, _ = capture.begin_round(PLACE, "5", team.jo, year_group=year_group, subject="Science")
        capture.answer(PLACE, Spot(team.jo, books, "5.2"), "answer", "in-places")
    assert team.reports.drafted(PLACE).done == (
        "2 rooms visited: Year 4 and Year 6; Reading and Mathematics.",
        "1 group met: Pupils with SEND.",
        "1 pupil’s plan followed, by letter: A.",
        "Pupils’ work looked at twice: Year 2 and Year 5; Science.",
        "8 of the checklist’s 46 items looked at.",
    )


def test_the_report_says_each_area_in_the_framework_s_order_and_the_duties_that_were_checked(team: Team) -> None:
    report = team.reports.drafted(PLACE)
    assert [each.area for each in report.judgements] == ["A", "B", "C", "D", "E"]
    assert {each.statement: each.found for each in report.duties if each.found} == {
        "A5": "not-met", "A6": "not-met", "E8": "not-met",
    }  # fmt: skip
    assert report.recommendations[0].rests_on == ("4.1 (Year 4, Reading)",)
    assert report.recommendations[0].links == ("D3", "D5")
    assert report.distribution == ("Headteacher", "Trust Lead")
    assert (report.kept_until, report.papers_months) == ("2033-08-31", 6)


def test_a_report_is_fixed_when_it_is_issued(team: Team) -> None:
    team.reports.issue(PLACE, "draft")
    (draft,) = team.reports.issued(PLACE)
    team.conclude("A", sentence="Another sentence altogether.")
    assert draft.report is not None
    assert team.reports.issued(PLACE)[0].report == draft.report
    assert team.reports.drafted(PLACE) != draft.report
    assert thaw(team.workspace.documents.read(draft.document)) == draft.report
    assert draft.check_code.replace(" ", "") == draft.document[:16]


def test_draft_quality_final_and_what_takes_the_place_of_what(team: Team) -> None:
    team.reports.issue(PLACE, "draft")
    team.reports.issue(PLACE, "quality")
    assert standings(team) == [("quality", "Quality assurance"), ("draft", "Superseded")]
    team.reports.issue(PLACE, "final")
    with pytest.raises(SendnetError, match="final report was issued"):
        team.reports.issue(PLACE, "draft")
    assert [each for each, _ in standings(team)] == ["final", "quality", "draft"]
    team.conclude("A", sentence="Corrected.")
    team.reports.issue(PLACE, "final")
    assert standings(team)[:2] == [("final", "Final"), ("final", "Superseded")]


def test_the_quality_issue_stays_with_the_team_and_the_others_go_to_the_school(team: Team) -> None:
    for issue in ("draft", "quality", "final"):
        team.reports.issue(PLACE, issue)  # type: ignore[arg-type]  # each is one
    ledger, documents = team.workspace._journal.ledger, team.workspace.documents
    channels = {
        each.issue: [name for name in (PLACE.visit, PLACE.findings) if documents_in(team, name, each.document)]
        for each in issued(ledger, documents, (PLACE,))
    }
    assert channels == {"draft": [PLACE.findings], "quality": [PLACE.visit], "final": [PLACE.findings]}


def documents_in(team: Team, channel: str, document: str) -> bool:
    return team.workspace._journal.shown(Cell(channel, f"document:{document}", "blob")) is not None


def test_a_final_report_gives_the_school_what_it_answers_and_a_draft_does_not(team: Team) -> None:
    team.reports.issue(PLACE, "draft")
    recommendations = team.workspace.recommendations
    assert recommendations.all() == ()
    team.reports.issue(PLACE, "final")
    drafts, given = team.seen().recommendations, recommendations.all()
    assert [each.record for each in given] == [each.record for each in drafts]
    assert next((each.number, each.recommended, each.statements) for each in given) == (
        1, "Plan the fading of support.", ("D3", "D5"),
    )  # fmt: skip
    team.concluding.take_away(PLACE, drafts[1].record)
    team.concluding.move(PLACE, drafts[2].record, drafts[0].record)
    team.concluding.change(PLACE, drafts[0].record, "because", "")
    team.reports.issue(PLACE, "final")
    now = recommendations.all()
    assert [each.record for each in now] == [drafts[2].record, drafts[0].record]
    assert now[1].because == ""
    assert finish(team.workspace.check()) == []


def test_a_recommendation_that_was_taken_away_and_is_back_comes_back_to_the_school(team: Team) -> None:
    team.reports.issue(PLACE, "final")
    record = team.seen().recommendations[0].record
    changes = team.concluding.take_away(PLACE, record)
    team.reports.issue(PLACE, "final")
    assert team.workspace._journal.shown(Cell(PLACE.findings, record, DELETED))
    team.workspace.reverse(changes.reversals)
    team.reports.issue(PLACE, "final")
    assert team.workspace.recommendations.all()[0].record == record


def test_nothing_is_issued_before_anything_is_concluded(trust: Workspace) -> None:
    trust._journal.permit = lambda _channel, _kind: None
    made = team_of(trust)
    with pytest.raises(SendnetError, match="Nothing is concluded yet"):
        made.reports.issue(PLACE, "draft")
    assert made.reports.issued(PLACE) == ()


def test_what_is_issued_is_not_undone(team: Team) -> None:
    assert team.reports.issue(PLACE, "final").reversals == ()


def test_the_record_item_by_item_goes_along_only_where_it_is_asked_for(team: Team) -> None:
    team.workspace.visits.capture.answer(PLACE, Spot(team.jo, ONCE, "2.2"), "counted", 3)
    assert team.reports.drafted(PLACE).appendix == ()
    entries = {each.item: each.said for each in team.reports.drafted(PLACE, with_appendix=True).appendix}
    assert entries["4.4"] == ("Not seen. Six waited for an adult before they began (Year 4, Reading)",
                              "Not seen (Year 6, Mathematics)")  # fmt: skip
    assert entries["2.2"] == ("<5",)
    assert list(entries) == ["2.2", "4.1", "4.2", "4.3", "4.4", "6.3", "7.1", "10.3"]


def test_a_print_shows_what_was_issued_last_or_what_would_be(team: Team) -> None:
    assert team.reports.to_show(PLACE).standing == NOT_ISSUED
    team.reports.issue(PLACE, "final")
    shown = team.reports.to_show(PLACE)
    assert (shown.standing, shown.report.issue) == ("Final", "final")
    assert team.reports.to_show(PLACE, as_it_stands=True).standing == NOT_ISSUED


def test_the_length_of_a_report_is_said_where_it_is_too_short_or_too_long(team: Team) -> None:
    synthesis, report = team.seen(), team.reports.drafted(PLACE)
    short = f"The report has {words(report)} words; reports that are read have 500 to 1,000. Is anything unsaid?"
    assert short in [note.words for note in rules.notes(synthesis, report)]
    team.conclude("A", sentence="word " * 1000)
    long = [note.words for note in rules.notes(synthesis, team.reports.drafted(PLACE))]
    assert any("What can go?" in each for each in long)
    assert "No follow-up is arranged yet." in long


def test_the_figures_beside_the_judgements_are_of_the_latest_year_that_any_group_tells() -> None:
    lines = (
        DataLine("Overall absence: sessions missed", "SEN support", ("8.1%", "7.9%", "")),
        DataLine("Overall absence: sessions missed", "EHC plan", ("", "hidden", "")),
        DataLine("Pupils on roll", "All pupils", ("", "", "")),
        DataLine("Vacancies", "All pupils", ("", "", "2")),
    )
    pack = DataPack("data pack", "Oakfield", 2026, (2024, 2025, 2026), (DataBlock("Attendance", lines),))
    found = context(pack, USUAL)
    assert found is not None
    assert found.groups == ("EHC plan", "SEN support", "No SEN", "All pupils")
    assert [(each.measure, each.values) for each in found.lines] == [
        ("Overall absence: sessions missed, 2025/26", ("hidden", "7.9%", "", "")),
    ]


def test_the_sample_s_team_leaves_nothing_to_see_to_but_the_length(trust: Workspace) -> None:
    trust._journal.permit = lambda _channel, _kind: None
    made = team_of(trust)
    go_through(trust, PLACE)
    report_day(trust, PLACE, 2026, "final")
    left = [note.words for note in rules.notes(made.seen(), made.reports.drafted(PLACE))]
    assert [each for each in left if "words" not in each] == []
    assert [each.number for each in trust.recommendations.all()] == [1, 2, 3]
    assert made.reports.to_show(PLACE).standing == "Final"
