"""Two laptops of the office write in one draft: both are kept, told apart in words, and settled before publishing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from drafting import OFFICE, again, area, asked, begun, says
from laptops import Wall, meet

from sendnet_desktop.clock import HybridClock
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.workspace import Founding, Workspace


@pytest.fixture
def second(trust: Workspace, tmp_path: Path, wall: Wall) -> Iterator[Workspace]:
    """A second laptop of the trust's office."""
    founding = Founding("trust", "Harbour Trust", "Bea Moss", protection="open")
    workspace = Workspace.create(tmp_path / "second", founding, clock=HybridClock(wall=wall))
    workspace.profile = replace(workspace.profile, org=trust.profile.org)
    workspace._put_together()
    yield workspace
    workspace.close()


def test_both_work_in_one_draft_and_see_the_same(trust: Workspace, second: Workspace) -> None:
    draft = begun(trust)
    meet(trust, second, channel=OFFICE)
    assert again(second, draft) == draft
    trust.frameworks.editing.change(asked(draft, "A1").record, "text", "Reworded at the office.")
    trust.frameworks.editing.add_statement(area(draft, "B").record, "One more.")
    second.frameworks.editing.change(asked(draft, "A2").record, "help", "Explained at home.")
    second.frameworks.editing.tag(asked(draft, "A1").record, "ofsted", "inclusion")
    meet(trust, second, channel=OFFICE)
    assert again(trust, draft) == again(second, draft)
    found = asked(again(second, draft), "A1").part
    assert (found.text, found.tags) == ("Reworded at the office.", {"ofsted": ("inclusion",)})
    assert trust.disagreements() == second.disagreements() == []


def test_two_wordings_stand_side_by_side_and_keep_the_draft_from_being_published(
    trust: Workspace, second: Workspace
) -> None:
    draft = begun(trust)
    meet(trust, second, channel=OFFICE)
    trust.frameworks.editing.change(asked(draft, "A1").record, "text", "Ours.")
    second.frameworks.editing.change(asked(draft, "A1").record, "text", "Theirs.")
    meet(trust, second, channel=OFFICE)
    for laptop in (trust, second):
        assert [two.field for two in asked(again(laptop, draft), "A1").disagreements] == ["text"]
        assert says(laptop, draft) == ["Statement A1, statement: two versions stand. Settle them first."]
        (where,) = laptop.settling.all()
        assert where.words.startswith("Draft framework, statement “")
        apart = laptop.settling.at(where.cell)
        assert apart is not None
        assert {version.words for version in apart.versions} == {"Ours.", "Theirs."}
    with pytest.raises(SendnetError, match="cannot be published yet"):
        trust.frameworks.drafts.publish(draft.record)
    apart = trust.settling.at(trust.settling.all()[0].cell)
    assert apart is not None
    trust.settling.take(apart, 0)
    meet(trust, second, channel=OFFICE)
    assert says(second, draft) == []


def test_a_statement_written_in_an_area_that_somebody_took_away_stays_in_sight(
    trust: Workspace, second: Workspace
) -> None:
    draft = begun(trust)
    meet(trust, second, channel=OFFICE)
    trust.frameworks.editing.remove(area(draft, "C").record)
    new, _ = second.frameworks.editing.add_statement(area(draft, "C").record, "Not lost.")
    meet(trust, second, channel=OFFICE)
    for laptop in (trust, second):
        found = again(laptop, draft).statement(new)
        assert found is not None
        assert found.part.text == "Not lost."


def test_two_new_statements_of_one_number_are_both_kept_and_told(trust: Workspace, second: Workspace) -> None:
    draft = begun(trust)
    meet(trust, second, channel=OFFICE)
    for laptop, words in ((trust, "Mine."), (second, "Yours.")):
        laptop.frameworks.editing.add_statement(area(draft, "A").record, words)
    meet(trust, second, channel=OFFICE)
    twins = [each for each in again(trust, draft).statements if each.part.id == "A11"]
    assert {each.part.text for each in twins} == {"Mine.", "Yours."}
    (finding,) = trust.frameworks.drafts.check(again(trust, draft))
    assert finding.says == "The id A11 is given to more than one area or statement."
    assert (finding.record, finding.field) == (twins[1].record, "statement_id")


def test_a_change_to_what_was_taken_away_is_told_and_can_be_brought_back(trust: Workspace, second: Workspace) -> None:
    draft = begun(trust)
    new, _ = trust.frameworks.editing.add_statement(area(draft, "A").record, "New.")
    meet(trust, second, channel=OFFICE)
    trust.frameworks.editing.remove(new)
    second.frameworks.editing.change(new, "text", "Newer.")
    meet(trust, second, channel=OFFICE)
    (where,) = trust.settling.all()
    assert where.is_removal
    apart = trust.settling.at(where.cell)
    assert apart is not None
    kept = next(place for place, version in enumerate(apart.versions) if version.value is None)
    trust.settling.take(apart, kept)
    meet(trust, second, channel=OFFICE)
    found = again(second, draft).statement(new)
    assert found is not None
    assert found.part.text == "Newer."


def test_what_came_into_use_meanwhile_is_told_before_publishing(trust: Workspace) -> None:
    first, later = begun(trust), begun(trust)
    trust.frameworks.drafts.publish(first.record)
    found = trust.frameworks.drafts.check(again(trust, later))
    assert not any(finding.is_in_the_way for finding in found)
    assert "is called 2026.2 already" in found[0].says
    assert "come into use since" in found[1].says
