"""Keeping and clearing in the settings: the trust's table, what may be cleared, and what was."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from dialogues import Answer
from evaluating import press, shown_words
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot
from waiting import wait_until_idle

from sendnet_desktop.changes import Changes
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.steps import Progress, Steps
from sendnet_desktop.trust.profile import OrganisationKind
from sendnet_desktop.workspace import Founding, Workspace
from sendnet_ui.evaluations.history import HistoryDialog
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.settings.clearing import ClearDialog
from sendnet_ui.settings.keeping import KeepingSection
from sendnet_ui.settings.screen import SettingsScreen
from sendnet_ui.shell.desk import Desk

OLD = 2015


@pytest.fixture
def settle(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[OrganisationKind], SettingsScreen]]:
    """Yield a way to open the settings of a school, with an evaluation of long ago, or of a trust's office."""
    screens: list[SettingsScreen] = []

    def show(kind: OrganisationKind) -> SettingsScreen:
        founding = Founding(kind, "Saltmarsh Primary", "Sam Penrose", protection="open")
        desk.jobs.open(lambda: _created(tmp_path / "data", founding), lambda _: None)
        screen = SettingsScreen(desk)
        screens.append(screen)
        screen.resize(900, 700)
        screen.show()
        wait(qtbot, desk)
        return screen

    yield show
    for screen in screens:
        screen.close()
        screen.deleteLater()


def wait(qtbot: QtBot, desk: Desk) -> None:
    wait_until_idle(desk.jobs, 60_000)


def told(screen: SettingsScreen) -> str:
    return shown_words(screen.findChild(KeepingSection))


def boxes(screen: SettingsScreen) -> list[DropDown]:
    return [each for each in screen.findChildren(DropDown) if each.isVisible()]


def test_a_school_reads_the_table_and_clears_what_is_past_its_date(
    settle: Callable[[OrganisationKind], SettingsScreen], desk: Desk, qtbot: QtBot, answer: Answer
) -> None:
    screen = settle("school")
    words = f"Saltmarsh Primary, self-evaluation {OLD}/{OLD % 100 + 1}"
    assert "Schools’ self-evaluations: this school year and the 6 before it" in told(screen)
    assert "Photos: 12 months after they were added" in told(screen)
    assert "This is how long things are usually kept." in told(screen), "no trust decides for who works alone"
    assert boxes(screen) == []
    assert "These may be cleared" in told(screen)
    assert words in told(screen)
    asked: list[str] = []

    def decide(pressed: str) -> Callable[[ClearDialog], None]:
        def act(dialog: ClearDialog) -> None:
            asked.append(shown_words(dialog))
            assert dialog.focusWidget().text() == "Cancel"
            press(dialog, pressed)

        return act

    for pressed in ("Cancel", "Clear"):
        answer(ClearDialog, decide(pressed))
        press(screen, "Clear…")
        qtbot.waitUntil(lambda: not screen.window().findChildren(ClearDialog))
        wait(qtbot, desk)
        assert ("These may be cleared" in told(screen)) is (pressed == "Cancel")
    assert words in asked[0]
    assert "1 change in it is in no file for others yet, and would be lost." in asked[0]
    assert "Cleared on this laptop" in told(screen)
    assert "by Sam Penrose" in told(screen)
    press(screen, "Let it come back")
    wait(qtbot, desk)
    qtbot.waitUntil(lambda: "Cleared on this laptop" not in told(screen))


def test_the_trust_sets_how_long_things_are_kept(
    settle: Callable[[OrganisationKind], SettingsScreen], desk: Desk, qtbot: QtBot
) -> None:
    screen = settle("trust")
    assert "You decide how long things are kept, for every school of the trust." in told(screen)
    (schools, *_) = boxes(screen)
    assert schools.control.currentText() == "this school year and the 6 before it"
    place = schools.control.findData("2")
    schools.control.setCurrentIndex(place)
    schools.control.activated.emit(place)
    wait(qtbot, desk)
    kept: list[dict[str, int]] = []
    desk.jobs.ask(lambda workspace: dict(workspace.keeping.table), kept.append)
    wait(qtbot, desk)
    assert kept[0]["school"] == 2
    assert boxes(screen)[0].control.currentText() == "this school year and the 2 before it"


def test_a_choice_of_how_long_tells_who_made_it(
    settle: Callable[[OrganisationKind], SettingsScreen], desk: Desk, qtbot: QtBot, answer: Answer
) -> None:
    screen = settle("trust")
    desk.write(lambda workspace: workspace.keeping.choose("school", 2))
    wait(qtbot, desk)
    said: list[str] = []
    answer(HistoryDialog, lambda dialog: (said.append(shown_words(dialog)), dialog.reject()))
    buttons = screen.findChildren(QToolButton)
    next(each for each in buttons if each.accessibleName() == "Who changed this: Schools’ self-evaluations").click()
    qtbot.waitUntil(lambda: bool(said))
    assert "this school year and the 2 before it" in said[0]
    assert "Sam Penrose" in said[0]


def test_it_is_not_shown_while_no_data_is_open(desk: Desk, qtbot: QtBot) -> None:
    screen = SettingsScreen(desk)
    screen.show()
    wait(qtbot, desk)
    assert not screen.findChild(KeepingSection).isVisible()
    screen.close()
    screen.deleteLater()


def _created(folder: Path, founding: Founding) -> Steps[Workspace]:
    yield Progress(0, 1, "")
    workspace = Workspace.create(folder, founding)
    if founding.kind == "school":
        _say(workspace, f"school:{workspace.profile.org}:{OLD}")
    return workspace


def _say(workspace: Workspace, channel: str) -> Changes:
    return workspace._journal.write([Edit(channel, f"judgement:{OLD}.A1", "comment", "long ago")])
