"""Documents that a member published and that are not what their type says: passed over, and nothing else."""

import json
from hashlib import sha256

import pytest
from forger import run, segment
from meeting import OAK_2026, Laptop, Meeting

from sendnet_desktop.changes import Blob
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.bundle import Frame, seal
from sendnet_desktop.exchange.segment import to_frame
from sendnet_desktop.journal.documents import PACK_TYPE, SNAPSHOT_TYPE


@pytest.mark.parametrize("type_", [SNAPSHOT_TYPE, PACK_TYPE])
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[" * 100_000,
        b'{"format":1}',
        b'{"format":' + b"9" * 5_000 + b"}",
        b"\xff\xfe",
        b'{"name":"x","taken":"0000-00-00T00:00:00","year":99999999999999999999,"answers":{}}',
        b'{"name":"x","taken":"9999-12-31T23:59:59+14:00","year":9999,"pack":"' + b"0" * 64 + b'"}',
    ],
)
def test_a_document_that_is_none_is_passed_over_by_everybody(meeting: Meeting, data: bytes, type_: str) -> None:
    oak1 = meeting.enrol("oak1")
    office, theirs = meeting.office, oak1.workspace.exchange.enrolment.identity
    name = sha256(data).hexdigest()
    said = run(f"document:{name}", field="blob", value=Blob(name, len(data), type_))
    path = office.folder / "odd.bundle"
    frames = [Frame(b"S", to_frame(segment(theirs, [said]))), Frame(b"B", data)]
    path.write_bytes(seal(frames, [office.workspace.exchange.enrolment.identity.recipient]))
    assert not office.read(path).refused
    assert office.workspace._opened.attachments.read(name) == data
    looks(office)
    assert f"document:{name}" in office.state(OAK_2026)


def looks(laptop: Laptop) -> None:
    for question in (laptop.workspace.overview, laptop.workspace.frameworks.names, laptop.workspace.evaluation_to_show):
        try:
            question()
        except SendnetError:
            continue
    laptop.workspace.overview()


@pytest.mark.parametrize(
    "taken", ["", "soon", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "2026-13-01T00:00:00+00:00"]
)
def test_a_snapshot_of_a_day_that_never_was_is_passed_over_and_the_others_are_shown(
    meeting: Meeting, taken: str
) -> None:
    oak1, office = meeting.enrol("oak1"), meeting.office
    oak1.workspace.evaluations.answer("A1", "level", "3")
    sound, _ = oak1.workspace.evaluations.snapshot("Autumn 1")
    document = json.loads(oak1.workspace._opened.attachments.read(sound.document))
    data = json.dumps(document | {"taken": taken, "name": "odd"}).encode()
    oak1.workspace.documents.publish(OAK_2026, SNAPSHOT_TYPE, data)
    office.read(*oak1.write())
    (standing,) = [each for each in office.workspace.overview().standings if each.school.name == "Oakfield Primary"]
    assert standing.evaluation is not None
    assert standing.evaluation.snapshot == "Autumn 1"
