"""What a statement asks: its words, what they mean, and the duty behind them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from sendnet_desktop.frameworks.pack import Area, Statement
from sendnet_ui.evaluations.wording import duty_words
from sendnet_ui.forms.layouts import GAP, text, vbox


class Question(QWidget):
    """The head of a statement's page; only to be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = text("", "muted")
        self._words = text("", "heading")
        self._duty = text("", "strong")
        self._help = text("")
        self._guidance = text("")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setLayout(
            vbox(
                self._area,
                self._words,
                GAP // 2,
                self._duty,
                self._help,
                self._guidance,
                gap=GAP // 2,
            )
        )

    @property
    def words(self) -> QLabel:
        """The statement's words."""
        return self._words

    def ask(self, statement: Statement, area: Area) -> None:
        """Show a statement."""
        self._area.setText(f"{area.title}  ·  {statement.id}")
        self._words.setText(statement.text)
        self._duty.setText(duty_words(statement))
        _say(self._help, "", statement.help)
        _say(self._guidance, "Agreed between schools: ", statement.guidance)


def _say(label: QLabel, before: str, words: str) -> None:
    label.setText(f"{before}{words}")
    label.setVisible(bool(words))
