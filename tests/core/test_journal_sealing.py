"""What leaves a laptop when it seals, and what stays."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from laptops import SCHOOL, Laptop, heard, said
from msgspec import structs

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal import segments
from sendnet_desktop.journal.journal import ChangedSinceError, Edit
from sendnet_desktop.journal.sealed import MOST_REPLACED, SealedEdit, Segment

LEVEL = Cell(SCHOOL, "judgement:2026.A1", "level")
COMMENT = Cell(SCHOOL, "judgement:2026.A1", "comment")


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Laptop]:
    opened = Laptop(tmp_path / "a", "a")
    yield opened
    opened.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Laptop]:
    opened = Laptop(tmp_path / "b", "b")
    yield opened
    opened.close()


def test_of_what_was_typed_and_retyped_only_the_last_is_sealed(laptop: Laptop) -> None:
    for text in ("Plans a", "Plans are", "Plans are reviewed"):
        laptop.write(COMMENT.record, COMMENT.field, text)
    made = laptop.seal()
    assert [edit.value for edit in made.edits] == ["Plans are reviewed"]
    assert laptop.journal.runs(SCHOOL) == []


def test_a_name_typed_and_taken_out_again_is_in_no_line_and_still_in_the_history_here(
    laptop: Laptop, other: Laptop
) -> None:
    for text in ("Seen with Jo Bloggs", "Seen in class"):
        laptop.write(COMMENT.record, COMMENT.field, text)
    made = laptop.seal()
    other.merge(made)
    assert "Bloggs" not in repr(made)
    assert [version.value for version in other.journal.history(COMMENT)] == ["Seen in class"]
    laptop.reopen()
    assert [version.value for version in laptop.journal.history(COMMENT)] == ["Seen in class", "Seen with Jo Bloggs"]


def test_two_versions_that_do_not_replace_one_another_are_two_runs(laptop: Laptop) -> None:
    laptop.write(LEVEL.record, LEVEL.field, "2")
    laptop.write(LEVEL.record, LEVEL.field, "3", "an old screen")
    assert [run.value for run in laptop.journal.runs(SCHOOL)] == ["2", "3"]
    laptop.seal()
    assert sorted(map(str, laptop.values(LEVEL))) == ["2", "3"]


def test_settled_before_sealing_several_versions_are_one_run_that_replaces_what_they_did(laptop: Laptop) -> None:
    theirs = heard("b", said(LEVEL.record, LEVEL.field, "1"))
    laptop.merge(theirs)
    laptop.write(LEVEL.record, LEVEL.field, "2")
    laptop.write(LEVEL.record, LEVEL.field, "3", "an old screen")
    laptop.journal.settle(LEVEL, "4")
    (run,) = laptop.journal.runs(SCHOOL)
    assert (run.value, run.replaces) == ("4", (theirs.edits[0].id,))
    laptop.seal()
    assert laptop.values(LEVEL) == ["4"]
    assert laptop.problems() == []


def test_settled_after_sealing_a_disagreement_is_over_for_everybody(laptop: Laptop, other: Laptop) -> None:
    laptop.write(LEVEL.record, LEVEL.field, "2")
    other.write(LEVEL.record, LEVEL.field, "3")
    laptop.merge(other.seal())
    first = laptop.seal()
    laptop.journal.settle(LEVEL, "3")
    other.merge(laptop.seal(), first)
    assert laptop.values(LEVEL) == other.values(LEVEL) == ["3"]


def test_more_versions_than_one_line_may_replace_are_settled_all_the_same(laptop: Laptop, other: Laptop) -> None:
    flood = [heard(f"laptop{number}", said(LEVEL.record, LEVEL.field, str(number))) for number in range(200)]
    laptop.merge(*flood)
    other.merge(*flood)
    laptop.journal.settle(LEVEL, "agreed")
    laptop.write(LEVEL.record, LEVEL.field, "agreed again")
    runs = laptop.journal.runs(SCHOOL)
    assert max(len(run.replaces) for run in runs) <= MOST_REPLACED
    other.merge(laptop.seal())
    for reader in (laptop, other):
        assert set(reader.values(LEVEL)) == {"agreed again"}
        assert reader.dump() == {LEVEL.record: {LEVEL.field: ['"agreed again"']}}
        assert reader.problems() == []
    laptop.write(LEVEL.record, LEVEL.field, "later")
    other.merge(laptop.seal())
    assert laptop.values(LEVEL) == other.values(LEVEL) == ["later"]


def test_what_is_sealed_in_part_leaves_the_rest_for_later(laptop: Laptop, other: Laptop) -> None:
    laptop.write(LEVEL.record, LEVEL.field, "2")
    laptop.write(COMMENT.record, COMMENT.field, "words")
    other.merge(laptop.seal(runs=laptop.journal.runs(SCHOOL)[:1]))
    assert other.dump() == {LEVEL.record: {LEVEL.field: ['"2"']}}
    other.merge(laptop.seal())
    assert other.dump() == laptop.dump()


def test_work_sealed_before_a_restore_is_one_edit_when_its_file_comes_back(laptop: Laptop, tmp_path: Path) -> None:
    laptop.write(LEVEL.record, LEVEL.field, "2")
    laptop.back_up(tmp_path / "backup")
    lost = laptop.seal()
    laptop.restore(tmp_path / "backup")
    laptop.merge(lost)
    again = laptop.seal()
    assert [edit.id for edit in again.edits] == [edit.id for edit in lost.edits]
    laptop.write(LEVEL.record, LEVEL.field, "3")
    laptop.seal()
    assert laptop.values(LEVEL) == ["3"]
    assert laptop.problems() == []


def test_an_edit_held_in_one_segment_counts_and_replaces_when_it_stands_in_a_second_that_is_good(
    laptop: Laptop,
) -> None:
    first = heard("b", said(LEVEL.record, LEVEL.field, "1"))
    second = heard("b", said(LEVEL.record, LEVEL.field, "2", 2, [first.edits[0].id]), seq=1)
    held = _with(second, status="revoked")
    laptop.merge(first, held)
    assert laptop.values(LEVEL) == ["1"]
    laptop.merge(_with(second, hash=b"another segment", log="b-fork"))
    assert laptop.values(LEVEL) == ["2"]
    assert laptop.problems() == []


def test_an_edit_in_two_segments_counts_where_one_of_them_may_say_it_whichever_is_judged_last(laptop: Laptop) -> None:
    before = heard("b", said(LEVEL.record, LEVEL.field, "1"))
    after = _with(before, hash=b"after the grant's end", log="b-fork", edits=_refused(before))
    for order in (before, after), (after, before):
        laptop.merge(*order)
        laptop.judge(*order)
        assert laptop.values(LEVEL) == ["1"]
        assert laptop.problems() == []
    assert segments.partly_held(laptop.journal.ledger) == {after.hash}


def test_an_edit_that_is_allowed_only_in_a_segment_that_is_held_is_held(laptop: Laptop) -> None:
    may = heard("b", said(LEVEL.record, LEVEL.field, "1"))
    counts = _with(may, hash=b"counts and may not say it", log="b-fork", edits=_refused(may))
    laptop.merge(counts, _with(may, status="revoked"))
    assert laptop.values(LEVEL) == []
    laptop.judge(may)
    assert laptop.values(LEVEL) == ["1"]
    laptop.judge(_with(may, edits=_refused(may)))
    assert laptop.values(LEVEL) == []
    assert laptop.problems() == []


def test_a_replacement_that_comes_first_works_on_arrival(laptop: Laptop) -> None:
    first = heard("b", said(LEVEL.record, LEVEL.field, "1"))
    laptop.merge(heard("b", said(LEVEL.record, LEVEL.field, "2", 2, [first.edits[0].id]), seq=1))
    laptop.merge(first)
    assert laptop.values(LEVEL) == ["2"]


def test_an_edit_replaces_nothing_in_another_field_record_or_channel(laptop: Laptop) -> None:
    first = heard("b", said(LEVEL.record, LEVEL.field, "1"))
    target = [first.edits[0].id]
    laptop.merge(
        first,
        heard("c", said(LEVEL.record, "comment", "x", 2, target), said("judgement:2026.A2", "level", "x", 3, target)),
        heard("c", said(LEVEL.record, LEVEL.field, "x", 2, target), channel="school:elm:2026"),
    )
    assert laptop.values(LEVEL) == ["1"]
    assert laptop.problems() == []


def test_work_done_alone_that_moves_leaves_what_it_replaced_standing(laptop: Laptop) -> None:
    alone = Cell("school:alone:2026", *LEVEL[1:])
    laptop.merge(heard("b", said(alone.record, alone.field, "1"), channel=alone.channel))
    laptop.write(alone.record, alone.field, "2", channel=alone.channel)
    laptop.write(LEVEL.record, LEVEL.field, "3")
    laptop.journal.move_unsealed(alone.channel, SCHOOL)
    assert laptop.values(alone) == ["1"]
    assert sorted(map(str, laptop.values(LEVEL))) == ["2", "3"]
    assert laptop.problems() == []


def test_of_two_versions_at_one_moment_everybody_is_shown_the_same_before_and_after_sealing(
    laptop: Laptop, other: Laptop
) -> None:
    laptop.write(LEVEL.record, LEVEL.field, "2")
    other.write(LEVEL.record, LEVEL.field, "3")
    theirs = other.seal()
    laptop.merge(theirs)
    assert laptop.journal.shown(LEVEL) == "3"
    other.merge(laptop.seal())
    assert laptop.journal.shown(LEVEL) == other.journal.shown(LEVEL) == "3"
    assert laptop.problems() == other.problems() == []


def test_taking_back_several_steps_at_one_place_goes_back_to_before_the_first(laptop: Laptop) -> None:
    laptop.write(LEVEL.record, LEVEL.field, "1")
    steps = Changes()
    for value in ("2", "3"):
        steps |= laptop.write(LEVEL.record, LEVEL.field, value)
    redo = laptop.journal.reverse(steps.reversals)
    assert laptop.values(LEVEL) == ["1"]
    laptop.journal.reverse(redo.reversals)
    assert laptop.values(LEVEL) == ["3"]


def test_nothing_is_taken_back_where_one_of_several_has_been_changed_since(laptop: Laptop) -> None:
    steps = laptop.journal.write([Edit(*LEVEL, "2"), Edit(*COMMENT, "words")])
    laptop.merge(heard("b", said(COMMENT.record, COMMENT.field, "theirs", 2**62)))
    with pytest.raises(ChangedSinceError, match="Somebody Else has changed it since"):
        laptop.journal.reverse(steps.reversals)
    assert laptop.values(LEVEL) == ["2"]


def test_undo_brings_back_what_its_author_saw_and_not_what_came_meanwhile(laptop: Laptop) -> None:
    cell = Cell(SCHOOL, "judgement:2026.A1", "level")
    laptop.write("judgement:2026.A1", "level", "4")
    laptop.write("judgement:2026.A1", "level", "1", shown="2")  # from a screen that had not heard of the 4
    assert sorted(map(str, laptop.values(cell))) == ["1", "4"]
    done = laptop.write("judgement:2026.A1", "level", "3", shown="4")
    assert sorted(map(str, laptop.values(cell))) == ["1", "3"]
    laptop.journal.reverse(done.reversals)
    assert sorted(map(str, laptop.values(cell))) == ["1", "4"]


def test_what_moved_to_another_channel_is_not_undone_where_it_was(laptop: Laptop) -> None:
    steps = laptop.write(LEVEL.record, LEVEL.field, "2", channel="school:alone:2026")
    laptop.journal.move_unsealed("school:alone:2026", SCHOOL)
    with pytest.raises(ChangedSinceError):
        laptop.journal.reverse(steps.reversals)


@pytest.mark.parametrize("value", [2**63, -(2**63) - 1, "\ud83d", "x" * 20_001])
def test_what_no_segment_could_hold_is_refused_when_written(laptop: Laptop, value: str | int) -> None:
    with pytest.raises(SendnetError):
        laptop.write(LEVEL.record, LEVEL.field, value)
    assert laptop.dump() == {}


def test_reading_a_channel_that_is_not_here_leaves_no_trace(laptop: Laptop) -> None:
    elsewhere = Cell("school:elsewhere:2026", *LEVEL[1:])
    assert laptop.journal.history(elsewhere) == []
    assert laptop.dump(elsewhere.channel) == {}
    assert laptop.journal.ledger.channels() == []


def test_a_channel_first_met_in_what_was_rolled_back_is_numbered_again(laptop: Laptop) -> None:
    with pytest.raises(SendnetError), laptop.journal.together():
        laptop.journal.write([Edit(*LEVEL, "2"), Edit(*COMMENT, "x" * 20_001)])
    laptop.journal.settle(LEVEL, "3")
    assert laptop.values(LEVEL) == ["3"]
    assert laptop.problems() == []


def _refused(held: Segment) -> tuple[SealedEdit, ...]:
    return tuple(structs.replace(edit, allowed=False) for edit in held.edits)


def _with(segment, **changes):  # type: ignore[no-untyped-def]  # whichever fields a test bends
    from dataclasses import replace

    return replace(segment, **changes)
