"""A laptop's place in its trust in real windows: who is neither school nor office, who is stopped, who asks again."""

from pathlib import Path

import pytest
from audit import audit
from first_run import PASSPHRASE, begin, keep, lock, title
from people_rooms import compare, dialog, guide, join, people
from PySide6.QtWidgets import QAbstractButton, QListWidget
from side_by_side import Laptop, Laptops, Trust, plain, school

from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Founding, Workspace
from sendnet_ui.beginning.asking_again import AskAgain
from sendnet_ui.people.deeds import writing

CODE = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH"


def rooms(laptop: Laptop) -> list[str]:
    return [room.title for room in laptop.window.rooms]


def guest(laptops: Laptops, trust: Trust, comes_from: str = "Harbour Learning Trust") -> Laptop:
    """Set up somebody who is neither at a school nor at the office, up to their home."""
    workspace = Workspace.create(trust.folder / "guest", Founding("other", comes_from, "Anne Reid", protection="open"))
    workspace.exchange.write_request(trust.stick)
    workspace.close()
    laptop = laptops("ready/guest", "other")
    begin(laptop)
    return laptop


def let_in_as(laptops: Laptops, trust: Trust, role: str, tick: str = "") -> None:
    trust.close()
    office = laptops("ready/office", "trust")
    office.desk.preferences.choose(exchange_folder=str(trust.stick))
    office.open("people")
    office.press("Let them in…")
    compare(office)
    office.press(role)
    if tick:
        (schools,) = (each for each in dialog(office).findChildren(QListWidget) if each.isVisible())
        item = next(item for item in map(schools.item, range(schools.count())) if item.text() == tick)
        item.setCheckState(item.checkState().Checked)
    office.press("Let Anne Reid in")
    office.press("Write files for them now")
    office.press("Close")


def test_somebody_who_is_neither_begins_by_the_third_way_in(laptops: Laptops, stick: Path) -> None:
    laptop = laptops("anne", "other")
    begin(laptop)
    offer = next(each for each in laptop.shown(QAbstractButton) if each.text() == "Take part as somebody else")
    offer.click()
    laptop.settle()
    laptop.fill("Where you work", "Harbour Learning Trust")
    laptop.fill("Your name", "Anne Reid")
    laptop.press("Continue")
    if any(each.text() == "A passphrase" for each in laptop.shown(QAbstractButton)):
        laptop.press("A passphrase")
    lock(laptop)
    keep(laptop)
    assert "It holds your name and where you work" in plain(laptop)
    laptop.choose("Choose a folder…", stick)
    assert "Read these aloud to your trust’s office" in plain(laptop)
    laptop.press("Go to Home")
    assert title(laptop) == "Home – SENDnet"
    assert "You are not on a trust’s list yet" in plain(laptop)
    assert "The six words of your request" in plain(laptop)
    assert rooms(laptop) == ["Home", "Exchange", "People", "Settings"]


@pytest.mark.parametrize("comes_from", ["Harbour Learning Trust", "Estuary  learning trust"])
def test_a_hub_lead_sees_the_schools_of_the_hub_and_no_others(ready: Trust, laptops: Laptops, comes_from: str) -> None:
    ready.let_in("Birch Infants", "Jo Bell")
    for workspace in ready.schools.values():
        workspace.evaluations.answer("A1", "level", "3")
        workspace.evaluations.snapshot("Autumn 1")
    ready.exchange()
    anne = guest(laptops, ready, comes_from)
    let_in_as(laptops, ready, "Leads a hub of schools", "Oakfield Primary")
    anne.go("exchange")
    join(anne, ready.stick)
    assert rooms(anne) == ["Home", "Overview", "Data", "My hub", "Exchange", "People", "Settings"]
    anne.go("guest")
    assert "Leads the hub: Oakfield Primary" in plain(anne)
    assert plain(anne).count("Estuary Learning Trust") <= 2, "a place is named once, and once as whose list it is"
    anne.press("Go to the overview")
    assert "1 school" in plain(anne)
    seen: list[str] = []
    anne.ask(lambda workspace: seen.extend(each.school.name for each in workspace.overview().standings))
    assert seen == ["Oakfield Primary"]


@pytest.mark.parametrize("comes_from", ["Governors of Oakfield", "Oakfield Primary"])
def test_a_governor_reads_what_was_chosen_for_them(ready: Trust, laptops: Laptops, comes_from: str) -> None:
    anne = guest(laptops, ready, comes_from)
    let_in_as(laptops, ready, "Reads, and writes nothing: a governor, a trustee", "Oakfield Primary")
    anne.go("exchange")
    join(anne, ready.stick)
    anne.go("guest")
    assert "Reads the self-evaluation of Oakfield Primary" in plain(anne)
    assert rooms(anne) == ["Home", "Overview", "Data", "Exchange", "People", "Settings"]
    page = anne.window.screen_shown
    assert page is not None
    anne.window.activateWindow()
    anne.qtbot.waitUntil(anne.window.isActiveWindow)
    assert audit(page) == []
    anne.go("people")
    assert "Anne Reid" in [row.name for row in people(anne)]


def test_a_governor_hears_of_two_versions_and_is_led_to_no_room_that_is_not_there(
    ready: Trust, laptops: Laptops
) -> None:
    second = Workspace.create(ready.folder / "second", school("Oakfield Primary", "Sam Penrose"))
    ready.office.exchange.enrolment.accept([second.exchange.enrolment.request()], "oakfield-primary")
    finish(ready.office.exchange.write(ready.stick))
    second.join_trust([ready.stick], ready.office.exchange.trust_words)
    anne = guest(laptops, ready, "Oakfield Primary")
    for comment, workspace in (("Seen once.", second), ("Seen twice.", ready.schools["Oakfield Primary"])):
        workspace.evaluations.answer("A1", "comment", comment)
        finish(workspace.exchange.write(ready.stick))
    finish(ready.office.exchange.read([ready.stick]))
    second.close()
    let_in_as(laptops, ready, "Reads, and writes nothing: a governor, a trustee", "Oakfield Primary")
    oakfield = Workspace.open(ready.folder / "Oakfield Primary")
    finish(oakfield.exchange.read([ready.stick]))
    finish(oakfield.exchange.write(ready.stick))
    oakfield.close()
    anne.go("exchange")
    join(anne, ready.stick)
    assert "1 field with two versions. Both are kept until somebody chooses." in plain(anne)
    assert "Oakfield Primary, A1: comment" in plain(anne)
    assert not [each.text() for each in anne.shown(QAbstractButton) if "A1" in each.text() or "side" in each.text()]


def test_a_stopped_laptop_says_so_above_every_page_and_asks_to_join_again(ready: Trust, laptops: Laptops) -> None:
    device = ready.schools["Oakfield Primary"].exchange.enrolment.device
    finish(ready.office.exchange.registrar.stop(device))
    finish(writing(ready.office, ready.stick, (device,)))
    ready.close()
    laptop = laptops("ready/Oakfield Primary", "school")
    begin(laptop)
    notice = laptop.window.notice
    assert "stopped" not in notice.words.text(), "it does not know yet"
    laptop.go("exchange")
    laptop.choose("Exchange with a folder…", ready.stick)
    assert "This laptop was stopped" in notice.words.text()
    assert "Written" in plain(laptop) or "read" in plain(laptop), "what the exchange came to is still shown"
    laptop.press("Ask to join again…")
    assert isinstance(guide(laptop), AskAgain)
    laptop.choose("Choose a folder and write it…", ready.stick)
    assert "You have asked to join again" in plain(laptop)
    laptop.press("Close")
    assert "You have asked to join again." in notice.words.text()


def test_after_the_recovery_code_a_laptop_can_be_made_known_again(
    ready: Trust, laptops: Laptops, tmp_path: Path
) -> None:
    folder = tmp_path / "ready" / "restored"
    workspace = Workspace.create(
        folder, Founding("school", "Larch Infants", "Lee Fox", "primary", "passphrase", PASSPHRASE, CODE)
    )
    workspace.close()
    laptop = laptops("ready/restored", "school")
    begin(laptop)
    laptop.fill("Passphrase or recovery code", CODE)
    laptop.press("Open")
    assert "nobody else knows this laptop yet" in laptop.window.notice.words.text()
    laptop.press("Ask to join again…")
    laptop.fill("A passphrase for this computer", "lamp otter seven river")
    laptop.press("Choose a folder and write it…")
    assert "The two passphrases differ." in plain(laptop)
    laptop.fill("The same once more", "lamp otter seven river")
    laptop.choose("Choose a folder and write it…", ready.stick)
    assert "You have asked to join again" in plain(laptop)
    laptop.press("Close")
    assert not laptop.window.notice.isVisible(), "it works alone as before, and can ask a trust to join"
    laptop.desk.jobs.open(lambda: Workspace.opening(folder, "lamp otter seven river"), lambda _: None)
    laptop.settle()
    assert laptop.errors == [], "this computer opens it by the new passphrase"
