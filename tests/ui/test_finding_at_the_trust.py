"""Finding in the window of a trust's office: a school, an area, somebody and a draft open the right room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTableView
from side_by_side import Laptop, Laptops, Trust, plain

from sendnet_desktop.workspace import Workspace
from sendnet_ui.finding.panel import FindPanel
from sendnet_ui.frameworks.screen import FrameworkScreen
from sendnet_ui.people.screen import PeopleScreen
from sendnet_ui.trust.screen import OverviewScreen


@pytest.fixture
def laptop(ready: Trust, laptops: Laptops) -> Laptop:
    """Return the office's window on a school that shows what it said of its second area and of a statement there."""
    oakfield = ready.schools["Oakfield Primary"].evaluations
    area = oakfield.current().areas[1]
    oakfield.answer_area(area.area.id, "strengths", "The lighthouse project.")
    oakfield.answer(area.judged[0].statement.id, "comment", "A beacon for others.")
    oakfield.share(live=True)
    ready.exchange()
    ready.close()
    made = laptops("ready/office", "trust")
    made.open("office")
    return made


def go(laptop: Laptop, words: str) -> None:
    """Type words into the panel that finds, and go to the first hit."""
    laptop.window.activateWindow()
    laptop.qtbot.waitUntil(laptop.window.isActiveWindow)
    laptop.window.open_find()
    laptop.settle()
    panel = QApplication.activeModalWidget()
    assert isinstance(panel, FindPanel)
    panel._line.clear()
    QTest.keyClicks(panel._line, words)
    laptop.settle()
    assert panel.hit is not None, f"nothing has “{words}”"
    QTest.keyClick(panel._line, Qt.Key.Key_Return)
    laptop.settle()


def test_a_school_opens_what_it_shows(laptop: Laptop) -> None:
    go(laptop, "oakfield primary")
    screen = laptop.window.screen_shown
    assert isinstance(screen, OverviewScreen)
    standing = screen._detail.standing
    assert standing is not None
    assert standing.school.name == "Oakfield Primary"
    assert screen._detail.isVisible()


@pytest.mark.parametrize("words", ["lighthouse", "beacon"])
def test_what_a_school_says_of_an_area_opens_that_area_of_that_school(laptop: Laptop, words: str) -> None:
    go(laptop, words)
    screen = laptop.window.screen_shown
    assert isinstance(screen, OverviewScreen)
    assert screen._detail.isVisible()
    assert words in plain(laptop)


def test_an_area_of_the_framework_is_chosen_across_schools(laptop: Laptop) -> None:
    go(laptop, "c")
    screen = laptop.window.screen_shown
    assert isinstance(screen, OverviewScreen)
    areas = next(each for each in laptop.shown(QTableView) if each.accessibleName() == "Areas by schools")
    assert str(areas.model().headerData(areas.currentIndex().column(), Qt.Orientation.Horizontal)).startswith("C  ")
    assert laptop.window.focusWidget() is areas


def test_somebody_is_left_alone_in_the_list_of_people(laptop: Laptop) -> None:
    go(laptop, "priya")
    screen = laptop.window.screen_shown
    assert isinstance(screen, PeopleScreen)
    assert screen._filter.text() == "Priya Shah"
    assert "SENCO or headteacher of Oakfield Primary" in plain(laptop)
    assert laptop.window.focusWidget() is screen._list


def test_a_field_of_a_draft_opens_in_its_draft_whichever_is_shown(laptop: Laptop) -> None:
    def write(workspace: Workspace) -> None:
        frameworks = workspace.frameworks
        first, _ = frameworks.drafts.begin()
        statement = frameworks.drafts.draft(first).statements[3]
        frameworks.editing.change(statement.record, "guidance", "Ask about the lantern.")
        frameworks.drafts.begin()
        assert frameworks.drafts.draft().record != first

    laptop.ask(write)
    laptop.go("framework")
    go(laptop, "lantern")
    assert isinstance(laptop.window.screen_shown, FrameworkScreen)
    control = laptop.window.focusWidget()
    assert isinstance(control, QPlainTextEdit)
    assert control.toPlainText() == "Ask about the lantern."
