"""The kit of the window's tests: a screen of a school's laptop, the shipped letters, and nothing left behind."""

import os
from pathlib import Path

# Qt reads these when it is first imported, and pytest-qt imports it.
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).with_name('screen.json')}")
os.environ["PYTEST_QT_API"] = "pyside6"

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from capturing_room import Capturer
from data_room import Keeping
from dialogues import Answer, D
from evaluating import Arrive, Person
from PIL import Image
from planning import Planner, with_a_plan
from previewing import ask_print
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from side_by_side import Laptop, Laptops, Trust, office, school, side_by_side
from waiting import wait_until_idle

from sendnet_desktop.settings import Settings
from sendnet_desktop.steps import Progress, Steps
from sendnet_desktop.workspace import Founding, Workspace
from sendnet_resources import resource
from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import column, field, form, scrolled
from sendnet_ui.reports.preview import Preview
from sendnet_ui.reports.previews import Previews
from sendnet_ui.shell.bulletin import Bulletin
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.jobs import Jobs
from sendnet_ui.shell.notices import Notices
from sendnet_ui.shell.preferences import Preferences
from sendnet_ui.shell.theme import Theme


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """Return the theme, worn once for all tests, in letters that every machine has."""
    families = set()
    for weight in ("Regular", "Bold"):
        letters = resource("fonts", f"AtkinsonHyperlegibleNext-{weight}.ttf").read_bytes()
        families |= set(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFontFromData(letters)))
    qapp.setFont(QFont(families.pop()))
    return Theme(qapp, "light", 10)


@pytest.fixture(autouse=True)
def _tidy(qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[None]:
    """Give each test places and looks of its own, and see that it leaves no window open."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "places"))
    yield
    qapp.processEvents()  # what a lane delivered while it was ended closes its own dialog
    left_open = [window.windowTitle() or repr(window) for window in qapp.topLevelWidgets() if window.isVisible()]
    for window in qapp.topLevelWidgets():
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.wear("light", 10)
    assert not left_open, f"the test left windows open: {left_open}"


@pytest.fixture
def errors() -> list[Exception]:
    """Return what was reported to the person; a test that expects none need not ask."""
    return []


@pytest.fixture
def jobs(qapp: QApplication, errors: list[Exception]) -> Iterator[Jobs]:
    """Yield the lanes, ended afterwards."""
    jobs = Jobs(errors.append)
    yield jobs
    jobs.close()


@pytest.fixture
def desk(jobs: Jobs, theme: Theme, errors: list[Exception], tmp_path: Path) -> Desk:
    """Return what a screen is given; no workspace is open yet."""
    preferences = Preferences(tmp_path / "settings.json", Settings(appearance="light"), theme, errors.append)
    return Desk(jobs, Bulletin(), Notices(), preferences, errors.append)


@pytest.fixture
def school_desk(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Desk:
    """Return a desk on a real workspace of a primary school, open and unlocked."""
    from sendnet_desktop.workspace import Founding

    founding = Founding("school", "Saltmarsh Primary", "Sam Penrose", "primary", "open")
    desk.jobs.open(lambda: _created(tmp_path / "data", founding), lambda _: None)
    wait_until_idle(desk.jobs, 60_000)  # the first one pays for importing the store
    return desk


@pytest.fixture
def arrive(desk: Desk, qtbot: QtBot, errors: list[Exception], tmp_path: Path) -> Iterator[Arrive]:
    """Yield a way to sit somebody down at a new self-evaluation, judged against a pack of the tests or the starter.

    Afterwards the window closes as people close it, and nothing must have been reported that the test did not take
    note of by emptying ``errors``.
    """
    people: list[Person] = []

    def sit_down(pack: str = "") -> Person:
        people.append(Person(desk, qtbot, tmp_path / "data", pack))
        return people[-1]

    yield sit_down
    for person in people:
        person.close()
    assert not errors


@pytest.fixture
def person(arrive: Arrive) -> Person:
    """Return somebody at a new self-evaluation against the starter framework."""
    return arrive()


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., QWidget]:
    """Return a way to show editors one under the other in a window of a small laptop."""
    kept = []

    def show(*editors: Editor[Any]) -> QMainWindow:
        window = QMainWindow()
        kept.append(window)
        qtbot.addWidget(window)
        page = form(*(field(f"Field {number}", each, "A sentence of help.") for number, each in enumerate(editors)))
        window.setCentralWidget(scrolled(column(page)))
        window.resize(911, 480)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


@pytest.fixture
def asked(person: Person) -> Person:
    """Return somebody who has judged a statement and can ask for prints."""
    Previews(person.desk, person.window)
    person.ask(lambda workspace: workspace.evaluations.answer("A1", "level", "3"))
    return person


@pytest.fixture
def preview(asked: Person) -> Iterator[Preview]:
    """Yield the preview of that evaluation’s print."""
    shown = ask_print(asked)
    yield shown
    if isValid(shown):
        shown.close()


@pytest.fixture
def corner(tmp_path: Path) -> Path:
    """A picture that is red in its upper left quarter."""
    picture = Image.new("RGB", (800, 600), "navy")
    picture.paste("red", (0, 0, 400, 300))
    path = tmp_path / "Reading corner.png"
    picture.save(path)
    return path


@pytest.fixture
def beside(person: Person) -> Person:
    """Somebody at a statement with one piece of evidence."""
    person.go("A1")
    person.desk.write(lambda workspace: workspace.evaluations.add_evidence("A1", "work-sample", "A display")[1])
    person.wait()
    return person


@pytest.fixture
def laptops(tmp_path: Path, theme: Theme, qtbot: QtBot) -> Iterator[Laptops]:
    """Yield a way to have windows of several laptops side by side, each with data of its own."""
    with side_by_side(tmp_path, theme, qtbot) as made:
        yield made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Return a folder that laptops share."""
    folder = tmp_path / "STICK"
    folder.mkdir()
    return folder


@pytest.fixture
def trust(laptops: Laptops) -> Laptop:
    """Return the window of a new trust’s office, in its exchange room."""
    laptop = laptops("trust", "trust")
    laptop.set_up(office())
    laptop.go("exchange")
    return laptop


@pytest.fixture
def oakfield(laptops: Laptops) -> Laptop:
    """Return the window of a school that works alone, in its exchange room."""
    laptop = laptops("oakfield", "school")
    laptop.set_up(school("Oakfield Primary", "Priya Shah"))
    laptop.go("exchange")
    return laptop


@pytest.fixture
def ready(tmp_path: Path) -> Trust:
    """Return a trust with Oakfield in it, made without windows; the test closes it when its windows open."""
    made = Trust(tmp_path / "ready")
    made.let_in("Oakfield Primary", "Priya Shah")
    return made


@pytest.fixture
def answer(qapp: QApplication) -> Iterator[Answer[QDialog]]:
    """Yield a way to answer the next dialog of a class; the test fails if that never came."""
    waiting: list[QTimer] = []

    def arrange(kind: type[D], act: Callable[[D], None]) -> None:
        look = QTimer(qapp, interval=10)

        def try_it() -> None:
            dialog = qapp.activeModalWidget()
            if isinstance(dialog, kind) and dialog.isVisible():
                look.stop()
                waiting.remove(look)
                act(dialog)

        look.timeout.connect(try_it)
        waiting.append(look)
        look.start()

    yield arrange
    unanswered = len(waiting)
    for look in waiting:
        look.stop()
    assert not unanswered, "a dialog was expected that never came"


def _created(folder: Path, founding: Founding) -> Steps[Workspace]:
    yield Progress(0, 1, "")
    return Workspace.create(folder, founding)


@pytest.fixture
def planner(person: Person) -> Planner:
    """Return somebody who can plan; they are still at the self-evaluation."""
    return Planner(person)


@pytest.fixture
def planned(planner: Planner) -> Planner:
    """Return somebody in the room of priorities with a live one, made of B3, and three actions."""
    planner.person.desk.write(with_a_plan)
    planner.arrive()
    return planner


@pytest.fixture
def keeping(school_desk: Desk, qtbot: QtBot) -> Keeping:
    """Return somebody in the room of a new school's data."""
    return Keeping(school_desk, qtbot)


@pytest.fixture
def arrive_at_day(
    desk: Desk, qtbot: QtBot, errors: list[Exception], tmp_path: Path
) -> Iterator[Callable[..., Capturer]]:
    """Yield a way to sit a reviewer down at a new challenge day; nothing must have been reported afterwards."""
    people: list[Capturer] = []

    def sit_down(*team: str, is_asked: bool = False) -> Capturer:
        people.append(Capturer(desk, qtbot, tmp_path / "data", team or ("Nia", "Tom"), is_asked=is_asked))
        return people[-1]

    yield sit_down
    for person in people:
        person.close()
    assert not errors


@pytest.fixture
def capturer(arrive_at_day: Callable[..., Capturer]) -> Capturer:
    """Return a reviewer at the first item of a challenge day."""
    return arrive_at_day()
