"""The rows of the list: the pages about the whole, then each section with its items."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from sendnet_desktop.publishing.checklists.values import ChecklistDraft, DraftItem, DraftSection
from sendnet_desktop.publishing.values import Finding
from sendnet_ui.frameworks.checklists.places import ChecklistPlace, Sheet
from sendnet_ui.frameworks.checklists.sheet import Reading
from sendnet_ui.frameworks.checklists.wording import change_words
from sendnet_ui.plans.rows import AnyRow, Heading, Row
from sendnet_ui.trust.wording import counted

PAGES: Final[Mapping[str, Sheet]] = {"@about": "about", "@publish": "publish"}
"""The rows that are not a part of the checklist, by their keys."""

_REPEATS: Final = {"once": "once", "room": "each room", "group": "each group", "trail": "each trail"}


def rows(reading: Reading, draft: ChecklistDraft) -> Iterator[AnyRow]:
    """Yield the rows of a draft."""
    stopping = [finding for finding in reading.findings if finding.is_in_the_way]
    about = any(finding.record == draft.record for finding in stopping)
    left = counted(len(stopping), "thing") + " to put right" if stopping else "Ready to publish"
    yield Heading("checklist", "The checklist")
    yield Row("@about", "", "About", "", f"Version {draft.checklist.number}", is_pressing=about, shape="")
    yield Row("@publish", "", "Check and publish", "", left, is_pressing=bool(stopping), shape="")
    yield Heading("parts", "Sections and items")
    for section in draft.sections:
        yield _section(section, stopping)
        for item in section.items:
            yield _item(item, stopping, reading)


def place_of(key: str, draft: ChecklistDraft) -> ChecklistPlace:
    """Return the page that a row of this key shows."""
    return ChecklistPlace(draft.record, PAGES[key]) if key in PAGES else ChecklistPlace(draft.record, "part", key)


def key_of(place: ChecklistPlace) -> str:
    """Return the key of the row that a page is chosen by."""
    return place.record or next(key for key, sheet in PAGES.items() if sheet == place.sheet)


def _section(section: DraftSection, stopping: Sequence[Finding]) -> Row:
    asked = sum(not each.part.retired for each in section.items)
    return Row(
        section.record,
        section.part.id[:3],
        section.part.title or "No title yet",
        "",
        f"{counted(asked, 'item')}, {_REPEATS.get(section.part.repeat, section.part.repeat)}",
        is_pressing=any(finding.record == section.record for finding in stopping),
        disagrees=bool(section.disagreements),
        shape="",
    )


def _item(item: DraftItem, stopping: Sequence[Finding], reading: Reading) -> Row:
    part, told = item.part, change_words(item, reading)
    answered = ", ".join(part.responses).capitalize()
    return Row(
        item.record,
        "",
        f"{part.id}  {' '.join(part.text.split()) or 'Not written yet'}".strip(),
        "",
        "Retired" if part.retired else " · ".join(filter(None, (answered, told))),
        is_pressing=any(finding.record == item.record for finding in stopping),
        is_done=part.retired,
        disagrees=bool(item.disagreements),
        shape="full" if told == "new" else "half" if told else "",
    )
