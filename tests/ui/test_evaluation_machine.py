"""Somebody at work in any order: what the disk holds is what the screen shows, and nothing typed is lost."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from evaluating import Person
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from sendnet_desktop.evaluations.scales import given
from sendnet_ui.shell.desk import Desk

STATEMENTS = ("A1", "A2", "B1")
Said = tuple[str, str]
"""A statement and a field."""


@dataclass
class Done:
    """A step that undo is to take back."""

    where: Said
    earlier: str
    later: str


class AtWork(RuleBasedStateMachine):
    """A model of what somebody has said, beside the real window."""

    desk: Desk
    qtbot: QtBot

    @initialize()
    def sit_down(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.person = Person(self.desk, self.qtbot, Path(self.folder.name) / "data")
        self.said: dict[Said, str] = {}
        self.done: list[Done] = []
        self.undone: list[Done] = []
        self.typed: str | None = None
        self.bout: Done | None = None
        self.here = "A1"
        self.saved: set[tuple[Said, str]] = set()

    @rule(words=st.text("ab c3n", min_size=1, max_size=6))
    def type(self, words: str) -> None:
        control = self.comment()
        control.setFocus()
        control.moveCursor(QTextCursor.MoveOperation.End)
        before = control.toPlainText()
        QTest.keyClicks(control, words)
        assert control.toPlainText() == before + words
        self.typed = (before + words).strip()

    @rule()
    def fall_quiet(self) -> None:
        self.person.field("comment").editor.flush()
        self.take_typed()

    @rule()
    def leave(self) -> None:
        self.take_typed(leaving=True)
        self.person.screen._to_list()

    @rule(statement=st.sampled_from(STATEMENTS))
    def switch(self, statement: str) -> None:
        self.take_typed(leaving=statement != self.here)
        self.person.go(statement)
        self.here = statement

    @rule(level=st.sampled_from("1234"))
    def judge(self, level: str) -> None:
        self.leave()
        self.person.press(level)
        self.say((self.here, "level"), level)

    @rule()
    def undo(self) -> None:
        self.leave()
        if self.done:
            step = self.done.pop()
            self.person.press("Ctrl+Z")
            self.undone.append(step)
            self.said[step.where] = step.earlier
            self.here = step.where[0]
            self.person.wait()  # people look at what came of it before they go on

    @rule()
    def redo(self) -> None:
        self.leave()
        if self.undone:
            step = self.undone.pop()
            self.person.press("Ctrl+Y")
            self.done.append(step)
            self.said[step.where] = step.later
            self.here = step.where[0]
            self.person.wait()

    # A window costs as much as fifty other steps: it is opened again where there is something to bring back.
    @precondition(lambda self: self.typed is not None or self.done or self.undone)
    @rule()
    def close_and_reopen(self) -> None:
        self.take_typed(leaving=True)
        self.person.reopen()
        self.person.go(self.here)
        self.done, self.undone = [], []

    @rule()
    def pause(self) -> None:
        self.person.wait()
        self.saved |= {(where, words) for where, words in self.said.items() if words}

    @invariant()
    def the_screen_shows_what_was_said(self) -> None:
        assert self.person.page == self.here
        level, comment = (self.said.get((self.here, field), "") for field in ("level", "comment"))
        assert (self.person.field("level").editor.value() or "") == level or self.desk.is_writing
        assert self.person.field("comment").editor.value() == (self.typed if self.typed is not None else comment)

    def teardown(self) -> None:
        if hasattr(self, "person"):
            try:
                self.check_the_disk()
            finally:
                self.person.close()
                self.folder.cleanup()

    def check_the_disk(self) -> None:
        self.take_typed(leaving=True)
        self.person.screen._to_list()
        self.person.wait()
        evaluation = self.person.stored()
        for statement in STATEMENTS:
            judged = evaluation.find(statement)
            assert judged is not None
            assert (judged.level or "") == self.said.get((statement, "level"), "")
            assert judged.comment == self.said.get((statement, "comment"), "")
            assert not judged.disagreements
        for (statement, field), words in self.saved:
            assert words in self.past(statement, field)

    def past(self, statement: str, field: str) -> set[object]:
        from sendnet_ui.evaluations.places import Place

        cell = Place("statement", statement, field).cell(self.person.stored())
        said = [version.value for version in self.person.ask(lambda w: w.history(cell))]
        return {given(value)[0] or None for value in said} if field == "level" else set(said)

    def comment(self) -> QPlainTextEdit:
        control = self.person.field("comment").editor.control
        assert isinstance(control, QPlainTextEdit)
        return control

    def take_typed(self, *, leaving: bool = False) -> None:
        typed, self.typed = self.typed, None
        if typed is not None:
            self.say((self.here, "comment"), typed, in_bout=True)
        if leaving:
            self.bout = None

    def say(self, where: Said, value: str, *, in_bout: bool = False) -> None:
        earlier = self.said.get(where, "")
        if value == earlier:
            return
        self.said[where] = value
        if in_bout and self.bout is not None and self.done and self.done[-1] is self.bout and not self.undone:
            self.bout.later = value
            return
        step = Done(where, earlier, value)
        self.done.append(step)
        self.undone = []
        self.bout = step if in_bout else None


@pytest.mark.slow
@pytest.mark.parametrize("person", ["first", "second", "third"])  # each with the time that a test is given
def test_whatever_somebody_does_the_disk_holds_what_the_screen_shows(desk: Desk, qtbot: QtBot, person: str) -> None:
    machine = type("AtWorkHere", (AtWork,), {"desk": desk, "qtbot": qtbot})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=5,
            stateful_step_count=25,
            deadline=None,
            phases=(Phase.explicit, Phase.generate),  # shrinking would open hundreds of windows
            suppress_health_check=list(HealthCheck),
        ),
    )
