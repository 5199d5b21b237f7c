"""A reviewer's copy of working papers, once school and trust have what is theirs: offered, cleared and told."""

from pathlib import Path

import pytest
from dialogues import Answer
from evaluating import press, shown_words
from pytestqt.qtbot import QtBot
from waiting import wait_until_idle

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.exchange.roster import Grant
from sendnet_desktop.workspace import Workspace
from sendnet_ui.settings.clearing import ClearDialog
from sendnet_ui.settings.keeping import KeepingSection
from sendnet_ui.settings.screen import SettingsScreen
from sendnet_ui.shell.desk import Desk
from tests.exchange.meeting import ELM, Meeting

PLACE = DayPlace("oak0", "2026-11-24")


@pytest.fixture
def reviewer(tmp_path: Path) -> Path:
    """The data folder of a reviewer whose report the school has, and whose papers the trust has."""
    meeting = Meeting.of(tmp_path)
    oak, nia = meeting.enrol("Oakfield"), meeting.enrol("Nia", ELM, Grant("reviewer", f"{PLACE.org}:{PLACE.day}"))
    office = meeting.office.workspace.visits
    office.preparing.begin(PLACE)
    office.days.add_reviewer(PLACE, "Nia")
    office.concluding.conclude(PLACE, "area", "D", "level", "2")
    office.reports.issue(PLACE, "final")
    for writer, readers in ((meeting.office, (oak, nia)), (oak, (meeting.office, nia)), (nia, (meeting.office,))):
        files = writer.write()
        for reader in readers:
            reader.read(*files)
    nia.read(*meeting.office.write())
    folder = nia.workspace.folder
    meeting.close()
    return folder


def test_what_is_handed_back_is_offered_with_the_reason_and_told_when_it_is_cleared(
    reviewer: Path, desk: Desk, qtbot: QtBot, answer: Answer
) -> None:
    desk.jobs.open(lambda: Workspace.opening(reviewer), lambda _: None)
    screen = SettingsScreen(desk)
    qtbot.addWidget(screen)
    screen.show()
    wait_until_idle(desk.jobs, 60_000)
    section, said, asked = screen.findChild(KeepingSection), list[str](), list[str]()
    desk.notices.said.connect(said.append)
    assert "The school has the report and the trust has these papers" in shown_words(section)

    def agree(dialog: ClearDialog) -> None:
        asked.append(shown_words(dialog))
        press(dialog, "Clear")

    answer(ClearDialog, agree)
    press(screen, "Clear…")
    qtbot.waitUntil(lambda: bool(said))
    wait_until_idle(desk.jobs, 60_000)
    assert "The trust is told that your copy of the working papers was cleared" in asked[0]
    (notice,) = said
    assert notice.startswith("Cleared from this laptop: Oakfield Primary, working papers of a challenge day.")
    assert notice.endswith("The trust is told with your next file.")
    assert "Nothing is past its date." in shown_words(section)
