"""The typed tables of cohort data."""

from sendnet_desktop.journal.tables import Recorded


class CohortRow(Recorded, table=True):
    """``cohort:<year>.<measure>.<group>``: a figure as cohort data, rule 3 declares it."""

    __tablename__ = "cohort"

    figure: str | None = None


class BenchmarksRow(Recorded, table=True):
    """``benchmarks:current``: the hash of the pack."""

    __tablename__ = "benchmarks"

    pack: str | None = None
