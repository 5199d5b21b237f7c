"""The rows of the room's list: the pages about the whole, then each area with its statements."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from sendnet_desktop.frameworks.comparing import StatementCompared
from sendnet_desktop.publishing.values import Draft, DraftArea, DraftStatement, Finding
from sendnet_ui.frameworks.places import DraftPlace, Sheet
from sendnet_ui.frameworks.sheet import Reading
from sendnet_ui.plans.rows import AnyRow, Heading, Row
from sendnet_ui.trust.wording import counted

PAGES: Final[Mapping[str, Sheet]] = {"@about": "about", "@scale": "scale", "@words": "words", "@publish": "publish"}
"""The rows that are not a part of the framework, by their keys."""

_DUTIES: Final = {"must": "Must", "should": "Should", "good practice": "Good practice"}
_FATES: Final = {"new": "new", "re-worded": "re-worded"}
_UNTITLED: Final = "No title yet"
_UNWRITTEN: Final = "Not written yet"


def rows(reading: Reading, draft: Draft) -> Iterator[AnyRow]:
    """Yield the rows of a draft."""
    stopping = [finding for finding in reading.findings if finding.is_in_the_way]
    compared = {each.id: each for each in reading.comparison.statements} if reading.comparison else {}
    yield Heading("framework", "The framework")
    yield from _pages(draft, stopping)
    yield Heading("parts", "Areas and statements")
    for area in draft.areas:
        yield _area(area, stopping)
        for statement in area.statements:
            yield _statement(statement, stopping, compared.get(statement.part.id))


def place_of(key: str, draft: Draft) -> DraftPlace:
    """Return the page that a row of this key shows."""
    if key in PAGES:
        return DraftPlace(draft.record, PAGES[key])
    return DraftPlace(draft.record, "part", key)


def key_of(place: DraftPlace) -> str:
    """Return the key of the row that a page is chosen by."""
    return place.record or next(key for key, sheet in PAGES.items() if sheet == place.sheet)


def _pages(draft: Draft, stopping: Sequence[Finding]) -> Iterator[Row]:
    levels = counted(len(draft.levels), "level") if draft.is_graded else "Words only, no grades"
    renamed = sum(word != usual for word, usual in _words(draft))
    about = [finding for finding in stopping if finding.record == draft.record]
    scale = [finding for finding in stopping if draft.level(finding.record)]
    words = [finding for finding in about if finding.field.startswith("word_")]
    yield _row("@about", "About", f"Version {draft.pack.number}", [each for each in about if each not in words])
    yield _row("@scale", "Scale", levels, scale)
    yield _row("@words", "Our words", f"{renamed} renamed" if renamed else "As everybody says", words)
    ready = "Ready to publish" if not stopping else counted(len(stopping), "thing") + " to put right"
    yield _row("@publish", "Check and publish", ready, stopping)


def _row(key: str, words: str, standing: str, stopping: Sequence[Finding]) -> Row:
    return Row(key, "", words, "", standing, is_pressing=bool(stopping), shape="")


def _words(draft: Draft) -> Iterator[tuple[str, str]]:
    usual = type(draft.pack.words)()
    for name in usual.__struct_fields__:
        yield getattr(draft.pack.words, name), getattr(usual, name)


def _area(area: DraftArea, stopping: Sequence[Finding]) -> Row:
    asked = sum(not each.part.retired for each in area.statements)
    wrong = any(finding.record == area.record for finding in stopping)
    standing = counted(asked, "statement")
    disagrees = bool(area.disagreements)
    title = area.part.title or _UNTITLED
    return Row(area.record, area.part.id[:2], title, "", standing, is_pressing=wrong, disagrees=disagrees, shape="")


def _statement(statement: DraftStatement, stopping: Sequence[Finding], compared: StatementCompared | None) -> Row:
    part, fate = statement.part, compared.fate if compared else "same"
    changed = compared is not None and compared.is_changed
    told = _FATES.get(fate, "moved" if compared and compared.is_moved else "changed" if changed else "")
    standing = "Retired" if part.retired else " · ".join(filter(None, (_DUTIES.get(part.duty, ""), told)))
    return Row(
        statement.record,
        "",
        f"{part.id}  {' '.join(part.text.split()) or _UNWRITTEN}".strip(),
        "",
        standing,
        is_pressing=any(finding.record == statement.record for finding in stopping),
        is_done=part.retired,
        disagrees=bool(statement.disagreements),
        shape="full" if told == "new" else "half" if told else "",
    )
