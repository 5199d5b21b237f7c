"""A framework out of a spreadsheet in the trust's room: what was understood is shown, and taken in on a word alone."""

import sys
from pathlib import Path

import pytest
from dialogues import Answer
from framework_room import Lead
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from sendnet_desktop.frameworks.reading import pack_bytes, starter
from sendnet_ui.frameworks.importing import ImportDialog
from sendnet_ui.privacy.dialog import PrivacyDialog
from sendnet_ui.shell.desk import Desk

sys.path.append(str(Path(__file__).parents[1] / "core"))

from framework_layouts import YES_OR_NO, workbook


@pytest.fixture
def lead(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Lead:
    return Lead(desk, qtbot, tmp_path / "trust")


def press(lead: Lead, words: str) -> None:
    buttons = lead.screen._files.findChildren(QPushButton)
    next(button for button in buttons if button.text() == words).click()


def bring(lead: Lead, answer: Answer[QFileDialog | ImportDialog], file: Path, words: str) -> list[str]:
    """Bring a file in, answer the dialog with a button, and return what it said."""
    told: list[str] = []

    def choose(dialog: ImportDialog) -> None:
        told.extend(label.text() for label in dialog.findChildren(QLabel))
        next(each for each in dialog.findChildren(QPushButton) if each.text() == words).click()
        dialog.close()

    answer(ImportDialog, choose)
    answer(QFileDialog, lambda dialog: (dialog.fileSelected.emit(str(file)), dialog.close()))
    press(lead, "Import…")
    lead.qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    lead.wait()
    return told


def test_a_spreadsheet_becomes_a_draft(lead: Lead, answer: Answer[ImportDialog], tmp_path: Path) -> None:
    told = bring(lead, answer, workbook(tmp_path / "Check.xlsx", YES_OR_NO), "Take it in as a draft")
    assert "6 areas, 7 statements. Against the framework in use: 7 new, 47 no longer asked." in told
    assert len(lead.screen._sheet.draft.areas) == 6
    lead.close()


def test_problems_are_told_and_can_be_copied_and_nothing_is_taken_in(
    lead: Lead, answer: Answer[ImportDialog], tmp_path: Path
) -> None:
    file = tmp_path / "wrong.csv"
    file.write_text("Statement,Duty\nSomebody leads.,shall\n", encoding="utf-8")
    told = bring(lead, answer, file, "Copy list of problems")
    sentence = "Row 2, column Duty: ‘shall’ is not one of must, should, good practice."
    assert "1 thing has to be put right in wrong.csv" in told
    assert sentence in told
    assert QGuiApplication.clipboard().text() == sentence
    assert lead.screen._sheet.reading.draft is None
    assert lead.screen._sheet.reading.used == starter()
    lead.close()


def test_what_a_framework_says_of_a_child_is_asked_about_before_it_is_exported(
    lead: Lead, answer: Answer[QFileDialog | PrivacyDialog], tmp_path: Path
) -> None:
    pack = starter()
    first, *others = pack.areas
    asked, *rest = first.statements
    asked = replace(asked, help="Jayden said that he hates Mondays.")
    named = pack_bytes(replace(pack, areas=(replace(first, statements=(asked, *rest)), *others)))
    lead.desk.write(lambda workspace: workspace.frameworks.take_in(named)[1], lambda _: None)
    lead.wait()
    file, told = tmp_path / "ours.json", list[str]()

    def let_through(dialog: PrivacyDialog) -> None:
        told.append(dialog.view.note.flagged.text)
        QTest.keyClicks(dialog.view._why.control, "An invented example.")
        dialog._do.click()

    answer(PrivacyDialog, let_through)
    answer(QFileDialog, lambda dialog: (dialog.fileSelected.emit(str(file)), dialog.close()))
    press(lead, "Export…")
    lead.qtbot.waitUntil(file.exists, timeout=20_000)
    lead.wait()
    assert told == ["Jayden said that he hates Mondays."]
    assert file.read_bytes() == named
    lead.close()


def test_a_framework_is_proposed_under_its_own_name_where_there_is_no_folder_for_documents(
    lead: Lead, answer: Answer[QFileDialog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Documents"))
    proposed: list[str] = []

    def look(dialog: QFileDialog) -> None:
        proposed.append(Path(dialog.selectedFiles()[0]).name)
        dialog.reject()

    for words in ("Export…", "Empty one to fill in…"):
        answer(QFileDialog, look)
        press(lead, words)
        lead.wait()
    assert proposed == ["SENDnet starter framework 2026.1.xlsx", "Framework to fill in.xlsx"]
    lead.close()
