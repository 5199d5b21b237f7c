"""What a school does with a challenge day's report: answers it, takes it up in its plan, says what is not accurate."""

from collections.abc import Callable, Collection
from typing import Final

from sendnet_desktop.cards import Cards
from sendnet_desktop.challenge_days.accuracy import Accuracy
from sendnet_desktop.challenge_days.following import recommendations
from sendnet_desktop.challenge_days.places import DayPlace, org_of
from sendnet_desktop.challenge_days.recommendations import Recommendation
from sendnet_desktop.challenge_days.shared import SharedDay, shared_days
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import checked_answer
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.ids import Entropy, key_of
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.plans.service import Plans

RESPONSE_ANSWERS: Final = ("reply", "reply_why", "replied_by", "replied_on")

_NEEDS_REASON: Final = {
    "change": "Say with what change it is accepted.",
    "decline": "Say why it is not accepted.",
}


class Answering:
    """Recommendations in this data folder, what schools answered, and what came of them.

    Attributes:
        accuracy: What schools find wrong in drafts of reports.
    """

    def __init__(
        self,
        journal: Journal,
        evaluations: Evaluations,
        plans: Plans,
        *,
        school: Callable[[str], str],
        entropy: Entropy,
    ) -> None:
        self.accuracy = Accuracy(journal, Cards(journal, entropy))
        self._journal = journal
        self._evaluations = evaluations
        self._plans = plans
        self._school = school

    def all(self, orgs: Collection[str] | None = None) -> tuple[Recommendation, ...]:
        """Return what challenge days recommended to some schools or to all, the latest day first."""
        untitled = said(self._evaluations.words(), "Challenge day")
        return recommendations(self._journal.ledger, self._school, untitled, orgs)

    def days(self, orgs: Collection[str] | None = None) -> tuple[SharedDay, ...]:
        """Return the challenge days that some schools, or all, were told of, the latest first."""
        untitled = said(self._evaluations.words(), "Challenge day")
        return shared_days(self._journal.ledger, untitled, orgs)

    def own(self) -> tuple[Recommendation, ...]:
        """Return what challenge days recommended to this school.

        Raises:
            SendnetError: This data folder is not a school's.
        """
        return self.all((org_of(self._evaluations.channel),))

    def find(self, place: DayPlace, record: str) -> Recommendation:
        """Return one recommendation.

        Raises:
            SendnetError: It is not here.
        """
        found = next((each for each in self.all((place.org,)) if (each.place, each.record) == (place, record)), None)
        if found is None:
            raise SendnetError("This recommendation is not here.", "Read the newest bundle from the trust.")
        return found

    def respond(self, place: DayPlace, record: str, reply: str, why: str = "", *, by: str, on: str = "") -> Changes:
        """Answer a recommendation, as the headteacher or on the headteacher's behalf.

        Args:
            place: The challenge day.
            record: The recommendation.
            reply: One of ``REPLIES``.
            why: The reason, or the change; needed where it is not accepted as it stands.
            by: One of ``REPLIED_BY``.
            on: ``YYYY-MM-DD``; today if not given.

        Raises:
            SendnetError: The recommendation is not here, the reason is missing, or an answer is not one.
        """
        if reply in _NEEDS_REASON and not why.strip():
            raise SendnetError(_NEEDS_REASON[reply], "A sentence is enough.")
        self.find(place, record)
        today = self._journal.clock.today().isoformat()
        given: dict[str, Value] = {"reply": reply, "reply_why": why, "replied_by": by, "replied_on": on or today}
        kept = {field: checked_answer(field, value, RESPONSE_ANSWERS) for field, value in given.items()}
        response = response_of(record)
        return self._journal.write([Edit(place.findings, response, field, value) for field, value in kept.items()])

    def change_response(
        self, place: DayPlace, record: str, field: str, value: Value, *, shown: Seen = AS_SHOWN
    ) -> Changes:
        """Change one of ``RESPONSE_ANSWERS``; an answer that nobody dated is dated today.

        Raises:
            SendnetError: The recommendation is not here, or the answer is not one.
        """
        was = self.find(place, record).response
        kept, response = checked_answer(field, value, RESPONSE_ANSWERS), response_of(record)
        edits = [Edit(place.findings, response, field, kept, _as_shown(shown))]
        if field == "reply" and kept and not was.on:
            today = self._journal.clock.today().isoformat()
            edits.append(Edit(place.findings, response, "replied_on", today))
        return self._journal.write(edits)

    def make_priority(self, place: DayPlace, record: str) -> tuple[str, Changes]:
        """Make a priority of a recommendation in one step; return the priority's record and what changed.

        Raises:
            SendnetError: The recommendation is not here, or this data folder is not a school's.
        """
        found = self.find(place, record)
        asked = self._evaluations.current().pack
        bearing = [each for each in found.statements if each in asked.by_id]
        areas = [asked.area_of[each].id for each in bearing]
        return self._plans.add_priority(
            found.recommended.rstrip("."),
            statements=bearing,
            origin="recommendation",
            source=found.source,
            area=areas[0] if len(set(areas)) == 1 else None,
            baseline=found.because,
            outcome=found.so_that,
            measure=found.known_by,
            lead=found.led_by,
            support=found.support,
            ends=found.by_when,
        )

    def make_action(self, place: DayPlace, record: str, priority: str) -> tuple[str, Changes]:
        """Make an action of a recommendation, under a priority that there is already.

        Raises:
            SendnetError: The recommendation or the priority is not here.
        """
        found = self.find(place, record)
        return self._plans.add_action(
            priority,
            found.recommended,
            who=found.led_by,
            due=found.by_when,
            check_how=found.known_by,
            recommendation=found.source,
        )

    def cell(self, place: DayPlace, record: str, field: str) -> Cell:
        """Return where one of ``RESPONSE_ANSWERS`` is kept."""
        return Cell(place.findings, response_of(record), field)


def response_of(recommendation: str) -> str:
    """Return the record of the answer to a recommendation."""
    return f"response:{key_of(recommendation)}"


def _as_shown(shown: Seen) -> Seen:
    return None if shown == "" else shown
