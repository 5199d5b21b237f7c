"""Reading packs: good ones come back equal, every rule is held, and hostile bytes meet only a sentence."""

import copy
import hashlib
import json
import sys
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.pack import Area, Duty, EvidenceKind, Level, Pack, Scale, Shape, Statement, Words
from sendnet_desktop.frameworks.phases import Phase
from sendnet_desktop.frameworks.reading import (
    LARGEST,
    PackError,
    pack_bytes,
    pack_hash,
    published,
    read_pack,
    starter_pack,
    summarise,
)
from sendnet_desktop.ids import is_record

PACKS = Path(__file__).parent / "packs"
EIGHT = (PACKS / "eight_areas.json").read_bytes()
NARRATIVE = (PACKS / "narrative.json").read_bytes()
GOOD = (starter_pack(), EIGHT, NARRATIVE)


def refusal(data: bytes) -> str:
    with pytest.raises(PackError) as caught:
        read_pack(data)
    return caught.value.what


# Good packs


@pytest.mark.parametrize("data", GOOD)
def test_a_pack_written_and_read_again_is_equal(data: bytes) -> None:
    pack = read_pack(data)
    again = read_pack(pack_bytes(pack))
    assert again == pack
    assert pack_bytes(again) == pack_bytes(pack)


def test_what_is_written_is_canonical_and_says_everything() -> None:
    document = pack_bytes(read_pack(NARRATIVE))
    plain = json.loads(document)
    assert document == json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    assert plain["kind"] == "framework pack"
    assert plain["words"]["senco"] == "SENCO"
    assert plain["areas"][0]["statements"][0]["retired"] is False


def test_the_identity_is_the_hash_of_the_bytes_as_they_stand() -> None:
    assert pack_hash(EIGHT) == hashlib.sha256(EIGHT).hexdigest()
    assert pack_hash(EIGHT) != pack_hash(published(EIGHT))


def test_publishing_does_not_depend_on_how_a_file_is_laid_out() -> None:
    spread = json.dumps(json.loads(EIGHT), indent=8).encode()
    backwards = json.dumps(dict(reversed(json.loads(EIGHT).items()))).encode()
    assert published(spread) == published(backwards) == published(EIGHT)
    assert published(published(EIGHT)) == published(EIGHT)


def test_members_that_this_version_does_not_know_are_passed_over_and_kept() -> None:
    pack: Any = json.loads(starter_pack())
    pack["palette"] = {"dark": ["#000000", 1.5, None]}
    pack["areas"][0]["statements"][0]["aids"] = ["a", "b"]
    data = json.dumps(pack).encode()
    assert read_pack(data) == read_pack(starter_pack())
    kept = json.loads(published(data))
    assert kept["palette"] == pack["palette"]
    assert kept["areas"][0]["statements"][0]["aids"] == ["a", "b"]


def test_a_summary_counts_what_is_asked_and_not_what_is_retired() -> None:
    summary = summarise(EIGHT)
    assert (summary.areas, summary.statements, summary.duties, summary.points) == (8, 25, 4, 5)
    assert sum(1 for _ in read_pack(EIGHT).statements()) == 26
    assert (summary.hash, summary.title) == (pack_hash(EIGHT), "Eight-area inclusion review")
    assert summarise(NARRATIVE).points == 0


def test_a_reference_nobody_has_checked_is_shown_as_such() -> None:
    statement = Statement(id="x", text="y", references=("CoP 6.56", "CoP 6.58"), unchecked=("CoP 6.58",))
    assert statement.cited == ("CoP 6.56", "CoP 6.58 (to be checked)")


def test_a_pack_that_nobody_could_read_is_not_written() -> None:
    twice = (Statement(id="1", text="One."), Statement(id="1", text="Two."))
    pack = Pack(
        format=1, title="T", number="1", law_as_at="2026-09-01", areas=(Area(id="A", title="A", statements=twice),)
    )
    with pytest.raises(PackError, match="The id 1 is given to more than one"):
        pack_bytes(pack)


@given(st.text(alphabet="AZaz09_.-", min_size=1, max_size=16))
def test_every_id_that_a_pack_may_have_fits_into_a_records_id(statement: str) -> None:
    assert is_record(f"judgement:2026.{statement}")
    area = Area(id="an-area", title="T", statements=(Statement(id=statement, text="S."),))
    pack = Pack(format=1, title="T", number="1", law_as_at="2026-09-01", areas=(area,))
    assert read_pack(pack_bytes(pack)).by_id.keys() == {statement}


@pytest.mark.parametrize("part", [Pack, Words, Scale, Level, Area, Statement])
def test_the_format_is_documented_member_by_member(part: type[msgspec.Struct]) -> None:
    text = (Path(__file__).parents[2] / "docs/formats/framework-pack.md").read_text(encoding="utf-8")
    assert [name for name in part.__struct_fields__ if f"`{name}`" not in text] == []


@pytest.mark.parametrize("words", [EvidenceKind, Phase, Shape, Duty])
def test_the_format_documents_every_word_of_a_list(words: object) -> None:
    text = (Path(__file__).parents[2] / "docs/formats/framework-pack.md").read_text(encoding="utf-8")
    assert [word for word in get_args(words) if f"`{word}`" not in text] == []


# Hostile bytes


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"PK\x03\x04",
        b"\xef\xbb\xbf" + EIGHT,
        EIGHT.decode().encode("utf-16"),
        EIGHT[:-3],
        EIGHT.replace(b"framework pack", b"snapshot"),
        EIGHT.replace(b'"format": 1', b'"format": "1"'),
        EIGHT.replace(b"Fenland", b"\xff").replace(b"Pupils", b"\xff"),
        b'{"format":1,"later":' + b"[" * 200_000,
    ],
)
def test_other_files_are_said_to_be_no_pack(data: bytes) -> None:
    assert refusal(data) == "This file is not a framework pack."


def test_a_file_too_large_is_refused_before_it_is_read() -> None:
    assert refusal(b" " * (LARGEST + 1)) == "This file is too large to be a framework pack."
    assert read_pack(EIGHT + b" " * (LARGEST - len(EIGHT))) == read_pack(EIGHT)


def test_an_unknown_member_that_cannot_be_written_again_is_not_published() -> None:
    data = EIGHT[:-3] + b', "later": 1e400}'
    read_pack(data)
    with pytest.raises(PackError, match="cannot be read"):
        published(data)


def test_nested_unknown_members_are_published_whole_or_refused_in_words() -> None:
    outcomes = set[bool]()
    for depth in range(0, sys.getrecursionlimit() + 200, 50):
        data = EIGHT[:-3] + b', "later": ' + b"[" * depth + b"0" + b"]" * depth + b"}"
        try:
            document = published(data)
        except PackError:
            outcomes.add(False)
        else:
            assert document.count(b'"later":' + b"[" * depth + b"0") == 1
            outcomes.add(True)
    assert outcomes == {True, False}


def complaint_about(data: bytes) -> SendnetError | None:
    try:
        read_pack(data)
    except SendnetError as error:
        return error
    return None


def gives_a_pack_or_a_sentence(data: bytes) -> None:
    if complaint := complaint_about(data):
        assert isinstance(complaint, PackError)
        assert complaint.what.endswith(".")
        assert len(complaint.what) < 200
        assert complaint.remedy
    else:
        pack = read_pack(data)
        assert read_pack(pack_bytes(pack)) == pack
        assert summarise(data).areas == len(pack.areas)


@given(st.binary(max_size=400))
def test_any_bytes_give_a_pack_or_a_sentence(data: bytes) -> None:
    gives_a_pack_or_a_sentence(data)


@given(st.sampled_from(GOOD), st.data())
def test_damaged_bytes_of_a_good_pack_give_a_pack_or_a_sentence(good: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 40)))
    gives_a_pack_or_a_sentence(good[:start] + data.draw(st.binary(max_size=12)) + good[end:])


_json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["A1", "must", "2"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(GOOD), st.data())
def test_a_good_pack_with_strange_members_gives_a_pack_or_a_sentence(good: bytes, data: st.DataObject) -> None:
    pack: Any = json.loads(good)
    part: Any = pack
    while True:
        keys = list(range(len(part))) if isinstance(part, list) else list(part)
        assume(keys)
        key = data.draw(st.sampled_from(keys))
        if not isinstance(part[key], list | dict) or data.draw(st.integers(0, 3)) == 0:
            break
        part = part[key]
    part[key] = copy.deepcopy(data.draw(_json))
    gives_a_pack_or_a_sentence(json.dumps(pack).encode())


# Packs of every size

_ids = st.text(alphabet="ABCdef0123_.-", min_size=1, max_size=16)
_said = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=40)
_shapes: list[Shape] = ["circle", "quarter", "half", "three-quarters", "full", "star"]


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    ids = draw(st.lists(_ids, min_size=4, max_size=30, unique_by=str.casefold))
    cuts = draw(st.integers(1, len(ids) // 2))
    levels = tuple(
        Level(id=f"l{place}", number=place, name=f"Point {place}", shape=shape)
        for place, shape in enumerate(draw(st.permutations(_shapes))[: draw(st.integers(0, 6))], start=1)
    )
    scale = Scale(id="s", name=draw(_said), levels=levels) if len(levels) >= 2 else None
    names, rest = ids[:cuts], ids[cuts:]
    areas = tuple(
        Area(
            id=name,
            title=draw(_said),
            descriptors={level.id: draw(_said) for level in levels} if scale else {},
            statements=tuple(
                Statement(id=each, text=draw(_said), help=draw(_said), retired=place > 0 and draw(st.booleans()))
                for place, each in enumerate(rest[index::cuts])
            ),
        )
        for index, name in enumerate(names)
    )
    return Pack(format=1, title=draw(_said), number="1", law_as_at="2026-09-01", areas=areas, scale=scale)


@given(packs())
def test_any_sound_pack_survives_writing_and_reading(pack: Pack) -> None:
    document = pack_bytes(pack)
    assert read_pack(document) == pack
    assert published(document) == document
