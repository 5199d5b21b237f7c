"""Plans to print: an ordinary primary school's, an empty one, and one that says too much."""

from dataclasses import replace
from datetime import date

from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.plans.values import Action, Milestone, Plan, Priority, Review

_DAY = date(2026, 11, 20)
_CHANNEL = "school:bal:2026"


def primary() -> Plan:
    """Return three live priorities: one late, one done without impact, one that works; a draft and a closed one."""
    draft = Priority("priority:draft", _CHANNEL, "Hear families who come by taxi", "draft")
    closed = Priority(
        "priority:closed",
        _CHANNEL,
        "Website information complete",
        "closed",
        reviews=(_review("priority:closed", 1, "2026-10-01", "Headteacher", "green", "3", "All items are there."),),
    )
    return Plan(_CHANNEL, 2026, "Bal Primary", (_late(), _done(), _working(), draft, closed), _DAY)


def empty() -> Plan:
    """Return a plan of which nothing is said."""
    return Plan(_CHANNEL, 2026, "Bal Primary", (), _DAY)


def stress() -> Plan:
    """Return five live priorities whose every text is far too long, of markup and of other scripts."""
    much = "A <b>very</b> long & winding sentence about 3 pupils, “quoted” – with Ελληνικά and العربية. " * 12
    whole = _late()
    fields = ("title", "baseline", "baseline_value", "outcome", "measure", "target", "data_source", "lead", "hub_lead")
    whole = replace(whole, **dict.fromkeys((*fields, "support", "school_plan", "source"), much), origin="other")
    said = ("what", "who", "progress_note", "checker", "check_how", "check_when", "resource")
    actions = tuple(replace(action, **dict.fromkeys(said, much)) for action in whole.actions * 2)
    reviews = tuple(replace(review, seen=much, reviewer=much) for review in whole.reviews * 2)
    whole = replace(whole, actions=actions, reviews=reviews, stage="live")
    return Plan(_CHANNEL, 2026, "Bal Primary " * 30, (whole, *(_done(),) * 4), _DAY)


def _late() -> Priority:
    record = "priority:late"
    return Priority(
        record,
        _CHANNEL,
        "Annual reviews held on time",
        "live",
        origin="statement",
        source="C3",
        statements=("B9", "C3"),
        area="C",
        baseline="Judged 2 Developing on 9 October 2026. Reviews were late where advice was late.",
        baseline_value="11 of 14 within twelve months",
        outcome="By July, pupils with an EHC plan will have plans that fit them now, because every review is held "
        "within twelve months.",
        measure="Share of reviews held within twelve months of the one before",
        target="All of them",
        data_source="Annual review tracker",
        lead="SENCO",
        hub_lead="Hub lead, south",
        support="A morning of an educational psychologist each half-term.",
        cost=600,
        funding="notional",
        begins="2026-09-07",
        ends="2027-07-16",
        school_plan="Page 7",
        actions=(
            _action(record, 1, "Ask for advice twelve weeks ahead", "SENCO", "2026-11-06", "behind", "Headteacher"),
            _action(record, 2, "Book the year's reviews in September", "Office", "2026-09-30", "done", "SENCO"),
            _action(record, 3, "Write to families with the dates", "SENCO", "2026-11-27", "on-track", "SEND governor"),
            _action(record, 4, "Sample three plans against pupils' needs", "", "", "not-started", ""),
        ),
        milestones=(
            Milestone("autumn-1", "Every review of the year has a date.", reached=True),
            Milestone("spring-1", "No review later than twelve months."),
        ),
        reviews=(
            _review(record, 1, "2026-10-16", "Headteacher", "amber", "3", "Dates are booked.", corrected_by="review:2"),
            _review(
                record,
                2,
                "2026-10-16",
                "Headteacher",
                "amber",
                "0",
                "Dates are booked; it is too early to see a difference.",
                corrects="review:1",
                decision="continue",
                next_on="2026-12-11",
            ),
        ),
        disagreements=(TwoVersions("target", (("B. Lee", date(2026, 11, 14)), ("A. Khan", date(2026, 11, 12)))),),
    )


def _done() -> Priority:
    record = "priority:done"
    return Priority(
        record,
        _CHANNEL,
        "Concerns reach the SENCO early in Years 5 and 6",
        "live",
        origin="recommendation",
        source="R2, keep one concern form",
        statements=("B2",),
        area="B",
        outcome="Pupils in Years 5 and 6 will be helped within two weeks of a concern; 3 pupils waited longer "
        "last term.",
        lead="Deputy head",
        begins="2026-09-07",
        actions=(
            _action(record, 1, "One form for all year groups", "SENCO", "2026-09-18", "done", "Deputy head"),
            _action(record, 2, "Ten minutes of each phase meeting", "Phase leaders", "2026-10-09", "done", ""),
        ),
        reviews=(
            _review(
                record,
                1,
                "2026-11-13",
                "Hub lead",
                "green",
                "1",
                "The form is used; waits are the same.",
                decision="escalate",
            ),
        ),
        support="Somebody who has solved this to talk to the phase leaders.",
    )


def _working() -> Priority:
    record = "priority:working"
    return Priority(
        record,
        _CHANNEL,
        "Pupils start work without an adult",
        "live",
        origin="area",
        source="D",
        area="D",
        outcome="In foundation subjects pupils with SEND will begin within two minutes, with the prompts on their "
        "desk.",
        lead="Teaching and learning lead",
        begins="2026-09-07",
        continues=2025,
        actions=(_action(record, 1, "Model prompts to staff", "SENCO", "2026-12-18", "on-track", "Headteacher"),),
        reviews=(_review(record, 1, "2026-11-10", "Headteacher", "green", "2", "Seen in seven of eleven rooms."),),
    )


def _action(priority: str, number: int, what: str, who: str, due: str, state: str, checker: str) -> Action:
    done = due if state == "done" else ""
    when = "half-termly" if checker else ""
    return Action(
        f"action:{priority[9:]}{number}",
        priority,
        what,
        who,
        due,
        state,
        "Two services answer late." if state == "behind" else "",
        done,
        checker=checker,
        check_how="samples three" if checker else "",
        check_when=when,
    )


def _review(
    priority: str, number: int, day: str, reviewer: str, progress: str, impact: str, seen: str, **also: str
) -> Review:
    return Review(f"review:{number}", priority, day, reviewer, progress, impact, seen, **also)
