"""Whether blocks fit on one page, for prints that go on elsewhere where they do not."""

from collections.abc import Iterable

from sendnet_desktop.reports.blocks import Block
from sendnet_desktop.reports.flowables import Stack
from sendnet_desktop.reports.story import tell
from sendnet_desktop.reports.structure import Element
from sendnet_desktop.reports.styles import PAGE_ROOM, WIDTH


def fits_one_page(content: Iterable[Block]) -> bool:
    """Say whether blocks, set one below the other, fit on one page."""
    height: float = Stack(tell(tuple(content), Element(""))).wrapOn(None, WIDTH, PAGE_ROOM)[1]
    return height <= PAGE_ROOM
