"""Moderation in the window: at the trust by hand from statement to guidance, and at a school from level to result."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from audit import SMALL_LAPTOP, audit
from evaluating import strike
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from side_by_side import Laptop, plain, side_by_side

from sendnet_desktop.changes import Cell
from sendnet_desktop.evaluations.naming import value_words
from sendnet_desktop.finding.values import Target
from sendnet_desktop.meetings.moderation.places import ModerationPlace
from sendnet_desktop.meetings.moderation.values import Moderation
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.workspace import Workspace
from sendnet_ui.finding.links import way_to
from sendnet_ui.meetings.moderation.own_page import OwnPage, standing
from sendnet_ui.meetings.moderation.page import ModerationPage
from sendnet_ui.meetings.moderation.places import Chosen
from sendnet_ui.meetings.places import StagePlace
from sendnet_ui.network.places import NetworkPlace
from sendnet_ui.reports.drift_print import DriftPrint
from sendnet_ui.shell.theme import Theme
from tests.exchange.meeting import ELM, OAK, Meeting
from tests.exchange.meeting import Laptop as Folder

_WORD = "quokka"


class Table:
    """A trust whose two schools have been asked; folders of laptops that a window can open."""

    def __init__(self, folder: Path) -> None:
        held = Meeting.of(folder)
        self.schools = [held.enrol("oak", OAK), held.enrol("elm", ELM)]
        self.office = held.office
        office = held.office.workspace
        self.meeting, _ = office.meetings.calendar.plan(meets_on="2026-11-26")
        lead = office.meetings.moderation.lead
        self.place, _ = lead.prepare("A3", "A timetable.", self.meeting.key)
        lead.announce(self.place)
        for school in self.schools:
            school.read(*held.office.write())
        self.held = held

    def give(self, school: Folder, level: str, sentence: str) -> None:
        own = school.workspace.meetings.moderation.own
        own.say(self.place, "level", level)
        own.say(self.place, "sentence", sentence)
        own.hand_in(self.place)
        self.office.read(*school.write())


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """A trust whose two schools have been asked."""
    return Table(tmp_path / "made")


@pytest.fixture
def office(table: Table, theme: Theme, qtbot: QtBot) -> Iterator[Laptop]:
    """The trust's lead at the stage of moderation, where both schools have handed in."""
    for school, level in zip(table.schools, "23", strict=True):
        table.give(school, level, f"A {_WORD} sat there, {level}.")
    table.held.close()
    with side_by_side(table.office.folder, theme, qtbot) as laptops:
        laptop = laptops("data", "trust")
        laptop.open("meetings")
        go_to(laptop, table.meeting)
        yield laptop


@pytest.fixture
def oak(table: Table, theme: Theme, qtbot: QtBot) -> Iterator[Laptop]:
    """A SENCO whose level is asked for."""
    table.held.close()
    with side_by_side(table.schools[0].folder, theme, qtbot) as laptops:
        laptop = laptops("data", "school")
        laptop.open("network")
        laptop.desk.wanted.emit("network", NetworkPlace("moderation"))
        laptop.settle()
        yield laptop


def go_to(laptop: Laptop, meeting: MeetingPlace) -> None:
    laptop.desk.wanted.emit("meetings", StagePlace(meeting, "moderation"))
    laptop.settle()


def page(laptop: Laptop) -> ModerationPage:
    (shown,) = laptop.shown(ModerationPage)
    assert isinstance(shown, ModerationPage)
    return shown


def own_page(laptop: Laptop) -> OwnPage:
    (shown,) = laptop.shown(OwnPage)
    assert isinstance(shown, OwnPage)
    return shown


def on_disk(laptop: Laptop, place: ModerationPlace) -> Moderation:
    found: list[Moderation] = []
    laptop.ask(lambda workspace: found.append(workspace.meetings.moderation.lead.find(place)))
    return found[0]


def everything(window: QWidget) -> str:
    """Return every word in every widget, seen or not, as a screen reader could come to it."""
    parts = window.findChildren(QWidget)
    told = [each.text() for each in parts if isinstance(each, QLabel | QLineEdit)]
    told += [each.toPlainText() for each in parts if isinstance(each, QPlainTextEdit)]
    return " ".join([*told, *(f"{each.accessibleName()} {each.toolTip()}" for each in parts)])


def test_before_the_reveal_the_window_knows_no_level_and_no_sentence(office: Laptop, table: Table) -> None:
    said = plain(office)
    assert "2 levels have come, closed until the reveal." in said
    assert "Oakfield Primary: Person of oak’s laptop" in said
    assert _WORD not in everything(office.window)
    office.press("Reveal the levels…")
    assert "Only two so far: one can tell who gave which level." in plain(office)
    office.press("Not yet")
    assert on_disk(office, table.place).result is None
    assert _WORD not in everything(office.window)


def test_levels_are_revealed_agreed_and_become_guidance_in_one_step_that_can_be_undone(
    office: Laptop, table: Table
) -> None:
    office.press("Reveal the levels…")
    office.press("Reveal them to everybody")
    said = plain(office)
    assert "2 levels were counted. The levels are next to each other." in said
    assert f"“A {_WORD} sat there, 2.”" in said
    part = page(office)._agreeing
    part.begin()
    strike(office.window, "3")
    part._fields["guidance_note"].go()
    for letter in "Look for a decision":
        strike(office.window, "Space" if letter == " " else letter)
    page(office).flush()
    office.settle()
    found = on_disk(office, table.place)
    assert (found.agreed and found.agreed.id, found.guidance_note) == ("3", "Look for a decision")
    office.press("Put the note into the next framework")
    assert "The note stands in the draft" in plain(office)
    office.window.screen_shown.undo_stack.undo()
    office.settle()
    drafts: list[object] = []
    office.ask(lambda workspace: drafts.extend(workspace.frameworks.drafts.all()))
    assert drafts == []
    assert on_disk(office, table.place).is_revealed


def test_a_statement_is_chosen_and_schools_are_asked_by_hand(office: Laptop) -> None:
    shown = page(office)
    shown._statements.control.setCurrentIndex(2)
    office.press("Moderate it")
    shown._preparing.begin()
    for letter in "Minutes":
        strike(office.window, letter)
    office.press("Ask the schools")
    assert "No level has come yet" in plain(office)
    assert "Waited for: Elm School, Oakfield Primary." in plain(office)
    office.press("Take it back to change it")
    office.press("Take it off the list")
    assert len(shown._list.keys) == 1


def test_schools_are_paired_and_a_small_day_is_begun(office: Laptop) -> None:
    pairs = page(office)._pairs
    for part, place in ((pairs._first, 2), (pairs._second, 1), (pairs._area, 4)):
        part.control.setCurrentIndex(place)
    office.press("Pair them")
    (card,) = pairs._cards.values()
    half = card._halves["first"]
    for line, words in ((half._day.control, "19 January 2027"), (half._who.control, "Person of elm")):
        line.setFocus()
        office.qtbot.keyClicks(line, words)
    half._begin.click()
    office.settle()
    assert "At Oakfield Primary, reviewed by Elm School: 19 January 2027" in plain(office)
    asked: list[tuple[str, object]] = []
    office.desk.wanted.connect(lambda room, place: asked.append((room, place)))
    half._open.click()
    office.settle()
    assert [room for room, _ in asked] == ["visits"]


def test_the_stage_prints_and_lists_where_views_differ(office: Laptop) -> None:
    asked: list[object] = []
    office.desk.print_wanted.connect(asked.append)
    page(office).ask_print()
    office.settle()
    (wanted,) = asked
    assert isinstance(wanted, DriftPrint)
    (listing,) = page(office).listings()
    office.ask(lambda workspace: asked.append(listing.read(workspace)))
    assert [sheet.title for sheet in asked[-1].sheets] == ["Drift", "Challenge days"]


def test_a_senco_gives_a_level_by_keys_hands_it_in_and_takes_it_back(oak: Laptop) -> None:
    own_page(oak)._level.go()
    strike(oak.window, "3")
    oak.settle()
    own_page(oak)._sentence.go()
    for letter in "Time is there":
        strike(oak.window, "Space" if letter == " " else letter)
    oak.press("Hand it in, closed")
    assert "Handed in, closed." in plain(oak)
    assert "Your level: 3 Secure. “Time is there”" in plain(oak)
    oak.press("Take it back to change it")
    assert "Not handed in yet" in plain(oak)
    oak.window.screen_shown.undo_stack.undo()
    oak.settle()
    assert "Handed in, closed." in plain(oak)


def test_the_list_of_parts_says_how_moderation_stands(table: Table) -> None:
    oak = table.schools[0]
    told = [standing(oak.workspace).words]
    table.give(oak, "3", "")
    told.append(standing(oak.workspace).words)
    table.office.workspace.meetings.moderation.lead.reveal(table.place, although_few=True)
    oak.read(*table.office.write())
    told.append(standing(oak.workspace).words)
    table.held.close()
    assert told == ["Your level is asked for", "Handed in", "1 revealed"]


def test_home_asks_for_the_level_until_it_is_handed_in(oak: Laptop, table: Table) -> None:
    asked = "Moderation: your level of A3 is asked for."
    oak.open("home")
    assert asked in oak.words()
    oak.press("Give it")
    assert own_page(oak)._chosen == table.place.record
    oak.ask(lambda workspace: workspace.meetings.moderation.own.say(table.place, "level", "3"))
    oak.ask(lambda workspace: workspace.meetings.moderation.own.hand_in(table.place))
    oak.go("home")
    assert asked not in oak.words()


def test_a_senco_reads_what_came_out_and_can_change_nothing_more(table: Table, theme: Theme, qtbot: QtBot) -> None:
    for school, level in zip(table.schools, "23", strict=True):
        table.give(school, level, "")
    lead = table.office.workspace.meetings.moderation.lead
    lead.reveal(table.place, although_few=True)
    lead.change(table.place, "agreed", "3")
    table.schools[0].read(*table.office.write())
    table.held.close()
    with side_by_side(table.schools[0].folder, theme, qtbot) as laptops:
        laptop = laptops("data", "school")
        laptop.open("network")
        laptop.desk.wanted.emit("network", NetworkPlace("moderation"))
        laptop.settle()
        said = plain(laptop)
        assert "Yours is counted." in said
        assert "Agreed: 3 Secure." in said
        assert "So few gave a level that one can tell" in said
        assert not own_page(laptop)._hand_in.isVisible()
        assert not own_page(laptop)._take_back.isVisible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_moderation_is_read_at_every_size_and_in_every_look(office: Laptop, theme: Theme, scheme: str) -> None:
    theme.wear(scheme, 10)  # type: ignore[arg-type]  # one of its own
    office.press("Reveal the levels…")
    office.settle()
    assert audit(page(office)) == []
    office.press("Reveal them to everybody")
    office.window.resize(SMALL_LAPTOP)
    office.settle()
    assert audit(page(office)) == []


def test_a_level_is_given_at_every_size(oak: Laptop) -> None:
    assert audit(own_page(oak)) == []
    oak.window.resize(SMALL_LAPTOP)
    oak.settle()
    assert audit(own_page(oak)) == []


def test_what_a_senco_wrote_for_herself_is_found_and_leads_to_its_page(oak: Laptop, table: Table) -> None:
    hits: list[Target] = []

    def say(workspace: Workspace) -> None:
        workspace.evaluations.answer("A1", "level", "3")
        workspace.meetings.moderation.own.say(table.place, "sentence", f"A {_WORD} sat there.")
        hits.extend(hit.target for hit in workspace.finding.find(_WORD).hits)

    oak.ask(say)
    (target,) = hits
    way = way_to(target, ("network",))
    assert way is not None
    assert way.place == NetworkPlace("moderation", Chosen(table.place.record))


def test_a_locked_level_is_never_told_in_words(office: Laptop, table: Table) -> None:
    cells = [Cell(table.place.office, table.place.record, "opens")]
    cells.append(Cell(table.place.announced, table.place.record, "closes"))
    cells.append(Cell(table.place.school("oak0"), table.place.blind(table.schools[0].device), "closed"))
    told: list[str] = []
    for cell in cells:
        office.ask(lambda work, cell=cell: told.append(value_words(cell.field, work.history(cell)[0].value, None)))
    assert set(told) == {"locked until the reveal"}


def test_the_keyboard_stays_on_the_page_when_the_button_under_it_goes(oak: Laptop) -> None:
    shown = own_page(oak)
    shown._level.go()
    strike(oak.window, "3")
    oak.settle()
    shown._hand_in.setFocus()
    strike(oak.window, "Space")
    oak.settle()
    assert shown._take_back.hasFocus()
    strike(oak.window, "Space")
    oak.settle()
    assert shown._hand_in.hasFocus()


def test_the_keyboard_goes_to_the_agreed_level_once_levels_are_revealed(office: Laptop) -> None:
    office.press("Reveal the levels…")
    assert page(office)._answers._no.hasFocus()
    office.press("Reveal them to everybody")
    assert page(office)._agreeing.isAncestorOf(office.window.focusWidget())
