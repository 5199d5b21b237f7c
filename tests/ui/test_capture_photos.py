"""Photos while somebody captures: asked about before they are kept, seen beside the item, taken away again."""

from pathlib import Path

from capturing_room import Capturer
from dialogues import Answer
from evaluating import press, shown_words
from PySide6.QtWidgets import QToolButton

from sendnet_desktop.visits.capture.values import Spot
from sendnet_desktop.visits.choices import ONCE
from sendnet_ui.evaluations.keep_question import KeepQuestion
from sendnet_ui.visits.capture.item_row import ItemRow
from sendnet_ui.visits.capture.photo_strip import PhotoStrip


def test_a_photo_is_asked_about_kept_small_and_taken_away(
    capturer: Capturer, answer: Answer[KeepQuestion], corner: Path
) -> None:
    capturer.go("10")
    capturer.press("1", "Up", "Return")
    row = next(each for each in capturer.page.findChildren(ItemRow) if each.item.id == "10.1" and each.isVisible())
    strip = row.findChild(PhotoStrip)
    assert isinstance(strip, PhotoStrip)
    record = Spot(capturer.me, ONCE, "10.1").record
    asked = list[str]()

    def keep(question: KeepQuestion) -> None:
        asked.append(shown_words(question))
        press(question, "No, keep it")

    answer(KeepQuestion, keep)
    strip._talk.bring_file(record, corner)
    capturer.qtbot.waitUntil(lambda: bool(asked), timeout=10_000)
    capturer.wait()
    assert "Can anybody be recognised" in asked[0]
    (picture,) = capturer.captured().pictures_with(record)
    assert picture.attached is not None
    assert (picture.reviewer, picture.attached.name) == (capturer.me, "Reading corner")
    assert "1 photo" in row.accessibleName()
    thumbnail = next(each for each in strip.findChildren(QToolButton) if "Open" in each.accessibleName())
    capturer.qtbot.waitUntil(lambda: thumbnail.iconSize().height() > 2 * strip.fontMetrics().lineSpacing())
    capturer.wait()
    assert thumbnail.height() > thumbnail.iconSize().height()
    names = {each.accessibleName(): each for each in strip.findChildren(QToolButton)}
    away = names["Remove the photo Reading corner"]
    away.click()
    capturer.wait()
    assert capturer.captured().pictures_with(record) == ()
    capturer.window.activateWindow()
    capturer.qtbot.waitUntil(capturer.window.isActiveWindow)
    capturer.press("Escape", "Ctrl+Z")
    assert len(capturer.captured().pictures_with(record)) == 1
