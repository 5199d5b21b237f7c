"""What the trust's office does to the list of members: who is let in, what they do, which laptops are stopped."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.admission import Admission, admitted, renamed
from sendnet_desktop.exchange.cutting import ending, stopping
from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.exchange.inbox import Inbox
from sendnet_desktop.exchange.notice import write_notice
from sendnet_desktop.exchange.roles import Choice
from sendnet_desktop.exchange.roster import Grant, Member, Organisation
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.steps import Steps

_LOOK = "Look at the list of members."


class UnchangedError(SendnetError):
    """The list says already what was asked of it."""


class Registrar:
    """The office's hand on the list. Each verb signs the next list; files written afterwards carry it.

    Laptops are named by the device ids that ``People`` gives, roles by choices (see ``roles``).
    """

    def __init__(self, journal: Journal, enrolment: Enrolment, inbox: Inbox, entropy: Entropy) -> None:
        self._journal = journal
        self._enrolment = enrolment
        self._inbox = inbox
        self._entropy = entropy

    def let_in(self, admissions: Sequence[Admission]) -> tuple[Member, ...]:
        """Put those who asked on the list; return the laptops that are new.

        Raises:
            SendnetError: This laptop may not change the list, or somebody has no role or the name or id of another.
        """
        return self._enrolment.admit(admissions)

    def hand_over(self, admission: Admission, device: str) -> Steps[Changes]:
        """Let somebody in and stop a laptop in one list, as when a SENCO leaves or a laptop is replaced.

        What the office holds of the old laptop counts for good. If that one is at hand, let it write a last file and
        read that first.

        Raises:
            SendnetError: Either cannot be done; then neither is.
        """
        trust = self._enrolment.held_list()
        organisations, new = admitted(trust.roster, [admission])
        members = self._changed(trust, (device,), self._stopped)
        return self._issue(trust, (*members, *new), organisations)

    def give(self, devices: Sequence[str], choice: Choice) -> Steps[Changes]:
        """Give laptops, such as all of one person, a role.

        What they have for a time they have from now on until the day of the choice, or for good where it names none.
        What they have for good stays so.

        Raises:
            SendnetError: This laptop may not change the list, there is no such laptop or place, or they have it.
        """

        def given(member: Member) -> Member:
            return msgspec.structs.replace(member, grants=_with(member.grants, choice))

        return self._change(devices, given, "They have this role already.")

    def end(self, devices: Sequence[str], choice: Choice) -> Steps[Changes]:
        """End a role: what the office holds of it counts for good, and nothing that comes later.

        Raises:
            SendnetError: This laptop may not change the list, they have no such role, or nobody would lead the trust.
        """

        def ended(member: Member) -> Member:
            return self._with_grants(member, choice, lambda grant: grant.ended is None)

        return self._change(devices, ended, "They have no such role any more.")

    def rename(self, organisation: str, name: str) -> Steps[Changes]:
        """Call a school, or where somebody from elsewhere belongs, otherwise on the list.

        Its short name stays, so that files are named as ever. What a school says of itself is the school's own.

        Args:
            organisation: Its id.
            name: What people read on the list from now on.

        Raises:
            SendnetError: This laptop may not change the list, there is no such place or it is the trust itself, or the
                name is none or looks like another's.
        """
        trust = self._enrolment.held_list()
        organisations = renamed(trust.roster, organisation, name)
        if organisations == trust.roster.organisations:
            raise UnchangedError("It is called so already.", _LOOK)
        return self._issue(trust, trust.roster.members, organisations)

    def stop(self, device: str) -> Steps[Changes]:
        """Stop a laptop that was lost or replaced: what the office holds of it counts for good, and nothing else.

        Stopping it again lets what has come since count too, as when an older stick turns up.

        Raises:
            SendnetError: This laptop may not change the list, there is no such laptop, or it is this one.
        """
        return self._change((device,), self._stopped, "Nothing has come of it since.")

    def let_count(self, device: str, choice: Choice | None = None) -> Steps[Changes]:
        """Let what has come since a laptop was stopped, or since a role of it ended, count too.

        Raises:
            SendnetError: This laptop may not change the list, nothing was stopped or ended, or nothing has come.
        """

        def raised(member: Member) -> Member:
            if choice is not None:
                return self._with_grants(member, choice, lambda grant: grant.ended is not None)
            return member if member.cut is None else self._stopped(member)

        return self._change((device,), raised, "Nothing has come since that could count.")

    def tell(self, device: str, folder: Path) -> Path:
        """Write a file by which a laptop that was stopped, or has no role any more, learns of it; return the file.

        It holds the list of members and nobody's work. No other file is for such a laptop.

        Raises:
            SendnetError: This laptop does not keep the list, there is no such laptop, or the folder cannot be written.
        """
        trust = self._enrolment.held_list()
        member = trust.member(device)
        if member is None:
            raise SendnetError("There is no such laptop on the list.", _LOOK)
        return write_notice(trust, member, folder, self._journal.clock.today(), self._entropy)

    def issue(self, trust: Trust, members: tuple[Member, ...]) -> Steps[Changes]:
        """Sign the next list under the newest root of a trust, and judge everything by it.

        Raises:
            SendnetError: This laptop may not sign it, or it may not follow the one held.
        """
        return self._issue(trust, members, trust.roster.organisations)

    def _change(self, devices: Sequence[str], changed: Callable[[Member], Member], unchanged: str) -> Steps[Changes]:
        trust = self._enrolment.held_list()
        members = self._changed(trust, devices, changed)
        if members == trust.roster.members:
            raise UnchangedError(unchanged, _LOOK)
        return self._issue(trust, members, trust.roster.organisations)

    def _changed(self, trust: Trust, devices: Sequence[str], changed: Callable[[Member], Member]) -> tuple[Member, ...]:
        if not devices or any(trust.member(device) is None for device in devices):
            raise SendnetError("There is no such laptop on the list.", _LOOK)
        members = tuple(changed(each) if each.id in devices else each for each in trust.roster.members)
        if not any(leads(member) for member in members):
            raise SendnetError("Then nobody would lead the trust.", "Make somebody else a trust lead first.")
        return members

    def _issue(
        self, trust: Trust, members: tuple[Member, ...], organisations: tuple[Organisation, ...]
    ) -> Steps[Changes]:
        with self._journal.ledger.store.transaction():
            self._enrolment.issue(trust, members, organisations)
            return (yield from self._inbox.judge_again())

    def _stopped(self, member: Member) -> Member:
        if member.id == self._enrolment.device:
            raise SendnetError("This is the laptop that you are working on.", "Choose the one that was lost.")
        return stopping(self._journal.ledger, member, self._journal.clock.today())

    def _with_grants(self, member: Member, choice: Choice, concerns: Callable[[Grant], bool]) -> Member:
        ledger, today = self._journal.ledger, self._journal.clock.today()
        grants = tuple(
            ending(ledger, member, grant, today)
            if (grant.role == choice.role and grant.scope in choice.scopes and concerns(grant))
            else grant
            for grant in member.grants
        )
        return msgspec.structs.replace(member, grants=grants)


def leads(member: Member) -> bool:
    """Say whether a laptop is in use and a trust lead's."""
    return member.cut is None and any(grant.role == "trust lead" and grant.ended is None for grant in member.grants)


def _with(held: Sequence[Grant], choice: Choice) -> tuple[Grant, ...]:
    given = {(grant.role, grant.scope): grant for grant in choice.grants}
    kept: list[Grant] = []
    for grant in held:
        again = given.pop((grant.role, grant.scope), None) if grant.ended is None else None
        kept.append(msgspec.structs.replace(grant, until=again.until) if again is not None and grant.until else grant)
    return (*kept, *given.values())
