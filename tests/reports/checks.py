"""What no validator sees: the project's own rules for a print that is read aloud, searched and printed in grey."""

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from typing import Any

import page as page_validation
import pikepdf

from sendnet_desktop.reports import blocks, textsafe
from sendnet_desktop.reports.blocks import Block, Document, Words, plain
from sendnet_desktop.reports.styles import MARGIN
from tests.reports.aloud import elements, heard, own_marks
from tests.reports.content import UNKNOWN, Colour, marks, shown

_HEADINGS = frozenset({"H1", "H2", "H3"})


def failed_rules(data: bytes) -> list[str]:
    """Return the PDF/UA-1 rules that the fast validator finds broken."""
    report = page_validation.validate_pdf_bytes(data, profile="ua1")
    return sorted({str(failure) for failure in report.failures})


def faults(data: bytes) -> list[str]:
    """Return what is wrong by our own rules, in words."""
    with pikepdf.open(BytesIO(data)) as pdf:
        if "/StructTreeRoot" not in pdf.Root:
            return ["there is no structure tree"]
        return [fault for check in _CHECKS for fault in check(pdf)]


def unheard(data: bytes, document: Document) -> list[str]:
    """Return what the document says and a screen reader does not hear, or hears out of its order."""
    with pikepdf.open(BytesIO(data)) as pdf:
        spoken = [" ".join(part.text.split()) for part in heard(pdf)]
    missing: list[str] = []
    place = 0
    for sentence in said(document.content):
        try:
            place = spoken.index(sentence, place) + 1
        except ValueError:
            missing.append(sentence)
    return missing


def said(content: Iterable[Block]) -> Iterator[str]:
    """Yield what blocks say, one string for each element, in reading order."""
    for block in content:
        yield from _SPEECH.get(type(block), _nested)(block)


def _nested(block: Any) -> Iterator[str]:
    yield from said(getattr(block, "content", ()))


def _spoken(words: Words) -> str:
    return " ".join(textsafe.printable(plain(words)).split())


_SPEECH: dict[type, Callable[[Any], Iterator[str]]] = {
    blocks.Heading: lambda block: iter([_spoken(f"{block.label} {block.text}")]),
    blocks.Text: lambda block: iter([_spoken(block.words)] if _spoken(block.words) else []),
    blocks.Bullets: lambda block: map(_spoken, block.items),
    blocks.Chip: lambda block: iter([_spoken(block.text)]),
    blocks.Chips: lambda block: (_spoken(chip.text) for chip in block.items),
    blocks.Grid: lambda block: (
        _spoken(blocks.cell_words(cell)) for row in (block.header, *block.rows) for cell in row
    ),
    blocks.Picture: lambda block: iter([_spoken(block.alternative)]),
    blocks.Columns: lambda block: (sentence for column in block.columns for sentence in said(column)),
    blocks.FirstThatFits: lambda block: said(block.versions[0][:1]),
}


def _says_what_it_is(pdf: pikepdf.Pdf) -> Iterator[str]:
    if str(pdf.Root.get("/Lang", "")) != "en-GB":
        yield "the language is not British English"
    if "/ViewerPreferences" not in pdf.Root or not pdf.Root.ViewerPreferences.get("/DisplayDocTitle", False):
        yield "readers do not show the title"
    title = str(pdf.docinfo.get("/Title", ""))
    if not title or (pdf.open_metadata().get("dc:title") or "") != title:
        yield "the title is missing, or the metadata give another"
    if "/PageLabels" not in pdf.Root:
        yield "the pages have no labels"
    if pdf.is_encrypted:
        yield "the file is encrypted, which harms access"


def _parent_tree_agrees(pdf: pikepdf.Pdf) -> Iterator[str]:
    pages = {found.obj.objgen: number for number, found in enumerate(pdf.pages, start=1)}
    owners = {mark: element.objgen for element, _ in elements(pdf) for mark in own_marks(element, pages)}
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    rows = {int(numbers[index]): numbers[index + 1] for index in range(0, len(numbers), 2)}
    for number, found in enumerate(pdf.pages, start=1):
        row = rows.get(int(found.obj.get("/StructParents", -1)), pikepdf.Array())
        drawn = marks(found)
        if len(drawn) != len(row):
            yield f"page {number} has {len(drawn)} marks and its parent tree {len(row)}"
        for mark in drawn:
            if mark >= len(row) or owners.get((number, mark)) != row[mark].objgen:
                yield f"the parent tree of page {number} sends mark {mark} to another element"


def _nothing_untagged(pdf: pikepdf.Pdf) -> Iterator[str]:
    for part in shown(pdf):
        if part.mcid is None and not part.is_artifact and part.text.strip():
            yield f"untagged text on page {part.page}"


def _every_letter_known(pdf: pikepdf.Pdf) -> Iterator[str]:
    for part in shown(pdf):
        if UNKNOWN in part.text or "\0" in part.text:
            yield f"text on page {part.page} cannot be copied or read aloud"


def _within_the_margins(pdf: pikepdf.Pdf) -> Iterator[str]:
    for part in shown(pdf):
        right, top = (float(side) for side in pdf.pages[part.page - 1].MediaBox[2:])
        across, up = part.place
        lowest = 0 if part.is_artifact else MARGIN
        if part.text.strip() and not (MARGIN <= across < right - MARGIN and lowest <= up < top - MARGIN):
            yield f"text outside the margins of page {part.page}"


def _contrast(pdf: pikepdf.Pdf) -> Iterator[str]:
    for part in shown(pdf):
        if part.text.strip() and (ratio := _ratio(part.colour, part.behind)) < 4.5:
            yield f"contrast of {ratio:.1f} on page {part.page}"


def _bookmarks_are_headings(pdf: pikepdf.Pdf) -> Iterator[str]:
    headings = [part.text for part in heard(pdf) if part.role in _HEADINGS]
    with pdf.open_outline() as outline:
        bookmarks = [item.title for item in _flat(outline.root)]
    if not headings:
        yield "there are no headings"
    if bookmarks != headings:
        yield "the bookmarks are not the headings"


def _headings_descend(pdf: pikepdf.Pdf) -> Iterator[str]:
    levels = [int(part.role[1]) for part in heard(pdf) if part.role in _HEADINGS]
    if levels.count(1) != 1:
        yield "there is not one heading of level 1"
    if any(after > before + 1 for before, after in zip([0, *levels], levels, strict=False)):
        yield "a level of heading is left out"


def _everything_speaks(pdf: pikepdf.Pdf) -> Iterator[str]:
    for part in heard(pdf):
        if not part.text:
            yield f"an empty {part.role}"
        if part.role == "TH" and "/Scope" not in part.element.get("/A", {}):
            yield "a header cell without scope"


def _tables_are_regular(pdf: pikepdf.Pdf) -> Iterator[str]:
    tables = [element for element, _ in elements(pdf) if element.S == "/Table"]
    for table in tables:
        rows = [[str(cell.S) for cell in row.K] for row in table.K]
        if len({len(row) for row in rows}) != 1:
            yield "a table whose rows have not the same number of cells"
        if set(rows[0]) != {"/TH"} or any(row[0] != "/TH" for row in rows):
            yield "a table without its header cells"
    if not tables:
        yield "there is no table with the figures of the chart"


_CHECKS = (
    _says_what_it_is,
    _parent_tree_agrees,
    _nothing_untagged,
    _every_letter_known,
    _within_the_margins,
    _contrast,
    _bookmarks_are_headings,
    _headings_descend,
    _everything_speaks,
    _tables_are_regular,
)


def _flat(items: list[pikepdf.OutlineItem]) -> Iterator[pikepdf.OutlineItem]:
    for item in items:
        yield item
        yield from _flat(item.children)


def _ratio(one: Colour, other: Colour) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
