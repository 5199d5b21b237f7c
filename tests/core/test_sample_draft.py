"""The sample's office is at work on the next versions of its framework and of a checklist."""

from pathlib import Path

from sendnet_desktop.frameworks.checklists.telling import summary as items_summary
from sendnet_desktop.frameworks.telling import summary
from sendnet_desktop.workspace import Workspace


def test_the_samples_office_drafts_a_version_that_could_be_published(sample: tuple[Path, Path]) -> None:
    workspace = Workspace.open(sample[0])
    drafts = workspace.frameworks.drafts
    draft = drafts.draft()
    assert drafts.check(draft) == ()
    comparison = drafts.compare(draft)
    assert comparison is not None
    assert summary(comparison) == "2 new, 1 replaced, 1 re-worded, 44 as they were"
    assert draft.pack.words.support_plan == "SEND support plan"
    workspace.close()


def test_the_samples_office_drafts_a_checklist_that_could_be_published(sample: tuple[Path, Path]) -> None:
    workspace = Workspace.open(sample[0])
    drafts = workspace.frameworks.checklists.drafts
    draft = drafts.draft()
    assert drafts.check(draft) == ()
    comparison = drafts.compare(draft)
    assert comparison is not None
    assert items_summary(comparison) == "1 new, 1 re-worded, 44 as they were"
    workspace.close()
