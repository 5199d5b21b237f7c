"""A laptop that reads files until SQLite has done so many steps, and is dead then: run by the tests of faults."""

import os
import signal
import sys
from pathlib import Path

from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

_STRIDE = 1000


def main(data: Path, stick: Path, steps: int) -> None:
    """Read a stick; die after so many thousands of steps, or print how many it took."""
    workspace, done = Workspace.open(data), 0

    def count() -> int:
        nonlocal done
        done += 1
        if done == steps:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    workspace._journal.ledger.connection.set_progress_handler(count, _STRIDE)
    finish(workspace.exchange.read([stick]))
    print(done)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
