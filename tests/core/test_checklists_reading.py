"""Reading checklists: the shipped ones are sound, every rule is held, and hostile bytes meet only a sentence."""

import copy
import json
import re
from contextlib import suppress
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.checklist import Checklist, Item, Repeat, Response, Section
from sendnet_desktop.frameworks.checklists.checking import faults
from sendnet_desktop.frameworks.checklists.reading import (
    SHIPPED,
    ChecklistError,
    checklist_bytes,
    checklist_hash,
    read_checklist,
    shipped,
)
from sendnet_desktop.frameworks.checklists.reading import published as canonical
from sendnet_desktop.frameworks.formats import LARGEST
from sendnet_desktop.frameworks.reading import starter
from sendnet_desktop.ids import is_record
from sendnet_resources import resource

FORMAT = (Path(__file__).parents[2] / "docs/formats/checklist.md").read_text(encoding="utf-8")
FULL_DAY = resource("checklists", "full-day.json").read_bytes()
PUBLISHED = {
    ("full-day", "2026.1"): "a127bd8e97f535bb51511a45bab54fe1b480530274165a0a6a74276427c0d8ac",
    ("secondary-focus", "2026.1"): "9fdc5e16926e629f1846c31488d0c373c19fa98866394de69be98c7cd8f19961",
    ("follow-up", "2026.1"): "da248c6631c6f91a2207d38373274bf9ed50a05dc1eb376d62886995d3074cf7",
    ("deep-dive", "2026.1"): "d4e048036cdaf6ab4b6c78142faf140cba09037abba3cbec9bfaf5666aba13b8",
}
"""Every checklist ever shipped. A changed one is a new version: it needs a new number, and a line here."""

# What ships


@pytest.mark.parametrize("template", SHIPPED)
def test_a_checklist_once_shipped_never_changes(template: str) -> None:
    data = shipped()[template]
    checklist = read_checklist(data)
    assert checklist.template == template
    assert checklist_hash(data) == PUBLISHED[template, checklist.number]


def test_the_full_day_has_forty_six_items_in_eleven_sections() -> None:
    checklist = read_checklist(FULL_DAY)
    assert [len(section.items) for section in checklist.sections] == [5, 5, 5, 8, 3, 5, 3, 3, 3, 4, 2]
    assert {section.id: section.repeat for section in checklist.sections if section.repeat != "once"} == {
        "4": "room",
        "5": "work",
        "6": "trail",
        "7": "group",
        "8": "group",
        "9": "group",
    }


def test_what_the_shipped_checklists_share_is_the_same_everywhere() -> None:
    whole = read_checklist(FULL_DAY)
    for data in shipped().values():
        for item in read_checklist(data).items():
            assert whole.by_id.get(item.id, item) == item


def test_shipped_links_are_to_statements_of_the_starter_framework() -> None:
    known = starter().by_id.keys()
    for data in shipped().values():
        checklist = read_checklist(data)
        assert [item.id for item in checklist.items() if not set(item.statements) <= known] == []


def test_items_are_asked_by_phase_and_retired_ones_nowhere() -> None:
    items = (Item("1", "One.", ("seen",)), Item("2", "Two.", ("seen",), phases=("post-16",)))
    section = Section("A", "All", (*items, Item("3", "Three.", ("seen",), retired=True)))
    checklist = Checklist(1, "own", "1", "T", (section,))
    assert [item.id for item in checklist.asked(section, "primary")] == ["1"]
    assert [item.id for item in checklist.asked(section, "post-16")] == ["1", "2"]
    assert [item.id for item in checklist.asked(section)] == ["1", "2"]


# Good checklists


@pytest.mark.parametrize("template", SHIPPED)
def test_a_checklist_written_and_read_again_is_equal(template: str) -> None:
    checklist = read_checklist(shipped()[template])
    assert read_checklist(checklist_bytes(checklist)) == checklist


def test_members_of_later_versions_are_passed_over_and_kept() -> None:
    loaded: Any = json.loads(FULL_DAY)
    loaded["sections"][0]["items"][0]["minutes"] = 5
    data = json.dumps(loaded).encode()
    assert read_checklist(data) == read_checklist(FULL_DAY)
    assert json.loads(canonical(data))["sections"][0]["items"][0]["minutes"] == 5


@given(st.text(alphabet="AZaz09_.-", min_size=1, max_size=12))
def test_every_id_of_an_item_fits_behind_a_reviewer_and_a_round(name: str) -> None:
    assert is_record(f"observation:{'0' * 26}.{'0' * 26}.{name}")
    section = Section("a-section", "T", (Item(name, "T.", ("seen",)),))
    assert read_checklist(checklist_bytes(Checklist(1, "own", "1", "T", (section,)))).by_id.keys() == {name}


# The document


@pytest.mark.parametrize("part", [Checklist, Section, Item])
def test_the_checklist_format_is_documented_member_by_member(part: type[msgspec.Struct]) -> None:
    assert [name for name in part.__struct_fields__ if f"`{name}`" not in FORMAT] == []


@pytest.mark.parametrize("words", [Response, Repeat])
def test_the_checklist_format_documents_every_word_of_a_list(words: object) -> None:
    assert [word for word in get_args(words) if f"`{word}`" not in FORMAT] == []


def test_the_rules_of_checklists_are_numbered_in_a_row() -> None:
    numbers = [int(number) for number in re.findall(r"\*\*Rule (\d+)\.", FORMAT)]
    assert numbers == list(range(1, len(numbers) + 1))


# Broken rules


def changed(place: tuple[str | int, ...], value: object) -> bytes:
    loaded: Any = json.loads(FULL_DAY)
    part = loaded
    for step in place[:-1]:
        part = part[step]
    part[place[-1]] = value
    return json.dumps(loaded).encode()


_FIRST = ("sections", 0, "items", 0)


@pytest.mark.parametrize(
    ("place", "value", "says"),
    [
        (("published",), "2026-02-30", "The checklist, published: there is no such date."),
        (("sections",), [], "The checklist, sections: there are fewer than 1."),
        (("sections", 1, "id"), "1", "The id 1 is given to more than one section or item."),
        ((*_FIRST, "id"), "10.4", "The id 10.4 is given to more than one section or item."),
        ((*_FIRST, "id"), "1" * 13, "Item 1111111111111, id: it is blank, or not written as a checklist asks."),
        ((*_FIRST, "responses"), [], "Item 1.1, responses: there are fewer than 1."),
        (
            (*_FIRST, "responses"),
            ["guessed"],
            "Item 1.1, responses: it is not one of the values that a checklist may have here.",
        ),
        ((*_FIRST, "responses"), ["seen", "seen"], "Item 1.1: it names a response twice."),
        ((*_FIRST, "statements"), ["A1", "A1"], "Item 1.1: it names a statement twice."),
        ((*_FIRST, "phases"), ["primary", "primary"], "Item 1.1: it names a phase twice."),
        ((*_FIRST, "responses"), ["number"], "Item 1.1: it is answered by a number, and does not say what is counted."),
        ((*_FIRST, "counts"), "pupils", "Item 1.1: it says what is counted, and is not answered by a number."),
        ((*_FIRST, "text"), "\u200b", "Item 1.1, text: it is blank, or not written as a checklist asks."),
        (
            ("sections", 3, "repeat"),
            "daily",
            "Section 4, repeat: it is not one of the values that a checklist may have here.",
        ),
    ],
)
def test_a_checklist_that_breaks_a_rule_is_refused_with_its_place(
    place: tuple[str | int, ...], value: object, says: str
) -> None:
    with pytest.raises(ChecklistError) as caught:
        read_checklist(changed(place, value))
    assert caught.value.what == says


def test_a_checklist_that_asks_nothing_is_refused() -> None:
    loaded: Any = json.loads(FULL_DAY)
    for section in loaded["sections"]:
        for item in section["items"]:
            item["retired"] = True
    with pytest.raises(ChecklistError, match="every item is retired"):
        read_checklist(json.dumps(loaded).encode())


def test_a_draft_is_told_of_all_its_faults_with_their_places() -> None:
    items = (Item("", "", ("seen", "seen")), Item("1.1", "One.", ("number",)))
    checklist = Checklist(1, "own", "1", "", (Section("1", "T" * 121, items),))
    found = {(each.part, each.at, each.member): each.says for each in faults(checklist)}
    assert found == {
        ("whole", (), "title"): "The checklist, title: it is empty.",
        ("section", (0,), "title"): "Section 1, title: it is longer than 120 characters.",
        ("item", (0, 0), "id"): "Section 1, item number 1, id: it is blank, or not written as a checklist asks.",
        ("item", (0, 0), "text"): "Section 1, item number 1, text: it is empty.",
        ("item", (0, 0), "responses"): "Item without a number: it names a response twice.",
        ("item", (0, 1), "counts"): "Item 1.1: it is answered by a number, and does not say what is counted.",
    }


# Hostile bytes


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"PK\x03\x04",
        b"\xef\xbb\xbf" + FULL_DAY,
        FULL_DAY[:-3],
        FULL_DAY.replace(b'"checklist"', b'"framework pack"', 1),
        FULL_DAY.replace(b'"format": 1', b'"format": "1"'),
        b'{"kind":"checklist","format":1,"later":' + b"[" * 200_000,
    ],
)
def test_other_files_are_said_to_be_no_checklist(data: bytes) -> None:
    with pytest.raises(ChecklistError) as caught:
        read_checklist(data)
    assert caught.value.what == "This file is not a checklist."


def test_a_checklist_too_large_or_too_new_is_refused_by_that() -> None:
    with pytest.raises(ChecklistError, match="too large to be a checklist"):
        read_checklist(b" " * (LARGEST + 1))
    with pytest.raises(ChecklistError, match="newer version of SENDnet"):
        read_checklist(FULL_DAY.replace(b'"format": 1', b'"format": 2'))


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_words(data: bytes) -> None:
    with pytest.raises(SendnetError):
        read_checklist(data)


@given(st.integers(0, len(FULL_DAY) - 1), st.binary(min_size=0, max_size=4))
def test_a_checklist_spoilt_anywhere_is_read_or_refused_in_words(at: int, put: bytes) -> None:
    data = FULL_DAY[:at] + put + FULL_DAY[at + 1 :]
    with suppress(SendnetError):
        assert read_checklist(canonical(data)) == read_checklist(data)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
_MEMBERS = [*Checklist.__struct_fields__, "kind"]


@given(st.sampled_from(_MEMBERS), _json)
def test_any_value_of_a_member_is_read_or_refused_in_words(member: str, value: object) -> None:
    loaded: Any = copy.deepcopy(json.loads(FULL_DAY))
    loaded[member] = value
    with suppress(SendnetError):
        assert read_checklist(json.dumps(loaded).encode()).by_id
