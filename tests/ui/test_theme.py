"""Colours and icons: contrast by arithmetic, in every scheme, and following whoever chooses."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sendnet_resources import resource
from sendnet_ui.forms.layouts import vbox
from sendnet_ui.shell.icons import icon
from sendnet_ui.shell.rooms import ROOMS
from sendnet_ui.shell.theme import Theme
from sendnet_ui.shell.tokens import TOKENS, Scheme, contrast, ink_on

WORDS = (
    *(("ink", ground) for ground in ("page", "field", "raised", "notice_tint")),
    *(("muted", ground) for ground in ("page", "field", "raised")),
    *(("accent", ground) for ground in ("page", "field", "raised", "notice_tint")),
    *(("danger", ground) for ground in ("page", "danger_tint")),
    *(("on_deep", ground) for ground in ("deep", "deep_raised")),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    ("good", "page"),
    ("deep_mark", "deep"),
)
SHAPES = (
    *(("outline", ground) for ground in ("page", "field")),
    *(("focus", ground) for ground in ("page", "field", "raised", "outline")),
    ("focus_on_accent", "accent"),
    ("deep_mark", "deep_raised"),
)


@pytest.mark.parametrize("scheme", TOKENS)
def test_words_can_be_read_and_edges_can_be_seen(scheme: Scheme) -> None:
    tokens = TOKENS[scheme]

    def ratio(one: str, other: str) -> float:
        return contrast(QColor(getattr(tokens, one)), QColor(getattr(tokens, other)))

    least = 7 if scheme == "contrast" else 4.5
    faint = {pair: round(ratio(*pair), 2) for pair in WORDS if ratio(*pair) < least}
    unseen = {pair: round(ratio(*pair), 2) for pair in SHAPES if ratio(*pair) < 3 and pair != ("focus", "outline")}
    assert (faint, unseen) == ({}, {})


def test_contrast_is_the_ratio_of_wcag() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("#FFFFFF")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("fill", ["#FBE6CF", "#F2B66D", "#2C7A94", "#0B3C5D", "#D9DEE5"])
def test_words_on_a_level_can_be_read(fill: str) -> None:
    assert contrast(ink_on(QColor(fill)), QColor(fill)) >= 4.5


def test_an_icon_follows_the_theme_by_itself(theme: Theme) -> None:
    picture = icon("house", QPalette.ColorRole.WindowText)

    def darkest() -> float:
        image = picture.pixmap(QSize(32, 32)).toImage()
        solid = [image.pixelColor(x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 250]
        return min(colour.lightnessF() for colour in solid)

    light = darkest()
    theme.wear("dark", 10)
    assert darkest() > light + 0.5


def test_every_icon_that_is_named_is_shipped() -> None:
    shipped = {Path(str(each)).stem for each in resource("icons").iterdir()}
    assert {room.icon for room in ROOMS} <= shipped
    assert resource("icons", "LICENCE-lucide.txt").is_file()


def test_the_theme_follows_the_system_only_while_it_is_asked_to(theme: Theme, qtbot: QtBot) -> None:
    theme.wear("system", 10)
    assert theme.scheme == "light"
    theme.wear("dark", 10)
    assert theme.scheme == "dark"
    assert QGuiApplication.palette().color(QPalette.ColorRole.Window) == QColor(TOKENS["dark"].page)
    with qtbot.waitSignal(theme.changed):
        theme.wear("contrast", 14)
    assert QGuiApplication.font().pointSize() == 14
    with qtbot.assertNotEmitted(theme.changed):
        theme.wear("contrast", 14)


def test_a_button_that_has_the_keyboard_wears_one_ring(qtbot: QtBot, theme: Theme) -> None:
    page, first, second = QWidget(), QPushButton("First"), QPushButton("Second")
    page.setLayout(vbox(first, second))
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    first.setFocus()
    inside = second.rect().adjusted(5, 5, -5, -5)
    bare = second.grab(inside).toImage()
    page.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as a real key sets it
    QTest.keyClick(first, Qt.Key.Key_Tab)
    qtbot.waitUntil(second.hasFocus)
    assert second.grab(inside).toImage() == bare, "a mark of the system's stands inside the ring"
