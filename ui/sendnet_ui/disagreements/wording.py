"""What people read about two versions, wherever they meet them."""

from sendnet_desktop.evaluations.apart import Disagreement, Where
from sendnet_ui.disagreements.marked import Apart


def heading_words(count: int) -> str:
    """Return how many fields have two versions: ``3 fields have two versions``."""
    if not count:
        return "Every field has one version"
    return "1 field has two versions" if count == 1 else f"{count:,} fields have two versions"


def told_words(found: Disagreement) -> str:
    """Return how many versions there are, and that nobody has to hurry."""
    count = "Two versions" if found.count == 2 else f"{found.count:,} versions"
    if not found.may_settle:
        return f"{count}. All are kept until somebody at the school chooses."
    return f"{count}. {'Both' if found.count == 2 else 'All'} are kept until you choose."


def note_words(apart: Apart) -> str:
    """Return what is to be said under the versions."""
    found, notes = apart.found, []
    if apart.is_marked:
        notes.append("Underlined words stand in one version only.")
    if found.count > len(found.versions):
        more = found.count - len(found.versions)
        notes.append(f"These are the newest. {more:,} more are in the field’s history, and are settled with them.")
    return " ".join(notes)


def brief_words(where: Where) -> str:
    """Return a field in as few words as tell it from others, since a button breaks no lines."""
    owner = f"{where.owner}, " if where.owner else ""
    about = {"statement": where.id, "area": f"area {where.id}", "evidence": f"evidence of {where.id}"}
    named = about.get(where.subject, where.about)
    label = f"{where.label[:1].lower()}{where.label[1:]}"
    return f"{owner}{named}: {label}" if owner else f"{named[:1].upper()}{named[1:]}: {label}"
