"""The principles of the inclusion strategy that a priority serves: keyed in by the trust, and said or inferred.

They are the framework's tags of one scheme, on areas and statements: the program ships none, for their wording is not
ours to make up.
"""

from hashlib import sha256
from typing import Final

from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.ids import key_of
from sendnet_desktop.plans.values import Priority

SCHEME: Final = "inclusion_principle"
"""The scheme of tags under which a framework names the principles."""


def principles_of(pack: Pack) -> tuple[str, ...]:
    """Return the principles that a framework names, in the order of its areas and statements."""
    named: dict[str, None] = {}
    for area in pack.areas:
        named |= dict.fromkeys(area.tags.get(SCHEME, ()))
        for statement in area.statements:
            named |= dict.fromkeys(statement.tags.get(SCHEME, ()))
    return tuple(named)


def served(priority: Priority, pack: Pack) -> tuple[str, ...]:
    """Return the principles that a priority serves, in the framework's order.

    Those are the principles of the area that it is about and of the statements that it bears on, unless a person said
    that it does not serve one, and those of which a person said that it does.
    """
    found = set(_inferred(priority, pack))
    for serving in priority.servings:
        (found.add if serving.serves else found.discard)(serving.principle)
    named = principles_of(pack)
    # What a person said stays, though the framework may word its principles otherwise by now.
    return (*(each for each in named if each in found), *sorted(found.difference(named)))


def record_of(priority: str, principle: str) -> str:
    """Return the id of the record that says whether a priority serves a principle: the same on every laptop.

    Args:
        priority: The priority's record.
        principle: As the framework words it.
    """
    return f"serving:{key_of(priority)}.{sha256(principle.encode()).hexdigest()[:16]}"


def _inferred(priority: Priority, pack: Pack) -> set[str]:
    found = {name for area in pack.areas if area.id == priority.area for name in area.tags.get(SCHEME, ())}
    for statement in priority.statements:
        if statement in pack.by_id:
            found |= set(pack.by_id[statement].tags.get(SCHEME, ()))
            found |= set(pack.area_of[statement].tags.get(SCHEME, ()))
    return found
