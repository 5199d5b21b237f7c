"""From a recommendation to what came of it: answered, taken up in the plan, followed up."""

from typing import Final

import pytest

from sendnet_desktop.challenge_days.following import outcome_record
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.recommendations import Recommendation, State, named_by
from sendnet_desktop.changes import Cell
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

DAY: Final = "2026-09-24"
FIRST: Final = "recommendation:first"


@pytest.fixture
def place(school: Workspace) -> DayPlace:
    """A challenge day that recommended two things to the school."""
    school._journal.permit = lambda _channel, _kind: None
    place = DayPlace(school.profile.org, DAY)
    school.challenge_days.share_day(*place, school.evaluations.current().pack_hash, held_on=DAY)
    recommend(
        school,
        place,
        FIRST,
        recommended="Plan the fading of adult support in foundation subjects.",
        because="In five of eight rooms pupils waited for an adult.",
        so_that="By Easter most begin within two minutes.",
        led_by="Phase leaders",
        by_when="2027-03-16",
        offered="Two lessons are modelled",
        offered_by="Hub lead",
        known_by="A repeat walk in March.",
        links="D5, D3",
    )
    recommend(school, place, "recommendation:second", recommended="Publish the information report.")
    return place


def recommend(school: Workspace, place: DayPlace, record: str, **said: str) -> None:
    position = f"{school._journal.clock.stamp():020d}"
    edits = {"_pos": position, **said}
    school._journal.write([Edit(place.findings, record, field, value) for field, value in edits.items()])


def first(school: Workspace) -> Recommendation:
    return school.recommendations.own()[0]


def tell(school: Workspace, follow_up: DayPlace, field: str, value: str) -> None:
    """Have a follow-up's final report say what it found of the first recommendation."""
    school._journal.write([Edit(follow_up.findings, outcome_record(first(school).source), field, value)])


def state(school: Workspace) -> State:
    return first(school).state


def test_recommendations_come_in_the_order_of_the_report(school: Workspace, place: DayPlace) -> None:
    found = school.recommendations.own()
    assert [(each.name, each.place, each.statements) for each in found] == [
        ("R1", place, ("D5", "D3")),
        ("R2", place, ()),
    ]
    assert (found[0].held_on, found[0].day, found[0].school) == (DAY, "Challenge day", "Oakfield Primary")


def test_the_headteachers_answer_is_kept_with_who_gave_it(school: Workspace, place: DayPlace) -> None:
    changes = school.recommendations.respond(place, FIRST, "change", "From January.", by="for-head")
    response = first(school).response
    assert (response.reply, response.why, response.by, response.on) == (
        "change",
        "From January.",
        "for-head",
        "2026-10-12",
    )
    assert state(school) == "accepted"
    school.reverse(changes.reversals)
    assert state(school) == "proposed"


def test_an_answer_is_dated_when_it_is_chosen_and_keeps_its_date(school: Workspace, place: DayPlace) -> None:
    recommendations = school.recommendations
    recommendations.change_response(place, FIRST, "reply", "accept", shown="")
    assert first(school).response.on == "2026-10-12"
    recommendations.change_response(place, FIRST, "replied_on", "2026-10-01", shown="2026-10-12")
    recommendations.change_response(place, FIRST, "reply", "change", shown="accept")
    assert (first(school).response.on, first(school).response.reply) == ("2026-10-01", "change")


def test_a_school_sees_the_days_that_it_was_told_of(school: Workspace, place: DayPlace) -> None:
    school.challenge_days.share_day(place.org, "2027-03-17", school.evaluations.current().pack_hash, title="Follow-up")
    assert [(each.title, each.held_on) for each in school.recommendations.days((place.org,))] == [
        ("Follow-up", ""),
        ("Challenge day", DAY),
    ]
    assert school.recommendations.days(("elm0",)) == ()


def test_an_answer_that_says_no_gives_a_reason(school: Workspace, place: DayPlace) -> None:
    with pytest.raises(SendnetError, match="Say why"):
        school.recommendations.respond(place, FIRST, "decline", " ", by="head")
    with pytest.raises(SendnetError, match="not one of the answers"):
        school.recommendations.respond(place, FIRST, "maybe", by="head")
    school.recommendations.respond(place, FIRST, "decline", "It was done last year.", by="head")
    assert (state(school), first(school).is_open) == ("declined", False)


def test_a_priority_is_made_of_a_recommendation_in_one_step_and_leads_back(school: Workspace, place: DayPlace) -> None:
    record, changes = school.recommendations.make_priority(place, FIRST)
    priority = school.plans.current().find(record)
    assert priority is not None
    assert (priority.title, priority.baseline, priority.outcome, priority.measure) == (
        "Plan the fading of adult support in foundation subjects",
        "In five of eight rooms pupils waited for an adult.",
        "By Easter most begin within two minutes.",
        "A repeat walk in March.",
    )
    assert (priority.statements, priority.area, priority.ends) == (("D3", "D5"), "D", "2027-03-16")
    assert priority.support == "Two lessons are modelled (Hub lead)"
    back = school.recommendations.find(*named_by(place.org, priority.source))
    assert (back.record, [each.record for each in back.taken]) == (FIRST, [record])
    assert school.plans.origin_of(priority).words == (
        "A recommendation of a challenge day: R1 of 24 September 2026: "
        "Plan the fading of adult support in foundation subjects."
    )
    school.reverse(changes.reversals)
    assert first(school).taken == ()


def test_the_state_is_read_from_answer_plan_and_follow_up(school: Workspace, place: DayPlace) -> None:
    plans, recommendations = school.plans, school.recommendations
    assert state(school) == "proposed"
    recommendations.respond(place, FIRST, "accept", by="head")
    assert state(school) == "accepted"
    priority, _ = plans.add_priority("Fade support")
    action, _ = recommendations.make_action(place, FIRST, priority)
    assert state(school) == "in plan"
    plans.change_action(action, "state", "on-track")
    assert state(school) == "in progress"
    plans.change_action(action, "state", "done")
    assert state(school) == "done"
    plans.review(priority, impact="3", seen="Most begin unaided.")
    assert state(school) == "shown"
    follow_up = DayPlace(place.org, "2027-03-17")
    tell(school, follow_up, "ending", "carried")
    assert (state(school), first(school).is_open) == ("carried", True)
    tell(school, follow_up, "ending", "closed")
    assert (state(school), first(school).is_open) == ("closed", False)
    assert finish(school.check()) == []


def test_a_follow_up_may_find_done_what_no_plan_took_up(school: Workspace, place: DayPlace) -> None:
    follow_up = DayPlace(place.org, "2027-03-17")
    for difference, expected in (("none", "proposed"), ("done", "done"), ("shown", "shown")):
        tell(school, follow_up, "difference", difference)
        assert state(school) == expected


def test_the_latest_follow_up_decides(school: Workspace, place: DayPlace) -> None:
    for day, ending in (("2027-03-17", "closed"), ("2027-01-12", "carried")):
        tell(school, DayPlace(place.org, day), "ending", ending)
    assert state(school) == "closed"


def test_what_is_not_there_cannot_be_answered(school: Workspace, place: DayPlace) -> None:
    with pytest.raises(SendnetError, match="not here"):
        school.recommendations.respond(place, "recommendation:third", "accept", by="head")


def test_reading_asks_no_more_for_more_recommendations(school: Workspace, place: DayPlace) -> None:
    asked = list[str]()
    connection = school._journal.ledger.connection
    connection.set_trace_callback(asked.append)
    school.recommendations.own()
    few = len(asked)
    for number in range(40):
        recommend(school, place, f"recommendation:more{number}", recommended="One more.")
    asked.clear()
    assert len(school.recommendations.own()) == 42
    assert 0 < len(asked) == few


def test_a_point_of_accuracy_is_answered_by_the_team(school: Workspace, place: DayPlace) -> None:
    accuracy = school.recommendations.accuracy
    _, changes = accuracy.add(place, "d" * 64, "There are nine classes, not eight.")
    (point,) = accuracy.points(place)
    assert (point.document, point.is_settled) == ("d" * 64, False)
    accuracy.change(point, "inaccurate", "There are nine classrooms, not eight.")
    accuracy.amend(point, "amended", value=True)
    accuracy.amend(point, "amended_how", "The number was corrected.")
    (point,) = accuracy.points(place)
    assert (point.inaccurate, point.amended, point.amended_how) == (
        "There are nine classrooms, not eight.",
        True,
        "The number was corrected.",
    )
    school.reverse(changes.reversals)
    assert accuracy.points(place) == ()
    with pytest.raises(SendnetError, match="not there any more"):
        accuracy.take_away(point)


def test_an_answer_and_an_outcome_are_named_by_what_they_are_about(school: Workspace, place: DayPlace) -> None:
    follow_up, accuracy = DayPlace(place.org, "2027-03-17"), school.recommendations.accuracy
    point, _ = accuracy.add(place, "d" * 64, "There are nine classes.")
    cells = [
        Cell(place.findings, "response:first", "reply_why"),
        Cell(follow_up.findings, f"outcome:{first(school).source}", "shown"),
        Cell(place.findings, point, "inaccurate"),
        Cell(place.findings, point.replace("accuracy", "amendment"), "amended_how"),
    ]
    named = "Plan the fading of adult support in foundation subjects"
    assert [where.words for where in school.settling.named(cells)] == [
        f"Answer to the recommendation “{named}.”: why, or with what change",
        f"Follow-up of the recommendation “{named}.”: what it saw",
        "Point of accuracy “There are nine classes.”: what is not accurate",
        "What was done about the point of accuracy “There are nine classes.”: what was done about it",
    ]
    school.recommendations.respond(place, FIRST, "accept", "We saw the lighthouse.", by="head")
    (hit,) = school.finding.find("lighthouse").hits
    assert hit.title == f"Answer to the recommendation “{named}.”"


def test_only_what_the_school_is_still_at_can_be_late(school: Workspace, place: DayPlace) -> None:
    recommendations, due = school.recommendations, "2027-03-16"
    assert (first(school).is_late(due), first(school).is_late("2027-03-17")) == (False, True)
    assert not recommendations.own()[1].is_late("2030-01-01"), "nobody said by when"
    priority, _ = school.plans.add_priority("Fade support")
    action, _ = recommendations.make_action(place, FIRST, priority)
    school.plans.change_action(action, "state", "done")
    assert not first(school).is_late("2027-03-17"), "the follow-up is awaited, and not the school"
