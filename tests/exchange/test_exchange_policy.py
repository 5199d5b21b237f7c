"""Who may write what where: the table of roles, cell by cell against one written down here."""

from typing import Final

import pytest
from forger import Forger, laptop, member
from msgspec import structs

from sendnet_desktop.evaluations.kinds import KINDS
from sendnet_desktop.exchange.acceptance import advance
from sendnet_desktop.exchange.roster import Cut, Grant
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.folder import EVERY_KIND
from sendnet_desktop.journal.policy import ROLES, policy_of

CHANNELS: Final = {
    "all": "all:2026",
    "office": "office:2026",
    "private": "private",
    "school, own": "school:oak0:2026",
    "school, other": "school:elm0:2026",
    "visit, own day": "visit:oak0:2026-11-24",
    "visit, other day": "visit:oak0:2026-11-25",
    "visit, other school": "visit:elm0:2026-11-24",
    "findings, own day": "findings:oak0:2026-11-24",
    "findings, other day": "findings:oak0:2026-11-25",
    "findings, other school": "findings:elm0:2026-11-24",
}
"""One channel of each kind that each scope is held against: Oak is the school of all grants, 24 November the day."""

GRANTS: Final = {
    "trust lead": Grant("trust lead", ""),
    "hub lead": Grant("hub lead", "oak0"),
    "school": Grant("school", "oak0"),
    "reviewer": Grant("reviewer", "oak0:2026-11-24"),
    "reader": Grant("reader", "school:oak0:2026"),
}

READS: Final = {
    "trust lead": set(CHANNELS) - {"private"},
    "hub lead": {"all", "school, own", "findings, own day", "findings, other day"},
    "school": {"all", "school, own", "findings, own day", "findings, other day"},
    "reviewer": {"visit, own day", "findings, own day"},
    "reader": {"school, own"},
}

WORKING_PAPERS: Final = {
    *("visit", "reviewer", "enquiry", "slot", "round", "observation", "theme", "jot", "picture", "working"),
    *("conclusion", "ground", "strength", "recommendation", "report", "outcome", "document"),
}
"""What a challenge day's team writes for itself."""

SHARED: Final = {
    *("challenge", "finding", "strength", "recommendation", "report", "amendment", "outcome", "document", "handback"),
}
"""What it shares with the school."""

WRITES: Final = {
    ("trust lead", "all"): {
        *("benchmarks", "framework", "checklist", "document", "erasure", "retention", "waiver"),
        *("meeting", "meeting_paper", "task", "pool_entry", "moderation", "pairing"),
    },
    ("trust lead", "office"): {
        *("document", "erasure", "waiver", "draft", "draft_level", "draft_area"),
        *("draft_statement", "draft_descriptor", "draft_tags"),
        *("checklist_draft", "checklist_section", "checklist_item"),
        *("meeting", "attendance", "guest", "agenda_item", "school_update", "news", "meeting_decision", "task"),
        *("moderation", "picture_choice", "board_summary"),
    },
    ("trust lead", "school, own"): {"placing"},
    ("trust lead", "school, other"): {"placing"},
    ("hub lead", "school, own"): {"waiver", "hub_visit", "hub_visit_priority"},
    ("trust lead", "visit, own day"): {"waiver", "erasure", "briefing", *WORKING_PAPERS},
    ("trust lead", "visit, other day"): {"waiver", "erasure", "briefing", *WORKING_PAPERS},
    ("trust lead", "visit, other school"): {"waiver", "erasure", "briefing", *WORKING_PAPERS},
    ("trust lead", "findings, own day"): {"waiver", "erasure", *SHARED},
    ("trust lead", "findings, other day"): {"waiver", "erasure", *SHARED},
    ("trust lead", "findings, other school"): {"waiver", "erasure", *SHARED},
    ("reviewer", "visit, own day"): {"waiver", *WORKING_PAPERS},
    ("school", "findings, own day"): {"waiver", "response", "accuracy"},
    ("school", "findings, other day"): {"waiver", "response", "accuracy"},
    ("reviewer", "findings, own day"): {"waiver", *SHARED},
    ("school", "school, own"): {
        *("school", "evaluation", "judgement", "area", "evidence", "support", "document", "erasure", "waiver"),
        *("priority", "bearing", "serving", "action", "milestone", "review", "earlier"),
        *("graduated", "cohort", "benchmarks"),
        *("task_progress", "suggestion", "pool_entry", "cpd", "blind", "practice"),
    },
}
"""Everything that may be written; where a role and a channel are not named here, nothing may."""

POLICY: Final = policy_of(EVERY_KIND)
NAMES: Final = (*(kind.name for kind in EVERY_KIND), "level", "never-heard-of")


@pytest.fixture(scope="module")
def forger() -> Forger:
    return Forger.make()


def trust_with(forger: Forger, *grants: Grant, cut: dict[str, Cut] | None = None) -> Trust:
    """Return the trust with one more laptop that has these grants."""
    someone = member(laptop("someone"), "oak0", *grants)
    if cut is not None:
        someone = structs.replace(someone, cut=cut)
    signed = forger.sign_roster(members=(*forger.roster.members, someone))
    moved = advance(forger.trust, (), [signed])
    assert not moved.problems
    return moved.trust


SOMEONE: Final = laptop("someone").device


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("place", CHANNELS)
def test_a_role_writes_in_a_channel_what_the_table_says_and_no_more(forger: Forger, role: str, place: str) -> None:
    trust = trust_with(forger, GRANTS[role])
    channel = CHANNELS[place]
    allowed = {name for name in NAMES if trust.may_write(SOMEONE, channel, name, POLICY)}
    assert allowed == WRITES.get((role, place), set())
    assert trust.may_read(SOMEONE, channel) == (place in READS[role])


@pytest.mark.parametrize("role", ROLES)
def test_a_role_that_ended_or_a_laptop_that_stopped_reads_and_writes_nothing_new(forger: Forger, role: str) -> None:
    for trust in (
        trust_with(forger, structs.replace(GRANTS[role], ended={})),
        trust_with(forger, GRANTS[role], cut={}),
    ):
        for place, channel in CHANNELS.items():
            assert not trust.may_read(SOMEONE, channel)
            assert not trust.writable(SOMEONE, channel, POLICY)
            assert trust.ever_writable(SOMEONE, channel, POLICY) == WRITES.get((role, place), set())
            assert trust.ever_read(SOMEONE, channel) == (place in READS[role])


def test_several_roles_of_one_laptop_add_up(forger: Forger) -> None:
    trust = trust_with(forger, *GRANTS.values())
    for place, channel in CHANNELS.items():
        expected = set().union(*(WRITES.get((role, place), set()) for role in ROLES))
        assert trust.writable(SOMEONE, channel, POLICY) == expected
        assert trust.may_read(SOMEONE, channel) == any(place in READS[role] for role in ROLES)


def test_a_laptop_without_a_role_and_one_that_is_not_listed_may_nothing(forger: Forger) -> None:
    trust = trust_with(forger)
    for channel in (*CHANNELS.values(), "no channel", "school:oak0"):
        for device in (SOMEONE, "0" * 32):
            assert not trust.may_read(device, channel)
            assert not trust.writable(device, channel, POLICY)
            assert not trust.ever_writable(device, channel, POLICY)


def test_every_kind_of_an_evaluation_is_somebodys_to_write() -> None:
    assert all(any(kind.name in names for names in WRITES.values()) for kind in KINDS)
