"""Two versions of a field: what people are told of them, how they end it, and that nothing is lost by it."""

from collections.abc import Callable

import pytest
from laptops import Wall, heard, said, work

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.apart import Disagreement, Reader, where_of
from sendnet_desktop.evaluations.scales import given, kept
from sendnet_desktop.frameworks.reading import starter
from sendnet_desktop.frameworks.words import USUAL
from sendnet_desktop.journal.differing import NEWEST, voices
from sendnet_desktop.journal.limits import LONGEST_TEXT
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

COMMENT = "judgement:2026.A1"


def by(school: Workspace, who: str, act: Callable[[], object]) -> None:
    """Let somebody else do something on this laptop."""
    school._journal.author = who
    act()
    school._journal.author = school.profile.person


def said_by_two(school: Workspace, field: str, one: Value, other: Value) -> Disagreement:
    school.evaluations.answer("A1", field, one)
    by(school, "Ann Dale", lambda: school.evaluations.answer("A1", field, other, shown="what nobody saw"))
    return at(school, field)


def at(school: Workspace, field: str) -> Disagreement:
    found = school.settling.at(Cell(school.evaluations.channel, COMMENT, field))
    assert found is not None
    return found


def standing(school: Workspace, field: str) -> list[Value]:
    cell = Cell(school.evaluations.channel, COMMENT, field)
    assert finish(school.check()) == []
    return [version.value for version in school.versions(cell)]


def test_a_field_is_named_in_the_words_of_the_framework(school: Workspace) -> None:
    found = said_by_two(school, "level", "3", "2")
    statement = school.evaluations.current().pack.by_id["A1"]
    assert found.where.about == f"A1 {statement.text}"
    assert found.where.words.endswith(": level")
    assert [version.words.split()[0] for version in found.versions] == ["2", "3"]
    assert [version.who for version in found.versions] == ["Ann Dale", "Sam Lee"]
    assert {version.laptop for version in found.versions} == {"this laptop"}
    assert school.settling.all() == (found.where,)


def test_equal_values_are_one_version(school: Workspace) -> None:
    found = said_by_two(school, "level", "3", "2")
    by(school, "Third", lambda: school.evaluations.answer("A1", "level", "3", shown="what nobody saw"))
    assert at(school, "level").count == 2
    assert [version.who for version in at(school, "level").versions] == ["Third", "Ann Dale"]
    school.settling.take(found, 0)
    assert [given(value)[0] for value in standing(school, "level")] == ["2", "3"], (
        "what came after the person looked was swept away"
    )


@pytest.mark.parametrize(("place", "kept"), [(0, "theirs"), (1, "ours")])
def test_taking_one_version_ends_it(school: Workspace, place: int, kept: str) -> None:
    found = said_by_two(school, "comment", "ours", "theirs")
    school.settling.take(found, place)
    assert standing(school, "comment") == [kept]
    assert school.disagreements() == []
    assert {past.value for past in school.history(found.where.cell)} == {"ours", "theirs"}


def test_both_texts_are_kept_one_under_the_other_the_earlier_first(school: Workspace) -> None:
    school.settling.keep_both(said_by_two(school, "comment", "ours", "theirs"))
    assert standing(school, "comment") == ["ours\n\ntheirs"]


def test_texts_too_long_together_are_refused_in_a_sentence(school: Workspace) -> None:
    found = said_by_two(school, "comment", "a" * LONGEST_TEXT, "b")
    with pytest.raises(SendnetError, match="Together they are longer than 20,000 characters"):
        school.settling.keep_both(found)
    assert len(standing(school, "comment")) == 2


def test_levels_cannot_be_kept_one_under_the_other(school: Workspace) -> None:
    with pytest.raises(SendnetError, match="cannot be put one under the other"):
        school.settling.keep_both(said_by_two(school, "level", "3", "2"))


def test_something_else_can_be_said_if_it_is_an_answer(school: Workspace) -> None:
    found = said_by_two(school, "level", "3", "2")
    with pytest.raises(SendnetError, match="is not one of the answers"):
        school.settling.write_anew(found, "9")
    school.settling.write_anew(found, "4")
    assert standing(school, "level") == [kept("4", starter())]


def test_a_date_written_anew_must_be_one(school: Workspace) -> None:
    found = said_by_two(school, "checked_on", "2026-10-01", "2026-10-02")
    with pytest.raises(SendnetError, match="not a date"):
        school.settling.write_anew(found, "yesterday")
    school.settling.write_anew(found, "2026-10-03")
    assert standing(school, "checked_on") == ["2026-10-03"]


@pytest.mark.parametrize("way", ["take", "keep_both", "write_anew"])
def test_undo_puts_both_versions_back_and_redo_settles_again(school: Workspace, way: str) -> None:
    found = said_by_two(school, "comment", "ours", "theirs")
    ways: dict[str, Callable[[], Changes]] = {
        "take": lambda: school.settling.take(found, 1),
        "keep_both": lambda: school.settling.keep_both(found),
        "write_anew": lambda: school.settling.write_anew(found, "something else"),
    }
    done = ways[way]()
    settled = standing(school, "comment")
    undone = school.reverse(done.reversals)
    assert standing(school, "comment") == ["theirs", "ours"]
    assert school.evaluations.current().find("A1").comment == "theirs"  # type: ignore[union-attr]  # it is asked
    redone = school.reverse(undone.reversals)
    assert standing(school, "comment") == settled
    school.reverse(redone.reversals)
    assert standing(school, "comment") == ["theirs", "ours"]


def test_a_late_edit_of_the_old_value_stands_beside_the_resolution(school: Workspace) -> None:
    """Attack F11: what somebody wrote who had not seen the settling is shown with it."""
    school.settling.take(said_by_two(school, "comment", "ours", "theirs"), 0)
    by(school, "Late", lambda: school.evaluations.answer("A1", "comment", "late", shown="ours"))
    assert {version.words for version in at(school, "comment").versions} == {"theirs", "late"}


def test_five_thousand_versions_are_counted_and_settled_at_once(school: Workspace) -> None:
    """Attack F7: a flood costs counting, shows the newest, and ends in one choice."""
    flood = [said(COMMENT, "comment", f"version {number}", stamp=number) for number in range(5_000)]
    school.evaluations.answer("A1", "level", "3")
    finish(school._journal.merge([heard("elsewhere", *flood, channel=school.evaluations.channel)]))
    found = at(school, "comment")
    assert found.count == 5_000
    assert [version.words for version in found.versions] == [f"version {4_999 - number}" for number in range(NEWEST)]
    assert not found.can_join
    (two,) = school.evaluations.current().find("A1").disagreements  # type: ignore[union-attr]  # it is asked
    assert two.is_flood
    assert not school.settling.take(found, 3).reversals, "undo would put 5,000 versions back"
    assert standing(school, "comment") == ["version 4996"]


def test_versions_of_one_person_are_told_apart_by_their_time(school: Workspace, wall: Wall) -> None:
    school.evaluations.answer("A1", "comment", "morning")
    wall.now += 24 * 3600
    school.evaluations.answer("A1", "comment", "next day", shown="unseen")
    assert [version.called for version in at(school, "comment").versions] == [
        "Sam Lee, 13 October 2026",
        "Sam Lee, 12 October 2026",
    ]


class TestAPieceTakenAway:
    """Evidence that one person takes away and another changes."""

    @pytest.fixture
    def piece(self, school: Workspace) -> str:
        record, _ = school.evaluations.add_evidence("A1", "document", "The plan", "SEND drive", "2026-09-18")
        change = school.evaluations.change_evidence
        by(school, "Ann Dale", lambda: change(record, "description", "The new plan", shown="what nobody saw"))
        assert len(school.disagreements()) == 1
        school.evaluations.remove_evidence(record)
        return record

    def _gone(self, school: Workspace) -> Disagreement:
        (cell,) = school.disagreements()
        found = school.settling.at(cell)
        assert found is not None
        return found

    def test_is_told_as_one_thing(self, school: Workspace, piece: str) -> None:
        assert school.evaluations.current().find("A1").evidence == ()  # type: ignore[union-attr]  # it is asked
        found = self._gone(school)
        assert found.where.is_removal
        assert found.where.cell.record == piece
        assert "Taken away" in [version.words for version in found.versions]

    def test_is_marked_at_its_statement(self, school: Workspace, piece: str) -> None:
        judged = school.evaluations.current().find("A1")
        assert judged is not None
        assert [two.field for two in judged.disagreements] == ["evidence"]
        assert judged.disagrees
        assert school.evaluations.current().differing == 1

    def test_stays_away_where_that_is_chosen(self, school: Workspace, piece: str) -> None:
        found = self._gone(school)
        place = next(place for place, version in enumerate(found.versions) if version.value)
        done = school.settling.take(found, place)
        assert school.disagreements() == []
        assert school.evaluations.current().find("A1").evidence == ()  # type: ignore[union-attr]  # it is asked
        school.reverse(done.reversals)
        assert len(school.disagreements()) == 1
        assert finish(school.check()) == []


def test_taking_a_piece_away_that_nobody_else_changed_is_no_disagreement(school: Workspace) -> None:
    record, _ = school.evaluations.add_evidence("A1", "document", "The plan")
    done = school.evaluations.remove_evidence(record)
    assert school.disagreements() == []
    assert len(done.reversals) == 1
    school.reverse(done.reversals)
    assert len(school.evaluations.current().find("A1").evidence) == 1  # type: ignore[union-attr]  # it is asked


def test_finding_what_differs_is_no_more_work_where_more_is_written(school: Workspace) -> None:
    said_by_two(school, "comment", "Yes.", "No.")
    ledger, channels = school._journal.ledger, [school.evaluations.channel]

    def look() -> None:
        assert len(list(voices(ledger, channels))) == 1

    before = work(ledger.connection, look)
    for judged in school.evaluations.current().judged():
        for field in ("level", "strength", "comment"):
            school.evaluations.answer(judged.statement.id, field, "3" if field != "comment" else "Seen.")
    assert work(ledger.connection, look) <= before + 1


def test_only_the_school_of_a_challenge_day_is_led_to_a_room_of_its_own() -> None:
    answer = Cell("findings:oak0:2026-11-24", "response:abc", "reply_why")
    of = ("school:oak0:2026", "school:elm0:2026", "")
    told = [where_of(answer, None, "", "", Reader(own, USUAL)).at_school for own in of]
    assert told == [True, False, False], "a SENCO who reviews elsewhere reads that day as its team"
