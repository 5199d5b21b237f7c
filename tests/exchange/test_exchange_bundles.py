"""Whole files: framing inside valid sealing, hostile bytes, and what is self-contained about them."""

import io
import struct
import tracemalloc
import zipfile
from contextlib import suppress
from typing import Self

import pyrage
import pytest
from forger import Forger, laptop, run, seeded, segment
from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange import age, bundle
from sendnet_desktop.exchange.bundle import FRAMES_CAP, MAGIC, Frame, files_of, open_bundle, seal
from sendnet_desktop.exchange.refusals import DamagedError, NewerFormatError, NotForThisLaptopError, TooLargeError
from sendnet_desktop.exchange.segment import to_frame

forger = Forger.make()
ME, OTHER = forger.oak1, forger.elm
FRAMES = [
    Frame(b"R", forger.root.envelope),
    Frame(b"M", forger.signed_roster.envelope),
    Frame(b"S", to_frame(segment(forger.oak2, [run()]))),
    Frame(b"B", b"a photo"),
]
GOOD = seal(FRAMES, [ME.recipient, forger.oak2.recipient], seeded("bundle"))


def sealed(plain: bytes) -> bytes:
    return age.encrypt(plain, [ME.recipient])


def framed(kind: bytes, content: bytes) -> bytes:
    return kind + struct.pack(">I", len(content)) + content


def test_a_bundle_is_read_as_it_was_sealed_by_everybody_it_is_for() -> None:
    for person in (ME, forger.oak2):
        assert open_bundle(GOOD, person) == FRAMES


def test_frames_come_in_the_order_in_which_they_are_read() -> None:
    assert open_bundle(seal(FRAMES[::-1], [ME.recipient]), ME) == FRAMES


def test_a1_a_bundle_cut_at_any_byte_is_refused() -> None:
    for end in range(len(GOOD)):
        with pytest.raises(SendnetError):
            open_bundle(GOOD[:end], ME)


def test_a2_a_bundle_with_one_bit_flipped_at_any_byte_is_refused() -> None:
    for at in range(len(GOOD)):
        bent = bytearray(GOOD)
        bent[at] ^= 1 << (at * 5) % 8
        with pytest.raises(SendnetError):
            open_bundle(bytes(bent), ME)


def test_a4_a_byte_more_or_two_bundles_in_one_are_refused() -> None:
    for longer in (GOOD + b"\x00", GOOD + GOOD, b"\x00" + GOOD):
        with pytest.raises(DamagedError):
            open_bundle(longer, ME)


def a_zip() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("../../x", b"x")
    return packed.getvalue()


def armoured() -> bytes:
    recipient = pyrage.x25519.Identity.generate().to_public()
    return bytes(pyrage.encrypt(MAGIC, [recipient], armored=True))


@pytest.mark.parametrize("data", [b"", b"a", a_zip(), b'{"a":1}', armoured(), MAGIC], ids=range(6))
def test_a5_what_is_no_bundle_is_refused(data: bytes) -> None:
    with pytest.raises(DamagedError):
        open_bundle(data, ME)


def test_a6_another_schools_file_is_not_for_this_laptop() -> None:
    with pytest.raises(NotForThisLaptopError):
        open_bundle(GOOD, OTHER)


@pytest.mark.parametrize("plain", [b"", b"rubbish" * 100, MAGIC[:-1], MAGIC + b"S", MAGIC + b"rubbish" * 100])
def test_b1_rubbish_inside_is_refused(plain: bytes) -> None:
    with pytest.raises(DamagedError):
        open_bundle(sealed(plain), ME)


def test_b1_frames_under_another_name_are_refused() -> None:
    for magic in (b"SENDnet bundle x\n", b"SENDnet bundle 1 ", bytes(len(MAGIC))):
        with pytest.raises(DamagedError):
            open_bundle(sealed(magic + framed(b"B", b"a photo")), ME)


def test_i7_frames_of_a_later_format_are_told_from_damage() -> None:
    for magic in (b"SENDnet bundle 2\n", b"SENDnet bundle 10\n"):
        with pytest.raises(NewerFormatError):
            open_bundle(sealed(magic + b"whatever comes then"), ME)


@pytest.mark.parametrize("length", [2**32 - 1, 16 * 1024 * 1024 + 1, 8])
def test_b2_a_length_beyond_what_is_there_is_refused_without_allocating_it(length: int) -> None:
    file = sealed(MAGIC + b"S" + struct.pack(">I", length) + b"seven..")
    tracemalloc.start()
    try:
        with pytest.raises(DamagedError):
            open_bundle(file, ME)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 3 * 1024 * 1024


def test_b2_a_frame_over_the_cap_is_refused_though_its_bytes_are_there() -> None:
    for over in (0, 1):
        file = sealed(MAGIC + framed(b"B", bytes(16 * 1024 * 1024 + over)))
        if over:
            with pytest.raises(DamagedError):
                open_bundle(file, ME)
        else:
            assert len(open_bundle(file, ME)) == 1


def test_b4_frames_of_unknown_kinds_are_skipped_and_the_rest_is_read() -> None:
    plain = MAGIC + framed(b"X", b"new") + framed(b"B", b"a photo") + framed(b"\x00", b"") + framed(b"s", b"x")
    assert open_bundle(sealed(plain), ME) == [Frame(b"B", b"a photo")]


@pytest.mark.parametrize("kind", [b"S", b"X"])
def test_b6_a_million_empty_frames_are_refused_at_the_cap(kind: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = 0

    class Counted(Frame):
        def __new__(cls, *parts: bytes) -> Self:
            nonlocal parsed
            parsed += 1
            return super().__new__(cls, *parts)

    monkeypatch.setattr(bundle, "Frame", Counted)
    with pytest.raises(TooLargeError):
        open_bundle(sealed(MAGIC + framed(kind, b"") * 1_000_000), ME)
    assert parsed == FRAMES_CAP


def test_b6_as_many_frames_as_the_cap_are_read() -> None:
    assert len(open_bundle(sealed(MAGIC + framed(b"S", b"") * FRAMES_CAP), ME)) == FRAMES_CAP


def test_a_file_over_the_cap_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "FILE_CAP", len(GOOD) - 1)
    with pytest.raises(TooLargeError):
        open_bundle(GOOD, ME)


def test_each_file_begins_with_the_documents_and_together_they_hold_everything() -> None:
    documents = FRAMES[:2]
    contents = [Frame(b"B", seeded(str(number))(3_000_000)) for number in range(8)]
    files = list(files_of(documents, contents))
    assert [len(frames) - 2 for frames in files] == [3, 3, 2]
    assert all(frames[:2] == documents for frames in files)
    assert [frame for frames in files for frame in frames[2:]] == contents
    for frames in files:
        assert len(seal(frames, [ME.recipient])) < 10 * 1024 * 1024


def test_a_frame_too_large_for_a_file_beside_others_gets_one_of_its_own() -> None:
    large = Frame(b"B", bytes(11 * 1024 * 1024))
    files = list(files_of(FRAMES[:1], [FRAMES[3], large, FRAMES[3]]))
    assert [frames[1:] for frames in files] == [[FRAMES[3]], [large], [FRAMES[3]]]


def test_documents_alone_make_a_file() -> None:
    assert list(files_of(FRAMES[:2], [])) == [FRAMES[:2]]


def test_no_file_has_more_frames_than_a_reader_takes() -> None:
    small = [Frame(b"B", b"%d" % number) for number in range(FRAMES_CAP + 5)]
    files = list(files_of(FRAMES[:2], small))
    assert [len(frames) for frames in files] == [FRAMES_CAP, 9]


@given(st.binary(max_size=500))
def test_bytes_of_any_kind_raise_nothing_but_our_error(data: bytes) -> None:
    with pytest.raises(SendnetError):
        open_bundle(data, ME)


@given(st.binary(max_size=500))
def test_anything_sealed_for_us_raises_nothing_but_our_error(plain: bytes) -> None:
    for inside in (plain, MAGIC + plain):
        with suppress(SendnetError):
            assert all(frame.kind in (b"R", b"M", b"E", b"S", b"B") for frame in open_bundle(sealed(inside), ME))


@given(st.integers(0, len(GOOD)), st.integers(0, len(GOOD)), st.binary(max_size=40))
def test_a_bundle_that_was_cut_glued_or_overwritten_is_refused(start: int, end: int, junk: bytes) -> None:
    bent = GOOD[:start] + junk + GOOD[end:]
    if bent == GOOD:
        assert open_bundle(bent, ME) == FRAMES
        return
    with pytest.raises(SendnetError):
        open_bundle(bent, ME)


def test_a_file_names_nobody_in_the_clear() -> None:
    for person in (ME, OTHER, forger.office):
        assert person.device.encode() not in GOOD
        assert person.recipient not in GOOD
    assert b"Khan" not in GOOD
    assert b"oak" not in GOOD


def test_sealing_for_nobody_or_for_too_many_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(AssertionError):
        seal(FRAMES, [])
    with pytest.raises(AssertionError):
        seal(FRAMES, [laptop(str(number)).recipient for number in range(17)])
