"""The checklists of the trust in the room of the framework: drafted, put right, moved and published by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from framework_room import Lead
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sendnet_desktop.evaluations.apart import Where
from sendnet_desktop.publishing.checklists.values import ChecklistDraft
from sendnet_ui.disagreements.links import link_to
from sendnet_ui.shell.desk import Desk


class Chooser(Lead):
    """A trust's SEND lead among the checklists."""

    def __init__(self, desk: Desk, qtbot: QtBot, folder: Path) -> None:
        super().__init__(desk, qtbot, folder)
        self.click("Checklists…")

    def click(self, words: str) -> None:
        buttons = self.window.findChildren(QPushButton)
        next(each for each in buttons if words in (each.text(), each.accessibleName()) and each.isVisible()).click()
        self.wait()

    def drafted(self) -> ChecklistDraft:
        """Return what is on the disk."""
        return self.ask(lambda workspace: workspace.frameworks.checklists.drafts.draft())

    def listed(self) -> list[str]:
        """Return what a screen reader says of the rows of the list."""
        model = self.screen.checklists._contents.parts.model()
        return [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]

    def go_to(self, words: str) -> None:
        """Go down the list to the row that begins so, by the arrow keys."""
        self.press("Escape", "Home")
        parts = self.screen.checklists._contents.parts
        for _ in range(120):
            if str(parts.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)).startswith(words):
                return
            self.press("Down")
        message = f"the list has no row “{words}”"
        raise AssertionError(message)


@pytest.fixture
def chooser(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Iterator[Chooser]:
    made = Chooser(desk, qtbot, tmp_path / "office")
    yield made
    made.close()


def test_the_next_version_is_drafted_reworded_and_published(chooser: Chooser) -> None:
    chooser.click("Draft the next version: Full challenge day 2026.1")
    assert chooser.window.focusWidget().accessibleName() == "Title"
    chooser.go_to("4.1")
    chooser.press("Return")
    chooser.write("item_text", "Strategies are used.")
    assert next(each for each in chooser.drafted().items if each.part.id == "4.1").part.text == "Strategies are used."
    assert any("4.1" in row and "re-worded" in row for row in chooser.listed())
    chooser.go_to("Check and publish")
    chooser.click("Publish 2026.2…")
    chooser.click("Publish now")
    name = chooser.ask(lambda workspace: workspace.frameworks.checklists.current("full-day"))
    published = chooser.ask(lambda workspace: workspace.frameworks.checklists.checklist(name))
    assert (published.number, published.by_id["4.1"].revision) == ("2026.2", 2)


def test_items_are_added_moved_retired_and_brought_back_by_keys(chooser: Chooser) -> None:
    chooser.click("Draft the next version: Deep dive 2026.1")
    chooser.go_to("5.3")
    chooser.press("Ctrl+N")
    chooser.type("Feedback is dated.")
    chooser.press("Escape")
    added = next(each for each in chooser.drafted().items if each.part.text == "Feedback is dated.")
    assert added.part.id == "5.4"
    chooser.press("Alt+Up")
    section = next(each for each in chooser.drafted().sections if each.record == added.section)
    order = [each.part.id for each in section.items]
    assert order.index(added.part.id) == order.index("5.3") - 1
    chooser.go_to("5.1")
    chooser.press("Delete")
    assert next(each for each in chooser.drafted().items if each.part.id == "5.1").part.retired
    chooser.press("Ctrl+Z")
    assert not next(each for each in chooser.drafted().items if each.part.id == "5.1").part.retired


def test_what_is_in_the_way_leads_to_its_field(chooser: Chooser) -> None:
    chooser.click("Draft the next version: Full challenge day 2026.1")
    chooser.go_to("2.2")
    chooser.press("Return")
    chooser.write("counts", "")
    chooser.go_to("Check and publish")
    says = "Item 2.2: it is answered by a number, and does not say what is counted."
    chooser.click(f"Go there: {says}")
    assert chooser.window.focusWidget() is chooser.field("counts").editor.control


def test_a_draft_waits_while_the_framework_is_looked_at(chooser: Chooser) -> None:
    chooser.click("Begin one of its own kind")
    chooser.type("Governor visit")
    chooser.click("Back to the framework")
    assert chooser.drafted().checklist.title == "Governor visit"
    chooser.click("Checklists…")
    chooser.click("Go on: Governor visit 2026.1")
    assert chooser.listed()[-1].startswith("1")


def test_the_checklists_in_use_are_listed_with_ways_to_begin(chooser: Chooser) -> None:
    names = {each.accessibleName() for each in chooser.screen.checklists.findChildren(QPushButton) if each.isVisible()}
    assert {name for name in names if name.startswith("Draft the next version")} == {
        f"Draft the next version: {title} 2026.1"
        for title in ("Full challenge day", "Secondary SEND focus", "Follow-up visit", "Deep dive")
    }
    assert chooser.window.focusWidget().accessibleName() == "Draft the next version: Full challenge day 2026.1"
    chooser.press("Tab", "Tab")
    assert chooser.window.focusWidget().accessibleName() == "Draft the next version: Secondary SEND focus 2026.1"
    assert len(names & {f"Export: {title} 2026.1" for title in ("Full challenge day", "Deep dive")}) == 2


def test_what_a_checklist_draft_says_is_found_and_led_to(chooser: Chooser) -> None:
    chooser.click("Draft the next version: Follow-up visit 2026.1")
    chooser.go_to("F1.1")
    chooser.press("Return")
    chooser.write("item_help", "Look in the lighthouse folder.")
    chooser.click("Back to the framework")
    (hit,) = chooser.ask(lambda workspace: workspace.finding.find("lighthouse")).hits
    assert (hit.group, hit.label) == ("Drafts of checklists", "What to look for")
    assert isinstance(hit.target, Where)
    link = link_to(hit.target)
    assert link is not None
    assert link.room == "framework"
    chooser.screen.visit(link.place)
    chooser.wait()
    assert chooser.window.focusWidget() is chooser.field("item_help").editor.control
