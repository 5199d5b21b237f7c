"""What computers do to an exchange: power that goes, disks that fill, two programs at once, lost moments."""

import shutil
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest
from forger import Forger
from meeting import Laptop, Meeting

from sendnet_desktop.errors import DiskFullError
from sendnet_desktop.exchange.acceptance import advance
from sendnet_desktop.exchange.refusals import ForkedError
from sendnet_desktop.steps import finish

_READER = Path(__file__).with_name("read_until_killed.py")


def _stick_of(meeting: Meeting, laptops: int = 2, edits: int = 150) -> Path:
    """Return a stick with a file of each of some laptops of the school, each with many edits."""
    stick = meeting.folder / "stick"
    stick.mkdir()
    for number in range(laptops):
        laptop = meeting.enrol(f"oak{number}")
        for each in range(edits):
            laptop.say(f"said {each}", record=f"judgement:B{number}.{each}")
        for file in laptop.write():
            shutil.copy(file, stick / f"{number}-{file.name}")
    return stick


def _lines(office: Laptop, number: int) -> int:
    return sum(record.startswith(f"judgement:B{number}.") for record in office.state())


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot kill itself so suddenly there")
def test_i1_a_power_cut_at_any_moment_of_reading_leaves_each_file_whole_or_unread(meeting: Meeting) -> None:
    stick, office = _stick_of(meeting), meeting.office
    copy = office.back_up()

    def read(steps: int) -> subprocess.CompletedProcess[str]:
        office.close()
        command = [sys.executable, str(_READER), str(office.folder / "data"), str(stick), str(steps)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        office.open()
        return done

    whole = int(read(0).stdout)
    assert (_lines(office, 0), _lines(office, 1)) == (150, 150)
    for moment in range(20):
        office.restore(copy)
        assert read(1 + moment * whole // 20).returncode < 0
        assert not finish(office.workspace.check())
        assert {_lines(office, 0), _lines(office, 1)} <= {0, 150}
    office.read(stick)
    assert (_lines(office, 0), _lines(office, 1)) == (150, 150)


def test_i2_a_verb_beside_an_open_window_is_told_so_and_changes_nothing(meeting: Meeting) -> None:
    oak = meeting.enrol("oak1")
    oak.say("before")

    def verb() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "sendnet_desktop", "--data", str(oak.folder / "data"), "check"]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    beside = verb()
    assert beside.returncode == 1
    assert "open in another window" in beside.stderr
    assert oak.comments() == ['"before"']
    oak.close()
    assert verb().returncode == 0
    oak.open()


def test_i3_a_disk_that_fills_while_reading_takes_nothing_and_the_next_reading_completes(meeting: Meeting) -> None:
    stick, office = _stick_of(meeting, laptops=1, edits=1500), meeting.office
    connection = office.workspace._journal.ledger.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone() or (0,)
    connection.execute(f"PRAGMA max_page_count = {int(pages or 0) + 8}")
    with pytest.raises(DiskFullError):
        finish(office.workspace.exchange.read([stick]))
    assert _lines(office, 0) == 0
    assert not finish(office.workspace.check())
    connection.execute("PRAGMA max_page_count = 1000000")
    office.read(stick)
    assert _lines(office, 0) == 1500


def test_i6_what_was_sealed_before_the_power_went_is_in_the_next_file(meeting: Meeting) -> None:
    oak = meeting.enrol("oak1")
    oak.say("sealed and never written")
    oak.workspace.exchange._outbox.seal_all()
    oak.close()
    oak.open()
    meeting.office.read(*oak.write())
    assert meeting.office.comments() == ['"sealed and never written"']


def test_i15_two_offices_that_issue_one_number_are_an_alarm_on_both_sides_and_the_next_list_heals_it() -> None:
    trust = Forger.make()
    second = trust.oak1.signing
    trust.next_root(registrars=(trust.office.signing.public.hex(), second.public.hex()))
    both = advance(trust.trust, (), [trust.sign_roster(root=2)]).trust
    trust.signed_roster = both.signed_roster
    renamed = [
        trust.sign_roster(signer, root=2, members=trust.changed(trust.elm, name=f"named by {name}"))
        for name, signer in (("one", trust.office.signing), ("two", second))
    ]
    healed = trust.sign_roster(root=2, version=trust.roster.version + 2)
    states = set()
    for first, other in permutations(renamed):
        held = advance(both, (), [first])
        assert not held.problems
        alarmed = advance(held.trust, (), [other])
        assert [type(problem) for problem in alarmed.problems] == [ForkedError]
        assert alarmed.trust == held.trust
        states.add(advance(alarmed.trust, (), [healed]).trust.place)
    assert len(states) == 1


def test_f4_what_replaces_an_edit_that_is_not_here_yet_replaces_it_when_it_comes(meeting: Meeting) -> None:
    oak1, oak2, office = meeting.enrol("oak1"), meeting.enrol("oak2"), meeting.office
    oak1.read(*office.write())
    oak1.say("first")
    earlier = oak1.write()
    oak2.read(*earlier)
    oak2.say("second")
    held = [each for each in oak2.held() if each.device == oak2.device]
    assert not held
    later = [path for path in oak2.write() if "ashdown" in path.name]
    alone = _without(meeting, oak1.device, later)
    office.read(*alone)
    assert office.comments() == ['"second"']
    office.read(*earlier)
    assert office.comments() == ['"second"']


def _without(meeting: Meeting, device: str, files: list[Path]) -> list[Path]:
    """Return the files as somebody would have written them who never met what this laptop wrote."""
    from sendnet_desktop.exchange.bundle import SEGMENT, open_bundle, seal
    from sendnet_desktop.exchange.envelope import Envelope

    identity, written = meeting.office.workspace.exchange.enrolment.identity, []
    for file in files:
        frames = [
            frame
            for frame in open_bundle(file.read_bytes(), identity)
            if frame.kind != SEGMENT or device.encode() not in Envelope.parse_start(frame.content)[0].payload[:120]
        ]
        written.append(file.with_suffix(".alone"))
        written[-1].write_bytes(seal(frames, [identity.recipient]))
    return written


def test_f11_a_late_edit_of_the_old_value_stands_beside_what_was_settled(meeting: Meeting) -> None:
    oak1, oak2, oak3 = (meeting.enrol(name) for name in ("oak1", "oak2", "oak3"))
    for laptop in (oak1, oak2):
        laptop.read(*meeting.office.write())
    oak1.say("one")
    oak2.say("two")
    oak3.read(*oak1.write())
    oak1.read(*oak2.write())
    (cell,) = oak1.workspace.disagreements()
    oak1.workspace._journal.settle(cell, "settled")
    oak3.say("three")
    oak1.read(*oak3.write())
    oak3.read(*oak1.write())
    assert oak1.comments() == oak3.comments() == ['"settled"', '"three"']


def test_i11_errors_of_an_exchange_repeat_nothing_that_was_typed(meeting: Meeting) -> None:
    oak, secret = meeting.enrol("oak1"), "Ofsted-visit-told-in-confidence"
    oak.say(secret)
    (file,) = oak.write()
    data, said = file.read_bytes(), []
    for bent in (data[:-1], data[:60], data + b"x", b"", secret.encode()):
        file.write_bytes(bent)
        reading = meeting.office.read(file)
        said.extend(reading.lines())
    oak.workspace._journal.ledger.connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(DiskFullError) as full:
        oak.say(secret * 600)
    assert said
    assert secret not in " ".join((*said, str(full.value), repr(full.value.__cause__)))
