"""The evidence beside a judgement: added, edited and taken away in place."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QVBoxLayout, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.evaluations.evidence import EVIDENCE_KINDS, Evidence
from sendnet_desktop.evaluations.values import Judged
from sendnet_ui.evaluations.attachment_panel import AttachmentPanel
from sendnet_ui.evaluations.attachment_talk import carried_files
from sendnet_ui.evaluations.columns import Columns
from sendnet_ui.evaluations.evidence_reuse import AlsoFor, GivenElsewhere
from sendnet_ui.evaluations.fields import DAY, ONE_OF, Field
from sendnet_ui.evaluations.places import Page
from sendnet_ui.evaluations.sheet import Sheet
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.dropped import take_a_copy
from sendnet_ui.forms.layouts import GAP, flow, hbox, text, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.shell.icons import icon

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_PASTE = QKeySequence.StandardKey.Paste
_NARROWEST = 24  # average characters that a field needs


class EvidenceCard(QFrame):
    """One piece of evidence, of whichever statement is shown."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._sheet = sheet
        self._record = ""
        self._borrowed_at = ""
        self._fields = (
            Field(
                sheet, "evidence", "reference", ShortText(sheet.said("SENCO drive, SEND > Plans")), offers_history=False
            ),
            Field(sheet, "evidence", "kind", DropDown(EVIDENCE_KINDS, "Not said"), ONE_OF, offers_history=False),
            Field(sheet, "evidence", "description", ShortText(longest=2000), offers_history=False),
            Field(sheet, "evidence", "dated", Day(), DAY, offers_history=False),
        )
        self._remove = QToolButton()
        self._remove.setObjectName("quiet")
        self._remove.setIcon(icon("trash-2"))
        self._remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        columns = Columns(_NARROWEST)
        below = Columns(_NARROWEST)
        for place, field in enumerate(self._fields):
            (columns if place < 2 else below).addWidget(field)
        self._attachment, self._also = AttachmentPanel(sheet), AlsoFor(sheet)
        self._title = text("", "subheading")
        head = hbox(self._title, self._remove)
        head.setStretch(0, 1)
        self.setLayout(vbox(head, columns, below, self._attachment, self._also, gap=GAP, margin=GAP * 2))
        self._remove.clicked.connect(self._take_away)
        self._be_dropped_on()

    def fill(self, evidence: Evidence, place: int, statement: str) -> None:
        """Show a piece of evidence at a statement, the first being at place 1."""
        self._record = evidence.record
        self._borrowed_at = statement if evidence.statement != statement else ""
        self._title.setText(_title(evidence, place, statement, frozen=self._sheet.is_frozen))
        away = f"Not for {statement}" if self._borrowed_at else f"Remove evidence {place}"
        self._remove.setAccessibleName(away)
        self._remove.setToolTip(away)
        self._also.fill(evidence, statement)
        self._also.setVisible(not self._sheet.is_frozen)
        self._remove.setVisible(not self._sheet.is_frozen)
        for field in self._fields:
            field.fill(evidence.record, getattr(evidence, field.name) or None)
        self._attachment.fill(evidence, place)

    def begin(self) -> None:
        """Put the keyboard where a person begins."""
        self._fields[0].editor.control.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab reaches here, in order."""
        return (self._remove, *(field.editor for field in self._fields), *self._attachment.stops, self._also.stop)

    def follow(self, earlier: "EvidenceCard") -> None:
        """Be reached by Tab after an earlier card."""
        before = earlier.stops[-1]
        for stop in self.stops:
            QWidget.setTabOrder(before, stop)
            before = stop

    def flush(self) -> None:
        """Write what was typed, before the card shows something else."""
        for field in self._fields:
            field.editor.flush()

    def dragEnterEvent(self, event: QDragMoveEvent) -> None:
        self._weigh_drop(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if self._attachment.bring(event.mimeData()):
            take_a_copy(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A line would take the path of a file that is dropped on it for words, and a pasted picture for nothing.
        if isinstance(event, QDropEvent) and _can_be_attached(event.mimeData()):
            if event.type() == QEvent.Type.Drop:
                self.dropEvent(event)
            else:
                take_a_copy(event)
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.matches(_PASTE):
            carried = QGuiApplication.clipboard().mimeData()
            return carried.hasImage() and not carried.hasText() and self._attachment.bring(carried)
        return super().eventFilter(watched, event)

    def _be_dropped_on(self) -> None:
        self.setAcceptDrops(True)
        for field in self._fields:
            field.editor.control.installEventFilter(self)
        paste = QShortcut(_PASTE, self, self._attachment.paste)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _weigh_drop(self, event: QDragMoveEvent) -> None:
        if not self._sheet.is_frozen and _can_be_attached(event.mimeData()):
            take_a_copy(event)
        else:
            event.ignore()

    def _take_away(self) -> None:
        record, statement = self._record, self._borrowed_at
        self.flush()
        if statement:
            self._sheet.saving.do(
                f"Not shown at {statement} any more.",
                lambda workspace: workspace.evaluations.reusing.support(record, statement, supports=False),
                self._sheet.page,
                offer_undo=True,
            )
            return
        self._sheet.saving.do(
            "Evidence removed.",
            lambda workspace: workspace.evaluations.remove_evidence(record),
            self._sheet.page,
            offer_undo=True,
        )


class EvidenceList(QWidget):
    """The evidence of the statement shown. Cards are kept and filled again rather than made anew."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._cards = [EvidenceCard(sheet)]
        self._shown: tuple[str, ...] = ()
        self._page: Page | None = None
        self._added = ""
        self._list: QVBoxLayout = vbox(*self._cards, gap=GAP)
        self._persuades = text("", "muted")
        self._add = QPushButton("Add evidence")
        self._add.setIcon(icon("plus"))
        self._elsewhere = GivenElsewhere()
        more = flow(self._add, self._elsewhere, gap=GAP * 2)
        self.setLayout(vbox(text("Evidence", "strong"), self._persuades, self._list, more, gap=GAP))
        self._add.clicked.connect(self._begin)
        self._elsewhere.used.connect(self._use)

    @property
    def cards(self) -> list[EvidenceCard]:
        """The cards that are shown."""
        return self._cards[: len(self._shown)]

    def fill(self, judged: Judged) -> None:
        """Show the evidence of a statement."""
        self._page = Page("statement", judged.statement.id)
        records = tuple(evidence.record for evidence in judged.evidence)
        if records != self._shown:
            for card in self.cards:
                card.flush()
            self._shown = records
        while len(self._cards) < len(records):
            self._cards.append(EvidenceCard(self._sheet))
            self._list.addWidget(self._cards[-1])
            self._cards[-1].follow(self._cards[-2])
        for place, (card, evidence) in enumerate(zip(self._cards, judged.evidence, strict=False), 1):
            card.fill(evidence, place, judged.statement.id)
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(records))
        wanted = judged.statement.evidence
        self._persuades.setText(f"What would persuade: {wanted}" if wanted else "Say where it is kept.")
        self._add.setVisible(not self._sheet.is_frozen)
        self._elsewhere.fill(self._sheet, judged.statement.id)
        if self._added in records:
            self._cards[records.index(self._added)].begin()
            self._added = ""

    def go(self, place: int) -> None:
        """Put the keyboard into the card at a place, from 0."""
        if place < len(self.cards):
            self.cards[place].begin()

    def _use(self, record: str) -> None:
        assert self._page is not None
        statement = self._page.id
        self._sheet.saving.do(
            "Evidence used here too.",
            lambda workspace: workspace.evaluations.reusing.support(record, statement),
            self._page,
        )

    def add(self) -> None:
        """Add a piece of evidence, as the person."""
        if self._add.isVisible():
            self.setFocus()  # letters typed before the card is there would otherwise judge in the list
            self._add.click()

    def _begin(self) -> None:
        assert self._page is not None
        self._sheet.saving.do("Evidence added.", partial(self._make, self._page.id), self._page)

    def _make(self, statement: str, workspace: "Workspace") -> Changes:
        self._added, changes = workspace.evaluations.add_evidence(statement)
        return changes


def _title(evidence: Evidence, place: int, statement: str, *, frozen: bool) -> str:
    given = f", given for {evidence.statement}" if evidence.statement != statement else ""
    others = [each for each in evidence.also if each != statement] if frozen else []
    also = f", also for {', '.join(others)}" if others else ""
    return f"Evidence {place}{given}{also}"


def _can_be_attached(carried: QMimeData) -> bool:
    return carried.hasImage() or bool(carried_files(carried))
