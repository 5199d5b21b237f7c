"""A checklist laid out as a book of sheets from which it is read again without loss, and an empty one to fill in."""

from collections.abc import Mapping
from typing import Final, get_args

from sendnet_desktop.frameworks.checklist import Checklist, Item, Repeat, Response, Section
from sendnet_desktop.frameworks.phases import PHASES
from sendnet_desktop.frameworks.sheets import cells
from sendnet_desktop.frameworks.sheets.books import Look
from sendnet_desktop.frameworks.sheets.reading import INSTRUCTIONS
from sendnet_desktop.frameworks.sheets.told import Book

OWN: Final = ("About", "Sections", "Items")
"""The sheets of a checklist, as this program writes them."""

ABOUT: Final[Mapping[str, str]] = {
    "title": "Title",
    "template": "Kind of checklist",
    "number": "Number",
    "label": "Label",
    "published": "Published",
    "author": "Author",
    "licence": "Licence",
    "note": "Note",
    "change_note": "Change note",
    "parent": "Revises",
}
"""What is said of a checklist as a whole, by its member."""

SECTION_HEADINGS: Final[Mapping[str, str]] = {
    "id": "Id",
    "title": "Title",
    "repeat": "Gone through",
    "help": "How to go about it",
    "groups": "Groups",
}
"""The columns of the sheet of sections, by what each holds."""

ITEM_HEADINGS: Final[Mapping[str, str]] = {
    "section": "Section",
    "id": "Ref",
    "text": "Item",
    "responses": "Answered by",
    "counts": "What is counted",
    "statements": "Statements",
    "help": "What to look for",
    "phases": "Phases",
    "retired": "Retired",
    "revision": "Revision",
}
"""The columns of the sheet of items, by what each holds."""

LOOK: Final = Look(
    {ITEM_HEADINGS["text"]: 60, ITEM_HEADINGS["help"]: 40, SECTION_HEADINGS["help"]: 60, INSTRUCTIONS: 100},
    {
        ITEM_HEADINGS["responses"]: get_args(Response),
        ITEM_HEADINGS["phases"]: PHASES,
        ITEM_HEADINGS["retired"]: ("yes",),
        SECTION_HEADINGS["repeat"]: get_args(Repeat),
    },
)
"""How the columns look; a cell below a choice may also hold several of them."""

_TOLD: Final = (
    "Fill in the sheets About, Sections and Items. Write over the worked example.",
    "Items: one row to each item. Section is the Id of a row of the sheet Sections.",
    "Ref is short and stays the same for ever, such as 4.1. Leave it empty and SENDnet makes one up.",
    "Answered by: seen, compliance, number, themes or judgement. Several are set apart with semicolons: seen; themes.",
    "seen: consistently, in places, not seen. compliance: met, partly met, not met.",
    "themes: short notes, for or against. judgement: a level of the framework. An empty cell is seen.",
    "What is counted: needed where an item is answered by a number, such as pupils spoken to. Empty otherwise.",
    "Statements: those of the framework that the item bears on, as A3; B2. Leave it empty where it bears on all areas.",
    "Phases says in which schools the item is asked. Leave it empty where it is asked in all of them.",
    "Gone through: once, or anew for each room, group, trail, look at work, or recommendation that is followed up.",
    "Groups: those to choose from where a section is gone through for each. Leave it empty for the usual ones.",
    "An item that is re-worded keeps its Ref. One that means something else gets a new Ref; retire the old one.",
    "Kind of checklist says what it is a version of, such as full-day. With a name of its own it is one of its own.",
    "Names of pupils or of staff have no place in a checklist.",
    "When it is filled in, import it in SENDnet’s room Framework.",
    "SENDnet shows how it understood the sheets, and by sheet and row what has to be put right, before it takes it in.",
)


def book_of(checklist: Checklist) -> Book:
    """Return the sheets of a checklist: About, Sections, Items."""
    return {
        "About": [("About", ""), *((words, str(getattr(checklist, member))) for member, words in ABOUT.items())],
        "Sections": [
            tuple(SECTION_HEADINGS.values()),
            *((each.id, each.title, each.repeat, each.help, cells.as_list(each.groups)) for each in checklist.sections),
        ],
        "Items": [
            tuple(ITEM_HEADINGS.values()),
            *(_row(section.id, item) for section in checklist.sections for item in section.items),
        ],
    }


def template_book() -> Book:
    """Return the sheets to fill in, with instructions and a worked example."""
    walk = (
        Item("1.1", "Strategies agreed for named needs can be seen in use.", ("seen",), statements=("D1",)),
        Item(
            "1.2", "Pupils can say what helps them.", ("seen", "themes"), help="Ask two or three.", phases=("primary",)
        ),
    )
    example = Checklist(
        format=1,
        template="our-visit",
        number="2026.1",
        title="Our visit",
        sections=(Section("1", "Learning walk", walk, "room", "A few minutes in each room."),),
    )
    return {INSTRUCTIONS: [(INSTRUCTIONS,), *((line,) for line in _TOLD)], **book_of(example)}


def _row(section: str, item: Item) -> tuple[str, ...]:
    told: Mapping[str, str] = {
        "section": section,
        "id": item.id,
        "text": item.text,
        "responses": cells.as_list(item.responses),
        "counts": item.counts,
        "statements": cells.as_list(item.statements),
        "help": item.help,
        "phases": cells.as_list(item.phases),
        "retired": "yes" if item.retired else "",
        "revision": str(item.revision),
    }
    return tuple(told[name] for name in ITEM_HEADINGS)
