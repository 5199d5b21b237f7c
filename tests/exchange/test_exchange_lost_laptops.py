"""Laptops that are handed over, lost, stopped or restored, and what is kept aside of them."""

from itertools import permutations

import pytest
from meeting import Meeting
from offices import COMMENT, exchange_of, newcomer, people_of, registrar_of, say, somebody, tell

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange import roles
from sendnet_desktop.exchange.admission import Admission
from sendnet_desktop.steps import finish


def test_a_handover_lets_one_in_and_stops_the_other_in_one_list(meeting: Meeting) -> None:
    old = meeting.enrol("oak1")
    say(old, "what I leave")
    meeting.office.read(*old.write())
    new = newcomer(meeting, "The new SENCO")
    version = meeting.roster().version
    admission = Admission(exchange_of(new).enrolment.request(), (roles.school("oak0"),), "oak0")
    finish(registrar_of(meeting).hand_over(admission, old.device))
    assert meeting.roster().version == version + 1
    files = meeting.office.write()
    new.workspace.join_trust(files, exchange_of(meeting.office).trust_words)
    new.read(*files)
    assert new.comments() == ['"what I leave"']
    assert new.workspace.profile.name == "Oakfield Primary"
    left = somebody(meeting.office, "Person of oak1")
    assert left.is_stopped
    assert left.laptops[0].stopped == "2026-09-01"


def test_a_handover_that_cannot_be_done_does_neither_half(meeting: Meeting) -> None:
    old = meeting.enrol("oak1")
    before = meeting.roster()
    request = exchange_of(newcomer(meeting, "The new SENCO")).enrolment.request()
    for admission, device in ((Admission(request), old.device), (Admission(request, (roles.trust_lead(),)), "0" * 32)):
        with pytest.raises(SendnetError):
            finish(registrar_of(meeting).hand_over(admission, device))
    assert meeting.roster() == before


def test_i18_a_stopped_laptop_shows_its_work_and_its_school_adopts_what_it_hands_over(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    say(oak1, "counted")
    meeting.office.read(*oak1.write())
    say(oak1, "typed on the train")
    finish(registrar_of(meeting).stop(oak1.device))
    tell(meeting, oak1)
    assert people_of(oak1).notice().startswith("This laptop was stopped on 1 September 2026")
    assert oak1.comments() == ['"typed on the train"']
    with pytest.raises(SendnetError):
        say(oak1, "too late")
    last = oak1.write()
    assert oak1.comments() == ['"typed on the train"']
    oak2.read(*meeting.office.write(), *last)
    assert oak2.comments() == ['"counted"']
    (held,) = people_of(oak2).held_aside()
    assert (held.cell, held.value, held.present) == (COMMENT, "typed on the train", "counted")
    assert (held.who, held.may_adopt, held.was_theirs) == ("Person of oak1", True, True)
    changes = exchange_of(oak2).adoption.adopt([held])
    assert changes.cells == {COMMENT}
    assert oak2.comments() == ['"typed on the train"']
    assert people_of(oak2).held_aside() == ()
    adopted, *_ = oak2.workspace._journal.versions(COMMENT)
    assert adopted.who == "Person of oak2"
    past = {(version.who, version.counts) for version in oak2.workspace._journal.history(COMMENT)}
    assert ("Person of oak1", False) in past
    meeting.office.read(*last)
    assert len(people_of(meeting.office).held_aside()) == 1
    meeting.office.read(*oak2.write())
    assert meeting.office.comments() == ['"typed on the train"']
    assert people_of(meeting.office).held_aside() == ()


def test_what_was_adopted_and_counts_again_later_is_no_disagreement(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    say(oak1, "one")
    finish(registrar_of(meeting).stop(oak1.device))
    last = oak1.write()
    oak2.read(*meeting.office.write(), *last)
    exchange_of(oak2).adoption.adopt(people_of(oak2).held_aside())
    meeting.office.read(*last, *oak2.write())
    finish(registrar_of(meeting).let_count(oak1.device))
    oak2.read(*meeting.office.write())
    for laptop in (meeting.office, oak2):
        assert laptop.comments() == ['"one"']
        assert laptop.workspace.disagreements() == []


def test_a_change_decided_against_is_asked_about_no_more_anywhere(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    oak1.read(*meeting.office.write())
    say(oak1, "one")
    meeting.office.read(*oak1.write())
    say(oak1, "better not")
    finish(registrar_of(meeting).stop(oak1.device))
    last = oak1.write()
    oak2.read(*meeting.office.write(), *last)
    exchange_of(oak2).adoption.leave(people_of(oak2).held_aside())
    meeting.office.read(*last, *oak2.write())
    for laptop in (meeting.office, oak2):
        assert laptop.comments() == ['"one"']
        assert people_of(laptop).held_aside() == ()


def test_only_those_who_may_write_there_adopt(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    say(oak1, "one")
    finish(registrar_of(meeting).stop(oak1.device))
    meeting.office.read(*oak1.write())
    (held,) = people_of(meeting.office).held_aside()
    assert not held.may_adopt
    with pytest.raises(SendnetError):
        exchange_of(meeting.office).adoption.adopt([held])
    assert meeting.office.comments() == []


def test_before_and_after_stopping_people_read_what_is_kept(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    device, people = oak1.device, people_of(meeting.office)
    assert "None of its work is here." in list(people.losses(device).lines())
    say(oak1, "one")
    meeting.office.read(*oak1.write())
    finish(registrar_of(meeting).stop(device))
    say(oak1, "two")
    say(oak1, "more", COMMENT._replace(field="reason"))
    meeting.office.read(*oak1.write())
    losses = people.losses(device)
    assert (losses.is_stopped, losses.came_since, losses.missing) == (True, 2, 0)
    assert any(line.startswith("2 changes came that do not count") for line in losses.lines())
    finish(registrar_of(meeting).let_count(device))
    assert people.losses(device).came_since == 0
    assert meeting.office.comments() == ['"two"']
    with pytest.raises(SendnetError):
        people.losses("0" * 32)


def test_what_others_have_seen_of_a_lost_laptop_is_known_to_be_missing(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    say(oak1, "one")
    meeting.office.read(*oak1.write())
    say(oak1, "two")
    oak2.read(*oak1.write())
    say(oak2, "mine", COMMENT._replace(field="reason"))
    without = [path for path in oak2.write() if "trust" in path.name]
    for segment in meeting.office.held():
        assert segment.device == oak1.device
    assert people_of(meeting.office).losses(oak1.device).missing == 0
    meeting.office.read(*without)
    assert people_of(meeting.office).losses(oak1.device).missing == 0  # a file carries what its writer has of others


def test_a_stopped_laptop_with_new_keys_sends_what_it_had_not_sent(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    say(oak1, "one")
    meeting.office.read(*oak1.write())
    say(oak1, "two")
    finish(registrar_of(meeting).stop(oak1.device))
    tell(meeting, oak1)
    before = oak1.device
    oak1.workspace.renew_identity()
    assert oak1.device != before
    with pytest.raises(SendnetError):
        oak1.workspace.renew_identity() if exchange_of(oak1).enrolment.is_stopped else oak1.write()
    proposed = people_of(meeting.office).proposed(exchange_of(oak1).enrolment.request())
    registrar_of(meeting).let_in([proposed])
    oak1.read(*meeting.office.write())
    meeting.office.read(*oak1.write())
    assert meeting.office.comments() == ['"two"']
    assert people_of(oak1).notice() == ""


def test_a_restored_copy_asks_again_and_keeps_what_it_had_not_sent(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    with pytest.raises(SendnetError):
        oak1.workspace.renew_identity()
    say(oak1, "one")
    meeting.office.read(*oak1.write())
    say(oak1, "only in the copy")
    oak1.lose_identity()
    assert oak1.comments() == ['"only in the copy"']
    say(oak1, "typed after the restore")
    oak1.workspace.renew_identity()
    with pytest.raises(SendnetError):
        oak1.workspace.renew_identity()
    registrar_of(meeting).let_in([people_of(meeting.office).proposed(exchange_of(oak1).enrolment.request())])
    oak1.read(*meeting.office.write())
    meeting.office.read(*oak1.write())
    assert meeting.office.comments() == ['"typed after the restore"']
    assert [laptop.short for laptop in somebody(meeting.office, "Person of oak1").laptops] == [
        "oakfield-1",
        "oakfield-2",
    ]


def test_an_ended_role_hands_over_what_it_had_not_sent(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    say(oak1, "before the end")
    finish(registrar_of(meeting).end([oak1.device], roles.school("oak0")))
    tell(meeting, oak1)
    with pytest.raises(SendnetError):
        say(oak1, "after the end")
    oak2.read(*meeting.office.write(), *oak1.write())
    (held,) = people_of(oak2).held_aside()
    assert (held.value, held.was_theirs) == ("before the end", True)
    meeting.office.read(*oak1.write())
    finish(registrar_of(meeting).let_count(oak1.device, roles.school("oak0")))
    oak2.read(*meeting.office.write())
    assert oak2.comments() == ['"before the end"']


def test_a_forked_log_is_cut_where_the_most_work_counts(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    say(oak1, "first")
    meeting.office.read(*oak1.write())
    copy = oak1.back_up()
    for number in range(3):
        say(oak1, f"kept {number}", COMMENT._replace(record=f"judgement:B{number}"))
    meeting.office.read(*oak1.write())
    oak1.restore(copy)
    say(oak1, "beside", COMMENT._replace(record="judgement:C1"))
    meeting.office.read(*oak1.write())
    finish(registrar_of(meeting).stop(oak1.device))
    state = meeting.office.state()
    assert {"judgement:A1", "judgement:B0", "judgement:B1", "judgement:B2"} <= state.keys()


def test_stopping_handing_over_and_adopting_come_to_the_same_in_all_24_orders(meeting: Meeting) -> None:
    oak1, oak2, oak3 = (meeting.enrol(name) for name in ("oak1", "oak2", "oak3"))
    oak1.read(*meeting.office.write())
    say(oak1, "counted")
    say(oak1, "to be adopted", COMMENT._replace(field="reason"))
    counted = oak1.write()
    meeting.office.read(*counted)
    say(oak1, "later", COMMENT._replace(field="reason"))
    say(oak1, "left aside", COMMENT._replace(record="judgement:B1"))
    finish(registrar_of(meeting).stop(oak1.device))
    stopped, last = meeting.office.write(), oak1.write()
    oak2.read(*stopped, *last)
    later = [held for held in people_of(oak2).held_aside() if held.value == "later"]
    exchange_of(oak2).adoption.adopt(later)
    files = (counted, stopped, last, oak2.write())
    before = oak3.back_up()
    seen = []
    for order in permutations(files):
        oak3.restore(before)
        for some in order:
            oak3.read(*some)
        for some in files:  # what could not be read yet is read again
            oak3.read(*some)
        aside = sorted((held.cell, held.value, held.was_theirs) for held in people_of(oak3).held_aside())
        seen.append((oak3.state(), aside))
    assert all(each == seen[0] for each in seen)
    assert seen[0] == (oak2.state(), [(COMMENT._replace(record="judgement:B1"), "left aside", True)])


def test_what_the_guard_holds_on_a_stopped_laptop_is_let_through_and_handed_over(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    say(oak1, "Jayden said that he likes the new timetable.")
    finish(registrar_of(meeting).stop(oak1.device))
    tell(meeting, oak1)
    guard = oak1.workspace.guard
    (flagged,) = guard.pending()
    assert not flagged.may_change
    with pytest.raises(SendnetError):
        guard.decide(flagged, flagged.findings)
    guard.decide(flagged, (), "An invented child.")
    assert guard.pending() == guard.leaving(flagged.text) == ()
    oak2.read(*meeting.office.write(), *oak1.write())
    assert [held.value for held in people_of(oak2).held_aside()] == [flagged.text]
