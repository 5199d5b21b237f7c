"""The join request: how a laptop that is not on the roster yet asks to be."""

from dataclasses import dataclass

import msgspec

from sendnet_desktop.exchange.envelope import JOIN, Envelope, sign
from sendnet_desktop.exchange.keys import Identity, device_of, is_sound_opening_key
from sendnet_desktop.exchange.refusals import DamagedError, RejectedError, TooLargeError
from sendnet_desktop.exchange.roster import Grant, Member, Organisation
from sendnet_desktop.exchange.wire import Key, Name, decode, encode
from sendnet_desktop.exchange.words import spoken

REQUEST_CAP = 16 * 1024


class Asked(msgspec.Struct, frozen=True):
    """What a join request says.

    Attributes:
        sample: Whether the laptop holds sample data; such a one never joins a real trust.
        signing: The laptop's public Ed25519 key.
        opening: Its public X25519 key.
        organisation: The school, or the trust's office, as the laptop made or knows it.
        name: What people call the laptop.
        person: Who uses it.
    """

    sample: bool
    signing: Key
    opening: Key
    organisation: Organisation
    name: Name
    person: Name


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """A request that holds together; whose it is, is for the six words to say.

    Attributes:
        asked: What it says.
        data: The bytes of its file.
        words: The six words that are read aloud (trust format, rule 18).
    """

    asked: Asked
    data: bytes
    words: tuple[str, ...]

    @property
    def device(self) -> str:
        """The id that the laptop will have on the roster."""
        return device_of(bytes.fromhex(self.asked.signing))

    def member(self, *grants: Grant) -> Member:
        """Return the member that the registrar adds to the roster, with these grants."""
        asked = self.asked
        return Member(
            self.device, asked.organisation.id, asked.name, asked.person, asked.signing, asked.opening, grants
        )


def ask(identity: Identity, organisation: Organisation, name: str, person: str, *, sample: bool = False) -> JoinRequest:
    """Return the request of this laptop, to be written to a file and carried to the registrar."""
    asked = Asked(sample, identity.signing.public.hex(), identity.recipient.hex(), organisation, name, person)
    envelope = sign(JOIN, encode(asked), (identity.signing,))
    return JoinRequest(asked, envelope.to_bytes(), spoken(envelope.hash))


def read_request(data: bytes, *, sample: bool = False) -> JoinRequest:
    """Return the request in a file (trust format, rules 1, 16 and 17).

    Raises:
        SendnetError: It is not one, is not signed by the laptop that it names, or its keys are weak.
    """
    if len(data) > REQUEST_CAP:
        raise TooLargeError
    envelope = Envelope.parse(data)
    if envelope.type != JOIN or len(envelope.signatures) != 1:
        raise DamagedError
    signers = envelope.signers()
    asked = decode(envelope.payload, Asked)
    signing, opening = bytes.fromhex(asked.signing), bytes.fromhex(asked.opening)
    if signers != {signing} or not is_sound_opening_key(opening):  # an unsound signing key never counts as a signer
        raise RejectedError(
            "trust format, rule 17",
            "This request to join was not made by the laptop that it names.",
            "Do not accept it. Ask the person to write it again.",
        )
    if asked.sample != sample:
        raise RejectedError(
            "trust format, rule 16",
            "Sample data and a real trust cannot be mixed.",
            "Ask the person to start with an empty data folder.",
        )
    return JoinRequest(asked, data, spoken(envelope.hash))
