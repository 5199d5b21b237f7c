"""A draft in words: how a statement stands, and which schemes of tags are in use."""

from sendnet_desktop.frameworks.comparing import StatementCompared
from sendnet_desktop.frameworks.telling import summary, told
from sendnet_desktop.publishing.naming import SCHEMES
from sendnet_desktop.publishing.values import Draft, DraftStatement
from sendnet_ui.frameworks.publish_page import Ready
from sendnet_ui.frameworks.sheet import Reading


def schemes_of(draft: Draft) -> list[tuple[str, str]]:
    """Return each scheme of tags that is known or in use, with what people call it."""
    used = {scheme for area in draft.areas for scheme in area.part.tags}
    used |= {scheme for statement in draft.statements for scheme in statement.part.tags}
    others = sorted(used - SCHEMES.keys())
    return [*SCHEMES.items(), *((scheme, scheme.replace("_", " ").capitalize()) for scheme in others)]


def standing_words(statement: DraftStatement, reading: Reading) -> str:
    """Return how a statement stands against the framework in use: ``A3 · re-worded, will be revision 2``."""
    part = statement.part
    compared = next((each for each in _compared(reading) if each.id == part.id), None)
    told = [f"Statement {part.id}", _fate(statement, compared)]
    if part.replaces:
        told.append(f"takes the place of {', '.join(part.replaces)}")
    return "  ·  ".join(filter(None, told))


def ready(reading: Reading) -> Ready:
    """Return how far the draft that is shown is."""
    draft, comparison = reading.draft, reading.comparison
    assert draft is not None
    if comparison is None:
        says = "There is no framework in use to compare with."
    elif comparison.is_same:
        says = "Nothing differs yet from the framework in use."
    else:
        says = f"Against {comparison.old.title} {comparison.old.number}: {summary(comparison)}."
    differences = told(comparison) if comparison else ()
    return Ready(draft.record, draft.pack.number, draft.pack.change_note, reading.findings, says, differences)


def _fate(statement: DraftStatement, compared: StatementCompared | None) -> str:
    if statement.part.retired:
        by = ", ".join(compared.replaced_by) if compared else ""
        return f"retired, {by} takes its place" if by else "retired: kept so that old evaluations can be read"
    if not statement.is_known or compared is None:
        return "new"
    if compared.fate == "re-worded" and compared.after is not None:
        return f"re-worded: it will be revision {compared.after.revision}"
    if compared.is_moved:
        return f"moved from area {compared.was_in}"
    return "changed" if compared.is_changed else "as published"


def _compared(reading: Reading) -> tuple[StatementCompared, ...]:
    return reading.comparison.statements if reading.comparison else ()
