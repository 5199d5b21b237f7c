"""What the sample's team sees and hears on a challenge day."""

from collections.abc import Sequence
from functools import cache

import msgspec

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.visits.capture.values import Spot
from sendnet_desktop.visits.choices import ONCE
from sendnet_desktop.workspace import Workspace
from sendnet_resources import resource


class _Gone(msgspec.Struct, frozen=True):
    section: str
    who: int
    year_group: str = ""
    subject: str = ""
    letter: str = ""
    looked_at: str = ""
    answers: dict[str, str] = {}
    notes: dict[str, str] = {}
    stars: tuple[str, ...] = ()
    themes: tuple[tuple[str, str, str], ...] = ()


@cache
def _rounds(name: str) -> tuple[_Gone, ...]:
    return msgspec.json.decode(resource("sample", name).read_bytes(), type=tuple[_Gone, ...])


def go_through(team: Workspace, place: DayPlace, name: str = "captured.json") -> None:
    """Let the first two of the team go through rooms, groups and trails, and key in from paper what they found.

    What comes from paper carries no time of day, so the sample comes out alike wherever it is made.

    Args:
        team: A laptop of the team.
        place: The challenge day.
        name: The file of the sample that says what they found.
    """
    members = [each.key for each in team.visits.days.find(place).team if each.part != "school"]
    with team.visits.concluding.together():
        for gone in _rounds(name):
            _capture(team, place, gone, members)


def _capture(team: Workspace, place: DayPlace, gone: _Gone, members: Sequence[str]) -> None:
    capture, who = team.visits.capture, members[min(gone.who, len(members) - 1)]
    round_ = ONCE
    if any((gone.year_group, gone.letter, gone.looked_at)):
        round_, _ = capture.begin_round(
            place,
            gone.section,
            who,
            year_group=gone.year_group,
            subject=gone.subject,
            letter=gone.letter,
            looked_at=gone.looked_at,
            on_paper=True,
        )
    for item, answer in gone.answers.items():
        capture.answer(place, Spot(who, round_, item), "answer", answer, on_paper=True)
    for item, note in gone.notes.items():
        capture.answer(place, Spot(who, round_, item), "remark", note, on_paper=True)
    for item in gone.stars:
        capture.answer(place, Spot(who, round_, item), "star", value=True, on_paper=True)
    for item, heard, sign in gone.themes:
        capture.hear(place, Spot(who, round_, item), heard, on_paper=True, sign=sign)
