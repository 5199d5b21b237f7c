"""The rows of the room's list: network meetings that are to come and those that were held."""

from collections.abc import Iterator, Sequence

from sendnet_desktop.clock import day_written
from sendnet_desktop.meetings.choices import HELD_HOW
from sendnet_desktop.meetings.values import Meeting
from sendnet_desktop.plans.choices import HALF_TERMS
from sendnet_desktop.visits.preparing.times import span
from sendnet_ui.plans.rows import AnyRow, Heading, Row


def meeting_rows(meetings: Sequence[Meeting], today: str) -> Iterator[AnyRow]:
    """Yield the meetings to come, the nearest first, then those that were held, the latest first."""
    coming = [each for each in reversed(meetings) if not each.meets_on or each.meets_on >= today]
    held = [each for each in meetings if each not in coming]
    for words, group in (("To come", coming), ("Held", held)):
        if group:
            yield Heading(words, words)
        for meeting in group:
            yield _row(meeting, today)


def _row(meeting: Meeting, today: str) -> Row:
    about = (HALF_TERMS.get(meeting.term, ""), span(meeting.starts_at, meeting.ends_at), HELD_HOW.get(meeting.held_how))
    is_held = bool(meeting.meets_on) and meeting.meets_on < today
    return Row(
        key=meeting.place.key,
        mark="",
        words=meeting.title,
        about="  ·  ".join(filter(None, (*about, "" if is_held or meeting.is_announced else "Not announced yet"))),
        standing="Today" if meeting.meets_on == today else day_written(meeting.meets_on) or "No day yet",
        is_pressing=meeting.meets_on == today,
        is_done=is_held,
        disagrees=bool(meeting.disagreements),
        shape="",
    )
