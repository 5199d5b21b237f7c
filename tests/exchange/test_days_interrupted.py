"""What befalls a challenge day half-way through: a role ended, a laptop set back, words moved, files too large."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from capturing import PLACE, REVIEWER, carry
from meeting import ELM, Laptop, Meeting
from offices import registrar_of
from PIL import Image

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.attachable import LARGEST_READ
from sendnet_desktop.exchange import bundle, roles
from sendnet_desktop.exchange.bundle import BLOB, open_bundle
from sendnet_desktop.exchange.refusals import NotForThisLaptopError
from sendnet_desktop.steps import finish
from sendnet_desktop.visits.capture.service import Capturing
from sendnet_desktop.visits.capture.values import Spot

_REVIEWS: Final = roles.reviewer(PLACE.org, date.fromisoformat(PLACE.day))
_JPEG: Final = b"\xff\xd8"


@dataclass
class Day:
    """A challenge day on the laptops of the office, of the school and of the one reviewer, who has begun a room."""

    office: Laptop
    oak: Laptop
    nia: Laptop
    key: str
    room: str

    @property
    def capture(self) -> Capturing:
        """What the reviewer captures with."""
        return self.nia.workspace.visits.capture

    def see(self, item: str, answer: str) -> None:
        """Let the reviewer answer an item in the room."""
        self.capture.answer(PLACE, Spot(self.key, self.room, item), "answer", answer)


@pytest.fixture
def day(meeting: Meeting) -> Day:
    """Return the day, on which nothing was answered yet."""
    office, oak, nia = meeting.office, meeting.enrol("Oakfield"), meeting.enrol("Nia", ELM, REVIEWER)
    office.workspace.visits.preparing.begin(PLACE)
    key, _ = office.workspace.visits.days.add_reviewer(PLACE, "Nia")
    carry(office, nia)
    room, _ = nia.workspace.visits.capture.begin_round(PLACE, "4", key, year_group="Year 4")
    return Day(office, oak, nia, key, room)


def seen_by(laptop: Laptop) -> dict[str, str]:
    """Return what was seen, by item, as a laptop draws its conclusions from it."""
    pieces = laptop.workspace.visits.concluding.of(PLACE).pieces
    return {each.item: each.answer for each in pieces if each.is_evidence}


def without_photos(files: list[Path], reader: Laptop) -> list[Path]:
    """Return those files for a laptop in which there is no photo."""
    kept = []
    for path in files:
        try:
            frames = open_bundle(path.read_bytes(), reader.workspace.exchange.enrolment.identity)
        except NotForThisLaptopError:
            continue
        if not any(each.kind == BLOB and each.content.startswith(_JPEG) for each in frames):
            kept.append(path)
    return kept


def test_a_role_that_ends_on_the_day_loses_nothing_of_what_was_seen(meeting: Meeting, day: Day) -> None:
    nia, office = day.nia, day.office
    day.see("4.1", "consistently")
    carry(nia, office)
    day.see("4.2", "not-seen")
    finish(registrar_of(meeting).end([nia.device], _REVIEWS))
    late = office.read(*nia.write())
    assert "came after the role had ended" in " ".join(late.lines())
    assert seen_by(office) == {"4.1": "consistently"}
    nia.read(registrar_of(meeting).tell(nia.device, meeting.folder))
    with pytest.raises(SendnetError, match="Your role there has ended"):
        day.see("4.3", "in-places")
    assert seen_by(nia) == {"4.1": "consistently", "4.2": "not-seen"}
    finish(registrar_of(meeting).let_count(nia.device, _REVIEWS))
    assert seen_by(office) == {"4.1": "consistently", "4.2": "not-seen"}


def test_a_laptop_set_back_to_the_morning_gets_back_what_it_sent_and_keeps_what_it_sees_next(
    day: Day,
) -> None:
    nia, office = day.nia, day.office
    day.see("4.1", "consistently")
    morning = nia.back_up()
    day.see("4.2", "not-seen")
    carry(nia, office)
    nia.restore(morning)
    day.see("4.3", "in-places")
    day.see("4.2", "in-places")
    carry(nia, office)
    carry(office, nia)
    carry(nia, office)
    for laptop in (nia, office):
        assert {"4.1": "consistently", "4.3": "in-places"}.items() <= seen_by(laptop).items()
        captured = laptop.workspace.visits.capture.captured(PLACE)
        assert "answer" in {two.field for each in captured.observations for two in each.disagreements}


def test_papers_are_not_cleared_while_the_office_waits_for_a_photo_of_them(
    day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    nia, office, oak = day.nia, day.office, day.oak
    data = BytesIO()
    Image.new("RGB", (64, 48), "green").save(data, "PNG")
    jot, _ = day.capture.jot(PLACE, day.key, "All green.")
    day.capture.photos.add(PLACE, day.key, jot, data.getvalue(), "Green.png")
    office.workspace.visits.concluding.conclude(PLACE, "area", "D", "level", "2")
    office.workspace.visits.reports.issue(PLACE, "final")
    carry(office, nia, oak)
    carry(oak, nia)
    monkeypatch.setattr(bundle, "FILE_WRITTEN", 1)
    words = without_photos(nia.write(), office)
    monkeypatch.undo()
    assert office.read(*words).unseen == 1
    carry(office, nia)
    assert not any(each.is_handed_back for each in nia.workspace.keeping.due())
    carry(nia, office)
    carry(office, nia)
    assert [each.key for each in nia.workspace.keeping.due() if each.is_handed_back] == [PLACE.visit]


def test_a_framework_that_the_school_takes_up_between_plan_and_report_moves_nothing_of_the_day(day: Day) -> None:
    oak, office = day.oak, day.office
    evaluations = oak.workspace.evaluations
    evaluations.answer("D3", "level", "3")
    evaluations.snapshot("Autumn 1")
    carry(oak, office)
    office.workspace.visits.preparing.copying.refresh(PLACE)
    day.see("4.4", "not-seen")
    carry(day.nia, office)
    frameworks = office.workspace.frameworks
    record, _ = frameworks.drafts.begin()
    asked = next(each for each in frameworks.drafts.draft(record).statements if each.part.id == "D3")
    frameworks.editing.change(asked.record, "text", "Said anew.")
    name, _ = frameworks.drafts.publish(record)
    carry(office, oak)
    oak.workspace.frameworks.moving.move(name)
    carry(oak, office)
    office.workspace.visits.concluding.conclude(PLACE, "area", "D", "level", "2")
    office.workspace.visits.reports.issue(PLACE, "final")
    carry(office, oak)
    for laptop in (office, oak):
        (issued,) = laptop.workspace.visits.reports.issued(PLACE)
        assert issued.report is not None
        assert issued.report.pack == office.workspace.visits.days.find(PLACE).pack
    found = next(each for each in oak.workspace.evaluations.current().areas if each.area.id == "D").findings
    assert [each.level.number for each in found if each.level] == [2]


def test_what_is_no_photo_or_far_too_large_is_refused_in_a_sentence_and_leaves_nothing(day: Day) -> None:
    jot, _ = day.capture.jot(PLACE, day.key, "See the photo.")
    for data in (bytes(LARGEST_READ + 1), _JPEG + bytes(60), b"%PDF-1.7" + bytes(60)):
        with pytest.raises(SendnetError) as refused:
            day.capture.photos.add(PLACE, day.key, jot, data, "Large.jpg")
        assert str(refused.value).endswith(".")
        assert day.capture.captured(PLACE).pictures == ()
