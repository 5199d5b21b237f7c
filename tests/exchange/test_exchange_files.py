"""Files on sticks: nothing half-written bears its name, and nothing but a plain file is read."""

import os
import socket
import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange import files
from sendnet_desktop.exchange.files import bundle_name, files_in, read_file, write_file
from sendnet_desktop.exchange.refusals import TooLargeError

needs_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


def test_what_is_written_is_read_again_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = write_file(tmp_path / "a.bundle", b"content")
    assert read_file(path, 7) == b"content"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.bundle"]


def test_a_name_is_a_hint_that_any_system_can_write() -> None:
    name = bundle_name("trust", "oakfield", date(2026, 11, 21), b"x")
    assert name == "to-trust_from-oakfield_2026-11-21_2d711642.bundle"
    assert bundle_name("trust", "oakfield", date(2026, 11, 21), b"y") != name


def test_i4_a_write_that_breaks_off_leaves_no_file_of_that_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled(_handle: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", pulled)
    with pytest.raises(SendnetError) as refused:
        write_file(tmp_path / "a.bundle", b"content")
    assert "stick" in refused.value.remedy
    assert list(tmp_path.iterdir()) == []


def test_i4_a_stick_that_does_not_keep_what_is_written_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forgetting(handle: int) -> None:
        os.pwrite(handle, b"\x00", 3)

    monkeypatch.setattr(os, "fsync", forgetting)
    with pytest.raises(SendnetError):
        write_file(tmp_path / "a.bundle", b"content")
    assert list(tmp_path.iterdir()) == []


def test_i4_what_an_earlier_attempt_left_is_no_obstacle_and_never_read(tmp_path: Path) -> None:
    (tmp_path / "a.bundle.part").write_bytes(b"half")
    assert list(files_in(tmp_path)) == []
    assert write_file(tmp_path / "a.bundle", b"content").read_bytes() == b"content"


@needs_posix
def test_a_link_in_the_place_of_the_half_written_file_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "precious"
    target.write_bytes(b"mine")
    (tmp_path / "a.bundle.part").symlink_to(target)
    write_file(tmp_path / "a.bundle", b"content")
    assert target.read_bytes() == b"mine"
    assert not (tmp_path / "a.bundle").is_symlink()


@needs_posix
def test_i5_a_read_only_stick_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SendnetError):
        write_file(Path("/proc/a.bundle"), b"content")


@needs_posix
def test_i5_a_full_stick_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    signal = pytest.importorskip("signal")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(SendnetError):
            write_file(tmp_path / "a.bundle", bytes(100_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["x" * 300 + ".bundle", "no such folder/a.bundle", "a\x00b.bundle"])
def test_i5_a_name_or_folder_that_cannot_be_is_said_in_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(SendnetError):
        write_file(tmp_path / name, b"content")
    with pytest.raises(SendnetError):
        read_file(tmp_path / name, 100)


def test_i5_names_in_other_scripts_are_kept(tmp_path: Path) -> None:
    assert write_file(tmp_path / "Ŵ 🎒.bundle", b"x") in list(files_in(tmp_path))


def test_a_file_over_the_cap_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes(101))
    with pytest.raises(TooLargeError):
        read_file(tmp_path / "a", 100)
    assert len(read_file(tmp_path / "a", 101)) == 101


def test_i17_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        file.truncate(1 << 40)
    tracemalloc.start()
    try:
        with pytest.raises(TooLargeError):
            read_file(tmp_path / "a", 256 * 1024 * 1024)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 1024 * 1024


@needs_posix
def test_i17_links_pipes_sockets_folders_and_devices_are_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))
        for name in ("link", "loop", "folder", "pipe", "socket"):
            with pytest.raises(SendnetError):
                read_file(tmp_path / name, 100)
        assert [path.name for path in files_in(tmp_path)] == ["real"]
    with pytest.raises(SendnetError):
        read_file(Path("/dev/zero"), 100)


@needs_posix
def test_i17_a_file_that_becomes_a_link_or_a_pipe_between_looking_and_opening_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = tmp_path / "a"
    plain.write_bytes(b"x")
    looked_like = plain.lstat()
    monkeypatch.setattr(Path, "lstat", lambda _self: looked_like)
    (tmp_path / "real").write_bytes(b"secret")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    os.mkfifo(tmp_path / "pipe")
    for name in ("link", "pipe"):
        with pytest.raises(SendnetError):
            read_file(tmp_path / name, 100)


def test_files_are_listed_by_name_whatever_they_are_called(tmp_path: Path) -> None:
    for name in ("b.txt", "a", "C.bundle"):
        (tmp_path / name).write_bytes(b"")
    assert [path.name for path in files_in(tmp_path)] == ["C.bundle", "a", "b.txt"]


def test_a_folder_that_is_gone_or_overfull_is_said_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SendnetError):
        list(files_in(tmp_path / "gone"))
    monkeypatch.setattr(files, "_FILES_CAP", 2)
    for name in "abc":
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(TooLargeError):
        list(files_in(tmp_path))


def test_errors_name_no_path(tmp_path: Path) -> None:
    with pytest.raises(SendnetError) as refused:
        read_file(tmp_path / "someone's name", 10)
    assert "someone" not in str(refused.value)
    assert str(tmp_path) not in str(refused.value)
    assert refused.value.__cause__ is None
