"""Bugs that somebody might make between laptops, each planted with a line or two."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final

import pytest

from sendnet_desktop.changes import Changes
from sendnet_desktop.exchange import succession
from sendnet_desktop.exchange.bundle import BLOB, SEGMENT, Frame
from sendnet_desktop.exchange.chains import Chains
from sendnet_desktop.exchange.envelope import Envelope
from sendnet_desktop.exchange.judging import Judging
from sendnet_desktop.exchange.outbox import Outbox
from sendnet_desktop.exchange.trust import Beneath, Trust
from sendnet_desktop.journal import journal, merging, sealing, segments
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.policy import Policy
from sendnet_desktop.journal.sealed import Run
from sendnet_desktop.steps import Steps

Plant = Callable[[pytest.MonkeyPatch], None]

_EVERYTHING: Final = frozenset({"framework", "judgement"})
_THE_LAST_ONE_WINS: Final = """UPDATE edit SET head = 0 WHERE head AND ?1 > 0 AND EXISTS (
    SELECT 1 FROM edit b WHERE b.head AND b.stamp > edit.stamp
    AND b.channel = edit.channel AND b.record = edit.record AND b.field = edit.field)"""


def _the_last_writer_wins(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(merging, "_OLD_ONES_REPLACED_NOW", _THE_LAST_ONE_WINS)


def _a_stopped_laptop_counts(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Trust, "counts", lambda _trust, _device, _beneath: True)


def _nothing_of_a_stopped_laptop_counts(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Chains, "position", lambda _chains, _segment: lambda _cuts: False)


def _any_member_writes_anything(patch: pytest.MonkeyPatch) -> None:
    writable = Trust.writable

    def anything(
        trust: Trust, device: str, channel: str, policy: Policy, beneath: Beneath | None = None
    ) -> frozenset[str]:
        everything = frozenset({"framework", "judgement"})
        return writable(trust, device, channel, policy, beneath) | (everything if beneath else frozenset())

    patch.setattr(Trust, "writable", anything)


def _nobody_looks_at_signatures(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Envelope, "signers", lambda envelope: frozenset(key for key, _ in envelope.signatures))


def _files_go_to_others_than_readers(patch: pytest.MonkeyPatch) -> None:
    contents = Outbox._contents

    def everything(box: Outbox, *rest: object) -> Iterator[Frame]:
        yield from contents(box, *rest)  # type: ignore[arg-type]  # passed through
        for held in segments.held(box._journal.ledger, box._channels_here()):
            yield Frame(SEGMENT, held.header + held.body)

    patch.setattr(Outbox, "_contents", everything)


def _files_hold_ones_own_work_alone(patch: pytest.MonkeyPatch) -> None:
    held = segments.held

    def own(ledger: Ledger, channels: Iterable[str]) -> Iterator[segments.Held]:
        logs = {segments.own_log(ledger, channel).name for channel in channels}
        return (each for each in held(ledger, list(channels)) if each.log in logs)

    patch.setattr(segments, "held", own)


def _a_new_list_judges_nothing_again(patch: pytest.MonkeyPatch) -> None:
    def again(_judging: Judging, _trust: Trust) -> Steps[Changes]:
        return Changes()
        yield

    patch.setattr(Judging, "again", again)


def _any_list_is_newer(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(succession, "_check_signed", lambda *_all: None)


def _documents_stay_behind(patch: pytest.MonkeyPatch) -> None:
    contents = Outbox._contents

    def without(box: Outbox, *rest: object) -> Iterator[Frame]:
        frames = contents(box, *rest)  # type: ignore[arg-type]  # passed through
        return (frame for frame in frames if frame.kind != BLOB)

    patch.setattr(Outbox, "_contents", without)


def _squashing_forgets_what_it_replaced(patch: pytest.MonkeyPatch) -> None:
    runs = sealing.runs

    def forgetful(book: Ledger, channel: str) -> list[Run]:
        return [replace(run, replaces=()) for run in runs(book, channel)]

    patch.setattr(sealing, "runs", forgetful)


def _typing_replaces_every_version(patch: pytest.MonkeyPatch) -> None:
    append = journal.Journal._append

    def all_of_them(self: journal.Journal, connection: object, cell: object, value: object, _replaced: object) -> None:
        heads = [number for number, _ in self._heads(connection, cell)]  # type: ignore[arg-type]  # passed through
        append(self, connection, cell, value, heads)  # type: ignore[arg-type]  # passed through

    patch.setattr(journal.Journal, "_append", all_of_them)


PLANTED: Final[dict[str, Plant]] = {
    "the last writer wins": _the_last_writer_wins,
    "a stopped laptop counts": _a_stopped_laptop_counts,
    "nothing of a stopped laptop counts": _nothing_of_a_stopped_laptop_counts,
    "any member writes anything": _any_member_writes_anything,
    "nobody looks at signatures": _nobody_looks_at_signatures,
    "files go to others than readers": _files_go_to_others_than_readers,
    "files hold one's own work alone": _files_hold_ones_own_work_alone,
    "a new list judges nothing again": _a_new_list_judges_nothing_again,
    "any list is newer": _any_list_is_newer,
    "documents stay behind": _documents_stay_behind,
    "squashing forgets what was replaced": _squashing_forgets_what_it_replaced,
    "typing replaces versions nobody was shown": _typing_replaces_every_version,
}
