"""How large a dialog opens: by its letters, and never larger than the screen."""

from PySide6.QtWidgets import QDialog


def open_at(dialog: QDialog, characters: int, lines: int) -> None:
    """Give a dialog room for so many characters and lines, as far as the screen has it."""
    metrics, room = dialog.fontMetrics(), dialog.screen().availableSize()
    width = min(metrics.averageCharWidth() * characters, room.width() * 9 // 10)
    dialog.resize(width, min(metrics.height() * lines, room.height() * 9 // 10))
