"""What a school counts by stage of support: blocks of measures, what each is a part of, and who asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final, Literal

from sendnet_desktop.frameworks.phases import ages_in, is_for

Group = Literal["ehc", "support", "none", "all"]
"""A stage of support, or everybody."""

Unit = Literal["count", "share", "rate", "mean", "number", "share of all"]
"""How a measure is told.

``count`` a number of pupils, or of what happened to them; ``share`` the same as a per cent of another measure;
``rate`` the same per 100 of another measure; ``mean`` an average, with a measure that says over how many pupils;
``number`` hours, weeks or people that are no pupils; ``share of all`` what part of everybody's a group's is, or, for
everybody, what part those on the register are.
"""

GROUPS: Final[dict[str, str]] = {"ehc": "EHC plan", "support": "SEN support", "none": "No SEN", "all": "All pupils"}
"""The groups in the order of the columns."""

PARTS: Final = ("ehc", "support", "none")
"""The groups that together are everybody."""

ON_REGISTER: Final = ("ehc", "support")
"""The groups that are on the SEN register."""

_ALL: Final = tuple(GROUPS)
_EVERYBODY: Final = ("all",)


@dataclass(frozen=True, slots=True)
class Measure:
    """One row of the table.

    Attributes:
        id: Permanent; part of the names of its records.
        label: What people call it, understood without the row above.
        unit: How it is told.
        of: Id of the measure of which it is a part, or, for a mean, over whose pupils; empty for none.
        groups: The groups that it is asked of.
        phases: The ages of pupils of whom it is asked; empty for all.
        grows: Whether it grows from September to July, so that a year that is not over is not held against a whole one.
        is_of_pupils: Whether it counts pupils or what happened to them, so that a small number may point at somebody.
    """

    id: str
    label: str
    unit: Unit = "count"
    of: str = ""
    groups: tuple[str, ...] = _ALL
    phases: frozenset[str] = frozenset()
    is_of_pupils: bool = True
    grows: bool = False

    @property
    def told_as(self) -> str:
        """What people call what it comes to: ``Suspensions per 100 pupils``."""
        return f"{self.label} per 100 pupils" if self.unit == "rate" else self.label

    @property
    def is_entered(self) -> bool:
        """Whether people type it; otherwise it follows from another measure."""
        return self.unit != "share of all"

    @property
    def adds_up(self) -> bool:
        """Whether that of everybody is the sum of the three groups."""
        return self.is_entered and self.unit != "mean" and self.groups == _ALL


@dataclass(frozen=True, slots=True)
class Block:
    """Measures that stand together.

    Attributes:
        id: Permanent.
        title: What people call it.
        measures: In order.
    """

    id: str
    title: str
    measures: tuple[Measure, ...] = field(default=())

    def of_phase(self, phase: str) -> "Block":
        """Return the block with what a school of these phases is asked; where no age is said, with everything."""
        ages = ages_in(phase)
        return replace(self, measures=tuple(each for each in self.measures if is_for(each.phases, ages)))


_PRIMARY: Final = frozenset({"primary"})
_EARLY: Final = _PRIMARY | {"early years"}
_SECONDARY: Final = frozenset({"secondary"})
_OLDER: Final = _SECONDARY | {"post-16"}

_NEEDS: Final = {
    "spld": "Specific learning difficulty",
    "mld": "Moderate learning difficulty",
    "sld": "Severe learning difficulty",
    "pmld": "Profound and multiple learning difficulty",
    "slcn": "Speech, language and communication needs",
    "semh": "Social, emotional and mental health",
    "autism": "Autistic spectrum disorder",
    "vi": "Visual impairment",
    "hi": "Hearing impairment",
    "msi": "Multi-sensory impairment",
    "pd": "Physical disability",
    "ds": "Down syndrome",
    "other_need": "Other difficulty",
    "unassessed": "SEN support, no specialist assessment of type of need",
}


def _years() -> Iterator[Measure]:
    yield Measure("year_n", "Nursery", "share", "roll", phases=_EARLY)
    yield Measure("year_r", "Reception", "share", "roll", phases=_EARLY)
    for number in range(1, 14):
        phases = _PRIMARY if number < 7 else _SECONDARY if number < 12 else _OLDER
        yield Measure(f"year_{number}", f"Year {number}", "share", "roll", phases=phases)


def _primary(id_: str, label: str, of: str, unit: Unit = "share") -> Measure:
    return Measure(id_, label, unit, of, phases=_PRIMARY)


def _secondary(id_: str, label: str, of: str, unit: Unit = "share") -> Measure:
    return Measure(id_, label, unit, of, phases=_SECONDARY)


def _staff(id_: str, label: str, of: str = "") -> Measure:
    unit: Unit = "share" if of else "number"
    return Measure(id_, label, unit, of, groups=_EVERYBODY, is_of_pupils=False)


BLOCKS: Final = (
    Block(
        "cohort",
        "Cohort",
        (
            Measure("roll", "Pupils on roll"),
            Measure("roll_share", "Share of the roll", "share of all", "roll", groups=PARTS),
            Measure("register_share", "SEN support and EHC plans together", "share of all", "roll", groups=_EVERYBODY),
            Measure("girls", "Girls", "share", "roll"),
            Measure("boys", "Boys", "share", "roll"),
            Measure("disadvantaged", "Disadvantaged pupils", "share", "roll"),
            Measure("concerns", "Initial concerns open", groups=_EVERYBODY),
            Measure("joiners", "Joined the register this year", groups=ON_REGISTER, grows=True),
            Measure("leavers", "Left the register this year", groups=ON_REGISTER, grows=True),
        ),
    ),
    Block("years", "Year groups", tuple(_years())),
    Block(
        "needs",
        "Primary need",
        tuple(
            Measure(f"need_{id_}", label, "share", "roll", groups=("support",) if id_ == "unassessed" else ON_REGISTER)
            for id_, label in _NEEDS.items()
        ),
    ),
    Block(
        "outcomes",
        "Outcomes",
        (
            Measure("eyfs", "Children at the end of Reception", phases=_EARLY),
            Measure("eyfs_gld", "EYFS: good level of development", "share", "eyfs", phases=_EARLY),
            Measure("phonics", "Pupils in the Year 1 phonics check", phases=_PRIMARY),
            _primary("phonics_met", "Phonics: expected standard", "phonics"),
            Measure("ks2", "Pupils at the end of Key Stage 2", phases=_PRIMARY),
            _primary("ks2_reading", "KS2 reading: expected standard", "ks2"),
            _primary("ks2_writing", "KS2 writing: expected standard", "ks2"),
            _primary("ks2_maths", "KS2 maths: expected standard", "ks2"),
            _primary("ks2_rwm", "KS2 reading, writing and maths: expected", "ks2"),
            _primary("ks2_rwm_higher", "KS2 reading, writing and maths: higher", "ks2"),
            _primary("ks2_reading_score", "KS2 reading: mean scaled score", "ks2", "mean"),
            _primary("ks2_maths_score", "KS2 maths: mean scaled score", "ks2", "mean"),
            Measure("ks4", "Pupils at the end of Key Stage 4", phases=_SECONDARY),
            _secondary("ks4_attainment_8", "Attainment 8", "ks4", "mean"),
            _secondary("ks4_em_4", "English and maths: grade 4 or above", "ks4"),
            _secondary("ks4_em_5", "English and maths: grade 5 or above", "ks4"),
            Measure("left", "Pupils who left the year before, for destinations", phases=_OLDER),
            Measure("left_sustained", "In education, work or training since", "share", "left", phases=_OLDER),
            Measure("own_scale", "Pupils outside tests: engagement model or own scale"),
            Measure("own_scale_met", "Outside tests: progress as expected", "share", "own_scale"),
        ),
    ),
    Block(
        "attendance",
        "Attendance",
        (
            Measure("sessions", "Sessions possible", of="roll", is_of_pupils=False, grows=True),
            Measure("missed", "Overall absence: sessions missed", "share", "sessions", is_of_pupils=False),
            Measure("unauthorised", "Unauthorised absence: sessions", "share", "sessions", is_of_pupils=False),
            Measure("persistent", "Persistently absent (10% or more)", "share", "roll"),
            Measure("severe", "Severely absent (50% or more)", "share", "roll"),
            Measure("part_time", "On a part-time timetable", "share", "roll"),
            Measure("part_time_reviewed", "Part-time timetables with a review date", "share", "part_time"),
            Measure("part_time_weeks", "Longest part-time timetable, in weeks", "number", "part_time", _EVERYBODY),
            Measure("off_site", "Off-site or dual registered", "share", "roll"),
        ),
    ),
    Block(
        "exclusion",
        "Suspension and exclusion",
        (
            Measure("suspensions", "Suspensions", "rate", "roll", grows=True),
            Measure("suspensions_share", "Share of all suspensions", "share of all", "suspensions", groups=PARTS),
            Measure("suspended", "Pupils suspended once or more", "share", "roll", grows=True),
            Measure("suspended_again", "Pupils suspended more than once", "share", "roll", grows=True),
            Measure("excluded", "Permanent exclusions", "rate", "roll", grows=True),
            Measure("excluded_share", "Share of all permanent exclusions", "share of all", "excluded", groups=PARTS),
            Measure("removals", "Removals from class", "rate", "roll", grows=True),
            Measure("managed_moves", "Managed moves", "share", "roll", grows=True),
            Measure("home_educated", "Moved to home education", "share", "roll", grows=True),
        ),
    ),
    Block(
        "provision",
        "Provision",
        (
            _staff("hours_targeted", "Targeted support: hours a week"),
            _staff("hours_specialist", "Specialist support: hours a week"),
            Measure("began", "Began an intervention this year", groups=ON_REGISTER, grows=True),
            Measure("ended", "Ended one this year", groups=ON_REGISTER, grows=True),
            Measure("ended_met", "Ended with the aim met", "share", "ended", groups=ON_REGISTER),
            Measure("plans", "Pupils with a current plan", "share", "roll", groups=ON_REGISTER),
            Measure("plans_reviewed", "Plans reviewed on time", "share", "plans", groups=ON_REGISTER),
            Measure("annual_due", "Annual reviews due", groups=("ehc",)),
            Measure("annual_on_time", "Annual reviews held on time", "share", "annual_due", groups=("ehc",)),
        ),
    ),
    Block(
        "voice",
        "Voice",
        (
            Measure("asked", "Pupils who answered the survey"),
            Measure("asked_safe", "Pupils: “I feel safe here”", "share", "asked"),
            Measure("asked_helped", "Pupils: “I get the help I need”", "share", "asked"),
            Measure("families", "Families who answered the survey"),
            Measure("families_happy", "Families: “needs are met”", "share", "families"),
        ),
    ),
    Block(
        "people",
        "People",
        (
            _staff("senco_hours", "SENCO: hours a week for the role"),
            _staff("assistant_hours", "Teaching assistants: hours a week"),
            _staff("vacancies", "Vacancies"),
            _staff("staff", "Staff who teach or support"),
            _staff("trained", "Staff trained in SEND this year", "staff"),
        ),
    ),
)
"""In the order of the table."""

MEASURES: Final = {measure.id: measure for block in BLOCKS for measure in block.measures}
"""Every measure by its id, in order."""

NESTED: Final = (
    ("persistent", "severe"),
    ("suspended", "suspended_again"),
    ("suspensions", "suspended"),
    ("missed", "unauthorised"),
    ("ks2_reading", "ks2_rwm"),
    ("ks2_writing", "ks2_rwm"),
    ("ks2_maths", "ks2_rwm"),
    ("ks2_rwm", "ks2_rwm_higher"),
    ("ks4_em_4", "ks4_em_5"),
)
"""Wholes and parts beside what ``of`` says: a whole is never less than its part."""

SPLITS: Final = (
    ("roll", ("girls", "boys")),
    ("roll", tuple(each.id for each in _years())),
    ("roll", tuple(f"need_{id_}" for id_ in _NEEDS)),
)
"""What a whole falls apart into: the parts together are never more than it."""


@cache
def blocks_of(phase: str) -> tuple[Block, ...]:
    """Return the blocks that a school of these phases is asked, those of which nothing is left out of it."""
    return tuple(kept for each in BLOCKS if (kept := each.of_phase(phase)).measures)


def people_of(measure: Measure) -> Measure | None:
    """Return the measure that counts the pupils of whom a measure tells; None where it tells of no pupils.

    Of a share of sessions it is the pupils on roll.
    """
    if measure.is_of_pupils and measure.unit in ("count", "share of all"):
        return measure
    return people_of(MEASURES[measure.of]) if measure.of else None
