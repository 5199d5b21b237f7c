"""The rows of the list: each challenge day, with its recommendations under it."""

from collections.abc import Iterator

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.clock import day_written
from sendnet_ui.challenge_days.places import AnswerPlace
from sendnet_ui.challenge_days.sheet import Reading
from sendnet_ui.challenge_days.wording import day_words, state_words, waiting_words
from sendnet_ui.plans.rows import AnyRow, Heading, Row

_UNTITLED = "Recommendation without words"


def answer_rows(reading: Reading) -> Iterator[AnyRow]:
    """Yield a row for each challenge day and one for each of its recommendations."""
    for told in reading.days:
        place, waiting = told.day.place, waiting_words(told)
        when = day_written(told.day.held_on)
        yield Heading(f"{place.day} heading", f"{told.day.title}, {when}" if when else told.day.title)
        yield Row(
            key_of(AnswerPlace(place)),
            "",
            "The day and its report",
            day_words(told),
            waiting,
            is_pressing=bool(waiting),
            shape="",
        )
        for each in told.recommendations:
            yield Row(
                key_of(AnswerPlace(place, each.record)),
                each.name,
                each.recommended or _UNTITLED,
                "",
                state_words(each),
                is_pressing=each.state == "proposed",
                is_done=not each.is_open,
                disagrees=bool(each.response.disagreements),
                shape="",
            )


def key_of(place: AnswerPlace) -> str:
    """Return the key of the row of a place."""
    return f"{place.day.org} {place.day.day} {place.record}"


def place_of(key: str) -> AnswerPlace:
    """Return the place of the row of a key."""
    org, day, record = key.split(" ", 2)
    return AnswerPlace(DayPlace(org, day), record)
