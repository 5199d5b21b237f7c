"""A school called otherwise on the trust's list: by the office alone, read by everybody, its short name as it was."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from meeting import OAK, Laptop, Meeting
from offices import registrar_of, somebody

from sendnet_desktop.__main__ import main
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.reunion import united
from sendnet_desktop.exchange.roster import Organisation
from sendnet_desktop.steps import finish

ACADEMY = "Oakfield Academy"


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[Meeting]:
    """A trust and the laptops that it lets in."""
    held = Meeting.of(tmp_path)
    yield held
    held.close()


def listed(laptop: Laptop) -> Organisation:
    return next(each for each in laptop.workspace.exchange.organisations() if each.id == OAK.id)


def test_everybody_reads_the_new_name_and_files_go_on_under_the_short_one(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    finish(registrar_of(meeting).rename(OAK.id, f"  {ACADEMY} "))
    assert listed(meeting.office) == msgspec.structs.replace(OAK, name=ACADEMY)
    files = meeting.office.write()
    for laptop in (oak1, oak2):
        laptop.read(*files)
        assert listed(laptop) == listed(meeting.office)
        assert somebody(laptop, "Person of oak1").organisation.name == ACADEMY
    oak1.say("after")
    written = oak1.write()
    assert all(OAK.slug in path.name for path in written)
    meeting.office.read(*written)
    oak2.read(*written)
    assert oak2.comments() == meeting.office.comments() == ['"after"']


def test_what_the_school_says_of_itself_stays_its_own(meeting: Meeting) -> None:
    oak = meeting.enrol("oak1")
    oak.workspace.evaluations.details.change("name", "The Oak")
    finish(registrar_of(meeting).rename(OAK.id, ACADEMY))
    oak.read(*meeting.office.write())
    assert oak.workspace.evaluations.details.said().name == "The Oak"


@pytest.mark.parametrize(
    "name", ["", " \n", "\u200b", "x" * 101, "Oak\u202efield", "Elm School", "ELM  SCHOOL", "Ashdown Trust", OAK.name]
)
def test_no_name_and_a_name_that_looks_like_anothers_are_refused(meeting: Meeting, name: str) -> None:
    meeting.enrol("oak1")
    meeting.issue(organisations=(*meeting.roster().organisations, Organisation("elm0", "elm", "Elm School", "school")))
    before = meeting.roster()
    with pytest.raises(SendnetError):
        finish(registrar_of(meeting).rename(OAK.id, name))
    assert meeting.roster() == before


def test_only_the_office_renames_and_neither_the_trust_nor_nobody(meeting: Meeting) -> None:
    oak = meeting.enrol("oak1")
    office = next(each for each in meeting.roster().organisations if each.kind == "trust")
    before = meeting.roster()
    with pytest.raises(SendnetError):
        finish(oak.workspace.exchange.registrar.rename(OAK.id, ACADEMY))
    for nobody in (office.id, "nowhere"):
        with pytest.raises(SendnetError):
            finish(registrar_of(meeting).rename(nobody, ACADEMY))
    assert meeting.roster() == before
    assert listed(oak) == OAK


def test_a_name_that_two_keepers_changed_apart_is_the_later_lists_wherever_it_is_made_one(meeting: Meeting) -> None:
    meeting.enrol("oak1")
    before = meeting.roster()
    apart = [
        msgspec.structs.replace(
            before,
            version=before.version + number,
            organisations=tuple(
                msgspec.structs.replace(each, name=name) if each.id == OAK.id else each for each in before.organisations
            ),
        )
        for number, name in ((1, "Earlier"), (2, "Later"))
    ]
    one = united(*apart)
    assert one is not None
    assert one.by_organisation[OAK.id].name == "Later"
    assert united(apart[1], apart[0]) is None


def test_the_command_renames_by_the_short_name_and_says_what_follows(
    meeting: Meeting, capsys: pytest.CaptureFixture[str]
) -> None:
    meeting.enrol("oak1")
    typed = ["--data", str(meeting.office.folder / "data"), "trust", "rename"]
    meeting.office.close()
    assert main([*typed, OAK.slug, "Oakfield", "Academy"]) == 0
    assert f"{ACADEMY} ({OAK.slug}). Write bundles next" in capsys.readouterr().out
    for refused in ([OAK.slug, ACADEMY], ["nowhere", "Elm"]):
        assert main([*typed, *refused]) == 1
    meeting.office.open()
    assert listed(meeting.office).name == ACADEMY
