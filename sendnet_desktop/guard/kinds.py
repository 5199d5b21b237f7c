"""The kind of record that says a text was let through, and who may write it."""

from typing import Final

from sendnet_desktop.journal.kinds import Kind

WAIVER: Final = Kind(
    "waiver",
    "sendnet_desktop.guard.tables:WaiverRow",
    writers={
        "school": frozenset({"school", "hub lead"}),
        "all": frozenset({"trust lead"}),
        "office": frozenset({"trust lead"}),
        "visit": frozenset({"trust lead", "reviewer"}),
        "findings": frozenset({"trust lead", "reviewer", "school"}),
    },
)
"""Whoever may write words in a channel answers for them there (privacy format, rule 9)."""
