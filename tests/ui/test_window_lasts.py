"""A window that is drawn and used all day goes on."""

import subprocess
import sys

_ALL_DAY = """
import sendnet_ui
from PySide6.QtCore import QObject, Signal
class Thing(QObject):
    told = Signal()
thing = Thing()
for _ in range(100_000):
    thing.setObjectName("")
    thing.told.emit()
print("still here")
"""


def test_a_hundred_thousand_calls_and_signals_do_not_end_the_program() -> None:
    run = subprocess.run([sys.executable, "-c", _ALL_DAY], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout.strip()) == (0, "still here"), run.stderr[-500:]
