"""What is said of conclusions without being asked: what is missing, too many, or rests on too little."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.visits.synthesis.values import AreaFound, Recommendation, Strength, Synthesis

TARGET: Final = 3
"""How many recommendations a school can act on well."""
MOST: Final = 5
"""How many a report may have."""
STRENGTHS: Final = range(3, 6)
"""How many strengths a report has."""

_ASKED: Final = {
    "recommended": "what to do",
    "because": "because",
    "so_that": "so that",
    "led_by": "who leads",
    "by_when": "by when",
    "known_by": "how it will be known",
}
_NAME_LENGTH: Final = 48


@dataclass(frozen=True, slots=True)
class Note:
    """Something to look at before the report is issued; it stops nobody.

    Attributes:
        words: A sentence or two.
        about: The record that it is about; an area's conclusion for an area; empty for the whole.
    """

    words: str
    about: str = ""


def check_room(synthesis: Synthesis) -> None:
    """Refuse a sixth recommendation.

    Raises:
        SendnetError: There are five.
    """
    if len(synthesis.recommendations) >= MOST:
        raise SendnetError(
            "There are five recommendations, and no school can act well on more.",
            "Join two that belong together, or take the least urgent away first.",
        )


def too_many(recommendations: tuple[Recommendation, ...]) -> Note | None:
    """Return a note where there are more recommendations than a school can act on well."""
    number = {4: "four", 5: "five"}.get(len(recommendations), str(len(recommendations)))
    if len(recommendations) <= TARGET:
        return None
    return Note(f"There are {number} recommendations. Three are more likely to be acted on: is one of them for later?")


def notes(synthesis: Synthesis) -> tuple[Note, ...]:
    """Return what to look at before the report is issued, the conclusions first."""
    many = too_many(synthesis.recommendations)
    return (
        *(note for area in synthesis.in_order for note in on_area(area, graded=bool(synthesis.pack.levels))),
        *_on_strengths(synthesis.strengths),
        *([] if synthesis.recommendations else [Note("There is no recommendation yet.")]),
        *([many] if many else []),
        *(note for each in synthesis.recommendations for note in on_recommendation(each)),
    )


def on_area(found: AreaFound, *, graded: bool = True) -> Iterator[Note]:
    """Yield what to look at in the conclusion of an area."""
    made, title = found.conclusion, found.area.title
    if graded and made.level is None:
        yield Note(f"{title}: no reviewers’ level yet.", made.record)
        return
    if not made.sentence.strip():
        yield Note(f"{title}: say in a sentence what the judgement rests on.", made.record)
    if found.rests_on_little:
        yield Note(f"{title}: {_on_little(found)}", made.record)
    if made.disputed and not made.agreed_sentence.strip():
        yield Note(f"{title}: it is disputed. Say in a sentence how the school sees it.", made.record)
    elif graded and made.agreed is None and not made.disputed:
        yield Note(f"{title}: no level is agreed yet, and it is not recorded as disputed.", made.record)
    if made.disagreements or any(each.disagreements for each in found.workings):
        yield Note(f"{title}: two versions stand of what is said here.", made.record)


def on_recommendation(made: Recommendation) -> Iterator[Note]:
    """Yield what to look at in a recommendation."""
    missing = [called for field, called in _ASKED.items() if not getattr(made, field).strip()]
    if missing:
        yield Note(
            f"{name_of(made.recommended, 'A recommendation')} does not say yet: {', '.join(missing)}.", made.record
        )
    if not made.grounds:
        yield Note(
            f"{name_of(made.recommended, 'A recommendation')} rests on nothing that was seen yet. Choose its evidence.",
            made.record,
        )


def name_of(text: str, otherwise: str) -> str:
    """Return the beginning of a text, in quotation marks, to call its record by; something else where it has none."""
    line = " ".join(text.split())
    short = line if len(line) <= _NAME_LENGTH else f"{line[:_NAME_LENGTH].rsplit(' ', 1)[0]}…"
    return f"“{short}”" if short else otherwise


def _on_little(found: AreaFound) -> str:
    if not found.conclusion.strength and found.proposed_strength != "0":
        return "say how strong the evidence is that was seen."
    return "the reviewers’ level rests on nothing that was seen. What would show it?"


def _on_strengths(strengths: tuple[Strength, ...]) -> Iterator[Note]:
    if len(strengths) not in STRENGTHS:
        yield Note(f"A report has three to five strengths; there {_are(len(strengths))}.")
    if strengths and not any(each.share for each in strengths):
        yield Note("No strength is marked to be shared across the trust yet.")
    for each in strengths:
        if not each.praised.strip():
            yield Note("A strength says nothing yet.", each.record)


def _are(number: int) -> str:
    return "is one" if number == 1 else f"are {number}" if number else "is none yet"
