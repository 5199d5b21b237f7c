"""Going into each room of a school in its fifth year: what the screen reads before it can be painted."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from benchmarks.measure import Row, cpu
from benchmarks.workload import fill_earlier_years, new_school
from sendnet_desktop.frameworks.reading import starter
from sendnet_desktop.workspace import Workspace
from sendnet_ui.cohorts.sheet import read_data
from sendnet_ui.evaluations.sheet import read_living
from sendnet_ui.graduated.sheet import read_monitor
from sendnet_ui.home.reading import read_home
from sendnet_ui.plans.sheet import read_plan

_BUDGET = 30.0
"""CPU milliseconds, as for any form on a store of 100,000 edits."""


def rows(scratch: Path) -> Iterator[Row]:
    """Measure what each room asks of a store of 100,000 edits, four snapshots and a full plan."""
    workspace = new_school(scratch / "rooms")
    _fill(workspace)
    rooms: dict[str, Callable[[Workspace], object]] = {
        "home": partial(read_home, today=workspace.today()),
        "self-evaluation": read_living,
        "priorities": read_plan,
        "graduated approach": read_monitor,
        "data": read_data,
        "two versions": lambda each: each.settling.all(),
    }
    for name, read in rooms.items():
        read(workspace)
        spent = cpu(partial(read, workspace), 9)
        yield Row(f"going to the room “{name}” at 100,000 edits", spent * 1000, _BUDGET, "ms")
    workspace.close()


def _fill(workspace: Workspace) -> None:
    for statement in starter().statements():
        workspace.evaluations.answer(statement.id, "level", "3")
        workspace.evaluations.answer(statement.id, "comment", "Seen in five of eight rooms.")
        workspace.evaluations.add_evidence(statement.id, "document", "Plan pages", "SENCO drive, SEND > Plans")
    for half_term in ("Autumn 1", "Autumn 2", "Spring 1", "Spring 2"):
        workspace.evaluations.snapshot(half_term)
    for statement in ("A3", "B2", "C3"):
        priority, _ = workspace.plans.from_statement(statement)
        for number in range(8):
            workspace.plans.add_action(priority, f"Step {number}", who="SENCO", due="2027-01-15")
        workspace.plans.review(priority, progress="green", impact="2", seen="Seen in five of eight rooms.")
    fill_earlier_years(workspace, 100_000)
