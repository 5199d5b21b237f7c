"""Drafting a framework: nothing is lost on the way, undo takes steps back, ids are for ever, publishing freezes."""

from pathlib import Path

import pytest
from drafting import again, area, asked, begun, published, says

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.reading import read_pack
from sendnet_desktop.publishing.answers import ASKED
from sendnet_desktop.publishing.naming import CHOICES, DUTIES, LABELS, SHAPES, WORD_NAMES
from sendnet_desktop.workspace import Workspace

PACKS = Path(__file__).parent / "packs"


def test_rewording_raises_the_revision_once_and_by_itself(trust: Workspace) -> None:
    draft = begun(trust)
    statement = asked(draft, "A3")
    trust.frameworks.editing.change(statement.record, "text", "First try.")
    trust.frameworks.editing.change(statement.record, "text", "Second try.")
    trust.frameworks.editing.change(asked(draft, "A4").record, "help", "Only the help.")
    pack = published(trust, draft)
    assert [pack.by_id[name].revision for name in ("A3", "A4")] == [2, 1]
    later = begun(trust)
    assert published(trust, later).by_id["A3"].revision == 2


def test_a_changed_meaning_takes_one_verb_and_undo_takes_it_back(trust: Workspace) -> None:
    draft = begun(trust)
    old = asked(draft, "A3")
    record, changes = trust.frameworks.editing.replace(old.record)
    found = again(trust, draft)
    fresh = found.statement(record)
    assert fresh is not None
    assert (fresh.part.id, fresh.part.replaces, fresh.part.revision) == ("A11", ("A3",), 1)
    assert fresh.part.text == old.part.text
    assert asked(found, "A3").part.retired
    order = [each.part.id for each in area(found, "A").statements]
    assert order[order.index("A3") + 1] == "A11"
    assert says(trust, draft) == []
    redo = trust.reverse(changes.reversals)
    assert again(trust, draft) == draft
    trust.reverse(redo.reversals)
    assert again(trust, draft) == found


def test_only_what_was_published_is_replaced_and_only_once(trust: Workspace) -> None:
    draft = begun(trust)
    editing = trust.frameworks.editing
    new, _ = editing.add_statement(area(draft, "B").record, "New.")
    with pytest.raises(SendnetError, match="never published"):
        editing.replace(new)
    editing.retire(asked(draft, "B1").record)
    with pytest.raises(SendnetError, match="retired already"):
        editing.replace(asked(draft, "B1").record)
    with pytest.raises(SendnetError, match="not in the draft"):
        editing.replace("draft_statement:none")


def test_what_was_published_is_retired_where_anything_else_is_deleted(trust: Workspace) -> None:
    draft = begun(trust)
    editing = trust.frameworks.editing
    new, _ = editing.add_statement(area(draft, "B").record, "New.")
    changes = editing.remove(new)
    assert again(trust, draft).statement(new) is None
    trust.reverse(changes.reversals)
    assert again(trust, draft).statement(new) is not None
    editing.remove(asked(draft, "B2").record)
    assert asked(again(trust, draft), "B2").part.retired
    editing.retire(asked(draft, "B2").record, retired=False)
    assert not asked(again(trust, draft), "B2").part.retired


def test_an_area_goes_with_its_new_statements_and_its_old_ones_are_retired_beside_it(trust: Workspace) -> None:
    draft = begun(trust)
    editing = trust.frameworks.editing
    new, _ = editing.add_statement(area(draft, "C").record, "New.")
    before = again(trust, draft)
    changes = editing.remove(area(draft, "C").record)
    found = again(trust, draft)
    assert [each.part.id for each in found.areas] == ["A", "B", "D", "E"]
    moved = [each.part for each in area(found, "B").statements if each.part.id.startswith("C")]
    assert len(moved) == 9
    assert all(each.retired for each in moved)
    assert found.statement(new) is None
    assert says(trust, draft) == []
    trust.reverse(changes.reversals)
    assert again(trust, draft) == before


def test_the_last_area_and_the_second_level_stay(trust: Workspace) -> None:
    record, _ = trust.frameworks.drafts.begin_empty("One")
    draft = trust.frameworks.drafts.draft(record)
    with pytest.raises(SendnetError, match="one area at least"):
        trust.frameworks.editing.remove(draft.areas[0].record)
    whole = begun(trust)
    for level in whole.levels[2:]:
        trust.frameworks.editing.remove(level.record)
    with pytest.raises(SendnetError, match="two levels at least"):
        trust.frameworks.editing.remove(whole.levels[0].record)


def test_a_published_number_is_for_ever_and_a_new_one_is_not(trust: Workspace) -> None:
    draft = begun(trust)
    editing = trust.frameworks.editing
    for record, field in ((asked(draft, "A1").record, "statement_id"), (area(draft, "A").record, "area_id")):
        with pytest.raises(SendnetError, match="was published"):
            editing.change(record, field, "Z9")
    new, _ = editing.add_statement(area(draft, "A").record)
    editing.change(new, "statement_id", "A1b")
    found = again(trust, draft).statement(new)
    assert found is not None
    assert found.part.id == "A1b"


def test_new_numbers_follow_the_areas_own_way_and_are_never_given_twice(trust: Workspace) -> None:
    editing = trust.frameworks.editing
    draft = begun(trust, read_pack((PACKS / "eight_areas.json").read_bytes()), parent="")
    ids = []
    for each in draft.areas[:2]:
        record, _ = editing.add_statement(each.record, "New.")
        found = again(trust, draft).statement(record)
        assert found is not None
        ids.append(found.part.id)
    assert all(name.startswith(f"{number}.") for number, name in enumerate(ids, 1))
    assert not set(ids) & draft.pack.by_id.keys()
    new, _ = editing.add_area(draft.record, "A ninth")
    found_area = again(trust, draft).area(new)
    assert found_area is not None
    assert found_area.part.id == "9"
    lettered = begun(trust)
    new, _ = editing.add_area(lettered.record)
    assert again(trust, lettered).areas[-1].part.id == "F"


def test_parts_move_and_statements_change_their_area(trust: Workspace) -> None:
    draft = begun(trust)
    editing = trust.frameworks.editing
    first, second = (each.record for each in area(draft, "A").statements[:2])
    editing.move(second, first)
    assert [each.part.id for each in area(again(trust, draft), "A").statements][:2] == ["A2", "A1"]
    editing.move(first)
    assert [each.part.id for each in area(again(trust, draft), "A").statements][-1] == "A1"
    changes = editing.move(first, asked(draft, "B2").record, area=area(draft, "B").record)
    assert [each.part.id for each in area(again(trust, draft), "B").statements][:3] == ["B1", "A1", "B2"]
    trust.reverse(changes.reversals)
    assert [each.part.id for each in area(again(trust, draft), "A").statements][-1] == "A1"
    editing.move(area(draft, "E").record, area(draft, "A").record)
    assert [each.part.id for each in again(trust, draft).areas] == ["E", "A", "B", "C", "D"]
    editing.move(draft.levels[3].record, draft.levels[0].record)
    names = [(level.part.number, level.part.name) for level in again(trust, draft).levels]
    assert names[0] == (1, "Leading practice")
    for record, before, into in ((first, "draft_statement:none", ""), (first, "", "draft_area:none")):
        with pytest.raises(SendnetError, match="not in the draft"):
            editing.move(record, before, area=into)


def test_a_scale_grows_to_six_marks_that_differ_and_grades_can_be_turned_off_and_on(trust: Workspace) -> None:
    draft = begun(trust)
    editing = trust.frameworks.editing
    for name in ("Fifth", "Sixth"):
        record, _ = editing.add_level(draft.record)
        editing.change(record, "level_name", name)
    scale = again(trust, draft).pack.scale
    assert scale is not None
    assert len({level.shape for level in scale.levels}) == len({level.id for level in scale.levels}) == 6
    assert says(trust, draft) == []
    with pytest.raises(SendnetError, match="six levels at most"):
        editing.add_level(draft.record)
    editing.change(draft.record, "graded", value=False)
    off = again(trust, draft)
    assert off.pack.scale is None
    assert len(off.levels) == 6
    assert says(trust, draft) == []
    editing.change(draft.record, "graded", value=True)
    assert again(trust, draft).pack.scale == scale
    assert area(again(trust, draft), "A").part.descriptors == area(draft, "A").part.descriptors


def test_levels_are_described_and_parts_are_tagged(trust: Workspace) -> None:
    draft = begun(trust)
    editing = trust.frameworks.editing
    editing.describe(area(draft, "A").record, draft.levels[0].record, "Nobody knows.")
    editing.tag(area(draft, "A").record, "ofsted", "inclusion\nleadership and governance\n")
    editing.tag(asked(draft, "A2").record, "inclusion_principle", "Principle 3")
    found = again(trust, draft)
    assert area(found, "A").part.descriptors["1"] == "Nobody knows."
    assert area(found, "A").part.tags["ofsted"] == ("inclusion", "leadership and governance")
    assert asked(found, "A2").part.tags == {"inclusion_principle": ("Principle 3",)}
    editing.tag(asked(draft, "A2").record, "inclusion_principle", " ")
    assert asked(again(trust, draft), "A2").part.tags == {}
    for owner in (draft.record, draft.levels[0].record):
        with pytest.raises(SendnetError, match="not in the draft"):
            editing.tag(owner, "ofsted", "x")
    with pytest.raises(SendnetError, match="not in the draft"):
        editing.describe(area(draft, "A").record, "draft_level:none", "x")


def test_words_are_renamed_and_renamed_back(trust: Workspace) -> None:
    draft = begun(trust)
    editing = trust.frameworks.editing
    editing.change(draft.record, "word_sen_register", "Record of Need")
    assert again(trust, draft).pack.words.sen_register == "Record of Need"
    editing.change(draft.record, "word_sen_register", "")
    assert again(trust, draft).pack.words == draft.pack.words


def test_pasted_tabs_and_other_ends_of_lines_are_tidied(trust: Workspace) -> None:
    draft = begun(trust)
    editing = trust.frameworks.editing
    editing.change(asked(draft, "A1").record, "help", "One\r\ntwo\tthree\rfour")
    editing.change(draft.record, "title", "Our\nframework\t2")
    found = again(trust, draft)
    assert (asked(found, "A1").part.help, found.pack.title) == ("One\ntwo three\nfour", "Our framework 2")
    assert says(trust, draft) == []


def test_whoever_pastes_and_types_on_disagrees_with_nobody(trust: Workspace) -> None:
    draft = begun(trust)
    editing, record = trust.frameworks.editing, asked(draft, "A1").record
    shown = draft.pack.by_id["A1"].help or None
    editing.change(record, "help", "One\ttwo", shown=shown)
    editing.change(record, "help", "One\ttwo three", shown="One\ttwo")
    editing.change(record, "help", "", shown="One\ttwo three")
    editing.change(record, "help", "Again", shown="")
    editing.change(record, "references", " CoP 6.1 \n\nCoP 6.2", shown="\n".join(draft.pack.by_id["A1"].references))
    editing.change(record, "references", "CoP 6.1", shown="CoP 6.1\nCoP 6.2")
    assert trust.disagreements() == []
    assert asked(again(trust, draft), "A1").part.help == "Again"


def test_publishing_is_nobodys_to_undo(trust: Workspace) -> None:
    draft = begun(trust)
    _, changes = trust.frameworks.drafts.publish(draft.record)
    assert changes.touches("framework", "draft", "document")
    assert changes.reversals == ()


def test_what_never_can_be_right_is_refused(trust: Workspace) -> None:
    draft = begun(trust)
    editing, statement = trust.frameworks.editing, asked(draft, "A1").record
    for record, field, value in (
        (statement, "duty", "perhaps"),
        (statement, "text", 3),
        (statement, "retired", True),
        (statement, "in_area", "draft_area:x"),
        (draft.record, "graded", "yes"),
        (draft.record, "parent", "0" * 64),
        (draft.record, "published_as", "0" * 64),
        (draft.levels[0].record, "shape", "square"),
    ):
        with pytest.raises(SendnetError):
            editing.change(record, field, value)
    assert again(trust, draft) == draft


def test_a_school_drafts_nothing(school: Workspace) -> None:
    with pytest.raises(SendnetError, match="cannot be written here"):
        school.frameworks.drafts.begin()
    assert school.frameworks.drafts.all() == ()


def test_every_field_that_is_filled_in_has_its_words() -> None:
    fields = {field for asked_of in ASKED.values() for field in asked_of}
    assert fields <= LABELS.keys()
    assert {"described", "tags", "in_area", "retired"} <= LABELS.keys()
    assert set(CHOICES["duty"]) == set(DUTIES.items())
    assert len(SHAPES) == 6
    assert {f"word_{name}" for name in WORD_NAMES} <= fields


@pytest.mark.parametrize("number", ["Spring", "2026", "2026-2", "Version 2026.2"])
def test_a_number_that_says_no_year_is_told_kindly_and_keeps_nobody_from_publishing(
    trust: Workspace, number: str
) -> None:
    draft = begun(trust)
    drafts = trust.frameworks.drafts
    assert not [each for each in drafts.check(again(trust, draft)) if each.field == "number"]
    trust.frameworks.editing.change(draft.record, "number", number)
    (told,) = [each for each in drafts.check(again(trust, draft)) if each.field == "number"]
    assert told.says.startswith(f"“{number}” does not say of which year it is.")
    assert not told.is_in_the_way
