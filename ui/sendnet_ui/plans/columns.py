"""Fields side by side, where each has room to be read."""

from typing import Final

from PySide6.QtWidgets import QWidget

from sendnet_ui.evaluations.columns import Columns

_NARROWEST: Final = 26  # average characters that a field needs


def side_by_side(page: QWidget, *fields: QWidget) -> Columns:
    """Put fields side by side, by the letters of the page that they stand on."""
    columns = Columns(page.fontMetrics().averageCharWidth() * _NARROWEST)
    for field in fields:
        columns.addWidget(field)
    return columns
