"""Reports of challenge days to print: a realistic one, one of which nothing is said, and one that says too much."""

from typing import Final

from msgspec import structs

from sendnet_desktop.challenge_days.recommendations import Response
from sendnet_desktop.frameworks.pack import Level
from sendnet_desktop.visits.reporting.document import (
    Context,
    ContextLine,
    DutyState,
    Entry,
    Judgement,
    Member,
    RecommendationSaid,
    ReportDocument,
    StrengthSaid,
)

_EMERGING: Final = Level("1", 1, "Emerging", "#FBE6CF", "circle")
_DEVELOPING: Final = Level("2", 2, "Developing", "#F2B66D", "quarter")
_SECURE: Final = Level("3", 3, "Secure", "#2C7A94", "half")
_LEADING: Final = Level("4", 4, "Leading practice", "#0B3C5D", "full")


def realistic() -> ReportDocument:
    """Return the report of a full day at a primary school."""
    return ReportDocument(
        format=1,
        type="challenge day report",
        issue="final",
        org="oak0",
        day="2026-11-24",
        school="Bal Primary",
        title="Challenge day",
        held_on="2026-11-24",
        issued_on="2026-12-01",
        issued_by="Alex Kaya",
        pack="a" * 64,
        framework="Starter framework 2026.1",
        law_as_at="2026-06-30",
        phase="primary",
        checklist="Full day 2026.1",
        host="the headteacher",
        team=(
            Member("Alex Kaya", "lead", "Harbour Trust"),
            Member("Jo Bell", "reviewer", "Birch Academy"),
            Member("Nia Rees", "reviewer", "West Trust"),
            Member("Sam Lee", "school"),
        ),
        done=(
            "8 rooms visited: Reception, Year 2, Year 4 and Year 6; Phonics, Reading, Mathematics and Science.",
            "4 groups met: Pupils with SEND, Families, Teachers and Teaching assistants.",
            "4 pupils’ plans followed, by letter: A, B, C and D.",
            "43 of the checklist’s 46 items looked at.",
        ),
        context=_context(),
        judgements=_judgements(),
        duties=_duties(),
        strengths=_strengths(),
        recommendations=_recommendations(),
        follow_on="2027-03-16",
        follow_how="visit",
        follow_lead="the hub lead",
        distribution=("Headteacher", "Trust Lead", "Chair of governors"),
        kept_until="2033-08-31",
        papers_months=6,
    )


def answered() -> dict[str, Response]:
    """Return what the headteacher answered to the first three recommendations."""
    return {
        "recommendation:1": Response("accept", "", "head", "2026-12-04"),
        "recommendation:2": Response("change", "In Key Stage 2 first, as Year 1 moves rooms.", "head", "2026-12-04"),
        "recommendation:3": Response("accept", "", "for-head", "2026-12-07"),
    }


def empty() -> ReportDocument:
    """Return the report of a day of which hardly anything is said."""
    return ReportDocument(
        format=1,
        type="challenge day report",
        issue="draft",
        org="oak0",
        day="2026-11-24",
        school="Bal Primary",
        title="",
        held_on="2026-11-24",
        issued_on="2026-11-24",
        issued_by="Alex Kaya",
        pack="a" * 64,
        framework="Starter framework 2026.1",
        judgements=(Judgement("A", "Leadership and management", level=_SECURE),),
    )


def appended() -> ReportDocument:
    """Return the realistic report with its record item by item."""
    entries = tuple(
        Entry(
            "Learning walk", f"4.{number}", f"What was looked at, number {number}", ("In places (Year 4)", "Not seen.")
        )
        for number in range(1, 9)
    )
    return structs.replace(
        realistic(), appendix=(*entries, Entry("Pupil voice", "7.1", "What helps", ("For. Adults.",)))
    )


def stress() -> ReportDocument:
    """Return a report whose every text is far too long, of markup and of other scripts."""
    much = "A <b>very</b> long & winding sentence, “quoted” – with Ελληνικά and العربية. " * 8
    judged = tuple(structs.replace(each, sentence=much, agreed_sentence=much, title=much) for each in _judgements())
    wordy = dict.fromkeys(
        ("recommended", "because", "so_that", "led_by", "offered", "offered_by", "known_by", "by_when"), much
    )
    recommended = tuple(structs.replace(each, **wordy) for each in _recommendations())
    return structs.replace(
        realistic(),
        school=much,
        host=much,
        issue="draft",
        judgements=judged * 2,
        duties=_duties() * 3,
        strengths=tuple(structs.replace(each, praised=much) for each in _strengths()),
        recommendations=recommended,
        sample=True,
    )


def _context() -> Context:
    lines = (
        ("Pupils on roll, 2026/27", "6", "31", "172", "209"),
        ("Overall absence: sessions missed, 2025/26", "hidden", "7.9%", "5.1%", "5.8%"),
        ("Persistently absent (10% or more), 2025/26", "<5", "25.8%", "12.2%", "14.8%"),
        ("Suspensions per 100 pupils, 2025/26", "hidden", "hidden", "0.0", "2.4"),
        ("KS2 reading, writing and maths: expected, 2025/26", "", "hidden", "71.4%", "63.3%"),
    )
    return Context(
        ("EHC plan", "SEN support", "No SEN", "All pupils"),
        tuple(ContextLine(measure, tuple(values)) for measure, *values in lines),
    )


def _judgements() -> tuple[Judgement, ...]:
    return (
        Judgement(
            "A", "Leadership and management", _SECURE, "1", "", _SECURE, "3",
            "Head and SENCO, asked apart, name the same two priorities, and a governor could say which question "
            "changed the spending on interventions. Subject leaders still turn to the SENCO for SEND in their own "
            "subject.",
            _SECURE,
        ),
        Judgement(
            "B", "Identification", _SECURE, "2", "", _SECURE, "2",
            "Staff in three year groups describe the same route when they are worried about a pupil. Families say that "
            "they knew early.",
            _SECURE,
        ),
        Judgement(
            "C", "Tracking and monitoring", _SECURE, "1", "", _DEVELOPING, "2",
            "Plans are reviewed on time in three of the four trails. After two cycles with little change the same "
            "provision went on in two of them, and class teachers could name the outcomes in one.",
            None, "The school holds that the autumn reviews, which the team did not see, show the change.",
            disputed=True,
        ),
        Judgement(
            "D", "High quality teaching and learning", _SECURE, "1", "", _DEVELOPING, "3",
            "Adaptive practice is secure in reading and science: modelling and checks come before independent work in "
            "seven of eight rooms. In foundation subjects support still depends on an adult being present.",
            _DEVELOPING, "After the books were read together.",
        ),
        Judgement(
            "E", "Developing provision", _DEVELOPING, "2", "", _DEVELOPING, "2",
            "The sensory room has a purpose, a timetable and a way back to class. Advice from the speech and language "
            "therapist is in use in Reception and not yet in Year 2.",
            _DEVELOPING,
        ),
    )  # fmt: skip


def _duties() -> tuple[DutyState, ...]:
    found = {"A5": "partly-met", "A6": "met", "C3": "met", "E8": "not-met"}
    school = {"B6": "partly", "E8": "not_checked"}
    ids = ("A2", "A5", "A6", "B6", "C3", "D8", "D9", "D10", "E6", "E8")
    return tuple(DutyState(each, school.get(each, "met"), found.get(each, "")) for each in ids)


def _strengths() -> tuple[StrengthSaid, ...]:
    return (
        StrengthSaid(
            "strength:1",
            "The route from a first worry to a decision is known to every adult we met, and is written on one page.",
            "B",
            share=True,
        ),
        StrengthSaid("strength:2", "Modelling and chunking in reading let pupils with SEND begin with the class.", "D"),
        StrengthSaid("strength:3", "Pupils name the adults who help them, and feel safe at break and in clubs.", "D"),
        StrengthSaid("strength:4", "Governors ask what a pound spent on SEND has changed.", "A"),
    )


def _recommendations() -> tuple[RecommendationSaid, ...]:
    return (
        RecommendationSaid(
            "recommendation:1",
            "Plan the fading of adult support in foundation subjects.",
            "in five of eight rooms pupils with SEND waited for an adult before they began",
            "by Easter most begin within two minutes unaided",
            "phase leaders with the SENCO", "2027-03-12",
            "models it in two lessons by 12 December", "the hub lead",
            "From a repeat of the walk in the week of 16 March", "now", ("D3", "D5"), ("4.4 (Year 4, Reading)", "4.5"),
        ),
        RecommendationSaid(
            "recommendation:2",
            "Change the provision of every pupil who has made little progress in two cycles.",
            "in two of four trails the same intervention went on unchanged",
            "no pupil spends a third cycle on what has not worked",
            "SENCO", "2027-02-12", "a half-day on reviewing plans", "the trust’s SEND lead",
            "Four plans read together at the follow-up", "term", ("C2", "C7"), ("6.5 (Trail B)", "6.5 (Trail C)"),
        ),
        RecommendationSaid(
            "recommendation:3",
            "Bring the accessibility plan up to date and put it on the website.",
            "the one that is published ended in 2025",
            "families can see what the school will do next",
            "headteacher", "2027-01-29", "", "", "It is on the website, with a date", "now", ("A6", "E8"), ("10.3",),
        ),
    )  # fmt: skip
