"""What a school says of itself, verb by verb."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from laptops import Wall, questions

from sendnet_desktop.changes import Cell
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.values import Judged
from sendnet_desktop.exports.evaluation import evaluation_sheets
from sendnet_desktop.frameworks.reading import pack_hash, starter_pack
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.journal.sealed import Blob
from sendnet_desktop.reports.evaluation import evaluation_document
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Founding, Workspace

PACKS = Path(__file__).with_name("packs")


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


@pytest.mark.parametrize("other", ["", None])
@pytest.mark.parametrize("empty", ["", None])
def test_an_empty_text_and_none_empty_a_field_alike(school: Workspace, empty: str | None, other: str | None) -> None:
    verbs, duty = school.evaluations, first_of(school, "must")
    piece, _ = verbs.add_evidence(duty, "data", "Attendance", "", "2026-10-01")
    said = {"level": "1", "statutory": "met", "comment": "We say.", "checked_on": "2026-10-12"}
    for field, value in said.items():
        verbs.answer(duty, field, value)
        verbs.answer(duty, field, empty, shown=value)
        assert not verbs.answer(duty, field, other, shown=empty), "emptying it again changes nothing"
    verbs.answer_area("A", "rationale", "Because.")
    verbs.answer_area("A", "rationale", empty)
    for field in ("kind", "description", "reference", "dated"):
        verbs.change_evidence(piece, field, empty)
    records = school.dump()[verbs.channel]
    assert all(records[f"judgement:2026.{duty}"][field] == ["null"] for field in said)
    assert records["area:2026.A"] == {"rationale": ["null"]}
    assert all(records[piece][field] == ["null"] for field in ("kind", "description", "dated"))
    assert "reference" not in records[piece], "what was never said is not emptied"
    assert school.disagreements() == []


def test_nobody_disagrees_with_an_empty_field_that_they_saw_as_empty(school: Workspace) -> None:
    school.evaluations.answer("A1", "comment", "", shown=None)
    school.evaluations.answer("A1", "comment", "Seen.", shown="")
    school.evaluations.answer("A1", "comment", "", shown="Seen.")
    school.evaluations.answer("A1", "comment", "Seen twice.", shown="")
    assert school.dump()[school.evaluations.channel]["judgement:2026.A1"]["comment"] == ['"Seen twice."']


def test_a_school_without_a_phase_says_nothing_of_it(tmp_path: Path) -> None:
    school = Workspace.create(tmp_path / "no phase", Founding("school", "Oakfield", "Sam Lee", protection="open"))
    school.evaluations.answer("A1", "comment", "Seen.")
    assert school.dump()[school.evaluations.channel]["school:details"] == {"name": ['"Oakfield"']}
    school.close()


def test_what_bears_another_year_than_its_channel_is_not_said_this_year(school: Workspace) -> None:
    school.evaluations.answer("A1", "level", "2")
    school.evaluations.answer_area("A", "level", "2")
    channel, before = school.evaluations.channel, school.evaluations.current()
    foreign = {
        "judgement:2025.A1": "1",
        "judgement:2025.A3": "4",
        "judgement:20260.A3": "4",
        "judgement:6.A3": "4",
        f"judgement:{channel.partition(':')[2]}.A3": "4",
        "judgement:.A3": "4",
        "judgement:A3": "4",
        "area:2025.A": "1",
        "area:2025.B": "1",
    }
    school._journal.write([Edit(channel, record, "level", value) for record, value in foreign.items()])
    other = school.evaluations.packs.keep(channel, pack("narrative"))[0]
    for record in ("evaluation:2025", "evaluation:2026.A1"):
        school._journal.write([Edit(channel, record, "pack", other), Edit(channel, record, "shared", value=True)])
    school._journal.write([Edit(channel, "school:other", "name", "Somebody Else’s")])
    assert school.evaluations.current() == before
    assert school.evaluations.shared([channel]) == frozenset()
    snapshot, _ = school.evaluations.snapshot("Autumn 1")
    frozen = school.evaluations.snapshots.evaluation(channel, snapshot.document)
    assert [each.statement.id for each in frozen.judged() if each.level] == ["A1"]
    assert [each.area.id for each in frozen.areas if each.level] == ["A"]


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


def test_a_phase_is_asked_what_is_meant_for_it_and_what_it_has_answered_and_nothing_retired(school: Workspace) -> None:
    content = msgspec.json.decode(pack("narrative"))
    first, second, third = content["areas"][0]["statements"][:3]
    first["phases"], second["phases"], third["retired"] = ["secondary"], ["primary", "secondary"], True
    school.evaluations.use_pack(msgspec.json.encode(content))

    def asked() -> list[bool]:
        return [school.evaluations.current().find(each["id"]) is not None for each in (first, second, third)]

    assert asked() == [False, True, False]
    school.evaluations.answer(first["id"], "comment", "We do this all the same.")
    school.evaluations.answer(third["id"], "comment", "We did this.")
    assert asked() == [True, True, False]


def test_reading_an_evaluation_asks_no_more_when_it_says_more(school: Workspace) -> None:
    school.evaluations.answer("A1", "comment", "x")
    few = questions(school._journal.ledger.connection, school.evaluations.current)
    for statement in list(school.evaluations.current().judged()):
        school.evaluations.answer(statement.statement.id, "comment", "words")
        school.evaluations.add_evidence(statement.statement.id, "data", "words")
    assert questions(school._journal.ledger.connection, school.evaluations.current) == few <= 10


def test_a_new_school_year_begins_with_nothing_said(school: Workspace, wall: Wall) -> None:
    school.evaluations.answer("A1", "level", "2")
    wall.now = datetime(2027, 9, 1, 9, tzinfo=UTC).timestamp()
    assert school.evaluations.current().year == 2027
    assert school.evaluations.current().answered == 0
    school.evaluations.answer("A1", "level", "3")
    assert judged(school, "A1").level == "3"


def test_what_another_phase_is_asked_is_in_no_count_print_or_overview(school: Workspace) -> None:
    content = msgspec.json.decode(pack("eight_areas"))
    first = content["areas"][0]["statements"][0]
    first["phases"] = ["secondary"]
    school.evaluations.use_pack(msgspec.json.encode(content))
    evaluation = school.evaluations.current()
    asked = [each for each in evaluation.pack.statements() if not each.retired]
    others = [each for each in asked if each.phases and "primary" not in each.phases]
    told = repr((evaluation_document(evaluation), evaluation_sheets(evaluation)))
    assert first["id"] in {each.id for each in others}
    assert evaluation.asked == len(asked) - len(others)
    assert [each.id for each in others if each.text in told] == []
