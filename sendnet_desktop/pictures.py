"""Photographs as they are kept: small, upright, and without anything that a camera wrote beside the picture."""

import struct
import warnings
from io import BytesIO
from typing import Final

from PIL import Image, ImageOps

from sendnet_desktop.errors import SendnetError

LONGEST_SIDE: Final = 1600
MOST_PIXELS: Final = 50_000_000
MOST_BYTES: Final = 300_000
KEPT_AS: Final = "image/jpeg"

_FORMATS: Final = ("JPEG", "PNG", "WEBP")
_QUALITIES: Final = (85, 75, 65, 55, 45)
_FAULTS: Final = (OSError, ValueError, SyntaxError, EOFError, struct.error, Image.DecompressionBombError)


def shrunk(data: bytes) -> bytes:
    """Return a photograph as a JPEG of at most 1600 pixels a side and about 300 kB.

    Only the pixels are carried over: where and when it was taken, by which camera, and any words in it stay behind
    (attack H5). Its size is asked of the header before any pixel is decoded.

    Raises:
        SendnetError: It is not a picture, is damaged, or has more than 50 million pixels.
    """
    try:
        with warnings.catch_warnings():
            # Our own cap stands below Pillow's, and what it says of odd metadata is no news: that is thrown away.
            warnings.simplefilter("ignore")
            return _as_jpeg(_upright(data))
    except _FAULTS as error:
        raise SendnetError(
            "This is not a picture that SENDnet can read.",
            "Use a JPEG, PNG or WebP picture; an iPhone keeps JPEGs under Settings, Camera, Formats, Most Compatible.",
        ) from error


def _upright(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data), formats=_FORMATS) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise SendnetError("This picture has more than 50 million pixels.", "Make it smaller, then try again.")
        picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a JPEG decodes straight to about the size that is kept
        turned = ImageOps.exif_transpose(picture).convert("RGBA")
    turned.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    plain = Image.new("RGB", turned.size, "white")
    plain.paste(turned, mask=turned.getchannel("A"))
    return plain


def _as_jpeg(picture: Image.Image) -> bytes:
    tried = b""
    for quality in _QUALITIES:
        kept = BytesIO()
        picture.save(kept, "JPEG", quality=quality, optimize=True)
        tried = kept.getvalue()
        if len(tried) <= MOST_BYTES:
            break
    return tried
