"""What a PDF's pages show: every stretch of text with its mark, its place, its colour and what lies behind it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

import pikepdf

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]
Colour = tuple[float, float, float]

_IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
UNKNOWN = "\ue000"  # private, so never printed
_WHITE: Colour = (1, 1, 1)
_ENTRY = re.compile(r"<([0-9A-F]+)>\s+<([0-9A-F]*)>")


@dataclass(frozen=True)
class Shown:
    """A stretch of text on a page.

    ``mcid`` is None outside marked content; ``is_artifact`` says whether it is decoration; ``place`` is where
    it begins.
    """

    text: str
    page: int
    mcid: int | None
    is_artifact: bool
    size: float
    colour: Colour
    behind: Colour
    place: tuple[float, float]


@dataclass
class _State:
    matrix: Matrix = _IDENTITY
    fill: Colour = (0, 0, 0)
    font: dict[int, str] = field(default_factory=dict)
    size: float = 0


def shown(pdf: pikepdf.Pdf) -> Iterator[Shown]:
    """Yield all text of all pages, in the order drawn."""
    for number, page in enumerate(pdf.pages, start=1):
        yield from _Page(number).read(page.obj, page.obj.Resources)


def marked(pdf: pikepdf.Pdf) -> dict[tuple[int, int], str]:
    """Return the text of every mark, by page and number."""
    texts: dict[tuple[int, int], str] = {}
    for part in shown(pdf):
        if part.mcid is not None:
            texts[part.page, part.mcid] = texts.get((part.page, part.mcid), "") + part.text
    return texts


def marks(page: pikepdf.Page) -> list[int]:
    """Return the numbers of a page's marks, in the order drawn."""
    found = []
    for operator, operands in _instructions(page.obj):
        if operator == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]:
            found.append(int(operands[1].MCID))
    return found


def _instructions(stream: pikepdf.Object) -> Iterator[tuple[str, list[Any]]]:
    for instruction in pikepdf.parse_content_stream(stream):
        assert isinstance(instruction, pikepdf.ContentStreamInstruction), "our prints hold no pictures in their text"
        yield str(instruction.operator), list(instruction.operands)


class _Page:
    def __init__(self, number: int) -> None:
        self._number = number
        self._state = _State()
        self._saved: list[_State] = []
        self._marks: list[tuple[bool, int | None]] = []
        self._fills: list[tuple[Box, Colour]] = []
        self._points: list[tuple[float, float]] = []
        self._text: Matrix = _IDENTITY
        self._leading = 0.0
        self._fonts: dict[str, dict[int, str]] = {}

    def read(self, stream: pikepdf.Object, resources: pikepdf.Object) -> Iterator[Shown]:
        for name, operands in _instructions(stream):
            if name in {"Tj", "TJ"}:
                yield self._shown(operands[0])
            elif name == "Do":
                yield from self._form(resources.XObject[operands[0]])
            elif name == "Tf":
                self._set_font(resources.Font, str(operands[0]), float(operands[1]))
            elif name in _STEPS:
                _STEPS[name](self, *operands)

    def _form(self, form: pikepdf.Object) -> Iterator[Shown]:
        self._save()
        yield from self.read(form, form.Resources)
        self._restore()

    def _shown(self, operand: pikepdf.Object) -> Shown:
        parts = operand if isinstance(operand, pikepdf.Array) else [operand]
        codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
        place = _point(_times(self._text, self._state.matrix), (0.5, self._state.size / 4))
        behind = next((colour for box, colour in reversed(self._fills) if _inside(place, box)), _WHITE)
        is_artifact = any(artifact for artifact, _ in self._marks)
        mcid = next((mark for _, mark in reversed(self._marks) if mark is not None), None)
        text = "".join(self._state.font.get(code, UNKNOWN) for code in codes)
        return Shown(text, self._number, mcid, is_artifact, self._state.size, self._state.fill, behind, place)

    def _set_font(self, fonts: pikepdf.Object, name: str, size: float) -> None:
        if name not in self._fonts:
            self._fonts[name] = _to_unicode(fonts[name])
        self._state = replace(self._state, font=self._fonts[name], size=size)

    def _save(self) -> None:
        self._saved.append(replace(self._state))

    def _restore(self) -> None:
        self._state = self._saved.pop()

    def _transform(self, *numbers: Decimal) -> None:
        self._state.matrix = _times(_matrix(numbers), self._state.matrix)

    def _fill_rgb(self, *numbers: Decimal) -> None:
        red, green, blue = map(float, numbers)
        self._state.fill = (red, green, blue)

    def _fill_grey(self, number: Decimal) -> None:
        self._state.fill = (float(number),) * 3

    def _begin_text(self) -> None:
        self._text = _IDENTITY

    def _set_text_matrix(self, *numbers: Decimal) -> None:
        self._text = _matrix(numbers)

    def _set_leading(self, number: Decimal) -> None:
        self._leading = float(number)

    def _move_text(self, right: Decimal, up: Decimal) -> None:
        self._text = _times((1, 0, 0, 1, float(right), float(up)), self._text)

    def _next_line(self) -> None:
        self._text = _times((1, 0, 0, 1, 0, -self._leading), self._text)

    def _begin_mark(self, tag: pikepdf.Name) -> None:
        self._marks.append((tag == "/Artifact", None))

    def _begin_mark_with_properties(self, tag: pikepdf.Name, properties: pikepdf.Object) -> None:
        number = properties.get("/MCID") if isinstance(properties, pikepdf.Dictionary) else None
        self._marks.append((tag == "/Artifact", None if number is None else int(number)))

    def _end_mark(self) -> None:
        self._marks.pop()

    def _drop_path(self) -> None:
        self._points = []

    def _rectangle(self, *numbers: Decimal) -> None:
        x, y, width, height = map(float, numbers)
        self._points += [_point(self._state.matrix, corner) for corner in ((x, y), (x + width, y + height))]

    def _path_point(self, *numbers: Decimal) -> None:
        x, y = map(float, numbers[-2:])
        self._points.append(_point(self._state.matrix, (x, y)))

    def _paint(self) -> None:
        if self._points:
            across, up = zip(*self._points, strict=True)
            self._fills.append(((min(across), min(up), max(across), max(up)), self._state.fill))
        self._points = []


_STEPS: dict[str, Callable[..., None]] = {
    "q": _Page._save,
    "Q": _Page._restore,
    "cm": _Page._transform,
    "rg": _Page._fill_rgb,
    "g": _Page._fill_grey,
    "BT": _Page._begin_text,
    "Tm": _Page._set_text_matrix,
    "TL": _Page._set_leading,
    "Td": _Page._move_text,
    "T*": _Page._next_line,
    "BMC": _Page._begin_mark,
    "BDC": _Page._begin_mark_with_properties,
    "EMC": _Page._end_mark,
    "n": _Page._drop_path,
    "re": _Page._rectangle,
    **dict.fromkeys("mlc", _Page._path_point),
    **dict.fromkeys(("f", "f*", "B", "B*", "b", "b*"), _Page._paint),
}


def _to_unicode(font: pikepdf.Object) -> dict[int, str]:
    entries = _ENTRY.findall(font.ToUnicode.read_bytes().decode("ascii").split("endcodespacerange", 1)[1])
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in entries}


def _matrix(numbers: tuple[Decimal, ...]) -> Matrix:
    a, b, c, d, e, f = map(float, numbers)
    return a, b, c, d, e, f


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _point(matrix: Matrix, point: tuple[float, float]) -> tuple[float, float]:
    (a, b, c, d, e, f), (x, y) = matrix, point
    return a * x + c * y + e, b * x + d * y + f


def _inside(place: tuple[float, float], box: Box) -> bool:
    (x, y), (left, bottom, right, top) = place, box
    return left - 0.5 <= x <= right + 0.5 and bottom - 0.5 <= y <= top + 0.5
