"""What a school does with network meetings: carries out, asks, shares, notes and logs."""

from datetime import UTC, datetime
from typing import Final

import pytest
from laptops import Wall

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exports.network import school_calendar
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.journal.kinds import DELETED
from sendnet_desktop.journal.reading import whole_channel
from sendnet_desktop.meetings.at_school import hours, reading
from sendnet_desktop.meetings.at_school.service import AtSchool
from sendnet_desktop.meetings.at_school.values import Progress, Task
from sendnet_desktop.workspace import Workspace

ALL: Final = "all:2026"
MEETING: Final = "meeting:autumn"
OURS: Final = "task:plans"
EVERYONES: Final = "task:strategy"
ANOTHERS: Final = "task:elsewhere"


@pytest.fixture
def told(school: Workspace) -> Workspace:
    """A school to which the trust announced a meeting and issued three actions, one of them another school's."""
    school._journal.permit = lambda _channel, _kind: None
    say(school, MEETING, title="Network meeting", meets_on="2026-11-12", starts_at="13:00", bring="Your plan")
    say(
        school,
        OURS,
        meeting="autumn",
        task="Send one plan as an example.",
        for_school=school.profile.org,
        task_role="SENCO",
        task_due="2026-11-05",
        task_about="B4",
        task_shown_by="It is in the shared folder.",
    )
    say(school, EVERYONES, meeting="autumn", task="Publish the strategy", for_school="every", task_due="2026-10-02")
    say(school, ANOTHERS, meeting="autumn", task="Book the hall", for_school="elm0")
    return school


def say(workspace: Workspace, record: str, channel: str = ALL, **said: str | bool) -> None:
    position = f"{workspace._journal.clock.stamp():020d}"
    edits = {"_pos": position, **said}
    workspace._journal.write([Edit(channel, record, field, value) for field, value in edits.items()])


def at(school: Workspace) -> AtSchool:
    return school.meetings.at_school


def task(school: Workspace, record: str = OURS) -> Task:
    return at(school).tasks.find(record)


def going(school: Workspace, record: str = OURS) -> Progress:
    return task(school, record).at(school.profile.org)


def undo(school: Workspace, changes: Changes) -> None:
    school._journal.reverse(changes.reversals)


def test_a_school_has_its_own_actions_and_those_of_every_school_the_soonest_first(told: Workspace) -> None:
    assert [each.record for each in at(told).tasks.all()] == [EVERYONES, OURS]


def test_what_is_done_stands_last_and_is_dated(told: Workspace) -> None:
    at(told).tasks.say(EVERYONES, "task_state", "done")
    assert [each.record for each in at(told).tasks.all()] == [OURS, EVERYONES]
    assert going(told, EVERYONES).finished_on == "2026-10-12"
    at(told).tasks.say(EVERYONES, "task_state", "begun")
    assert going(told, EVERYONES).finished_on == ""


def test_an_action_is_late_once_its_day_is_over_and_until_it_is_done(told: Workspace) -> None:
    org = told.profile.org
    assert not task(told, EVERYONES).is_late(org, "2026-10-02")
    assert task(told, EVERYONES).is_late(org, "2026-10-03")
    at(told).tasks.say(EVERYONES, "task_state", "cannot")
    assert not task(told, EVERYONES).is_late(org, "2026-10-03")


def test_another_schools_action_is_not_ours_to_speak_of(told: Workspace) -> None:
    with pytest.raises(SendnetError, match="not here"):
        at(told).tasks.say(ANOTHERS, "task_state", "done")


def test_an_answer_that_is_none_is_refused(told: Workspace) -> None:
    for field, value in (("task_state", "nearly"), ("finished_on", "Tuesday"), ("became", "action:x")):
        with pytest.raises(SendnetError):
            at(told).tasks.say(OURS, field, value)


def test_an_action_becomes_a_priority_in_one_step_with_all_that_is_known(told: Workspace) -> None:
    record, changes = at(told).tasks.make_priority(OURS)
    made = told.plans.current().find(record)
    assert made is not None
    assert (made.title, made.origin, made.source) == (
        "Send one plan as an example",
        "decision",
        "Network meeting, 12 November 2026",
    )
    assert (made.lead, made.ends, made.measure) == ("SENCO", "2026-11-05", "It is in the shared folder.")
    assert made.area == told.evaluations.current().pack.area_of["B4"].id
    assert "B4" in made.statements
    taken = going(told).taken
    assert taken is not None
    assert taken.record == record
    undo(told, changes)
    assert told.plans.current().find(record) is None
    assert going(told).taken is None


def test_the_plan_says_how_an_action_goes_that_it_took_up(told: Workspace) -> None:
    priority, _ = told.plans.add_priority("Better plans", stage="live")
    record, _ = at(told).tasks.make_action(OURS, priority)
    assert going(told).state == "open"
    told.plans.change_action(record, "state", "behind")
    assert going(told).state == "begun"
    told.plans.change_action(record, "state", "done")
    assert going(told).state == "done"
    at(told).tasks.say(OURS, "task_state", "cannot")
    assert going(told).state == "cannot", "what somebody says of the end stands"


def test_what_the_plan_has_is_not_taken_up_twice(told: Workspace) -> None:
    at(told).tasks.make_priority(OURS)
    with pytest.raises(SendnetError, match="already"):
        at(told).tasks.make_priority(OURS)


def test_an_action_is_taken_out_of_the_plan_again_and_undo_puts_it_back(told: Workspace) -> None:
    priority, _ = told.plans.add_priority("Better plans", stage="live")
    record, _ = at(told).tasks.make_action(OURS, priority)
    changes = at(told).tasks.take_out(OURS)
    assert not [each for each in told.plans.current().priorities if each.actions]
    assert going(told).became == ""
    undo(told, changes)
    taken = going(told).taken
    assert taken is not None
    assert taken.record == record


def test_an_action_of_the_plan_that_was_taken_away_there_can_be_made_again(told: Workspace) -> None:
    priority, _ = told.plans.add_priority("Better plans", stage="live")
    record, _ = at(told).tasks.make_action(OURS, priority)
    told.plans.remove_action(record)
    assert going(told).taken is None
    assert at(told).tasks.make_action(OURS, priority)[0] != record


def test_progress_is_kept_in_the_year_of_its_meeting(told: Workspace, wall: Wall) -> None:
    wall.now += 330 * 86_400
    at(told).tasks.say(OURS, "task_note", "Sent at last")
    assert at(told).tasks.cell(OURS, "task_note").channel == f"school:{told.profile.org}:2026"
    assert going(told).task_note == "Sent at last"


def test_the_next_meeting_is_the_soonest_that_is_not_over(told: Workspace, wall: Wall) -> None:
    say(told, "meeting:later", meets_on="2027-01-14")
    say(told, "meeting:undated")
    found = at(told).next_meeting()
    assert found is not None
    assert found.place.record == MEETING
    wall.now += 32 * 86_400  # the day after it
    found = at(told).next_meeting()
    assert found is not None
    assert found.place.record == "meeting:later"


def test_what_a_school_adds_is_changed_taken_away_and_brought_back(told: Workspace) -> None:
    record, _ = at(told).add("pool_entry", pool_side="offer", pooled="Two places on our autism training")
    (entry,) = at(told).pool()
    assert (entry.record, entry.state, entry.is_shown) == (record, "open", False)
    at(told).change(Cell(entry.channel, record, "pool_state"), "agreed")
    assert at(told).pool()[0].state == "agreed"
    changes = at(told).take_away(entry.channel, record)
    assert at(told).pool() == ()
    undo(told, changes)
    assert len(at(told).pool()) == 1


def test_another_schools_records_are_not_changed_from_here(told: Workspace) -> None:
    say(told, "pool_entry:theirs", channel="school:elm0:2026", pooled="A room")
    with pytest.raises(SendnetError, match="another school"):
        at(told).change(Cell("school:elm0:2026", "pool_entry:theirs", "pooled"), "Two rooms")
    with pytest.raises(SendnetError, match="another school"):
        at(told).take_away("school:elm0:2026", "pool_entry:theirs")


def test_others_needs_are_those_that_the_trust_shows_and_that_are_not_over(told: Workspace) -> None:
    own, _ = at(told).add("pool_entry", pool_side="need", pooled="A speech therapist for a morning")
    say(told, own, of_school=told.profile.org, pooled="A speech therapist for a morning")
    say(told, "pool_entry:elms", of_school="elm0", pooled="A sensory room", pool_side="offer")
    say(told, "pool_entry:old", of_school="elm0", pooled="A bus", pool_state="over")
    assert [each.pooled for each in at(told).others_pool()] == ["A sensory room"]
    assert at(told).pool()[0].is_shown


def test_good_practice_names_an_area_that_there_is(told: Workspace) -> None:
    with pytest.raises(SendnetError, match="no area"):
        at(told).add("practice", works_well="Our passports", area="Z")
    record, _ = at(told).add("practice", works_well="Our passports", area="D", share=True)
    (found,) = at(told).practices()
    assert (found.record, found.area, found.share, found.org) == (record, "D", True, told.profile.org)


def test_own_notes_are_kept_where_nothing_leaves_and_the_latest_day_stands_first(told: Workspace) -> None:
    at(told).add("own_note", title="September", meets_on="2026-09-20", own_words="Ask about passports")
    at(told).add("own_note", meeting="autumn", meets_on="2026-11-12", own_words="Bring biscuits")
    at(told).add("own_note", title="Undated")
    assert [each.title or each.meeting for each in at(told).notes()] == ["Undated", "autumn", "September"]
    ledger = told._journal.ledger
    holding = {name for name in ledger.channels() if any(map(is_own_note, dict(whole_channel(ledger, name))))}
    assert holding == {PRIVATE}


def is_own_note(record: str) -> bool:
    return record.startswith("own_note:")


def test_what_stays_here_is_not_asked_about_before_it_leaves(school: Workspace) -> None:
    born = "She was born on 3 April 2015"
    assert school.guard.look_at("own_words", born)
    assert school.guard.is_let_through(Cell(PRIVATE, "own_note:x", "own_words"), born)
    assert not school.guard.is_let_through(Cell("school:oak0:2026", "cpd:x", "cpd_topic"), born)


def test_how_long_something_was_is_read_as_people_write_it() -> None:
    for words, minutes in (
        ("90", 90),
        ("45 min", 45),
        ("1 h 30", 90),
        ("1.5 hours", 90),
        ("2h", 120),
        ("1 h and 5 m", 65),
    ):
        assert hours.read_duration(words) == minutes
    for words in ("", "a while", "h", "1:30", "200 h"):
        with pytest.raises(SendnetError):
            hours.read_duration(words)


def test_the_calendar_holds_meetings_to_come_and_what_is_still_to_be_done(told: Workspace) -> None:
    say(told, "meeting:held", meets_on="2026-09-20")
    at(told).tasks.say(EVERYONES, "task_state", "done")
    made = school_calendar(at(told), Words(), datetime(2026, 10, 12, 9, tzinfo=UTC)).decode()
    assert made.count("BEGIN:VEVENT") == 2
    assert "20261112T130000" in made
    assert "20261105" in made


def test_a_school_without_a_trust_notes_and_logs(school: Workspace) -> None:
    assert school.works_alone
    assert at(school).next_meeting() is None
    assert at(school).tasks.all() == ()
    at(school).add("own_note", title="A course")
    at(school).add("cpd", cpd_topic="Autism", cpd_minutes=90, cpd_person="Sam Lee")
    assert (len(at(school).notes()), len(at(school).trainings())) == (1, 1)


def test_training_is_counted_by_person_and_by_topic_within_its_school_year(school: Workspace) -> None:
    given = (
        ("2026-09-08", "Sam Lee", "Autism", 90),
        ("2026-10-01", "sam  lee", "Dyslexia", 45),
        ("2026-10-02", "Jo Bell", "Autism", 60),
        ("2026-08-31", "Sam Lee", "Autism", 600),
        ("", "Jo Bell", "", 0),
    )
    for day, person, topic, minutes in given:
        at(school).add("cpd", cpd_on=day, cpd_person=person, cpd_topic=topic, cpd_minutes=minutes)
    found = hours.of_year(at(school).trainings(), 2026)
    assert [(each.called.casefold().split(), each.spoken, each.times) for each in hours.by_person(found)] == [
        (["sam", "lee"], "2 h 15 min", 2),
        (["jo", "bell"], "1 h", 2),
    ]
    assert [(each.called, each.minutes) for each in hours.by_topic(found)] == [
        ("Autism", 150),
        ("Dyslexia", 45),
        ("No topic", 0),
    ]
    assert hours.duration(0) == "0 min"


def test_the_trust_reads_every_schools_work_in_a_fixed_number_of_questions(trust: Workspace) -> None:
    trust._journal.permit = lambda _channel, _kind: None

    def tell(org: str) -> None:
        channel = f"school:{org}:2026"
        say(trust, f"suggestion:{org}", channel, suggested="Time for passports", suggested_for="agenda")
        say(trust, "task_progress:plans", channel, task_state="begun", became=f"action:{org}")
        say(trust, f"action:{org}", channel, priority="priority:x", what="Send it", state="done")
        say(trust, f"practice:{org}", channel, works_well="Passports", share=True)
        say(trust, f"cpd:{org}", channel, cpd_topic="Autism")
        say(trust, f"pool_entry:{org}", channel, pooled="A bus")

    say(trust, OURS, "office:2026", meeting="autumn", task="Send one plan", for_school="every")
    tell("elm0")
    few = questions(trust)
    for org in ("oak0", "ash0", "yew0", "bay0"):
        tell(org)
    assert questions(trust) == few
    ledger = trust._journal.ledger
    (found,) = reading.tasks(ledger, "office")
    assert found.done_at(("elm0", "oak0", "fir0")) == 2
    assert reading.tasks(ledger, "office", ("oak0",))[0].progress.keys() == {"oak0"}
    assert {each.org for each in reading.suggestions(ledger)} == {"elm0", "oak0", "ash0", "yew0", "bay0"}
    say(trust, "suggestion:oak0", "school:oak0:2026", **{DELETED: True})
    assert "oak0" not in {each.org for each in reading.suggestions(ledger)}


def questions(workspace: Workspace) -> int:
    """Return how many questions of the store the reading of everything takes."""
    asked: list[str] = []
    ledger = workspace._journal.ledger
    ledger.connection.set_trace_callback(asked.append)
    try:
        reading.tasks(ledger, "office")
        for read in (reading.suggestions, reading.practices, reading.trainings, reading.pool):
            read(ledger)
    finally:
        ledger.connection.set_trace_callback(None)
    return len(asked)
