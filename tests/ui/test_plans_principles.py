"""The principles of the inclusion strategy on the page of a priority: inferred, added, taken away, undone."""

import msgspec
from evaluating import shown_words, undo
from msgspec import structs
from planning import Planner
from PySide6.QtWidgets import QAbstractButton

from sendnet_desktop.changes import Changes
from sendnet_desktop.plans.principles import SCHEME, served
from sendnet_desktop.workspace import Workspace

EARLY, TOGETHER = "Needs met early", "Learning together"


def name_principles(workspace: Workspace) -> Changes:
    """Have the school judge itself against a framework that names two made-up principles."""
    pack = workspace.evaluations.current().pack
    tagged = {"B": (EARLY,), "D": (TOGETHER,)}
    areas = tuple(structs.replace(area, tags={SCHEME: tagged.get(area.id, ())}) for area in pack.areas)
    return workspace.evaluations.use_pack(msgspec.json.encode(structs.replace(pack, areas=areas)))[1]


def what_it_serves(planner: Planner) -> tuple[str, ...]:
    return served(planner.only(), planner.person.stored().pack)


def take_away(planner: Planner, principle: str) -> None:
    buttons = planner.screen.findChildren(QAbstractButton)
    next(each for each in buttons if each.accessibleName() == f"It does not serve {principle}").click()
    planner.person.wait()


def test_principles_are_inferred_added_and_taken_away_and_each_step_is_undone(planned: Planner) -> None:
    planned.person.desk.write(name_principles)
    planned.person.wait()
    assert EARLY in shown_words(planned.screen)
    assert what_it_serves(planned) == (EARLY,)

    planned.screen._page.begin()
    more = planned.tab_to("Add a principle that it serves")
    planned.press("Down")
    assert more.hasFocus()
    assert what_it_serves(planned) == (EARLY, TOGETHER)

    take_away(planned, EARLY)
    assert what_it_serves(planned) == (TOGETHER,)
    undo(planned.person)
    assert what_it_serves(planned) == (EARLY, TOGETHER)


def test_nothing_is_asked_of_principles_that_nobody_has_keyed_in(planned: Planner) -> None:
    assert "in the inclusion strategy" not in shown_words(planned.screen)
