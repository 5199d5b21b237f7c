"""The sealing layer against the public vectors, another implementation, and whoever bends its bytes."""

import base64
import json
import re
import tracemalloc
import zlib
from hashlib import sha256
from pathlib import Path

import pyrage
import pytest
from forger import laptop, seeded
from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange import age
from sendnet_desktop.exchange.age import CHUNK, HEADER_CAP, STANZA_CAP, decrypt, encrypt
from sendnet_desktop.exchange.refusals import DamagedError, NotForThisLaptopError

VECTORS: dict[str, str] = json.loads(Path(__file__).with_name("vectors").joinpath("age.json").read_text())
ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def parts_of(name: str) -> tuple[dict[str, list[str]], bytes]:
    data = base64.b64decode(VECTORS[name])
    head, _, body = data.partition(b"\n\n")
    said: dict[str, list[str]] = {}
    for line in head.decode().splitlines():
        key, _, value = line.partition(": ")
        said.setdefault(key, []).append(value)
    return said, zlib.decompress(body) if "compressed" in said else body


def from_bech32(text: str) -> bytes:
    """Return the bytes that age writes as letters; the vectors are sound, so the checksum is passed over."""
    places = [ALPHABET.index(letter) for letter in text.lower().rpartition("1")[2][:-6]]
    bits = "".join(f"{place:05b}" for place in places)
    return bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits) - 7, 8))


def to_bech32(prefix: str, data: bytes) -> str:
    bits = "".join(f"{byte:08b}" for byte in data)
    bits += "0" * (-len(bits) % 5)
    places = [int(bits[at : at + 5], 2) for at in range(0, len(bits), 5)]
    expanded = [ord(letter) >> 5 for letter in prefix] + [0] + [ord(letter) & 31 for letter in prefix]
    check = 1
    for place in [*expanded, *places, 0, 0, 0, 0, 0, 0]:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ place
        for bit, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= generator if top >> bit & 1 else 0
    check ^= 1
    places += [check >> 5 * (5 - at) & 31 for at in range(6)]
    return prefix + "1" + "".join(ALPHABET[place] for place in places)


def is_ours(name: str) -> bool:
    said, _ = parts_of(name)
    return "armored" not in said and any(re.match("AGE-SECRET-KEY-1", key) for key in said.get("identity", ()))


@pytest.mark.parametrize("name", [name for name in VECTORS if is_ours(name)])
def test_every_public_vector_of_our_kind_agrees(name: str) -> None:
    said, body = parts_of(name)
    expected = said["expect"][0]
    key = from_bech32(said["identity"][0])
    if expected == "success" and body.split(b"--- ")[0].count(b"-> ") > 1 and "scrypt" in name:
        pytest.fail("a vector that mixes passphrases was expected to fail")
    if expected == "success":
        assert sha256(decrypt(body, key)).hexdigest() == said["payload"][0]
        return
    refusal = NotForThisLaptopError if expected == "no match" else DamagedError
    with pytest.raises(refusal):
        decrypt(body, key)


@pytest.mark.parametrize("name", [name for name in VECTORS if not is_ours(name)])
def test_every_public_vector_of_another_kind_is_refused(name: str) -> None:
    _, body = parts_of(name)
    with pytest.raises((DamagedError, NotForThisLaptopError)):
        decrypt(body, laptop("anybody").opening)


def test_most_public_vectors_are_of_our_kind() -> None:
    assert sum(is_ours(name) for name in VECTORS) >= 60


@given(plain=st.binary(max_size=300), others=st.integers(0, 15))
def test_what_is_sealed_opens_for_each_recipient(plain: bytes, others: int) -> None:
    people = [laptop(str(number)) for number in range(others + 1)]
    sealed = encrypt(plain, [person.recipient for person in people])
    assert decrypt(sealed, people[0].opening) == plain
    assert decrypt(sealed, people[-1].opening) == plain


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5])
def test_another_implementation_opens_ours_and_we_open_theirs(size: int) -> None:
    me, other = laptop("me"), laptop("other")
    plain = seeded("text")(size)
    theirs = pyrage.x25519.Identity.from_str(to_bech32("age-secret-key-", me.opening).upper())
    recipients = [pyrage.x25519.Recipient.from_str(to_bech32("age", each.recipient)) for each in (other, me)]
    assert pyrage.decrypt(encrypt(plain, [other.recipient, me.recipient]), [theirs]) == plain
    assert decrypt(pyrage.encrypt(plain, recipients), me.opening) == plain


def test_the_same_entropy_makes_the_same_file() -> None:
    me = laptop("me")
    assert encrypt(b"x", [me.recipient], seeded("a")) == encrypt(b"x", [me.recipient], seeded("a"))
    assert encrypt(b"x", [me.recipient], seeded("a")) != encrypt(b"x", [me.recipient], seeded("b"))


def test_a1_a_file_cut_at_any_byte_is_refused() -> None:
    me = laptop("me")
    sealed = encrypt(b"a text of some length", [me.recipient, laptop("other").recipient])
    for end in range(len(sealed)):
        with pytest.raises(SendnetError):
            decrypt(sealed[:end], me.opening)


@pytest.mark.parametrize("chunks", [1, 2, 3])
def test_a1_a_file_cut_between_chunks_is_refused(chunks: int) -> None:
    me = laptop("me")
    sealed = encrypt(bytes(3 * CHUNK + 10), [me.recipient])
    header = len(sealed) - 3 * CHUNK - 10 - 4 * 16
    with pytest.raises(DamagedError):
        decrypt(sealed[: header + chunks * (CHUNK + 16)], me.opening)


def test_a2_any_bit_flipped_is_refused() -> None:
    me = laptop("me")
    sealed = encrypt(b"a text", [me.recipient, laptop("other").recipient])
    for at in range(len(sealed)):
        flipped = bytearray(sealed)
        flipped[at] ^= 1 << at % 8
        with pytest.raises(SendnetError):
            decrypt(bytes(flipped), me.opening)


def test_chunks_that_change_places_are_refused() -> None:
    me = laptop("me")
    sealed = encrypt(bytes(CHUNK) + b"\x01" * CHUNK + b"end", [me.recipient])
    start = len(sealed) - 2 * (CHUNK + 16) - 19
    first, second = (sealed[start + at * (CHUNK + 16) : start + (at + 1) * (CHUNK + 16)] for at in (0, 1))
    with pytest.raises(DamagedError):
        decrypt(sealed[:start] + second + first + sealed[start + 2 * (CHUNK + 16) :], me.opening)


@pytest.mark.parametrize("start", [b"age-encryption.org/v1\n", b"age-encryption.org/v1\n-> X25519 ", b"", b"\n--- "])
def test_a9_a_header_without_end_is_refused_after_its_cap(start: bytes) -> None:
    endless = start + b"A" * (50 * 1024 * 1024)
    tracemalloc.start()
    try:
        with pytest.raises(DamagedError):
            decrypt(endless, laptop("me").opening)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 64 * 1024


def sealed_by_others(count: int) -> bytes:
    """A sound file of another implementation for so many laptops, ours the last."""
    people = [laptop(str(number)) for number in range(count - 1)] + [laptop("me")]
    recipients = [pyrage.x25519.Recipient.from_str(to_bech32("age", each.recipient)) for each in people]
    return bytes(pyrage.encrypt(b"x", recipients))


def test_a9_a_header_of_more_stanzas_than_the_cap_is_refused_though_it_is_sound() -> None:
    # The other implementation adds a stanza of its own that means nothing.
    fits, crowded = sealed_by_others(STANZA_CAP - 1), sealed_by_others(STANZA_CAP)
    assert (fits.count(b"\n-> "), crowded.count(b"\n-> ")) == (STANZA_CAP, STANZA_CAP + 1)
    assert decrypt(fits, laptop("me").opening) == b"x"
    with pytest.raises(DamagedError):
        decrypt(crowded, laptop("me").opening)


def test_a9_a_header_longer_than_its_cap_is_refused_though_it_is_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(age, "STANZA_CAP", 1000)
    assert decrypt(sealed_by_others(70), laptop("me").opening) == b"x"
    long = sealed_by_others(90)
    assert long.index(b"\n--- ") > HEADER_CAP
    with pytest.raises(DamagedError):
        decrypt(long, laptop("me").opening)


def test_a_passphrase_stanza_is_refused_even_beside_ours() -> None:
    me = laptop("me")
    sealed = encrypt(b"x", [me.recipient])
    scrypt = b"-> scrypt " + b"A" * 22 + b" 30\n" + b"A" * 43 + b"\n"
    with pytest.raises(DamagedError):
        decrypt(sealed.replace(b"v1\n", b"v1\n" + scrypt, 1), me.opening)


@pytest.mark.parametrize("weak", [bytes(32), b"\x01" + bytes(31), (2**255 - 19 - 1).to_bytes(32, "little")])
def test_nothing_is_sealed_for_a_key_of_small_order(weak: bytes) -> None:
    with pytest.raises(SendnetError):
        encrypt(b"secret", [weak])


@given(st.binary(max_size=400))
def test_bytes_of_any_kind_raise_nothing_but_our_error(data: bytes) -> None:
    with pytest.raises(SendnetError):
        decrypt(data, laptop("me").opening)


@given(st.binary(max_size=200), st.integers(0, 400))
def test_a_header_with_anything_in_it_raises_nothing_but_our_error(junk: bytes, at: int) -> None:
    me = laptop("me")
    sealed = encrypt(b"x" * 20, [me.recipient], seeded("fixed"))
    bent = sealed[:at] + junk + sealed[at:]
    if bent == sealed:
        assert decrypt(bent, me.opening) == b"x" * 20
        return
    with pytest.raises(SendnetError):
        decrypt(bent, me.opening)
