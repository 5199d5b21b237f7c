"""Snapshots, and what the trust is shown across its schools."""

import json

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from laptops import Wall, heard, questions, said

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.frozen import thaw
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.frameworks.reading import starter_pack
from sendnet_desktop.journal.documents import SNAPSHOT_TYPE
from sendnet_desktop.journal.sealed import Blob
from sendnet_desktop.steps import finish
from sendnet_desktop.trust.overview import KnownSchool, overview
from sendnet_desktop.workspace import Workspace


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


def test_each_school_is_counted_by_what_its_own_phase_is_asked(trust: Workspace) -> None:
    content = json.loads(starter_pack())
    everybodys, *_, last = content["areas"][0]["statements"]
    everybodys.pop("phases", None)
    last["phases"] = ["secondary"]
    name, _ = trust.evaluations.packs.adopt(2026, msgspec.json.encode(content))
    for org, phase in (("elm", "primary"), ("oak", "secondary")):
        _say(trust, org, name, level="2", shared=True)
        line = said("school:details", "phase", phase)
        finish(trust._journal.merge([heard(org, line, seq=1, channel=f"school:{org}:2026")]))
    _freeze(trust, "fir", name, level="3", phase="primary")
    schools = [KnownSchool(org, org.title(), org) for org in ("elm", "oak", "fir")]
    standings = {each.school.org: each for each in overview(trust.evaluations, schools, 2026).standings}
    area = content["areas"][0]
    asked = {org: standing.area(area["id"]) for org, standing in standings.items()}
    ids = {org: [each.statement.id for each in judged.judged] for org, judged in asked.items() if judged}
    assert ids["oak"] == [*ids["elm"], last["id"]]
    assert ids["fir"] == ids["elm"]
    assert everybodys["id"] in ids["elm"]


def test_reading_asks_as_many_questions_for_thirty_schools_as_for_two(trust: Workspace) -> None:
    pack_name = _adopted(trust)
    for number in range(30):
        _say(trust, f"org{number}", pack_name, level="2", shared=number % 2 == 0)
        _freeze(trust, f"org{number}", pack_name, level="3")
    schools = [KnownSchool(f"org{number}", f"School {number}", f"s{number}") for number in range(30)]
    overview(trust.evaluations, schools, 2026)
    few = questions(trust._journal.ledger.connection, lambda: overview(trust.evaluations, schools[:2], 2026))
    many = questions(trust._journal.ledger.connection, lambda: overview(trust.evaluations, schools, 2026))
    assert few == many <= 20


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


def _freeze(trust: Workspace, org: str, pack_name: str, *, level: str, phase: str = "") -> None:
    document = {"format": 1, "type": "evaluation snapshot", "name": "Autumn", "year": 2026, "author": "a", "org": org}
    document |= {"taken": "2026-10-12T09:00:00+00:00", "school": org, "phase": phase, "pack": pack_name}
    document |= {"judgements": {"A1": {"level": level}}, "areas": {}, "evidence": []}
    data = json.dumps(document).encode()
    name = trust.documents._attachments.keep(data)
    line = said(f"document:{name}", "blob", Blob(name, len(data), SNAPSHOT_TYPE))
    finish(trust._journal.merge([heard(org, line, seq=1, channel=f"school:{org}:2026")]))
