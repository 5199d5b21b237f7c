"""Boxes that stand on a page: stacks, columns, chips and pictures, each split without losing its tags."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.platypus.flowables import Flowable

from sendnet_desktop.reports.prose import FUZZ, colour
from sendnet_desktop.reports.structure import Element
from sendnet_desktop.reports.styles import QUIET, RULE
from sendnet_desktop.reports.tagging import TaggedCanvas


@dataclass(frozen=True, slots=True)
class Frame:
    """How a box looks and how far its content stands from its edges, in points.

    Attributes:
        fill: ``#RRGGBB``; empty for none.
        border: ``#RRGGBB``; empty for none.
        edge: Colour of a bar on the left; empty for none.
        dashed: Whether the border is dashed.
        rule: Whether a hairline runs along the top.
        sides: Space left and right of the content.
        ends: Space above and below it.
        indent: How far the whole stands in from the left.
    """

    fill: str = ""
    border: str = ""
    edge: str = ""
    dashed: bool = False
    rule: bool = False
    sides: float = 0
    ends: float = 0
    indent: float = 0


_PLAIN: Final = Frame()
_WRITING: Final = 23
"""From one line to write on to the next: 8 mm."""


class Stack(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """Flowables one above the other, in a frame."""

    def __init__(
        self,
        content: Sequence[Flowable],
        frame: Frame = _PLAIN,
        *,
        whole_up_to: float = 0,
        after: float = 0,
    ) -> None:
        """Take the content.

        Args:
            content: From the top.
            frame: How the box looks.
            whole_up_to: Up to which height it goes to the next page rather than be split, in points.
            after: Space below.
        """
        super().__init__()
        self._content = list(content)
        self._frame = frame
        self._whole_up_to = whole_up_to
        self.spaceBefore = self._content[0].getSpaceBefore() if self._content else 0
        self.spaceAfter = after
        self._heights: list[float] = []
        self._width = 0.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Measure the content and return the size."""
        self._width = available_width
        inner = available_width - 2 * self._frame.sides - self._frame.indent
        self._heights = [flowable.wrapOn(self.canv, inner, available_height)[1] for flowable in self._content]
        self.height = self.height_of_content() + 2 * self._frame.ends  # a table asks for it as it splits a row
        return available_width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return what fits and the rest; nothing where the content would rather move on.

        A table names the width of the whole column, where it was measured within the padding.
        """
        width, height = self.wrap(self._width or available_width, available_height)
        if self.stays_whole(height):
            return []
        room = available_height - 2 * self._frame.ends
        inner = width - 2 * self._frame.sides - self._frame.indent
        first, rest = self._divide(inner, room)
        if not first or not rest:
            return []
        return [Stack(first, self._frame), Stack(rest, replace(self._frame, rule=False), after=self.spaceAfter)]

    def draw(self) -> None:
        """Draw the frame as decoration, then the content."""
        canvas: TaggedCanvas = self.canv
        top = self.height_of_content() + 2 * self._frame.ends
        self._draw_frame(canvas, top)
        y = top - self._frame.ends
        for flowable, height, gap in zip(self._content, self._heights, self._gaps(), strict=True):
            y -= gap + height
            flowable.drawOn(canvas, self._frame.indent + self._frame.sides, y)

    def stays_whole(self, height: float) -> bool:
        """Whether it moves to the next page rather than be split, given its height."""
        return height <= self._whole_up_to

    def height_of_content(self) -> float:
        """Return the height inside the frame, as last measured."""
        return sum(self._heights) + sum(self._gaps())

    def _gaps(self) -> Iterator[float]:
        after: float | None = None
        for flowable in self._content:
            yield 0 if after is None else max(after, flowable.getSpaceBefore())
            after = flowable.getSpaceAfter()

    def _divide(self, width: float, room: float) -> tuple[list[Flowable], list[Flowable]]:
        first: list[Flowable] = []
        for index, (flowable, height, gap) in enumerate(zip(self._content, self._heights, self._gaps(), strict=True)):
            room -= gap
            if height > room + FUZZ:
                parts = flowable.splitOn(self.canv, width, room) if room > 0 else []
                rest = [*parts[1:], *self._content[index + 1 :]] if parts else self._content[index:]
                while first and not parts and first[-1].getKeepWithNext():
                    rest.insert(0, first.pop())
                return [*first, *parts[:1]], rest
            first.append(flowable)
            room -= height
        return first, []

    def _draw_frame(self, canvas: TaggedCanvas, height: float) -> None:
        look, width = self._frame, self._width - self._frame.indent
        if not (look.fill or look.border or look.edge or look.rule):
            return
        with canvas.artifact(), canvas.restored():
            canvas.translate(look.indent, 0)
            canvas.setLineWidth(0.8)
            if look.fill or look.border:
                canvas.setFillColor(colour(look.fill or RULE))
                canvas.setStrokeColor(colour(look.border or RULE))
                canvas.setDash([2, 2] if look.dashed else [])
                canvas.roundRect(0, 0, width, height, 3, stroke=int(bool(look.border)), fill=int(bool(look.fill)))
            if look.edge:
                canvas.setFillColor(colour(look.edge))
                canvas.rect(0, 0, 3, height, stroke=0, fill=1)
            if look.rule:
                canvas.setStrokeColor(colour(RULE))
                canvas.line(0, height, width, height)


class Beside(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """Stacks side by side; where they split, each continues in its own column."""

    def __init__(self, stacks: Sequence[Stack], shares: Sequence[float], gap: float, *, after: float = 4) -> None:
        super().__init__()
        self._stacks = list(stacks)
        self._shares = [share / sum(shares) for share in shares]
        self._gap = gap
        self.spaceBefore = max(stack.getSpaceBefore() for stack in stacks)
        self.spaceAfter = after

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Measure the columns and return the size."""
        self._widths = self._shared(available_width)
        self._heights = [
            stack.wrapOn(self.canv, width, available_height)[1]
            for stack, width in zip(self._stacks, self._widths, strict=True)
        ]
        return available_width, max(self._heights)

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return what fits and the rest; nothing where no column can begin."""
        self.wrap(available_width, available_height)
        first: list[Stack] = []
        rest: list[Stack] = []
        for stack, width, height in zip(self._stacks, self._widths, self._heights, strict=True):
            fits = height <= available_height + FUZZ
            parts = [stack] if fits else stack.splitOn(self.canv, width, available_height)
            if not parts:
                return []
            first.append(parts[0])
            rest.append(parts[1] if len(parts) > 1 else Stack(()))
        return [
            Beside(first, self._shares, self._gap),
            Beside(rest, self._shares, self._gap, after=self.spaceAfter),
        ]

    def draw(self) -> None:
        """Draw the columns, aligned at the top."""
        left, top = 0.0, max(self._heights)
        for stack, width, height in zip(self._stacks, self._widths, self._heights, strict=True):
            stack.drawOn(self.canv, left, top - height)
            left += width + self._gap

    def _shared(self, width: float) -> list[float]:
        room = width - self._gap * (len(self._shares) - 1)
        return [room * share for share in self._shares]


class Figure(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A drawing with words to read aloud in its place."""

    def __init__(self, drawing: Drawing, element: Element) -> None:
        super().__init__()
        self._drawing = drawing
        self._element = element
        self.spaceAfter = 6

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        """Return the drawing's size."""
        return self._drawing.width, self._drawing.height

    def draw(self) -> None:
        """Draw it as one marked figure, whose place on the page is told too."""
        canvas: TaggedCanvas = self.canv
        left, bottom = canvas.absolutePosition(0, 0)
        right, top = canvas.absolutePosition(self._drawing.width, self._drawing.height)
        box = f"{left:.2f} {bottom:.2f} {right:.2f} {top:.2f}"
        self._element.attributes = f"<</O/Layout/Placement/Block/BBox[{box}]>>"
        with canvas.mark(self._element), canvas.restored():
            renderPDF.draw(self._drawing, canvas, 0, 0)


class Ruled(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """Lines to write on by hand, far enough apart for anybody's hand."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count
        self.spaceAfter = 6

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Return the size of the lines across the width there is."""
        self._width = available_width
        return available_width, self._count * _WRITING

    def split(self, _available_width: float, available_height: float) -> list[Flowable]:
        """Return the lines that fit and the rest; nothing where none does."""
        fit = int(available_height // _WRITING)
        return [Ruled(fit), Ruled(self._count - fit)] if 0 < fit < self._count else []

    def draw(self) -> None:
        """Draw them as decoration."""
        canvas: TaggedCanvas = self.canv
        with canvas.artifact(), canvas.restored():
            canvas.setLineWidth(0.6)
            canvas.setStrokeColor(colour(QUIET))
            for line in range(self._count):
                canvas.line(0, line * _WRITING, self._width, line * _WRITING)


class NewPage(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """What follows begins on a new page."""
