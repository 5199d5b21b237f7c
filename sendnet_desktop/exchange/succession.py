"""Which roster may follow which: the rules by which a laptop accepts a new one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.envelope import ROSTER, Envelope, sign
from sendnet_desktop.exchange.keys import SigningKey, device_of, is_sound_opening_key, is_sound_signing_key
from sendnet_desktop.exchange.refusals import DamagedError, ForkedError, RejectedError, TakenBackError
from sendnet_desktop.exchange.root import SignedRoot
from sendnet_desktop.exchange.roster import Cuts, Grant, Member, Roster, SignedRoster
from sendnet_desktop.exchange.wire import Part, Whole, decode, encode
from sendnet_desktop.journal.channels import Channel

_UNDERSTOOD: frozenset[str] = frozenset()


class _Place(msgspec.Struct, frozen=True):
    trust: Part
    root: Whole
    version: Whole
    sample: bool


def issue(root: SignedRoot, held: SignedRoster | None, roster: Roster, signers: Sequence[SigningKey]) -> SignedRoster:
    """Sign a roster as its registrars do.

    Raises:
        SendnetError: It may not follow the one held, or the signers are not those that it takes.
    """
    envelope = sign(ROSTER, encode(roster), signers).to_bytes()
    issued = next_roster(root, held, envelope)
    if issued is held:
        raise RejectedError("trust format, rule 9", "The list was made from an old one.", "Start from the newest list.")
    return issued


def next_roster(root: SignedRoot, held: SignedRoster | None, data: bytes) -> SignedRoster:
    """Return the roster to go by: the one in these bytes if it may follow, the one held if these are older.

    The rules are those of the trust format, 7 to 11 and 16; ``root`` is the newest that is held.

    Raises:
        ForkedError: It bears the number of the one held and says something else.
        SendnetError: It may not follow.
    """
    envelope = Envelope.parse(data)  # rule 7: its payload is capped there
    if envelope.type != ROSTER:
        raise DamagedError
    if held is not None and envelope.hash == held.hash:
        return held
    place = decode(envelope.payload, _Place)
    if (place.trust, place.sample) != (root.root.trust, root.root.sample):
        raise RejectedError("trust format, rule 16", "This file comes from another trust, or mixes sample and real.")
    if held is not None and (place.root < root.root.version or (place.root, place.version) < held.roster.order):
        return held
    _check_signed(root, envelope, place)
    if held is not None and (place.root, place.version) == held.roster.order:
        raise ForkedError(
            "trust format, rule 9",
            "Two different lists of your trust's members bear the same number.",
            "The first one stands. Tell your trust's office, which can issue the next one.",
        )
    roster = _decoded(envelope)
    _check_sound(roster, known=frozenset() if held is None else _names(held.roster))
    if held is not None and held.roster.root == roster.root:
        _check_nothing_taken_back(held.roster, roster)
    return SignedRoster(roster, data, envelope.hash)


def _check_signed(root: SignedRoot, envelope: Envelope, place: _Place) -> None:
    registrars = {bytes.fromhex(key) for key in root.root.registrars}
    if place.root != root.root.version:
        raise RejectedError(
            "trust format, rule 8",
            "The list of members in this file rests on keys of your trust that this laptop has not seen.",
            "Ask your trust's office for a complete file.",
        )
    if len(envelope.signers() & registrars) < root.root.registrar_threshold:
        raise RejectedError(
            "trust format, rule 8", "The list of members in this file is not signed by your trust's office."
        )


def _decoded(envelope: Envelope) -> Roster:
    roster = decode(envelope.payload, Roster)
    if not _UNDERSTOOD.issuperset(roster.crit):
        raise RejectedError(
            "trust format, rule 6",
            "Your trust uses something that this version of SENDnet does not know.",
            "Install the newest version, then read the file again.",
        )
    return roster


def _check_sound(roster: Roster, known: frozenset[tuple[str, str, str]]) -> None:
    identities = [name for member in roster.members for name in (member.id, member.signing, member.opening)]
    organisations = [organisation.id for organisation in roster.organisations]
    sound = (
        len(set(identities)) == len(identities)
        and len(set(organisations)) == len(organisations)
        and all(member.organisation in roster.by_organisation for member in roster.members)
        and all(_logs_are_own(member, cuts) for member in roster.members for cuts in _cuts_of(member))
        and all(_holds_somewhere(grant, roster) for member in roster.members for grant in member.grants)
        and all(_keys_are_sound(member) for member in roster.members if _name(member) not in known)
    )
    if not sound:
        raise RejectedError("trust format, rule 11", "The list of members in this file contradicts itself.")


def _name(member: Member) -> tuple[str, str, str]:
    return member.id, member.signing, member.opening


def _names(roster: Roster) -> frozenset[tuple[str, str, str]]:
    return frozenset(map(_name, roster.members))


def _cuts_of(member: Member) -> Iterable[Cuts]:
    return (cuts for cuts in (member.cut, *(grant.ended for grant in member.grants)) if cuts is not None)


def _logs_are_own(member: Member, cuts: Cuts) -> bool:
    return all(log.startswith(member.id) for log in cuts)


def _keys_are_sound(member: Member) -> bool:
    signing, opening = bytes.fromhex(member.signing), bytes.fromhex(member.opening)
    return member.id == device_of(signing) and is_sound_signing_key(signing) and is_sound_opening_key(opening)


def _holds_somewhere(grant: Grant, roster: Roster) -> bool:
    match grant.role:
        case "trust lead":
            return grant.scope == ""
        case "hub lead" | "school":
            organisation = roster.by_organisation.get(grant.scope)
            return organisation is not None and organisation.kind == "school"
        case "reviewer":
            channel = _channel(f"visit:{grant.scope}")
            return channel is not None and channel.org in roster.by_organisation
        case "reader":
            channel = _channel(grant.scope)
            return channel is not None and channel.kind != "private"


def _channel(name: str) -> Channel | None:
    try:
        return Channel.parse(name)
    except SendnetError:
        return None


def _check_nothing_taken_back(held: Roster, roster: Roster) -> None:
    kept = all(
        (now := roster.by_organisation.get(before.id)) is not None and now.kind == before.kind
        for before in held.organisations
    ) and all(_follows(before, roster.by_device.get(before.id)) for before in held.members)
    if not kept:
        raise TakenBackError(
            "trust format, rule 10",
            "The list of members in this file takes back what an earlier one said.",
            "The earlier list stands. Tell your trust's office.",
        )


def _follows(before: Member, now: Member | None) -> bool:
    return (
        now is not None
        and (now.signing, now.opening, now.organisation) == (before.signing, before.opening, before.organisation)
        and not (before.cut is not None and now.cut is None)
        and _places(before.grants) <= _places(now.grants)
        and _places(_ended(before)) <= _places(_ended(now))
    )


def _places(grants: Iterable[Grant]) -> Counter[tuple[str, str]]:
    return Counter((grant.role, grant.scope) for grant in grants)


def _ended(member: Member) -> Iterator[Grant]:
    return (grant for grant in member.grants if grant.ended is not None)
