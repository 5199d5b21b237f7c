"""The fields of the room's forms, and the words that stand in them."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QWidget

from sendnet_ui.evaluations.fields import WORDS, Field, Form
from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import GAP, vbox
from sendnet_ui.forms.words import LongText
from sendnet_ui.frameworks.sheet import DraftSheet


def part_field(
    sheet: DraftSheet,
    name: str,
    editor: Editor[Any],  # of whichever value the field holds
    form: Form = WORDS,
    *,
    label: str = "",
    hint: str = "",
) -> Field:
    """Return a field of a draft or one of its parts, whose history is asked for where the keyboard is."""
    return Field(sheet, "part", name, editor, form, label=label, hint=hint, offers_history=False)


class TagsPart(QWidget):
    """What an area or a statement bears on, a field for each scheme."""

    def __init__(self, sheet: DraftSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._fields: dict[str, Field] = {}
        self._column = vbox(gap=GAP * 2)
        self.setLayout(self._column)

    def fill(self, owner: str, tags: dict[str, tuple[str, ...]], schemes: Iterable[tuple[str, str]]) -> None:
        """Show the tags of a part.

        Args:
            owner: The part's record.
            tags: By scheme.
            schemes: Each scheme that is in use, and what people call it.
        """
        for scheme, label in schemes:
            field = self._fields.get(scheme)
            if field is None:
                field = self._fields[scheme] = Field(
                    self._sheet, "tags", scheme, LongText(fewest_lines=1), label=label, offers_history=False
                )
                self._column.addWidget(field)
            field.fill(owner, "\n".join(tags.get(scheme, ())) or None)
