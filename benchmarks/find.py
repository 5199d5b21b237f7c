"""Finding and filtering on a five-year store of 100,000 edits, beside a bare look at the same rows."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row, cpu
from benchmarks.workload import fill, fill_earlier_years, new_school
from sendnet_desktop.evaluations.filters import chosen, left_by

_BARE = "SELECT channel, record, comment, reason, override FROM judgement"


def rows(scratch: Path) -> Iterator[Row]:
    """Yield how finding compares with reading every text there is, and what a filter costs beside the form."""
    school = new_school(scratch / "school")
    fill(school, 20_000)
    fill_earlier_years(school, 80_000)
    connection = school._journal.ledger.connection
    bare = cpu(lambda: connection.execute(_BARE).fetchall())
    school.finding.find("provision")  # the framework is gathered once
    for words in ("zebra", "provision map", "p"):
        took = cpu(lambda words=words: school.finding.find(words))
        yield Row(f"find “{words}” / read every text", took / bare, 3.0, detail=f"{took * 1000:.0f} ms")
    form = cpu(school.evaluations.current)
    evaluation = school.evaluations.current()
    filters = chosen(evaluation, ["changed", "secure-weak", "ofsted:inclusion"])
    took = cpu(lambda: left_by(evaluation, filters, school.evaluations.recency()))
    yield Row("three filters / opening the form", took / form, 1.0, detail=f"{took * 1000:.1f} ms")
    school.close()
