"""Photos and documents: asked for and answered, held against what was announced, never more than their cap."""

from hashlib import sha256
from pathlib import Path

import pytest
from forger import run, segment
from meeting import OAK_2026, Laptop, Meeting

from sendnet_desktop.changes import Blob
from sendnet_desktop.exchange import outbox
from sendnet_desktop.exchange.bundle import Frame, open_bundle, seal
from sendnet_desktop.exchange.envelope import Envelope
from sendnet_desktop.exchange.header import Header
from sendnet_desktop.exchange.refusals import AttachmentError
from sendnet_desktop.exchange.segment import to_frame
from sendnet_desktop.exchange.wire import decode
from sendnet_desktop.store.attachments import LARGEST, Attachments

PHOTO = b"\xff\xd8 a photo"


def kept_by(laptop: Laptop) -> Attachments:
    attachments: Attachments = laptop.workspace._opened.attachments
    return attachments


def blob_of(data: bytes, *, claimed: int | None = None) -> Blob:
    return Blob(sha256(data).hexdigest(), len(data) if claimed is None else claimed, "image/jpeg")


def evidence(value: Blob, record: str = "evidence:1", **others: object):  # type: ignore[no-untyped-def]
    return run(record, field="reference", value=value, **others)


def handed(reader: Laptop, *frames: Frame) -> Path:
    path = reader.folder / f"handed {len(list(reader.folder.iterdir()))}.bundle"
    path.write_bytes(seal(list(frames), [reader.workspace.exchange.enrolment.identity.recipient]))
    return path


def signed(laptop: Laptop, *runs: object) -> Frame:
    return Frame(b"S", to_frame(segment(laptop.workspace.exchange.enrolment.identity, runs)))  # type: ignore[arg-type]


def photos_in(path: Path, reader: Laptop) -> list[bytes]:
    frames = open_bundle(path.read_bytes(), reader.workspace.exchange.enrolment.identity)
    return [frame.content for frame in frames if frame.kind == b"B" and frame.content.startswith(b"\xff\xd8")]


def last_header(laptop: Laptop, channel: str = OAK_2026) -> Header:
    own = [each for each in laptop.held(channel) if each.device == laptop.device]
    return decode(Envelope.parse(own[-1].header).payload, Header)


def test_a_photo_goes_to_who_asks_and_to_nobody_else(meeting: Meeting, oak1: Laptop, oak2: Laptop) -> None:
    office = meeting.office
    kept_by(oak1).keep(PHOTO)
    oak1.say(blob_of(PHOTO), record="evidence:1", name="reference")
    first = oak1.write()
    assert not any(photos_in(path, oak1) for path in first)
    office.read(*first)
    oak1.read(*office.write())  # the office asks
    answer = oak1.write()
    assert {path.name.split("_")[0]: len(photos_in(path, oak1)) for path in answer} == {
        "to-ashdown-trust": 1,
        "to-oakfield": 0,
    }
    reading = office.read(*answer)
    assert kept_by(office).read(blob_of(PHOTO).blob) == PHOTO
    assert "Person of oak1, Oakfield Primary: 1 photo" in list(reading.lines())
    oak1.read(*office.write())  # the office asks no more
    assert not any(photos_in(path, oak1) for path in oak1.write())


def test_h4_a_photo_that_came_before_anything_named_it_is_found_when_the_file_is_read_again(
    oak1: Laptop, oak2: Laptop
) -> None:
    early = handed(oak1, Frame(b"B", PHOTO))
    oak1.read(early)
    assert kept_by(oak1).read(blob_of(PHOTO).blob) is None
    oak1.read(handed(oak1, signed(oak2, evidence(blob_of(PHOTO)))))
    oak1.read(early)
    assert kept_by(oak1).read(blob_of(PHOTO).blob) == PHOTO


def test_h1_a_photo_of_another_size_than_announced_is_told_and_not_kept(oak1: Laptop, oak2: Laptop) -> None:
    lie = blob_of(PHOTO, claimed=len(PHOTO) + 1)
    path = handed(
        oak1, Frame(b"B", PHOTO), signed(oak2, evidence(lie), run("judgement:B1", field="comment", value="x"))
    )
    reading = oak1.read(path)
    assert [type(problem) for problem in reading.receipts[0].problems] == [AttachmentError]
    assert kept_by(oak1).read(lie.blob) is None
    assert oak1.state()["judgement:B1"] == {"comment": ['"x"']}


def test_h1_of_two_who_announce_one_photo_it_is_enough_that_one_is_right(oak1: Laptop, oak2: Laptop) -> None:
    lie, truth = blob_of(PHOTO, claimed=1), blob_of(PHOTO)
    oak1.read(handed(oak1, Frame(b"B", PHOTO), signed(oak2, evidence(lie), evidence(truth, "evidence:2"))))
    assert kept_by(oak1).read(truth.blob) == PHOTO


def test_an_attachment_beyond_the_cap_is_told_and_the_rest_of_the_file_counts(oak1: Laptop, oak2: Laptop) -> None:
    huge = bytes(LARGEST + 1)
    said = signed(oak2, evidence(blob_of(huge)), evidence(blob_of(PHOTO), "evidence:2"))
    reading = oak1.read(handed(oak1, Frame(b"B", huge), Frame(b"B", PHOTO), said))
    assert [type(problem) for problem in reading.receipts[0].problems] == [AttachmentError]
    assert kept_by(oak1).missing((blob_of(huge).blob, blob_of(PHOTO).blob)) == [blob_of(huge).blob]
    assert set(oak1.state()) == {"evidence:1", "evidence:2"}


def test_what_is_announced_as_larger_than_the_cap_is_never_asked_for(oak1: Laptop, oak2: Laptop) -> None:
    oak1.read(
        handed(oak1, signed(oak2, evidence(blob_of(b"x", claimed=LARGEST + 1)), evidence(blob_of(PHOTO), "evidence:2")))
    )
    oak1.write()
    assert last_header(oak1).wants == (blob_of(PHOTO).blob,)


def test_a_header_never_names_more_than_its_readers_take(
    oak1: Laptop, oak2: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "NAMED_CAP", 3)
    theirs = oak2.workspace.exchange.enrolment.identity
    photos = [evidence(blob_of(b"%d" % number), f"evidence:{number}") for number in range(5)]
    flood = [segment(theirs, [run()], log=f"{theirs.device}-{number:016x}") for number in range(5)]
    oak1.read(handed(oak1, signed(oak2, *photos), *(Frame(b"S", to_frame(each)) for each in flood)))
    oak1.say("x")
    oak1.write()
    said = last_header(oak1)
    assert (len(said.wants), len(said.seen)) == (3, 3)
