"""What the starter framework says, and that other packs are as good as it: nothing assumes five areas."""

import re
from collections import Counter
from pathlib import Path

import pytest

from sendnet_desktop.frameworks.pack import Pack, Statement
from sendnet_desktop.frameworks.reading import (
    pack_hash,
    published,
    read_pack,
    starter,
    starter_pack,
    summarise,
)
from sendnet_resources import resource

PACKS = Path(__file__).parent / "packs"
SHIPPED = resource("frameworks", "starter.json").read_text(encoding="utf-8")

PUBLISHED = {"2026.1": "cd568ae127703bdbb6eb0eadf7b40229fb6a3ab9f6fff3324044f17c3dcc296e"}
"""Every starter framework ever shipped. A changed one is a new version: it needs a new number, and a line here."""


@pytest.fixture(scope="module")
def pack() -> Pack:
    return starter()


def test_a_starter_framework_once_shipped_never_changes(pack: Pack) -> None:
    assert pack_hash(starter_pack()) == PUBLISHED[pack.number]


def test_it_has_five_areas_and_forty_seven_statements(pack: Pack) -> None:
    assert [(area.id, area.title, len(area.statements)) for area in pack.areas] == [
        ("A", "Leadership and management", 10),
        ("B", "Identification", 9),
        ("C", "Tracking and monitoring", 9),
        ("D", "High quality teaching and learning", 10),
        ("E", "Developing provision", 9),
    ]
    summary = summarise(starter_pack())
    assert (summary.statements, summary.duties, summary.points) == (47, 10, 4)


def test_statements_are_numbered_within_their_area(pack: Pack) -> None:
    for area in pack.areas:
        assert [each.id for each in area.statements] == [
            f"{area.id}{place}" for place in range(1, len(area.statements) + 1)
        ]


def test_what_the_law_asks_is_exactly_what_has_a_legal_core(pack: Pack) -> None:
    law = ["A2", "A5", "A6", "B6", "C3", "D8", "D9", "D10", "E6", "E8"]
    assert [each.id for each in pack.statements() if each.duty == "must"] == law
    assert [each.id for each in pack.statements() if each.core] == law
    assert [each.id for each in pack.statements() if each.core_checked_by] == law


def test_every_statement_says_what_would_persuade(pack: Pack) -> None:
    for each in pack.statements():
        assert each.evidence, each.id
        assert each.evidence_kinds, each.id
        assert len(set(each.evidence_kinds)) == len(each.evidence_kinds), each.id


def test_every_duty_says_where_it_stands(pack: Pack) -> None:
    assert [each.id for each in pack.statements() if each.duty != "good practice" and not each.references] == []


READ_AGAINST_SOURCE = re.compile(
    r"CoP 6\.(37|44|4[4-9]|5[0-6]|79|8\d|9[0-4])(–6\.(4[4-9]|5[0-6]|8\d|9[0-4]))?"
    r"|CFA s(29|35|66|67|68|69|100)( best endeavours)?"
    r"|EEF|SEND Regulations 2014, Sch\. 1|NPQ for SENCOs, from September 2024"
)


def test_references_that_were_not_read_against_their_source_are_marked(pack: Pack) -> None:
    """The others may lose the mark only when a person has looked them up, and widened the list above."""

    def unread(each: Statement) -> set[str]:
        return {reference for reference in each.references if not READ_AGAINST_SOURCE.fullmatch(reference)}

    assert {each.id: unread(each) for each in pack.statements()} == {
        each.id: set(each.unchecked) for each in pack.statements()
    }
    assert "to be checked against the Code" in pack.note
    assert "CoP 6.3 (to be checked)" in pack.by_id["A4"].cited


def test_the_scale_is_four_levels_with_a_cap_for_unmet_duties(pack: Pack) -> None:
    assert [(level.id, level.number, level.name, level.colour) for level in pack.levels] == [
        ("1", 1, "Not yet in place", "#FBE6CF"),
        ("2", 2, "Developing", "#F2B66D"),
        ("3", 3, "Secure", "#2C7A94"),
        ("4", 4, "Leading practice", "#0B3C5D"),
    ]
    assert pack.scale is not None
    assert pack.scale.unmet_duty_cap == "2"


def test_every_level_is_described_in_every_area(pack: Pack) -> None:
    for area in pack.areas:
        assert list(area.descriptors) == ["1", "2", "3", "4"], area.id
        assert all(len(text) > 40 for text in area.descriptors.values()), area.id


def test_every_area_says_what_it_bears_on(pack: Pack) -> None:
    for area in pack.areas:
        assert {"send_review_guide", "ofsted", "mat_guide"} <= area.tags.keys(), area.id
    themes = Counter(theme for area in pack.areas for theme in area.tags["send_review_guide"])
    assert len(themes) == 9
    assert set(themes.values()) == {1}
    assert sorted({number for area in pack.areas for number in area.tags.get("eef", ())}) == ["1", "2", "3", "4", "5"]


def test_it_says_whose_words_it_has_and_as_at_when(pack: Pack) -> None:
    assert (pack.label, pack.law_as_at) == ("Starter framework, original wording", "2026-09-01")


def test_it_is_nobody_elses_framework() -> None:
    assert re.findall(r"celt\b|nasen\b|whole school send|telford|swale|ealing|essex", SHIPPED, re.IGNORECASE) == []
    assert "Ofsted's" not in SHIPPED


def test_no_mark_of_a_draft_is_left_in_it() -> None:
    assert re.findall(r"\*\*|\[[VKD]2?\]|TODO|\bTBC\b", SHIPPED) == []


AMERICAN = r"\b(\w{3,}iz(?:e|ed|es|ing|ation)\b|behavior|color\b|center|program\b|counselor|enrollment|labor\b|math\b)"


@pytest.mark.parametrize("name", ["starter", "eight_areas", "narrative"])
def test_the_spelling_is_british(name: str) -> None:
    text = SHIPPED if name == "starter" else (PACKS / f"{name}.json").read_text(encoding="utf-8")
    assert re.findall(AMERICAN, text, re.IGNORECASE) == []


def test_every_text_ends_as_a_sentence(pack: Pack) -> None:
    for each in pack.statements():
        for text in filter(None, (each.text, each.help, each.evidence, each.core, each.core_checked_by)):
            assert text[0].isupper(), (each.id, text)
            assert text.endswith((".", ".”")), (each.id, text)


@pytest.mark.parametrize(
    ("name", "areas", "points"),
    [("eight_areas", 8, 5), ("narrative", 3, 0)],
)
def test_packs_of_other_sizes_are_as_good(name: str, areas: int, points: int) -> None:
    data = published((PACKS / f"{name}.json").read_bytes())
    pack = read_pack(data)
    assert (len(pack.areas), len(pack.levels)) == (areas, points)
    assert all(pack.area_of[each.id].id for each in pack.statements())
    assert all(each.evidence and each.evidence_kinds for each in pack.statements())


def test_the_eight_area_pack_renames_words_and_keeps_the_others() -> None:
    words = read_pack((PACKS / "eight_areas.json").read_bytes()).words
    assert (words.senco, words.half_term) == ("SENDCo", "half-term")


def test_a_pack_without_a_scale_knows_no_level() -> None:
    pack = read_pack((PACKS / "narrative.json").read_bytes())
    assert pack.scale is None
    assert pack.level("1") is None
