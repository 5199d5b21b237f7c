"""What a challenge day's report praises and recommends, and what the headteacher answers."""

from collections.abc import Iterator, Mapping
from typing import Final

from sendnet_desktop.challenge_days.choices import DIFFERENCES, ENDINGS, REPLIED_BY, REPLIES, URGENCY
from sendnet_desktop.challenge_days.recommendations import Response
from sendnet_desktop.clock import day_written
from sendnet_desktop.frameworks.pack import Words as TrustWords
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.reports.blocks import Block, Bullets, Panel, Run, Text, Together, Words
from sendnet_desktop.reports.styles import NAVY
from sendnet_desktop.visits.reporting.document import OutcomeSaid, RecommendationSaid, ReportDocument, StrengthSaid

_NONE: Final = "None is named yet."
_UNSAID: Final = "Nothing was said of it"
_INDENT: Final = 22
"""Points: under the words that the number stands before."""


def strengths(report: ReportDocument, prose: str) -> Block:
    """Return the strengths as a list, those to be shared across the trust marked."""
    if not report.strengths:
        return Text(_NONE, "quiet")
    return Bullets(tuple(map(_strength, report.strengths)), prose)


def outcomes(report: ReportDocument, prose: str) -> Block:
    """Return what a follow-up found of each earlier recommendation, by its name and its day."""
    told = report.outcomes
    return Bullets(tuple(map(_outcome, told)), prose, tuple(each.name for each in told))


def recommendations(
    report: ReportDocument, responses: Mapping[str, Response], words: TrustWords, prose: str, *, is_close: bool = False
) -> Iterator[Block]:
    """Yield the recommendations, each with who leads, by when, how it will be known, and the headteacher's answer.

    Args:
        report: The report.
        responses: What was answered, by the recommendation's record.
        words: What the trust calls things.
        prose: The style of what is recommended.
        is_close: Whether they stand close together.
    """
    if not report.recommendations:
        yield Text(_NONE, "quiet")
    for number, each in enumerate(report.recommendations, 1):
        made = Bullets((_recommended(each),), prose, (f"R{number}",))
        answer = answer_given(responses.get(each.record, Response()), words)
        told = Text(answer, "small") if answer else None
        if is_close:
            yield made
            yield Panel((Text(_facts(each), "small"), *([told] if told else [])), indent=_INDENT)
        else:
            boxed = (Panel((told,), edge=NAVY),) if told else ()
            yield Together((made, Panel((Text(_facts(each), "small"), *boxed), indent=_INDENT)))


def answer_given(answered: Response, words: TrustWords) -> tuple[Run, ...]:
    """Return what the headteacher answered, who said so and when; nothing before there is an answer."""
    if not answered.is_given:
        return ()
    by = said(words, REPLIED_BY.get(answered.by, ""))
    who = ", ".join(part for part in (by[:1].lower() + by[1:], day_written(answered.on)) if part)
    runs = (Run("Answer: ", "quiet"), Run(REPLIES[answered.reply], "strong"), Run(f" ({who})" if who else ""))
    return (*runs, Run(f". {_whole(answered.why)}" if answered.why.strip() else "."))


def _strength(each: StrengthSaid) -> Words:
    share = (Run(" Share across the trust.", "strong"),) if each.share else ()
    return (Run(_whole(each.praised)), *share)


def _outcome(each: OutcomeSaid) -> Words:
    found = ". ".join(part for part in (DIFFERENCES.get(each.difference, ""), ENDINGS.get(each.ending, "")) if part)
    made_on = f" ({day_written(each.held_on)})" if each.held_on else ""
    runs = (Run(_whole(each.recommended)), Run(f"{made_on} "), Run(f"{found or _UNSAID}.", "strong"))
    return (*runs, Run(f" {_whole(each.shown)}")) if each.shown.strip() else runs


def _recommended(each: RecommendationSaid) -> Words:
    runs = [Run(_whole(each.recommended), "strong")]
    if each.because.strip():
        runs += [Run(" Because "), Run(_ended(each.because))]
    if each.so_that.strip():
        runs += [Run(", so that " if each.because.strip() else " So that "), Run(_ended(each.so_that))]
    return (*runs, Run("" if len(runs) == 1 else "."))


def _facts(each: RecommendationSaid) -> Words:
    support = ", ".join(
        part for part in (_ended(each.offered), f"by {each.offered_by}" if each.offered_by else "") if part
    )
    told = {
        "Led by": each.led_by or "nobody yet",
        "By": day_written(each.by_when) or "no day yet",
        "How soon": URGENCY.get(each.urgency, "").lower(),
        "Support": support,
        "We will know": _ended(each.known_by),
        "Bears on": ", ".join(each.links),
        "Seen in": ", ".join(each.rests_on),
    }
    runs: list[Run] = []
    for name, what in told.items():
        if what:
            runs += [Run(f"{name}: ", "quiet"), Run(f"{_ended(what)}. ")]
    return tuple(runs)


def _whole(text: str) -> str:
    text = text.strip()
    return text if text[-1:] in ".!?…" else f"{text}."


def _ended(text: str) -> str:
    return text.strip().rstrip(".")
