"""A trust's office that drafts a framework, for the tests of drafts."""

from msgspec import structs

from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.frameworks.reading import read_pack
from sendnet_desktop.publishing.values import Draft, DraftArea, DraftStatement
from sendnet_desktop.workspace import Workspace

OFFICE = "office:2026"


def begun(office: Workspace, pack: Pack | None = None, *, parent: str | None = None) -> Draft:
    record, _ = office.frameworks.drafts.begin(pack, parent=parent)
    return office.frameworks.drafts.draft(record)


def again(office: Workspace, draft: Draft) -> Draft:
    """The draft as it stands by now."""
    return office.frameworks.drafts.draft(draft.record)


def asked(draft: Draft, name: str) -> DraftStatement:
    return next(each for each in draft.statements if each.part.id == name)


def area(draft: Draft, name: str) -> DraftArea:
    return next(each for each in draft.areas if each.part.id == name)


def published(office: Workspace, draft: Draft) -> Pack:
    name, _ = office.frameworks.drafts.publish(draft.record)
    return read_pack(office.frameworks.data(name))


def content(pack: Pack) -> Pack:
    """A pack without what publishing adds."""
    return structs.replace(pack, number="-", published="", parent="", change_note="")


def says(office: Workspace, draft: Draft) -> list[str]:
    return [finding.says for finding in office.frameworks.drafts.check(again(office, draft))]
