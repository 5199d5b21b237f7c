"""A print in the window: made, read, saved, lent to another program."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from audit import SMALL_LAPTOP, audit, too_large
from evaluating import Person
from previewing import Answer, ask_print, key, press, save_as, words
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog
from shiboken6 import isValid

from sendnet_desktop.settings import Appearance, read_settings
from sendnet_ui.reports.preview import Preview
from sendnet_ui.reports.prints import EvaluationPrint
from sendnet_ui.shell.theme import Theme

TODAY = date(2026, 11, 21)


@pytest.fixture
def lent() -> Iterator[list[Path]]:
    """Stand in for the system's programs, and yield what they were asked to open."""
    system = _System()
    QDesktopServices.setUrlHandler("file", system, "open")
    yield system.paths
    QDesktopServices.unsetUrlHandler("file")


class _System(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.paths.append(Path(url.toLocalFile()))


def test_ctrl_p_shows_what_was_just_typed(asked: Person) -> None:
    asked.go("A1")
    asked.write("comment", "Provision maps are read every half-term.")
    shown = ask_print(asked)
    document = shown._pages.document()
    said = " ".join(document.getAllText(page).text() for page in range(document.pageCount()))
    assert "Provision maps are read every" in " ".join(said.split())
    assert "in progress, as at" in words(shown)
    shown.close()


def test_a_snapshot_that_is_open_is_printed_as_it_froze(asked: Person) -> None:
    snapshot, _ = asked.ask(lambda workspace: workspace.evaluations.snapshot("Autumn 1"))
    asked.ask(lambda workspace: workspace.evaluations.answer("A2", "level", "4"))
    asked.screen._open(snapshot)
    asked.wait()
    shown = ask_print(asked)
    assert "snapshot “Autumn 1”" in words(shown)
    assert shown._printout.title.file_name.startswith("Oakfield Primary - self-evaluation Autumn 1 - ")
    shown.close()


def test_asking_twice_makes_one_print(asked: Person) -> None:
    asked.press("Ctrl+P")
    asked.press("Ctrl+P")
    asked.wait()
    asked.wait()
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, Preview) and each.isVisible()]
    assert len(shown) == 1
    shown[0].close()


def test_escape_gives_the_keyboard_back_and_lets_go_of_the_print(asked: Person) -> None:
    before = asked.window.focusWidget()
    shown = ask_print(asked)
    QTest.keyClick(shown._pages, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(shown)
    assert asked.window.focusWidget() is before


def test_the_keys_turn_and_size_the_pages(preview: Preview) -> None:
    pages = preview._pages
    assert pages.hasFocus()
    assert "Page 1 of" in words(preview)
    key(preview, Qt.Key.Key_PageDown)
    assert f"Page 2 of {pages.count}" in words(preview)
    assert pages.accessibleName() == f"Oakfield Primary, page 2 of {pages.count}"
    key(preview, Qt.Key.Key_Plus)
    assert pages.zoom == 1.25
    assert "125%" in words(preview)
    assert pages.page == 2
    key(preview, Qt.Key.Key_Minus)
    key(preview, Qt.Key.Key_Minus)
    assert pages.zoom == 0.8
    key(preview, Qt.Key.Key_0)
    assert pages.fits_width
    QTest.keyClick(pages, Qt.Key.Key_End)
    assert pages.page == pages.count
    key(preview, Qt.Key.Key_PageDown)
    assert pages.page == pages.count
    QTest.keyClick(pages, Qt.Key.Key_Home)
    assert pages.page == 1


def test_growing_and_shrinking_end_somewhere(preview: Preview) -> None:
    for _ in range(20):
        press(preview, "Larger")
    assert preview._pages.zoom == 4.0
    for _ in range(20):
        press(preview, "Smaller")
    assert preview._pages.zoom == 0.25


def test_a_button_that_leads_no_further_passes_the_keyboard_on(preview: Preview) -> None:
    preview._pages.go(preview._pages.count - 1)
    later = next(each for each in preview.findChildren(QAbstractButton) if each.accessibleName() == "Next page")
    later.setFocus()
    QTest.keyClick(later, Qt.Key.Key_Space)
    assert not later.isEnabled()
    assert preview._pages.hasFocus()


def test_a_print_is_saved_where_the_person_says_and_there_again(
    asked: Person, preview: Preview, answer: Answer, tmp_path: Path
) -> None:
    chosen = tmp_path / "governors" / "SEND.pdf"
    chosen.parent.mkdir()
    answer(QFileDialog, save_as(chosen))
    key(preview, Qt.Key.Key_S)
    asked.qtbot.waitUntil(lambda: f"Saved to {chosen}" in words(preview))
    assert chosen.read_bytes() == preview._printout.data
    assert read_settings(asked.desk.preferences.path).print_folder == str(chosen.parent)
    offered: list[tuple[str, list[str]]] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        offered.append((dialog.directory().absolutePath(), dialog.selectedFiles()))
        dialog.reject()

    answer(QFileDialog, look)
    press(preview, "Save as…")
    asked.qtbot.waitUntil(lambda: bool(offered))
    assert offered[0][0] == str(chosen.parent)
    assert offered[0][1] == [str(chosen.parent / preview._printout.title.file_name)]


def test_a_folder_that_cannot_be_written_is_said_in_the_window(
    asked: Person, preview: Preview, answer: Answer, tmp_path: Path
) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    preview._save(str(taken))  # as where a folder of that name appears after the dialog was answered
    asked.qtbot.waitUntil(lambda: "cannot be written" in words(preview))
    assert not list(tmp_path.glob("*.part"))


def test_another_program_gets_a_private_copy_that_goes_with_the_window(
    asked: Person, preview: Preview, lent: list[Path]
) -> None:
    press(preview, "Open in the system’s viewer")
    asked.qtbot.waitUntil(lambda: len(lent) == 1)
    key(preview, Qt.Key.Key_O)
    asked.qtbot.waitUntil(lambda: len(lent) == 2)
    assert [path.read_bytes() for path in lent] == [preview._printout.data] * 2
    assert {path.name for path in lent} == {preview._printout.title.file_name}
    private = lent[0].parent.parent
    assert private.stat().st_mode & 0o077 == 0
    assert "That copy goes when SENDnet is closed" in words(preview)
    preview.close()
    assert private.exists(), "the other program may be reading it"
    asked.window.left.emit()
    assert not private.exists()


@pytest.mark.parametrize(
    ("school", "snapshot", "name"),
    [
        ("Vetchley Primary School", "", "Vetchley Primary School - self-evaluation - 2026-11-20.pdf"),
        ("St Mary’s C/E: Primary?", "Autumn 1", "St Mary’s C E Primary - self-evaluation Autumn 1 - 2026-11-20.pdf"),
        ("..", "", "School - self-evaluation - 2026-11-20.pdf"),
        ("../../etc/passwd", "a\\b\n", "etc passwd - self-evaluation a b - 2026-11-20.pdf"),
    ],
)
def test_every_system_takes_the_name(person: Person, school: str, snapshot: str, name: str) -> None:
    evaluation = replace(person.stored(), school=school, snapshot=snapshot, as_at=date(2026, 11, 20))
    assert EvaluationPrint(evaluation).title(TODAY).file_name == name
    longest = EvaluationPrint(replace(evaluation, school="Æ" * 4000, snapshot="n" * 4000)).title(TODAY).file_name
    assert len(longest.encode()) <= 255


def test_where_nothing_is_written_the_name_says_today(person: Person) -> None:
    assert EvaluationPrint(replace(person.stored(), as_at=None)).title(TODAY).file_name.endswith(" - 2026-11-21.pdf")


def test_a_page_without_a_print_says_so(asked: Person) -> None:
    said: list[str] = []
    asked.desk.notices.said.connect(said.append)
    asked.window.go("settings")
    asked.press("Ctrl+P")
    assert said == ["There is nothing to print on this page."]


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("points", [10, 20])
def test_everybody_can_use_it(preview: Preview, theme: Theme, scheme: Appearance, points: int) -> None:
    theme.wear(scheme, points)
    preview.resize(SMALL_LAPTOP)
    preview._say("Saved to a place with a rather long name that goes on for more than a line or two.", "good")
    QApplication.processEvents()
    assert audit(preview, least_contrast=7 if scheme == "contrast" else 4.5) == []
    assert too_large(preview) == []
