"""Photographs lose everything but what they show."""

import random
import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from sendnet_desktop import pictures
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.pictures import MOST_PASSES, MOST_READS, shrunk

_GPS, _CAMERA, _TURNED = 0x8825, 0x010F, 0x0112


def photo(size: tuple[int, int] = (2400, 1800), kind: str = "JPEG", **also: object) -> bytes:
    """A picture that is red in its upper left quarter."""
    picture = Image.new("RGB", size, "navy")
    picture.paste("red", (0, 0, size[0] // 2, size[1] // 2))
    data = BytesIO()
    picture.save(data, kind, **also)
    return data.getvalue()


def told(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def _nothing_is_decoded(*_: object, **__: object) -> None:
    pytest.fail("its bytes went to a decoder")


def test_h5_where_and_by_whom_a_photo_was_taken_is_gone() -> None:
    exif = Image.Exif()
    exif[_CAMERA] = "Camera of Jo Bell"
    exif.get_ifd(_GPS)[2] = (51.0, 30.0, 26.5)
    taken = photo(exif=exif, comment=b"Year 4, back row")
    assert b"Camera of Jo Bell" in taken
    kept = shrunk(taken)
    assert not told(kept).getexif()
    assert set(told(kept).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    for said in (b"Jo Bell", b"Exif", b"back row"):
        assert said not in kept


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_h5_words_inside_other_pictures_are_gone_too(kind: str) -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "Jo Bell")
    also = {"pnginfo": words} if kind == "PNG" else {"xmp": b"<x>Jo Bell</x>"}
    taken = photo(kind=kind, **also)
    assert b"Jo Bell" in taken
    kept = shrunk(taken)
    assert b"Jo Bell" not in kept
    assert told(kept).format == "JPEG"


def test_a_photo_is_made_small_and_keeps_its_shape() -> None:
    assert told(shrunk(photo((4000, 3000)))).size == (1600, 1200)
    assert told(shrunk(photo((300, 200)))).size == (300, 200)


def test_a_photo_taken_sideways_stands_upright() -> None:
    exif = Image.Exif()
    exif[_TURNED] = 6  # turn it clockwise to see it as it was
    kept = told(shrunk(photo((400, 200), exif=exif)))
    assert kept.size == (200, 400)
    red, _, blue = kept.getpixel((150, 100))
    assert red > 200 > blue


def test_what_is_see_through_is_shown_on_white() -> None:
    data = BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(data, "PNG")
    assert told(shrunk(data.getvalue())).getpixel((5, 5)) == (255, 255, 255)


def test_a_picture_of_nothing_but_noise_still_becomes_small() -> None:
    noise = Image.frombytes("RGB", (1600, 1200), random.Random(1).randbytes(1600 * 1200 * 3))
    data = BytesIO()
    noise.save(data, "PNG")
    assert len(shrunk(data.getvalue())) < len(data.getvalue()) // 4


def test_a_picture_of_too_many_pixels_is_refused_before_any_is_decoded() -> None:
    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b"")]
    png = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )
    with pytest.raises(SendnetError):
        shrunk(png)


@pytest.mark.parametrize(
    "begins", [photo()[:20], photo()[:200], b"\x89PNG\r\n\x1a\n"], ids=["a JPEG", "more of a JPEG", "a PNG"]
)
def test_a_header_without_an_end_is_not_gone_through_byte_by_byte(
    begins: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, read = [], pictures._Rationed.read

    def counted(self: BytesIO, size: int | None = -1, /) -> bytes:
        asked.append(size)
        return read(self, size)

    monkeypatch.setattr(pictures._Rationed, "read", counted)
    with pytest.raises(SendnetError, match="not a picture"):
        shrunk(begins + bytes(5 * MOST_READS))
    assert len(asked) <= MOST_READS + 1


@pytest.mark.parametrize("beside", [b"", b"\xff\xfe\x00\x04\xff\xd9"], ids=["alone", "with an end in a comment"])
def test_a_picture_that_is_gone_over_again_and_again_is_refused_before_it_is_decoded(
    beside: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = photo((64, 48), progressive=True)
    again = taken[taken.rindex(b"\xff\xda") : taken.rindex(b"\xff\xd9")]
    often = taken[: taken.rindex(b"\xff\xd9")] + beside + again * MOST_PASSES + b"\xff\xd9"
    told(often).load()
    shrunk(taken)
    monkeypatch.setattr(Image, "open", _nothing_is_decoded)
    with pytest.raises(SendnetError, match="not a picture"):
        shrunk(often)


def test_a_jpeg_of_very_many_parts_is_refused_before_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = photo((64, 48))
    said = taken[:2] + b"\xff\xfe\x00\x02" * 1000 + taken[2:]
    monkeypatch.setattr(Image, "open", _nothing_is_decoded)
    with pytest.raises(SendnetError, match="not a picture"):
        shrunk(said)


def test_a_photo_with_a_film_behind_it_is_kept() -> None:
    film = b"\xff\xda\x00\x02" * 2000
    assert told(shrunk(photo() + film)).size == (1600, 1200)


@pytest.mark.parametrize("data", [b"", b"x", b"%PDF-1.7", b"GIF89a" + bytes(40), b"\xff\xd8\xff"])
def test_what_is_no_picture_is_said_in_a_sentence(data: bytes) -> None:
    with pytest.raises(SendnetError, match="not a picture"):
        shrunk(data)


@given(st.data(), st.sampled_from(["JPEG", "PNG", "WEBP"]))
def test_a_bent_picture_is_kept_or_refused_without_another_error(data: st.DataObject, kind: str) -> None:
    bent = bytearray(photo((64, 48), kind))
    for _ in range(data.draw(st.integers(1, 4))):
        bent[data.draw(st.integers(0, len(bent) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(bent)))
    try:
        assert told(shrunk(bytes(bent[:cut]))).format == "JPEG"
    except SendnetError:
        return
