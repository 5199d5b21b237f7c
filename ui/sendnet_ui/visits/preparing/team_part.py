"""The team: picked from the trust's list or written, and led to where the list is kept."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from sendnet_desktop.changes import Changes, Value
from sendnet_ui.cards.part import CardsPart
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.people.places import ReviewerWanted
from sendnet_ui.visits.preparing.forms import MemberCard
from sendnet_ui.visits.preparing.places import PartPlace
from sendnet_ui.visits.preparing.rows import team_rows
from sendnet_ui.visits.preparing.sheet import DaySheet, Reading

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_PICK: Final = "Pick somebody from the trust’s list"


class TeamPart(CardsPart[Reading]):
    """Who comes, what each does, and who still has to be let in."""

    def __init__(self, sheet: DaySheet, parent: QWidget | None = None) -> None:
        member, self._listed = MemberCard(sheet), DropDown({}, _PICK)
        self._listed.introduce(_PICK)
        super().__init__(sheet, member, team_rows, _known_of, parent)
        self._day = sheet
        self._listed.changed.connect(self._pick)
        member.let_in_wanted.connect(self._let_in)
        member.chosen_as_me.connect(self._take_part)

    def pieces(self) -> tuple[QWidget, ...]:
        """Return the list, the ways to add to it by hand and from the trust's list, and the card."""
        *above, card = super().pieces()
        return *above, self._listed, card

    def fill(self) -> None:
        """Show the team, and offer everybody on the list who is not in it."""
        super().fill()
        team = {each.called for each in self._day.prepared.visit.team}
        people = {name: place for name, place in self._sheet.reading.people.items() if name not in team}
        self._listed.offer({name: f"{name}, {people[name]}" for name in sorted(people, key=str.casefold)})
        self._listed.set_value(None)
        self._listed.setVisible(bool(people))

    def _pick(self, name: object) -> None:
        if isinstance(name, str):
            self.make(name)

    def _let_in(self, name: str) -> None:
        place = self._day.place
        self._sheet.desk.wanted.emit("people", ReviewerWanted(name, place.org, date.fromisoformat(place.day)))

    def _take_part(self, key: str) -> None:
        place = self._day.place

        def work(workspace: "Workspace") -> Changes:
            return workspace.visits.days.take_part(place, key)

        self._day.do("Said who writes on this laptop.", work, PartPlace("team", f"reviewer:{key}"))


def _known_of(reading: Reading, name: str) -> dict[str, Value]:
    """Return where somebody on the list works; whoever is named first leads the day."""
    place = reading.people.get(name, "")
    part: dict[str, Value] = {} if reading.prepared.visit.team else {"part": "lead"}
    return {**part, **({"comes_from": place} if place else {})}
