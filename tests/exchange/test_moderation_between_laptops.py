"""A statement judged blind over four laptops: what each sees before and after the reveal."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from meeting import OAK, Laptop, Meeting
from moderating import asked, came_out, give, moderation, own_of, seen, spread

from sendnet_desktop.changes import Cell
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange import roles
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.meetings.moderation.leading import FewLevelsError
from sendnet_desktop.meetings.moderation.places import ModerationPlace
from sendnet_desktop.steps import finish

_WORD = "quokka"


@pytest.fixture
def table(tmp_path: Path) -> Iterator[tuple[Meeting, list[Laptop], ModerationPlace]]:
    """A trust whose three schools have been asked."""
    held, schools, place = asked(tmp_path)
    yield held, schools, place
    held.close()


def everything_kept(laptop: Laptop) -> str:
    """Return every text of the open store, of whatever table: what any screen, print or search could draw on."""
    connection = laptop.workspace._journal.ledger.connection
    tables = [str(name) for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = (row for table in tables for row in connection.execute(f'SELECT * FROM "{table}"'))
    return "\n".join(str(value) for row in found for value in row if isinstance(value, str))


def test_a_statement_is_judged_blind_revealed_agreed_and_becomes_guidance(
    table: tuple[Meeting, list[Laptop], ModerationPlace],
) -> None:
    held, schools, place = table
    for laptop, level in zip(schools, ("2", "3", "3"), strict=True):
        held.office.read(*give(laptop, place, level, f"{level} is what the timetable shows."))
    lead = moderation(held.office).lead
    assert [each.school for each in seen(held.office, place).answered] == ["Ash School", "Elm School", OAK.name]
    lead.reveal(place)
    lead.change(place, "agreed", "3")
    lead.change(place, "agreed_sentence", "Two of three meetings asked for impact.")
    lead.change(place, "guidance_note", "Look for a question that changed something.")
    told = held.office.write()
    for laptop in schools:
        laptop.read(*told)
        found = seen(laptop, place)
        assert spread(laptop, place) == {"2": 1, "3": 2}
        assert (found.agreed and found.agreed.id, own_of(laptop, place).is_counted) == ("3", True)
        assert found.answered == ()
    guidance, drafts = moderation(held.office).guidance, held.office.workspace.frameworks.drafts
    draft, changes = guidance.take(place)
    (statement,) = [each for each in drafts.draft(draft).statements if each.part.id == "A1"]
    assert statement.part.guidance.endswith("Look for a question that changed something.")
    with pytest.raises(SendnetError, match="already"):
        guidance.take(place, draft)
    held.office.workspace.reverse(changes.reversals)
    assert drafts.all() == ()


def test_before_the_reveal_nothing_at_the_trust_says_a_level_or_a_sentence(
    table: tuple[Meeting, list[Laptop], ModerationPlace],
) -> None:
    held, schools, place = table
    for laptop, level in zip(schools, ("2", "3", "4"), strict=True):
        held.office.read(*give(laptop, place, level, f"A {_WORD} sat in the room."))
    trust, record = held.office.workspace, place.blind(schools[0].device)
    cells = [Cell(place.school("oak0"), record, field) for field in ("closed", "level", "sentence")]
    told = {
        "kept": everything_kept(held.office),
        "dump": json.dumps(trust.dump()),
        "history": str([trust.history(cell) for cell in cells]),
        "histories": str(trust.histories.of_record(place.school("oak0"), record)),
        "found": str(trust.finding.find(_WORD).hits),
        "disagreements": str(trust.settling.all()),
        "seen": str(seen(held.office, place)),
        "kept back": str(trust.guard.pending()),
    }
    scale = "3@"
    for name, words in told.items():
        assert _WORD not in words, name
    assert scale not in told["dump"]
    assert scale not in told["kept"]
    assert seen(held.office, place).result is None
    moderation(held.office).lead.reveal(place)
    assert _WORD in str(came_out(held.office, place).sentences)


def test_what_came_out_names_nobody(table: tuple[Meeting, list[Laptop], ModerationPlace]) -> None:
    held, schools, place = table
    for laptop, level in zip(schools, ("4", "2", "3"), strict=True):
        held.office.read(*give(laptop, place, level, f"{'zya'[int(level) - 2]} is what I saw."))
    moderation(held.office).lead.reveal(place)
    name = held.office.workspace._journal.shown(Cell(place.announced, place.record, "result"))
    document = held.office.workspace.documents.read(str(name)).decode()
    for laptop in schools:
        assert laptop.device not in document
        assert laptop.workspace.profile.person not in document
    assert not any(school in document for school in ("oak0", "elm0", "ash0", "Oakfield"))
    assert list(came_out(held.office, place).sentences) == sorted(came_out(held.office, place).sentences)


def test_a_school_reads_no_other_schools_level_whatever_it_is_handed(
    table: tuple[Meeting, list[Laptop], ModerationPlace],
) -> None:
    held, (oak, elm, _), place = table
    files = give(oak, place, "2", f"A {_WORD}.")
    elm.read(*files)
    held.office.read(*files)
    elm.read(*held.office.write())
    assert _WORD not in everything_kept(elm)
    assert not [channel for channel in elm.workspace.dump() if channel.startswith("school:oak0")]


def test_two_laptops_of_one_school_count_as_two_and_do_not_see_each_other(
    table: tuple[Meeting, list[Laptop], ModerationPlace],
) -> None:
    held, schools, place = table
    second = held.enrol("a second laptop", OAK)
    second.read(*held.office.write())
    first = schools[0]
    first.read(*held.office.write())
    files = give(first, place, "2", f"A {_WORD}.")
    second.read(*files)
    assert _WORD not in everything_kept(second)
    held.office.read(*files, *give(second, place, "3"), *give(schools[1], place, "3"))
    assert [each.school for each in seen(held.office, place).answered].count(OAK.name) == 2
    moderation(held.office).lead.reveal(place)
    assert spread(held.office, place) == {"2": 1, "3": 2}


def test_who_answers_after_the_reveal_is_marked_late_and_not_counted(
    table: tuple[Meeting, list[Laptop], ModerationPlace],
) -> None:
    held, (oak, elm, ash), place = table
    held.office.read(*give(oak, place, "3"), *give(elm, place, "3"))
    moderation(held.office).lead.reveal(place, although_few=True)
    held.office.read(*give(ash, place, "1"))
    found = seen(held.office, place)
    assert [(each.school, each.is_late) for each in found.answered if each.is_late] == [("Ash School", True)]
    assert spread(held.office, place) == {"3": 2}
    ash.read(*held.office.write())
    assert own_of(ash, place).words == "Yours came after the reveal, and is not counted."


def test_once_the_reveal_was_read_nobody_changes_or_hands_in(
    table: tuple[Meeting, list[Laptop], ModerationPlace],
) -> None:
    held, (oak, elm, ash), place = table
    held.office.read(*give(oak, place, "3"), *give(elm, place, "3"))
    moderation(held.office).lead.reveal(place, although_few=True)
    oak.read(*held.office.write())
    ash.read(*held.office.write())
    for done in (
        lambda: moderation(oak).own.take_back(place),
        lambda: moderation(oak).own.say(place, "level", "4"),
        lambda: moderation(ash).own.say(place, "level", "4"),
        lambda: moderation(ash).own.hand_in(place),
    ):
        with pytest.raises(SendnetError, match="revealed"):
            done()


def test_what_was_changed_behind_the_reveal_changes_nothing_that_came_out(
    table: tuple[Meeting, list[Laptop], ModerationPlace],
) -> None:
    held, (oak, elm, ash), place = table
    for laptop in (oak, elm, ash):
        held.office.read(*give(laptop, place, "3"))
    moderation(held.office).lead.reveal(place)
    before = came_out(held.office, place)
    moderation(oak).own.take_back(place)
    held.office.read(*give(oak, place, "1"))
    assert came_out(held.office, place) == before
    assert [each.school for each in seen(held.office, place).late] == [OAK.name]


def test_fewer_than_three_levels_are_not_revealed_unless_somebody_knows_that(
    table: tuple[Meeting, list[Laptop], ModerationPlace],
) -> None:
    held, (oak, elm, _), place = table
    lead = moderation(held.office).lead
    with pytest.raises(SendnetError, match="No level"):
        lead.reveal(place)
    held.office.read(*give(oak, place, "3"), *give(elm, place, "2"))
    with pytest.raises(FewLevelsError, match="who gave which"):
        lead.reveal(place)
    assert seen(held.office, place).result is None
    lead.reveal(place, although_few=True)
    assert came_out(held.office, place).can_be_guessed


def test_a_reveal_cannot_be_undone_or_done_twice(table: tuple[Meeting, list[Laptop], ModerationPlace]) -> None:
    held, schools, place = table
    for laptop in schools:
        held.office.read(*give(laptop, place, "3"))
    lead = moderation(held.office).lead
    assert lead.reveal(place).reversals == ()
    with pytest.raises(SendnetError, match="already"):
        lead.reveal(place)
    with pytest.raises(SendnetError, match="revealed already"):
        lead.take_back(place)


def test_nobody_hands_in_for_two(table: tuple[Meeting, list[Laptop], ModerationPlace]) -> None:
    held, (oak, elm, _), place = table
    give(oak, place, "3")
    channel = place.school("oak0")
    text = oak.workspace._journal.shown(Cell(channel, place.blind(oak.device), "closed"))
    for other in (elm.device, "f" * len(oak.device)):
        oak.workspace._journal.write([Edit(channel, place.blind(other), "closed", text)])
    held.office.read(*oak.write())
    assert len(seen(held.office, place).answered) == 1
    with pytest.raises(FewLevelsError):
        moderation(held.office).lead.reveal(place)


def test_a_level_given_on_earlier_words_is_not_counted(
    table: tuple[Meeting, list[Laptop], ModerationPlace],
) -> None:
    held, (oak, *_), place = table
    held.office.read(*give(oak, place, "3"))
    lead = moderation(held.office).lead
    with pytest.raises(SendnetError, match="Take it back first"):
        lead.change(place, "vignette", "Other evidence.")
    lead.take_back(place)
    lead.change(place, "vignette", "Other evidence.")
    lead.announce(place)
    assert seen(held.office, place).answered == ()
    oak.read(*held.office.write())
    assert not own_of(oak, place).is_handed_in
    moderation(oak).own.hand_in(place)
    held.office.read(*oak.write())
    assert len(seen(held.office, place).answered) == 1


def test_a_sentence_that_points_at_a_child_is_not_closed(
    table: tuple[Meeting, list[Laptop], ModerationPlace],
) -> None:
    _, (oak, *_), place = table
    own = moderation(oak).own
    own.say(place, "level", "3")
    own.say(place, "sentence", "The pupil Zofia reads well.")
    with pytest.raises(SendnetError, match="name"):
        own.hand_in(place)
    assert not own_of(oak, place).is_handed_in
    own.say(place, "sentence", "Pupil A reads well.")
    own.hand_in(place)
    assert own_of(oak, place).is_handed_in


def test_undo_takes_back_what_was_handed_in_and_the_announcement(
    table: tuple[Meeting, list[Laptop], ModerationPlace],
) -> None:
    held, (oak, *_), place = table
    own = moderation(oak).own
    own.say(place, "level", "3")
    oak.workspace.reverse(own.hand_in(place).reversals)
    assert not own_of(oak, place).is_handed_in
    lead = moderation(held.office).lead
    other, _ = lead.prepare("A2", "A timetable.")
    held.office.workspace.reverse(lead.announce(other).reversals)
    assert not seen(held.office, other).is_announced


def test_a_level_names_the_scale_that_it_was_given_on(
    table: tuple[Meeting, list[Laptop], ModerationPlace],
) -> None:
    _, (oak, *_), place = table
    moderation(oak).own.say(place, "level", "3")
    private = oak.workspace.dump("private")["private"][place.blind(oak.device)]
    assert json.loads(private["level"][0]).startswith("3@")


def test_a_trust_gives_no_level_and_a_school_reveals_none(
    table: tuple[Meeting, list[Laptop], ModerationPlace],
) -> None:
    held, (oak, elm, ash), place = table
    with pytest.raises(SendnetError, match="by schools"):
        moderation(held.office).own.say(place, "level", "3")
    for laptop in (oak, elm, ash):
        give(laptop, place, "3")
    with pytest.raises(SendnetError):
        moderation(oak).lead.reveal(place)
    with pytest.raises(SendnetError, match="not been revealed"):
        moderation(held.office).lead.change(place, "agreed", "3")


def test_the_senco_of_the_other_school_is_let_in_and_looks_at_one_area(
    table: tuple[Meeting, list[Laptop], ModerationPlace],
) -> None:
    held, (oak, elm, ash), _ = table
    office, person = held.office.workspace, elm.workspace.profile.person
    pairs = office.meetings.moderation.pairs
    record, _ = pairs.add("oak0", "elm0", "D")
    day, _ = pairs.begin_day(record, "first", "2027-01-19", person)
    assert office.visits.preparing.prepared(day).not_let_in == (person,)
    finish(office.exchange.registrar.give([elm.device], roles.reviewer("oak0", date(2027, 1, 19))))
    assert office.visits.preparing.prepared(day).not_let_in == ()
    told = held.office.write()
    for laptop in (oak, elm, ash):
        laptop.read(*told)
    prepared = elm.workspace.visits.preparing.prepared(day)
    assert prepared.checklist is not None
    assert prepared.visit.title.startswith("Paired visit: ")
    asked = [item.statements for item in prepared.checklist.items() if item.statements]
    assert asked
    assert all(any(each.startswith("D") for each in statements) for statements in asked)
    for laptop in (oak, ash):
        with pytest.raises(SendnetError):
            laptop.workspace.visits.preparing.prepared(day)
    (pair,) = oak.workspace.meetings.moderation.pairs.all()
    assert (pair.first.day, pair.second.day, pair.first.school) == ("2027-01-19", "", OAK.name)


def test_undoing_a_small_day_takes_it_away_whole(table: tuple[Meeting, list[Laptop], ModerationPlace]) -> None:
    held, *_ = table
    office = held.office.workspace
    pairs = office.meetings.moderation.pairs
    record, _ = pairs.add("oak0", "elm0", "D")
    _, changes = pairs.begin_day(record, "second", "2027-01-19", "Ines Moor")
    with pytest.raises(SendnetError, match="begun already"):
        pairs.change(record, "area", "A")
    office.reverse(changes.reversals)
    assert office.visits.days.all() == ()
    pairs.change(record, "area", "A")
    assert pairs.find(record).area == "A"
    pairs.begin_day(record, "second", "2027-01-19")
    assert pairs.find(record).second.day == "2027-01-19"
