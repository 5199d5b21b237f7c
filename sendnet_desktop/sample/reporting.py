"""What the sample's team concludes of a challenge day, and the report that it issues."""

from functools import cache
from typing import Final

import msgspec

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Value
from sendnet_desktop.visits.reporting.document import Issue
from sendnet_desktop.visits.synthesis.service import RECOMMENDATION_ANSWERS
from sendnet_desktop.workspace import Workspace
from sendnet_resources import resource

_CONCLUDED: Final = ("level", "strength", "sentence", "agreed", "agreed_sentence", "disputed")


class _Judged(msgspec.Struct, frozen=True):
    area: str
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


@cache
def _words() -> _Words:
    return msgspec.json.decode(resource("sample", "conclusions.json").read_bytes(), type=_Words)


def report_day(team: Workspace, place: DayPlace, year: int, issue: Issue) -> None:
    """Let the team conclude, praise, recommend and issue the report of a challenge day.

    Args:
        team: A laptop of the team, on which what was captured has come together.
        place: The challenge day.
        year: The school year; what is recommended is to be done in its spring.
        issue: How far the report has come.
    """
    with team.visits.concluding.together():
        _conclude(team, place)
        for each in _words().recommendations:
            _recommend(team, place, each, year)
        for field, value in (
            ("follow_on", f"{year + 1}-{_words().follow_on}"),
            ("follow_how", _words().follow_how),
            ("follow_lead", _words().follow_lead),
        ):
            team.visits.days.change(place, field, value)
    team.visits.reports.issue(place, issue)


def _conclude(team: Workspace, place: DayPlace) -> None:
    concluding = team.visits.concluding
    for judged in _words().areas:
        for field in _CONCLUDED:
            concluding.conclude(place, "area", judged.area, field, getattr(judged, field) or None)
    for each in _words().strengths:
        concluding.praise(place, each.praised, area=each.area, share=each.share)


def _recommend(team: Workspace, place: DayPlace, made: _Recommended, year: int) -> None:
    said: dict[str, Value] = {field: getattr(made, field) for field in RECOMMENDATION_ANSWERS}
    said["by_when"] = f"{year + 1}-{made.by_when}"
    record, _ = team.visits.concluding.recommend(place, **said)
    seen = team.visits.concluding.of(place).pieces
    for piece in seen:
        if piece.item in made.items and piece.is_evidence:
            team.visits.concluding.rest(place, record, piece.record)
