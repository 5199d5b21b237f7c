"""A school's data as its trust sees it, and what may be brought in there."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from waiting import wait_until_idle

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.sample.making import make_sample
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace
from sendnet_ui.cohorts.office import OfficeDataScreen
from sendnet_ui.cohorts.views import DataViews
from sendnet_ui.reports.prints import DataPrint
from sendnet_ui.shell.desk import Desk


class Office:
    """Somebody at the trust, before and after a school's file was read."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self.qtbot = qtbot
        self.screen = OfficeDataScreen(desk)
        qtbot.addWidget(self.screen)
        self.screen.resize(1150, 640)
        self.screen.show()
        self.wait()

    def wait(self) -> None:
        wait_until_idle(self.desk.jobs)
        for _ in range(5):
            QApplication.processEvents()


@pytest.fixture(scope="module")
def trust_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    trust, _ = finish(make_sample(tmp_path_factory.mktemp("sample") / "one", 1, seed="data", year=2026))
    return trust


def test_the_trust_sees_a_schools_data_masked_and_can_enter_none(desk: Desk, qtbot: QtBot, trust_folder: Path) -> None:
    desk.jobs.open(lambda: Workspace.opening(trust_folder), lambda _: None)
    office = Office(desk, qtbot)
    assert office.screen._pages.currentIndex() == 1
    (views,) = office.screen.findChildren(DataViews)
    assert views.is_comparing
    views.turn("attendance")
    model = views.comparing.model()
    shown = {model.index(row, column).data() for row in range(model.rowCount()) for column in range(3)}
    assert "<5" in shown
    asked: list[object] = []
    desk.print_wanted.connect(asked.append)
    office.screen.ask_print()
    assert [each.for_others for each in asked if isinstance(each, DataPrint)] == [True]


def test_published_figures_are_offered_to_whoever_may_bring_them_in_alone(
    desk: Desk, qtbot: QtBot, trust_folder: Path
) -> None:
    desk.jobs.open(lambda: Workspace.opening(trust_folder), lambda _: None)
    office = Office(desk, qtbot)
    button = next(each for each in office.screen.tools.findChildren(QPushButton) if "Published" in each.text())  # type: ignore[union-attr]  # it has tools
    assert not button.isHidden()

    def refuse(channel: str, _kind: str) -> None:
        if channel.startswith("all:"):
            raise SendnetError("Only who leads the trust may write here.")

    desk.jobs.ask(lambda workspace: setattr(workspace._journal, "permit", refuse), lambda _: None)
    office.wait()
    office.screen.refresh()
    office.wait()
    assert button.isHidden()
