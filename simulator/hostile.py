"""What people with bad intentions put onto sticks: properly sealed files whose contents lie."""

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, Literal

import msgspec

from sendnet_desktop.exchange.bundle import RECIPIENTS, ROOT, ROSTER, SEGMENT, Frame, seal
from sendnet_desktop.exchange.envelope import ROSTER as ROSTER_TYPE
from sendnet_desktop.exchange.envelope import SEGMENT as SEGMENT_TYPE
from sendnet_desktop.exchange.envelope import sign
from sendnet_desktop.exchange.keys import Identity
from sendnet_desktop.exchange.lines import ids_of
from sendnet_desktop.exchange.roster import Grant
from simulator.laptop import Laptop, seeded
from simulator.post import Sent
from simulator.trust import Trust

Lie = Literal[
    "writes in another school’s papers",
    "writes in the trust’s papers",
    "writes what is not a school’s to write",
    "signs as another laptop",
    "forges another’s signature",
    "goes on in another laptop’s log",
    "changes what another wrote",
    "tells two stories in one log",
    "replaces what stands in other fields",
    "replaces what another school wrote",
    "writes from the far future",
    "writes more than anybody may",
    "passes one school’s papers to all",
    "sends a list that gives them the trust",
    "is nobody on the list",
]
_END_OF_TIME: Final = 2**47 - 1


@dataclass(frozen=True, slots=True)
class Lies:
    """Somebody with a member's keys, or with none, makes a file of lies.

    Attributes:
        laptop: Whose keys.
        lie: What is wrong with it.
        place: Where the file lies then.
        other: Whose name or work is abused.
        salt: Makes this lie different from others of its kind.
    """

    laptop: str
    lie: Lie
    place: str
    other: str
    salt: int

    def play(self, trust: Trust) -> str:
        """Make the file and leave it there."""
        liar = trust.laptops.get(self.laptop)
        other = trust.laptops.get(self.other)
        if liar is None or other is None or not (liar.has_joined and other.has_joined) or liar is other:
            return ""
        frames = list(_Liar(trust, liar, other, self.salt).frames(self.lie))
        if not frames:
            return ""
        _leave(trust, liar, frames, self.place, f"lies {self.salt}")
        return f"Somebody with the keys of {liar} {self.lie} ({other}) in a file on {self.place}."


@dataclass(frozen=True, slots=True)
class _Liar:
    trust: Trust
    liar: Laptop
    other: Laptop
    salt: int

    def frames(self, lie: Lie) -> Iterator[Frame]:
        if lie == "sends a list that gives them the trust":
            yield from self._own_list()
        else:
            yield from (Frame(SEGMENT, content) for content in self._contents(lie))

    def _contents(self, lie: Lie) -> Iterator[bytes]:
        own, theirs, year = self._papers(self.liar), self._papers(self.other), self.liar.year
        framework = self._line(year, f"framework:{year}.current", "pack")
        match lie:
            case "writes in another school’s papers":
                yield self._segment(theirs)
            case "writes in the trust’s papers":
                yield self._segment(f"all:{year}", framework)
            case "writes what is not a school’s to write":
                yield self._segment(own, framework)
            case "writes from the far future":
                yield self._segment(own, self._line(year, at=_END_OF_TIME))
            case "writes more than anybody may":
                yield self._segment(own, self._line(year, value="4" * 20_001))
            case "is nobody on the list":
                yield self._segment(own, signer=Identity.make(seeded(f"stranger {self.salt}")))
            case _:
                yield from self._about_another(lie, own, theirs)

    def _about_another(self, lie: Lie, own: str, theirs: str) -> Iterator[bytes]:
        match lie:
            case "signs as another laptop":
                yield self._segment(theirs, device=self.other.device)
            case "goes on in another laptop’s log":
                yield self._segment(theirs, log=f"{self.other.device}-{seeded(str(self.salt))(8).hex()}")
            case "forges another’s signature":
                content = self._segment(theirs, signer=self.other.identity)
                at = content.index(self.other.identity.signing.public) + 32
                yield content[:at] + bytes(64) + content[at + 64 :]
            case _:
                yield from self._about_what_is_held(lie, own, theirs)

    def _about_what_is_held(self, lie: Lie, own: str, theirs: str) -> Iterator[bytes]:
        claims = [self.trust.oracle.claims[known] for known in sorted(self.liar.memory.held)]
        spoken = [claim for claim in claims if claim.lines]
        if not spoken:
            return
        claim = spoken[self.salt % len(spoken)]
        content = next(iter(self.liar.contents(frozenset({claim.hash}))))
        match lie:
            case "changes what another wrote":
                yield content[:-1] + bytes([content[-1] ^ 1])
            case "passes one school’s papers to all":
                yield content
            case "tells two stories in one log":
                mine = [each for each in spoken if each.device == self.liar.device and each.prev]
                if mine:
                    seq = sum(1 for _ in self._before(mine[-1].hash)) - 1
                    yield self._segment(mine[-1].channel, log=mine[-1].log, seq=seq, prev=mine[-1].prev)
            case _:
                ids = [line.id for each in spoken for line in each.lines][-64:]
                channel = own if lie == "replaces what stands in other fields" else theirs
                yield self._segment(channel, self._line(self.liar.year, replaces=ids))

    def _before(self, known: bytes | None) -> Iterator[bytes]:
        while known is not None and known in self.trust.oracle.claims:
            yield known
            known = self.trust.oracle.claims[known].prev

    def _own_list(self) -> Iterator[Frame]:
        roster = self.liar.papers.roster
        members = tuple(
            msgspec.structs.replace(each, cut=None, grants=(*each.grants, Grant("trust lead", "")))
            if each.id == self.liar.device
            else each
            for each in roster.members
        )
        forged = msgspec.structs.replace(roster, version=roster.version + 1 + self.salt, members=members)
        yield Frame(ROSTER, sign(ROSTER_TYPE, msgspec.json.encode(forged), (self.liar.identity.signing,)).to_bytes())

    def _papers(self, laptop: Laptop) -> str:
        return f"school:{laptop.org}:{self.liar.year}" if laptop.school else f"all:{self.liar.year}"

    def _line(
        self,
        year: int,
        record: str = "",
        field: str = "level",
        *,
        value: str = "",
        at: int = 0,
        replaces: Sequence[bytes] = (),
    ) -> bytes:
        said = {
            "record": record or f"judgement:{year}.A1",
            "field": field,
            "value": value or f"lie {self.salt}",
            "at": at or int(self.trust.calendar.now * 1000),
            "who": self.other.person,
            "replaces": [each.hex() for each in replaces],
        }
        return json.dumps(said).encode()

    def _segment(self, channel: str, line: bytes = b"", signer: Identity | None = None, **said: object) -> bytes:
        signer, lines = signer or self.liar.identity, [line or self._line(self.liar.year)]
        body = zlib.compress(lines[0] + b"\n")
        prev = said.pop("prev", None)
        header = {
            "log": f"{signer.device}-{seeded(f'{signer.device} {self.salt}')(8).hex()}",
            "device": signer.device,
            "channel": channel,
            "seq": 0,
            "prev": prev.hex() if isinstance(prev, bytes) else None,
            "count": len(lines),
            "lines": sha256(b"".join(ids_of(signer.device, channel, lines))).hexdigest(),
            "body": sha256(body).hexdigest(),
            "seen": {},
            "wants": [],
            "crit": [],
        } | said
        return sign(SEGMENT_TYPE, json.dumps(header).encode(), (signer.signing,)).to_bytes() + body


def _leave(trust: Trust, liar: Laptop, frames: Sequence[Frame], place: str, name: str) -> None:
    papers = liar.papers
    documents = [Frame(ROOT, root.envelope) for root in papers.chain]
    documents.append(Frame(ROSTER, papers.signed_roster.envelope))
    contents = trust.learn(frame.content for frame in frames if frame.kind == SEGMENT)
    everybody = [bytes.fromhex(member.opening) for member in papers.roster.members]
    for start in range(0, len(everybody), RECIPIENTS):
        data = seal([*documents, *frames], everybody[start : start + RECIPIENTS], seeded(f"{name} {start}"))
        path = trust.post.place(place) / f"{name} {start}.bundle"
        path.write_bytes(data)
        trust.post.note(path, Sent("", contents))
