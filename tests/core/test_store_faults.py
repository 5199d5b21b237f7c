"""What can go wrong with a data folder: each a clear sentence, with nothing harmed."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from folders import OPEN, answered, still_says
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from laptops import KEY, SCHOOL, Laptop

from sendnet_desktop.changes import Cell
from sendnet_desktop.errors import InUseError, SendnetError
from sendnet_desktop.journal.schema import MIGRATIONS
from sendnet_desktop.store import faults, keyfile, placement, store
from sendnet_desktop.workspace import Workspace

RECORDS = [f"judgement:2026.A{number}" for number in range(1, 31)]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of some pages, closed."""
    folder = tmp_path_factory.mktemp("written")
    laptop = Laptop(folder, "a")
    for record in RECORDS:
        laptop.write(record, "comment", "What the school says of it. " * 20)
    laptop.close()
    return folder / store.FILE


def test_a_second_process_is_told_that_the_data_is_open_elsewhere(tmp_path: Path) -> None:
    said = answered(tmp_path)
    program = (
        "import sys; from pathlib import Path; from sendnet_desktop.workspace import Workspace\n"
        "from sendnet_desktop.errors import SendnetError\n"
        "try: Workspace.open(Path(sys.argv[1]))\n"
        "except SendnetError as error: sys.exit(str(error))"
    )
    first = Workspace.open(tmp_path)
    command = [sys.executable, "-c", program, str(tmp_path)]
    refused = subprocess.run(command, capture_output=True, text=True, check=False)
    assert refused.returncode == 1
    assert refused.stderr.strip() == str(InUseError())
    first.evaluations.answer("A1", "level", "2")
    first.close()
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    assert said != ""


def test_a_refused_opening_lets_go_of_the_file(tmp_path: Path) -> None:
    first = Laptop(tmp_path, "a")
    with pytest.raises(InUseError) as kept:
        store.Store.open(tmp_path, KEY, ())
    first.close()
    Laptop(tmp_path, "a").close()
    assert kept.value.remedy


def test_data_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    said = answered(tmp_path)
    key = keyfile.KeyFile.read(tmp_path).data_key()
    _set_version(tmp_path / store.FILE, key, 99)
    before = (tmp_path / store.FILE).read_bytes()
    with pytest.raises(faults.StoreTooNewError, match="newer version"):
        Workspace.open(tmp_path)
    assert (tmp_path / store.FILE).read_bytes() == before
    _set_version(tmp_path / store.FILE, key, len(MIGRATIONS))
    still_says(tmp_path, said)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(places=st.lists(st.floats(0, 1, exclude_max=True), min_size=1, max_size=3), bit=st.integers(0, 7))
def test_a_flipped_bit_anywhere_is_told_in_a_sentence_and_never_shown_as_data(
    written: Path, places: list[float], bit: int
) -> None:
    whole = written.read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        data = bytearray(whole)
        for place in places:
            data[int(place * len(data))] ^= 1 << bit
        path = Path(folder) / store.FILE
        path.write_bytes(data)
        told = _told_of(path.parent)
        assert told == {faults.StoreDamagedError().what} or data == whole


@pytest.mark.parametrize("cut", [0, 1, 100, 4095, 4096, 8192, -8192, -4096])
def test_a_file_cut_short_is_told_in_a_sentence(tmp_path: Path, cut: int) -> None:
    said = answered(tmp_path)
    path = tmp_path / store.FILE
    whole = path.read_bytes()
    path.write_bytes(whole[:cut])
    with pytest.raises(faults.StoreDamagedError):
        Workspace.open(tmp_path)
    path.write_bytes(whole)
    still_says(tmp_path, said)


def test_a_file_that_lacks_its_last_byte_is_told_by_the_check_if_not_before(written: Path, tmp_path: Path) -> None:
    (tmp_path / store.FILE).write_bytes(written.read_bytes()[:-1])
    assert _told_of(tmp_path) == {faults.StoreDamagedError().what}


def test_a_folder_whose_data_file_is_gone_is_not_begun_anew(tmp_path: Path) -> None:
    said = answered(tmp_path)
    (tmp_path / store.FILE).rename(tmp_path / "aside.db")
    with pytest.raises(SendnetError, match="missing"):
        Workspace.open(tmp_path)
    assert not (tmp_path / store.FILE).exists()
    (tmp_path / "aside.db").rename(tmp_path / store.FILE)
    still_says(tmp_path, said)


def test_a_full_disk_stops_the_one_edit_and_nothing_else(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path, "a")
    laptop.write(RECORDS[0], "comment", "safe")
    pages = laptop.store.connection.execute("PRAGMA page_count").fetchone()
    assert pages is not None
    laptop.store.connection.execute(f"PRAGMA max_page_count = {pages[0]}")
    with pytest.raises(faults.DiskFullError, match="everything saved before is safe"):
        _fill(laptop)
    saved = laptop.dump()
    assert saved[RECORDS[0]] == {"comment": ['"safe"']}
    assert laptop.problems() == []
    laptop.store.connection.execute("PRAGMA max_page_count = 1000000")
    laptop.write("judgement:2026.B1", "comment", "room again")
    laptop.reopen()
    assert laptop.dump() == saved | {"judgement:2026.B1": {"comment": ['"room again"']}}
    assert laptop.problems() == []
    laptop.close()


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A disk of a megabyte."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only an administrator of a Linux system can mount a small disk")
    folder = Path(tempfile.mkdtemp())
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this system does not let a small disk be mounted")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
    folder.rmdir()


def test_on_a_disk_that_fills_up_everything_acknowledged_stays(small_disk: Path) -> None:
    laptop = Laptop(small_disk / "data", "a")
    acknowledged: list[str] = []
    with pytest.raises(faults.DiskFullError):
        _fill(laptop, acknowledged)
    kept = len(acknowledged)
    assert len(laptop.dump()) == kept
    laptop.close()
    laptop.open()
    assert len(laptop.dump()) == kept > 10
    assert laptop.problems() == []
    laptop.close()


def test_a_first_run_on_a_full_disk_can_be_tried_again(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * 1_020_000)
    with pytest.raises(faults.DiskFullError):
        Workspace.create(small_disk / "data", OPEN)
    ballast.unlink()
    Workspace.create(small_disk / "data", OPEN).close()


def test_a_folder_that_may_not_be_written_is_told_so(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("what may be written is decided otherwise on Windows")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "data"
        said = answered(folder)
        for path in (folder, *folder.iterdir()):
            path.chmod(0o555 if path.is_dir() else 0o444)
        Path(place).chmod(0o755)
        told = _as_nobody(folder)
        assert told == str(faults.CannotWriteError())
        for path in (folder, *folder.iterdir()):
            path.chmod(0o700)
        still_says(folder, said)


@pytest.mark.parametrize("name", ["OneDrive - Oakfield Trust", "Dropbox", "Google Drive", "iCloud Drive"])
def test_a_folder_that_is_synced_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(SendnetError, match="syncing"):
        Workspace.create(tmp_path / name / "SENDnet", OPEN)
    assert not (tmp_path / name).exists()


def test_a_remote_disk_is_told_from_a_local_one() -> None:
    mounts = "/dev/sda1 / ext4 rw 0 0\nserver:/home /home nfs4 rw 0 0\n//s/h /mnt/my\\040share cifs rw 0 0\n"
    assert placement._file_system(Path("/var/lib"), mounts) == "ext4"
    assert placement._file_system(Path("/home/sam"), mounts) == "nfs4"
    assert placement._file_system(Path("/homework"), mounts) == "ext4"
    assert placement._file_system(Path("/mnt/my share/data"), mounts) == "cifs"


def _fill(laptop: Laptop, acknowledged: list[str] | None = None) -> None:
    for number in range(100_000):
        laptop.write(f"judgement:2026.B{number}", "comment", "no room for all of this " * 100)
        if acknowledged is not None:
            acknowledged.append(f"judgement:2026.B{number}")


def _set_version(path: Path, key: bytes, version: int) -> None:
    connection = store.connect(path, key)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


def _told_of(folder: Path) -> set[str]:
    """Every sentence met on the way through a store; whatever is no sentence fails the test."""
    told = set[str]()
    try:
        laptop = Laptop(folder, "a")
    except SendnetError as error:
        return {error.what}
    try:
        for record in RECORDS:
            shown = laptop.journal.shown(Cell(SCHOOL, record, "comment"))
            assert shown == "What the school says of it. " * 20
        laptop.write(RECORDS[0], "comment", "more")
    except SendnetError as error:
        told.add(error.what)
    told |= {faults.StoreDamagedError().what} if laptop.problems() else set()
    laptop.close()
    return told


def _as_nobody(folder: Path) -> str:
    """What somebody without the right to write is told."""
    was = os.geteuid()
    os.seteuid(65534 if was == 0 else was)
    try:
        with pytest.raises(SendnetError) as refused:
            Workspace.open(folder)
    finally:
        os.seteuid(was)
    return str(refused.value)
