"""What the window says quietly: saved, not saved, removed with a way back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class Notices(QObject):
    """Where anything may speak to the person without stopping them; the footer shows and announces it."""

    saved = Signal()
    """Everything written so far is on the disk."""
    unsaved = Signal(str)
    """Something could not be written; carries why, as a sentence."""
    said = Signal(str)
    """Something happened that is worth a sentence, such as ``Bundle made.``"""
    undo_offered = Signal(str, object)
    """Something was taken away; carries the sentence and what to call to take it back."""
    offered = Signal(str, str, object)
    """Something can be done about what has happened; carries the sentence, the words for it, and what to call."""

    def offer_undo(self, words: str, undo: Callable[[], None]) -> None:
        """Say what was taken away and offer it back."""
        self.undo_offered.emit(words, undo)

    def offer(self, words: str, step: str, act: Callable[[], object]) -> None:
        """Say what has happened and offer a step on from there, such as ``Open folder``."""
        self.offered.emit(words, step, act)
