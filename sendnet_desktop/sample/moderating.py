"""Moderation in the sample: a statement that was judged blind and agreed, one that is asked of schools, and a pair."""

from collections.abc import Sequence
from functools import cache
from itertools import cycle, islice
from typing import Final

import msgspec

from sendnet_desktop.meetings.moderation.values import FEWEST
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.sample.schools import AtWork
from sendnet_desktop.workspace import Workspace
from sendnet_resources import resource

_PAIR: Final = 2


class _Asked(msgspec.Struct, frozen=True):
    statement: str
    vignette: str


class _Words(msgspec.Struct, frozen=True):
    revealed: _Asked
    levels: tuple[str, ...]
    sentences: tuple[str, ...]
    agreed: str
    agreed_sentence: str
    guidance_note: str
    asked: _Asked
    area: str


@cache
def _words() -> _Words:
    return msgspec.json.decode(resource("sample", "moderation.json").read_bytes(), type=_Words)


def ask_for_levels(office: Workspace, meeting: MeetingPlace) -> None:
    """Ask every school for its level of the statement that is moderated at a meeting."""
    _ask(office, _words().revealed, meeting.key)


def give_level(each: AtWork, number: int) -> None:
    """Let the SENCO of a school hand in what is asked for, closed."""
    words, own = _words(), each.workspace.meetings.moderation.own
    for found in own.all():
        said = {"level": words.levels, "sentence": words.sentences}
        for field, offered in said.items():
            own.say(found.place, field, next(islice(cycle(offered), number, None)))
        own.hand_in(found.place)


def reveal_levels(office: Workspace, schools: Sequence[AtWork]) -> None:
    """Reveal what schools gave, agree, ask for the next statement's levels, and pair the first two schools."""
    words, lead = _words(), office.meetings.moderation.lead
    (found,) = lead.all()
    lead.reveal(found.place, although_few=len(schools) < FEWEST)
    for field in ("agreed", "agreed_sentence", "guidance_note"):
        lead.change(found.place, field, getattr(words, field))
    coming = office.meetings.calendar.all()[0].place
    _ask(office, words.asked, coming.key)
    if len(schools) >= _PAIR:
        first, second = (each.workspace.profile.org for each in schools[:_PAIR])
        office.meetings.moderation.pairs.add(first, second, words.area, coming.key)


def _ask(office: Workspace, asked: _Asked, meeting: str) -> None:
    lead = office.meetings.moderation.lead
    place, _ = lead.prepare(asked.statement, asked.vignette, meeting)
    lead.announce(place)
