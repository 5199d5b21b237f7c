"""Home: how far the year is, where it goes on, and what comes next."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from audit import SMALL_LAPTOP, audit, too_large
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from sendnet_desktop.changes import Changes
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.places import Page
from sendnet_ui.home.area_row import AreaRow
from sendnet_ui.home.reading import Reading, left_off, read_home
from sendnet_ui.home.ring import Ring
from sendnet_ui.home.screen import HomeScreen
from sendnet_ui.home.wording import HALF_TERMS, greeting, next_steps
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.theme import Theme

NOW = datetime(2026, 11, 20, 14, 2, tzinfo=UTC)
Do = Callable[[Callable[[Workspace], Any]], Any]


@pytest.fixture
def do(school_desk: Desk, qtbot: QtBot) -> Do:
    def ask(work: Callable[[Workspace], Any]) -> Any:
        said: list[Any] = []
        school_desk.jobs.ask(work, said.append)
        qtbot.waitUntil(lambda: bool(said))
        return said[0]

    return ask


@pytest.fixture
def home(school_desk: Desk, qtbot: QtBot) -> HomeScreen:
    window = QMainWindow()
    qtbot.addWidget(window)
    home = HomeScreen(school_desk, lambda: NOW)
    home.window_kept = window  # type: ignore[attr-defined]  # Python would let go of it at the end of the fixture
    window.setCentralWidget(home)
    window.resize(SMALL_LAPTOP)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: school_desk.jobs.is_idle)
    return home


def words(home: HomeScreen) -> str:
    return " ".join(label.text() for label in home.findChildren(QLabel) if label.isVisible())


def statements(workspace: Workspace) -> list[str]:
    return [judged.statement.id for judged in workspace.evaluations.current().judged()]


def judge(*places: int) -> Callable[[Workspace], Changes]:
    def work(workspace: Workspace) -> Changes:
        changes = Changes()
        for place in places:
            changes |= workspace.evaluations.answer(statements(workspace)[place], "level", "3")
        return changes

    return work


def test_an_untouched_year_begins_at_the_first_statement(home: HomeScreen, do: Do, qtbot: QtBot) -> None:
    first = do(statements)[0]
    button = next(each for each in home.findChildren(QPushButton) if each.text() == "Begin")
    with qtbot.waitSignal(home.desk.wanted) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["evaluation", Page("statement", first)]
    assert "none is answered yet" in words(home)


def test_the_year_goes_on_after_what_was_answered_last_and_then_with_what_was_passed_over(do: Do) -> None:
    every = do(statements)
    do(judge(0, 3))
    assert left_off(do(read_home).evaluation).statement.id == every[4]
    do(judge(*range(4, len(every))))
    assert left_off(do(read_home).evaluation).statement.id == every[1]
    do(judge(1, 2))
    assert left_off(do(read_home).evaluation) is None


def test_home_follows_what_is_judged(home: HomeScreen, qtbot: QtBot) -> None:
    home.desk.write(judge(0, 1))
    (ring,) = home.findChildren(Ring)
    qtbot.waitUntil(lambda: ring.accessibleName().startswith("2 of "))
    assert "Continue where you left off" in [button.text() for button in home.findChildren(QPushButton)]
    (row, *_) = [row for row in home.findChildren(AreaRow) if row.isVisible()]
    assert row.accessibleName().endswith(", 2 of 10 answered")


def test_an_area_is_one_press_away(home: HomeScreen, qtbot: QtBot) -> None:
    row = home.findChildren(AreaRow)[1]
    row.setFocus()
    with qtbot.waitSignal(home.desk.wanted) as asked:
        QTest.keyClick(row, Qt.Key.Key_Space)
    assert asked.args == ["evaluation", Page("area", "B")]


def test_what_presses_comes_first(do: Do) -> None:
    must = do(lambda ws: next(each.statement.id for each in ws.evaluations.current().judged() if each.statement.core))
    do(lambda ws: ws.evaluations.answer(must, "statutory", "not_met"))
    reading: Reading = do(read_home)
    steps = next_steps(reading, NOW.date())
    assert steps[0] == "1 legal duty is not met."
    assert steps[1] == "No snapshot has been taken in Autumn 2 yet."
    assert steps[-1].endswith(HALF_TERMS["Autumn 2"])
    do(lambda ws: ws.evaluations.snapshot("Autumn 2")[1])
    assert "No snapshot has been taken in Autumn 2 yet." not in next_steps(do(read_home), NOW.date())


def test_every_half_term_has_something_to_do() -> None:
    from sendnet_desktop.clock import half_term

    assert {half_term(date(2026, month, day)) for month in range(1, 13) for day in (1, 28)} == set(HALF_TERMS)


@pytest.mark.parametrize(("hour", "said"), [(8, "Good morning"), (12, "Good afternoon"), (18, "Good evening")])
def test_the_greeting_knows_the_time_and_the_name(hour: int, said: str) -> None:
    assert greeting("Sam Penrose", NOW.replace(hour=hour)) == f"{said}, Sam"
    assert greeting("", NOW.replace(hour=hour)) == said


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("points", [10, 20])
def test_home_can_be_used_by_everybody(home: HomeScreen, theme: Theme, scheme: Any, points: int) -> None:
    theme.wear(scheme, points)
    assert audit(home, least_contrast=7 if scheme == "contrast" else 4.5) == []
    assert too_large(home) == []
