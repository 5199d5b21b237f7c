"""The sample's office is at work on the next version of its framework."""

from pathlib import Path

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
