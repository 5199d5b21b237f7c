"""The fonts of every print: embedded from the program's own resources, never the computer's."""

from functools import cache, lru_cache
from io import BytesIO
from typing import Final

from reportlab.graphics import shapes
from reportlab.pdfbase import pdfmetrics, ttfonts

from sendnet_resources import resource

BODY: Final = "Body"
STRONG: Final = "Strong"
FALLBACKS: Final = ("Letters", "Signs", "Arrows")
"""Asked in this order for a character that the body font has not: other alphabets, ticks and boxes, arrows."""

_FILES: Final = {
    BODY: "AtkinsonHyperlegibleNext-Regular.ttf",
    STRONG: "AtkinsonHyperlegibleNext-Bold.ttf",
    "Letters": "NotoSans-Regular.ttf",
    "Signs": "NotoSansSymbols2-Subset.ttf",
    "Arrows": "NotoSansSymbols-Subset.ttf",
}
_RANGES_A_BLOCK: Final = 100  # the CMap specification's limit

# Drawings would otherwise name Helvetica, which is not embedded, on every page that has one.
shapes.STATE_DEFAULTS["fontName"] = BODY


@cache
def characters(font: str) -> frozenset[int]:
    """Return the code points that a font has; the font is loaded when it is first asked for."""
    data = resource("fonts", _FILES[font]).read_bytes()
    face = ttfonts.TTFont(font, BytesIO(data), asciiReadable=False)
    pdfmetrics.registerFont(face)
    return frozenset(face.face.charToGlyph)


@lru_cache(maxsize=20_000)
def _width_of_one_point(text: str, font: str) -> float:
    characters(font)
    width: float = pdfmetrics.stringWidth(text, font, 1000)
    return width / 1000


def width(text: str, font: str, size: float) -> float:
    """Return how wide the text is, in points."""
    return _width_of_one_point(text, font) * size


def _to_unicode(font_name: str, subset: list[int]) -> str:
    """Write the map from codes to characters that lets a print be read aloud, searched and copied.

    reportlab's own map sends unused codes to U+0000, writes blocks that are too long and five digits above the
    Basic Multilingual Plane.
    """
    lines = [
        f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>"
        for code, point in enumerate(subset)
        if point and (point != 32 or code == 32)
    ]
    blocks = [lines[start : start + _RANGES_A_BLOCK] for start in range(0, len(lines), _RANGES_A_BLOCK)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            f"/CIDSystemInfo << /Registry ({font_name}) /Ordering ({font_name}) /Supplement 0 >> def",
            f"/CMapName /{font_name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *(line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


ttfonts.makeToUnicodeCMap = _to_unicode
