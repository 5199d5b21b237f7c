"""The note of a network meeting: one page to pass on, and what that leaves out behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sendnet_desktop.clock import day_written, read_day
from sendnet_desktop.frameworks.pack import Words as Named
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.meetings.choices import SCOPES
from sendnet_desktop.meetings.issuing.lines import NewsLine, TaskLine
from sendnet_desktop.meetings.issuing.papers import NotePaper
from sendnet_desktop.meetings.minutes.values import HERE
from sendnet_desktop.reports.blocks import Block, Bullets, Document, Heading, NewPage, Run, Text, Words
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.reports.fitting import fits_one_page
from sendnet_desktop.reports.meeting_more import More, more_of
from sendnet_desktop.reports.meeting_wording import following, issued, labelled, named, tasks, when_and_how, who_leads
from sendnet_desktop.reports.wording import excerpt
from sendnet_desktop.steps import Steps

_LONGEST_TITLE: Final = 120
_MOST_NAMED: Final = 8


@dataclass(frozen=True, slots=True)
class _Room:
    """How much a version of the page may say.

    Attributes:
        letters: Of each decision, action and piece of news; 0 for all of them.
        lines: Of each list; 0 for all of them.
    """

    letters: int = 0
    lines: int = 0


_VERSIONS: Final = (
    _Room(),
    _Room(200),
    _Room(140),
    _Room(100),
    _Room(100, 8),
    _Room(80, 6),
    _Room(60, 4),
    _Room(40, 3),
)


def meeting_note_report(paper: NotePaper, today: date, words: Named = USUAL, *, sample: bool = False) -> Steps[bytes]:
    """Return a note as a tagged PDF (PDF/UA-1): one page, and more behind it only where that page says so.

    Args:
        paper: The note; one that was issued says when and by whom.
        today: The day on which it is printed, for one that was not issued yet.
        words: What the trust calls things.
        sample: Whether all of it is made up.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(meeting_note_document(paper, today, words, sample=sample))


def meeting_note_document(paper: NotePaper, today: date, words: Named = USUAL, *, sample: bool = False) -> Document:
    """Return what the note's pages say, before they are set."""
    name = f"{named(paper.head)}: note"
    return Document(
        title=f"{name}, {paper.head.trust}" if paper.head.trust else name,
        author=paper.head.trust or "SENDnet",
        day=read_day(paper.issued_on) or today,
        footer=name,
        stamp=f"Check code {check_code(paper)}",
        content=_Note(paper, tuple(_top(paper, today, words, sample=sample)), words).pages(),
    )


@dataclass(frozen=True, slots=True)
class _Note:
    """A note, and what stands at its top."""

    paper: NotePaper
    top: tuple[Block, ...]
    words: Named

    def pages(self) -> tuple[Block, ...]:
        """Return one page that says everything, or one that says what matters most and the rest behind it."""
        parts = more_of(self.paper, self.words)
        room = next((each for each in _VERSIONS if fits_one_page(self.first(each, parts))), _VERSIONS[-1])
        here, behind = list[More](), list(parts)
        for part in parts:
            rest = [each for each in behind if each is not part]
            if fits_one_page(self.first(room, rest, [*here, part])):
                here, behind = [*here, part], rest
        first = self.first(room, behind, here)
        full = () if room == _VERSIONS[0] else self.core(_VERSIONS[0])  # what the page cuts short, once more
        after = (*full, *(block for part in behind for block in part.content))
        return (*first, NewPage(), Heading(2, "More of this meeting"), *map(_under, after)) if after else first

    def first(self, room: _Room, behind: Sequence[More], here: Sequence[More] = ()) -> tuple[Block, ...]:
        """Return the first page, with some parts on it, and a line that says which parts stand behind it."""
        cut = [] if room == _VERSIONS[0] else ["all of this in full"]
        told = ", ".join((*cut, *(part.told for part in behind)))
        left_out = (Text(f"On the next page: {told}.", "quiet"),) if told else ()
        more = [_under(block) for part in here for block in part.content]
        told_here = (Heading(2, "From the meeting"), *more) if more else ()
        return (*self.top, *self.core(room), *told_here, *left_out)

    def core(self, room: _Room) -> tuple[Block, ...]:
        """Return decisions, actions, what has changed and what is next, as far as there is room."""
        return tuple(_core(self.paper, self.words, room))


def _under(block: Block) -> Block:
    return Heading(3, block.text, is_title=True) if isinstance(block, Heading) else block


def _top(paper: NotePaper, today: date, words: Named, *, sample: bool) -> Iterator[Block]:
    head = paper.head
    yield Text(" · ".join(filter(None, (head.trust, "Note"))), "overline")
    yield Heading(1, excerpt(head.title, _LONGEST_TITLE) or said(words, "Network meeting"))
    yield Text(excerpt(when_and_how(head, words), 200), "lead")
    if sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    told = (excerpt(who_leads(head), 160), issued(paper.issued_on, excerpt(paper.issued_by, 80), today, "note"))
    yield Text(" ".join(filter(None, told)), "small")
    yield Text(_who_came(paper), "small")
    if head.focus:
        yield Text(labelled("Focus", excerpt(head.focus, 240)))


def _who_came(paper: NotePaper) -> str:
    here = {each.school for each in paper.presence if each.presence in HERE and each.school}
    sorry = dict.fromkeys(each.school for each in paper.presence if each.presence == "apologies" and each.school)
    parts = [f"{len(here)} {'school' if len(here) == 1 else 'schools'} there"] if here else []
    missed = [excerpt(each, 60) for each in sorry if each not in here]
    if missed:
        more = f" and {len(missed) - _MOST_NAMED} more" if len(missed) > _MOST_NAMED else ""
        parts.append(f"apologies from {', '.join(missed[:_MOST_NAMED])}{more}")
    if paper.called:
        parts.append(f"files of {paper.came} of {paper.called} schools here")
    told = "; ".join(parts)
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def _core(paper: NotePaper, words: Named, room: _Room) -> Iterator[Block]:
    if paper.decisions:
        yield Heading(2, "Decisions")
        lines = tuple(_decided(each.decided, each.effective_on, room) for each in paper.decisions[: room.lines or None])
        yield Bullets(lines, "small", tuple(f"{number}." for number in range(1, len(lines) + 1)))
    if paper.tasks:
        yield Heading(2, "Actions")
        yield tasks([_cut(each, room) for each in paper.tasks[: room.lines or None]], words)
    if paper.news:
        yield Heading(2, "What has changed, and what it asks of you")
        yield Bullets(tuple(_news(each, room) for each in paper.news[: room.lines or None]), "small")
    dates = tuple(following(paper.next))
    if dates:
        yield Heading(2, "Next")
        for label, value in dates:
            yield Text(labelled(label, _short(value, room)), "small")


def _decided(decided: str, effective_on: str, room: _Room) -> Words:
    when = (Run(f"  ·  from {day_written(effective_on)}", "quiet"),) if effective_on else ()
    return (Run(_short(decided, room)), *when)


def _cut(line: TaskLine, room: _Room) -> TaskLine:
    return TaskLine(_short(line.task, room), _short(line.who, room), line.due)


def _news(line: NewsLine, room: _Room) -> Words:
    scope = (Run(f"{SCOPES[line.scope]}: ", "quiet"),) if line.scope in SCOPES else ()
    asked = {"nothing": "nothing to do", "note": "note it", "act": f"act by {day_written(line.act_by)}"}
    what = "act on it" if line.so_what == "act" and not line.act_by else asked.get(line.so_what, "")
    source = (Run(f"  ·  {_short(line.source, room)}", "quiet"),) if line.source else ()
    return (*scope, Run(_short(line.news, room)), *((Run(f"  ·  {what}", "strong"),) if what else ()), *source)


def _short(text: str, room: _Room) -> str:
    return excerpt(text, room.letters) if room.letters else text
