"""What people do on a challenge day that follows an earlier one up."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from msgspec import structs

from sendnet_desktop.challenge_days.answering import Answering
from sendnet_desktop.challenge_days.following import OUTCOME_ANSWERS, outcome_record, outcomes_of
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.recommendations import Outcome
from sendnet_desktop.challenge_days.records import findings
from sendnet_desktop.challenge_days.values import Finding, Subject
from sendnet_desktop.changes import Changes, Value
from sendnet_desktop.clock import day_written
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import checked_answer
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.frameworks.checklists.reading import checklist_bytes
from sendnet_desktop.journal.channels import school_channel
from sendnet_desktop.journal.documents import CHECKLIST_TYPE, Documents
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.visits.days import Days
from sendnet_desktop.visits.following.linked import linked
from sendnet_desktop.visits.following.values import Beside, Followed, FollowUp
from sendnet_desktop.visits.preparing.papers import OpenRecommendation, opened
from sendnet_desktop.visits.preparing.service import Preparing
from sendnet_desktop.visits.records import DAY
from sendnet_desktop.visits.synthesis.service import Concluding
from sendnet_desktop.visits.synthesis.values import AreaFound, Conclusion
from sendnet_desktop.visits.values import Visit

if TYPE_CHECKING:
    from sendnet_desktop.publishing.checklists.service import Checklists

_TEMPLATE: Final = "follow-up"
_CHOOSE: Final = "Choose a day that was held before."


class FollowingUp:
    """The follow-ups whose working papers are in this data folder.

    What was recommended and found is read where the trust keeps it. A reviewer from elsewhere, who was not in the team
    of the earlier day, reads the copies among the follow-up's own papers.
    """

    def __init__(
        self,
        journal: Journal,
        evaluations: Evaluations,
        documents: Documents,
        days: Days,
        *,
        preparing: Preparing,
        concluding: Concluding,
        recommendations: Answering,
        checklists: Callable[[], "Checklists"],
    ) -> None:
        self._journal = journal
        self._evaluations = evaluations
        self._documents = documents
        self._days = days
        self._preparing = preparing
        self._concluding = concluding
        self._recommendations = recommendations
        self._checklists = checklists

    def begin(self, place: DayPlace, day: str, **answers: Value) -> Changes:
        """Begin to prepare a follow-up of an earlier challenge day at the same school.

        Args:
            place: The follow-up.
            day: The earlier day's id.
            **answers: Any of ``VISIT_ANSWERS``.

        Raises:
            SendnetError: There is a challenge day on this day already, or none on the earlier one.
        """
        with self._journal.together():
            begun = self._preparing.begin(place, self._checklists().current(_TEMPLATE), **answers)
            return begun | self.follow(place, day)

    def follow(self, place: DayPlace, day: str) -> Changes:
        """Say which earlier challenge day a day follows up; its checklist asks what the open recommendations bear on.

        Raises:
            SendnetError: There is none on that day, it is not an earlier one, or somebody has begun to look.
        """
        earlier, held = DayPlace(place.org, day), self._held(place.org)
        if earlier == place:
            raise SendnetError("A challenge day cannot follow itself up.", _CHOOSE)
        if earlier not in held:
            raise SendnetError("There is no such earlier challenge day at this school.", _CHOOSE)
        if held[earlier] >= held.get(place, place.day):
            told = f"The challenge day of {day_written(held[earlier]) or day} is not earlier than its follow-up."
            raise SendnetError(told, "Choose a later day for the follow-up.")
        with self._journal.together():
            said = self._journal.write([Edit(place.visit, DAY, "follows", day)])
            name, kept = self._documents.publish(place.visit, CHECKLIST_TYPE, self._checklist(place, earlier))
            return said | kept | self._preparing.go_by(place, "checklist", name)

    def looked_at(self, visit: Visit) -> tuple[Followed, ...]:
        """Return the recommendations that a day looks at again; none where it follows no other."""
        return self._followed_up(visit.place) if visit.follows else ()

    def followed(self, place: DayPlace) -> DayPlace:
        """Return the day that a day follows up.

        Raises:
            SendnetError: Its papers are not here, or it follows none.
        """
        return _followed(self._days.find(place))

    def of(self, place: DayPlace) -> FollowUp:
        """Return what a follow-up goes by and finds.

        Raises:
            SendnetError: Its papers or its framework are not here, or it follows no other day.
        """
        visit = self._days.find(place)
        followed = _followed(visit)
        recommended = self._followed_up(place)
        statements = {each for found in recommended for each in found.statements}
        areas = self._concluding.of(place).areas
        before = {(each.subject, each.about): each for each in self._found(place, followed)}
        judgements = tuple(each for area in areas for each in _beside(area, statements, before))
        return FollowUp(visit, followed, recommended, judgements)

    def conclude(self, place: DayPlace, source: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Say one of ``OUTCOME_ANSWERS`` of a recommendation that the follow-up looks at, for the team so far.

        Args:
            place: The follow-up.
            source: The recommendation, as a plan names it.
            field: Which answer.
            value: What it says.
            shown: What the person saw there.

        Raises:
            SendnetError: The follow-up does not look at it, or the answer is not one.
        """
        if source not in {each.said.source for each in self._followed_up(place)}:
            raise SendnetError("This follow-up does not look at this recommendation.", "Look at its list again.")
        kept, seen = checked_answer(field, value, OUTCOME_ANSWERS), None if shown == "" else shown
        return self._journal.write([Edit(place.visit, outcome_record(source), field, kept, seen)])

    def _held(self, org: str) -> dict[DayPlace, str]:
        shared = {each.place: each.held_on or each.place.day for each in self._recommendations.days((org,))}
        return shared | {each.place: each.held_on or each.place.day for each in self._days.all()}

    def _followed_up(self, place: DayPlace) -> tuple[Followed, ...]:
        outcomes = outcomes_of(self._journal.ledger, place)
        return tuple(Followed(each, outcomes.get(each.source, Outcome(place))) for each in self._recommended(place))

    def _recommended(self, place: DayPlace) -> tuple[OpenRecommendation, ...]:
        # What this follow-up itself closes was open when it came.
        every = self._recommendations.all((place.org,))
        before = (
            structs.replace(each, outcomes=tuple(found for found in each.outcomes if found.place != place))
            for each in every
            if each.place != place
        )
        found = tuple(opened(each) for each in before if each.is_open)
        if found:
            return found
        copied = self._preparing.copying.given(place).recommendations
        return copied.recommendations if copied else ()

    def _found(self, place: DayPlace, followed: DayPlace) -> tuple[Finding, ...]:
        channel, packs = school_channel(place.org, self._journal.clock.year()), self._evaluations.packs
        every = findings(self._journal.ledger, (channel,), packs.level, self._evaluations.words)[channel]
        here = tuple(each for each in every if each.channel == followed.findings)
        copied = None if here else self._preparing.copying.given(place).earlier
        return tuple(each for each in copied.findings if each.channel == followed.findings) if copied else here

    def _checklist(self, place: DayPlace, earlier: DayPlace) -> bytes:
        shelf, statements = (
            self._checklists(),
            [each for found in self._followed_up(place) for each in found.statements],
        )
        name = shelf.current(_TEMPLATE)
        visit = next((each for each in self._days.all() if each.place == earlier), None)
        before = shelf.known(visit.checklist) if visit else None
        return checklist_bytes(linked(shelf.checklist(name), name, before, statements))


def _followed(visit: Visit) -> DayPlace:
    if not visit.follows:
        raise SendnetError("This challenge day follows no other.", "Begin a follow-up of the earlier day.")
    return DayPlace(visit.place.org, visit.follows)


def _beside(found: AreaFound, statements: set[str], before: dict[tuple[Subject, str], Finding]) -> Iterator[Beside]:
    looked_at = [each for each in found.statements if each.statement.id in statements]
    if not looked_at:
        return
    area = found.area
    yield _judged(found.conclusion, area.title, before.get(("area", area.id)))
    for each in looked_at:
        yield _judged(each.conclusion, each.statement.text, before.get(("statement", each.statement.id)))


def _judged(now: Conclusion, title: str, then: Finding | None) -> Beside:
    level = now.agreed or now.level
    said = (then.outcome, then.sentence) if then else (None, "")
    return Beside(now.subject, now.about, title, *said, level, now.sentence)
