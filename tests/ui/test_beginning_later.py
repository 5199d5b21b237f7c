"""Opening data that is there: the passphrase, the code, and what may hinder it, each said calmly."""

import json

import pytest
from first_run import PASSPHRASE, begin, title
from side_by_side import Laptop, Laptops, school

from sendnet_desktop.workspace import Founding, Workspace


@pytest.fixture
def laptop(laptops: Laptops) -> Laptop:
    return laptops("data", "school")


def test_the_passphrase_opens_it_later_and_a_wrong_one_is_said_in_words(laptop: Laptop) -> None:
    founding = Founding("school", "Saltmarsh Primary", "Priya Shah", "primary", "passphrase", PASSPHRASE)
    Workspace.create(laptop.folder, founding).close()
    begin(laptop)
    assert "locked with a passphrase" in laptop.words()
    assert laptop.window.focusWidget().accessibleName() == "Passphrase or recovery code"
    assert title(laptop) == "Unlock your data – SENDnet"
    laptop.fill("Passphrase or recovery code", "river lamp seven")
    laptop.press("Open")
    assert "does not open this data" in laptop.words()
    laptop.fill("Passphrase or recovery code", PASSPHRASE)
    laptop.press("Open")
    assert title(laptop) == "Home – SENDnet"


def test_the_recovery_code_opens_it_too(laptop: Laptop) -> None:
    code = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH"
    founding = Founding("school", "Saltmarsh Primary", "Priya Shah", "primary", "passphrase", PASSPHRASE, code)
    Workspace.create(laptop.folder, founding).close()
    begin(laptop)
    laptop.fill("Passphrase or recovery code", code.lower())
    laptop.press("Open")
    assert title(laptop) == "Home – SENDnet"
    assert "nobody else knows this laptop yet" in laptop.window.notice.words.text()
    laptop.go("exchange")
    assert "This copy of the data has no identity of its own" in laptop.words()


def test_data_open_elsewhere_is_said_calmly_and_opens_once_it_is_free(laptop: Laptop) -> None:
    elsewhere = Workspace.create(laptop.folder, school("Saltmarsh Primary", "Priya Shah"))
    begin(laptop)
    assert "open in another window" in laptop.words()
    elsewhere.close()
    laptop.press("Try again")
    assert title(laptop) == "Home – SENDnet"


def test_damaged_data_is_said_calmly_and_nothing_is_touched(laptop: Laptop) -> None:
    Workspace.create(laptop.folder, school("Saltmarsh Primary", "Priya Shah")).close()
    store = laptop.folder / "store.db"
    store.write_bytes(b"\0" * store.stat().st_size)
    before = store.read_bytes()
    begin(laptop)
    assert "damaged" in laptop.words()
    assert "Nothing is lost" in laptop.words()
    assert store.read_bytes() == before


def test_a_key_file_that_is_nonsense_is_said_calmly_too(laptop: Laptop) -> None:
    Workspace.create(laptop.folder, school("Saltmarsh Primary", "Priya Shah")).close()
    key = laptop.folder / "key.json"
    content = json.loads(key.read_bytes())
    key.write_text(json.dumps(content)[:40])
    begin(laptop)
    assert "is damaged" in laptop.words()
    laptop.press("Close SENDnet")
    assert not laptop.window.isVisible()
