"""Erasing in one journal, whatever was said before: the value is gone, and nothing that it replaced comes back."""

import tempfile
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laptops import SCHOOL, Laptop, heard, questions, said

from sendnet_desktop.changes import Cell, Value
from sendnet_desktop.journal import erasing
from sendnet_desktop.journal.tombstones import Line

COMMENT = Cell(SCHOOL, "judgement:2026.A1", "comment")
GONE = "x"

Step = tuple[Literal["write", "write over an older one", "meet"], int, Value]

steps = st.lists(
    st.tuples(
        st.sampled_from(["write", "write", "write over an older one", "meet"]),
        st.integers(0, 1),
        st.sampled_from([GONE, "y", "z", None]),
    ),
    max_size=14,
)


def erase(laptop: Laptop, value: Value = GONE) -> frozenset[bytes]:
    """Erase as the exchange does, but for the signed bytes; return the ids to tell others."""
    with laptop.store.transaction():
        going = erasing.doomed(laptop.journal.ledger, COMMENT, value)
        erasing.step_in(laptop.journal, going)
        erasing.forget_here(laptop.journal, going, value)
        follow(laptop, going.ids)
    return going.ids


def follow(laptop: Laptop, ids: frozenset[bytes]) -> None:
    line = Line("value", SCHOOL, 1, "Somebody")
    erasing.drop(laptop.journal, erasing.present(laptop.journal.ledger, dict.fromkeys(ids, line)))


def meet(one: Laptop, other: Laptop) -> None:
    ours, theirs = one.seal(), other.seal()
    one.merge(theirs)
    other.merge(ours)


def play(laptops: tuple[Laptop, Laptop], script: list[Step]) -> None:
    for verb, who, value in script:
        laptop = laptops[who]
        if verb == "meet":
            meet(*laptops)
        elif verb == "write":
            laptop.write(COMMENT.record, COMMENT.field, value)
        else:
            laptop.write(COMMENT.record, COMMENT.field, value, "what nobody has seen")
            laptop.wall.now += 1


def everything(laptop: Laptop) -> set[str]:
    rows = laptop.store.connection.execute("SELECT value FROM edit UNION SELECT value FROM past").fetchall()
    typed = laptop.store.connection.execute("SELECT comment FROM judgement").fetchall()
    return {str(value) for (value,) in rows} | {f'"{value}"' for (value,) in typed}


@given(steps, st.booleans())
@settings(max_examples=80)
def test_the_value_is_gone_and_what_stood_beside_it_stands(script: list[Step], met: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        one, other = laptops = Laptop(Path(folder) / "a", "a"), Laptop(Path(folder) / "b", "b")
        play(laptops, script)
        if met:
            meet(*laptops)
        before = set(one.values(COMMENT))
        ids = erase(one)
        assert f'"{GONE}"' not in everything(one)
        emptied = {None} if before == {GONE} else set[Value]()
        assert set(one.values(COMMENT)) == before - {GONE} | emptied
        assert one.problems() == []
        if met:
            other.merge(one.seal())
            follow(other, ids)
            # What was typed there, written over and never sent is nobody else's to know of, nor to erase.
            assert not ids or f'"{GONE}"' not in everything(other)
            assert set(other.values(COMMENT)) == set(one.values(COMMENT))
            assert other.problems() == []
        one.close()
        other.close()


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    return Laptop(tmp_path / "a", "a")


def test_what_an_erased_edit_replaced_out_of_sight_does_not_come_back(laptop: Laptop) -> None:
    first = heard("b", said(COMMENT.record, "comment", "old", 1))
    laptop.merge(first)
    over = heard("b", said(COMMENT.record, "comment", GONE, 2, [first.edits[0].id]), seq=1)
    laptop.merge(over)
    laptop.merge(heard("b", said(COMMENT.record, "comment", "new", 3, [over.edits[0].id]), seq=2))
    erase(laptop)
    assert laptop.values(COMMENT) == ["new"]
    (bridge,) = laptop.seal().edits
    assert (bridge.value, first.edits[0].id in bridge.replaces) == ("new", True)
    laptop.close()


def test_where_nothing_would_come_back_nothing_is_written(laptop: Laptop) -> None:
    for words in (GONE, "new"):
        laptop.write(COMMENT.record, "comment", words)
    erase(laptop)
    assert laptop.values(COMMENT) == ["new"]
    assert [run.value for run in laptop.journal.runs(SCHOOL)] == ["new"]
    laptop.close()


def test_the_clock_does_not_go_back_though_the_last_edits_number_is_given_again(laptop: Laptop) -> None:
    laptop.write(COMMENT.record, "reason", "kept")
    came = heard("b", said(COMMENT.record, "comment", GONE))
    laptop.merge(came)
    laptop.seal()
    follow(laptop, frozenset({came.edits[0].id}))
    laptop.wall.now += 10_000
    laptop.write(COMMENT.record, "strength", "said since")
    last = laptop.clock.last
    laptop.wall.now -= 1_000_000
    laptop.reopen()
    assert laptop.clock.stamp() > last
    laptop.close()


def test_the_file_is_written_anew_only_where_something_went(laptop: Laptop) -> None:
    laptop.write(COMMENT.record, "comment", "kept")
    follow(laptop, frozenset({bytes(16)}))
    assert questions(laptop.store.connection, lambda: erasing.compact(laptop.journal.ledger)) == 1
    laptop.write(COMMENT.record, "comment", GONE)
    erase(laptop)
    assert questions(laptop.store.connection, lambda: erasing.compact(laptop.journal.ledger)) > 1
    assert questions(laptop.store.connection, lambda: erasing.compact(laptop.journal.ledger)) == 1
    laptop.close()
