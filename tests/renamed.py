"""A trust that calls everything something else, and a look at whether any usual word is left."""

import re
from typing import Final

import msgspec

from sendnet_desktop.clock import school_year
from sendnet_desktop.cohorts.values import Place
from sendnet_desktop.frameworks.pack import Pack, Statement, Words
from sendnet_desktop.frameworks.reading import pack_bytes, starter
from sendnet_desktop.plans.choices import HALF_TERMS
from sendnet_desktop.workspace import Workspace

NONSENSE: Final = Words(
    senco="Wibblo",
    sen_register="gronk",
    initial_concern="flimp",
    sen_support="snarf",
    support_plan="plonker",
    challenge_day="zazzle",
    hub_lead="drubb",
    trust_lead="Moople",
    half_term="quib",
)
_FIGURES: Final = (
    *(("roll", "ehc", 8), ("roll", "support", 40), ("roll", "none", 152), ("concerns", "all", 12)),
    *(("girls", "support", 41), ("need_unassessed", "support", 6), ("senco_hours", "all", 12)),
)
"""With more girls than there are pupils, so that a check speaks."""

_USUAL: Final = re.compile(
    rf"\b(?:{'|'.join(re.escape(str(getattr(Words(), name))) for name in Words.__struct_fields__)})(?!_)", re.IGNORECASE
)
"""A name with a low line in it is an id, which nobody renames."""


def usual_in(told: str) -> list[str]:
    """Return each usual word that is said in a text, with the words around it."""
    return [told[max(found.start() - 40, 0) : found.end() + 40] for found in _USUAL.finditer(told)]


def renaming_pack() -> bytes:
    """Return a pack with those words, and none of its own that could be taken for one of the program's."""
    pack = starter()
    return pack_bytes(msgspec.structs.replace(_plain(pack), words=NONSENSE))


def fill(school: Workspace) -> None:
    """Say something in a school of whatever speaks of what may be renamed, that brings every rule to speak."""
    record, _ = school.plans.add_priority("Early help", stage="live", hub_lead="Pat", begins="2026-09-01")
    school.plans.change_priority(record, "origin", "recommendation")
    action, _ = school.plans.add_action(record, "One form")
    school.plans.change_action(action, "due", "2026-09-02")
    school.plans.say_of_milestone(record, "autumn-1", "expected", "Seen in books")
    for half_term, count in zip(HALF_TERMS, (7, 8, 9), strict=False):
        for field in ("concerns", "on_support", "concerns_moved"):
            school.graduated.say(half_term, field, count)
    year = school_year(school.today())
    for measure, group, number in _FIGURES:
        school.cohorts.say(Place(year, measure, group), number)


def _plain(pack: Pack) -> Pack:
    areas = tuple(
        msgspec.structs.replace(
            area,
            title=f"Area {area.id}",
            descriptors={},
            statements=tuple(Statement(each.id, f"Statement {each.id}.", duty=each.duty) for each in area.statements),
        )
        for area in pack.areas
    )
    return msgspec.structs.replace(pack, areas=areas, note="")
