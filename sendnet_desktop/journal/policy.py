"""Who may write what, gathered from the subjects into one table."""

from collections.abc import Iterable, Mapping
from typing import Final

from sendnet_desktop.journal.channels import ChannelKind
from sendnet_desktop.journal.kinds import Kind, Role

Policy = Mapping[tuple[Role, ChannelKind], frozenset[str]]
"""The kinds of record that a role may write in a kind of channel."""

ROLES: Final[tuple[Role, ...]] = ("trust lead", "hub lead", "school", "reviewer", "reader")


def policy_of(kinds: Iterable[Kind]) -> Policy:
    """Gather the one table from what each subject declares beside its own tables."""
    gathered: dict[tuple[Role, ChannelKind], set[str]] = {}
    for kind in kinds:
        for channel, roles in kind.writers.items():
            for role in roles:
                gathered.setdefault((role, channel), set()).add(kind.name)
    return {cell: frozenset(names) for cell, names in gathered.items()}
