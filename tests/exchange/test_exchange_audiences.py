"""Who may read and write what, by the roster in force."""

import pytest
from forger import ELM, ELM_2026, OAK, OAK_2026, POLICY, Forger

from sendnet_desktop.exchange.acceptance import advance
from sendnet_desktop.exchange.refusals import RejectedError
from sendnet_desktop.exchange.roster import Grant
from sendnet_desktop.exchange.trust import Trust

HASH = "ab" * 32


@pytest.fixture
def forger() -> Forger:
    return Forger.make()


def after(trust: Trust, *rosters: bytes) -> tuple[Trust, list[str]]:
    """Return the trust after these rosters, and the rules that were broken."""
    moved = advance(trust, (), rosters)
    return moved.trust, [problem.rule for problem in moved.problems if isinstance(problem, RejectedError)]


CHANNELS = ("all:2026", OAK_2026, ELM_2026, "visit:oak0:day1", "visit:oak0:day2", "findings:oak0:day1", "office:2026")
AUDIENCES = {
    "office": set(CHANNELS),
    "oak1": {"all:2026", OAK_2026, "findings:oak0:day1"},
    "oak2": {"all:2026", OAK_2026, "findings:oak0:day1"},
    "elm": {"all:2026", ELM_2026},
    "hub": {"all:2026", OAK_2026, "findings:oak0:day1"},
    "reviewer": {"visit:oak0:day1", "findings:oak0:day1"},
    "reader": {"all:2026"},
    "stranger": set(),
}


@pytest.mark.parametrize("name", AUDIENCES)
def test_every_member_reads_what_the_format_says_and_nothing_else(forger: Forger, name: str) -> None:
    device = getattr(forger, name).device
    asked = (*CHANNELS, "private", "school:oak0", "school:oak0:2026:x", "rubbish", "")
    assert {channel for channel in asked if forger.trust.may_read(device, channel)} == AUDIENCES[name]
    for channel in CHANNELS:
        listed = device in {each.id for each in forger.trust.readers(channel)}
        assert listed == (channel in AUDIENCES[name])


def test_c12_and_c13_a_role_writes_its_kinds_in_its_channels_alone(forger: Forger) -> None:
    allowed = {
        (name, channel, kind)
        for name in AUDIENCES
        for channel in CHANNELS
        for kind in ("notice", "benchmark", "note", "judgement", "response", "level", "finding")
        if forger.trust.may_write(getattr(forger, name).device, channel, kind, POLICY)
    }
    assert allowed == {
        ("office", "all:2026", "notice"),
        ("office", OAK_2026, "benchmark"),
        ("office", ELM_2026, "benchmark"),
        ("oak1", OAK_2026, "judgement"),
        ("oak2", OAK_2026, "judgement"),
        ("oak1", "findings:oak0:day1", "response"),
        ("oak2", "findings:oak0:day1", "response"),
        ("elm", ELM_2026, "judgement"),
        ("hub", OAK_2026, "note"),
        ("reviewer", "visit:oak0:day1", "level"),
        ("reviewer", "findings:oak0:day1", "finding"),
    }


def test_a_laptop_that_was_cut_reads_and_writes_nothing(forger: Forger) -> None:
    trust, _ = after(forger.trust, forger.sign_roster(members=forger.changed(forger.oak1, cut={})))
    device = forger.oak1.device
    assert not any(trust.may_read(device, channel) for channel in CHANNELS)
    assert not trust.may_write(device, OAK_2026, "judgement", POLICY)
    assert device not in {each.id for each in trust.readers(OAK_2026)}
    assert not trust.owns(device, OAK_2026)


def test_a_grant_that_ended_reads_nothing_and_the_others_go_on(forger: Forger) -> None:
    both = (Grant("school", OAK, ended={}), Grant("hub lead", ELM))
    trust, problems = after(forger.trust, forger.sign_roster(members=forger.changed(forger.oak1, grants=both)))
    assert not problems
    assert not trust.may_read(forger.oak1.device, OAK_2026)
    assert trust.may_read(forger.oak1.device, ELM_2026)


def test_a_channel_is_owned_by_its_school_or_by_the_trust(forger: Forger) -> None:
    owned = {
        (name, channel)
        for name in AUDIENCES
        for channel in (*CHANNELS, "rubbish")
        if forger.trust.owns(getattr(forger, name).device, channel)
    }
    assert owned == {
        ("oak1", OAK_2026),
        ("oak2", OAK_2026),
        ("elm", ELM_2026),
        *(("office", channel) for channel in CHANNELS if not channel.startswith("school")),
    }


def test_registrars_are_those_of_the_root(forger: Forger) -> None:
    assert forger.trust.is_registrar(forger.office.signing.public)
    assert not forger.trust.is_registrar(forger.oak1.signing.public)
