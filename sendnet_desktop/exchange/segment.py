"""Segments: a run of edits of one laptop for one channel, under one signature."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Final

from msgspec import structs

from sendnet_desktop.exchange.chains import Chains
from sendnet_desktop.exchange.envelope import SEGMENT, Envelope, sign
from sendnet_desktop.exchange.erasure import Erasure, is_as_named, marked_ids
from sendnet_desktop.exchange.header import Header
from sendnet_desktop.exchange.keys import Identity, device_of
from sendnet_desktop.exchange.lines import LINES_WRITTEN, decode_lines, ids_of, line_of, pack, unpack
from sendnet_desktop.exchange.refusals import DamagedError, NewerFormatError, RejectedError, StrangerError
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.exchange.wire import decode, encode, shown
from sendnet_desktop.ids import kind_of
from sendnet_desktop.journal.policy import Policy
from sendnet_desktop.journal.sealed import Run, SealedEdit, Segment

UNDERSTOOD: Final[frozenset[str]] = frozenset()
"""The features in ``crit`` that this version knows; format 1 has none."""

_LATER: Final = re.compile(r"application/vnd\.sendnet\.segment\.v[1-9][0-9]{0,3}\+[a-z]{1,10}")
_INFLATED_WRITTEN: Final = 28 * 1024 * 1024


def portions(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Yield the runs in portions of a segment each (segment format, rule 15)."""
    portion: list[Run] = []
    room = _INFLATED_WRITTEN
    for run in runs:
        size = _largest(run)
        if portion and (size > room or len(portion) == LINES_WRITTEN):
            yield portion
            portion, room = [], _INFLATED_WRITTEN
        portion.append(run)
        room -= size
    if portion:
        yield portion


def _largest(run: Run) -> int:
    # A character takes six bytes at most, as \u0001; an id and its quotes thirty-five; names and clock the rest.
    text = len(run.value) if isinstance(run.value, str) else 0
    return 6 * (text + len(run.who)) + 35 * len(run.replaces) + 600


def build(
    identity: Identity,
    *,
    log: str,
    seq: int,
    prev: bytes | None,
    channel: str,
    runs: Sequence[Run],
    seen: Mapping[str, int],
    wants: Sequence[str],
) -> Segment:
    """Sign what this laptop has to say in a channel; its edits get their ids, in the order of the runs.

    Raises:
        SendnetError: An edit is larger than the format has room for.
    """
    assert len(runs) <= LINES_WRITTEN, "segment format, rule 15"
    lines = [line_of(run) for run in runs]
    ids = ids_of(identity.device, channel, lines)
    body = pack(lines)
    header = Header(
        log=log,
        device=identity.device,
        channel=channel,
        seq=seq,
        prev=None if prev is None else prev.hex(),
        count=len(lines),
        lines=sha256(b"".join(ids)).hexdigest(),
        body=sha256(body).hexdigest(),
        seen=dict(seen),
        wants=tuple(wants),
    )
    envelope = sign(SEGMENT, encode(header), (identity.signing,))
    edits = tuple(
        SealedEdit(known, run.record, run.field, run.value, run.stamp, shown(run.who), run.replaces)
        for known, run in zip(ids, runs, strict=True)
    )
    return _kept(envelope, header, envelope.to_bytes(), body, edits)


def to_frame(segment: Segment) -> bytes:
    """Return the content of the frame that carries a segment: its bytes as they came."""
    return segment.header + segment.body


def split_frame(content: bytes) -> tuple[bytes, bytes]:
    """Return the header's envelope and the body that a frame carries.

    Raises:
        DamagedError: It does not begin with an envelope.
    """
    _, end = Envelope.parse_start(content)
    return content[:end], content[end:]


def read_segment(header: bytes, body: bytes, trust: Trust, reader: str, erasure: Erasure | None = None) -> Segment:
    """Return the segment in these bytes, verified but not yet judged (segment format, rules 1 to 9).

    Args:
        header: The header's envelope.
        body: The packed lines.
        trust: Who is who.
        reader: The laptop that reads.
        erasure: A valid erasure of this segment, whose body this may be.

    Raises:
        StrangerError: The roster does not name the laptop that signed.
        SendnetError: It is not properly signed by that laptop for a channel that the reader may read.
    """
    envelope = Envelope.parse(header)
    device = _signer(envelope, trust)
    said = decode(envelope.payload, Header)  # rule 4
    if said.device != device or not said.log.startswith(device):
        raise RejectedError("segment format, rule 5", "A part of this file claims to come from another laptop.")
    if not trust.may_read(reader, said.channel):
        raise RejectedError("segment format, rule 6", "A part of this file is meant for other people.")
    if (said.seq == 0) != (said.prev is None):
        raise RejectedError("segment format, rule 7", "A part of this file does not fit where it says it belongs.")
    erased = _erasure_of(said, envelope.hash, body, erasure)
    if not UNDERSTOOD.issuperset(said.crit):
        return replace(_kept(envelope, said, header, body), status="newer")  # rule 8
    try:
        edits = _edits(said, body, erased)
    except DamagedError:
        return replace(_kept(envelope, said, header, body), status="unparsed")  # rule 9
    return _kept(envelope, said, header, body, edits)


def judged(segment: Segment, trust: Trust, policy: Policy, chains: Chains) -> Segment:
    """Return the segment with the roster's verdict on it and on each edit (segment format, rules 10 and 11)."""
    if segment.status not in ("ok", "revoked"):
        return segment
    beneath = chains.position(segment.hash)
    kinds = trust.writable(segment.device, segment.channel, policy, beneath)
    edits = tuple(
        edit if edit.allowed == (allowed := kind_of(edit.record) in kinds) else structs.replace(edit, allowed=allowed)
        for edit in segment.edits
    )
    counts = trust.counts(segment.device, beneath)
    return replace(segment, status="ok" if counts else "revoked", edits=edits)


def _signer(envelope: Envelope, trust: Trust) -> str:
    if envelope.type != SEGMENT and _LATER.fullmatch(envelope.type):
        raise NewerFormatError
    if envelope.type != SEGMENT or len(envelope.signatures) != 1:  # rule 1
        raise DamagedError
    key = envelope.signatures[0][0]
    device = device_of(key)
    if trust.member(device) is None:  # rule 2
        raise StrangerError(
            "segment format, rule 2",
            "A part of this file is from someone not on your trust's list.",
            "Keep the file; it is read again when the list changes.",
        )
    if envelope.signers() != {key}:  # rule 3
        raise RejectedError("segment format, rule 3", "A part of this file was changed after it was sent: not read.")
    return device


def _erasure_of(said: Header, segment: bytes, body: bytes, erasure: Erasure | None) -> Erasure | None:
    digest = sha256(body).hexdigest()
    if digest == said.body:
        return None
    if erasure is None or (erasure.segment, erasure.channel, erasure.body) != (segment.hex(), said.channel, digest):
        raise RejectedError("segment format, rule 7", "A part of this file was changed after it was sent: not read.")
    return erasure


def _edits(said: Header, body: bytes, erasure: Erasure | None) -> tuple[SealedEdit, ...]:
    lines = unpack(body, said.count)
    if erasure is None:
        ids = ids_of(said.device, said.channel, lines)
    else:
        ids = marked_ids(said.device, said.channel, lines)
        if not is_as_named(erasure, lines, ids):  # rule 13
            raise DamagedError
    if sha256(b"".join(ids)).hexdigest() != said.lines:
        raise DamagedError
    if erasure is None:
        return decode_lines(lines, ids)
    gone = frozenset(map(bytes.fromhex, erasure.ids))
    left = [(line, known) for line, known in zip(lines, ids, strict=True) if known not in gone]
    return decode_lines([line for line, _ in left], [known for _, known in left])


def _kept(envelope: Envelope, said: Header, header: bytes, body: bytes, edits: tuple[SealedEdit, ...] = ()) -> Segment:
    return Segment(
        hash=envelope.hash,
        log=said.log,
        seq=said.seq,
        prev=None if said.prev is None else bytes.fromhex(said.prev),
        device=said.device,
        channel=said.channel,
        header=header,
        body=body,
        status="ok",
        edits=edits,
        seen=said.seen,
        wants=said.wants,
    )
