"""Everything that lies in a data folder's files, decrypted page by page: free pages and write-ahead logs too."""

import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from sendnet_desktop.store import attachments, store
from sendnet_desktop.store.keyfile import KeyFile

_PAGE = 4096
_RESERVED = 80  # the initialisation vector, then the page's authentication
_SALT = 16
_LOG_HEADER, _FRAME_HEADER = 32, 24


def plain_bytes(folder: Path) -> bytes:
    """Return the decrypted bytes of every page of every file of a data folder that is open or closed."""
    key = KeyFile.read(folder).data_key("")
    files = [folder / name for name in (store.FILE, attachments.FILE)]
    whole = b"".join(page for file in files if file.exists() for page in _pages(file.read_bytes(), key))
    logs = [file.with_name(f"{file.name}-wal") for file in files]
    return whole + b"".join(page for log in logs if log.exists() for page in _logged(log.read_bytes(), key))


def holds(folder: Path, words: str, *bodies: bytes) -> bool:
    """Say whether words lie anywhere in a data folder's files, or any stretch of packed lines that held them."""
    plain = plain_bytes(folder)
    assert b"CREATE TABLE segment" in plain, "the pages were not decrypted"
    stretches = [body[start : start + 24] for body in bodies for start in range(2, max(len(body) - 24, 3), 8)]
    return words.encode() in plain + _inflated(plain) or any(stretch in plain for stretch in stretches)


def _pages(data: bytes, key: bytes) -> Iterator[bytes]:
    for number, start in enumerate(range(0, len(data), _PAGE)):
        page = data[start : start + _PAGE]
        yield bytes(_SALT) + _opened(page[_SALT:], key) if number == 0 else _opened(page, key)


def _logged(data: bytes, key: bytes) -> Iterator[bytes]:
    for start in range(_LOG_HEADER, len(data), _FRAME_HEADER + _PAGE):
        number = int.from_bytes(data[start : start + 4], "big")
        page = data[start + _FRAME_HEADER : start + _FRAME_HEADER + _PAGE]
        yield _opened(page[_SALT:] if number == 1 else page, key)


def _opened(page: bytes, key: bytes) -> bytes:
    vector = page[-_RESERVED : -_RESERVED + 16]
    decryptor = Cipher(AES(key), CBC(vector)).decryptor()
    return decryptor.update(page[:-_RESERVED]) + decryptor.finalize()


def _inflated(plain: bytes) -> bytes:
    """Inflate whatever begins like packed lines, wherever it lies."""
    found, at = [], plain.find(b"\x78\xda")
    while at >= 0:
        stream = zlib.decompressobj()
        with suppress(zlib.error):
            found.append(stream.decompress(plain[at : at + 200_000]))
        at = plain.find(b"\x78\xda", at + 1)
    return b"".join(found)
