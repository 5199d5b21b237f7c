"""A newer framework and a new school year in the window: told, looked at, taken or left, and one key that keeps."""

from collections.abc import Callable

import msgspec
import pytest
from dialogues import Answer
from evaluating import Arrive, Person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPushButton, QScrollArea, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.frameworks.pack import Pack, Words
from sendnet_desktop.frameworks.reading import pack_bytes, starter
from sendnet_desktop.journal.channels import all_channel, school_channel
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.newer import MoveDialog
from sendnet_ui.evaluations.places import Page
from sendnet_ui.evaluations.screen import EvaluationScreen
from sendnet_ui.evaluations.snapshots import SnapshotsDialog


def newer() -> Pack:
    area, *others = starter().areas
    first, second, *rest = area.statements
    changed = msgspec.structs.replace(first, text=f"{first.text} Pupils can tell.", revision=2)
    gone = msgspec.structs.replace(second, retired=True)
    instead = msgspec.structs.replace(second, id="A19", text="The SENCO is heard.", replaces=(second.id,))
    statements = (changed, gone, instead, *rest)
    areas = (msgspec.structs.replace(area, statements=statements), *others)
    return msgspec.structs.replace(starter(), number="2027.1", areas=areas)


def publish(person: Person, pack: Pack | None = None) -> None:
    """Have the trust's newer framework arrive, as a bundle brings it."""

    def arrive(workspace: Workspace) -> Changes:
        journal, evaluations = workspace._journal, workspace.evaluations
        name, _ = evaluations.packs.keep(evaluations.channel, pack_bytes(pack or newer()))
        journal.permit = lambda _channel, _kind: None
        return journal.write([Edit(all_channel(evaluations.current().year), "framework:current", "pack", name)])

    person.desk.write(arrive)
    person.wait()


def shown(person: Person) -> str:
    labels = person.screen._statement.former.findChildren(QLabel)
    return "\n".join(label.accessibleName() or label.text() for label in labels if label.isVisible())


def button(dialog: QWidget, words: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text().startswith(words))


def look(person: Person, answer: Answer[MoveDialog], act: Callable[[MoveDialog], None]) -> None:
    """Look at what would change, and answer."""
    met: list[MoveDialog] = []

    def meet(dialog: MoveDialog) -> None:
        met.append(dialog)
        act(dialog)

    answer(MoveDialog, meet)
    person.screen._newer.findChildren(QPushButton)[0].click()
    person.qtbot.waitUntil(lambda: bool(met))
    person.wait()


def test_a_school_is_told_and_looks_and_moves_and_keeps_by_one_key(arrive: Arrive, answer: Answer[MoveDialog]) -> None:
    person = arrive()
    person.go("A1")
    person.press("3")
    person.go("A2")
    person.press("2")
    person.wait()
    assert person.screen._newer.isHidden()
    publish(person)
    assert "“SENDnet starter framework” 2027.1" in person.screen._newer.words.text()
    told: list[str] = []

    def move(dialog: MoveDialog) -> None:
        told.extend(label.text() for label in dialog.findChildren(QLabel))
        button(dialog, "Move to 2027.1").click()

    look(person, answer, move)
    assert "45 the same, 1 re-worded, 1 new, 1 replaced by others." in told
    assert "A2, by A19, judged 2 Developing" in told
    assert person.screen._newer.isHidden()
    person.go("A1")
    person.wait()
    assert "The wording has changed since you judged it:" in shown(person)
    assert "new:  Pupils can tell." in " ".join(shown(person).split(" "))
    person.screen._to_list()
    person.press("=")
    person.wait()
    assert not person.screen._statement.former.isVisible()
    person.go("A19")
    person.wait()
    assert "It replaces A2, which you judged: 2 Developing" in shown(person)


def test_after_a_move_the_keyboard_is_at_the_first_statement_that_wants_judging(
    arrive: Arrive, answer: Answer[MoveDialog]
) -> None:
    person = arrive()
    for statement, level in (("A2", "2"), ("A3", "3")):
        person.go(statement)
        person.press(level)
    person.wait()
    areas = starter().areas
    third = msgspec.structs.replace(areas[0].statements[2], text="Otherwise.", revision=2)
    first = msgspec.structs.replace(areas[0], statements=(*areas[0].statements[:2], third, *areas[0].statements[3:]))
    publish(person, msgspec.structs.replace(starter(), number="2027.1", areas=(first, *areas[1:])))
    look(person, answer, lambda dialog: button(dialog, "Move to 2027.1").click())
    assert person.screen._sheet.page == Page("statement", "A3")
    assert person.window.focusWidget() is person.screen._contents.statements


def test_esc_in_the_header_comes_back_to_the_list(arrive: Arrive) -> None:
    person = arrive()
    person.go("A2")
    tool = next(each for each in person.screen._tools.findChildren(QPushButton) if each.isVisible())
    tool.setFocus()
    person.press("Escape")
    assert person.window.focusWidget() is person.screen._contents.statements


def called_otherwise() -> Pack:
    scale = starter().scale
    assert scale is not None
    levels = (*scale.levels[:2], msgspec.structs.replace(scale.levels[2], name="Embedded"), *scale.levels[3:])
    return msgspec.structs.replace(starter(), number="2027.1", scale=msgspec.structs.replace(scale, levels=levels))


@pytest.mark.parametrize("is_said", [False, True])
def test_levels_called_otherwise_are_kept_only_where_the_box_is_ticked(
    arrive: Arrive, answer: Answer[MoveDialog], *, is_said: bool
) -> None:
    person = arrive()
    person.go("A1")
    person.press("3")
    person.wait()
    publish(person, called_otherwise())
    read: list[str] = []

    def move(dialog: MoveDialog) -> None:
        same = dialog.findChildren(QCheckBox)[0]
        assert same.isVisible()
        assert not same.isChecked()
        read.append(words(dialog))
        if is_said:
            QTest.keyClick(same, Qt.Key.Key_Space)
            read.append(words(dialog))
        button(dialog, "Move to 2027.1").click()

    look(person, answer, move)
    assert "3 Secure is 3 Embedded now" in read[0]
    assert ["No level is converted" in each for each in read] == [True, False][: len(read)]
    found = person.screen._sheet.evaluation.find("A1")
    assert found is not None
    assert (found.level, found.was_level) == (("3", None) if is_said else (None, "3"))
    person.screen.undo_stack.undo()
    person.wait()
    found = person.screen._sheet.evaluation.find("A1")
    assert found is not None
    assert (found.level, person.screen._sheet.evaluation.pack) == ("3", starter())


def test_nothing_is_asked_of_levels_that_are_called_the_same(arrive: Arrive, answer: Answer[MoveDialog]) -> None:
    person = arrive()
    person.go("A1")
    person.press("3")
    person.wait()
    publish(person)
    hidden: list[bool] = []

    def stay(dialog: MoveDialog) -> None:
        hidden.append(dialog.findChildren(QCheckBox)[0].isHidden())
        button(dialog, "Stay").click()

    look(person, answer, stay)
    assert hidden == [True]


def words(dialog: MoveDialog) -> str:
    page = dialog.findChildren(QScrollArea)[0].widget()
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_staying_changes_nothing(arrive: Arrive, answer: Answer[MoveDialog]) -> None:
    person = arrive()
    person.go("A1")
    person.press("3")
    person.wait()
    publish(person)
    look(person, answer, lambda dialog: button(dialog, "Stay").click())
    assert person.screen._newer.isVisible()
    assert person.screen._sheet.evaluation.pack == starter()


def test_last_years_judgement_stands_beside_and_one_key_keeps_it(arrive: Arrive) -> None:
    person = arrive()

    def last_year(workspace: Workspace) -> Changes:
        school = workspace.evaluations.school
        assert school is not None
        year = workspace.evaluations.current().year - 1
        channel = school_channel(school.org, year)
        said = {"level": "3", "comment": "Governors asked."}
        edits = [Edit(channel, f"judgement:{year}.A1", field, value) for field, value in said.items()]
        pinned = Edit(channel, f"evaluation:{year}", "pack", workspace.frameworks.in_use())
        return workspace._journal.write([pinned, *edits])

    person.desk.write(last_year)
    person.wait()
    person.go("A2")
    person.wait()
    assert not person.screen._statement.former.isVisible()
    person.go("A1")
    person.wait()
    assert shown(person) == "Last year\n3 Secure\nGovernors asked."
    person.screen._to_list()
    person.press("=")
    person.wait()
    kept = person.screen._sheet.evaluation.find("A1")
    assert kept is not None
    assert (kept.level, kept.comment) == ("3", "Governors asked.")
    assert not person.screen._statement.former._keep.isVisible()
    person.press("Ctrl+Z")
    person.wait()
    assert person.screen._statement.former._keep.isVisible()


def test_the_way_back_stands_among_the_snapshots_though_every_word_of_the_page_is_another(
    arrive: Arrive, answer: Answer[QDialog]
) -> None:
    person = arrive()
    person.go("A2")
    person.press("2")
    person.wait()
    publish(person, msgspec.structs.replace(newer(), words=Words(senco="SENDCo")))
    met: list[SnapshotsDialog] = []

    def to_snapshots(act: Callable[[SnapshotsDialog], None]) -> None:
        def meet(dialog: SnapshotsDialog) -> None:
            met.append(dialog)
            act(dialog)

        met.clear()
        answer(SnapshotsDialog, meet)
        tools = person.screen.tools
        assert tools is not None
        button(tools, "Snapshots").click()
        person.qtbot.waitUntil(lambda: bool(met))
        person.wait()

    def offers_nothing(dialog: SnapshotsDialog) -> None:
        assert not [each for each in dialog.findChildren(QPushButton) if each.text().startswith("Go back")]
        dialog.reject()

    to_snapshots(offers_nothing)
    look(person, answer, lambda dialog: button(dialog, "Move").click())
    assert person.window._footer.offer.isVisible()
    person.window.go("home")
    person.wait()
    person.window.go("evaluation")
    person.wait()
    screen = person.window.screen_shown
    assert isinstance(screen, EvaluationScreen)
    assert screen is not person.screen, "its words are others now, so it was made anew"
    assert not screen.undo_stack.canUndo()
    assert not person.window._footer.offer.isVisible(), "it offers a step of a page that is gone"
    person.screen = screen
    to_snapshots(lambda dialog: button(dialog, "Go back to 2026.1").click())
    evaluation = screen._sheet.evaluation
    kept = evaluation.find("A2")
    assert kept is not None
    assert (evaluation.pack, kept.level) == (starter(), "2")
    to_snapshots(offers_nothing)
