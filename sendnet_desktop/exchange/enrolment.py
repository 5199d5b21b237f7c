"""Starting a trust, asking to join one, and accepting those who ask."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Final, Protocol

import msgspec

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.acceptance import Advance, advance, first_trust
from sendnet_desktop.exchange.admission import Admission, admitted, usual
from sendnet_desktop.exchange.archive import held_trust, keep_trust
from sendnet_desktop.exchange.join import JoinRequest, ask
from sendnet_desktop.exchange.keys import Identity, SigningKey
from sendnet_desktop.exchange.refusals import ForkedError, TakenBackError
from sendnet_desktop.exchange.reunion import united
from sendnet_desktop.exchange.root import found
from sendnet_desktop.exchange.roster import Grant, Member, Organisation, Roster
from sendnet_desktop.exchange.succession import issue, next_roster
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.exchange.words import recovery_words
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.papers import note_place
from sendnet_desktop.journal.policy import Policy
from sendnet_desktop.journal.segments import abandon_all_logs
from sendnet_desktop.journal.setback import PlaceKeeper
from sendnet_desktop.trust.profile import Profile, slug_of


class IdentityLostError(SendnetError):
    """The data is here, and what makes this laptop a member is not."""

    def __init__(self) -> None:
        super().__init__(
            "This copy of the data has no identity of its own, as after restoring a backup.",
            "You can go on working; ask your trust's office to enrol this laptop again before you exchange.",
        )


class IdentityKeeper(PlaceKeeper, Protocol):
    """Where this laptop's identity is kept: a data folder that is open."""

    @property
    def path(self) -> Path:
        """The folder."""

    @property
    def is_sample(self) -> bool:
        """Whether it is sample data, which may never meet real data."""

    def read_identity(self) -> bytes | None:
        """Return the identity; None where none was made here yet."""

    def keep_identity(self, secret: bytes, passphrase: str = "") -> None:
        """Keep the identity, locked as the data is, or with this passphrase from now on."""


class Enrolment:
    """What makes this laptop a member of a trust, or the one that keeps its list.

    Attributes:
        trust: The roots and the roster accepted so far; None before joining.
        keys: Where this laptop's identity is kept.
    """

    def __init__(
        self,
        ledger: Ledger,
        profile: Profile,
        *,
        keys: IdentityKeeper,
        entropy: Entropy,
    ) -> None:
        self._ledger = ledger
        self._profile = profile
        self.keys = keys
        self._sample = keys.is_sample
        self._entropy = entropy
        self.trust = held_trust(ledger)
        ledger.store.after_rollback.append(self._go_back)

    @cached_property
    def identity(self) -> Identity:
        """This laptop's keys.

        Raises:
            IdentityLostError: There are none here; a new identity is never made silently.
        """
        secret = self.keys.read_identity()
        if secret is None:
            raise IdentityLostError
        return Identity.from_secret(secret.decode())

    def make_identity(self, passphrase: str = "") -> None:
        """Make this laptop's keys, when its data folder is set up or where it has none, as after a restored backup.

        A laptop that is stopped may have new ones too. With new keys it is nobody on the list yet and asks to join
        again; what it has not sent is still its own and goes out under the new keys.

        Args:
            passphrase: What the data is locked with from now on, where that is not what opened it.

        Raises:
            SendnetError: It has keys, and they are in use.
        """
        if self.keys.read_identity() is not None and not self.is_stopped:
            raise SendnetError("This laptop is known to its trust already.", "Nothing was changed.")
        made = Identity.make(self._entropy)
        with self._ledger.store.transaction():
            abandon_all_logs(self._ledger)  # they bear the id of the keys that are gone
            self.keys.keep_identity(made.to_secret().encode(), passphrase)
        self.__dict__["identity"] = made  # what opened the data may not be what opens the keys from now on

    @property
    def device(self) -> str:
        """This laptop's id on every roster; empty where it has no keys."""
        try:
            return self.identity.device
        except IdentityLostError:
            return ""

    @property
    def member(self) -> Member | None:
        """This laptop on the roster; None while it works alone, or where it has lost its keys."""
        return self.trust.member(self.device) if self.trust is not None else None

    @property
    def is_stopped(self) -> bool:
        """Whether the roster names this laptop as one that was lost or replaced."""
        return self.member is not None and self.member.cut is not None

    @property
    def is_member(self) -> bool:
        """Whether the roster names this laptop."""
        return self.member is not None

    @property
    def is_registrar(self) -> bool:
        """Whether this laptop may sign the trust's roster."""
        return self.trust is not None and self.trust.is_registrar(self.identity.signing.public)

    def writable(self, channel: str, policy: Policy) -> frozenset[str]:
        """Return the kinds of record that this laptop may write in a channel, by its roles; none before joining."""
        return self.trust.writable(self.device, channel, policy) if self.trust is not None else frozenset()

    def start(self) -> tuple[str, ...]:
        """Start a trust, with this laptop as its first registrar; return the recovery words to print.

        The root key is kept nowhere but in those words.

        Raises:
            SendnetError: This laptop belongs to a trust already, or is a school's.
        """
        if self.trust is not None or self._profile.kind != "trust":
            raise SendnetError("A trust cannot be started here.", "Set up the trust office's own data folder.")
        key, identity = SigningKey.make(self._entropy), self.identity
        root = found(self._profile.name, key, (identity.signing.public,), sample=self._sample, entropy=self._entropy)
        office = self._organisation()
        member = ask(identity, office, _LAPTOP, self._profile.person, sample=self._sample).member(
            Grant("trust lead", "")
        )
        roster = Roster(root.root.trust, 1, 1, self._sample, (office,), (member,))
        self.adopt(Trust((root,), issue(root, None, roster, (identity.signing,))))
        return recovery_words(key)

    def request(self) -> JoinRequest:
        """Return this laptop's request to join, to be carried to the registrar."""
        return ask(self.identity, self._organisation(), _LAPTOP, self._profile.person, sample=self._sample)

    def accept(self, requests: Sequence[JoinRequest], slug: str = "") -> tuple[Member, ...]:
        """Put those who asked on the roster as they usually are; return the members that are new.

        A request says who asks and never what they may do: without ``slug`` each is the first laptop of a new school.

        Args:
            requests: Requests whose six words were compared.
            slug: The organisation on the list to which these laptops belong too, as for a second laptop of a school;
                the trust's own makes trust leads of them.

        Raises:
            SendnetError: This laptop may not sign the roster, or a request bears the name or id of somebody else.
        """
        if not slug:
            return self.admit([Admission(each, usual(each.asked.organisation)) for each in requests])
        organisation = _named(slug, self.trust)
        return self.admit([Admission(each, usual(organisation), organisation.id) for each in requests])

    def admit(self, admissions: Sequence[Admission]) -> tuple[Member, ...]:
        """Put those who asked on the roster; return the members that are new.

        Raises:
            SendnetError: This laptop may not sign the roster, or somebody has no role or the name or id of another.
        """
        trust = self.held_list()
        organisations, members = admitted(trust.roster, admissions)
        if members:
            self.issue(trust, (*trust.roster.members, *members), organisations)
        return members

    def held_list(self) -> Trust:
        """Return the trust whose list this laptop keeps.

        Raises:
            SendnetError: It keeps none.
        """
        if self.trust is None or not self.is_registrar:
            raise SendnetError("Only the trust's office can change the list of members.", "Ask the office to do it.")
        return self.trust

    def issue(
        self, trust: Trust, members: tuple[Member, ...], organisations: tuple[Organisation, ...] | None = None
    ) -> None:
        """Sign the next roster under the newest root of a trust, and go by both from now on.

        Raises:
            SendnetError: This laptop may not sign it, or it may not follow the one held.
        """
        roster = msgspec.structs.replace(
            trust.roster,
            root=trust.root.version,
            version=trust.roster.version + 1,
            organisations=trust.roster.organisations if organisations is None else organisations,
            members=members,
        )
        signed = issue(trust.chain[-1], trust.signed_roster, roster, (self.identity.signing,))
        self.adopt(replace(trust, signed_roster=signed))

    def join(self, roots: Sequence[bytes], rosters: Sequence[bytes], words: Sequence[str]) -> Trust:
        """Join the trust that a file comes from, once the person has compared its six words.

        Raises:
            SendnetError: It is another trust, or does not name this laptop yet, or this laptop belongs to one already.
        """
        if self.trust is not None:
            raise SendnetError("This laptop belongs to a trust already.", "Read the file as you read any other.")
        trust = first_trust(roots, rosters, words, sample=self._sample)
        if trust.member(self.identity.device) is None:
            raise SendnetError(
                "The trust does not have this laptop on its list yet.",
                "Carry your request to the trust's office, and read the file that it gives you then.",
            )
        self.adopt(trust)
        return trust

    def advance(self, roots: Sequence[bytes], rosters: Sequence[bytes]) -> Advance:
        """Take in the roots and rosters of a bundle, and keep what was accepted."""
        assert self.trust is not None
        moved = self._reunited(advance(self.trust, roots, rosters), rosters)
        if moved.trust.place == self.trust.place:
            return replace(moved, trust=self.trust)
        self.adopt(moved.trust)
        return moved

    def _reunited(self, moved: Advance, rosters: Sequence[bytes]) -> Advance:
        """Let a laptop that keeps the list take in what another keeper's list says beside its own."""
        trust, whole = moved.trust, moved.trust.roster
        if not trust.is_registrar(self.identity.signing.public):
            return moved
        for data in rosters:
            with suppress(SendnetError):  # what cannot be believed was told already
                theirs = next_roster(trust.chain[-1], None, data).roster
                whole = united(whole, theirs) or whole
        if whole is trust.roster:
            return moved
        signed = issue(trust.chain[-1], trust.signed_roster, whole, (self.identity.signing,))
        alarms = tuple(each for each in moved.problems if not isinstance(each, ForkedError | TakenBackError))
        return Advance(replace(trust, signed_roster=signed), alarms)

    def looking_ahead(self, roots: Sequence[bytes], rosters: Sequence[bytes]) -> Trust:
        """Return the trust as a bundle's roots and rosters would make it, without taking them in."""
        assert self.trust is not None
        return advance(self.trust, roots, rosters).trust

    def _go_back(self) -> None:
        self.trust = held_trust(self._ledger)

    def _organisation(self) -> Organisation:
        return Organisation(self._profile.org, slug_of(self._profile.name), self._profile.name, self._profile.kind)

    def adopt(self, trust: Trust) -> None:
        """Go by these documents from now on, and keep them."""
        with self._ledger.store.transaction():
            keep_trust(self._ledger, trust)
            self.trust = trust
            note_place(self._ledger, in_use=self.is_member and not self.is_stopped)


_LAPTOP: Final = "laptop 1"


def _named(slug: str, trust: Trust | None) -> Organisation:
    found = next((each for each in trust.roster.organisations if each.slug == slug), None) if trust else None
    if found is None:
        raise SendnetError(f"There is no “{slug[:40]}” on the list.", "Look at the list of members.")
    return found
