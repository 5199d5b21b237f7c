"""Blacking out and cropping: with the mouse, from the keyboard, and gone from the pixels that are kept."""

from pathlib import Path

import pytest
from audit import audit, too_large
from evaluating import Person, press, shown_words
from evidence_files import attached, bring, dialog, kept_pixels, panel
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from sendnet_ui.evaluations.blackout import BlackoutDialog


def blackout(person: Person, corner: Path) -> BlackoutDialog:
    press(bring(person, corner), "Black out first…")
    page: BlackoutDialog = dialog(person, BlackoutDialog)
    return page


def drag(page: BlackoutDialog, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Draw a frame with the mouse between two places, as shares of the picture."""
    canvas = page._canvas
    shown = canvas._shown()
    ends = [shown.topLeft() + QPointF(x * shown.width(), y * shown.height()) for x, y in (start, end)]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=ends[0].toPoint())
    QTest.mouseMove(canvas, ends[1].toPoint())
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=ends[1].toPoint())


def test_what_is_blacked_out_with_the_mouse_is_black_in_the_pixels_that_are_kept(beside: Person, corner: Path) -> None:
    page = blackout(beside, corner)
    drag(page, (0.0, 0.0), (0.5, 0.5))
    assert "1 part blacked out." in shown_words(page)
    press(page, "Keep it")
    beside.wait()
    kept = kept_pixels(beside)
    assert kept.size == (800, 600)
    assert max(kept.getpixel((200, 150))) < 24  # type: ignore[type-var, arg-type]  # of an RGB picture
    assert kept.getpixel((600, 450))[2] > 100  # type: ignore[index]
    reds = sum(red > 150 for red, _, _ in kept.get_flattened_data())  # type: ignore[misc]
    assert reds < 400 * 4 + 300 * 4  # what a rounded edge leaves


def test_blacking_out_and_cropping_are_done_from_the_keyboard_alone(beside: Person, corner: Path) -> None:
    page = blackout(beside, corner)
    canvas, control, shift = page._canvas, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    assert canvas.hasFocus()
    for _ in range(40):
        QTest.keyClick(canvas, Qt.Key.Key_Left)
        QTest.keyClick(canvas, Qt.Key.Key_Up)
    for _ in range(10):
        QTest.keyClick(canvas, Qt.Key.Key_Right, shift)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    QTest.keyClick(canvas, Qt.Key.Key_Right, control)
    assert [tuple(box) for box in page.blacked] == [(0, 0, 400, 150)]
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    QTest.keyClick(canvas, Qt.Key.Key_Z, control)
    assert len(page.blacked) == 1
    page._tools._buttons[1].click()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert page.crop is not None
    assert tuple(page.crop) == (1, 0, 401, 150)
    press(page, "Keep it")
    beside.wait()
    kept = kept_pixels(beside)
    assert kept.size == (400, 150)
    assert max(kept.getpixel((200, 75))) < 24  # type: ignore[type-var, arg-type]


def test_the_last_frame_is_taken_back_and_a_click_is_no_frame(beside: Person, corner: Path) -> None:
    page = blackout(beside, corner)
    drag(page, (0.2, 0.2), (0.2, 0.2))
    assert not page.blacked
    drag(page, (0.0, 0.0), (0.5, 0.5))
    page._tools._buttons[1].click()
    drag(page, (-3.0, 0.5), (0.5, 4.0))
    assert page.crop is not None
    assert (page.crop.left, page.crop.bottom) == (0, 600)
    press(page, "Undo the last")
    assert page.crop is None
    assert len(page.blacked) == 1
    press(page, "Undo the last")
    assert "Nothing is blacked out yet." in shown_words(page)
    press(page, "Do not keep it")
    beside.wait()
    assert attached(beside) is None


@pytest.mark.parametrize("text_size", [10, 14, 20])
def test_the_question_and_the_black_out_page_are_for_everybody(beside: Person, corner: Path, text_size: int) -> None:
    beside.desk.preferences.theme.wear("light", text_size)
    question = bring(beside, corner)
    assert too_large(question) == []
    assert audit(question) == []
    press(question, "Black out first…")
    page = dialog(beside, BlackoutDialog)
    page.finished.connect(beside.window.activateWindow)
    assert too_large(page) == []
    assert audit(page) == []
    press(page, "Keep it")
    beside.wait()
    assert too_large(beside.screen) == []
    press(panel(beside), "Remove")
    beside.wait()
