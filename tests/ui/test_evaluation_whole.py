"""The evaluation as a whole: snapshots, what the trust sees, and frameworks of other kinds."""

from dialogues import Answer
from evaluating import PACKS, Arrive, Person, press, shown_words
from PySide6.QtWidgets import QPushButton

from sendnet_ui.evaluations.fields import Field
from sendnet_ui.evaluations.level_picker import LevelPicker
from sendnet_ui.evaluations.sharing import PROMISE, SharingDialog
from sendnet_ui.evaluations.snapshots import SnapshotsDialog
from sendnet_ui.forms.choice import Choice
from sendnet_ui.forms.day import Day


def test_a_snapshot_is_taken_under_a_name_and_opens_only_to_be_read(person: Person, answer: Answer) -> None:
    person.press("A", "1", "3", "Enter")
    person.type("as it was")
    names: list[str] = []

    def take(dialog: SnapshotsDialog) -> None:
        names.append(dialog._name.value())
        press(dialog, "Take a snapshot")

    answer(SnapshotsDialog, take)
    press(person.window, "Snapshots…")
    person.qtbot.waitUntil(lambda: bool(names))
    person.wait()
    assert names[0].split()[0] in ("Autumn", "Spring", "Summer")
    assert f"“{names[0]}” taken" in person.window._footer.words.text()
    person.leave()
    person.press("4")
    person.wait()
    opened: list[bool] = []

    def read(dialog: SnapshotsDialog) -> None:
        press(dialog, "Open")
        opened.append(True)

    answer(SnapshotsDialog, read)
    press(person.window, "Snapshots…")
    person.qtbot.waitUntil(lambda: bool(opened))
    person.wait()
    assert (person.field("level").editor.value(), person.field("comment").editor.value()) == ("3", "as it was")
    person.screen._to_list()
    person.press("1", "N")
    person.field("comment").editor.control.setFocus()
    person.type("no")
    person.wait()
    assert (person.said("A1").level, person.said("A1").comment) == ("4", "as it was")
    frozen = [field for field in person.screen._statement.findChildren(Field) if field.place]
    assert not any(
        isinstance(field.editor, Day | Choice | LevelPicker) and field.editor.isEnabled() for field in frozen
    )
    press(person.screen, "Back to the evaluation")
    person.wait()
    assert person.field("level").editor.value() == "4"


def test_what_the_trust_sees_is_the_schools_choice_in_the_words_promised(person: Person, answer: Answer) -> None:
    told: list[str] = []

    def choose_live(dialog: SharingDialog) -> None:
        told.append(shown_words(dialog))
        dialog.findChildren(Choice)[0]._buttons[1].click()
        dialog.reject()

    assert not person.stored().shared
    answer(SharingDialog, choose_live)
    press(person.window, "Trust sees: snapshots only")
    person.qtbot.waitUntil(lambda: bool(told))
    person.wait()
    assert PROMISE in told[0]
    assert person.stored().shared
    assert "Trust sees: work in progress" in [button.text() for button in person.window.findChildren(QPushButton)]


def test_without_levels_the_words_are_the_answer(arrive: Arrive) -> None:
    person = arrive("narrative")
    assert not person.field("level").isVisible()
    person.press("Enter")
    person.type("A day here begins at the gate.")
    person.leave()
    assert person.stored().answered == 1
    assert "1 of 8 answered" in shown_words(person.screen)
    person.go("@Belong")
    assert not person.screen._area._graded.isVisible()


def test_levels_of_another_framework_are_offered_by_their_own_numbers_and_names(arrive: Arrive) -> None:
    person = arrive("eight_areas")
    person.press("B", "1", "5")
    person.wait()
    assert person.said("2.1").level == "x"
    assert [card.text() for card in person.screen._statement.picker.cards][-1] == "5 Embedded"


def test_the_framework_may_change_while_the_screen_is_open(person: Person) -> None:

    person.press("C", "3", "2")
    for pack, first in (("narrative", "B-1"), ("eight_areas", "1.1")):
        data = (PACKS / f"{pack}.json").read_bytes()
        person.desk.write(lambda workspace, data=data: workspace.evaluations.use_pack(data)[1])  # type: ignore[misc]
        person.wait()
        assert person.page == first
