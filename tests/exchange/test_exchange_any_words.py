"""Whatever a member says, of any kind and type, is read and leaves every laptop's data sound."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from forger import run, segment
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from meeting import Laptop, Meeting

from sendnet_desktop.changes import Blob
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.bundle import Frame, seal
from sendnet_desktop.exchange.segment import to_frame
from sendnet_desktop.journal.sealed import Run
from sendnet_desktop.journal.shapes import shapes_of
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import EVERY_KIND

FIELDS = sorted({field for shape in shapes_of(EVERY_KIND, "").shapes for field in shape.columns})
ODD = ["_deleted", "_pos", "deleted", "position", "channel", "record", "rowid", "..", "-"]
RECORDS = [f"{kind.name}:{key}" for kind in EVERY_KIND for key in ("current", "2026.A1", "A1", "ab" * 32)]
VALUES = st.one_of(
    st.text(max_size=8),
    st.sampled_from(["\x00", "\ud7ff\ue000", "\u202e", "1", "3", "met", "2026-13-99", "ab" * 32, "", "True"]),
    st.integers(-(2**63), 2**63 - 1),
    st.booleans(),
    st.none(),
    st.builds(Blob, st.just("ab" * 32), st.integers(0, 10**7), st.sampled_from(["image/png", "application/json"])),
)
SAID = st.builds(
    run,
    record=st.sampled_from([*RECORDS, "judgement:..", "judgement:CON", "tomorrow:1", "Judgement:A1"]),
    field=st.sampled_from(
        [*FIELDS, "_deleted", "_pos", "deleted", "position", "channel", "record", "rowid", "..", "-"]
    ),
    value=VALUES,
    stamp=st.integers(0, 2**63 - 1),
    who=st.sampled_from(["", "A. Khan", "\x00", "\u202eA", "x" * 200]),
)


@pytest.fixture(scope="module")
def meeting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Meeting]:
    meeting = Meeting.of(tmp_path_factory.mktemp("any words"))
    meeting.enrol("oak1")
    meeting.enrol("oak2")
    meeting.laptops[1].read(*meeting.office.write())
    yield meeting
    meeting.close()


NUMBERS = count()


def file_for(reader: Laptop, *frames: Frame) -> Path:
    path = reader.folder / f"words {next(NUMBERS)}.bundle"
    path.write_bytes(seal(frames, [reader.workspace.exchange.enrolment.identity.recipient]))
    return path


def everybody_looks(laptop: Laptop) -> None:
    """Ask what a window would ask; a sentence is an answer, anything else is a bug."""
    for question in (
        laptop.workspace.evaluations.current,
        laptop.workspace.overview,
        laptop.workspace.dump,
        laptop.workspace.disagreements,
    ):
        try:
            question()
        except SendnetError:
            continue


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(runs=st.lists(SAID, min_size=1, max_size=6))
def test_p2_whatever_a_member_says_is_read_and_leaves_the_data_sound(meeting: Meeting, runs: list[Run]) -> None:
    office, oak1, oak2 = meeting.laptops
    theirs = oak2.workspace.exchange.enrolment.identity
    built = segment(theirs, runs, log=f"{theirs.device}-{next(NUMBERS):016x}")
    for reader in (oak1, office):
        reading = finish(reader.workspace.exchange.read([file_for(reader, Frame(b"S", to_frame(built)))]))
        assert not reading.refused
        assert finish(reader.workspace.check()) == []
    everybody_looks(oak1)
    everybody_looks(office)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(frames=st.lists(st.builds(Frame, st.sampled_from([b"R", b"M", b"E", b"S", b"B", b"?"]), st.binary(max_size=80))))
def test_p2_whatever_a_file_holds_nothing_but_our_error_comes_of_it(meeting: Meeting, frames: list[Frame]) -> None:
    oak1 = meeting.laptops[1]
    before = oak1.workspace.dump()
    finish(oak1.workspace.exchange.read([file_for(oak1, *frames)]))
    assert oak1.workspace.dump() == before
