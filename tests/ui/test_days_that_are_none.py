"""A date that another laptop said and that is none: the window shows the day all the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from preparing_room import Lead, begin
from pytestqt.qtbot import QtBot
from side_by_side import Trust

from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.visits.records import DAY
from sendnet_ui.reports.day_prints import DayPlanPrint
from sendnet_ui.shell.desk import Desk


@pytest.fixture
def planner_of_days(desk: Desk, qtbot: QtBot, errors: list[Exception], tmp_path: Path) -> Iterator[Lead]:
    """Yield a trust's lead who has begun to prepare a day; nothing must have been reported."""
    trust = Trust(tmp_path / "trust")
    trust.let_in("Oakfield Primary", "Priya Shah")
    trust.exchange()
    trust.close()
    person = Lead(desk, qtbot, tmp_path / "trust" / "office")
    begin(person)
    yield person
    person.close()
    desk.jobs.close()
    assert not errors


@pytest.mark.parametrize("said", ["9999-99-99", "soon", True])
def test_a_day_on_no_date_is_shown_without_one_and_its_plan_can_be_printed(
    planner_of_days: Lead, said: str | bool
) -> None:
    lead, asked = planner_of_days, list[object]()
    channel = lead.place.visit
    lead.ask(lambda workspace: workspace._journal.write([Edit(channel, DAY, "held_on", said)]))
    lead.desk.print_wanted.connect(asked.append)
    lead.page.refresh()
    lead.wait()
    lead.turn("day")
    assert lead.field("held_on").editor.value() is None
    lead.page.ask_print()
    lead.wait()
    (printed,) = asked
    assert isinstance(printed, DayPlanPrint)
    today = lead.ask(lambda workspace: workspace.today())
    assert printed.title(today).day == today
