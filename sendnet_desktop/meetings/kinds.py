"""The kinds of record of network meetings, and who may write each."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.journal.channels import ChannelKind
from sendnet_desktop.journal.kinds import Kind, Prose, Role

_LEAD: Final[frozenset[Role]] = frozenset({"trust lead"})
_OFFICE: Final[Mapping[ChannelKind, frozenset[Role]]] = {"office": _LEAD}
_ANNOUNCED: Final[Mapping[ChannelKind, frozenset[Role]]] = {"office": _LEAD, "all": _LEAD}
_EVERYBODY: Final[Mapping[ChannelKind, frozenset[Role]]] = {"all": _LEAD}
_SCHOOL: Final[Mapping[ChannelKind, frozenset[Role]]] = {"school": frozenset({"school"})}
_POOLED: Final[Mapping[ChannelKind, frozenset[Role]]] = {"school": frozenset({"school"}), "all": _LEAD}
_NOBODY: Final[Mapping[ChannelKind, frozenset[Role]]] = {}
"""What is written in the private channel, which never leaves the laptop: that is nobody else's to allow."""
_TABLES: Final = "sendnet_desktop.meetings.tables"
_GROUP: Final = "Network meetings"

KINDS: Final = (
    Kind(
        "meeting",
        f"{_TABLES}:MeetingRow",
        writers=_ANNOUNCED,
        prose=Prose(_GROUP, ("title", "meeting_focus", "bring", "chair", "note_taker")),
    ),
    Kind("meeting_paper", f"{_TABLES}:MeetingPaperRow", writers=_EVERYBODY),
    Kind("attendance", f"{_TABLES}:AttendanceRow", writers=_OFFICE, prose=Prose(_GROUP, ("attends", "attends_as"))),
    Kind(
        "guest",
        f"{_TABLES}:GuestRow",
        writers=_OFFICE,
        prose=Prose(_GROUP, ("topic", "guest_offers", "referral", "guest_name", "guest_from", "slides")),
    ),
    Kind(
        "agenda_item",
        f"{_TABLES}:AgendaItemRow",
        writers=_OFFICE,
        prose=Prose(_GROUP, ("discussed", "heading", "led_by_whom")),
    ),
    Kind("school_update", f"{_TABLES}:SchoolUpdateRow", writers=_OFFICE, prose=Prose(_GROUP, ("win", "worry", "need"))),
    Kind("news", f"{_TABLES}:NewsRow", writers=_OFFICE, prose=Prose(_GROUP, ("news", "news_source"))),
    Kind("meeting_decision", f"{_TABLES}:MeetingDecisionRow", writers=_OFFICE, prose=Prose(_GROUP, ("decided",))),
    Kind(
        "task",
        f"{_TABLES}:TaskRow",
        writers=_ANNOUNCED,
        prose=Prose("Actions of meetings", ("task", "task_shown_by", "task_role")),
    ),
    Kind(
        "task_progress",
        f"{_TABLES}:TaskProgressRow",
        writers=_SCHOOL,
        prose=Prose("Actions of meetings", ("task_note",)),
    ),
    Kind("suggestion", f"{_TABLES}:SuggestionRow", writers=_SCHOOL, prose=Prose(_GROUP, ("suggested",))),
    Kind(
        "pool_entry",
        f"{_TABLES}:PoolEntryRow",
        writers=_POOLED,
        prose=Prose("Resource pool", ("pooled", "terms", "cost_share", "agreed_with")),
    ),
    Kind("cpd", f"{_TABLES}:CpdRow", writers=_SCHOOL, prose=Prose("CPD", ("cpd_topic", "cpd_person", "cpd_by"))),
    Kind(
        "moderation",
        f"{_TABLES}:ModerationRow",
        writers=_ANNOUNCED,
        prose=Prose("Moderation", ("vignette", "agreed_sentence", "guidance_note")),
    ),
    Kind("blind", f"{_TABLES}:BlindRow", writers=_SCHOOL, prose=Prose("Moderation", ("sentence",))),
    Kind("pairing", f"{_TABLES}:PairingRow", writers=_EVERYBODY),
    Kind(
        "clinic",
        f"{_TABLES}:ClinicRow",
        writers=_NOBODY,
        prose=Prose("Problem clinic", ("dilemma", "options_offered", "will_try")),
    ),
    Kind("wellbeing", f"{_TABLES}:WellbeingRow", writers=_NOBODY, prose=Prose(_GROUP, ("support_agreed",))),
    Kind(
        "own_note",
        f"{_TABLES}:OwnNoteRow",
        writers=_NOBODY,
        prose=Prose("My notes on meetings", ("own_words", "title")),
    ),
)
