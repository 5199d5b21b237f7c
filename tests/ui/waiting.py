"""How the window's tests wait: until everything asked is done, and not a moment longer."""

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer

from sendnet_ui.shell.jobs import Jobs


def wait_until_idle(jobs: Jobs, patience: int = 20_000) -> None:
    """Let events come until everything asked has been done and delivered.

    The delivery itself ends the wait. Asking again every few milliseconds would sleep through most of them, and the
    tests wait ten thousand times.

    Args:
        jobs: Whose lanes.
        patience: After how many milliseconds the test fails.
    """
    loop, given_up = QEventLoop(), QDeadlineTimer(patience)
    jobs._store.emptied.connect(loop.quit)
    jobs._free.emptied.connect(loop.quit)
    QTimer.singleShot(patience, loop, loop.quit)
    while not jobs.is_idle:
        assert not given_up.hasExpired(), "what was asked is still not done"
        loop.exec()
