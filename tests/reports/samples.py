"""Evaluations to print: an ordinary primary school's, and others that a pack or a person may bring about."""

from dataclasses import replace
from datetime import date

from msgspec import structs

from sendnet_desktop.challenge_days.values import Finding
from sendnet_desktop.evaluations.evidence import Attached, Evidence
from sendnet_desktop.evaluations.movement import compared
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation, Judged
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.pack import Area, Duty, Level, Pack, Scale, Statement
from sendnet_desktop.frameworks.reading import starter

_LEVELS = {
    "A": "3323343322",
    "B": "332332321",
    "C": "23332231 ",
    "D": "3223233232",
    "E": "3243-3 24",
}
_COMMENTS = {
    "A1": "The school improvement plan has a page on SEND, written with the SENCO in July. Phase leaders can each name "
    "one change they are making this term.",
    "A2": "The SENCO began the NPQ in September 2025 and joined the senior leadership team at the same time.",
    "A3": "Two days a week is not enough since numbers rose from 38 to 61. Governors will review it.",
    "A4": "The SEND governor visited in June with a focus on reading and asked hard questions about withdrawal.",
    "A5": "The report was updated in September, but two of the items about transition are thin and the complaints "
    "section still names a former colleague.",
    "A8": "Coffee mornings reach about a third of families. We do not yet hear from families who travel in by taxi.",
    "A9": "Subject leaders speak with confidence. Lunchtime staff still send every question to the SENCO.",
    "B2": "The concern form is used in every year group. In Years 5 and 6 it reaches the SENCO late, often after a "
    "parents' evening rather than before.",
    "B6": "Parents were told in every case we sampled (12 of 12).",
    "B8": "Rates were compared with the trust's. We have not yet explained why autumn-born boys stand out.",
    "B9": "Records from two nurseries came after half-term, and one not at all.",
    "C3": "Eleven of fourteen annual reviews were held within twelve months. Three were late because advice was late.",
    "C6": "Six interventions have a baseline; the two oldest do not. One was stopped in March.",
    "C8": "Learning walks happen, but the notes are not kept in one place, so feedback cannot always be traced.",
    "D1": "Seen in nine of eleven rooms. Supply staff did not know where the passports were.",
    "D5": "In foundation subjects pupils still wait for an adult before they start.",
    "D8": "Every room was checked in October. Two rooms on the top floor are loud and have no blinds.",
    "D10": "Club registers show 19% of pupils with SEND take part, against 34% of others.",
    "E2": "The nurture offer was built for last year's Year 2. The needs of the next two intakes were not looked at.",
    "E6": "All five suspensions were reviewed for adjustments beforehand. Notes on one removal are missing.",
}
_TWO = (("B. Lee", date(2026, 11, 14)), ("A. Khan", date(2026, 11, 12)))
_EVIDENCE = {
    "A2": [("training", "NPQ enrolment letter", "SENCO drive, SEND > Training", "2025-09-12")],
    "A5": [
        ("document", "SEN information report", "School website, Statutory information", "2026-09-18"),
        (
            "family-voice",
            "Autumn survey: 41 replies, 29 had seen the report",
            "SENCO drive, SEND > Voice",
            "2026-10-02",
        ),
    ],
    "B6": [("document", "Sample of twelve letters", "SENCO drive, SEND > Letters", "2026-10-06")],
    "C3": [("data", "Annual review tracker", "SENCO drive, SEND > EHCP", "2026-10-09")],
    "D1": [
        ("observation", "Learning walk, eleven rooms", "SLT folder, Walks", "2026-10-07"),
        ("pupil-voice", "Two groups of six pupils", "", "2026-10-07"),
        ("work-sample", "Books from Years 2, 4 and 6", "Kept in the SENCO's room", ""),
    ],
    "D10": [("data", "Club registers, summer term", "Office drive, Clubs", "2026-07-17")],
}
_ATTACHED = {
    "evidence:A50": Attached("ab" * 32, 1_400_000, "application/pdf", "SEN information report.pdf"),
    "evidence:D12": Attached("cd" * 32, 212_000, "image/jpeg", "Reading corner"),
}
_DUTIES = {
    "A2": ("met", "2026-09-14"),
    "A5": ("partly", "2026-09-18"),
    "A6": ("met", "2026-04-30"),
    "B6": ("met", "2026-10-06"),
    "C3": ("not_met", "2026-10-09"),
    "D8": ("partly", "2026-10-08"),
    "D9": ("met", "2026-03-02"),
    "D10": ("not_met", "2026-07-17"),
    "E6": ("met", "2026-10-01"),
}
_OVERRIDES = {"D10": "clubs were opened to all from September, and the summer's figures are from before that."}
_AREAS = {
    "A": (
        "3",
        "3",
        "Leaders plan from what they know. The information report and the SENCO's time hold the area back.",
        "The SENCO writes part of the improvement plan. Governors ask about impact and come to see for themselves.",
        "Put the information report right by half-term. Agree the SENCO's time for January.",
    ),
    "B": (
        "3",
        "2",
        "Early identification is secure from Nursery to Year 4, where most of our pupils with SEND are first noticed.",
        "One concern form, used everywhere. Parents are told, and told early.",
        "Moderate identification with two schools of the hub in November, beginning with Years 5 and 6.",
    ),
    "C": ("2", "2", "Reviews mostly happen on time, but what they find does not always change what we do.", "", ""),
    "D": (
        "3",
        "3",
        "Adaptive teaching is the habit in most rooms.",
        "Explanations are modelled and checked. Pupils can say what helps them.",
        "Plan the fading of adult support in foundation subjects, and show supply staff where the passports are kept.",
    ),
    "E": (None, "3", "", "", "Map the needs of the next two intakes before the budget is set."),
}
_STRENGTHS = "13220312"


def primary() -> Evaluation:
    """An ordinary primary school, in the middle of its autumn term."""
    pack = starter()
    return Evaluation(
        channel="school-1",
        year=2026,
        school="Trevenna Primary School",
        pack=pack,
        pack_hash="0" * 64,
        areas=tuple(_area(area) for area in pack.areas),
        phase="primary",
        as_at=date(2026, 10, 12),
    )


def snapshot() -> Evaluation:
    """The same, frozen at half-term."""
    return replace(primary(), snapshot="Autumn 1", author="Jo Hocking", as_at=date(2026, 10, 23))


def reviewed() -> Evaluation:
    """The same, half a term after a challenge day, with an older review on paper and a snapshot to look back at."""
    now = primary()
    developing, secure = now.pack.levels[1:3]
    day = Finding(
        *("finding:1", "findings:school-1:2026-06-17", "statement", "A1"),
        title="Challenge day",
        reviewer="The hub lead and a headteacher",
        reviewed_on="2026-06-17",
        level=developing,
        sentence="Half of the phase leaders could name a change.",
        strength="2",
        agreed=developing,
        agreed_sentence="Agreed after the plan was read together.",
    )
    disputed = structs.replace(day, agreed=None, is_disputed=True, agreed_sentence="The head will show more.")
    paper = Finding(
        *("earlier:1", "school:1:2026", "area", "A"),
        reviewer="Local authority",
        reviewed_on="2026-03-11",
        level=secure,
        sentence="Clear leadership.",
        by_school=True,
    )
    first, second, *others = now.areas
    told = replace(first.judged[0], findings=(day, paper))
    first = replace(first, judged=(told, *first.judged[1:]), findings=(disputed, paper))
    now = replace(now, areas=(first, replace(second, findings=(paper,)), *others))
    return compared(now, _half_a_term_before(now))


def _half_a_term_before(now: Evaluation) -> Evaluation:
    lower, higher = dict(zip("234", "123", strict=True)), dict(zip("123", "234", strict=True))
    areas = []
    for place, area in enumerate(now.areas):
        ways = (lower, higher, {}) if place % 2 else ({}, lower)
        judged = tuple(
            replace(each, held_level=ways[number % len(ways)].get(each.held_level or "", each.held_level))
            for number, each in enumerate(area.judged)
        )
        areas.append(replace(area, judged=judged, level=lower.get(area.level or "") if place == 1 else area.level))
    return replace(now, snapshot="Start of year", areas=tuple(areas))


def empty() -> Evaluation:
    """A year that nobody has begun."""
    pack = starter()
    areas = tuple(AreaJudged(area, tuple(map(Judged, area.statements))) for area in pack.areas)
    return Evaluation("school-1", 2026, "Bal Primary", pack, "0" * 64, areas)


def narrative() -> Evaluation:
    """Against a pack without grades: words are the answer."""
    areas = tuple(
        Area(letter, title, tuple(_asked(f"{letter}{number}", title) for number in range(1, 5)))
        for letter, title in (("L", "Leading inclusion"), ("W", "Wellbeing"), ("P", "Taking part"), ("M", "Moving on"))
    )
    pack = Pack(1, "Inclusion review", "7", "2026-06-25", areas)
    judged = tuple(
        AreaJudged(
            area,
            tuple(
                Judged(statement, comment="We see this in most classes." if number % 3 else "", graded=False)
                for number, statement in enumerate(area.statements)
            ),
            strengths="Staff know the pupils well.",
        )
        for area in areas
    )
    return Evaluation("school-2", 2025, "Ysgol Llanfair", pack, "1" * 64, judged, as_at=date(2026, 3, 2))


def eight_areas() -> Evaluation:
    """Against a pack of eight areas and five points, in greys and with long names."""
    names = ("Urgent improvement", "Needs attention", "Expected standard", "Strong standard", "Exceptional")
    colours = ("#FFFFFF", "#DDDDDD", "#999999", "#555555", "#000000")
    levels = tuple(
        Level(str(number), number, name, colour)
        for number, (name, colour) in enumerate(zip(names, colours, strict=True), start=1)
    )
    titles = (
        "Outcomes for pupils with SEND",
        "Leadership of SEND",
        "The quality of teaching and learning for pupils with SEND in every subject and every phase",
        "Working with pupils, parents and carers",
        "Assessment and identification",
        "Monitoring, tracking and evaluation",
        "The efficient use of resources",
        "The quality of SEND provision",
    )
    areas = tuple(
        Area(str(number), title, tuple(_asked(f"{number}.{place}", title) for place in range(1, 7 + number)))
        for number, title in enumerate(titles, start=1)
    )
    pack = Pack(1, "School review guide", "2.1", "2025-11-10", areas, Scale("five", "Standard", levels))
    judged = tuple(
        AreaJudged(
            area,
            tuple(
                _at(statement, str((place * number) % 5 + 1), "met" if place % 2 else None)
                for place, statement in enumerate(area.statements)
            ),
            level=str(number % 5 + 1),
            rationale="Agreed by the leadership team.",
            strengths=f"Strength {number}. " * 6,
            next_steps=f"Step {number}. " * 6,
            proposed="3",
        )
        for number, area in enumerate(areas, start=1)
    )
    return Evaluation("school-3", 2026, "The Meadows Academy", pack, "2" * 64, judged, as_at=date(2026, 11, 30))


ODD = (
    "Zażółć gęślą jaźń; Ŵyŷ, Łukasz, Şule, İbrahim, Đặng; Жанна и Дмитрий; Ελένη; محمد; दीप; 王; ✓ → ☐ ½ £ €; "
    "👩‍🏫🏽 🎉; \u202eright to left\u202c; zero\u200bwidth; soft\u00adhyphen; lone \ud800 surrogate; bell \x07; "
    "<b>bold</b> <para> &amp; & <img src='/etc/passwd'/> <onDraw name='x'/> ]]> <a href=\"javascript:1\">link</a>"
)
PATH = "https://example.org/" + "a-very-long-folder-name-without-a-break/" * 6


def stress() -> Evaluation:
    """Long comments, many pieces of evidence, odd scripts, hostile text, words without end."""
    evaluation = primary()
    prose = f"{ODD}\n\n{PATH}\n" + "A long paragraph that goes on and on, as people sometimes do when it matters. " * 60
    many = tuple(
        Evidence(f"evidence:{number}", "A1", "data", f"{ODD} {number}", PATH, "not a date") for number in range(59)
    )
    area = evaluation.areas[0]
    judged = (
        replace(area.judged[0], comment=prose * 3, evidence=many),
        replace(area.judged[1], comment="x" * 5000, override=ODD, statutory="not_met", held_level="3"),
        *area.judged[2:],
    )
    wild = replace(area, judged=judged, rationale=prose, strengths=prose, next_steps=ODD * 20)
    return replace(
        evaluation, school=f"St Đặng’s {ODD} " + "School " * 40, areas=(wild, *evaluation.areas[1:]), author=ODD
    )


def _area(area: Area) -> AreaJudged:
    level, proposed, rationale, strengths, next_steps = _AREAS[area.id]
    judged = tuple(
        _judged(statement, mark, place)
        for place, (statement, mark) in enumerate(zip(area.statements, _LEVELS[area.id], strict=True))
    )
    disagreements = tuple(TwoVersions(name, _TWO) for name in ("level", "rationale") if area.id == "D")
    return AreaJudged(area, judged, level, rationale, strengths, next_steps, proposed, disagreements)


def _judged(statement: Statement, mark: str, place: int) -> Judged:
    statutory, checked_on = _DUTIES.get(statement.id, (None, ""))
    if mark == "-":
        return Judged(statement, applies=False, reason="The school has no base, nurture room or internal alternative.")
    level = mark.strip() or None
    held = "2" if statement.id == "C3" else level
    return Judged(
        statement,
        level=level,
        statutory=statutory,
        checked_on=checked_on,
        strength=_STRENGTHS[place % len(_STRENGTHS)] if level else None,
        comment=_COMMENTS.get(statement.id, ""),
        override=_OVERRIDES.get(statement.id, ""),
        evidence=tuple(
            Evidence(name := f"evidence:{statement.id}{number}", statement.id, *entry, attachment=_ATTACHED.get(name))
            for number, entry in enumerate(_EVIDENCE.get(statement.id, ()))
        ),
        held_level=held,
        disagreements=tuple(TwoVersions(name, _TWO) for name in ("comment", "level") if statement.id == "B2"),
    )


def _asked(name: str, title: str) -> Statement:
    duty: Duty = "must" if name.endswith("1") else "should"
    return Statement(name, f"{title}: leaders can show that this is so, and what has changed because of it.", duty)


def _at(statement: Statement, level: str, statutory: str | None) -> Judged:
    return Judged(statement, level=level, held_level=level, statutory=statutory, strength="1")
