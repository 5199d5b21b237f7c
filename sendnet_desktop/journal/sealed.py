"""What passes between the journal and the exchange: edits as segments hold them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import msgspec

from sendnet_desktop.changes import Blob, Value

__all__ = ["Blob", "Run", "SealedEdit", "Segment", "Status", "Value"]


MOST_REPLACED = 64
"""How many edits one line may replace (segment format, rule 16)."""

Status = Literal["ok", "revoked", "newer", "unparsed"]
"""Whether a segment counts: only ``ok`` does; the others are held and judged again when things move."""


class SealedEdit(msgspec.Struct, frozen=True, gc=False):
    """One edit as it stands in a segment.

    Attributes:
        id: 16 bytes.
        record: ``kind:key``.
        field: The field that it sets.
        value: What it sets it to.
        stamp: The writer's hybrid clock.
        who: The person, by name.
        replaces: Ids of the edits that it replaces, 64 at most.
        allowed: Whether the writer's role allows this kind in this channel; if not, it is held.
    """

    id: bytes
    record: str
    field: str
    value: Value
    stamp: int
    who: str
    replaces: tuple[bytes, ...]
    allowed: bool = True


@dataclass(frozen=True, slots=True)
class Segment:
    """A signed run of edits by one laptop to one channel.

    Attributes:
        hash: SHA-256 that the next segment of the log names as its predecessor.
        log: The laptop's log in this channel.
        seq: Place in the log, from 0.
        prev: Hash of the segment before; None for the first.
        device: The laptop that signed it.
        channel: Its audience.
        header: The signed envelope, untouched.
        body: The packed lines, untouched.
        status: Whether it counts.
        edits: In order; empty where it could not be read yet.
        seen: What its writer had of this channel: log to highest sequence number.
        wants: Hashes of the blobs that its writer lacks.
    """

    hash: bytes
    log: str
    seq: int
    prev: bytes | None
    device: str
    channel: str
    header: bytes
    body: bytes
    status: Status
    edits: tuple[SealedEdit, ...] = ()
    seen: Mapping[str, int] = field(default_factory=dict)
    wants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """An edit about to be sealed: the last of a chain of unsealed edits of one field (rule 4).

    Attributes:
        numbers: The local numbers of the chain, the last one last; none where the run only replaces what was more
            than the run before it, of the same value, had room for.
        record: ``kind:key``.
        field: The field.
        value: What the last edit set.
        stamp: The last edit's clock.
        who: Who made the last edit.
        replaces: Ids of all sealed edits that any edit of the chain replaced.
    """

    numbers: tuple[int, ...]
    record: str
    field: str
    value: Value
    stamp: int
    who: str
    replaces: tuple[bytes, ...]
