"""A person at the self-evaluation: a real window on a real workspace, driven by keys."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from waiting import wait_until_idle

from sendnet_desktop.changes import Changes
from sendnet_desktop.evaluations.values import Evaluation, Judged
from sendnet_desktop.steps import Progress, Steps
from sendnet_desktop.workspace import Founding, Workspace
from sendnet_ui.evaluations.evidence_list import EvidenceCard
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.evaluations.places import Page
from sendnet_ui.evaluations.screen import EvaluationScreen
from sendnet_ui.forms.choice import Choice
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.rooms import rooms_for
from sendnet_ui.shell.window import MainWindow

T = TypeVar("T")
Arrive = Callable[..., "Person"]

PACKS = Path(__file__).parents[1] / "core" / "packs"
OAKFIELD = Founding("school", "Oakfield Primary", "Jo Bell", phase="primary", protection="open")

_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}

_ROUNDS = 5
"""In how many rounds of the event loop a layout inside layouts has found its sizes."""


class Person:
    """Somebody at the keyboard; counts the keys pressed."""

    def __init__(self, desk: Desk, qtbot: QtBot, folder: Path, pack: str = "") -> None:
        self.desk = desk
        self.qtbot = qtbot
        self.folder = folder
        self.pressed = 0
        self.open(create=not folder.exists(), pack=pack)

    def open(self, *, create: bool = False, pack: str = "") -> None:
        self.desk.jobs.open(lambda: _opened(self.folder, create=create, pack=pack), lambda _: None)
        self.wait()
        places = QSettings(str(self.folder.parent / "places.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(self.desk, rooms_for("school"), places)
        self.window.resize(1366, 738)
        self.window.show()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.window.go("evaluation")
        self.wait()
        screen = self.window.screen_shown
        assert isinstance(screen, EvaluationScreen)
        self.screen = screen
        screen._to_list()

    def close(self) -> None:
        self.window.close()
        self.qtbot.waitUntil(lambda: not self.window.isVisible())
        self.wait()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def reopen(self) -> None:
        self.close()
        self.open()

    def wait(self) -> None:
        """Wait until everything asked is done and shown."""
        wait_until_idle(self.desk.jobs)
        for _ in range(_ROUNDS):
            QApplication.processEvents()

    def press(self, *keys: str) -> None:
        """Press keys one after the other: a letter or figure, or a name such as ``Ctrl+Z``."""
        self.pressed += len(keys)
        strike(self.window, *keys)

    def type(self, words: str) -> None:
        for letter in words:
            self.press(letter)

    def go(self, key: str) -> None:
        self.screen.go(Page("statement", key) if not key.startswith("@") else Page("area", key[1:]))

    @property
    def page(self) -> str:
        page = self.screen._sheet.page
        assert page is not None
        return page.id if page.subject == "statement" else f"@{page.id}"

    def field(self, name: str) -> Field:
        """Return the field of this name on the page shown."""
        shown = self.screen._shown_page()
        return next(field for field in shown.findChildren(Field) if field.name == name)

    def leave(self) -> None:
        """Take the keyboard out of the field, back to the list."""
        self.screen._to_list()
        self.wait()

    def write(self, name: str, words: str) -> None:
        """Put the keyboard into a field of words and type over what is there, without leaving it."""
        control = self.field(name).editor.control
        control.setFocus()
        assert isinstance(control, QPlainTextEdit)
        control.selectAll()
        if words:
            QTest.keyClicks(control, words)
        else:
            QTest.keyClick(control, Qt.Key.Key_Delete)

    def ask(self, work: Callable[[Workspace], T]) -> T:
        """Ask the workspace behind the window's back."""
        answers: list[T] = []
        self.desk.jobs.ask(work, answers.append)
        self.wait()
        return answers[0]

    def stored(self) -> Evaluation:
        return self.ask(lambda workspace: workspace.evaluations.current())

    def said(self, statement: str) -> Judged:
        judged = self.stored().find(statement)
        assert judged is not None
        return judged

    def merge(self, statement: str, field: str, value: str, who: str = "Ann Dale") -> None:
        """Let another person's words arrive who saw something else."""

        def write(workspace: Workspace) -> Changes:
            workspace._journal.author = who
            try:
                return workspace.evaluations.answer(statement, field, value, shown="what nobody here has seen")
            finally:
                workspace._journal.author = "Jo Bell"

        self.desk.bulletin.changed.emit(self.ask(write))
        self.wait()


def strike(window: QWidget, *keys: str) -> None:
    """Press keys wherever the keyboard is in a window: a letter or figure, or a name such as ``Ctrl+Z``."""
    for key in keys:
        focused = window.focusWidget() or window
        modifier, _, name = key.rpartition("+")
        held = Qt.KeyboardModifier.NoModifier
        for part in filter(None, modifier.split("+")):
            held |= _HELD[part]
        if len(name) == 1 and not modifier:
            QTest.keyClick(focused, name)
        else:
            QTest.keyClick(focused, getattr(Qt.Key, f"Key_{name}"), held)


def shown_words(page: QWidget) -> str:
    """Return everything that a page says at the moment in labels, as one text."""
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def press(page: QWidget, words: str) -> None:
    """Press a button of a page by its words."""
    buttons = page.findChildren(QPushButton)
    next(button for button in buttons if button.text() == words and button.isVisible()).click()


def choose(person: Person, field: str, place: int) -> None:
    editor = person.field(field).editor
    assert isinstance(editor, Choice)
    editor._buttons[place].click()


def cards(person: Person) -> list[EvidenceCard]:
    return person.screen._statement._evidence.cards


def line(card: EvidenceCard, name: str) -> QLineEdit:
    control = next(field for field in card._fields if field.name == name).editor.control
    assert isinstance(control, QLineEdit)
    return control


def undo(person: Person, times: int = 1) -> None:
    for _ in range(times):
        person.press("Ctrl+Z")
        person.wait()


def redo(person: Person, times: int = 1) -> None:
    for _ in range(times):
        person.press("Ctrl+Y")
        person.wait()


def _opened(folder: Path, *, create: bool, pack: str) -> Steps[Workspace]:
    yield Progress(0, 1, "")
    if not create:
        return Workspace.open(folder)
    workspace = Workspace.create(folder, OAKFIELD)
    if pack:
        workspace.evaluations.use_pack((PACKS / f"{pack}.json").read_bytes())
    return workspace
