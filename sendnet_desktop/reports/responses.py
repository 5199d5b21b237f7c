"""The response sheet: what challenge days recommended to a school, what it answers and what came of it."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Final

from sendnet_desktop.challenge_days.choices import REPLIES
from sendnet_desktop.challenge_days.recommendations import STATES, Recommendation, Taken
from sendnet_desktop.challenge_days.wording import day_called, outcome_words
from sendnet_desktop.clock import day_written, write_day
from sendnet_desktop.frameworks.pack import Words as TrustWords
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.reports.blocks import (
    Block,
    Chip,
    Chips,
    Document,
    Grid,
    Heading,
    Lines,
    Panel,
    Run,
    Text,
    Together,
    Words,
)
from sendnet_desktop.reports.day_recommendations import answer_given
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.reports.styles import NAVY
from sendnet_desktop.reports.wording import excerpt
from sendnet_desktop.steps import Steps

_NAME: Final = "Answers to recommendations"
_NONE: Final = "–"
_TO_WRITE: Final = 3
_LETTERS: Final = 90
_SHARES: Final = (46, 19, 19, 16)


def responses_report(
    recommendations: Sequence[Recommendation], school: str, today: date, words: TrustWords = USUAL, *, sample: bool
) -> Steps[bytes]:
    """Return the response sheet of a school as a tagged PDF (PDF/UA-1); the same answers give the same bytes.

    Args:
        recommendations: What was recommended to it, those of one challenge day together.
        school: The school's name.
        today: The day on which it is printed.
        words: What the trust calls things.
        sample: Whether all of it is made up.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(responses_document(recommendations, school, today, words, sample=sample))


def responses_document(
    recommendations: Sequence[Recommendation], school: str, today: date, words: TrustWords = USUAL, *, sample: bool
) -> Document:
    """Return what the sheet says, before it is set."""
    return Document(
        title=f"{_NAME}: {school}",
        author=school,
        day=today,
        footer=f"{school}, {_NAME.lower()}",
        stamp=f"Check code {check_code(tuple(recommendations))}",
        content=tuple(_sheet(recommendations, school, today, words, sample=sample)),
    )


def _sheet(
    recommendations: Sequence[Recommendation], school: str, today: date, words: TrustWords, *, sample: bool
) -> Iterator[Block]:
    yield Text(_NAME, "overline")
    yield Heading(1, school)
    yield Text(f"As it stands on {write_day(today)}. {_counted(recommendations)}", "lead")
    if sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    by_day = [tuple(found) for _, found in groupby(recommendations, key=lambda each: each.place)]
    for found in by_day:
        yield Heading(2, day_called(found[0]))
        yield _overview(found)
        for each in found:
            yield from _recommendation(each, words, day_written(each.held_on) if len(by_day) > 1 else "")


def _counted(recommendations: Sequence[Recommendation]) -> str:
    if not recommendations:
        return "No challenge day has recommended anything yet."
    unanswered = sum(not each.response.is_given for each in recommendations)
    still_open = sum(each.is_open for each in recommendations)
    made = "1 recommendation" if len(recommendations) == 1 else f"{len(recommendations)} recommendations"
    return f"{made}: {still_open} open, {unanswered} not answered yet."


def _overview(found: Sequence[Recommendation]) -> Grid:
    rows = tuple(
        (
            f"{each.name}  {excerpt(each.recommended, _LETTERS)}".rstrip(),
            REPLIES.get(each.response.reply, "Not answered yet"),
            STATES[each.state],
            day_written(each.by_when) or _NONE,
        )
        for each in found
    )
    return Grid(("Recommendation", "Answer", "How far it has come", "To be done by"), rows, _SHARES)


def _recommendation(found: Recommendation, words: TrustWords, day: str) -> Iterator[Block]:
    # Each day has its own R1, and a page that is turned to or handed on does not show whose it is.
    title = f"{found.recommended or _NONE}{f' ({day})' if day else ''}"
    yield Together(
        (
            Heading(3, title, label=found.name),
            *(Text(facts, "small") for facts in (_facts(_why(found)), _facts(_how(found))) if facts),
            Panel(tuple(_answer(found, words)), edge=NAVY),
        )
    )
    for line in (*map(_taken, found.taken), *map(outcome_words, found.outcomes)):
        yield Text(line, "small")


def _answer(found: Recommendation, words: TrustWords) -> Iterator[Block]:
    given = answer_given(found.response, words)
    if given:
        yield Text(given, "small")
        return
    yield Text("Answer: mark one", "quiet")
    yield Chips(tuple(Chip(reply, tone="outline") for reply in REPLIES.values()), a_row=len(REPLIES))
    yield Text(said(words, "Why, or with what change; who answers, and the day"), "quiet")
    yield Lines(_TO_WRITE)


def _why(found: Recommendation) -> dict[str, str]:
    return {"Because": found.because, "So that": found.so_that}


def _how(found: Recommendation) -> dict[str, str]:
    return {
        "Led by": found.led_by,
        "Support": found.support,
        "We will know": found.known_by,
        "Bears on": ", ".join(found.statements),
    }


def _facts(told: dict[str, str]) -> Words:
    runs: list[Run] = []
    for name, what in told.items():
        if what.strip():
            runs += [Run(f"{name}: ", "quiet"), Run(f"{what.strip().rstrip('.')}. ")]
    return tuple(runs)


def _taken(taken: Taken) -> Words:
    state = "done" if taken.is_done else "begun" if taken.has_begun else "not begun"
    due = f", by {day_written(taken.due)}" if taken.due else ""
    return (Run("In the plan: ", "quiet"), Run(f"{taken.words} ({state}{due})"))
