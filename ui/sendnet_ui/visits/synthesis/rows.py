"""The rows of the page's lists: areas with the report's two lists under them, strengths, recommendations, evidence."""

from collections.abc import Iterator, Sequence

from sendnet_desktop.challenge_days.choices import URGENCY
from sendnet_desktop.clock import day_written
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.visits.synthesis.rules import on_recommendation
from sendnet_desktop.visits.synthesis.values import AreaFound, Piece, Recommendation, Strength, Synthesis, tally
from sendnet_ui.plans.rows import AnyRow, Heading, Row
from sendnet_ui.trust.wording import counted
from sendnet_ui.visits.synthesis.places import RECOMMENDATIONS, STRENGTHS, Drawn
from sendnet_ui.visits.synthesis.wording import seen_words, standing


def part_rows(synthesis: Synthesis) -> Iterator[AnyRow]:
    """Yield the areas, high judgement on weak evidence first, and what the report draws from them."""
    yield Heading("areas", "Areas")
    for found in synthesis.areas:
        made = found.conclusion
        yield Row(
            key=f"area.{found.area.id}",
            mark=found.area.id,
            words=found.area.title,
            about="High judgement, weak evidence" if found.in_question else seen_words(found),
            standing=standing(found),
            is_pressing=bool(found.in_question) and made.level is None,
            is_done=made.agreed is not None or made.disputed,
            disagrees=bool(made.disagreements) or any(each.disagreements for each in found.workings),
            shape="half" if made.level else "circle",
        )
    yield Heading("report", "For the report")
    for key, words, number in (
        (STRENGTHS, "Strengths", len(synthesis.strengths)),
        (RECOMMENDATIONS, "Recommendations", len(synthesis.recommendations)),
    ):
        yield Row(key, "", words, "Three to five" if key == STRENGTHS else "Three, five at most", str(number), shape="")


def strength_rows(strengths: Sequence[Strength]) -> Iterator[Row]:
    """Yield the strengths, in order."""
    for number, each in enumerate(strengths, 1):
        yield Row(
            each.record,
            str(number),
            each.praised or "Nothing said yet",
            counted(len(each.grounds), "piece") + " of evidence",
            "Share" if each.share else "",
            disagrees=bool(each.disagreements),
            shape="",
        )


def recommendation_rows(recommendations: Sequence[Recommendation]) -> Iterator[Row]:
    """Yield the recommendations, in order."""
    for number, each in enumerate(recommendations, 1):
        by = f"by {day_written(each.by_when)}" if each.by_when else ""
        missing = any(on_recommendation(each))
        yield Row(
            each.record,
            f"R{number}",
            each.recommended or "Nothing said yet",
            "  ·  ".join(part for part in (each.led_by or "Nobody leads yet", by) if part),
            "To finish" if missing else URGENCY.get(each.urgency, "Whole"),
            is_pressing=missing,
            disagrees=bool(each.disagreements),
            shape="",
        )


def tally_words(pieces: Sequence[Piece]) -> str:
    """Return what was seen, as the first line above it."""
    told = tally(pieces)
    return f"{told[0].upper()}{told[1:]}."


def drawn_of(record: str, synthesis: Synthesis) -> Drawn | None:
    """Return where a record of a conclusion is shown; None where it is not there any more."""
    kind, about = kind_of(record), key_of(record).partition(".")[2]
    if kind in ("conclusion", "working"):
        area = next((each.area.id for each in synthesis.areas if about in _judged_in(each)), "")
        return Drawn(f"area.{area}", record if about != area else "") if area else None
    listed = {
        **{each.record: STRENGTHS for each in synthesis.strengths},
        **{each.record: RECOMMENDATIONS for each in synthesis.recommendations},
    }
    return Drawn(listed[record], record) if record in listed else None


def _judged_in(found: AreaFound) -> set[str]:
    return {found.area.id, *(each.statement.id for each in found.statements)}
