"""The room for the trust's board: words by half-term, counts beside them, three prints."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from audit import SMALL_LAPTOP, audit
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from side_by_side import Laptop, plain, side_by_side

from sendnet_desktop.across.board import BoardSaid
from sendnet_ui.board.screen import BoardScreen
from sendnet_ui.reports.board_prints import AnnualPrint, BoardPrint, NeedsPrint
from sendnet_ui.shell.theme import Theme
from tests.exchange.meeting import Meeting


@pytest.fixture
def office(tmp_path: Path, theme: Theme, qtbot: QtBot) -> Iterator[Laptop]:
    """Return the trust's office in the room, with one school that stands low."""
    meeting = Meeting.of(tmp_path / "made")
    oak = meeting.enrol("Oakfield")
    oak.workspace.evaluations.answer_area("A", "level", "1")
    oak.workspace.evaluations.share(live=True)
    meeting.office.read(*oak.write())
    meeting.close()
    with side_by_side(tmp_path / "made" / "office", theme, qtbot) as laptops:
        laptop = laptops("data", "trust")
        laptop.open("board")
        yield laptop


def screen(office: Laptop) -> BoardScreen:
    shown = office.window.screen_shown
    assert isinstance(shown, BoardScreen)
    return shown


def said(office: Laptop, term: str) -> BoardSaid:
    """Return what is on the disk of a half-term."""
    found: list[BoardSaid] = []
    office.ask(lambda workspace: found.append(workspace.board.said(term)))
    return found[0]


def turn(office: Laptop, term: str) -> None:
    box = screen(office)._term.control
    box.setCurrentIndex(box.findData(term))
    box.activated.emit(box.currentIndex())
    office.settle()


def test_what_is_typed_belongs_to_the_half_term_that_is_shown(office: Laptop) -> None:
    turn(office, "spring-1")
    first = screen(office)._fields[0]
    first.go()
    office.qtbot.keyClicks(QApplication.focusWidget(), "Steady")
    turn(office, "summer-2")
    assert said(office, "spring-1").board_headline == "Steady"
    assert said(office, "summer-2").board_headline == ""
    assert first.editor.value() == ""
    screen(office).undo_stack.undo()
    office.settle()
    assert said(office, "spring-1").board_headline == ""
    assert screen(office)._term.value() == "spring-1"


def test_the_room_counts_schools(office: Laptop) -> None:
    assert "1 of 1 schools show their self-evaluation." in plain(office)


def test_three_prints_are_one_click_away(office: Laptop) -> None:
    asked: list[object] = []
    office.desk.print_wanted.connect(asked.append)
    for button in ("Print the summary", "Print the annual report", "Print shared training needs"):
        office.press(button)
    assert [type(each) for each in asked] == [BoardPrint, AnnualPrint, NeedsPrint]


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_the_boards_room_is_read_at_every_size_and_in_every_look(office: Laptop, theme: Theme, scheme: str) -> None:
    theme.wear(scheme, 10)  # type: ignore[arg-type]  # one of its own
    office.settle()
    assert audit(screen(office)) == []
    office.window.resize(SMALL_LAPTOP)
    office.settle()
    assert audit(screen(office)) == []
