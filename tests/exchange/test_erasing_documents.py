"""Snapshots that quote erased words go with them, and bodies packed by another library are put right."""

import zlib
from collections.abc import Sequence

import pytest
from meeting import OAK_2026, Laptop, Meeting
from opened_pages import holds

from sendnet_desktop.changes import Blob, Cell
from sendnet_desktop.journal.papers import papers
from sendnet_desktop.journal.segments import blobs

SECRET = "Jamie Foster of 3B, whose mother has written to us"
COMMENT = Cell(OAK_2026, "judgement:2026.A1", "comment")


def names(laptop: Laptop) -> list[str]:
    return [each.name for each in laptop.workspace.evaluations.snapshots.taken(OAK_2026)]


def test_a_snapshot_that_quotes_goes_from_every_laptop_and_no_old_stick_brings_it_back(
    meeting: Meeting, oak1: Laptop
) -> None:
    evaluations, office = oak1.workspace.evaluations, meeting.office
    evaluations.answer("A1", "comment", SECRET)
    evaluations.snapshot("Autumn 1")
    evaluations.answer("A1", "comment", "A pupil")
    evaluations.snapshot("Autumn 2")
    old = oak1.write()
    office.read(*old)
    assert names(office) == ["Autumn 2", "Autumn 1"]
    oak1.workspace.erase(COMMENT, SECRET)
    office.read(*oak1.write())
    office.read(*old)
    for laptop in (oak1, office):
        assert names(laptop) == ["Autumn 2"]
        assert not holds(laptop.folder / "data", SECRET)
        kept = {each.blob.type for each in blobs(laptop.workspace._journal.ledger, OAK_2026)}
        assert "application/vnd.sendnet.evaluation-snapshot+json" in kept
        found = laptop.workspace.evaluations.current() if laptop is oak1 else None
        assert found is None or any(judged.comment == "A pupil" for judged in found.judged())


def test_a_snapshot_taken_before_anything_was_sent_goes_too(oak1: Laptop) -> None:
    evaluations = oak1.workspace.evaluations
    evaluations.answer("A1", "comment", SECRET)
    evaluations.snapshot("Autumn 1")
    oak1.workspace.erase(COMMENT, SECRET)
    assert names(oak1) == []
    assert not holds(oak1.folder / "data", SECRET)


def test_a_snapshot_quotes_only_what_it_froze_in_that_field(oak1: Laptop) -> None:
    evaluations = oak1.workspace.evaluations
    evaluations.answer("A1", "comment", "alike")
    evaluations.answer("A2", "comment", "alike")
    record, _ = evaluations.add_evidence("A1", description="alike")
    evaluations.answer_area("A", "strengths", "alike")
    evaluations.snapshot("Autumn 1")
    snapshots = evaluations.snapshots
    for cell in (COMMENT, Cell(OAK_2026, record, "description"), Cell(OAK_2026, "area:2026.A", "strengths")):
        assert [each.name for each in snapshots.quoting(cell, "alike")] == ["Autumn 1"]
        assert snapshots.quoting(cell, "other") == []
    for cell in (COMMENT._replace(record="judgement:2025.A1"), COMMENT._replace(field="reason")):
        assert snapshots.quoting(cell, "alike") == []


def test_a_document_that_another_channel_names_is_kept(meeting: Meeting, oak1: Laptop) -> None:
    attachments = oak1.workspace._opened.attachments
    name = attachments.keep(b"a framework")
    blob = Blob(name, 11, "application/json")
    oak1.say(blob, f"document:{name}", "blob")
    oak1.say(blob, f"document:{name}", "blob", "school:oak0:2025")
    oak1.say(SECRET, COMMENT.record)
    meeting.office.read(*oak1.write())
    oak1.workspace.exchange.erasures.erase(COMMENT, SECRET, [name])
    meeting.office.read(*oak1.write())
    for laptop in (oak1, meeting.office):
        assert laptop.workspace._opened.attachments.read(name) == b"a framework"
        assert f"document:{name}" not in laptop.state()


def test_a_body_packed_otherwise_is_not_passed_on_until_the_named_one_comes(
    meeting: Meeting, oak1: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = meeting.office
    oak1.say("kept " * 50, name="reason")
    oak1.say(SECRET, COMMENT.record)
    office.read(*oak1.write())
    oak1.workspace.exchange.erasures.erase(COMMENT, SECRET)
    files = oak1.write()
    erasures, trust = office.workspace.exchange.erasures, office.workspace.exchange.enrolment.trust
    assert trust is not None

    def otherwise(lines: Sequence[bytes]) -> bytes:
        return zlib.compress(b"".join(line + b"\n" for line in lines), 1)

    with monkeypatch.context() as patch:
        patch.setattr("sendnet_desktop.exchange.erasure.pack", otherwise)
        erasures.take(papers(oak1.workspace._journal.ledger, "erasure"), trust)
        erasures.apply(trust)
    assert not all(map(erasures.may_pass_on, office.held()))
    assert SECRET not in str(office.state())
    office.read(*files)
    assert all(map(erasures.may_pass_on, office.held()))
    assert {held.hash: held.body for held in oak1.held()}.items() <= {h.hash: h.body for h in office.held()}.items()
