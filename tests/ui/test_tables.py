"""What a room shows, saved as a spreadsheet or copied as a table, by keys and by its button."""

from collections.abc import Callable
from pathlib import Path

import pytest
from dialogues import Answer
from evaluating import Person
from planning import Planner
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QLineEdit, QMenu, QPushButton

from sendnet_desktop.spreadsheets.reading import read_pasted, read_sheets
from sendnet_ui.tables.button import TableButton
from sendnet_ui.tables.taking import Taking


@pytest.fixture
def taking(person: Person) -> Person:
    """Somebody who has judged a statement and can take lists along."""
    Taking(person.desk, person.window)
    person.ask(lambda workspace: workspace.evaluations.answer("A1", "comment", "=1+1, as was typed"))
    return person


def _menu(person: Person) -> QMenu:
    screen = person.window.screen_shown
    assert screen is not None
    assert screen.tools is not None
    own = [screen.tools] if isinstance(screen.tools, TableButton) else screen.tools.findChildren(TableButton)
    menu = own[0].menu()
    menu.aboutToShow.emit()
    return menu


def _save(path: Path, form: int = 0) -> Callable[[QDialog], None]:
    """Choose a form and type a name without an ending."""

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        forms = dialog.findChildren(QComboBox, "fileTypeCombo")[0]
        forms.setCurrentIndex(form)
        forms.textActivated.emit(forms.itemText(form))
        dialog.findChildren(QLineEdit, "fileNameEdit")[0].setText(str(path))
        dialog.accept()

    return act


def _lines(menu: QMenu) -> list[str]:
    return [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]


def test_the_self_evaluation_is_saved_with_what_was_just_typed(taking: Person, answer: Answer, tmp_path: Path) -> None:
    saved = tmp_path / "Ours.xlsx"
    answer(QFileDialog, _save(tmp_path / "Ours"))
    taking.press("Ctrl+Shift+S")
    taking.qtbot.waitUntil(saved.exists, timeout=20_000)
    taking.wait()
    statements, areas, _ = read_sheets(saved)
    assert [sheet.title for sheet in (statements, areas)] == ["Statements", "Areas"]
    assert "=1+1, as was typed" in [cell for row in statements.rows for cell in row.cells]
    assert taking.desk.preferences.settings.print_folder == str(tmp_path)


def test_what_was_saved_can_be_found(
    taking: Person, answer: Answer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    answer(QFileDialog, _save(tmp_path / "Ours", form=1))
    taking.press("Ctrl+Shift+S")
    taking.qtbot.waitUntil((tmp_path / "Ours.csv").exists, timeout=20_000)
    taking.wait()
    offer = taking.window._footer.offer
    assert offer.isVisible()
    assert "“Ours.csv”" in offer._words.text()
    step = offer.findChildren(QPushButton)[0]
    assert step.text() == "Open folder"
    QTest.mouseClick(step, Qt.MouseButton.LeftButton)
    assert [url.toLocalFile() for url in opened] == [str(tmp_path)]


def test_a_copied_table_is_text_for_spreadsheets_and_a_table_for_word(taking: Person) -> None:
    taking.press("Ctrl+Shift+C")
    taking.wait()
    held = QGuiApplication.clipboard().mimeData()
    pasted = read_pasted(held.text())
    assert pasted.rows[0].cells[:3] == ("Area", "Code", "Statement")
    assert "=1+1, as was typed" in pasted.rows[1].cells
    assert "\t=1+1" not in held.text()
    assert "&#x27;=1+1" in held.html() or "'=1+1" in held.html()
    assert '<th scope="col"' in held.html()
    assert "copied" in taking.window._footer.words.text()


def test_the_button_offers_both_and_tells_their_keys(taking: Person) -> None:
    menu = _menu(taking)
    assert _lines(menu) == ["Save as spreadsheet…", "Copy table"]
    assert [action.text().partition("\t")[2] for action in menu.actions()] == ["Ctrl+Shift+S", "Ctrl+Shift+C"]
    menu.actions()[1].trigger()
    taking.wait()
    assert "Statement" in QGuiApplication.clipboard().text()


def test_the_graduated_approach_is_offered_for_others_with_small_numbers_masked(taking: Person) -> None:
    taking.desk.write(lambda workspace: workspace.graduated.say("autumn-1", "joiners", 3))
    taking.window.go("graduated")
    taking.wait()
    menu = _menu(taking)
    assert _lines(menu)[2:] == [
        "Save as spreadsheet for others, small numbers masked…",
        "Copy table for others, small numbers masked",
    ]
    menu.actions()[-1].trigger()
    taking.wait()
    assert "\t<5\t" in QGuiApplication.clipboard().text()
    taking.press("Ctrl+Shift+C")
    taking.wait()
    assert "\t3\t" in QGuiApplication.clipboard().text()


def test_priorities_are_copied_with_what_was_just_typed(planned: Planner) -> None:
    Taking(planned.person.desk, planned.person.window)
    planned.field("title").editor.control.setFocus()
    planned.press("Ctrl+A")
    planned.type("Find needs in six weeks")
    planned.press("Ctrl+Shift+C")
    assert "Find needs in six weeks" in QGuiApplication.clipboard().text()


def test_an_empty_list_and_a_page_without_one_say_so(taking: Person) -> None:
    QGuiApplication.clipboard().setText("as it was")
    for room, words in (("exchange", "There is nothing in this list yet."), ("settings", "There is no table")):
        taking.window.go(room)
        taking.wait()
        taking.press("Ctrl+Shift+C")
        taking.wait()
        assert taking.window._footer.words.text().startswith(words)
    assert QGuiApplication.clipboard().text() == "as it was"


def test_the_button_is_reached_and_opened_by_the_keyboard(taking: Person) -> None:
    screen = taking.window.screen_shown
    assert screen is not None
    assert screen.tools is not None
    (button,) = screen.tools.findChildren(TableButton)
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert button.toolTip()
