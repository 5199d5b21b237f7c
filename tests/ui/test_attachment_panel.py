"""Photos and files with evidence in the window: brought in, asked about, seen again, taken away."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from audit import SMALL_LAPTOP, audit
from evaluating import Person, cards, line, press, redo, shown_words, undo
from evidence_files import PDF, attached, bring, come_back, dialog, drop, file, keep, kept_pixels, panel
from PIL import Image
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit

from sendnet_desktop.changes import Blob, Changes
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.settings import Appearance
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.keep_question import ABOUT_A_FILE, ABOUT_A_PICTURE, KeepQuestion
from sendnet_ui.evaluations.picture_view import PictureView


def test_a_photo_is_chosen_asked_about_kept_and_there_after_reopening(beside: Person, corner: Path) -> None:
    press(panel(beside), "Add a photo or file…")
    chooser = dialog(beside, QFileDialog)
    line_ = chooser.findChild(QLineEdit, "fileNameEdit")
    line_.setText(str(corner))
    chooser.accept()
    question = dialog(beside, KeepQuestion)
    assert ABOUT_A_PICTURE in shown_words(question)
    assert attached(beside) is None
    press(question, "No, keep it")
    beside.wait()
    beside.reopen()
    beside.go("A1")
    beside.wait()
    found = attached(beside)
    assert found is not None
    assert found.name == "Reading corner"
    assert "Reading corner" in shown_words(panel(beside))
    assert "Photo, " in shown_words(panel(beside))
    assert not panel(beside)._picture.icon().isNull()


def test_what_is_said_not_to_be_kept_is_not_kept(beside: Person, corner: Path) -> None:
    for leave in (lambda each: press(each, "Do not keep it"), lambda each: each.close(), _escape, _enter):
        leave(bring(beside, corner))
        beside.wait()
        assert attached(beside) is None
    assert panel(beside)._add.isVisible()


def _escape(question: QDialog) -> None:
    QTest.keyClick(question, Qt.Key.Key_Escape)


def _enter(question: QDialog) -> None:
    QTest.keyClick(question.focusWidget(), Qt.Key.Key_Return)


def test_a_file_is_asked_about_in_words_and_named_by_the_person(beside: Person, tmp_path: Path) -> None:
    path = tmp_path / "Provision map Y4 JB.pdf"
    path.write_bytes(PDF)
    question = bring(beside, path)
    assert ABOUT_A_FILE in shown_words(question)
    assert "Black out first…" not in [each.text() for each in (question._keep, question._redact) if each.isVisible()]
    question._name.control.selectAll()
    QTest.keyClicks(question._name.control, "Provision map")
    press(question, "No, keep it")
    beside.wait()
    found = attached(beside)
    assert found is not None
    assert found.name == "Provision map.pdf"
    assert "PDF, 1 kB" in shown_words(panel(beside))


def test_what_cannot_be_attached_is_told_in_a_sentence(beside: Person, tmp_path: Path, errors: list[Exception]) -> None:
    path = tmp_path / "Notes.docx"
    path.write_bytes(b"MZ\x90\x00")
    assert drop(cards(beside)[0], file(path))
    beside.wait()
    (error,) = errors
    assert "not a kind of file that can be attached" in str(error)
    errors.clear()
    assert attached(beside) is None


def test_a_file_dropped_on_a_line_is_attached_and_no_path_is_written_there(beside: Person, corner: Path) -> None:
    assert drop(line(cards(beside)[0], "reference"), file(corner))
    press(dialog(beside, KeepQuestion), "No, keep it")
    beside.wait()
    assert attached(beside) is not None
    assert line(cards(beside)[0], "reference").text() == ""


def test_words_and_bundles_that_are_dropped_are_left_to_others(beside: Person, tmp_path: Path) -> None:
    words = QMimeData()
    words.setText("SENCO drive")
    assert not drop(cards(beside)[0], words)
    assert not drop(cards(beside)[0], file(tmp_path / "to-us.bundle"))


def test_a_picture_on_the_clipboard_is_pasted_by_button_and_by_keys(beside: Person) -> None:
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(picture)
    reference = line(cards(beside)[0], "reference")
    for stop in (panel(beside)._add, reference):
        come_back(beside)
        stop.setFocus()
        beside.press("Ctrl+V")
        press(dialog(beside, KeepQuestion), "Do not keep it")
        beside.wait()
    assert reference.text() == ""
    come_back(beside)
    press(panel(beside), "Paste a picture")
    press(dialog(beside, KeepQuestion), "No, keep it")
    beside.wait()
    assert kept_pixels(beside).size == (300, 200)
    found = attached(beside)
    assert found is not None
    assert found.name == "Pasted picture"


def test_words_on_the_clipboard_are_pasted_into_a_line_as_ever(beside: Person) -> None:
    QGuiApplication.clipboard().setText("SENCO drive")
    control = line(cards(beside)[0], "reference")
    control.setFocus()
    QTest.keyClick(control, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert control.text() == "SENCO drive"
    said: list[str] = []
    beside.desk.notices.said.connect(said.append)
    press(panel(beside), "Paste a picture")
    assert said == ["There is no picture on the clipboard."]


def test_attaching_and_removing_are_undone_and_done_again(beside: Person, corner: Path) -> None:
    offered: list[Callable[[], None]] = []
    beside.desk.notices.undo_offered.connect(lambda _words, back: offered.append(back))
    keep(beside, corner)
    undo(beside)
    assert attached(beside) is None
    assert panel(beside)._add.isVisible()
    redo(beside)
    assert attached(beside) is not None
    press(panel(beside), "Remove")
    beside.wait()
    assert attached(beside) is None
    offered[0]()
    beside.wait()
    assert attached(beside) is not None
    assert "Reading corner" in shown_words(panel(beside))


def test_a_photo_opens_large_inside_the_program_and_a_copy_is_saved_where_the_person_says(
    beside: Person, corner: Path, tmp_path: Path
) -> None:
    keep(beside, corner)
    QTest.keyClick(panel(beside)._picture, Qt.Key.Key_Space)
    view: PictureView = dialog(beside, PictureView)
    assert view._label.pixmap().width() > 400
    press(view, "Save a copy…")
    chooser = dialog(beside, QFileDialog)
    assert chooser.selectedFiles()[0].endswith("Reading corner.jpg")
    _choose(chooser, tmp_path / "copy.jpg")
    beside.wait()
    view.close()
    assert Image.open(BytesIO((tmp_path / "copy.jpg").read_bytes())).size == (800, 600)


def test_a_document_is_saved_byte_for_byte_and_nothing_else_is_written(beside: Person, tmp_path: Path) -> None:
    path = tmp_path / "Map.pdf"
    path.write_bytes(PDF)
    keep(beside, path)
    before = {each for each in tmp_path.rglob("*") if each.is_file()}
    press(panel(beside), "Save a copy…")
    chooser = dialog(beside, QFileDialog)
    assert chooser.selectedFiles()[0].endswith("Map.pdf")
    _choose(chooser, tmp_path / "copy.pdf")
    beside.wait()
    assert (tmp_path / "copy.pdf").read_bytes() == PDF
    made = {each for each in tmp_path.rglob("*") if each.is_file()} - before - {tmp_path / "copy.pdf"}
    assert not [each for each in made if PDF in each.read_bytes()]


def _choose(chooser: QFileDialog, path: Path) -> None:
    name = chooser.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setText(str(path))
    chooser.accept()


def test_a_photo_that_has_not_come_says_so_and_is_seen_once_it_has(beside: Person, corner: Path) -> None:
    from sendnet_desktop.pictures import shrunk

    data = shrunk(corner.read_bytes())
    (piece,) = beside.said("A1").evidence

    def name(workspace: Workspace) -> Changes:
        from hashlib import sha256

        blob = Blob(sha256(data).hexdigest(), len(data), "image/jpeg")
        return workspace._journal.write([Edit(workspace.evaluations.channel, piece.record, "attachment", blob)])

    beside.desk.write(name)
    beside.wait()
    assert "Photo not here yet: it comes with the next file from" in shown_words(panel(beside))
    assert not panel(beside)._picture.isEnabled()
    assert not panel(beside)._save.isVisible()
    beside.ask(lambda workspace: workspace._opened.attachments.keep(data))
    beside.window.go("home")
    beside.window.go("evaluation")
    beside.wait()
    assert panel(beside)._picture.isEnabled()
    assert "Photo, " in shown_words(panel(beside))


def test_in_a_snapshot_it_is_seen_and_cannot_be_changed(beside: Person, corner: Path) -> None:
    keep(beside, corner)
    beside.ask(lambda workspace: workspace.evaluations.answer("A1", "comment", "We say."))
    snapshot = beside.ask(lambda workspace: workspace.evaluations.snapshot("Autumn 1")[0])
    beside.screen._open(snapshot)
    beside.wait()
    assert panel(beside)._picture.isEnabled()
    assert not panel(beside)._remove.isVisible()
    assert not drop(cards(beside)[0], file(corner))


def test_two_photos_attached_at_once_are_shown_where_the_work_is(beside: Person, corner: Path) -> None:
    keep(beside, corner)
    (piece,) = beside.said("A1").evidence
    other = Blob("ab" * 32, 212_000, "image/jpeg")

    def arrive(workspace: Workspace) -> Changes:
        edit = Edit(workspace.evaluations.channel, piece.record, "attachment", other, shown="what nobody here has seen")
        return workspace._journal.write([edit])

    beside.desk.write(arrive)
    beside.wait()
    assert "a photo, 212 kB" in shown_words(panel(beside))


def test_the_keyboard_goes_to_what_took_the_place_of_what_had_it(beside: Person, corner: Path) -> None:
    panel(beside)._add.setFocus()
    keep(beside, corner)
    assert beside.window.focusWidget() is panel(beside)._picture
    panel(beside)._remove.setFocus()
    press(panel(beside), "Remove")
    beside.wait()
    assert beside.window.focusWidget() is panel(beside)._add


@pytest.mark.parametrize(("appearance", "contrast"), [("light", 4.5), ("dark", 4.5), ("contrast", 7.0)])
def test_evidence_with_a_photo_is_named_reachable_and_seen(
    beside: Person, corner: Path, appearance: Appearance, contrast: float
) -> None:
    keep(beside, corner)
    beside.desk.write(lambda workspace: workspace.evaluations.add_evidence("A1", "data", "A table")[1])
    beside.desk.preferences.theme.wear(appearance, 10)
    beside.window.resize(SMALL_LAPTOP)
    beside.wait()
    assert audit(beside.screen, least_contrast=contrast) == []
