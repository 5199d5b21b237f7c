"""The checklist and its parts: sections, and items with the ways in which each is answered. Values only."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from sendnet_desktop.frameworks.limits import DayOrNone, Groups, HashOrNone, Id, Ids, Line, Prose, Said, Title, Word
from sendnet_desktop.frameworks.phases import Phase, is_for

Response = Literal["seen", "compliance", "number", "themes", "judgement"]
"""How an item is answered: by one of four, by one of four, by a number, in short notes, or by a level."""

Repeat = Literal["once", "room", "group", "trail", "work", "recommendation"]
"""How often a section is gone through: once, or anew for each room, group of people, case trail, look at pupils' work,
or recommendation that is followed up.
"""

ItemId = Annotated[str, Meta(pattern=r"\A[A-Za-z0-9_.-]{1,12}\Z")]
"""A permanent id, such as ``4.1``: short enough to stand behind a reviewer and a round in a record's id."""


class Item(msgspec.Struct, frozen=True):
    """One thing to look at, to ask or to count.

    Attributes:
        id: Permanent; an item whose wording changed keeps it and gains a revision.
        text: What is to be seen or asked.
        responses: How it is answered, the quickest first.
        revision: From 1, raised when the wording changes.
        help: What to look for, where a sentence more helps.
        statements: Ids of the framework's statements that it bears on; none means all of its areas.
        counts: What a number counts, such as ``pupils spoken to``; empty unless it is answered by one.
        phases: Phases and settings in which it is asked; empty means all.
        retired: It is kept so that old days open, and no longer asked.
    """

    id: ItemId
    text: Said
    responses: Annotated[tuple[Response, ...], Meta(min_length=1, max_length=5)]
    revision: Annotated[int, Meta(ge=1, le=9999)] = 1
    help: Prose = ""
    statements: Ids = ()
    counts: Line = ""
    phases: Annotated[tuple[Phase, ...], Meta(max_length=7)] = ()
    retired: bool = False


class Section(msgspec.Struct, frozen=True):
    """Items that are looked at together.

    Attributes:
        id: Permanent and short.
        title: What people read.
        items: In the order asked.
        repeat: How often it is gone through.
        help: How to go about it.
        groups: Groups of people to choose from, where it is gone through for each; none means the usual ones.
    """

    id: Id
    title: Title
    items: Annotated[tuple[Item, ...], Meta(min_length=1, max_length=40)]
    repeat: Repeat = "once"
    help: Prose = ""
    groups: Groups = ()


class Checklist(msgspec.Struct, frozen=True, dict=True, tag_field="kind", tag="checklist"):
    """What a challenge day looks at, at one version; its identity is the hash of its bytes.

    Attributes:
        format: 1.
        template: Permanent name of what it is a version of, such as ``full-day``.
        number: A label that the trust gives, such as ``2026.1``; never the identity.
        title: What people read.
        sections: In the order of the day.
        label: Said wherever the checklist is named, such as ``starter checklist, original wording``.
        published: The date, ``YYYY-MM-DD``, on which this version was published; empty in a draft.
        author: Who wrote it.
        licence: Under what terms it may be used.
        note: What those who use it have to know.
        change_note: What differs from the parent.
        parent: Hash of the checklist that this one revises; empty for a first one.
    """

    format: Literal[1]
    template: Id
    number: Word
    title: Title
    sections: Annotated[tuple[Section, ...], Meta(min_length=1, max_length=30)]
    label: Line = ""
    published: DayOrNone = ""
    author: Line = ""
    licence: Line = ""
    note: Prose = ""
    change_note: Prose = ""
    parent: HashOrNone = ""

    def items(self) -> Iterator[Item]:
        """Yield every item in order, the retired ones too."""
        for section in self.sections:
            yield from section.items

    def asked(self, section: Section, where: str = "") -> tuple[Item, ...]:
        """Return the items of a section that are asked in a school of phases; all not retired where none is said."""
        return tuple(item for item in section.items if not item.retired and is_for(item.phases, where))

    @cached_property
    def by_id(self) -> dict[str, Item]:
        """Every item by its id."""
        return {item.id: item for item in self.items()}

    @cached_property
    def section_of(self) -> dict[str, Section]:
        """The section of every item, by the item's id."""
        return {item.id: section for section in self.sections for item in section.items}
