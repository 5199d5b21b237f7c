"""The typed tables of network meetings."""

from sendnet_desktop.journal.tables import Recorded


class MeetingRow(Recorded, table=True):
    """``meeting:<random>``: prepared in the office's channel, and announced under the same key to everybody."""

    __tablename__ = "meeting"

    title: str | None = None
    term: str | None = None
    meets_on: str | None = None
    starts_at: str | None = None
    ends_at: str | None = None
    held_how: str | None = None
    held_in: str | None = None
    chair: str | None = None
    note_taker: str | None = None
    meeting_focus: str | None = None
    bring: str | None = None


class MeetingPaperRow(Recorded, table=True):
    """``meeting_paper:<meeting>.<agenda or note>``: what the trust issued of a meeting, fixed as a document."""

    __tablename__ = "meeting_paper"

    document: str | None = None
    issued_on: str | None = None
    issued_by: str | None = None


class AttendanceRow(Recorded, table=True):
    """``attendance:<meeting>.<school>``: whoever of a school was to come, and whether they did.

    Further people of a school have ``attendance:<random>``.
    """

    __tablename__ = "attendance"

    meeting: str | None = None
    of_school: str | None = None
    attends: str | None = None
    attends_as: str | None = None
    presence: str | None = None


class GuestRow(Recorded, table=True):
    """``guest:<random>``: a speaker, or somebody from an agency."""

    __tablename__ = "guest"

    meeting: str | None = None
    guest_name: str | None = None
    guest_from: str | None = None
    topic: str | None = None
    guest_offers: str | None = None
    referral: str | None = None
    slides: str | None = None
    cpd_minutes: int | None = None


class AgendaItemRow(Recorded, table=True):
    """``agenda_item:<random>``: an item of the agenda, and what was said of it.

    ``asked_for`` is ``<school>.<suggestion>`` where a school asked for it, and ``<school>.<practice>`` where it shows
    what works well there.
    """

    __tablename__ = "agenda_item"

    meeting: str | None = None
    standing: str | None = None
    heading: str | None = None
    allotted: int | None = None
    led_by_whom: str | None = None
    discussed: str | None = None
    asked_for: str | None = None


class SchoolUpdateRow(Recorded, table=True):
    """``school_update:<meeting>.<school>``: what a school tells the others: a win, a worry, a need."""

    __tablename__ = "school_update"

    win: str | None = None
    worry: str | None = None
    need: str | None = None


class NewsRow(Recorded, table=True):
    """``news:<random>``: something that has changed, and what it asks of schools."""

    __tablename__ = "news"

    meeting: str | None = None
    news: str | None = None
    scope: str | None = None
    so_what: str | None = None
    act_by: str | None = None
    news_source: str | None = None


class MeetingDecisionRow(Recorded, table=True):
    """``meeting_decision:<random>``: what was decided; its number is its place in the list."""

    __tablename__ = "meeting_decision"

    meeting: str | None = None
    decided: str | None = None
    effective_on: str | None = None


class TaskRow(Recorded, table=True):
    """``task:<random>``: an action that a meeting agreed; issued with the note under the same key.

    ``for_school`` is a school's id, ``every`` or ``trust``; how it goes at the trust, or as a meeting heard, stands
    here, how it goes at a school in that school's ``task_progress``.
    """

    __tablename__ = "task"

    meeting: str | None = None
    task: str | None = None
    for_school: str | None = None
    task_role: str | None = None
    task_due: str | None = None
    task_about: str | None = None
    task_shown_by: str | None = None
    task_state: str | None = None


class TaskProgressRow(Recorded, table=True):
    """``task_progress:<task>``: how an action of a meeting goes at a school, and which of its own it became."""

    __tablename__ = "task_progress"

    task_state: str | None = None
    task_note: str | None = None
    finished_on: str | None = None
    became: str | None = None


class SuggestionRow(Recorded, table=True):
    """``suggestion:<random>``: what a school asks for on the agenda, or remarks about the note."""

    __tablename__ = "suggestion"

    meeting: str | None = None
    suggested: str | None = None
    suggested_for: str | None = None


class PoolEntryRow(Recorded, table=True):
    """``pool_entry:<random>``: a need or an offer; the trust shows what its school wrote to all, under the same key."""

    __tablename__ = "pool_entry"

    of_school: str | None = None
    pool_side: str | None = None
    pooled: str | None = None
    terms: str | None = None
    from_on: str | None = None
    until_on: str | None = None
    cost_share: str | None = None
    pool_state: str | None = None
    agreed_with: str | None = None


class CpdRow(Recorded, table=True):
    """``cpd:<random>``: training that somebody of a school took part in."""

    __tablename__ = "cpd"

    cpd_on: str | None = None
    cpd_person: str | None = None
    cpd_topic: str | None = None
    cpd_minutes: int | None = None
    cpd_by: str | None = None
    meeting: str | None = None


class ModerationRow(Recorded, table=True):
    """``moderation:<random>``: a statement that everybody judges blind; prepared in the office, then shown to all.

    ``closes`` is the lock of the levels that are given, and ``opens``, in the office alone, what opens them. ``result``
    names the document of what came out; it, and what was agreed, stand in everybody's channel after the reveal.
    """

    __tablename__ = "moderation"

    meeting: str | None = None
    pack: str | None = None
    statement: str | None = None
    vignette: str | None = None
    agreed: str | None = None
    agreed_sentence: str | None = None
    guidance_note: str | None = None
    closes: str | None = None
    opens: str | None = None
    result: str | None = None


class BlindRow(Recorded, table=True):
    """``blind:<moderation>.<laptop>``: the level that somebody gave before any was shown.

    In the private channel it is what its person says, ``level`` and ``sentence``; in the school's there is nothing but
    ``closed``, in which both are locked until the reveal.
    """

    __tablename__ = "blind"

    level: str | None = None
    sentence: str | None = None
    closed: str | None = None


class PairingRow(Recorded, table=True):
    """``pairing:<random>``: two schools that look at one area of each other's."""

    __tablename__ = "pairing"

    meeting: str | None = None
    first_school: str | None = None
    second_school: str | None = None
    area: str | None = None
    swap_by: str | None = None
    first_day: str | None = None
    second_day: str | None = None


class ClinicRow(Recorded, table=True):
    """``clinic:<random>``: a problem that was talked over; it stays on the laptop unless it is told in the note."""

    __tablename__ = "clinic"

    meeting: str | None = None
    dilemma: str | None = None
    options_offered: str | None = None
    will_try: str | None = None
    back_on: str | None = None
    in_note: bool | None = None


class WellbeingRow(Recorded, table=True):
    """``wellbeing:<meeting>``: a closing round as a count, never what anybody said, and what support was agreed."""

    __tablename__ = "wellbeing"

    doing_well: int | None = None
    getting_by: int | None = None
    finding_it_hard: int | None = None
    support_agreed: str | None = None
    in_note: bool | None = None


class OwnNoteRow(Recorded, table=True):
    """``own_note:<random>``: what somebody wrote down of a meeting for themselves."""

    __tablename__ = "own_note"

    meeting: str | None = None
    title: str | None = None
    meets_on: str | None = None
    own_words: str | None = None
