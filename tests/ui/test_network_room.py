"""The room of network meetings at a school: what is next, what is to be done, asked, pooled, shared, noted, logged."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from evaluating import Arrive
from network_room import LATE, LATER, THEIRS, Networker, tell
from PySide6.QtWidgets import QAbstractButton
from side_by_side import Trust

from sendnet_desktop.evaluations.apart import Where
from sendnet_desktop.meetings.at_school.values import Progress
from sendnet_desktop.workspace import Workspace
from sendnet_ui.disagreements.links import Link, link_to
from sendnet_ui.exchange.screen import ExchangeScreen
from sendnet_ui.network.cpd_page import CpdPage
from sendnet_ui.network.places import CardPlace, NetworkPlace
from sendnet_ui.network.tasks_page import TasksPage
from sendnet_ui.plans.screen import PlanScreen
from sendnet_ui.reports.meeting_prints import AgendaPrint, NotePrint


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a school in a trust, to which a meeting, two actions and an offer came."""
    trust = Trust(tmp_path_factory.mktemp("trust"))
    school = trust.let_in("Oakfield Primary", "Jo Bell")
    tell(school)
    folder = school.folder
    trust.close()
    return folder


@pytest.fixture
def networker(told: Path, arrive: Arrive, tmp_path: Path) -> Networker:
    """Somebody of that school, in the room."""
    shutil.copytree(told, tmp_path / "data")
    somebody = Networker(arrive())
    somebody.arrive()
    return somebody


@pytest.fixture
def issued(arrive: Arrive, tmp_path: Path) -> Networker:
    """Somebody of a school to which the office sent the note of one meeting and the agenda of the next."""
    trust = Trust(tmp_path / "trust")
    office, today = trust.office.meetings, trust.office.today()
    held, _ = office.calendar.plan(title="Meeting 1", meets_on=(today - timedelta(weeks=2)).isoformat())
    office.minutes.add(held, "meeting_decision", decided="One screening tool for all.")
    office.issuing.issue_note(held)
    coming, _ = office.calendar.plan(title="Meeting 2", meets_on=(today + timedelta(weeks=2)).isoformat())
    office.minutes.add(coming, "agenda_item", standing="other", heading="Screening in one way")
    office.issuing.issue_agenda(coming)
    school = trust.let_in("Oakfield Primary", "Jo Bell")
    trust.close()
    shutil.copytree(school.folder, tmp_path / "data")
    somebody = Networker(arrive())
    somebody.arrive()
    return somebody


@pytest.fixture
def alone(arrive: Arrive) -> Networker:
    """Somebody of a school without a trust, in the room."""
    somebody = Networker(arrive())
    somebody.arrive()
    return somebody


def going(networker: Networker, record: str) -> Progress:
    def read(workspace: Workspace) -> Progress:
        return workspace.meetings.at_school.tasks.find(record).at(workspace.profile.org)

    return networker.person.ask(read)


def test_the_room_opens_at_the_next_meeting_and_says_what_waits(networker: Networker) -> None:
    assert "Network meeting 2" in networker.words()
    assert "One plan without names" in networker.words()
    assert "In 9 days" in networker.words()
    assert networker.parts()[1] == "What we have to do, 1 late"
    assert "Needs and offers, 1 from others" in networker.parts()


def test_an_action_is_done_by_one_key_in_the_list_and_undone_by_another(networker: Networker) -> None:
    networker.turn("tasks")
    networker.press("Return")
    networker.press("3")
    assert going(networker, LATE).state == "done"
    assert going(networker, LATER).state == "open"
    assert networker.parts()[1] == "What we have to do, 1 to do"
    networker.press("Ctrl+Z")
    assert going(networker, LATE).state == "open"


def test_an_action_goes_into_the_plan_in_one_step_and_leads_there(networker: Networker) -> None:
    networker.turn("tasks")
    networker.click("Make it a priority")
    priority = networker.person.ask(lambda workspace: workspace.plans.current().priorities[0])
    assert (priority.title, priority.origin) == ("Send one plan as an example", "decision")
    assert "Send one plan as an example (Not begun)" in networker.words()
    networker.click("Go there")
    assert isinstance(networker.person.window.screen_shown, PlanScreen)
    networker.arrive()
    networker.click("Take it out of the plan")
    assert networker.person.ask(lambda workspace: workspace.plans.current().priorities) == ()


def test_an_action_goes_under_a_priority_that_there_is(networker: Networker) -> None:
    networker.person.ask(lambda workspace: workspace.plans.add_priority("Better plans", stage="live"))
    networker.turn("tasks")
    page = networker.page
    assert isinstance(page, TasksPage)
    page.refresh()
    networker.person.wait()
    box = page._card._priorities.control
    box.setCurrentIndex(1)
    box.activated.emit(1)
    networker.click("Make it an action of this priority")
    (priority,) = networker.person.ask(lambda workspace: workspace.plans.current().priorities)
    assert [(each.what, each.who) for each in priority.actions] == [("Send one plan as an example.", "SENCO")]
    assert "In your plan" in networker.rows()[1]


def test_what_is_asked_for_goes_to_the_next_meeting_by_enter(networker: Networker) -> None:
    networker.turn("asking")
    networker.press("Return")
    networker.type("How do others run the handover to Year 7?")
    networker.press("Return")
    (asked,) = networker.person.ask(lambda workspace: workspace.meetings.at_school.suggestions())
    assert (asked.suggested, asked.suggested_for, asked.meeting) == (
        "How do others run the handover to Year 7?",
        "agenda",
        "next",
    )
    assert "Ask for something, 1 asked for" in networker.parts()


def test_a_need_and_an_offer_stand_apart_and_others_are_read_below(networker: Networker) -> None:
    networker.turn("pool")
    networker.press("Return")
    networker.type("A speech therapist for a morning")
    networker.click("We need it")
    networker.type("Our sensory room")
    networker.click("We offer it")
    assert [row.split(",")[0] for row in networker.rows()] == [
        "We need",
        "A speech therapist for a morning",
        "We offer",
        "Our sensory room",
    ]
    assert "What other schools need and offer" in networker.words()
    networker.fill("terms", "On Thursdays")
    sides = networker.person.ask(lambda workspace: workspace.meetings.at_school.pool())
    assert {(each.pool_side, each.pooled, each.terms) for each in sides} == {
        ("need", "A speech therapist for a morning", ""),
        ("offer", "Our sensory room", "On Thursdays"),
    }


def test_good_practice_is_shared_only_where_somebody_says_so(networker: Networker) -> None:
    networker.turn("practice")
    networker.press("Return")
    networker.type("Passports on one page")
    networker.click("Add for ourselves")
    networker.click("Yes")
    (found,) = networker.person.ask(lambda workspace: workspace.meetings.at_school.practices())
    assert found.share is True
    assert "Good practice, 1 to share" in networker.parts()


def test_a_note_is_typed_on_at_once_and_stays_here(networker: Networker) -> None:
    networker.turn("notes")
    networker.press("Return")
    networker.type("Phone the therapist")
    networker.press("Return")
    networker.type("Ask about Thursday mornings")
    networker.screen.flush()
    networker.person.wait()
    (note,) = networker.person.ask(lambda workspace: workspace.meetings.at_school.notes())
    assert (note.title, note.own_words, note.channel) == (
        "Phone the therapist",
        "Ask about Thursday mornings",
        "private",
    )
    assert "stay on this laptop" in networker.words()


def test_training_is_logged_in_words_and_its_hours_add_up(networker: Networker) -> None:
    networker.turn("cpd")
    networker.press("Return")
    for topic, time in (("Autism", "1 h 30"), ("Dyslexia", "45")):
        networker.page.begin()
        networker.type(topic)
        networker.press("Return")
        networker.type(time)
        networker.field("cpd_minutes").editor.flush()
        networker.person.wait()
    assert "2 h 15 min" in networker.words()
    assert "CPD, 2 h 15 min this year" in networker.parts()


def test_what_is_taken_away_is_offered_back(networker: Networker) -> None:
    networker.turn("cpd")
    networker.press("Return")
    networker.type("Autism")
    networker.press("Return")
    page = networker.page
    assert isinstance(page, CpdPage)
    page.cards._list.setFocus()
    networker.press("Delete")
    assert networker.person.ask(lambda workspace: workspace.meetings.at_school.trainings()) == ()
    networker.press("Ctrl+Z")
    assert len(networker.person.ask(lambda workspace: workspace.meetings.at_school.trainings())) == 1


def test_a_school_without_a_trust_has_its_notes_and_its_training_and_is_told_why(alone: Networker) -> None:
    assert [row.split(",")[0] for row in alone.parts()] == ["My notes", "CPD"]
    assert "belongs to no trust yet" in alone.words()
    alone.click("Join your trust")
    assert isinstance(alone.person.window.screen_shown, ExchangeScreen)


def test_home_says_what_is_late_and_when_the_next_meeting_is(networker: Networker) -> None:
    networker.person.window.go("home")
    networker.person.wait()
    buttons = networker.person.window.screen_shown.findChildren(QAbstractButton)
    told = [each.accessibleDescription() for each in buttons if each.isVisible()]
    assert any(words.startswith("Send one plan as an example – was due on") for words in told)
    assert any(words.startswith("Network meeting 2:") and "Bring one plan" in words for words in told)
    late = next(each for each in buttons if each.accessibleDescription().startswith("Send one plan"))
    late.click()
    networker.person.wait()
    assert networker.page.part == "tasks"


def test_a_field_is_gone_to_by_its_place(networker: Networker) -> None:
    record, _ = networker.person.ask(lambda workspace: workspace.meetings.at_school.add("cpd", cpd_topic="Autism"))
    networker.person.window.take_to("network", NetworkPlace("cpd", CardPlace(record, "cpd_by")))
    networker.person.wait()
    assert networker.person.window.focusWidget() is networker.field("cpd_by").editor.control


def way_to(workspace: Workspace, words: str) -> Link | None:
    """Return where the first thing that is found by some words leads."""
    target = workspace.finding.find(words).hits[0].target
    assert isinstance(target, Where)
    return link_to(target)


def test_what_is_found_at_a_school_leads_to_its_place_in_the_room(networker: Networker) -> None:
    def find(workspace: Workspace) -> tuple[str, list[Link | None]]:
        record, _ = workspace.meetings.at_school.add("own_note", title="Therapist", own_words="Thursday mornings")
        wanted = ("inclusion strategy", "Thursday mornings", "autism training")
        return record, [way_to(workspace, words) for words in wanted]

    record, links = networker.person.ask(find)
    assert links == [
        Link("network", NetworkPlace("tasks", CardPlace(LATER, "task"))),
        Link("network", NetworkPlace("notes", CardPlace(record, "own_words"))),
        Link("network", NetworkPlace("pool", CardPlace(THEIRS, "pooled"))),
    ]


def test_agenda_and_note_are_read_whole_in_a_preview(issued: Networker) -> None:
    wanted: list[object] = []
    issued.person.desk.print_wanted.connect(wanted.append)
    assert "Screening in one way" in issued.words()
    issued.click("Read the agenda…")
    issued.turn("decided")
    assert "One screening tool for all." in issued.words()
    issued.click("Read the whole note…")
    assert [type(each) for each in wanted] == [AgendaPrint, NotePrint]
