"""What is asked further about a role: which schools, which day, what somebody reads."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtWidgets import QCheckBox, QLayout, QWidget

from sendnet_desktop.clock import year_name
from sendnet_desktop.exchange.roles import Choice, hub_lead, reader, reviewer, trust_lead
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, field, vbox
from sendnet_ui.people.branching import Branch
from sendnet_ui.people.places import ReviewerWanted
from sendnet_ui.people.school_checks import SchoolChecks

_NO_SCHOOL: Final = "Say which school."


class RoleDetails:
    """The roles that somebody may be given apart from a school's own, and what each asks further.

    Args:
        schools: The schools on the list, by id.
        year: The school year whose work a reader may read.
    """

    def __init__(self, schools: Mapping[str, str], year: int) -> None:
        self._year = year
        self._hub = SchoolChecks()
        self._visited = DropDown(schools, "Choose a school")
        self._day = Day()
        self._read = SchoolChecks()
        self._shared = QCheckBox(f"What the trust shares with all schools, {year_name(year)}")
        self._hub.offer(schools)
        self._read.offer(schools)

    def branches(self) -> Sequence[Branch]:
        """Return the roles as answers."""
        hub = field("Which schools?", self._hub, "They read these schools’ self-evaluations and findings.")
        visit = vbox(field("Which school?", self._visited), field("On which day?", self._day), gap=GAP * 2)
        read = vbox(field("Whose self-evaluation?", self._read), self._shared, gap=GAP)
        return (
            Branch("hub lead", "Leads a hub of schools", _widget(hub)),
            Branch("reviewer", "Reviews at a school on a day", _widget(visit)),
            Branch("reader", "Reads, and writes nothing: a governor, a trustee", _widget(read)),
            Branch("trust lead", "Leads the trust: reads everything and keeps what all schools share"),
        )

    def propose(self, wanted: ReviewerWanted) -> str:
        """Fill in what a reviewer of a day is to do; return the role."""
        self._visited.set_value(wanted.school)
        self._day.set_value(wanted.day)
        return "reviewer"

    def lacking(self, role: str) -> str:
        """Return what is still to be said about a role; nothing where all is."""
        match role:
            case "hub lead":
                return "" if self._hub.value() else "Tick at least one school."
            case "reviewer":
                self._day.flush()
                missing = "" if self._day.value() else self._day.complaint or "Say on which day."
                return missing if self._visited.value() else _NO_SCHOOL
            case "reader":
                return "" if self._channels() else "Tick at least one thing to read."
        return ""

    def choice(self, role: str) -> Choice:
        """Return the role as it goes on the list; nothing must be lacking."""
        match role:
            case "hub lead":
                return hub_lead(self._hub.value())
            case "reviewer":
                return reviewer(self._visited.value() or "", self._day.value() or date.min)
            case "reader":
                return reader(self._channels())
        return trust_lead()

    def _channels(self) -> tuple[str, ...]:
        shared = (f"all:{self._year}",) if self._shared.isChecked() else ()
        return (*shared, *(f"school:{school}:{self._year}" for school in self._read.value()))


def _widget(layout: QLayout) -> QWidget:
    holder = QWidget()
    holder.setLayout(layout)
    return holder
