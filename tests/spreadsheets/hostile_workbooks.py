"""Workbooks as nobody should send them: each made of a sound one, with one thing wrong."""

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from sendnet_desktop.spreadsheets.values import Column, Sheet
from sendnet_desktop.spreadsheets.workbook_made import workbook_of

SHEET = "xl/worksheets/sheet1.xml"
WORKBOOK = "xl/workbook.xml"
MANIFEST = "[Content_Types].xml"
_DOCTYPE = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
_OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def sound() -> bytes:
    """Return a workbook with nothing wrong."""
    columns = (Column("Code"), Column("Statement"), Column("Pupils", "number"))
    return workbook_of([Sheet("Statements", columns, (("A1", "Needs are seen early.", 12), ("A2", "Plans", None)))])


def changed(parts: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """Return a workbook of which some parts are changed; a part that was not there is made of nothing."""
    made = BytesIO()
    with ZipFile(BytesIO(sound())) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in dict.fromkeys([*old.namelist(), *parts]):
            data = old.read(name) if name in old.namelist() else b""
            new.writestr(name, parts.get(name, bytes)(data))
    return made.getvalue()


def _declaring(declaration: bytes, encoding: str = "utf-8") -> Callable[[bytes], bytes]:
    def declare(part: bytes) -> bytes:
        body = part.partition(b"?>")[2] if part.startswith(b"<?xml") else part
        header = f'<?xml version="1.0" encoding="{encoding}"?>'
        return (header + declaration.decode() + body.decode()).encode(encoding)

    return declare


def _rows(count: int) -> Callable[[bytes], bytes]:
    rows = b"".join(b'<row r="%d"><c t="n"><v>1</v></c></row>' % number for number in range(2, count + 2))
    return lambda part: part.replace(b"</sheetData>", rows + b"</sheetData>")


def _replacing(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def replace(part: bytes) -> bytes:
        assert old in part
        return part.replace(old, new)

    return replace


def _other_archive() -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return made.getvalue()


def _lying_size() -> bytes:
    """Return a workbook that says of a large part that it is small."""
    data = bytearray(changed({SHEET: lambda part: part + b"<!-- " + bytes([32]) * 9_000_000 + b" -->"}))
    central = data.rfind(b"PK\x01\x02", 0, data.rfind(SHEET.encode()))
    data[central + 24 : central + 28] = (100).to_bytes(4, "little")
    return bytes(data)


def _locked() -> bytes:
    data = bytearray(sound())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + flags] |= 1
            place = data.find(mark, place + 4)
    return bytes(data)


_DECLARES = r"declares words of its own"
_DAMAGED = r"workbook is damaged"
_TOO_MUCH = r"holds more than SENDnet reads"

REFUSED: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "entities that multiply": (lambda: changed({SHEET: _declaring(_DOCTYPE)}), _DECLARES),
    "entities in another encoding": (lambda: changed({SHEET: _declaring(_DOCTYPE, "utf-16")}), _DECLARES),
    "an entity for a file of this computer": (lambda: changed({WORKBOOK: _declaring(_OUTSIDE)}), _DECLARES),
    "a declaration where nobody reads": (lambda: changed({"xl/odd.xml": lambda _: _OUTSIDE + b"<x/>"}), _DECLARES),
    "a bomb": (lambda: changed({"xl/media/nothing.bin": lambda _: bytes(81_000_000)}), _TOO_MUCH),
    "a size that lies": (_lying_size, _DAMAGED),
    "more rows than are read": (lambda: changed({SHEET: _rows(50_001)}), r"more than 50000 rows"),
    "more elements than are read": (lambda: changed({SHEET: _rows(700_000)}), _TOO_MUCH),
    "thousands of parts": (
        lambda: changed({f"xl/odd{number}.bin": lambda _: b"" for number in range(400)}),
        _TOO_MUCH,
    ),
    "a password": (_locked, r"locked with a password"),
    "an empty manifest": (lambda: changed({MANIFEST: lambda _: b""}), _DAMAGED),
    "no sheets": (lambda: changed({WORKBOOK: lambda _: b"<x/>"}), r"no sheets"),
    "XML that does not close": (lambda: changed({SHEET: lambda part: part[:-20]}), _DAMAGED),
    "a number that is none": (lambda: changed({SHEET: _replacing(b"<v>12</v>", b"<v>twelve</v>")}), _DAMAGED),
    "a column beyond all": (lambda: changed({SHEET: _replacing(b'r="C2"', b'r="IW2"')}), r"Row 2, column IW:"),
    "an archive of something else": (_other_archive, r"not a spreadsheet"),
}
"""What is wrong, a file in which it is, and what is said of it."""

BORNE: Mapping[str, bytes] = {
    "a dimension that lies": changed(
        {SHEET: _replacing(b"<sheetViews>", b'<dimension ref="A1:XFD1048576"/><sheetViews>')}
    ),
    "merged to the end of the sheet": changed(
        {SHEET: _replacing(b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A9:XFD1048576"/></mergeCells>')}
    ),
    "formatted to the last row": changed(
        {SHEET: _replacing(b"</sheetData>", b'<row r="1048576"><c r="A1048576" s="1"/></row></sheetData>')}
    ),
}
"""What is odd and hurts nothing: such files are read."""
