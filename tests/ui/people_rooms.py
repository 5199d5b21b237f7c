"""The hands that use the people room: its list, its dialogs, and the laptops around them."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QRadioButton, QWidget
from side_by_side import Laptop, Laptops, Trust, school

from sendnet_ui.people.guide import Guide
from sendnet_ui.people.person_list import PersonList
from sendnet_ui.people.rows import PersonRow


def office_of(ready: Trust, laptops: Laptops) -> Laptop:
    """Return the window of an office that is closed behind it, in its people room."""
    ready.close()
    laptop = laptops("ready/office", "trust")
    laptop.open("people")
    laptop.desk.preferences.choose(exchange_folder=str(ready.stick))
    laptop.go("home")
    laptop.go("people")
    return laptop


def ask_as(laptops: Laptops, name: str, school_name: str, person: str, stick: Path) -> Laptop:
    """Set up a school on a laptop and have it ask to join by a stick."""
    laptop = laptops(name, "school")
    laptop.set_up(school(school_name, person))
    laptop.go("exchange")
    laptop.choose("Write my request…", stick)
    return laptop


def join(laptop: Laptop, stick: Path) -> None:
    """Join by the file that came back."""
    laptop.choose("Read the file that came back…", stick)
    laptop.press("They match")


def people(laptop: Laptop) -> list[PersonRow]:
    """Return the rows of people that the list shows."""
    (shown,) = laptop.shown(PersonList)
    rows = [shown._rows.row(place) for place in range(shown._rows.rowCount())]
    return [row for row in rows if isinstance(row, PersonRow)]


def choose_person(laptop: Laptop, name: str) -> None:
    """Choose somebody in the list."""
    (shown,) = laptop.shown(PersonList)
    row = next(row for row in people(laptop) if row.name == name)
    shown.setCurrentIndex(shown._rows.index(shown._rows.place(row.key)))
    laptop.settle()


def dialog(laptop: Laptop) -> QDialog:
    """Return the dialog in front."""
    shown = [each for each in laptop.window.findChildren(QDialog) if each.isVisible()]
    assert shown, "no dialog is open"
    return shown[-1]


def guide(laptop: Laptop) -> Guide:
    """Return the guided dialog in front."""
    found = dialog(laptop)
    assert isinstance(found, Guide)
    return found


def compare(laptop: Laptop) -> None:
    """Say that the six words are the same, and go on."""
    laptop.press("They are the same")
    laptop.press("Next")


def let_in_all(laptop: Laptop, last: str = "Let them in…") -> None:
    """Let everybody in who asks, each as is proposed, and write files for them."""
    laptop.press(last)
    while any(each.text() == "They are the same" for each in laptop.shown(QRadioButton)):
        compare(laptop)
        laptop.press(guide(laptop).last_words())
    laptop.press("Write files for them now")
    laptop.press("Close")


def fill_any(laptop: Laptop, label: str, words: str) -> None:
    """Type into the line of this name in the dialog in front."""
    line = next(each for each in dialog(laptop).findChildren(QLineEdit) if each.accessibleName() == label)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)


def box(laptop: Laptop) -> QComboBox:
    """Return the one drop-down of the dialog in front."""
    (found,) = (each for each in dialog(laptop).findChildren(QComboBox) if each.isVisible())
    return found


def pick(laptop: Laptop, words: str) -> None:
    """Choose by keys what begins so in the one drop-down of the dialog in front."""
    found = box(laptop)
    found.setFocus()
    place = next(index for index in range(found.count()) if found.itemText(index).startswith(words))
    QTest.keyClick(found, Qt.Key.Key_Home)
    for _ in range(place):
        QTest.keyClick(found, Qt.Key.Key_Down)
    assert found.currentText().startswith(words)


def key(laptop: Laptop, which: Qt.Key) -> None:
    """Press a key wherever the keyboard is."""
    open_now = [each for each in laptop.window.findChildren(QDialog) if each.isVisible()]
    front = open_now[-1] if open_now else laptop.window
    front.activateWindow()
    laptop.qtbot.waitUntil(front.isActiveWindow)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget), "nothing has the keyboard"
    QTest.keyClick(focused, which)
    laptop.settle()
