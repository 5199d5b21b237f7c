"""National figures to show beside a school's: the shipped ones, the trust's and a school's own."""

from collections.abc import Iterable

from sendnet_desktop.changes import Changes
from sendnet_desktop.cohorts import records
from sendnet_desktop.cohorts.kinds import BENCHMARKS
from sendnet_desktop.cohorts.packs import (
    PACK_TYPE,
    Benchmark,
    BenchmarkPack,
    read_pack,
    shipped_pack,
    write_pack,
)
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.frameworks.phases import phases_in
from sendnet_desktop.ids import kind_of
from sendnet_desktop.journal.channels import Channel, all_channel
from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.journal.journal import Edit, Journal

_CURRENT = f"{BENCHMARKS}:current"


class Comparison:
    """The figures to compare with, as one answers where several are known."""

    def __init__(self, figures: Iterable[Benchmark]) -> None:
        self._found = {each.key: each for each in figures}

    def of(self, measure: str, group: str, phase: str = "") -> Benchmark | None:
        """Return the figure of a measure and a group.

        It is that of schools of the phase; where a school is of several that differ, or none is known, that of all.
        """
        each = [found for one in phases_in(phase) if (found := self._found.get((measure, group, one)))]
        return each[0] if len(each) == 1 else self._found.get((measure, group, ""))

    @property
    def figures(self) -> tuple[Benchmark, ...]:
        """All of them."""
        return tuple(self._found.values())


class Benchmarks:
    """The packs of national figures here (cohort data, rule 10)."""

    def __init__(self, journal: Journal, documents: Documents, evaluations: Evaluations) -> None:
        self._journal = journal
        self._documents = documents
        self._evaluations = evaluations

    def comparison(self, org: str = "") -> Comparison:
        """Return what a school's figures are shown beside: its own pack's, else the trust's, else the shipped ones.

        Args:
            org: The school; empty for this laptop's own.
        """
        own = self._evaluations.school
        org = org or (own.org if own else "")
        packs = [shipped_pack(), *self._of("all", ""), *(self._of("school", org) if org else ())]
        return Comparison(figure for pack in packs for figure in pack.figures)

    @property
    def may_take_in(self) -> bool:
        """Whether this laptop's person may bring figures in: a school for itself, whoever leads the trust for all."""
        try:
            self._journal.permit(self._audience, kind_of(_CURRENT))
        except SendnetError:
            return False
        return True

    def take_in(self, pack: BenchmarkPack) -> Changes:
        """Use a pack's figures from now on: at the trust for all its schools, in a school for itself.

        What was taken in before stays where the pack says nothing else.

        Raises:
            SendnetError: There is nothing in it, or this person may not.
        """
        if not pack.figures:
            raise SendnetError("There is no figure in these.", "Check which columns hold what.")
        is_school = self._evaluations.school is not None
        channel = self._audience
        for before in self._of("school", Channel.parse(channel).org) if is_school else self._of("all", ""):
            pack = before.beside(pack)
        data = write_pack(pack)
        read_pack(data)
        name, kept = self._documents.publish(channel, PACK_TYPE, data)
        return kept | self._journal.write([Edit(channel, _CURRENT, "pack", name)])

    @property
    def _audience(self) -> str:
        is_school = self._evaluations.school is not None
        return self._evaluations.channel if is_school else all_channel(self._journal.clock.year())

    def _of(self, kind: str, org: str) -> list[BenchmarkPack]:
        """Return the newest pack that an audience's channels name, if it has come."""
        named = {
            channel: name
            for channel, name in records.packs(self._journal.ledger).items()
            if (place := Channel.parse(channel)).kind == kind
            and place.org == org
            and (place.year or 0) <= self._journal.clock.year()
        }
        try:
            return [read_pack(self._documents.read(named[max(named)]))] if named else []
        except SendnetError:  # it has not come yet, or is of a newer version: the others do
            return []
