"""Papers of network meetings for prints: an ordinary one, a full one, one of which nothing is said, one too long."""

from dataclasses import replace
from datetime import date

from msgspec import structs

from sendnet_desktop.meetings.issuing.lines import (
    ClinicLine,
    DecisionLine,
    GuestLine,
    Head,
    ItemLine,
    NewsLine,
    NextLine,
    PoolLine,
    PresenceLine,
    TaskLine,
    UpdateLine,
    WellbeingLine,
)
from sendnet_desktop.meetings.issuing.papers import AgendaPaper, NotePaper
from sendnet_desktop.meetings.issuing.values import Slip, Slips, SlipTask
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.roll_call.values import Called, OnTheRoll, RollCall

SCHOOLS = (
    *("Alder Bank Primary", "Bal Primary", "Cotter’s Mill Juniors", "Dunnock Lane Primary", "Elm School"),
    *("Fernside Academy", "Goldcrest End Primary", "Hollin Secondary", "Ivy Road Primary", "Kestrel High"),
    *("Lapwing Primary", "Merrowby Community Primary", "Nettleton Juniors", "Oakfield Primary", "Plover Academy"),
    "Quarry Hill Secondary",
)
_ON = OnTheRoll("", "", "")
_LONG = "Antidisestablishmentarianism<b>&amp;</b> " * 9

HEAD = Head(
    trust="Ashdown Trust",
    title="SENCO network",
    term="autumn-2",
    meets_on="2026-11-24",
    starts_at="13:00",
    ends_at="16:30",
    held_how="hybrid",
    held_in="Oakfield Primary, library",
    chair="Ines Moor",
    note_taker="Tom Bird",
    focus="Costed activities for the inclusion strategy",
    bring="Your priorities, with costs where you have them",
)
NEXT = NextLine(
    "SENCO network", "2027-01-19", "13:00", "16:30", "Elm School", "Two plans for moderation, without names"
)


def agenda() -> AgendaPaper:
    """Return an agenda with everything."""
    return AgendaPaper(
        format=1,
        type="meeting agenda",
        meeting="abc",
        head=HEAD,
        items=(
            ItemLine("Exchange roll-call", 10, "Tom Bird"),
            ItemLine("Actions carried over", 10, "Ines Moor"),
            ItemLine("School updates", 30),
            ItemLine("What has changed", 15, "Ines Moor"),
            ItemLine("Focus", 45, "Ines Moor"),
            ItemLine("Exam access in small sixth forms", 20, "Hollin Secondary", "Hollin Secondary"),
            ItemLine("Problem clinic", 30),
            ItemLine("Wellbeing round", 10),
        ),
        guests=(GuestLine("Dana Wells", "Local authority", "The new early help offer"),),
        carried=(
            TaskLine(
                "Send the timetable of annual reviews",
                "Every school SENCO",
                "2026-11-20",
                going="done at 11 of 16 schools",
            ),
            TaskLine("Agree joint training dates", "The trust", "2026-11-27", going="begun"),
        ),
        words=("anchor", "basil", "copper", "drift", "ember", "fennel"),
        issued_on="2026-11-16",
        issued_by="Ines Moor",
    )


def empty_agenda() -> AgendaPaper:
    """Return an agenda of which nothing is said yet."""
    return AgendaPaper(1, "meeting agenda", "abc", Head(title="SENCO network"))


def stress_agenda() -> AgendaPaper:
    """Return an agenda whose every word is far too long, or looks like markup."""
    head = structs.replace(HEAD, title=_LONG, held_in=_LONG, focus=_LONG, bring=_LONG, chair=_LONG)
    item = ItemLine(_LONG, 9_999, _LONG, _LONG)
    carried = TaskLine(_LONG, _LONG, "2026-11-20", going=_LONG)
    return structs.replace(
        agenda(), head=head, items=(item,) * 25, carried=(carried,) * 9, guests=(GuestLine(_LONG, _LONG, _LONG),)
    )


def note() -> NotePaper:
    """Return the note of an ordinary meeting of sixteen schools, which has to fit on a page."""
    return NotePaper(
        format=1,
        type="meeting note",
        meeting="abc",
        head=HEAD,
        called=16,
        came=14,
        presence=tuple(
            PresenceLine(
                school, f"Person {place}", "SENCO", "apologies" if school.startswith(("Elm", "Ivy")) else "present"
            )
            for place, school in enumerate(SCHOOLS, 1)
        ),
        decisions=(
            DecisionLine("Every school uses the trust’s one form for support plans", "2027-01-04"),
            DecisionLine("Moderation in Spring 1 looks at identification"),
            DecisionLine("The assessment toolkit is bought once and lent by Oakfield Primary"),
        ),
        tasks=(
            TaskLine("Send costed activities for the inclusion strategy", "Every school SENCO", "2026-12-12"),
            TaskLine("Lend the toolkit to Elm School", "Oakfield Primary SENCO", "2026-12-04"),
            TaskLine("Share the early-help referral form", "The trust", "2026-11-27"),
            TaskLine("Bring two plans for moderation", "Every school SENCO", "2027-01-19"),
            TaskLine("Say which rooms have soundfield systems", "Kestrel High SENCO", "2027-01-08"),
        ),
        news=(
            NewsLine(
                "The inclusion strategy has to be on the website",
                "national",
                "act",
                "2026-12-31",
                "Trust folder, strategy",
            ),
            NewsLine("Two educational psychologists have joined the local authority", "local", "note"),
            NewsLine("The appraisal form has a new cover", "trust", "nothing"),
        ),
        next=NEXT,
        issued_on="2026-11-25",
        issued_by="Ines Moor",
    )


def full_note() -> NotePaper:
    """Return a note that says much more than a page holds."""
    return structs.replace(
        note(),
        items=(
            ItemLine(
                "Emerging issues",
                discussed="More part-time timetables in Year 9 than last autumn. Four schools see it. "
                "We ask for each one’s review date at the next roll-call.",
            ),
            ItemLine(
                "Focus",
                discussed="Costs are easiest where a priority names who does what. "
                "Hollin Secondary showed theirs: one line a term, one budget code, one person.",
            ),
        ),
        updates=tuple(
            UpdateLine(school, "Parents’ mornings are full", "Cover for teaching assistants", "A trained tester")
            for school in SCHOOLS
        ),
        guests=(
            GuestLine(
                "Dana Wells",
                "Local authority",
                "Early help",
                "A named worker for each school",
                "By the form in the trust folder",
                "Trust folder, slides 12",
                45,
            ),
        ),
        clinic=(
            ClinicLine("A timetable that nobody keeps", "One owner; a weekly five minutes", "One owner", "2027-01-19"),
        ),
        wellbeing=WellbeingLine(9, 4, 2, "Two SENCOs share a half-day in January"),
        pool=(
            PoolLine(
                "Elm School", "need", "A trained tester for access arrangements", "Two days", "2027-02-01", "2027-03-12"
            ),
            PoolLine("Oakfield Primary", "offer", "The assessment toolkit", "Lent for a fortnight"),
        ),
    )


def long_note() -> NotePaper:
    """Return a note of more decisions and actions than any page holds."""
    return structs.replace(full_note(), decisions=note().decisions * 9, tasks=note().tasks * 8, news=note().news * 6)


def empty_note() -> NotePaper:
    """Return a note of which next to nothing is said."""
    return NotePaper(1, "meeting note", "abc", Head(title="SENCO network"), decisions=(DecisionLine("To meet again"),))


def stress_note() -> NotePaper:
    """Return a note whose every word is far too long, or looks like markup."""
    head = structs.replace(HEAD, title=_LONG, held_in=_LONG, focus=_LONG, bring=_LONG, chair=_LONG, note_taker=_LONG)
    return structs.replace(
        long_note(),
        head=head,
        decisions=(DecisionLine(_LONG, "0001-01-01"),) * 12,
        tasks=(TaskLine(_LONG, _LONG, "9999-12-31", _LONG, _LONG, _LONG),) * 12,
        news=(NewsLine(_LONG, _LONG, _LONG, "2026-12-31", _LONG), NewsLine(_LONG, "local", "act")),
        presence=(PresenceLine(_LONG, _LONG, _LONG, "apologies"),) * 12,
        updates=(UpdateLine(_LONG, _LONG, _LONG, _LONG),) * 3,
        next=NextLine(_LONG, "2027-01-19", "13:00", "16:30", _LONG, _LONG),
        issued_by=_LONG,
    )


_TASKS = (
    SlipTask("Lend the toolkit to Elm School", "SENCO", "2026-12-04", "Elm School says it has come"),
    SlipTask("Send costed activities for the inclusion strategy", "SENCO", "2026-12-12", is_every_schools=True),
    SlipTask("Say which rooms have soundfield systems", "", "2027-01-08"),
    SlipTask("Bring two plans for moderation, without names", "SENCO", "2027-01-19", is_every_schools=True),
    SlipTask("Look at the new form", is_every_schools=True),
)


def slips() -> Slips:
    """Return the slips of sixteen schools, in every state that a school may be in."""
    kinds = (
        Slip("", "", _TASKS, "It covers 3 November 2026 to 24 November 2026: all 48 changes."),
        Slip("", "", _TASKS[1:2], waits_for=("its file: last heard from on 12 October 2026",)),
        Slip(
            "",
            "",
            _TASKS[:3],
            "It covers 24 November 2026: 40 of 41 changes; 1 kept and not counted.",
            ("Ana Lowe: part 2 is missing",),
        ),
        Slip("", "", (), "Nothing in it was new."),
        Slip("", "", _TASKS[1:3], waits_for=("its first file",)),
    )
    made = tuple(
        Slip(f"org{place}", school, kinds[place % 5].tasks, kinds[place % 5].came, kinds[place % 5].waits_for)
        for place, school in enumerate(SCHOOLS)
    )
    return Slips(HEAD, made, NEXT)


def one_slip() -> Slips:
    """Return the slip of one school."""
    return slips().of("org0")


def stress_slips() -> Slips:
    """Return slips whose every word is far too long, or looks like markup."""
    task = SlipTask(_LONG, _LONG, "2026-12-12", _LONG)
    head = structs.replace(HEAD, title=_LONG, trust=_LONG)
    return Slips(head, (Slip("a", _LONG, (task,) * 12, _LONG, (_LONG,) * 5),) * 2, NextLine(_LONG, "", bring=_LONG))


def no_slips() -> Slips:
    """Return the slips of a meeting without schools."""
    return Slips(Head(title="SENCO network"), ())


def roll_call() -> RollCall:
    """Return the roll-call of sixteen schools, in every state that a school may be in."""
    kinds = (
        (
            Called(
                _ON, date(2026, 11, 24), date(2026, 11, 3), date(2026, 11, 24), 48, framework="Ours 2", is_current=True
            )
        ),
        Called(_ON),
        Called(_ON, date(2026, 11, 23), date(2026, 11, 20), date(2026, 11, 20), 41, 1, 2, framework="Ours 1"),
        Called(_ON, date(2026, 11, 24)),
        Called(_ON),
    )
    lists = (
        OnTheRoll("", "", "", frozenset({"a"}), date(2026, 11, 24), date(2026, 10, 12)),
        OnTheRoll("", "", "", frozenset({"a"}), date(2026, 10, 12)),
        OnTheRoll("", "", "", frozenset({"a"}), date(2026, 11, 23), waits_for=("Ana Lowe: part 2 is missing",)),
        OnTheRoll("", "", "", frozenset({"a"}), date(2026, 11, 24)),
        OnTheRoll("", "", ""),
    )
    called = tuple(
        replace(kinds[place % 5], on_list=replace(lists[place % 5], org=f"org{place}", school=school))
        for place, school in enumerate(SCHOOLS)
    )
    return RollCall(MeetingPlace(2026, "abc"), date(2026, 10, 13), None, called)


def stress_roll_call() -> RollCall:
    """Return the roll-call of a hundred schools with far too long names."""
    schools = tuple(
        replace(each, on_list=replace(each.on_list, school=f"{_LONG} {number}", waits_for=(_LONG,)))
        for number in range(20)
        for each in roll_call().schools[:5]
    )
    return replace(roll_call(), schools=schools)
