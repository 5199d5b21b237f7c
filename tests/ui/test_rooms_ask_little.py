"""What a room asks of the store does not grow with what is written in it."""

from collections.abc import Callable
from typing import Any

import pytest
from evaluating import Person

from sendnet_desktop.workspace import Workspace
from sendnet_ui.cohorts.sheet import read_data
from sendnet_ui.evaluations.sheet import read_living
from sendnet_ui.graduated.sheet import read_monitor
from sendnet_ui.home.reading import read_home
from sendnet_ui.network.sheet import read_network
from sendnet_ui.plans.sheet import read_plan

_ROOMS: dict[str, Callable[[Workspace], object]] = {
    "home": lambda workspace: read_home(workspace, today=workspace.today()),
    "self-evaluation": read_living,
    "priorities": read_plan,
    "graduated approach": read_monitor,
    "data": read_data,
    "network meetings": read_network,
}


def write(workspace: Workspace, statements: tuple[str, ...]) -> None:
    for statement in statements:
        workspace.evaluations.answer(statement, "level", "3")
        workspace.evaluations.add_evidence(statement, "document", "Minutes")
        record, _ = workspace.plans.from_statement(statement)
        workspace.plans.add_action(record, "Agree the signs")
        workspace.meetings.at_school.add("cpd", cpd_topic=statement)
        workspace.meetings.at_school.add("own_note", title=statement)


def questions(connection: Any, read: Callable[[], object]) -> int:
    asked: list[str] = []
    connection.set_trace_callback(asked.append)
    read()
    connection.set_trace_callback(None)
    return len(asked)


@pytest.mark.parametrize("room", _ROOMS)
def test_a_room_asks_as_many_questions_of_ten_priorities_as_of_one(person: Person, room: str) -> None:
    read = _ROOMS[room]

    def count(workspace: Workspace) -> tuple[int, int]:
        connection = workspace._journal.ledger.connection
        write(workspace, ("A1",))
        read(workspace)
        one = questions(connection, lambda: read(workspace))
        write(workspace, ("A2", "A3", "B1", "B2", "C1", "C2", "D1", "D2", "E1"))
        read(workspace)
        return one, questions(connection, lambda: read(workspace))

    one, ten = person.ask(count)
    assert ten == one
