"""How a list of cards speaks of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sendnet_desktop.changes import Value


@dataclass(frozen=True, slots=True)
class Way:
    """One way to add what was written in the line.

    Attributes:
        words: What its button says.
        said: What the new record says besides.
    """

    words: str = "Add"
    said: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Told:
    """How a list speaks of itself.

    Attributes:
        kind: The kind of its records.
        field: The field that the line fills.
        name: What a screen reader calls it: ``Timetable``.
        one: What one of it is called: ``Entry``.
        none: What is said where there is none.
        ask: What stands in the empty line that adds to it; empty where another line does.
        ways: The ways to add; Enter takes the first.
        then: The field that the keyboard goes to once one is added; empty to stay in the line.
    """

    kind: str
    field: str
    name: str
    one: str
    none: str
    ask: str = ""
    ways: tuple[Way, ...] = (Way(),)
    then: str = ""
