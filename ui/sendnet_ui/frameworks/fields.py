"""The fields of the room's forms, and the words that stand in them."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from sendnet_ui.evaluations.fields import WORDS, Field, Form
from sendnet_ui.evaluations.paper import Paper
from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import GAP, vbox
from sendnet_ui.forms.words import LongText
from sendnet_ui.frameworks.sheet import DraftSheet

MOST_SCHEMES: Final = 20
"""How many schemes a part may be tagged in (pack format, rule 4)."""


def part_field(
    sheet: Paper,
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
    """What an area or a statement bears on, a field for each scheme that is known or in use."""

    def __init__(self, sheet: DraftSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # All are made at once: Qt loses its way round a page to which editors are added later.
        self._fields = [
            Field(sheet, "tags", "tags", LongText(fewest_lines=1), offers_history=False) for _ in range(MOST_SCHEMES)
        ]
        self.setLayout(vbox(*self._fields, gap=GAP * 2))

    def fill(self, owner: str, tags: dict[str, tuple[str, ...]], schemes: Sequence[tuple[str, str]]) -> None:
        """Show the tags of a part.

        Args:
            owner: The part's record.
            tags: By scheme.
            schemes: Each scheme that is known or in use, and what people call it.
        """
        for place, field in enumerate(self._fields):
            field.setVisible(place < len(schemes))
            if place < len(schemes):
                scheme, label = schemes[place]
                field.call(label)
                field.fill(f"{owner} {scheme}", "\n".join(tags.get(scheme, ())) or None)
