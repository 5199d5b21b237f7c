"""Writing in a draft of a framework: changing, adding, moving, replacing and taking away its parts."""

from sendnet_desktop.changes import Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.ids import Entropy, new_record
from sendnet_desktop.journal.journal import AS_SHOWN, Journal, Seen
from sendnet_desktop.journal.kinds import DELETED, POSITION
from sendnet_desktop.publishing import parts
from sendnet_desktop.publishing.answers import as_kept, check_permanent, checked, tidied
from sendnet_desktop.publishing.drafts import Drafts
from sendnet_desktop.publishing.kinds import AREA, LEVEL, STATEMENT
from sendnet_desktop.publishing.laying import Said, descriptor_record, tags_record
from sendnet_desktop.publishing.numbering import next_area
from sendnet_desktop.publishing.values import Draft, DraftArea, DraftLevel, DraftStatement
from sendnet_desktop.publishing.writing import Pen

_Part = DraftLevel | DraftArea | DraftStatement | None
_OWN: tuple[str, ...] = (AREA, LEVEL, STATEMENT)


class Editing:
    """The verbs of whoever writes in a draft; each may be undone."""

    def __init__(self, journal: Journal, drafts: Drafts, entropy: Entropy) -> None:
        self._pen = Pen(journal, _OWN)
        self._drafts = drafts
        self._entropy = entropy

    def change(self, record: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Say something of a draft, an area, a statement or a level (``answers.ASKED`` lists what).

        Raises:
            SendnetError: It is not there, the field is not asked, or the value never can be right.
        """
        draft, part = self._holding(record)
        if isinstance(part, DraftArea | DraftStatement):
            check_permanent(field, is_known=part.is_known)
        return self._pen.write(draft.channel, [(record, field, checked(record, field, value))], shown)

    def describe(self, area: str, level: str, words: str, *, shown: Seen = AS_SHOWN) -> Changes:
        """Say what a level looks like in an area; nothing where the words are empty.

        Raises:
            SendnetError: The area or the level is not there.
        """
        draft, _ = self._holding(area)
        if draft.area(area) is None or draft.level(level) is None:
            raise _gone()
        said = (descriptor_record(area, level), "described", as_kept("described", words) or None)
        return self._pen.write(draft.channel, [said], shown)

    def tag(self, owner: str, scheme: str, words: str, *, shown: Seen = AS_SHOWN) -> Changes:
        """Say what an area or a statement bears on in a scheme, a tag to a line; nothing where the words are empty.

        Raises:
            SendnetError: It is not there.
        """
        draft, part = self._holding(owner)
        if not isinstance(part, DraftArea | DraftStatement):
            raise _gone()
        said = (tags_record(owner, scheme), "tags", as_kept("tags", words) or None)
        return self._pen.write(draft.channel, [said], shown)

    def add_level(self, draft: str) -> tuple[str, Changes]:
        """Add a point at the top of a draft's scale; return its record's id and what changed.

        Raises:
            SendnetError: There is no such draft, or its scale has six levels already.
        """
        found, record = self._drafts.draft(draft), new_record(LEVEL, self._entropy)
        known = {level.id for pack in self._drafts.ancestors(found) for level in pack.levels}
        return record, self._pen.add(found.channel, record, parts.new_level(found, record, known))

    def add_area(self, draft: str, title: str = "") -> tuple[str, Changes]:
        """Add an area at the end of a draft; return its record's id and what changed.

        Raises:
            SendnetError: There is no such draft.
        """
        found, record = self._drafts.draft(draft), new_record(AREA, self._entropy)
        said: list[Said] = [
            (record, "draft", found.record),
            (record, "area_id", next_area(found, self._ids(found))),
            (record, "area_title", tidied(title, keeps_lines=False) or None),
        ]
        return record, self._pen.add(found.channel, record, said)

    def add_statement(self, area: str, text: str = "", *, after: str = "") -> tuple[str, Changes]:
        """Add a statement to an area, after another or at the end; return its record's id and what changed.

        Raises:
            SendnetError: There is no such area.
        """
        draft, found = self._holding(area)
        if not isinstance(found, DraftArea):
            raise _gone()
        record = new_record(STATEMENT, self._entropy)
        said = parts.new_statement(draft, found, record, tidied(text), self._ids(draft))
        place = self._pen.place_after(draft.channel, [each.record for each in found.statements], after)
        return record, self._pen.add(draft.channel, record, said, place)

    def replace(self, statement: str) -> tuple[str, Changes]:
        """Let a new statement take the place of one whose meaning changes; return its record's id and what changed.

        The new one begins with the old one's words, under a new id; the old one is retired. Undo takes both back.

        Raises:
            SendnetError: It is not there, was never published, or is retired already.
        """
        draft, old = self._statement(statement)
        area = draft.area(old.area)
        assert area is not None
        record = new_record(STATEMENT, self._entropy)
        said = parts.successor(draft, old, record, self._ids(draft))
        place = self._pen.place_after(draft.channel, [each.record for each in area.statements], statement)
        return record, self._pen.add(draft.channel, record, said, place)

    def retire(self, statement: str, *, retired: bool = True) -> Changes:
        """Ask a statement no more, or again.

        Raises:
            SendnetError: It is not there.
        """
        draft, _ = self._statement(statement)
        return self._pen.write(draft.channel, [(statement, "retired", retired or None)])

    def remove(self, record: str) -> Changes:
        """Take an area, a statement or a level away; a statement that was published is retired instead.

        Raises:
            SendnetError: It is not there, or the draft cannot be without it.
        """
        draft, part = self._holding(record)
        if isinstance(part, DraftStatement):
            return self._pen.write(draft.channel, [parts.statement_gone(part)])
        if isinstance(part, DraftArea):
            return self._pen.write(draft.channel, parts.area_gone(draft, part))
        if not isinstance(part, DraftLevel):
            raise _gone()
        if len(draft.levels) <= parts.FEWEST_LEVELS:
            raise SendnetError("A scale has two levels at least.", "Turn grades off, or rename this one.")
        return self._pen.write(draft.channel, [(record, DELETED, True)])

    def move(self, record: str, before: str = "", *, area: str = "") -> Changes:
        """Move an area, a statement or a level before another of its list, or to the end.

        Args:
            record: What is moved.
            before: What it is to stand before; empty for the end.
            area: The area that a statement is moved into; empty for its own.

        Raises:
            SendnetError: One of them is not there.
        """
        draft, part = self._holding(record)
        into = draft.area(area) if area else None
        if area and (into is None or not isinstance(part, DraftStatement)):
            raise _gone()
        others = [each for each in _siblings(draft, part, into) if each != record]
        if before and before not in others:
            raise _gone()
        place = self._pen.place_before(draft.channel, others, before)
        said: list[Said] = [(record, POSITION, place)]
        return self._pen.write(draft.channel, [(record, "in_area", area), *said] if area else said)

    def _holding(self, record: str) -> tuple[Draft, _Part]:
        for draft in self._drafts.all():
            if record == draft.record:
                return draft, None
            part = draft.area(record) or draft.statement(record) or draft.level(record)
            if part is not None:
                return draft, part
        raise _gone()

    def _statement(self, record: str) -> tuple[Draft, DraftStatement]:
        draft, part = self._holding(record)
        if not isinstance(part, DraftStatement):
            raise _gone()
        return draft, part

    def _ids(self, draft: Draft) -> set[str]:
        """Return the ids that published packs have given: none of them is given again."""
        known = self._drafts.ancestors(draft)
        return {name for pack in known for name in (*pack.by_id, *(area.id for area in pack.areas))}


def _siblings(draft: Draft, part: _Part, into: DraftArea | None) -> list[str]:
    if isinstance(part, DraftLevel):
        return [each.record for each in draft.levels]
    if isinstance(part, DraftStatement):
        area = into or draft.area(part.area)
        return [each.record for each in area.statements] if area else []
    return [each.record for each in draft.areas]


def _gone() -> SendnetError:
    return SendnetError("That is not in the draft any more.", "Look at the list again.")
