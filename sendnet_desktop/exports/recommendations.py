"""Recommendations as a table: what was recommended, what was answered, what came of it and who waits."""

from collections.abc import Sequence

from sendnet_desktop.challenge_days.choices import REPLIED_BY, REPLIES, URGENCY
from sendnet_desktop.challenge_days.naming import LABELS
from sendnet_desktop.challenge_days.recommendations import STATES, WAITS, Recommendation
from sendnet_desktop.challenge_days.wording import outcome_words
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.exports.lists import Told, apart, day, sheet
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.spreadsheets.values import Sheet


def recommendation_sheets(recommendations: Sequence[Recommendation], words: Words) -> tuple[Sheet, ...]:
    """Return one row a recommendation, in the order given.

    Args:
        recommendations: What challenge days recommended.
        words: What the trust calls things.
    """
    columns: list[Told[Recommendation]] = [
        Told("School", lambda each: each.school),
        Told(said(words, "Challenge day"), lambda each: each.day),
        Told("Held on", lambda each: day(each.held_on), "date"),
        Told("No.", lambda each: each.name),
        Told(LABELS["recommended"], lambda each: each.recommended),
        Told("How far it has come", lambda each: STATES[each.state]),
        Told("Who waits for what", lambda each: WAITS[each.state]),
        Told(LABELS["because"], lambda each: each.because),
        Told(LABELS["so_that"], lambda each: each.so_that),
        Told(LABELS["led_by"], lambda each: each.led_by),
        Told(LABELS["by_when"], lambda each: day(each.by_when), "date"),
        Told(LABELS["urgency"], lambda each: URGENCY.get(each.urgency, "")),
        Told(LABELS["offered"], lambda each: each.support),
        Told(LABELS["known_by"], lambda each: each.known_by),
        Told(LABELS["links"], lambda each: ", ".join(each.statements)),
        Told(LABELS["reply"], lambda each: REPLIES.get(each.response.reply, "")),
        Told(LABELS["reply_why"], lambda each: each.response.why),
        Told(LABELS["replied_by"], lambda each: said(words, REPLIED_BY.get(each.response.by, ""))),
        Told(LABELS["replied_on"], lambda each: day(each.response.on), "date"),
        Told("In the plan", lambda each: "; ".join(taken.words for taken in each.taken)),
        Told(LABELS["difference"], lambda each: "; ".join(map(outcome_words, each.outcomes))),
        Told("Two versions of", lambda each: apart(_disagreements(each), LABELS)),
    ]
    return (sheet("Recommendations", columns, recommendations),)


def _disagreements(found: Recommendation) -> tuple[TwoVersions, ...]:
    return (*found.response.disagreements, *(two for each in found.outcomes for two in each.disagreements))
