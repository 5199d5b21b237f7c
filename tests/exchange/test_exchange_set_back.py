"""A laptop that was restored from a backup: noticed at opening, or when its own work comes back (attacks E6, E7)."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keychains import Chain
from meeting import OAK_2026, Laptop, Meeting

from sendnet_desktop.exchange.refusals import ForkedLogError

NEXT_YEAR = "school:oak0:2027"


@pytest.fixture
def chain() -> Iterator[Chain]:
    before, chain = keyring.get_keyring(), Chain()
    keyring.set_keyring(chain)
    yield chain
    keyring.set_keyring(before)


@pytest.fixture
def meeting(tmp_path: Path, chain: Chain) -> Iterator[Meeting]:
    meeting = Meeting.of(tmp_path, protection="keychain")
    yield meeting
    meeting.close()


def logs_of(writer: Laptop, reader: Laptop, channel: str = OAK_2026) -> set[str]:
    return {each.log for each in reader.held(channel) if each.device == writer.device}


def test_e6_a_laptop_that_was_set_back_begins_new_logs_before_it_writes_and_says_so_once(
    oak1: Laptop, oak2: Laptop
) -> None:
    oak1.say("one")
    oak1.write()
    copy = oak1.back_up()
    assert not oak1.workspace.said_at_opening
    oak1.say("two", name="reason")
    lost = oak1.write()
    oak1.restore(copy)
    assert "set back" in oak1.workspace.said_at_opening
    oak1.say("three", name="statutory")
    after = oak1.write()
    reading = oak2.read(*lost, *after)
    assert not reading.refused
    assert len(logs_of(oak1, oak2)) == 2
    oak1.read(*oak2.write())
    assert oak1.state() == oak2.state()
    assert oak1.state()["judgement:A1"] == {"comment": ['"one"'], "reason": ['"two"'], "statutory": ['"three"']}
    oak1.close()
    oak1.open()
    assert not oak1.workspace.said_at_opening


def test_e6_a_backup_from_before_anything_was_sealed_is_noticed_too(oak1: Laptop) -> None:
    copy = oak1.back_up()
    oak1.say("one")
    oak1.write()
    oak1.restore(copy)
    assert oak1.workspace.said_at_opening


def test_e6_a_program_that_ended_between_sealing_and_the_keychain_was_not_set_back(
    oak1: Laptop, oak2: Laptop, chain: Chain
) -> None:
    oak1.say("one")
    oak1.write()
    kept = dict(chain.entries)
    oak1.say("two")
    oak1.write()
    chain.entries = kept
    oak1.close()
    oak1.open()
    assert not oak1.workspace.said_at_opening
    oak1.say("three")
    oak2.read(*oak1.write())
    assert len(logs_of(oak1, oak2)) == 1
    oak1.close()
    oak1.open()
    assert not oak1.workspace.said_at_opening


def test_e6_a_keychain_that_was_emptied_or_spoilt_stands_in_nobodys_way(oak1: Laptop, chain: Chain) -> None:
    before = dict(chain.entries)
    oak1.say("one")
    oak1.write()
    (entry,) = [key for key, kept in chain.entries.items() if key[1].endswith(" place") and before.get(key) != kept]
    for spoilt in ("", "bm90IGEgcGxhY2U=", "!"):
        chain.entries[entry] = spoilt
        oak1.close()
        oak1.open()
        assert not oak1.workspace.said_at_opening


def test_e6_work_that_comes_back_in_one_channel_begins_new_logs_in_all_of_them(
    oak1: Laptop, oak2: Laptop, chain: Chain
) -> None:
    oak1.say("one")
    oak1.say("agreed", channel=NEXT_YEAR)
    oak1.write()
    copy = oak1.back_up()
    oak1.say("two")
    oak2.read(*oak1.write())
    chain.entries = {key: kept for key, kept in chain.entries.items() if not key[1].endswith(" place")}
    oak1.restore(copy)
    assert not oak1.workspace.said_at_opening
    oak1.say("more", channel=NEXT_YEAR)
    reading = oak1.read(*oak2.write())
    assert any("of your own came back" in line for line in reading.lines())
    assert oak1.comments() == ['"two"']
    oak2.read(*oak1.write())
    assert len(logs_of(oak1, oak2, NEXT_YEAR)) == 2
    assert oak2.state(NEXT_YEAR) == oak1.state(NEXT_YEAR)
    assert oak2.state(NEXT_YEAR)["judgement:A1"] == {"comment": ['"more"']}


def test_e7_without_a_keychain_a_restored_laptop_that_writes_first_forks_and_is_reported(
    oak1: Laptop, oak2: Laptop, chain: Chain
) -> None:
    oak1.say("one")
    oak1.write()
    copy = oak1.back_up()
    oak1.say("before the loss", name="reason")
    lost = oak1.write()
    chain.entries = {key: kept for key, kept in chain.entries.items() if not key[1].endswith(" place")}
    oak1.restore(copy)
    oak1.say("after the loss", name="statutory")
    reading = oak2.read(*lost, *oak1.write())
    assert [type(each) for receipt in reading.receipts for each in receipt.problems] == [ForkedLogError]
    oak1.read(*oak2.write())
    assert oak1.state() == oak2.state()
    assert set(oak1.state()["judgement:A1"]) == {"comment", "reason", "statutory"}
    oak1.say("afterwards")
    assert not oak2.read(*oak1.write()).refused
    assert oak2.comments() == ['"afterwards"']
