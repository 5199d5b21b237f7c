"""What a laptop can say of the others: who has its work, whom it heard of, and what is missing of theirs."""

from pathlib import Path

import pytest
from forger import run, segment
from meeting import ELM, OAK, OAK_2026, Laptop, Meeting

from sendnet_desktop.clock import moment, write_day
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.bundle import Frame, seal
from sendnet_desktop.exchange.correspondence import Correspondent
from sendnet_desktop.exchange.roster import Grant, Organisation
from sendnet_desktop.exchange.segment import to_frame
from sendnet_desktop.journal.sealed import Segment
from sendnet_desktop.steps import finish

DAY = 86_400_000 << 16
START = 1_788_220_800_000 << 16


def papers_of(laptop: Laptop, other: Laptop) -> Correspondent:
    """Return how one laptop sees another."""
    found = {each.device: each for each in laptop.workspace.exchange.correspondence.correspondents()}
    return found[other.device]


def hand(reader: Laptop, *parts: Segment) -> Path:
    """Write a file for a laptop that holds these segments."""
    path = reader.folder / f"handed {len(list(reader.folder.iterdir()))}.bundle"
    frames = [Frame(b"S", to_frame(part)) for part in parts]
    path.write_bytes(seal(frames, [reader.workspace.exchange.enrolment.identity.recipient]))
    return path


def chain_of(laptop: Laptop, count: int) -> list[Segment]:
    """Return segments as a laptop would sign them, one a day from the first of September."""
    made: list[Segment] = []
    for number in range(count):
        prev = made[-1].hash if made else None
        said = run("judgement:B1", field="comment", value=str(number), stamp=START + number * DAY)
        made.append(segment(laptop.workspace.exchange.enrolment.identity, [said], seq=number, prev=prev))
    return made


def test_a_school_is_told_up_to_when_the_trust_has_its_work(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say("first")
    day = moment(oak1.workspace._journal.clock.last)
    files = oak1.write()
    before = papers_of(oak1, meeting.office)
    assert (before.has_up_to, before.lacks) == (None, 1)
    meeting.office.read(*files)
    oak1.wall.now += 86_400
    oak1.say("later")
    oak1.read(*meeting.office.write())
    after = papers_of(oak1, meeting.office)
    assert after.has_up_to == day
    assert after.lacks == 1
    assert f"has your work up to {write_day(day.astimezone().date())}; 1 later change not yet" in "".join(after.lines())


def test_a_laptop_that_was_set_back_says_less_again(oak1: Laptop, oak2: Laptop) -> None:
    oak1.say("one")
    oak2.say("mine", name="reason")
    oak2.write()
    copy = oak2.back_up()
    oak2.read(*oak1.write())
    oak1.read(*oak2.write())
    assert papers_of(oak1, oak2).has_up_to is not None
    oak2.restore(copy)
    oak2.workspace._journal.ledger.connection.execute("DELETE FROM log")
    oak2.say("new log", name="statutory")
    oak1.read(*oak2.write())
    assert papers_of(oak1, oak2).lacks == 1


def test_what_was_changed_since_the_last_bundle_is_listed_with_the_newest_first(oak1: Laptop) -> None:
    papers = oak1.workspace.exchange.correspondence
    oak1.say("a", name="comment")
    oak1.say("b", name="reason")
    oak1.say("b again", name="reason")
    assert [(each.cell.field, each.who) for each in papers.changes()] == [
        ("reason", "Person of oak1"),
        ("comment", "Person of oak1"),
    ]
    assert oak1.workspace.exchange.changed_since_last() == 2
    oak1.write()
    assert papers.changes() == ()


def test_what_was_sealed_for_a_file_that_was_never_finished_is_not_sent_yet(oak1: Laptop) -> None:
    oak1.say("a")
    with pytest.raises(SendnetError):
        finish(oak1.workspace.exchange.write(oak1.folder / "no such folder"))
    assert oak1.workspace.exchange.changed_since_last() == 1
    oak1.write()
    assert oak1.workspace.exchange.changed_since_last() == 0


def test_each_file_is_remembered_with_whether_its_readers_have_it(meeting: Meeting, oak1: Laptop) -> None:
    papers = oak1.workspace.exchange.correspondence
    oak1.say("a")
    files = oak1.write()
    (posted,) = [each for each in papers.posted() if "to-ashdown" in each.name]
    assert (posted.name, posted.folder) in {(path.name, str(path.parent)) for path in files}
    assert posted.size == sum(path.stat().st_size for path in files if path.name == posted.name)
    assert [(reader.device, reader.has_it) for reader in posted.readers] == [(meeting.office.device, False)]
    assert "not yet said to have it: Person of Ashdown Trust" in str(posted)
    meeting.office.read(*files)
    oak1.read(*meeting.office.write())
    assert [reader.has_it for reader in papers.posted()[0].readers] == [True]
    assert papers_of(oak1, meeting.office).written == posted.name


def test_nobody_has_to_have_a_file_that_held_nothing_of_ours(oak1: Laptop, oak2: Laptop) -> None:
    oak2.say("x")
    oak1.read(*oak2.write())
    oak1.write()
    assert [reader.has_it for each in oak1.workspace.exchange.correspondence.posted() for reader in each.readers] == [
        None,
        None,
    ]


def test_e1_a_missing_part_is_told_with_the_days_around_it(oak1: Laptop, oak2: Laptop) -> None:
    oak1.wall.now += 10 * 86_400  # nothing was written after it came here
    made = chain_of(oak2, 6)
    reading = oak1.read(hand(oak1, *made[:3], made[4]))
    assert [(sender, [str(gap) for gap in gaps]) for sender, gaps in reading.gaps] == [
        ("Person of oak2, Oakfield Primary", ["part 4 is missing (3 Sep – 5 Sep)"])
    ]
    assert any(line.endswith("4 new changes; part 4 is missing (3 Sep – 5 Sep)") for line in reading.lines())
    assert [str(gap) for gap in papers_of(oak1, oak2).gaps] == ["part 4 is missing (3 Sep – 5 Sep)"]
    oak1.read(hand(oak1, made[3]))
    assert papers_of(oak1, oak2).gaps == ()


def test_e1_parts_missing_from_the_beginning_are_told_by_what_came_after(oak1: Laptop, oak2: Laptop) -> None:
    oak1.wall.now += 10 * 86_400
    made = chain_of(oak2, 3)
    reading = oak1.read(hand(oak1, made[2]))
    assert [str(gap) for _, gaps in reading.gaps for gap in gaps] == ["parts 1 to 2 are missing (before 3 Sep)"]
    assert reading.missing == (("Person of oak2, Oakfield Primary", 2),)


def test_work_of_a_third_party_that_somebody_else_has_is_noticed(meeting: Meeting, oak1: Laptop, oak2: Laptop) -> None:
    oak2.say("for oak1 alone")
    oak1.read(*oak2.write())
    oak1.say("mine", name="reason")
    (news,) = [path for path in oak1.write() if "to-ashdown" in path.name]
    office = meeting.office
    theirs = [each for each in oak1.held() if each.device == oak1.device]
    path = office.folder / "withheld.bundle"  # what a file would hold from which somebody took oak2's part
    path.write_bytes(
        seal(
            [Frame(b"S", each.header + each.body) for each in theirs],
            [office.workspace.exchange.enrolment.identity.recipient],
        )
    )
    office.read(path)
    assert [str(each) for each in papers_of(office, oak1).elsewhere] == [
        "Person of oak1, Oakfield Primary has 1 part from Person of oak2, Oakfield Primary that has not reached you"
    ]
    office.read(news)
    assert papers_of(office, oak1).elsewhere == ()


def test_f6_nobody_was_heard_of_after_their_work_came_whatever_their_clock_says(oak1: Laptop, oak2: Laptop) -> None:
    theirs = oak2.workspace.exchange.enrolment.identity
    oak1.read(hand(oak1, segment(theirs, [run("judgement:B1", field="comment", value="x", stamp=2**62)])))
    heard = papers_of(oak1, oak2).heard
    assert heard is not None
    assert heard <= moment(oak1.workspace._journal.clock.last)


def test_a_school_sees_no_other_school_that_only_answers_the_trust(meeting: Meeting, oak1: Laptop) -> None:
    elm = meeting.enrol("elm", ELM)
    meeting.office.read(*elm.write())
    oak1.read(*meeting.office.write())
    devices = {each.device for each in oak1.workspace.exchange.correspondence.correspondents()}
    assert devices == {meeting.office.device}


def test_a_stopped_laptop_is_still_told_of(meeting: Meeting, oak1: Laptop, oak2: Laptop) -> None:
    oak2.say("x")
    oak1.read(*oak2.write())
    meeting.alter(oak2, cut={})
    oak1.read(*meeting.office.write())
    assert papers_of(oak1, oak2).is_stopped


def test_the_ledger_costs_as_many_questions_for_many_laptops_as_for_few(meeting: Meeting, oak1: Laptop) -> None:
    def questions() -> int:
        asked: list[str] = []
        connection = meeting.office.workspace._journal.ledger.connection
        connection.set_trace_callback(asked.append)  # type: ignore[attr-defined]  # the driver's own, in tests alone
        meeting.office.workspace.exchange.correspondence.correspondents()
        meeting.office.workspace.exchange.correspondence.posted()
        connection.set_trace_callback(None)  # type: ignore[attr-defined]
        return len(asked)

    few = questions()
    for number in range(6):
        school = Organisation(f"new{number}", f"new-{number}", f"New School {number}", "school")
        laptop = meeting.enrol(f"new{number}", school, Grant("school", school.id))
        laptop.say("x", channel=f"school:{school.id}:2026")
        meeting.office.read(*laptop.write())
    meeting.office.write()
    assert questions() == few


def test_what_came_is_told_by_sender_with_what_disagrees(meeting: Meeting, oak1: Laptop, oak2: Laptop) -> None:
    oak1.say("mine")
    oak2.say("theirs")
    oak2.say("only theirs", name="reason")
    (told, *_) = oak1.read(*oak2.write(), *oak2.write()).lines()
    assert told == "Person of oak2, Oakfield Primary: 2 new changes; 1 disagrees with yours"
    office = meeting.office
    office.read(*oak1.write()[:1])
    said = list(office.read(*oak2.write()).lines())
    assert not any("with yours" in line for line in said)
    assert OAK.id in OAK_2026
