"""A few words in a box: how a chip is set, in running text as in the cell of a table."""

from dataclasses import replace

from sendnet_desktop.reports.blocks import Chip
from sendnet_desktop.reports.flowables import Frame, Stack
from sendnet_desktop.reports.prose import prose
from sendnet_desktop.reports.structure import Element
from sendnet_desktop.reports.styles import QUIET, STYLES, edge_of, readable_on
from sendnet_desktop.reports.styles import fill as valid_fill


def box(chip: Chip, element: Element) -> Stack:
    """Return a chip as a box; only its words are heard.

    Args:
        chip: What it says and how it looks.
        element: What its words are marked as.
    """
    fill = valid_fill(chip.fill) if chip.fill else ""
    ink = readable_on(fill) if fill else STYLES["chip"].colour
    border = QUIET if chip.tone != "plain" else edge_of(fill) if fill else ""
    frame = Frame(fill=fill, border=border, dashed=chip.tone == "dashed", sides=6, ends=3)
    return Stack([prose(chip.text, replace(STYLES["chip"], colour=ink), element)], frame)
