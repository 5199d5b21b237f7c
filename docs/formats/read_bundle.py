"""Read a bundle without SENDnet: a recovery route that needs Python 3.11 and the package ``cryptography`` alone.

    sendnet bundle key --to key.txt                  on a laptop that the bundle is for, while it still works
    python read_bundle.py key.txt FILE.bundle        opens it and prints what it holds
    age --decrypt --identity key.txt FILE.bundle | python read_bundle.py -

Each line that is printed is one JSON object: the trust, its members, then every edit with the person who made it.
``--blobs FOLDER`` puts the documents and photos there, each under its SHA-256. What is damaged or not signed by a
member of the list in the file stops it with a sentence. It does not ask whether that list is your trust's own: compare
the six words for that (trust format, rule 5). The pages beside this file say what the bytes mean.
"""

import argparse
import hmac
import json
import sys
import zlib
from base64 import b64decode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MAGIC = b"SENDnet bundle 1\n"
LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
CHUNK = 64 * 1024
MOST_INFLATED = 32 * 1024 * 1024


def private_key(text: str) -> X25519PrivateKey:
    """Return the key in a file as age writes it; the checksum in its last six letters is passed over."""
    line = next(line for line in text.splitlines() if line.startswith("AGE-SECRET-KEY-1"))
    bits = "".join(f"{LETTERS.index(letter):05b}" for letter in line.strip().lower().rpartition("1")[2][:-6])
    return X25519PrivateKey.from_private_bytes(bytes(int(bits[at : at + 8], 2) for at in range(0, 256, 8)))


def derived(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    """Return the 32 bytes that age derives from a secret."""
    return HKDF(SHA256(), 32, salt, purpose).derive(secret)


def unsealed(data: bytes, key: X25519PrivateKey) -> bytes:
    """Open the age layer (age-encryption.org/v1): a header with one stanza a reader, then chunks of 64 KiB."""
    header, _, rest = data.partition(b"\n--- ")
    mac, _, payload = rest.partition(b"\n")
    file_key = unwrapped(header.split(b"\n-> ")[1:], key)
    seal = hmac.digest(derived(file_key, b"", b"header"), header + b"\n---", "sha256")
    if not hmac.compare_digest(seal, decoded(mac)):
        raise ValueError("the beginning of the file was changed")
    cipher, body = ChaCha20Poly1305(derived(file_key, payload[:16], b"payload")), payload[16:]
    size = CHUNK + 16
    plain, pieces = b"", [body[start : start + size] for start in range(0, len(body), size)]
    for number, piece in enumerate(pieces):
        nonce = number.to_bytes(11, "big") + bytes([number == len(pieces) - 1])
        plain += cipher.decrypt(nonce, piece, None)
    return plain


def unwrapped(stanzas: list[bytes], key: X25519PrivateKey) -> bytes:
    """Return the key of the file from the stanza that is for this key."""
    own = key.public_key().public_bytes_raw()
    for stanza in stanzas:
        words, _, wrapped = stanza.partition(b"\n")
        share = decoded(words.removeprefix(b"X25519 "))
        secret = key.exchange(X25519PublicKey.from_public_bytes(share))
        wrapping = derived(secret, share + own, b"age-encryption.org/v1/X25519")
        try:
            return ChaCha20Poly1305(wrapping).decrypt(bytes(12), decoded(wrapped.replace(b"\n", b"")), None)
        except InvalidTag:
            continue
    raise ValueError("the file is not for this key")


def decoded(text: bytes) -> bytes:
    """Return what base64 without padding stands for."""
    return b64decode(text + b"=" * (-len(text) % 4))


def frames(plain: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the kind and the content of each frame."""
    at = len(MAGIC)
    while at < len(plain):
        end = at + 5 + int.from_bytes(plain[at + 1 : at + 5], "big")
        yield chr(plain[at]), plain[at + 5 : end]
        at = end


class Envelope(NamedTuple):
    """What was signed, its hash, the keys that truly signed it, and the bytes that follow."""

    says: dict
    hash: str
    signers: set[str]
    rest: bytes


def opened(frame: bytes) -> Envelope:
    """Take apart the envelope that a frame begins with (bundle format)."""
    at = 2 + int.from_bytes(frame[:2], "big")
    kind, count, at = frame[2:at], frame[at], at + 1
    signatures = [(frame[at + 96 * n :][:32], frame[at + 96 * n + 32 :][:64]) for n in range(count)]
    at += 96 * count
    end = at + 4 + int.from_bytes(frame[at : at + 4], "big")
    payload = frame[at + 4 : end]
    signed = b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)
    signers = set()
    for key, signature in signatures:
        try:
            Ed25519PublicKey.from_public_bytes(key).verify(signature, signed)
            signers.add(key.hex())
        except InvalidSignature:
            continue
    return Envelope(json.loads(payload), sha256(payload).hexdigest(), signers, frame[end:])


def signed_by_member(frame: bytes, members: dict[str, dict]) -> tuple[Envelope, dict]:
    """Return an envelope and the member whose laptop signed it."""
    envelope = opened(frame)
    member = members.get(envelope.says["device"])
    if member is None or envelope.signers != {member["signing"]}:
        raise ValueError("a part is not signed by a member of the list in this file")
    return envelope, member


def edits(frame: bytes, members: dict[str, dict], erased: dict[str, str]) -> Iterator[dict]:
    """Yield the edits of a segment, each with its channel and the member who signed it (segment format)."""
    segment, member = signed_by_member(frame, members)
    if sha256(segment.rest).hexdigest() not in (segment.says["body"], erased.get(segment.hash)):
        raise ValueError("a part was changed after it was signed")
    for line in zlib.decompressobj().decompress(segment.rest, MOST_INFLATED).splitlines():
        yield {"channel": segment.says["channel"], "by": member["person"], **json.loads(line)}


def contents(plain: bytes, blobs: Path | None) -> Iterator[dict]:
    """Yield everything that an opened bundle holds, in words."""
    if not plain.startswith(MAGIC):
        raise ValueError("this is not what a bundle holds")
    found: dict[str, list[bytes]] = {}
    for kind, content in frames(plain):
        found.setdefault(kind, []).append(content)
    yield {"trust": opened(found["R"][-1]).says["name"]}
    members = {member["id"]: member for member in opened(found["M"][-1]).says["members"]}
    yield from ({"member": member["person"], "laptop": member["name"]} for member in members.values())
    erasures = [signed_by_member(content, members)[0].says for content in found.get("E", ())]
    erased = {each["segment"]: each["body"] for each in erasures}
    for content in found.get("S", ()):
        yield from edits(content, members, erased)
    for content in found.get("B", ()):
        name = sha256(content).hexdigest()
        yield {"blob": name, "bytes": len(content)}
        if blobs is not None:
            (blobs / name).write_bytes(content)


def main() -> int:
    """Print what the bundle that the arguments name holds."""
    parser = argparse.ArgumentParser(description="Read a SENDnet bundle without SENDnet.")
    parser.add_argument("key", help="file with the key, as age keeps it; - where standard input is opened already")
    parser.add_argument("bundle", nargs="?", type=Path)
    parser.add_argument("--blobs", type=Path, metavar="FOLDER", help="where to put documents and photos")
    chosen = parser.parse_args()
    try:
        if chosen.bundle is None:
            plain = sys.stdin.buffer.read()
        else:
            plain = unsealed(chosen.bundle.read_bytes(), private_key(Path(chosen.key).read_text("utf-8")))
        for line in contents(plain, chosen.blobs):
            print(json.dumps(line, ensure_ascii=False))
    except (ValueError, LookupError, OSError, InvalidTag, StopIteration, zlib.error) as error:
        print(f"This cannot be read: {error or 'it is damaged'}.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
