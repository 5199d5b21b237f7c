"""Freezing an evaluation, and finding those that were frozen."""

from collections.abc import Iterable

from msgspec import structs

from sendnet_desktop.challenge_days.values import Finding
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.clock import HybridClock, half_term, moment
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.building import Said
from sendnet_desktop.evaluations.frozen import SnapshotDocument, day, evaluation_of, freeze, quotes, summary, thaw
from sendnet_desktop.evaluations.movement import compared
from sendnet_desktop.evaluations.packs import Packs
from sendnet_desktop.evaluations.shelf import Shelf
from sendnet_desktop.evaluations.values import Evaluation, Snapshot
from sendnet_desktop.journal.channels import Channel, school_channel
from sendnet_desktop.journal.documents import SNAPSHOT_TYPE, Documents
from sendnet_desktop.journal.journal import Journal

_Frozen = list[tuple[str, SnapshotDocument]]


class Snapshots:
    """The frozen evaluations in this data folder.

    Attributes:
        shelf: The newest of many schools at once.
    """

    def __init__(
        self, journal: Journal, documents: Documents, packs: Packs, clock: HybridClock, *, sample: bool = False
    ) -> None:
        self.shelf = Shelf(documents, packs, clock, sample=sample)
        self._sample = sample
        self._journal = journal
        self._documents = documents
        self._packs = packs
        self._clock = clock

    def freeze(self, evaluation: Evaluation, said: Said, name: str = "") -> tuple[Snapshot, Changes]:
        """Freeze a living evaluation under a name, or the half-term's.

        A snapshot of the same name is superseded, and stays.

        Raises:
            SendnetError: Nothing has been said yet.
        """
        if not said.judgements and not said.areas:
            raise SendnetError("There is nothing to freeze yet.", "Judge a statement first.")
        title = name.strip() or half_term(self._clock.today())
        earlier = [each.document for each in self.taken(evaluation.channel) if each.name == title]
        document = SnapshotDocument(
            format=1,
            type="evaluation snapshot",
            name=title,
            year=evaluation.year,
            taken=moment(self._clock.stamp()).isoformat(timespec="milliseconds"),
            author=self._journal.author,
            org=Channel.parse(evaluation.channel).org,
            school=evaluation.school,
            phase=evaluation.phase,
            pack=evaluation.pack_hash,
            judgements=said.judgements,
            areas=said.areas,
            evidence=said.evidence,
            supersedes=earlier[0] if earlier else "",
            findings=tuple(map(_without_others_words, said.findings)),
        )
        frozen, changes = self._documents.publish(evaluation.channel, SNAPSHOT_TYPE, freeze(document))
        return summary(frozen, document), changes

    def taken(self, channel: str) -> list[Snapshot]:
        """Return the snapshots of a channel, the newest first; those that cannot be read are left out."""
        return [summary(name, document) for name, document in self._frozen((channel,)).get(channel, ())]

    def earlier(self, evaluation: Evaluation) -> list[Snapshot]:
        """Return the snapshots that an evaluation can be compared with, the newest first: this year's and last year's.

        Beside a living evaluation stand those taken before today, beside a snapshot those taken before it. One that
        another of the same name took the place of is left out.
        """
        return [summary(name, document) for name, document, _ in self._comparable(evaluation)]

    def compared(self, evaluation: Evaluation, document: str = "") -> Evaluation:
        """Return an evaluation that says how each judgement moved since an earlier snapshot.

        Args:
            evaluation: Living or a snapshot.
            document: Which of ``earlier`` to compare with; the newest if not given, or not among them.
        """
        found = self._comparable(evaluation)
        chosen = next((each for each in found if each[0] == document), found[0] if found else None)
        if chosen is None:
            return evaluation
        name, frozen, channel = chosen
        return compared(evaluation, self._thawed(name, frozen, channel))

    def quoting(self, cell: Cell, value: Value) -> list[Snapshot]:
        """Return the snapshots that froze a field while it held a value."""
        found = self._frozen((cell.channel,)).get(cell.channel, ())
        return [summary(name, document) for name, document in found if quotes(document, cell, value)]

    def latest(self, channels: Iterable[str]) -> dict[str, Evaluation]:
        """Return the newest snapshot of each of these channels that can be read, by channel."""
        found: dict[str, Evaluation] = {}
        for channel, frozen in self._frozen(channels).items():
            newest = next((each for each in frozen if self._packs.is_here(each[1].pack)), None)
            if newest is not None:
                found[channel] = self._thawed(*newest, channel)
        return found

    def evaluation(self, channel: str, document: str) -> Evaluation:
        """Return the evaluation that a snapshot froze.

        Raises:
            SendnetError: It is not here, or cannot be read.
        """
        return self._thawed(document, thaw(self._documents.read(document)), channel)

    def _thawed(self, name: str, document: SnapshotDocument, channel: str) -> Evaluation:
        pack = self._packs.pack(document.pack)
        return evaluation_of(document, channel, pack, name=name, sample=self._sample)

    def _comparable(self, evaluation: Evaluation) -> list[tuple[str, SnapshotDocument, str]]:
        org = Channel.parse(evaluation.channel).org
        channels = [school_channel(org, year) for year in (evaluation.year, evaluation.year - 1)]
        found = self._frozen(channels)
        every = [(*each, channel) for channel in channels for each in found.get(channel, ())]
        if evaluation.snapshot:
            names = [name for name, _, _ in every]
            every = every[names.index(evaluation.document) + 1 :] if evaluation.document in names else []
        else:
            every = [each for each in every if day(each[1]) < self._clock.today()]
        replaced = {document.supersedes for listed in found.values() for _, document in listed}
        return [each for each in every if each[0] not in replaced and self._packs.is_here(each[1].pack)]

    def _frozen(self, channels: Iterable[str]) -> dict[str, _Frozen]:
        found: dict[str, _Frozen] = {}
        for document in self._documents.found(SNAPSHOT_TYPE, channels):
            try:
                thawed = thaw(document.data)
            except SendnetError:
                continue
            found.setdefault(document.channel, []).append((document.hash, thawed))
        for listed in found.values():
            replaced = {thawed.supersedes for _, thawed in listed}
            listed.sort(key=lambda each: (each[1].taken, each[0] not in replaced, each[0]), reverse=True)
        return found


def _without_others_words(finding: Finding) -> Finding:
    # What a team wrote stays in its own channel, where it is kept for its own time and can be erased.
    if finding.by_school:
        return finding
    return structs.replace(finding, reviewer="", sentence="", agreed_sentence="")
