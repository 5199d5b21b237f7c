"""What reviews found, from laptop to laptop: whom it reaches, who may say it, and what a snapshot keeps of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec
import pytest
from meeting import ELM, OAK_2026, Laptop, Meeting, cut_at

from sendnet_desktop.challenge_days.values import Finding
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.roster import Grant
from sendnet_desktop.journal.documents import SNAPSHOT_TYPE

DAY: Final = "2026-11-24"
FINDINGS: Final = f"findings:oak0:{DAY}"
SEEN: Final = "Seen in half of the rooms."
REVIEWER: Final = Grant("reviewer", f"oak0:{DAY}")


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[Meeting]:
    """A trust and the laptops that it lets in."""
    held = Meeting.of(tmp_path)
    yield held
    held.close()


def share(laptop: Laptop, sentence: str = SEEN, level: str = "2", org: str = "oak0") -> None:
    """Share a finding as the reviewer does, with every check."""
    frameworks, days = laptop.workspace.frameworks, laptop.workspace.challenge_days
    days.share_day(org, DAY, frameworks.in_use(), held_on=DAY, team="Ann Hart")
    days.share_finding(org, DAY, "statement", "A1", level=level, sentence=sentence, agreed="3")


def forge(laptop: Laptop, sentence: str, org: str = "oak0") -> None:
    """Share one though the program would not let this person."""
    laptop.workspace._journal.permit = lambda _channel, _kind: None
    share(laptop, sentence, org=org)


def found(laptop: Laptop) -> tuple[Finding, ...]:
    judged = laptop.workspace.evaluations.current().find("A1")
    assert judged is not None
    return judged.findings


def sentences(laptop: Laptop, channel: str = FINDINGS) -> list[str]:
    """What a laptop holds of findings, whoever reads it."""
    said = laptop.state(channel).get("finding:statement.A1", {}).get("sentence", [])
    return [msgspec.json.decode(each) for each in said]


def statuses(laptop: Laptop, device: str, channel: str = FINDINGS) -> set[str]:
    return {each.status for each in laptop.held(channel) if each.device == device}


def test_what_the_office_shares_stands_beside_the_schools_judgement_and_goes_to_no_other_school(
    meeting: Meeting,
) -> None:
    oak, elm = meeting.enrol("oak1"), meeting.enrol("elm1", ELM)
    hub = meeting.enrol("hub", ELM, Grant("hub lead", "oak0"))
    share(meeting.office)
    files = meeting.office.write()
    for laptop in (oak, elm, hub):
        laptop.read(*files)
    (finding,) = found(oak)
    assert finding.level is not None
    assert (finding.level.id, finding.sentence, finding.reviewer, finding.reviewed_on) == ("2", SEEN, "Ann Hart", DAY)
    assert sentences(hub) == [SEEN]
    assert FINDINGS not in elm.workspace._journal.ledger.channels()


def test_what_a_reviewer_shares_reaches_the_school_by_way_of_the_office(meeting: Meeting) -> None:
    oak, ann = meeting.enrol("oak1"), meeting.enrol("ann", ELM, REVIEWER)
    share(ann)
    meeting.office.read(*ann.write())
    oak.read(*meeting.office.write())
    assert [finding.sentence for finding in found(oak)] == [SEEN]


def test_a_school_shares_no_finding_and_one_that_it_forges_counts_nowhere(meeting: Meeting) -> None:
    oak, elm, ann = meeting.enrol("oak1"), meeting.enrol("elm1", ELM), meeting.enrol("ann", ELM, REVIEWER)
    for school in (oak, elm):
        with pytest.raises(SendnetError):
            share(school)
    share(ann)
    meeting.office.read(*ann.write())
    oak.read(*meeting.office.write())
    forge(oak, "Excellent throughout.")
    forge(elm, "Poor throughout.")
    meeting.office.read(*oak.write(), *elm.write())
    ann.read(*meeting.office.write())
    for laptop in (meeting.office, ann):
        assert sentences(laptop) == [SEEN]
        assert not statuses(laptop, elm.device) & {"ok"}


def test_a_reviewer_of_one_school_shares_nothing_with_another(meeting: Meeting) -> None:
    meeting.enrol("oak1")
    elm, ann = meeting.enrol("elm1", ELM), meeting.enrol("ann", ELM, REVIEWER)
    with pytest.raises(SendnetError):
        share(ann, org="elm0")
    forge(ann, "Not hers to say.", org="elm0")
    meeting.office.read(*ann.write())
    elm.read(*ann.write(), *meeting.office.write())
    assert found(elm) == ()
    assert sentences(meeting.office, f"findings:elm0:{DAY}") == []


def test_what_a_reviewer_shared_while_it_was_hers_to_say_stays_and_nothing_later_counts(meeting: Meeting) -> None:
    oak, ann = meeting.enrol("oak1"), meeting.enrol("ann", ELM, REVIEWER)
    share(ann)
    meeting.office.read(*ann.write())
    last = max((each for each in meeting.office.held(FINDINGS) if each.device == ann.device), key=lambda each: each.seq)
    meeting.alter(ann, grants=(msgspec.structs.replace(REVIEWER, ended=cut_at(last)),))
    share(ann, "Thought better of it.", "1")  # her laptop has not heard that it is over
    meeting.office.read(*ann.write())
    oak.read(*meeting.office.write())
    assert [finding.sentence for finding in found(oak)] == [SEEN]
    ann.read(meeting.office.workspace.exchange.registrar.tell(ann.device, meeting.folder))
    with pytest.raises(SendnetError):
        share(ann, "And again.")


def test_a_snapshot_carries_levels_to_whoever_reads_the_school_and_no_words_of_reviewers(meeting: Meeting) -> None:
    oak, governor = meeting.enrol("oak1"), meeting.enrol("governor", ELM, Grant("reader", OAK_2026))
    share(meeting.office)
    oak.read(*meeting.office.write())
    oak.workspace.evaluations.answer("A1", "level", "3")
    oak.workspace.evaluations.snapshot("Autumn")
    files = oak.write()
    for laptop in (governor, meeting.office):
        laptop.read(*files)
        read = [each.data for each in laptop.workspace.documents.found(SNAPSHOT_TYPE, (OAK_2026,))]
        assert read
        assert all(SEEN.encode() not in each for each in read)
    assert FINDINGS not in governor.workspace._journal.ledger.channels()
    (standing,) = [each for each in meeting.office.workspace.overview().standings if each.school.org == "oak0"]
    assert standing.evaluation is not None
    judged = standing.evaluation.find("A1")
    assert judged is not None
    assert [finding.level.id for finding in judged.findings if finding.level] == ["2"]
