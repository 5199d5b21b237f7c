"""What was judged before: last year, by other words, on another scale, or of a statement that this one replaces."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.evaluations.differences import Span
from sendnet_desktop.evaluations.last_year import Before
from sendnet_desktop.evaluations.moving import Beside, Mark
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.frameworks.pack import Level
from sendnet_ui.evaluations.keys import KEEP
from sendnet_ui.evaluations.places import Page
from sendnet_ui.evaluations.sheet import Sheet
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.home.halves import refill

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Told:
    """What there is to tell of a statement from before.

    Attributes:
        mark: What the judgement was made by, where the wording or the scale is another now.
        before: What was said in the year before.
        replaced: What was said of the statements that it replaces.
    """

    mark: Mark | None
    before: Before | None
    replaced: tuple[Beside, ...]

    @property
    def can_keep(self) -> bool:
        """Whether one key keeps a judgement here."""
        if self.mark is not None:
            return not self.mark.is_rescaled
        return self.before is not None and self.before.may_keep

    @property
    def says_something(self) -> bool:
        """Whether there is anything to show."""
        return self.mark is not None or self.before is not None or bool(self.replaced)


class Former(QFrame):
    """Stands on the page of a statement where something was judged before; hidden elsewhere."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._sheet = sheet
        self._statement = ""
        self._told = Told(None, None, ())
        self._lines = vbox(gap=GAP // 2)
        self._keep = QPushButton("Keep it")
        self._keep.setToolTip(f"Keep this judgement ({KEEP})")
        self.setLayout(vbox(self._lines, hbox(self._keep, STRETCH), gap=GAP, margin=GAP * 2))
        self._keep.clicked.connect(self.keep)
        self.hide()

    def fill(self, statement: str) -> None:
        """Show what was judged of a statement before."""
        if statement != self._statement:
            self.hide()
        self._statement = statement
        if self._sheet.is_frozen:
            self.hide()
            return
        self._sheet.desk.read(lambda workspace: (statement, _read(workspace, statement)), self._show)

    def keep(self) -> None:
        """Keep the judgement that is shown, as the person."""
        if not self._told.can_keep or self.isHidden():
            return
        statement, is_marked = self._statement, self._told.mark is not None

        def deed(workspace: "Workspace") -> Changes:
            return (workspace.frameworks.moving if is_marked else workspace.last_year).keep(statement)

        words = f"{statement} stands." if is_marked else f"{statement} is kept from last year."
        self._sheet.saving.do(words, deed, Page("statement", statement), offer_undo=True)

    def _show(self, read: tuple[str, Told]) -> None:
        statement, told = read
        if statement != self._statement:
            return
        self._told = told
        refill(self._lines, list(_lines(told)))
        self._keep.setText(f"It stands  {KEEP}" if told.mark else f"Keep it  {KEEP}")
        self._keep.setVisible(told.can_keep)
        self.setVisible(told.says_something)


def _read(workspace: "Workspace", statement: str) -> Told:
    evaluation, moving = workspace.evaluations.current(), workspace.frameworks.moving
    judged = evaluation.find(statement)
    if judged is None:
        return Told(None, None, ())
    before = workspace.last_year.beside(evaluation, workspace.last_year.evaluation()).get(statement)
    return Told(moving.mark(judged), before, moving.beside(judged))


def _lines(told: Told) -> Iterator[QWidget]:
    if told.mark is not None:
        yield from _marked(told.mark)
    elif told.before is not None:
        yield from _last_year(told.before)
    for replaced in told.replaced:
        yield text(f"It replaces {replaced.id}, which you judged: {_level(replaced.level)}", "subheading")
        yield text(replaced.text)
        if replaced.comment:
            yield text(replaced.comment, "muted")


def _marked(mark: Mark) -> Iterator[QWidget]:
    yield text("Judged by the framework before", "subheading")
    if mark.is_rescaled:
        yield text(_rescaled(mark))
    if mark.differences:
        yield text("The wording has changed since you judged it:")
        yield compared(mark.differences)


def _last_year(before: Before) -> Iterator[QWidget]:
    yield text(f"Last year, {before.source}" if before.source else "Last year", "subheading")
    yield text(_said(before))
    if before.judged.comment:
        yield text(before.judged.comment, "muted")
    if before.differences:
        yield text("The wording has changed since:")
        yield compared(before.differences)


def _said(before: Before) -> str:
    if not before.judged.applies:
        return f"It did not apply: {before.judged.reason}"
    return _level(before.level)


def _level(level: Level | None) -> str:
    return level_words(level) if level else "without a level"


def _rescaled(mark: Mark) -> str:
    if mark.pack is None or mark.level is None:
        return "Its level was given on a scale that is not on this laptop. No level is converted: judge it anew."
    name = f"“{mark.pack.title}” {mark.pack.number}"
    return f"{_level(mark.level)}, on the scale of {name}. No level is converted: judge it anew."


def compared(spans: Sequence[Span]) -> QLabel:
    """Return the two wordings in one: what is gone struck out, what is new underlined; told in words to the ear."""
    marks = {"same": "{}", "here": "<s>{}</s> ", "there": "<u><b>{}</b></u> "}
    shown = text("")
    shown.setTextFormat(Qt.TextFormat.RichText)
    shown.setText("".join(marks[span.kind].format(escape(span.text)) for span in spans))
    spoken = {"same": "{}", "here": " gone: {} ", "there": " new: {} "}
    shown.setAccessibleName("".join(spoken[span.kind].format(span.text) for span in spans))
    return shown
