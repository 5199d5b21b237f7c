"""The lists of the overview: duties, what schools work on, what was recommended to them, who is silent."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from sendnet_desktop.across.duties import DutyHeld, duties
from sendnet_desktop.across.hearing import Heard
from sendnet_desktop.across.priorities import Common, Held
from sendnet_desktop.across.wording import listed
from sendnet_desktop.challenge_days.recommendations import STATES, WAITS, Recommendation
from sendnet_desktop.clock import day_written, write_day
from sendnet_desktop.evaluations.values import STATUTORY
from sendnet_desktop.plans.choices import STATES as ACTION_STATES
from sendnet_desktop.trust.overview import KnownSchool
from sendnet_ui.trust.behind import Paper, Way, to_school
from sendnet_ui.trust.list_page import ListPage
from sendnet_ui.trust.view import View
from sendnet_ui.trust.wording import counted
from sendnet_ui.visits.places import OpenPlace

if TYPE_CHECKING:
    from sendnet_desktop.spreadsheets.values import Sheet
    from sendnet_desktop.workspace import Workspace


class DutiesPage(ListPage[DutyHeld]):
    """Legal duties, with how many schools say what of each."""

    title = "Legal duties"
    has_bars = True
    told = "How many schools say that each legal duty is met. A level is never made of these."
    empty = "None of the statements that are left holds a legal duty."

    def things(self, workspace: "Workspace", view: View) -> Sequence[DutyHeld]:  # noqa: ARG002 -- the picture has it all
        """Return the duties."""
        return duties(view.standings)

    def sheets(self, things: Sequence[DutyHeld], view: View) -> "tuple[Sheet, ...]":  # noqa: ARG002 -- as above
        """Return the duties as a table."""
        from sendnet_desktop.exports.picture import duty_sheets

        return duty_sheets(things)

    def named(self, thing: DutyHeld) -> str:
        """Return where it is not met, or not wholly."""
        return _names((*thing.unmet, *thing.partly))

    def paper(self, thing: DutyHeld, view: View) -> Paper:  # noqa: ARG002 -- as above
        """Return a duty with the schools that do not meet it, each of which can be gone to."""
        statement = thing.about.statement
        assert statement is not None
        told = (
            ("The legal core", statement.core),
            ("Where it stands", "; ".join(statement.cited)),
            (
                "How many schools",
                "; ".join(f"{words}: {thing.counts.get(each, 0)}" for each, words in STATUTORY.items()),
            ),
            ("Not met at", _names(thing.unmet)),
            ("Partly met at", _names(thing.partly)),
        )
        ways = (to_school(school, thing.about.area.id) for school in (*thing.unmet, *thing.partly))
        return Paper(thing.about.words, thing.about.area.title, told, tuple(ways))


class PrioritiesPage(ListPage[Common]):
    """What schools work on, that which most of them share first."""

    title = "Common priorities"
    has_bars = True
    told = "What schools’ live priorities bear on. One that bears on several statements stands at each of them."
    empty = "No school that is left has a live priority that bears on what is left."

    def things(self, workspace: "Workspace", view: View) -> Sequence[Common]:
        """Return the schools' plans."""
        return workspace.across.common(view.standings)

    def sheets(self, things: Sequence[Common], view: View) -> "tuple[Sheet, ...]":  # noqa: ARG002 -- as above
        """Return what schools work on, then the priorities, as tables."""
        from sendnet_desktop.exports.picture import common_sheets

        return common_sheets(things)

    def named(self, thing: Common) -> str:
        """Return whose priorities they are."""
        return _names(held.school for held in thing.held)

    def paper(self, thing: Common, view: View) -> Paper:  # noqa: ARG002 -- as above
        """Return the priorities behind it, each with its actions."""
        title = thing.about.words if thing.about else "Priorities that name no statement"
        under = f"{counted(thing.schools, 'school')}, {counted(thing.late, 'late action')}"
        return Paper(
            title, under, tuple((f"{each.school.name}: {each.priority.title}", _held(each)) for each in thing.held)
        )


class RecommendationsPage(ListPage[Recommendation]):
    """What challenge days recommended and nobody has closed."""

    title = "Open recommendations"
    told = "What challenge days recommended, and who waits for what."
    empty = "No recommendation is open at the schools that are left."

    def things(self, workspace: "Workspace", view: View) -> Sequence[Recommendation]:
        """Return what was recommended."""
        return workspace.across.recommended(view.picture)

    def sheets(self, things: Sequence[Recommendation], view: View) -> "tuple[Sheet, ...]":
        """Return what is open as a table."""
        from sendnet_desktop.exports.picture import open_sheets

        return open_sheets(things, view.today)

    def named(self, thing: Recommendation) -> str:
        """Return to which school."""
        return thing.school

    def paper(self, thing: Recommendation, view: View) -> Paper:
        """Return a recommendation, with the way to those of its school."""
        late = "Late: it was to be done by " if thing.is_late(view.today) else "By "
        told = (
            ("How far it has come", ". ".join(filter(None, (STATES[thing.state], WAITS[thing.state])))),
            ("When", f"{late}{day_written(thing.by_when)}" if thing.by_when else ""),
            ("Because", thing.because),
            ("So that", thing.so_that),
            ("Led by", thing.led_by),
            ("Known by", thing.known_by),
            ("Support offered", thing.support),
            ("In the plan", "; ".join(taken.words for taken in thing.taken)),
        )
        under = ", ".join(filter(None, (thing.school, thing.day, day_written(thing.held_on))))
        way = Way(self.desk.said("Go to challenge days"), "visits", OpenPlace(thing.place.org))
        return Paper(f"{thing.name}  {thing.recommended}", under, told, (way,))


class ExchangePage(ListPage[Heard]):
    """Who has not exchanged lately."""

    title = "Who has exchanged"
    told = "Schools from which nothing came for half a term stand first, the longest silent before the others."
    empty = "No school is left."

    def things(self, workspace: "Workspace", view: View) -> Sequence[Heard]:
        """Return when each school was last heard of."""
        return workspace.across.heard(view.picture)

    def sheets(self, things: Sequence[Heard], view: View) -> "tuple[Sheet, ...]":  # noqa: ARG002 -- as above
        """Return the schools as a table."""
        from sendnet_desktop.exports.picture import heard_sheets

        return heard_sheets(things)

    def named(self, thing: Heard) -> str:
        """Return which school."""
        return thing.school.name

    def paper(self, thing: Heard, view: View) -> Paper:  # noqa: ARG002 -- as above
        """Return how the exchange with a school stands, with the way to Exchange."""
        told = (
            ("Last heard of", write_day(thing.last.astimezone().date()) if thing.last else "Never"),
            (
                "Has your work up to",
                write_day(thing.has_up_to.astimezone().date()) if thing.has_up_to else "Not said yet",
            ),
            ("Changes of yours that it has not", str(thing.lacks) if thing.lacks else ""),
            ("Missing of its work", "; ".join(thing.missing)),
        )
        under = "Nothing came for half a term" if thing.is_silent else counted(thing.laptops, "laptop")
        return Paper(thing.school.name, under, told, (Way("Go to Exchange", "exchange"),))


def _day(moment: datetime | None) -> str:
    return write_day(moment.astimezone().date()) if moment else ""


def _names(schools: "Iterator[KnownSchool] | Sequence[KnownSchool]") -> str:
    return listed(dict.fromkeys(school.name for school in schools))


def _held(held: Held) -> str:
    priority = held.priority
    facts = (
        priority.outcome,
        f"Led by {priority.lead}" if priority.lead else "",
        f"Until {day_written(priority.ends)}" if priority.ends else "",
        f"Difference made: {held.impact}" if held.impact else "",
        counted(held.late, "late action") if held.late else "",
    )
    actions = (f"{each.what} ({ACTION_STATES.get(each.state, each.state)})" for each in priority.actions)
    return "\n".join((". ".join(fact.rstrip(".") for fact in facts if fact), *actions)).strip()
