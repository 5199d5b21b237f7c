"""The rows of the page's lists: what nobody has looked at, jots to sort, and the places to sort them to."""

from collections.abc import Iterator

from sendnet_desktop.visits.capture.values import Jot, Spot
from sendnet_ui.plans.rows import AnyRow, Heading, Row
from sendnet_ui.visits.capture.reading import Reading
from sendnet_ui.visits.capture.wording import section_words


def unseen_rows(reading: Reading) -> Iterator[AnyRow]:
    """Yield what nobody of the team has looked at yet, under its sections; a row's key is the item's id."""
    section = ""
    called = {each.key: each.called for each in reading.visit.team}
    for each in reading.unseen:
        if each.section.id != section:
            section = each.section.id
            yield Heading(f"section {section}", section_words(each.section))
        passed = ", ".join(filter(None, (called.get(key, "") for key in each.passed_over_by)))
        yield _row(each.item.id, f"{each.item.id}  {each.item.text}", f"Did not look: {passed}" if passed else "")


def jot_rows(reading: Reading, writer: str) -> Iterator[AnyRow]:
    """Yield a reviewer's jots that nobody has sorted yet; a row's key is the jot's record."""
    for jot in reading.captured.loose_jots(writer):
        yield _row(jot.record, jot.jotted, "  ·  ".join(filter(None, (jot.seen_at, "starred" if jot.star else ""))))


def place_rows(reading: Reading, jot: Jot, sought: str) -> Iterator[AnyRow]:
    """Yield the places that a jot may be sorted to, as far as they have what is sought.

    A row's key is the record of the spot.

    Args:
        reading: What the page shows.
        jot: Which jot.
        sought: An item's number, or words of it; several narrow it further.
    """
    wanted = sought.lower().split()
    for section, items in reading.sections():
        title = section_words(section)
        for round_ in reading.own_rounds(section, jot.reviewer):
            where = "  ·  ".join(filter(None, (title, reading.captured.round_called(round_))))
            for item in items:
                words = f"{item.id}  {item.text}"
                if all(item.id.startswith(each) or each in f"{words} {where}".lower() for each in wanted):
                    yield _row(Spot(jot.reviewer, round_, item.id).record, words, where)


def _row(key: str, words: str, about: str) -> Row:
    return Row(key=key, mark="", words=words, about="", standing=about, shape="")
