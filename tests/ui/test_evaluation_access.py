"""The self-evaluation for everybody: named, reachable, visible, and fitting a small laptop in every look."""

from pathlib import Path

import pytest
from audit import SMALL_LAPTOP, audit, described, too_large
from evaluating import Arrive, Person
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.settings import Appearance
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.history import HistoryDialog
from sendnet_ui.evaluations.key_help import KeysDialog
from sendnet_ui.evaluations.places import Place
from sendnet_ui.evaluations.sharing import SharingDialog
from sendnet_ui.evaluations.snapshots import SnapshotsDialog
from sendnet_ui.shell.theme import Theme


def say_much(workspace: Workspace) -> Changes:
    """Say something of every kind, with a duty unmet and two versions of a comment."""
    evaluations = workspace.evaluations
    changes = evaluations.answer("A5", "level", "4") | evaluations.answer("A5", "statutory", "not_met")
    changes |= evaluations.answer("A5", "comment", "One version of it.")
    changes |= evaluations.answer("A5", "comment", "Another version of it.", shown="what nobody saw")
    changes |= evaluations.answer("A5", "strength", "2") | evaluations.answer("A3", "level", "2")
    changes |= evaluations.add_evidence("A5", "document", "The report", "SENCO drive, SEND > Website", "2026-10-03")[1]
    changes |= evaluations.set_aside("A7", "The trust holds the money.")
    return changes | evaluations.answer_area("A", "rationale", "Most of it is in place.")


def show(person: Person, page: str, appearance: Appearance = "light", text_size: int = 10) -> None:
    person.desk.write(say_much)
    person.desk.preferences.theme.wear(appearance, text_size)
    person.window.resize(SMALL_LAPTOP)
    person.wait()
    person.go(page)
    person.wait()


@pytest.mark.parametrize("page", ["A5", "A7", "@A"])
@pytest.mark.parametrize(("appearance", "contrast"), [("light", 4.5), ("dark", 4.5), ("contrast", 7.0)])
def test_every_control_is_named_reachable_and_seen(
    person: Person, page: str, appearance: Appearance, contrast: float
) -> None:
    show(person, page, appearance)
    assert audit(person.screen, least_contrast=contrast) == []


@pytest.mark.parametrize("text_size", [10, 14, 20])
@pytest.mark.parametrize("page", ["A5", "A7", "@A"])
def test_every_page_fits_a_small_laptop(person: Person, page: str, text_size: int) -> None:
    show(person, page, text_size=text_size)
    assert too_large(person.screen) == []


@pytest.mark.parametrize("pack", ["eight_areas", "narrative"])
def test_other_frameworks_fit_and_are_named_too(arrive: Arrive, pack: str) -> None:
    person = arrive(pack)
    person.window.resize(SMALL_LAPTOP)
    assert audit(person.screen) == []
    assert too_large(person.screen) == []


def test_dialogs_are_named_titled_and_leave_room(person: Person) -> None:
    show(person, "A5")
    evaluation = person.stored()
    past = person.ask(lambda w: [w.histories.of(Place("statement", "A5", "comment").cell(evaluation))])
    dialogs: list[QDialog] = [
        HistoryDialog(past, person.desk, person.window),
        SnapshotsDialog("Autumn 1", person.screen._sheet.reading, person.window),
        SharingDialog(live=False, parent=person.window),
        KeysDialog(person.window),
    ]
    assert len({dialog.windowTitle() for dialog in dialogs}) == len(dialogs)
    for dialog in dialogs:
        dialog.open()
        person.qtbot.waitUntil(lambda dialog=dialog: QApplication.activeWindow() is dialog)  # type: ignore[misc]
        assert audit(dialog) == []
        assert too_large(dialog) == []
        dialog.reject()


def test_tab_goes_through_a_statement_in_the_order_in_which_it_is_read(person: Person) -> None:
    show(person, "A5")
    names = [name for _, name in described(person.screen)]
    start = names.index("Filter statements by words")
    names = [*names[start:], *names[:start]]
    wanted = [
        "Filter statements by words",
        "Areas and statements",
        "4 Leading practice",
        "Why 4 Leading practice stands although the duty is not met",
        "Not met",
        "Comment",
        "2  Seen in practice",
        "Where it is kept",
        "What it shows",
        "Add evidence",
        "Does not apply…",
    ]
    places = [names.index(name) for name in wanted]
    assert places == sorted(places)


def test_each_row_of_the_list_says_its_state_in_words(person: Person) -> None:
    show(person, "A5")
    rows = QAccessible.queryAccessibleInterface(person.screen._contents.statements)
    told = [rows.child(place).text(QAccessible.Text.Name) for place in range(11)]
    assert told[0] == "Area Leadership and management, key A, 3 of 10 answered, a legal duty is not met"
    assert told[3].startswith("A3, 2 Developing. The SENCO's time")
    assert told[5].startswith("A5, 2 Developing, legal duty not met, two versions stand. The SEN information")
    assert told[7].startswith("A7, does not apply. ")
    assert told[1].startswith("A1, not judged yet. ")


def test_levels_are_told_apart_without_colour(person: Person) -> None:
    show(person, "A3")
    marks = set()
    for card in person.screen._statement.picker.cards:
        card.setText("")
        picture = card.grab(card.rect().intersected(QRect(0, 0, 40, 40))).toImage()
        marks.add(bytes(picture.convertToFormat(QImage.Format.Format_Mono).constBits()))
    assert len(marks) == 4


def test_the_focused_field_is_scrolled_into_sight(person: Person) -> None:
    show(person, "A5")
    person.screen._to_list()
    person.press("Enter")
    control = person.field("comment").editor.control
    assert control.visibleRegion().boundingRect().height() >= control.height() * 0.9


def test_statements_are_filled_into_the_same_widgets(person: Person) -> None:
    person.go("A1")
    before = person.screen.findChildren(QWidget)
    for statement in ("B2", "C3", "A5", "E9", "@A", "A1"):
        person.go(statement)
    assert person.screen.findChildren(QWidget) == before


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_a_long_framework_is_shown_whole(person: Person, theme: Theme, tmp_path: Path, appearance: Appearance) -> None:
    import msgspec
    from evaluating import PACKS

    document = msgspec.json.decode((PACKS / "eight_areas.json").read_bytes())
    long = "A very long statement that goes on about everything that a school does. " * 12
    document["areas"][0]["statements"][0] |= {"text": long[:800].strip(), "help": long[:1500].strip()}
    document["areas"][0]["descriptors"] = {level["id"]: long[:700].strip() for level in document["scale"]["levels"]}
    document["areas"][0]["title"] = "An area whose title is as long as a title may well become here"
    data = msgspec.json.encode(document)
    person.desk.write(lambda workspace: workspace.evaluations.use_pack(data)[1])
    theme.wear(appearance, 14)
    person.window.resize(SMALL_LAPTOP)
    person.wait()
    person.go("1.1")
    assert audit(person.screen) == []
    assert too_large(person.screen) == []
