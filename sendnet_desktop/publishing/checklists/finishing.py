"""A checklist's draft on its way to being published: the checklist that it makes, and what is found on the way."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final

from msgspec import structs

from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.checklists.checking import faults
from sendnet_desktop.frameworks.problems import Problem
from sendnet_desktop.publishing.checklists.values import ChecklistDraft
from sendnet_desktop.publishing.finishing import Voiced, left_out, next_revision, unsettled, versions_met
from sendnet_desktop.publishing.values import Finding

_SECTION_FIELDS: Final = {
    "id": "section_id",
    "title": "section_title",
    "help": "section_help",
    "groups": "section_groups",
}
_ITEM_FIELDS: Final = {"id": "item_id", "text": "item_text", "help": "item_help", "statements": "bears_on"}


def as_published(draft: ChecklistDraft, parent: Checklist | None, today: date) -> Checklist:
    """Return the checklist that a draft makes: dated, and its re-worded items at their next revision.

    Args:
        draft: What is published.
        parent: The checklist that it revises; None where it is not here.
        today: The day of publishing.
    """
    before = parent.by_id if parent else {}
    sections = tuple(
        structs.replace(
            section,
            items=tuple(
                structs.replace(item, revision=next_revision(item, before.get(item.id))) for item in section.items
            ),
        )
        for section in draft.checklist.sections
    )
    return structs.replace(draft.checklist, sections=sections, published=today.isoformat())


def findings(
    draft: ChecklistDraft, made: Checklist, parent: Checklist | None, numbers: Collection[str], current: str
) -> Iterator[Finding]:
    """Yield what keeps a draft from being published, then what is worth knowing before.

    Args:
        draft: What is to be published.
        made: The checklist that it makes.
        parent: The checklist that it revises; None where it is not here.
        numbers: What the versions of its template that are here are called.
        current: Hash of the one that is current; empty where its template is new.
    """
    yield from (_found(draft, problem) for problem in faults(made))
    yield from unsettled(_parts(draft))
    if parent and (some := left_out(parent.by_id, made.by_id)):
        says = f"The version before has {some}, which this one leaves out; what was answered there is read under it."
        yield Finding(says, draft.record, is_in_the_way=False)
    yield from versions_met(draft, made.number, numbers, is_overtaken=made.parent != current)


def unknown_links(draft: ChecklistDraft, known: Collection[str], framework: str) -> Iterator[Finding]:
    """Yield the items that bear on statements which the framework in use does not ask.

    Args:
        draft: What is to be published.
        known: Ids of the statements that it asks.
        framework: What people call it.
    """
    for item in draft.items:
        missing = [name for name in item.part.statements if name not in known]
        if missing and not item.part.retired:
            says = f"Item {item.part.id}: “{framework}” does not ask {', '.join(missing)}."
            yield Finding(says, item.record, "bears_on", is_in_the_way=False)


def _found(draft: ChecklistDraft, problem: Problem) -> Finding:
    if problem.part == "section":
        record = draft.sections[problem.at[0]].record
        return Finding(problem.says, record, _SECTION_FIELDS.get(problem.member, problem.member))
    if problem.part == "item":
        record = draft.sections[problem.at[0]].items[problem.at[1]].record
        return Finding(problem.says, record, _ITEM_FIELDS.get(problem.member, problem.member))
    return Finding(problem.says, draft.record, problem.member)


def _parts(draft: ChecklistDraft) -> Iterator[Voiced]:
    yield "The heading", draft.record, draft.disagreements
    for section in draft.sections:
        yield f"Section {section.part.id}", section.record, section.disagreements
        yield from ((f"Item {each.part.id}", each.record, each.disagreements) for each in section.items)
