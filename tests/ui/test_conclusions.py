"""A team concludes and reports in a real window, by the keyboard alone; what it says is on the disk."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from concluding_room import Concluder
from dialogues import Answer
from evaluating import shown_words
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from sendnet_desktop.visits.synthesis.rules import MOST
from sendnet_desktop.visits.synthesis.values import Conclusion
from sendnet_ui.evaluations.history import HistoryDialog
from sendnet_ui.evaluations.picture_view import PictureView
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import Row
from sendnet_ui.reports.prints import Print
from sendnet_ui.shell.desk import Desk
from sendnet_ui.visits.synthesis.evidence import PieceList
from sendnet_ui.visits.synthesis.grounds import GroundsPart
from sendnet_ui.visits.synthesis.photos import PhotoButtons
from sendnet_ui.visits.synthesis.places import RECOMMENDATIONS, STRENGTHS, Drawn
from sendnet_ui.visits.synthesis.statements import StatementsPart
from tests.core.concluding import PLACE, Team, concluded

Sit = Callable[..., Concluder]


@pytest.fixture
def sit(desk: Desk, qtbot: QtBot, errors: list[Exception], tmp_path: Path) -> Iterator[Sit]:
    """Yield a way to sit somebody down at a stage of a day that was captured."""
    people: list[Concluder] = []

    def sit_down(stage: str, begin: Callable[[Team], None] = lambda _: None) -> Concluder:
        people.append(Concluder(desk, qtbot, tmp_path / "data", stage, begin))
        return people[-1]

    yield sit_down
    for person in people:
        person.close()
    assert not errors


def tab_to(person: Concluder, name: str) -> QWidget:
    """Press Tab until the keyboard is in what a screen reader calls so."""
    for _ in range(60):
        focused = person.focused
        around = focused.parentWidget()
        if name in (focused.accessibleName(), around.accessibleName() if around else ""):
            return focused
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come to “{name}”")


def test_an_area_is_concluded_by_keys_alone(sit: Sit) -> None:
    person = sit("conclude")
    parts = person.page.findChild(RowList)
    assert parts is not None
    parts.setFocus()
    person.press("Down", "Down", "Down")
    pieces_of(person).setFocus()
    person.press("1", "Down", "2")
    parts.setFocus()
    person.press("Return", "2")
    sentence = tab_to(person, "In a sentence or two")
    assert isinstance(sentence, QPlainTextEdit)
    person.type("Support is added and not faded.")
    found = person.seen().area("D")
    assert found is not None
    made = found.conclusion
    assert made.level is not None
    assert (made.level.id, made.sentence) == ("2", "Support is added and not faded.")
    assert (made.strongest, made.second) == (found.pieces[0].record, found.pieces[1].record)


def test_the_same_key_takes_the_strongest_evidence_back_and_undo_brings_it_again(sit: Sit) -> None:
    person = sit("conclude")
    person.go("conclude", Drawn("area.D"))
    pieces_of(person).setFocus()
    person.press("1")
    assert concluded_of(person, "D").strongest
    person.press("1")
    assert not concluded_of(person, "D").strongest
    strikes_undo(person)
    assert concluded_of(person, "D").strongest


def concluded_of(person: Concluder, area: str) -> Conclusion:
    found = person.seen().area(area)
    assert found is not None
    return found.conclusion


def test_a_photo_of_anybody_of_the_team_is_opened_beside_what_it_shows(sit: Sit, answer: Answer[PictureView]) -> None:
    def photograph(team: Team) -> None:
        capture, data = team.workspace.visits.capture, BytesIO()
        Image.new("RGB", (64, 48), "green").save(data, "PNG")
        starred = next(each.record for each in capture.captured(PLACE).observations if each.star)
        capture.photos.add(PLACE, team.ann, starred, data.getvalue(), "Waiting.png")

    person = sit("conclude", photograph)
    parts = person.page.findChild(RowList)
    assert parts is not None
    parts.setFocus()
    person.press("Down", "Down", "Down")
    pieces = pieces_of(person)
    row = next(row for row in range(pieces.count()) if "1 photo – Ann Hart" in pieces.item(row).text())
    photos = person.page.findChild(PhotoButtons)
    assert photos is not None
    pieces.setCurrentRow(row - 1)
    assert not photos.isVisible()
    pieces.setCurrentRow(row)
    opened = list[str]()
    answer(PictureView, lambda view: (opened.append(view.windowTitle()), view.reject())[1])
    photos.findChildren(QPushButton)[0].click()
    person.qtbot.waitUntil(lambda: bool(opened))
    person.wait()
    assert "Waiting" in opened[0]


def pieces_of(person: Concluder) -> PieceList:
    found = person.page.findChild(PieceList)
    assert isinstance(found, PieceList)
    return found


def strikes_undo(person: Concluder) -> None:
    person.screen.undo_stack.undo()
    person.wait()


def test_a_disputed_judgement_is_recorded_as_disputed(sit: Sit) -> None:
    person = sit("conclude", concluded)
    person.go("conclude", Drawn("area.C"))
    box = next(
        each for each in person.page.findChildren(QRadioButton)
        if each.isVisible() and each.text() == "Yes" and "dispute" in each.parentWidget().accessibleName()
    )  # fmt: skip
    box.setFocus()
    person.press("1")
    assert concluded_of(person, "C").disputed


def test_a_recommendation_is_written_and_given_its_grounds_by_keys(sit: Sit) -> None:
    person = sit("conclude")
    person.go("conclude", Drawn(RECOMMENDATIONS))
    line = next(each for each in person.page.findChildren(QLineEdit) if each.isVisible())
    line.setFocus()
    QTest.keyClicks(line, "Plan the fading of support")
    person.press("Return")
    because = tab_to(person, "Because")
    assert isinstance(because, QPlainTextEdit)
    person.type("they waited")
    more = tab_to(person, "Add evidence that it rests on")
    assert isinstance(more, QComboBox)
    person.press("Down")
    QTest.keyClick(more, Qt.Key.Key_Return)
    person.wait()
    (made,) = person.seen().recommendations
    assert (made.recommended, made.because) == ("Plan the fading of support", "they waited")
    assert len(made.grounds) == 1


def test_the_sixth_recommendation_is_refused_and_its_words_stay_in_the_line(sit: Sit, errors: list[Exception]) -> None:
    def five(team: Team) -> None:
        for number in range(MOST):
            team.concluding.recommend(PLACE, f"Number {number}.")

    person = sit("conclude", five)
    person.go("conclude", Drawn(RECOMMENDATIONS))
    line = next(each for each in person.page.findChildren(QLineEdit) if each.isVisible())
    line.setFocus()
    QTest.keyClicks(line, "One more")
    person.press("Return")
    assert ["no school can act well on more" in str(each) for each in errors] == [True]
    errors.clear()
    assert line.text() == "One more"
    assert len(person.seen().recommendations) == MOST


def test_taking_a_strength_away_can_be_undone(sit: Sit) -> None:
    person = sit("conclude", concluded)
    person.go("conclude", Drawn(STRENGTHS))
    listed = next(each for each in person.page.findChildren(RowList) if each.accessibleName() == "Strengths")
    listed.setFocus()
    person.press("Delete")
    assert len(person.seen().strengths) == 2
    strikes_undo(person)
    assert len(person.seen().strengths) == 3


def test_the_report_is_looked_at_and_issued_after_one_question(sit: Sit) -> None:
    person = sit("report", concluded)
    wanted: list[Print] = []
    person.desk.print_wanted.connect(wanted.append)
    person.click("Look at it as it stands")
    assert wanted[-1].title(person.ask(lambda workspace: workspace.today())).what.endswith("not issued yet")
    person.click("Issue the final report")
    assert person.ask(lambda workspace: workspace.visits.reports.issued(PLACE)) == ()
    person.press("Space")
    (issued,) = person.ask(lambda workspace: workspace.visits.reports.issued(PLACE))
    assert issued.issue == "final"
    person.click("Show")
    assert wanted[-1].title(person.ask(lambda workspace: workspace.today())).what.endswith("final")


def test_a_report_of_nothing_is_not_offered_to_be_issued(sit: Sit) -> None:
    person = sit("report")
    buttons = [each for each in person.page.findChildren(QPushButton) if each.text().startswith("Issue ")]
    offered = [each.text() for each in buttons if each.isVisible() and each.isEnabled()]
    assert offered == []


def test_conclusions_are_opened_at_the_areas_and_escape_comes_back_to_them(sit: Sit) -> None:
    person = sit("conclude")
    areas = person.page.findChild(RowList)
    assert person.focused is areas
    person.press("Down", "Return")
    assert person.focused is not areas
    person.press("Escape")
    assert person.focused is areas


def test_the_list_of_days_says_what_has_come_and_a_click_puts_the_keyboard_into_the_day(sit: Sit) -> None:
    def drafted(team: Team) -> None:
        concluded(team)
        journal, recommendations = team.workspace._journal, team.workspace.recommendations
        team.reports.issue(PLACE, "draft")
        (draft,) = team.reports.issued(PLACE)
        permit, journal.permit = journal.permit, lambda _channel, _kind: None  # as it came from the school
        recommendations.accuracy.add(PLACE, draft.document, "There are two classes of Year 4.")
        journal.permit = permit

    person = sit("report", drafted)
    for stage in ("report", "conclude", "capture", "prepare"):
        person.go(stage)
        person.press("Alt+Left")
        days = person.screen._list.days
        (row,) = (each for each in person.screen._list._rows if isinstance(each, Row))
        assert "1 point of accuracy to answer" in row.about
        assert row.is_pressing
        person.screen._list.opened.emit(PLACE)
        person.wait()
        assert person.page.isAncestorOf(person.focused) is True, f"{stage}: {person.focused}"
        assert days is not person.focused


def test_a_single_statement_is_concluded_where_it_stands_out(sit: Sit) -> None:
    person = sit("conclude")
    person.go("conclude", "conclusion:statement.D3")
    part = person.page.findChild(StatementsPart)
    assert isinstance(part, StatementsPart)
    assert part._listed.value() == "conclusion:statement.D3"
    part.begin()
    box = person.focused
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(2)
    box.activated.emit(2)
    tab_to(person, "In a sentence or two")
    sentence = next(each for each in part.findChildren(QPlainTextEdit) if each.isVisible())
    sentence.setFocus()
    person.type("Support fades in reading.")
    made = next(each for each in person.seen().conclusions() if each.record == "conclusion:statement.D3")
    assert (made.level and made.level.id, made.sentence) == ("2", "Support fades in reading.")
    assert concluded_of(person, "D").level is None
    words = [part._listed.control.itemText(row) for row in range(part._listed.control.count())]
    assert any(each.startswith("D3  2 ") for each in words)


def test_what_a_recommendation_rests_on_tells_who_chose_it_and_who_took_it_back(sit: Sit) -> None:
    person = sit("conclude", concluded)
    concluding = person.seen().recommendations[0]
    first = concluding.grounds[0]
    person.desk.write(lambda workspace: workspace.visits.concluding.let_go(PLACE, concluding.record, first))
    person.wait()
    assert first not in person.seen().recommendations[0].grounds
    told = person.ask(
        lambda workspace: [
            change.words
            for cell in workspace.visits.concluding.grounds_ever(PLACE, concluding.record)
            for change in workspace.histories.of(cell).changes
        ]
    )
    assert told == ["nothing", "item 4.1"]
    person.go("conclude", Drawn(RECOMMENDATIONS, concluding.record))
    person.desk.write(lambda workspace: workspace.visits.concluding.rest(PLACE, concluding.record, first))
    person.wait()
    part = next(each for each in person.page.findChildren(GroundsPart) if each.isVisible())
    part._past.click()
    person.wait()
    dialog = person.window.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    assert "item 4.1" in shown_words(dialog)
    dialog.reject()
