"""The three judgements side by side, earlier reviews copied from paper, movement, and rules that may be overridden."""

from datetime import date, timedelta

import pytest
from evaluating import Arrive, Person, press, shown_words, undo
from previewing import print_from_menu
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from sendnet_desktop.changes import Changes
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.beside import Beside
from sendnet_ui.evaluations.earlier_list import EarlierCard, EarlierList
from sendnet_ui.evaluations.places import Place
from sendnet_ui.evaluations.rows import StatementRow
from sendnet_ui.evaluations.snapshots import SnapshotsDialog
from sendnet_ui.reports.preview import Preview

DAY = 86_400


def page_words(person: Person) -> str:
    person.wait()
    return shown_words(person.screen._shown_page())


def earlier(person: Person) -> list[EarlierCard]:
    shown = person.screen._shown_page().findChildren(EarlierList)
    return next(each for each in shown if each.isVisible()).cards


def row(person: Person, statement: str) -> StatementRow:
    rows = person.screen._contents.statements._rows
    found = next(each for place in range(rows.rowCount()) if (each := rows.row(place)) and each.page.id == statement)
    assert isinstance(found, StatementRow)
    return found


def let(person: Person, *changes: Changes | None) -> None:
    for each in changes:
        if each is not None:
            person.desk.bulletin.changed.emit(each)
    person.wait()


def reviewed(workspace: Workspace) -> Changes:
    """Let the findings of a challenge day arrive."""
    permit, workspace._journal.permit = workspace._journal.permit, lambda _channel, _kind: None
    try:
        days, org = workspace.challenge_days, workspace.profile.org
        held_on = (date.today() - timedelta(days=30)).isoformat()  # noqa: DTZ011  # a day that the program calls recent
        pack = workspace.evaluations.current().pack_hash
        done = days.share_day(org, held_on, pack, title="Challenge day", held_on=held_on, team="The hub lead")
        return done | days.share_finding(
            org, held_on, "statement", "A2", level="2", sentence="Half of it is seen.", strength="2", agreed="2"
        )
    finally:
        workspace._journal.permit = permit


def test_without_a_review_nothing_stands_beside_a_judgement(person: Person) -> None:
    person.press("A", "2", "3")
    assert "Reviewers" not in page_words(person)
    assert not any(each.isVisible() for each in person.screen.findChildren(Beside))


def test_the_three_judgements_stand_side_by_side_with_evidence_and_duty(person: Person) -> None:
    let(person, person.ask(reviewed))
    person.press("A", "2", "3", ".", "1", ",", "1")
    said = page_words(person)
    for words in ("School", "Reviewers", "Agreed", "Legal duty: met", "Evidence: documented", "“Half of it is seen.”"):
        assert words in said
    assert "The school’s judgement differs from what was agreed." in said
    assert (row(person, "A2").differs, row(person, "A2").rests_on_little) == (True, True)
    assert "a review found otherwise, a high judgement on weak evidence" in row(person, "A2").spoken
    person.press("2")
    assert "differs" not in page_words(person)
    assert not row(person, "A2").differs


def test_an_earlier_review_is_copied_from_paper_changed_and_taken_away_with_a_way_back(person: Person) -> None:
    person.press("A", "2", "3")
    person.wait()
    press(person.screen, "Add an earlier review")
    person.wait()
    assert isinstance(person.window.focusWidget(), QLineEdit)
    person.type("Local authority")
    card = earlier(person)[0]
    fields = {field.name: field.editor.control for field in card._fields}
    level, sentence = fields["level"], fields["sentence"]
    assert isinstance(level, QComboBox)
    assert isinstance(sentence, QPlainTextEdit)
    level.setCurrentIndex(2)
    level.activated.emit(2)
    sentence.setFocus()
    person.type("Some of it.")
    person.leave()
    (finding,) = person.said("A2").findings
    assert (finding.reviewer, finding.sentence, finding.by_school) == ("Local authority", "Some of it.", True)
    assert finding.level is not None
    assert finding.level.name == "Developing"
    assert "Local authority, recorded by the school" in page_words(person)
    card._remove.click()
    person.wait()
    assert person.said("A2").findings == ()
    undo(person)
    assert len(person.said("A2").findings) == 1


def test_the_next_record_begins_with_the_same_review(person: Person) -> None:
    person.ask(
        lambda workspace: workspace.challenge_days.record_earlier(
            "area", "B", reviewer="Peer review", reviewed_on="2026-03-05"
        )
    )
    person.go("@C")
    person.wait()
    press(person.screen, "Add an earlier review")
    person.wait()
    (finding,) = person.stored().areas[2].findings
    assert (finding.reviewer, finding.reviewed_on) == ("Peer review", "2026-03-05")


def test_two_people_s_words_on_an_earlier_review_open_its_fields(person: Person) -> None:
    def write(workspace: Workspace) -> Changes:
        days = workspace.challenge_days
        record, done = days.record_earlier("statement", "A1", reviewer="Local authority", sentence="One.")
        return done | days.change_earlier(record, "sentence", "Other.", shown="Neither.")

    let(person, person.ask(write))
    person.go("A1")
    person.wait()
    assert earlier(person)[0]._form.isVisible()
    assert row(person, "A1").disagrees


def test_whoever_is_led_to_the_words_of_an_earlier_review_finds_its_fields_open(person: Person) -> None:
    def write(workspace: Workspace) -> tuple[str, Changes]:
        return workspace.challenge_days.record_earlier("area", "D", reviewer="Peer review", sentence="They say.")

    record, done = person.ask(write)
    let(person, done)
    person.window.go("home")
    person.wait()
    person.desk.wanted.emit("evaluation", Place("earlier", record, "sentence"))
    person.wait()
    assert person.page == "@D"
    assert person.window.focusWidget() is earlier(person)[0]._fields[4].editor.control


@pytest.mark.parametrize("pack", ["narrative"])
def test_a_framework_without_levels_shows_the_words_side_by_side(arrive: Arrive, pack: str) -> None:
    person = arrive(pack)
    statement = next(person.stored().judged()).statement.id

    def write(workspace: Workspace) -> Changes:
        workspace.evaluations.answer(statement, "comment", "We say so.")
        return workspace.challenge_days.record_earlier("statement", statement, reviewer="Peer", sentence="They too.")[1]

    let(person, person.ask(write))
    person.go(statement)
    said = page_words(person)
    assert "“They too.”" in said
    assert "We say so." in said
    for words in ("Not judged yet", "No level given", "Their level", "differs"):
        assert words not in said
    earlier(person)[0].begin()
    assert "Their level" not in page_words(person)


def snapshots(person: Person) -> None:
    """Freeze A2 at 1, a day later at 2, and judge it 3 on the day after that."""

    def write(workspace: Workspace) -> None:
        clock, evaluations = workspace._journal.clock, workspace.evaluations
        wall = clock.wall
        for days, level in enumerate("123"):
            clock.wall = lambda days=days: wall() + days * DAY  # type: ignore[misc]
            evaluations.answer("A2", "level", level)
            if level != "3":
                evaluations.snapshot(f"Look {level}")

    person.ask(write)
    person.screen.refresh()
    person.wait()


def test_movement_is_told_above_the_levels_and_the_snapshot_can_be_chosen(person: Person) -> None:
    person.press("A", "2")
    snapshots(person)
    assert "↑ Up from Developing, Look 2." in page_words(person)
    assert row(person, "A2").moved == "up"
    press(person.window, "Snapshots…")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SnapshotsDialog)
    assert "Compared with now" in shown_words(dialog)
    press(dialog, "Compare")
    assert "↑ Up from Not yet in place, Look 1." in page_words(person)
    person.window.go("home")
    person.wait()
    home = person.window.screen_shown
    assert home is not None
    assert "Since Look 2: 1 statement ↑ up." in shown_words(home)


def test_a_rule_that_was_overridden_is_told_and_holds_again_when_the_reason_is_withdrawn(person: Person) -> None:
    person.press("A", "2", "4", ",", "3")
    assert "This counts as 2 Developing while the legal duty is not met" in page_words(person)
    person.write("override", "The award is on order.")
    person.leave()
    assert person.said("A2").held_level == "4"
    assert "This counts as 4 Leading practice all the same, for the reason that you gave." in page_words(person)
    press(person.screen, "Let the rule hold again")
    person.wait()
    assert (person.said("A2").held_level, person.said("A2").override) == ("2", "")
    undo(person)
    assert person.said("A2").override == "The award is on order."


def test_an_area_s_level_that_departs_from_the_rule_asks_for_a_reason(person: Person) -> None:
    person.press("A", "1", "3", "A")
    person.wait()
    assert "Why this level, in a sentence." in page_words(person)
    person.screen._area.picker.choose_number(1)
    assert "You set another level than the rule proposes: say why, in a sentence." in page_words(person)
    person.write("rationale", "The governors see it so.")
    person.leave()
    assert "You set another level" not in page_words(person)


def test_one_page_is_printed_from_the_room(asked: Person) -> None:
    person = asked
    print_from_menu(person.window, "Self-evaluation on one page…")
    person.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Preview), timeout=60_000)
    preview = QApplication.activeModalWidget()
    assert isinstance(preview, Preview)
    assert preview._pages.document().pageCount() == 1
    preview.reject()
    person.wait()
