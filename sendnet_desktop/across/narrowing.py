"""Which schools, and which of what they are asked, one looks at: by phase, by hub, and by what statements bear on."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from msgspec import structs

from sendnet_desktop.evaluations.filters import Filter, crosswalk, picked, tags_of, words_of
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.frameworks.pack import Area, Pack
from sendnet_desktop.frameworks.phases import PHASES, phases_in
from sendnet_desktop.trust.overview import KnownSchool, Overview, Standing

_PHASE: Final = "phase of the school"
_HUB: Final = "hub of the school"


@dataclass(frozen=True, slots=True)
class Belonging:
    """What a school is, and whose hub it is in.

    Attributes:
        phase: Its phases and settings, as it says them; empty if not said.
        hubs: Who leads a hub that it is in, by name.
    """

    phase: str = ""
    hubs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """Many schools beside each other, as far as some filters leave them.

    Attributes:
        overview: The schools that are left, each with what it says of what is left.
        areas: The areas of the trust's framework, each with the statements of it that are left; none without any.
        asked: How many schools there are without filters.
        filters: Those that are chosen.
        offered: Those that may be chosen.
    """

    overview: Overview
    areas: tuple[Area, ...]
    asked: int
    filters: tuple[Filter, ...] = ()
    offered: tuple[Filter, ...] = ()

    @property
    def pack(self) -> Pack:
        """The trust's framework."""
        return self.overview.pack

    @property
    def standings(self) -> tuple[Standing, ...]:
        """What each school that is left shows."""
        return self.overview.standings

    @property
    def schools(self) -> tuple[KnownSchool, ...]:
        """The schools that are left."""
        return tuple(standing.school for standing in self.standings)

    @property
    def narrowed_to(self) -> str:
        """The filters in words; empty where none is chosen."""
        return words_of(self.filters)


def pictured(overview: Overview, belonging: Mapping[str, Belonging], ids: Collection[str] = ()) -> Picture:
    """Return the picture that some filters leave.

    Args:
        overview: All schools.
        belonging: What each is, by its id.
        ids: Of the filters; those of one heading add to each other, those of different headings narrow further.

    Raises:
        SendnetError: There is no such filter.
    """
    offered = tuple(_offered(overview, belonging))
    filters = picked(offered, ids)
    tags = [each for each in filters if each.scheme not in (_PHASE, _HUB)]
    left = [each for each in overview.standings if _is_left(belonging.get(each.school.org, Belonging()), filters)]
    left_of = _left_of(tags)
    standings = tuple(replace(each, evaluation=_narrowed(each.evaluation, left_of)) for each in left)
    areas = (structs.replace(area, statements=_asked(area, left_of(overview.pack))) for area in overview.pack.areas)
    return Picture(
        replace(overview, standings=standings if tags else tuple(left)),
        tuple(area for area in areas if area.statements),
        len(overview.standings),
        filters,
        offered,
    )


def _offered(overview: Overview, belonging: Mapping[str, Belonging]) -> Iterable[Filter]:
    theirs = [belonging.get(standing.school.org, Belonging()) for standing in overview.standings]
    phases = {phase for each in theirs for phase in phases_in(each.phase)}
    hubs = {hub for each in theirs for hub in each.hubs}
    for phase in PHASES:
        if phase in phases:
            yield Filter(f"phase={phase}", phase.capitalize(), "Phase", _PHASE)
    for hub in sorted(hubs, key=str.casefold):
        yield Filter(f"hub={hub}", hub, "Hub led by", _HUB)
    yield from crosswalk(overview.pack)


def _is_left(school: Belonging, filters: Iterable[Filter]) -> bool:
    phases = {each.id for each in filters if each.scheme == _PHASE}
    hubs = {each.id for each in filters if each.scheme == _HUB}
    is_of_phase = not phases or any(f"phase={phase}" in phases for phase in phases_in(school.phase))
    return is_of_phase and (not hubs or any(f"hub={hub}" in hubs for hub in school.hubs))


def _left_of(tags: Collection[Filter]) -> Callable[[Pack], frozenset[str]]:
    schemes = [{each.id for each in some} for _, some in groupby(tags, key=lambda each: each.scheme)]
    known: dict[int, frozenset[str]] = {}  # hundreds of schools share a framework or two

    def left(pack: Pack) -> frozenset[str]:
        if id(pack) not in known:
            known[id(pack)] = frozenset(
                each.id
                for each in pack.statements()
                if all(tags_of(pack, each.id) & scheme for scheme in schemes) and not each.retired
            )
        return known[id(pack)]

    return left


def _narrowed(evaluation: Evaluation | None, left_of: Callable[[Pack], frozenset[str]]) -> Evaluation | None:
    if evaluation is None:
        return None
    left = left_of(evaluation.pack)
    areas = (
        replace(area, judged=tuple(each for each in area.judged if each.statement.id in left))
        for area in evaluation.areas
    )
    return replace(evaluation, areas=tuple(area for area in areas if area.judged))


def _asked(area: Area, left: Collection[str]) -> tuple[object, ...]:
    return tuple(each for each in area.statements if each.id in left)
