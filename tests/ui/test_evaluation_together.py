"""Two people at one evaluation: both versions are kept, shown where the work is, and settled there."""

import pytest
from dialogues import Answer
from evaluating import Person, press, shown_words
from PySide6.QtWidgets import QPushButton

from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.disagreement import Disagreement
from sendnet_ui.evaluations.history import HistoryDialog


def test_words_that_arrive_while_one_types_are_kept_beside_ones_own(person: Person) -> None:
    person.press("A", "1", "Enter")
    person.type("mine")
    person.merge("A1", "comment", "theirs")
    assert person.field("comment").editor.value() == "mine"
    person.leave()
    versions = {version.value for version in person.ask(lambda w: w.versions(_comment(w)))}
    assert versions == {"mine", "theirs"}
    told = shown_words(person.field("comment"))
    assert "Two versions. Both are kept until you choose." in told
    assert all(words in told for words in ("mine", "theirs", "Ann Dale", "Jo Bell", "This laptop"))


@pytest.mark.parametrize(
    ("choice", "kept"), [("Keep Jo Bell’s", "mine"), ("Keep Ann Dale’s", "theirs"), ("Keep both", "theirs\n\nmine")]
)
def test_a_disagreement_is_settled_where_it_is_shown(person: Person, choice: str, kept: str) -> None:
    person.press("A", "1", "Enter")
    person.type("mine")
    person.merge("A1", "comment", "theirs")
    person.leave()
    press(person.field("comment"), choice)
    person.wait()
    assert person.said("A1").comment == kept
    assert not person.ask(lambda workspace: workspace.disagreements())
    assert not person.field("comment").findChild(Disagreement).isVisible()
    assert person.field("comment").editor.value() == kept


def test_tab_comes_to_two_versions_right_after_the_field_that_has_them(person: Person) -> None:
    person.press("A", "1", "Enter")
    person.type("mine")
    person.merge("A1", "comment", "theirs")
    person.leave()
    person.field("comment").editor.control.setFocus()
    names = []
    for _ in range(4):
        person.press("Tab")
        focused = person.window.focusWidget()
        assert isinstance(focused, QPushButton)
        names.append(focused.text())
    assert names == ["Keep Jo Bell’s", "Keep Ann Dale’s", "Keep both", "Write it anew…"]


def test_whether_a_statement_applies_is_settled_too(person: Person) -> None:
    person.press("A", "7", "N", "x", "Return")
    person.wait()
    person.desk.write(lambda w: w.evaluations.answer("A7", "applies", value=True, shown="what nobody saw"))
    person.wait()
    told = shown_words(person.screen._statement)
    assert "It applies" in told
    assert "It does not apply" in told
    applies = person.screen._statement._applies
    press(applies, next(each.text() for each in applies.findChildren(QPushButton) if each.text().startswith("Keep")))
    person.wait()
    assert person.said("A7").applies
    assert not person.ask(lambda workspace: workspace.disagreements())


def test_a_disagreement_blocks_nothing(person: Person) -> None:
    person.press("A", "1", "3")
    person.wait()
    person.merge("A1", "level", "4")
    row = person.screen._contents.statements._rows.row(1)
    assert row is not None
    assert "two versions stand" in row.spoken
    person.press("2", "Down", "1")
    person.wait()
    assert person.said("A2").level == "1"
    assert person.page == "A2"
    assert not person.field("level").findChild(Disagreement).isVisible()


def test_who_changed_a_field_is_told_newest_first(person: Person, answer: Answer) -> None:
    person.write("comment", "one")
    person.leave()
    person.write("comment", "two")
    person.leave()
    told: list[str] = []

    def read(dialog: HistoryDialog) -> None:
        told.append(shown_words(dialog))
        dialog.reject()

    answer(HistoryDialog, read)
    person.field("comment").editor.control.setFocus()
    person.press("Ctrl+H")
    person.wait()
    person.qtbot.waitUntil(lambda: bool(told))
    assert told[0].index("two") < told[0].index("one")
    assert "Jo Bell, this laptop, today" in told[0]


def _comment(workspace: Workspace):  # type: ignore[no-untyped-def]  # a Cell
    evaluation = workspace.evaluations.current()
    from sendnet_ui.evaluations.places import Place

    return Place("statement", "A1", "comment").cell(evaluation)
