"""Where in a pack or a checklist something is wrong, and what, in words for whoever wrote it."""

import re

import msgspec

_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")
_PARTS = {"areas": "Area", "statements": "Statement", "levels": "Level", "sections": "Section", "items": "Item"}
_ID = re.compile(r"[A-Za-z0-9_.-]{1,16}")

_REASONS = (
    (re.compile(r"missing required field `(\w+)`"), "“{}” is missing"),
    (re.compile(r"`str` of length <= (\d+)"), "it is longer than {} characters"),
    (re.compile(r"`(?:array|object)` of length <= (\d+)"), "there are more than {}"),
    (re.compile(r"`(?:array|object)` of length >= (\d+)"), "there are fewer than {}"),
    (re.compile(r"of length >= 1"), "it is empty"),
    (re.compile(r"matching regex"), "it is blank, or not written as a {document} asks"),
    (re.compile(r"^Invalid (?:enum )?value"), "it is not one of the values that a {document} may have here"),
)


def complaint(data: bytes, message: str, document: str) -> str:
    """Return one plain sentence for a part that is not of its type (rules 3 and 4 of its format).

    Args:
        data: The pack or checklist, which is JSON.
        message: What msgspec said of it, with the path in backquotes at its end.
        document: What people call it: ``pack`` or ``checklist``.
    """
    fault, _, path = message.partition(" - at ")
    return f"{_place(data, path, document)}: {reason(fault, document)}."


def reason(fault: str, document: str = "pack") -> str:
    """Return what msgspec said of a value, without its path, as the rest of a sentence."""
    for pattern, words in _REASONS:
        if found := pattern.search(fault):
            return words.format(*found.groups(), document=document)
    return f"it is not of the type that a {document} asks for here"


def _place(data: bytes, path: str, document: str) -> str:
    """Name the innermost part on the path by its id, and the member below it.

    Where a member is given twice the path may lead through the other one, so nothing on it is taken for granted.
    """
    part: object = _members(data)
    named, member = f"The {document}", ""
    for name, index in _STEP.findall(path):
        if name:
            part = part.get(name) if isinstance(part, dict) else None
            member = name
        else:
            part = part[int(index)] if isinstance(part, list) and int(index) < len(part) else None
            if member in _PARTS:
                named, member = f"{_PARTS[member]} {_called(part, int(index))}", ""
    return f"{named}, {member.replace('_', ' ')}" if member else named


def _called(part: object, index: int) -> str:
    given = part.get("id") if isinstance(part, dict) else None
    return given if isinstance(given, str) and _ID.fullmatch(given) else f"number {index + 1}"


def _members(data: bytes) -> object:
    """Decode loosely, only to find names: the fault may come before bytes that are no JSON at all."""
    try:
        members: object = msgspec.json.decode(data)
    except (ValueError, RecursionError):
        return None
    return members
