"""Make the store of a school as this version writes it: ``python tests/stores/make_fixture.py``.

Run once for each version of the journal's own tables, before that version is shipped, and never again for it: what it
wrote is what people will have. It writes ``version-<n>/`` beside itself: the data folder, locked with nothing, and
``says.json``, everything that the journal and a snapshot say.
"""

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from sendnet_desktop.changes import Cell
from sendnet_desktop.clock import HybridClock
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.reading import unsealed
from sendnet_desktop.journal.schema import MIGRATIONS
from sendnet_desktop.journal.sealed import SealedEdit, Segment
from sendnet_desktop.journal.sending import Sent, all_sent, note_sent
from sendnet_desktop.journal.tombstones import Line, leave_line, lines
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Founding, Workspace

HERE: Final = Path(__file__).parent
MONDAY: Final = 1_791_795_600.0
KEY: Final = bytes(32)


def seeded() -> Callable[[int], bytes]:
    """Return a source of bytes that is alike each time."""
    count = 0

    def entropy(size: int) -> bytes:
        nonlocal count
        count += 1
        return hashlib.shake_256(f"fixture {count}".encode()).digest(size)

    return entropy


def says(workspace: Workspace) -> dict[str, object]:
    """Return everything that a data folder says, to compare one version's reading with another's."""
    evaluations = workspace.evaluations
    channel = evaluations.channel
    frozen = [evaluations.snapshots.evaluation(channel, each.document) for each in evaluations.snapshots.taken(channel)]
    comment = Cell(channel, "judgement:2026.A1", "comment")
    ledger = workspace._journal.ledger
    # An earlier version kept no such lists.
    ledgers = {"sent": list(map(asdict, all_sent(ledger))), "gone": list(map(asdict, lines(ledger)))}
    return {name: found for name, found in ledgers.items() if found} | {
        "dump": workspace.dump(),
        "profile": [workspace.profile.kind, workspace.profile.org, workspace.profile.name, workspace.profile.person],
        "history": [version.value for version in workspace.history(comment)],
        "levels": _levels(evaluations.current()),
        "unsealed": unsealed(ledger),
        "snapshots": [
            [each.snapshot, each.author, sorted(filter(None, (j.level for j in each.judged())))] for each in frozen
        ],
    }


def _levels(evaluation: Evaluation) -> dict[str, str]:
    return {each.statement.id: each.level for each in evaluation.judged() if each.level}


def _meet_another_laptop(journal: Journal, channel: str) -> None:
    # Signed bytes are the exchange's; the journal keeps whatever it is given.
    runs = journal.runs(channel)
    ours = tuple(
        SealedEdit(number.to_bytes(16), run.record, run.field, run.value, run.stamp, run.who, run.replaces)
        for number, run in enumerate(runs)
    )
    journal.seal(Segment(b"ours" * 8, "log-of-ours", 0, None, "ours", channel, b"head", b"body", "ok", ours), runs)
    level = next(edit for edit in ours if (edit.record, edit.field) == ("judgement:2026.A1", "level"))
    theirs = (
        SealedEdit(b"1" * 16, level.record, "level", "2", level.stamp + 1, "Ann Obi", (level.id,)),
        SealedEdit(b"2" * 16, level.record, "comment", "Another view.", level.stamp + 2, "Ann Obi", ()),
        SealedEdit(b"3" * 16, "wonder:of-a-later-version", "size", 7, level.stamp + 3, "Ann Obi", ()),
    )
    held = replace(theirs[0], id=b"4" * 16, value="4")
    refused = replace(theirs[0], allowed=False)
    finish(
        journal.merge(
            [
                Segment(b"them" * 8, "log-of-theirs", 0, None, "theirs", channel, b"head", b"body", "ok", theirs),
                Segment(b"held" * 8, "log-of-theirs", 1, None, "theirs", channel, b"head", b"body", "revoked", (held,)),
                Segment(b"fork" * 8, "fork-of-theirs", 0, None, "theirs", channel, b"head", b"body", "ok", (refused,)),
            ]
        )
    )


def _leave_the_laptops_own_notes(ledger: Ledger) -> None:
    at = int(MONDAY * 1000)
    note_sent(ledger, Sent(at, "to-trust.bundle", "SENCO stick", 4096, ("theirs",), {"log-of-ours": 0}))
    leave_line(ledger, Line("value", "school:oakfield:2025", at, "Sam Lee", "judgement:2025.A1", "comment"))


def make(folder: Path) -> None:
    """Set a school's folder up and say a few things in it."""
    clock = HybridClock(wall=lambda: MONDAY)
    founding = Founding("school", "Oakfield Primary", "Sam Lee", phase="primary", protection="open")
    workspace = Workspace.create(folder, founding, clock=clock, entropy=seeded(), key=KEY)
    evaluations = workspace.evaluations
    for text in ("Plans are written.", "Plans are written and reviewed with families."):
        evaluations.answer("A1", "comment", text)
    evaluations.answer("A1", "level", "2")
    evaluations.snapshot("Autumn 1")
    evaluations.answer("A1", "level", "3")
    evaluations.set_aside("A2", "We have no pupils of that age.")
    evaluations.answer_area("A", "strengths", "Families say that they are heard.")
    evaluations.add_evidence("A1", "family-voice", "Survey of families", "SENCO drive, SEND > Voice", "2026-10-01")
    evaluations.answer("A1", "level", "1", shown="an older screen")
    _meet_another_laptop(workspace._journal, evaluations.channel)
    evaluations.answer("A3", "comment", "Not sealed yet.")
    _leave_the_laptops_own_notes(workspace._journal.ledger)
    (folder / "says.json").write_text(json.dumps(says(workspace), indent=1, sort_keys=True) + "\n", "utf-8")
    workspace.close()


if __name__ == "__main__":
    place = HERE / f"version-{len(MIGRATIONS)}"
    shutil.rmtree(place, ignore_errors=True)
    make(place)
