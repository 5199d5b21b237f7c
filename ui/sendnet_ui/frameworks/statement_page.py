"""The page of one statement: what it says, what it rests on, what would persuade, and where it applies."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from sendnet_desktop.publishing.naming import DUTIES, EVIDENCE_KIND_NAMES, PHASE_NAMES
from sendnet_desktop.publishing.values import DraftStatement
from sendnet_ui.evaluations.fields import ONE_OF, Field
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, column, field, flow, rule, text, vbox
from sendnet_ui.forms.ticks import Ticks
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.frameworks.fields import TagsPart, part_field
from sendnet_ui.frameworks.sheet import DraftSheet
from sendnet_ui.frameworks.wording import schemes_of, standing_words

_DUTY_OPTIONS = tuple(Option(duty, words.partition(":")[0], words) for duty, words in DUTIES.items())


_EVERYWHERE = "Nothing ticked means everywhere."


class StatementPage(QWidget):
    """Built once; each statement is filled in."""

    replaced = Signal(str)
    """Its meaning changes: another is to take its place."""
    retired = Signal(str, bool)
    """It is to be asked no more, or again."""
    removed = Signal(str)
    """It is to go: it was never published."""
    sent = Signal(str, str)
    """It is to stand at the end of another area; carries both records."""

    def __init__(self, sheet: DraftSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._shown: DraftStatement | None = None
        self._place = text("", "muted")
        self._text = part_field(sheet, "text", LongText(fewest_lines=2))
        self._id = part_field(sheet, "statement_id", ShortText("Such as A11", longest=16))
        self._duty = part_field(sheet, "duty", Choice(_DUTY_OPTIONS), ONE_OF)
        self._unchecked = Ticks({})
        self._words = _words(sheet, self._unchecked)
        self._tags = TagsPart(sheet)
        self._areas = DropDown({}, "Choose an area")
        self._replace, self._retire, self._remove = (
            QPushButton("Its meaning changes: replace it"),
            QPushButton("Retire"),
            QPushButton("Remove", flat=True),
        )
        self._put_together()
        self._connect()

    def fill(self, statement: DraftStatement) -> None:
        """Show a statement."""
        self._shown, part = statement, statement.part
        draft = self._sheet.draft
        self._place.setText(standing_words(statement, self._sheet.reading))
        self._id.fill(statement.record, part.id)
        self._id.setVisible(not statement.is_known)
        self._text.fill(statement.record, part.text or None)
        self._duty.fill(statement.record, part.duty)
        self._unchecked.offer({reference: reference for reference in part.references})
        for name, each in self._words.items():
            said = getattr(part, name)
            each.fill(statement.record, (said if isinstance(said, str) else "\n".join(said)) or None)
        for name in ("core", "core_checked_by"):
            self._words[name].setVisible(part.duty == "must" or bool(getattr(part, name)))
        self._words["unchecked"].setVisible(bool(part.references))
        self._tags.fill(statement.record, part.tags, schemes_of(draft))
        others = {area.record: f"{area.part.id}  {area.part.title}" for area in draft.areas}
        others.pop(statement.area, None)
        self._areas.offer(others)
        self._areas.set_value(None)
        self._retire.setText("Ask it again" if part.retired else "Retire")
        self._retire.setVisible(statement.is_known)
        self._replace.setVisible(statement.is_known and not part.retired)
        self._remove.setVisible(not statement.is_known)

    def begin(self, *, anew: bool = False) -> None:
        """Put the keyboard into the wording; that of a statement that takes another's place is typed over."""
        control = self._text.editor.control
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if anew and isinstance(control, QPlainTextEdit):
            control.selectAll()

    def _put_together(self) -> None:
        words = self._words
        steps = QWidget()
        steps.setLayout(flow(self._replace, self._retire, self._remove))
        parts = (
            vbox(self._place, self._text, gap=GAP),
            self._id,
            self._duty,
            words["core"],
            words["core_checked_by"],
            words["references"],
            words["unchecked"],
            rule(),
            text("Evidence and meaning", "subheading"),
            words["evidence"],
            words["evidence_kinds"],
            words["help"],
            words["guidance"],
            rule(),
            text("Where it applies, and what it bears on", "subheading"),
            words["phases"],
            self._tags,
            rule(),
            field("Move to another area", self._areas),
            steps,
            STRETCH,
        )
        self.setLayout(vbox(column(vbox(*parts, gap=GAP * 2), 110)))

    def _connect(self) -> None:
        self._replace.clicked.connect(lambda: self.replaced.emit(self._record))
        self._retire.clicked.connect(self._turn)
        self._remove.clicked.connect(lambda: self.removed.emit(self._record))
        self._areas.changed.connect(self._send)

    @property
    def _record(self) -> str:
        return self._shown.record if self._shown is not None else ""

    def _turn(self) -> None:
        if self._shown is not None:
            self.retired.emit(self._shown.record, not self._shown.part.retired)

    def _send(self, area: object) -> None:
        if self._shown is not None and isinstance(area, str):
            self.sent.emit(self._shown.record, area)


def _words(sheet: DraftSheet, unchecked: Ticks) -> dict[str, Field]:
    fields = (
        part_field(sheet, "references", LongText("Such as CoP 6.87", fewest_lines=2), hint="One to a line."),
        part_field(sheet, "unchecked", unchecked, hint="Tick what nobody has read against its source yet."),
        part_field(sheet, "core", LongText(fewest_lines=1), hint="To this alone met, partly met, not met attaches."),
        part_field(sheet, "core_checked_by", ShortText("Such as: dates", longest=400)),
        part_field(sheet, "evidence", LongText(fewest_lines=1)),
        part_field(sheet, "evidence_kinds", Ticks(EVIDENCE_KIND_NAMES)),
        part_field(sheet, "help", LongText(fewest_lines=1)),
        part_field(sheet, "guidance", LongText(fewest_lines=1), hint="What a moderation has agreed that it means."),
        part_field(sheet, "phases", Ticks(PHASE_NAMES), hint=_EVERYWHERE),
    )
    return {each.name: each for each in fields}
