"""The overview in real windows: what stands and is spoken in each cell, and what a school has chosen to show."""

import re
from pathlib import Path

import pytest
from audit import SMALL_LAPTOP, audit, too_large
from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTableView
from side_by_side import Laptop, Laptops, Trust, answer_all, of_pack, office

from sendnet_desktop.settings import Appearance
from sendnet_desktop.steps import finish
from sendnet_ui.reports.prints import EvaluationPrint
from sendnet_ui.shell.theme import Theme
from sendnet_ui.trust.detail import Detail
from sendnet_ui.trust.level_mark import LevelMark
from sendnet_ui.trust.screen import OverviewScreen

OAKFIELD, ASHDOWN, SALTMARSH = "Oakfield Primary", "ashdown Infants", "Saltmarsh Primary"


@pytest.fixture
def laptop(tmp_path: Path, laptops: Laptops) -> Laptop:
    """Return the office's window on three schools: a snapshot, a living state that is shared, and nothing shown."""
    trust = Trust(tmp_path / "trust")
    oakfield = trust.let_in(OAKFIELD, "Priya Shah").evaluations
    ashdown = trust.let_in(ASHDOWN, "Sam Penrose").evaluations
    trust.let_in(SALTMARSH, "Jo Lane")
    answer_all(trust.schools[OAKFIELD], "B", "3")
    oakfield.answer_area("B", "level", "3")
    oakfield.answer_area("B", "rationale", "Routes in are known to everybody.")
    oakfield.answer_area("B", "next_steps", "Show families the route.")
    answer_all(trust.schools[OAKFIELD], "A", "3", but=("A2",))
    oakfield.answer("A2", "level", "3")
    oakfield.answer("A2", "statutory", "not_met")
    oakfield.answer("A1", "strength", "2")
    oakfield.answer("A3", "strength", "0")
    oakfield.snapshot("Autumn 1")
    oakfield.answer_area("B", "level", "4")
    answer_all(trust.schools[ASHDOWN], "B", "2")
    ashdown.answer_area("B", "level", "2")
    ashdown.share(live=True)
    answer_all(trust.schools[SALTMARSH], "B", "1")
    trust.exchange()
    trust.close()
    made = laptops("trust/office", "trust")
    made.window.resize(1366, 700)
    made.open("overview")
    return made


def screen(laptop: Laptop) -> OverviewScreen:
    shown = laptop.window.screen_shown
    assert isinstance(shown, OverviewScreen)
    return shown


def table(laptop: Laptop) -> QTableView:
    return next(each for each in laptop.shown(QTableView) if each.accessibleName() == "Areas by schools")


def spread(laptop: Laptop) -> QTableView:
    return next(each for each in laptop.shown(QTableView) if each.accessibleName().startswith("Spread"))


def cell(laptop: Laptop, row: int, column: int) -> QModelIndex:
    return table(laptop).model().index(row, column)


def spoken(laptop: Laptop, row: int, column: int, of: QTableView | None = None) -> str:
    """Return what a screen reader is told of a cell, through Qt's own accessible table."""
    of = of or table(laptop)
    asked = QAccessible.queryAccessibleInterface(of)
    across = of.model().columnCount() + 1  # the heads of rows and columns are cells of it too
    inside = asked.child((row + 1) * across + column + 1)
    return re.sub(r"\d+ [A-Z][a-z]+(?= \(|$)", "DAY", inside.text(QAccessible.Text.Name))


def open_cell(laptop: Laptop, row: int, column: int) -> str:
    """Press Enter on a cell, and return what the panel says."""
    view = table(laptop)
    view.setFocus()
    view.setCurrentIndex(cell(laptop, row, column))
    QTest.keyClick(view, Qt.Key.Key_Return)
    laptop.settle()
    return laptop.words()


def heads(laptop: Laptop) -> list[str]:
    model = table(laptop).model()
    return [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]


def test_schools_stand_in_the_order_of_their_names_under_the_spread(laptop: Laptop) -> None:
    assert heads(laptop) == [ASHDOWN, OAKFIELD, SALTMARSH]
    assert spread(laptop).model().headerData(0, Qt.Orientation.Vertical) == "All schools"
    columns = range(table(laptop).model().columnCount())
    for head in ("sectionViewportPosition", "sectionSize"):
        above, below = (
            [getattr(each.horizontalHeader(), head)(column) for column in columns]
            for each in (spread(laptop), table(laptop))
        )
        assert above == below, "a column of the spread does not stand above its own"


def test_enter_reads_the_first_school_on_arrival(laptop: Laptop) -> None:
    assert laptop.window.focusWidget() is table(laptop)
    QTest.keyClick(table(laptop), Qt.Key.Key_Return)
    laptop.settle()
    assert laptop.shown(Detail)


def test_every_cell_is_spoken_whole(laptop: Laptop) -> None:
    assert spoken(laptop, 0, 1) == "ashdown Infants, Identification: 2 Developing, set by the school; in progress, DAY"
    assert spoken(laptop, 1, 1) == "Oakfield Primary, Identification: 3 Secure, set by the school; as at DAY (Autumn 1)"
    assert re.fullmatch(
        r"Oakfield Primary, Leadership and management: no level set; statements: 1 at 2 Developing, \d+ at 3 Secure;"
        r" 1 legal duty not met; as at DAY \(Autumn 1\)",
        spoken(laptop, 1, 0),
    )
    assert spoken(laptop, 0, 0).startswith("ashdown Infants, Leadership and management: not begun")
    assert spoken(laptop, 2, 1) == "Saltmarsh Primary, Identification: nothing shown yet"


def test_the_spread_counts_schools_and_averages_nothing(laptop: Laptop) -> None:
    assert spoken(laptop, 0, 1, spread(laptop)) == (
        "All schools, Identification: 2 Developing: 1 school; 3 Secure: 1 school; nothing shown: 1 school"
    )
    assert "average" not in laptop.words().lower()


def test_what_a_school_has_not_shown_is_nowhere_to_be_read(laptop: Laptop) -> None:
    said = open_cell(laptop, 2, 1)
    assert "has shown nothing of its evaluation yet" in said
    assert "1 Not yet in place" not in said.split("has shown nothing")[1]


def test_what_a_school_changed_after_its_snapshot_is_not_shown(laptop: Laptop) -> None:
    assert "4 Leading" not in spoken(laptop, 1, 1)
    assert "Routes in are known to everybody." in open_cell(laptop, 1, 1)


def test_a_cell_opens_what_the_school_says_and_escape_closes_it(laptop: Laptop) -> None:
    said = open_cell(laptop, 1, 1)
    for expected in (OAKFIELD, "As at", "B  Identification", "Next steps", "Show families the route."):
        assert expected in said
    assert "A  Leadership" not in said
    QTest.keyClick(table(laptop), Qt.Key.Key_Escape)
    assert not laptop.shown(Detail)
    assert laptop.window.focusWidget() is table(laptop)


def test_weak_evidence_and_unmet_duties_are_marked_in_words(laptop: Laptop) -> None:
    said = open_cell(laptop, 1, 0)
    assert "Legal duties not met\nA2  " in said
    assert "A3  3 Secure" in said
    assert said.split("A3  3 Secure")[1].splitlines()[1] == "Weak evidence: asserted"
    assert not said.split("A1  3 Secure")[1].splitlines()[1].startswith("Weak evidence")


def test_every_area_is_seen_beside_what_is_read_at_1366_pixels(laptop: Laptop) -> None:
    laptop.window.resize(1366, 768)
    open_cell(laptop, 1, 1)
    heads_across = table(laptop).horizontalHeader()
    assert table(laptop).horizontalScrollBar().maximum() == 0, "an area is out of sight"
    assert heads_across.length() <= table(laptop).viewport().width()
    strong = QFont(heads_across.font())
    strong.setWeight(QFont.Weight.DemiBold)
    for column in range(heads_across.count()):
        title = table(laptop).model().headerData(column, Qt.Orientation.Horizontal)
        widest = max(QFontMetrics(strong).horizontalAdvance(word) for word in title.split())
        assert widest <= heads_across.sectionSize(column) - 14, title


def test_what_is_read_stays_when_the_room_is_shown_again(laptop: Laptop) -> None:
    open_cell(laptop, 1, 1)
    laptop.go("settings")
    laptop.go("overview")
    assert "Routes in are known to everybody." in laptop.words()
    assert table(laptop).currentIndex() == cell(laptop, 1, 1)


def test_a_row_opens_every_area_of_the_school(laptop: Laptop) -> None:
    rows = table(laptop).verticalHeader()
    where = QPoint(20, rows.sectionViewportPosition(1) + rows.sectionSize(1) // 2)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=where)
    laptop.settle()
    said = laptop.words()
    assert all(f"{letter}  " in said for letter in "ABCDE")


def test_all_areas_are_a_step_from_one(laptop: Laptop) -> None:
    open_cell(laptop, 1, 1)
    laptop.press("All its areas")
    assert "A  Leadership and management" in laptop.words()


def test_what_is_read_follows_the_arrow_keys(laptop: Laptop) -> None:
    open_cell(laptop, 1, 1)
    QTest.keyClick(table(laptop), Qt.Key.Key_Up)
    laptop.settle()
    assert "In progress" in laptop.words()


def test_nothing_can_be_written_there(laptop: Laptop) -> None:
    open_cell(laptop, 1, 1)
    assert not [each for kind in (QLineEdit, QPlainTextEdit) for each in laptop.shown(Detail)[0].findChildren(kind)]


def test_a_school_is_asked_for_on_paper_by_name(laptop: Laptop) -> None:
    asked: list[EvaluationPrint] = []
    screen(laptop).desk.print_wanted.connect(asked.append)
    open_cell(laptop, 1, 1)
    laptop.press("Print this school")
    assert [each.evaluation.school for each in asked] == [OAKFIELD]


def test_a_level_is_told_by_shape_and_number_where_there_is_no_colour(laptop: Laptop) -> None:
    pictures = []
    for row in (0, 1):
        where = table(laptop).visualRect(cell(laptop, row, 1)).adjusted(3, 3, -3, -3)
        grey = table(laptop).viewport().grab(where).toImage().convertToFormat(table(laptop).grab().toImage().format())
        ground = QColor(grey.pixel(grey.width() - 16, grey.height() // 2)).lightness()
        pictures.append(
            [
                abs(QColor(grey.pixel(x, y)).lightness() - ground) > 60
                for y in range(grey.height() // 4, grey.height() * 3 // 4)
                for x in range(12, grey.width() // 2)
            ]
        )
    differing = sum(one != other for one, other in zip(*pictures, strict=True))
    assert differing > 40, "marks and figures differ, whatever the fill"


def test_a_pack_of_eight_areas_and_five_levels_is_shown_as_it_is(tmp_path: Path, laptops: Laptops) -> None:
    laptop = of_pack(tmp_path, laptops, "eight_areas", "e")
    assert table(laptop).model().columnCount() == 8
    assert spoken(laptop, 0, 0).startswith("Oakfield Primary, Outcomes for pupils with SEND: 4 Established, set by")
    assert [each.accessibleName() for each in laptop.shown(LevelMark)][-1] == "5 Embedded"


def test_a_pack_without_levels_counts_what_is_answered(tmp_path: Path, laptops: Laptops) -> None:
    laptop = of_pack(tmp_path, laptops, "narrative", "")
    assert spoken(laptop, 0, 0).startswith("Oakfield Primary, Belonging: 3 of 3 answered")
    assert spoken(laptop, 0, 1).startswith("Oakfield Primary, Learning: not begun")
    assert spoken(laptop, 0, 0, spread(laptop)) == "All schools, Belonging: 1 school answered all of it"


def test_without_schools_it_says_how_they_are_let_in(laptops: Laptops) -> None:
    laptop = laptops("new", "trust")
    laptop.set_up(office())
    laptop.go("overview")
    assert "Let your first schools in" in laptop.words()
    laptop.press("Go to People")
    assert laptop.window.windowTitle() == "People – SENDnet"


def test_before_anything_came_it_says_what_to_do(tmp_path: Path, laptops: Laptops) -> None:
    trust = Trust(tmp_path / "quiet")
    trust.let_in(OAKFIELD, "Priya Shah")
    trust.close()
    laptop = laptops("quiet/office", "trust")
    laptop.open("overview")
    assert "No school has shown its evaluation yet." in laptop.words()
    assert heads(laptop) == [OAKFIELD]


def test_it_is_read_again_when_files_have_come(tmp_path: Path, laptops: Laptops) -> None:
    trust = Trust(tmp_path / "later")
    one = trust.let_in(OAKFIELD, "Priya Shah")
    trust.office.close()
    laptop = laptops("later/office", "trust")
    laptop.window.resize(1366, 700)
    laptop.open("overview")
    answer_all(one, "B", "3")
    for strengths in ("Screening is done in week two.", "Screening is done in week one."):
        one.evaluations.answer_area("B", "strengths", strengths)
        one.evaluations.share(live=True)
        finish(one.exchange.write(trust.stick))
        laptop.go("exchange")
        laptop.choose("Exchange with a folder…" if "two" in strengths else "Another folder…", trust.stick)
        laptop.go("overview")
        assert "statements:" in spoken(laptop, 0, 1)
        if not laptop.shown(Detail):
            open_cell(laptop, 0, 1)
        assert strengths in laptop.words(), "what is being read is read again too"
    one.close()


def test_a_schools_window_has_no_overview(laptops: Laptops) -> None:
    laptop = laptops("any", "school")
    assert "overview" not in [room.key for room in laptop.window.rooms]


@pytest.mark.parametrize("appearance", ["light", "dark", "contrast"])
@pytest.mark.parametrize("size", [SMALL_LAPTOP, QSize(1366, 700)], ids=["small", "wide"])
def test_it_can_be_read_and_worked_by_everybody(
    laptop: Laptop, theme: Theme, size: QSize, appearance: Appearance
) -> None:
    theme.wear(appearance, 10)
    laptop.window.resize(size)
    laptop.window.activateWindow()
    laptop.qtbot.waitUntil(laptop.window.isActiveWindow)
    for act in (lambda: None, lambda: open_cell(laptop, 1, 1)):
        act()
        QApplication.processEvents()
        assert audit(screen(laptop), least_contrast=7 if appearance == "contrast" else 4.5) == []
        assert too_large(screen(laptop)) == []


def test_on_a_small_laptop_what_is_read_takes_the_tables_place(laptop: Laptop) -> None:
    laptop.window.resize(SMALL_LAPTOP)
    QApplication.processEvents()
    open_cell(laptop, 1, 1)
    assert not laptop.shown(QTableView)
    laptop.press("Close")
    assert laptop.window.focusWidget() is table(laptop)
