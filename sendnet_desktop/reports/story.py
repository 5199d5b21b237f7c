"""Blocks become flowables, and the structure tree is made in the order in which they are told."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from reportlab.platypus.flowables import Flowable

from sendnet_desktop.reports import blocks, textsafe
from sendnet_desktop.reports.blocks import Block, plain
from sendnet_desktop.reports.charts import draw_spread
from sendnet_desktop.reports.chips import box
from sendnet_desktop.reports.flowables import Beside, Figure, Frame, NewPage, Ruled, Stack
from sendnet_desktop.reports.prose import Label, prose
from sendnet_desktop.reports.structure import Element
from sendnet_desktop.reports.styles import HEADINGS, PAGE_ROOM, STYLES, TITLE, WIDTH
from sendnet_desktop.reports.tables import table

_LIST: Final = "<</O/List/ListNumbering/Disc>>"
_LABELLED: Final = "<</O/List/ListNumbering/None>>"
_HEADING_LABEL_ROOM: Final = 30
_BULLET_ROOM: Final = 13
_LEFT_EMPTY: Final = 56
"""Points at the foot of a page that may stay empty where what follows stays together."""


def tell(content: Sequence[Block], parent: Element) -> list[Flowable]:
    """Return the flowables of the blocks, with their elements added under the parent."""
    return [flowable for block in content for flowable in _TELLERS[type(block)](block, parent)]


def _heading(block: blocks.Heading, parent: Element) -> Iterator[Flowable]:
    element = parent.child(f"H{block.level}")
    label = Label(block.label, _HEADING_LABEL_ROOM, element) if block.label else None
    style = TITLE if block.is_title else HEADINGS[block.level]
    heading = prose(block.text, style, element, label, bookmark=block.level)
    heading.room = block.room
    yield heading


def _text(block: blocks.Text, parent: Element) -> Iterator[Flowable]:
    if textsafe.clean(plain(block.words)):
        yield prose(block.words, STYLES[block.style], parent.child("P"))


def _bullets(block: blocks.Bullets, parent: Element) -> Iterator[Flowable]:
    items = parent.child("L", attributes=_LABELLED if block.labels else _LIST)
    labels = block.labels or ("•",) * len(block.items)
    room = 22 if block.labels else _BULLET_ROOM
    for text, words in zip(labels, block.items, strict=True):
        item = items.child("LI")
        label = Label(text, room, item.child("Lbl"))
        yield prose(words, STYLES[block.style], item.child("LBody"), label)


def _chip(block: blocks.Chip, parent: Element) -> Iterator[Flowable]:
    yield box(block, parent.child("P"))


def _chips(block: blocks.Chips, parent: Element) -> Iterator[Flowable]:
    items = parent.child("L", attributes=_LABELLED)
    boxes = [box(chip, items.child("LI").child("LBody")) for chip in block.items]
    for start in range(0, len(boxes), block.a_row):
        row = boxes[start : start + block.a_row]
        row += [Stack(()) for _ in range(block.a_row - len(row))]
        yield Beside(row, [1] * block.a_row, gap=6, after=6)


def _grid(block: blocks.Grid, parent: Element) -> Iterator[Flowable]:
    yield table(block, parent)


def _picture(block: blocks.Picture, parent: Element) -> Iterator[Flowable]:
    element = parent.child("Figure", alternative=textsafe.one_line(block.alternative))
    yield Figure(draw_spread(block.chart, WIDTH, labelled=block.labelled), element)


def _columns(block: blocks.Columns, parent: Element) -> Iterator[Flowable]:
    yield Beside([Stack(tell(column, parent)) for column in block.columns], block.shares, block.gap, after=8)


def _panel(block: blocks.Panel, parent: Element) -> Iterator[Flowable]:
    frame = Frame(edge=block.edge, indent=block.indent)
    if block.edge:
        frame = replace(frame, sides=12, ends=7)
    yield Stack(tell(block.content, parent), frame, after=6 if block.edge else 0)


def _together(block: blocks.Together, parent: Element) -> Iterator[Flowable]:
    whole_up_to = PAGE_ROOM if block.is_page else PAGE_ROOM / 2
    yield Stack(tell(block.content, parent), Frame(rule=block.rule, ends=8), whole_up_to=whole_up_to)


def _first_that_fits(block: blocks.FirstThatFits, parent: Element) -> Iterator[Flowable]:
    flowables: list[Flowable] = []
    tree = Element("")
    for version in block.versions:
        tree = Element("")
        flowables = tell(version, tree)
        if Stack(flowables).wrapOn(None, WIDTH, PAGE_ROOM)[1] <= _room(block.pages):
            break
    parent.kids += tree.kids
    yield from flowables


def _room(pages: int) -> float:
    # What stays together leaves some of a page empty before the next one.
    return pages * PAGE_ROOM - (pages - 1) * _LEFT_EMPTY


def _lines(block: blocks.Lines, _parent: Element) -> Iterator[Flowable]:
    yield Ruled(block.count)


def _new_page(_block: blocks.NewPage, _parent: Element) -> Iterator[Flowable]:
    yield NewPage()


_TELLERS: Final[dict[type[Block], Callable[[Any, Element], Iterator[Flowable]]]] = {
    blocks.Heading: _heading,
    blocks.Text: _text,
    blocks.Bullets: _bullets,
    blocks.Chip: _chip,
    blocks.Chips: _chips,
    blocks.Grid: _grid,
    blocks.Picture: _picture,
    blocks.Columns: _columns,
    blocks.Panel: _panel,
    blocks.Together: _together,
    blocks.FirstThatFits: _first_that_fits,
    blocks.Lines: _lines,
    blocks.NewPage: _new_page,
}
