"""``bundle status`` and ``bundle tidy``, run as a person runs them, on laptops that have met."""

from pathlib import Path

import pytest
from meeting import Laptop, Meeting
from offices import registrar_of

from sendnet_desktop.__main__ import main
from sendnet_desktop.steps import finish


def typed(laptop: Laptop, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    laptop.close()
    status = main([*words, "--data", str(laptop.folder / "data")])
    laptop.open()
    said = capsys.readouterr()
    assert status == 0, said.err
    return said.out


def test_status_says_what_was_changed_who_has_it_and_what_was_written(
    meeting: Meeting, capsys: pytest.CaptureFixture[str]
) -> None:
    oak1 = meeting.enrol("oak1")
    oak1.say("x")
    said = typed(oak1, capsys, "bundle", "status")
    assert "Changed here since the last bundle: 1" in said
    assert "comment (Person of oak1, 1 September 2026)" in said
    assert "has not said yet that it has any of your 1 change" in said
    assert "none yet" in said
    meeting.office.read(*oak1.write())
    oak1.read(*meeting.office.write())
    said = typed(oak1, capsys, "bundle", "status")
    assert "Changed here since the last bundle: 0" in said
    assert "Person of Ashdown Trust, Ashdown Trust: has your work up to 1 September 2026" in said
    assert "everybody has it" in said


def test_tidy_names_our_older_files_and_removes_them_only_when_told_to(
    meeting: Meeting, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    oak1, stick = meeting.enrol("oak1"), tmp_path / "stick"
    stick.mkdir()
    oak1.say("one")
    typed(oak1, capsys, "bundle", "write", "--to", str(stick))
    (old,) = stick.iterdir()
    oak1.say("two")
    assert "1 older file of yours here: replaced" in typed(oak1, capsys, "bundle", "write", "--to", str(stick))
    said = typed(oak1, capsys, "bundle", "tidy", str(stick))
    assert old.name in said
    assert "1 older file of yours, replaced by newer ones. Give --remove to remove them." in said
    assert old.exists()
    assert "1 older file of yours removed" in typed(oak1, capsys, "bundle", "tidy", str(stick), "--remove")
    assert not old.exists()
    assert len(list(stick.iterdir())) == 1
    assert typed(oak1, capsys, "bundle", "tidy", str(stick)).startswith("There is nothing to tidy")


def test_a_stopped_laptop_is_told_so_whatever_it_does_with_files(
    meeting: Meeting, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    oak1 = meeting.enrol("oak1")
    oak1.say("one")
    meeting.office.read(*oak1.write())
    assert "was stopped" not in typed(oak1, capsys, "bundle", "status")
    finish(registrar_of(meeting).stop(oak1.device))
    news = registrar_of(meeting).tell(oak1.device, tmp_path)
    for words in (("read", str(news)), ("status",), ("write", "--to", str(tmp_path))):
        assert "This laptop was stopped on 1 September 2026" in typed(oak1, capsys, "bundle", *words)
