"""Frozen documents that name a child: held with their bytes, let through with a reason, or withdrawn."""

import pytest
from meeting import OAK_2026, Laptop, Meeting
from opened_pages import holds

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.bundle import open_bundle
from sendnet_desktop.guard.values import Flagged
from sendnet_desktop.journal.documents import SNAPSHOT_TYPE
from sendnet_desktop.privacy import scanning
from sendnet_desktop.privacy.folding import Folded, fold

NAMED = "Jayden said that he likes the new timetable."
WHY = "A fictional child from the training pack"


def only(laptop: Laptop) -> Flagged:
    (flagged,) = laptop.workspace.guard.pending()
    return flagged


def publish(laptop: Laptop, comment: str) -> str:
    laptop.workspace._journal.permit = lambda _channel, _kind: None
    data = b'{"type":"evaluation snapshot","judgements":{"A1":{"comment":"%s"}}}' % comment.encode()
    return laptop.workspace.documents.publish(OAK_2026, SNAPSHOT_TYPE, data)[0]


def documents(laptop: Laptop) -> list[str]:
    return [each.hash for each in laptop.workspace.documents.found(SNAPSHOT_TYPE, (OAK_2026,))]


def test_a_frozen_document_that_names_a_child_stays_with_its_bytes(meeting: Meeting, oak1: Laptop) -> None:
    publish(oak1, NAMED)
    oak1.say("Calm.", name="reason")
    files = oak1.write()
    office = meeting.office.workspace.exchange.enrolment.identity
    frames = [frame for path in files for frame in open_bundle(path.read_bytes(), office)]
    assert not any(b"Jayden" in frame.content for frame in frames)
    meeting.office.read(*files)
    assert not holds(meeting.office.folder / "data", "Jayden")
    flagged = only(oak1)
    assert flagged.is_document
    assert [flagged.text[each.start : each.end] for each in flagged.findings] == ["Jayden"]
    with pytest.raises(SendnetError):
        oak1.workspace.guard.decide(flagged, flagged.findings)


def test_a_document_can_be_let_through_with_a_reason(meeting: Meeting, oak1: Laptop) -> None:
    name = publish(oak1, NAMED)
    oak1.workspace.guard.decide(only(oak1), (), WHY)
    meeting.office.read(*oak1.write())
    assert documents(meeting.office) == [name]


def test_a_document_that_quotes_only_what_was_let_through_goes_without_a_question(
    meeting: Meeting, oak1: Laptop
) -> None:
    oak1.say(NAMED)
    oak1.workspace.guard.decide(only(oak1), (), WHY)
    name = publish(oak1, NAMED)
    assert not oak1.workspace.guard.pending()
    meeting.office.read(*oak1.write())
    assert documents(meeting.office) == [name]


def test_a_document_can_be_withdrawn_and_brought_back_before_it_goes(meeting: Meeting, oak1: Laptop) -> None:
    name = publish(oak1, NAMED)
    changes = oak1.workspace.guard.withdraw(only(oak1))
    assert not oak1.workspace.guard.pending()
    assert not documents(oak1)
    oak1.workspace.reverse(changes.reversals)
    assert documents(oak1) == [name]
    oak1.workspace.guard.withdraw(only(oak1))
    meeting.office.read(*oak1.write())
    assert not holds(meeting.office.folder / "data", "Jayden")
    assert not documents(meeting.office)
    assert not oak1.workspace.exchange.changed_since_last()


def test_a_document_with_a_line_break_in_a_number_is_held(meeting: Meeting, oak1: Laptop) -> None:
    publish(oak1, r"See H801200\n001001 now.")
    meeting.office.read(*oak1.write())
    assert not documents(meeting.office)
    assert only(oak1).findings[0].pattern == "upn"


def test_words_are_scanned_once_however_often_they_are_frozen_and_looked_at(
    oak1: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []

    def noted(text: str) -> Folded:
        looked_at.append(text)
        return fold(text)

    monkeypatch.setattr(scanning, "fold", noted)
    words = "Whoever came in January went over it with us, and again in March."
    oak1.say(words)
    publish(oak1, words)
    assert not oak1.workspace.guard.pending()
    publish(oak1, f'{words}","reason":"Heard on the corridor.')
    oak1.write()
    assert looked_at.count(words) == 1
    assert "Heard on the corridor." in looked_at
