"""What people do with the monitor: read a year, and say what a half-term counts."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager

from sendnet_desktop.changes import Changes, Value
from sendnet_desktop.cohorts.records import of_schools
from sendnet_desktop.cohorts.sharing import numbers
from sendnet_desktop.cohorts.values import Cohorts, Place
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.graduated import records
from sendnet_desktop.graduated.answers import checked
from sendnet_desktop.graduated.kinds import KIND
from sendnet_desktop.graduated.values import Monitor
from sendnet_desktop.journal.channels import Channel, school_channel
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.plans.choices import HALF_TERMS


class Graduated:
    """The monitors in this data folder: the school's own, and those that came from others.

    There is nothing here but counts: no pupil has a record, and none can be listed.
    """

    def __init__(self, journal: Journal, evaluations: Evaluations, *, sample: bool = False) -> None:
        self._journal = journal
        self._evaluations = evaluations
        self._sample = sample

    @property
    def channel(self) -> str:
        """Where this school's monitor of this year is kept.

        Raises:
            SendnetError: This data folder is not a school's.
        """
        return self._evaluations.channel

    def current(self) -> Monitor:
        """Return this school's monitor of this school year."""
        school = self._evaluations.school
        return self.all({self.channel: school.name if school else ""})[self.channel]

    def of_school(self, org: str, name: str) -> Monitor:
        """Return what a school of this id has counted this school year, given what to call it."""
        channel = school_channel(org, self._journal.clock.year())
        return self.all({channel: name})[channel]

    def all(self, names: Mapping[str, str]) -> dict[str, Monitor]:
        """Return the monitors in some channels, given what to call each one's school, in one question a table."""
        ledger, today, words = self._journal.ledger, self._journal.clock.today(), self._evaluations.words()
        found, figures = records.half_terms(ledger, tuple(names)), self._figures(names)
        monitors = dict[str, Monitor]()
        for channel, name in names.items():
            year = Channel.parse(channel).year or 0
            beside = numbers(Cohorts(channel, year, name, "", figures[channel], {}, today))
            monitors[channel] = Monitor(channel, year, name, found[channel], today, self._sample, words, beside)
        return monitors

    def _figures(self, channels: Iterable[str]) -> dict[str, dict[Place, str]]:
        """Return what each channel's school has counted for its data of that year, by channel."""
        parsed = {channel: Channel.parse(channel) for channel in channels}
        found = dict[str, dict[Place, str]]()
        for year in {each.year or 0 for each in parsed.values()}:
            of_year = {channel: each.org for channel, each in parsed.items() if (each.year or 0) == year}
            told = of_schools(self._journal.ledger, tuple(of_year.values()), year)
            found |= {channel: told[org] for channel, org in of_year.items()}
        return found

    def together(self) -> AbstractContextManager[object]:
        """Make all that is said inside one transaction: the whole of it or nothing."""
        return self._journal.together()

    def say(self, half_term: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Say a count of a half-term, how a step of the cycle stands, or what shows it.

        Args:
            half_term: One of ``HALF_TERMS``.
            field: One of the monitor's fields.
            value: What is said; None takes back what was.
            shown: What the person was shown; as the store has it, if not given.

        Raises:
            SendnetError: There is no such half-term or field, or the value is none of its answers.
        """
        if half_term not in HALF_TERMS:
            raise SendnetError("There is no half-term of this name.", f"Choose from: {', '.join(HALF_TERMS)}.")
        kept = checked(field, value)
        return self._journal.write([Edit(self.channel, f"{KIND}:{half_term}", field, kept, shown)])
