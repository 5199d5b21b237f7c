"""Files, folders and requests that are not what they seem, and what people are told of them."""

import os
from pathlib import Path

import pytest
from erasing import COMMENT, SECRET, erase
from forger import run, segment
from meeting import OAK_2026, Laptop, Meeting

from sendnet_desktop.__main__ import main
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.bundle import Frame, seal
from sendnet_desktop.exchange.inbox import paths_of
from sendnet_desktop.exchange.join import JoinRequest, ask
from sendnet_desktop.exchange.keys import Identity
from sendnet_desktop.exchange.roster import Organisation
from sendnet_desktop.exchange.segment import to_frame
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.steps import finish


def request(name: str, org: str, person: str = "Somebody", kind: str = "school") -> JoinRequest:
    organisation = Organisation(org, "new", name, kind)  # type: ignore[arg-type]  # what a request may say
    return ask(Identity.make(), organisation, "laptop", person, sample=True)


def keep_in(folder: Path, name: str, *requests: JoinRequest) -> Path:
    folder.mkdir(exist_ok=True)
    for number, each in enumerate(requests):
        (folder / f"{name} {number}.join").write_bytes(each.data)
    return folder


# Who asks to join


@pytest.mark.parametrize(
    "name",
    [
        "Birch School ",
        " Birch  School",
        "Birch\u00a0School",
        "Birch\u200b School",
        "Birch\u00ad School",
        "ＢＩＲＣＨ School",
        "Bir\u0441h School",
        "\u0412irch School",
        "Birch Sch\u03bfol",
        "Birch Sch00l",
        "B1rch School",
        "Birch Schoo1",
        "Bírch School",
    ],
)
def test_i19_a_school_that_looks_like_one_on_the_list_is_refused(meeting: Meeting, name: str) -> None:
    enrolment = meeting.office.workspace.exchange.enrolment
    enrolment.accept([request("Birch School", "birch0")])
    before = meeting.roster()
    with pytest.raises(SendnetError):
        enrolment.accept([request(name, "other0")])
    assert meeting.roster() == before


@pytest.mark.parametrize("name", [" ", "\u200b", "\u3164\u00ad", "\u00a0"])
def test_i19_a_name_of_which_nothing_is_to_be_seen_is_refused(meeting: Meeting, name: str) -> None:
    enrolment = meeting.office.workspace.exchange.enrolment
    for asked in (request(name, "other0"), request("Fir School", "fir0", person=name)):
        with pytest.raises(SendnetError):
            enrolment.accept([asked])


@pytest.mark.parametrize(("one", "other"), [("Ysgol Llŷn", "Ysgol Dyffryn"), ("St Mary's", "St Mary's Infants")])
def test_schools_that_are_called_differently_are_both_let_in(meeting: Meeting, one: str, other: str) -> None:
    enrolment = meeting.office.workspace.exchange.enrolment
    assert len(enrolment.accept([request(one, "one0"), request(other, "two0")])) == 2


def test_a_request_that_names_the_trusts_office_is_never_proposed_as_its_lead(meeting: Meeting) -> None:
    (office,) = [each for each in meeting.roster().organisations if each.kind == "trust"]
    (lead,) = meeting.roster().members
    for person in ("Somebody", lead.person):
        asked = request(office.name, office.id, person, "trust")
        assert meeting.office.workspace.exchange.people.proposed(asked).choices == ()


def test_one_bad_request_in_a_folder_hides_none_of_the_others(
    meeting: Meeting, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = keep_in(tmp_path / "asking", "school", request("Birch School", "birch0"), request("Fir School", "fir0"))
    (folder / "school 0 copy.join").write_bytes(b"not a request")
    meeting.office.close()
    data = str(meeting.office.folder / "data")
    assert main(["trust", "accept", "--yes", str(folder), "--data", data]) == 1
    told = capsys.readouterr()
    meeting.office.open()
    assert {each.name for each in meeting.office.workspace.exchange.schools()} == {"Birch School", "Fir School"}
    assert "school 0 copy.join" in told.err


# Files and folders


def test_i13_a_file_whose_name_turns_the_line_or_is_no_text_is_told_of_without_that(
    meeting: Meeting, oak1: Laptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    names = [b"evil\x1b[2J\xe2\x80\xae.bundle", b"\xff\xfe.bundle", b"two\nlines.bundle"]
    for name in names:
        Path(os.fsdecode(bytes(stick) + b"/" + name)).write_bytes(b"age-encryption.org/v1\n broken")
    oak1.close()
    assert main(["bundle", "read", str(stick), "--data", str(oak1.folder / "data")]) == 1
    told = capsys.readouterr().out
    oak1.open()
    assert "not read" in told
    assert not {"\x1b", "\u202e", "\udcff"} & set(told)
    assert len([line for line in told.splitlines() if "not read" in line]) == 3


def test_i17_a_pipe_or_a_link_in_a_folder_is_passed_over_and_nothing_waits_for_it(
    oak1: Laptop, oak2: Laptop, tmp_path: Path
) -> None:
    oak2.say("theirs")
    stick = tmp_path / "stick"
    stick.mkdir()
    (good, *_) = [path for path in oak2.write() if "to-oakfield" in path.name]
    (stick / "good.bundle").write_bytes(good.read_bytes())
    os.mkfifo(stick / "pipe.bundle")
    (stick / "link.bundle").symlink_to(good)
    assert [receipt.path.name for receipt in oak1.read(stick).receipts] == ["good.bundle"]
    assert oak1.comments() == ['"theirs"']


def test_a_file_that_goes_while_its_folder_is_read_is_told_and_the_rest_is_read(
    oak1: Laptop, oak2: Laptop, tmp_path: Path
) -> None:
    oak2.say("theirs")
    stick = tmp_path / "stick"
    stick.mkdir()
    (good, *_) = [path for path in oak2.write() if "to-oakfield" in path.name]
    for name in ("a.bundle", "b.bundle"):
        (stick / name).write_bytes(good.read_bytes())
    steps = oak1.workspace.exchange.read([stick])
    next(steps)
    (stick / "b.bundle").unlink()
    reading = finish(steps)
    assert [receipt.refused is None for receipt in reading.receipts] == [True, False]
    assert oak1.comments() == ['"theirs"']


def test_a_folder_that_is_gone_is_a_file_that_cannot_be_read(oak1: Laptop, tmp_path: Path) -> None:
    assert paths_of([tmp_path / "gone"]) == [tmp_path / "gone"]
    assert oak1.read(tmp_path / "gone", tmp_path / "\0").refused


def test_what_is_read_is_what_is_told_though_the_file_was_another_when_it_was_looked_at(
    oak1: Laptop, oak2: Laptop
) -> None:
    oak2.say("one")
    (first, *_) = [path for path in oak2.write() if "to-oakfield" in path.name]
    looked = oak1.workspace.exchange.show(first)
    oak2.say("two", name="reason")
    (second, *_) = [path for path in oak2.write() if "to-oakfield" in path.name]
    first.write_bytes(second.read_bytes())
    assert [came.changes for came in looked.new] == [1]
    assert [came.changes for came in oak1.read(first).senders] == [2]


# Looking, and what was erased


def test_looking_at_a_file_from_which_words_were_erased_changes_nothing_and_calls_nothing_changed(
    meeting: Meeting, oak1: Laptop, oak2: Laptop
) -> None:
    oak1.say(SECRET)
    oak1.say("kept", name="reason")
    oak2.read(*oak1.write())
    erase(oak1)
    late = meeting.enrol("late")
    oak1.read(*meeting.office.write())
    paths = [path for path in oak1.write() if "to-oakfield" in path.name]
    for laptop in (oak2, late):
        before = laptop.workspace.dump(), laptop.held()
        assert all(not laptop.workspace.exchange.show(path).problems for path in paths)
        assert (laptop.workspace.dump(), laptop.held()) == before
    changed = oak2.workspace._journal.write([Edit(*COMMENT, "other")])
    assert not any(oak2.workspace.exchange.show(path).problems for path in paths)
    oak2.workspace._journal.reverse(changed.reversals)  # looking has erased nothing
    assert oak2.comments() == [f'"{SECRET}"']
    assert not late.read(*paths).refused


def test_an_old_erasure_does_not_reach_what_is_written_again(oak1: Laptop, oak2: Laptop) -> None:
    oak1.say(SECRET)
    oak2.read(*oak1.write())
    erase(oak1)
    old = oak1.write()
    oak2.read(*old)
    oak1.say(SECRET)
    again = oak1.write()
    oak2.read(*again)
    oak2.read(*old)
    assert oak2.comments() == [f'"{SECRET}"']


# Adopting


def test_what_is_kept_aside_no_more_is_not_adopted_by_its_number(meeting: Meeting, oak1: Laptop, oak2: Laptop) -> None:
    oak1.say("before")
    oak1.write()
    meeting.alter(oak1, cut={})
    oak2.read(*meeting.office.write(), *oak1.write())
    (held,) = oak2.workspace.exchange.people.held_aside()
    oak2.workspace.exchange.adoption.leave([held])
    oak2.say("mine", record="judgement:B1")
    before = oak2.workspace.dump()
    for decide in (oak2.workspace.exchange.adoption.adopt, oak2.workspace.exchange.adoption.leave):
        with pytest.raises(SendnetError):
            decide([held])
    assert oak2.workspace.dump() == before


def test_a_hostile_change_that_is_kept_aside_is_named_as_it_is_and_adopted_only_by_its_number(
    meeting: Meeting, oak1: Laptop, oak2: Laptop
) -> None:
    long, recipient = "x" * 20_000, oak2.workspace.exchange.enrolment.identity.recipient
    said = [run("judgement:A1", field="comment", value=long), run("framework:x", field="title", value="x")]
    signed = segment(oak1.workspace.exchange.enrolment.identity, said)
    meeting.alter(oak1, cut={})
    path = oak2.folder / "handed.bundle"
    path.write_bytes(seal([Frame(b"S", to_frame(signed))], [recipient]))
    oak2.read(*meeting.office.write(), path)
    held = {each.cell.record: each for each in oak2.workspace.exchange.people.held_aside()}
    assert not held["framework:x"].was_theirs
    assert oak2.state() == {}
    oak2.workspace.exchange.adoption.adopt([held["judgement:A1"]])
    assert oak2.comments() == [f'"{long}"']


def test_two_bundles_one_after_the_other_in_one_file_are_refused(oak1: Laptop, oak2: Laptop, tmp_path: Path) -> None:
    oak2.say("theirs")
    (good, *_) = [path for path in oak2.write() if "to-oakfield" in path.name]
    other = seal([Frame(b"S", b"x")], [oak1.workspace.exchange.enrolment.identity.recipient])
    glued = tmp_path / "glued.bundle"
    glued.write_bytes(good.read_bytes() + other)
    assert oak1.read(glued).receipts[0].refused is not None
    assert OAK_2026 not in oak1.workspace.dump() or oak1.comments() == []
