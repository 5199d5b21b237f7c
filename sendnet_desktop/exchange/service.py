"""What people do about the exchange: belong to a trust, know its schools, write and read bundles."""

from collections.abc import Callable, Sequence
from pathlib import Path

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.acceptance import offered
from sendnet_desktop.exchange.adoption import Adoption
from sendnet_desktop.exchange.correspondence import Correspondence
from sendnet_desktop.exchange.enrolment import Enrolment, IdentityKeeper
from sendnet_desktop.exchange.erasures import Erasures
from sendnet_desktop.exchange.files import REQUEST_SUFFIX, files_in, read_file, write_file
from sendnet_desktop.exchange.inbox import Inbox
from sendnet_desktop.exchange.join import REQUEST_CAP, JoinRequest, read_request
from sendnet_desktop.exchange.naming import name_of
from sendnet_desktop.exchange.outbox import Outbox, Written
from sendnet_desktop.exchange.people import People
from sendnet_desktop.exchange.receipts import Contents, Reading
from sendnet_desktop.exchange.registrar import Registrar
from sendnet_desktop.exchange.roster import Organisation
from sendnet_desktop.exchange.rotation import Rotation
from sendnet_desktop.exchange.tidying import Tidying
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.guard.service import Guard
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.steps import Steps
from sendnet_desktop.store.attachments import Attachments
from sendnet_desktop.trust.profile import Profile


class Exchange:
    """The trust that this laptop belongs to, and the files that go to and fro.

    Attributes:
        enrolment: How this laptop came to be a member, and how others do.
        erasures: What was erased for good, here and by others.
        registrar: What the trust's office does to the list of members.
        rotation: What takes the trust's recovery words: a lost office, further keepers of the list, new sheets.
        people: Who is on the list, in the words that people read.
        adoption: What people decide about changes that are kept and not counted.
        correspondence: What went out and what came: who has our work, and what is missing of theirs.
    """

    def __init__(
        self,
        journal: Journal,
        attachments: Attachments,
        profile: Profile,
        guard: Guard,
        *,
        keys: IdentityKeeper,
        entropy: Entropy,
        words: Callable[[], Words],
    ) -> None:
        self._journal = journal
        self._profile = profile
        self._sample = keys.is_sample
        self.enrolment = Enrolment(journal.ledger, profile, keys=keys, entropy=entropy)
        self.erasures = Erasures(journal, attachments, self.enrolment, self.laptop)
        self._inbox = Inbox(journal, attachments, self.enrolment, self.erasures, keys.path)
        self._outbox = Outbox(journal, attachments, self.enrolment, self.erasures, guard, entropy=entropy)
        self.registrar = Registrar(journal, self.enrolment, self._inbox, entropy)
        self.rotation = Rotation(self.enrolment, self.registrar, entropy)
        self.adoption = Adoption(journal, self.enrolment, self.laptop)
        self.people = People(journal, self.enrolment, self.adoption, words)
        self._tidying = Tidying(journal.ledger, self.enrolment)
        self.correspondence = Correspondence(journal.ledger, self.enrolment)

    @property
    def trust_words(self) -> tuple[str, ...]:
        """The six words of the trust, for the meeting's agenda; none while this laptop works alone."""
        return self.enrolment.trust.words if self.enrolment.trust else ()

    @property
    def trust_name(self) -> str:
        """The name of the trust that this laptop belongs to; empty while it works alone."""
        return self.enrolment.trust.root.name if self.enrolment.trust else ""

    def schools(self) -> tuple[Organisation, ...]:
        """Return the schools on the roster; none before joining."""
        trust = self.enrolment.trust
        return tuple(each for each in trust.roster.organisations if each.kind == "school") if trust else ()

    def organisations(self) -> tuple[Organisation, ...]:
        """Return every organisation on the roster; none before joining."""
        return self.enrolment.trust.roster.organisations if self.enrolment.trust else ()

    def laptop(self, device: str) -> str:
        """Return what people call a laptop: its person and organisation."""
        return name_of(self.enrolment.trust, device)

    def changed_since_last(self) -> int:
        """Return how many fields were changed here and are in no bundle yet."""
        return len(self.correspondence.changes())

    def catch_up(self) -> Steps[Changes]:
        """Do what a new version or a new list owes to what is held; where nothing has moved, next to nothing.

        Nothing is done where this copy of the data has no identity: nobody would know whose eyes to judge with.
        """
        try:
            self.enrolment.identity  # noqa: B018 -- asked for only to hear whether it is there
        except SendnetError:
            return Changes()
        return (yield from self._inbox.catch_up())

    def write(self, folder: Path) -> Steps[tuple[Written, ...]]:
        """Write the files for everybody into a folder, whole or not at all each.

        Raises:
            SendnetError: This laptop belongs to no trust yet, or the folder cannot be written.
        """
        return self._outbox.write(folder)

    def seal(self) -> None:
        """Seal what is new, as writing does first: it is fixed from now on, and goes out with the next files.

        Raises:
            SendnetError: This laptop belongs to no trust yet.
        """
        self._outbox.seal_all()

    def read(self, places: Sequence[Path]) -> Steps[Reading]:
        """Read files, and every bundle in folders, and say what came from whom.

        Raises:
            SendnetError: This laptop belongs to no trust yet, or a folder cannot be listed.
        """
        return self._inbox.read(places)

    def tidy(self, folder: Path) -> Steps[tuple[Path, ...]]:
        """Return our own older files in a folder that the newer ones there replace; none is removed.

        Raises:
            SendnetError: The folder cannot be listed.
        """
        return self._tidying.replaced(folder)

    def remove(self, paths: Sequence[Path]) -> int:
        """Remove files that ``tidy`` has found and the person wants gone; return how many are.

        Raises:
            SendnetError: One of them cannot be removed.
        """
        return self._tidying.remove(paths)

    def show(self, path: Path) -> Contents:
        """Say what a bundle holds without reading it in.

        Raises:
            SendnetError: It is not for this laptop, or it is damaged.
        """
        return self._inbox.look(path)

    def write_request(self, folder: Path) -> tuple[Path, tuple[str, ...]]:
        """Write this laptop's request to join into a folder; return the file and its six words.

        Raises:
            SendnetError: The folder cannot be written.
        """
        request = self.enrolment.request()
        name = f"join_{request.asked.organisation.slug}_{request.device[:8]}{REQUEST_SUFFIX}"
        return write_file(folder / name, request.data), request.words

    def read_requests(self, places: Sequence[Path]) -> list[JoinRequest]:
        """Return the requests to join in files, and in folders among other files.

        Raises:
            SendnetError: One of them is not a request, or mixes sample and real.
        """
        paths = requests_in(places)
        return [read_request(read_file(path, REQUEST_CAP), sample=self._sample) for path in paths]

    def offered_trust(self, places: Sequence[Path]) -> tuple[str, tuple[str, ...]]:
        """Return the name and the six words of the trust that files come from, for the person to compare.

        Raises:
            SendnetError: There is no file from a trust for this laptop among them.
        """
        roots, _ = self._inbox.papers_in(places)
        if not roots:
            raise SendnetError(
                "None of these files is from a trust to this laptop.",
                "Carry your request to the trust's office first, and read the file that it gives you then.",
            )
        chain = offered(roots)
        return chain[-1].root.name, chain[-1].words

    def join(self, places: Sequence[Path], words: Sequence[str]) -> Organisation:
        """Join the trust that files come from, whose six words the person has compared; return whose we are there.

        Where the trust knew this school already, what was written alone is unsealed still and moves to its channels.

        Raises:
            SendnetError: It is another trust, or does not have this laptop on its list.
        """
        roots, rosters = self._inbox.papers_in(places)
        trust = self.enrolment.join(roots, rosters, words)
        member = trust.member(self.enrolment.identity.device)
        assert member is not None
        ours = trust.organisation(member)
        if ours.kind == "school" and ours.id != self._profile.org:
            for name in self._journal.ledger.channels():
                channel = Channel.parse(name)
                if channel.kind == "school" and channel.org == self._profile.org:
                    self._journal.move_unsealed(name, f"school:{ours.id}:{channel.key}")
        return ours


def requests_in(places: Sequence[Path]) -> list[Path]:
    """Return files as they were named, and of folders those that are requests to join by their names.

    Raises:
        SendnetError: A folder cannot be listed.
    """
    found: list[Path] = []
    for place in places:
        found.extend(
            [each for each in files_in(place) if each.name.endswith(REQUEST_SUFFIX)] if place.is_dir() else [place]
        )
    return found
