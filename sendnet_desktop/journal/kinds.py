"""Kinds of record: the typed table that each fills, and who may write it where."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from sendnet_desktop.journal.channels import ChannelKind

if TYPE_CHECKING:
    from sendnet_desktop.journal.tables import Recorded

Role = Literal["trust lead", "hub lead", "school", "reviewer", "reader"]

DELETED: Final = "_deleted"
POSITION: Final = "_pos"


@dataclass(frozen=True, slots=True)
class Prose:
    """What of a kind of record people find by its words.

    Attributes:
        group: Under which heading they find it: ``Evidence``.
        fields: The fields that hold words; one that is long comes before one that is brief.
        about: The field that says which statement or priority a record belongs to; empty where its id says so.
    """

    group: str
    fields: tuple[str, ...]
    about: str = ""


@dataclass(frozen=True)
class Kind:
    """A kind of record.

    Attributes:
        name: What its records' ids begin with; never used again for anything else.
        table: Where its typed table is declared, as ``module:class``; or the class itself.
        writers: The roles that may write it, by kind of channel.
        prose: What of it is found by its words; None where it has none.
    """

    name: str
    table: "str | type[Recorded]"
    writers: Mapping[ChannelKind, frozenset[Role]]
    prose: Prose | None = None
