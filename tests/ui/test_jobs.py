"""The lanes: order, threads, long work, and what happens to errors."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.steps import Progress, Steps
from sendnet_desktop.workspace import Workspace
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.jobs import Job, Jobs
from sendnet_ui.shell.progress import PATIENCE_MS, ProgressDialog, show_progress


@contextmanager
def held() -> Iterator[threading.Event]:
    """Yield an event that work may wait for; set at the latest when the test is done with it."""
    go = threading.Event()
    try:
        yield go
    finally:
        go.set()


@pytest.fixture
def open_jobs(school_desk: Desk) -> Jobs:
    return school_desk.jobs


def wait_until_idle(qtbot: QtBot, jobs: Jobs) -> None:
    qtbot.waitUntil(lambda: jobs.is_idle)


def test_what_is_asked_of_the_store_is_done_in_order_on_one_other_thread(open_jobs: Jobs, qtbot: QtBot) -> None:
    done: list[int] = []
    threads: set[int] = set()

    def work(number: int) -> Callable[[Workspace], int]:
        def note(_: Workspace) -> int:
            threads.add(threading.get_ident())
            done.append(number)
            return number

        return note

    arrived: list[tuple[int, int]] = []
    for number in range(50):
        open_jobs.ask(work(number), lambda result: arrived.append((result, threading.get_ident())))
    wait_until_idle(qtbot, open_jobs)
    assert done == list(range(50))
    assert arrived == [(number, threading.get_ident()) for number in range(50)]
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_a_number_beyond_32_bits_arrives_whole(open_jobs: Jobs, qtbot: QtBot) -> None:
    arrived: list[int] = []
    open_jobs.ask(lambda _: 2**63 + 5, arrived.append)
    wait_until_idle(qtbot, open_jobs)
    assert arrived == [2**63 + 5]


def test_an_error_goes_to_the_one_place_and_the_lane_goes_on(
    open_jobs: Jobs, errors: list[Exception], qtbot: QtBot
) -> None:
    def fail(_: Workspace) -> int:
        raise SendnetError("It did not work.", "Try again.")

    arrived: list[int] = []
    open_jobs.ask(fail, arrived.append)
    open_jobs.ask(lambda _: 2, arrived.append)
    wait_until_idle(qtbot, open_jobs)
    assert [str(error) for error in errors] == ["It did not work. Try again."]
    assert arrived == [2]


def test_a_result_for_a_widget_that_is_gone_is_dropped(open_jobs: Jobs, qtbot: QtBot) -> None:
    class Page(QWidget):
        def take(self, result: int) -> None:
            self.setWindowTitle(str(result))

    page = Page()
    with held() as go:
        open_jobs.ask(lambda _: go.wait() and 1, page.take)
        page.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    wait_until_idle(qtbot, open_jobs)


def test_free_work_does_not_wait_for_the_store(open_jobs: Jobs, qtbot: QtBot) -> None:
    drawn: list[str] = []

    def draw() -> Steps[str]:
        yield Progress(0, 1, "Drawing")
        return "a page"

    with held() as go:
        open_jobs.ask(lambda _: go.wait(), lambda _: None)
        open_jobs.run_free(draw, "Drawing", drawn.append)
        qtbot.waitUntil(lambda: bool(drawn))
        assert not open_jobs.is_idle
    wait_until_idle(qtbot, open_jobs)


def test_closing_writes_everything_that_was_asked_and_lets_go_of_the_folder(
    school_desk: Desk, errors: list[Exception], tmp_path: Path
) -> None:
    told: list[Any] = []
    for number in range(5):
        school_desk.write(lambda workspace, number=number: comment(workspace, f"Version {number}"), told.append)  # type: ignore[misc]
    school_desk.jobs.close()
    assert len(told) == 5
    assert errors == []
    workspace = Workspace.open(tmp_path / "data")
    assert next(iter(workspace.evaluations.current().judged())).comment == "Version 4"
    workspace.close()


def comment(workspace: Workspace, words: str) -> Changes:
    statement = next(iter(workspace.evaluations.current().judged())).statement.id
    return workspace.evaluations.answer(statement, "comment", words)


# Long work


def counting(seen: list[str], until: threading.Event | None = None) -> Callable[[Workspace], Steps[str]]:
    def steps(_: Workspace) -> Steps[str]:
        try:
            number = 0
            while until is not None and not until.wait(0.005):
                number += 1
                yield Progress(number, 0, "Counting")
            yield Progress(1, 1, "Counting")
            return "counted"
        finally:
            seen.append("cleaned up")

    return steps


def test_long_work_reports_its_result(open_jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[str] = []
    job = open_jobs.run(counting(seen), "Counting", seen.append)
    with qtbot.waitSignal(job.finished):
        pass
    wait_until_idle(qtbot, open_jobs)
    assert seen == ["cleaned up", "counted"]


def test_cancelled_work_cleans_up_and_reports_nothing(open_jobs: Jobs, errors: list[Exception], qtbot: QtBot) -> None:
    seen: list[str] = []
    with held() as go:
        job = open_jobs.run(counting(seen, go), "Counting", seen.append)
        qtbot.waitUntil(lambda: job.progress.done > 0)
        with qtbot.waitSignal(job.finished):
            job.cancel()
    assert seen == ["cleaned up"]
    assert errors == []


def test_closing_stops_long_work(open_jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[str] = []
    with held() as go:
        job = open_jobs.run(counting(seen, go), "Counting", seen.append)
        qtbot.waitUntil(lambda: job.progress.done > 0)
        open_jobs.close()
    assert seen == ["cleaned up"]


def test_a_dialog_shows_work_that_lasts_and_stops_it(
    open_jobs: Jobs, answer: Callable[..., None], qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    open_jobs.began.connect(lambda job: show_progress(job, window))
    seen: list[str] = []
    titles: list[str] = []

    def stop(dialog: ProgressDialog) -> None:
        titles.append(dialog.windowTitle())
        (button,) = dialog.findChildren(QPushButton)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    answer(ProgressDialog, stop)
    with held() as go:
        job = open_jobs.run(counting(seen, go), "Making the bundle", seen.append)
        with qtbot.waitSignal(job.finished, timeout=PATIENCE_MS * 10):
            pass
    assert titles == ["Making the bundle"]
    assert seen == ["cleaned up"]
    qtbot.waitUntil(lambda: not window.findChildren(ProgressDialog))


def test_quick_work_shows_no_dialog(open_jobs: Jobs, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    open_jobs.began.connect(lambda job: show_progress(job, window))
    job = open_jobs.run(counting([]), "Counting", lambda _: None)
    with qtbot.waitSignal(job.destroyed):  # the timer that would open the dialog belongs to the job and goes with it
        pass
    assert window.findChildren(ProgressDialog) == []


def test_work_that_has_ended_shows_no_dialog_while_the_screen_is_still_being_filled(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    job = Job("Opening your data", "", window)
    show_progress(job, window)
    (patience,) = job.findChildren(QTimer)
    job.finished.emit()
    assert not patience.isActive(), "a dialog that opened now would never be closed"


# Reading and writing


def test_a_write_is_said_to_be_saved_and_told_to_the_screens(school_desk: Desk, qtbot: QtBot) -> None:
    told: list[Changes] = []
    school_desk.bulletin.changed.connect(told.append)
    with qtbot.waitSignal(school_desk.notices.saved):
        school_desk.write(lambda workspace: comment(workspace, "Seen"))
        assert school_desk.is_writing
    assert not school_desk.is_writing
    assert told[0].touches("judgement")


def test_what_cannot_be_written_is_said_and_reported(school_desk: Desk, errors: list[Exception], qtbot: QtBot) -> None:
    with qtbot.waitSignal(school_desk.notices.unsaved) as said:
        school_desk.write(lambda workspace: workspace.evaluations.answer("A1", "level", "no such level"))
    assert len(errors) == 1
    assert said.args == [str(errors[0])]
    assert not school_desk.is_writing


def test_what_is_read_is_never_older_than_what_was_written_meanwhile(school_desk: Desk, qtbot: QtBot) -> None:
    shown: list[str] = []
    with held() as go:
        school_desk.jobs.ask(lambda _: go.wait(), lambda _: None)
        school_desk.read(lambda workspace: next(iter(workspace.evaluations.current().judged())).comment, shown.append)
        school_desk.write(lambda workspace: comment(workspace, "Newer"))
    qtbot.waitUntil(lambda: school_desk.jobs.is_idle)
    assert shown == ["Newer"]


def test_work_for_a_workspace_that_is_not_open_says_so(desk: Desk, errors: list[Exception], qtbot: QtBot) -> None:
    desk.jobs.ask(lambda workspace: Cell("", "", ""), lambda _: None)
    wait_until_idle(qtbot, desk.jobs)
    assert isinstance(errors[0], SendnetError)
