"""Opening a form on a store that holds 100,000 edits."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row, cpu
from benchmarks.workload import fill_earlier_years, new_school
from sendnet_desktop.frameworks.reading import starter


def rows(scratch: Path) -> Iterator[Row]:
    """Measure the evaluation's form: every statement, area and piece of evidence of a school in its fifth year."""
    workspace = new_school(scratch / "form")
    for statement in starter().statements():
        workspace.evaluations.answer(statement.id, "level", "3")
        workspace.evaluations.answer(statement.id, "comment", "Seen in five of eight rooms.")
        workspace.evaluations.add_evidence(statement.id, "document", "Plan pages", "SENCO drive, SEND > Plans")
    fill_earlier_years(workspace, 100_000)
    workspace.evaluations.current()
    spent = cpu(workspace.evaluations.current, 15)
    yield Row("opening the evaluation's form at 100,000 edits", spent * 1000, 30, "ms")
    workspace.close()
