"""What the pages of the first run have in common: the mark and a promise at the left, the page at the right."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout

from sendnet_ui.forms.layouts import GAP, STRETCH, column, hbox, scrolled, text, vbox
from sendnet_ui.shell.icons import icon

SETTING_UP = ("Set up SENDnet", "Three short steps. Everything stays on this laptop until you choose to exchange it.")
"""What the panel says while a school or a trust is set up."""


def stage(content: QLayout, title: str, *promises: str) -> QHBoxLayout:
    """Return a page of the first run.

    Args:
        content: What the person is asked, scrolled where the window is too small.
        title: What the panel is headed.
        promises: What it says below, each a paragraph.
    """
    row = hbox(_panel(title, promises), scrolled(column(vbox(STRETCH, content, STRETCH))), gap=0)
    row.setStretch(0, 4)
    row.setStretch(1, 7)
    return row


def _panel(title: str, promises: tuple[str, ...]) -> QFrame:
    panel = QFrame()
    panel.setObjectName("deep")
    mark = QLabel()
    mark.setPixmap(icon("sendnet").pixmap(72, 72))
    mark.setAccessibleName("SENDnet")
    panel.setLayout(
        vbox(STRETCH, mark, text(title, "title"), *map(text, promises), STRETCH, gap=GAP * 2, margin=GAP * 5)
    )
    return panel
