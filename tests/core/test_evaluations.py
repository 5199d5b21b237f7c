"""What a school says of itself, from the first answer to the trust's overview."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from laptops import Wall, heard, said

from sendnet_desktop.changes import Cell
from sendnet_desktop.clock import HybridClock
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations import rules
from sendnet_desktop.evaluations.frozen import thaw
from sendnet_desktop.evaluations.values import Evaluation, Judged
from sendnet_desktop.frameworks.pack import Level, Scale, Statement
from sendnet_desktop.frameworks.reading import pack_hash, starter_pack
from sendnet_desktop.journal.documents import SNAPSHOT_TYPE
from sendnet_desktop.journal.sealed import Blob
from sendnet_desktop.steps import finish
from sendnet_desktop.trust.overview import KnownSchool, overview
from sendnet_desktop.workspace import Founding, Workspace

PACKS = Path(__file__).with_name("packs")
SCALE = Scale("s", "Judgement", tuple(Level(str(n), n, f"Level {n}") for n in range(1, 5)), "2")
MUST = Statement("A1", "A duty", duty="must")
SHOULD = Statement("A2", "Guidance", duty="should")


@pytest.fixture
def wall() -> Wall:
    return Wall(datetime(2026, 10, 12, 9, tzinfo=UTC).timestamp())


@pytest.fixture
def school(tmp_path: Path, wall: Wall) -> Iterator[Workspace]:
    founding = Founding("school", "Oakfield Primary", "Sam Lee", phase="primary", protection="open")
    workspace = Workspace.create(tmp_path / "school", founding, clock=HybridClock(wall=wall))
    yield workspace
    workspace.close()


@pytest.fixture
def trust(tmp_path: Path, wall: Wall) -> Iterator[Workspace]:
    founding = Founding("trust", "Harbour Trust", "Alex Kaya", protection="open")
    workspace = Workspace.create(tmp_path / "trust", founding, clock=HybridClock(wall=wall))
    yield workspace
    workspace.close()


def pack(title: str) -> bytes:
    (found,) = (file for file in PACKS.glob("*.json") if title in file.name)
    return found.read_bytes()


def judged(workspace: Workspace, statement: str) -> Judged:
    found = workspace.evaluations.current().find(statement)
    assert found is not None
    return found


def first_of(workspace: Workspace, duty: str) -> str:
    pack = workspace.evaluations.current().pack
    return next(each.id for each in pack.statements() if each.duty == duty and not each.phases and not each.retired)


def test_every_answer_is_read_back_as_it_was_given(school: Workspace) -> None:
    duty = first_of(school, "must")
    answers = {"strength": "2", "comment": "We say.", "override": "Because.", "reason": "Why.", "statutory": "met"}
    for field, value in answers.items():
        school.evaluations.answer(duty, field, value)
    level = school.evaluations.current().pack.levels[-1].id
    school.evaluations.answer(duty, "level", level)
    found = judged(school, duty)
    assert {field: getattr(found, field) for field in answers} == answers
    assert (found.level, found.checked_on, found.is_answered) == (level, "2026-10-12", True)
    assert finish(school.check()) == []


def test_a_duty_no_longer_checked_has_no_date_of_a_check(school: Workspace) -> None:
    duty = first_of(school, "must")
    school.evaluations.answer(duty, "statutory", "met")
    school.evaluations.answer(duty, "statutory", "not_checked")
    assert judged(school, duty).checked_on == ""


def test_what_was_set_aside_is_asked_again_when_it_is_judged(school: Workspace) -> None:
    statement = first_of(school, "should")
    school.evaluations.set_aside(statement, "We have no nursery.")
    assert not judged(school, statement).applies
    assert judged(school, statement).is_answered
    changes = school.evaluations.answer(statement, "level", "1")
    assert judged(school, statement).applies
    school.reverse(changes.reversals)
    assert not judged(school, statement).applies
    assert judged(school, statement).level is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("level", "99"),
        ("level", 1),
        ("level", True),
        ("applies", "no"),
        ("applies", 0),
        ("statutory", "perhaps"),
        ("strength", "9"),
        ("strength", 1),
        ("comment", 5),
        ("comment", True),
        ("comment", Blob("0" * 64, 1, "text/plain")),
        ("reason", False),
        ("checked_on", "12/10/2026"),
        ("checked_on", "20261012"),
        ("checked_on", "2026-W42-1"),
        ("checked_on", "2026-02-30"),
        ("checked_on", 20261012),
        ("held_level", "1"),
        ("_deleted", True),
    ],
)
def test_what_is_no_answer_is_refused_and_changes_nothing(school: Workspace, field: str, value: str) -> None:
    with pytest.raises(SendnetError):
        school.evaluations.answer(first_of(school, "must"), field, value)
    assert school.evaluations.current().answered == 0


def test_what_the_pack_does_not_ask_is_refused(school: Workspace) -> None:
    verbs = school.evaluations
    for refused in (
        lambda: verbs.answer("Z99", "comment", "x"),
        lambda: verbs.answer_area("Z", "rationale", "x"),
        lambda: verbs.answer_area("A", "comment", "x"),
        lambda: verbs.answer_area("A", "level", "99"),
        lambda: verbs.add_evidence("Z99"),
        lambda: verbs.add_evidence("A1", kind="rumour"),
        lambda: verbs.add_evidence("A1", dated="yesterday"),
        lambda: verbs.set_aside("A1", "  "),
        lambda: verbs.change_evidence("evidence:none", "kind", "data"),
        lambda: verbs.change_evidence("judgement:2026.A1", "kind", "data"),
        lambda: verbs.remove_evidence("evidence:none"),
        lambda: verbs.use_pack(b"{}"),
        verbs.snapshot,
    ):
        with pytest.raises(SendnetError):
            refused()
    assert not any(Cell(*cell) for cell in school.disagreements())
    assert school.evaluations.current().answered == 0


def test_evidence_is_added_changed_taken_away_and_brought_back(school: Workspace) -> None:
    first, added = school.evaluations.add_evidence("A1", "data", "Attendance", "Drive", "2026-10-01")
    second, _ = school.evaluations.add_evidence("A1", description="A walk")
    school.evaluations.change_evidence(first, "description", "Attendance of all")
    assert [(each.record, each.description) for each in judged(school, "A1").evidence] == [
        (first, "Attendance of all"),
        (second, "A walk"),
    ]
    gone = school.evaluations.remove_evidence(second)
    assert [each.record for each in judged(school, "A1").evidence] == [first]
    school.reverse(gone.reversals)
    assert [each.record for each in judged(school, "A1").evidence] == [first, second]
    redo = school.reverse(added.reversals)
    assert [each.record for each in judged(school, "A1").evidence] == [second]
    school.reverse(redo.reversals)
    assert [each.record for each in judged(school, "A1").evidence] == [first, second]


def test_the_first_answer_pins_the_pack_and_undoing_it_leaves_the_pin(school: Workspace) -> None:
    changes = school.evaluations.answer("A1", "comment", "x")
    school.reverse(changes.reversals)
    assert school.evaluations.current().answered == 0
    assert Cell(school.evaluations.channel, "evaluation:2026", "pack") in changes.cells
    assert school.dump()[school.evaluations.channel]["evaluation:2026"]["pack"] == [f'"{pack_hash(starter_pack())}"']


@pytest.mark.parametrize("title", ["eight", "narrative"])
def test_another_pack_keeps_what_was_said_under_the_same_ids(school: Workspace, title: str) -> None:
    school.evaluations.answer("A1", "comment", "Said before.")
    name, changes = school.evaluations.use_pack(pack(title))
    evaluation = school.evaluations.current()
    assert evaluation.pack_hash == name
    asked = next(evaluation.judged()).statement.id
    school.evaluations.answer(asked, "comment", "Said of this one.")
    assert judged(school, asked).is_answered == (evaluation.pack.scale is None)
    snapshot, _ = school.evaluations.snapshot()
    school.reverse(changes.reversals)
    assert school.evaluations.current().pack_hash == pack_hash(starter_pack())
    assert judged(school, "A1").comment == ("Said of this one." if asked == "A1" else "Said before.")
    frozen = school.evaluations.snapshots.evaluation(school.evaluations.channel, snapshot.document)
    assert frozen.pack_hash == name


def test_a_phase_is_asked_what_is_meant_for_it_and_what_it_has_answered(school: Workspace) -> None:
    content = msgspec.json.decode(pack("narrative"))
    first, second, third = content["areas"][0]["statements"][:3]
    first["phases"], second["phases"], third["retired"] = ["secondary"], ["primary", "secondary"], True
    school.evaluations.use_pack(msgspec.json.encode(content))

    def asked() -> list[bool]:
        return [school.evaluations.current().find(each["id"]) is not None for each in (first, second, third)]

    assert asked() == [False, True, False]
    school.evaluations.answer(first["id"], "comment", "We do this all the same.")
    school.evaluations.answer(third["id"], "comment", "We did this.")
    assert asked() == [True, True, True]


@pytest.mark.parametrize(
    ("statement", "level", "statutory", "override", "held"),
    [
        (MUST, "4", "not_met", "", "2"),
        (MUST, "4", "not_met", " ", "2"),
        (MUST, "4", "not_met", "The order was quashed.", "4"),
        (MUST, "4", "partly", "", "4"),
        (MUST, "4", None, "", "4"),
        (MUST, "2", "not_met", "", "2"),
        (MUST, "1", "not_met", "", "1"),
        (MUST, None, "not_met", "", None),
        (MUST, "of another pack", "not_met", "", None),
        (SHOULD, "4", "not_met", "", "4"),
    ],
)
def test_an_unmet_duty_holds_a_level_at_the_cap(
    statement: Statement, level: str | None, statutory: str | None, override: str, held: str | None
) -> None:
    assert rules.held_level(SCALE, statement, level, statutory, override) == held


@pytest.mark.parametrize(
    ("levels", "proposed"),
    [
        ("", None),
        ("4", "4"),
        ("4443", "4"),
        ("4433", "3"),
        ("44411", "1"),
        ("4441", "4"),
        ("443322", "2"),
        ("44332", "3"),
        ("3332", "3"),
        ("33322", "2"),
        ("1", "1"),
    ],
)
def test_best_fit_is_the_highest_level_that_three_quarters_reach(levels: str, proposed: str | None) -> None:
    assert rules.best_fit(SCALE, [Judged(SHOULD, each, held_level=each) for each in levels]) == proposed


@given(st.lists(st.sampled_from(("1", "2", "3", "4", None)), max_size=20))
def test_best_fit_never_proposes_what_fewer_than_three_quarters_reach(levels: list[str | None]) -> None:
    judged = [Judged(SHOULD, each, held_level=each) for each in levels]
    chosen = [int(each) for each in levels if each]
    reached = [n for n in range(1, 5) if chosen and sum(each >= n for each in chosen) * 4 >= len(chosen) * 3]
    assert rules.best_fit(SCALE, judged) == (str(max(reached)) if reached else None)


def test_a_snapshot_says_what_the_living_evaluation_said_and_goes_on_saying_it(school: Workspace) -> None:
    school.evaluations.answer("A1", "level", "2")
    school.evaluations.answer_area("A", "rationale", "So it is.")
    school.evaluations.add_evidence("A1", "data", "Attendance")
    living = school.evaluations.current()
    snapshot, changes = school.evaluations.snapshot()
    assert snapshot.name == "Autumn 1"
    assert changes.reversals == ()

    def frozen() -> Evaluation:
        return school.evaluations.snapshots.evaluation(school.evaluations.channel, snapshot.document)

    assert frozen().areas == living.areas
    assert (frozen().school, frozen().phase, frozen().pack_hash) == (living.school, living.phase, living.pack_hash)
    before = frozen()
    school.evaluations.answer("A1", "level", "4")
    school.evaluations.answer_area("A", "rationale", "It was not.")
    assert frozen() == before
    assert school.evaluations.current().areas != before.areas


def test_a_snapshot_of_the_same_name_supersedes_and_the_first_one_stays(school: Workspace, wall: Wall) -> None:
    school.evaluations.answer("A1", "level", "1")
    first, _ = school.evaluations.snapshot("Autumn")
    school.evaluations.answer("A1", "level", "2")
    wall.now -= 3600
    second, _ = school.evaluations.snapshot("Autumn")
    taken = school.evaluations.snapshots.taken(school.evaluations.channel)
    assert [each.document for each in taken] == [second.document, first.document]
    latest = school.evaluations.snapshots.latest([school.evaluations.channel])[school.evaluations.channel]
    found = latest.find("A1")
    assert found is not None
    assert found.level == "2"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    taken=st.sampled_from(["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2026", "", "2026-10-12T09:00"]),
    spoil=st.dictionaries(
        st.sampled_from(["format", "judgements", "year", "pack"]), st.integers() | st.text() | st.none()
    ),
)
def test_a_snapshot_with_anything_in_it_is_read_or_refused_with_a_sentence(
    taken: str, spoil: dict[str, object]
) -> None:
    said = {"format": 1, "type": "evaluation snapshot", "name": "n", "year": 2026, "taken": taken, "author": "a"}
    said |= {"org": "o", "school": "s", "phase": "", "pack": "p", "judgements": {}, "areas": {}, "evidence": []}
    try:
        document = thaw(msgspec.json.encode(said | spoil))
    except SendnetError:
        return
    assert document.taken == taken


def test_deeply_nested_bytes_are_no_snapshot() -> None:
    with pytest.raises(SendnetError):
        thaw(b'{"x":' + b"[" * 100_000)


def test_the_trust_is_shown_snapshots_and_living_states_only_where_shared(trust: Workspace) -> None:
    schools = [KnownSchool(org, org.title(), org) for org in ("elm", "ash", "oak", "fir", "yew")]
    pack_name = _adopted(trust)
    _say(trust, "elm", pack_name, level="1", shared=None)
    _say(trust, "ash", pack_name, level="2", shared=True)
    _say(trust, "oak", pack_name, level="3", shared=None)
    _freeze(trust, "oak", pack_name, level="4")
    _say(trust, "yew", "f" * 64, level="3", shared=True)
    _freeze(trust, "yew", "e" * 64, level="4")
    seen = overview(trust.evaluations, schools, 2026)
    assert [standing.school.name for standing in seen.standings] == ["Ash", "Elm", "Fir", "Oak", "Yew"]
    levels = {
        standing.school.org: standing.evaluation and [each.level for each in standing.evaluation.judged() if each.level]
        for standing in seen.standings
    }
    assert levels == {"ash": ["2"], "elm": None, "fir": None, "oak": ["4"], "yew": None}
    assert [standing.is_in_progress for standing in seen.standings] == [True, False, False, False, False]


def test_reading_asks_as_many_questions_for_thirty_schools_as_for_two(trust: Workspace) -> None:
    pack_name = _adopted(trust)
    for number in range(30):
        _say(trust, f"org{number}", pack_name, level="2", shared=number % 2 == 0)
        _freeze(trust, f"org{number}", pack_name, level="3")
    schools = [KnownSchool(f"org{number}", f"School {number}", f"s{number}") for number in range(30)]
    overview(trust.evaluations, schools, 2026)
    few = _questions(trust, lambda: overview(trust.evaluations, schools[:2], 2026))
    many = _questions(trust, lambda: overview(trust.evaluations, schools, 2026))
    assert few == many <= 20


def test_reading_an_evaluation_asks_no_more_when_it_says_more(school: Workspace) -> None:
    school.evaluations.answer("A1", "comment", "x")
    few = _questions(school, school.evaluations.current)
    for statement in list(school.evaluations.current().judged()):
        school.evaluations.answer(statement.statement.id, "comment", "words")
        school.evaluations.add_evidence(statement.statement.id, "data", "words")
    assert _questions(school, school.evaluations.current) == few <= 10


def test_a_new_school_year_begins_with_nothing_said(school: Workspace, wall: Wall) -> None:
    school.evaluations.answer("A1", "level", "2")
    wall.now = datetime(2027, 9, 1, 9, tzinfo=UTC).timestamp()
    assert school.evaluations.current().year == 2027
    assert school.evaluations.current().answered == 0
    school.evaluations.answer("A1", "level", "3")
    assert judged(school, "A1").level == "3"


def _questions(workspace: Workspace, read: object) -> int:
    asked: list[str] = []
    connection = workspace._journal.ledger.connection
    connection.set_trace_callback(asked.append)  # type: ignore[attr-defined]  # the driver has more than we use
    assert callable(read)
    read()
    connection.set_trace_callback(None)  # type: ignore[attr-defined]  # the driver has more than we use
    return len(asked)


def _adopted(trust: Workspace) -> str:
    name, _ = trust.evaluations.packs.adopt(2026, starter_pack())
    return name


def _say(trust: Workspace, org: str, pack_name: str, *, level: str, shared: bool | None) -> None:
    lines = [
        said("evaluation:2026", "pack", pack_name),
        said("judgement:2026.A1", "level", level),
        said("evaluation:2026", "shared", shared),
    ]
    finish(trust._journal.merge([heard(org, *lines, channel=f"school:{org}:2026")]))


def _freeze(trust: Workspace, org: str, pack_name: str, *, level: str) -> None:
    document = {"format": 1, "type": "evaluation snapshot", "name": "Autumn", "year": 2026, "author": "a", "org": org}
    document |= {"taken": "2026-10-12T09:00:00+00:00", "school": org, "phase": "", "pack": pack_name}
    document |= {"judgements": {"A1": {"level": level}}, "areas": {}, "evidence": []}
    data = json.dumps(document).encode()
    name = trust._attachments.keep(data)
    line = said(f"document:{name}", "blob", Blob(name, len(data), SNAPSHOT_TYPE))
    finish(trust._journal.merge([heard(org, line, seq=1, channel=f"school:{org}:2026")]))
