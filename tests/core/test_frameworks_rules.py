"""Every rule of the pack format is held, and what breaks one is named with its place."""

import json
from typing import Any

import pytest

from sendnet_desktop.frameworks.reading import PackError, read_pack, starter_pack

Members = dict[str, Any]


def members() -> Members:
    loaded: Members = json.loads(starter_pack())
    return loaded


def put(place: str, value: object) -> bytes:
    """The starter pack with one member changed; a place is such as ``areas.0.statements.2.text``."""
    pack: Any = members()
    part = pack
    *way, last = place.split(".")
    for step in way:
        part = part[int(step) if isinstance(part, list) else step]
    part[int(last) if isinstance(part, list) else last] = value
    return json.dumps(pack).encode()


def refusal(data: bytes) -> str:
    with pytest.raises(PackError) as caught:
        read_pack(data)
    return caught.value.what


@pytest.mark.parametrize(
    ("place", "value", "sentence"),
    [
        ("title", " \t", "The pack, title: it is blank, or not written as a pack asks."),
        ("title", "\u200b\ufeff \u2060", "The pack, title: it is blank, or not written as a pack asks."),
        ("number", "\u200d", "The pack, number: it is blank, or not written as a pack asks."),
        ("areas.1.title", "\xad\u3164", "Area B, title: it is blank, or not written as a pack asks."),
        ("scale.levels.1.name", "\ufe0f", "Level 2, name: it is blank, or not written as a pack asks."),
        ("areas.0.statements.2.text", "\u200b\n", "Statement A3, text: it is blank, or not written as a pack asks."),
        ("title", "Spare\nline", "The pack, title: it is blank, or not written as a pack asks."),
        ("title", "Evil \u202etxet", "The pack, title: it is blank, or not written as a pack asks."),
        ("title", "Spare\n", "The pack, title: it is blank, or not written as a pack asks."),
        ("title", "x" * 121, "The pack, title: it is longer than 120 characters."),
        ("number", 2026, "The pack, number: it is not of the type that a pack asks for here."),
        ("law_as_at", "2026-02-30", "The pack, law as at: there is no such date."),
        ("law_as_at", "20260901", "The pack, law as at: it is blank, or not written as a pack asks."),
        ("published", "2026-13-01", "The pack, published: there is no such date."),
        ("parent", "abc", "The pack, parent: it is blank, or not written as a pack asks."),
        ("words.senco", "", "The pack, senco: it is empty."),
        ("areas", [], "The pack, areas: there are fewer than 1."),
        ("areas.1.id", "a", "The id a is given to more than one area or statement."),
        ("areas.1.id", "A3", "The id A3 is given to more than one area or statement."),
        ("areas.1.statements.0.id", "A3", "The id A3 is given to more than one area or statement."),
        ("areas.1.statements.0.id", "two words", "Statement number 1, id: it is blank, or not written as a pack asks."),
        ("areas.1.statements.0.id", "x" * 17, "Statement number 1, id: it is blank, or not written as a pack asks."),
        ("areas.1.statements.0.id", "A3\n", "Statement number 1, id: it is blank, or not written as a pack asks."),
        ("areas.1.title", None, "Area B, title: it is not of the type that a pack asks for here."),
        ("areas.1.descriptors.9", "Beyond.", "Area B: it describes level 9, which the pack does not have."),
        ("areas.1.tags.Ofsted", ["x"], "Area B, tags: it is blank, or not written as a pack asks."),
        ("areas.0.statements.2.text", "x" * 801, "Statement A3, text: it is longer than 800 characters."),
        ("areas.0.statements.2.text", "", "Statement A3, text: it is empty."),
        ("areas.0.statements.2.text", "a\0b", "Statement A3, text: it is blank, or not written as a pack asks."),
        ("areas.0.statements.2", {"id": "A3"}, "Statement A3: “text” is missing."),
        ("areas.0.statements.2", 5, "Statement number 3: it is not of the type that a pack asks for here."),
        (
            "areas.0.statements.2.duty",
            "maybe",
            "Statement A3, duty: it is not one of the values that a pack may have here.",
        ),
        (
            "areas.0.statements.2.evidence_kinds",
            ["data", "rumour"],
            "Statement A3, evidence kinds: it is not one of the values that a pack may have here.",
        ),
        (
            "areas.0.statements.2.phases",
            ["nursery"],
            "Statement A3, phases: it is not one of the values that a pack may have here.",
        ),
        ("areas.0.statements.2.references", ["x"] * 13, "Statement A3, references: there are more than 12."),
        (
            "areas.0.statements.2.revision",
            0,
            "Statement A3, revision: it is not of the type that a pack asks for here.",
        ),
        ("areas.0.statements.2.core", "Law.", "Statement A3: it has a legal core, though its duty is not “must”."),
        (
            "areas.0.statements.2.core_checked_by",
            "Dates.",
            "Statement A3: it says how a legal core is checked, and has none.",
        ),
        (
            "areas.0.statements.2.unchecked",
            ["CoP 1.1"],
            "Statement A3: it marks as unchecked a reference that it does not have.",
        ),
        ("areas.0.statements.2.replaces", ["A3"], "Statement A3: it replaces itself."),
        ("areas.0.statements.2.replaces", ["B1"], "Statement A3: it replaces B1, which is still asked."),
        ("scale.levels.0.number", 2, "Level 1: its number is not 1, its place from the lowest."),
        ("scale.levels.1.id", "1", "Level 1: more than one level has this id."),
        ("scale.levels.1.name", "SECURE", "The scale: more than one level is called “Secure”."),
        (
            "scale.levels.1.shape",
            "star",
            "The scale: more than one level has the shape “star”, so colour alone tells them apart.",
        ),
        ("scale.levels.1.shape", "cat", "Level 2, shape: it is not one of the values that a pack may have here."),
        ("scale.levels.1.colour", "#12345", "Level 2, colour: it is blank, or not written as a pack asks."),
        ("scale.levels.1.colour", "#12345G", "Level 2, colour: it is blank, or not written as a pack asks."),
        ("scale.levels", [], "The pack, levels: there are fewer than 2."),
        (
            "scale.unmet_duty_cap",
            "5",
            "The scale: the cap for an unmet duty names level 5, which it does not have.",
        ),
        ("scale", None, "Area A: it describes level 1, which the pack does not have."),
    ],
)
def test_a_broken_rule_is_named_with_its_place(place: str, value: object, sentence: str) -> None:
    assert refusal(put(place, value)) == sentence


def test_a_place_is_counted_where_names_cannot_be_read() -> None:
    data = put("areas.0.statements.2.text", 5)[:-1] + b', "later": 1e400}'
    assert refusal(data) == "Statement number 3, text: it is not of the type that a pack asks for here."


def test_a_member_given_twice_is_no_reason_to_stumble_over_where_a_fault_is() -> None:
    faulty = put("areas.4.id", 5)
    data = faulty[:-1] + b', "areas": []}'
    assert refusal(data) == "Area number 5, id: it is not of the type that a pack asks for here."


def test_a_scale_has_at_most_six_points() -> None:
    six = members()["scale"]["levels"] * 2
    assert refusal(put("scale.levels", six[:7])) == "The pack, levels: there are more than 6."


def test_what_a_statement_replaces_may_be_retired_or_gone() -> None:
    pack = members()
    pack["areas"][0]["statements"][0]["retired"] = True
    pack["areas"][0]["statements"][1]["replaces"] = ["A1", "Z9"]
    assert read_pack(json.dumps(pack).encode()).by_id["A2"].replaces == ("A1", "Z9")


def test_a_pack_of_which_everything_is_retired_asks_nothing_and_is_refused() -> None:
    pack = members()
    for area in pack["areas"]:
        for statement in area["statements"]:
            statement["retired"] = True
    assert refusal(json.dumps(pack).encode()) == "The pack asks nothing: every statement is retired."


def test_a_must_without_a_legal_core_is_a_pack_that_trusts_may_write() -> None:
    pack = members()
    del pack["areas"][0]["statements"][1]["core"], pack["areas"][0]["statements"][1]["core_checked_by"]
    assert read_pack(json.dumps(pack).encode()).by_id["A2"].core == ""


def test_a_newer_format_asks_for_an_update() -> None:
    with pytest.raises(PackError, match=r"newer version of SENDnet\. Update the program"):
        read_pack(json.dumps({"kind": "framework pack", "format": 2, "chapters": []}).encode())
