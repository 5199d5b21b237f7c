"""Home: how far the year is, where it goes on, and what comes next."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest
from audit import SMALL_LAPTOP, audit, too_large
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot
from waiting import wait_until_idle

from sendnet_desktop.changes import Changes
from sendnet_desktop.clock import half_term
from sendnet_desktop.frameworks.reading import pack_bytes
from sendnet_desktop.journal.channels import all_channel
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.places import Page
from sendnet_ui.home.area_row import AreaRow
from sendnet_ui.home.half_terms import SCHOOL, SET_DAYS, TRUST, asked_now
from sendnet_ui.home.pointers import waiting
from sendnet_ui.home.reading import Reading, Sending, left_off, read_home, read_sending
from sendnet_ui.home.ring import Ring
from sendnet_ui.home.screen import HomeScreen
from sendnet_ui.home.wording import greeting, snapshot_words
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
    wait_until_idle(school_desk.jobs)
    return home


def words(home: HomeScreen) -> str:
    return " ".join(label.text() for label in home.findChildren(QLabel) if label.isVisible())


def statements(workspace: Workspace) -> list[str]:
    return [judged.statement.id for judged in workspace.evaluations.current().judged()]


def read(workspace: Workspace) -> Reading:
    return read_home(workspace, NOW.date())


def duties(workspace: Workspace) -> list[str]:
    every = workspace.evaluations.current().judged()
    return [judged.statement.id for judged in every if judged.statement.duty == "must"]


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
    assert button.hasFocus(), "the keyboard is where the work begins"
    with qtbot.waitSignal(home.desk.wanted) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["evaluation", Page("statement", first)]
    assert "Nothing is judged yet: start with any statement." in words(home)


def test_the_year_goes_on_after_what_was_answered_last_and_then_with_what_was_passed_over(do: Do) -> None:
    every = do(statements)
    do(judge(0, 3))
    assert left_off(do(read).evaluation).statement.id == every[4]
    do(judge(*range(4, len(every))))
    assert left_off(do(read).evaluation).statement.id == every[1]
    do(judge(1, 2))
    assert left_off(do(read).evaluation) is None


def test_home_follows_what_is_judged(home: HomeScreen, qtbot: QtBot) -> None:
    home.desk.write(judge(0, 1))
    (ring,) = home.findChildren(Ring)
    qtbot.waitUntil(lambda: ring.accessibleName().startswith("2 of "))
    assert "Carry on where you left off" in [button.text() for button in home.findChildren(QPushButton)]
    qtbot.waitUntil(lambda: any(row.isVisible() for row in home.findChildren(AreaRow)))  # a layout shows them later
    (row, *_) = [row for row in home.findChildren(AreaRow) if row.isVisible()]
    assert row.accessibleName().endswith(", 2 of 10 answered")


def test_the_keyboard_stays_where_somebody_put_it_while_home_reads_again(home: HomeScreen, qtbot: QtBot) -> None:
    (tool,) = (each for each in home.findChildren(QPushButton) if each.text() == "Begin")
    other = QPushButton("Elsewhere", home)
    other.show()
    other.setFocus()
    home.desk.write(judge(0))
    home.refresh()
    qtbot.waitUntil(lambda: tool.text() == "Carry on where you left off")
    assert other.hasFocus()


def test_an_area_is_one_press_away(home: HomeScreen, qtbot: QtBot) -> None:
    row = home.findChildren(AreaRow)[1]
    row.setFocus()
    with qtbot.waitSignal(home.desk.wanted) as asked:
        QTest.keyClick(row, Qt.Key.Key_Space)
    assert asked.args == ["evaluation", Page("area", "B")]


def test_a_year_that_is_whole_can_be_looked_through_again(home: HomeScreen, do: Do, qtbot: QtBot) -> None:
    home.desk.write(judge(*range(len(do(statements)))))
    qtbot.waitUntil(lambda: "Every statement is answered." in words(home))
    assert "Look through it again" in [button.text() for button in home.findChildren(QPushButton)]


def test_what_presses_comes_first(do: Do) -> None:
    first, second, *_ = do(duties)
    do(lambda workspace: workspace.evaluations.answer(first, "statutory", "not_met"))
    do(judge(0))
    told = waiting(do(read), Sending("Larkwater Trust", "Larkwater Trust", changed=3))
    assert [pointer.words for pointer in told] == [
        "1 legal duty is not met.",
        f"{len(do(duties)) - 1} legal duties are not checked yet.",
        "3 changes have not been sent to Larkwater Trust yet.",
        "No snapshot has been taken in Autumn 2 yet.",
    ]
    assert [pointer.place for pointer in told[:2]] == [Page("statement", first), Page("statement", second)]


def test_nothing_presses_on_the_first_day(do: Do) -> None:
    assert waiting(do(read), do(read_sending)) == ()


def test_a_snapshot_of_this_half_term_waits_no_more(do: Do) -> None:
    do(judge(0))
    do(lambda workspace: workspace.evaluations.snapshot("Autumn 2")[1])
    assert not [each for each in waiting(do(read), Sending()) if "snapshot" in each.words]


def test_a_laptop_that_works_alone_owes_nobody_anything(do: Do) -> None:
    do(judge(0))
    assert do(read_sending) == Sending()


def test_what_waits_is_one_press_away(home: HomeScreen, do: Do, qtbot: QtBot) -> None:
    unmet = do(duties)[2]
    home.desk.write(lambda workspace: workspace.evaluations.answer(unmet, "statutory", "not_met"))
    qtbot.waitUntil(lambda: "1 legal duty is not met." in words(home))
    button = next(each for each in home.findChildren(QPushButton) if each.text() == f"Look at {unmet}")
    assert button.accessibleDescription() == "1 legal duty is not met."
    with qtbot.waitSignal(home.desk.wanted) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["evaluation", Page("statement", unmet)]


def test_two_versions_lead_to_where_they_are_settled(home: HomeScreen, do: Do, qtbot: QtBot) -> None:
    first = do(statements)[0]
    home.desk.write(lambda workspace: workspace.evaluations.answer(first, "comment", "Ours."))
    home.desk.write(lambda workspace: workspace.evaluations.answer(first, "comment", "Theirs.", shown="unseen"))
    qtbot.waitUntil(lambda: "1 field has two versions." in words(home))
    button = next(each for each in home.findChildren(QPushButton) if each.text() == "Choose between them")
    with qtbot.waitSignal(home.desk.wanted) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args[0] == "disagreements"


@pytest.mark.parametrize("name", ["B  Identification", "Look at A2"])
def test_the_keyboard_stays_where_it_is_when_something_changes(home: HomeScreen, qtbot: QtBot, name: str) -> None:
    home.desk.write(lambda workspace: workspace.evaluations.answer("A2", "statutory", "not_met"))
    qtbot.waitUntil(lambda: "1 legal duty is not met." in words(home))
    before = next(each for each in home.findChildren(QAbstractButton) if each.text() == name)
    before.setFocus()
    home.desk.write(judge(0))
    qtbot.waitUntil(lambda: "1 of 47 statements answered." in words(home))
    wait_until_idle(home.desk.jobs)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused is not before
    assert focused.text() == name


def test_what_changed_since_the_snapshot_is_counted_once_each(do: Do) -> None:
    do(judge(0, 1))
    do(lambda workspace: workspace.evaluations.snapshot("Autumn 1")[1])
    assert snapshot_words(do(read)).endswith("Nothing has changed since.")
    first, second, third, *_ = do(statements)
    do(lambda workspace: workspace.evaluations.answer(first, "level", "2"))
    do(lambda workspace: workspace.evaluations.answer(first, "comment", "Lower than we hoped."))
    assert snapshot_words(do(read)).endswith("1 answer has changed since.")
    do(lambda workspace: workspace.evaluations.add_evidence(second, "document", "The plan")[1])
    do(lambda workspace: workspace.evaluations.answer(third, "level", "3"))
    do(lambda workspace: workspace.evaluations.answer_area("A", "rationale", "On balance."))
    assert snapshot_words(do(read)).endswith("4 answers have changed since.")
    do(lambda workspace: workspace.evaluations.answer(third, "level", None))
    assert snapshot_words(do(read)).endswith("3 answers have changed since.")


def test_home_prints_the_evaluation_as_it_stands(home: HomeScreen, qtbot: QtBot) -> None:
    assert home.tools is not None
    with qtbot.waitSignal(home.desk.print_wanted) as asked:
        home.tools.click()  # type: ignore[attr-defined]  # it is a button here
    assert asked.args[0].evaluation.school == "Saltmarsh Primary"


def test_every_half_term_asks_for_something() -> None:
    days = [date(2026, month, day) for month in range(1, 13) for day in (1, 28)]
    for terms in (SCHOOL, TRUST):
        assert {half_term(day) for day in days} == set(terms)
        assert all(asked_now(terms, day)[0] for day in days)


def test_a_day_that_is_set_is_told_until_it_has_passed() -> None:
    (only,) = SET_DAYS
    assert only.words in asked_now(SCHOOL, date(2026, 12, 31))
    assert only.words not in asked_now(SCHOOL, date(2027, 1, 1))
    assert only.words not in asked_now(SCHOOL, date(2026, 7, 1))


@pytest.mark.parametrize(("hour", "said"), [(8, "Good morning"), (12, "Good afternoon"), (18, "Good evening")])
def test_the_greeting_knows_the_time_and_the_name(hour: int, said: str) -> None:
    assert greeting("Sam Penrose", NOW.replace(hour=hour)) == f"{said}, Sam"
    assert greeting("", NOW.replace(hour=hour)) == said


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("points", [10, 20])
def test_home_can_be_used_by_everybody(
    home: HomeScreen, do: Do, qtbot: QtBot, theme: Theme, scheme: Any, points: int
) -> None:
    unmet = do(duties)[0]
    home.desk.write(lambda workspace: workspace.evaluations.answer(unmet, "statutory", "not_met"))
    qtbot.waitUntil(lambda: "1 legal duty is not met." in words(home))
    theme.wear(scheme, points)
    assert audit(home, least_contrast=7 if scheme == "contrast" else 4.5) == []
    assert too_large(home) == []


def test_a_newer_framework_waits_until_the_year_has_moved(do: Do) -> None:
    def publish(workspace: Workspace) -> Changes:
        workspace.evaluations.answer("A1", "level", "3")
        pack = msgspec.structs.replace(workspace.evaluations.current().pack, title="Ours", number="2027.1")
        name, _ = workspace.evaluations.packs.keep(workspace.evaluations.channel, pack_bytes(pack))
        workspace._journal.permit = lambda _channel, _kind: None
        year = workspace.evaluations.current().year
        return workspace._journal.write([Edit(all_channel(year), "framework:current", "pack", name)])

    assert not [each for each in waiting(do(read), Sending()) if "published" in each.words]
    do(publish)
    (told,) = [each for each in waiting(do(read), Sending()) if "published" in each.words]
    assert "“Ours” 2027.1" in told.words
    assert told.room == "evaluation"
    do(lambda workspace: workspace.frameworks.moving.move(workspace.frameworks.moving.offered()))
    assert not [each for each in waiting(do(read), Sending()) if "published" in each.words]


def test_changes_kept_aside_wait_where_there_are_any(do: Do) -> None:
    one, more = (waiting(do(read), Sending("Larkwater Trust", "", aside=number)) for number in (1, 2))
    assert one[0].words == "1 change is kept aside, and not counted until somebody decides."
    assert more[0].words.startswith("2 changes are kept aside")
    assert (one[0].room, one[0].link) == ("people", "Go to People")
