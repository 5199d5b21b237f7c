"""Photographs as they are kept: small, upright, and without anything that a camera wrote beside the picture."""

import re
import struct
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final, NamedTuple

from PIL import Image, ImageDraw, ImageOps

from sendnet_desktop.errors import SendnetError

LONGEST_SIDE: Final = 1600
MOST_PIXELS: Final = 50_000_000
MOST_BYTES: Final = 300_000
MOST_READS: Final = 200_000
"""How often a picture's bytes may be asked for: the largest of a camera needs some thousand."""
MOST_PARTS: Final = 1000
"""Of how many parts a JPEG may consist: the words and colours that a camera writes into one take some dozens."""
MOST_PASSES: Final = 100
"""How often a JPEG may go over its picture: one that grows sharper while it loads does so about ten times."""
KEPT_AS: Final = "image/jpeg"

_FORMATS: Final = ("JPEG", "PNG", "WEBP")
_QUALITIES: Final = (85, 75, 65, 55, 45)
_PART: Final = re.compile(rb"\xff([^\x00\x01\xd0-\xd8\xff])", re.DOTALL)
"""Where a part of a JPEG begins: neither a byte of its picture nor a mark that stands alone."""
_PASS: Final = b"\xda"
_END: Final = b"\xd9"
_FAULTS: Final = (OSError, ValueError, SyntaxError, EOFError, struct.error, Image.DecompressionBombError)


class Box(NamedTuple):
    """A part of a picture, in pixels from its upper left corner; right and bottom are just outside."""

    left: int
    top: int
    right: int
    bottom: int


def shrunk(data: bytes, longest: int = LONGEST_SIDE) -> bytes:
    """Return a photograph as a JPEG of at most 1600 pixels a side and about 300 kB.

    Only the pixels are carried over: where and when it was taken, by which camera, and any words in it stay behind
    (attack H5). Its size is asked of the header before any pixel is decoded, and one that is made to take long is
    refused: the work is capped, whatever its bytes are.

    Args:
        data: The photograph as it came.
        longest: How many pixels its longer side may have, where a small one is wanted.

    Raises:
        SendnetError: It is not a picture, is damaged, or has more than 50 million pixels.
    """
    with _readable():
        return _as_jpeg(_upright(data, longest))


def redacted(data: bytes, blacked: Iterable[Box], crop: Box | None = None) -> bytes:
    """Return a photograph with parts blacked out and only what lies inside ``crop`` kept.

    What was there is gone from the pixels themselves, so nothing brings it back. Boxes are places in the picture as
    ``shrunk`` returns it; what lies outside of it is passed over.

    Raises:
        SendnetError: As ``shrunk``, or nothing would be left of it.
    """
    with _readable():
        picture = _upright(data, LONGEST_SIDE)
        brush = ImageDraw.Draw(picture)
        for box in blacked:
            left, top, right, bottom = _inside(box, picture)
            if left < right and top < bottom:
                brush.rectangle((left, top, right - 1, bottom - 1), fill="black")
        if crop is not None:
            left, top, right, bottom = _inside(crop, picture)
            if left >= right or top >= bottom:
                raise SendnetError("Nothing would be left of this picture.", "Crop less of it.")
            picture = picture.crop((left, top, right, bottom))
        return _as_jpeg(picture)


class _Rationed(BytesIO):
    """Bytes that may be asked for so often and no more: a header without an end is gone through byte by byte."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self._left = MOST_READS

    def read(self, size: int | None = -1, /) -> bytes:
        self._left -= 1
        if self._left < 0:
            raise OSError
        return super().read(size)


@contextmanager
def _readable() -> Iterator[None]:
    try:
        with warnings.catch_warnings():
            # Our own cap stands below Pillow's, and what it says of odd metadata is no news: that is thrown away.
            warnings.simplefilter("ignore")
            yield
    except _FAULTS as error:
        raise SendnetError(
            "This is not a picture that SENDnet can read.",
            "Use a JPEG, PNG or WebP picture; an iPhone keeps JPEGs under Settings, Camera, Formats, Most Compatible.",
        ) from error


def _inside(box: Box, picture: Image.Image) -> Box:
    return Box(max(box.left, 0), max(box.top, 0), min(box.right, picture.width), min(box.bottom, picture.height))


def _upright(data: bytes, longest: int) -> Image.Image:
    _check_work(data)
    with Image.open(_Rationed(data), formats=_FORMATS) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise SendnetError("This picture has more than 50 million pixels.", "Make it smaller, then try again.")
        picture.draft("RGB", (longest, longest))  # a JPEG decodes straight to about the size that is kept
        turned = ImageOps.exif_transpose(picture).convert("RGBA")
    turned.thumbnail((longest, longest))
    plain = Image.new("RGB", turned.size, "white")
    plain.paste(turned, mask=turned.getchannel("A"))
    return plain


def _check_work(data: bytes) -> None:
    # A few bytes tell a decoder to go over all of a large picture once more, so that is counted before it does.
    if not data.startswith(b"\xff\xd8"):
        return
    at, passes = 2, 0
    for _ in range(MOST_PARTS):
        part = _PART.search(data, at)
        if part is None or part[1] == _END:
            return
        passes += part[1] == _PASS
        if passes > MOST_PASSES:
            break
        at = part.end() + int.from_bytes(data[part.end() : part.end() + 2], "big")
    raise OSError


def _as_jpeg(picture: Image.Image) -> bytes:
    tried = b""
    for quality in _QUALITIES:
        kept = BytesIO()
        picture.save(kept, "JPEG", quality=quality, optimize=True)
        tried = kept.getvalue()
        if len(tried) <= MOST_BYTES:
            break
    return tried
