"""A pack that is being written: every fault is told at once, each with its place."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec import structs
from test_frameworks_rules import put, refusal

from sendnet_desktop.frameworks.checking import faults
from sendnet_desktop.frameworks.pack import Area, Level, Pack, Scale, Statement, Words
from sendnet_desktop.frameworks.problems import Problem
from sendnet_desktop.frameworks.reading import read_pack, starter

PACKS = Path(__file__).parent / "packs"


def unchecked(data: bytes) -> Pack:
    """A pack put together without any check, as a draft is."""
    loaded: Any = json.loads(data)

    def listed(part: dict[str, Any], *names: str) -> dict[str, Any]:
        return {name: tuple(value) if name in names else value for name, value in part.items()}

    lists = ("references", "unchecked", "evidence_kinds", "phases", "replaces")
    areas = [
        Area(**area | {"statements": tuple(Statement(**listed(each, *lists)) for each in area["statements"])})
        for area in loaded["areas"]
    ]
    scale = loaded["scale"] and Scale(
        **loaded["scale"] | {"levels": tuple(Level(**level) for level in loaded["scale"]["levels"])}
    )
    rest = {name: value for name, value in loaded.items() if name not in ("areas", "scale", "words", "kind")}
    return Pack(**rest, areas=tuple(areas), scale=scale, words=Words(**loaded["words"]))


@pytest.mark.parametrize("name", ["starter", "eight_areas", "narrative"])
def test_a_sound_pack_has_no_fault(name: str) -> None:
    pack = starter() if name == "starter" else read_pack((PACKS / f"{name}.json").read_bytes())
    assert list(faults(pack)) == []


@pytest.mark.parametrize(
    ("place", "value", "part", "at", "member"),
    [
        ("title", "", "whole", (), "title"),
        ("law_as_at", "2026-02-30", "whole", (), "law_as_at"),
        ("words.senco", "", "whole", (), "word_senco"),
        ("areas", [], "whole", (), "areas"),
        ("scale.name", "", "scale", (), "name"),
        ("scale.unmet_duty_cap", "9", "scale", (), "unmet_duty_cap"),
        ("scale.levels.1.name", "x" * 41, "level", (1,), "name"),
        ("scale.levels.1.colour", "red", "level", (1,), "colour"),
        ("scale.levels.2.name", "Developing", "level", (2,), "name"),
        ("scale.levels.2.shape", "half", "level", (2,), "shape"),
        ("areas.1.id", "A", "area", (1,), "id"),
        ("areas.1.title", " ", "area", (1,), "title"),
        ("areas.1.statements", [], "area", (1,), "statements"),
        ("areas.1.descriptors.9", "Beyond.", "area", (1,), "descriptors"),
        ("areas.0.statements.2.text", "", "statement", (0, 2), "text"),
        ("areas.0.statements.2.text", "x" * 801, "statement", (0, 2), "text"),
        ("areas.0.statements.2.id", "A2", "statement", (0, 2), "id"),
        ("areas.0.statements.2.references", ["x"] * 13, "statement", (0, 2), "references"),
        ("areas.0.statements.2.unchecked", ["Not there"], "statement", (0, 2), "unchecked"),
        ("areas.0.statements.2.core", "Law.", "statement", (0, 2), "core"),
        ("areas.0.statements.2.core_checked_by", "Dates.", "statement", (0, 2), "core_checked_by"),
        ("areas.0.statements.2.replaces", ["A1"], "statement", (0, 2), "replaces"),
        ("areas.0.statements.2.replaces", ["A3"], "statement", (0, 2), "replaces"),
    ],
)
def test_each_fault_is_told_in_the_readers_own_sentence_with_its_place(
    place: str, value: object, part: str, at: tuple[int, ...], member: str
) -> None:
    data = put(place, value)
    found = list(faults(unchecked(data)))
    what = refusal(data).partition(": ")[2]  # beside a draft the scale and the words are named by themselves
    told = [(each.says.partition(": ")[2], each.part, each.at, each.member) for each in found]
    assert (what, part, at, member) in told


def test_every_fault_is_told_and_none_twice() -> None:
    pack = starter()
    first, second, *others = pack.areas[0].statements
    statements = (structs.replace(first, text="", help="x" * 4001), structs.replace(second, text=""), *others)
    area = structs.replace(pack.areas[0], title="", statements=statements)
    broken = structs.replace(pack, title="", areas=(area, *pack.areas[1:]))
    assert [each.says for each in faults(broken)] == [
        "The pack, title: it is empty.",
        "Area A, title: it is empty.",
        "Statement A1, text: it is empty.",
        "Statement A1, help: it is longer than 4000 characters.",
        "Statement A2, text: it is empty.",
    ]


def test_a_statement_without_an_id_is_named_by_its_place() -> None:
    pack = starter()
    nameless = structs.replace(pack.areas[1].statements[0], id="")
    area = structs.replace(pack.areas[1], statements=(nameless, *pack.areas[1].statements[1:]))
    broken = structs.replace(pack, areas=(pack.areas[0], area, *pack.areas[2:]))
    (found,) = faults(broken)
    assert found.says.startswith("Area B, statement number 1, id: ")


def test_what_has_no_fault_can_be_read() -> None:
    pack = unchecked(msgspec.json.encode(starter()))
    assert list(faults(pack)) == []
    assert read_pack(msgspec.json.encode(pack)) == starter()
    assert isinstance(next(faults(structs.replace(pack, title=""))), Problem)
