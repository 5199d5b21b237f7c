"""From a statement to its impact in one window: judged, planned, acted on, reviewed, frozen again and printed."""

from evaluating import Person, press, shown_words
from planning import Planner
from previewing import ask_print, print_from_menu
from PySide6.QtWidgets import QApplication, QLineEdit

from sendnet_ui.evaluations.screen import EvaluationScreen
from sendnet_ui.evaluations.snapshots import SnapshotsDialog
from sendnet_ui.reports.preview import Preview


def freeze(person: Person, name: str) -> None:
    press(person.window, "Snapshots…")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SnapshotsDialog)
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText(name)
    press(dialog, "Take a snapshot")
    person.wait()


def open_newest(person: Person) -> None:
    press(person.window, "Snapshots…")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SnapshotsDialog)
    press(dialog, "Open")
    person.wait()


def come_back(person: Person) -> None:
    """Bring the window to the front, as a desktop does when a dialog has gone."""
    person.window.activateWindow()
    person.qtbot.waitUntil(person.window.isActiveWindow)
    person.wait()


def printed(preview: Preview) -> str:
    document = preview._pages.document()
    said = " ".join(document.getAllText(page).text() for page in range(document.pageCount()))
    preview.reject()
    return " ".join(said.split())


def judge_with_evidence(planner: Planner) -> None:
    person = planner.person
    person.press("B", "3", "2", ".", "1", "Enter")
    planner.type("Late where pupils mask.")
    person.press("Ctrl+E")
    person.wait()
    planner.type("SENCO drive, Concerns")
    person.press("Escape")
    person.wait()
    said = person.said("B3")
    assert (said.level, said.strength, said.comment) == ("2", "1", "Late where pupils mask.")
    assert [piece.reference for piece in said.evidence] == ["SENCO drive, Concerns"]


def plan_and_review(planner: Planner) -> None:
    planner.tab_to("Make this a priority")
    planner.press("Space")
    assert "Judged 2 Developing" in planner.only().baseline
    planner.type("Find needs in six weeks")
    planner.tab_to("Draft")
    planner.press("2")
    planner.tab_to("Add an action: what is to be done, then Enter")
    planner.type("Agree the signs")
    planner.press("Return")
    planner.tab_to("Add a review…")
    planner.press("Space", "1")
    planner.tab_to("0  Too early to say")
    planner.press("4")
    planner.tab_to("What was seen")
    planner.type("Five of six in time.")
    planner.tab_to("Keep this review")
    planner.press("Space")
    priority = planner.only()
    assert [action.what for action in priority.actions] == ["Agree the signs"]
    assert [(review.progress, review.impact) for review in priority.reviews] == [("green", "3")]


def test_the_thread_from_statement_to_impact_never_breaks(asked: Person) -> None:
    person, planner = asked, Planner(asked)
    judge_with_evidence(planner)
    freeze(person, "Autumn 1")
    person.go("B3")
    plan_and_review(planner)
    planner.click("Back to B3")
    screen = person.window.screen_shown
    assert isinstance(screen, EvaluationScreen)
    assert person.page == "B3"

    person.screen._to_list()
    person.press("3")
    person.wait()
    freeze(person, "Autumn 2")
    open_newest(person)
    come_back(person)
    person.go("B3")
    person.wait()
    assert "↑ Up from Developing, Autumn 1." in shown_words(person.screen._shown_page())
    assert "Up from Developing, Autumn 1." in printed(ask_print(person))

    press(person.window, "Back to the evaluation")
    come_back(person)
    print_from_menu(person.window, "Self-evaluation on one page…")
    person.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Preview), timeout=60_000)
    preview = QApplication.activeModalWidget()
    assert isinstance(preview, Preview)
    said = printed(preview)
    assert "Find needs in six weeks. Progress: as planned. Impact: the intended impact is seen." in said
    person.wait()
