"""A workbook's file looked over before anything is made of it: sizes, and XML without declarations of its own."""

import zlib
from io import BytesIO
from typing import Final
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.spreadsheets.limits import MOST_ELEMENTS, MOST_PARTS, MOST_UNPACKED

_ENCRYPTED: Final = 0x1
_XML: Final = (".xml", ".rels")
_MANIFEST: Final = "[Content_Types].xml"
_AT_ONCE: Final = 1 << 16


def check_archive(data: bytes) -> None:
    """See that a workbook unpacks to a bearable size and that its XML only says what it says.

    XML may declare entities that stand for millions of characters or for files of this computer. No workbook needs
    any, so one with such a declaration is refused, in whatever encoding it is written (spreadsheets, rules 1 and 2).

    Raises:
        SendnetError: It is damaged, no workbook, or holds too much.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            _check(archive)
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error) as error:
        raise SendnetError("This workbook is damaged.", "Ask for it again, or save it again in Excel.") from error


def _check(archive: ZipFile) -> None:
    parts = archive.infolist()
    if _MANIFEST not in archive.NameToInfo:
        raise SendnetError("This is not a spreadsheet.", "Choose an Excel workbook (.xlsx) or a CSV file.")
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise SendnetError("This workbook is locked with a password.", "Take the password off in Excel and save it.")
    # What a part says of its size is what it is: zipfile stops there and then compares the check sum.
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise _too_much()
    elements = 0
    for part in parts:
        if part.filename.lower().endswith(_XML):
            elements = _counted(archive, part.filename, elements)


def _counted(archive: ZipFile, part: str, elements: int) -> int:
    def count(_name: str, _attributes: dict[str, str]) -> None:
        nonlocal elements
        elements += 1
        if elements > MOST_ELEMENTS:
            raise _too_much()

    def refuse(*_declaration: object) -> None:
        raise SendnetError(
            "This workbook declares words of its own, as no spreadsheet program does.",
            "Do not open it; ask whoever sent it to save it again in Excel.",
        )

    parser = expat.ParserCreate()
    parser.StartElementHandler = count
    parser.StartDoctypeDeclHandler = refuse
    try:
        with archive.open(part) as file:
            while piece := file.read(_AT_ONCE):
                parser.Parse(piece)
        parser.Parse(b"", True)  # noqa: FBT003  # expat takes no names
    except expat.ExpatError as error:
        raise SendnetError("This workbook is damaged.", "Ask for it again, or save it again in Excel.") from error
    return elements


def _too_much() -> SendnetError:
    return SendnetError(
        "This workbook holds more than SENDnet reads at once.", "Save only the sheet that is needed as a new file."
    )
