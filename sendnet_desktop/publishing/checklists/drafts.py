"""The drafts of checklists at the trust's office: begun, checked, compared, published."""

from collections.abc import Iterable, Iterator

from sendnet_desktop.changes import Changes
from sendnet_desktop.evaluations.packs import Packs
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.checklists.comparing import ChecklistsCompared, compare
from sendnet_desktop.frameworks.checklists.reading import checklist_bytes, template_of, unknown_members
from sendnet_desktop.ids import Entropy, new_record
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.kinds import POSITION
from sendnet_desktop.journal.places import place_of
from sendnet_desktop.publishing.answers import tidied
from sendnet_desktop.publishing.checklists import records
from sendnet_desktop.publishing.checklists.finishing import as_published, findings, unknown_links
from sendnet_desktop.publishing.checklists.kinds import DRAFT, SECTION
from sendnet_desktop.publishing.checklists.laying import laid_out
from sendnet_desktop.publishing.checklists.shelf import Shelf
from sendnet_desktop.publishing.checklists.values import ChecklistDraft
from sendnet_desktop.publishing.drafting import Drafting
from sendnet_desktop.publishing.finishing import told_unkept
from sendnet_desktop.publishing.laying import Said
from sendnet_desktop.publishing.numbering import next_number
from sendnet_desktop.publishing.values import Finding


class ChecklistDrafts(Drafting[ChecklistDraft]):
    """The drafts of checklists; ``ChecklistEditing`` writes in them."""

    _called = "checklist"

    def __init__(self, journal: Journal, shelf: Shelf, packs: Packs, entropy: Entropy) -> None:
        super().__init__(journal)
        self._shelf = shelf
        self._packs = packs
        self._entropy = entropy

    def begin(self, template: str) -> tuple[str, Changes]:
        """Begin the next version of a template's current checklist; return the draft's record and what changed.

        Raises:
            SendnetError: There is no such template, or this laptop's person may not draft a checklist.
        """
        return self.begin_from(self._shelf.checklist(self._shelf.current(template)))

    def begin_from(self, checklist: Checklist) -> tuple[str, Changes]:
        """Begin a draft as a copy of a checklist, such as one out of a spreadsheet; return its record and what changed.

        It revises the current checklist of its template, where there is one.

        Raises:
            SendnetError: This laptop's person may not draft a checklist.
        """
        parent = self._shelf.names().get(checklist.template, "")
        before = self._shelf.known(parent)
        record = new_record(DRAFT, self._entropy)
        anew = {"number": self._number_after(checklist.template, before), "change_note": None}
        said = laid_out(checklist, record, self._entropy)
        edits = [(where, field, anew.get(field, value) if where == record else value) for where, field, value in said]
        return record, self._begun(record, [(record, "parent", parent or None), *edits])

    def begin_empty(self, title: str) -> tuple[str, Changes]:
        """Begin a checklist of a kind of its own, with nothing in it but one section; return its record and changes.

        Raises:
            SendnetError: This laptop's person may not draft a checklist.
        """
        record, section = new_record(DRAFT, self._entropy), new_record(SECTION, self._entropy)
        template = template_of(title, self._taken())
        said: list[Said] = [
            (record, "template", template),
            (record, "title", tidied(title, keeps_lines=False) or None),
            (record, "number", self._number_after(template, None)),
            (section, POSITION, place_of(1)),
            (section, "draft", record),
            (section, "section_id", "1"),
            (section, "repeat", "once"),
        ]
        return record, self._begun(record, said)

    def compare(self, draft: ChecklistDraft) -> ChecklistsCompared | None:
        """Return what would change against the current one of its template; None where there is none."""
        current = self._shelf.known(self._shelf.names().get(draft.checklist.template, ""))
        return compare(current, self._finished(draft)) if current else None

    def check(self, draft: ChecklistDraft) -> tuple[Finding, ...]:
        """Return everything that keeps a draft from being published, then what is worth knowing before."""
        template, pack = draft.checklist.template, self._packs.pack(self._packs.current(self._journal.clock.year()))
        current = self._shelf.names().get(template, "")
        known = {each.id for each in pack.statements() if not each.retired}
        return (
            *findings(draft, self._finished(draft), self._parent(draft), self._shelf.numbers(template), current),
            *unknown_links(draft, known, pack.title),
            *self._unkept(draft),
        )

    def ancestors(self, draft: ChecklistDraft) -> Iterator[Checklist]:
        """Yield the published checklists that a draft descends from, the newest first, as far as they are here."""
        seen, name = set[str](), draft.checklist.parent
        while name not in seen and (checklist := self._shelf.known(name)):
            yield checklist
            seen.add(name)
            name = checklist.parent

    def _read(self, channels: Iterable[str]) -> Iterator[ChecklistDraft]:
        return records.drafts(self._journal.ledger, channels, self._shelf.known)

    def _adopt(self, draft: ChecklistDraft) -> tuple[str, Changes]:
        return self._shelf.adopt(checklist_bytes(self._finished(draft)))

    def _parent(self, draft: ChecklistDraft) -> Checklist | None:
        return self._shelf.known(draft.checklist.parent)

    def _finished(self, draft: ChecklistDraft) -> Checklist:
        return as_published(draft, self._parent(draft), self._journal.clock.today())

    def _unkept(self, draft: ChecklistDraft) -> Iterator[Finding]:
        if self._parent(draft) and (lost := unknown_members(self._shelf.data(draft.checklist.parent))):
            yield Finding(told_unkept(lost, "checklist"), draft.record, is_in_the_way=False)

    def _taken(self) -> set[str]:
        return {*self._shelf.names(), *(draft.checklist.template for draft in self.all())}

    def _number_after(self, template: str, before: Checklist | None) -> str:
        taken = self._shelf.numbers(template)
        return next_number(before.number if before else "", self._journal.clock.year(), taken)
