"""The ledger in words: how each correspondent stands, what was changed since, and what became of the files written."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from sendnet_desktop.clock import write_day
from sendnet_desktop.exchange.gaps import gap_words
from sendnet_ui.evaluations.wording import moment_words
from sendnet_ui.trust.wording import counted

if TYPE_CHECKING:
    from sendnet_desktop.exchange.correspondence import Correspondent, Posted
    from sendnet_ui.exchange.standing import Standing

Order = Literal["quiet", "lacking", "name"]

ORDERS: Final[dict[Order, str]] = {
    "quiet": "Not heard from for longest",
    "lacking": "Most changes since",
    "name": "By name",
}
"""How the correspondents may be put in order."""

_MOST_NAMES: Final = 5
_ONE_EXCHANGE: Final = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Row:
    """One correspondent in words.

    Attributes:
        key: The same for as long as it is the same laptop.
        name: The organisation.
        person: Whose laptop.
        heard: When it was last heard from.
        lines: What it has and lacks, and what is missing of its work.
    """

    key: str
    name: str
    person: str
    heard: str
    lines: tuple[str, ...]

    @property
    def who(self) -> str:
        """The organisation and whose laptop."""
        return f"{self.name}, {self.person}"

    @property
    def spoken(self) -> str:
        """The whole row as a sentence."""
        return f"{self.who}: {'; '.join(f'{line[:1].lower()}{line[1:]}' for line in (self.heard, *self.lines))}."


def rows_of(found: "Iterable[Correspondent]", order: Order, words: str, today: datetime) -> list[Row]:
    """Return the correspondents of whom all of the words are true, in this order."""
    wanted = words.casefold().split()
    named = ((each, f"{each.organisation} {each.person}".casefold()) for each in found)
    kept = [each for each, name in named if all(word in name for word in wanted)]
    return [_row(each, today) for each in sorted(kept, key=lambda each: _place(each, order))]


def changes_words(standing: "Standing", now: datetime) -> list[str]:
    """Return what was changed since the last files: ``A3 Needs are identified early: comment. Priya Shah, today``."""
    lines = [
        f"{told.words}. {', '.join(filter(None, (told.who, moment_words(told.at, now))))}" for told in standing.changes
    ]
    more = standing.changed - len(lines)
    return [*lines, f"and {more:,} more"] if lines and more > 0 else lines


def posted_words(posted: "Sequence[Posted]", now: datetime) -> list[str]:
    """Return the files written in words, those of one exchange together."""
    occasions: list[list[Posted]] = []
    for file in posted:
        last = occasions[-1][-1] if occasions else None
        if last is None or last.folder != file.folder or last.at - file.at > _ONE_EXCHANGE:
            occasions.append([])
        occasions[-1].append(file)
    return [_occasion_words(files, now) for files in occasions]


def day_words(day: datetime, today: datetime) -> str:
    """Return a day as ``12 October``, with its year where that is another."""
    words = write_day(day.astimezone(today.tzinfo).date())
    return words.removesuffix(f" {today.year}")


def _row(one: "Correspondent", today: datetime) -> Row:
    heard = f"Last heard from {day_words(one.heard, today)}" if one.heard else "Not heard from yet"
    return Row(one.device, one.organisation, one.person, heard, tuple(_lines(one, today)))


def _lines(one: "Correspondent", today: datetime) -> Iterator[str]:
    if one.is_stopped:
        yield "Stopped on your trust’s list: nothing is written for this laptop"
        return
    file = f"last file {day_words(one.written_at, today)}" if one.written_at else "no file written for it yet"
    if one.has_up_to is not None:
        lacks = f"{counted(one.lacks, 'change')} since" if one.lacks else "nothing has changed since"
        yield f"Has your work up to {day_words(one.has_up_to, today)}  ·  {lacks}  ·  {file}"
    elif one.lacks:
        yield f"Has not said yet that it has any of your {counted(one.lacks, 'change')}  ·  {file}"
    elif one.written_at:
        yield f"You have written nothing that is for it yet  ·  {file}"
    else:
        yield "You have written nothing that is for it yet"
    yield from (f"Of its work, {gap}" for gap in gap_words(one.gaps))
    yield from (str(each) for each in one.elsewhere)


def _place(one: "Correspondent", order: Order) -> tuple[bool, float, str]:
    name = f"{one.organisation} {one.person}".casefold()
    heard = one.heard.timestamp() if one.heard else 0.0
    first = {"quiet": heard, "lacking": -float(one.lacks), "name": 0.0}[order]
    return one.is_stopped, first, name


def _occasion_words(files: "list[Posted]", now: datetime) -> str:
    states = {reader.name: reader.has_it for file in files for reader in file.readers}
    waiting = sorted(name for name, has_it in states.items() if has_it is False)
    folder = Path(files[0].folder)
    where = f"to “{folder.name or folder}”"
    head = f"{moment_words(files[0].at, now)}, {where}: {counted(len(files), 'file')} for {_names(sorted(states))}."
    return f"{head[0].upper()}{head[1:]} {_state(waiting, len(states))}"


def _state(waiting: Sequence[str], readers: int) -> str:
    if not waiting:
        return "Everything in it has arrived." if readers == 1 else "Everything in them has arrived."
    if len(waiting) == readers:
        return "No word yet that it has arrived."
    return f"No word yet from {_names(waiting)}."


def _names(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMES
    return "; ".join(names) if more <= 1 else f"{'; '.join(names[:_MOST_NAMES])} and {more} more"
