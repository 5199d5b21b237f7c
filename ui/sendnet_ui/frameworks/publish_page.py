"""The page where a draft is checked, compared with what is in use, and published."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_desktop.frameworks.telling import Told
from sendnet_desktop.publishing.values import Finding
from sendnet_ui.evaluations.paper import Paper
from sendnet_ui.forms.layouts import GAP, STRETCH, column, flow, hbox, text, vbox
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.frameworks.fields import part_field
from sendnet_ui.shell.announcements import announce
from sendnet_ui.trust.wording import counted

_SOUND: Final = "Nothing is in the way."
_MOST: Final = 40


@dataclass(frozen=True, slots=True)
class Ready:
    """How far a draft is.

    Attributes:
        record: The draft's record.
        number: What it is called.
        change_note: What it says of what is different.
        findings: What keeps it from being published, and what is worth knowing.
        summary: How much it changes, in a sentence.
        told: What it changes.
    """

    record: str
    number: str
    change_note: str
    findings: Sequence[Finding]
    summary: str
    told: Sequence[Told]


class PublishPage(QWidget):
    """Filled in anew each time something in the draft changes.

    Args:
        sheet: The draft's paper.
        against: What it is compared with: ``the framework in use``.
        final: What publishing does, said before it is done.
    """

    opened = Signal(str, str)
    """The person wants to put something right: carries the part's record and the field."""
    published = Signal()
    """The draft is to be published."""

    def __init__(self, sheet: Paper, against: str, final: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._final = final
        self._number = part_field(sheet, "number", ShortText("Such as 2026.2", longest=60))
        self._note = part_field(sheet, "change_note", LongText(fewest_lines=2))
        self._wrong, self._changes = _Lines(), _Lines()
        self._summary = text("", "strong")
        self._publish = QPushButton("Publish…", default=True)
        self._sure, self._really, self._not_yet = (
            QFrame(),
            QPushButton("Publish now"),
            QPushButton("Not yet", flat=True),
        )
        self._put_together(against)
        self._publish.clicked.connect(self._ask)
        self._not_yet.clicked.connect(self._let_go)
        self._really.clicked.connect(self.published)

    def fill(self, ready: Ready) -> None:
        """Show what is in the way, and what would change."""
        self._number.fill(ready.record, ready.number or None)
        self._note.fill(ready.record, ready.change_note or None)
        self._show_findings(ready.findings)
        self._summary.setText(ready.summary)
        lines: list[QWidget] = []
        for each in ready.told:
            lines.append(text(each.heading, "strong"))
            lines += [text(line) for line in each.lines]
        self._changes.show_lines(lines)
        stopped = any(finding.is_in_the_way for finding in ready.findings)
        self._publish.setEnabled(not stopped)
        self._publish.setText(f"Publish {ready.number}…" if ready.number else "Publish…")
        if stopped:
            self._let_go()

    def begin(self) -> None:
        """Put the keyboard where the next thing is to be done."""
        first = self._wrong.findChild(QPushButton)
        (self._publish if first is None or self._publish.isEnabled() else first).setFocus()

    def _put_together(self, against: str) -> None:
        buttons = QWidget()
        buttons.setLayout(flow(self._really, self._not_yet))
        self._sure.setObjectName("warning")
        self._sure.setLayout(vbox(text(self._final), buttons, gap=GAP, margin=GAP * 2))
        self._sure.hide()
        parts = (
            text("Check and publish", "heading"),
            text("To put right first", "subheading"),
            self._wrong,
            text(f"What changes against {against}", "subheading"),
            self._summary,
            self._changes,
            self._number,
            self._note,
            hbox(self._publish, STRETCH),
            self._sure,
            STRETCH,
        )
        self.setLayout(vbox(column(vbox(*parts, gap=GAP * 2), 110)))

    def _show_findings(self, findings: Sequence[Finding]) -> None:
        lines: list[QWidget] = []
        for finding in findings[:_MOST]:
            says = text(finding.says, "danger" if finding.is_in_the_way else "muted")
            go = QPushButton("Go there", flat=True)
            go.setAccessibleName(f"Go there: {finding.says}")
            go.clicked.connect(partial(self.opened.emit, finding.record, finding.field))
            line = QWidget()
            row = hbox(says, go)
            row.setStretch(0, 1)
            line.setLayout(row)
            lines.append(line)
        if len(findings) > _MOST:
            lines.append(text(f"And {counted(len(findings) - _MOST, 'more thing')}.", "muted"))
        self._wrong.show_lines(lines or [text(_SOUND, "good")])

    def _ask(self) -> None:
        self._sure.show()
        self._really.setFocus()
        announce(self, self._final)

    def _let_go(self) -> None:
        had_keyboard = self._sure.isAncestorOf(self.window().focusWidget())
        self._sure.hide()
        if had_keyboard:
            self._publish.setFocus()


class _Lines(QWidget):
    """Lines that are made anew, under one another."""

    def __init__(self) -> None:
        super().__init__()
        self._column = vbox(gap=GAP // 2)
        self.setLayout(self._column)
        self._shown: list[QWidget] = []

    def show_lines(self, lines: list[QWidget]) -> None:
        """Show these in place of those shown before."""
        for line in self._shown:
            line.hide()
            self._column.removeWidget(line)
            line.deleteLater()
        self._shown = lines
        for line in lines:
            self._column.addWidget(line)
