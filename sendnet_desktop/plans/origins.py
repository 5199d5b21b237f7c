"""From a judgement to a priority in one step, and back."""

from collections.abc import Mapping
from dataclasses import replace

from sendnet_desktop.challenge_days.calling import called as called_in
from sendnet_desktop.challenge_days.places import org_of
from sendnet_desktop.challenge_days.values import Finding
from sendnet_desktop.clock import write_day
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.values import STATUTORY, Evaluation, Judged
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.plans.choices import ORIGINS
from sendnet_desktop.plans.values import Origin, Priority


def of_statement(evaluation: Evaluation, statement: str) -> dict[str, str]:
    """Return what a priority that arises from a statement begins with: title, area, baseline and origin."""
    asked, judged = evaluation.pack.by_id[statement], evaluation.find(statement)
    area = evaluation.pack.area_of[statement]
    return {
        "title": asked.text.rstrip("."),
        "origin": "statement",
        "source": statement,
        "area": area.id,
        "baseline": _baseline(evaluation, judged) if judged else "",
    }


def of_area(evaluation: Evaluation, area: str) -> dict[str, str]:
    """Return what a priority that arises from an area begins with.

    Raises:
        SendnetError: The framework has no such area.
    """
    found = next((each for each in evaluation.areas if each.area.id == area), None)
    if found is None:
        raise SendnetError(f"There is no area “{area[:20]}” in “{evaluation.pack.title}”.", "Check its letter.")
    level, reviewed = evaluation.level(found.level), _reviewed(found.findings)
    return {
        "title": found.area.title,
        "origin": "area",
        "source": area,
        "area": area,
        "baseline": " ".join([*([f"Judged {level_words(level)}{_as_at(evaluation)}."] if level else []), *reviewed]),
    }


def origin(priority: Priority, evaluation: Evaluation | None, words: Words = USUAL) -> Origin:
    """Return what a priority arose from; what a person can go back to by its id.

    Args:
        priority: The priority.
        evaluation: The evaluation of the same school and year; None where its framework has not come.
        words: What the trust calls things.
    """
    kind, source = priority.origin, priority.source
    if kind == "statement":
        asked = evaluation.pack.by_id.get(source) if evaluation else None
        return Origin(kind, source, f"{source} {asked.text}" if asked else f"Statement {source}")
    if kind == "area":
        areas = evaluation.pack.areas if evaluation else ()
        title = next((area.title for area in areas if area.id == source), "")
        return Origin(kind, source, f"Area {source} {title}".rstrip())
    if kind == "recommendation" and priority.source_called:
        return Origin(kind, source, f"{said(words, ORIGINS[kind])}: {priority.source_called}")
    called = said(words, ORIGINS[kind]) if kind in ORIGINS else kind
    return Origin(kind, "", ": ".join(part for part in (called, source) if part))


def with_recommendations(ledger: Ledger, plans: Mapping[str, tuple[Priority, ...]]) -> dict[str, tuple[Priority, ...]]:
    """Return plans with what people call the recommendations that priorities arose from."""
    orgs = {org_of(channel) for channel, found in plans.items() if any(map(_is_recommended, found))}
    names = called_in(ledger, orgs) if orgs else {}
    return {
        channel: tuple(
            replace(each, source_called=names.get((org_of(channel), each.source), ""))
            if _is_recommended(each)
            else each
            for each in found
        )
        for channel, found in plans.items()
    }


def _is_recommended(priority: Priority) -> bool:
    return priority.origin == "recommendation" and bool(priority.source)


def _baseline(evaluation: Evaluation, judged: Judged) -> str:
    level = evaluation.level(judged.held_level)
    said = [f"Judged {level_words(level)}{_as_at(evaluation)}."] if level else []
    if judged.statement.duty == "must" and judged.statutory in ("not_met", "partly"):
        said.append(f"The legal duty is {STATUTORY[judged.statutory].lower()}.")
    return " ".join([*said, *_reviewed(judged.findings), *judged.comment.split("\n")[:1]]).strip()


def _reviewed(findings: tuple[Finding, ...]) -> list[str]:
    # What the newest review found goes along, so that a priority may arise from it as well as from a judgement.
    outcome = findings[0].outcome if findings else None
    return [f"{findings[0].source}: {level_words(outcome)}."] if outcome else []


def _as_at(evaluation: Evaluation) -> str:
    return f" on {write_day(evaluation.as_at)}" if evaluation.as_at else ""
