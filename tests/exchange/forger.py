"""A trust in memory that tests bend: its laptops sign whatever a test asks, right or wrong."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

import msgspec
import pytest

from sendnet_desktop.changes import Value
from sendnet_desktop.exchange.chains import Chains, Link
from sendnet_desktop.exchange.envelope import ROSTER, SEGMENT, sign
from sendnet_desktop.exchange.header import Header
from sendnet_desktop.exchange.keys import Identity, SigningKey
from sendnet_desktop.exchange.lines import ids_of, line_of
from sendnet_desktop.exchange.refusals import RejectedError
from sendnet_desktop.exchange.root import Root, SignedRoot, found, succeed
from sendnet_desktop.exchange.roster import Grant, Member, Organisation, Roster, SignedRoster
from sendnet_desktop.exchange.segment import build, judged, read_segment
from sendnet_desktop.exchange.succession import issue
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.policy import Policy
from sendnet_desktop.journal.sealed import Run, Segment

POLICY: Policy = {
    ("trust lead", "all"): frozenset({"notice"}),
    ("trust lead", "school"): frozenset({"benchmark"}),
    ("hub lead", "school"): frozenset({"note"}),
    ("school", "school"): frozenset({"judgement", "action"}),
    ("school", "findings"): frozenset({"response"}),
    ("reviewer", "visit"): frozenset({"level"}),
    ("reviewer", "findings"): frozenset({"finding"}),
}

OAK, ELM, OFFICE = "oak0", "elm0", "office0"
OAK_2026, ELM_2026 = "school:oak0:2026", "school:elm0:2026"


def seeded(seed: str) -> Entropy:
    """Return a source of bytes that is alike each time."""
    count = 0

    def entropy(size: int) -> bytes:
        nonlocal count
        count += 1
        block = b"".join(sha256(f"{seed} {count} {part}".encode()).digest() for part in range(size // 32 + 1))
        return block[:size]

    return entropy


def laptop(name: str) -> Identity:
    return Identity.make(seeded(name))


def member(identity: Identity, organisation: str, *grants: Grant, person: str = "A. Khan") -> Member:
    return Member(
        identity.device,
        organisation,
        "laptop",
        person,
        identity.signing.public.hex(),
        identity.recipient.hex(),
        grants,
    )


@dataclass
class Forger:
    """The trust and everybody in it, with all private keys.

    Attributes:
        key: The root key.
        office: The trust lead's laptop, the first registrar.
        oak1, oak2: Two laptops of one school.
        elm: The laptop of another school.
        hub: A hub lead for Oak.
        reviewer: A reviewer of one challenge day at Oak.
        reader: A laptop that only reads one channel.
        stranger: A laptop that no roster names.
        root: The newest root.
        signed_roster: The newest roster.
    """

    key: SigningKey
    office: Identity
    oak1: Identity
    oak2: Identity
    elm: Identity
    hub: Identity
    reviewer: Identity
    reader: Identity
    stranger: Identity
    root: SignedRoot
    signed_roster: SignedRoster
    chain: tuple[SignedRoot, ...]

    @classmethod
    def make(cls, *, sample: bool = False) -> "Forger":
        names = ("office", "oak1", "oak2", "elm", "hub", "reviewer", "reader", "stranger")
        people = {name: laptop(name) for name in names}
        key = SigningKey.make(seeded("root"))
        root = found("Ashdown", key, [people["office"].signing.public], sample=sample, entropy=seeded("founding"))
        roster = Roster(
            trust=root.root.trust,
            root=1,
            version=1,
            sample=sample,
            organisations=(
                Organisation(OFFICE, "trust", "Ashdown Learning Trust", "trust"),
                Organisation(OAK, "oakfield", "Oakfield Primary", "school"),
                Organisation(ELM, "elm", "Elm School", "school"),
            ),
            members=(
                member(people["office"], OFFICE, Grant("trust lead", "")),
                member(people["oak1"], OAK, Grant("school", OAK)),
                member(people["oak2"], OAK, Grant("school", OAK)),
                member(people["elm"], ELM, Grant("school", ELM)),
                member(people["hub"], ELM, Grant("hub lead", OAK)),
                member(people["reviewer"], ELM, Grant("reviewer", f"{OAK}:day1")),
                member(people["reader"], OFFICE, Grant("reader", "all:2026")),
            ),
        )
        signed = issue(root, None, roster, [people["office"].signing])
        return cls(key, **people, root=root, signed_roster=signed, chain=(root,))

    @property
    def trust(self) -> Trust:
        return Trust(self.chain, self.signed_roster)

    @property
    def roster(self) -> Roster:
        return self.signed_roster.roster

    def changed(self, identity: Identity, **fields: object) -> tuple[Member, ...]:
        """Return the roster's members with one of them altered."""
        return tuple(
            msgspec.structs.replace(each, **fields) if each.id == identity.device else each
            for each in self.roster.members
        )

    def sign_roster(self, *signers: SigningKey, **fields: object) -> bytes:
        """Return a roster one version on with these fields, signed as asked and checked by nobody."""
        roster = msgspec.structs.replace(self.roster, **{"version": self.roster.version + 1} | fields)
        return sign(ROSTER, msgspec.json.encode(roster), signers or (self.office.signing,)).to_bytes()

    def next_root(self, **fields: object) -> SignedRoot:
        """Sign the next root and go by it."""
        root = msgspec.structs.replace(self.root.root, **{"version": self.root.root.version + 1} | fields)
        assert isinstance(root, Root)
        self.root = succeed(self.root, root, [self.key])
        self.chain = (*self.chain, self.root)
        return self.root


def run(record: str = "judgement:2026.A1", value: Value = "3", field: str = "level", **others: object) -> Run:
    fields = {"numbers": (1,), "stamp": 1_795_212_345_678 << 16, "who": "A. Khan", "replaces": ()} | others
    return Run(record=record, field=field, value=value, **fields)  # type: ignore[arg-type]  # a test's own overrides


def segment(
    identity: Identity,
    runs: Sequence[Run] = (run(),),
    channel: str = OAK_2026,
    *,
    log: str | None = None,
    seq: int = 0,
    prev: bytes | None = None,
    wants: Sequence[str] = (),
) -> Segment:
    """Return what an honest laptop writes."""
    log = log or f"{identity.device}-{'0' * 16}"
    return build(identity, log=log, seq=seq, prev=prev, channel=channel, runs=runs, seen={}, wants=wants)


def forged(
    identity: Identity, lines: Sequence[bytes], /, body: bytes | None = None, **header: object
) -> tuple[bytes, bytes]:
    """Return header and body of a segment that is properly signed and says whatever the test likes."""
    if body is None:
        body = zlib.compress(b"".join(line + b"\n" for line in lines))
    channel = str(header.get("channel", OAK_2026))
    said: dict[str, object] = {
        "log": f"{identity.device}-{'0' * 16}",
        "device": identity.device,
        "channel": channel,
        "seq": 0,
        "prev": None,
        "count": len(lines),
        "lines": sha256(b"".join(ids_of(identity.device, channel, lines))).hexdigest(),
        "body": sha256(body).hexdigest(),
        "seen": {},
        "wants": [],
        "crit": [],
    } | header
    return sign(SEGMENT, msgspec.json.encode(said), [identity.signing]).to_bytes(), body


def chains(*segments: Segment) -> Chains:
    return Chains(Link(each.hash, each.log, each.prev) for each in segments)


def said_in(found: Segment) -> Header:
    return msgspec.json.decode(found.header[found.header.index(b"{") :], type=Header)


LINE = line_of(run())
"""A line that every reader accepts."""

ASHDOWN = Forger.make()
"""A trust for tests that leave it as it is."""


def read(header: bytes, body: bytes, reader: str = ASHDOWN.office.device) -> Segment:
    return read_segment(header, body, ASHDOWN.trust, reader)


def rule(header: bytes, body: bytes, reader: str = ASHDOWN.office.device) -> str:
    """Return the rule for which a segment is rejected."""
    with pytest.raises(RejectedError) as refused:
        read(header, body, reader)
    return refused.value.rule


def judge(found: Segment, *others: Segment) -> Segment:
    return judged(found, ASHDOWN.trust, POLICY, chains(found, *others))
