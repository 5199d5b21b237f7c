"""Editors of every kind: that they show what is set, that anybody can use them, and how they are laid out."""

from collections.abc import Callable
from datetime import date
from importlib import import_module
from itertools import pairwise
from pkgutil import iter_modules
from typing import Any

import pytest
from audit import audit, described, stops, too_large
from editing import LEVELS, TODAY, emitted
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from sendnet_ui import forms
from sendnet_ui.forms.choice import Choice, YesNo
from sendnet_ui.forms.colour import Colour
from sendnet_ui.forms.count import Count
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.duration import Duration
from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import column, flow, text, vbox
from sendnet_ui.forms.pounds import Pounds
from sendnet_ui.forms.read_line import ReadLine
from sendnet_ui.forms.ticks import Ticks
from sendnet_ui.forms.time_of_day import TimeOfDay
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.shell.theme import Theme

MADE: dict[str, tuple[Callable[[], Editor[Any]], Any, Any]] = {
    "short": (ShortText, "Staff meeting", "SENCO drive"),
    "long": (LongText, "A first line.\nA second.", "Other words"),
    "levels": (lambda: Choice(LEVELS, can_clear=True), "2", "3"),
    "outer levels": (lambda: Choice(LEVELS), "1", "4"),
    "stacked": (lambda: Choice(LEVELS, stacked=True), "2", "3"),
    "drop-down": (lambda: DropDown({"data": "Data", "walk": "A walk"}, "Not said"), "data", "walk"),
    "yes or no": (YesNo, True, False),
    "day": (lambda: Day(lambda: TODAY), date(2026, 9, 1), date(2026, 10, 12)),
    "time of day": (TimeOfDay, "09:30", "13:05"),
    "pounds": (Pounds, 1200, 0),
    "count": (Count, 7, 0),
    "duration": (Duration, 90, 45),
    "ticks": (lambda: Ticks({"a": "Primary", "b": "Secondary", "c": "Special"}), "a\nc", "b"),
    "colour": (Colour, "#2A7F8E", "#F2B36D"),
}
"""Every kind of editor, with two values that it may have."""


def every_subclass(kind: type) -> set[type]:
    subclasses: list[type] = kind.__subclasses__()
    return {one for sub in subclasses for one in {sub, *every_subclass(sub)}}


@pytest.fixture(params=MADE)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_editor_there_is_goes_through_these_tests() -> None:
    for module in iter_modules(forms.__path__, "sendnet_ui.forms."):
        import_module(module.name)
    made = {type(make()) for make, _, _ in MADE.values()}
    written_here = {each for each in every_subclass(Editor) if each.__module__.startswith("sendnet_ui.forms")}
    assert written_here - {ReadLine} == made  # what days, times and amounts have in common is none by itself


def test_a_value_set_by_the_program_is_shown_and_not_emitted(kind: str, shown: Callable[..., QWidget]) -> None:
    make, one, other = MADE[kind]
    editor = make()
    shown(editor)
    said = emitted(editor)
    for value in (one, other, one):
        editor.set_value(value)
        assert editor.value() == value
    editor.flush()
    assert said == []


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("points", [10, 20])
def test_every_editor_can_be_seen_reached_and_named(
    theme: Theme, shown: Callable[..., QWidget], scheme: Any, points: int
) -> None:
    theme.wear(scheme, points)
    for make, *values in MADE.values():
        editor = make()
        window = shown(editor)
        assert audit(editor, least_contrast=7 if scheme == "contrast" else 4.5) == []
        for value in values:
            editor.set_value(value)
            assert audit(editor, least_contrast=7 if scheme == "contrast" else 4.5) == []
        assert too_large(window) == []
        window.close()


def test_a_form_is_walked_from_top_to_bottom(shown: Callable[..., QWidget]) -> None:
    window = shown(*(make() for make, _, _ in MADE.values()))
    tops = [stop.mapTo(window, QPoint(0, 0)).y() for stop in stops(window)]
    assert all(above <= below + 8 for above, below in pairwise(tops))
    assert ("EditableText", "Field 0") in described(window)


def test_a_label_belongs_to_what_takes_the_keyboard(shown: Callable[..., QWidget]) -> None:
    editor = ShortText()
    window = shown(editor)
    label = next(each for each in window.findChildren(QLabel) if each.text() == "Field 0")
    assert label.buddy() is editor.control
    assert editor.control.accessibleDescription() == "A sentence of help."


def test_a_flow_breaks_where_it_has_no_room_and_says_how_high_it_is(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    chips = [text("word") for _ in range(6)]
    for chip in chips:
        chip.setFixedSize(100, 20)
    page.setLayout(vbox(line := QWidget()))
    chip_line = flow(*chips, gap=10)
    line.setLayout(chip_line)
    page.resize(330, 300)
    page.show()
    qtbot.waitExposed(page)
    assert [(chip.x() // 110, chip.y() // 30) for chip in chips] == [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1)]
    assert chip_line.heightForWidth(330) == 50
    assert chip_line.heightForWidth(100) == 6 * 20 + 5 * 10


def test_a_column_grows_with_the_text_so_that_lines_keep_their_length(qtbot: QtBot, theme: Theme) -> None:
    page = column(vbox(text("words")), characters=60)
    qtbot.addWidget(page)
    page.resize(3000, 200)
    page.show()
    qtbot.waitExposed(page)
    (inside,) = [child for child in page.children() if isinstance(child, QWidget)]
    narrow = inside.width()
    theme.wear("light", 20)
    qtbot.waitUntil(lambda: inside.width() > narrow * 1.8)
