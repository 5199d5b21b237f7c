"""The page of one area: its title, what each level looks like in it, and what it bears on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.publishing.parts import MOST_LEVELS
from sendnet_desktop.publishing.values import DraftArea
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, column, flow, rule, text, vbox
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.frameworks.fields import TagsPart, part_field
from sendnet_ui.frameworks.sheet import DraftSheet
from sendnet_ui.frameworks.wording import schemes_of
from sendnet_ui.trust.wording import counted

_UNGRADED = "This framework is answered in words only, so its areas describe no levels."


class AreaPage(QWidget):
    """Built once; each area is filled in."""

    added = Signal(str)
    """A statement is to be added to the area of this record."""
    removed = Signal(str)
    """The area is to go."""

    def __init__(self, sheet: DraftSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._shown: DraftArea | None = None
        self._place = text("", "muted")
        self._title = part_field(sheet, "area_title", ShortText(longest=400))
        self._id = part_field(sheet, "area_id", ShortText("Such as F", longest=16))
        self._ungraded = text(_UNGRADED, "muted")
        self._levels = [
            Field(sheet, "descriptor", "described", LongText(fewest_lines=2), label="Level", offers_history=False)
            for _ in range(MOST_LEVELS)
        ]
        self._tags = TagsPart(sheet)
        self._add, self._remove = QPushButton("Add a statement"), QPushButton("Remove this area", flat=True)
        steps = QWidget()
        steps.setLayout(flow(self._add, self._remove))
        parts: tuple[Part, ...] = (
            vbox(self._place, self._title, gap=GAP),
            self._id,
            rule(),
            text("What each level looks like here", "subheading"),
            self._ungraded,
            *self._levels,
            rule(),
            text("What it bears on", "subheading"),
            self._tags,
            rule(),
            steps,
            STRETCH,
        )
        self.setLayout(vbox(column(vbox(*parts, gap=GAP * 2), 110)))
        self._add.clicked.connect(lambda: self.added.emit(self._record))
        self._remove.clicked.connect(lambda: self.removed.emit(self._record))

    def fill(self, area: DraftArea) -> None:
        """Show an area."""
        self._shown, draft = area, self._sheet.draft
        asked = sum(not each.part.retired for each in area.statements)
        self._place.setText(f"Area {area.part.id}  ·  {counted(asked, 'statement')}")
        self._title.fill(area.record, area.part.title or None)
        self._id.fill(area.record, area.part.id)
        self._id.setVisible(not area.is_known)
        levels = draft.levels if draft.is_graded else ()
        self._ungraded.setVisible(not levels)
        for place, field in enumerate(self._levels):
            field.setVisible(place < len(levels))
            if place < len(levels):
                level = levels[place]
                field.call(f"{level.part.number} {level.part.name or 'No name yet'}")
                field.fill(f"{area.record} {level.record}", area.described.get(level.record) or None)
        self._tags.fill(area.record, area.part.tags, schemes_of(draft))
        self._remove.setVisible(len(draft.areas) > 1)

    @property
    def _record(self) -> str:
        return self._shown.record if self._shown is not None else ""

    def begin(self) -> None:
        """Put the keyboard into the title."""
        self._title.editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
