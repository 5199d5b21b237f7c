"""What reviewers capture on a challenge day: what is kept of it, what is refused, and what nobody has looked at."""

from io import BytesIO
from typing import Final

import pytest
from PIL import Image

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.checklist import Item, Section
from sendnet_desktop.frameworks.checklists.reading import read_checklist, shipped
from sendnet_desktop.visits.capture.offering import offered, passing_over
from sendnet_desktop.visits.capture.service import Capturing
from sendnet_desktop.visits.capture.usual import GROUPS, groups, letters_left, subjects, year_groups
from sendnet_desktop.visits.capture.values import Captured, Round, Spot
from sendnet_desktop.visits.choices import LETTERS, ONCE
from sendnet_desktop.workspace import Workspace

PLACE: Final = DayPlace("oak0", "2026-11-24")


@pytest.fixture
def reviewer(trust: Workspace) -> str:
    """Return the key of a reviewer of a challenge day at a primary school, by the shipped full-day checklist."""
    checklist = trust.frameworks.checklists.names()["full-day"]
    trust.visits.days.begin(PLACE, trust.frameworks.in_use(), checklist, phase="primary")
    return trust.visits.days.add_reviewer(PLACE, "Nia")[0]


@pytest.fixture
def capture(trust: Workspace, reviewer: str) -> Capturing:
    return trust.visits.capture


def test_an_answer_carries_the_time_of_the_first_thing_said(capture: Capturing, reviewer: str) -> None:
    spot = Spot(reviewer, ONCE, "3.1")
    capture.answer(PLACE, spot, "star", value=True)
    first = capture.captured(PLACE).at(spot)
    capture.answer(PLACE, spot, "answer", "in-places")
    now = capture.captured(PLACE).at(spot)
    assert (now.answer, now.answer_words, now.star, now.seen_at) == ("in-places", "In places", True, first.seen_at)
    assert len(first.seen_at) == len("10:12")
    assert not first.has_looked
    assert now.has_looked


def test_what_comes_from_paper_carries_no_time(capture: Capturing, reviewer: str) -> None:
    spot = Spot(reviewer, ONCE, "3.1")
    capture.answer(PLACE, spot, "answer", "in-places", on_paper=True)
    key, _ = capture.begin_round(PLACE, "4", reviewer, on_paper=True, year_group="Year 5")
    capture.hear(PLACE, Spot(reviewer, ONCE, "3.2"), "one day a week", on_paper=True)
    capture.jot(PLACE, reviewer, "a new ramp", on_paper=True)
    seen = capture.captured(PLACE)
    assert seen.at(spot).answer == "in-places"
    assert {seen.at(spot).seen_at, seen.rounds[0].began_at, seen.themes[0].seen_at, seen.jots[0].seen_at} == {""}
    assert (seen.rounds[0].key, seen.rounds[0].called) == (key, "Year 5")


def test_a_jot_that_was_sorted_is_a_theme_of_its_item_and_can_be_loose_again(
    trust: Workspace, capture: Capturing, reviewer: str
) -> None:
    jot, _ = capture.jot(PLACE, reviewer, "a new ramp", star=True, sign="plus")
    spot = Spot(reviewer, ONCE, "10.1")
    changes = capture.sort(PLACE, jot, spot)
    (theme,) = capture.captured(PLACE).themes_at(spot)
    assert (theme.record, theme.heard, theme.sign, theme.star) == (jot, "a new ramp", "plus", True)
    assert not list(capture.captured(PLACE).loose_jots())
    trust.reverse(changes.reversals)
    assert [each.jotted for each in capture.captured(PLACE).loose_jots(reviewer)] == ["a new ramp"]
    assert not list(capture.captured(PLACE).loose_jots("nobody"))


def test_a_jot_stays_with_whoever_jotted_it(trust: Workspace, capture: Capturing, reviewer: str) -> None:
    other, _ = trust.visits.days.add_reviewer(PLACE, "Tom")
    jot, _ = capture.jot(PLACE, reviewer, "a new ramp")
    with pytest.raises(SendnetError, match="stays with"):
        capture.sort(PLACE, jot, Spot(other, ONCE, "10.1"))


def test_a_round_belongs_to_one_reviewer_and_one_section(trust: Workspace, capture: Capturing, reviewer: str) -> None:
    other, _ = trust.visits.days.add_reviewer(PLACE, "Tom")
    room, _ = capture.begin_round(PLACE, "4", reviewer, year_group="Year 5", subject="Mathematics")
    for spot in (Spot(other, room, "4.1"), Spot(reviewer, room, "6.1"), Spot(reviewer, ONCE, "4.1")):
        with pytest.raises(SendnetError, match="no such room"):
            capture.answer(PLACE, spot, "answer", "in-places")
    with pytest.raises(SendnetError, match="gone through once"):
        capture.begin_round(PLACE, "3", reviewer)
    capture.answer(PLACE, Spot(reviewer, room, "4.1"), "answer", "in-places")
    with pytest.raises(SendnetError, match="it stays"):
        capture.take_away_round(PLACE, room)
    capture.change_round(PLACE, room, "subject", "Science")
    assert capture.captured(PLACE).round_called(room) == "Year 5, Science"


def test_a_room_begun_by_mistake_is_taken_away(capture: Capturing, reviewer: str) -> None:
    room, _ = capture.begin_round(PLACE, "4", reviewer)
    assert capture.captured(PLACE).round_called(room) == "Not said where"
    capture.take_away_round(PLACE, room)
    assert capture.captured(PLACE).rounds == ()


@pytest.mark.parametrize(
    ("item", "field", "value", "match"),
    [
        ("3.1", "answer", "met", "is no answer"),
        ("1.1", "answer", "consistently", "is no answer"),
        ("3.2", "answer", "consistently", "is no answer"),
        ("3.1", "counted", 3, "asks for no number"),
        ("2.2", "counted", -1, "not a number"),
        ("2.2", "counted", 10_000, "not a number"),
        ("2.2", "counted", True, "not a number"),
        ("2.2", "counted", "three", "not a number"),
        ("2.1", "level", "no such level", "not a level"),
        ("2.1", "seen_at", "10:00", "not something that is asked"),
        ("99", "answer", "met", "no item"),
    ],
)
def test_what_an_item_does_not_take_is_refused(
    capture: Capturing, reviewer: str, item: str, field: str, value: Value, match: str
) -> None:
    with pytest.raises(SendnetError, match=match):
        capture.answer(PLACE, Spot(reviewer, ONCE, item), field, value)
    assert capture.captured(PLACE) == Captured()


def test_numbers_and_levels_are_kept(capture: Capturing, reviewer: str) -> None:
    capture.answer(PLACE, Spot(reviewer, ONCE, "2.2"), "counted", 0)
    capture.answer(PLACE, Spot(reviewer, ONCE, "2.1"), "level", "2")
    seen = capture.captured(PLACE)
    assert seen.at(Spot(reviewer, ONCE, "2.2")).counted == 0
    assert seen.at(Spot(reviewer, ONCE, "2.2")).has_looked
    assert seen.at(Spot(reviewer, ONCE, "2.1")).level == "2"
    capture.answer(PLACE, Spot(reviewer, ONCE, "2.2"), "counted", None)
    assert not capture.captured(PLACE).at(Spot(reviewer, ONCE, "2.2")).is_said


def test_did_not_look_is_allowed_of_every_item_and_leaves_it_on_the_list(
    trust: Workspace, capture: Capturing, reviewer: str
) -> None:
    checklist = capture.checklist(trust.visits.days.find(PLACE))
    rounds = {each.id: ONCE for each in checklist.sections}
    for section in checklist.sections:
        if section.repeat != ONCE:
            rounds[section.id] = capture.begin_round(PLACE, section.id, reviewer)[0]
        for item in section.items:
            spot = Spot(reviewer, rounds[section.id], item.id)
            capture.answer(PLACE, spot, "answer", passing_over(item))
    unseen = capture.not_looked_at(PLACE)
    assert [each.item.id for each in unseen] == [item.id for item in checklist.items()]
    assert {each.passed_over_by for each in unseen} == {(reviewer,)}


def test_a_trail_goes_by_a_letter_that_is_fresh_for_each_reviewer(
    trust: Workspace, capture: Capturing, reviewer: str
) -> None:
    other, _ = trust.visits.days.add_reviewer(PLACE, "Tom")
    for letter in LETTERS:
        assert letters_left(capture.captured(PLACE), "6", reviewer)[0] == letter
        capture.begin_round(PLACE, "6", reviewer, letter=letter)
    assert letters_left(capture.captured(PLACE), "6", reviewer) == ()
    assert letters_left(capture.captured(PLACE), "6", other) == tuple(LETTERS)
    with pytest.raises(SendnetError, match="never by a name"):
        capture.begin_round(PLACE, "6", reviewer, letter="Sam")


def test_choice_lists_remember_what_the_team_saw_most() -> None:
    rooms = ("Science", "Circus skills", "Science")
    seen = Captured(
        rounds=tuple(Round(str(place), subject=each, year_group="Hive") for place, each in enumerate(rooms))
    )
    assert subjects(seen, "primary")[:2] == ("Science", "Circus skills")
    assert subjects(seen, "primary").count("Science") == 1
    assert year_groups(seen, "primary")[-1] == "Hive"
    assert year_groups(seen, "primary")[1:3] == ("Reception", "Year 1")


def test_a_group_is_offered_where_its_section_is_for_such_people() -> None:
    sections = {each.id: each for each in read_checklist(shipped()["full-day"]).sections}
    voice, staff = sections["7"], sections["9"]
    seen = Captured(rounds=(Round("a", section="7", looked_at="School council"),))
    assert groups(seen, voice) == ("School council", *voice.groups)
    assert all(each.startswith("Pupils") for each in voice.groups)
    assert groups(seen, staff) == staff.groups
    assert groups(seen, Section("X", "Anybody", (), "group")) == GROUPS


def test_an_item_offers_what_its_first_kind_of_answer_does() -> None:
    both = Item("9", "Seen, then judged", ("judgement", "compliance", "seen"))
    assert list(offered(both)) == ["met", "partly-met", "not-met", "not-checked"]
    assert passing_over(both) == "not-checked"
    assert passing_over(Item("9", "Heard", ("themes",))) == "not-looked"


def test_a_photo_goes_with_what_it_shows(trust: Workspace, capture: Capturing, reviewer: str) -> None:
    kept = BytesIO()
    Image.new("RGB", (4000, 3000), "navy").save(kept, "PNG")
    spot = Spot(reviewer, ONCE, "10.1")
    record, changes = capture.photos.add(PLACE, reviewer, spot.record, kept.getvalue(), "C:\\corner.png")
    (picture,) = capture.captured(PLACE).pictures_with(spot.record)
    assert picture.attached is not None
    assert (picture.record, picture.attached.name, picture.attached.is_picture) == (record, "corner", True)
    look = trust.evaluations.attaching.look(PLACE.visit, record, picture.attached, 100)
    assert look.whereabouts == "here"
    trust.reverse(changes.reversals)
    assert capture.captured(PLACE).pictures == ()
    with pytest.raises(SendnetError, match="not a photo"):
        capture.photos.add(PLACE, reviewer, spot.record, b"a plan in words", "plan.txt")


def test_nothing_written_is_no_note(capture: Capturing, reviewer: str) -> None:
    with pytest.raises(SendnetError, match="Nothing was written"):
        capture.jot(PLACE, reviewer, "  ")
    with pytest.raises(SendnetError, match="Nothing was written"):
        capture.hear(PLACE, Spot(reviewer, ONCE, "3.2"), "")
    with pytest.raises(SendnetError, match="in the team"):
        capture.jot(PLACE, "nobody", "words")


def test_notes_are_changed_and_taken_away(trust: Workspace, capture: Capturing, reviewer: str) -> None:
    theme, _ = capture.hear(PLACE, Spot(reviewer, ONCE, "3.2"), "one day a week", sign="minus")
    capture.change_note(PLACE, theme, "heard", "two days a week")
    capture.change_note(PLACE, theme, "star", value=True)
    (seen,) = capture.captured(PLACE).themes
    assert (seen.heard, seen.sign, seen.star) == ("two days a week", "minus", True)
    assert "3.2" not in {each.item.id for each in capture.not_looked_at(PLACE)}
    changes = capture.take_away_note(PLACE, theme)
    assert capture.captured(PLACE).themes == ()
    trust.reverse(changes.reversals)
    assert len(capture.captured(PLACE).themes) == 1


def test_two_reviewers_answers_to_one_item_stand_side_by_side(
    trust: Workspace, capture: Capturing, reviewer: str
) -> None:
    other, _ = trust.visits.days.add_reviewer(PLACE, "Tom")
    capture.answer(PLACE, Spot(reviewer, ONCE, "3.1"), "answer", "consistently")
    capture.answer(PLACE, Spot(other, ONCE, "3.1"), "answer", "not-seen")
    seen = capture.captured(PLACE)
    assert {each.spot.reviewer: each.answer for each in seen.observations} == {
        reviewer: "consistently",
        other: "not-seen",
    }
    assert not any(each.disagreements for each in seen.observations)


def test_two_versions_of_what_was_captured_say_of_what_they_are(
    trust: Workspace, capture: Capturing, reviewer: str
) -> None:
    spot = Spot(reviewer, ONCE, "3.1")
    capture.answer(PLACE, spot, "answer", "in-places")
    capture.answer(PLACE, spot, "answer", "not-seen", shown=None)
    jot, _ = capture.jot(PLACE, reviewer, "Quiet in the corridor.")
    capture.change_note(PLACE, jot, "jotted", "Loud in the corridor.", shown="Calm in the corridor.")
    assert {where.words for where in trust.settling.all()} == {
        "What was seen on a challenge day of item 3.1: answer",
        "Jot of a challenge day “Loud in the corridor.”: jot",
    }
