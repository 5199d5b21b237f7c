"""What came out of a moderation: the spread as a bar with its legend, and the sentences, with nobody's name."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.meetings.moderation.values import Result
from sendnet_ui.evaluations.spread_bar import Share, SpreadBar
from sendnet_ui.forms.layouts import GAP, text, vbox

_GUESSED = "So few gave a level that one can tell who gave which: speak of the evidence, not of each other."


class SpreadPart(QWidget):
    """A result, to be read by everybody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counted, self._bar, self._legend = text("", "strong"), SpreadBar(), text("", "muted")
        self._notes, self._heading, self._sentences = text("", "muted"), text("What was said", "strong"), text("")
        parts = (self._counted, self._bar, self._legend, self._notes, self._heading, self._sentences)
        self.setLayout(vbox(*parts, gap=GAP))

    def fill(self, result: Result) -> None:
        """Show a result."""
        counted = "1 level was counted" if result.counted == 1 else f"{result.counted} levels were counted"
        self._counted.setText(f"{counted}. {result.words}")
        self._bar.show_shares(tuple(Share(level.name, count, level) for level, count in result.spread if count))
        self._legend.setText("; ".join(f"{level_words(level)}: {count}" for level, count in result.spread))
        self._notes.setText("\n".join(_notes(result)))
        self._notes.setVisible(bool(self._notes.text()))
        self._sentences.setText("\n".join(f"“{each}”" for each in result.sentences))
        for part in (self._heading, self._sentences):
            part.setVisible(bool(result.sentences))


def _notes(result: Result) -> Iterator[str]:
    if result.can_be_guessed:
        yield _GUESSED
    if result.unread == 1:
        yield "1 more could not be counted: it was given on another scale, or could not be opened."
    elif result.unread:
        yield f"{result.unread} more could not be counted: they were given on another scale, or could not be opened."
