"""A PDF as a screen reader hears it: its structure tree, in order, with the words of every mark."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from tests.reports.content import marked

_GOLDEN = Path(__file__).parent.parent / "golden"
_LEAVES = frozenset({"H1", "H2", "H3", "H4", "P", "TH", "TD", "Lbl", "LBody", "Figure"})


@dataclass(frozen=True)
class Heard:
    """An element that says something."""

    role: str
    text: str
    depth: int
    element: pikepdf.Object


def heard(pdf: pikepdf.Pdf) -> Iterator[Heard]:
    """Yield the elements that hold text, and the figures, in reading order."""
    texts = marked(pdf)
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    for element, depth in elements(pdf):
        role = str(element.S).removeprefix("/")
        if role in _LEAVES:
            yield Heard(role, _said(element, texts, pages), depth, element)


def transcript(pdf: pikepdf.Pdf) -> str:
    """Return what is heard, one line for each element, as golden files keep it."""
    return "".join(f"{part.role:<7}{part.text}".rstrip() + "\n" for part in heard(pdf))


def said_aloud(data: bytes) -> str:
    """Return what is heard of a print, as ``transcript`` does."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return transcript(pdf)


def hear_as_agreed(name: str, data: bytes) -> None:
    """Hold what is heard of a print to the golden file of a name; SENDNET_GOLDEN=write writes it anew, and fails."""
    golden, found = _GOLDEN / f"{name}.txt", said_aloud(data)
    if os.environ.get("SENDNET_GOLDEN") == "write":
        golden.write_text(found, encoding="utf-8")
        pytest.fail(f"{golden.name} was written; read the difference before you keep it")
    assert found == golden.read_text(encoding="utf-8")


def elements(pdf: pikepdf.Pdf) -> Iterator[tuple[pikepdf.Object, int]]:
    """Yield every structure element and its depth, in reading order."""

    def walk(element: pikepdf.Object, depth: int) -> Iterator[tuple[pikepdf.Object, int]]:
        yield element, depth
        for kid in kids(element):
            if not isinstance(kid, int) and "/S" in kid:
                yield from walk(kid, depth + 1)

    for top in kids(pdf.Root.StructTreeRoot):
        assert isinstance(top, pikepdf.Object)
        yield from walk(top, 0)


def kids(element: pikepdf.Object) -> list[pikepdf.Object | int]:
    """Return what an element holds."""
    held = element.get("/K", pikepdf.Array())
    return list(held) if isinstance(held, pikepdf.Array) else [held]


def own_marks(element: pikepdf.Object, pages: dict[tuple[int, int], int]) -> list[tuple[int, int]]:
    """Return the page and number of the marks that an element holds itself."""
    marks = []
    for kid in kids(element):
        if isinstance(kid, int):
            marks.append((pages[element.Pg.objgen], kid))
        elif "/MCID" in kid:
            marks.append((pages[kid.Pg.objgen], int(kid.MCID)))
    return marks


def _said(element: pikepdf.Object, texts: dict[tuple[int, int], str], pages: dict[tuple[int, int], int]) -> str:
    if "/Alt" in element:
        return str(element.Alt)
    return "".join(texts.get(mark, "") for mark in own_marks(element, pages)).strip()
