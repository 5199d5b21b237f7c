"""A trust of laptops that hand each other files, for whatever is exchanged."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from meeting import Laptop, Meeting


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[Meeting]:
    """A trust's office, with laptops that may be let in."""
    meeting = Meeting.of(tmp_path)
    yield meeting
    meeting.close()


@pytest.fixture
def oak1(meeting: Meeting) -> Laptop:
    """A laptop of a school."""
    return meeting.enrol("oak1")


@pytest.fixture
def oak2(meeting: Meeting, oak1: Laptop) -> Laptop:
    """A second laptop of the school, which the first has heard of."""
    laptop = meeting.enrol("oak2")
    oak1.read(*meeting.office.write())  # the roster with the second laptop
    return laptop
