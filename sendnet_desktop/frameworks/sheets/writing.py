"""A pack laid out as a book of sheets from which it is read again without loss."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.frameworks.pack import Pack, Statement
from sendnet_desktop.frameworks.sheets import cells
from sendnet_desktop.frameworks.sheets.building import AREA_HEADINGS, DESCRIPTION_HEADINGS
from sendnet_desktop.frameworks.sheets.headings import STATEMENT_HEADINGS
from sendnet_desktop.frameworks.sheets.told import Book
from sendnet_desktop.frameworks.sheets.whole import ABOUT, LEVEL_HEADINGS, RENAMABLE, SCALE_ABOUT

WORD_HEADINGS: Final = ("Word", "What it is called here")
_ABOUT_HEADINGS: Final = ("About", "")


def book_of(pack: Pack) -> Book:
    """Return the sheets of a pack: About, Scale, Areas, Statements, Descriptors, Words."""
    return {
        "About": _about(pack),
        "Scale": [
            LEVEL_HEADINGS,
            *((str(each.number), each.id, each.name, each.colour, each.shape) for each in pack.levels),
        ],
        "Areas": [AREA_HEADINGS, *((area.id, area.title, cells.as_tags(area.tags)) for area in pack.areas)],
        "Statements": [
            tuple(STATEMENT_HEADINGS.values()),
            *(statement_row(area.id, statement) for area in pack.areas for statement in area.statements),
        ],
        "Descriptors": [
            DESCRIPTION_HEADINGS,
            *((area.id, level, words) for area in pack.areas for level, words in area.descriptors.items()),
        ],
        "Words": [WORD_HEADINGS, *((usual, getattr(pack.words, name)) for name, usual in RENAMABLE.items())],
    }


def statement_row(area: str, statement: Statement) -> tuple[str, ...]:
    """Return a statement as a row under ``STATEMENT_HEADINGS``."""
    told: Mapping[str, str] = {
        "area": area,
        "id": statement.id,
        "text": statement.text,
        "help": statement.help,
        "duty": statement.duty,
        "references": cells.as_list(statement.references),
        "unchecked": cells.as_list(statement.unchecked),
        "evidence": statement.evidence,
        "evidence_kinds": cells.as_list(statement.evidence_kinds),
        "core": statement.core,
        "core_checked_by": statement.core_checked_by,
        "phases": cells.as_list(statement.phases),
        "tags": cells.as_tags(statement.tags),
        "guidance": statement.guidance,
        "replaces": cells.as_list(statement.replaces),
        "retired": "yes" if statement.retired else "",
        "revision": str(statement.revision),
    }
    return tuple(told[name] for name in STATEMENT_HEADINGS)


def _about(pack: Pack) -> list[tuple[str, str]]:
    said = [(words, str(getattr(pack, member))) for member, words in ABOUT.items()]
    if pack.scale:
        of_scale = (pack.scale.name, pack.scale.id, pack.scale.unmet_duty_cap)
        said += zip(SCALE_ABOUT.values(), of_scale, strict=True)
    return [_ABOUT_HEADINGS, *said]
