"""Values in which every word that a person might have typed is one and the same text."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

import msgspec

_CHOSEN = frozenset(
    {"duty", "way", "half_term", "id", "channel", "record", "priority", "statement", "slug", "org", "kind_of"}
)
"""Fields that the program fills in from what may be chosen, and looks things up by."""


def poisoned(value: Any, text: str) -> Any:
    """Return a value, with those inside it, whose every text is this one."""
    if isinstance(value, str):
        return text
    if isinstance(value, tuple):
        return tuple(poisoned(each, text) for each in value)
    if isinstance(value, Mapping):
        return {key: poisoned(each, text) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **_inside(value, [field.name for field in fields(value) if field.init], text))
    if isinstance(value, msgspec.Struct):
        return msgspec.structs.replace(value, **_inside(value, value.__struct_fields__, text))
    return value


def _inside(value: Any, names: Any, text: str) -> dict[str, Any]:
    return {name: poisoned(getattr(value, name), text) for name in names if name not in _CHOSEN}
