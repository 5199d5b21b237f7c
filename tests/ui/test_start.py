"""The start: what may be imported before the first frame, and a first run from a bare folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sendnet_desktop.workspace import Founding, Workspace

HEAVY = {
    *("sqlmodel", "sqlalchemy", "pydantic", "sqlcipher3", "reportlab", "cryptography", "keyring"),
    *("openpyxl", "PIL", "asyncio", "PySide6.QtNetwork", "sendnet_desktop.workspace", "sendnet_desktop.store"),
}
NOT_ON_THE_FIRST_PAGE = {
    *("sendnet_ui.privacy.dialog", "sendnet_ui.disagreements.links", "sendnet_ui.reports.preview"),
    *(f"sendnet_desktop.visits.{part}" for part in ("capture.service", "preparing.service", "reporting.service")),
    *(f"sendnet_desktop.visits.{part}" for part in ("synthesis.service", "following.service")),
}

PAINTED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import sendnet_ui.app as app

program = app.Program(app._application(["sendnet"]), Path(sys.argv[1]))
program.window.painted.disconnect()
program.window.painted.connect(lambda: print("\\n".join(sys.modules)))
program.window.painted.connect(QApplication.quit)
program.window.show()
QApplication.exec()
program.close()
"""


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_first_frame_waits_for_no_store(tmp_path: Path) -> None:
    done = run("-c", PAINTED, str(tmp_path))
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "PySide6.QtWidgets" in loaded
    assert loaded & HEAVY == set()


READY = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import sendnet_ui.app as app

program = app.Program(app._application(["sendnet"]), Path(sys.argv[1]))

def look():
    if program.desk.jobs._workspace is not None and program.desk.jobs.is_idle:
        print("\\n".join(sys.modules))
        QApplication.quit()

timer = QTimer(interval=5)
timer.timeout.connect(look)
timer.start()
program.window.show()
QApplication.exec()
program.close()
"""


def test_a_laptop_that_works_alone_starts_without_cryptography(tmp_path: Path) -> None:
    Workspace.create(tmp_path, Founding("school", "Elm School", "Jo Bell", "primary", "open")).close()
    done = run("-c", READY, str(tmp_path))
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "sendnet_desktop.workspace" in loaded
    assert loaded & {"cryptography", "sendnet_desktop.exchange.service", "reportlab", "PIL", "sqlmodel"} == set()
    assert loaded & NOT_ON_THE_FIRST_PAGE == set()


def test_without_a_screen_the_program_says_so_before_qt_aborts(tmp_path: Path) -> None:
    code = "import sendnet_ui.app as app, pathlib, sys; app.main(pathlib.Path(sys.argv[1]), ['sendnet'])"
    bare = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    done = run("-c", code, str(tmp_path), **bare)
    if not sys.platform.startswith("linux"):
        pytest.skip("only Qt on Linux aborts without a screen")
    assert done.returncode == 1
    assert "There is no screen to open a window on." in done.stderr
