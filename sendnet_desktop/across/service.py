"""What people do with many schools at once: look at them side by side, and tell each where it stands."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import msgspec
from msgspec import structs

from sendnet_desktop.across.hearing import Heard, Voice, heard_of
from sendnet_desktop.across.narrowing import Belonging, Picture, pictured
from sendnet_desktop.across.placing import Placings
from sendnet_desktop.across.practice import Practice, practices
from sendnet_desktop.across.priorities import Common, common
from sendnet_desktop.across.standings import Standings
from sendnet_desktop.challenge_days.answering import Answering
from sendnet_desktop.challenge_days.recommendations import Recommendation
from sendnet_desktop.changes import Changes
from sendnet_desktop.evaluations import records
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.journal.channels import Channel, office_channel
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.meetings.at_school.reading import pool
from sendnet_desktop.meetings.at_school.values import PoolEntry
from sendnet_desktop.plans.service import Plans
from sendnet_desktop.trust.overview import Overview

CHOICE: Final = "picture_choice:trust"
"""The record of how the trust's office looks at its schools."""


class _ChoiceSaid(msgspec.Struct, frozen=True):
    in_order_of_level: bool = False


@dataclass(frozen=True, slots=True)
class Sources:
    """What the picture is made of, each read when it is asked for.

    Attributes:
        overview: What every school shows.
        hubs: Who leads a hub that a school is in, by the school's id.
        voices: Every laptop that something is shared with.
    """

    overview: Callable[[], Overview]
    hubs: Callable[[], Mapping[str, tuple[str, ...]]]
    voices: Callable[[], Iterable[Voice]]


class Across:
    """The schools whose work may be read here, beside each other, in a fixed number of questions however many.

    Attributes:
        placings: What each school is told of the spread that it stands in.
    """

    def __init__(
        self, journal: Journal, evaluations: Evaluations, plans: Plans, recommendations: Answering, sources: Sources
    ) -> None:
        self.placings = Placings(journal, evaluations, lambda: Standings(self.picture()))
        self._journal = journal
        self._evaluations = evaluations
        self._plans = plans
        self._recommendations = recommendations
        self._sources = sources

    def picture(self, filters: Collection[str] = ()) -> Picture:
        """Return the schools that some filters leave, by their names.

        Args:
            filters: Ids of filters that ``Picture.offered`` has.

        Raises:
            SendnetError: There is no such filter.
        """
        overview, hubs = self._sources.overview(), self._sources.hubs()
        told = records.schools(self._journal.ledger, [standing.channel for standing in overview.standings])
        belonging = {}
        for standing in overview.standings:
            shown = standing.evaluation.phase if standing.evaluation else ""
            phase = told[standing.channel].phase if standing.channel in told else ""
            belonging[standing.school.org] = Belonging(phase or shown, hubs.get(standing.school.org, ()))
        return pictured(overview, belonging, filters)

    def common(self, standings: Standings) -> tuple[Common, ...]:
        """Return what schools work on, that which most of them share first."""
        names = {each.channel: each.school.name for each in standings.picture.standings}
        return common(standings, self._plans.all(names) if names else {}, self._journal.clock.today())

    def recommended(self, picture: Picture) -> tuple[Recommendation, ...]:
        """Return the recommendations of challenge days that are still open, by school, the latest day first."""
        order = {school.org: place for place, school in enumerate(picture.schools)}
        ids = {statement.id for area in picture.areas for statement in area.statements}
        is_narrowed = any(each.heading not in ("Phase", "Hub led by") for each in picture.filters)
        names = {school.org: school.name for school in picture.schools}
        found = (
            structs.replace(each, school=names[each.place.org])
            for each in self._recommendations.all(order)
            if each.is_open and (not is_narrowed or ids & {*each.statements})
        )
        return tuple(sorted(found, key=lambda each: order[each.place.org]))

    def practice(self, picture: Picture) -> tuple[Practice, ...]:
        """Return the good practice of this year and the last that schools and reviewers want others to hear of."""
        year, untitled = self._journal.clock.year(), said(self._evaluations.words(), "Challenge day")
        return practices(self._journal.ledger, picture.schools, (year, year - 1), picture.pack, untitled)

    def pool(self, picture: Picture) -> tuple[PoolEntry, ...]:
        """Return what schools need and offer, needs first, each by the schools' names."""
        order = {school.org: place for place, school in enumerate(picture.schools)}
        found = pool(self._journal.ledger, order) if order else ()
        return tuple(sorted(found, key=lambda each: (each.pool_side != "need", order.get(each.org, len(order)))))

    def heard(self, picture: Picture) -> tuple[Heard, ...]:
        """Return when each school was last heard of, the silent ones first."""
        now = datetime.fromtimestamp(self._journal.clock.wall()).astimezone()
        return heard_of(picture.schools, self._sources.voices(), now)

    @property
    def in_order_of_level(self) -> bool:
        """Whether the trust has chosen to list schools in the order of their levels; they are listed by name."""
        found = rows(self._journal.ledger, "picture_choice", _ChoiceSaid, record=CHOICE)
        chosen = {Channel.parse(place.channel).year or 0: row.in_order_of_level for place, row in found}
        return bool(chosen[max(chosen)]) if chosen else False

    def choose_order(self, *, in_order_of_level: bool, shown: Seen = AS_SHOWN) -> Changes:
        """Choose whether schools are listed in the order of their levels, which makes a league table of them.

        Raises:
            SendnetError: It is not this person's to choose.
        """
        office = office_channel(self._journal.clock.year())
        return self._journal.write([Edit(office, CHOICE, "in_order_of_level", in_order_of_level, shown)])
