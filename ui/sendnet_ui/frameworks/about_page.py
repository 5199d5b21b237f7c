"""The page about the whole: what it is called, who wrote it, to what day the law was read; and the words for things."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.publishing.naming import WORD_NAMES
from sendnet_desktop.publishing.values import Draft
from sendnet_ui.evaluations.columns import side_by_side
from sendnet_ui.evaluations.fields import DAY, Field
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, column, hbox, rule, text, vbox
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.frameworks.fields import part_field
from sendnet_ui.frameworks.sheet import DraftSheet

_WORDS = (
    "What your trust calls things. The program’s own labels and prints say these words; the text of a statement stays"
    " as it is written. An empty field says what most schools say."
)
_BESIDE = "What schools read when they are offered this version."


class AboutPage(QWidget):
    """Built once; a draft is filled in."""

    discarded = Signal()
    """The draft is to be thrown away."""

    def __init__(self, sheet: DraftSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fields = (
            part_field(sheet, "title", ShortText(longest=400)),
            part_field(sheet, "number", ShortText("Such as 2026.2", longest=60)),
            part_field(sheet, "law_as_at", Day(), DAY, label="Law and guidance as at"),
            part_field(sheet, "label", ShortText("Said wherever the framework is named", longest=300)),
            part_field(sheet, "author", ShortText(longest=300)),
            part_field(sheet, "licence", ShortText(longest=300)),
            part_field(sheet, "change_note", LongText(fewest_lines=2), hint=_BESIDE),
            part_field(sheet, "note", LongText(fewest_lines=2)),
        )
        self._fields = {each.name: each for each in fields}
        named, discard = self._fields, QPushButton("Discard this draft", flat=True)
        parts = (
            text("About the framework", "heading"),
            named["title"],
            side_by_side(named["number"], named["law_as_at"]),
            named["change_note"],
            named["label"],
            side_by_side(named["author"], named["licence"]),
            named["note"],
            rule(),
            hbox(discard, STRETCH),
            STRETCH,
        )
        self.setLayout(vbox(column(vbox(*parts, gap=GAP * 2), 110)))
        discard.clicked.connect(self.discarded)

    def fill(self, draft: Draft) -> None:
        """Show what a draft says of itself."""
        for name, field in self._fields.items():
            field.fill(draft.record, getattr(draft.pack, name) or None)

    def begin(self) -> None:
        """Put the keyboard into the title."""
        self._fields["title"].editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)


class WordsPage(QWidget):
    """Built once; the words of a draft are filled in."""

    def __init__(self, sheet: DraftSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = Words()
        self._fields: dict[str, Field] = {}
        for name, label in WORD_NAMES.items():
            said = ShortText(getattr(self._usual, name), longest=60)
            self._fields[name] = part_field(sheet, f"word_{name}", said)
            self._fields[name].call(f"“{label}” is called")  # the usual word, whatever the trust calls it now
        every = list(self._fields.values())
        pairs = [side_by_side(*every[place : place + 2]) for place in range(0, len(every), 2)]
        parts: tuple[Part, ...] = (text("Our words", "heading"), text(_WORDS), *pairs, STRETCH)
        self.setLayout(vbox(column(vbox(*parts, gap=GAP * 2), 110)))

    def fill(self, draft: Draft) -> None:
        """Show the words of a draft."""
        for name, field in self._fields.items():
            said = getattr(draft.pack.words, name)
            field.fill(draft.record, said if said != getattr(self._usual, name) else None)

    def begin(self) -> None:
        """Put the keyboard into the first word."""
        next(iter(self._fields.values())).editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
