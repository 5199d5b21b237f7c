"""Segments: whose they are, for whom, where they stand; what breaks a rule of these is not kept."""

import zlib
from contextlib import suppress
from hashlib import sha256

import msgspec
import pytest
from forger import ASHDOWN, ELM_2026, LINE, OAK_2026, forged, judge, read, rule, run, said_in, segment
from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.changes import Blob
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.envelope import ROSTER, SEGMENT, Envelope, sign
from sendnet_desktop.exchange.header import hash_of, new_log
from sendnet_desktop.exchange.refusals import DamagedError, StrangerError
from sendnet_desktop.exchange.segment import split_frame, to_frame
from sendnet_desktop.journal.sealed import Segment

L = 2**252 + 27742317777372353535851937790883648493
OAK1 = ASHDOWN.oak1
ME = ASHDOWN.office.device


VALUES = st.one_of(
    st.text(max_size=50),
    st.integers(-(2**63), 2**63 - 1),
    st.booleans(),
    st.none(),
    st.builds(Blob, st.binary(min_size=32, max_size=32).map(bytes.hex), st.integers(0, 10**7), st.just("image/jpeg")),
)
RUNS = st.builds(
    run,
    record=st.from_regex(r"\A[A-Za-z][A-Za-z0-9_]{0,20}:[A-Za-z0-9_.:-]{1,50}\Z"),
    field=st.from_regex(r"\A[A-Za-z0-9_.:-]{1,80}\Z"),
    value=VALUES,
    stamp=st.integers(0, 2**63 - 1),
    who=st.text(max_size=30),
    replaces=st.lists(st.binary(min_size=16, max_size=16), max_size=3, unique=True).map(tuple),
)


@given(st.lists(RUNS, max_size=4))
def test_a_segment_is_read_as_it_was_built(runs: list) -> None:  # type: ignore[type-arg]
    built = segment(OAK1, runs)
    assert read(built.header, built.body) == built
    assert split_frame(to_frame(built)) == (built.header, built.body)
    assert [(edit.record, edit.value, edit.stamp, edit.replaces) for edit in built.edits] == [
        (each.record, each.value, each.stamp, each.replaces) for each in runs
    ]


def test_an_edit_has_the_id_that_the_format_says() -> None:
    built = segment(OAK1)
    (line,) = zlib.decompress(built.body).splitlines()
    assert built.edits[0].id == sha256(f"{OAK1.device}{OAK_2026}\n".encode() + line).digest()[:16]
    assert built.hash == sha256(Envelope.parse(built.header).payload).digest() == hash_of(built.header)
    assert said_in(built).lines == sha256(built.edits[0].id).hexdigest()


def test_the_same_edit_of_another_laptop_or_channel_has_another_id() -> None:
    ids = {
        segment(who, channel=channel).edits[0].id for who in (OAK1, ASHDOWN.oak2) for channel in (OAK_2026, ELM_2026)
    }
    assert len(ids) == 4


def test_a_log_begins_with_its_device_and_each_is_new() -> None:
    first, second = new_log(OAK1.device), new_log(OAK1.device)
    assert first != second
    assert first.startswith(OAK1.device + "-")
    assert read(*_parts(segment(OAK1, log=first))).log == first


def _parts(built: Segment) -> tuple[bytes, bytes]:
    return built.header, built.body


def test_c1_a_segment_without_a_signature_is_rejected() -> None:
    built = segment(OAK1)
    with pytest.raises(DamagedError):
        read(sign(SEGMENT, Envelope.parse(built.header).payload, []).to_bytes(), built.body)


def test_c2_a_segment_of_a_stranger_is_rejected_and_told_apart() -> None:
    built = segment(ASHDOWN.stranger)
    with pytest.raises(StrangerError):
        read(built.header, built.body)


def test_c3_a_segment_that_names_another_device_than_its_signer_is_rejected() -> None:
    assert rule(*forged(ASHDOWN.elm, [LINE], device=OAK1.device, log=f"{OAK1.device}-{'0' * 16}")) == (
        "segment format, rule 5"
    )


def test_c3_a_segment_that_names_another_device_in_a_log_of_its_own_is_rejected() -> None:
    assert rule(*forged(ASHDOWN.elm, [LINE], device=OAK1.device)) == "segment format, rule 5"


def test_c4_a_header_or_a_body_that_was_changed_is_rejected() -> None:
    built = segment(OAK1, [run(value="3")])
    other = segment(OAK1, [run(value="4")])
    envelope = Envelope.parse(built.header)
    swapped = Envelope(SEGMENT, Envelope.parse(other.header).payload, envelope.signatures).to_bytes()
    assert rule(swapped, other.body) == "segment format, rule 3"
    assert rule(built.header, other.body) == "segment format, rule 7"
    assert rule(built.header, built.body + b"\x00") == "segment format, rule 7"
    retyped = Envelope(ROSTER, envelope.payload, envelope.signatures).to_bytes()
    with pytest.raises(DamagedError):
        read(retyped, built.body)


def test_c14_a_segment_forwarded_to_those_who_may_not_read_its_channel_is_rejected() -> None:
    built = segment(OAK1)
    assert rule(built.header, built.body, ASHDOWN.elm.device) == "segment format, rule 6"
    assert rule(built.header, built.body, ASHDOWN.reviewer.device) == "segment format, rule 6"
    assert rule(*forged(OAK1, [LINE], channel="private")) == "segment format, rule 6"
    assert rule(*forged(OAK1, [LINE], channel="staffroom:2026")) == "segment format, rule 6"


def test_c15_a_laptop_that_continues_anothers_log_is_rejected() -> None:
    first = segment(OAK1)
    assert rule(*forged(ASHDOWN.oak2, [LINE], log=first.log, seq=1, prev=first.hash.hex())) == "segment format, rule 5"


def test_c16_and_c17_the_same_segment_again_is_the_same_segment() -> None:
    built = segment(OAK1)
    assert read(built.header, built.body).hash == read(*split_frame(to_frame(built))).hash
    ((key, signature),) = Envelope.parse(built.header).signatures
    second = signature[:32] + (int.from_bytes(signature[32:], "little") + L).to_bytes(32, "little")
    twisted = Envelope(SEGMENT, Envelope.parse(built.header).payload, ((key, second),)).to_bytes()
    assert rule(twisted, built.body) == "segment format, rule 3"
    assert hash_of(twisted) == built.hash


@pytest.mark.parametrize(("seq", "prev"), [(0, "ab" * 32), (5, None)])
def test_e5_a_first_segment_with_a_predecessor_or_a_later_one_without_is_rejected(seq: int, prev: str | None) -> None:
    assert rule(*forged(OAK1, [LINE], seq=seq, prev=prev)) == "segment format, rule 7"


@pytest.mark.parametrize(
    "header",
    [
        {"seq": -1},
        {"seq": "0"},
        {"seq": 2**54},
        {"log": "x"},
        {"log": f"{OAK1.device}-{'0' * 15}"},
        {"log": f"{OAK1.device}-{'0' * 16}\n"},
        {"prev": "AB" * 32},
        {"lines": None},
        {"seen": {"x": 1}},
        {"seen": {f"{OAK1.device}-{number:016x}": 1 for number in range(5001)}},
        {"wants": ["x"]},
        {"channel": "x" * 201},
        {"channel": None},
        {"crit": ["x"] * 17},
        {"crit": "x"},
    ],
    ids=str,
)
def test_a_header_that_is_not_one_is_rejected(header: dict[str, object]) -> None:
    named = {"channel": OAK_2026} | header
    with pytest.raises(SendnetError):
        read(*forged(OAK1, [LINE], **named))


def test_f2_members_that_this_version_does_not_know_are_ignored_and_kept_byte_for_byte() -> None:
    more = msgspec.json.encode(msgspec.json.decode(LINE) | {"mood": {"a": [1, 2.5]}})
    header, body = forged(OAK1, [more], colour="blue")
    found = read(header, body)
    assert found.status == "ok"
    assert len(found.edits) == 1
    assert (found.header, found.body) == (header, body)


def test_f3_an_unknown_feature_holds_the_segment_without_looking_at_its_body() -> None:
    found = read(*forged(OAK1, [LINE], body=b"not even packed", crit=["drawings"]))
    assert (found.status, found.edits) == ("newer", ())
    assert judge(found).status == "newer"


def test_a_segment_of_no_lines_says_what_its_writer_wants() -> None:
    built = segment(OAK1, [], wants=["ab" * 32])
    found = read(built.header, built.body)
    assert (found.status, found.edits, found.wants) == ("ok", (), ("ab" * 32,))
    for text in (b"\n", b"x", LINE):
        assert read(*forged(OAK1, [], body=zlib.compress(text))).status == "unparsed"


@given(st.binary(max_size=60), st.integers(0, 1000))
def test_a_bent_segment_raises_nothing_but_our_error_and_is_never_taken_for_another(junk: bytes, at: int) -> None:
    built = segment(OAK1, [run(), run(value=None, field="x")])
    frame = to_frame(built)
    bent = frame[:at] + junk + frame[at + len(junk) :]
    with suppress(SendnetError):
        assert read(*split_frame(bent)) == built


MEMBERS = st.sampled_from(["log", "device", "seq", "prev", "count", "lines", "seen", "wants", "crit"])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(MEMBERS, JSON))
def test_whatever_a_header_says_it_raises_nothing_but_our_error(members: dict[str, object]) -> None:
    with suppress(SendnetError):
        read(*forged(OAK1, [LINE], **members))
