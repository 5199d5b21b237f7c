"""Prints of a plan, asked for in its room."""

import pytest
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
    assert preview._printout.title.file_name.startswith("Oakfield Primary - action plan - ")
    assert planned.only().title == "Find needs in six weeks"
    preview.close()


@pytest.mark.parametrize(
    ("asked", "subject", "file", "pages"),
    [
        ("Page for governors…", "Page for governors", "page for governors - ", 1),
        ("Inclusion strategy…", "Inclusion strategy", "inclusion strategy - ", 1),
        ("Blank action plan for paper…", "Action plan, blank form", "action plan, blank form.pdf", 3),
    ],
)
def test_each_other_print_is_asked_for_in_the_menu(
    planned: Planner, asked: str, subject: str, file: str, pages: int
) -> None:
    Previews(planned.person.desk, planned.person.window)
    tools = planned.screen.tools
    assert tools is not None
    print_from_menu(tools, asked)
    planned.person.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Preview), timeout=20_000)
    planned.person.wait()
    preview = QApplication.activeModalWidget()
    assert isinstance(preview, Preview)
    assert subject in words(preview)
    assert preview._printout.title.file_name.startswith(f"Oakfield Primary - {file}")
    assert preview._pages.count == pages
    preview.close()
