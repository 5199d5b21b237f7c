"""The kind of record that the monitor of the graduated approach is kept in, and who may write it."""

from typing import Final

from sendnet_desktop.journal.kinds import Kind, Prose

KIND: Final = "graduated"
"""``graduated:<half-term>``: the same record on every laptop of a school."""

KINDS: Final = (
    Kind(
        KIND,
        "sendnet_desktop.graduated.tables:GraduatedRow",
        writers={"school": frozenset({"school"})},
        prose=Prose("Graduated approach", ("assess_seen", "plan_seen", "do_seen", "review_seen")),
    ),
)
