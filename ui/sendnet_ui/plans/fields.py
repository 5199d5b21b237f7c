"""The brief fields of forms, and how they stand side by side."""

from typing import Any, Final

from PySide6.QtWidgets import QWidget

from sendnet_ui.evaluations.columns import Columns
from sendnet_ui.evaluations.fields import WORDS, Field, Form
from sendnet_ui.evaluations.paper import Paper
from sendnet_ui.forms.editor import Editor

_NARROWEST: Final = 31  # average characters that a label needs beside the way to its history


def brief(
    sheet: Paper,
    subject: str,
    name: str,
    editor: Editor[Any],  # of whichever value the field holds
    form: Form = WORDS,
    *,
    label: str = "",
) -> Field:
    """Return a field of a few words or a choice, whose history the keys alone ask for."""
    return Field(sheet, subject, name, editor, form, label=label, offers_history=False)


def side_by_side(*fields: QWidget) -> Columns:
    """Put fields side by side where each has room to be read."""
    columns = Columns(_NARROWEST)
    for field in fields:
        columns.addWidget(field)
    return columns
