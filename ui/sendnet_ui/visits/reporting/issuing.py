"""Issuing a report: three buttons, one question before anything goes out, and the list of what was issued."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QWidget

from sendnet_desktop.clock import day_written
from sendnet_desktop.visits.reporting.document import Issue
from sendnet_desktop.visits.reporting.issued import Issued
from sendnet_ui.forms.layouts import GAP, STRETCH, flow, hbox, text, vbox
from sendnet_ui.visits.reporting.reading import Reading

_ASKED: Final[dict[Issue, tuple[str, str]]] = {
    "draft": (
        "Issue a draft for accuracy check…",
        "The draft goes to the school with the next file that you write, so that it can say what is not accurate.",
    ),
    "quality": (
        "Issue for quality assurance…",
        "This issue stays among the team’s papers, for whoever assures quality.",
    ),
    "final": (
        "Issue the final report…",
        "The report goes to the school with the next file that you write, and the school can answer it.",
    ),
}

_AGAIN: Final = "The one issued before is then superseded: both stay here, and the school sees which of them holds."


class IssuingPart(QWidget):
    """What is issued stays as it is, so it is asked about once."""

    wanted = Signal(str, bool)
    """The report is to be issued, so far; with the record item by item or without."""
    shown = Signal(str)
    """A report is to be shown, by the hash of its document; empty for the report as it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = {issue: QPushButton(words) for issue, (words, _) in _ASKED.items()}
        self._look = QPushButton("Look at it as it stands…")
        self._appendix = QCheckBox("With the record item by item, on further pages")
        self._asked: Issue | None = None
        self._is_final = False
        self._question, self._card = text("", "body"), QFrame()
        self._yes, self._no = QPushButton("Issue it", default=True), QPushButton("Not yet")
        self._none = text("Nothing was issued yet.", "muted")
        self._list = QWidget()
        self._issued: tuple[Issued, ...] | None = None
        self._put_together()
        for issue, button in self._buttons.items():
            button.clicked.connect(partial(self._ask, issue))
        self._look.clicked.connect(lambda: self.shown.emit(""))
        self._yes.clicked.connect(self._issue)
        self._no.clicked.connect(self._leave)

    @property
    def with_appendix(self) -> bool:
        """Whether the record item by item goes along."""
        return self._appendix.isChecked()

    def fill(self, reading: Reading) -> None:
        """Show what may be issued now, and what was."""
        self._is_final = any(each.issue == "final" for each in reading.issued)
        for issue, button in self._buttons.items():
            button.setEnabled(reading.may_issue and (issue == "final" or not self._is_final))
        if not reading.may_issue:
            self._leave()
        self._none.setVisible(not reading.issued)
        self._show_issued(reading.issued)

    def begin(self) -> None:
        """Put the keyboard where the report is looked at."""
        self._look.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _put_together(self) -> None:
        self._card.setObjectName("card")
        self._card.setLayout(vbox(self._question, hbox(self._yes, self._no, STRETCH), margin=GAP * 2, gap=GAP))
        self._card.hide()
        row = QWidget()
        row.setLayout(flow(self._look, *self._buttons.values()))
        self._place = vbox(self._list)
        listed = QWidget()
        listed.setLayout(self._place)
        parts = (row, self._appendix, self._card, text("Issued so far", "subheading"), self._none, listed)
        self.setLayout(vbox(*parts, gap=GAP * 2))

    def _ask(self, issue: Issue) -> None:
        self._asked = issue
        self._question.setText(f"{_ASKED[issue][1]} {_AGAIN if self._is_final else ''}".strip())
        self._card.show()
        self._yes.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _issue(self) -> None:
        asked = self._asked
        self._leave()
        if asked is not None:
            self.wanted.emit(asked, self.with_appendix)

    def _leave(self) -> None:
        asked, self._asked = self._asked, None
        self._card.hide()
        if asked is not None:
            self._buttons[asked].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_issued(self, issued: Sequence[Issued]) -> None:
        if tuple(issued) == self._issued:
            return
        self._issued = tuple(issued)
        former, self._list = self._list, QWidget()
        self._list.setLayout(vbox(*(self._row(each) for each in issued), gap=GAP))
        self._place.replaceWidget(former, self._list)
        former.hide()
        former.deleteLater()

    def _row(self, each: Issued) -> QWidget:
        told = f"{each.called}, {day_written(each.issued_on)}, by {each.issued_by}. Check code {each.check_code}"
        show = QPushButton("Show")
        show.setAccessibleName(f"Show: {told}")
        show.setEnabled(each.report is not None)
        show.clicked.connect(partial(self.shown.emit, each.document))
        row = QWidget()
        line = hbox(text(told), show)
        line.setStretch(0, 1)
        row.setLayout(line)
        return row
