"""From the start of the process to a painted shell, and to a page that one can type in; against a bare window."""

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row
from benchmarks.workload import fill, fill_earlier_years, new_school

_ROUNDS = 7

_WEIGH = """
import re, time
def end():
    weight = re.search(r"Pss:\\s+(\\d+)", open("/proc/self/smaps_rollup").read())
    print(time.process_time(), int(weight[1]) / 1024, flush=True)
    os._exit(0)
"""

_BARE = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
class Bare(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, end)
window = Bare()
window.resize(1000, 700)
window.show()
app.exec()
"""

_OURS = """
import os, sys
from pathlib import Path
import sendnet_ui.app as app
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
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
    """Measure it in fresh processes, taking turns, on a school's store of five years."""
    folder = scratch / "start"
    workspace = new_school(folder)
    fill_earlier_years(workspace, 20_000)
    fill(workspace, 5_000)
    workspace.close()
    bare, painted, ready = [], [], []
    for _ in range(_ROUNDS + 1):
        bare.append(_spent(_BARE))
        painted.append(_spent(_OURS, str(folder), "painted"))
        ready.append(_spent(_OURS, str(folder), "ready"))
    # The first of each finds nothing in the computer's memory yet.
    floor, weight = (statistics.median(each) for each in zip(*bare[1:], strict=True))
    shown, _ = (statistics.median(each) for each in zip(*painted[1:], strict=True))
    typing, ours = (statistics.median(each) for each in zip(*ready[1:], strict=True))
    detail = f"{shown:.2f} s against {floor:.2f} s of CPU"
    yield Row("process start to the shell painted", shown / floor, 2, detail=detail)
    yield Row("process start to ready to type", typing / floor, 4, detail=f"{typing:.2f} s of CPU")
    detail = f"{ours:.0f} MiB against {weight:.0f} MiB"
    yield Row("memory with a five-year store open", ours / weight, 2, detail=detail)


def _spent(program: str, *arguments: str) -> tuple[float, float]:
    """Return the CPU seconds and the memory (PSS, MiB) of a process at its end."""
    # An installed program has its bytecode; a shell that forbids writing it would have us measure the compiler.
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", _WEIGH + program, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    seconds, mebibytes = done.stdout.split()[-2:]
    return float(seconds), float(mebibytes)
