"""Freezing an evaluation, and finding those that were frozen."""

from collections.abc import Iterable

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.clock import HybridClock, half_term, moment
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.building import Said
from sendnet_desktop.evaluations.frozen import SnapshotDocument, evaluation_of, freeze, quotes, summary, thaw
from sendnet_desktop.evaluations.packs import Packs
from sendnet_desktop.evaluations.values import Evaluation, Snapshot
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.documents import SNAPSHOT_TYPE, Documents
from sendnet_desktop.journal.journal import Journal

_Frozen = list[tuple[str, SnapshotDocument]]


class Snapshots:
    """The frozen evaluations in this data folder."""

    def __init__(
        self, journal: Journal, documents: Documents, packs: Packs, clock: HybridClock, *, sample: bool = False
    ) -> None:
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
        )
        frozen, changes = self._documents.publish(evaluation.channel, SNAPSHOT_TYPE, freeze(document))
        return summary(frozen, document), changes

    def taken(self, channel: str) -> list[Snapshot]:
        """Return the snapshots of a channel, the newest first; those that cannot be read are left out."""
        return [summary(name, document) for name, document in self._frozen((channel,)).get(channel, ())]

    def quoting(self, cell: Cell, value: Value) -> list[Snapshot]:
        """Return the snapshots that froze a field while it held a value."""
        found = self._frozen((cell.channel,)).get(cell.channel, ())
        return [summary(name, document) for name, document in found if quotes(document, cell, value)]

    def latest(self, channels: Iterable[str]) -> dict[str, Evaluation]:
        """Return the newest snapshot of each of these channels that can be read, by channel."""
        found: dict[str, Evaluation] = {}
        for channel, frozen in self._frozen(channels).items():
            newest = next((thawed for _, thawed in frozen if self._packs.is_here(thawed.pack)), None)
            if newest is not None:
                found[channel] = evaluation_of(newest, channel, self._packs.pack(newest.pack), sample=self._sample)
        return found

    def evaluation(self, channel: str, document: str) -> Evaluation:
        """Return the evaluation that a snapshot froze.

        Raises:
            SendnetError: It is not here, or cannot be read.
        """
        thawed = thaw(self._documents.read(document))
        return evaluation_of(thawed, channel, self._packs.pack(thawed.pack), sample=self._sample)

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
