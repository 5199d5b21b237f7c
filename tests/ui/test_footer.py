"""What is said at the foot of the window, and for how long."""

from pytestqt.qtbot import QtBot

from sendnet_ui.shell.footer import Footer
from sendnet_ui.shell.notices import Notices


def test_news_at_the_foot_give_way_after_a_while_and_what_is_not_saved_stays(qtbot: QtBot) -> None:
    notices = Notices()
    footer = Footer(notices)
    qtbot.addWidget(footer)
    notices.saved.emit()
    notices.said.emit("Bundle made.")
    assert (footer.words.text(), footer._news.isActive()) == ("Bundle made.", True)
    footer._news.timeout.emit()
    assert footer.words.text().startswith("Saved ")
    notices.said.emit("Bundle made.")
    notices.unsaved.emit("The disk is full.")
    assert not footer._news.isActive()
