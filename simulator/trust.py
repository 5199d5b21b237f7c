"""The simulated trust: its laptops, its sticks, and the deeds between them, each held against what must hold."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from sendnet_desktop.changes import Cell
from sendnet_desktop.exchange.admission import Admission
from sendnet_desktop.exchange.bundle import SEGMENT, open_bundle
from sendnet_desktop.exchange.roles import school
from sendnet_desktop.ids import kind_of
from sendnet_desktop.journal.policy import policy_of
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import EVERY_KIND
from simulator import properties
from simulator.claims import Broken, claim_of
from simulator.laptop import Calendar, Laptop
from simulator.oracle import Oracle
from simulator.post import Post, Sent
from simulator.program import features

OFFICE = "Office 1"
_ROUNDS = 8
_LETS_THROUGH = 3  # so often its person lets a text through before a file is written


class Trust:
    """A trust of real laptops, begun by its office.

    Attributes:
        calendar: What day it is.
        post: Sticks and shared folders.
        oracle: Everything ever signed, and what follows from it.
        laptops: Those that somebody works with, by name, a thief among them.
        gone: Those that were lost or stolen.
        office: The name of the laptop that keeps the list of members.
        words: The recovery words of the trust's root.
    """

    def __init__(self, folder: Path) -> None:
        self.calendar = Calendar()
        self.post = Post(folder / "places")
        self.oracle = Oracle(policy_of(EVERY_KIND), features)
        self.laptops: dict[str, Laptop] = {}
        self.gone: dict[str, Laptop] = {}
        self._folder = folder
        self._made: list[Laptop] = []
        self.office = OFFICE
        self.words = self.set_up(OFFICE, "", "B. Osei").workspace.exchange.enrolment.start()

    def set_up(self, name: str, school: str, person: str) -> Laptop:
        """Return a new laptop, which belongs to no trust yet."""
        laptop = Laptop(self._folder / str(len(self._made)), name, school, person, self.calendar)
        self._made.append(laptop)
        self.laptops[name] = laptop
        return laptop

    def close(self) -> None:
        """Let go of every data folder."""
        for laptop in self._made:
            laptop.close()

    @property
    def day(self) -> str:
        """The month and the year, as people say them."""
        return f"{datetime.fromtimestamp(self.calendar.now, UTC):%B %Y}"

    def working(self, name: str) -> Laptop | None:
        """Return a laptop with which its own person works as a member; None where it is lost, stolen or stopped."""
        laptop, office = self.laptops.get(name), self.laptops.get(self.office)
        if laptop is None or office is None or laptop.thief:
            return None
        member = office.papers.member(laptop.device)
        is_in = member is not None and member.cut is None and any(grant.ended is None for grant in member.grants)
        return laptop if is_in else None

    def may_type(self, laptop: Laptop, cell: Cell) -> bool:
        """Say whether a laptop's person may write in a field, as far as that laptop has heard."""
        return kind_of(cell.record) in self.oracle.writable(laptop.papers.roster, laptop.device, cell.channel)

    def registrar(self) -> Laptop | None:
        """Return the laptop that keeps the list of members, where it is in good hands."""
        laptop = self.working(self.office)
        return laptop if laptop and laptop.workspace.exchange.enrolment.is_registrar else None

    def everybody(self) -> list[Laptop]:
        """Return the laptops whose people come to a meeting."""
        return [laptop for name in self.laptops if (laptop := self.working(name))]

    def org_of(self, school: str) -> str:
        """Return the id of a school; empty where nobody of it was ever let in."""
        return next((each.org for each in self._made if each.school == school and each.has_joined), "")

    def write(self, laptop: Laptop, place: str) -> int:
        """Let a laptop write its files into a place; return how many."""
        if len(laptop.memory.drafts) % _LETS_THROUGH == 0:
            laptop.decide(most=1)
        drafts, roster = laptop.memory.drafts, laptop.papers.roster
        with laptop.at_work() as workspace:
            written = finish(workspace.exchange.write(self.post.place(place)))
        new = laptop.holds() - laptop.memory.held
        self.learn(laptop.contents(new))
        properties.what_was_written_is_sealed(self.oracle, laptop, drafts, new)
        laptop.memory.held |= new
        for each in written:
            contents = self.learn(
                frame.content for frame in open_bundle(each.path.read_bytes(), laptop.identity) if frame.kind == SEGMENT
            )
            self.post.note(each.path, Sent(laptop.device, contents, laptop.memory.held, roster))
        return len(written)

    def read(self, laptop: Laptop, place: str) -> bool:
        """Let a laptop read every file in a place; say whether anything came."""
        files = {path: self.post.known(path) for path in self.post.files(place)}
        before, drafts = laptop.papers, laptop.memory.drafts
        with laptop.at_work() as workspace:
            reading = finish(workspace.exchange.read([self.post.place(place)]))
        laptop.memory.judged_by = laptop.version
        opened = properties.files_are_read_or_refused(laptop, files, reading.receipts)
        new = properties.what_came_is_kept(self.oracle, laptop, opened, before.roster)
        laptop.memory.held |= new
        if drafts != laptop.memory.drafts:
            raise Broken(f"{laptop} reads a file and loses what it had not sealed yet.")
        properties.says_what_it_must(self.oracle, laptop)
        return bool(new) or before.place != laptop.papers.place

    def learn(self, contents: Iterable[bytes]) -> frozenset[bytes]:
        """Remember the segments in these frames; return the hashes of those that are properly signed."""
        claims = [claim for claim in map(claim_of, contents) if claim]
        self.oracle.claims.update((claim.hash, claim) for claim in claims)
        return frozenset(claim.hash for claim in claims)

    def let_in(self, laptop: Laptop, instead_of: Laptop | None = None) -> None:
        """Let the office put a laptop on the list, in the place of another where one leaves, and the laptop join."""
        office = self.registrar()
        assert office is not None
        place = self.post.place("the stick of those who join")
        laptop.workspace.exchange.write_request(place)
        requests = office.workspace.exchange.read_requests([place])
        if instead_of is None:
            name = laptop.workspace.profile.name
            known = [each.slug for each in office.papers.roster.organisations if each.name == name]
            office.workspace.exchange.enrolment.accept(requests, *known)
        else:
            admission = Admission(requests[0], (school(instead_of.org),), instead_of.org)
            with office.at_work() as workspace:
                finish(workspace.exchange.registrar.hand_over(admission, instead_of.device))
            office.memory.judged_by = office.version
        self.write(office, place.name)
        with laptop.at_work() as workspace:
            workspace.join_trust([place], office.workspace.exchange.trust_words)
        self.post.clear(place.name)

    def meet_quietly(self) -> int:
        """Let everybody write and read until nothing new comes, and compare; return how many rounds it took."""
        for number in range(1, _ROUNDS + 1):
            for laptop in self.everybody():
                laptop.decide()
                properties.nothing_is_held_for_ever(laptop)
                self.write(laptop, "the table")
            # Everybody reads, whether or not the one before found something.
            news = [self.read(laptop, "the table") for laptop in self.everybody()]
            self.post.clear("the table")
            if not any(news):
                properties.all_are_of_one_mind(self.oracle, self.everybody())
                return number
        raise Broken(f"After {_ROUNDS} rounds of writing and reading something new comes still.")
