"""What reviews found at invented schools: challenge days last summer, and older reviews kept on paper."""

from collections.abc import Sequence
from functools import cache
from random import Random
from typing import Final

import msgspec

from sendnet_desktop.sample.schools import source
from sendnet_desktop.workspace import Workspace
from sendnet_resources import resource

_LEVELS: Final = ("2", "3")

_Said = dict[str, dict[str, str]]


class _Paper(msgspec.Struct, frozen=True):
    reviewer: str
    day: str
    area: str
    sentence: str


class _Shelf(msgspec.Struct, frozen=True):
    day: str
    month_day: str
    teams: tuple[str, ...]
    areas: _Said
    statements: _Said
    agreed: str
    talked_over: str
    disputed: str
    paper: tuple[_Paper, ...]


@cache
def _shelf() -> _Shelf:
    return msgspec.json.decode(resource("sample", "reviews.json").read_bytes(), type=_Shelf)


def last_summer(year: int) -> str:
    """Return the day before a school year on which challenge days were held, ``YYYY-MM-DD``."""
    return f"{year}-{_shelf().month_day}"


def share(office: Workspace, schools: Sequence[str], year: int) -> None:
    """Share what last summer's challenge days found at the first two of these schools, by their ids."""
    words, days, pack = _shelf(), office.challenge_days, office.evaluations.packs.current(year)
    held_on = last_summer(year)
    for org, team in zip(schools, words.teams, strict=False):
        random = source(f"{team}, {year}, findings")
        with days.together():
            days.share_day(org, held_on, pack, title=words.day, held_on=held_on, team=team)
            for area, said in words.areas.items():
                days.share_finding(org, held_on, "area", area, **_finding(said, random))
            for statement, said in words.statements.items():
                days.share_finding(org, held_on, "statement", statement, **_finding(said, random))


def copy_from_paper(school: Workspace, year: int, number: int) -> None:
    """Let a school record what an earlier review judged of one area.

    Args:
        school: The school.
        year: The school year that is shown.
        number: The school's place in the trust, which decides whose review it was.
    """
    papers = _shelf().paper
    paper = papers[number % len(papers)]
    school.challenge_days.record_earlier(
        "area",
        paper.area,
        reviewer=paper.reviewer,
        reviewed_on=f"{year}-{paper.day}",
        level=_LEVELS[number % 2],
        sentence=paper.sentence,
    )


def _finding(said: dict[str, str], random: Random) -> dict[str, str | bool]:
    level = random.choice(_LEVELS)
    found: dict[str, str | bool] = {"level": level, "sentence": said[level], "strength": random.choice(("2", "3"))}
    chance, words = random.random(), _shelf()
    if chance < 0.15:
        return {**found, "disputed": True, "agreed_sentence": words.disputed}
    if chance < 0.3 and level == _LEVELS[0]:
        return {**found, "agreed": _LEVELS[1], "agreed_sentence": words.talked_over}
    return {**found, "agreed": level, "agreed_sentence": words.agreed}
