"""A canvas that tags what it draws, and says of itself what PDF/UA-1 (ISO 14289-1) asks."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.utils import TimeStamp
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from sendnet_desktop.reports.fonts import BODY, characters
from sendnet_desktop.reports.structure import Element, Mark, write_tree
from sendnet_desktop.reports.styles import PAGE_HEIGHT, PAGE_WIDTH

LANGUAGE: Final = "en-GB"
CREATOR: Final = "SENDnet Desktop"

_PAGE_ENTRIES: Final = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]

# A print is made from the program alone: no settings file and no environment variable changes these.
rl_config.useA85 = 0
rl_config.pdfComments = 0
rl_config.trustedHosts = None


@dataclass(frozen=True, slots=True)
class About:
    """What a print says of itself.

    Attributes:
        title: Shown in the reader's title bar.
        author: Whose it is: a school, a trust.
        day: Stands as the date of the file, so that the same data give the same bytes.
        stamp: What tells its data from any other's.
    """

    title: str
    author: str
    day: date
    stamp: str


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab is untyped
    """A canvas whose content is either marked as part of an element or an artifact.

    Attributes:
        root: The ``Document`` element.
    """

    def __init__(self, about: About) -> None:
        characters(BODY)  # the first page names its font before anything is written
        self._buffer = BytesIO()
        super().__init__(
            self._buffer,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            initialFontName=BODY,
            lang=LANGUAGE,
        )
        self.root = Element("Document")
        self._about = about
        self._marks: list[list[Element]] = [[]]
        self._artifacts = 0
        self._bookmarks = 0
        self._describe(about)

    @contextmanager
    def mark(self, element: Element) -> Iterator[None]:
        """Mark what is drawn inside as the element's; inside an artifact it stays an artifact."""
        if self._artifacts:
            yield
            return
        marks = self._marks[-1]
        element.kids.append(Mark(self.getPageNumber(), len(marks)))
        self._code.append(f"/{element.role} <</MCID {len(marks)}>> BDC")
        marks.append(element)
        yield
        self._code.append("EMC")

    @contextmanager
    def artifact(self, properties: str = "") -> Iterator[None]:
        """Mark what is drawn inside as decoration, which is not read aloud.

        Args:
            properties: A property dictionary in PDF syntax, such as ``<</Type/Pagination/Subtype/Footer>>``.
        """
        self.begin_artifact(properties)
        yield
        self.end_artifact()

    def begin_artifact(self, properties: str = "") -> None:
        """Begin decoration; those inside others are one with them."""
        if not self._artifacts:
            self._code.append(f"/Artifact {properties} BDC" if properties else "/Artifact BMC")
        self._artifacts += 1

    def end_artifact(self) -> None:
        """End the decoration last begun."""
        self._artifacts -= 1
        if not self._artifacts:
            self._code.append("EMC")

    @contextmanager
    def restored(self) -> Iterator[None]:
        """Restore colours, lines and the origin afterwards."""
        self.saveState()
        yield
        self.restoreState()

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Add an outline entry that leads to a height on this page.

        Args:
            title: One clean line.
            level: From 1, as headings are.
            top: Distance above the current origin.
        """
        self._bookmarks += 1
        key = f"heading{self._bookmarks}"
        self.bookmarkHorizontal(key, 0, top)
        self.addOutlineEntry(title, key, level - 1, closed=level > 1)

    def finished(self) -> bytes:
        """Write the tree and return the file; the last page must have been shown."""
        catalog = self._doc.Catalog
        catalog.StructTreeRoot = write_tree(self.root, self._marks[:-1], self._doc)
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": pdfdoc.PDFtrue})
        catalog.Metadata = pdfdoc.XMP(creator=lambda _document: _xmp(self._about))
        self.save()
        return self._buffer.getvalue()

    def _describe(self, about: About) -> None:
        moment = self._doc._timeStamp = TimeStamp(invariant=1)  # noqa: SLF001  # its only way to be set
        moment.YMDhms = (about.day.year, about.day.month, about.day.day, 0, 0, 0)
        identity = f"{about.title}\n{about.author}\n{about.stamp}".encode()
        self._doc.signature = hashlib.blake2b(identity, digest_size=16)
        self.setTitle(about.title)
        self.setAuthor(about.author)
        self.setCreator(CREATOR)
        self.setSubject("")
        self.setKeywords("")
        self.setViewerPreference("DisplayDocTitle", "true")
        self.addPageLabel(0, style="ARABIC", start=1)
        self.showOutline()

    def _setAnnotations(self, page: pdfdoc.PDFObject) -> None:  # noqa: N802  # reportlab's hook at a page's end
        super()._setAnnotations(page)
        if isinstance(page, pdfdoc.PDFPage):
            page.__NoDefault__ = _PAGE_ENTRIES
            page.StructParents = len(self._marks) - 1
            page.Tabs = pdfdoc.PDFName("S")
            self._marks.append([])


def _xmp(about: About) -> bytes:
    day = f"{about.day.isoformat()}T00:00:00Z"
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(about.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{escape(about.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>
<xmp:CreateDate>{day}</xmp:CreateDate>
<xmp:ModifyDate>{day}</xmp:ModifyDate>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>""".encode()
