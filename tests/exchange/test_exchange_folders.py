"""Folders that many people share: a thousand files, copies, what is half-written, and tidying up after oneself."""

import errno
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from meeting import ELM, Laptop, Meeting

from sendnet_desktop.changes import Blob
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange import inbox
from sendnet_desktop.exchange.age import check_reader
from sendnet_desktop.exchange.bundle import FILE_CAP
from sendnet_desktop.exchange.files import files_in, read_file
from sendnet_desktop.exchange.refusals import NotForThisLaptopError
from sendnet_desktop.exchange.roster import Grant
from sendnet_desktop.steps import finish

PHOTO = b"\xff\xd8 a photo"
_COUNTERS = Path("/proc/self/io")

counts_reads = pytest.mark.skipif(not _COUNTERS.exists(), reason="only Linux says how much a program has read")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def write_to(laptop: Laptop, folder: Path) -> list[Path]:
    return [written.path for written in finish(laptop.workspace.exchange.write(folder))]


def tidy(laptop: Laptop, folder: Path) -> tuple[Path, ...]:
    return finish(laptop.workspace.exchange.tidy(folder))


def bytes_read(during: Callable[[], object]) -> int:
    def so_far() -> int:
        return int(_COUNTERS.read_text().split("rchar: ")[1].split()[0])

    before = so_far()
    during()
    return so_far() - before


@counts_reads
def test_i16_of_a_file_for_others_no_more_than_its_header_is_read(meeting: Meeting, oak1: Laptop, stick: Path) -> None:
    elm = meeting.enrol("elm", ELM)
    for number in range(20):
        oak1.say(os.urandom(9_000).hex(), record=f"judgement:A{number}")
    (whole,) = write_to(oak1, stick)
    data = whole.read_bytes()
    assert len(data) > 150_000
    for number in range(99):
        (stick / f"{number}.bundle").write_bytes(data)
    opening = elm.workspace.exchange.enrolment.identity.opening

    def refuse_all() -> None:
        for path in files_in(stick):
            with pytest.raises(NotForThisLaptopError):
                read_file(path, FILE_CAP, lambda start: check_reader(start, opening))

    assert bytes_read(refuse_all) <= 100 * (8 * 1024 + 200)
    reading = elm.read(stick)
    assert sum(receipt.is_for_others for receipt in reading.receipts) == 100


@counts_reads
def test_i16_a_whole_folder_for_others_costs_its_headers_twice_at_most(
    meeting: Meeting, oak1: Laptop, stick: Path
) -> None:
    elm = meeting.enrol("elm", ELM)
    for number in range(20):
        oak1.say(os.urandom(9_000).hex(), record=f"judgement:A{number}")
    data = write_to(oak1, stick)[0].read_bytes()
    for number in range(99):
        (stick / f"{number}.bundle").write_bytes(data)
    read = bytes_read(lambda: finish(elm.workspace.exchange.read((stick,))))
    assert read <= 100 * (8 * 1024 + 200) + 400_000  # and the store's own pages


def test_a_file_of_which_everything_is_held_is_not_opened_again(
    meeting: Meeting, oak1: Laptop, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    oak1.say("x")
    write_to(oak1, stick)
    assert meeting.office.read(stick).changes
    opened: list[bytes] = []
    whole = inbox.open_bundle
    monkeypatch.setattr(inbox, "open_bundle", lambda data, mine: opened.append(data) or whole(data, mine))
    for path in list(stick.iterdir()):
        path.rename(stick / f"renamed {path.name}")
    again = meeting.office.read(stick)
    assert [receipt.has_nothing_new for receipt in again.receipts] == [True]
    assert opened == []
    monkeypatch.setattr(inbox, "__version__", "9.9.9")  # a newer program may find more in it
    meeting.office.read(stick)
    assert len(opened) == 1


def test_copies_under_other_names_are_read_like_any_and_half_written_ones_are_left(
    meeting: Meeting, oak1: Laptop, stick: Path
) -> None:
    oak1.say("x")
    (path,) = write_to(oak1, stick)
    data = path.read_bytes()
    path.unlink()
    for name in ("a-LAPTOP.bundle", "a (1).bundle", "a.bundle.part", "~a.TMP", "a.bundle.crdownload"):
        (stick / name).write_bytes(data if name.endswith("bundle") else data[:1000])
    (stick / "desktop.ini").write_text("[.ShellClassInfo]")
    reading = meeting.office.read(stick)
    assert sorted(receipt.path.name for receipt in reading.receipts) == ["a (1).bundle", "a-LAPTOP.bundle"]
    assert not reading.refused
    assert meeting.office.comments() == ['"x"']


def test_a_file_of_which_only_the_name_is_here_is_told_as_such(
    meeting: Meeting, oak1: Laptop, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    oak1.say("x")
    (path,) = write_to(oak1, stick)
    whole = os.open

    def in_the_cloud(name: str | Path, flags: int, *others: int) -> int:
        if Path(name) == path:
            raise OSError(errno.EDEADLK, "Resource deadlock avoided")
        return whole(name, flags, *others)

    monkeypatch.setattr(os, "open", in_the_cloud)
    with pytest.raises(SendnetError) as refused:
        read_file(path, FILE_CAP)
    assert "cloud" in refused.value.what
    assert any("cloud" in line for line in finish(meeting.office.workspace.exchange.read((stick,))).lines())


def test_our_older_files_are_named_and_removed_only_when_asked(meeting: Meeting, oak1: Laptop, stick: Path) -> None:
    elm = meeting.enrol("elm", ELM)
    elm.say("theirs", channel="school:elm0:2026")
    foreign = write_to(elm, stick)
    old: list[Path] = []
    for value in ("one", "two"):
        oak1.say(value)
        old += write_to(oak1, stick)
    oak1.say("three")
    new = write_to(oak1, stick)
    older = tidy(oak1, stick)
    assert set(older) == set(old)
    assert all(path.exists() for path in old)
    assert oak1.workspace.exchange.remove(older) == 2
    assert sorted(stick.iterdir()) == sorted([*foreign, *new])
    assert tidy(oak1, stick) == ()
    meeting.office.read(stick)
    assert meeting.office.comments() == ['"three"']


def test_a_copy_of_our_own_newest_file_is_needless_and_one_of_them_stays(oak1: Laptop, stick: Path) -> None:
    oak1.say("one")
    (path,) = write_to(oak1, stick)
    copy = stick / "copy (1).bundle"
    copy.write_bytes(path.read_bytes())
    older = tidy(oak1, stick)
    assert len(older) == 1
    oak1.workspace.exchange.remove(older)
    assert len(list(stick.iterdir())) == 1


def test_a_file_that_was_altered_or_replaced_is_not_ours_to_remove(oak1: Laptop, stick: Path) -> None:
    oak1.say("one")
    (old,) = write_to(oak1, stick)
    oak1.say("two")
    write_to(oak1, stick)
    older = tidy(oak1, stick)
    assert older == (old,)
    old.write_bytes(bytes(old.stat().st_size))
    assert tidy(oak1, stick) == ()
    assert oak1.workspace.exchange.remove(older) == 0
    assert old.exists()


def test_a_file_stays_while_somebody_who_reads_it_could_not_open_the_newer_one(
    meeting: Meeting, oak1: Laptop, stick: Path
) -> None:
    for_office = oak1.say("one"), write_to(oak1, stick)
    oak2 = meeting.enrol("oak2")
    oak1.read(*meeting.office.write())
    oak1.say("two")
    newer = write_to(oak1, stick)
    (to_oak2,) = [path for path in newer if "to-oakfield" in path.name]
    assert set(tidy(oak1, stick)) == set(for_office[1])
    for path in newer:
        if path != to_oak2:
            path.unlink()
    assert tidy(oak1, stick) == ()  # what is left is for another laptop
    assert oak2.device


def test_a_file_with_a_photo_stays_until_whoever_asked_has_it(meeting: Meeting, oak1: Laptop, stick: Path) -> None:
    office = meeting.office
    name = oak1.workspace.exchange._inbox._attachments.keep(PHOTO)
    assert name == sha256(PHOTO).hexdigest()
    oak1.say(Blob(name, len(PHOTO), "image/jpeg"), record="evidence:1", name="reference")
    office.read(*oak1.write())
    oak1.read(*office.write())
    (with_photo,) = write_to(oak1, stick)
    office.read(with_photo)
    oak1.read(*office.write())
    oak1.say("later")
    (without,) = write_to(oak1, stick)
    assert without.stat().st_size != with_photo.stat().st_size
    assert tidy(oak1, stick) == (with_photo,)


def test_a_file_that_holds_a_photo_still_asked_for_stays(meeting: Meeting, oak1: Laptop, stick: Path) -> None:
    office = meeting.office
    attachments = oak1.workspace.exchange._inbox._attachments
    name = attachments.keep(PHOTO)
    oak1.say(Blob(name, len(PHOTO), "image/jpeg"), record="evidence:1", name="reference")
    office.read(*oak1.write())
    oak1.read(*office.write())
    write_to(oak1, stick)
    attachments._connection.execute("DELETE FROM attachment")  # so that the newer file has it no more
    oak1.say("later")
    write_to(oak1, stick)
    assert tidy(oak1, stick) == ()


def test_a_file_asks_the_store_no_more_for_all_that_others_have_sent(meeting: Meeting, oak1: Laptop) -> None:
    office = meeting.office

    def whole_scans(path: Path) -> list[str]:
        asked: list[str] = []
        connection = office.workspace._journal.ledger.connection
        connection.set_trace_callback(asked.append)  # type: ignore[attr-defined]  # the driver's own, in tests alone
        finish(office.workspace.exchange.read((path,)))
        connection.set_trace_callback(None)  # type: ignore[attr-defined]
        return [each for each in asked if "FROM segment" in each and "WHERE" not in each and "GROUP BY" not in each]

    office.read()  # the first time judges everything
    oak1.say("x")
    (path,) = oak1.write()
    assert whole_scans(path) == []


def test_a_file_of_ours_stays_while_the_newer_one_lacks_a_part_of_it(
    meeting: Meeting, oak1: Laptop, stick: Path
) -> None:
    oak1.say("x")
    meeting.office.read(*oak1.write())
    (old,) = write_to(meeting.office, stick)
    reader = Grant("reader", "all:2026")
    meeting.alter(oak1, grants=(Grant("school", "oak0", ended={}), reader))
    meeting.office.say("news", record="framework:2026", name="pack", channel="all:2026")
    assert len(write_to(meeting.office, stick)) == 1
    assert tidy(meeting.office, stick) == ()
    assert old.exists()
