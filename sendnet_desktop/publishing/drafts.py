"""The drafts of frameworks at the trust's office: begun, checked, compared, published."""

from collections.abc import Iterable, Iterator
from contextlib import suppress

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.packs import Packs
from sendnet_desktop.frameworks.comparing import Comparison, compare
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.frameworks.reading import pack_bytes, unknown_members
from sendnet_desktop.ids import Entropy, new_record
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.kinds import POSITION
from sendnet_desktop.journal.places import place_of
from sendnet_desktop.publishing import records
from sendnet_desktop.publishing.answers import tidied
from sendnet_desktop.publishing.drafting import Drafting
from sendnet_desktop.publishing.finishing import as_published, findings, told_unkept
from sendnet_desktop.publishing.kinds import AREA, DRAFT
from sendnet_desktop.publishing.laying import Said, laid_out
from sendnet_desktop.publishing.numbering import next_number
from sendnet_desktop.publishing.values import Draft, Finding


class Drafts(Drafting[Draft]):
    """The drafts at the trust's office; ``Editing`` writes in them."""

    _called = "framework"

    def __init__(self, journal: Journal, packs: Packs, entropy: Entropy) -> None:
        super().__init__(journal)
        self._packs = packs
        self._entropy = entropy

    def begin(self, pack: Pack | None = None, *, parent: str | None = None) -> tuple[str, Changes]:
        """Begin a draft; return its record's id and what changed.

        Args:
            pack: What it begins as a copy of, such as one out of a spreadsheet; the pack in use where none is given.
            parent: Hash of the published pack that it revises, empty for none; the pack in use where none is given.

        Raises:
            SendnetError: This laptop's person may not draft a framework.
        """
        revised = self._current if parent is None else parent
        before = self.known(revised)
        record = new_record(DRAFT, self._entropy)
        anew = {"number": self._number_after(before), "change_note": None}
        said = laid_out(pack or self._packs.pack(revised), record, self._entropy)
        edits = [(where, field, anew.get(field, value) if where == record else value) for where, field, value in said]
        return record, self._begun(record, [(record, "parent", revised or None), *edits])

    def begin_empty(self, title: str) -> tuple[str, Changes]:
        """Begin a draft with nothing in it but one area, in words only; return its record's id and what changed.

        Raises:
            SendnetError: This laptop's person may not draft a framework.
        """
        record, area = new_record(DRAFT, self._entropy), new_record(AREA, self._entropy)
        said: list[Said] = [
            (record, "title", tidied(title, keeps_lines=False) or None),
            (record, "number", self._number_after(None)),
            (record, "law_as_at", self._journal.clock.today().isoformat()),
            (record, "graded", False),
            (record, "scale_id", "scale"),
            (area, POSITION, place_of(1)),
            (area, "draft", record),
            (area, "area_id", "A"),
        ]
        return record, self._begun(record, said)

    def compare(self, draft: Draft) -> Comparison | None:
        """Return what would change against the pack in use; None where there is nothing to compare with."""
        current = self.known(self._current)
        return compare(current, self._finished(draft)) if current else None

    def check(self, draft: Draft) -> tuple[Finding, ...]:
        """Return everything that keeps a draft from being published, then what is worth knowing before."""
        names = {pack.number for pack in map(self.known, self._packs.names(self._year)) if pack}
        parent = self.known(draft.pack.parent)
        return (*findings(draft, self._finished(draft), parent, names, self._current), *self._unkept(draft))

    def known(self, name: str) -> Pack | None:
        """Return the published pack of a hash; None where it is not here."""
        with suppress(SendnetError):
            return self._packs.pack(name) if name else None
        return None

    def ancestors(self, draft: Draft) -> Iterator[Pack]:
        """Yield the published packs that a draft descends from, the newest first, as far as they are here."""
        seen, name = set[str](), draft.pack.parent
        while name not in seen and (pack := self.known(name)):
            yield pack
            seen.add(name)
            name = pack.parent

    def _read(self, channels: Iterable[str]) -> Iterator[Draft]:
        return records.drafts(self._journal.ledger, channels, self.known)

    def _adopt(self, draft: Draft) -> tuple[str, Changes]:
        return self._packs.adopt(self._year, pack_bytes(self._finished(draft)))

    @property
    def _year(self) -> int:
        return self._journal.clock.year()

    @property
    def _current(self) -> str:
        return self._packs.current(self._year)

    def _finished(self, draft: Draft) -> Pack:
        return as_published(draft, self.known(draft.pack.parent), self._journal.clock.today())

    def _unkept(self, draft: Draft) -> Iterator[Finding]:
        if self.known(draft.pack.parent) and (lost := unknown_members(self._packs.data(draft.pack.parent))):
            yield Finding(told_unkept(lost), draft.record, is_in_the_way=False)

    def _number_after(self, pack: Pack | None) -> str:
        taken = {each.number for each in map(self.known, self._packs.names(self._year)) if each}
        return next_number(pack.number if pack else "", self._year, taken)
