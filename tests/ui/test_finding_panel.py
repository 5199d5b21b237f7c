"""Finding in the window: opened from anywhere, answered as one types, and Enter goes to the very field."""

import threading
from collections.abc import Callable

import pytest
from dialogues import Answer
from evaluating import Person, shown_words
from planning import Planner
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolButton

from sendnet_desktop.changes import Changes
from sendnet_desktop.finding.service import Finding
from sendnet_desktop.finding.values import Answer as Found
from sendnet_desktop.finding.values import Hit
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.evaluations.history import HistoryDialog
from sendnet_ui.evaluations.statement_list import StatementList
from sendnet_ui.finding.panel import FindPanel
from sendnet_ui.finding.rows import Heading
from sendnet_ui.graduated.screen import GraduatedScreen
from sendnet_ui.plans.screen import PlanScreen
from sendnet_ui.shell.theme import Theme


def opened(person: Person, *keys: str) -> FindPanel:
    person.window.activateWindow()
    person.qtbot.waitUntil(person.window.isActiveWindow)
    person.press(*(keys or ("Ctrl+K",)))
    person.wait()
    panel = QApplication.activeModalWidget()
    assert isinstance(panel, FindPanel)
    return panel


def written(person: Person, work: Callable[[Workspace], Changes]) -> None:
    person.desk.write(work)
    person.wait()


def typed(person: Person, words: str) -> FindPanel:
    panel = opened(person)
    panel._line.clear()
    QTest.keyClicks(panel._line, words)
    person.wait()
    return panel


def press(person: Person, panel: FindPanel, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(panel._line, key)
    person.wait()


def focused(person: Person) -> Field:
    widget = person.window.focusWidget()
    while widget is not None and not isinstance(widget, Field):
        widget = widget.parentWidget()
    assert widget is not None, f"the keyboard is in {person.window.focusWidget()}"
    return widget


def shown(panel: FindPanel) -> list[str]:
    rows = [panel._rows.row(place) for place in range(panel._rows.rowCount())]
    return [row.words if isinstance(row, Heading) else row.title for row in rows if row]


def test_a_statements_number_and_enter_go_straight_to_it(person: Person) -> None:
    panel = typed(person, "c4")
    assert panel._found.text() == "1 found"
    press(person, panel, Qt.Key.Key_Return)
    assert person.page == "C4"
    assert isinstance(person.window.focusWidget(), StatementList)


def test_it_opens_in_every_room_and_leaves_the_keyboard_where_it_was(person: Person) -> None:
    for room in person.window.rooms:
        person.window.go(room.key)
        person.wait()
        before = person.window.focusWidget()
        press(person, opened(person), Qt.Key.Key_Escape)
        assert QApplication.activeModalWidget() is None
        assert person.window.focusWidget() is before


def test_ctrl_f_finds_where_a_page_has_no_filter_of_its_own(person: Person) -> None:
    person.press("Ctrl+F")
    assert person.window.focusWidget() is person.screen._contents._filter
    person.window.go("home")
    person.wait()
    press(person, opened(person, "Ctrl+F"), Qt.Key.Key_Escape)


def test_what_was_just_typed_is_found_and_enter_comes_back_to_its_field(person: Person) -> None:
    person.go("B2")
    person.write("comment", "The lighthouse form is used.")
    person.window.go("home")
    person.wait()
    panel = typed(person, "lighth form")
    assert shown(panel) == ["What we say of statements, 1", shown(panel)[1]]
    press(person, panel, Qt.Key.Key_Return)
    assert (person.page, focused(person).name) == ("B2", "comment")


def test_a_hit_in_evidence_goes_to_that_piece(person: Person) -> None:
    for words in ("A display", "A lighthouse walk"):
        written(person, lambda w, words=words: w.evaluations.add_evidence("D3", "observation", words)[1])  # type: ignore[misc]
    press(person, typed(person, "lighthouse"), Qt.Key.Key_Return)
    control = focused(person).editor.control
    assert person.page == "D3"
    assert isinstance(control, QLineEdit)
    assert control.text() == "A lighthouse walk"


def test_a_hit_in_a_plan_goes_to_the_action_and_the_review(planned: Planner) -> None:
    person = planned.person

    def write(workspace: Workspace) -> Changes:
        priority = workspace.plans.current().priorities[0]
        done = workspace.plans.change_action(priority.actions[1].record, "progress_note", "The beacon is lit.")
        return done | workspace.plans.review(priority.record, progress="green", seen="The lighthouse was seen.")[1]

    written(person, write)
    person.window.go("home")
    press(person, typed(person, "beacon"), Qt.Key.Key_Return)
    assert isinstance(person.window.screen_shown, PlanScreen)
    assert focused(person).name == "progress_note"
    control = focused(person).editor.control
    assert isinstance(control, QPlainTextEdit)
    assert control.toPlainText() == "The beacon is lit."
    person.window.go("home")
    press(person, typed(person, "lighthouse"), Qt.Key.Key_Return)
    widget = person.window.focusWidget()
    assert widget is not None
    assert widget.accessibleName().startswith("Correct…")


def test_a_hit_in_the_graduated_approach_goes_to_its_line(person: Person) -> None:
    written(person, lambda w: w.graduated.say("spring-1", "plan_seen", "Lighthouse plans"))
    press(person, typed(person, "lighthouse"), Qt.Key.Key_Return)
    assert isinstance(person.window.screen_shown, GraduatedScreen)
    assert focused(person).name == "plan_seen"


def test_a_snapshot_is_opened(person: Person) -> None:
    written(person, lambda w: w.evaluations.answer("A1", "level", "2"))
    written(person, lambda w: w.evaluations.snapshot("Lighthouse week")[1])
    press(person, typed(person, "lighthouse"), Qt.Key.Key_Return)
    assert "Lighthouse week" in person.screen._frozen.words.text()


def said_before(person: Person, years: int, record: str, field: str) -> None:
    """Let it be that something was said some years ago."""

    def write(workspace: Workspace) -> None:
        channel, _, year = workspace.evaluations.channel.rpartition(":")
        then = int(year) - years
        workspace._journal.write([Edit(f"{channel}:{then}", record.format(then), field, "Lighthouse")])

    person.ask(write)


def test_what_was_said_last_year_opens_the_page_that_shows_it_beside_this_year(person: Person) -> None:
    said_before(person, 1, "judgement:{}.C2", "comment")
    press(person, typed(person, "lighthouse"), Qt.Key.Key_Return)
    assert person.page == "C2"
    person.wait()
    assert "Lighthouse" in shown_words(person.screen._statement.former)


def test_words_of_years_ago_open_their_history(person: Person, answer: Answer[HistoryDialog]) -> None:
    said_before(person, 2, "judgement:{}.A1", "comment")
    panel, told = typed(person, "lighthouse"), list[str]()
    answer(HistoryDialog, lambda dialog: (told.append(dialog.windowTitle()), dialog.reject()))
    press(person, panel, Qt.Key.Key_Return)
    person.qtbot.waitUntil(lambda: bool(told))


def test_what_a_challenge_day_found_opens_the_page_of_what_it_is_about(person: Person) -> None:
    def write(workspace: Workspace) -> None:
        workspace._journal.permit = lambda _channel, _kind: None
        channel = f"findings:{workspace.profile.org}:day"
        found = {"finding:statement.D2": "Lighthouse", "finding:area.B": "Beacon"}
        workspace._journal.write([Edit(channel, record, "sentence", words) for record, words in found.items()])

    person.ask(write)
    press(person, typed(person, "lighthouse"), Qt.Key.Key_Return)
    assert person.page == "D2"
    press(person, typed(person, "beacon"), Qt.Key.Key_Return)
    assert person.page == "@B"


def test_the_arrows_skip_the_headings_and_stop_at_both_ends(person: Person) -> None:
    panel = typed(person, "senco")
    hits = [row for place in range(panel._rows.rowCount()) if isinstance(row := panel._rows.row(place), Hit)]
    assert len(hits) > 3
    visited = [panel.hit]
    for _ in range(len(hits) + 2):
        press(person, panel, Qt.Key.Key_Down)
        visited.append(panel.hit)
    assert list(dict.fromkeys(visited)) == hits
    press(person, panel, *[Qt.Key.Key_Up] * (len(hits) + 2))
    assert panel.hit == hits[0]
    press(person, panel, Qt.Key.Key_Escape)


def test_it_says_what_to_type_and_what_to_do_where_nothing_is_found(person: Person) -> None:
    panel = opened(person)
    assert panel._pages.currentIndex() == 0
    QTest.keyClicks(panel._line, "zebra crossing")
    person.wait()
    assert (panel._pages.currentIndex(), panel._found.text(), panel.hit) == (2, "Nothing found", None)
    press(person, panel, Qt.Key.Key_Return)
    assert panel.isVisible(), "there is nowhere to go"
    press(person, panel, Qt.Key.Key_Escape)


def test_an_answer_that_comes_too_late_is_dropped_and_typing_never_waits(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, asked = threading.Event(), list[str]()
    find = Finding.find

    def slow(self: Finding, words: str) -> Found:
        asked.append(words)
        assert gate.wait(20)
        return find(self, words)

    monkeypatch.setattr(Finding, "find", slow)
    person.press("Ctrl+K")
    panel = QApplication.activeModalWidget()
    assert isinstance(panel, FindPanel)
    QTest.keyClicks(panel._line, "senco")
    assert panel._line.text() == "senco"
    assert panel._rows.rowCount() == 0
    gate.set()
    person.wait()
    assert asked == ["", "senco"], "between the first words and the last nobody is asked"
    assert panel._found.text().endswith("found")
    press(person, panel, Qt.Key.Key_Escape)


def test_the_number_found_and_what_is_chosen_are_announced(person: Person, heard: list[str]) -> None:
    panel = typed(person, "c4")
    assert "1 found" in heard
    assert any(words.startswith("C4") for words in heard)
    press(person, panel, Qt.Key.Key_Escape)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a screen reader is told."""
    words: list[str] = []
    tell: Callable[[object], None] = QAccessible.updateAccessibility

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            words.append(event.message())
        tell(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return words


def test_the_button_that_clears_the_words_stands_within_their_line_at_every_size(person: Person, theme: Theme) -> None:
    for size in (10, 15):
        theme.wear("light", size)
        panel = typed(person, "senco")
        button = panel._line.findChild(QToolButton)
        assert isinstance(button, QToolButton)
        assert panel._line.rect().contains(button.geometry()), f"at {size} pt"
        press(person, panel, Qt.Key.Key_Escape)


def test_a_hit_is_as_high_as_its_words(person: Person) -> None:
    panel = typed(person, "families")
    heights = {
        panel._list.sizeHintForIndex(panel._rows.index(place)).height()
        for place in range(panel._rows.rowCount())
        if isinstance(panel._rows.row(place), Hit)
    }
    assert len(heights) == 2, "some take one line, others two"
    press(person, panel, Qt.Key.Key_Escape)
