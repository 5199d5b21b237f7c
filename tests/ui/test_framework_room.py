"""The room of the framework: the next version written, ordered, checked and published by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from audit import audit
from framework_room import Lead
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sendnet_desktop.changes import Changes
from sendnet_desktop.publishing.naming import SCHEMES
from sendnet_desktop.workspace import Workspace
from sendnet_ui.disagreements.links import link_to
from sendnet_ui.forms.colour import Colour
from sendnet_ui.frameworks.level_chip import LevelChip
from sendnet_ui.shell.desk import Desk


@pytest.fixture
def lead(desk: Desk, qtbot: QtBot, tmp_path: Path, errors: list[Exception]) -> Iterator[Lead]:
    """Somebody at the office, at the room, with nothing drafted."""
    somebody = Lead(desk, qtbot, tmp_path / "office")
    yield somebody
    somebody.close()
    assert not errors


@pytest.fixture
def drafting(lead: Lead) -> Lead:
    """The same with a draft of the next version."""
    lead.click("Draft the next version")
    return lead


def test_a_version_is_drafted_and_published_by_keys_alone(lead: Lead) -> None:
    lead.tab_to("Draft the next version")
    lead.press("Return")
    lead.choose("A3 ")
    lead.press("Return")
    lead.press("Ctrl+A")
    lead.type("Time for the work is looked at each year.")
    lead.press("Ctrl+N")
    lead.type("Cover for the SENCO is planned.")
    lead.press("Escape")
    lead.choose("A5 ")
    lead.press("Delete")
    lead.choose("Check and publish, Ready")
    lead.press("Return")
    lead.tab_to("Publish 2026.2…") if lead.window.focusWidget() is None else None
    assert isinstance(lead.window.focusWidget(), QPushButton)
    lead.press("Space")
    assert lead.window.focusWidget().text() == "Publish now"  # type: ignore[union-attr]  # the line before says that it is a button
    lead.press("Space")
    used = lead.ask(lambda workspace: workspace.frameworks.pack(workspace.frameworks.in_use()))
    assert (used.number, used.by_id["A3"].revision) == ("2026.2", 2)
    assert used.by_id["A3"].text == "Time for the work is looked at each year."
    assert used.by_id["A11"].text == "Cover for the SENCO is planned."
    assert used.by_id["A5"].retired
    assert lead.screen.subtitle == "In use: SENDnet starter framework 2026.2"
    assert lead.screen.undo_stack.count() == 0


def test_every_row_says_how_it_stands(drafting: Lead) -> None:
    rows = drafting.rows()
    assert rows[:5] == [
        "The framework",
        "About, Version 2026.2",
        "Scale, 4 levels",
        "Our words, As everybody says",
        "Check and publish, Ready to publish",
    ]
    assert "A Leadership and management, 10 statements" in rows
    drafting.choose("A3 ")
    drafting.write("text", "Other words.")
    assert "A3  Other words., Should · re-worded" in drafting.rows()
    drafting.click("Its meaning changes: replace it")
    assert "A3  Other words., Retired" in drafting.rows()
    assert "A11  Other words., Should · new" in drafting.rows()


def test_a_changed_meaning_is_typed_over_at_once_and_undone_in_one_step(drafting: Lead) -> None:
    before = drafting.draft()
    drafting.choose("A3 ")
    drafting.click("Its meaning changes: replace it")
    drafting.type("Quite another thing.")
    drafting.press("Escape")
    new = next(each for each in drafting.draft().statements if each.part.id == "A11")
    assert (new.part.text, new.part.replaces) == ("Quite another thing.", ("A3",))
    drafting.press("Ctrl+Z", "Ctrl+Z")
    assert drafting.draft() == before
    drafting.press("Ctrl+Y")
    assert any(each.part.id == "A11" for each in drafting.draft().statements)


def test_parts_are_moved_by_keys_across_areas_and_back(drafting: Lead) -> None:
    drafting.choose("A10 ")
    drafting.press("Alt+Down")
    assert [each.part.id for each in drafting.draft().areas[1].statements][:2] == ["A10", "B1"]
    drafting.press("Alt+Up")
    assert drafting.draft().areas[0].statements[-1].part.id == "A10"
    drafting.press("Alt+Up")
    assert [each.part.id for each in drafting.draft().areas[0].statements][-2:] == ["A10", "A9"]
    drafting.choose("B Identification")
    drafting.press("Alt+Up")
    assert [area.part.id for area in drafting.draft().areas][:2] == ["B", "A"]
    drafting.press("Alt+Up")  # there is no further
    drafting.press("Ctrl+Z")
    assert [area.part.id for area in drafting.draft().areas][:2] == ["A", "B"]


def test_an_area_is_added_named_filled_and_taken_away(drafting: Lead) -> None:
    drafting.press("Escape")
    drafting.press("Ctrl+Shift+N")
    drafting.type("Working with families")
    drafting.press("Escape")
    drafting.click("Add a statement")
    drafting.type("Families say what helps.")
    drafting.press("Escape")
    area = drafting.draft().areas[-1]
    assert (area.part.id, area.part.title) == ("F", "Working with families")
    assert [each.part.text for each in area.statements] == ["Families say what helps."]
    drafting.choose("F Working")
    drafting.press("Delete")
    assert len(drafting.draft().areas) == 5
    drafting.press("Ctrl+Z")
    assert drafting.draft().areas[-1] == area


def test_what_each_level_looks_like_and_what_it_bears_on_are_kept(drafting: Lead) -> None:
    drafting.choose("A Leadership")
    drafting.write("described", "One person carries it.")
    drafting.write("tags", "Principle 2", place=list(SCHEMES).index("inclusion_principle"))
    area = drafting.draft().areas[0].part
    assert area.descriptors["1"] == "One person carries it."
    assert area.tags["inclusion_principle"] == ("Principle 2",)


def test_tags_of_a_scheme_that_only_this_framework_has_are_written_after_the_others(drafting: Lead) -> None:
    drafting.choose("A2 ")
    record = next(each.record for each in drafting.draft().statements if each.part.id == "A1")
    drafting.desk.write(lambda workspace: workspace.frameworks.editing.tag(record, "our_plan", "Aim 2"))
    drafting.wait()
    drafting.write("tags", "Aim 3", place=len(SCHEMES))
    part = next(each.part for each in drafting.draft().statements if each.part.id == "A2")
    assert part.tags == {"our_plan": ("Aim 3",)}
    assert audit(drafting.screen) == []


def test_every_field_of_a_statement_is_kept(drafting: Lead) -> None:
    drafting.choose("A2 ")
    for name in ("text", "help", "evidence", "core", "core_checked_by", "guidance"):
        drafting.write(name, f"Words of {name}")
    drafting.write("references", "CFA s67")
    drafting.click("CFA s67")
    drafting.click("Governance")
    drafting.click("Primary")
    part = next(each.part for each in drafting.draft().statements if each.part.id == "A2")
    for name in ("text", "help", "evidence", "core", "core_checked_by", "guidance"):
        assert getattr(part, name) == f"Words of {name}"
    assert (part.references, part.unchecked, part.phases) == (("CFA s67",), ("CFA s67",), ("primary",))
    assert "governance" in part.evidence_kinds
    assert drafting.ask(lambda workspace: workspace.disagreements()) == []


def test_a_scale_is_extended_ordered_and_previewed_as_it_is_typed(drafting: Lead) -> None:
    drafting.choose("Scale")
    drafting.click("Add a level")
    drafting.write("level_name", "Beyond", place=4)
    drafting.write("colour", "dark green", place=4)
    assert drafting.draft().levels[4].part.colour == "#2F6B53"
    chips = [chip for chip in drafting.screen.findChildren(LevelChip) if chip.isVisible()]
    assert chips[4].accessibleName() == "5 Beyond, Quarter"
    assert chips[4].grab().toImage().pixelColor(12, 6) == QColor("#2F6B53")
    drafting.click("Lower in the scale: Beyond")
    assert [level.part.name for level in drafting.draft().levels][3:] == ["Beyond", "Leading practice"]
    drafting.click("Remove: Beyond")
    assert len(drafting.draft().levels) == 4
    drafting.click("No")
    assert not drafting.draft().is_graded
    assert "Scale, Words only, no grades" in drafting.rows()


def test_a_colour_that_is_none_stays_to_be_corrected(drafting: Lead) -> None:
    drafting.choose("Scale")
    drafting.write("colour", "greenish")
    editor = drafting.field("colour").editor
    assert isinstance(editor, Colour)
    assert editor.control.text() == "greenish"
    assert "That is not a colour." in editor.complaint
    assert drafting.draft().levels[0].part.colour == "#FBE6CF"
    drafting.write("colour", "7dbb8f")
    assert drafting.draft().levels[0].part.colour == "#7DBB8F"


def test_what_is_in_the_way_leads_to_its_very_field(drafting: Lead) -> None:
    drafting.choose("B2 ")
    drafting.write("text", "")
    drafting.choose("Our words")
    drafting.write("word_senco", "x" * 41)
    drafting.choose("Check and publish, 2 things to put right")
    buttons = {each.text(): each for each in drafting.screen.findChildren(QPushButton) if each.isVisible()}
    assert not buttons["Publish 2026.2…"].isEnabled()
    drafting.click("Go there: Statement B2, text: it is empty.")
    assert drafting.window.focusWidget() is drafting.field("text").editor.control
    drafting.type("Now it says something.")
    drafting.choose("Check and publish, 1 thing")
    drafting.click("Go there: The words, senco: it is longer than 40 characters.")
    assert drafting.window.focusWidget() is drafting.field("word_senco").editor.control


def test_publishing_asks_once_more_and_can_be_left(drafting: Lead) -> None:
    drafting.choose("Check and publish")
    drafting.click("Publish 2026.2…")
    drafting.click("Not yet")
    assert drafting.ask(lambda workspace: len(workspace.frameworks.drafts.all())) == 1


def test_a_draft_that_is_discarded_comes_back_by_undo(drafting: Lead) -> None:
    before = drafting.draft()
    drafting.choose("About")
    drafting.click("Discard this draft")
    assert drafting.ask(lambda workspace: workspace.frameworks.drafts.all()) == ()
    drafting.press("Ctrl+Z")
    assert drafting.draft() == before
    assert drafting.rows()[1] == "About, Version 2026.2"


def test_two_drafts_are_told_apart_and_changed_over(drafting: Lead) -> None:
    first = drafting.draft()
    drafting.choose("About")
    drafting.write("title", "First of all")
    drafting.desk.write(lambda workspace: workspace.frameworks.drafts.begin_empty("Second thoughts")[1])
    drafting.wait()
    chooser = drafting.screen._contents._drafts
    assert chooser.isVisible()
    chooser.changed.emit(drafting.draft().record)
    drafting.wait()
    assert drafting.field("title").editor.value() == "Second thoughts"
    chooser.changed.emit(first.record)
    drafting.wait()
    assert drafting.field("title").editor.value() == "First of all"


def test_anothers_words_stand_beside_ones_own_in_their_field(drafting: Lead) -> None:
    record = next(each.record for each in drafting.draft().statements if each.part.id == "A1")

    def write(workspace: Workspace) -> Changes:
        workspace._journal.author = "Bea Moss"
        return workspace.frameworks.editing.change(record, "text", "Theirs.", shown="what nobody here has seen")

    drafting.choose("A1 ")
    drafting.desk.bulletin.changed.emit(drafting.ask(write))
    drafting.wait()
    assert drafting.field("text")._versions.isVisible()
    drafting.choose("Scale")
    link = link_to(drafting.ask(lambda workspace: workspace.settling.all()[0]))
    assert link is not None
    drafting.window.go(link.room)
    drafting.screen.visit(link.place)
    drafting.wait()
    assert drafting.window.focusWidget() is drafting.field("text").editor.control
    assert any("two versions stand" in row for row in drafting.rows())
    assert "Check and publish, 1 thing to put right" in drafting.rows()


@pytest.mark.parametrize("row", ["About", "Scale", "Our words", "Check and publish", "A Leader", "A2 "])
def test_every_control_says_its_name(drafting: Lead, row: str) -> None:
    drafting.choose(row)
    assert audit(drafting.screen) == []
