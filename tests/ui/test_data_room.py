"""The room of a school's data: typed, pasted, undone, compared, seen as others may, printed."""

from pathlib import Path

from data_room import ROLL, YEAR, Keeping
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.cohorts.figures import is_count
from sendnet_desktop.cohorts.pupils import ListOfPupilsError
from sendnet_desktop.cohorts.values import Place
from sendnet_desktop.workspace import Workspace
from sendnet_ui.cohorts.places import Entry
from sendnet_ui.disagreements.links import Link, link_to
from sendnet_ui.evaluations.disagreement import Disagreement
from sendnet_ui.figures.model import APART, QUIET
from sendnet_ui.reports.prints import DataPrint
from sendnet_ui.shell.desk import Desk


def test_a_new_school_is_told_what_to_bring_and_begins_at_this_year(keeping: Keeping) -> None:
    assert keeping.screen._pages.currentIndex() == 2
    begin = QApplication.focusWidget()
    assert isinstance(begin, QPushButton)
    assert begin.text() == "Begin"
    keeping.begin()
    assert keeping.views.entering.hasFocus()
    assert keeping.model.place(keeping.views.entering.currentIndex()) == ROLL


def test_a_row_is_typed_with_tab_and_everybody_is_summed_by_itself(keeping: Keeping) -> None:
    keeping.begin()
    keeping.press("8", "Tab", "4", "0", "Tab", "1", "5", "2", "Tab")
    keeping.press("Escape")
    assert {place.group: figure for place, figure in keeping.said().figures.items()} == {
        "ehc": "8",
        "support": "40",
        "none": "152",
    }
    everybody = keeping.model.find(ROLL.with_(group="all"))
    assert everybody.data() == "200"
    assert everybody.data(QUIET)
    assert str(everybody.data(Qt.ItemDataRole.AccessibleTextRole)).startswith("200, the sum of the groups")


def test_a_percentage_alone_is_taken_and_letters_never_are(keeping: Keeping) -> None:
    keeping.begin()
    place = ROLL.with_(measure="girls")
    keeping.views.entering.go(place)
    keeping.press("1", "2", ".", "4", "%", "Enter")
    keeping.press("A", "d", "a", "Escape")
    assert keeping.said().figures == {place: "12.4%"}


def test_what_is_no_figure_of_the_measure_is_said_and_not_kept(keeping: Keeping, qtbot: QtBot) -> None:
    keeping.begin()
    with qtbot.waitSignal(keeping.desk.notices.said) as said:
        keeping.press("1", ".", "5", "Enter")
    assert "takes no such figure" in said.args[0]
    keeping.press("Escape")
    assert keeping.said().is_empty


def test_a_block_is_pasted_in_the_midst_of_typing_too(keeping: Keeping) -> None:
    keeping.begin()
    keeping.press("8", "Enter")
    keeping.paste("3\t15\n5\t25\n")
    assert keeping.dialog()
    keeping.press("Enter")
    assert keeping.said().figures[Place(YEAR, "girls", "support")] == "15"
    assert keeping.said().figures[ROLL] == "8"


def test_a_block_is_pasted_after_a_look_at_it_and_undone_in_one_step(keeping: Keeping) -> None:
    keeping.begin()
    keeping.paste("8\t40\t152\n3\t15\tx\n")
    dialog = keeping.dialog()
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "5 figures can be entered." in words
    assert "Row 2, column C" in words
    assert keeping.said().is_empty
    dialog.accept()
    assert len(keeping.said().figures) == 5
    assert keeping.shown(ROLL.with_(measure="girls", group="support")) == "15"
    keeping.screen.undo_stack.undo()
    assert keeping.said().is_empty
    keeping.screen.undo_stack.redo()
    assert len(keeping.said().figures) == 5


def test_a_list_of_pupils_is_refused_and_nothing_of_it_is_kept(keeping: Keeping, errors: list[Exception]) -> None:
    keeping.begin()
    keeping.paste("Ada Byron\t7\nBen Okri\t8\n")
    assert [type(error) for error in errors] == [ListOfPupilsError]
    errors.clear()
    assert keeping.said().is_empty
    assert not any(isinstance(each, QDialog) and each.isVisible() for each in QApplication.topLevelWidgets())


def test_as_others_see_it_masks_and_takes_nothing(keeping: Keeping) -> None:
    figures = {ROLL: "2", ROLL.with_(group="support"): "40", ROLL.with_(group="none"): "158"}
    keeping.do(lambda workspace: workspace.cohorts.say_all(figures))
    (masked,) = keeping.screen.findChildren(QCheckBox)
    masked.setChecked(True)
    assert keeping.shown(ROLL) == "<5"
    assert not is_count(keeping.shown(ROLL.with_(group="support")))
    assert keeping.model.place(keeping.model.index(0, 0)) is None
    masked.setChecked(False)
    assert keeping.shown(ROLL) == "2"


def test_compared_lines_tell_gap_and_published_figure_with_year_and_source(keeping: Keeping) -> None:
    figures = {
        **{ROLL.with_(group=group): "100" for group in ("ehc", "support", "none")},
        **{ROLL.with_(measure="persistent", group=group): count for group, count in (("ehc", "40"), ("none", "10"))},
    }
    keeping.do(lambda workspace: workspace.cohorts.say_all(figures))
    keeping.views.turn("attendance")
    keeping.views.compare(is_wanted=True)
    model = keeping.views.comparing.model()
    row = next(
        row
        for row in range(model.rowCount())
        if model.headerData(row, Qt.Orientation.Vertical) == "Persistently absent (10% or more): EHC plan"
    )
    assert [model.index(row, column).data() for column in (2, 4, 5, 6)] == ["40.0%", "+30.0", "34.6%", "+5.4"]
    keeping.views.comparing.setCurrentIndex(model.index(row, 0))
    assert "England, Autumn 2023/24" in keeping.told()
    assert "Source: DfE" in keeping.told()


def test_what_does_not_add_up_is_said_below_the_table(keeping: Keeping) -> None:
    keeping.do(lambda workspace: workspace.cohorts.say_all({ROLL: "8", ROLL.with_(measure="girls"): "9"}))
    assert "“Girls” is 9, but “Pupils on roll” is 8." in keeping.told()


def test_a_print_carries_every_figure_for_the_school_and_masked_ones_for_others(keeping: Keeping) -> None:
    asked: list[object] = []
    keeping.desk.print_wanted.connect(asked.append)
    keeping.screen.ask_print()
    keeping.wait()
    next(each for each in keeping.screen.tools.findChildren(QPushButton) if "others" in each.text()).click()
    keeping.wait()
    assert [each.for_others for each in asked if isinstance(each, DataPrint)] == [False, True]


def test_two_versions_are_marked_and_a_link_leads_to_the_very_cell(
    keeping: Keeping, school_desk: Desk, tmp_path: Path
) -> None:
    keeping.do(lambda workspace: workspace.cohorts.say(ROLL.with_(measure="missed"), "8"))

    def contradict(workspace: Workspace) -> Changes:
        return workspace.cohorts.say(ROLL.with_(measure="missed"), "9", shown=None)

    keeping.do(contradict)
    cell = Entry(ROLL.with_(measure="missed")).cell(keeping.said().channel)
    found: list[object] = []
    keeping.desk.read(lambda workspace: link_to(workspace.settling.all()[0]), found.append)
    keeping.wait()
    assert found == [Link("data", cell)]
    keeping.screen.visit(Cell(*cell))
    keeping.wait()
    assert keeping.model.place(keeping.views.entering.currentIndex()) == ROLL.with_(measure="missed")
    assert keeping.model.find(ROLL.with_(measure="missed")).data(APART)
    assert any(each.isVisible() for each in keeping.screen.findChildren(Disagreement))


def test_a_cell_that_asks_nothing_says_so_and_a_block_pasted_there_is_answered(keeping: Keeping) -> None:
    keeping.begin()
    concerns = keeping.model.find(Place(YEAR, "concerns", "all"))
    keeping.views.entering.setCurrentIndex(concerns.siblingAtColumn(concerns.column() - 1))
    assert keeping.told() == "Initial concerns open: nothing is asked of No SEN."
    keeping.paste("3\t15\n")
    words = [label.text() for label in keeping.dialog().findChildren(QLabel)]
    assert "Row 1, column A: nothing is entered here." in words
    keeping.dialog().accept()
    assert keeping.said().figures == {Place(YEAR, "concerns", "all"): "15"}
