"""Keeping and clearing: how long things are kept, what may be cleared, and what was."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.clock import write_day
from sendnet_desktop.errors import SendnetError
from sendnet_ui.evaluations.history import offer_history, show_history
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, field, hbox, text, vbox
from sendnet_ui.settings.clearing import ClearDialog
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.trust.keeping import Due, Gone
    from sendnet_desktop.trust.retention import Rule, Subject
    from sendnet_desktop.workspace import Workspace

_NOTHING_GOES: Final = "Nothing goes by itself: what is past its date is listed here, and you clear it."
_HANDED_BACK: Final = (
    "The school has the report and the trust has these papers: your copy has done its work. The trust is told when you"
    " clear it."
)
_MONTHS: Final = (1, 2, 3, 4, 6, 9, 12, 18, 24, 36, 60, 120)
_NEWEST: Final = 20


@dataclass(frozen=True, slots=True)
class _Shown:
    table: "dict[Subject, int]"
    rules: "dict[Subject, Rule]"
    may_set: bool
    works_alone: bool
    due: "tuple[Due, ...]"
    gone: "tuple[Gone, ...]"


class KeepingSection(QWidget):
    """A part of the settings; it is hidden while no data is open."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._body = QVBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        self._page: QWidget | None = None
        self.setLayout(self._body)
        self.hide()

    def refresh(self) -> None:
        """Read how long things are kept here."""
        self._desk.jobs.ask(_read, self._show, self._fail)

    def _fail(self, error: Exception) -> None:
        self.hide()
        if not isinstance(error, SendnetError):
            self._desk.report(error)

    def _show(self, shown: _Shown) -> None:
        former, self._page = self._page, QWidget()
        parts = [*self._table(shown), *self._due(shown.due), *self._gone(shown.gone)]
        self._page.setLayout(
            vbox(text("Keeping and clearing", "heading"), text(_introduction(shown)), *parts, gap=GAP * 2)
        )
        self._body.addWidget(self._page)
        self._page.show()  # at once, and not a moment after the former one has gone
        if former is not None:
            former.hide()
            former.deleteLater()
        self.show()

    def _table(self, shown: _Shown) -> list[Part]:
        if not shown.may_set:
            lines = (f"{rule.words}: {rule.said(shown.table[subject])}" for subject, rule in shown.rules.items())
            return [vbox(*(text(self._desk.said(line)) for line in lines), gap=GAP // 2)]
        return [self._choice(subject, rule, shown.table[subject]) for subject, rule in shown.rules.items()]

    def _choice(self, subject: "Subject", rule: "Rule", number: int) -> Part:
        offered = {number, *(range(rule.most + 1) if rule.unit == "years" else _MONTHS)}
        box = DropDown({str(each): rule.said(each) for each in sorted(offered)}, f"As usual: {rule.said(rule.usual)}")
        box.set_value(str(number))

        def choose(said: str | None) -> None:
            wanted = rule.usual if said is None else int(said)
            self._write(lambda workspace: workspace.keeping.choose(subject, wanted))

        box.changed.connect(choose)
        part = QWidget()
        called = self._desk.said(rule.words)
        past = offer_history(part, called, lambda: self._ask_past(subject))
        row = hbox(field(called, box), past, gap=GAP)
        row.setStretch(0, 1)
        row.setAlignment(past, Qt.AlignmentFlag.AlignBottom)
        part.setLayout(row)
        return part

    def _ask_past(self, subject: "Subject") -> None:
        def ask(cell: Cell) -> None:
            show_history((cell,), self._desk, self.window())

        self._desk.read(lambda workspace: workspace.keeping.cell(subject), ask)

    def _due(self, due: "Sequence[Due]") -> list[Part]:
        if not due:
            return [text("Nothing is past its date.", "muted")]
        rows: list[Part] = [text("These may be cleared", "strong")]
        for each in due:
            clear = QPushButton("Clear…")
            clear.setAccessibleName(f"Clear… {each.words}")
            clear.clicked.connect(partial(self._ask, (each,)))
            rows.append(_row(each.words, self._desk.said(_why(each)), clear))
        if len(due) > 1:
            every = QPushButton("Clear all of these…")
            every.clicked.connect(partial(self._ask, tuple(due)))
            rows.append(hbox(every, STRETCH))
        return rows

    def _gone(self, gone: "Sequence[Gone]") -> list[Part]:
        rows: list[Part] = [text("Cleared on this laptop", "strong")] if gone else []
        for each in gone[:_NEWEST]:
            back = QPushButton("Let it come back", flat=True)
            back.setAccessibleName(f"Let it come back: {each.words}")
            back.clicked.connect(partial(self._readmit, each.channel))
            rows.append(_row(each.words, f"{write_day(each.at)}, by {each.who}", back if each.channel else None))
        if len(gone) > _NEWEST:
            rows.append(text(f"And {len(gone) - _NEWEST:,} before these.", "muted"))
        return rows

    def _ask(self, due: "Sequence[Due]") -> None:
        dialog = ClearDialog(due, self.window())
        dialog.accepted.connect(partial(self._clear, tuple(due)))
        dialog.open()

    def _clear(self, due: "Sequence[Due]") -> None:
        keys = [each.key for each in due]

        def say(_changes: Changes) -> None:
            what = due[0].words if len(due) == 1 else f"{len(due):,} things"
            told = " The trust is told with your next file." if any(each.is_handed_back for each in due) else ""
            self._desk.notices.said.emit(f"Cleared from this laptop: {what}.{told}")
            self.refresh()

        self._desk.write(lambda workspace: workspace.keeping.clear(keys), say)

    def _readmit(self, channel: str) -> None:
        def say(words: str) -> None:
            self._desk.notices.said.emit(f"{words}: comes back with the next file that holds it.")
            self.refresh()

        self._desk.jobs.ask(lambda workspace: workspace.keeping.readmit(channel), say)

    def _write(self, work: "Callable[[Workspace], Changes]") -> None:
        self._desk.write(work, lambda _: self.refresh())


def _read(workspace: "Workspace") -> _Shown:
    from sendnet_desktop.trust.retention import RULES

    keeping = workspace.keeping
    return _Shown(keeping.table, dict(RULES), keeping.may_set, workspace.works_alone, keeping.due(), keeping.gone())


def _introduction(shown: _Shown) -> str:
    if shown.may_set:
        return f"You decide how long things are kept, for every school of the trust. {_NOTHING_GOES}"
    decided = (
        "This is how long things are usually kept."
        if shown.works_alone
        else "Your trust decides how long things are kept."
    )
    return f"{decided} {_NOTHING_GOES}"


def _why(due: "Due") -> str:
    return _HANDED_BACK if due.is_handed_back else f"Last changed {write_day(due.last)}"


def _row(words: str, said: str, button: QPushButton | None) -> Part:
    told = vbox(text(words), text(said, "muted"), gap=2)
    row = hbox(told, *([button] if button else []), gap=GAP * 2)
    row.setStretch(0, 1)
    return row
