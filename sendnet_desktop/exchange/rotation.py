"""The trust's recovery words at work: a lost office, further keepers of the list, new sheets."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import msgspec

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.exchange.keys import SigningKey
from sendnet_desktop.exchange.registrar import Registrar, leads
from sendnet_desktop.exchange.roles import trust_lead
from sendnet_desktop.exchange.root import Root, succeed
from sendnet_desktop.exchange.roster import Member
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.exchange.words import recovered, recovery_words
from sendnet_desktop.ids import Entropy
from sendnet_desktop.steps import Steps

Sheet = Sequence[str]
"""The recovery words on one person's sheet."""


@dataclass(frozen=True, slots=True)
class NewSheets:
    """Sheets of recovery words that are made and not in force yet.

    Attributes:
        needed: How many of them it takes from then on.
        keys: What they stand for; kept nowhere but on the sheets.
    """

    needed: int
    keys: tuple[SigningKey, ...] = field(repr=False)

    @property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """The words of each sheet, to be shown once each to the person who keeps it."""
        return tuple(recovery_words(key) for key in self.keys)


class Rotation:
    """What takes the recovery words. Each verb renews what the trust rests on, so that its six words change."""

    def __init__(self, enrolment: Enrolment, registrar: Registrar, entropy: Entropy) -> None:
        self._enrolment = enrolment
        self._registrar = registrar
        self._entropy = entropy

    @property
    def needed(self) -> int:
        """How many sheets of recovery words the verbs below take."""
        return self._trust().root.threshold

    def take_over(self, sheets: Sequence[Sheet]) -> Steps[Changes]:
        """Make this laptop the only one that keeps the list.

        For when the office's laptop is lost or its key may be in other hands: whatever that one signs from now on is
        refused by everybody who has read a file of this one. It is a trust lead's from then on, whether it was on the
        list before, as a new one with the office's backup is not, or was stopped by whoever had the list.

        Raises:
            SendnetError: The words are not the trust's or too few, or this laptop knows of no trust.
        """
        trust, identity = self._trust(), self._enrolment.identity
        following = self._followed(trust, sheets, registrars=(identity.signing.public.hex(),))
        own = _as_lead(trust.member(identity.device) or self._own_member(trust))
        others = [each for each in trust.roster.members if each.id != own.id]
        return self._registrar.issue(following, (*others, own))

    def add_keeper(self, device: str, sheets: Sequence[Sheet]) -> Steps[Changes]:
        """Let a further laptop change the list, so that nothing waits for one person.

        Raises:
            SendnetError: This laptop does not keep the list, the other may not, or the words are not the trust's.
        """
        trust = self._enrolment.held_list()
        member = trust.member(device)
        if member is None or not leads(member):
            raise SendnetError("Only a trust lead’s laptop can keep the list.", "Make its person a trust lead first.")
        if member.signing in trust.root.registrars:
            raise SendnetError("This laptop keeps the list already.", "Nothing was changed.")
        following = self._followed(trust, sheets, registrars=(*trust.root.registrars, member.signing))
        return self._registrar.issue(following, trust.roster.members)

    def retire_keeper(self, device: str, sheets: Sequence[Sheet]) -> Steps[Changes]:
        """Take the list from another laptop, which stays on it as a member.

        Raises:
            SendnetError: This laptop does not keep the list, nor does the other, or the words are not the trust's.
        """
        trust = self._enrolment.held_list()
        member = trust.member(device)
        if device == self._enrolment.device:
            raise SendnetError("This is the laptop that you are working on.", "Do it on another that keeps the list.")
        if member is None or member.signing not in trust.root.registrars:
            raise SendnetError("This laptop does not keep the list.", "Look at the list of members.")
        left = tuple(key for key in trust.root.registrars if key != member.signing)
        return self._registrar.issue(self._followed(trust, sheets, registrars=left), trust.roster.members)

    def new_sheets(self, people: int = 3, needed: int = 2) -> NewSheets:
        """Make sheets for some people, of which it takes some from then on; nothing is in force yet.

        Show each person their own words, once, and let them be written down before going on.

        Raises:
            SendnetError: There would be nobody, or fewer than it takes.
        """
        if not 1 <= needed <= people <= 16:
            raise SendnetError("That many sheets cannot be made.", "Choose such as three, of which it takes two.")
        return NewSheets(needed, tuple(SigningKey.make(self._entropy) for _ in range(people)))

    def renew(self, sheets: Sequence[Sheet], new: NewSheets) -> Steps[Changes]:
        """Put new sheets in force; the old ones open nothing from then on.

        Raises:
            SendnetError: This laptop does not keep the list, or the words are not the trust's or too few.
        """
        trust = self._enrolment.held_list()
        keys = tuple(key.public.hex() for key in new.keys)
        following = self._followed(trust, sheets, new.keys, keys=keys, threshold=new.needed)
        return self._registrar.issue(following, trust.roster.members)

    def _trust(self) -> Trust:
        if self._enrolment.trust is None:
            raise SendnetError("This laptop does not belong to a trust yet.", "Join your trust first.")
        return self._enrolment.trust

    def _followed(self, trust: Trust, sheets: Sequence[Sheet], new: Sequence[SigningKey] = (), **said: object) -> Trust:
        root: Root = msgspec.structs.replace(trust.root, version=trust.root.version + 1, **said)
        signed = succeed(trust.chain[-1], root, (*_keys(trust.root, sheets), *new))
        return replace(trust, chain=(*trust.chain, signed))

    def _own_member(self, trust: Trust) -> Member:
        member = self._enrolment.request().member()
        office = next((each for each in trust.roster.organisations if each.kind == "trust"), None)
        if office is None:
            raise SendnetError("Your trust’s list names no office.", "Tell the people who look after SENDnet.")
        return msgspec.structs.replace(member, organisation=office.id)


def _as_lead(member: Member) -> Member:
    # Under a newer root a cut may be lifted, and only those who hold the trust's words come to this.
    leads_already = any(grant.role == "trust lead" and grant.ended is None for grant in member.grants)
    grants = member.grants if leads_already else (*member.grants, *trust_lead().grants)
    return msgspec.structs.replace(member, grants=grants, cut=None, stopped=None)


def _keys(root: Root, sheets: Sequence[Sheet]) -> tuple[SigningKey, ...]:
    keys = tuple({key.public: key for key in map(recovered, sheets)}.values())
    if any(key.public.hex() not in root.keys for key in keys):
        raise SendnetError("These recovery words are not this trust’s, or not any more.", "Look for its newest sheet.")
    if len(keys) < root.threshold:
        raise SendnetError(
            f"The recovery words of {root.threshold} people are needed, and {len(keys)} were given.",
            "Ask the others who keep a sheet; each types their own.",
        )
    return keys
