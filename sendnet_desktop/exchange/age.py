"""Sealing bytes for several laptops: age version 1 with X25519 recipients."""

import secrets
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.refusals import DamagedError, NotForThisLaptopError
from sendnet_desktop.ids import Entropy

HEADER_CAP = 8 * 1024
STANZA_CAP = 16
CHUNK = 64 * 1024

INTRODUCTION = b"age-encryption.org/v1"
_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_SPREAD = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_TAG = 16
_COLUMNS = 64


class _Stanza(NamedTuple):
    words: list[bytes]
    body: bytes


def encrypt(plain: bytes, recipients: Sequence[bytes], entropy: Entropy = secrets.token_bytes) -> bytes:
    """Seal bytes so that the owner of any of these public X25519 keys can open them.

    Raises:
        SendnetError: A public key is of small order.
    """
    assert 0 < len(recipients) <= STANZA_CAP, "bundle format, rule 11"
    file_key = entropy(16)
    header = INTRODUCTION + b"\n"
    for recipient in recipients:
        header += _wrap(file_key, recipient, entropy(32))
    header += b"---"
    assert len(header) < HEADER_CAP
    nonce = entropy(16)
    sealed = bytearray(header + b" " + _encode(_mac(file_key, header).finalize()) + b"\n" + nonce)
    cipher = ChaCha20Poly1305(_derive(file_key, nonce, b"payload"))
    view = memoryview(plain)
    for counter, start, last in _chunks(len(plain), CHUNK):
        sealed += cipher.encrypt(_chunk_nonce(counter, last), view[start : start + CHUNK], None)
    return bytes(sealed)


def decrypt(data: bytes, private: bytes) -> bytes:
    """Open sealed bytes with a private X25519 key (bundle format, rules 2 to 4).

    Raises:
        NotForThisLaptopError: No stanza opens with this key.
        SendnetError: The bytes are not exactly what was sealed.
    """
    end, file_key = _opened(data, private)
    return _payload(data, end, file_key)


def check_reader(start: bytes, private: bytes) -> None:
    """Check that sealed bytes open with a private X25519 key, by no more than their first 8 KiB.

    Raises:
        NotForThisLaptopError: No stanza opens with this key.
        SendnetError: They do not begin as sealed bytes do.
    """
    _opened(start, private)


def _opened(data: bytes, private: bytes) -> tuple[int, bytes]:
    """Return where the header ends, and the key to what follows it."""
    end, header = _header_of(data)
    stanzas = list(_stanzas(header))
    if not 0 < len(stanzas) <= STANZA_CAP or any(stanza.words[0] == b"scrypt" for stanza in stanzas):
        raise DamagedError
    file_key = _unwrapped(stanzas, X25519PrivateKey.from_private_bytes(private))
    mac_line = header[-1]
    signed = data[: end - len(mac_line) - 1] + b"---"
    try:
        _mac(file_key, signed).verify(_decode(mac_line[4:]))
    except InvalidSignature:
        raise DamagedError from None
    return end, file_key


def _header_of(data: bytes) -> tuple[int, list[bytes]]:
    start = data.find(b"\n--- ", 0, HEADER_CAP)
    end = data.find(b"\n", start + 1, HEADER_CAP)
    if start < 0 or end < 0 or not data.startswith(INTRODUCTION + b"\n"):
        raise DamagedError
    return end + 1, data[len(INTRODUCTION) + 1 : end].split(b"\n")


def _stanzas(lines: list[bytes]) -> Iterator[_Stanza]:
    rest = iter(lines[:-1])
    for line in rest:
        arrow, *words = line.split(b" ")
        if arrow != b"->" or not words or not all(_is_word(word) for word in words):
            raise DamagedError
        yield _Stanza(words, _body(rest))


def _is_word(word: bytes) -> bool:
    return bool(word) and all(33 <= byte <= 126 for byte in word)


def _body(lines: Iterable[bytes]) -> bytes:
    text = b""
    for line in lines:
        text += line
        if len(line) < _COLUMNS:
            return _decode(text)
        if len(line) > _COLUMNS:
            break
    raise DamagedError


def _unwrapped(stanzas: list[_Stanza], private: X25519PrivateKey) -> bytes:
    public = private.public_key().public_bytes_raw()
    keys = [_unwrap(stanza, private, public) for stanza in stanzas if stanza.words[0] == b"X25519"]
    file_key = next((key for key in keys if key is not None), None)
    if file_key is None:
        raise NotForThisLaptopError
    return file_key


def _unwrap(stanza: _Stanza, private: X25519PrivateKey, public: bytes) -> bytes | None:
    share = _decode(stanza.words[1]) if len(stanza.words) == 2 else b""
    if len(share) != 32 or len(stanza.body) != 16 + _TAG:
        raise DamagedError
    try:
        shared = private.exchange(X25519PublicKey.from_public_bytes(share))
    except ValueError:  # a share of small order, for which everybody knows the secret
        raise DamagedError from None
    key = _derive(shared, share + public, INTRODUCTION + b"/X25519")
    try:
        return ChaCha20Poly1305(key).decrypt(bytes(12), stanza.body, None)
    except InvalidTag:
        return None


def _wrap(file_key: bytes, recipient: bytes, secret: bytes) -> bytes:
    ephemeral = X25519PrivateKey.from_private_bytes(secret)
    share = ephemeral.public_key().public_bytes_raw()
    try:
        shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(recipient))
    except ValueError:
        raise SendnetError("A laptop's key on the list cannot be used.", "Enrol that laptop again.") from None
    key = _derive(shared, share + recipient, INTRODUCTION + b"/X25519")
    body = ChaCha20Poly1305(key).encrypt(bytes(12), file_key, None)
    return b"-> X25519 " + _encode(share) + b"\n" + _encode(body) + b"\n"


def _payload(data: bytes, start: int, file_key: bytes) -> bytes:
    nonce = data[start : start + 16]
    if len(nonce) != 16:
        raise DamagedError
    cipher = ChaCha20Poly1305(_derive(file_key, nonce, b"payload"))
    sealed = memoryview(data)[start + 16 :]
    plain = bytearray()
    for counter, at, last in _chunks(len(sealed), CHUNK + _TAG):
        try:
            plain += cipher.decrypt(_chunk_nonce(counter, last), sealed[at : at + CHUNK + _TAG], None)
        except InvalidTag:
            raise DamagedError from None
    # Only a file without content has an empty chunk: else one file would have two forms.
    if len(sealed) > CHUNK + _TAG and len(sealed) % (CHUNK + _TAG) == _TAG:
        raise DamagedError
    return bytes(plain)


def _chunks(length: int, size: int) -> Iterator[tuple[int, int, bool]]:
    count = max(1, -(-length // size))
    return ((counter, counter * size, counter == count - 1) for counter in range(count))


def _chunk_nonce(counter: int, last: bool) -> bytes:
    return counter.to_bytes(11, "big") + bytes([last])


def _derive(secret: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, info).derive(secret)


def _mac(file_key: bytes, header: bytes) -> HMAC:
    mac = HMAC(_derive(file_key, b"", b"header"), SHA256())
    mac.update(header)
    return mac


def _encode(data: bytes) -> bytes:
    return b64encode(data).rstrip(b"=")


def _decode(text: bytes) -> bytes:
    try:
        data = b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except ValueError:
        raise DamagedError from None
    if _encode(data) != text:  # spare bits set, or padding: a second form of the same bytes
        raise DamagedError
    return data


def key_text(private: bytes) -> str:
    """Return a private X25519 key as the ``age`` command reads it: letters with a checksum (BIP 173)."""
    prefix = "age-secret-key-"
    bits = "".join(f"{byte:08b}" for byte in private).ljust(260, "0")
    places = [int(bits[at : at + 5], 2) for at in range(0, len(bits), 5)]
    spelt = [*(ord(letter) >> 5 for letter in prefix), 0, *(ord(letter) & 31 for letter in prefix)]
    check = 1
    for place in (*spelt, *places, 0, 0, 0, 0, 0, 0):
        top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ place
        for bit, spread in enumerate(_SPREAD):
            check ^= spread if top >> bit & 1 else 0
    places += [(check ^ 1) >> 5 * (5 - at) & 31 for at in range(6)]
    return f"{prefix}1{''.join(_LETTERS[place] for place in places)}".upper()
