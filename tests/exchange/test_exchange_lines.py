"""What a member signed is kept whatever it says, and counts only if every line of it is an edit."""

import tracemalloc
import zlib
from hashlib import sha256

import msgspec
import pytest
from forger import (
    ASHDOWN,
    LINE,
    forged,
    read,
    run,
    segment,
)
from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.changes import Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.lines import INFLATED_CAP
from sendnet_desktop.exchange.segment import portions, to_frame

OAK1 = ASHDOWN.oak1
ME = ASHDOWN.office.device


def test_f1_a_value_longer_than_this_version_allows_holds_the_whole_segment() -> None:
    long = msgspec.json.encode(msgspec.json.decode(LINE) | {"value": "x" * 20_001})
    found = read(*forged(OAK1, [LINE, long]))
    assert (found.status, found.edits) == ("unparsed", ())
    fits = msgspec.json.encode(msgspec.json.decode(LINE) | {"value": "é" * 20_000})
    assert len(read(*forged(OAK1, [LINE, fits])).edits) == 2


BAD_IDS = [
    "../../x",
    "CON",
    "judgement",
    ":x",
    "judgement:",
    "judgement:a b",
    "judgement:../x",
    "judgement:a\x00",
    "judgement:a\n",
    "judgement:" + "x" * 71,
    "1judgement:x",
    "judgement:x'; DROP TABLE edit; --",
    "judgement:é",
    "",
]


@pytest.mark.parametrize("record", BAD_IDS)
def test_f8_a_record_that_is_no_id_holds_the_segment(record: str) -> None:
    bad = msgspec.json.encode(msgspec.json.decode(LINE) | {"record": record})
    assert read(*forged(OAK1, [LINE, bad])).status == "unparsed"


@pytest.mark.parametrize("field", ["", "a b", "a/b", "x" * 81, "level\n", "\x00", "é"])
def test_f8_a_field_that_is_no_name_holds_the_segment(field: str) -> None:
    bad = msgspec.json.encode(msgspec.json.decode(LINE) | {"field": field})
    assert read(*forged(OAK1, [bad])).status == "unparsed"


def test_f8_the_longest_id_is_80_characters() -> None:
    fits = msgspec.json.encode(msgspec.json.decode(LINE) | {"record": "judgement:" + "x" * 70})
    assert read(*forged(OAK1, [fits])).status == "ok"


@pytest.mark.parametrize(
    "members",
    [
        {"value": 1.5},
        {"value": 1.0},
        {"value": 2**63},
        {"value": [1]},
        {"value": {"blob": "x", "bytes": 1, "type": "image/png"}},
        {"value": {"blob": "ab" * 32, "bytes": -1, "type": "image/png"}},
        {"value": {"blob": "ab" * 32, "bytes": 1, "type": "../x"}},
        {"value": {"blob": "ab" * 32, "bytes": 1}},
        {"at": -1},
        {"at": 2**47},
        {"tick": 65536},
        {"who": "x" * 201},
        {"who": None},
        {"replaces": ["ab" * 16] * 65},
        {"replaces": ["AB" * 16]},
        {"replaces": ["x"]},
        {"replaces": "ab" * 16},
    ],
    ids=str,
)
def test_a_line_that_is_not_an_edit_of_this_format_holds_the_segment(members: dict[str, object]) -> None:
    bad = msgspec.json.encode(msgspec.json.decode(LINE) | members)
    assert read(*forged(OAK1, [LINE, bad])).status == "unparsed"


@pytest.mark.parametrize("missing", ["record", "field", "value", "at", "who"])
def test_a_line_that_lacks_a_member_holds_the_segment(missing: str) -> None:
    said = msgspec.json.decode(LINE)
    del said[missing]
    assert read(*forged(OAK1, [msgspec.json.encode(said)])).status == "unparsed"


@pytest.mark.parametrize(
    "text",
    [
        b'{"a":' * 100_000 + b"}",
        b'{"record":"' + b"\xff" + b'"}',
        LINE + LINE,
        b" " + LINE,
        LINE + b" ",
        LINE[:30] + b"\n" + LINE[30:],
        b"",
        b"[]",
        LINE[:-1] + b',"x":"\\ud800"}',
    ],
    ids=["deep", "not UTF-8", "two", "space before", "space after", "over two lines", "empty", "list", "surrogate"],
)
def test_lines_that_are_not_one_object_each_hold_the_segment(text: bytes) -> None:
    header, body = forged(OAK1, [LINE, text])
    assert read(header, body).status == "unparsed"


def test_two_lines_that_together_look_like_the_right_number_hold_the_segment() -> None:
    packed = zlib.compress(LINE + LINE + b"\n" + b"{}\n")
    assert read(*forged(OAK1, [LINE, LINE], body=packed)).status == "unparsed"


@pytest.mark.parametrize("header", [{"count": 1}, {"count": 3}, {"count": 0}, {"lines": "ab" * 32}], ids=str)
def test_f10_a_wrong_count_or_wrong_ids_hold_the_segment(header: dict[str, object]) -> None:
    found = read(*forged(OAK1, [LINE, LINE.replace(b"A1", b"A2")], **header))
    assert (found.status, found.edits) == ("unparsed", ())


def test_more_lines_than_the_cap_hold_the_segment() -> None:
    lines = [LINE.replace(b"A1", b"A%d" % number) for number in range(50_001)]
    assert len(read(*forged(OAK1, lines[1:])).edits) == 50_000
    assert read(*forged(OAK1, lines)).status == "unparsed"


def bomb(pieces: int = 64) -> bytes:
    """One GiB of zeros in a mebibyte: one packed piece after another, all alike, so that it is quickly made."""
    packer, block, check = zlib.compressobj(9, zlib.DEFLATED, -15), bytes(1 << 24), 1
    piece = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    for _ in range(pieces):
        check = zlib.adler32(block, check)
    return b"\x78\xda" + piece * pieces + packer.flush() + check.to_bytes(4, "big")


def test_the_bomb_would_go_off() -> None:
    assert zlib.decompress(bomb(3)) == bytes(3 << 24)


def test_g1_a_bomb_signed_by_a_member_is_held_and_inflated_to_the_cap_at_most() -> None:
    header, body = forged(OAK1, [LINE], body=bomb())
    tracemalloc.start()
    try:
        found = read(header, body)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (found.status, found.edits) == ("unparsed", ())
    assert peak < 80 * 1024 * 1024
    assert INFLATED_CAP == 32 * 1024 * 1024


def test_g1_a_flood_of_empty_lines_inside_one_object_is_held_before_it_is_cut_into_lines() -> None:
    header, body = forged(OAK1, [LINE], body=zlib.compress(b"{" + b"\n" * (INFLATED_CAP - 10) + b"}\n"))
    tracemalloc.start()
    try:
        found = read(header, body)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert found.status == "unparsed"
    assert peak < 80 * 1024 * 1024


def with_dictionary() -> bytes:
    packer = zlib.compressobj(zdict=LINE)
    return packer.compress(LINE + b"\n") + packer.flush()


@pytest.mark.parametrize(
    "body",
    [
        zlib.compress(LINE + b"\n")[:-1],
        zlib.compress(LINE + b"\n")[:-6],
        zlib.compress(LINE + b"\n") + b"x",
        zlib.compress(LINE + b"\n") * 2,
        with_dictionary(),
        zlib.compress(LINE + b"\n")[2:-4],
        b"",
        LINE + b"\n",
        zlib.compress(LINE),
        zlib.compress(b""),
    ],
    ids=["cut", "cut more", "trailing", "second", "dictionary", "raw", "empty", "plain", "no end of line", "no lines"],
)
def test_g2_a_stream_that_is_not_exactly_one_is_never_applied(body: bytes) -> None:
    found = read(*forged(OAK1, [LINE], body=body))
    assert (found.status, found.edits) == ("unparsed", ())


def test_a_line_marked_as_erased_in_an_ordinary_segment_holds_it() -> None:
    assert read(*forged(OAK1, [LINE, b'{"erased":"%s"}' % (b"ab" * 16)])).status == "unparsed"


def test_a_text_too_long_for_the_format_is_refused_when_written_without_repeating_it() -> None:
    with pytest.raises(SendnetError) as refused:
        segment(OAK1, [run(value="secret" * 4000)])
    assert "secret" not in str(refused.value)
    with pytest.raises(SendnetError):
        segment(OAK1, [run(replaces=tuple(bytes([number]) * 16 for number in range(65)))])


def test_what_is_written_is_cut_into_portions_that_a_reader_accepts() -> None:
    small = [run(f"action:{number}") for number in range(20_001)]
    assert [len(portion) for portion in portions(small)] == [10_000, 10_000, 1]
    large = [run(f"action:{number}", value="\x01" * 20_000) for number in range(300)]
    cut = list(portions(large))
    assert sum(map(len, cut)) == 300
    for portion in cut:
        built = segment(OAK1, portion)
        assert read(built.header, built.body).status == "ok"
    assert list(portions([])) == []


def test_an_edit_takes_little_room() -> None:
    words = ("pupils", "plans", "reviewed", "each", "term", "with", "families", "support", "staff", "training", "needs")

    def value(number: int) -> str:
        if number % 10 < 6:
            return "1234"[number * 7 % 4]
        count = number % 64 + 6
        return " ".join(words[sha256(b"%d %d" % (number, place)).digest()[0] % 11] for place in range(count))

    runs = [
        run(
            f"judgement:2026.{'ABCDEFGH'[number // 500]}{number // 20 % 25}",
            field=f"field{number % 20}",
            value=value(number),
            stamp=(1_795_212_345_678 + number * 2999) << 16,
        )
        for number in range(4000)
    ]
    built = segment(OAK1, runs)
    assert len(to_frame(built)) / len(runs) <= 55


def test_reading_asks_for_memory_in_proportion() -> None:
    built = segment(OAK1, [run(f"action:{number}", value="x" * 100) for number in range(10_000)])
    size = len(zlib.decompress(built.body))
    tracemalloc.start()
    try:
        read(built.header, built.body)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 12 * size


@given(st.lists(st.binary(max_size=40), max_size=5), st.binary(max_size=60))
def test_whatever_a_member_signs_is_held_or_rejected_without_another_error(lines: list[bytes], body: bytes) -> None:
    for packed in (None, body):
        found = read(*forged(OAK1, lines, body=packed))
        assert found.status in ("ok", "unparsed")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(["record", "field", "value", "at", "who", "tick", "replaces", "x"]), JSON))
def test_whatever_a_line_says_it_is_held_or_read_without_another_error(members: dict[str, Value]) -> None:
    line = msgspec.json.encode(msgspec.json.decode(LINE) | members)
    assert read(*forged(OAK1, [line])).status in ("ok", "unparsed")
