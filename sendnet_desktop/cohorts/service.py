"""What people do with cohort data: read three years, enter figures one by one or many at once."""

from collections.abc import Mapping
from contextlib import AbstractContextManager

from sendnet_desktop.changes import Changes
from sendnet_desktop.cohorts import records
from sendnet_desktop.cohorts.benchmarks import Benchmarks
from sendnet_desktop.cohorts.figures import WITHDRAWN, checked
from sendnet_desktop.cohorts.kinds import COHORT
from sendnet_desktop.cohorts.measures import MEASURES
from sendnet_desktop.cohorts.values import YEARS, Cohorts, Place, place_of
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations import records as evaluation_records
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.graduated.records import half_terms
from sendnet_desktop.graduated.sharing import numbers
from sendnet_desktop.graduated.values import Monitor
from sendnet_desktop.journal.channels import Channel, school_channel
from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen

FIELD = "figure"
"""The one field of each record."""


class CohortData:
    """The cohort data in this data folder: the school's own, and what came from others.

    A figure is kept in the channel of the year in which it is entered, whatever year it is of. No pupil has a record.

    Attributes:
        benchmarks: The national figures to show beside them.
    """

    def __init__(
        self, journal: Journal, documents: Documents, evaluations: Evaluations, *, sample: bool = False
    ) -> None:
        self.benchmarks = Benchmarks(journal, documents, evaluations)
        self._journal = journal
        self._evaluations = evaluations
        self._sample = sample

    @property
    def channel(self) -> str:
        """Where this school enters figures this year.

        Raises:
            SendnetError: This data folder is not a school's.
        """
        return self._evaluations.channel

    def current(self) -> Cohorts:
        """Return this school's data of this school year and the two before it."""
        said = self._evaluations.details.said()
        return self._of(Channel.parse(self.channel).org, said.name, said.phase)

    def of_school(self, org: str, name: str) -> Cohorts:
        """Return the data of a school of this id, given what to call it."""
        channel = school_channel(org, self._journal.clock.year())
        told = evaluation_records.schools(self._journal.ledger, (channel,)).get(channel)
        return self._of(org, (told.name if told else "") or name, told.phase if told else "")

    def together(self) -> AbstractContextManager[object]:
        """Make all that is said inside one transaction: the whole of it or nothing."""
        return self._journal.together()

    def say(self, place: Place, figure: object, *, shown: Seen = AS_SHOWN) -> Changes:
        """Enter a figure in a cell.

        Args:
            place: The cell.
            figure: A count, a percentage alone or a mean, as typed; None takes back what stands there.
            shown: What the person was shown of what was entered this year; as the store has it, if not given.

        Raises:
            SendnetError: There is no such cell, or it takes no such figure.
        """
        kept = checked(MEASURES[check_place(place, self._journal.clock.year()).measure], figure)
        return self._journal.write([self._edit(place, kept, self._earlier(), shown)])

    def say_all(self, figures: Mapping[Place, object]) -> Changes:
        """Enter many figures at once, as from a spreadsheet: all of them, undone in one step, or none.

        Raises:
            SendnetError: One of the cells takes no such figure.
        """
        year, earlier = self._journal.clock.year(), self._earlier()
        kept = {place: checked(MEASURES[check_place(place, year).measure], figure) for place, figure in figures.items()}
        return self._journal.write([self._edit(place, figure, earlier, AS_SHOWN) for place, figure in kept.items()])

    def _edit(self, place: Place, figure: str | None, earlier: Mapping[Place, str], shown: Seen) -> Edit:
        # Nothing, where an earlier year's entry would show through, has to be said.
        value = WITHDRAWN if figure is None and place in earlier else figure
        return Edit(self.channel, f"{COHORT}:{place.key}", FIELD, value, shown)

    def _earlier(self) -> dict[Place, str]:
        *before, _ = self._channels(Channel.parse(self.channel).org)
        return records.told(records.figures(self._journal.ledger, before))

    def _of(self, org: str, name: str, phase: str) -> Cohorts:
        ledger, clock, channel = self._journal.ledger, self._journal.clock, self._channels(org)[-1]
        year = clock.year()
        approach = half_terms(ledger, (channel,))[channel]
        return Cohorts(
            channel=channel,
            year=year,
            school=name,
            phase=phase,
            figures=records.of_years(ledger, org, year),
            here=records.figures(ledger, (channel,))[channel],
            as_at=clock.today(),
            disagreements=records.disagreements(ledger, (channel,))[channel],
            sample=self._sample,
            words=self._evaluations.words(),
            beside=numbers(Monitor(channel, year, name, approach, clock.today())),
        )

    def _channels(self, org: str) -> list[str]:
        return records.channels(org, self._journal.clock.year())


def check_place(place: Place, year: int) -> Place:
    """Return a cell of the table of a year.

    Raises:
        SendnetError: There is no such cell.
    """
    if place_of(place.key) != place or not year - YEARS < place.year <= year:
        raise SendnetError("There is no such cell in the table.", "Check the measure, the group and the year.")
    return place
