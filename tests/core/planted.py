"""Bugs that somebody might make in the journal, each planted with one line."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pytest

from sendnet_desktop.journal import journal, ledger, merging, sealing
from sendnet_desktop.journal.sealed import Run

Plant = Callable[[pytest.MonkeyPatch], None]

_SAME_FIELD: Final = " AND e.channel = b.channel AND e.record = b.record AND e.field = b.field"
_NOTHING_TWICE: Final = "UPDATE edit SET head = head WHERE ?1 IS NULL OR ?2 IS NULL"
_NOTHING: Final = "UPDATE edit SET head = head WHERE ?1 IS NULL"
_THE_LAST_ONE_WINS: Final = """UPDATE edit SET head = 0 WHERE head AND ?1 > 0 AND EXISTS (
    SELECT 1 FROM edit b WHERE b.head AND b.stamp > edit.stamp
    AND b.channel = edit.channel AND b.record = edit.record AND b.field = edit.field)"""


def _the_last_writer_wins(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(merging, "_OLD_ONES_REPLACED_NOW", _THE_LAST_ONE_WINS)


def _any_field_is_replaced(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(merging, "_OLD_ONES_REPLACED_NOW", merging._OLD_ONES_REPLACED_NOW.replace(_SAME_FIELD, ""))


def _late_arrivals_stand(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(merging, "_NEW_ONES_REPLACED_ALREADY", _NOTHING)


def _verdicts_count_nothing_again(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(merging, "_COUNT_AGAIN", _NOTHING_TWICE)


def _one_verdict_is_for_every_segment(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(merging, "_COUNT_AGAIN", merging._COUNT_AGAIN.replace("a.allowed", "edit.allowed"))


def _revoked_values_stay_shown(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(ledger.Ledger, "clear_unsupported", lambda _ledger, _cells: None)


def _sealed_ones_stay_replaced_here(patch: pytest.MonkeyPatch) -> None:
    seal = sealing.seal

    def forgetful(book: ledger.Ledger, *rest: object) -> None:
        replaced = book.connection.execute("SELECT replaced_here, id FROM edit WHERE replaced_here > 0").fetchall()
        seal(book, *rest)  # type: ignore[arg-type]  # passed through
        book.connection.executemany("UPDATE edit SET replaced_here = ? WHERE id = ?", replaced)

    patch.setattr(sealing, "seal", forgetful)


def _squashing_forgets_what_it_replaced(patch: pytest.MonkeyPatch) -> None:
    runs = sealing.runs

    def forgetful(book: ledger.Ledger, channel: str) -> list[Run]:
        return [replace(run, replaces=run.replaces[:1]) for run in runs(book, channel)]

    patch.setattr(sealing, "runs", forgetful)


def _every_version_is_replaced(patch: pytest.MonkeyPatch) -> None:
    append = journal.Journal._append

    def all_of_them(self: journal.Journal, connection: object, cell: object, value: object, _replaced: object) -> None:
        heads = [number for number, _ in self._heads(connection, cell)]  # type: ignore[arg-type]  # passed through
        append(self, connection, cell, value, heads)  # type: ignore[arg-type]  # passed through

    patch.setattr(journal.Journal, "_append", all_of_them)


PLANTED: Final[dict[str, Plant]] = {
    "the last writer wins": _the_last_writer_wins,
    "an edit replaces others in any field": _any_field_is_replaced,
    "what comes after its replacement stands": _late_arrivals_stand,
    "a new verdict counts nothing again": _verdicts_count_nothing_again,
    "what one segment may say no other may": _one_verdict_is_for_every_segment,
    "what was revoked stays in its row": _revoked_values_stay_shown,
    "what was replaced here stays so after sealing": _sealed_ones_stay_replaced_here,
    "squashing forgets what the run replaced": _squashing_forgets_what_it_replaced,
    "typing replaces versions nobody was shown": _every_version_is_replaced,
}
