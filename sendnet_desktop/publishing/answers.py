"""What may be said in each field of a draft: anything that may still become right, nothing that never can."""

from collections.abc import Mapping
from typing import Final, get_args

from sendnet_desktop.changes import Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.checklist import Repeat
from sendnet_desktop.frameworks.pack import Duty, Shape, Words
from sendnet_desktop.ids import kind_of
from sendnet_desktop.publishing.checklists import kinds as of_checklists
from sendnet_desktop.publishing.checklists.laying import HEADING as CHECKLIST_HEADING
from sendnet_desktop.publishing.kinds import AREA, DRAFT, LEVEL, STATEMENT
from sendnet_desktop.publishing.laying import HEADING, LISTS, TEXTS
from sendnet_desktop.publishing.lines import items_of, lines_of

WORD_FIELDS: Final = tuple(f"word_{name}" for name in Words.__struct_fields__)
"""The fields that say what people call things, one for each of a pack's words."""

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    DRAFT: (*HEADING, "graded", "scale_name", "unmet_duty_cap", *WORD_FIELDS),
    LEVEL: ("level_name", "colour", "shape"),
    AREA: ("area_id", "area_title"),
    STATEMENT: ("statement_id", "duty", *TEXTS, *LISTS),
    of_checklists.DRAFT: CHECKLIST_HEADING,
    of_checklists.SECTION: ("section_id", "section_title", "repeat", "section_help", "section_groups"),
    of_checklists.ITEM: ("item_id", "item_text", "item_help", "responses", "counts", "bears_on", "phases"),
}
"""The fields that a person fills in, by kind of record."""

_FLAGS: Final = ("graded",)
_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "duty": get_args(Duty),
    "shape": get_args(Shape),
    "repeat": get_args(Repeat),
}
_PERMANENT: Final = ("area_id", "statement_id", "section_id", "item_id")
_LISTS: Final = (*LISTS, "tags", "responses", "bears_on", "section_groups")
_TEXTS: Final = (*TEXTS, "note", "change_note", "described", "item_text", "item_help", "section_help")


def checked(record: str, field: str, value: Value) -> Value:
    """Return what is to be kept in a field of a draft or one of its parts; None for nothing.

    A text may be empty or too long here: that is told of before publishing, and nobody's work is lost for it.

    Raises:
        SendnetError: The field is not one that is filled in, or the value never can be right.
    """
    if field not in ASKED.get(kind_of(record), ()):
        raise SendnetError(f"“{field}” is not something that is asked here.")
    if field in _FLAGS:
        if not isinstance(value, bool):
            raise SendnetError("That is neither yes nor no.", "Nothing was changed.")
        return value
    if value is None:
        return None
    if not isinstance(value, str):
        raise SendnetError(f"That is not an answer to “{field}”.", "Nothing was changed.")
    if field in _CHOICES and value not in _CHOICES[field]:
        raise SendnetError(f"“{value[:40]}” is not one of the answers.", f"Choose from: {', '.join(_CHOICES[field])}.")
    return as_kept(field, value) or None


def as_kept(field: str, words: str) -> str:
    """Return words as a field keeps them: a list without blank lines, a line without breaks."""
    if field in _LISTS:
        return lines_of(line.strip() for line in items_of(tidied(words)))
    return tidied(words, keeps_lines=field in _TEXTS)


def tidied(words: str, *, keeps_lines: bool = True) -> str:
    """Return words without what a pack cannot hold and nobody sees: tabs, and other computers' ends of lines."""
    plain = words.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    plain = plain if keeps_lines else " ".join(plain.splitlines())
    return plain if plain.strip() else ""


def check_permanent(field: str, *, is_known: bool) -> None:
    """Refuse another id for what was published: what was judged under it would be lost.

    Raises:
        SendnetError: It was published.
    """
    if field in _PERMANENT and is_known:
        raise SendnetError(
            "This number was published, so it stays: judgements are kept under it.",
            "Change the wording, or let one with another number take its place.",
        )
