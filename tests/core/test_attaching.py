"""Photos and files with a piece of evidence: what may be attached, what it is called, and taking it back."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laptops import Wall
from PIL import Image

from sendnet_desktop.changes import Blob, Cell
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.attachable import (
    DOCUMENTS,
    LONGEST_NAME,
    PICTURE,
    attachable,
    called,
    document_type,
    size_words,
)
from sendnet_desktop.evaluations.evidence import Attached, Evidence
from sendnet_desktop.exchange.lines import decode_lines, line_of
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.journal.sealed import Run
from sendnet_desktop.journal.segments import blobs
from sendnet_desktop.pictures import MOST_BYTES, Box, redacted, shrunk
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
WORD, EXCEL, SLIDES = ("word/document.xml", "xl/workbook.xml", "ppt/presentation.xml")


def photo(size: tuple[int, int] = (2000, 1500), kind: str = "PNG") -> bytes:
    picture = Image.new("RGB", size, "navy")
    picture.paste("red", (0, 0, size[0] // 2, size[1] // 2))
    data = BytesIO()
    picture.save(data, kind)
    return data.getvalue()


def archive(*parts: str, first: tuple[str, str] | None = None) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        if first:
            file.writestr(zipfile.ZipInfo(first[0]), first[1])
        for part in parts:
            file.writestr(part, "<x/>")
    return data.getvalue()


def office(part: str, *more: str) -> bytes:
    return archive("[Content_Types].xml", part, *more)


ODT = archive("content.xml", first=("mimetype", "application/vnd.oasis.opendocument.text"))


def piece(workspace: Workspace) -> Evidence:
    found = workspace.evaluations.current().find("A1")
    assert found is not None
    return found.evidence[0]


def attached(workspace: Workspace) -> Attached:
    found = piece(workspace).attachment
    assert found is not None
    return found


@pytest.fixture
def record(school: Workspace) -> str:
    made, _ = school.evaluations.add_evidence("A1", "work-sample", "A display")
    return made


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (PDF, ".pdf"),
        (office(WORD), ".docx"),
        (office(EXCEL), ".xlsx"),
        (office(SLIDES), ".pptx"),
        (ODT, ".odt"),
        (b"Provision: two groups, 10 weeks.\r\n", ".txt"),
        ("£40 a week".encode("cp1252"), ".txt"),
        ("Größe".encode("utf-16"), ".txt"),
    ],
)
def test_a_document_is_known_by_what_is_in_it_and_kept_as_it_is(data: bytes, ending: str) -> None:
    kept = attachable(data, "C:\\Users\\jo\\Provision map.exe")
    assert kept.data == data
    assert DOCUMENTS[kept.type][1] == ending
    assert kept.name == f"Provision map.exe{ending}"


@pytest.mark.parametrize("type_", DOCUMENTS)
def test_every_type_fits_into_a_line_of_the_exchange(type_: str) -> None:
    run = Run((), "evidence:1", "attachment", Blob("ab" * 32, 5, type_), 1, "Jo Bell", ())
    (read,) = decode_lines([line_of(run)], [bytes(16)])
    assert read.value == run.value


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"  \n ",
        b"MZ\x90\x00\x03\x00 program",
        b"\x7fELF\x02\x01\x01",
        b"{\\rtf1}\x00",
        archive("letter.txt"),
        archive(WORD),
        office("other/part.xml"),
        office(WORD, "word/vbaProject.bin"),
        archive("content.xml", first=("mimetype", "application/epub+zip")),
        b"PK\x03\x04" + bytes(50),
        office(WORD)[:-30],
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
        bytes(range(256)),
    ],
)
def test_anything_else_is_refused_in_a_sentence_whatever_it_is_called(data: bytes) -> None:
    with pytest.raises(SendnetError, match="not a kind of file"):
        attachable(data, "Provision map.pdf")


@pytest.mark.parametrize("data", [b"GIF89a" + bytes(40), b"\x00\x00\x00\x18ftypheic" + bytes(40), b"\xff\xd8\xff"])
def test_a_picture_that_cannot_be_read_is_refused_with_a_word_on_how_to_make_one(data: bytes) -> None:
    with pytest.raises(SendnetError, match="JPEG, PNG or WebP"):
        attachable(data, "x.jpg")


def test_a_document_of_more_than_ten_megabytes_is_refused_and_a_photo_of_as_much_is_made_small() -> None:
    assert attachable(PDF + bytes(10_000_000 - len(PDF)), "x").type == "application/pdf"
    with pytest.raises(SendnetError, match="10 MB"):
        attachable(PDF + bytes(10_000_001 - len(PDF)), "x")
    kept = attachable(photo() + bytes(11_000_000), "IMG_1234.PNG")
    assert (kept.type, kept.name) == (PICTURE, "IMG_1234")
    assert len(kept.data) <= MOST_BYTES


def test_an_archive_of_a_hundred_thousand_parts_is_refused_before_they_are_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(zipfile.ZipFile, "namelist", lambda _: pytest.fail("it was listed"))
    assert document_type(b"PK\x03\x04" + b"PK\x01\x02" * 100_000) == ""


@given(st.binary(max_size=300), st.sampled_from([b"", b"%PDF-", b"PK\x03\x04", b"\xff\xd8\xff", b"RIFF0000WEBP"]))
def test_any_bytes_are_attachable_or_refused_in_a_sentence(data: bytes, start: bytes) -> None:
    try:
        kept = attachable(start + data, "x")
    except SendnetError:
        return
    assert kept.type in {PICTURE, *DOCUMENTS}


@given(st.text(max_size=300), st.sampled_from([PICTURE, *DOCUMENTS, "text/html"]))
def test_any_name_becomes_one_that_every_computer_can_have(name: str, type_: str) -> None:
    made = called(name, type_)
    assert 0 < len(made) <= LONGEST_NAME
    assert not set(made) & set('/\\<>:"|?*\n\r\0\u202e\u2066')
    assert made.isprintable() or "\u00a0" not in made
    assert made == made.strip(" ")
    assert called(made, type_) == made
    if type_ in DOCUMENTS:
        assert made.endswith(DOCUMENTS[type_][1])


def test_a_name_that_turns_the_text_around_it_is_made_plain() -> None:
    assert called("/home/jo/\u202egpj.tnemucod.pdf", "application/pdf") == "gpj.tnemucod.pdf"
    assert called("Reading corner.jpeg", PICTURE) == "Reading corner"
    assert called("", PICTURE) == "Photo"
    assert called("..", "text/plain") == "Document.txt"


def test_sizes_are_written_as_people_write_them() -> None:
    assert [size_words(size) for size in (0, 212_345, 999_499, 999_500, 1_440_000)] == [
        "1 kB",
        "212 kB",
        "999 kB",
        "1.0 MB",
        "1.4 MB",
    ]


def test_what_is_blacked_out_is_gone_from_the_pixels_and_the_rest_stays() -> None:
    kept = Image.open(BytesIO(redacted(shrunk(photo()), [Box(0, 0, 400, 300), Box(1590, 1190, 9999, 9999)])))
    assert kept.size == (1600, 1200)
    assert max(kept.getpixel((200, 150))) < 12  # type: ignore[type-var, arg-type]  # of an RGB picture
    assert max(kept.getpixel((1597, 1197))) < 24  # type: ignore[type-var, arg-type]
    red, _, blue = kept.getpixel((600, 450))  # type: ignore[misc]
    assert red > 200 > blue


def test_what_is_cropped_away_is_gone_and_an_empty_crop_is_refused() -> None:
    whole = shrunk(photo())
    kept = Image.open(BytesIO(redacted(whole, [], Box(800, 0, 1600, 600))))
    assert kept.size == (800, 600)
    red, _, blue = kept.getpixel((400, 300))  # type: ignore[misc]
    assert blue > 100 > red
    for nothing in (Box(5, 5, 5, 90), Box(1600, 0, 1700, 90), Box(90, 0, 10, 10)):
        with pytest.raises(SendnetError, match="Nothing would be left"):
            redacted(whole, [], nothing)


def test_a_photo_is_attached_small_named_and_readable_again(school: Workspace, record: str) -> None:
    school.evaluations.attaching.attach(record, photo(), "/media/Reading corner.png")
    found = attached(school)
    assert (found.name, found.type, found.is_picture, found.words) == ("Reading corner", PICTURE, True, "a photo")
    read = school.evaluations.attaching.read(found)
    assert Image.open(BytesIO(read.data)).size == (1600, 1200)
    assert found.size <= MOST_BYTES
    look = school.evaluations.attaching.look(school.evaluations.channel, record, found, 200)
    assert look.whereabouts == "here"
    assert Image.open(BytesIO(look.picture)).size == (200, 150)
    assert finish(school.check()) == []


def test_a_document_is_read_again_byte_for_byte(school: Workspace, record: str) -> None:
    school.evaluations.attaching.attach(record, PDF, "Provision map.pdf")
    assert school.evaluations.attaching.read(attached(school)).data == PDF
    assert attached(school).words == "a file: Provision map.pdf"
    look = school.evaluations.attaching.look(school.evaluations.channel, record, attached(school), 200)
    assert (look.whereabouts, look.picture) == ("here", b"")


def test_attaching_is_undone_and_done_again_whole(school: Workspace, record: str) -> None:
    attaching = school.evaluations.attaching
    done = attaching.attach(record, PDF, "First.pdf")
    later = attaching.attach(record, photo(), "Second.png")
    back = school.reverse(later.reversals)
    assert attached(school).name == "First.pdf"
    school.reverse(back.reversals)
    assert attached(school).name == "Second"
    gone = attaching.detach(record)
    assert piece(school).attachment is None
    school.reverse(gone.reversals)
    assert attached(school).name == "Second"
    school.reverse(later.reversals)
    school.reverse(done.reversals)
    assert piece(school).attachment is None
    assert piece(school).description == "A display"


def test_what_is_refused_changes_nothing(school: Workspace, record: str) -> None:
    attaching = school.evaluations.attaching
    attaching.attach(record, PDF, "Map.pdf")
    for other, data in ((record, b"\0"), ("evidence:none", PDF), ("judgement:2026.A1", PDF)):
        with pytest.raises(SendnetError):
            attaching.attach(other, data, "x")
    with pytest.raises(SendnetError):
        attaching.detach("evidence:none")
    assert attached(school).name == "Map.pdf"


def test_a_snapshot_keeps_what_was_attached_when_it_was_frozen(school: Workspace, record: str) -> None:
    school.evaluations.answer("A1", "comment", "We say.")
    school.evaluations.attaching.attach(record, PDF, "Map.pdf")
    snapshot, _ = school.evaluations.snapshot("Autumn 1")
    school.evaluations.attaching.detach(record)
    frozen = school.evaluations.snapshots.evaluation(school.evaluations.channel, snapshot.document).find("A1")
    assert frozen is not None
    kept = frozen.evidence[0].attachment
    assert kept is not None
    assert school.evaluations.attaching.read(kept).data == PDF


@pytest.mark.parametrize(
    "value", ["words", 7, True, '{"blob":"../x","bytes":1,"type":"image/png"}', "{", Blob("ab", -1, "x/y")]
)
def test_words_where_a_file_was_asked_for_are_no_attachment(school: Workspace, record: str, value: object) -> None:
    school._journal.write([Edit(school.evaluations.channel, record, "attachment", value)])  # type: ignore[arg-type]
    assert piece(school).attachment is None
    assert piece(school).description == "A display"


def test_bytes_that_are_not_what_they_are_called_are_never_handed_out(school: Workspace, record: str) -> None:
    attachments = school._opened.attachments
    program = b"MZ\x90\x00" + bytes(60)
    for type_ in ("image/jpeg", "application/pdf"):
        named = Blob(attachments.keep(program), len(program), type_)
        school._journal.write([Edit(school.evaluations.channel, record, "attachment", named)])
        with pytest.raises(SendnetError):
            school.evaluations.attaching.read(attached(school))
    named = Blob(attachments.keep(program), len(program), "image/jpeg")
    school._journal.write([Edit(school.evaluations.channel, record, "attachment", named)])
    look = school.evaluations.attaching.look(school.evaluations.channel, record, attached(school), 200)
    assert look.whereabouts == "not readable"


def test_two_files_attached_at_once_are_two_versions_in_words(school: Workspace, record: str) -> None:
    attaching, channel = school.evaluations.attaching, school.evaluations.channel
    attaching.attach(record, PDF, "Map.pdf")
    other = Blob(school._opened.attachments.keep(photo()), 212_000, PICTURE)
    school._journal.write([Edit(channel, record, "attachment", other, shown="what nobody here has seen")])
    found = school.settling.at(Cell(channel, record, "attachment"))
    assert found is not None
    assert found.where.label == "Photo or file"
    assert sorted(version.words for version in found.versions) == ["PDF, 1 kB", "a photo, 212 kB"]


def test_a_photo_that_was_let_go_may_be_put_there_again(school: Workspace, record: str, wall: Wall) -> None:
    attaching = school.evaluations.attaching
    attaching.attach(record, photo(), "Corner.png")
    channel, found = school.evaluations.channel, attached(school)
    wall.now += 370 * 86_400
    school.keeping.clear([due.key for due in school.keeping.due() if due.is_photo])
    assert attaching.look(channel, record, found, 200).whereabouts == "let go"
    with pytest.raises(SendnetError, match="not on this laptop"):
        attaching.read(found)
    again, _ = school.evaluations.add_evidence("A1", "work-sample", "The same display, a year on")
    attaching.attach(again, photo(), "Corner.png")
    assert attached(school).blob == found.blob
    assert attaching.look(school.evaluations.channel, again, found, 200).whereabouts == "here"
    assert again in {each.record for each in blobs(school._journal.ledger, school.evaluations.channel)}
