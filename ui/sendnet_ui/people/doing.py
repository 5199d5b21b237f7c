"""The step in which the office says what somebody who asks will do."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sendnet_desktop.exchange.likeness import looks
from sendnet_desktop.exchange.roles import Choice, school, trust_lead
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, field, text, vbox
from sendnet_ui.people.branching import Branch, Branching
from sendnet_ui.people.deeds import Answer
from sendnet_ui.people.guide import Question
from sendnet_ui.people.last_day import UNTIL, LastDay
from sendnet_ui.people.places import ReviewerWanted
from sendnet_ui.people.reading import Picture, key_of
from sendnet_ui.people.role_details import RoleDetails
from sendnet_ui.people.wording import in_force, serves

if TYPE_CHECKING:
    from sendnet_desktop.exchange.join import JoinRequest
    from sendnet_desktop.exchange.people import Person
    from sendnet_desktop.exchange.roster import Organisation

_NEW: Final = "new"
_FURTHER: Final = "further"
_INSTEAD: Final = "instead"
_COVERS: Final = "covers"
_STAYS: Final = (
    "Everything written on the old laptop stays and counts, as far as it is here; nothing new from it counts. If the"
    " old laptop is at hand, let it write its files once more, and read them first."
)
_AMONG: Final = "{0} is put on the list among the people of {1}, and does there only what you choose here."


class Doing(Question):
    """Asks whether it is somebody new, a further laptop, a successor, cover, or somebody with another role.

    Args:
        picture: Who is on the list.
        request: Who asks.
        before: Whose part they get, where that is known.
        for_a_time: Whether they get it for a time, beside that person, and not in their place.
    """

    def __init__(
        self,
        picture: Picture,
        request: "JoinRequest",
        before: "Person | None" = None,
        *,
        for_a_time: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._picture = picture
        self._request = request
        self._asking = request.asked.organisation
        self._theirs = self._belonging()
        self._roles = RoleDetails(picture.schools, picture.year)
        self._whose = DropDown({each.id: each.name for each in self._theirs}, "Choose")
        self._before = DropDown(self._predecessors(), "Choose a person")
        self._covered = DropDown(self._predecessors(), "Choose a person")
        self._until = LastDay()
        self._branching = Branching(f"{request.asked.person}, {self._asking.name}", self._branches())
        alike = self._alike()
        super().__init__("What will they do?", *self._known(alike), self._branching, parent=parent)
        self._branching.unfolded.connect(self.reveal)
        self._branching.changed.connect(self.answered)
        self._propose(alike)
        if before is not None and key_of(before) in self._predecessors():
            self._branching.set_value(_COVERS if for_a_time else _INSTEAD)
            (self._covered if for_a_time else self._before).set_value(key_of(before))

    def propose(self, wanted: ReviewerWanted) -> None:
        """Propose the part that another room knows; a school's own laptop is let in as its school's first."""
        if self._asking.kind == "other":
            self._branching.set_value(self._roles.propose(wanted))

    def lacking(self) -> str:
        """Ask for what is not said yet."""
        match self._branching.value():
            case "":
                return "Say what they will do."
            case "further":
                return "" if self._whose.value() else "Say whose laptop it is."
            case "instead":
                return "" if self._before.value() else "Say whom they take over from."
            case "covers":
                return self._until.lacking() if self._covered.value() else "Say for whom they cover."
            case role:
                return self._roles.lacking(role)

    def answer(self) -> Answer:
        """Return what was decided; nothing must be lacking."""
        match self._branching.value():
            case "new":
                return Answer((school(self._asking.id),))
            case "further":
                return Answer(self._usual(self._whose.value() or ""), self._whose.value() or "")
            case "instead":
                before = self._chosen(self._before)
                return Answer(in_force(before), before.organisation.id, before.devices)
            case "covers":
                covered, until = self._chosen(self._covered), self._until.choice()
                return Answer(tuple(replace(each, until=until) for each in in_force(covered)), covered.organisation.id)
            case role:
                return Answer((self._roles.choice(role),), self._known_id())

    def first(self) -> QWidget:
        """Put the keyboard on the answers."""
        return self._branching

    def _branches(self) -> Sequence[Branch]:
        kind, branches = self._asking.kind, []
        if kind == "school":
            branches.append(Branch(_NEW, f"A new school: {self._asking.name}"))
        if self._theirs:
            words = {"school": "Another laptop, or another person, of a school on the list"}
            label = words.get(kind, "Another laptop of somebody on the list")
            branches.append(Branch(_FURTHER, label, _detail(field("Whose?", self._whose))))
        if self._predecessors():
            before = vbox(field("From whom?", self._before), text(_STAYS, "muted"), gap=GAP)
            branches.append(Branch(_INSTEAD, "Somebody who takes over from another", _detail(before)))
            until = field("Until when?", self._until, UNTIL)
            covered = vbox(field("For whom?", self._covered), until, gap=GAP * 2)
            branches.append(Branch(_COVERS, "Somebody who covers for another for a time", _detail(covered)))
        return (*branches, *(self._roles.branches() if kind == "other" else ()))

    def _belonging(self) -> "list[Organisation]":
        found = {each.organisation.id: each.organisation for each in self._picture.people}
        return sorted(
            (each for each in found.values() if each.kind == self._asking.kind), key=lambda each: each.name.casefold()
        )

    def _predecessors(self) -> dict[str, str]:
        return {
            key_of(person): f"{person.name}, {person.organisation.name}"
            for person in self._picture.people
            if not person.is_stopped and in_force(person) and serves(person) == self._asking.kind
            if not any(laptop.is_this for laptop in person.laptops)
        }

    def _chosen(self, box: DropDown) -> "Person":
        person = self._picture.person(box.value() or "")
        assert person is not None
        return person

    def _usual(self, organisation: str) -> tuple[Choice, ...]:
        if self._asking.kind == "school":
            return (school(organisation),)
        if self._asking.kind == "trust":
            return (trust_lead(),)
        theirs = (person for person in self._picture.people if person.organisation.id == organisation)
        return tuple(dict.fromkeys(choice for person in theirs for choice in in_force(person)))

    def _known_id(self) -> str:
        host = self._host()
        return host.id if host is not None else ""

    def _host(self) -> "Organisation | None":
        # One name stands on the list once. A governor may well give the school's, and a hub lead the trust's.
        name = looks(self._asking.name)
        listed = (person.organisation for person in self._picture.people)
        return next((each for each in listed if looks(each.name) == name), None)

    def _alike(self) -> "Organisation | None":
        itself = [each for each in self._theirs if each.id == self._asking.id]
        named = [each for each in self._theirs if each.name.casefold() == self._asking.name.casefold()]
        shortened = [each for each in self._theirs if each.slug == self._asking.slug]
        return next(iter((*itself, *named, *shortened)), None)

    def _known(self, alike: "Organisation | None") -> tuple[QWidget, ...]:
        if alike is not None:
            return (text(f"{alike.name} is on the list already, so this may be another laptop of theirs."),)
        host = self._host() if self._asking.kind == "other" else None
        return (text(_AMONG.format(self._request.asked.person, host.name)),) if host is not None else ()

    def _propose(self, alike: "Organisation | None") -> None:
        if alike is not None:
            self._branching.set_value(_FURTHER)
            self._whose.set_value(alike.id)
        elif self._asking.kind == "trust" and self._theirs:
            self._branching.set_value(_FURTHER)
            self._whose.set_value(self._theirs[0].id)
        elif self._asking.kind == "school":
            self._branching.set_value(_NEW)


def _detail(layout: QVBoxLayout) -> QWidget:
    holder = QWidget()
    holder.setLayout(layout)
    return holder
