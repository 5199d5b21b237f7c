"""The lists of the overview in which schools help each other: drift, good practice, needs and offers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sendnet_desktop.across.drift import Beside, Drift, StatementDrift
from sendnet_desktop.across.practice import Practice
from sendnet_desktop.clock import day_written
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.meetings.at_school.values import PoolEntry
from sendnet_desktop.meetings.choices import POOL_STATES, POOLED
from sendnet_desktop.meetings.naming import LABELS
from sendnet_ui.trust.behind import Paper, to_school
from sendnet_ui.trust.list_page import ListPage
from sendnet_ui.trust.view import View
from sendnet_ui.trust.wording import counted

if TYPE_CHECKING:
    from sendnet_desktop.spreadsheets.values import Sheet
    from sendnet_desktop.workspace import Workspace


class DriftPage(ListPage[StatementDrift]):
    """Where schools and those who reviewed them judge alike, and where they do not."""

    title = "Drift"
    told = (
        "What schools said of statements for their challenge days, beside what reviewers found. Where views differ, the"
        " statement wants moderating; nobody is wrong."
    )
    empty = "There is no challenge day yet at which both a school and its reviewers gave a level of what is shown here."
    has_bars = True

    def things(self, workspace: "Workspace", view: View) -> Sequence[StatementDrift]:
        """Return the drift of the statements that are left, at the schools that are left."""
        left = {about.id for about in view.standings.statements()}
        drift = workspace.drifts.read([school.org for school in view.picture.schools])
        return [each for each in drift.statements if each.statement in left or not view.picture.filters]

    def sheets(self, things: Sequence[StatementDrift], view: View) -> "tuple[Sheet, ...]":  # noqa: ARG002 -- all is read
        """Return the drift as tables."""
        from sendnet_desktop.exports.drift import drift_sheets

        return drift_sheets(Drift(tuple(things)))

    def named(self, thing: StatementDrift) -> str:
        """Return at which schools."""
        return ", ".join(beside.school for beside in thing.days)

    def paper(self, thing: StatementDrift, view: View) -> Paper:
        """Return a statement with every challenge day at which it was judged."""
        by_org = {school.org: school.name for school in view.picture.schools}
        told = tuple((_day_of(each, by_org.get(each.place.org, "")), _levels(each)) for each in thing.days)
        under = f"{thing.words} {counted(len(thing.days), 'challenge day')}."
        return Paper(f"{thing.statement} {thing.text}", self.desk.said(under), told)


class PracticePage(ListPage[Practice]):
    """What works well and may be told of, with whom to ask."""

    title = "Good practice"
    told = "What schools and reviewers have chosen to share, by area. An agenda can pull from it."
    empty = (
        "Nothing has been shared yet. Schools share what works well under Network meetings; reviewers in their report."
    )

    def things(self, workspace: "Workspace", view: View) -> Sequence[Practice]:
        """Return what is shared of the areas that are left."""
        areas = {area.id for area in view.picture.areas}
        is_whole = not view.picture.filters
        shared = workspace.across.practice(view.picture)
        return [each for each in shared if each.area in areas or (is_whole and not each.area)]

    def sheets(self, things: Sequence[Practice], view: View) -> "tuple[Sheet, ...]":
        """Return what is shared as a table."""
        from sendnet_desktop.exports.picture import practice_sheets

        return practice_sheets(things, view.picture.pack)

    def named(self, thing: Practice) -> str:
        """Return where."""
        return thing.school.name

    def paper(self, thing: Practice, view: View) -> Paper:
        """Return what works well, with the way to what the school says of the area."""
        statement = view.picture.pack.by_id.get(thing.statement)
        told = (
            ("What works well", thing.words),
            ("It shows", f"{statement.id} {statement.text}" if statement else ""),
            ("Whom to ask", thing.whom_to_ask or self.desk.said("The school’s SENCO")),
            ("Told by", thing.told_by),
        )
        area = next((each.title for each in view.picture.pack.areas if each.id == thing.area), "")
        return Paper(f"{thing.school.name}", area, told, (to_school(thing.school, thing.area),))


class PoolPage(ListPage[PoolEntry]):
    """What schools need and offer."""

    title = "Needs and offers"
    told = "What schools have put into the resource pool. In Network meetings you choose what all schools are shown."
    empty = "No school that is left has put anything into the resource pool."

    def things(self, workspace: "Workspace", view: View) -> Sequence[PoolEntry]:
        """Return needs and offers."""
        return workspace.across.pool(view.picture)

    def sheets(self, things: Sequence[PoolEntry], view: View) -> "tuple[Sheet, ...]":
        """Return needs and offers as a table."""
        from sendnet_desktop.exports.network import pool_sheets

        return pool_sheets(things, lambda org: _name(org, view))

    def named(self, thing: PoolEntry) -> str:
        """Return whose."""
        return _name(thing.org, self.view) if self.view else ""

    def paper(self, thing: PoolEntry, view: View) -> Paper:
        """Return a need or an offer whole."""
        told = (
            (LABELS["terms"], thing.terms),
            (LABELS["from_on"], day_written(thing.from_on)),
            (LABELS["until_on"], day_written(thing.until_on)),
            (LABELS["cost_share"], thing.cost_share),
            (LABELS["pool_state"], POOL_STATES.get(thing.state, "")),
            (LABELS["agreed_with"], thing.agreed_with),
            ("Shown to others", "Yes" if thing.is_shown else "No"),
        )
        return Paper(thing.pooled, f"{POOLED.get(thing.pool_side, '')}: {_name(thing.org, view)}", told)


def _name(org: str, view: View) -> str:
    return next((school.name for school in view.picture.schools if school.org == org), "A school")


def _day_of(beside: Beside, school: str) -> str:
    return ", ".join(filter(None, (school or beside.school, beside.title, day_written(beside.reviewed_on))))


def _levels(beside: Beside) -> str:
    agreed = f". Agreed: {level_words(beside.agreed)}" if beside.agreed else ""
    return f"The school: {level_words(beside.own)}. Reviewers: {level_words(beside.reviewers)}{agreed}"
