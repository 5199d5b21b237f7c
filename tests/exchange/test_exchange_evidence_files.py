"""Photos and files with evidence between laptops: asked for, sent to who asked, and never again once let go."""

from io import BytesIO
from pathlib import Path

import pytest
from meeting import ELM, OAK_2026, Laptop, Meeting
from PIL import Image

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.attaching import Look
from sendnet_desktop.evaluations.evidence import Attached, Evidence
from sendnet_desktop.exchange.bundle import BLOB, FILE_WRITTEN, Frame, open_bundle, seal
from sendnet_desktop.pictures import MOST_BYTES

YEAR = 366 * 86_400
PDF = b"%PDF-1.7\n%%EOF\n"


@pytest.fixture
def office(meeting: Meeting) -> Laptop:
    return meeting.office


@pytest.fixture
def oak(meeting: Meeting) -> Laptop:
    laptop = meeting.enrol("oak1")
    laptop.workspace.evaluations.answer("A1", "comment", "See the display.")
    return laptop


def photo(colour: str = "navy") -> bytes:
    data = BytesIO()
    Image.new("RGB", (2000, 1500), colour).save(data, "PNG")
    return data.getvalue()


def attach(laptop: Laptop, data: bytes, name: str) -> str:
    evaluations = laptop.workspace.evaluations
    record, _ = evaluations.add_evidence("A1", "work-sample", "A display")
    evaluations.attaching.attach(record, data, name)
    return record


def piece(laptop: Laptop, record: str) -> Evidence:
    judged = laptop.workspace.evaluations.living(OAK_2026).find("A1")
    assert judged is not None
    return next(each for each in judged.evidence if each.record == record)


def attached(laptop: Laptop, record: str) -> Attached:
    found = piece(laptop, record).attachment
    assert found is not None
    return found


def look(laptop: Laptop, record: str) -> Look:
    return laptop.workspace.evaluations.attaching.look(OAK_2026, record, attached(laptop, record), 200)


def files_in(path: Path, reader: Laptop) -> list[bytes]:
    frames = open_bundle(path.read_bytes(), reader.workspace.exchange.enrolment.identity)
    return [frame.content for frame in frames if frame.kind == BLOB and not frame.content.startswith(b"{")]


def sent(writer: Laptop) -> tuple[list[Path], int]:
    """What a laptop writes, and how many photos and files travel in it."""
    files = writer.write()
    return files, sum(len(files_in(path, writer)) for path in files)


def round_trip(oak: Laptop, office: Laptop) -> list[int]:
    """The school writes, the office reads and asks, the school writes again: how many files travelled each time."""
    first, early = sent(oak)
    office.read(*first)
    oak.read(*office.write())
    second, late = sent(oak)
    office.read(*second)
    return [early, late]


def test_a_photo_is_not_there_at_first_is_asked_for_and_comes_with_the_file_after(office: Laptop, oak: Laptop) -> None:
    record = attach(oak, photo(), "Reading corner.png")
    first, early = sent(oak)
    assert early == 0
    office.read(*first)
    assert attached(office, record).name == "Reading corner"
    seen = look(office, record)
    assert (seen.whereabouts, seen.picture) == ("to come", b"")
    assert office.workspace.exchange.laptop(seen.writer) == "Person of oak1, Oakfield Primary"
    with pytest.raises(SendnetError, match="not on this laptop"):
        office.workspace.evaluations.attaching.read(attached(office, record))
    oak.read(*office.write())
    second, late = sent(oak)
    assert late == 1
    office.read(*second)
    assert look(office, record).whereabouts == "here"
    assert Image.open(BytesIO(look(office, record).picture)).size == (200, 150)
    oak.read(*office.write())
    assert sent(oak)[1] == 0


def test_a_document_travels_as_a_photo_does_byte_for_byte(office: Laptop, oak: Laptop) -> None:
    record = attach(oak, PDF, "Provision map.pdf")
    assert round_trip(oak, office) == [0, 1]
    read = office.workspace.evaluations.attaching.read(attached(office, record))
    assert (read.data, read.name, read.type) == (PDF, "Provision map.pdf", "application/pdf")


def test_a_school_that_may_not_read_it_is_never_sent_it(meeting: Meeting, office: Laptop, oak: Laptop) -> None:
    elm = meeting.enrol("elm1", ELM)
    oak.read(*office.write())
    attach(oak, photo(), "Corner.png")
    assert round_trip(oak, office) == [0, 1]
    elm.read(*office.write())
    assert OAK_2026 not in elm.workspace.dump()


def test_what_was_taken_away_again_is_neither_asked_for_nor_sent(office: Laptop, oak: Laptop) -> None:
    record = attach(oak, photo(), "Corner.png")
    oak.workspace.evaluations.attaching.detach(record)
    assert round_trip(oak, office) == [0, 0]
    assert piece(office, record).attachment is None


def test_a_photo_under_the_name_of_another_never_takes_its_place(office: Laptop, oak: Laptop) -> None:
    record = attach(oak, photo(), "Corner.png")
    office.read(*oak.write())
    identity = office.workspace.exchange.enrolment.identity
    forged = office.folder / "forged.bundle"
    forged.write_bytes(seal([Frame(BLOB, photo("red")), Frame(BLOB, PDF)], [identity.recipient]))
    office.read(forged)
    assert look(office, record).whereabouts == "to come"
    assert round_trip(oak, office) == [0, 1]
    kept = office.workspace.evaluations.attaching.read(attached(office, record))
    assert Image.open(BytesIO(kept.data)).convert("RGB").getpixel((5, 5))[2] > 100  # type: ignore[index]


def test_many_large_files_travel_in_files_of_bounded_size(office: Laptop, oak: Laptop) -> None:
    records = [attach(oak, PDF + bytes([number]) * 4_000_000, f"{number}.pdf") for number in range(4)]
    office.read(*oak.write())
    oak.read(*office.write())
    files, count = sent(oak)
    assert (len(files), count) == (2, 4)
    assert all(path.stat().st_size < FILE_WRITTEN + 2_000_000 for path in files)
    office.read(files[1])
    office.read(files[0])
    assert {look(office, record).whereabouts for record in records} == {"here"}


def test_a_photo_that_was_let_go_is_not_asked_for_again_and_its_reference_stays(office: Laptop, oak: Laptop) -> None:
    record = attach(oak, photo(), "Corner.png")
    round_trip(oak, office)
    assert attached(office, record).size <= MOST_BYTES
    for laptop in (oak, office):
        laptop.wall.now += 1.01 * YEAR
    (due,) = [each for each in office.workspace.keeping.due() if each.is_photo]
    office.workspace.keeping.clear([due.key])
    assert look(office, record).whereabouts == "let go"
    assert attached(office, record).name == "Corner"
    # The school has not heard yet that it came, so it is on its way once more, and not let in.
    assert round_trip(oak, office) == [1, 0]
    assert look(office, record).whereabouts == "let go"
    assert look(oak, record).whereabouts == "here"


def test_a_second_laptop_of_the_school_gets_it_too(meeting: Meeting, office: Laptop, oak: Laptop) -> None:
    second = meeting.enrol("oak2")
    oak.read(*office.write())
    record = attach(oak, photo(), "Corner.png")
    second.read(*oak.write())
    assert look(second, record).whereabouts == "to come"
    oak.read(*second.write())
    second.read(*oak.write())
    assert look(second, record).whereabouts == "here"


def test_two_laptops_that_attach_at_once_both_keep_theirs(meeting: Meeting, office: Laptop, oak: Laptop) -> None:
    second = meeting.enrol("oak2")
    oak.read(*office.write())
    record, _ = oak.workspace.evaluations.add_evidence("A1", "work-sample", "A display")
    second.read(*oak.write())
    oak.workspace.evaluations.attaching.attach(record, photo("red"), "Ours.png")
    second.workspace.evaluations.attaching.attach(record, PDF, "Theirs.pdf")
    second.read(*oak.write())
    apart = [where.label for where in second.workspace.settling.all()]
    assert apart == ["Photo or file", "Name of the photo or file"]
    oak.read(*second.write())
    second.read(*oak.write())
    assert len(oak.workspace.settling.all()) == 2
    attachments = second.workspace._opened.attachments
    cells = second.workspace.settling.fields()
    blobs = [version.value for cell in cells for version in second.workspace.versions(cell)]
    assert attachments.missing(value.blob for value in blobs if not isinstance(value, str)) == []  # type: ignore[union-attr]


def test_a_laptop_that_joins_later_is_not_told_of_photos_that_everybody_let_go(
    meeting: Meeting, office: Laptop, oak: Laptop
) -> None:
    record = attach(oak, photo(), "Corner.png")
    round_trip(oak, office)
    for laptop in (oak, office):
        laptop.wall.now += 1.01 * YEAR
        laptop.workspace.keeping.clear([each.key for each in laptop.workspace.keeping.due() if each.is_photo])
    second = meeting.enrol("oak2")
    second.wall.now = oak.wall.now
    oak.read(*office.write())
    oak.workspace.evaluations.answer("A1", "comment", "See the hall too.")
    attach(oak, photo("red"), "Hall.png")
    found = second.read(*oak.write(), *office.write())
    assert look(second, record).whereabouts == "to come"
    assert found.unseen == 1, "one photo is gone for good, and the other comes with a later file"
