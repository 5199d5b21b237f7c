"""What the sample's team concludes of a challenge day, and the report that it issues."""

from collections.abc import Iterable
from functools import cache
from typing import Final

import msgspec

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.values import Subject
from sendnet_desktop.changes import Value
from sendnet_desktop.visits.reporting.document import Issue
from sendnet_desktop.visits.synthesis.service import RECOMMENDATION_ANSWERS
from sendnet_desktop.visits.synthesis.values import Piece
from sendnet_desktop.workspace import Workspace
from sendnet_resources import resource

_AS_IT_SHOULD_BE: Final = frozenset({"consistently", "in-places"})
_SEPTEMBER: Final = "09"
_CONCLUDED: Final = ("level", "strength", "sentence", "agreed", "agreed_sentence", "disputed")


class _Judged(msgspec.Struct, frozen=True):
    about: str
    level: str
    strength: str
    sentence: str
    agreed: str = ""
    agreed_sentence: str = ""
    disputed: bool | None = None


class _Praised(msgspec.Struct, frozen=True):
    praised: str
    area: str
    share: bool | None = None


class _Recommended(msgspec.Struct, frozen=True):
    recommended: str
    because: str
    so_that: str
    led_by: str
    by_when: str
    known_by: str
    urgency: str
    links: str
    offered: str = ""
    offered_by: str = ""
    items: tuple[str, ...] = ()


class _Words(msgspec.Struct, frozen=True):
    areas: tuple[_Judged, ...]
    strengths: tuple[_Praised, ...]
    recommendations: tuple[_Recommended, ...]
    follow_on: str
    follow_how: str
    follow_lead: str
    statements: tuple[_Judged, ...] = ()


@cache
def _words(name: str) -> _Words:
    return msgspec.json.decode(resource("sample", name).read_bytes(), type=_Words)


def report_day(team: Workspace, place: DayPlace, year: int, issue: Issue, name: str = "conclusions.json") -> None:
    """Let the team conclude, praise, recommend and issue the report of a challenge day.

    Args:
        team: A laptop of the team, on which what was captured has come together.
        place: The challenge day.
        year: The school year in which what is recommended is to be done.
        issue: How far the report has come.
        name: The file of the sample that says what they conclude.
    """
    words = _words(name)
    with team.visits.concluding.together():
        _conclude(team, place, words)
        pieces = [each for each in team.visits.concluding.of(place).pieces if each.is_evidence]
        for each in words.recommendations:
            _recommend(team, place, each, year, pieces)
        for field, value in (
            ("follow_on", _within(year, words.follow_on)),
            ("follow_how", words.follow_how),
            ("follow_lead", words.follow_lead),
        ):
            team.visits.days.change(place, field, value)
    team.visits.reports.issue(place, issue)


def _within(year: int, month_day: str) -> str:
    return f"{year if month_day >= _SEPTEMBER else year + 1}-{month_day}"


def _conclude(team: Workspace, place: DayPlace, words: _Words) -> None:
    subjects: tuple[tuple[Subject, tuple[_Judged, ...]], ...] = (("area", words.areas), ("statement", words.statements))
    concluding = team.visits.concluding
    for subject, every in subjects:
        for judged in every:
            for field in _CONCLUDED:
                concluding.conclude(place, subject, judged.about, field, getattr(judged, field) or None)
    for each in words.strengths:
        concluding.praise(place, each.praised, area=each.area, share=each.share)


def _recommend(team: Workspace, place: DayPlace, made: _Recommended, year: int, pieces: Iterable[Piece]) -> None:
    said: dict[str, Value] = {field: getattr(made, field) for field in RECOMMENDATION_ANSWERS}
    said["by_when"] = _within(year, made.by_when)
    record, _ = team.visits.concluding.recommend(place, **said)
    for piece in pieces:
        if piece.item in made.items and piece.answer not in _AS_IT_SHOULD_BE:
            team.visits.concluding.rest(place, record, piece.record)
