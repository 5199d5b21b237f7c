"""The room of the graduated approach: counts entered by keys alone, undone, told, printed."""

from collections.abc import Callable

import pytest
from evaluating import strike
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from waiting import wait_until_idle

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.graduated.indicators import COUNTS
from sendnet_desktop.graduated.values import HalfTerm
from sendnet_desktop.workspace import Workspace
from sendnet_ui.disagreements.links import Link, link_to
from sendnet_ui.evaluations.disagreement import Disagreement
from sendnet_ui.figures.cells import points_of
from sendnet_ui.figures.model import APART, SERIES
from sendnet_ui.graduated.model import HALF_TERM_IDS, CountTable
from sendnet_ui.graduated.places import Entry
from sendnet_ui.graduated.screen import GraduatedScreen
from sendnet_ui.graduated.table import CountView
from sendnet_ui.reports.prints import GraduatedPrint
from sendnet_ui.shell.desk import Desk


class Counting:
    """Somebody at the room, in a window of a small laptop."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self.qtbot = qtbot
        self.screen = GraduatedScreen(desk)
        qtbot.addWidget(self.screen)
        self.screen.resize(1200, 640)
        self.screen.show()
        self.screen.activateWindow()
        qtbot.waitUntil(self.screen.isActiveWindow)
        self.wait()

    @property
    def table(self) -> CountView:
        (table,) = self.screen.findChildren(CountView)
        return table

    @property
    def model(self) -> CountTable:
        model = self.table.model()
        assert isinstance(model, CountTable)
        return model

    def wait(self) -> None:
        wait_until_idle(self.desk.jobs)
        for _ in range(5):
            QApplication.processEvents()

    def begin(self, half_term: str = "autumn-1") -> None:
        button = next(each for each in self.screen.findChildren(QPushButton) if each.text().startswith("Begin with"))
        button.click()
        self.table.go(Entry(half_term, "concerns"))
        self.table.setFocus()

    def press(self, *keys: str) -> None:
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            strike(focused, key)

    def type(self, *counts: str, then: str = "Enter") -> None:
        for count in counts:
            self.press(*count, then)

    def do(self, work: Callable[[Workspace], Changes]) -> None:
        self.desk.write(work)
        self.wait()

    def said(self, half_term: str = "autumn-1") -> HalfTerm:
        self.wait()
        found: list[HalfTerm] = []
        self.desk.read(lambda workspace: workspace.graduated.current().of(half_term), found.append)
        self.wait()
        return found[0]

    def shown(self, half_term: str, field: str) -> str:
        return str(self.model.data(self.model.find(Entry(half_term, field))))


@pytest.fixture
def counting(school_desk: Desk, qtbot: QtBot) -> Counting:
    return Counting(school_desk, qtbot)


def test_a_new_school_is_told_kindly_what_to_do_and_begins_at_this_half_term(counting: Counting) -> None:
    assert counting.screen._pages.currentIndex() == 2
    begin = QApplication.focusWidget()
    assert isinstance(begin, QPushButton)
    assert begin.text().startswith("Begin with")
    counting.begin()
    assert counting.screen._pages.currentIndex() == 1
    assert counting.table.hasFocus()


def test_a_whole_half_term_is_entered_by_figures_and_enter_alone(counting: Counting) -> None:
    counting.begin()
    counting.type(*(str(number) for number in range(10, 10 + len(COUNTS))))
    assert counting.said().counts == dict(zip(COUNTS, range(10, 10 + len(COUNTS)), strict=True))


def test_tab_goes_on_to_the_next_half_term_while_typing_and_leaves_the_table_otherwise(counting: Counting) -> None:
    counting.begin()
    counting.type("14", "12", then="Tab")
    counting.press("Escape")
    assert counting.shown("autumn-1", "concerns") == "14"
    assert counting.shown("autumn-2", "concerns") == "12"
    assert counting.model.place(counting.table.currentIndex()) == Entry("spring-1", "concerns")
    counting.press("Tab")
    assert not counting.table.hasFocus()


def test_arrows_move_between_cells_and_keep_what_was_typed(counting: Counting) -> None:
    counting.begin()
    counting.press("7", "Down", "8", "Up")
    counting.press("Escape")
    assert counting.said().counts == {"concerns": 7, "concern_days": 8}
    counting.press("Right")
    assert counting.model.place(counting.table.currentIndex()) == Entry("autumn-2", "concerns")


def test_letters_and_pasted_lists_never_enter_a_cell(counting: Counting) -> None:
    counting.begin()
    counting.press("A", "d", "a")
    line = counting.table.findChild(QLineEdit, "count")
    assert line is not None
    QApplication.clipboard().setText("Ada, Ben, Cy")
    line.paste()
    assert line.text() == ""
    QApplication.clipboard().setText("123456")
    line.paste()
    assert len(line.text()) <= 4
    counting.press("Escape")


def test_a_count_is_undone_in_one_step_and_taken_back_by_delete(counting: Counting) -> None:
    counting.begin()
    counting.type("14", "31")
    counting.press("Escape")
    counting.wait()
    counting.screen.undo_stack.undo()
    assert counting.said().counts == {"concerns": 14}
    counting.screen.undo_stack.redo()
    assert counting.said().counts == {"concerns": 14, "concern_days": 31}
    counting.table.go(Entry("autumn-1", "concerns"))
    counting.press("Delete")
    assert counting.said().counts == {"concern_days": 31}
    counting.screen.undo_stack.undo()
    assert counting.said().counts == {"concerns": 14, "concern_days": 31}


def test_what_is_being_typed_is_written_when_the_page_is_left(counting: Counting) -> None:
    counting.begin()
    counting.press("9")
    counting.screen.flush()
    assert counting.said().counts == {"concerns": 9}
    counting.press("Escape")


def test_what_is_being_typed_is_written_when_the_keyboard_goes_elsewhere(counting: Counting) -> None:
    counting.begin()
    counting.press("9")
    beside = counting.screen._beside
    assert beside is not None
    beside._steps[0]._seen.editor.control.setFocus()
    assert counting.said().counts == {"concerns": 9}
    assert counting.table.findChild(QLineEdit, "count") is None


def test_what_comes_from_elsewhere_is_shown_and_does_not_disturb_typing(counting: Counting) -> None:
    counting.begin()
    counting.press("9")
    counting.do(lambda workspace: workspace.graduated.say("autumn-2", "plans", 24))
    assert counting.shown("autumn-2", "plans") == "24"
    line = counting.table.findChild(QLineEdit, "count")
    assert line is not None
    assert line.text() == "9"
    counting.press("0", "Escape")


def test_what_stands_out_is_said_beside_the_table(counting: Counting) -> None:
    counting.begin()
    counting.do(lambda workspace: workspace.graduated.say("autumn-1", "plans", 24))
    counting.do(lambda workspace: workspace.graduated.say("autumn-1", "plans_reviewed", 18))
    beside = counting.screen._beside
    assert beside is not None
    assert "Reviews overdue for 6 of 24 plans." in beside.told


def test_a_screen_reader_hears_the_count_its_place_and_the_trend_in_words(counting: Counting) -> None:
    counting.begin()
    counting.do(lambda workspace: workspace.graduated.say("autumn-1", "plans", 21))
    counting.do(lambda workspace: workspace.graduated.say("autumn-2", "plans", 24))
    heard = Qt.ItemDataRole.AccessibleTextRole
    cell = counting.model.find(Entry("autumn-2", "plans"))
    assert cell.data(heard) == "24, Pupils with a current plan – Autumn 2"
    change = cell.siblingAtColumn(len(HALF_TERM_IDS))
    assert change.data(heard) == "Pupils with a current plan: up 3 since Autumn 1"
    assert change.data(SERIES) == (21.0, 24.0)
    empty = counting.model.find(Entry("spring-1", "plans"))
    assert empty.data(heard) == "nothing entered, Pupils with a current plan – Spring 1"


def test_the_steps_of_the_cycle_are_those_of_the_half_term_that_is_chosen(counting: Counting) -> None:
    counting.begin()
    counting.do(lambda workspace: workspace.graduated.say("autumn-2", "plan_health", "partly"))
    beside = counting.screen._beside
    assert beside is not None
    plan = beside._steps[1]._health
    assert plan.editor.value() is None
    counting.table.go(Entry("autumn-2", "concerns"))
    assert plan.editor.value() == "partly"
    assert "Autumn 2" in beside._half_term.text()


def test_the_page_is_printed_whole_for_the_school_and_masked_for_others(counting: Counting) -> None:
    counting.do(lambda workspace: workspace.graduated.say("autumn-1", "plans", 24))
    asked: list[GraduatedPrint] = []
    counting.desk.print_wanted.connect(asked.append)
    counting.screen.ask_print()
    counting.wait()
    tools = counting.screen.tools
    assert tools is not None
    next(each for each in tools.findChildren(QPushButton) if each.text() == "Print for others…").click()
    counting.wait()
    assert [each.for_others for each in asked] == [False, True]
    assert asked[0].monitor.of("autumn-1").counts == {"plans": 24}


def test_a_field_of_a_half_term_can_be_gone_to(counting: Counting) -> None:
    counting.do(lambda workspace: workspace.graduated.say("spring-1", "plans", 24))
    counting.screen.visit(Cell("school:any:2026", "graduated:spring-1", "plans"))
    assert counting.model.place(counting.table.currentIndex()) == Entry("spring-1", "plans")


def test_a_line_of_equal_figures_is_drawn_level() -> None:
    from PySide6.QtCore import QRectF

    assert {point.y() for point in points_of((3, 3, 3), QRectF(0, 0, 20, 10))} == {5.0}
    rising = points_of((1, 2, 5), QRectF(0, 0, 20, 10))
    assert [(point.x(), point.y()) for point in rising] == [(0, 10), (10, 7.5), (20, 0)]


def test_two_versions_of_a_count_are_marked_settled_beside_the_table_and_led_to(
    counting: Counting,
) -> None:
    counting.begin()
    counting.do(_disagree)
    counting.table.go(Entry("autumn-1", "plans"))
    counting.wait()
    cell = counting.model.find(Entry("autumn-1", "plans"))
    assert cell.data(APART) is True
    assert "two versions stand" in str(cell.data(Qt.ItemDataRole.AccessibleTextRole))
    panel = counting.screen.findChild(Disagreement)
    assert panel is not None
    assert panel.isVisible()
    found: list[Link | None] = []
    counting.desk.read(lambda workspace: [link_to(each) for each in workspace.settling.all()], found.extend)
    counting.wait()
    (link,) = found
    assert link is not None
    assert link.room == "graduated"
    counting.screen.visit(link.place)
    keep = next(each for each in panel.findChildren(QPushButton) if each.isVisible() and "Keep" in each.text())
    keep.click()
    counting.wait()
    assert cell.data(APART) is False
    assert panel.isHidden()


def _disagree(workspace: Workspace) -> Changes:
    """Two people who had both seen nothing said different counts."""
    one = workspace.graduated.say("autumn-1", "plans", 24, shown=None)
    return one | workspace.graduated.say("autumn-1", "plans", 25, shown=None)
