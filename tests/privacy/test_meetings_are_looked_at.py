"""Whatever people write of meetings, hubs and across schools is looked at before it leaves, frozen or not."""

import inspect
import pkgutil
from datetime import date
from types import ModuleType
from typing import Final

import msgspec
import pytest

from sendnet_desktop.across import kinds as across
from sendnet_desktop.hubs import kinds as hubs
from sendnet_desktop.meetings import kinds as meetings
from sendnet_desktop.meetings.issuing import lines, papers
from sendnet_desktop.meetings.moderation import result
from sendnet_desktop.privacy.scanning import scan_field

NAMED: Final = "Jayden said that he likes the new timetable."
NUMBERED: Final = "His number is A123456789012."
TODAY: Final = date(2026, 11, 22)

_OF_STAFF: Final = frozenset(
    {
        "chair",
        "note_taker",
        "issued_by",
        "attends",
        "attends_as",
        "guest_name",
        "guest_from",
        "led_by_whom",
        "led_by",
        "task_role",
        "agreed_with",
        "cpd_person",
        "cpd_by",
        "hub_lead_name",
        "others_met",
        "whom_to_ask",
        "name",
        "school",
        "who",
    }
)
"""Fields in which staff, agencies and schools are named: names are not looked for there."""
_OF_THE_PROGRAM: Final = frozenset({"type", "record", "pack", "statement"})
"""Fields in which nobody writes words."""
_STANDING: Final = frozenset({"channel", "record", "position", "deleted"})


def _kept() -> set[str]:
    tables = (pkgutil.resolve_name(kind.table) for room in (meetings, hubs, across) for kind in room.KINDS)
    told = {(name, str(field.annotation)) for table in tables for name, field in table.model_fields.items()}
    return {name for name, shape in told if "str" in shape} - _STANDING


def _frozen(module: ModuleType) -> set[str]:
    shapes = (shape for _, shape in inspect.getmembers(module, inspect.isclass) if shape.__module__ == module.__name__)
    fields = (field for shape in shapes for field in msgspec.structs.fields(shape))
    return {field.name for field in fields if "str" in str(field.type)}


WRITTEN: Final = sorted(set().union(_kept(), *map(_frozen, (lines, papers, result))) - _OF_THE_PROGRAM)


@pytest.mark.parametrize("field", WRITTEN)
def test_a_field_of_meetings_is_looked_at_before_it_leaves(field: str) -> None:
    assert bool(scan_field(field, NAMED, TODAY)) is (field not in _OF_STAFF)
    assert scan_field(field, NUMBERED, TODAY)
