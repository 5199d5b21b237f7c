"""Drafting a checklist: nothing is lost on the way, undo takes steps back, ids are for ever, publishing freezes."""

import pytest
from msgspec import structs

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.checklists.reading import SHIPPED, read_checklist
from sendnet_desktop.frameworks.checklists.telling import summary, told
from sendnet_desktop.publishing.checklists.service import Checklists
from sendnet_desktop.publishing.checklists.values import ChecklistDraft, DraftItem, DraftSection
from sendnet_desktop.workspace import Workspace


@pytest.fixture
def checklists(trust: Workspace) -> Checklists:
    return trust.frameworks.checklists


def begun(checklists: Checklists, template: str = "full-day") -> ChecklistDraft:
    record, _ = checklists.drafts.begin(template)
    return checklists.drafts.draft(record)


def again(checklists: Checklists, draft: ChecklistDraft) -> ChecklistDraft:
    return checklists.drafts.draft(draft.record)


def item(draft: ChecklistDraft, name: str) -> DraftItem:
    return next(each for each in draft.items if each.part.id == name)


def section(draft: ChecklistDraft, name: str) -> DraftSection:
    return next(each for each in draft.sections if each.part.id == name)


def published(checklists: Checklists, draft: ChecklistDraft) -> Checklist:
    name, _ = checklists.drafts.publish(draft.record)
    return read_checklist(checklists.data(name))


def says(checklists: Checklists, draft: ChecklistDraft) -> list[str]:
    return [finding.says for finding in checklists.drafts.check(again(checklists, draft))]


@pytest.mark.parametrize("template", SHIPPED)
def test_a_draft_of_every_shipped_checklist_makes_the_same_again(checklists: Checklists, template: str) -> None:
    shipped = checklists.checklist(checklists.current(template))
    draft = begun(checklists, template)
    assert says(checklists, draft) == []
    made = published(checklists, draft)
    assert made.parent == draft.checklist.parent != ""
    assert (made.number, made.template) == ("2026.2", template)
    bare = structs.replace(made, number=shipped.number, published=shipped.published, parent="", change_note="")
    assert bare == structs.replace(shipped, change_note="")
    assert checklists.checklist(checklists.current(template)) == made


def test_rewording_an_item_raises_its_revision_once_and_by_itself(checklists: Checklists) -> None:
    draft = begun(checklists)
    for words in ("First try.", "Second try."):
        checklists.editing.change(item(draft, "4.1").record, "item_text", words)
    checklists.editing.change(item(draft, "4.2").record, "item_help", "Only the help.")
    made = published(checklists, draft)
    assert [made.by_id[name].revision for name in ("4.1", "4.2")] == [2, 1]
    later = begun(checklists)
    assert published(checklists, later).by_id["4.1"].revision == 2


def test_a_new_item_has_a_number_that_none_ever_had(checklists: Checklists) -> None:
    draft = begun(checklists)
    walk = section(draft, "4").record
    record, _ = checklists.editing.add_item(walk, "Displays are read.", after=item(draft, "4.1").record)
    found = again(checklists, draft)
    assert [each.part.id for each in section(found, "4").items][:3] == ["4.1", "4.9", "4.2"]
    checklists.editing.remove(record)
    assert "4.9" not in again(checklists, draft).checklist.by_id
    checklists.editing.remove(item(draft, "4.8").record)
    assert item(again(checklists, draft), "4.8").part.retired
    checklists.editing.add_item(walk, "Another.")
    assert section(again(checklists, draft), "4").items[-1].part.id == "4.9"


def test_undo_takes_an_addition_back_whole_and_redo_gives_it_back(checklists: Checklists, trust: Workspace) -> None:
    draft = begun(checklists)
    _, changes = checklists.editing.add_section(draft.record, "Governors")
    with_it = again(checklists, draft)
    assert (with_it.sections[-1].part.id, with_it.sections[-1].part.title) == ("12", "Governors")
    redo = trust.reverse(changes.reversals)
    assert again(checklists, draft) == draft
    trust.reverse(redo.reversals)
    assert again(checklists, draft) == with_it


def test_published_items_of_a_section_that_goes_are_retired_beside_it(checklists: Checklists) -> None:
    draft = begun(checklists)
    added, _ = checklists.editing.add_item(section(draft, "8").record, "Never published.")
    changes = checklists.editing.remove(section(draft, "8").record)
    found = again(checklists, draft)
    assert found.item(added) is None
    beside = {each.part.id for each in section(found, "7").items}
    assert beside == {"7.1", "7.2", "7.3", "8.1", "8.2", "8.3"}
    assert all(item(found, name).part.retired for name in ("8.1", "8.2", "8.3"))
    assert changes.reversals
    assert says(checklists, draft) == []


def test_the_only_section_stays(checklists: Checklists) -> None:
    record, _ = checklists.drafts.begin_empty("Governor visit")
    (only,) = checklists.drafts.draft(record).sections
    with pytest.raises(SendnetError, match="one section at least"):
        checklists.editing.remove(only.record)


def test_items_and_sections_are_moved(checklists: Checklists) -> None:
    draft = begun(checklists)
    checklists.editing.move(item(draft, "4.8").record, item(draft, "5.1").record, section=section(draft, "5").record)
    checklists.editing.move(section(draft, "9").record, section(draft, "7").record)
    found = again(checklists, draft)
    assert [each.part.id for each in section(found, "5").items] == ["4.8", "5.1", "5.2", "5.3"]
    assert [each.part.id for each in found.sections][6:9] == ["9", "7", "8"]
    with pytest.raises(SendnetError, match="not in the draft"):
        checklists.editing.move(item(draft, "4.1").record, item(draft, "6.1").record)


def test_what_was_published_keeps_its_number(checklists: Checklists) -> None:
    draft = begun(checklists)
    for record, field in ((item(draft, "4.1").record, "item_id"), (section(draft, "4").record, "section_id")):
        with pytest.raises(SendnetError, match="was published, so it stays"):
            checklists.editing.change(record, field, "9.9")
    added, _ = checklists.editing.add_item(section(draft, "4").record, "New.")
    checklists.editing.change(added, "item_id", "4.walk")
    assert "4.walk" in again(checklists, draft).checklist.by_id


def test_everything_in_the_way_is_told_at_once_with_its_place(checklists: Checklists) -> None:
    draft = begun(checklists)
    wordless, _ = checklists.editing.add_item(section(draft, "4").record)
    checklists.editing.change(item(draft, "2.2").record, "counts", None)
    checklists.editing.change(item(draft, "3.1").record, "bears_on", "A1\nZ9")
    checklists.editing.change(item(draft, "3.5").record, "responses", "seen\nguessed")
    checklists.editing.change(section(draft, "6").record, "section_title", None)
    found = {(each.record, each.field): each for each in checklists.drafts.check(again(checklists, draft))}
    expected = {
        (wordless, "item_text"): True,
        (item(draft, "2.2").record, "counts"): True,
        (item(draft, "3.1").record, "bears_on"): False,
        (item(draft, "3.5").record, "responses"): True,
        (section(draft, "6").record, "section_title"): True,
    }
    assert {place: each.is_in_the_way for place, each in found.items()} == expected
    assert found[item(draft, "3.1").record, "bears_on"].says.endswith("does not ask Z9.")
    with pytest.raises(SendnetError, match="4 things to put right"):
        checklists.drafts.publish(draft.record)


def test_a_checklist_of_its_own_kind_gets_a_name_that_none_has(checklists: Checklists) -> None:
    names = list[str]()
    for title in ("Full day", "Governor visit", "Governor visit", "Ä", ""):
        record, _ = checklists.drafts.begin_empty(title)
        names.append(checklists.drafts.draft(record).checklist.template)
    assert names == ["full-day-2", "governor-visit", "governor-visit-2", "own", "own-2"]


def test_what_a_draft_changes_is_told(checklists: Checklists) -> None:
    draft = begun(checklists)
    editing = checklists.editing
    editing.change(draft.record, "title", "Our day")
    editing.change(item(draft, "4.1").record, "item_text", "Strategies are used.")
    editing.change(item(draft, "4.2").record, "bears_on", "D4\nD5")
    editing.retire(item(draft, "4.3").record)
    editing.move(item(draft, "4.8").record, section=section(draft, "5").record)
    editing.change(section(draft, "4").record, "repeat", "group")
    editing.add_item(section(draft, "5").record, "New.")
    comparison = checklists.drafts.compare(again(checklists, draft))
    assert comparison is not None
    assert {each.heading: each.lines for each in told(comparison)} == {
        "New": ("5.4: New.",),
        "No longer asked": ("4.3: There is modelling, small steps and checking before independent work.",),
        "Re-worded": ("4.1: “Strategies agreed for named needs can be seen in use.” becomes “Strategies are used.”",),
        "Moved": ("4.8 moves from section 4 to 5.",),
        "Other changes to items": ("4.2: the statements that it bears on.",),
        "Sections": ("Section 4 is gone through anew for each group.",),
        "About the checklist": ("Title: Full challenge day → Our day", "Number: 2026.1 → 2026.2"),
    }
    assert summary(comparison) == "1 new, 1 re-worded, 1 no longer asked, 1 moved, 42 as they were"


def test_publishing_is_nobodys_to_undo_and_the_draft_is_done(checklists: Checklists) -> None:
    draft = begun(checklists)
    _, changes = checklists.drafts.publish(draft.record)
    assert changes.reversals == ()
    assert checklists.drafts.all() == ()
    with pytest.raises(SendnetError, match="no such draft of a checklist"):
        checklists.drafts.publish(draft.record)


def test_a_draft_that_was_overtaken_says_so(checklists: Checklists) -> None:
    first, second = begun(checklists), begun(checklists)
    published(checklists, first)
    assert says(checklists, second) == [
        "Another version is called 2026.2 already; give this one a number of its own.",
        "Another version has come into use since this draft was begun; the comparison is with that one.",
    ]


def test_a_discarded_draft_comes_back_whole(checklists: Checklists, trust: Workspace) -> None:
    draft = begun(checklists)
    changes = checklists.drafts.discard(draft.record)
    assert checklists.drafts.all() == ()
    trust.reverse(changes.reversals)
    assert checklists.drafts.all() == (draft,)


def test_a_school_drafts_no_checklist(school: Workspace) -> None:
    with pytest.raises(SendnetError, match="cannot be written here"):
        school.frameworks.checklists.drafts.begin("full-day")
    with pytest.raises(SendnetError, match="no checklist of this kind"):
        school.frameworks.checklists.drafts.begin("half-day")
