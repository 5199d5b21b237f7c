"""Prints of a plan, asked for in its room."""

from planning import Planner
from previewing import ask_print, print_from_menu, words
from PySide6.QtWidgets import QApplication

from sendnet_ui.reports.preview import Preview
from sendnet_ui.reports.previews import Previews


def test_the_action_plan_is_printed_with_what_was_just_typed(planned: Planner) -> None:
    Previews(planned.person.desk, planned.person.window)
    planned.field("title").editor.control.setFocus()
    planned.press("Ctrl+A")
    planned.type("Find needs in six weeks")
    preview = ask_print(planned.person)
    assert "Action plan" in words(preview)
    assert preview._printout.file_name.startswith("Oakfield Primary - action plan - ")
    assert planned.only().title == "Find needs in six weeks"
    preview.close()


def test_the_page_for_governors_is_one_page(planned: Planner) -> None:
    Previews(planned.person.desk, planned.person.window)
    tools = planned.screen.tools
    assert tools is not None
    print_from_menu(tools, "Page for governors…")
    planned.person.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Preview), timeout=20_000)
    planned.person.wait()
    preview = QApplication.activeModalWidget()
    assert isinstance(preview, Preview)
    assert "Page for governors" in words(preview)
    assert preview._pages.count == 1
    preview.close()


def test_the_source_sheet_of_the_inclusion_strategy_is_printed_from_the_plan(planned: Planner) -> None:
    Previews(planned.person.desk, planned.person.window)
    tools = planned.screen.tools
    assert tools is not None
    print_from_menu(tools, "Inclusion strategy…")
    planned.person.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Preview), timeout=20_000)
    planned.person.wait()
    preview = QApplication.activeModalWidget()
    assert isinstance(preview, Preview)
    assert "Inclusion strategy" in words(preview)
    assert preview._printout.file_name.startswith("Oakfield Primary - inclusion strategy - ")
    preview.close()


def test_a_blank_plan_for_paper_is_printed(planned: Planner) -> None:
    Previews(planned.person.desk, planned.person.window)
    tools = planned.screen.tools
    assert tools is not None
    print_from_menu(tools, "Blank action plan for paper…")
    planned.person.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Preview), timeout=20_000)
    planned.person.wait()
    preview = QApplication.activeModalWidget()
    assert isinstance(preview, Preview)
    assert preview._pages.count == 3
    preview.close()
