"""What reviews found, beside what a school says of itself."""

import msgspec
import pytest
from laptops import Wall

from sendnet_desktop.challenge_days.records import findings
from sendnet_desktop.challenge_days.values import Finding
from sendnet_desktop.changes import Cell
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.values import Judged
from sendnet_desktop.frameworks.reading import starter_pack
from sendnet_desktop.journal.kinds import DELETED
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

DAY = 86_400


def judged(workspace: Workspace, statement: str = "A1") -> Judged:
    found = workspace.evaluations.current().find(statement)
    assert found is not None
    return found


def found(workspace: Workspace, statement: str = "A1") -> tuple[Finding, ...]:
    return judged(workspace, statement).findings


@pytest.fixture
def reviewed(school: Workspace) -> Workspace:
    """A school to which the findings of a day in June have come."""
    school._journal.permit = lambda _channel, _kind: None
    org = school.profile.org
    pack = school.evaluations.current().pack_hash
    days = school.challenge_days
    days.share_day(org, "2026-06-17", pack, title="Challenge day", held_on="2026-06-17", team="Ann Hart and Jo Bell")
    days.share_finding(
        org, "2026-06-17", "statement", "A1",
        level="2", sentence="Seen in half the rooms.", strength="2",
        agreed="3", agreed_sentence="Agreed after the books were read.",
    )  # fmt: skip
    days.share_finding(org, "2026-06-17", "area", "B", level="2", disputed=True, agreed_sentence="The head disagrees.")
    return school


def test_what_was_shared_stands_beside_the_school_s_own_judgement(reviewed: Workspace) -> None:
    reviewed.evaluations.answer("A1", "level", "3")
    (finding,) = found(reviewed)
    assert (finding.level, finding.agreed) == tuple(reviewed.evaluations.current().pack.levels[1:3])
    assert finding.source == "Challenge day, 17 June 2026"
    assert (finding.strength, finding.is_disputed, finding.by_school) == ("2", False, False)
    area = reviewed.evaluations.current().areas[1]
    assert [each.is_disputed for each in area.findings] == [True]
    assert finish(reviewed.check()) == []


def test_the_school_s_level_differs_from_what_was_agreed_and_not_from_what_it_was_agreed_from(
    reviewed: Workspace,
) -> None:
    for level, differs in ((None, False), ("2", True), ("3", False), ("4", True)):
        reviewed.evaluations.answer("A1", "level", level)
        evaluation, said = reviewed.evaluations.current(), judged(reviewed)
        assert evaluation.differs(said.held_level, said.findings) == differs


def test_a_finding_on_another_scale_is_not_said_to_differ(reviewed: Workspace) -> None:
    reviewed.evaluations.answer("A1", "level", "4")
    document = msgspec.json.decode(starter_pack())
    for level in document["scale"]["levels"]:
        level["name"] = f"{level['name']} as of now"
    reviewed.evaluations.use_pack(msgspec.json.encode(document))
    evaluation, said = reviewed.evaluations.current(), judged(reviewed)
    (finding,) = said.findings
    assert finding.agreed is not None
    assert finding.agreed.name == "Secure"
    assert not evaluation.differs(said.held_level, said.findings)


def test_a_school_records_what_an_earlier_review_judged_and_changes_it(school: Workspace) -> None:
    days = school.challenge_days
    record, changes = days.record_earlier(
        "statement", "A1", reviewer="Local authority", reviewed_on="2026-03-05", level="3", sentence="Strong."
    )
    (finding,) = found(school)
    assert finding.by_school
    assert finding.source == "Local authority, 5 March 2026, recorded by the school"
    assert (finding.level, finding.agreed) == (school.evaluations.current().pack.levels[2], None)
    days.change_earlier(record, "agreed", "2")
    assert found(school)[0].outcome == school.evaluations.current().pack.levels[1]
    school.reverse(days.remove_earlier(record).reversals)
    assert len(found(school)) == 1
    school.reverse(changes.reversals)
    assert found(school) == ()
    with pytest.raises(SendnetError, match="no such record"):
        days.change_earlier(record, "sentence", "Too late.")


def test_recording_before_anything_is_judged_pins_the_framework_whose_levels_are_meant(school: Workspace) -> None:
    school.challenge_days.record_earlier("area", "C", reviewer="Peer review", level="2")
    (finding,) = school.evaluations.current().areas[2].findings
    assert finding.level is not None
    assert finding.level.name == "Developing"


@pytest.mark.parametrize(
    ("subject", "about", "answers"),
    [
        ("statement", "Z9", {}),
        ("area", "A1", {}),
        ("statement", "A1", {"level": "9"}),
        ("statement", "A1", {"agreed": "9"}),
        ("statement", "A1", {"reviewed_on": "last May"}),
        ("statement", "A1", {"comment": "Not asked here."}),
    ],
)
def test_what_the_framework_does_not_know_is_refused(
    school: Workspace, subject: str, about: str, answers: dict[str, str]
) -> None:
    with pytest.raises(SendnetError):
        school.challenge_days.record_earlier(subject, about, **answers)  # type: ignore[arg-type]
    found = findings(school._journal.ledger, (school.evaluations.channel,), school.evaluations.packs.level)
    assert found == {school.evaluations.channel: ()}


def test_the_newest_review_comes_first(reviewed: Workspace) -> None:
    for day in ("2026-09-20", "2025-11-02"):
        reviewed.challenge_days.record_earlier("statement", "A1", reviewed_on=day)
    assert [each.reviewed_on for each in found(reviewed)] == ["2026-09-20", "2026-06-17", "2025-11-02"]


def test_a_review_counts_for_two_more_school_years(reviewed: Workspace, wall: Wall) -> None:
    now = wall.now
    reviewed.challenge_days.record_earlier("statement", "A1", reviewed_on="2026-09-20")
    for years, known in ((0, 2), (1, 2), (2, 1), (3, 0)):
        wall.now = now + years * 365 * DAY
        assert len(found(reviewed)) == known


def test_a_snapshot_freezes_what_was_known_then_but_no_words_of_the_reviewers(reviewed: Workspace) -> None:
    evaluations, days = reviewed.evaluations, reviewed.challenge_days
    record, _ = days.record_earlier("statement", "A1", reviewed_on="2026-09-20", sentence="In our words.")
    evaluations.answer("A1", "level", "3")
    snapshot, _ = evaluations.snapshot("Autumn 1")
    days.remove_earlier(record)
    days.share_finding(reviewed.profile.org, "2026-06-17", "statement", "A1", agreed="4")
    frozen = evaluations.snapshots.evaluation(evaluations.channel, snapshot.document).find("A1")
    assert frozen is not None
    own, shared = frozen.findings
    assert own.sentence == "In our words."
    assert (shared.sentence, shared.agreed_sentence, shared.reviewer) == ("", "", "")
    assert shared.agreed == evaluations.current().pack.levels[2]
    assert [each.agreed.name for each in found(reviewed) if each.agreed] == ["Leading practice"]
    cell = Cell(evaluations.channel, record, "sentence")
    assert [each.name for each in evaluations.snapshots.quoting(cell, "In our words.")] == ["Autumn 1"]
    assert evaluations.snapshots.quoting(cell, "Other words.") == []


def test_findings_are_not_shared_of_a_day_that_nobody_knows(reviewed: Workspace) -> None:
    with pytest.raises(SendnetError, match="no such challenge day"):
        reviewed.challenge_days.share_finding(reviewed.profile.org, "2026-01-01", "statement", "A1", level="2")


def test_two_people_s_words_on_an_earlier_review_are_marked_where_it_is_shown(school: Workspace) -> None:
    record, _ = school.challenge_days.record_earlier("statement", "A1", reviewer="Local authority")
    school.challenge_days.change_earlier(record, "sentence", "One.")
    school.challenge_days.change_earlier(record, "sentence", "Other.", shown="Neither.")
    assert judged(school).disagrees
    assert school.evaluations.current().differing == 1
    (where,) = school.settling.all()
    assert where.words == "Earlier review “Local authority”: what they said"
    disagreement = school.settling.at(where.cell)
    assert disagreement is not None
    school.settling.keep_both(disagreement)
    assert not judged(school).disagrees


def test_a_record_that_was_taken_away_and_changed_can_be_brought_back(school: Workspace) -> None:
    record, _ = school.challenge_days.record_earlier("area", "B", reviewer="Local authority", sentence="One.")
    school.challenge_days.change_earlier(record, "sentence", "Other.", shown="Neither.")
    school.challenge_days.remove_earlier(record)
    (where,) = school.settling.all()
    assert where.cell == Cell(school.evaluations.channel, record, DELETED)
    assert school.evaluations.current().areas[1].disagreements
    disagreement = school.settling.at(where.cell)
    assert disagreement is not None
    school.settling.take(disagreement, next(n for n, each in enumerate(disagreement.versions) if not each.value))
    assert [each.reviewer for each in school.evaluations.current().areas[1].findings] == ["Local authority"]
