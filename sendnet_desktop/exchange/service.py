"""What people do about the exchange: belong to a trust, know its schools, write and read bundles."""

from collections.abc import Callable

from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.exchange.roster import Organisation
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.store.attachments import Attachments
from sendnet_desktop.trust.profile import Profile


class Exchange:
    """The trust that this laptop belongs to, and the files that go to and fro.

    Attributes:
        enrolment: How this laptop came to be a member, and how others do.
    """

    def __init__(
        self,
        journal: Journal,
        attachments: Attachments,
        profile: Profile,
        *,
        sample: bool,
        entropy: Entropy,
        read_identity: Callable[[], bytes | None],
        keep_identity: Callable[[bytes], None],
    ) -> None:
        self._journal = journal
        self._attachments = attachments
        self._entropy = entropy
        self.enrolment = Enrolment(
            journal.ledger,
            profile,
            sample=sample,
            entropy=entropy,
            read_identity=read_identity,
            keep_identity=keep_identity,
        )

    @property
    def trust_name(self) -> str:
        """The name of the trust that this laptop belongs to; empty while it works alone."""
        return self.enrolment.trust.root.name if self.enrolment.trust else ""

    def schools(self) -> tuple[Organisation, ...]:
        """Return the schools on the roster; none before joining."""
        trust = self.enrolment.trust
        return tuple(each for each in trust.roster.organisations if each.kind == "school") if trust else ()

    def laptop(self, device: str) -> str:
        """Return what people call a laptop: its person and organisation."""
        trust = self.enrolment.trust
        member = trust.member(device) if trust else None
        if trust is None or member is None:
            return "a laptop that is not on the list"
        return f"{member.person}, {trust.organisation(member).name}"
