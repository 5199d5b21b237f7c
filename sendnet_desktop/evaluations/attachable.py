"""What may be attached to a piece of evidence: pictures, made small, and documents, known by what is in them."""

import re
import unicodedata
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final

from sendnet_desktop.errors import SendnetError

PICTURE: Final = "image/jpeg"
LONGEST_NAME: Final = 120
LARGEST_READ: Final = 50_000_000
"""How large a file may be that somebody wants to attach, in bytes; a picture that large becomes small."""

_LARGEST_KEPT: Final = 10_000_000
_MOST_PARTS: Final = 10_000
_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_ODT: Final = "application/vnd.oasis.opendocument.text"

_OFFICE_BY_PART: Final = {
    "word/document.xml": f"{_OFFICE}.wordprocessingml.document",
    "xl/workbook.xml": f"{_OFFICE}.spreadsheetml.sheet",
    "ppt/presentation.xml": f"{_OFFICE}.presentationml.presentation",
}
DOCUMENTS: Final = {
    "application/pdf": ("PDF", ".pdf"),
    _OFFICE_BY_PART["word/document.xml"]: ("Word document", ".docx"),
    _OFFICE_BY_PART["xl/workbook.xml"]: ("Excel workbook", ".xlsx"),
    _OFFICE_BY_PART["ppt/presentation.xml"]: ("PowerPoint slides", ".pptx"),
    _ODT: ("OpenDocument text", ".odt"),
    "text/plain": ("plain text", ".txt"),
}
"""The documents that may be attached: by type, what people call them and the ending of their names."""

_PICTURE_STARTS: Final = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_PICTURE_ENDINGS: Final = (".jpg", ".jpeg", ".png", ".webp")
_NO_TEXT: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_FORBIDDEN: Final = re.compile(r'[<>:"|?*]')
# What Windows takes for a device, whatever ending it has: a copy saved as one would be nowhere.
_DEVICE: Final = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE)
_TEXT_MARKS: Final = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


@dataclass(frozen=True, slots=True)
class Attachable:
    """A picture or a document as it would be kept.

    Attributes:
        data: Its bytes.
        type: ``PICTURE``, or one of ``DOCUMENTS``.
        name: What people call it.
    """

    data: bytes
    type: str
    name: str

    @property
    def is_picture(self) -> bool:
        """Whether it is a picture."""
        return self.type == PICTURE


def attachable(data: bytes, name: str) -> Attachable:
    """Return a file as it would be kept; what it is follows from its bytes, whatever it is called.

    Args:
        data: The file.
        name: What people call it, with or without a path.

    Raises:
        SendnetError: It is neither a picture nor one of ``DOCUMENTS``, or it is too large.
    """
    if _looks_like_a_picture(data):
        from sendnet_desktop.pictures import shrunk

        return Attachable(shrunk(data), PICTURE, called(name, PICTURE))
    if len(data) > _LARGEST_KEPT:
        raise SendnetError("This file is larger than 10 MB.", "Attach a smaller one, or say where it is kept.")
    type_ = document_type(data)
    if not type_:
        raise SendnetError(
            "This is not a kind of file that can be attached.",
            "Attach a picture, PDF, Word, Excel, PowerPoint, OpenDocument or text file without macros or password.",
        )
    return Attachable(data, type_, called(name, type_))


def document_type(data: bytes) -> str:
    """Return which of ``DOCUMENTS`` some bytes are; empty for none of them."""
    if data.startswith(b"%PDF-"):
        return "application/pdf"
    if data.startswith(b"PK\x03\x04"):
        return _archive_type(data)
    return "text/plain" if _is_text(data) else ""


def called(name: str, type_: str) -> str:
    """Return a name as people may read it and every computer can have it: one line, no path, the ending that is true.

    What a program would do with a file hangs on its ending, so a text called ``letter.bat`` is ``letter.bat.txt``. A
    picture is called without one.
    """
    plain = "".join(each if unicodedata.category(each)[0] != "C" else " " for each in name.replace("\\", "/"))
    last = " ".join(_FORBIDDEN.sub(" ", plain.rpartition("/")[2]).split()).strip(". ")
    ending = DOCUMENTS[type_][1] if type_ in DOCUMENTS else ""
    known = (ending,) if ending else _PICTURE_ENDINGS
    stem = last[: -len(PurePosixPath(last).suffix)] if PurePosixPath(last).suffix.lower() in known else last
    nameless = "Document" if ending else "Photo"
    kept = stem[: LONGEST_NAME - len(ending)].strip(". ")
    return (nameless if not kept or _DEVICE.match(kept) else kept) + ending


def size_words(size: int) -> str:
    """Return a size as people write it: ``212 kB``, ``1.4 MB``."""
    return f"{max(round(size / 1000), 1)} kB" if size < 999_500 else f"{size / 1_000_000:.1f} MB"


def _looks_like_a_picture(data: bytes) -> bool:
    # Those that are no JPEG, PNG or WebP are refused as pictures, with a word on how to make one of them.
    is_webp = data.startswith(b"RIFF") and data[8:12] == b"WEBP"
    is_heic = data[4:8] == b"ftyp"
    return data.startswith(_PICTURE_STARTS) or is_webp or is_heic


def _archive_type(data: bytes) -> str:
    if data.count(b"PK\x01\x02") > _MOST_PARTS:
        return ""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = set(archive.namelist())
            first = archive.infolist()[0] if parts else None
    except (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, EOFError, OSError):
        return ""
    if any(part.lower().endswith(("vbaproject.bin", ".exe")) for part in parts):
        return ""
    if first is not None and first.filename == "mimetype":
        # OpenDocument says what it is in its first part, uncompressed, right behind that part's name.
        start = first.header_offset + 38
        said = data[start : start + first.file_size]
        return _ODT if said == _ODT.encode() and "content.xml" in parts else ""
    is_office = "[Content_Types].xml" in parts
    return next((type_ for part, type_ in _OFFICE_BY_PART.items() if is_office and part in parts), "")


def _is_text(data: bytes) -> bool:
    mark = next((mark for mark in _TEXT_MARKS if data.startswith(mark)), b"")
    for encoding in (_TEXT_MARKS[mark],) if mark else ("utf-8", "cp1252"):
        try:
            words = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return bool(words.strip()) and not _NO_TEXT.search(words)
    return False
