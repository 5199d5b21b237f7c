"""Moving a year's evaluation to a newer framework, and back: nothing lost, nothing carried silently."""

import msgspec
import pytest

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.moving import Moving
from sendnet_desktop.evaluations.values import Judged
from sendnet_desktop.frameworks.pack import Area, Pack, Statement
from sendnet_desktop.frameworks.reading import pack_bytes, pack_hash
from sendnet_desktop.frameworks.sheets.scales import scale_of
from sendnet_desktop.journal.channels import all_channel
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

_FOUR = scale_of(("Not yet in place", "Developing", "Secure", "Leading practice"))
OLD = Pack(
    format=1,
    title="Ours",
    number="1",
    law_as_at="2026-09-01",
    scale=_FOUR,
    areas=(
        Area("A", "Leading", (Statement("A1", "Leaders plan."), Statement("A2", "Leaders look."))),
        Area("B", "Teaching", (Statement("B1", "Teachers plan."), Statement("B2", "Teachers look."))),
    ),
)
NEW = msgspec.structs.replace(
    OLD,
    number="2",
    areas=(
        Area("A", "Leading", (Statement("A1", "Leaders plan."), Statement("A2", "Leaders look twice.", revision=2))),
        Area("B", "Teaching", (Statement("B3", "Teachers know.", replaces=("B1",)), Statement("C1", "Teachers ask."))),
    ),
)
RESCALED = msgspec.structs.replace(NEW, number="3", scale=scale_of(("Emerging", "Developing", "Embedded")))


@pytest.fixture
def moving(school: Workspace) -> Moving:
    school.evaluations.use_pack(pack_bytes(OLD))
    for statement in ("A1", "A2", "B1", "B2"):
        school.evaluations.answer(statement, "level", "3")
        school.evaluations.answer(statement, "comment", f"We say so of {statement}.")
    school.evaluations.answer_area("A", "level", "2")
    return school.frameworks.moving


def published(school: Workspace, pack: Pack) -> str:
    """Have the trust's framework arrive, as a bundle brings it."""
    channel = all_channel(school.evaluations.current().year)
    journal = school._journal
    name, _ = school.evaluations.packs.keep(school.evaluations.channel, pack_bytes(pack))
    journal.permit = lambda _channel, _kind: None
    journal.write([Edit(channel, "framework:current", "pack", name)])
    return name


def judged(school: Workspace, statement: str) -> Judged:
    found = school.evaluations.current().find(statement)
    assert found is not None
    return found


def test_a_school_keeps_its_framework_and_is_offered_the_newer_one(school: Workspace, moving: Moving) -> None:
    assert moving.offered() == ""
    name = published(school, NEW)
    assert moving.offered() == name
    assert school.evaluations.current().pack == OLD
    moving.move(name)
    assert moving.offered() == ""
    assert moving.came_from() == pack_hash(pack_bytes(OLD))


def test_the_preview_says_what_becomes_of_each_judgement_and_changes_nothing(school: Workspace, moving: Moving) -> None:
    name = published(school, NEW)
    before = school.dump()
    preview = moving.preview(name)
    becomes = {step.compared.id: step.becomes for step in preview.steps}
    assert becomes == {
        "A1": "carried",
        "A2": "to look at again",
        "B3": None,
        "C1": None,
        "B1": "beside",
        "B2": "kept in history",
    }
    reworded = next(step for step in preview.steps if step.compared.id == "A2")
    assert [span.text.strip() for span in reworded.differences if span.kind != "same"] == ["look.", "look twice."]
    assert school.dump() == before


def test_judgements_of_the_same_words_stand_and_reworded_ones_bear_a_mark(school: Workspace, moving: Moving) -> None:
    moving.move(published(school, NEW))
    assert (judged(school, "A1").level, judged(school, "A1").was_pack) == ("3", "")
    again = judged(school, "A2")
    assert (again.level, again.comment) == ("3", "We say so of A2.")
    mark = moving.mark(again)
    assert mark is not None
    assert [span.text.strip() for span in mark.differences if span.kind == "there"] == ["look twice."]
    assert [each.statement.id for each in moving.marked()] == ["A2"]
    changes = moving.keep("A2")
    assert moving.marked() == ()
    school.reverse(changes.reversals)
    school.evaluations.answer("A2", "level", "2")
    assert moving.marked() == ()


def test_a_replaced_statement_is_shown_beside_and_not_copied(school: Workspace, moving: Moving) -> None:
    moving.move(published(school, NEW))
    assert judged(school, "B3").level is None
    (beside,) = moving.beside(judged(school, "B3"))
    assert (beside.id, beside.text, beside.comment) == ("B1", "Teachers plan.", "We say so of B1.")
    assert beside.level == OLD.level("3")
    assert moving.beside(judged(school, "C1")) == ()


def test_levels_of_another_scale_are_not_converted_and_come_back_with_their_framework(
    school: Workspace, moving: Moving
) -> None:
    old = pack_hash(pack_bytes(OLD))
    moving.move(published(school, RESCALED))
    found = judged(school, "A1")
    assert (found.level, found.was_level) == (None, "3")
    mark = moving.mark(found)
    assert mark is not None
    assert (mark.level, mark.differences) == (OLD.level("3"), ())
    assert school.evaluations.current().areas[0].level is None
    with pytest.raises(SendnetError, match="another one now"):
        moving.keep("A1")
    school.evaluations.answer("A2", "level", "1")
    moving.move(old)
    assert (judged(school, "A1").level, judged(school, "A1").was_pack) == ("3", "")
    assert school.evaluations.current().areas[0].level == "2"
    assert (judged(school, "A2").level, judged(school, "A2").was_level) == (None, "1")
    assert judged(school, "B2").level == "3"


def test_there_and_back_is_as_before_and_a_snapshot_keeps_how_it_was(school: Workspace, moving: Moving) -> None:
    before = school.evaluations.current()
    moving.move(published(school, NEW))
    moving.move(pack_hash(pack_bytes(OLD)))
    assert school.evaluations.current().areas == before.areas
    snapshots, channel = school.evaluations.snapshots, school.evaluations.channel
    kept = {each.name: snapshots.evaluation(channel, each.document).pack for each in snapshots.taken(channel)}
    assert kept == {"Before Ours 2": OLD, "Before Ours 1": NEW}


def test_a_move_is_undone_in_one_step_and_sound_after_a_rebuild(school: Workspace, moving: Moving) -> None:
    before = school.evaluations.current()
    changes = moving.move(published(school, RESCALED))
    after = school.evaluations.current()
    assert finish(school.check()) == []
    school.reverse(changes.reversals)
    assert school.evaluations.current().areas == before.areas
    assert after.areas != before.areas


def test_moving_to_where_it_is_or_to_what_is_not_here_is_refused(school: Workspace, moving: Moving) -> None:
    with pytest.raises(SendnetError, match="already"):
        moving.move(school.evaluations.current().pack_hash)
    with pytest.raises(SendnetError):
        moving.preview("0" * 64)
    with pytest.raises(SendnetError, match="nothing to look at"):
        moving.keep("A1")
