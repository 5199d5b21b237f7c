"""What the trust's office does to the list of members once they are on it: roles, lost laptops, a lost office."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import msgspec

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.exchange.inbox import Inbox
from sendnet_desktop.exchange.root import succeed
from sendnet_desktop.exchange.roster import Cut, Cuts, Grant, Member
from sendnet_desktop.exchange.succession import issue
from sendnet_desktop.exchange.trust import Trust, covers
from sendnet_desktop.exchange.words import recovered
from sendnet_desktop.journal import segments
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.steps import Steps


class Registrar:
    """The office's hand on the list. Each verb signs the next roster; bundles written afterwards carry it."""

    def __init__(self, ledger: Ledger, enrolment: Enrolment, inbox: Inbox) -> None:
        self._ledger = ledger
        self._enrolment = enrolment
        self._inbox = inbox

    def grant(self, device: str, grant: Grant) -> Steps[Changes]:
        """Give a member one more role.

        Raises:
            SendnetError: This laptop may not sign the list, or there is no such member or place.
        """
        return self._change(device, lambda member: msgspec.structs.replace(member, grants=(*member.grants, grant)))

    def end(self, device: str, role: str, scope: str) -> Steps[Changes]:
        """End a member's role: what the office holds of it counts for good, and nothing written from now on.

        Raises:
            SendnetError: This laptop may not sign the list, or the member has no such role.
        """

        def ended(member: Member) -> Member:
            grants = [
                self._ended(member, each) if (each.role, each.scope) == (role, scope) else each
                for each in member.grants
            ]
            if grants == list(member.grants):
                raise SendnetError("This member has no such role any more.", "Look at the list of members.")
            return msgspec.structs.replace(member, grants=tuple(grants))

        return self._change(device, ended)

    def stop(self, device: str) -> Steps[Changes]:
        """Stop a laptop that was lost or replaced: what the office holds of it counts for good, and nothing else.

        Stopping it again lets what has come since count too, as when an older stick turns up.

        Raises:
            SendnetError: This laptop may not sign the list, or there is no such member, or it is this one.
        """
        if device == self._enrolment.identity.device:
            raise SendnetError("This is the laptop that you are working on.", "Choose the one that was lost.")
        return self._change(
            device, lambda member: msgspec.structs.replace(member, cut=self._held(member, lambda _name: True))
        )

    def take_over(self, words: Sequence[str]) -> Steps[Changes]:
        """Make this laptop the one that keeps the list, by the printed recovery words of the trust's root.

        For when the office's laptop is lost or its key may be in other hands: whatever that one signs from now on is
        refused by everybody who has read a file of this one. A laptop that is not on the list, such as a new one with
        the office's backup, is put there as a trust lead's.

        Raises:
            SendnetError: The words are not the trust's, or this laptop knows of no trust.
        """
        trust, identity = self._trust(), self._enrolment.identity
        key = recovered(words)
        if key.public.hex() not in trust.root.keys:
            raise SendnetError("These recovery words are another trust's.", "Look for the sheet of this trust.")
        root = msgspec.structs.replace(
            trust.root, version=trust.root.version + 1, registrars=(identity.signing.public.hex(),)
        )
        following = replace(trust, chain=(*trust.chain, succeed(trust.chain[-1], root, (key,))))
        members = trust.roster.members
        if trust.member(identity.device) is None:
            members = (*members, self._own_member(trust))
        return self._issue(following, members)

    def _trust(self) -> Trust:
        trust = self._enrolment.trust
        if trust is None:
            raise SendnetError("This laptop does not belong to a trust yet.", "Join your trust first.")
        return trust

    def _own_member(self, trust: Trust) -> Member:
        office = next(each for each in trust.roster.organisations if each.kind == "trust")
        member = self._enrolment.request().member(Grant("trust lead", ""))
        return msgspec.structs.replace(member, organisation=office.id)

    def _change(self, device: str, changed: Callable[[Member], Member]) -> Steps[Changes]:
        trust = self._trust()
        if not self._enrolment.is_registrar:
            raise SendnetError("Only the trust's office can change the list of members.", "Ask the office to do it.")
        if trust.member(device) is None:
            raise SendnetError("There is no such laptop on the list.", "Look at the list of members.")
        members = tuple(changed(each) if each.id == device else each for each in trust.roster.members)
        return self._issue(trust, members)

    def _issue(self, trust: Trust, members: tuple[Member, ...]) -> Steps[Changes]:
        roster = msgspec.structs.replace(
            trust.roster, root=trust.root.version, version=trust.roster.version + 1, members=members
        )
        signed = issue(trust.chain[-1], trust.signed_roster, roster, (self._enrolment.identity.signing,))
        before = self._enrolment.trust
        try:
            with self._ledger.store.transaction():
                self._enrolment.adopt(replace(trust, signed_roster=signed))
                return (yield from self._inbox.judge_again())
        except BaseException:
            self._enrolment.trust = before
            raise

    def _ended(self, member: Member, grant: Grant) -> Grant:
        if grant.ended is not None:
            return grant
        return msgspec.structs.replace(grant, ended=self._held(member, lambda name: covers(grant, name)))

    def _held(self, member: Member, concerns: Callable[[str], bool]) -> Cuts:
        """Return the last segment held of each of a member's logs in the channels concerned."""
        cuts: Cuts = {}
        for held in segments.held(self._ledger, [name for name in self._ledger.channels() if concerns(name)]):
            if held.device == member.id and (held.log not in cuts or held.seq >= cuts[held.log].seq):
                cuts[held.log] = Cut(held.seq, held.hash.hex())
        return cuts
