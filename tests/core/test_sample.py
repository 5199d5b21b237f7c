"""The sample trust: alike each time, believable, sound, and never to be mixed with anything real."""

import json
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from sampled import YEAR, comments, living, opened

from sendnet_desktop.__main__ import main
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.clock import HybridClock, school_year
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.graduated.rules import notes
from sendnet_desktop.plans import rules
from sendnet_desktop.sample.calendar import school_day
from sendnet_desktop.sample.making import MOST_SCHOOLS, make_sample
from sendnet_desktop.sample.visiting import COMING
from sendnet_desktop.steps import finish
from sendnet_desktop.trust.profile import OrganisationKind
from sendnet_desktop.workspace import Founding, Workspace


@pytest.fixture(scope="module")
def thirty(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    return finish(make_sample(tmp_path_factory.mktemp("sample") / "thirty", 30, year=YEAR))


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


def founding(kind: OrganisationKind, name: str) -> Founding:
    return Founding(kind, name, "Amina Rowe", protection="passphrase", passphrase="staffroom")


def dumps(folders: tuple[Path, ...]) -> dict[str, str]:
    found = {}
    for folder in folders:
        workspace = opened(folder)
        found[folder.name] = json.dumps(workspace.dump(), sort_keys=True)
        workspace.close()
    return found


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


def test_a_trust_of_one_school_is_sound(tmp_path: Path) -> None:
    folders = finish(make_sample(tmp_path / "sample", 1, year=YEAR))
    assert len(folders) == 2
    assert_opens_and_is_sound(folders)


@pytest.mark.slow
def test_a_trust_of_thirty_schools_is_sound(thirty: tuple[Path, ...]) -> None:
    assert len(thirty) == 31
    assert_opens_and_is_sound(thirty)


@pytest.mark.slow
def test_no_two_of_thirty_schools_say_the_same_of_a_statement(thirty: tuple[Path, ...]) -> None:
    for one, other in combinations(living(thirty[1:]), 2):
        assert not comments(one) & comments(other)


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
    keys = {channel.rpartition(":")[2] for channel in channels}
    days = {f"{this_year}-06-17", school_day(this_year, COMING).isoformat()}
    assert keys == {str(this_year), str(this_year - 1), *days}, "with last summer to look back at"


def test_schools_plan_a_few_things_and_the_rules_find_something_to_say(six: tuple[Path, ...]) -> None:
    found: set[str] = set()
    for folder in six[1:]:
        workspace = Workspace.open(folder)
        channel = f"school:{workspace.profile.org}:{YEAR}"
        plan = replace(workspace.plans.all({channel: workspace.profile.name})[channel], as_at=date(YEAR, 11, 20))
        workspace.close()
        assert 1 <= len(plan.live) <= 3
        assert all(priority.actions and priority.outcome for priority in plan.live)
        found |= {note.rule for note in rules.notes(plan)}
    assert {"overdue", "done without impact", "not reviewed"} <= found


def test_schools_count_their_graduated_approach_in_keeping_and_one_that_has_not_begun_does_not(
    tmp_path: Path,
) -> None:
    trust, *schools = finish(make_sample(tmp_path / "ten", 10, year=YEAR))
    counted = 0
    for folder in schools:
        school = opened(folder)
        monitor = school.graduated.current()
        assert not any(note.rule == "does not add up" for note in notes(monitor))
        assert monitor.is_empty == (not school.evaluations.snapshots.taken(school.evaluations.channel))
        counted += not monitor.is_empty
        school.close()
    assert counted > 5
    office = opened(trust)
    read = [office.graduated.of_school(each.org, each.name) for each in office.readable_schools()]
    assert sum(not monitor.is_empty for monitor in read) == counted
    office.close()


def test_judgements_have_moved_and_reviews_have_found_something_to_talk_about(six: tuple[Path, ...]) -> None:
    ways, reviewed, differing, on_paper = set(), 0, 0, 0
    for folder in six[1:]:
        workspace = opened(folder)
        evaluation = workspace.evaluation_to_show()
        judged = list(evaluation.judged())
        ways |= {each.moved.way for each in judged if each.moved}
        reviewed += any(each.findings for each in judged)
        differing += sum(evaluation.differs(each.held_level, each.findings) for each in judged)
        on_paper += sum(finding.by_school for area in evaluation.areas for finding in area.findings)
        workspace.close()
    assert ways == {"up", "down", "level"}
    assert (reviewed, on_paper) == (3, 6)
    assert differing > 3


def test_last_summers_report_is_final_answered_and_taken_up_and_both_sides_say_the_same(six: tuple[Path, ...]) -> None:
    summer = f"{YEAR}-06-17"
    office, told = opened(six[0]), [opened(folder) for folder in six[1:]]
    answering = [each for each in told if each.recommendations.own()]
    assert [each.profile.name for each in answering] == [told[2].profile.name]
    recommended = answering[0].recommendations.own()
    assert recommended == office.recommendations.all((answering[0].profile.org,))
    assert [each.state for each in recommended] == ["in progress", "shown", "proposed"]
    assert [(each.response.reply, each.response.by) for each in recommended] == [
        ("accept", "head"),
        ("change", "for-head"),
        ("", ""),
    ]
    place = DayPlace(answering[0].profile.org, summer)
    (report,) = answering[0].visits.reports.issued(place)
    assert (report.issue, report.issued_on) == ("final", f"{YEAR}-09-07")
    assert report.report is not None
    assert [said.share for said in report.report.strengths] == [True, False, False]
    assert len(answering[0].plans.current().live) <= 3
    follow_up, _ = office.recommendations.days((place.org,))
    assert follow_up.place.day == report.report.follow_on
    assert follow_up == answering[0].recommendations.days((place.org,))[0]
    followed = office.visits.following.of(follow_up.place)
    assert [each.said.name for each in followed.recommendations] == ["R1", "R2", "R3"]
    for each in (office, *told):
        each.close()


def test_what_a_school_found_inaccurate_in_its_draft_was_seen_to(six: tuple[Path, ...]) -> None:
    office, school = opened(six[0]), opened(six[1])
    (draft,) = (each for day in school.recommendations.days() for each in school.visits.reports.issued(day.place))
    assert draft.issue == "draft"
    (point,) = school.recommendations.accuracy.points(draft.place)
    assert (point.document, point.amended) == (draft.document, True)
    assert office.recommendations.accuracy.points(draft.place) == (point,)
    drafted = office.visits.reports.drafted(draft.place)
    assert draft.report is not None
    assert drafted.judgements != draft.report.judgements, "the next report says it otherwise"
    office.close()
    school.close()
