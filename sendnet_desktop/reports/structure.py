"""The structure tree of a tagged PDF (ISO 32000-1, 14.7): made as the story is told, filled as it is drawn."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFObjectReference


class Mark(NamedTuple):
    """A stretch of a page's content: page from 1, and its number on that page from 0."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Element:
    """One element: a heading, a paragraph, a table cell.

    Attributes:
        role: A standard structure type, such as ``H2``, ``P``, ``TH``.
        alternative: What is read aloud in place of a figure.
        attributes: Attribute dictionary in PDF syntax, such as ``<</O/Table/Scope/Column>>``.
        kids: Elements and marks in reading order, whatever the order of drawing.
    """

    role: str
    alternative: str = ""
    attributes: str = ""
    kids: list["Element | Mark"] = field(default_factory=list)

    def child(self, role: str, *, alternative: str = "", attributes: str = "") -> "Element":
        """Add an element at the end and return it."""
        element = Element(role, alternative, attributes)
        self.kids.append(element)
        return element

    @property
    def is_drawn(self) -> bool:
        """Whether any of its content is on a page."""
        return any(isinstance(kid, Mark) or kid.is_drawn for kid in self.kids)

    def walk(self) -> Iterator["Element"]:
        """Yield this element and those under it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


class _Source(PDFObject):  # type: ignore[misc]  # reportlab is untyped
    """An object given in PDF syntax, once the numbers of those it names are known."""

    source = b""

    def format(self, document: object) -> bytes:  # noqa: ARG002  # the writer's signature
        return self.source


def text_string(text: str) -> str:
    """Return a text string in PDF syntax, in UTF-16 and hexadecimal: no character needs escaping."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def write_tree(root: Element, pages: Sequence[Sequence[Element]], document: PDFDocument) -> PDFObjectReference:
    """Write the structure tree and the parent tree; return what the catalogue refers to.

    Args:
        root: The ``Document`` element.
        pages: For each page, the element to which each of its marks belongs.
        document: One whose pages have all been added.
    """
    elements = list(root.walk())
    names = {id(element): _register(f"Element{index}", document) for index, element in enumerate(elements)}
    tree, parents = _register("StructTree", document), _register("ParentTree", document)
    page_names = [_reference(f"Page{page}", document) for page in range(1, len(pages) + 1)]
    above = {id(root): tree} | {
        id(kid): names[id(element)] for element in elements for kid in element.kids if isinstance(kid, Element)
    }
    for index, element in enumerate(elements):
        _fill(f"Element{index}", _entry(element, above[id(element)], _held(element, names, page_names)), document)
    rows = (f"{page}[{' '.join(names[id(element)] for element in marks)}]" for page, marks in enumerate(pages))
    _fill("ParentTree", f"<</Nums[{' '.join(rows)}]>>", document)
    _fill(
        "StructTree",
        f"<</Type/StructTreeRoot/K {names[id(root)]}/ParentTree {parents}/ParentTreeNextKey {len(pages)}>>",
        document,
    )
    return PDFObjectReference("StructTree")


def _entry(element: Element, parent: str, held: str) -> str:
    alternative = f"/Alt {text_string(element.alternative)}" if element.alternative else ""
    attributes = f"/A {element.attributes}" if element.attributes else ""
    return f"<</Type/StructElem/S/{element.role}/P {parent}{alternative}{attributes}{held}>>"


def _held(element: Element, names: Mapping[int, str], pages: Sequence[str]) -> str:
    """Return the kids in PDF syntax; the page is said once where all marks are on one."""
    found = {kid.page for kid in element.kids if isinstance(kid, Mark)}
    page = found.pop() if len(found) == 1 else 0
    kids = " ".join(
        names[id(kid)]
        if isinstance(kid, Element)
        else str(kid.number)
        if kid.page == page
        else f"<</Type/MCR/Pg {pages[kid.page - 1]}/MCID {kid.number}>>"
        for kid in element.kids
    )
    return f"{f'/Pg {pages[page - 1]}' if page else ''}/K[{kids}]"


def _register(name: str, document: PDFDocument) -> str:
    document.Reference(_Source(), name)
    return _reference(name, document)


def _reference(name: str, document: PDFDocument) -> str:
    number, version = document.idToObjectNumberAndVersion[name]
    return f"{number} {version} R"


def _fill(name: str, source: str, document: PDFDocument) -> None:
    document.idToObject[name].source = source.encode("ascii")
