"""Where open screens hear that something changed."""

from PySide6.QtCore import QObject, Signal


class Bulletin(QObject):
    """Tells every open screen what an edit, or a bundle, changed; each refreshes if that concerns it."""

    changed = Signal(object)
    """Carries ``Changes``."""
