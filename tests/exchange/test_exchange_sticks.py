"""An exchange over a real FAT32 stick: an image of one, mounted where the system lets us."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from meeting import Meeting

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.files import SUFFIX, write_file

_MEGABYTES = 40  # FAT32 wants that many clusters


@contextmanager
def _mounted(image: Path, place: Path, *, writable: bool = True) -> Iterator[Path]:
    ways = [
        ["mount", "-o", f"loop,{'rw' if writable else 'ro'}", str(image), str(place)],
        ["fusefat", "-o", "rw+" if writable else "ro", str(image), str(place)],
    ]
    for way in ways:
        if shutil.which(way[0]) and subprocess.run(way, capture_output=True, check=False).returncode == 0:
            break
    else:
        pytest.skip("this system lets no FAT image be mounted; Debian has fusefat")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def image(tmp_path: Path) -> Path:
    if shutil.which("mkfs.vfat") is None:
        pytest.skip("no stick can be formatted here; Debian has dosfstools")
    image = tmp_path / "stick.img"
    image.write_bytes(bytes(_MEGABYTES << 20))
    subprocess.run(["mkfs.vfat", "-F", "32", str(image)], capture_output=True, check=True)
    return image


def test_i5_a_fat32_stick_carries_a_trusts_files_there_and_back(meeting: Meeting, image: Path, tmp_path: Path) -> None:
    oak = meeting.enrol("oak1")
    oak.say("carried on a stick")
    place = tmp_path / "mounted"
    place.mkdir()
    with _mounted(image, place) as stick:
        for file in oak.write():
            write_file(stick / file.name, file.read_bytes())
            write_file(stick / file.name, file.read_bytes())  # the same name again, as at the next meeting
    with _mounted(image, place) as stick:
        names = {file.name for file in stick.iterdir()}
        assert names
        assert all(name.endswith(SUFFIX) for name in names)
        meeting.office.read(stick)
    assert meeting.office.comments() == ['"carried on a stick"']


def test_i5_a_fat32_stick_that_is_full_keeps_no_file_of_that_name(image: Path, tmp_path: Path) -> None:
    place = tmp_path / "mounted"
    place.mkdir()
    with _mounted(image, place) as stick:
        small, large = bytes(1 << 20), bytes(_MEGABYTES << 20)
        write_file(stick / "first.bundle", small)
        with pytest.raises(SendnetError, match="could not be written"):
            write_file(stick / "second.bundle", large)
        assert {file.name for file in stick.iterdir()} == {"first.bundle"}
        assert (stick / "first.bundle").read_bytes() == small
