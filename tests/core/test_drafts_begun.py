"""Beginning a draft of the next framework: from what is in use, from nothing, in a new year; and letting it go."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from drafting import OFFICE, again, asked, begun, content, published
from laptops import Wall

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.reading import published as canonical
from sendnet_desktop.frameworks.reading import read_pack, starter, starter_pack
from sendnet_desktop.workspace import Workspace

PACKS = Path(__file__).parent / "packs"


@pytest.mark.parametrize("name", ["starter", "eight_areas", "narrative"])
def test_an_unchanged_draft_publishes_what_it_began_with(trust: Workspace, name: str) -> None:
    pack = starter() if name == "starter" else read_pack((PACKS / f"{name}.json").read_bytes())
    draft = begun(trust, pack)
    assert content(draft.pack) == content(pack)
    became = published(trust, draft)
    assert content(became) == content(pack)
    assert became.published == "2026-10-12"


def test_what_a_newer_version_wrote_into_a_framework_is_told_before_it_is_left_out(trust: Workspace) -> None:
    told = json.loads(starter_pack())
    told["mascot"] = {"name": "An owl"}
    told["areas"][0]["statements"][0]["weight"] = 3
    trust.frameworks.take_in(canonical(json.dumps(told).encode()))
    (finding,) = trust.frameworks.drafts.check(begun(trust))
    assert "says 2 things that only a newer SENDnet knows" in finding.says
    assert not finding.is_in_the_way
    trust.frameworks.take_in(starter_pack())
    assert trust.frameworks.drafts.check(begun(trust)) == ()


def test_a_draft_revises_the_pack_in_use_under_the_next_number(trust: Workspace) -> None:
    used = trust.frameworks.in_use()
    draft = begun(trust)
    assert (draft.channel, draft.pack.parent, draft.pack.number) == (OFFICE, used, "2026.2")
    assert draft.pack.change_note == ""
    became = published(trust, draft)
    assert (became.parent, became.number) == (used, "2026.2")
    assert trust.frameworks.in_use() != used
    assert trust.frameworks.pack(trust.frameworks.in_use()) == became
    assert trust.frameworks.drafts.all() == ()
    assert begun(trust).pack.number == "2026.3"


def test_a_new_school_year_begins_a_new_count(trust: Workspace, wall: Wall) -> None:
    wall.now = datetime(2027, 9, 10, 9, tzinfo=UTC).timestamp()
    assert begun(trust).pack.number == "2027.1"


def test_a_draft_of_last_year_is_there_to_go_on_with(trust: Workspace, wall: Wall) -> None:
    draft = begun(trust)
    wall.now = datetime(2027, 9, 10, 9, tzinfo=UTC).timestamp()
    trust.frameworks.editing.change(asked(draft, "A1").record, "text", "Said in the new year.")
    assert asked(again(trust, draft), "A1").part.text == "Said in the new year."
    published(trust, draft)
    assert "all:2027" in trust.dump()


def test_a_draft_may_begin_with_nothing_and_nothing_is_refused_before_publishing(trust: Workspace) -> None:
    record, _ = trust.frameworks.drafts.begin_empty("")
    drafts, editing = trust.frameworks.drafts, trust.frameworks.editing
    draft = drafts.draft(record)
    found = {finding.says for finding in drafts.check(draft)}
    assert {"The pack, title: it is empty.", "Area A, title: it is empty."} <= found
    assert "Area A, statements: there are fewer than 1." in found
    with pytest.raises(SendnetError, match="cannot be published yet"):
        drafts.publish(record)
    editing.change(record, "title", "Our framework")
    editing.change(draft.areas[0].record, "area_title", "Leading")
    editing.add_statement(draft.areas[0].record, "Leaders know.")
    pack = published(trust, draft)
    assert [each.id for each in pack.statements()] == ["A1"]
    assert pack.scale is None
    assert pack.parent == ""


def test_a_draft_that_is_discarded_comes_back_whole(trust: Workspace) -> None:
    draft = begun(trust)
    changes = trust.frameworks.drafts.discard(draft.record)
    assert trust.frameworks.drafts.all() == ()
    with pytest.raises(SendnetError, match="not in the draft"):
        trust.frameworks.editing.change(draft.record, "title", "Late")
    trust.reverse(changes.reversals)
    assert again(trust, draft) == draft


def test_beginning_a_draft_is_undone_in_one_step(trust: Workspace) -> None:
    _, changes = trust.frameworks.drafts.begin()
    trust.reverse(changes.reversals)
    assert trust.frameworks.drafts.all() == ()
