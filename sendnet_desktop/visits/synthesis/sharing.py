"""Giving the school what the team concludes: from the working papers into the day's findings."""

from collections.abc import Iterable

from sendnet_desktop.challenge_days.service import ChallengeDays
from sendnet_desktop.changes import Changes
from sendnet_desktop.visits.synthesis.values import Conclusion, Synthesis
from sendnet_desktop.visits.values import Reviewer, Visit


def share_day(days: ChallengeDays, visit: Visit) -> Changes:
    """Say to the school which challenge day its findings are of.

    Raises:
        SendnetError: It is not this person's to say.
    """
    place = visit.place
    told = {"title": visit.title, "held_on": visit.held_on or place.day, "team": team_words(visit.team)}
    return days.share_day(place.org, place.day, visit.pack, **told)


def share_conclusions(days: ChallengeDays, synthesis: Synthesis) -> Changes:
    """Share what the team concludes of areas and statements; what it has emptied since is emptied there too.

    Raises:
        SendnetError: The day was not shared, or it is not this person's to share.
    """
    changes = Changes()
    for conclusion in synthesis.conclusions():
        place = synthesis.place
        told = _told(conclusion)
        changes |= days.share_finding(place.org, place.day, conclusion.subject, conclusion.about, **told)
    return changes


def team_words(team: Iterable[Reviewer]) -> str:
    """Return who reviewed, as a school reads it: ``Ann Hart and Jo Bell (Birch Academy)``."""
    names = [
        f"{each.called} ({each.comes_from})" if each.comes_from else each.called
        for each in team
        if each.part != "school" and each.called
    ]
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def _told(conclusion: Conclusion) -> dict[str, str | bool | None]:
    return {
        "level": conclusion.level.id if conclusion.level else None,
        "sentence": conclusion.sentence,
        "strength": conclusion.strength,
        "agreed": conclusion.agreed.id if conclusion.agreed else None,
        "agreed_sentence": conclusion.agreed_sentence,
        "disputed": conclusion.disputed or None,
    }
