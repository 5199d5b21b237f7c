"""The room of a school's data: typed, pasted, brought in, undone, compared, seen as others may, printed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from evaluating import strike
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from waiting import wait_until_idle

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.cohorts.figures import is_count
from sendnet_desktop.cohorts.pupils import ListOfPupilsError
from sendnet_desktop.cohorts.sheets import template
from sendnet_desktop.cohorts.values import Cohorts, Place
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.sample.making import make_sample
from sendnet_desktop.spreadsheets.writing import write_workbook
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace
from sendnet_ui.cohorts.entering import EntryTable
from sendnet_ui.cohorts.office import OfficeDataScreen
from sendnet_ui.cohorts.places import Entry
from sendnet_ui.cohorts.published import PublishedDialog
from sendnet_ui.cohorts.screen import DataScreen
from sendnet_ui.cohorts.sheet import read_data
from sendnet_ui.cohorts.taking import TakeDialog
from sendnet_ui.cohorts.views import DataViews
from sendnet_ui.disagreements.links import Link, link_to
from sendnet_ui.evaluations.disagreement import Disagreement
from sendnet_ui.figures.model import APART, QUIET
from sendnet_ui.reports.prints import DataPrint
from sendnet_ui.shell.desk import Desk

YEAR = 2026
ROLL = Place(YEAR, "roll", "ehc")


class Keeping:
    """Somebody at the room, in a window of a small laptop."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self.qtbot = qtbot
        self.screen = DataScreen(desk)
        qtbot.addWidget(self.screen)
        self.screen.resize(1150, 640)
        self.screen.show()
        self.screen.activateWindow()
        qtbot.waitUntil(self.screen.isActiveWindow)
        self.wait()

    @property
    def views(self) -> DataViews:
        (views,) = self.screen.findChildren(DataViews)
        return views

    @property
    def model(self) -> EntryTable:
        model = self.views.entering.model()
        assert isinstance(model, EntryTable)
        return model

    def wait(self) -> None:
        wait_until_idle(self.desk.jobs)
        for _ in range(5):
            QApplication.processEvents()

    def begin(self) -> None:
        next(each for each in self.screen.findChildren(QPushButton) if each.text() == "Begin").click()

    def press(self, *keys: str) -> None:
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            strike(focused, key)

    def do(self, work: Callable[[Workspace], Changes]) -> None:
        self.desk.write(work)
        self.wait()

    def said(self) -> Cohorts:
        self.wait()
        found: list[Cohorts] = []
        self.desk.read(lambda workspace: workspace.cohorts.current(), found.append)
        self.wait()
        return found[0]

    def shown(self, place: Place) -> str:
        return str(self.model.data(self.model.find(place)))

    def paste(self, words: str) -> None:
        QApplication.clipboard().setText(words)
        self.press("Ctrl+V")
        self.wait()

    def told(self) -> str:
        return " ".join(label.text() for label in self.views.labels if not label.isHidden())

    def dialog(self) -> TakeDialog:
        (dialog,) = [
            each for each in QApplication.topLevelWidgets() if isinstance(each, TakeDialog) and each.isVisible()
        ]
        return dialog


@pytest.fixture
def keeping(school_desk: Desk, qtbot: QtBot) -> Keeping:
    return Keeping(school_desk, qtbot)


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


def test_a_sheet_that_was_filled_in_is_brought_in(keeping: Keeping, tmp_path: Path) -> None:
    keeping.do(lambda workspace: workspace.cohorts.say(ROLL, "8"))
    write_workbook(tmp_path / "filled.xlsx", [template(keeping.said())])
    keeping.do(lambda workspace: workspace.cohorts.say(ROLL, "9"))
    keeping.screen._take_sheet(tmp_path / "filled.xlsx")
    keeping.wait()
    words = " ".join(label.text() for label in keeping.dialog().findChildren(QLabel))
    assert "1 figure that stood there would be replaced." in words
    assert "8, now 9" in words
    keeping.dialog().accept()
    assert keeping.said().figures == {ROLL: "8"}


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


PUBLISHED = """time_period,time_identifier,geographic_level,country_name,sen_status,sess_overall_percent,odd_percent
202425,Academic year,National,England,EHC plan,12.9,1
202425,Academic year,National,England,SEN support,c,2
"""


def test_published_figures_are_used_once_a_person_has_looked_how_they_are_read(
    keeping: Keeping, tmp_path: Path
) -> None:
    from sendnet_ui.cohorts.published import _look

    (tmp_path / "absence.csv").write_text(PUBLISHED, "utf-8")
    _look(keeping.screen, tmp_path / "absence.csv")
    keeping.wait()
    (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, PublishedDialog)]
    assert "2 figures of 2024/25." in " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.accept()
    keeping.wait()
    found: list[str] = []
    keeping.desk.read(
        lambda workspace: read_data(workspace).comparison.figures,
        lambda all_: found.extend(f"{each.group} {each.value}" for each in all_ if each.measure == "missed"),
    )
    keeping.wait()
    assert found[:2] == ["ehc 12.9", "support suppressed"]


class Office:
    """Somebody at the trust, before and after a school's file was read."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self.qtbot = qtbot
        self.screen = OfficeDataScreen(desk)
        qtbot.addWidget(self.screen)
        self.screen.resize(1150, 640)
        self.screen.show()
        self.wait()

    def wait(self) -> None:
        wait_until_idle(self.desk.jobs)
        for _ in range(5):
            QApplication.processEvents()


@pytest.fixture(scope="module")
def trust_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    trust, _ = finish(make_sample(tmp_path_factory.mktemp("sample") / "one", 1, seed="data", year=2026))
    return trust


def test_the_trust_sees_a_schools_data_masked_and_can_enter_none(desk: Desk, qtbot: QtBot, trust_folder: Path) -> None:
    desk.jobs.open(lambda: Workspace.opening(trust_folder), lambda _: None)
    office = Office(desk, qtbot)
    assert office.screen._pages.currentIndex() == 1
    (views,) = office.screen.findChildren(DataViews)
    assert views.is_comparing
    views.turn("attendance")
    model = views.comparing.model()
    shown = {model.index(row, column).data() for row in range(model.rowCount()) for column in range(3)}
    assert "<5" in shown
    asked: list[object] = []
    desk.print_wanted.connect(asked.append)
    office.screen.ask_print()
    assert [each.for_others for each in asked if isinstance(each, DataPrint)] == [True]


def test_published_figures_are_offered_to_whoever_may_bring_them_in_alone(
    desk: Desk, qtbot: QtBot, trust_folder: Path
) -> None:
    desk.jobs.open(lambda: Workspace.opening(trust_folder), lambda _: None)
    office = Office(desk, qtbot)
    button = next(each for each in office.screen.tools.findChildren(QPushButton) if "Published" in each.text())  # type: ignore[union-attr]  # it has tools
    assert not button.isHidden()

    def refuse(channel: str, _kind: str) -> None:
        if channel.startswith("all:"):
            raise SendnetError("Only who leads the trust may write here.")

    desk.jobs.ask(lambda workspace: setattr(workspace._journal, "permit", refuse), lambda _: None)
    office.wait()
    office.screen.refresh()
    office.wait()
    assert button.isHidden()


def test_what_a_sheet_would_change_and_what_it_leaves_out_comes_before_what_stands(
    keeping: Keeping, tmp_path: Path
) -> None:
    there = {ROLL.with_(measure=measure, group="none"): "40" for measure in ("roll", "girls", "boys", "disadvantaged")}
    keeping.do(lambda workspace: workspace.cohorts.say_all(there))
    rows = [("Measure", "School year", "EHC plan", "SEN support", "No SEN", "All pupils")]
    rows += [(measure, "2026/27", "", "", "40", "") for measure in ("Pupils on roll", "Girls", "Boys")]
    rows += [("Disadvantaged pupils", "2026/27", "7", "x", "40", "")]
    (tmp_path / "filled.csv").write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    keeping.screen._take_sheet(tmp_path / "filled.csv")
    keeping.wait()
    heading, left_out, problem, *rest = (label.text() for label in keeping.dialog().findChildren(QLabel))
    assert (heading, left_out) == ("1 figure can be entered.", "Left out:")
    assert "“x”" in problem or "row 5" in problem.casefold()
    assert rest == ["Disadvantaged pupils, EHC plan, 2026/27: 7", "4 figures would not change."]
    said: list[str] = []
    keeping.desk.notices.undo_offered.connect(lambda words, _: said.append(words))
    keeping.dialog().accept()
    assert keeping.said().figures == {**there, ROLL.with_(measure="disadvantaged"): "7"}
    assert said == ["1 figure entered."]


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


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_sheet_to_fill_in_has_a_name_of_its_own_and_comes_back_in_the_form_it_was_saved_in(
    keeping: Keeping, tmp_path: Path, ending: str
) -> None:
    keeping.do(lambda workspace: workspace.cohorts.say(ROLL, "8"))
    keeping.screen._ask_template()
    (dialog,) = keeping.screen.window().findChildren(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "Saltmarsh Primary - data to fill in 2026-27.xlsx"
    dialog.fileSelected.emit(str(tmp_path / f"filled.{ending}"))
    dialog.close()
    keeping.do(lambda workspace: workspace.cohorts.say(ROLL, "9"))
    keeping.screen._take_sheet(tmp_path / f"filled.{ending}")
    keeping.wait()
    keeping.dialog().accept()
    assert keeping.said().figures == {ROLL: "8"}
