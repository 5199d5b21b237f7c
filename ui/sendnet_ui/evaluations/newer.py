"""A newer framework of the trust: the school is told, sees what would become of its judgements, and moves or stays."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QPushButton, QWidget

from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.previewing import BECOMES, Preview, Step
from sendnet_desktop.frameworks.comparing import counted
from sendnet_ui.evaluations.former import compared
from sendnet_ui.evaluations.sheet import Sheet
from sendnet_ui.evaluations.sizes import open_at
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, flow, rule, scrolled, text, vbox
from sendnet_ui.shell.notice import Notice

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_TITLES: Final = {
    "re-worded": "Re-worded",
    "replaced": "Replaced by others",
    "retired": "No longer asked",
    "new": "New",
    "same": "The same",
}


class NewerFramework(Notice):
    """Says that the trust has a newer framework than this year's evaluation goes by, or that it was moved to it."""

    moved = Signal()
    """The person has moved, and what is shown goes by the newer framework."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._is_moving = False

    def refresh(self) -> None:
        """Ask whether there is a newer one, now that the sheet shows something else."""
        self._sheet.desk.read(_offered, self._offer)

    def _offer(self, preview: Preview | None) -> None:
        if preview is None or self._sheet.is_frozen:
            self.hide()
            if self._is_moving:
                self._is_moving = False
                self.moved.emit()
            return
        new = preview.comparison.new
        words = f"The trust has published “{new.title}” {new.number}. This year goes on by the framework it began with."
        steps = (("See what would change…", lambda: self._show(preview)),)
        self.show_notice(words, steps)

    def _show(self, preview: Preview) -> None:
        dialog = MoveDialog(preview, self.window())
        dialog.moved.connect(lambda keep_levels: self._move(preview, keep_levels=keep_levels))
        dialog.open()

    def _move(self, preview: Preview, *, keep_levels: bool) -> None:
        new = preview.comparison.new
        self._is_moving = True
        self._sheet.saving.do(
            f"This year is judged by “{new.title}” {new.number}.",
            lambda workspace: workspace.frameworks.moving.move(preview.name, keep_levels=keep_levels),
            self._sheet.page,
            offer_undo=True,
        )


class MoveDialog(QDialog):
    """Shows what becomes of each judgement, and moves only on a clear word."""

    moved = Signal(bool)
    """The person wants to move; carries whether the levels mean the same, though they are called otherwise."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        new = preview.comparison.new
        self._preview = preview
        self.setWindowTitle("Move to the newer framework?")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._page = scrolled(_page(preview))
        self._same = QCheckBox("The levels mean the same: keep my judgements")
        self._same.setVisible(bool(preview.renamed))
        self._same.toggled.connect(self._show_page)
        stay = QPushButton("Stay with the old one", default=True)
        go = QPushButton(f"Move to {new.number}", autoDefault=False)
        layout = vbox(self._page, self._same, flow(go, stay), gap=GAP * 2, margin=GAP * 3)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        go.clicked.connect(self._go)
        stay.clicked.connect(self.reject)
        stay.setFocus()
        open_at(self, 92, 38)

    def _show_page(self, is_same: bool) -> None:
        self._page.setWidget(_page(self._preview.keeping_levels() if is_same else self._preview))

    def _go(self) -> None:
        self.moved.emit(self._same.isChecked())
        self.accept()


def _offered(workspace: "Workspace") -> Preview | None:
    moving = workspace.frameworks.moving
    name = moving.offered()
    return moving.preview(name) if name else None


def _page(preview: Preview) -> QWidget:
    page = QWidget()
    page.setObjectName("page")
    page.setLayout(vbox(*_told(preview), STRETCH, gap=GAP // 2))
    return page


def _told(preview: Preview) -> Iterator[Part]:
    new = preview.comparison.new
    yield text(f"“{new.title}” {new.number}", "heading")
    yield text(f"{counted(preview.comparison)}.")
    if new.change_note:
        yield text(new.change_note, "muted")
    if preview.renamed:
        yield text(f"Levels are called otherwise: {preview.renamed_words}.")
    kept = "A snapshot keeps everything as it is now. The way back stands under “Snapshots…”."
    if preview.is_rescaled:
        yield text(f"The scale is another one. No level is converted; each is shown until it is given anew. {kept}")
    else:
        yield text(f"Judgements of the same statements stay. {kept}")
    for fate, title in _TITLES.items():
        steps = [step for step in preview.steps if step.compared.fate == fate]
        if steps and not (fate == "same" and not preview.is_rescaled):
            yield GAP
            yield rule()
            yield text(f"{title} ({len(steps)})", "subheading")
            for step in steps:
                yield from _step(step)


def _step(step: Step) -> Iterator[Part]:
    statement = step.compared.after or step.compared.before
    assert statement is not None
    by = f", by {', '.join(step.compared.replaced_by)}" if step.compared.replaced_by else ""
    level = f", judged {level_words(step.level)}" if step.level else ""
    yield GAP // 2
    yield text(f"{step.compared.id}{by}{level}", "strong")
    yield compared(step.differences) if step.differences else text(statement.text)
    if step.becomes:
        words = BECOMES[step.becomes]
        yield text(f"{words[0].upper()}{words[1:]}.", "muted")
