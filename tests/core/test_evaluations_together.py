"""Saying many things in one transaction."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Founding, Workspace

OAKFIELD = Founding("school", "Oakfield Primary School", "Amina Rowe", "primary", protection="open")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.create(tmp_path / "oakfield", OAKFIELD)
    yield opened
    opened.close()


def test_what_is_said_together_is_all_there(workspace: Workspace) -> None:
    evaluations = workspace.evaluations
    with evaluations.together():
        evaluations.answer("A1", "level", "3")
        evaluations.set_aside("E5", "There is no base here.")
        evaluations.add_evidence("A1", "document", "Improvement plan")
    current = evaluations.current()
    assert current.answered == 2
    assert [judged.evidence[0].description for judged in current.judged() if judged.evidence] == ["Improvement plan"]


def test_a_question_asked_on_the_way_leaves_the_transaction_open(workspace: Workspace) -> None:
    with pytest.raises(SendnetError):
        _say_something_and_then_nonsense(workspace)
    assert workspace.evaluations.current().answered == 0


def test_what_was_given_up_can_be_said_again_and_the_data_is_sound(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(SendnetError):
        _say_something_and_then_nonsense(workspace)
    workspace.evaluations.answer("A1", "level", "2")
    assert not finish(workspace.check())
    workspace.close()
    again = Workspace.open(tmp_path / "oakfield")
    judged = again.evaluations.current().find("A1")
    again.close()
    assert judged is not None
    assert judged.level == "2"


def _say_something_and_then_nonsense(workspace: Workspace) -> None:
    evaluations = workspace.evaluations
    with evaluations.together():
        evaluations.answer("A1", "level", "3")
        assert evaluations.current().answered == 1
        evaluations.answer("no such statement", "level", "3")
