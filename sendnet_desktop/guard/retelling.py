"""Values told anew: what was about to be printed, with the words that people have just replaced."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

import msgspec

from sendnet_desktop.frameworks.pack import Pack

T = TypeVar("T")


def retold(value: T, instead: Mapping[str, str]) -> T:
    """Return a frozen value with some of its texts replaced by others, however deep they lie."""
    return cast("T", _again(value, instead)) if instead else value


def _again(value: object, instead: Mapping[str, str]) -> object:
    if isinstance(value, str):
        for words, others in instead.items():
            value = value.replace(words, others)  # also where it was put together with others
        return value
    if isinstance(value, Pack):
        return value
    if isinstance(value, tuple | list) and not hasattr(value, "_fields"):
        return type(value)(_again(each, instead) for each in value)
    if isinstance(value, dict):
        return {key: _again(within, instead) for key, within in value.items()}
    return _of_fields(value, instead)


def _of_fields(value: object, instead: Mapping[str, str]) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value) if field.init]
        return replace(value, **{name: _again(getattr(value, name), instead) for name in names})
    if isinstance(value, msgspec.Struct):
        again = {name: _again(getattr(value, name), instead) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **again)
    return value
