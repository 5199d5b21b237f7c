"""The plan of a day: put together from what is prepared, and shared with the school as a document."""

from collections.abc import Iterator
from dataclasses import replace

from msgspec import structs

from sendnet_desktop.challenge_days.day_plan import (
    DAY_PLAN_TYPE,
    DayPlan,
    PlannedEnquiry,
    PlannedMember,
    PlannedSection,
    PlannedSlot,
    freeze_plan,
    thaw_plan,
)
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.records import DAY
from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.visits.preparing.records import shared_plan
from sendnet_desktop.visits.preparing.values import Prepared, Shared


class Planning:
    """The plans of challenge days, as schools are shown them."""

    def __init__(self, journal: Journal, documents: Documents) -> None:
        self._journal = journal
        self._documents = documents

    def shared(self, place: DayPlace) -> tuple[str, DayPlan] | None:
        """Return the plan that was shared last, with its hash; None where none was, or it has not come yet."""
        name = shared_plan(self._journal.ledger, place)
        try:
            return (name, thaw_plan(self._documents.read(name))) if name else None
        except SendnetError:
            return None

    def beside(self, prepared: Prepared) -> Prepared:
        """Return what is prepared with the plan that the school has of it."""
        found = self.shared(prepared.visit.place)
        if found is None:
            return prepared
        name, plan = found
        return replace(prepared, shared=Shared(name, plan, is_behind=not plan.says_the_same(plan_of(prepared))))

    def share(self, prepared: Prepared) -> Changes:
        """Share the plan with the school.

        Raises:
            SendnetError: The day has no date or no team yet, or it is not this person's to share.
        """
        visit = prepared.visit
        if not visit.held_on or not visit.team:
            raise SendnetError("The plan says too little to be shared.", "Give the day a date, and name its team.")
        signed = {"shared_on": prepared.as_at.isoformat(), "shared_by": self._journal.author}
        plan = structs.replace(plan_of(prepared), **signed)
        place, team = visit.place, ", ".join(each.called for each in visit.team if each.part != "school")
        with self._journal.together():
            name, kept = self._documents.publish(place.findings, DAY_PLAN_TYPE, freeze_plan(plan))
            said = {"title": visit.title, "held_on": visit.held_on, "team": team, "pack": visit.pack, "plan": name}
            return kept | self._journal.write(
                [Edit(place.findings, DAY, field, value) for field, value in said.items()]
            )


def plan_of(prepared: Prepared) -> DayPlan:
    """Return the plan of a day as it is prepared now, not signed by anybody."""
    visit, pack, checklist = prepared.visit, prepared.pack, prepared.checklist
    return DayPlan(
        format=1,
        type="challenge day plan",
        school=visit.school,
        title=visit.title,
        held_on=visit.held_on,
        starts_at=visit.starts_at,
        ends_at=visit.ends_at,
        host=visit.host,
        distribution=visit.distribution,
        framework=f"{pack.title} {pack.number}".strip() if pack else "",
        checklist=f"{checklist.title} {checklist.number}".strip() if checklist else "",
        team=tuple(PlannedMember(each.called, each.part, each.comes_from) for each in visit.team),
        enquiries=tuple(PlannedEnquiry(each.asked, each.aim) for each in prepared.enquiries if each.asked),
        slots=tuple(_slots(prepared)),
        sections=tuple(_sections(prepared)),
    )


def _slots(prepared: Prepared) -> Iterator[PlannedSlot]:
    for slot in prepared.slots:
        who = prepared.who(slot)
        yield PlannedSlot(
            slot.starts_at,
            slot.ends_at,
            slot.planned,
            slot.meets,
            slot.held_in,
            prepared.section(slot),
            who.called if who else "",
        )


def _sections(prepared: Prepared) -> Iterator[PlannedSection]:
    checklist = prepared.checklist
    for section in checklist.sections if checklist else ():
        asked = checklist.asked(section, prepared.visit.phase) if checklist else ()
        if asked:
            yield PlannedSection(section.title, tuple(item.text for item in asked))
