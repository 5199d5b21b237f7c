"""What a trust's board is told, to print: as a trust has it in December, of nothing yet, and of too much."""

from datetime import date
from typing import Final

from sendnet_desktop.across.annual import AnnualReport, DayHeld, MeetingHeld
from sendnet_desktop.across.board import AreaYear, BoardSaid, BoardSummary
from sendnet_desktop.across.duties import DutyHeld
from sendnet_desktop.across.needs import SharedNeed
from sendnet_desktop.across.practice import Practice
from sendnet_desktop.across.priorities import Common, Held
from sendnet_desktop.across.standings import About, Spread
from sendnet_desktop.frameworks.reading import starter
from sendnet_desktop.plans.values import Priority
from sendnet_desktop.trust.overview import KnownSchool

_PACK: Final = starter()
_DAY: Final = date(2026, 12, 11)
_ASH: Final = KnownSchool("ash0", "Ash School", "ash")
_OAK: Final = KnownSchool("oak0", "Oakfield Primary", "oakfield")
_LONG: Final = "Wort " * 300


def _areas() -> tuple[AreaYear, ...]:
    now = Spread({"2": 5, "3": 9, "4": 1}, unshown=1, ways={"up": 4, "down": 1, "same": 9})
    return tuple(AreaYear(About(area), now, Spread({"1": 1, "2": 8, "3": 6}, unshown=1)) for area in _PACK.areas)


def _about(name: str) -> About:
    return About(_PACK.area_of[name], _PACK.by_id[name])


def realistic() -> AnnualReport:
    """Return what sixteen schools came to by December."""
    priority = Priority("priority:1", "school:oak0:2026", "Fade adult support")
    told = Practice(
        _ASH, "practice:1", "school:ash0:2026", "A page on what each pupil does alone", "D", "D5", "the SENCO"
    )
    summary = BoardSummary(
        "Larkwater Learning Trust",
        2026,
        "autumn-2",
        _DAY,
        _PACK,
        BoardSaid(
            "Identification is secure in most schools; developing provision is where we spend our time.",
            "Needs are found early, and families are told.\nPlans are reviewed on time in fourteen schools.",
            "Two accessibility plans are out of date.",
            "Agree two days a week for every SENCO from January.",
        ),
        schools=16,
        shown=15,
        areas=_areas(),
        duties=(DutyHeld(_about("A5"), {"not_met": 1, "partly": 2, "met": 12}, (_ASH,), (_OAK, _ASH)),),
        common=(Common(_about("D5"), (Held(_OAK, priority, 1), Held(_ASH, priority))),),
        recommended={"proposed": 2, "in plan": 5, "shown": 1},
        late=1,
        visited=6,
        silent=1,
        needs=(SharedNeed(_about("D5"), (_OAK,), (_OAK, _ASH), (_ASH,), (told,)),),
    )
    return AnnualReport(
        summary,
        (MeetingHeld("Autumn 1: moderation", "2026-10-02", 15, 16, 3, 5),),
        (DayHeld("Oakfield Primary", "Challenge day", "2026-11-24", 3, 2),),
        {"": 4, "0": 6, "3": 2},
        585,
        14,
        (("Fading adult support", 360), ("Exam access", 225)),
        {"need": 4, "offer": 7},
        (told,),
    )


def empty() -> AnnualReport:
    """Return what is told where no school has joined."""
    areas = tuple(AreaYear(About(area), Spread({})) for area in _PACK.areas)
    return AnnualReport(
        BoardSummary("Larkwater Learning Trust", 2026, "summer-2", _DAY, _PACK, BoardSaid(), areas=areas, sample=True)
    )


def stress() -> AnnualReport:
    """Return what is told where everything is long and there is much of it."""
    told = Practice(KnownSchool("x", _LONG, "x"), "practice:1", "school:x:2026", _LONG, "D", "D5", _LONG)
    school = KnownSchool("x", "Sankt-Nimmerleins-Gesamtschule " * 4, "x")
    names = [statement.id for statement in _PACK.statements()]
    summary = BoardSummary(
        _LONG,
        2026,
        "spring-1",
        _DAY,
        _PACK,
        BoardSaid(_LONG, f"{_LONG}\n" * 12, _LONG, _LONG),
        schools=199,
        shown=3,
        areas=_areas(),
        duties=tuple(DutyHeld(_about(name), {}, (school,) * 9, (school,) * 99) for name in names),
        common=tuple(
            Common(_about(name), (Held(school, Priority("p", "c"), 9), Held(_OAK, Priority("q", "c"))))
            for name in names
        ),
        needs=tuple(SharedNeed(_about(name), (school,) * 40, (_OAK,), (_ASH,), (told, told)) for name in names),
    )
    days = tuple(DayHeld(_LONG, _LONG, "no day", 1_000, 999) for _ in range(30))
    meetings = tuple(MeetingHeld(_LONG, "2026-10-02", 1, 199, 0, 0) for _ in range(12))
    return AnnualReport(summary, meetings, days, {"4": 1}, 61, 1, ((_LONG, 61),), {"need": 1}, (told,) * 20)
