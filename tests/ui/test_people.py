"""The people room in real windows: who is on the list, in words, at a school and at the office."""

from datetime import date
from pathlib import Path

import pytest
from audit import SMALL_LAPTOP, audit, too_large
from people_rooms import people
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from side_by_side import Laptop, Laptops, Trust, plain, school

from sendnet_desktop.exchange import roles
from sendnet_desktop.exchange.admission import Admission
from sendnet_desktop.settings import Appearance
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace
from sendnet_ui.people.person_list import PersonList
from sendnet_ui.people.rows import Heading
from sendnet_ui.shell.header import Header
from sendnet_ui.shell.theme import Theme


@pytest.fixture
def office(ready: Trust, laptops: Laptops) -> Laptop:
    """Return the window of an office with two schools, in its people room."""
    ready.let_in("Birch Infants", "Jo Bell")
    ready.close()
    laptop = laptops("ready/office", "trust")
    laptop.open("people")
    return laptop


def test_everybody_is_listed_under_where_they_work_with_what_they_do(office: Laptop) -> None:
    assert [(row.name, row.does) for row in people(office)] == [
        ("Morgan Hale", "Leads the trust: reads everything and keeps what all schools share"),
        ("Jo Bell", "SENCO or headteacher of Birch Infants"),
        ("Priya Shah", "SENCO or headteacher of Oakfield Primary"),
    ]
    assert "2 schools, 3 people" in plain(office)
    assert people(office)[0].heard == "this laptop"


def test_the_filter_leaves_whoever_has_every_word_and_says_where_nobody_has(office: Laptop) -> None:
    (line,) = office.shown(QLineEdit)
    QTest.keyClicks(line, "senco birch")
    office.settle()
    assert [row.name for row in people(office)] == ["Jo Bell"]
    assert "Jo Bell’s laptop" in plain(office), "what is said beside the list is of whoever is left"
    QTest.keyClicks(line, " zebra")
    office.settle()
    assert people(office) == []
    assert "Nobody on the list has these words." in plain(office)
    line.clear()
    office.settle()
    assert len(people(office)) == 3


def test_the_arrows_go_from_person_to_person_and_never_to_a_heading(office: Laptop) -> None:
    (shown,) = office.shown(PersonList)
    shown.setFocus()
    seen = []
    for _ in range(3):
        seen.append(shown._rows.row(shown.currentIndex().row()))
        QTest.keyClick(shown, Qt.Key.Key_Down)
    assert not any(isinstance(row, Heading) for row in seen)
    assert [row.name for row in seen if row] == ["Morgan Hale", "Jo Bell", "Priya Shah"]


def test_at_a_school_the_list_is_read_only_its_own_people_first_and_says_who_reads_its_work(
    ready: Trust, laptops: Laptops
) -> None:
    ready.let_in("Birch Infants", "Jo Bell")
    birch = next(each.id for each in ready.office.exchange.schools() if each.name == "Birch Infants")
    devices = [each.device for person in ready.office.exchange.people.everybody() for each in person.laptops]
    jo = next(d for d in devices if "Jo Bell" in ready.office.exchange.laptop(d))
    oakfield = next(each.id for each in ready.office.exchange.schools() if each.name == "Oakfield Primary")
    finish(ready.office.exchange.registrar.give([jo], roles.hub_lead((oakfield, birch))))
    finish(ready.office.exchange.write(ready.stick))
    finish(ready.schools["Oakfield Primary"].exchange.read([ready.stick]))
    ready.close()
    laptop = laptops("ready/Oakfield Primary", "school")
    laptop.open("people")
    assert [row.name for row in people(laptop)] == ["Priya Shah", "Jo Bell", "Morgan Hale"]
    assert (
        "Your school’s work can be read by Priya Shah, and Jo Bell of Birch Infants and Morgan Hale of Estuary Learning"
        " Trust." in plain(laptop)
    )
    for words in ("Let somebody in…", "This laptop is lost…", "Invitation…"):
        with pytest.raises(AssertionError, match="no button says"):
            laptop.press(words)


def test_a_laptop_that_works_alone_has_nobody_to_show(oakfield: Laptop) -> None:
    oakfield.go("people")
    assert "This laptop works alone, so nobody else reads what you write." in plain(oakfield)
    oakfield.press("Go to Exchange")
    assert oakfield.window.windowTitle() == "Exchange – SENDnet"


def test_a_planned_end_that_has_passed_is_pointed_out(ready: Trust, laptops: Laptops) -> None:
    birch = ready.let_in("Birch Infants", "Jo Bell")
    oakfield = ready.schools["Oakfield Primary"].profile.org
    device = birch.exchange.enrolment.device
    finish(ready.office.exchange.registrar.give([device], roles.school(oakfield, "2020-11-03")))
    ready.close()
    laptop = laptops("ready/office", "trust")
    laptop.open("people")
    assert "Jo Bell, SENCO or headteacher of Oakfield Primary: planned until 3 November 2020" in plain(laptop)
    laptop.press("See to it…")
    assert "What changes for Jo Bell?" in plain(laptop)
    laptop.press("Cancel")


def test_the_lists_of_a_hundred_schools_open_and_narrow(tmp_path: Path, laptops: Laptops) -> None:
    made = Trust(tmp_path / "large")
    requests = []
    for number in range(100):
        one = Workspace.create(tmp_path / f"one {number}", school(f"School {number}", f"Person {number}"))
        requests.append(one.exchange.enrolment.request())
        one.close()
    admissions = [Admission(each, (roles.school(each.asked.organisation.id),)) for each in requests]
    made.office.exchange.registrar.let_in(admissions)
    made.close()
    laptop = laptops("large/office", "trust")
    laptop.open("people")
    assert len(people(laptop)) == 101
    (line,) = laptop.shown(QLineEdit)
    QTest.keyClicks(line, "school 42")
    laptop.settle()
    assert [row.name for row in people(laptop)] == ["Person 42"]


@pytest.mark.parametrize(("scheme", "size"), [("light", 10), ("dark", 15), ("contrast", 20)])
def test_every_look_of_the_room_passes_the_audit(office: Laptop, theme: Theme, scheme: Appearance, size: int) -> None:
    theme.wear(scheme, size)
    office.window.resize(SMALL_LAPTOP)
    office.settle()
    office.window.activateWindow()
    office.qtbot.waitUntil(office.window.isActiveWindow)
    page = office.window.screen_shown
    assert page is not None
    assert audit(page) == []
    assert too_large(page) == []


def test_at_the_largest_text_the_buttons_leave_the_words_under_the_title_alone(office: Laptop, theme: Theme) -> None:
    theme.wear("light", 20)
    office.window.resize(SMALL_LAPTOP)
    office.window.notice.show_notice("Sample data: Larkwater Learning Trust. All of it is made up.", [])
    office.go("overview")
    office.go("people")
    office.settle()
    (header,) = office.shown(Header)
    (words,) = (label for label in header.findChildren(QLabel) if label.text().startswith("Estuary"))
    buttons = [each for each in header.findChildren(QPushButton) if each.isVisible()]
    assert buttons
    for button in buttons:
        covered = QRect(button.mapTo(header, QPoint()), button.size())
        assert not covered.intersects(QRect(words.mapTo(header, QPoint()), words.size())), button.text()


def _school(number: int):
    from side_by_side import school

    return school(f"School {number}", f"Person {number}")


def test_a_stopped_person_is_grey_and_says_when(ready: Trust, laptops: Laptops) -> None:
    birch = ready.let_in("Birch Infants", "Jo Bell")
    finish(ready.office.exchange.registrar.stop(birch.exchange.enrolment.device))
    ready.close()
    laptop = laptops("ready/office", "trust")
    laptop.open("people")
    (jo,) = (row for row in people(laptop) if row.name == "Jo Bell")
    assert jo.is_stopped
    assert jo.heard.startswith("stopped on ")
    assert str(date.today().year) in jo.heard  # noqa: DTZ011 -- the day on the wall
