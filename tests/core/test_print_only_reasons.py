"""Texts that come out in a print and stand in no field: asked about each time, and kept nowhere."""

import pytest
from msgspec.structs import replace

from sendnet_desktop.changes import Cell
from sendnet_desktop.frameworks.reading import pack_bytes, starter
from sendnet_desktop.guard.leaving import ELSEWHERE
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.workspace import Workspace

WORDS = "Somebody rang: parent@example.org"


def holds(school: Workspace, words: str) -> bool:
    """Say whether any edit that is kept says these words, whatever became of it since."""
    found = school._journal.ledger.connection.execute(
        "SELECT value FROM edit UNION ALL SELECT value FROM past"
    ).fetchall()
    return any(words in str(value) for (value,) in found)


@pytest.mark.parametrize("is_document", [False, True])
def test_a_reason_covers_one_print_and_the_words_are_not_kept(school: Workspace, *, is_document: bool) -> None:
    school.evaluations.answer("A1", "level", "3")
    pack = starter()
    area, *others = pack.areas
    whole = pack_bytes(replace(pack, areas=(replace(area, title=WORDS), *others)))
    printed = whole if is_document else (WORDS,)
    (first,) = school.guard.leaving(printed)
    assert first.cell == ELSEWHERE
    school.guard.decide(first, (), "The office’s own address")
    assert holds(school, "The office’s own address")
    assert not holds(school, "parent@example.org")
    assert [each.text for each in school.guard.leaving(printed)] == [first.text]


def test_the_same_words_in_a_field_are_asked_about_once(school: Workspace) -> None:
    school.evaluations.answer("A1", "comment", WORDS)
    (flagged,) = school.guard.leaving((WORDS,))
    assert flagged.cell == Cell(school.evaluations.channel, "judgement:2026.A1", "comment")
    assert flagged.cell.channel != PRIVATE
    school.guard.decide(flagged, (), "The office’s own address")
    assert school.guard.leaving((WORDS,)) == ()
