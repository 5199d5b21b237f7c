"""A draft as it stands: the pack that it would make, and the record behind each of its parts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.pack import Area, Level, Pack, Statement


@dataclass(frozen=True, slots=True)
class DraftLevel:
    """One point of a draft's scale.

    Attributes:
        record: Its record's id.
        part: What the pack would hold; nothing of it is checked.
        disagreements: The fields of which two versions stand.
    """

    record: str
    part: Level
    disagreements: tuple[TwoVersions, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftStatement:
    """One statement of a draft.

    Attributes:
        record: Its record's id.
        area: Its area's record.
        part: What the pack would hold; nothing of it is checked.
        is_known: Whether a published pack has it, so that its id is for ever.
        disagreements: The fields of which two versions stand.
    """

    record: str
    area: str
    part: Statement
    is_known: bool = False
    disagreements: tuple[TwoVersions, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftArea:
    """One area of a draft.

    Attributes:
        record: Its record's id.
        part: What the pack would hold; nothing of it is checked.
        statements: Its statements, in order, the retired ones too.
        described: What each level looks like, by the level's record.
        is_known: Whether a published pack has it, so that its id is for ever.
        disagreements: The fields of which two versions stand.
    """

    record: str
    part: Area
    statements: tuple[DraftStatement, ...]
    described: Mapping[str, str] = field(default_factory=dict)
    is_known: bool = False
    disagreements: tuple[TwoVersions, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A framework that is being written.

    Attributes:
        record: Its record's id.
        channel: Where it is kept: the office's papers of the year in which it was begun.
        pack: What it would make if it were published as it stands; nothing of it is checked.
        scale_name: What a point of its scale is called, whether it is graded or not.
        cap: Id of the highest level of an unmet duty, whether it is graded or not; empty for no such rule.
        levels: The points of its scale, lowest first; they stay while grades are turned off.
        areas: Its areas, in order.
        published_as: Hash of the pack that it became; empty while it is a draft.
        disagreements: The fields of its heading of which two versions stand.
    """

    record: str
    channel: str
    pack: Pack
    scale_name: str
    cap: str
    levels: tuple[DraftLevel, ...]
    areas: tuple[DraftArea, ...]
    published_as: str = ""
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def is_graded(self) -> bool:
        """Whether it has a scale."""
        return self.pack.scale is not None

    @property
    def statements(self) -> tuple[DraftStatement, ...]:
        """Every statement in order, the retired ones too."""
        return tuple(statement for area in self.areas for statement in area.statements)

    def area(self, record: str) -> DraftArea | None:
        """Return the area of a record; None where it is not there."""
        return next((area for area in self.areas if area.record == record), None)

    def statement(self, record: str) -> DraftStatement | None:
        """Return the statement of a record; None where it is not there."""
        return next((statement for statement in self.statements if statement.record == record), None)

    def level(self, record: str) -> DraftLevel | None:
        """Return the point of the scale of a record; None where it is not there."""
        return next((level for level in self.levels if level.record == record), None)

    def holds(self, record: str) -> bool:
        """Say whether a record is the draft itself or one of its parts."""
        parts: tuple[DraftLevel | DraftArea | DraftStatement, ...] = (*self.levels, *self.areas, *self.statements)
        return record == self.record or any(each.record == record for each in parts)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to be put right before a draft is published, or worth knowing.

    Attributes:
        says: A plain sentence that names the place.
        record: The record behind that place.
        field: Its field; empty where it is about the part as a whole.
        is_in_the_way: Whether the draft cannot be published like this.
    """

    says: str
    record: str
    field: str = ""
    is_in_the_way: bool = True
