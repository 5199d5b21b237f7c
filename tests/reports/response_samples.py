"""Recommendations to print with their answers: some of every state, none, and some that say too much."""

from typing import Final

from msgspec import structs

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.recommendations import Outcome, Recommendation, Response, Taken

_DAY: Final = DayPlace("oak0", "2026-11-24")
_FOLLOW_UP: Final = DayPlace("oak0", "2027-03-16")
_ASKED: Final = Recommendation(
    record="recommendation:1",
    place=_DAY,
    school="Bal Primary",
    day="Challenge day",
    held_on="2026-11-24",
    number=1,
    recommended="Plan the fading of adult support in foundation subjects.",
    because="In five of eight rooms pupils with SEND waited for an adult before they began",
    so_that="By Easter most begin within two minutes unaided",
    led_by="Phase leaders with the SENCO",
    by_when="2027-03-12",
    offered="Models it in two lessons by 12 December",
    offered_by="the hub lead",
    known_by="From a repeat of the walk in the week of 16 March",
    urgency="now",
    links="D3, D5",
)


def realistic() -> tuple[Recommendation, ...]:
    """Return what two challenge days recommended, answered and followed up as schools do."""
    taken = Taken("priority:1", "school:oak0:2026", "Fade adult support", "2027-03-12", has_begun=True)
    followed = Outcome(_FOLLOW_UP, "2027-03-16", "shown", "In six of eight rooms most began unaided.", "closed")
    return (
        structs.replace(
            _ASKED, response=Response("accept", "", "head", "2026-12-04"), taken=(taken,), outcomes=(followed,)
        ),
        structs.replace(
            _ASKED,
            record="recommendation:2",
            number=2,
            recommended="Change the provision of every pupil who has made little progress in two cycles.",
            because="In two of four trails the same intervention went on unchanged",
            so_that="",
            response=Response("change", "In Key Stage 2 first, as Year 1 moves rooms.", "for-head", "2026-12-07"),
        ),
        structs.replace(
            _ASKED,
            record="recommendation:3",
            number=3,
            recommended="Bring the accessibility plan up to date and put it on the website.",
            because="The one that is published ended in 2025",
            so_that="Families can see what the school will do next",
            offered="",
            offered_by="",
        ),
        structs.replace(
            _ASKED,
            record="recommendation:4",
            place=DayPlace("oak0", "2026-03-03"),
            held_on="2026-03-03",
            recommended="Say in the information report how families complain.",
            response=Response("decline", "It has said so since September.", "head", "2026-03-20"),
        ),
    )


def empty() -> tuple[Recommendation, ...]:
    """Return nothing: no challenge day has recommended anything yet."""
    return ()


def bare() -> tuple[Recommendation, ...]:
    """Return a recommendation of which nothing is said."""
    return (
        Recommendation(
            record="recommendation:1", place=_DAY, school="Bal Primary", day="Challenge day", held_on="", number=1
        ),
    )


def stress() -> tuple[Recommendation, ...]:
    """Return recommendations whose every word is far too long, or looks like markup."""
    long = "Antidisestablishmentarianism<b>&amp;</b> " * 30
    said = structs.replace(
        _ASKED,
        day=long,
        recommended=long,
        because=long,
        so_that=long,
        led_by=long,
        offered=long,
        known_by=long,
        response=Response("change", long, "head", "2026-12-04"),
        taken=(Taken("action:1", "school:oak0:2026", long),) * 6,
        outcomes=(Outcome(_FOLLOW_UP, "2027-03-16", "done", long, "carried"),) * 3,
    )
    return tuple(structs.replace(said, record=f"recommendation:{number}", number=number) for number in range(1, 13))
