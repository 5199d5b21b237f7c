"""What the trust reads of a school's evidence: where it is kept, and its photo, as the school has shown them."""

from io import BytesIO
from pathlib import Path

from dialogues import Answer
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableView, QToolButton
from side_by_side import Laptops, Trust, answer_all

from sendnet_desktop.steps import finish
from sendnet_ui.evaluations.picture_view import PictureView


def photo() -> bytes:
    drawn = BytesIO()
    Image.new("RGB", (640, 480), "teal").save(drawn, "JPEG")
    return drawn.getvalue()


def test_evidence_is_read_with_where_it_is_kept_and_its_photo(
    tmp_path: Path, laptops: Laptops, answer: Answer[PictureView]
) -> None:
    trust = Trust(tmp_path / "trust")
    oakfield = trust.let_in("Oakfield Primary", "Priya Shah").evaluations
    answer_all(trust.schools["Oakfield Primary"], "A", "3")
    shown, _ = oakfield.add_evidence("A1", "document", "Provision map", "SENCO drive, SEND > Plans", "2026-10-12")
    oakfield.attaching.attach(shown, photo(), "wall.jpg")
    oakfield.add_evidence("A2", "", "Governors asked.", "Minutes")
    oakfield.snapshot("Autumn 1")
    oakfield.add_evidence("A3", "", "Written after the snapshot.", "")
    trust.exchange()
    finish(trust.office.exchange.write(trust.stick))  # it says what it lacks, and the school brings that
    finish(trust.schools["Oakfield Primary"].exchange.read([trust.stick]))
    trust.exchange()
    trust.close()
    office = laptops("trust/office", "trust")
    office.window.resize(1366, 700)
    office.open("overview")
    areas = next(each for each in office.shown(QTableView) if each.accessibleName() == "Areas by schools")
    QTest.keyClick(areas, Qt.Key.Key_Return)
    office.settle()
    said = office.words()
    assert "Document: Provision map. SENCO drive, SEND > Plans; 12 October 2026; a photo" in said
    assert "Governors asked. Minutes" in said
    assert "after the snapshot" not in said
    (picture,) = (each for each in office.shown(QToolButton) if each.accessibleName() == "Open the photo wall")
    assert picture.focusPolicy() == Qt.FocusPolicy.StrongFocus
    met: list[list[str]] = []

    def look(view: PictureView) -> None:
        met.append([each.text() for each in view.findChildren(QPushButton) if each.isVisible()])
        view.accept()

    answer(PictureView, look)
    picture.click()
    office.qtbot.waitUntil(lambda: bool(met))
    assert met == [["Close"]]
