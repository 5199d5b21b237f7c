"""Edits as lines: the JSON of one edit, and the packed body that many make."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from sendnet_desktop.changes import Blob, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.refusals import DamagedError
from sendnet_desktop.exchange.wire import Hash, shown
from sendnet_desktop.journal.sealed import Run, SealedEdit

LINES_READ: Final = 50_000
LINES_WRITTEN: Final = 10_000
INFLATED_CAP: Final = 32 * 1024 * 1024

_TICK_BITS: Final = 16
_ID: Final = 16

EditId = Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}\Z")]
"""The id of an edit, in lower-case hexadecimal."""
_Number = Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)]
_Text = Annotated[str, Meta(max_length=20_000)]


class _Blob(msgspec.Struct, frozen=True, gc=False):
    blob: Hash
    bytes: Annotated[int, Meta(ge=0, le=10 * 1024 * 1024)]
    type: Annotated[str, Meta(pattern=r"\A[a-z0-9][a-z0-9.+-]{0,126}/[a-z0-9][a-z0-9.+-]{0,126}\Z")]


class _Line(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    record: Annotated[str, Meta(pattern=r"\A(?=.{3,80}\Z)[A-Za-z][A-Za-z0-9_]*:[A-Za-z0-9_.:-]+\Z")]
    field: Annotated[str, Meta(pattern=r"\A[A-Za-z0-9_.:-]{1,80}\Z")]
    value: _Text | _Number | bool | _Blob | None
    at: Annotated[int, Meta(ge=0, lt=2**47)]
    who: Annotated[str, Meta(max_length=200)]
    tick: Annotated[int, Meta(ge=0, lt=2**_TICK_BITS)] = 0
    replaces: Annotated[tuple[EditId, ...], Meta(max_length=64)] = ()


_decoder = msgspec.json.Decoder(_Line)
_encoder = msgspec.json.Encoder()


def line_of(run: Run) -> bytes:
    """Return the line of an edit, without its end.

    Raises:
        SendnetError: A text, a name or the number of edits replaced is more than the format has room for.
    """
    value = _Blob(run.value.blob, run.value.bytes, run.value.type) if isinstance(run.value, Blob) else run.value
    at, tick = divmod(run.stamp, 1 << _TICK_BITS)
    replaces = tuple(edit.hex() for edit in run.replaces)
    line = _encoder.encode(_Line(run.record, run.field, value, at, run.who, tick, replaces))
    try:
        _decoder.decode(line)
    except ValueError:
        raise SendnetError(
            "Something that was written here is larger than a bundle can hold.",
            "Shorten the text, or keep it in a document.",
        ) from None
    return line


def ids_of(device: str, channel: str, lines: Iterable[bytes]) -> list[bytes]:
    """Return the id of every line (segment format, rule 9)."""
    start = sha256(f"{device}{channel}\n".encode())
    ids = []
    for line in lines:
        hashed = start.copy()
        hashed.update(line)
        ids.append(hashed.digest()[:_ID])
    return ids


def pack(lines: Sequence[bytes]) -> bytes:
    """Return the body that these lines make."""
    return zlib.compress(b"".join(line + b"\n" for line in lines), 9)


def unpack(body: bytes, count: int) -> list[bytes]:
    """Return the lines of a body, never inflating more than the cap (segment format, rule 9).

    Raises:
        DamagedError: It is not one whole stream of exactly so many lines.
    """
    stream = zlib.decompressobj()
    try:
        text = stream.decompress(body, INFLATED_CAP + 1)
    except zlib.error:
        raise DamagedError from None
    whole = stream.eof and not stream.unused_data and not stream.unconsumed_tail
    if not whole or len(text) > INFLATED_CAP or count > LINES_READ or text.count(b"\n") != count:
        raise DamagedError
    if count == 0:
        if text:
            raise DamagedError
        return []
    # Each line an object of its own: then no object can run over two lines, nor two share one.
    if not (text.startswith(b"{") and text.endswith(b"}\n") and text.count(b"}\n{") == count - 1):
        raise DamagedError
    return text[:-1].split(b"\n")


def decode_lines(lines: Sequence[bytes], ids: Sequence[bytes]) -> tuple[SealedEdit, ...]:
    """Return the edits of lines whose ids are known.

    Raises:
        DamagedError: One of them is not an edit as format 1 has it.
    """
    try:
        parsed = _decoder.decode_lines(b"\n".join(lines))
    except (ValueError, RecursionError):
        raise DamagedError from None
    if len(parsed) != len(lines):
        raise DamagedError
    return tuple(_edits(parsed, ids))


def _edits(parsed: Sequence[_Line], ids: Sequence[bytes]) -> Iterator[SealedEdit]:
    for line, known in zip(parsed, ids, strict=True):
        value: Value = _value(line.value) if isinstance(line.value, _Blob) else line.value
        replaces = tuple(map(bytes.fromhex, line.replaces))
        stamp = line.at << _TICK_BITS | line.tick
        yield SealedEdit(known, line.record, line.field, value, stamp, shown(line.who), replaces)


def _value(blob: _Blob) -> Blob:
    return Blob(blob.blob, blob.bytes, blob.type)
