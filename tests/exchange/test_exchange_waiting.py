"""Files that can only be read later are kept as they came, and read when the list or the program moves on."""

from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
from forger import LINE, forged, run, segment
from meeting import Laptop, Meeting

from sendnet_desktop import workspace
from sendnet_desktop.exchange import age, inbox, waiting
from sendnet_desktop.exchange import segment as segments
from sendnet_desktop.exchange.bundle import Frame, seal
from sendnet_desktop.exchange.envelope import sign
from sendnet_desktop.exchange.keys import Identity
from sendnet_desktop.exchange.segment import to_frame

LATER = "application/vnd.sendnet.segment.v2+json"


@pytest.fixture
def oak2(meeting: Meeting, oak1: Laptop) -> Laptop:
    """A second laptop of the school, of which the first has not heard."""
    return meeting.enrol("oak2")


def kept(laptop: Laptop) -> list[Path]:
    folder = laptop.folder / "data" / waiting.FOLDER
    return sorted(folder.iterdir()) if folder.exists() else []


def early(reader: Laptop, writer: Laptop, value: str = "early") -> Path:
    """Write what a new laptop has to say, without the list that names it."""
    said = segment(writer.workspace.exchange.enrolment.identity, [run("judgement:A1", field="comment", value=value)])
    return handed(reader, Frame(b"S", to_frame(said)))


def handed(reader: Laptop, *frames: Frame) -> Path:
    path = reader.folder / f"handed {len(list(reader.folder.iterdir()))}.bundle"
    path.write_bytes(seal(list(frames), [reader.workspace.exchange.enrolment.identity.recipient]))
    return path


def test_a_file_of_somebody_new_is_kept_sealed_and_read_once_the_list_names_them(
    meeting: Meeting, oak1: Laptop, oak2: Laptop
) -> None:
    path = early(oak1, oak2)
    reading = oak1.read(path)
    sentence = "1 file from someone not on your trust's list yet: kept, and read once the list names them"
    assert sentence in list(reading.lines())
    assert oak1.comments() == []
    (waits,) = kept(oak1)
    assert waits.read_bytes() == path.read_bytes()
    path.unlink()  # the stick goes home
    reading = oak1.read(*meeting.office.write())
    assert oak1.comments() == ['"early"']
    assert any(line.startswith("Person of oak2, Oakfield Primary: 1 new change") for line in reading.lines())
    assert kept(oak1) == []


def test_a_file_is_kept_once_and_tried_again_only_when_something_has_moved(
    meeting: Meeting, oak1: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    stranger = segment(Identity.make())
    path = handed(oak1, Frame(b"S", to_frame(stranger)))
    oak1.read(path)
    oak1.read(path)
    assert len(kept(oak1)) == 1
    opened: list[bytes] = []
    monkeypatch.setattr(inbox, "open_bundle", lambda data, identity: opened.append(data) or [])
    oak1.read()
    assert opened == []
    monkeypatch.undo()
    meeting.enrol("other")
    oak1.read(*meeting.office.write())
    assert len(kept(oak1)) == 1  # the list moved and names somebody else


def test_the_office_reads_what_waits_for_somebody_whom_it_lets_in_itself(meeting: Meeting) -> None:
    office, late = meeting.office, Laptop(meeting.folder / "late", "late")
    meeting.laptops.append(late)
    school = late.workspace.profile.org
    said = segment(
        late.workspace.exchange.enrolment.identity,
        [run("judgement:A1", field="comment", value="early")],
        channel=f"school:{school}:2026",
    )
    office.read(handed(office, Frame(b"S", to_frame(said))))
    assert len(kept(office)) == 1
    office.workspace.exchange.enrolment.accept((late.workspace.exchange.enrolment.request(),))
    office.read()
    assert office.state(f"school:{school}:2026")["judgement:A1"] == {"comment": ['"early"']}
    assert kept(office) == []


def test_there_is_room_for_so_many_files_and_no_more_and_the_rest_is_told(
    oak1: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "MOST_FILES", 2)
    files = [handed(oak1, Frame(b"S", to_frame(segment(Identity.make())))) for _ in range(3)]
    reading = oak1.read(*files)
    assert [receipt.waits for receipt in reading.receipts] == [True, True, False]
    assert len(kept(oak1)) == 2
    assert any("Keep the file" in line for line in reading.lines())


def test_there_is_room_for_so_many_bytes_and_no_more(oak1: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    path = handed(oak1, Frame(b"S", to_frame(segment(Identity.make()))))
    monkeypatch.setattr(waiting, "MOST_BYTES", path.stat().st_size - 1)
    assert [receipt.waits for receipt in oak1.read(path).receipts] == [False]
    assert kept(oak1) == []


def test_many_strangers_in_one_file_are_told_once(oak1: Laptop) -> None:
    frames = [Frame(b"S", to_frame(segment(Identity.make()))) for _ in range(5)]
    (receipt,) = oak1.read(handed(oak1, *frames)).receipts
    assert len(receipt.problems) == 1


def test_i7_a_part_in_a_later_format_is_kept_and_the_rest_of_the_file_counts(
    meeting: Meeting, oak1: Laptop, oak2: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    oak1.read(*meeting.office.write())
    identity = oak2.workspace.exchange.enrolment.identity
    said = segment(identity, [run("judgement:A1", field="comment", value="now")])
    later = sign(LATER, b"whatever it says", [identity.signing]).to_bytes()
    reading = oak1.read(handed(oak1, Frame(b"S", later + b"body"), Frame(b"S", to_frame(said))))
    assert oak1.comments() == ['"now"']
    assert "1 file from a newer version of SENDnet: kept, and read once you have installed it" in list(reading.lines())
    assert len(kept(oak1)) == 1
    tried: list[object] = []
    monkeypatch.setattr(inbox, "__version__", "9.9.9")
    monkeypatch.setattr(inbox, "open_bundle", lambda data, _: tried.append(data) or [])
    oak1.read()
    assert len(tried) == 1


def test_i7_a_whole_file_in_a_later_format_is_kept_for_the_upgrade(oak1: Laptop) -> None:
    path = oak1.folder / "later.bundle"
    recipient = oak1.workspace.exchange.enrolment.identity.recipient
    path.write_bytes(age.encrypt(b"SENDnet bundle 2\nwhatever comes then", [recipient]))
    (receipt,) = oak1.read(path).receipts
    assert receipt.waits
    assert receipt.refused is None
    assert [each.read_bytes() for each in kept(oak1)] == [path.read_bytes()]


def test_f3_what_is_held_is_judged_again_at_the_first_opening_after_an_upgrade(
    meeting: Meeting, oak1: Laptop, oak2: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    oak1.read(*meeting.office.write())
    header, body = forged(oak2.workspace.exchange.enrolment.identity, [LINE], crit=["drawings"])
    oak1.read(handed(oak1, Frame(b"S", header + body)))
    assert "judgement:2026.A1" not in oak1.state()
    monkeypatch.setattr(segments, "UNDERSTOOD", frozenset({"drawings"}))
    for module in (inbox, workspace):
        monkeypatch.setattr(module, "__version__", "9.9.9")
    oak1.close()
    oak1.open()
    assert oak1.state()["judgement:2026.A1"] == {"level": ['"3"']}


def test_an_opening_without_an_upgrade_looks_at_nothing_that_is_held(oak1: Laptop) -> None:
    oak1.say("x")
    oak1.write()
    oak1.read()
    oak1.close()
    oak1.open()
    assert "exchange" not in vars(oak1.workspace)


def test_an_upgrade_of_a_copy_without_an_identity_opens_all_the_same(
    oak1: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    oak1.read()
    monkeypatch.setattr(workspace, "__version__", "9.9.9")
    oak1.lose_identity()
    assert oak1.workspace.profile.person == "Person of oak1"


def test_i7_a_document_that_only_a_newer_version_knows_of_is_here_after_the_upgrade(
    meeting: Meeting, oak1: Laptop, oak2: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    oak1.read(*meeting.office.write())
    document = b"what was decided"
    name = sha256(document).hexdigest()
    line = msgspec.json.encode(
        msgspec.json.decode(LINE)
        | {"record": f"evidence:{'k' * 26}", "field": "attachment"}
        | {"value": {"blob": name, "bytes": len(document), "type": "application/pdf"}}
    )
    header, body = forged(oak2.workspace.exchange.enrolment.identity, [line], crit=["drawings"])
    file = handed(oak1, Frame(b"S", header + body), Frame(b"B", document))
    oak1.read(file)
    file.unlink()  # and its writer is never seen again
    assert len(kept(oak1)) == 1
    monkeypatch.setattr(segments, "UNDERSTOOD", frozenset({"drawings"}))
    for module in (inbox, workspace):
        monkeypatch.setattr(module, "__version__", "9.9.9")
    oak1.close()
    oak1.open()
    assert oak1.workspace._opened.attachments.read(name) == document
    assert not kept(oak1)
