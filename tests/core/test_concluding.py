"""What a team makes of a challenge day: what was seen by area, levels, conclusions, strengths and recommendations."""

import pytest
from concluding import PLACE, Team, concluded, team_of

from sendnet_desktop.challenge_days.records import findings
from sendnet_desktop.challenge_days.values import Finding
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.steps import finish
from sendnet_desktop.visits.synthesis import rules
from sendnet_desktop.visits.synthesis.sharing import share_conclusions, share_day, team_words
from sendnet_desktop.visits.synthesis.values import strongest, tally
from sendnet_desktop.workspace import Workspace


@pytest.fixture
def team(trust: Workspace) -> Team:
    trust._journal.permit = lambda _channel, _kind: None
    return team_of(trust)


def shared(team: Team) -> dict[str, Finding]:
    """Return what the school's channel of findings says, by what it is about."""
    channel = f"school:{PLACE.org}:2026"
    found = findings(team.workspace._journal.ledger, (channel,), team.workspace.evaluations.packs.level)
    return {f"{each.subject}.{each.about}": each for each in found[channel]}


def test_what_was_seen_is_told_by_area_and_by_statement_and_what_was_passed_over_is_not(team: Team) -> None:
    teaching = team.area("D")
    assert tally(teaching.pieces) == "2 consistently, 3 in places, 2 not seen; 1 for; 1 starred"
    by_statement = {each.statement.id: each for each in teaching.statements}
    assert [piece.item for piece in by_statement["D3"].pieces] == ["4.4", "4.4"]
    assert [piece.item for piece in by_statement["D2"].pieces] == [
        "4.3"
    ]  # one of two rooms: nobody looked in the other
    assert team.area("A").proposed_strength == "2"
    assert teaching.proposed_strength == "3"
    assert team.area("B").pieces == ()


def test_a_starred_note_is_offered_as_the_strongest_evidence(team: Team) -> None:
    first, second = strongest(team.area("D").pieces)
    assert (first.item, first.star, first.said) == (
        "4.4", True, "Not seen. Six waited for an adult before they began (Year 4, Reading)",
    )  # fmt: skip
    assert second.words
    assert first.reviewer == "Ann Hart"


def test_two_reviewers_working_levels_of_an_area_stand_side_by_side(team: Team) -> None:
    team.concluding.work(PLACE, team.ann, "D", "level", "2")
    team.concluding.work(PLACE, team.jo, "D", "level", "3")
    team.concluding.work(PLACE, team.jo, "D", "confidence", "low")
    found = team.area("D").workings
    assert [(each.called, each.level.id if each.level else "") for each in found] == [
        ("Ann Hart", "2"),
        ("Jo Bell", "3"),
    ]
    assert not any(each.disagreements for each in found)
    assert team.workspace.disagreements() == []


def test_undoing_takes_a_conclusion_and_a_strength_back(team: Team) -> None:
    changes = team.concluding.conclude(PLACE, "area", "D", "level", "2")
    record, praised = team.concluding.praise(PLACE, "Staff know the route.")
    team.workspace.reverse(praised.reversals)
    team.workspace.reverse(changes.reversals)
    assert team.seen().strengths == ()
    assert team.area("D").conclusion.level is None
    with pytest.raises(SendnetError, match="not there any more"):
        team.concluding.change(PLACE, record, "praised", "Too late.")


def test_a_sixth_recommendation_is_refused_kindly_and_a_fourth_is_asked_about(team: Team) -> None:
    for number in range(1, 6):
        assert (rules.too_many(team.seen().recommendations) is not None) == (number > 4)
        team.concluding.recommend(PLACE, f"Number {number}.")
    with pytest.raises(SendnetError, match="no school can act well on more") as refused:
        team.concluding.recommend(PLACE, "One more.")
    assert "take the least urgent away first" in str(refused.value)
    assert len(team.seen().recommendations) == 5
    team.concluding.take_away(PLACE, team.seen().recommendations[0].record)
    team.concluding.recommend(PLACE, "One in its place.")


def test_recommendations_rest_on_what_was_seen_and_can_let_go_of_it(team: Team) -> None:
    record, _ = team.concluding.recommend(PLACE, "Plan the fading of support.")
    piece = team.area("D").pieces[0].record
    team.concluding.rest(PLACE, record, piece)
    team.concluding.rest(PLACE, record, piece)
    assert team.seen().recommendations[0].grounds == (piece,)
    changes = team.concluding.let_go(PLACE, record, piece)
    assert team.seen().recommendations[0].grounds == ()
    team.workspace.reverse(changes.reversals)
    assert team.seen().recommendations[0].grounds == (piece,)
    with pytest.raises(SendnetError, match="not seen on this"):
        team.concluding.rest(PLACE, record, "observation:nobody.once.4.1")


def test_recommendations_are_put_in_another_order(team: Team) -> None:
    first, second, third = (team.concluding.recommend(PLACE, what)[0] for what in "abc")
    team.concluding.move(PLACE, third, first)
    team.concluding.move(PLACE, first)
    assert [each.record for each in team.seen().recommendations] == [third, second, first]


def test_links_are_statements_of_the_framework(team: Team) -> None:
    record, _ = team.concluding.recommend(PLACE, "Plan it.", links="D5 D3,D5")
    assert team.seen().recommendations[0].statements == ("D5", "D3")
    with pytest.raises(SendnetError, match="no statement"):
        team.concluding.change(PLACE, record, "links", "Z9")


@pytest.mark.parametrize(
    ("field", "value"),
    [("level", "9"), ("agreed", "9"), ("strength", "7"), ("disputed", "yes"), ("comment", "Not asked.")],
)
def test_no_other_answer_is_taken_for_a_conclusion(team: Team, field: str, value: str) -> None:
    with pytest.raises(SendnetError):
        team.concluding.conclude(PLACE, "area", "D", field, value)
    assert not team.area("D").conclusion.is_made


def test_what_is_missing_is_said_and_nothing_is_said_of_what_is_whole(team: Team) -> None:
    before = [note.words for note in rules.notes(team.seen())]
    assert "Leadership and management: no reviewers’ level yet." in before
    assert "A report has three to five strengths; there is none yet." in before
    concluded(team)
    assert rules.notes(team.seen()) == ()
    team.conclude("B", strength="0", disputed=True, agreed=None)
    said = [note.words for note in rules.notes(team.seen())]
    assert said == [
        "Identification: the reviewers’ level rests on nothing that was seen. What would show it?",
        "Identification: it is disputed. Say in a sentence how the school sees it.",
    ]


def test_where_something_was_seen_it_is_only_asked_how_strong_that_is(team: Team) -> None:
    team.conclude("D", level="2", sentence="Support is added.", agreed="2")
    team.conclude("B", level="2", sentence="Told, not seen.", agreed="2")
    said = [note.words for note in rules.notes(team.seen())]
    assert "High quality teaching and learning: say how strong the evidence is that was seen." in said
    assert "Identification: the reviewers’ level rests on nothing that was seen. What would show it?" in said


def test_conclusions_come_to_the_school_beside_its_own_and_are_emptied_with_the_team_s(team: Team) -> None:
    concluded(team)
    team.conclude("C", disputed=True, agreed=None, agreed_sentence="The head sees it otherwise.")
    team.concluding.conclude(PLACE, "statement", "D3", "level", "1")
    days = team.workspace.challenge_days
    share_day(days, team.seen().visit)
    share_conclusions(days, team.seen())
    found = shared(team)
    assert set(found) == {"area.A", "area.B", "area.C", "area.D", "area.E", "statement.D3"}
    disputed = found["area.C"]
    assert (disputed.is_disputed, disputed.agreed, disputed.agreed_sentence) == (
        True,
        None,
        "The head sees it otherwise.",
    )
    assert disputed.reviewer == "Ann Hart and Jo Bell (Birch Academy)"
    assert found["area.A"].agreed is not None
    assert found["area.A"].strength == "2"
    team.conclude("A", agreed=None)
    share_conclusions(days, team.seen())
    assert shared(team)["area.A"].agreed is None
    assert finish(team.workspace.check()) == []


def test_whoever_walks_along_from_the_school_is_not_told_as_a_reviewer(team: Team) -> None:
    team.workspace.visits.days.add_reviewer(PLACE, "Sam Lee", part="school")
    assert team_words(team.seen().visit.team) == "Ann Hart and Jo Bell (Birch Academy)"


def test_two_versions_of_a_conclusion_are_told_in_the_words_of_the_day_s_framework_and_settled(team: Team) -> None:
    team.conclude("D", level="2")
    team.concluding.conclude(PLACE, "area", "D", "level", "3", shown="4")
    settling = team.workspace.settling
    (where,) = settling.all()
    assert where.words == "What the team of a challenge day concludes of D: level"
    found = settling.at(where.cell)
    assert found is not None
    assert {version.words for version in found.versions} == {"2 Developing", "3 Secure"}
    assert found.choices[1] == ("2", "2 Developing")
    settling.write_anew(found, "1")
    assert settling.all() == ()
    level = team.area("D").conclusion.level
    assert level is not None
    assert level.id == "1"


def test_who_changed_a_conclusion_is_told_in_words(team: Team) -> None:
    team.conclude("D", level="2", agreed="3", disputed=True)
    channel, record = PLACE.visit, "conclusion:area.D"
    told = {
        each.where.cell.field: each.changes[0].words for each in team.workspace.histories.of_record(channel, record)
    }
    assert told == {"level": "2 Developing", "agreed": "3 Secure", "disputed": "The school disputes it"}


def test_a_recommendation_is_named_by_its_words_wherever_two_versions_stand(team: Team) -> None:
    record, _ = team.concluding.recommend(PLACE, "Plan the fading of support.", because="One.")
    team.concluding.change(PLACE, record, "because", "Other.", shown="Neither.")
    (where,) = team.workspace.settling.all()
    assert where.words == "Recommendation “Plan the fading of support.”: because"
    assert [note for note in rules.notes(team.seen()) if note.about == record]
