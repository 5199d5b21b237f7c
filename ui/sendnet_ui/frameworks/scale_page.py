"""The page of the scale: graded or in words only, the levels with a preview, and the cap of an unmet duty."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.publishing.parts import MOST_LEVELS
from sendnet_desktop.publishing.values import Draft
from sendnet_ui.evaluations.fields import ONE_OF
from sendnet_ui.forms.choice import YesNo
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, column, flow, hbox, text, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.frameworks.fields import part_field
from sendnet_ui.frameworks.level_chip import LevelChip
from sendnet_ui.frameworks.level_form import LevelForm
from sendnet_ui.frameworks.sheet import DraftSheet
from sendnet_ui.shell.icons import icon

_ORDER = "Lowest first. “Not judged yet” and “does not apply” are always there and need no level."
_CAP = "While a legal duty is not met, a statement cannot be above this, unless a reason is given."
_UNGRADED = "Statements are answered in words only. The levels below stay here in case you turn grades on again."
_FEW = "A scale needs two levels at least."


class ScalePage(QWidget):
    """Built once; the scale of a draft is filled in."""

    added = Signal()
    """A level is to be added."""
    moved = Signal(str, bool)
    """The level of this record goes one step down the list, or up."""
    removed = Signal(str)
    """The level of this record is to go."""

    def __init__(self, sheet: DraftSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._graded = part_field(sheet, "graded", YesNo(), ONE_OF)
        self._name = part_field(sheet, "scale_name", ShortText("Such as Judgement", longest=60))
        self._chips = [LevelChip() for _ in range(MOST_LEVELS)]
        self._preview = QWidget()
        self._preview.setLayout(flow(*self._chips, gap=GAP))
        self._told = text("", "muted")
        self._forms = [LevelForm(sheet) for _ in range(MOST_LEVELS)]
        self._add = QPushButton("Add a level")
        self._add.setIcon(icon("plus"))
        self._caps = DropDown({}, "No such rule")
        self._cap = part_field(sheet, "unmet_duty_cap", self._caps, ONE_OF, hint=_CAP)
        parts: tuple[Part, ...] = (
            text("Scale", "heading"),
            self._graded,
            self._name,
            text("How schools will see it", "subheading"),
            self._preview,
            self._told,
            *self._forms,
            hbox(self._add, STRETCH),
            self._cap,
            STRETCH,
        )
        self.setLayout(vbox(column(vbox(*parts, gap=GAP * 2), 110)))
        self._add.clicked.connect(self.added)
        for form in self._forms:
            form.moved.connect(self.moved)
            form.removed.connect(self.removed)

    def fill(self, draft: Draft) -> None:
        """Show the scale of a draft."""
        levels = draft.levels
        self._graded.fill(draft.record, draft.is_graded)
        self._name.fill(draft.record, draft.scale_name or None)
        self._told.setText(_ORDER if draft.is_graded else _UNGRADED)
        for place, (chip, form) in enumerate(zip(self._chips, self._forms, strict=True)):
            is_there = place < len(levels)
            chip.setVisible(is_there)
            form.setVisible(is_there)
            if is_there:
                chip.show_level(levels[place].part)
                form.fill(levels[place], levels)
        self._add.setEnabled(len(levels) < MOST_LEVELS)
        self._add.setToolTip("" if len(levels) >= 2 else _FEW)
        self._caps.offer({level.part.id: f"{level.part.number} {level.part.name}" for level in levels})
        self._cap.fill(draft.record, draft.cap or None)

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        self._graded.editor.control.setFocus()
