"""The main job in the program's own window: judge, print, send; at the trust read, and see it."""

from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
from evaluating import strike
from previewing import Answer, key, save_as
from previewing import words as printed
from programs import press, program_on
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QTableView
from pytestqt.qtbot import QtBot
from side_by_side import PATIENCE, Laptop, plain

from sendnet_desktop.sample.making import make_sample
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace
from sendnet_ui.reports.preview import Preview
from sendnet_ui.shell.rooms import Kind, rooms_for
from sendnet_ui.shell.theme import Theme

pytestmark = pytest.mark.slow

COMMENT = "Governors walked the site in October and asked to see every provision map."


@dataclass
class Trust:
    """A sample trust's office, one of its schools by folder and name, and the level that it gives A3 next."""

    office: Path
    school: Path
    name: str
    number: str

    @property
    def level(self) -> str:
        """The level in words."""
        return {"1": "1 Not yet in place", "4": "4 Leading practice"}[self.number]


@pytest.fixture
def sample(tmp_path: Path) -> Trust:
    """Return a sample trust of two schools, in one of which A3 is judged otherwise so far."""
    office, school, _ = finish(make_sample(tmp_path / "sample", 2, seed="7"))
    workspace = Workspace.open(school)
    said = workspace.evaluations.current().find("A3")
    name = workspace.profile.name
    workspace.close()
    assert said is not None
    assert said.comment != COMMENT
    return Trust(office, school, name, "1" if said.level == "4" else "4")


def judge(laptop: Laptop, number: str) -> None:
    press(laptop, "Ctrl+2")
    assert laptop.window.windowTitle() == "Self-evaluation – SENDnet"
    strike(laptop.window, "A", "3", number, "Return")
    laptop.settle()
    field = laptop.window.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert field.accessibleName() == "Comment"
    strike(laptop.window, "Ctrl+A")
    with laptop.qtbot.waitSignal(laptop.desk.notices.saved, timeout=PATIENCE):
        QTest.keyClicks(field, COMMENT)
    laptop.settle()
    assert any(line.startswith("Saved ") for line in laptop.words().splitlines())


def print_to(laptop: Laptop, pdf: Path, answer: Answer) -> None:
    strike(laptop.window, "Ctrl+P")
    laptop.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Preview), timeout=PATIENCE)
    preview = QApplication.activeModalWidget()
    assert isinstance(preview, Preview)
    document = preview._pages.document()
    said = " ".join(document.getAllText(page).text() for page in range(document.pageCount()))
    assert COMMENT in " ".join(said.split())
    answer(QFileDialog, save_as(pdf))
    key(preview, Qt.Key.Key_S)
    laptop.qtbot.waitUntil(lambda: f"Saved to {pdf}" in printed(preview), timeout=PATIENCE)
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert pdf.read_bytes().startswith(b"%PDF-")
    with pikepdf.open(pdf) as document_saved:
        assert len(document_saved.pages) == document.pageCount() > 3


def key_of(kind: Kind, room: str, *, reviews: bool = False) -> str:
    """Return what leads to a room, which moves when another joins before it."""
    return f"Ctrl+{[each.key for each in rooms_for(kind, reviews=reviews)].index(room) + 1}"


def send(laptop: Laptop, stick: Path) -> None:
    laptop.press("Snapshots…")
    laptop.press("Take a snapshot")
    press(laptop, key_of("school", "exchange", reviews=True))
    laptop.choose("Exchange with a folder…", stick)
    assert "Written for " in plain(laptop)
    assert "Done. A folder" in plain(laptop)
    assert list(stick.glob("*.bundle"))


def overview_of(laptop: Laptop, school: str) -> str:
    """Open what a school says of area A in the overview, and return the words of the page."""
    press(laptop, key_of("trust", "overview"))
    table = next(each for each in laptop.shown(QTableView) if each.accessibleName() == "Areas by schools")
    model = table.model()
    names = [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]
    table.setFocus()
    table.setCurrentIndex(model.index(names.index(school), 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    laptop.settle()
    return plain(laptop)


def test_a_school_judges_prints_and_sends_and_its_trust_reads_and_sees_it(
    sample: Trust, qapp: QApplication, qtbot: QtBot, theme: Theme, answer: Answer, tmp_path: Path
) -> None:
    stick = tmp_path / "STICK"
    stick.mkdir()
    with program_on(sample.school, qapp, qtbot) as laptop:
        judge(laptop, sample.number)
        print_to(laptop, tmp_path / "school.pdf", answer)
        send(laptop, stick)
    with program_on(sample.office, qapp, qtbot) as laptop:
        assert COMMENT not in overview_of(laptop, sample.name)
        press(laptop, key_of("trust", "exchange"))
        laptop.choose("Exchange with a folder…", stick)
        assert f", {sample.name}: " in plain(laptop)
        assert "new change" in plain(laptop)
        said = overview_of(laptop, sample.name)
        assert COMMENT in said
        told = said[said.index("A3") :]
        assert sample.level in told[: told.index(COMMENT)]

    school, office = Workspace.open(sample.school), Workspace.open(sample.office)
    channel = school.evaluations.channel
    assert school.dump(channel) == office.dump(channel)
    judgement = office.dump(channel)[channel][f"judgement:{channel[-4:]}.A3"]
    assert judgement["comment"] == [f'"{COMMENT}"']
    frozen = office.evaluations.snapshots.latest([channel])[channel].find("A3")
    assert frozen is not None
    assert frozen.comment == COMMENT
    assert finish(school.check()) == finish(office.check()) == []
    school.close()
    office.close()
