"""The parts of the overview in real windows: each says what can be saved, and leads to what stands behind it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from audit import SMALL_LAPTOP, audit, too_large
from evaluating import strike
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QLineEdit, QTabBar, QTableView
from side_by_side import Laptop, Laptops, Trust, answer_all

from sendnet_ui.shell.theme import Theme
from sendnet_ui.tables.listing import Listed
from sendnet_ui.trust.detail import Detail
from sendnet_ui.trust.screen import OverviewScreen

OAKFIELD, ASHDOWN = "Oakfield Primary", "Ashdown Infants"


@pytest.fixture
def laptop(tmp_path: Path, laptops: Laptops) -> Laptop:
    """Return the office's window on two schools that have shown their evaluations and plans."""
    trust = Trust(tmp_path / "trust")
    for name, person, level in ((OAKFIELD, "Priya Shah", "3"), (ASHDOWN, "Sam Penrose", "2")):
        school = trust.let_in(name, person)
        answer_all(school, "A", level)
        school.evaluations.answer_area("A", "level", level)
        school.evaluations.answer_area("A", "strengths", f"At {name} families help.")
        school.evaluations.answer("A2", "statutory", "not_met" if name == OAKFIELD else "met")
        priority, _ = school.plans.add_priority(f"Routes at {name}", statements=("A1",), stage="live")
        school.plans.add_action(priority, "Write them down", who="SENCO", due="2020-01-01")
        school.evaluations.share(live=True)
    trust.exchange()
    trust.close()
    made = laptops("trust/office", "trust")
    made.window.resize(1366, 740)
    made.open("overview")
    return made


def screen(laptop: Laptop) -> OverviewScreen:
    shown = laptop.window.screen_shown
    assert isinstance(shown, OverviewScreen)
    return shown


def turn(laptop: Laptop, title: str) -> QTableView:
    """Choose a part, and return its table."""
    bar = laptop.shown(QTabBar)[0]
    bar.setCurrentIndex(next(place for place in range(bar.count()) if bar.tabText(place) == title))
    laptop.settle()
    tables = laptop.shown(QTableView)
    return tables[-1] if tables else None


def told(table: QTableView) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def press(table: QTableView, row: int, column: int = 0) -> None:
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    QTest.keyClick(table, Qt.Key.Key_Return)


def saved(laptop: Laptop) -> Listed:
    found: list[Listed] = []
    laptop.desk.read(screen(laptop).listings()[0].read, found.append)
    laptop.settle()
    return found[0]


def letters(laptop: Laptop) -> Iterator[str]:
    """Yield everything that can be read in the room, on labels, buttons, in tables and in their heads."""
    yield laptop.words()
    yield from (each.text() for each in laptop.shown(QAbstractButton))
    for table in laptop.shown(QTableView):
        model = table.model()
        yield from (cell for row in told(table) for cell in row)
        for row in range(model.rowCount()):
            yield str(model.headerData(row, Qt.Orientation.Vertical))
            yield str(model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole))


def test_every_list_shows_what_it_saves(laptop: Laptop) -> None:
    for title in ("Duties", "Priorities", "Exchange"):
        table = turn(laptop, title)
        sheet = saved(laptop).sheets[0]
        heads = [table.model().headerData(column, Qt.Orientation.Horizontal) for column in range(len(sheet.columns))]
        assert heads == [column.title for column in sheet.columns], title
        assert len(told(table)) == len(sheet.rows) > 0, title
        numbers = [[cell for cell in row if isinstance(cell, int | str)] for row in sheet.rows]
        assert all(str(cell) in shown for row, shown in zip(numbers, told(table), strict=True) for cell in row)


def test_the_keyboard_stays_in_the_room_where_a_part_has_nothing_to_show(laptop: Laptop) -> None:
    turn(laptop, "Duties").setFocus()
    strike(laptop.window, "Ctrl+PageDown")
    laptop.settle()
    assert laptop.window.focusWidget() is laptop.shown(QTableView)[-1]
    for title in ("Recommendations", "Drift", "Good practice", "Needs and offers"):
        strike(laptop.window, "Ctrl+PageDown")
        laptop.settle()
        (bar,) = laptop.shown(QTabBar)
        assert bar.tabText(bar.currentIndex()) == title
        assert laptop.window.focusWidget() is bar
    laptop.go("settings")
    laptop.go("overview")
    assert laptop.window.focusWidget() is laptop.shown(QTabBar)[0]


def test_a_statements_cell_opens_that_statement_alone(laptop: Laptop) -> None:
    table = turn(laptop, "Statements")
    assert table.model().index(1, 1).data().startswith(f"{OAKFIELD}, A2 ")
    assert "legal duty not met" in table.model().index(1, 1).data()
    press(table, 1, 1)
    laptop.settle()
    said = laptop.words()
    assert "A2  " in said
    assert "\nA3  " not in said
    laptop.press("All its areas")
    assert "\nA3  " in laptop.words()


def test_a_duty_leads_to_what_the_school_says_that_does_not_meet_it(laptop: Laptop) -> None:
    table = turn(laptop, "Duties")
    row = next(place for place, cells in enumerate(told(table)) if cells[0].startswith("A2 "))
    press(table, row)
    laptop.settle()
    assert f"Not met at\n{OAKFIELD}" in laptop.words()
    laptop.press(f"{OAKFIELD}…")
    assert "At Oakfield Primary families help." in laptop.words()
    assert laptop.shown(QTabBar)[0].currentIndex() == 0


def test_priorities_are_told_with_their_actions(laptop: Laptop) -> None:
    table = turn(laptop, "Priorities")
    assert told(table)[0][1:] == ["2", "2", "2", f"{ASHDOWN} and {OAKFIELD}"]
    press(table, 0)
    laptop.settle()
    assert f"{OAKFIELD}: Routes at {OAKFIELD}" in laptop.words()
    assert "Write them down (Not started)" in laptop.words()
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert not laptop.shown(Detail)


def test_letters_stand_for_names_in_every_part_and_behind_every_cell(laptop: Laptop) -> None:
    laptop.shown(QCheckBox)[0].setChecked(True)
    laptop.settle()
    bar = laptop.shown(QTabBar)[0]
    for place in range(bar.count()):
        table = turn(laptop, bar.tabText(place))
        if table is not None and table.model().rowCount():
            press(table, 0)
            laptop.settle()
        written = "\n".join(letters(laptop))
        assert OAKFIELD not in written, bar.tabText(place)
        assert ASHDOWN not in written, bar.tabText(place)
        rows = [str(cell) for sheet in saved(laptop).sheets for row in sheet.rows for cell in row]
        assert not [cell for cell in rows if OAKFIELD in cell or ASHDOWN in cell], bar.tabText(place)
    turn(laptop, "Areas")
    assert "families help" not in "\n".join(letters(laptop))
    assert "School A" in "\n".join(letters(laptop))


def test_a_school_is_found_by_letters_of_its_name_and_the_spread_stays(laptop: Laptop) -> None:
    QTest.keyClick(laptop.window.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    find = next(each for each in laptop.shown(QLineEdit) if each.accessibleName() == "Find a school")
    assert laptop.window.focusWidget() is find
    laptop.qtbot.keyClicks(find, "OAK")
    laptop.settle()
    spread, schools = laptop.shown(QTableView)
    assert [schools.model().headerData(row, Qt.Orientation.Vertical) for row in range(schools.model().rowCount())] == [
        OAKFIELD
    ]
    assert "2 Developing: 1 school; 3 Secure: 1 school" in spread.model().index(0, 0).data()
    laptop.qtbot.keyClicks(find, "zzz")
    assert "No school is left." in laptop.words()
    turn(laptop, "Exchange")
    assert "No school is left." in laptop.words()


def test_schools_are_ranked_only_once_somebody_has_read_what_that_does(laptop: Laptop) -> None:
    def schools() -> list[object]:
        model = laptop.shown(QTableView)[-1].model()
        return [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]

    screen(laptop).tools._choose_order(is_wanted=True)
    assert schools() == [ASHDOWN, OAKFIELD]
    dialog = next(each for each in laptop.window.findChildren(QDialog) if each.isVisible())
    assert "league table" in " ".join(each.text() for each in dialog.findChildren(type(screen(laptop)._detail._title)))
    next(each for each in dialog.findChildren(QAbstractButton) if each.text() == "List them so").click()
    laptop.settle()
    assert schools() == [OAKFIELD, ASHDOWN]
    assert "a league table" in laptop.words()
    assert [row[0] for row in saved(laptop).sheets[0].rows] == [ASHDOWN, OAKFIELD], "a table for others is ranked"
    screen(laptop).undo_stack.undo()
    laptop.settle()
    assert schools() == [ASHDOWN, OAKFIELD]


def test_of_two_schools_nothing_can_be_told(laptop: Laptop) -> None:
    screen(laptop).tools._tell.trigger()
    laptop.settle()
    dialog = next(each for each in laptop.window.findChildren(QDialog) if each.isVisible())
    assert "There is nothing to tell yet" in laptop.words()
    buttons = {each.text(): each for each in dialog.findChildren(QAbstractButton)}
    assert not buttons["Tell every school"].isEnabled()
    dialog.reject()


@pytest.mark.parametrize("size", [SMALL_LAPTOP, QSize(1366, 700)], ids=["small", "wide"])
def test_every_part_can_be_worked_by_everybody(laptop: Laptop, theme: Theme, size: QSize) -> None:
    theme.wear("light", 10)
    laptop.window.resize(size)
    laptop.window.activateWindow()
    laptop.qtbot.waitUntil(laptop.window.isActiveWindow)
    for title in ("Statements", "Duties", "Recommendations", "Exchange"):
        table = turn(laptop, title)
        QApplication.processEvents()
        assert audit(screen(laptop)) == [], title
        if table is not None:
            press(table, 0)
            laptop.settle()
        assert audit(screen(laptop)) == [], f"{title}, with what stands behind it"
        assert too_large(screen(laptop)) == [], title
        if laptop.shown(Detail):
            laptop.press("Close")
