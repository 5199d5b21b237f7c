"""What earlier reviews judged, as the school copies it from paper: added, changed and taken away in place."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QWidget

from sendnet_desktop.challenge_days.values import Finding, Subject
from sendnet_desktop.changes import Changes
from sendnet_desktop.evaluations.naming import level_words
from sendnet_ui.evaluations.columns import Columns
from sendnet_ui.evaluations.fields import DAY, ONE_OF, Field
from sendnet_ui.evaluations.places import Page, Place
from sendnet_ui.evaluations.sheet import Sheet
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.shell.icons import icon

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_NARROWEST = 24  # average characters that a field needs


class EarlierCard(QFrame):
    """What one earlier review judged: a line, and its fields where somebody is at work on it."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._sheet = sheet
        self._record = ""
        self._levels, self._agreed = DropDown({}, "Not said"), DropDown({}, "Not said")
        self._fields = (
            Field(sheet, "earlier", "reviewer", ShortText("Local authority"), label="Who reviewed"),
            Field(sheet, "earlier", "reviewed_on", Day(), DAY),
            Field(sheet, "earlier", "level", self._levels, ONE_OF, label="Their level"),
            Field(sheet, "earlier", "agreed", self._agreed, ONE_OF, label="Level agreed with you"),
            Field(sheet, "earlier", "sentence", LongText(fewest_lines=2), hint="In a sentence, without names."),
        )
        self._title = text("", "strong")
        self._change = QPushButton("Change", flat=True)
        self._change.setCheckable(True)
        self._remove = QToolButton()
        self._remove.setObjectName("quiet")
        self._remove.setIcon(icon("trash-2"))
        self._remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = hbox(self._title, self._change, self._remove)
        head.setStretch(0, 1)
        above, below = Columns(_NARROWEST), Columns(_NARROWEST)
        for place, field in enumerate(self._fields[:4]):
            (above if place < 2 else below).addWidget(field)
        self._form = QWidget()
        self._form.setLayout(vbox(above, below, self._fields[4], gap=GAP))
        self.setLayout(vbox(head, self._form, gap=GAP, margin=GAP * 2))
        self._form.hide()
        self._change.toggled.connect(self._form.setVisible)
        self._remove.clicked.connect(self._take_away)

    def fill(self, finding: Finding) -> None:
        """Show what an earlier review judged."""
        if finding.record != self._record:
            self._record = finding.record
            self._change.setChecked(False)
        levels = self._sheet.evaluation.pack.levels
        for offered, field in zip((self._levels, self._agreed), self._fields[2:4], strict=True):
            offered.offer({level.id: level_words(level) for level in levels})
            field.setVisible(bool(levels))
        source = finding.source[0].upper() + finding.source[1:]
        self._title.setText(source)
        self._change.setAccessibleName(f"Change: {source}")
        self._remove.setAccessibleName(f"Remove: {source}")
        self._remove.setToolTip("Remove this review’s judgement")
        said = {
            "reviewer": finding.reviewer,
            "reviewed_on": finding.reviewed_on,
            "level": finding.level.id if finding.level else "",
            "agreed": finding.agreed.id if finding.agreed else "",
            "sentence": finding.sentence,
        }
        for field in self._fields:
            field.fill(finding.record, said[field.name] or None)
        if any(self._sheet.disagrees(Place("earlier", finding.record, name)) for name in said):
            self._change.setChecked(True)

    def open_up(self, record: str) -> None:
        """Open the fields if this is the record that somebody is led to."""
        if record == self._record:
            self._change.setChecked(True)

    def begin(self) -> None:
        """Open the fields, and put the keyboard where a person begins."""
        self._change.setChecked(True)
        self._fields[0].editor.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, earlier: "EarlierCard") -> None:
        """Be reached by Tab after an earlier card."""
        before: QWidget = earlier.stops[-1]
        for stop in self.stops:
            QWidget.setTabOrder(before, stop)
            before = stop

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab reaches here, in order."""
        return (self._change, self._remove, *(field.editor for field in self._fields))

    def flush(self) -> None:
        """Write what was typed, before the card shows something else."""
        for field in self._fields:
            field.editor.flush()

    def _take_away(self) -> None:
        record = self._record
        self.flush()
        self._sheet.saving.do(
            "Earlier review removed.",
            lambda workspace: workspace.challenge_days.remove_earlier(record),
            self._sheet.page,
            offer_undo=True,
        )


class EarlierList(QWidget):
    """What the school recorded of earlier reviews of the statement or area shown."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._page: Page | None = None
        self._shown: tuple[str, ...] = ()
        self._added = ""
        self._cards = [EarlierCard(sheet)]
        self._list = vbox(*self._cards, gap=GAP)
        self._add = QPushButton("Add an earlier review", flat=True)
        self._add.setIcon(icon("plus"))
        self._add.setToolTip("What a local authority or another trust judged of this, copied from paper")
        self.setLayout(vbox(self._list, hbox(self._add, STRETCH), gap=GAP))
        self._add.clicked.connect(self._begin)

    @property
    def cards(self) -> list[EarlierCard]:
        """The cards that are shown."""
        return self._cards[: len(self._shown)]

    def fill(self, subject: Subject, about: str, findings: tuple[Finding, ...]) -> None:
        """Show what was recorded this year; what came from elsewhere is not the school's to change."""
        self._page = Page(subject, about)
        own = [each for each in findings if each.by_school and each.channel == self._sheet.evaluation.channel]
        own = [] if self._sheet.is_frozen else own
        records = tuple(each.record for each in own)
        if records != self._shown:
            for card in self.cards:
                card.flush()
            self._shown = records
        while len(self._cards) < len(own):
            self._cards.append(EarlierCard(self._sheet))
            self._list.addWidget(self._cards[-1])
            self._cards[-1].follow(self._cards[-2])
        for card, finding in zip(self._cards, own, strict=False):
            card.fill(finding)
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(own))
        self._add.setVisible(not self._sheet.is_frozen)
        if self._added in records:
            self._cards[records.index(self._added)].begin()
            self._added = ""

    def _begin(self) -> None:
        assert self._page is not None
        self._sheet.saving.do("Earlier review added.", partial(self._make, self._page), self._page)

    def _make(self, page: Page, workspace: "Workspace") -> Changes:
        days = workspace.challenge_days
        self._added, changes = days.record_earlier(page.subject, page.id, **days.latest_review())
        return changes
