"""What was let through although it could point at a child: where, why, by whom and when."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sendnet_desktop.clock import write_day
from sendnet_desktop.errors import SendnetError
from sendnet_ui.forms.layouts import GAP, rule, text, vbox
from sendnet_ui.home.halves import refill
from sendnet_ui.privacy.reading import Decided, read_decided
from sendnet_ui.shell.desk import Desk

_INTRODUCTION = (
    "Before anything leaves this laptop, what could point at a child is asked about: a name beside what was said, a"
    " number, a date of birth. This cannot be switched off. What was let through is listed here with its reason."
)
_NONE = "Nothing was let through."
_MOST = 50


class LetThroughSection(QWidget):
    """A part of the settings; it is hidden while no data is open."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._list: QVBoxLayout = vbox(gap=GAP)
        head = (GAP, rule(), text("Privacy", "heading"), text(_INTRODUCTION))
        self.setLayout(vbox(*head, self._list, gap=GAP * 2))
        self.hide()

    def refresh(self) -> None:
        """Read what was let through."""
        self._desk.jobs.ask(read_decided, self._show, self._fail)

    def _show(self, every: tuple[Decided, ...]) -> None:
        shown = [_row(each) for each in every[:_MOST]] or [text(_NONE, "muted")]
        more = [text(f"and {len(every) - _MOST:,} earlier ones", "muted")] if len(every) > _MOST else []
        refill(self._list, [*shown, *more])
        self.show()

    def _fail(self, error: Exception) -> None:
        self.hide()
        if not isinstance(error, SendnetError):
            self._desk.report(error)


def _row(decided: Decided) -> QWidget:
    let = decided.let_through
    day = write_day(let.at.astimezone().date())
    changed = "" if let.still_there else ". It says something else by now"
    row = QWidget()
    row.setLayout(vbox(text(decided.where.words), text(f"{let.why} ({let.who}, {day}){changed}", "muted"), gap=2))
    return row
