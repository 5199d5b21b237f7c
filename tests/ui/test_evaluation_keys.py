"""Finding and judging by keys alone, whatever framework is used."""

import pytest
from evaluating import PACKS, Arrive, Person
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from sendnet_desktop.evaluations.values import Judged
from sendnet_desktop.frameworks.pack import Area, Statement
from sendnet_ui.evaluations.keys import SET_ASIDE, letters, placed
from sendnet_ui.evaluations.statement_list import StatementList


@pytest.mark.parametrize("pack", ["", "eight_areas", "narrative"])
def test_any_statement_is_found_in_two_key_presses(arrive: Arrive, pack: str) -> None:
    person = arrive(pack)
    evaluation = person.stored()
    shown = letters([area.area for area in evaluation.areas])
    for area in evaluation.areas:
        for place, judged in enumerate(area.judged, 1):
            before = person.pressed
            person.press(shown[area.area.id].lower(), str(place % 10))
            assert person.page == judged.statement.id
            assert person.pressed - before == 2


def test_somebody_who_types_the_number_of_the_tenth_finds_it_and_clears_nothing(person: Person) -> None:
    person.press("A", "1", "3", "A", "1", "0")
    assert person.page == "A10"
    person.press("A", "1", "Down", "Up", "0")
    person.wait()
    assert person.page == "A1"
    assert person.said("A1").level is None, "on a statement that was not found just now, nought clears"


def test_a_first_evaluation_by_keys_alone_takes_four_presses_a_statement_and_its_words(person: Person) -> None:
    person.press("A", "1", "3", "Down", "2", "Down", "4")
    person.press("B", "4", "1", "Enter")
    person.type("Not yet.")
    person.press("Escape", "C", "0")
    person.wait()
    evaluation = person.stored()
    levels = {judged.statement.id: judged.level for judged in evaluation.judged() if judged.level}
    assert levels == {"A1": "3", "A2": "2", "A3": "4", "B4": "1"}
    assert person.said("B4").comment == "Not yet."
    assert person.pressed == 7 + 4 + len("Not yet.") + 3


def test_a_figure_judges_a_statement_and_nought_takes_it_back(person: Person) -> None:
    for back in ("0", "Delete", "Backspace"):
        person.press("A", "1", "3")
        person.wait()
        assert person.said("A1").level == "3"
        person.press(back)
        person.wait()
        assert person.said("A1").level is None


def test_a_figure_that_no_level_has_does_nothing(person: Person) -> None:
    person.press("A", "1", "9")
    person.wait()
    assert person.stored().as_at is None
    assert person.page == "A1"


def test_n_asks_for_a_reason_and_sets_nothing_aside_without_one(person: Person) -> None:
    person.press("A", "7", "N", "Return")
    person.wait()
    assert person.said("A7").applies
    assert isinstance(person.window.focusWidget(), QLineEdit)
    person.type("No such money.")
    person.press("Return")
    person.wait()
    assert (person.said("A7").applies, person.said("A7").reason) == (False, "No such money.")
    assert isinstance(person.window.focusWidget(), StatementList)


def test_escape_leaves_the_question_for_a_reason_unanswered(person: Person) -> None:
    person.press("A", "7", "N", "x", "Escape")
    person.wait()
    assert person.said("A7").applies
    assert isinstance(person.window.focusWidget(), StatementList)


def test_judging_what_was_set_aside_asks_it_again(person: Person) -> None:
    person.press("A", "7", "N", "x", "Return")
    person.wait()
    person.press("2")
    person.wait()
    assert (person.said("A7").applies, person.said("A7").level) == (True, "2")


def test_ctrl_down_goes_to_the_next_statement_not_judged_yet_from_wherever_the_keyboard_is(person: Person) -> None:
    person.press("A", "1", "3", "A", "3", "3", "A", "1", "Enter", "Ctrl+Down")
    assert person.page == "A2"
    person.press("2", "Ctrl+Down")
    assert person.page == "A4"
    assert isinstance(person.window.focusWidget(), StatementList)
    person.press("E", "9", "Ctrl+Down")
    assert person.page == "A4"


def test_letters_and_figures_are_only_words_while_somebody_writes(person: Person) -> None:
    person.press("A", "1", "Enter")
    person.type("n/a 3 B")
    person.leave()
    assert person.page == "A1"
    assert (person.said("A1").comment, person.said("A1").level, person.said("A1").applies) == ("n/a 3 B", None, True)


def test_letters_mean_nothing_on_other_choices(person: Person) -> None:
    person.go("A2")
    person.field("strength").editor.setFocus()
    person.press("B", "N")
    assert person.page == "A2"


def test_the_level_cards_take_the_same_keys_as_the_list(person: Person) -> None:
    person.go("A1")
    person.screen._statement.picker.setFocus()
    person.press("3")
    person.wait()
    assert person.said("A1").level == "3"
    person.press("0")
    person.wait()
    assert person.said("A1").level is None
    person.press("B", "2")
    assert person.page == "B2"


def test_the_filter_narrows_while_one_types_and_a_find_takes_it_away(person: Person) -> None:
    person.press("/")
    person.type("governor visits")
    rows = person.screen._contents.statements._rows
    assert [row.page.id for place in range(rows.rowCount()) if (row := rows.row(place))] == ["A", "A4"]
    person.press("Return")
    assert person.page == "A4"
    person.press("B", "2")
    assert (person.page, rows.rowCount() > 40) == ("B2", True)
    person.press("Ctrl+F")
    person.type("zebra")
    assert rows.rowCount() == 0
    person.press("Escape")
    assert rows.rowCount() > 40
    assert isinstance(person.window.focusWidget(), StatementList)
    assert person.page == "B2"


def test_a_filter_leaves_what_is_being_written_alone(person: Person) -> None:
    person.press("A", "1", "Enter")
    person.type("half a sen")
    person.press("Ctrl+F")
    person.type("zebra")
    person.wait()
    assert person.page == "A1"
    assert person.said("A1").comment == "half a sen"


def _area(id_: str, *statements: str) -> Area:
    return Area(id=id_, title="Title", statements=tuple(Statement(id=each, text="x") for each in statements))


def test_every_area_of_any_framework_has_a_letter_of_its_own() -> None:
    areas = [_area(str(number), f"{number}.1") for number in range(1, 21)]
    found = letters(areas)
    assert len(set(found.values())) == len(areas)
    assert not set(found.values()) & {SET_ASIDE}
    assert [found[area.id] for area in areas[:3]] == ["A", "B", "C"]


def test_an_area_called_like_a_command_has_another_letter() -> None:
    found = letters([_area("N", "N1"), _area("None", "x1", "y1"), _area("O", "O1")])
    assert found["O"] == "O"
    assert SET_ASIDE not in found.values()
    assert len(set(found.values())) == 3


def test_a_figure_means_the_statement_whose_id_ends_in_it_before_the_one_at_that_place() -> None:
    judged = [Judged(Statement(id=each, text="x")) for each in ("A2", "A3", "A10")]
    assert [found.statement.id for figure in (2, 3, 0) if (found := placed(judged, figure))] == ["A2", "A3", "A10"]
    named = [Judged(Statement(id=each, text="x")) for each in ("one", "two")]
    assert [found.statement.id for figure in (1, 2) if (found := placed(named, figure))] == ["one", "two"]
    assert placed(named, 3) is None


def test_the_same_letter_counts_on_in_an_area_of_more_than_ten(person: Person) -> None:
    import msgspec

    document = msgspec.json.decode((PACKS / "eight_areas.json").read_bytes())
    first = document["areas"][0]["statements"][0]
    document["areas"][0]["statements"] = [{**first, "id": f"1.{number}"} for number in range(1, 24)]
    data = msgspec.json.encode(document)
    person.desk.write(lambda workspace: workspace.evaluations.use_pack(data)[1])
    person.wait()
    for keys, wanted in (("A3", "1.3"), ("AA3", "1.13"), ("AAA3", "1.23"), ("AAAA0", "1.10"), ("AA0", "1.20")):
        person.press("B", *keys)
        assert person.page == wanted


def test_tab_and_the_arrow_keys_reach_everything_of_the_list(person: Person) -> None:
    person.press("A", "Down")
    assert person.page == "A1"
    person.press("Up")
    assert person.page == "@A"
    person.press("Enter")
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
