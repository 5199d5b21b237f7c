"""Typed tables follow from the edits: whatever changes in their declaration, and whatever the edits hold."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from laptops import KEY, SCHOOL, Laptop, heard, said
from sqlalchemy import MetaData
from sqlmodel import Field

from sendnet_desktop.changes import Blob, Cell, Value
from sendnet_desktop.clock import HybridClock
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.kinds import Kind
from sendnet_desktop.journal.schema import MIGRATIONS
from sendnet_desktop.journal.tables import Recorded
from sendnet_desktop.steps import Progress, finish
from sendnet_desktop.store.store import Store


class Before(Recorded, table=True):
    __tablename__ = "walk"
    metadata = MetaData()

    seen: str | None = None


class After(Recorded, table=True):
    __tablename__ = "walk"
    metadata = MetaData()

    seen: str | None = Field(default=None, index=True)
    minutes: int | None = None
    agreed: bool | None = None


class Visitor(Recorded, table=True):
    __tablename__ = "visitor"
    metadata = MetaData()

    role: str | None = None


OLD = (Kind("walk", Before, {}),)
NEW = (Kind("walk", After, {}), Kind("visitor", Visitor, {}))
COLUMNS = {"seen": str, "minutes": int, "agreed": bool, "_deleted": bool, "_pos": str}


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Laptop]:
    opened = Laptop(tmp_path / "a", "a", OLD)
    yield opened
    opened.close()


def rows(laptop: Laptop, table: str, *columns: str) -> list[tuple[object, ...]]:
    named = ", ".join(columns)
    found = laptop.store.connection.execute(f"SELECT {named} FROM {table} ORDER BY channel, record")
    return [tuple(row) for row in found]


def test_what_this_version_does_not_know_is_kept_and_applied_after_an_upgrade(laptop: Laptop) -> None:
    lines = [
        said("walk:1", "seen", "Year 4"),
        said("walk:1", "minutes", 25),
        said("walk:1", "_pos", "b"),
        said("visitor:1", "role", "governor"),
        said("visitor:1", "shoe_size", 44),
    ]
    laptop.merge(heard("b", *lines))
    laptop.write("walk:1", "agreed", True)
    laptop.write("visitor:2", "role", "parent")
    assert rows(laptop, "walk", "record", "seen", "position") == [("walk:1", "Year 4", "b")]
    assert laptop.problems() == []
    before = laptop.dump()
    laptop.kinds = NEW
    laptop.reopen()
    assert rows(laptop, "walk", "record", "seen", "minutes", "agreed") == [("walk:1", "Year 4", 25, 1)]
    assert rows(laptop, "visitor", "record", "role") == [("visitor:1", "governor"), ("visitor:2", "parent")]
    assert laptop.dump() == before
    assert laptop.problems() == []


def test_going_back_to_an_older_version_loses_nothing_either(laptop: Laptop) -> None:
    laptop.kinds = NEW
    laptop.reopen()
    laptop.write("walk:1", "minutes", 25)
    laptop.kinds = OLD
    laptop.reopen()
    laptop.write("walk:1", "seen", "Year 4")
    laptop.kinds = NEW
    laptop.reopen()
    assert rows(laptop, "walk", "seen", "minutes") == [("Year 4", 25)]
    assert laptop.problems() == []


def test_a_rebuild_that_is_cancelled_leaves_the_old_tables_and_is_made_next_time(laptop: Laptop) -> None:
    laptop.merge(heard("b", *(said(f"walk:{number}", "seen", "x") for number in range(2500))))
    laptop.close()
    store = Store.open(laptop.folder, KEY, MIGRATIONS)
    opening = Journal.open(store, NEW, HybridClock())
    progress = next(opening)
    assert isinstance(progress, Progress)
    assert 0 < progress.done < progress.total == 2500
    opening.close()
    assert store.connection.execute("SELECT count(*) FROM walk").fetchone() == (2500,)
    assert not store.connection.in_transaction
    store.close()
    laptop.kinds = NEW
    laptop.open()
    assert len(rows(laptop, "walk", "seen", "minutes")) == 2500
    assert laptop.problems() == []


def test_tables_that_somebody_changed_by_hand_are_told_by_the_check_and_made_right_by_a_rebuild(laptop: Laptop) -> None:
    laptop.write("walk:1", "seen", "Year 4")
    laptop.store.connection.execute("UPDATE walk SET seen = 'Year 5'")
    assert laptop.problems() == ["The table of walk records is not what its edits make."]
    finish(laptop.journal.rebuild())
    assert laptop.problems() == []
    for wrong in (
        "UPDATE edit SET head = 0",
        "UPDATE edit SET head = 1, replaced_here = 99",
        "INSERT INTO disagreement VALUES (1, 'walk:1', 'seen')",
        "DELETE FROM walk",
        "INSERT INTO walk (channel, record, seen) VALUES ('c', 'walk:9', 'x')",
    ):
        laptop.store.connection.execute("BEGIN")
        laptop.store.connection.execute(wrong)
        assert laptop.problems() != [], wrong
        laptop.store.connection.execute("ROLLBACK")
    laptop.merge(heard("b", said("walk:2", "seen", "x")))
    laptop.store.connection.execute("UPDATE segment SET status = 'revoked'")
    assert laptop.problems() != []


anything = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.sampled_from([2**63, 2**64, 2**70, -(2**63) - 1]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.builds(Blob, st.just("0" * 64), st.integers(0, 10), st.just("image/jpeg")),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    lines=st.lists(
        st.tuples(st.sampled_from(["walk:1", "walk:2", "walk"]), st.sampled_from([*COLUMNS, "record"]), anything),
        max_size=8,
    ),
    stamp=st.sampled_from([0, 1, 2**62, 2**63 - 1]),
)
def test_a_value_that_a_column_does_not_take_is_kept_and_not_shown(
    laptop: Laptop, lines: list[tuple[str, str, Value]], stamp: int
) -> None:
    if laptop.kinds is not NEW:
        laptop.kinds = NEW
        laptop.reopen()
    told = heard("b", *(said(record, name, value, stamp) for record, name, value in lines))
    laptop.merge(told)
    assert laptop.problems() == []
    for record, name, value in lines:
        shown = laptop.journal.versions(Cell(SCHOOL, record, name))
        assert value in [version.value for version in shown]
    for name, wanted in COLUMNS.items():
        column = {"_deleted": "deleted", "_pos": "position"}.get(name, name)
        for (found,) in rows(laptop, "walk", column):
            assert found is None or isinstance(found, str) == (wanted is str)
    finish(laptop.journal.rebuild())
    assert laptop.problems() == []
