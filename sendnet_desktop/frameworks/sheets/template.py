"""An empty framework to fill in as a spreadsheet: instructions, and one worked example."""

from collections.abc import Mapping
from typing import Final, get_args

from sendnet_desktop.frameworks.pack import Area, Duty, EvidenceKind, Pack, Shape, Statement
from sendnet_desktop.frameworks.phases import PHASES
from sendnet_desktop.frameworks.sheets.headings import STATEMENT_HEADINGS
from sendnet_desktop.frameworks.sheets.reading import INSTRUCTIONS
from sendnet_desktop.frameworks.sheets.scales import scale_of
from sendnet_desktop.frameworks.sheets.told import Book
from sendnet_desktop.frameworks.sheets.writing import book_of

CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    STATEMENT_HEADINGS["duty"]: get_args(Duty),
    STATEMENT_HEADINGS["evidence_kinds"]: get_args(EvidenceKind),
    STATEMENT_HEADINGS["phases"]: PHASES,
    STATEMENT_HEADINGS["retired"]: ("yes",),
    "Shape": get_args(Shape),
}
"""What may be chosen below a heading; a cell may also hold several of them."""

WIDTHS: Final[Mapping[str, int]] = {
    STATEMENT_HEADINGS["text"]: 60,
    STATEMENT_HEADINGS["help"]: 40,
    STATEMENT_HEADINGS["evidence"]: 40,
    "What it looks like": 60,
    INSTRUCTIONS: 100,
}
"""How wide some columns are, in characters."""

_TOLD: Final = (
    "Fill in the sheets About, Areas and Statements. The others may stay as they are.",
    "Statements: one row to each statement. Write over the worked example, A1.",
    "Area is the Id of a row of the sheet Areas.",
    "Ref is short and stays the same for ever, such as A1. Leave it empty and SENDnet makes one up.",
    "Duty is must (law), should (statutory guidance) or good practice. An empty cell is good practice.",
    "In References, Kinds of evidence, Phases and Replaces, set several apart with semicolons: CoP 6.87; CFA s67.",
    "Phases says which schools are asked. Leave it empty where all of them are.",
    "Legal core is the part of a must statement that is law. Leave it empty where that is the whole statement.",
    "Tags, one a line or set apart with semicolons, name a scheme and a theme: ofsted: inclusion.",
    "Scale: from two to six levels, the lowest first. Delete its rows for a framework that is answered in words alone.",
    "Descriptors: what a level looks like in an area. Words: what your trust calls things.",
    "A statement that is re-worded keeps its Ref.",
    "One that means something else gets a new Ref, and the old one goes into its column Replaces.",
    "Names of pupils have no place in a framework.",
    "When it is filled in, import it in SENDnet’s room Framework.",
    "SENDnet shows how it understood the sheets, and by sheet and row what has to be put right, before it takes it in.",
)
_LEVELS: Final = ("Not yet in place", "Developing", "Secure", "Leading practice")


def template_book() -> Book:
    """Return the sheets to fill in."""
    book = book_of(_example())
    return {INSTRUCTIONS: [(INSTRUCTIONS,), *((line,) for line in _TOLD)], **book}


def _example() -> Pack:
    statement = Statement(
        "A1",
        "Every classroom teacher can say what they do differently for the pupils with SEND in front of them.",
        duty="should",
        help="Ask three teachers of different subjects or years, without notice.",
        references=("CoP 6.36",),
        unchecked=("CoP 6.36",),
        evidence="Conversations with teachers; lesson visits; pupils’ own words.",
        evidence_kinds=("observation", "staff-voice", "pupil-voice"),
    )
    described = {
        "1": "A few teachers know who the pupils are.",
        "3": "Every teacher asked can say what they do, and pupils describe the same.",
    }
    return Pack(
        format=1,
        title="Our framework",
        number="2026.1",
        law_as_at="2026-09-01",
        scale=scale_of(_LEVELS),
        areas=(Area("A", "Teaching and learning", (statement,), described),),
    )
