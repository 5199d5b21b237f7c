"""The rows of the room's list: challenge days that are to come and those that were held."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.clock import day_written
from sendnet_desktop.visits.values import Visit
from sendnet_ui.plans.rows import AnyRow, Heading, Row
from sendnet_ui.trust.wording import counted


@dataclass(frozen=True, slots=True)
class News:
    """What has come of a day since its team last met.

    Attributes:
        points: How many points of accuracy wait for an answer of the team.
        handed_back: How many laptops have cleared its working papers.
    """

    points: int = 0
    handed_back: int = 0

    @property
    def words(self) -> tuple[str, ...]:
        """What is said of it in a list; nothing where nothing has come."""
        points = f"{counted(self.points, 'point')} of accuracy to answer" if self.points else ""
        return tuple(filter(None, (points, f"{self.handed_back} handed back" if self.handed_back else "")))


def day_rows(days: Sequence[Visit], today: str, news: Mapping[DayPlace, News]) -> Iterator[AnyRow]:
    """Yield the days to come, the nearest first, then those that were held, the latest first."""
    coming = [day for day in reversed(days) if not day.held_on or day.held_on >= today]
    held = [day for day in days if day not in coming]
    for words, group in (("To come", coming), ("Held", held)):
        if group:
            yield Heading(words, words)
        for day in group:
            yield _row(day, today, news.get(day.place, News()))


def _row(day: Visit, today: str, news: News) -> Row:
    reviewers = sum(each.part != "school" for each in day.team)
    team = counted(reviewers, "reviewer") if reviewers else "Nobody in the team yet"
    return Row(
        key=day.place.visit,
        mark="",
        words=day.school,
        about="  ·  ".join((day.title, team, *news.words)),
        standing="Today" if day.held_on == today else day_written(day.held_on) or "No date yet",
        is_pressing=day.held_on == today or bool(news.points),
        is_done=bool(day.held_on) and day.held_on < today and not news.points,
        disagrees=bool(day.disagreements) or any(each.disagreements for each in day.team),
        shape="",
    )
