"""Filters that answer questions of an evaluation: which statements want looking at, and what bears on a scheme."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final, Literal, get_args

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.values import Evaluation, Judged
from sendnet_desktop.frameworks.pack import Duty, Pack

Facet = Literal["question", "duty", "tag"]


@dataclass(frozen=True, slots=True)
class Recency:
    """What is known of when the statements were written on; nothing of a snapshot.

    Attributes:
        looked_at: Ids of the statements of which anything was written this school year.
        changed: Ids of those that were changed here and have not gone into a bundle yet.
    """

    looked_at: frozenset[str] = field(default_factory=frozenset)
    changed: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter that a person may choose.

    Attributes:
        id: What a command line takes, such as ``must-not-met``, ``duty:should`` or ``ofsted:inclusion``.
        words: What people read.
        heading: Under which heading it is offered.
        scheme: Filters of one scheme add to each other; those of different schemes narrow further.
    """

    id: str
    words: str
    heading: str
    scheme: str


_Question = Callable[[Judged, Evaluation, Recency], bool]

_QUESTIONS: Final[Mapping[str, tuple[str, _Question]]] = {
    "not-judged": ("Not judged yet", lambda judged, _evaluation, _recency: not judged.is_answered),
    "must-not-met": ("Must, and not met", lambda judged, _evaluation, _recency: judged.duty_unmet),
    "secure-weak": (
        "High on the scale, with weak evidence",
        lambda judged, evaluation, _recency: evaluation.rests_on_little(judged),
    ),
    "two-versions": ("Two versions stand", lambda judged, _evaluation, _recency: judged.disagrees),
    "not-looked-at": (
        "Not looked at this year",
        lambda judged, _evaluation, recency: judged.statement.id not in recency.looked_at,
    ),
    "changed": (
        "Changed since the last bundle",
        lambda judged, _evaluation, recency: judged.statement.id in recency.changed,
    ),
    "set-aside": ("Does not apply", lambda judged, _evaluation, _recency: not judged.applies),
}
_ACRONYMS: Final = frozenset({"eef", "mat", "send", "dfe", "nasen"})
_OF_THE_LIVING: Final = frozenset({"two-versions", "not-looked-at", "changed"})


def offered(evaluation: Evaluation) -> tuple[Filter, ...]:
    """Return the filters of an evaluation: questions, duties, and the crosswalk of its framework."""
    questions = (
        Filter(id_, words, "Questions", id_)
        for id_, (words, _) in _QUESTIONS.items()
        if not (evaluation.snapshot and id_ in _OF_THE_LIVING)
    )
    duties = (Filter(f"duty:{duty}", duty.capitalize(), "Duty", "duty") for duty in get_args(Duty))
    return (*questions, *duties, *crosswalk(evaluation.pack))


def chosen(evaluation: Evaluation, ids: Iterable[str]) -> tuple[Filter, ...]:
    """Return the filters of an evaluation that have these ids, in the order offered.

    Raises:
        SendnetError: There is none of such an id.
    """
    return picked(offered(evaluation), ids)


def picked(known: Iterable[Filter], ids: Iterable[str]) -> tuple[Filter, ...]:
    """Return those of some filters that have these ids, in the order given.

    Raises:
        SendnetError: There is none of such an id.
    """
    wanted, by_id = dict.fromkeys(ids), {each.id: each for each in known}
    for id_ in wanted:
        if id_ not in by_id:
            raise SendnetError(f"There is no filter “{id_[:40]}” here.", f"Choose from: {', '.join(by_id)}.")
    return tuple(each for each in by_id.values() if each.id in wanted)


def left_by(evaluation: Evaluation, filters: Collection[Filter], recency: Recency) -> frozenset[str]:
    """Return the ids of the statements that every scheme of these filters leaves."""
    schemes = [list(each) for _, each in groupby(sorted(filters, key=_scheme), key=_scheme)]
    tags = {judged.statement.id: tags_of(evaluation.pack, judged.statement.id) for judged in evaluation.judged()}

    def leaves(each: Filter, judged: Judged) -> bool:
        if each.scheme == "duty":
            return each.id == f"duty:{judged.statement.duty}"
        if each.id in _QUESTIONS:
            return _QUESTIONS[each.id][1](judged, evaluation, recency)
        return each.id in tags[judged.statement.id]

    return frozenset(
        judged.statement.id
        for judged in evaluation.judged()
        if all(any(leaves(each, judged) for each in scheme) for scheme in schemes)
    )


def narrowed(evaluation: Evaluation, filters: Collection[Filter], recency: Recency = Recency()) -> Evaluation:
    """Return an evaluation of only those statements, and of the areas that hold any; it says what it was narrowed to.

    Raises:
        SendnetError: The filters leave nothing.
    """
    if not filters:
        return evaluation
    left = left_by(evaluation, filters, recency)
    areas = [
        replace(area, judged=judged)
        for area in evaluation.areas
        if (judged := tuple(each for each in area.judged if each.statement.id in left))
    ]
    if not areas:
        raise SendnetError(f"No statement is left: {words_of(filters)}.", "Choose fewer filters.")
    return replace(evaluation, areas=tuple(areas), narrowed_to=words_of(filters))


def words_of(filters: Iterable[Filter]) -> str:
    """Return some filters on one line: ``Must, and not met; Ofsted: inclusion``."""
    return "; ".join(each.words if each.heading == "Questions" else f"{each.heading}: {each.words}" for each in filters)


def tags_of(pack: Pack, statement: str) -> frozenset[str]:
    """Return what a statement bears on, its area's crosswalk with its own: ``ofsted:inclusion``."""
    found = (pack.area_of[statement].tags, pack.by_id[statement].tags)
    return frozenset(f"{scheme}:{tag}" for tags in found for scheme, each in tags.items() for tag in each)


def crosswalk(pack: Pack) -> Iterator[Filter]:
    """Yield a filter for everything that any statement of a framework bears on, by scheme."""
    every = sorted({tag for statement in pack.statements() for tag in tags_of(pack, statement.id)})
    for id_ in every:
        scheme, _, tag = id_.partition(":")
        yield Filter(id_, tag, _scheme_words(scheme), scheme)


def _scheme_words(scheme: str) -> str:
    words = [word.upper() if word in _ACRONYMS else word for word in scheme.replace("_", " ").split()]
    line = " ".join(words)
    return line[:1].upper() + line[1:]


def _scheme(each: Filter) -> str:
    return each.scheme
