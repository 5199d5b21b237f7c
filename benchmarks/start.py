"""From the start of the process to a painted shell, and to a form that one can type in; against a bare window."""

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row
from benchmarks.workload import fill, new_school

_ROUNDS = 7

_BARE = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
class Bare(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, app.quit)
window = Bare()
window.resize(1000, 700)
window.show()
app.exec()
print(time.process_time())
"""

_OURS = """
import os, sys, time
from pathlib import Path
import sendnet_ui.app as app
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
def end():
    print(time.process_time(), flush=True)
    os._exit(0)
class Timed(app.Program):
    def _begin(self, *arguments):
        if sys.argv[2] == "painted":
            end()
        super()._begin(*arguments)
program = Timed(app._application(["sendnet"]), Path(sys.argv[1]))
def look():
    if program.desk.jobs._workspace is not None and program.desk.jobs.is_idle:
        end()
timer = QTimer()
timer.timeout.connect(look)
timer.start(5)
program.window.show()
QApplication.exec()
"""


def rows(scratch: Path) -> Iterator[Row]:
    """Measure it in fresh processes, taking turns."""
    folder = scratch / "start"
    workspace = new_school(folder)
    fill(workspace, 20_000)
    workspace.close()
    bare, painted, ready = [], [], []
    for _ in range(_ROUNDS + 1):
        bare.append(_cpu(_BARE))
        painted.append(_cpu(_OURS, str(folder), "painted"))
        ready.append(_cpu(_OURS, str(folder), "ready"))
    floor = statistics.median(bare[1:])
    shown, typing = statistics.median(painted[1:]), statistics.median(ready[1:])
    detail = f"{shown:.2f} s against {floor:.2f} s of CPU"
    yield Row("process start to the shell painted", shown / floor, 2, detail=detail)
    yield Row("process start to ready to type", typing / floor, 4, detail=f"{typing:.2f} s of CPU")


def _cpu(program: str, *arguments: str) -> float:
    # An installed program has its bytecode; a shell that forbids writing it would have us measure the compiler.
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return float(done.stdout.split()[-1])
