"""Envelopes and keys: nothing counts but a proper signature over these very bytes by a sound key."""

import struct

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from forger import laptop, seeded
from hypothesis import given
from hypothesis import strategies as st
from securesystemslib.dsse import Envelope as Oracle

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange import envelope
from sendnet_desktop.exchange.envelope import JOIN, ROSTER, SIGNATURE_CAP, Envelope, pae, sign
from sendnet_desktop.exchange.keys import (
    Identity,
    SigningKey,
    device_of,
    is_sound_opening_key,
    is_sound_signing_key,
)
from sendnet_desktop.exchange.refusals import DamagedError
from sendnet_desktop.exchange.root import Root
from sendnet_desktop.exchange.wire import decode

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493


@given(st.text(max_size=60), st.binary(max_size=200))
def test_the_signed_text_is_that_of_another_implementation(kind: str, payload: bytes) -> None:
    if kind.isascii():  # the other counts characters where the rule counts bytes
        assert pae(kind, payload) == Oracle(payload, kind, {}).pae()
    assert pae(kind, payload).startswith(b"DSSEv1 %d " % len(kind.encode()))


def test_an_envelope_travels_unchanged() -> None:
    keys = [SigningKey.make(seeded(name)) for name in "abc"]
    signed = sign(ROSTER, b"{}", keys)
    assert Envelope.parse(signed.to_bytes()) == signed
    assert signed.signers() == {key.public for key in keys}


def test_c1_an_envelope_without_signatures_has_no_signers() -> None:
    assert Envelope.parse(sign(ROSTER, b"{}", []).to_bytes()).signers() == frozenset()


def test_c4_a_changed_payload_or_type_has_no_signers() -> None:
    signed = sign(ROSTER, b"{}", [SigningKey.make(seeded("a"))])
    assert Envelope(ROSTER, b"{} ", signed.signatures).signers() == frozenset()
    assert Envelope(JOIN, b"{}", signed.signatures).signers() == frozenset()


def test_a_signature_of_one_key_does_not_count_for_another() -> None:
    ((_, signature),) = sign(ROSTER, b"{}", [SigningKey.make(seeded("a"))]).signatures
    other = SigningKey.make(seeded("b")).public
    assert Envelope(ROSTER, b"{}", ((other, signature),)).signers() == frozenset()


def test_c17_a_signature_with_s_plus_l_does_not_count() -> None:
    key = SigningKey.make(seeded("a"))
    ((public, signature),) = sign(ROSTER, b"{}", [key]).signatures
    s = int.from_bytes(signature[32:], "little")
    for times in range(1, 15):
        second = signature[:32] + (s + times * L).to_bytes(32, "little")
        assert Envelope(ROSTER, b"{}", ((public, second),)).signers() == frozenset()


class LaxKey:
    """What a library would be that does not look at the size of S."""

    @classmethod
    def from_public_bytes(cls, _public: bytes) -> "LaxKey":
        return cls()

    def verify(self, _signature: bytes, _message: bytes) -> None:
        return


def test_c17_s_plus_l_does_not_count_even_where_a_library_would_let_it_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    ((public, signature),) = sign(ROSTER, b"{}", [SigningKey.make(seeded("a"))]).signatures
    second = signature[:32] + (int.from_bytes(signature[32:], "little") + L).to_bytes(32, "little")
    monkeypatch.setattr(envelope, "Ed25519PublicKey", LaxKey)
    assert Envelope(ROSTER, b"{}", ((public, signature),)).signers() == {public}
    assert Envelope(ROSTER, b"{}", ((public, second),)).signers() == frozenset()


def small_order_points() -> list[bytes]:
    """The eight points of small order of Ed25519, worked out, with both signs and their second encodings."""
    d = -121665 * pow(121666, -1, P) % P
    root = pow(2, (P - 1) // 4, P)
    ys = {0, 1, P - 1}
    # A point of order 8 doubles to (x, 0), which is so where x² = -y²; put into the curve: d·y⁴ + 2y² - 1 = 0.
    square = pow(1 + d, (P + 3) // 8, P)
    square = square if square * square % P == (1 + d) % P else square * root % P
    for sign_of in (1, -1):
        y2 = (-1 + sign_of * square) * pow(d, -1, P) % P
        y = pow(y2, (P + 3) // 8, P)
        for candidate in (y, y * root % P):
            if candidate * candidate % P == y2:
                ys |= {candidate, P - candidate}
    encodings = {y + again for y in ys for again in (0, P) if y + again < 2**255}
    return [(y | high << 255).to_bytes(32, "little") for y in encodings for high in (0, 1)]


@pytest.mark.parametrize("point", small_order_points(), ids=lambda point: point.hex()[:12])
def test_a_signing_key_of_small_order_is_never_sound(point: bytes) -> None:
    assert not is_sound_signing_key(point)


def test_there_are_five_values_of_y_of_small_order_and_two_more_encodings() -> None:
    assert len(small_order_points()) == 2 * (5 + 2)


def test_a_signature_that_anybody_could_make_does_not_count() -> None:
    # With the neutral element as key, R = S·B verifies for every message: here S = 0 and R = the neutral element.
    neutral = b"\x01" + bytes(31)
    assert Envelope(ROSTER, b"anything", ((neutral, neutral + bytes(32)),)).signers() == frozenset()


@pytest.mark.parametrize("u", [0, 1, P - 1, P, P + 1, 2**255 - 1, 2**255 + 9])
def test_an_opening_key_of_small_order_or_a_second_encoding_is_never_sound(u: int) -> None:
    assert not is_sound_opening_key(u.to_bytes(32, "little"))


@given(st.binary(min_size=32, max_size=32))
def test_keys_that_laptops_make_are_sound(seed: bytes) -> None:
    identity = Identity(SigningKey(seed), seed)
    assert is_sound_signing_key(identity.signing.public)
    assert is_sound_opening_key(identity.recipient)
    assert identity.signing.public == Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_key_of_another_length_is_not_sound(size: int) -> None:
    assert not is_sound_signing_key(b"\x09" * size)
    assert not is_sound_opening_key(b"\x09" * size)


@given(st.binary(max_size=300))
def test_bytes_of_any_kind_are_an_envelope_or_refused(data: bytes) -> None:
    try:
        parsed = Envelope.parse(data)
    except SendnetError:
        return
    assert parsed.to_bytes() == data


def test_an_envelope_with_bytes_after_it_is_refused() -> None:
    with pytest.raises(DamagedError):
        Envelope.parse(sign(ROSTER, b"{}", []).to_bytes() + b"x")


def test_an_envelope_cut_at_any_byte_is_refused() -> None:
    data = sign(ROSTER, b"{}", [SigningKey.make(seeded("a"))]).to_bytes()
    for end in range(len(data)):
        with pytest.raises(DamagedError):
            Envelope.parse(data[:end])


def test_an_envelope_of_more_signatures_than_the_cap_or_of_one_twice_is_refused() -> None:
    keys = [SigningKey.make(seeded(str(number))) for number in range(SIGNATURE_CAP + 1)]
    assert len(Envelope.parse(sign(ROSTER, b"", keys[1:]).to_bytes()).signers()) == SIGNATURE_CAP
    for crowd in (keys, [keys[0], keys[0]]):
        with pytest.raises(DamagedError):
            Envelope.parse(sign(ROSTER, b"", crowd).to_bytes())


def test_a_claimed_length_is_compared_before_anything_is_taken() -> None:
    with pytest.raises(DamagedError):
        Envelope.parse(struct.pack(">H", 1) + b"t\x00" + struct.pack(">I", 2**32 - 1))


def test_an_identity_comes_back_from_its_secret() -> None:
    identity = laptop("a")
    assert Identity.from_secret(identity.to_secret()) == identity
    assert len(identity.to_secret()) < 1280  # what Windows' keychain holds


@pytest.mark.parametrize("secret", ["", "sendnet-laptop-1:AAAA", "other:" + "A" * 88, "é", "\ud800"])
def test_what_is_no_identity_is_refused(secret: str) -> None:
    with pytest.raises(SendnetError):
        Identity.from_secret(secret)


def test_an_identity_never_shows_its_private_keys() -> None:
    identity = laptop("a")
    assert identity.signing.seed.hex() not in repr(identity)
    assert repr(identity.signing.seed) not in repr(identity)
    assert repr(identity.opening) not in repr(identity)


def test_a_device_id_is_that_of_its_signing_key() -> None:
    assert laptop("a").device == device_of(laptop("a").signing.public)
    assert len(laptop("a").device) == 32
    assert laptop("a").device != laptop("b").device


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON)
def test_json_of_any_shape_is_a_root_or_refused(value: object) -> None:
    with pytest.raises(SendnetError):
        decode(msgspec.json.encode(value), Root)


@pytest.mark.parametrize("data", [b"[" * 100_000, b'{"a":' * 100_000, b"\xff", b'{"trust":"\\ud800"}', b"9" * 10_000])
def test_json_that_is_deep_or_broken_is_refused(data: bytes) -> None:
    with pytest.raises(DamagedError):
        decode(data, Root)
