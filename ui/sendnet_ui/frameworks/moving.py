"""Where a part lands that Alt with an arrow key moves in the one list of areas and statements."""

from dataclasses import dataclass

from sendnet_desktop.publishing.values import Draft


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a part is moved to.

    Attributes:
        before: What it is to stand before; empty for the end.
        area: The area that a statement moves into; empty for its own, and for areas.
    """

    before: str = ""
    area: str = ""


def landing(draft: Draft, record: str, *, down: bool) -> Landing | None:
    """Return where a part lands one step further; None where there is no further.

    A statement at the edge of its area goes on into the next one.
    """
    areas = [area.record for area in draft.areas]
    if record in areas:
        return _among(areas, record, down=down)
    statement = draft.statement(record)
    if statement is None:
        return None
    own = draft.area(statement.area)
    assert own is not None
    within = _among([each.record for each in own.statements], record, down=down)
    if within is not None:
        return within
    place = areas.index(own.record) + (1 if down else -1)
    if not 0 <= place < len(areas):
        return None
    beside = draft.areas[place]
    first = beside.statements[0].record if down and beside.statements else ""
    return Landing(first, beside.record)


def _among(records: list[str], record: str, *, down: bool) -> Landing | None:
    place = records.index(record) + (1 if down else -1)
    if not 0 <= place < len(records):
        return None
    following = place + 1 if down else place
    return Landing(records[following] if following < len(records) else "")
