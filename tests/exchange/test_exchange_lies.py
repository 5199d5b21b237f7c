"""What a member may lie about though it is signed: what they have seen, what they lack, when and who they are."""

import time
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from forger import forged, run, segment
from meeting import ELM, OAK_2026, Laptop, Meeting

from sendnet_desktop.changes import Blob, Cell
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.bundle import Frame, open_bundle, seal
from sendnet_desktop.exchange.erasure import erase
from sendnet_desktop.exchange.keys import Identity
from sendnet_desktop.exchange.lines import line_of
from sendnet_desktop.exchange.segment import to_frame
from sendnet_desktop.journal.differing import differing
from sendnet_desktop.journal.erasing import doomed
from sendnet_desktop.steps import finish

COMMENT = Cell(OAK_2026, "judgement:2026.A1", "comment")
PHOTO = b"\xff\xd8 a photo of nobody"


@pytest.fixture
def auckland(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer thirteen hours ahead, where the last day of all would be over already."""
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def keys_of(laptop: Laptop) -> Identity:
    return laptop.workspace.exchange.enrolment.identity


def handed(reader: Laptop, *frames: Frame | tuple[bytes, bytes]) -> Path:
    whole = [each if isinstance(each, Frame) else Frame(b"S", b"".join(each)) for each in frames]
    path = reader.folder / f"handed {len(list(reader.folder.iterdir()))}.bundle"
    path.write_bytes(seal(whole, [keys_of(reader).recipient]))
    return path


def blobs_for(reader: Laptop, paths: list[Path]) -> list[bytes]:
    found = []
    for path in paths:
        try:
            found += [each.content for each in open_bundle(path.read_bytes(), keys_of(reader)) if each.kind == b"B"]
        except SendnetError:
            continue
    return found


def first_id(laptop: Laptop, record: str) -> bytes:
    """Return the id of the one edit of a record."""
    (found,) = doomed(laptop.workspace._journal.ledger, Cell(OAK_2026, record, "comment"), "x").ids
    return found


def kept_by(laptop: Laptop):  # type: ignore[no-untyped-def]
    return laptop.workspace._opened.attachments


# What it has seen


def test_e8_who_claims_to_have_seen_five_thousand_logs_of_strangers_is_told_of_in_one_line(
    meeting: Meeting, oak1: Laptop, oak2: Laptop
) -> None:
    oak1.say("mine")
    seen = {f"{number:032x}-{'0' * 16}": 3 for number in range(5_000)}
    oak1.read(handed(oak1, forged(keys_of(oak2), [], seen=seen)))
    (liar,) = [each for each in oak1.workspace.exchange.correspondence.correspondents() if each.device == oak2.device]
    assert len(list(liar.lines())) <= 4
    assert [each.parts for each in liar.elsewhere] == [20_000]


@pytest.mark.parametrize("header", [{"seq": 2**53, "prev": "ab" * 32}, {"seen": {f"{'ab' * 16}-{'0' * 16}": 2**53}}])
def test_e8_a_place_that_no_log_could_reach_is_never_told_as_missing(
    oak1: Laptop, oak2: Laptop, header: dict[str, object]
) -> None:
    reading = oak1.read(handed(oak1, forged(keys_of(oak2), [line_of(run())], **header)))
    assert reading.receipts[0].problems
    assert reading.missing == ()
    assert not oak1.statuses(oak2.device)


def test_e8_a_laptop_that_says_it_has_everything_is_still_sent_everything(
    meeting: Meeting, oak1: Laptop, oak2: Laptop
) -> None:
    oak1.say("mine")
    oak1.write()
    (own,) = {each.log for each in oak1.held() if each.device == oak1.device}
    oak1.read(handed(oak1, forged(keys_of(oak2), [line_of(run("judgement:B1"))], seen={own: 900_000})))
    oak2.read(*oak1.write())
    assert oak2.comments() == ['"mine"']


# What it lacks


def test_h6_nobody_is_sent_a_photo_of_a_channel_that_they_may_not_read(meeting: Meeting, oak1: Laptop) -> None:
    elm, office = meeting.enrol("elm", ELM), meeting.office
    private = PHOTO + b" and of nothing that leaves this laptop"
    names = []
    for data, channel in ((PHOTO, "school:oak0:2026"), (b"\xff\xd8 office", "office:2026"), (private, "private")):
        name = kept_by(office).keep(data)
        office.say(Blob(name, len(data), "image/jpeg"), "evidence:1", "reference", channel)
        names.append(name)
    wants = segment(keys_of(elm), [run("judgement:B1")], "school:elm0:2026", wants=names)
    office.read(handed(office, Frame(b"S", to_frame(wants))))
    sent = blobs_for(elm, office.write())
    assert not {sha256(data).hexdigest() for data in sent} & set(names)


def test_h2_bytes_of_the_size_that_was_announced_are_not_what_was_announced(oak1: Laptop, oak2: Laptop) -> None:
    announced = Blob(sha256(PHOTO).hexdigest(), len(PHOTO), "image/jpeg")
    built = segment(keys_of(oak2), [run("evidence:1", field="reference", value=announced)])
    other = bytes(len(PHOTO))
    oak1.read(handed(oak1, Frame(b"B", other), Frame(b"S", to_frame(built))))
    assert kept_by(oak1).read(sha256(other).hexdigest()) is None


# When it was


@pytest.mark.parametrize("stamp", [0, 2**62, 2**63 - 1])
def test_f12_a_clock_that_cannot_be_right_is_told_by_when_its_work_came(
    meeting: Meeting, oak1: Laptop, oak2: Laptop, stamp: int, auckland: None
) -> None:
    office = meeting.office
    first = segment(keys_of(oak2), [run(stamp=1_788_220_800_000 << 16)])
    third = segment(keys_of(oak2), [run("judgement:B1", stamp=stamp)], seq=2, prev=b"\1" * 32)
    path = handed(office, *(Frame(b"S", to_frame(each)) for each in (first, third)))
    told = list(office.workspace.exchange.show(path).lines())
    looked = office.workspace.exchange.show(path).newest
    told += office.read(path).lines()
    finish(office.workspace.exchange.registrar.stop(oak2.device))
    fourth = segment(keys_of(oak2), [run("judgement:B1", stamp=stamp, value="2")], seq=3, prev=third.hash)
    office.read(handed(office, Frame(b"S", to_frame(fourth))))
    (held,) = [each for each in office.workspace.exchange.people.held_aside() if each.value == "2"]
    told += office.workspace.exchange.people.losses(oak2.device).lines()
    for each in office.workspace.exchange.correspondence.correspondents():
        told += each.lines()
    years = {held.when.astimezone().year, looked.astimezone().year if looked else 2026}
    assert max(years) <= 2026
    assert not [line for line in told if "9999" in line or "2999" in line]


@pytest.mark.parametrize("year", ["0000", "1066", "2200", "9999"])
def test_f12_nobody_writes_in_a_year_that_no_computer_counts_to(oak1: Laptop, oak2: Laptop, year: str) -> None:
    beyond = segment(keys_of(oak2), [run()], f"school:oak0:{year}")
    reading = oak1.read(handed(oak1, Frame(b"S", to_frame(beyond))))
    assert reading.receipts[0].problems
    assert f"school:oak0:{year}" not in oak1.workspace.dump()
    assert not oak1.workspace.keeping.due()


def test_f12_an_erasure_of_the_far_future_was_made_when_it_came(oak1: Laptop, oak2: Laptop, auckland: None) -> None:
    oak1.say("x", "judgement:B1")
    oak2.read(*oak1.write())
    (held,) = [each for each in oak2.held() if each.device == oak1.device]
    data, _ = erase(keys_of(oak1), held, [first_id(oak2, "judgement:B1")], (), 2**53)
    oak2.read(handed(oak2, Frame(b"E", data)))
    assert "judgement:B1" not in oak2.state()
    assert [gone.at.year for gone in oak2.workspace.keeping.gone()] == [2026]


def test_e8_of_thousands_of_gaps_a_few_are_told_and_the_rest_in_all(oak1: Laptop, oak2: Laptop) -> None:
    oak1.say("mine")
    parts = [segment(keys_of(oak2), [run()], seq=2 * number + 1, prev=b"\1" * 32) for number in range(50)]
    reading = oak1.read(handed(oak1, *(Frame(b"S", to_frame(part)) for part in parts)))
    (liar,) = [each for each in oak1.workspace.exchange.correspondence.correspondents() if each.device == oak2.device]
    assert len(list(liar.lines())) < 10
    assert max(map(len, reading.lines())) < 400
    assert any("45 more parts are missing" in line for line in reading.lines())


# Who it is


def test_i13_a_person_whose_name_turns_the_line_is_shown_without_what_turns_it(oak1: Laptop, oak2: Laptop) -> None:
    evil = replace(run(field="comment", value="x"), who="A. Khan\u202e\x1b[2J\nOffice")
    oak1.read(handed(oak1, forged(keys_of(oak2), [line_of(evil)])))
    (version,) = oak1.workspace._journal.versions(COMMENT)
    assert version.who == "A. Khan\ufffd\ufffd[2J\ufffdOffice"
    meeting_file = [each for each in oak1.held() if each.device == oak2.device]
    assert b"A. Khan" not in meeting_file[0].header  # what was signed is passed on as it came


def test_who_claims_to_be_somebody_else_is_named_with_the_laptop_that_it_came_from(oak1: Laptop, oak2: Laptop) -> None:
    said = run("judgement:2026.A1", field="comment", value="theirs", who="Person of Ashdown Trust")
    oak1.read(handed(oak1, Frame(b"S", to_frame(segment(keys_of(oak2), [said])))))
    oak1.say("mine", "judgement:2026.A1", "reason")
    assert oak1.workspace.exchange.laptop(oak1.workspace._journal.versions(COMMENT)[0].device) == (
        "Person of oak2, Oakfield Primary"
    )


# What its role does not allow


def test_c12_what_was_never_theirs_to_write_stays_held_when_the_list_moves(
    meeting: Meeting, oak1: Laptop, oak2: Laptop
) -> None:
    theirs = segment(keys_of(oak2), [run("framework:x", field="title", value="x"), run()])
    oak1.read(handed(oak1, Frame(b"S", to_frame(theirs))))
    assert "framework:x" not in oak1.state()
    meeting.enrol("elm", ELM)
    oak1.read(*meeting.office.write())
    assert "framework:x" not in oak1.state()
    assert oak1.state()["judgement:2026.A1"] == {"level": ['"3"']}


def test_settling_leaves_standing_what_came_after_the_versions_were_shown(oak1: Laptop, oak2: Laptop) -> None:
    first = segment(keys_of(oak2), [run(field="comment", value="theirs")])
    oak1.say("ours", COMMENT.record, COMMENT.field)
    oak1.read(handed(oak1, Frame(b"S", to_frame(first))))
    shown = differing(oak1.workspace._journal.ledger, COMMENT)
    late = segment(keys_of(oak2), [run(field="comment", value="late")], seq=1, prev=first.hash)
    oak1.read(handed(oak1, Frame(b"S", to_frame(late))))
    oak1.workspace._journal.settle(COMMENT, "agreed", shown.until)
    assert sorted(oak1.state()[COMMENT.record][COMMENT.field]) == ['"agreed"', '"late"']


def test_of_two_laptops_of_one_name_the_gap_of_each_is_told(meeting: Meeting, oak1: Laptop, oak2: Laptop) -> None:
    third = meeting.enrol("oak3")
    meeting.alter(third, person="Person of oak2")
    oak1.read(*meeting.office.write())
    later = segment(keys_of(third), [run("judgement:B1")], seq=1, prev=b"\1" * 32)
    oak1.read(handed(oak1, Frame(b"S", to_frame(later))))
    reading = oak1.read(handed(oak1, Frame(b"S", to_frame(segment(keys_of(oak2), [run()])))))
    assert [line for line in reading.lines() if "part 1 is missing" in line]


def test_a_file_of_two_laptops_of_one_name_says_how_much_of_both_is_new(
    meeting: Meeting, oak1: Laptop, oak2: Laptop
) -> None:
    third = meeting.enrol("oak3")
    meeting.alter(third, person="Person of oak2")
    oak1.read(*meeting.office.write())
    parts = [segment(keys_of(each), [run("judgement:B1"), run()]) for each in (oak2, third)]
    lines = list(oak1.workspace.exchange.show(handed(oak1, *(Frame(b"S", to_frame(each)) for each in parts))).lines())
    assert "Person of oak2, Oakfield Primary: 4 changes, 4 of them new here" in lines


def test_h2_an_erasure_that_names_thousands_of_documents_costs_no_more_than_one_that_names_none(
    oak1: Laptop, oak2: Laptop
) -> None:
    oak1.say("x")
    oak1.write()
    statements: list[str] = []

    def asked(count: int) -> int:
        statements.clear()
        oak1.workspace.exchange.erasures.finish([f"{number:064x}" for number in range(count)])
        return len(statements)

    oak1.workspace._journal.ledger.connection.set_trace_callback(statements.append)
    assert asked(5_000) == asked(1)
    oak1.workspace._journal.ledger.connection.set_trace_callback(None)


def test_the_list_of_people_costs_no_more_where_a_laptop_wrote_much_that_was_not_its_to_write(
    oak1: Laptop, oak2: Laptop
) -> None:
    statements: list[str] = []

    def asked() -> int:
        statements.clear()
        oak1.workspace.exchange.people.everybody()
        return len(statements)

    oak1.workspace._journal.ledger.connection.set_trace_callback(statements.append)
    before = asked()
    flood = [run(f"framework:{number}", field="title") for number in range(300)]
    oak1.read(handed(oak1, Frame(b"S", to_frame(segment(keys_of(oak2), flood)))))
    assert asked() == before
    oak1.workspace._journal.ledger.connection.set_trace_callback(None)
    (person,) = [each for each in oak1.workspace.exchange.people.everybody() if each.held]
    assert person.held == 300
