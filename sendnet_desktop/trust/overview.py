"""One picture across schools: each school's latest snapshot, or its living state where it chose to show it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation
from sendnet_desktop.frameworks.pack import Area, Pack
from sendnet_desktop.journal.channels import school_channel
from sendnet_desktop.journal.journal import Journal


@dataclass(frozen=True, slots=True)
class KnownSchool:
    """A school on the roster.

    Attributes:
        org: Its random id.
        name: What people call it.
        slug: Its name as a command line takes it, such as ``oakfield``.
    """

    org: str
    name: str
    slug: str


def one_school(schools: Iterable[KnownSchool], slug: str, what: str) -> KnownSchool:
    """Return the school of this slug.

    Args:
        schools: Those that there are.
        slug: Its name as a command line takes it; empty where nobody said.
        what: What of the school's is asked for, in a word such as ``plan``.

    Raises:
        SendnetError: There is none.
    """
    known = {school.slug: school for school in schools}
    if slug not in known:
        raise SendnetError(
            f"There is no school “{slug[:40]}” here." if slug else f"Say whose {what} with --school.",
            f"There are: {', '.join(known) or 'none yet'}.",
        )
    return known[slug]


@dataclass(frozen=True, slots=True)
class Standing:
    """What may be shown of a school's evaluation.

    Attributes:
        school: Whose it is.
        channel: Where it is kept.
        evaluation: Its latest snapshot, or the living state where the school shares it; None while there is neither.
    """

    school: KnownSchool
    channel: str
    evaluation: Evaluation | None

    @property
    def is_in_progress(self) -> bool:
        """Whether it is the living state rather than a snapshot."""
        return self.evaluation is not None and not self.evaluation.snapshot

    def area(self, area_id: str) -> AreaJudged | None:
        """Return what the school says of an area; None where nothing is shown or its pack has no such area."""
        areas = self.evaluation.areas if self.evaluation else ()
        return next((judged for judged in areas if judged.area.id == area_id), None)


@dataclass(frozen=True, slots=True)
class Overview:
    """Areas by schools; in the order of the schools' names, never of their levels.

    Attributes:
        year: The school year.
        pack: The trust's current pack, whose areas head the columns.
        standings: One for each school on the roster.
    """

    year: int
    pack: Pack
    standings: tuple[Standing, ...]

    def shown(self, slug: str) -> Evaluation:
        """Return what a school, by its slug, has chosen to show.

        Raises:
            SendnetError: There is no such school, or nothing to show of it yet.
        """
        school = one_school([standing.school for standing in self.standings], slug, "evaluation")
        evaluation = next(standing.evaluation for standing in self.standings if standing.school == school)
        if evaluation is None:
            raise SendnetError("The school has shown nothing of its evaluation yet.", "Ask it for a snapshot.")
        return evaluation

    def spread(self, area: Area) -> dict[str, int]:
        """Return how many schools set each level for an area, by level id."""
        counts: dict[str, int] = {}
        for standing in self.standings:
            judged = standing.area(area.id)
            if judged is not None and judged.level is not None:
                counts[judged.level] = counts.get(judged.level, 0) + 1
        return counts


class Overviews:
    """The picture across schools, which is read once for as long as nothing changes here."""

    def __init__(
        self, journal: Journal, evaluations: Evaluations, schools: Callable[[], Sequence[KnownSchool]]
    ) -> None:
        self._journal = journal
        self._evaluations = evaluations
        self._schools = schools
        self._known: tuple[object, Overview] | None = None

    def now(self) -> Overview:
        """Return the picture of this school year."""
        schools, clock = tuple(self._schools()), self._journal.clock
        stands_while = (schools, clock.today(), self._journal.ledger.changes)
        if self._known is None or self._known[0] != stands_while:
            self._known = stands_while, overview(self._evaluations, schools, clock.year())
        return self._known[1]


def overview(evaluations: Evaluations, schools: Sequence[KnownSchool], year: int) -> Overview:
    """Return the picture across schools, in a fixed number of questions however many they are.

    Each evaluation says how its judgements moved since the snapshot before it.
    """
    channels = {school_channel(school.org, year): school for school in schools}
    shared = evaluations.shared(channels)
    shelf = evaluations.snapshots.shelf
    living = shelf.moved(evaluations.living_all({channel: channels[channel].name for channel in shared}))
    frozen = shelf.newest([channel for channel in channels if channel not in shared])
    standings = [
        Standing(school, channel, living.get(channel) or frozen.get(channel)) for channel, school in channels.items()
    ]
    standings.sort(key=lambda standing: standing.school.name.casefold())
    return Overview(year, evaluations.packs.pack(evaluations.packs.current(year)), tuple(standings))
