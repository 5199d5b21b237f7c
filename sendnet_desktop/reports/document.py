"""A document set on pages: the one way from blocks to the bytes of a tagged PDF."""

from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from reportlab.platypus.flowables import Flowable

from sendnet_desktop.reports import textsafe
from sendnet_desktop.reports.blocks import Document
from sendnet_desktop.reports.flowables import Figure, NewPage, Stack
from sendnet_desktop.reports.prose import FUZZ, Prose, colour, draw_text, shortened, text_width
from sendnet_desktop.reports.story import tell
from sendnet_desktop.reports.styles import MARGIN, PAGE_ROOM, PAGE_WIDTH, QUIET, RULE, STYLES, WIDTH
from sendnet_desktop.reports.tagging import About, TaggedCanvas
from sendnet_desktop.steps import Progress, Steps

_FOOT: Final = replace(STYLES["small"], size=8.5)
_FOOTER: Final = "<</Type/Pagination/Subtype/Footer>>"
_FOOT_LINE: Final = 44.0
_FOOT_TEXT: Final = 31.0
_LEAST: Final = 44.0
"""What must fit below a heading for the heading to stay, in points."""


def write(document: Document) -> Steps[bytes]:
    """Set the document and return the PDF; the same document gives the same bytes.

    Yields:
        Progress after everything that is drawn, so that a long print can be cancelled.
    """
    title, author = textsafe.one_line(document.title), textsafe.one_line(document.author)
    canvas = TaggedCanvas(About(title, author, document.day, document.stamp))
    pending = deque(tell(document.content, canvas.root))
    total = len(pending)
    foot = shortened(document.footer, _FOOT, WIDTH - text_width(f"{document.stamp} · Page 999 of 999", _FOOT) - 12)
    page = _Page(canvas)
    while pending:
        if page.refuses(pending):
            page.finish(foot)
            page = _Page(canvas)
        pending.extendleft(reversed(page.place(pending.popleft())))
        yield Progress(max(0, total - len(pending)), total, "Setting the pages")
    page.finish(foot)
    _number_pages(canvas, document.stamp)
    return canvas.finished()


class _Page:
    """A page while it is filled from the top."""

    def __init__(self, canvas: TaggedCanvas) -> None:
        self._canvas = canvas
        self._room = PAGE_ROOM
        self._after = 0.0
        self._is_empty = True
        self._is_full = False

    def refuses(self, pending: Iterable[Flowable]) -> bool:
        """Whether what comes next belongs on the next page."""
        return self._is_full or (not self._is_empty and self._wanted(pending) > self._room + FUZZ)

    def place(self, flowable: Flowable) -> list[Flowable]:
        """Draw what fits and return what does not; on an empty page something always fits."""
        if isinstance(flowable, NewPage):
            self._is_full = not self._is_empty
            return []
        room = self._room - self._gap(flowable)
        height = self._height(flowable, room)
        if height <= room + FUZZ:
            self._draw(flowable, height)
            return []
        self._is_full = True
        parts: list[Flowable] = flowable.splitOn(self._canvas, WIDTH, room)
        if len(parts) > 1:
            self._draw(parts[0], self._height(parts[0], room))
            return parts[1:]
        if not self._is_empty:
            return [flowable]
        self._draw_shrunk(flowable, height)
        return []

    def finish(self, foot: str) -> None:
        """Draw the foot and show the page."""
        canvas = self._canvas
        with canvas.artifact(_FOOTER), canvas.restored():
            canvas.setStrokeColor(colour(RULE))
            canvas.setLineWidth(0.6)
            canvas.line(MARGIN, _FOOT_LINE, PAGE_WIDTH - MARGIN, _FOOT_LINE)
            canvas.setFillColor(colour(QUIET))
            draw_text(canvas, MARGIN, _FOOT_TEXT, foot, _FOOT)
            canvas.doForm(f"foot{canvas.getPageNumber()}")
        canvas.showPage()

    def _wanted(self, pending: Iterable[Flowable]) -> float:
        """Return the room that the next flowable asks for, with those that it stays with."""
        wanted, least = 0.0, 0.0
        for flowable in pending:
            wanted += self._gap(flowable) if not wanted else flowable.getSpaceBefore()
            least = max(least, flowable.room if isinstance(flowable, Prose) else 0.0)
            height = self._height(flowable, PAGE_ROOM)
            if not flowable.getKeepWithNext():
                return max(least, wanted + (height if _is_whole(flowable, height) else min(height, _LEAST)))
            wanted += height + flowable.getSpaceAfter()
        return wanted

    def _gap(self, flowable: Flowable) -> float:
        return 0.0 if self._is_empty else max(self._after, flowable.getSpaceBefore())

    def _height(self, flowable: Flowable, room: float) -> float:
        height: float = flowable.wrapOn(self._canvas, WIDTH, room)[1]
        return height

    def _draw(self, flowable: Flowable, height: float) -> None:
        self._room -= self._gap(flowable) + height
        flowable.drawOn(self._canvas, MARGIN, MARGIN + self._room)
        self._after = flowable.getSpaceAfter()
        self._is_empty = False

    def _draw_shrunk(self, flowable: Flowable, height: float) -> None:
        with self._canvas.restored():
            self._canvas.translate(MARGIN, MARGIN)
            self._canvas.scale(PAGE_ROOM / height, PAGE_ROOM / height)
            flowable.drawOn(self._canvas, 0, 0)
        self._is_empty = False


def _is_whole(flowable: Flowable, height: float) -> bool:
    """Whether it would rather move to the next page than be split."""
    return isinstance(flowable, Figure) or (isinstance(flowable, Stack) and flowable.stays_whole(height))


def _number_pages(canvas: TaggedCanvas, stamp: str) -> None:
    """Define what every foot has named: the total is known only now, and nothing is set twice for it."""
    total = canvas.getPageNumber() - 1
    for page in range(1, total + 1):
        text = f"{stamp} · Page {page} of {total}"
        canvas.beginForm(f"foot{page}")
        canvas.setFillColor(colour(QUIET))
        draw_text(canvas, PAGE_WIDTH - MARGIN - text_width(text, _FOOT), _FOOT_TEXT, text, _FOOT)
        canvas.endForm()
