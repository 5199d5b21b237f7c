"""What headings and cells of people's checklists mean."""

import re
from collections.abc import Callable, Mapping
from typing import Final, get_args

from sendnet_desktop.frameworks.checklist import Repeat, Response
from sendnet_desktop.frameworks.checklists.sheets.layout import ABOUT, ITEM_HEADINGS, SECTION_HEADINGS
from sendnet_desktop.frameworks.sheets import cells
from sendnet_desktop.frameworks.sheets.headings import plain

_ITEM_ALSO: Final[Mapping[str, str]] = {
    "section": "area, theme, heading, part, activity, focus",
    "id": "reference, id, no, number, code, item number, item no",
    "text": "items, question, key question, prompt, prompts, what to look at, what to see or ask, look for, criterion, "
    "criteria, statement, indicator",
    "responses": "response, responses, answer by, kind, type, how it is answered, response kind, response type",
    "counts": "counts, counted, unit",
    "statements": "statement links, links, links to, bears on, framework statements",
    "help": "help, notes, guidance, explanation",
    "phases": "phase, setting, settings, applies to, asked in",
    "retired": "no longer asked, withdrawn, archived",
    "revision": "version, rev",
}
_SECTION_ALSO: Final[Mapping[str, str]] = {
    "id": "ref, reference, no, number, code",
    "title": "section, name, heading",
    "repeat": "repeat, repeats, how often, repeated",
    "help": "help, notes, guidance, instructions",
    "groups": "people, groups of people, who is met, groups to choose from",
}
_ABOUT_ALSO: Final[Mapping[str, str]] = {
    "title": "checklist, name, name of the checklist",
    "template": "template, kind, type",
    "number": "version, edition",
    "author": "written by",
    "licence": "terms of use",
    "published": "published on",
    "parent": "parent",
}
_RESPONSES: Final[Mapping[str, Response]] = {
    **{response: response for response in get_args(Response)},
    **dict.fromkeys(("s", "observed", "observation"), "seen"),
    **dict.fromkeys(("c", "met", "complies", "yes no"), "compliance"),
    **dict.fromkeys(("n", "count", "figure"), "number"),
    **dict.fromkeys(("t", "theme", "notes", "text", "comment"), "themes"),
    **dict.fromkeys(("j", "judgment", "level", "grade"), "judgement"),
}
_REPEATS: Final[Mapping[str, Repeat]] = {
    **{repeat: repeat for repeat in get_args(Repeat)},
    "": "once",
    **dict.fromkeys(("rooms", "per room", "each room", "lesson", "classroom"), "room"),
    **dict.fromkeys(("groups", "per group", "each group"), "group"),
    **dict.fromkeys(("trails", "per trail", "each trail", "case trail", "pupil", "case"), "trail"),
    **dict.fromkeys(("look at work", "work look", "work sample", "book look"), "work"),
    **dict.fromkeys(("recommendations", "recommendation that is followed up"), "recommendation"),
}
_ANEW: Final = re.compile(r"(?:anew |again )?for (?:each|every) ")


def _meanings(usual: Mapping[str, str], also: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **{plain(word): name for name, words in also.items() for word in words.split(", ")},
        **{plain(heading): name for name, heading in usual.items()},
    }


OF_ITEMS: Final = _meanings(ITEM_HEADINGS, _ITEM_ALSO)
"""What a column of items holds, by its plain heading."""

OF_SECTIONS: Final = _meanings(SECTION_HEADINGS, _SECTION_ALSO)
"""What a column of sections holds, likewise."""

OF_THE_WHOLE: Final = _meanings(ABOUT, _ABOUT_ALSO)
"""Which member of the checklist a line says, by its plain first words."""


def responses(cell: str) -> tuple[Response, ...]:
    """Return the ways of answering that a cell names; ``seen`` in a cell without words.

    Raises:
        UnreadableError: It names something else.
    """
    named = [part.strip() for item in cells.listed(cell) for part in re.split(r"[,/+]", item) if part.strip()]
    unknown = [part for part in named if plain(part) not in _RESPONSES]
    if unknown:
        raise cells.UnreadableError(f"‘{cells.short(unknown[0])}’ is not one of {', '.join(get_args(Response))}.")
    return tuple(dict.fromkeys(_RESPONSES[plain(part)] for part in named)) or ("seen",)


def repeat(cell: str) -> Repeat:
    """Return how often a section is gone through, by its cell; once in a cell without words.

    Raises:
        UnreadableError: It says something else.
    """
    found = _REPEATS.get(_ANEW.sub("", plain(cell)))
    if found is None:
        raise cells.UnreadableError(f"‘{cells.short(cell)}’ is not one of {', '.join(get_args(Repeat))}.")
    return found


READ_ITEM: Final[Mapping[str, Callable[[str], object]]] = {
    "text": cells.tidied,
    "responses": responses,
    "counts": cells.line,
    "statements": cells.listed,
    "help": cells.tidied,
    "phases": cells.phases,
    "retired": cells.yes,
    "revision": cells.number,
}
"""How the cell of each member of an item is read."""

READ_SECTION: Final[Mapping[str, Callable[[str], object]]] = {
    "title": cells.line,
    "repeat": repeat,
    "help": cells.tidied,
    "groups": cells.listed,
}
"""How the cell of each member of a section is read."""
