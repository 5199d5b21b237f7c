"""When something goes wrong: sentences for people, a report without their words, and an orderly end."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sendnet_desktop.errors import SendnetError
from sendnet_ui.shell.crash import EXIT_CODE, Crash, CrashDialog
from sendnet_ui.shell.crash_report import crash_report, fault_report
from sendnet_ui.shell.report import Reporter

NOW = datetime(2026, 10, 3, 14, 2, tzinfo=UTC)
SECRET = "Jamie, 4B, has a new EHCP"


@pytest.fixture
def crash(qapp: QApplication, tmp_path: Path) -> Crash:
    return Crash(tmp_path / "crashes")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def fail_with(words: str) -> Exception:
    typed = {"level": words}
    try:
        return _stored(typed)
    except ValueError as error:
        return error


def _stored(typed: dict[str, str]) -> Exception:
    try:
        return KeyError(typed["comment"])
    except KeyError as error:
        raise ValueError(f"cannot store {typed!r}") from error


def test_i11_a_report_says_where_and_nothing_that_was_typed() -> None:
    report = crash_report(fail_with(SECRET), NOW)
    assert "builtins.ValueError" in report
    assert "which followed from\nbuiltins.KeyError" in report
    assert "test_crash.py:" in report
    for private in (SECRET, "Jamie", str(Path.home()), str(Path(__file__).parent)):
        assert private not in report


def test_a_report_of_a_fault_has_no_folders() -> None:
    faults = 'Fatal Python error\n  File "/home/jamie.smith/app/sendnet_ui/shell/window.py", line 3 in show\n'
    report = fault_report(faults, NOW)
    assert 'File "sendnet_ui/shell/window.py", line 3' in report
    assert "jamie" not in report


def test_a_known_error_is_shown_in_its_own_sentences(
    crash: Crash, window: QWidget, answer: Callable[..., None], qtbot: QtBot
) -> None:
    reporter = Reporter(crash)
    reporter.attend(window)
    seen: list[str] = []
    answer(QMessageBox, lambda box: (seen.extend([box.text(), box.informativeText()]), box.accept()))
    reporter.report(SendnetError("The bundle is cut short.", "Ask for it again."))
    qtbot.waitUntil(lambda: seen == ["The bundle is cut short.", "Ask for it again."])


def test_errors_from_before_the_window_wait_for_it(
    crash: Crash, window: QWidget, answer: Callable[..., None], qtbot: QtBot
) -> None:
    reporter = Reporter(crash)
    reporter.report(SendnetError("Your settings could not be read."))
    assert window.findChildren(QMessageBox) == []
    seen: list[str] = []
    answer(QMessageBox, lambda box: (seen.append(box.text()), box.accept()))
    reporter.attend(window)
    qtbot.waitUntil(lambda: seen == ["Your settings could not be read."])


@pytest.mark.parametrize("saves", [True, False])
def test_a_bug_saves_writes_a_report_and_says_so_once(
    crash: Crash, answer: Callable[..., None], qtbot: QtBot, tmp_path: Path, saves: bool
) -> None:
    calls: list[str] = []

    def save() -> None:
        calls.append("saved")
        if not saves:
            raise OSError(SECRET)

    shown: list[str] = []

    def copy(dialog: CrashDialog) -> None:
        shown.extend(label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "wordWrap"))
        copy_button = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy report")
        copy_button.click()
        dialog.accept()

    left: list[int] = []
    crash.save = save
    crash.leave = left.append
    answer(CrashDialog, copy)
    crash.report(fail_with(SECRET))
    crash.report(fail_with("a second one while leaving"))
    qtbot.waitUntil(lambda: bool(left))
    assert left == [EXIT_CODE]
    (kept,) = (tmp_path / "crashes").glob("crash-*.txt")
    assert calls == ["saved"]
    assert QApplication.clipboard().text() == kept.read_text(encoding="utf-8")
    assert any(("has been saved" if saves else "may not have been saved") in words for words in shown)


CRASHING = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from sendnet_ui.shell.crash import EXIT_CODE, Crash, CrashDialog

app = QApplication([])
crash = Crash(Path(sys.argv[1]))
print(crash.watch())
crash.save = lambda: print("saved")
def close():
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, CrashDialog):
        dialog.accept()
look = QTimer(interval=10); look.timeout.connect(close); look.start()
def fail():
    raise RuntimeError("Jamie")
class Unraisable:
    def __del__(self):
        fail()
def unraisable():
    Unraisable()
how = {
    "slot": lambda: QTimer.singleShot(0, fail),
    "thread": lambda: QTimer.singleShot(0, threading.Thread(target=fail).start),
    "unraisable": lambda: QTimer.singleShot(0, unraisable),
    "fault": lambda: QTimer.singleShot(0, lambda: __import__("ctypes").string_at(0)),
    "none": lambda: QTimer.singleShot(0, app.quit),
}
how[sys.argv[2]]()
code = app.exec()
crash.rest()
sys.exit(code)
"""


def crashing(folder: Path, how: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CRASHING, str(folder), how],
        env=os.environ,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("how", ["slot", "thread", "unraisable"])
def test_whatever_nothing_else_caught_ends_the_program_in_order(tmp_path: Path, how: str) -> None:
    done = crashing(tmp_path, how)
    assert done.returncode == 70, done.stderr
    assert "saved" in done.stdout
    (report,) = tmp_path.glob("crash-*.txt")
    assert "builtins.RuntimeError" in report.read_text(encoding="utf-8")
    assert "Jamie" not in report.read_text(encoding="utf-8")


def test_a_death_without_a_word_is_told_at_the_next_start_and_only_then(tmp_path: Path) -> None:
    assert crashing(tmp_path, "fault").returncode < 0
    told = crashing(tmp_path, "none")
    assert "Segmentation fault" in told.stdout
    assert len(list(tmp_path.glob("crash-*.txt"))) == 1
    assert crashing(tmp_path, "none").stdout.strip() == ""
