"""The page where a draft is checked, compared with the framework in use, and published."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_desktop.frameworks.telling import summary, told
from sendnet_desktop.publishing.values import Finding
from sendnet_ui.forms.layouts import GAP, STRETCH, column, flow, hbox, text, vbox
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.frameworks.fields import part_field
from sendnet_ui.frameworks.sheet import DraftSheet, Reading
from sendnet_ui.shell.announcements import announce
from sendnet_ui.trust.wording import counted

_SOUND: Final = "Nothing is in the way."
_SAME: Final = "Nothing differs yet from the framework in use."
_FIRST: Final = "There is no framework in use to compare with."
_FINAL: Final = (
    "Publishing cannot be undone. The new version goes to schools with the next bundle. A school that has begun this"
    " year’s evaluation keeps the version it began with until it chooses to carry it forward."
)
_MOST: Final = 40


class PublishPage(QWidget):
    """Filled in anew each time something in the draft changes."""

    opened = Signal(str, str)
    """The person wants to put something right: carries the part's record and the field."""
    published = Signal()
    """The draft is to be published."""

    def __init__(self, sheet: DraftSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self._put_together()
        self._publish.clicked.connect(self._ask)
        self._not_yet.clicked.connect(self._let_go)
        self._really.clicked.connect(self.published)

    def fill(self, reading: Reading) -> None:
        """Show what is in the way, and what would change."""
        draft = reading.draft
        assert draft is not None
        self._number.fill(draft.record, draft.pack.number or None)
        self._note.fill(draft.record, draft.pack.change_note or None)
        self._show_findings(reading.findings)
        self._show_changes(reading)
        stopped = any(finding.is_in_the_way for finding in reading.findings)
        self._publish.setEnabled(not stopped)
        self._publish.setText(f"Publish {draft.pack.number}…" if draft.pack.number else "Publish…")
        if stopped:
            self._let_go()

    def begin(self) -> None:
        """Put the keyboard where the next thing is to be done."""
        first = self._wrong.findChild(QPushButton)
        (self._publish if first is None or self._publish.isEnabled() else first).setFocus()

    def _put_together(self) -> None:
        buttons = QWidget()
        buttons.setLayout(flow(self._really, self._not_yet))
        self._sure.setObjectName("warning")
        self._sure.setLayout(vbox(text(_FINAL), buttons, gap=GAP, margin=GAP * 2))
        self._sure.hide()
        parts = (
            text("Check and publish", "heading"),
            text("To put right first", "subheading"),
            self._wrong,
            text("What changes against the framework in use", "subheading"),
            self._summary,
            self._changes,
            self._number,
            self._note,
            hbox(self._publish, STRETCH),
            self._sure,
            STRETCH,
        )
        self.setLayout(vbox(column(vbox(*parts, gap=GAP * 2), 110)))

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
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

    def _show_changes(self, reading: Reading) -> None:
        comparison = reading.comparison
        if comparison is None:
            self._summary.setText(_FIRST)
            self._changes.show_lines([])
            return
        against = f"{comparison.old.title} {comparison.old.number}"
        self._summary.setText(_SAME if comparison.is_same else f"Against {against}: {summary(comparison)}.")
        lines: list[QWidget] = []
        for each in told(comparison):
            lines.append(text(each.heading, "strong"))
            lines += [text(line) for line in each.lines]
        self._changes.show_lines(lines)

    def _ask(self) -> None:
        self._sure.show()
        self._really.setFocus()
        announce(self, _FINAL)

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
