"""The sample trust: alike each time, believable, sound, and never to be mixed with anything real."""

import json
import re
import time
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from sendnet_desktop.__main__ import main
from sendnet_desktop.clock import HybridClock, school_year
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.values import EVIDENCE_KINDS, STATUTORY, Evaluation
from sendnet_desktop.frameworks.reading import starter
from sendnet_desktop.sample.calendar import SimulatedTime, school_day
from sendnet_desktop.sample.making import MOST_SCHOOLS, make_sample
from sendnet_desktop.sample.schools import invent
from sendnet_desktop.sample.telling import LEVELS
from sendnet_desktop.sample.wording import fitting
from sendnet_desktop.sample.words import areas, cast, characters
from sendnet_desktop.steps import finish
from sendnet_desktop.trust.profile import slug_of
from sendnet_desktop.workspace import Founding, Workspace
from sendnet_resources import resource

YEAR = 2026
REAL_NAMES = re.compile(r"\bCELT\b|nasen|ofsted|whole school send", re.IGNORECASE)
ABOUT_ONE_PERSON = re.compile(r"\b(he|she|him|his|her|hers)\b|\b[A-Z]\d{12}\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b")


@pytest.fixture(scope="module")
def six(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    return finish(make_sample(tmp_path_factory.mktemp("sample") / "six", year=YEAR))


@pytest.fixture(scope="module")
def evaluations(six: tuple[Path, ...]) -> list[Evaluation]:
    return [living(folder) for folder in six[1:]]


@pytest.fixture
def real_trust(tmp_path: Path) -> Iterator[Workspace]:
    trust = Workspace.create(tmp_path / "real trust", founding("trust", "Ashdown Learning Trust"))
    trust.start_trust()
    yield trust
    trust.close()


@pytest.fixture
def real_school(tmp_path: Path) -> Iterator[Workspace]:
    school = Workspace.create(tmp_path / "real school", founding("school", "Oakfield Primary School"))
    yield school
    school.close()


def founding(kind: str, name: str) -> Founding:
    assert kind in ("school", "trust")
    return Founding(
        "school" if kind == "school" else "trust", name, "Amina Rowe", protection="passphrase", passphrase="staffroom"
    )


def opened(folder: Path) -> Workspace:
    return Workspace.open(folder, clock=HybridClock(wall=SimulatedTime(YEAR)))


def living(folder: Path) -> Evaluation:
    workspace = opened(folder)
    try:
        return workspace.evaluations.current()
    finally:
        workspace.close()


def dumps(folders: tuple[Path, ...]) -> dict[str, str]:
    found = {}
    for folder in folders:
        workspace = opened(folder)
        found[folder.name] = json.dumps(workspace.dump(), sort_keys=True)
        workspace.close()
    return found


def comments(evaluation: Evaluation) -> set[str]:
    return {f"{judged.statement.id}: {judged.comment}" for judged in evaluation.judged() if judged.comment}


def test_the_same_seed_and_year_give_the_same_dump_even_elsewhere_in_the_world(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = dumps(finish(make_sample(tmp_path / "here", 3, seed="oak", year=YEAR)))
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    try:
        there = dumps(finish(make_sample(tmp_path / "there", 3, seed="oak", year=YEAR)))
    finally:
        monkeypatch.undo()
        time.tzset()
    assert here == there
    assert all("comment" in dump for dump in here.values())


def test_another_seed_or_another_year_gives_another_trust(tmp_path: Path) -> None:
    made = {
        (seed, year): finish(make_sample(tmp_path / f"{seed} {year}", 1, seed=seed, year=year))
        for seed, year in (("1", YEAR), ("2", YEAR), ("1", YEAR + 1))
    }
    states = {json.dumps(dumps(folders)) for folders in made.values()}
    assert len(states) == 3
    assert len({folders[1].name for folders in made.values()}) == 3


def assert_opens_and_is_sound(folders: tuple[Path, ...]) -> None:
    assert folders[0].name == "trust"
    assert set(folders) == set(folders[0].parent.iterdir())
    for folder in folders:
        workspace = opened(folder)
        assert workspace.is_sample
        assert workspace.exchange.enrolment.is_member
        assert len(workspace.exchange.schools()) == len(folders) - 1
        assert finish(workspace.check()) == []
        assert workspace.disagreements() == []
        workspace.close()


def test_every_folder_opens_without_a_question_and_is_sound(six: tuple[Path, ...]) -> None:
    assert len(six) == 7
    assert_opens_and_is_sound(six)


@pytest.mark.parametrize("count", [1, pytest.param(30, marks=pytest.mark.slow)])
def test_a_smaller_and_a_larger_trust_are_sound_too(tmp_path: Path, count: int) -> None:
    folders = finish(make_sample(tmp_path / "sample", count, year=YEAR))
    assert len(folders) == count + 1
    assert_opens_and_is_sound(folders)


def test_the_trust_has_read_all_that_its_schools_wrote(six: tuple[Path, ...]) -> None:
    trust, *schools = dumps(six).values()
    held = json.loads(trust)
    for school in map(json.loads, schools):
        assert school
        assert all(held[channel] == records for channel, records in school.items())


def test_nobody_has_anything_left_to_send(six: tuple[Path, ...]) -> None:
    for folder in six[1:]:
        workspace = opened(folder)
        assert workspace.exchange.changed_since_last() == 0
        workspace.close()


def test_the_trust_is_shown_snapshots_and_what_schools_chose_to_share(six: tuple[Path, ...]) -> None:
    trust = opened(six[0])
    standings = {standing.school.slug: standing for standing in trust.overview().standings}
    trust.close()
    assert set(standings) == {folder.name for folder in six[1:]}
    in_progress = {slug for slug, standing in standings.items() if standing.is_in_progress}
    assert len(in_progress) == 2
    assert all(standing.evaluation is not None for standing in standings.values())


def test_what_lives_has_moved_on_from_every_latest_snapshot(six: tuple[Path, ...]) -> None:
    moved = 0
    for folder in six[1:]:
        workspace = opened(folder)
        service = workspace.evaluations
        for frozen in service.snapshots.latest([service.channel]).values():
            now = service.current()
            levels = [(judged.statement.id, judged.level) for judged in frozen.judged()]
            assert levels != [(judged.statement.id, judged.level) for judged in now.judged()]
            moved += 1
        workspace.close()
    assert moved == 5


def test_the_schools_of_a_sample_are_not_of_one_kind(evaluations: list[Evaluation]) -> None:
    assert sorted(each.phase for each in evaluations) == ["primary"] * 3 + ["secondary"] * 2 + ["special"]
    assert any("Junior" in each.school for each in evaluations)


def test_each_school_has_a_character(evaluations: list[Evaluation]) -> None:
    judged = [statement for each in evaluations for statement in each.judged()]
    assert [each for each in judged if each.is_capped and each.duty_unmet]
    assert [each for each in judged if each.override and each.duty_unmet and not each.is_capped]
    assert len([each for each in judged if not each.applies and each.reason]) >= 5
    half_way = [each for each in evaluations if 0.4 < each.answered / each.asked < 0.7]
    assert len(half_way) == 1
    thin = [each for each in evaluations if not any(said.strength in ("2", "3") for said in each.judged())]
    assert len(thin) == 1
    assert sum(said.level in ("3", "4") for said in thin[0].judged()) > 30


def test_no_two_of_six_schools_say_the_same_of_a_statement(evaluations: list[Evaluation]) -> None:
    for one, other in combinations(evaluations, 2):
        assert not comments(one) & comments(other)
    assert all(len(comments(each)) > 20 for each in evaluations)


def test_no_school_repeats_a_sentence_within_a_comment(evaluations: list[Evaluation]) -> None:
    for text in (text for each in evaluations for text in comments(each)):
        sentences = re.split(r"(?<=[.?!]) ", text.partition(": ")[2])
        assert len(sentences) == len(set(sentences))


def test_areas_are_summed_up_where_they_are_answered(evaluations: list[Evaluation]) -> None:
    for area in (area for each in evaluations for area in each.areas):
        words = (area.level, area.rationale, area.strengths, area.next_steps)
        assert all(words) if area.answered == len(area.judged) else not any(words)


def test_evidence_names_a_place_and_a_day_of_this_school_year(evaluations: list[Evaluation]) -> None:
    pieces = [piece for each in evaluations for judged in each.judged() for piece in judged.evidence]
    assert len(pieces) > 100
    last = school_day(YEAR, 34).isoformat()
    assert all(piece.reference and f"{YEAR}-09-01" <= piece.dated <= last for piece in pieces)


def test_nothing_names_a_pupil_or_anybody_real(six: tuple[Path, ...]) -> None:
    for name, dump in dumps(six).items():
        said = re.findall(r'"(?:comment|reason|rationale|strengths|next_steps|description|override)": (\[.*?\])', dump)
        assert said or name == "trust"
        assert not [text for text in said if REAL_NAMES.search(text) or ABOUT_ONE_PERSON.search(text)]
    shipped = " ".join(file.read_text("utf-8") for file in resource("sample").iterdir())
    assert not REAL_NAMES.search(shipped)


def test_there_are_words_for_every_statement_at_every_level_in_every_setting() -> None:
    asked = {area.id: {statement.id: statement for statement in area.statements} for area in starter().areas}
    assert {area.area: set(area.statements) for area in areas()} == {area: set(found) for area, found in asked.items()}
    for area in areas():
        assert set(area.rationale) == set(LEVELS)
        for name, said in area.statements.items():
            assert set(said.said) == set(LEVELS)
            assert all(fitting(said.said[level], setting) for level in LEVELS for setting in cast().settings)
            assert {kind for kind, _, _ in said.evidence} <= set(EVIDENCE_KINDS)
            assert set(said.duty.values()) <= set(STATUTORY)
            assert bool(said.duty) <= (asked[area.area][name].duty == "must")


def test_every_slot_of_every_sentence_can_be_filled() -> None:
    texts = "".join(file.read_text("utf-8") for file in resource("sample").iterdir() if "area" in file.name)
    texts += resource("sample", "characters.json").read_text("utf-8")
    needed = set(re.findall(r"\{(\w+)\}", texts))
    common = {*cast().slots, *cast().places_to_keep_things, "register", "ehc"}
    assert all(needed <= common | set(setting.slots) for setting in cast().settings.values())


def test_as_many_schools_as_a_trust_can_have_all_have_names_and_people_of_their_own() -> None:
    schools = invent(MOST_SCHOOLS, "1")
    assert len({slug_of(school.name) for school in schools}) == MOST_SCHOOLS
    assert len({school.person for school in schools}) == MOST_SCHOOLS
    assert {school.character.name for school in schools} == {each.name for each in characters().characters}


def test_a_sample_laptop_cannot_ask_to_join_a_real_trust(
    six: tuple[Path, ...], real_trust: Workspace, tmp_path: Path
) -> None:
    school = opened(six[1])
    request, _ = school.exchange.write_request(tmp_path)
    school.close()
    with pytest.raises(SendnetError, match="Sample data and a real trust cannot be mixed"):
        real_trust.exchange.read_requests([request])


def test_a_real_laptop_cannot_ask_to_join_a_sample_trust(
    six: tuple[Path, ...], real_school: Workspace, tmp_path: Path
) -> None:
    request, _ = real_school.exchange.write_request(tmp_path)
    trust = opened(six[0])
    with pytest.raises(SendnetError, match="Sample data and a real trust cannot be mixed"):
        trust.exchange.read_requests([request])
    trust.close()


def test_a_real_laptop_does_not_join_by_a_sample_trusts_papers(six: tuple[Path, ...], real_school: Workspace) -> None:
    office = opened(six[0])
    trust = office.exchange.enrolment.trust
    office.close()
    assert trust is not None
    roots, roster = [root.envelope for root in trust.chain], trust.signed_roster.envelope
    with pytest.raises(SendnetError, match="Sample data and a real trust cannot be mixed"):
        real_school.exchange.enrolment.join(roots, [roster], trust.words)
    assert real_school.exchange.enrolment.trust is None


def test_a_folder_that_holds_something_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear parents")
    with pytest.raises(SendnetError, match="something in that folder"):
        finish(make_sample(tmp_path, 1))
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "sample"
    file.write_text("not a folder")
    with pytest.raises(SendnetError, match="cannot be made there"):
        finish(make_sample(file, 1))
    assert file.read_text() == "not a folder"


@pytest.mark.parametrize(("schools", "year"), [(0, YEAR), (MOST_SCHOOLS + 1, YEAR), (1, 26), (1, 12026)])
def test_numbers_that_make_no_sense_are_refused_before_anything_is_made(
    tmp_path: Path, schools: int, year: int
) -> None:
    with pytest.raises(SendnetError):
        finish(make_sample(tmp_path / "sample", schools, year=year))
    assert not (tmp_path / "sample").exists()


@pytest.mark.parametrize("steps_taken", [1, 5, 9])
@pytest.mark.parametrize("is_there", [False, True])
def test_giving_up_half_way_takes_everything_away_again(tmp_path: Path, steps_taken: int, is_there: bool) -> None:
    folder = tmp_path / "sample"
    if is_there:
        folder.mkdir()
    steps = make_sample(folder, 2, year=YEAR)
    progress = [next(steps) for _ in range(steps_taken)]
    assert (folder / "trust").exists()
    steps.close()
    assert progress[-1].total > progress[-1].done
    assert folder.exists() == is_there
    assert not is_there or not list(folder.iterdir())


def test_the_command_says_where_things_are_and_what_to_try_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "a sample"
    assert main(["sample", str(folder), "--schools", "2", "--seed", "oak"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert 3 <= len(lines) <= 5
    assert sum(f"--data '{folder}" in line for line in lines) >= 2
    assert main(["--data", str(folder / "trust"), "check"]) == 0
    assert main(["sample", str(folder)]) == 1


def test_the_command_shows_this_school_year(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sample", str(tmp_path / "sample"), "--schools", "1"]) == 0
    capsys.readouterr()
    assert main(["--data", str(tmp_path / "sample" / "trust"), "dump"]) == 0
    this_year = school_year(HybridClock().today())
    channels = json.loads(capsys.readouterr().out)
    assert f"all:{this_year}" in channels
    assert all(channel.endswith(f":{this_year}") for channel in channels)
