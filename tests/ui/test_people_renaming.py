"""A school called otherwise on the trust's list, in the people room, and what its own settings say of it."""

import pytest
from audit import audit
from people_rooms import choose_person, dialog, fill_any, key, office_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from side_by_side import Laptop, Laptops, Trust, plain

from sendnet_desktop.steps import finish
from sendnet_ui.settings.details import DetailsSection


def offered(office: Laptop) -> list[str]:
    found = [each.text() for each in office.shown(QPushButton) if isinstance(each, QPushButton)]
    return [words for words in found if words.startswith("Rename ")]


def test_the_office_renames_a_school_from_its_person(ready: Trust, laptops: Laptops) -> None:
    office = office_of(ready, laptops)
    choose_person(office, "Priya Shah")
    office.press("Rename Oakfield Primary…")
    assert "Names of files go on with “oakfield-primary”" in plain(office)
    office.press("Rename")
    assert "It is called so already." in plain(office)
    assert audit(dialog(office)) == []
    fill_any(office, "Name on the trust’s list", "Oakfield Academy")
    assert "It is called so already." not in plain(office)
    key(office, Qt.Key.Key_Return)
    assert "The list is changed" in plain(office)
    office.press("Close")
    choose_person(office, "Priya Shah")
    assert offered(office) == ["Rename Oakfield Academy…"]


def test_a_name_that_is_anothers_is_said_and_nothing_is_changed(ready: Trust, laptops: Laptops) -> None:
    ready.let_in("Elm School", "Sam Penrose")
    office = office_of(ready, laptops)
    choose_person(office, "Priya Shah")
    office.press("Rename Oakfield Primary…")
    fill_any(office, "Name on the trust’s list", "elm school")
    office.press("Rename")
    assert "is called “elm school” already" in plain(office)
    key(office, Qt.Key.Key_Escape)
    choose_person(office, "Priya Shah")
    assert offered(office) == ["Rename Oakfield Primary…"]


def test_nobody_is_asked_to_rename_the_trust(ready: Trust, laptops: Laptops) -> None:
    office = office_of(ready, laptops)
    for person, is_offered in (("Priya Shah", True), ("Morgan Hale", False)):
        choose_person(office, person)
        assert bool(offered(office)) == is_offered


@pytest.mark.parametrize("is_renamed", [False, True])
def test_the_schools_settings_say_who_can_change_the_name_on_the_list(
    ready: Trust, laptops: Laptops, *, is_renamed: bool
) -> None:
    if is_renamed:
        school = ready.schools["Oakfield Primary"]
        finish(ready.office.exchange.registrar.rename(school.profile.org, "Oakfield Academy"))
        finish(ready.office.exchange.write(ready.stick))
        finish(school.exchange.read([ready.stick]))
    ready.close()
    laptop = laptops("ready/Oakfield Primary", "school")
    laptop.open("settings")
    (part,) = laptop.shown(DetailsSection)
    said = part._listed.text()
    assert ("calls the school “Oakfield Academy”: the trust’s office can change that" in said) == is_renamed
    assert ("has the same" in said) != is_renamed
