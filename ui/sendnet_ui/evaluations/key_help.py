"""The keys of this screen, as a page to read."""

from typing import Final

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QWidget

from sendnet_ui.evaluations.sizes import open_at
from sendnet_ui.forms.layouts import GAP, STRETCH, scrolled, text, vbox

KEYS: Final = (
    ("A letter", "Goes to the area that shows it. Then a figure goes to its statement; 0 to the tenth."),
    ("The same letter again", "In an area of more than ten statements, figures then count on from eleven."),
    ("1, 2, 3 …", "On a statement: chooses the level of that number."),
    ("0 or Delete", "On a statement: not judged yet."),
    (". then 0–3", "On a statement: how strong the evidence is."),
    (", then 1–4", "On a statement with a legal duty: met, partly met, not met, not checked."),
    ("Ctrl+E", "Adds a piece of evidence to the statement."),
    ("=", "Keeps last year’s judgement, or lets one stand whose statement was re-worded."),
    ("N", "The statement does not apply; asks why."),
    ("Enter", "Goes to the comment. Esc comes back to the list."),
    ("Ctrl+Down", "Goes to the next statement that is not judged yet."),
    ("Ctrl+F or /", "Filters the list by words."),
    ("Ctrl+Shift+F", "Filters by questions, duty and crosswalk. Esc in the list takes them away."),
    ("Ctrl+K", "Finds anything, from anywhere."),
    ("Ctrl+H", "In a field: who changed this."),
    ("Ctrl+P", "Shows a print."),
    ("Ctrl+Shift+S", "Saves what is shown as a spreadsheet."),
    ("Ctrl+Shift+C", "Copies it as a table."),
    ("Ctrl+Z, Ctrl+Y", "Undo and redo."),
)


class KeysDialog(QDialog):
    """Lists the keys. Letters and figures work in the list and on the levels, never while somebody writes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys of the self-evaluation")
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP * 3)
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(1, 1)
        for row, (keys, words) in enumerate(KEYS):
            name = text(keys, "strong")
            name.setWordWrap(False)
            grid.addWidget(name, row, 0)
            grid.addWidget(text(words), row, 1)
        note = text("Letters and figures work in the list and on the levels, never while you write.", "muted")
        done = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        page = QWidget()
        page.setLayout(vbox(grid, note, STRETCH, gap=GAP * 2))
        self.setLayout(vbox(scrolled(page), done, gap=GAP * 2, margin=GAP * 3))
        done.rejected.connect(self.reject)
        open_at(self, 84, 26)
