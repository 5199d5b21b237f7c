"""Sheets of a school's data, sent out and brought in again, and the figures that are published."""

from pathlib import Path

import pytest
from data_room import ROLL, Keeping
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from sendnet_desktop.cohorts.sheets import template
from sendnet_desktop.spreadsheets.writing import write_workbook
from sendnet_ui.cohorts.published import PublishedDialog
from sendnet_ui.cohorts.sheet import read_data


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
