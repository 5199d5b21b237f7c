"""What the trust's office does: lets laptops in, gives and ends roles, stops laptops, loses its own."""

from collections.abc import Callable
from dataclasses import dataclass

from sendnet_desktop.changes import Changes
from sendnet_desktop.exchange.roles import Choice, hub_lead, reader
from sendnet_desktop.exchange.roster import Grant
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.steps import Steps, finish
from simulator.claims import Broken
from simulator.laptop import Laptop
from simulator.people import cell_of
from simulator.trust import Trust


@dataclass(frozen=True, slots=True)
class LetIn:
    """A laptop joins the trust: a school's first, a further one, or one more of the office.

    Attributes:
        laptop: What it is called.
        school: Whose; empty for the office.
        person: Who works with it.
        alone: Whether its person writes something before joining.
    """

    laptop: str
    school: str
    person: str
    alone: bool = False

    def play(self, trust: Trust) -> str:
        """Set it up, put it on the list, and let it join."""
        if trust.registrar() is None or self.laptop in trust.laptops or self.laptop in trust.gone:
            return ""
        laptop = trust.set_up(self.laptop, self.school, self.person)
        if self.alone:
            cell = cell_of(laptop, 0, laptop.year)
            laptop.do(lambda workspace: workspace._journal.write([Edit(*cell, "4")]), cell)
        trust.let_in(laptop)
        return f"{laptop} joins the trust{', having worked alone before' if self.alone else ''}."


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Somebody leaves a school, and the next person comes with a laptop of their own.

    Attributes:
        laptop: Whose last day it is.
        heir: What the next laptop is called.
        person: Who comes.
    """

    laptop: str
    heir: str
    person: str

    def play(self, trust: Trust) -> str:
        """Let the office take one off the list and the other onto it at once."""
        leaver = trust.working(self.laptop)
        if trust.registrar() is None or leaver is None or not leaver.school or self.heir in trust.laptops:
            return ""
        heir = trust.set_up(self.heir, leaver.school, self.person)
        trust.let_in(heir, instead_of=leaver)
        trust.gone[self.laptop] = trust.laptops.pop(self.laptop)
        return f"{leaver} leaves and hands over to {heir}."


@dataclass(frozen=True, slots=True)
class Stopped:
    """The office stops a laptop that is gone, or is to be replaced."""

    laptop: str

    def play(self, trust: Trust) -> str:
        """Stop it; what the office holds of it counts for good."""
        office, laptop = trust.registrar(), trust.gone.get(self.laptop) or trust.laptops.get(self.laptop)
        if office is None or laptop is None or laptop is office or not _is_in_use(office, laptop):
            return ""
        _change(trust, office, laptop, lambda: office.workspace.exchange.registrar.stop(laptop.device))
        return f"{office} stops the laptop of {laptop}."


@dataclass(frozen=True, slots=True)
class Granted:
    """The office lets somebody read what another school writes, or what a channel holds."""

    laptop: str
    role: str
    of: str

    def play(self, trust: Trust) -> str:
        """Give the role."""
        office, laptop = trust.registrar(), trust.working(self.laptop)
        org = trust.org_of(self.of)
        if office is None or laptop is None or not org or laptop is office or org == laptop.org:
            return ""
        choice = hub_lead([org]) if self.role == "hub lead" else reader([f"school:{org}:{office.year}"])
        if any((each.role, each.scope) == (choice.role, *choice.scopes) for each in _grants(office, laptop)):
            return ""
        registrar = office.workspace.exchange.registrar
        _change(trust, office, laptop, lambda: registrar.give((laptop.device,), choice))
        return f"{office} makes {laptop} a {self.role} of {self.of}."


@dataclass(frozen=True, slots=True)
class Ended:
    """The office ends one of somebody's roles."""

    laptop: str
    pick: int

    def play(self, trust: Trust) -> str:
        """End it; what the office holds by it counts for good."""
        office, laptop = trust.registrar(), trust.laptops.get(self.laptop)
        if office is None or laptop is None or laptop is office:
            return ""
        grants = [each for each in _grants(office, laptop) if each.ended is None and each.role != "trust lead"]
        if not grants:
            return ""
        grant = grants[self.pick % len(grants)]
        registrar = office.workspace.exchange.registrar
        choice = Choice(grant.role, (grant.scope,))
        _change(trust, office, laptop, lambda: registrar.end((laptop.device,), choice))
        return f"{office} ends what {laptop} was: {grant.role}."


@dataclass(frozen=True, slots=True)
class TakenOver:
    """Another laptop of the office takes over the list of members, by the recovery words; the first one is gone."""

    laptop: str
    stolen: bool

    def play(self, trust: Trust) -> str:
        """Take over."""
        heir, before = trust.working(self.laptop), trust.laptops.get(trust.office)
        if heir is None or heir.school or before is None or heir is before:
            return ""
        before.thief = self.stolen
        if not self.stolen:
            del trust.laptops[trust.office]
        trust.gone[trust.office] = before
        with heir.at_work() as workspace:
            finish(workspace.exchange.rotation.take_over([trust.words]))
        heir.memory.judged_by = heir.version
        trust.office = self.laptop
        lost = "is stolen" if self.stolen else "is lost"
        return f"The laptop of {before} {lost}, and {heir} takes over the list with the recovery words."


def _is_in_use(office: Laptop, laptop: Laptop) -> bool:
    member = office.papers.member(laptop.device)
    return member is not None and member.cut is None


def _grants(office: Laptop, laptop: Laptop) -> tuple[Grant, ...]:
    member = office.papers.member(laptop.device)
    return member.grants if member else ()


def _is_in_pieces(trust: Trust, office: Laptop, laptop: Laptop) -> bool:
    # Of a log that was told in two ways or has a gap, the list names one end only; the rest is kept aside.
    held = office.memory.held
    claims = [claim for claim in map(trust.oracle.claims.__getitem__, held) if claim.device == laptop.device]
    places = {(claim.log, claim.prev) for claim in claims}
    return len(places) < len(claims) or any(prev is not None and prev not in held for _, prev in places)


def _change(trust: Trust, office: Laptop, laptop: Laptop, deed: Callable[[], Steps[Changes]]) -> None:
    channels = trust.oracle.channels(office.memory)
    before = {channel: office.says(channel) for channel in channels}
    is_upgraded = office.memory.judged_by != office.version
    with office.at_work():
        finish(deed())
    office.memory.judged_by = office.version
    # What a newer version can read counts from now on, too.
    may_differ = is_upgraded or _is_in_pieces(trust, office, laptop)
    if not may_differ and before != {channel: office.says(channel) for channel in channels}:
        raise Broken(f"{office} changes the role of {laptop}, and what was counted there before is not any more.")
