"""What comes of files that are carried between laptops: lost, late, doubled, forged and cut."""

from itertools import permutations
from pathlib import Path

from forger import run, segment
from meeting import ELM, OAK_2026, Laptop, Meeting, cut_at

from sendnet_desktop.exchange.bundle import Frame, seal
from sendnet_desktop.exchange.roster import Grant
from sendnet_desktop.exchange.segment import to_frame


def test_two_laptops_of_a_school_come_to_hold_the_same(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    oak1.read(*meeting.office.write())  # the roster with the second laptop
    oak1.say("first")
    oak2.say("other", name="reason")
    oak2.read(*oak1.write())
    oak1.read(*oak2.write())
    assert oak1.state() == oak2.state()
    assert oak1.comments() == ['"first"']


def test_two_versions_are_both_kept_until_a_person_settles_them(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    oak1.read(*meeting.office.write())
    oak1.say("one")
    oak2.say("two")
    oak2.read(*oak1.write())
    reading = oak1.read(*oak2.write())
    assert reading.disagreements == 1
    assert oak1.comments() == oak2.comments() == ['"one"', '"two"']
    (cell,) = oak1.workspace.disagreements()
    oak1.workspace._journal.settle(cell, "both")
    oak2.read(*oak1.write())
    assert oak2.comments() == ['"both"']


def test_a_school_that_has_written_nothing_yet_tells_the_office_what_it_has_seen(meeting: Meeting) -> None:
    oak = meeting.enrol("oak1")
    oak.read(*meeting.office.write())
    meeting.office.read(*oak.write())
    shared = "all:2026"
    assert oak.device in {each.device for each in meeting.office.held(shared)}
    assert {each.hash for each in meeting.office.held(shared)} == {each.hash for each in oak.held(shared)}


def test_c16_files_read_again_change_nothing(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    oak1.say("x")
    files = oak1.write()
    office = meeting.office
    assert office.read(*files).changes
    again = office.read(*files, *files)
    assert not again.changes
    assert all(receipt.has_nothing_new for receipt in again.receipts)


def test_reading_what_erases_nothing_does_not_write_the_store_anew(meeting: Meeting) -> None:
    oak = meeting.enrol("oak1")
    oak.say("x")
    asked: list[str] = []
    connection = meeting.office.workspace._journal.ledger.connection
    connection.set_trace_callback(asked.append)  # type: ignore[attr-defined]  # the driver has more than we use
    assert meeting.office.read(*oak.write()).changes
    assert asked
    assert "VACUUM" not in asked


def test_a6_a_file_for_others_is_passed_over_and_the_rest_is_read(meeting: Meeting) -> None:
    oak1, elm = meeting.enrol("oak1"), meeting.enrol("elm", ELM)
    oak1.say("x")
    reading = elm.read(*oak1.write(), *meeting.office.write())
    assert sum(receipt.is_for_others for receipt in reading.receipts) >= 1
    assert not reading.refused
    assert elm.state() == {}


def test_a_bad_file_is_told_and_does_not_stop_the_good_ones(meeting: Meeting, tmp_path: Path) -> None:
    oak1 = meeting.enrol("oak1")
    oak1.say("x")
    (good, *_) = [path for path in oak1.write() if "to-ashdown" in path.name]
    cut = tmp_path / "cut.bundle"
    cut.write_bytes(good.read_bytes()[:-1])
    folder = tmp_path / "folder"
    folder.mkdir()
    reading = meeting.office.read(cut, folder, good)
    assert [receipt.refused is not None for receipt in reading.receipts] == [True, False]
    assert meeting.office.comments() == ['"x"']


def test_e1_a_gap_is_applied_at_once_shown_and_closed_later(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    oak1.read(*meeting.office.write())
    held_back = [(oak1.say(f"{number}"), oak1.write())[1] for number in range(3)]
    whole = held_back[-1]
    oak2.read(*whole)
    assert oak2.comments() == ['"2"']


def test_e2_files_in_any_order_each_twice_lead_to_the_same(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    oak1.read(*meeting.office.write())
    for round_ in range(2):
        oak1.say(f"one {round_}")
        oak2.say(f"two {round_}", record=f"judgement:B{round_}")
        oak1.write()
    files = [oak1.write(), oak2.write()]
    oak1.say("last")
    files.append(oak1.write())
    reader = meeting.office
    copy, states = reader.back_up(), []
    for order in permutations(files):
        reader.restore(copy)
        reader.read(*(path for some in order for path in (*some, *some)))
        states.append(reader.state())
    assert all(state == states[0] for state in states)
    assert states[0]["judgement:A1"]["comment"] == ['"last"']
    assert set(states[0]) == {"judgement:A1", "judgement:B0", "judgement:B1"}


def school_with_three_segments(meeting: Meeting) -> tuple[Laptop, Laptop, list[Path]]:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    oak1.read(*meeting.office.write())
    for value in ("one", "two", "three"):
        oak1.say(value)
        files = oak1.write()
    return oak1, oak2, files


def test_c7_of_a_lost_laptop_what_the_trust_holds_counts_and_the_rest_is_held(meeting: Meeting) -> None:
    oak1, oak2, files = school_with_three_segments(meeting)
    second = next(each for each in oak1.held() if each.device == oak1.device and each.seq == 1)
    meeting.alter(oak1, cut=cut_at(second))
    meeting.office.read(*files)
    oak2.read(*files)
    oak2.read(*meeting.office.write())
    for reader in (meeting.office, oak2):
        assert reader.comments() == ['"two"']
        assert reader.statuses(oak1.device) == ["ok", "ok", "revoked"]


def test_c7_a_cut_that_is_raised_lets_more_count(meeting: Meeting) -> None:
    oak1, oak2, files = school_with_three_segments(meeting)
    first, _, third = [each for each in oak1.held() if each.device == oak1.device]
    meeting.alter(oak1, cut=cut_at(first))
    oak2.read(*files, *meeting.office.write())
    assert oak2.comments() == ['"one"']
    meeting.alter(oak1, cut=cut_at(third))
    oak2.read(*meeting.office.write())
    assert oak2.comments() == ['"three"']


def test_c8_revocation_and_delivery_commute(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    oak1.read(*meeting.office.write())
    bundles = []
    for value in ("one", "two", "three"):
        oak1.say(value)
        bundles.append([path for path in oak1.write() if "oakfield_from" in path.name])
    second = next(each for each in oak1.held() if each.device == oak1.device and each.seq == 1)
    meeting.alter(oak1, cut=cut_at(second))
    late = [path for path in meeting.office.write() if "to-oakfield" in path.name]
    copy = oak2.back_up()
    for order in permutations([late, *bundles]):
        oak2.restore(copy)
        for files in order:
            oak2.read(*files)
        assert oak2.comments() == ['"two"'], order
        assert oak2.statuses(oak1.device) == ["ok", "ok", "revoked"]


def test_c10_a_new_log_of_a_laptop_that_was_cut_does_not_count(meeting: Meeting) -> None:
    oak1, oak2, files = school_with_three_segments(meeting)
    last = [each for each in oak1.held() if each.device == oak1.device][-1]
    copy = oak1.back_up()
    oak2.read(*files)
    meeting.alter(oak1, cut=cut_at(last))
    office_files = meeting.office.write()
    oak1.workspace._journal.ledger.connection.execute("DELETE FROM log")
    oak1.say("from a new log")
    oak2.read(*office_files, *oak1.write())
    assert oak2.comments() == ['"three"']
    assert copy.exists()


def test_c11_a_laptop_that_was_cut_opens_nothing_written_afterwards(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    oak2.say("secret")
    meeting.alter(oak1, cut={})
    oak2.read(*meeting.office.write())
    for laptop in (oak2, meeting.office):
        reading = oak1.read(*laptop.write())
        assert all(receipt.is_for_others for receipt in reading.receipts)


def test_c12_what_a_school_writes_beyond_its_role_counts_nowhere(meeting: Meeting) -> None:
    oak1, elm = meeting.enrol("oak1"), meeting.enrol("elm", ELM)
    oak1.read(*meeting.office.write())
    elm.workspace.exchange._outbox._seal = _seal_whatever(elm)  # a program bent by its owner
    elm.say("a framework of my own", record="framework:2026", name="pack", channel="all:2026")
    before = meeting.office.state("all:2026")
    for reader in (meeting.office, oak1):
        reader.read(*elm.write())
        assert reader.state("all:2026").get("framework:2026", {}).get("pack") != ['"a framework of my own"']
    assert meeting.office.state("all:2026") == before


def _seal_whatever(laptop: Laptop):  # type: ignore[no-untyped-def]
    outbox = laptop.workspace.exchange._outbox

    def seal(channel: str) -> None:
        runs = outbox._journal.runs(channel)
        if runs:
            outbox._seal_portion(channel, runs)

    return seal


def test_e6_a_restored_laptop_gets_its_later_work_back_and_begins_a_new_log(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    oak1.read(*meeting.office.write())
    oak1.say("one")
    oak1.write()
    copy = oak1.back_up()
    oak1.say("two")
    oak2.read(*oak1.write())
    oak1.restore(copy)
    assert oak1.comments() == ['"one"']
    oak1.read(*oak2.write())
    assert oak1.comments() == ['"two"']
    oak1.say("three")
    oak2.read(*oak1.write())
    assert oak2.comments() == ['"three"']
    assert len({each.log for each in oak2.held() if each.device == oak1.device}) == 2


def test_e6_work_that_was_unsealed_in_the_backup_and_sealed_since_is_one_edit(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    oak1.read(*meeting.office.write())
    oak1.say("unsealed")
    copy = oak1.back_up()
    oak2.read(*oak1.write())
    oak1.restore(copy)
    oak1.read(*oak2.write())
    assert oak1.comments() == ['"unsealed"']
    oak1.say("and more", name="reason")
    oak2.read(*oak1.write())
    assert oak2.state() == oak1.state()
    assert oak2.comments() == ['"unsealed"']


def test_e7_a_restored_laptop_that_writes_first_forks_and_nothing_is_lost(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    oak1.read(*meeting.office.write())
    oak1.say("one")
    oak1.write()
    copy = oak1.back_up()
    oak1.say("before the loss", name="reason")
    files = oak1.write()
    oak1.restore(copy)
    oak1.say("after the loss", name="statutory")
    oak2.read(*files, *oak1.write())
    oak1.read(*oak2.write())
    assert oak1.state() == oak2.state()
    assert oak1.state()["judgement:A1"] == {
        "comment": ['"one"'],
        "reason": ['"before the loss"'],
        "statutory": ['"after the loss"'],
    }


def test_f7_a_flood_of_versions_is_settled_and_stays_so_everywhere(meeting: Meeting, tmp_path: Path) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    oak1.read(*meeting.office.write())
    theirs = oak2.workspace.exchange.enrolment.identity
    flood = segment(theirs, [run("judgement:A1", field="comment", value=f"{number}") for number in range(200)])
    frame = Frame(b"S", to_frame(flood))
    for laptop in (oak1, oak2):
        file = laptop.folder / "flood.bundle"
        file.write_bytes(seal([frame], [laptop.workspace.exchange.enrolment.identity.recipient]))
        laptop.read(file)
    assert len(oak1.comments()) == 200
    (cell,) = oak1.workspace.disagreements()
    oak1.workspace._journal.settle(cell, "settled")
    oak2.read(*oak1.write())
    assert oak1.comments() == oak2.comments() == ['"settled"']
    assert oak1.workspace.disagreements() == oak2.workspace.disagreements() == []
    oak1.say("afterwards")
    oak2.read(*oak1.write())
    assert oak1.comments() == oak2.comments() == ['"afterwards"']


def test_i16_many_files_for_others_cost_little_and_change_nothing(meeting: Meeting, tmp_path: Path) -> None:
    oak1, elm = meeting.enrol("oak1"), meeting.enrol("elm", ELM)
    oak1.say("x")
    (for_oak, *_) = [path for path in oak1.write() if "to-ashdown" in path.name]
    folder = tmp_path / "stick"
    folder.mkdir()
    for number in range(990):
        (folder / f"{number}.bundle").write_bytes(for_oak.read_bytes())
    reading = elm.read(folder)
    assert sum(receipt.is_for_others for receipt in reading.receipts) == 990


def test_a_grant_that_ended_keeps_what_was_written_and_holds_the_rest(meeting: Meeting) -> None:
    oak1, oak2, _ = school_with_three_segments(meeting)
    last = [each for each in oak1.held() if each.device == oak1.device][-1]
    meeting.alter(oak1, grants=(Grant("school", "oak0", ended=cut_at(last)),))
    office_files = meeting.office.write()
    oak1.say("after the end")
    oak2.read(*oak1.write(), *office_files)
    assert oak2.comments() == ['"three"']


def test_an_unsettled_version_of_a_stranger_is_read_once_the_list_names_them(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    oak2 = meeting.enrol("oak2")  # oak1 has not heard of it
    oak2.say("early")
    files = oak2.write()
    reading = oak1.read(*files)
    assert oak1.comments() == ['"early"']  # the file brings the list that names its writer
    assert not reading.refused
    assert OAK_2026 in oak1.workspace._journal.ledger.channels()
