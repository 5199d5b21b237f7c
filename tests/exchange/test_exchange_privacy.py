"""What nobody has decided stays on the laptop, whatever else goes; what people decide is kept as they meant it."""

import pytest
from meeting import OAK_2026, Laptop, Meeting
from opened_pages import holds

from sendnet_desktop.changes import Cell
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.guard.leaving import texts_of
from sendnet_desktop.guard.retelling import retold
from sendnet_desktop.guard.values import Flagged
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.reports.evaluation import evaluation_report
from sendnet_desktop.steps import finish

NAMED = "Jayden said that he likes the new timetable."
CLEAN = "Pupil A said that he likes the new timetable."
COMMENT = Cell(OAK_2026, "judgement:A1", "comment")
WHY = "A fictional child from the training pack"


def only(laptop: Laptop) -> Flagged:
    (flagged,) = laptop.workspace.guard.pending()
    return flagged


def replace_all(laptop: Laptop) -> None:
    flagged = only(laptop)
    laptop.workspace.guard.decide(flagged, flagged.findings)


def test_what_is_not_decided_stays_and_everything_else_goes(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say(NAMED)
    oak1.say("Calm rooms.", name="reason")
    oak1.say("3", name="level")
    meeting.office.read(*oak1.write())
    assert meeting.office.state()["judgement:A1"] == {"reason": ['"Calm rooms."'], "level": ['"3"']}
    assert not holds(meeting.office.folder / "data", "Jayden")
    assert [(each.cell, each.text) for each in oak1.workspace.guard.pending()] == [(COMMENT, NAMED)]
    meeting.office.read(*oak1.write())
    assert "comment" not in meeting.office.state()["judgement:A1"]


def test_what_is_replaced_goes_and_the_name_never_does(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say("Calm.")
    meeting.office.read(*oak1.write())
    oak1.say(NAMED)
    meeting.office.read(*oak1.write())
    assert meeting.office.comments() == ['"Calm."']
    replace_all(oak1)
    assert not oak1.workspace.guard.pending()
    meeting.office.read(*oak1.write())
    assert meeting.office.comments() == [f'"{CLEAN}"']
    assert not holds(meeting.office.folder / "data", "Jayden")
    assert oak1.comments() == [f'"{CLEAN}"']


def test_a_replacement_undone_is_held_again_and_redone_goes(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say(NAMED)
    flagged = only(oak1)
    changes = oak1.workspace.guard.decide(flagged, flagged.findings)
    meeting.office.read(*oak1.write())
    undone = oak1.workspace.reverse(changes.reversals)
    assert only(oak1).text == NAMED
    meeting.office.read(*oak1.write())
    assert meeting.office.comments() == [f'"{CLEAN}"']
    oak1.workspace.reverse(undone.reversals)
    assert not oak1.workspace.guard.pending()
    meeting.office.read(*oak1.write())
    assert meeting.office.comments() == [f'"{CLEAN}"']


def test_what_is_let_through_goes_with_its_reason_and_without_its_words(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say(NAMED)
    oak1.workspace.guard.decide(only(oak1), (), WHY)
    assert not oak1.workspace.guard.pending()
    meeting.office.read(*oak1.write())
    assert meeting.office.comments() == [f'"{NAMED}"']
    (let,) = meeting.office.workspace.guard.let_through()
    assert (let.cell, let.why, let.who, let.still_there) == (COMMENT, WHY, "Person of oak1", True)
    waiver = meeting.office.state()[let.record]
    assert not any("Jayden" in text for texts in waiver.values() for text in texts)


def test_the_same_words_in_the_same_field_are_not_asked_about_again_and_others_are(oak1: Laptop) -> None:
    oak1.say(NAMED)
    oak1.workspace.guard.decide(only(oak1), (), WHY)
    oak1.write()
    oak1.say("Something else.")
    oak1.say(NAMED)
    assert not oak1.workspace.guard.pending()
    oak1.say(f"{NAMED} And again.")
    assert len(oak1.workspace.guard.pending()) == 1
    oak1.say(NAMED)
    oak1.say(NAMED, name="reason")
    assert only(oak1).cell.field == "reason"


def test_letting_through_can_be_undone_until_it_has_gone(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say(NAMED)
    changes = oak1.workspace.guard.decide(only(oak1), (), WHY)
    oak1.workspace.reverse(changes.reversals)
    assert only(oak1).text == NAMED
    assert not oak1.workspace.guard.let_through()
    meeting.office.read(*oak1.write())
    assert not holds(meeting.office.folder / "data", "Jayden")


def test_one_finding_can_be_replaced_and_another_let_through_in_one_step(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say("Jayden said so. Ring 01632 960 123.")
    flagged = only(oak1)
    changes = oak1.workspace.guard.decide(flagged, flagged.findings[:1], WHY)
    meeting.office.read(*oak1.write())
    assert meeting.office.comments() == ['"Pupil A said so. Ring 01632 960 123."']
    oak1.workspace.reverse(changes.reversals)
    assert only(oak1).text == flagged.text


@pytest.mark.parametrize("why", ["", "  ", "x" * 301, "Jayden said we may", "ask 01632 960 123"])
def test_a_reason_must_be_given_and_name_nobody(oak1: Laptop, why: str) -> None:
    oak1.say(NAMED)
    with pytest.raises(SendnetError):
        oak1.workspace.guard.decide(only(oak1), (), why)
    assert only(oak1).text == NAMED
    assert not oak1.workspace.guard.let_through()


def test_a_name_typed_and_taken_out_again_is_never_asked_about_and_never_travels(
    meeting: Meeting, oak1: Laptop
) -> None:
    oak1.say(NAMED)
    oak1.write()
    oak1.say("Pupils said that they like it.")
    assert not oak1.workspace.guard.pending()
    meeting.office.read(*oak1.write())
    assert not holds(meeting.office.folder / "data", "Jayden")


def test_two_versions_of_a_field_are_decided_apart(meeting: Meeting, oak1: Laptop, oak2: Laptop) -> None:
    oak2.say("Their version.")
    oak1.say(NAMED)
    oak1.read(*oak2.write())
    oak2.read(*oak1.write())
    assert oak2.comments() == ['"Their version."']
    assert len(oak1.comments()) == 2
    replace_all(oak1)
    assert sorted(oak1.comments()) == sorted([f'"{CLEAN}"', '"Their version."'])
    oak2.read(*oak1.write())
    assert sorted(oak2.comments()) == sorted(oak1.comments())
    oak2.workspace._journal.settle(COMMENT, "Agreed.")
    oak1.read(*oak2.write())
    assert oak1.comments() == ['"Agreed."']


def test_settling_in_favour_of_what_was_let_through_elsewhere_asks_nobody_again(oak1: Laptop, oak2: Laptop) -> None:
    oak1.say(NAMED)
    oak1.workspace.guard.decide(only(oak1), (), WHY)
    oak2.say("Their version.")
    oak2.read(*oak1.write())
    oak2.workspace._journal.settle(COMMENT, NAMED)
    assert not oak2.workspace.guard.pending()
    oak1.read(*oak2.write())
    assert oak1.comments() == [f'"{NAMED}"']


def test_what_is_held_keeps_its_place_while_other_edits_are_sealed_round_it(meeting: Meeting, oak1: Laptop) -> None:
    for turn in range(4):
        oak1.say(f"{NAMED} {turn}")
        oak1.say(f"Reason {turn}.", name="reason")
        meeting.office.read(*oak1.write())
        oak1.close()
        oak1.open()
        assert not finish(oak1.workspace.check())
    assert only(oak1).text == f"{NAMED} 3"
    replace_all(oak1)
    meeting.office.read(*oak1.write())
    assert meeting.office.comments() == [f'"{CLEAN} 3"']
    assert meeting.office.state() == oak1.state()


def test_words_of_what_was_taken_away_are_held_and_can_be_decided_like_any(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say(NAMED, record="evidence:one", name="description")
    oak1.say(True, record="evidence:one", name="_deleted")
    meeting.office.read(*oak1.write())
    assert not holds(meeting.office.folder / "data", "Jayden")
    replace_all(oak1)
    meeting.office.read(*oak1.write())
    assert not oak1.workspace.exchange.changed_since_last()


def test_after_a_backup_is_restored_it_is_asked_again_and_nothing_is_lost(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say(NAMED)
    copy = oak1.back_up()
    oak1.workspace.guard.decide(only(oak1), (), WHY)
    files = oak1.write()
    meeting.office.read(*files)
    oak1.restore(copy)
    assert only(oak1).text == NAMED
    oak1.write()
    oak1.read(*meeting.office.write())
    assert not oak1.workspace.guard.pending()  # the decision came back with what it was about
    assert oak1.comments() == [f'"{NAMED}"']
    meeting.office.read(*oak1.write())
    assert meeting.office.comments() == [f'"{NAMED}"']


def test_erasing_what_was_let_through_leaves_the_reason_and_no_trace_of_the_words(
    meeting: Meeting, oak1: Laptop, oak2: Laptop
) -> None:
    oak1.say(NAMED)
    oak1.workspace.guard.decide(only(oak1), (), WHY)
    oak2.read(*oak1.write())
    oak1.workspace.erase(COMMENT, NAMED)
    oak2.read(*oak1.write())
    for laptop in (oak1, oak2):
        assert not holds(laptop.folder / "data", "Jayden")
        (let,) = laptop.workspace.guard.let_through()
        assert not let.still_there
    oak1.say(NAMED)
    assert only(oak1).text == NAMED  # it is new again


def test_an_adopted_or_moved_text_is_held_where_it_goes(oak1: Laptop) -> None:
    journal = oak1.workspace._journal
    oak1.say(NAMED, channel="school:alone:2026")
    oak1.workspace.guard.decide(only(oak1), (), WHY)
    oak1.say(NAMED, channel="school:alone:2026", name="reason")
    journal.move_unsealed("school:alone:2026", OAK_2026)
    assert only(oak1).cell == COMMENT._replace(field="reason")


def test_a_number_split_over_two_lines_is_held(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say("See H801200\n001001 for more.")
    meeting.office.read(*oak1.write())
    assert not meeting.office.comments()


def test_the_name_of_a_file_is_text_too(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say("Jayden reading.jpg", record="evidence:one", name="attachment_name")
    meeting.office.read(*oak1.write())
    assert "evidence:one" not in meeting.office.state()
    assert only(oak1).findings[0].offer == "Pupil A"


def test_on_a_laptop_that_was_stopped_it_can_still_be_let_through(oak1: Laptop) -> None:
    def refuse(channel: str, _kind: str) -> None:
        if channel != PRIVATE:
            raise SendnetError("This laptop was stopped.", "Ask the office.")

    oak1.say(NAMED)
    oak1.workspace._journal.permit = refuse
    flagged = only(oak1)
    assert not flagged.may_change
    with pytest.raises(SendnetError):
        oak1.workspace.guard.decide(flagged, flagged.findings)
    oak1.workspace.guard.decide(flagged, (), WHY)
    assert not oak1.workspace.guard.pending()
    oak1.write()
    assert not oak1.workspace.exchange.changed_since_last()


def test_the_words_of_an_error_hold_none_of_the_text(oak1: Laptop) -> None:
    oak1.say(NAMED)
    flagged = only(oak1)
    for deed in (
        lambda: oak1.workspace.guard.decide(flagged, (), ""),
        lambda: oak1.workspace.guard.decide(flagged, (), "Jayden said so"),
        lambda: oak1.workspace.guard.withdraw(flagged),
    ):
        with pytest.raises(SendnetError) as refused:
            deed()
        assert "Jayden" not in str(refused.value)


def test_a_print_asks_about_what_it_holds_and_about_nothing_else(meeting: Meeting, oak1: Laptop) -> None:
    guard = oak1.workspace.guard
    oak1.say(NAMED)
    assert [each.cell for each in guard.leaving(["A heading", {"comment": NAMED}])] == [COMMENT]
    assert not guard.leaving(["A heading", "Amina Shah"])
    guard.decide(only(oak1), (), WHY)
    assert not guard.leaving(NAMED)
    meeting.office.read(*oak1.write())
    assert not meeting.office.workspace.guard.leaving(NAMED)


def test_what_a_reader_lets_into_a_print_stays_their_own_decision(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say(NAMED)
    oak1.workspace._journal.write([Edit(OAK_2026, "judgement:A1", "reason", "Calm.")])
    passing = oak1.workspace.guard.passing
    oak1.workspace.guard.passing = lambda _channel, runs: list(runs)  # type: ignore[method-assign]  # as an older program
    meeting.office.read(*oak1.write())
    oak1.workspace.guard.passing = passing  # type: ignore[method-assign]
    guard = meeting.office.workspace.guard
    (flagged,) = guard.leaving(NAMED)
    assert not flagged.may_change
    guard.decide(flagged, (), WHY)
    assert not guard.leaving(NAMED)
    assert not any(kind.startswith("waiver") for kind in meeting.office.state())
    with pytest.raises(SendnetError):
        guard.decide(flagged, flagged.findings)


def test_a_print_is_told_anew_with_the_words_that_were_put_instead(oak1: Laptop) -> None:
    evaluations = oak1.workspace.evaluations
    evaluations.answer("A1", "comment", NAMED)
    printed = (evaluations.current(), oak1.workspace.plans.current(), oak1.workspace.graduated.current())
    assert any(NAMED in text for text in texts_of(printed))
    again = retold(printed, {NAMED: CLEAN})
    assert not any("Jayden" in text for text in texts_of(again))
    assert any(CLEAN in text for text in texts_of(again))
    assert retold(again, {CLEAN: NAMED}) == printed
    assert list(finish(evaluation_report(again[0]))[:5]) == list(b"%PDF-")
