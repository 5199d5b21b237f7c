"""The rows of the list of recommendations over schools, and how far each has to have come to be in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sendnet_desktop.challenge_days.recommendations import STATES, WAITS, Recommendation
from sendnet_desktop.challenge_days.wording import day_called
from sendnet_desktop.clock import day_written
from sendnet_ui.plans.rows import AnyRow, Heading, Row

STILL_OPEN: Final = "open"
LATE: Final = "late"
NARROWINGS: Final[Mapping[str, str]] = {
    STILL_OPEN: "All that are open",
    LATE: "Those that are late",
    **{str(state): words for state, words in STATES.items()},
}
"""What may be left of the list by how far each has come, in words."""

_UNTITLED: Final = "Recommendation without words"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What of the list is shown.

    Attributes:
        school: Id of a school; empty for all.
        state: One of ``NARROWINGS``; empty for whatever there is.
    """

    school: str = ""
    state: str = STILL_OPEN

    def leaves(self, found: Recommendation, today: str) -> bool:
        """Say whether a recommendation is shown."""
        if self.school not in ("", found.place.org):
            return False
        if self.state == STILL_OPEN:
            return found.is_open
        return found.is_late(today) if self.state == LATE else self.state in ("", found.state)


def open_rows(found: Sequence[Recommendation], today: str) -> Iterator[AnyRow]:
    """Yield a heading for each school's challenge day, by the school's name, with its recommendations under it."""
    above = ""
    for each in sorted(found, key=lambda each: (each.school.casefold(), each.place.org)):
        heading = f"{each.school}: {day_called(each)}"
        if heading != above:
            above = heading
            yield Heading(f"{each.place.findings} heading", heading)
        late = each.is_late(today)
        due = f"{'late since' if late else 'by'} {day_written(each.by_when)}" if each.by_when and each.is_open else ""
        yield Row(
            key=key_of(each),
            mark=each.name,
            words=each.recommended or _UNTITLED,
            about="  ·  ".join(filter(None, (WAITS[each.state], due))),
            standing=STATES[each.state],
            is_pressing=late,
            is_done=not each.is_open,
            disagrees=bool(each.response.disagreements) or any(outcome.disagreements for outcome in each.outcomes),
            shape="",
        )


def key_of(found: Recommendation) -> str:
    """Return the key of a recommendation's row."""
    return f"{found.place.findings} {found.record}"
