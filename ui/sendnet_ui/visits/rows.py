"""The rows of the room's list: challenge days that are to come and those that were held."""

from collections.abc import Iterator, Sequence

from sendnet_desktop.clock import day_written
from sendnet_desktop.visits.values import Visit
from sendnet_ui.plans.rows import AnyRow, Heading, Row
from sendnet_ui.trust.wording import counted


def day_rows(days: Sequence[Visit], today: str) -> Iterator[AnyRow]:
    """Yield the days to come, the nearest first, then those that were held, the latest first."""
    coming = [day for day in reversed(days) if not day.held_on or day.held_on >= today]
    held = [day for day in days if day not in coming]
    for words, group in (("To come", coming), ("Held", held)):
        if group:
            yield Heading(words, words)
        for day in group:
            yield _row(day, today)


def _row(day: Visit, today: str) -> Row:
    reviewers = sum(each.part != "school" for each in day.team)
    team = counted(reviewers, "reviewer") if reviewers else "Nobody in the team yet"
    return Row(
        key=day.place.visit,
        mark="",
        words=day.school,
        about=f"{day.title}  ·  {team}",
        standing="Today" if day.held_on == today else day_written(day.held_on) or "No date yet",
        is_pressing=day.held_on == today,
        is_done=bool(day.held_on) and day.held_on < today,
        disagrees=bool(day.disagreements) or any(each.disagreements for each in day.team),
        shape="",
    )
