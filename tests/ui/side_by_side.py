"""Windows of several laptops side by side, each with real data of its own, and a trust made without windows."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from waiting import wait_until_idle

from sendnet_desktop.changes import Changes
from sendnet_desktop.settings import Settings
from sendnet_desktop.steps import Progress, Steps, finish
from sendnet_desktop.trust.profile import OrganisationKind
from sendnet_desktop.workspace import Founding, Workspace
from sendnet_ui.shell.bulletin import Bulletin
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.jobs import Jobs
from sendnet_ui.shell.notices import Notices
from sendnet_ui.shell.preferences import Preferences
from sendnet_ui.shell.rooms import Kind, rooms_for
from sendnet_ui.shell.theme import Theme
from sendnet_ui.shell.window import MainWindow

PATIENCE = 60_000
PACKS = Path(__file__).parents[1] / "core" / "packs"

Laptops = Callable[[str, Kind], "Laptop"]


@dataclass
class Laptop:
    """One laptop's window, and the hands that use it."""

    folder: Path
    desk: Desk
    window: MainWindow
    qtbot: QtBot
    errors: list[Exception] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until everything asked has been done and shown."""
        wait_until_idle(self.desk.jobs, PATIENCE)
        QApplication.processEvents()

    def set_up(self, founding: Founding) -> None:
        """Make this laptop's data, unlocked, and open it."""
        self.desk.jobs.open(lambda: _created(self.folder, founding), lambda _: None)
        self.settle()

    def open(self, room: str) -> None:
        """Open the data that is there, and show a room."""
        self.desk.jobs.open(lambda: Workspace.opening(self.folder), lambda _: None)
        self.settle()
        self.go(room)

    def go(self, room: str) -> None:
        """Show a room."""
        self.window.go(room)
        self.settle()

    def ask(self, work: Callable[[Workspace], object]) -> None:
        """Do something with the data, behind the window's back."""
        self.desk.jobs.ask(work, lambda _: None)
        self.settle()

    def press(self, words: str) -> None:
        """Press the button that says this."""
        buttons = [each for each in self.shown(QAbstractButton) if each.text() == words]
        assert buttons, f"no button says “{words}”; there are {[each.text() for each in self.shown(QAbstractButton)]}"
        assert buttons[0].isEnabled(), f"“{words}” cannot be pressed"
        buttons[0].click()
        self.settle()

    def fill(self, label: str, words: str) -> None:
        """Type into the line of this name."""
        lines = {each.accessibleName(): each for each in self.shown(QLineEdit)}
        assert label in lines, f"nothing is called “{label}” on this page:\n{self.words()}"
        line = lines[label]
        line.clear()
        self.qtbot.keyClicks(line, words)

    def choose(self, button: str, folder: Path) -> None:
        """Press a button that asks for a folder, and choose this one."""
        self.press(button)
        dialog = next(each for each in self.window.findChildren(QFileDialog) if each.isVisible())
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        name.setText(str(folder))
        dialog.accept()
        self.settle()

    def words(self) -> str:
        """Return everything written on the page, in the order of its making."""
        return "\n".join(each.text() for each in self.shown(QLabel) if each.text())

    def shown(self, kind: type[QWidget]) -> list:  # type: ignore[type-arg]  # of whichever kind was asked
        """Return the widgets of a kind that can be seen."""
        return [each for each in self.window.findChildren(kind) if each.isVisible()]


@contextmanager
def side_by_side(tmp_path: Path, theme: Theme, qtbot: QtBot) -> Iterator[Laptops]:
    """Yield a way to have laptops; all are closed afterwards, and none may have reported an error unasked."""
    made: list[Laptop] = []

    def laptop(name: str, kind: Kind) -> Laptop:
        errors: list[Exception] = []
        jobs = Jobs(errors.append)
        settings = tmp_path / f"{name} settings.json"
        preferences = Preferences(settings, Settings(appearance="light"), theme, errors.append)
        desk = Desk(jobs, Bulletin(), Notices(), preferences, errors.append)
        places = QSettings(str(tmp_path / f"{name} places.ini"), QSettings.Format.IniFormat)
        window = MainWindow(desk, rooms_for(kind), places)
        window.resize(1100, 700)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        made.append(Laptop(tmp_path / name, desk, window, qtbot, errors))
        return made[-1]

    yield laptop
    for each in made:
        each.window.close()
        each.desk.jobs.close()
    reported = [str(error) for each in made for error in each.errors]
    assert not reported, f"errors were reported: {reported}"


def plain(laptop: Laptop) -> str:
    """Return everything written on the page as one line."""
    return " ".join(laptop.words().split())


def whose(laptop: Laptop) -> QComboBox:
    """Return the one drop-down that is shown."""
    (box,) = laptop.shown(QComboBox)
    assert isinstance(box, QComboBox)
    return box


def school(name: str, person: str) -> Founding:
    return Founding("school", name, person, "primary", "open")


def office(name: str = "Estuary Learning Trust", person: str = "Morgan Hale") -> Founding:
    return Founding("trust", name, person, protection="open")


class Trust:
    """A trust's office and schools, without windows; ``exchange`` carries everything both ways."""

    def __init__(self, folder: Path, pack: str = "") -> None:
        self.folder = folder
        self.stick = folder / "stick"
        self.stick.mkdir(parents=True)
        self.schools: dict[str, Workspace] = {}
        self.office = Workspace.create(folder / "office", office())
        self.office.start_trust()
        if pack:
            self.office.frameworks.take_in((PACKS / f"{pack}.json").read_bytes())

    def let_in(self, name: str, person: str) -> Workspace:
        """Set up a school, let it in, and let it read what the office has for it."""
        workspace = Workspace.create(self.folder / name, school(name, person))
        self.office.exchange.enrolment.accept([workspace.exchange.enrolment.request()])
        finish(self.office.exchange.write(self.stick))
        workspace.join_trust([self.stick], self.office.exchange.trust_words)
        finish(workspace.exchange.read([self.stick]))
        self.schools[name] = workspace
        return workspace

    def exchange(self) -> None:
        """Let every school write, and the office read."""
        for workspace in self.schools.values():
            finish(workspace.exchange.write(self.stick))
        finish(self.office.exchange.read([self.stick]))

    def close(self) -> None:
        """Close every data folder, so that windows can open them."""
        self.office.close()
        for workspace in self.schools.values():
            workspace.close()


def answer_all(workspace: Workspace, area: str, level: str, *, but: Sequence[str] = ()) -> Changes:
    """Give every statement of an area a level."""
    changes = Changes()
    areas = {each.area.id: each for each in workspace.evaluations.current().areas}
    for judged in areas[area].judged:
        if judged.statement.id not in but:
            changes |= workspace.evaluations.answer(judged.statement.id, "level", level)
    return changes


def of_pack(tmp_path: Path, laptops: Laptops, pack: str, level: str) -> Laptop:
    """Return an office's window on one school whose first area is answered, in a trust with a framework of its own."""
    trust = Trust(tmp_path / pack, pack)
    one = trust.let_in("Oakfield Primary", "Priya Shah")
    area = one.evaluations.current().areas[0]
    for judged in area.judged:
        field, value = ("level", level) if level else ("comment", "Seen on a walk.")
        one.evaluations.answer(judged.statement.id, field, value)
    if level:
        one.evaluations.answer_area(area.area.id, "level", level)
    one.evaluations.snapshot("Autumn 1")
    trust.exchange()
    trust.close()
    laptop = laptops(f"{pack}/office", "trust")
    laptop.open("overview")
    return laptop


def later(act: Callable[[], None]) -> None:
    """Do something as soon as the window is listening again."""
    QTimer.singleShot(0, act)


def _created(folder: Path, founding: Founding) -> Steps[Workspace]:
    yield Progress(0, 1, "")
    workspace = Workspace.create(folder, founding)
    kind: OrganisationKind = founding.kind
    if kind == "trust":
        workspace.start_trust()
    return workspace
