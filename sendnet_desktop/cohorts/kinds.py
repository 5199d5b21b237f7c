"""The kinds of record that cohort data are kept in, and who may write each."""

from typing import Final

from sendnet_desktop.journal.kinds import Kind

COHORT: Final = "cohort"
"""``cohort:<year>.<measure>.<group>``: one figure, the same record on every laptop of a school."""

BENCHMARKS: Final = "benchmarks"
"""``benchmarks:current``: which pack of national figures to show beside a school's."""

_TABLES: Final = "sendnet_desktop.cohorts.tables"

KINDS: Final = (
    Kind(COHORT, f"{_TABLES}:CohortRow", writers={"school": frozenset({"school"})}),
    Kind(
        BENCHMARKS,
        f"{_TABLES}:BenchmarksRow",
        writers={"school": frozenset({"school"}), "all": frozenset({"trust lead"})},
    ),
)
