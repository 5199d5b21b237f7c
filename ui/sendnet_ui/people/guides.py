"""The dialogs of the people room, opened in front of it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sendnet_ui.people.aside import AsideDialog
from sendnet_ui.people.changing import Changing
from sendnet_ui.people.keeping import KeepingList
from sendnet_ui.people.letting_in import LetIn
from sendnet_ui.people.losing import Losing
from sendnet_ui.people.places import ReviewerWanted
from sendnet_ui.people.reading import Picture
from sendnet_ui.people.renaming import Renaming
from sendnet_ui.reports.prints import InvitationPrint
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.exchange.join import JoinRequest
    from sendnet_desktop.exchange.people import Laptop, Person
    from sendnet_desktop.exchange.roster import Organisation


class Guides:
    """Opens one dialog after another where one leads on to the next.

    Args:
        desk: What each of them is given.
        page: The room in front of which they stand.
        done: Called whenever one of them has changed the list.
    """

    def __init__(self, desk: Desk, page: QWidget, done: Callable[[], None]) -> None:
        self._desk = desk
        self._page = page
        self._done = done

    def let_in(
        self,
        picture: Picture,
        requests: "Sequence[JoinRequest]" = (),
        before: "Person | None" = None,
        *,
        for_a_time: bool = False,
        wanted: ReviewerWanted | None = None,
    ) -> None:
        """Let people in: those found already, or those of a place that is asked for.

        Args:
            picture: Who is on the list.
            requests: Those who ask; none to ask where they are.
            before: Whose part the one who asks gets, where that is known.
            for_a_time: Whether they cover for that person, and do not take over.
            wanted: The challenge day that somebody is let in for, where that is known.
        """
        LetIn(
            picture,
            requests,
            self._desk,
            self._page,
            done=self._done,
            before=before,
            for_a_time=for_a_time,
            wanted=wanted,
        ).open()

    def change(self, picture: Picture, person: "Person", wanted: ReviewerWanted | None = None) -> None:
        """Change what somebody does; where a further role is wanted for them, that is proposed."""
        requests = picture.asking.requests
        Changing(
            picture,
            person,
            self._desk,
            self._page,
            done=self._done,
            succeed=lambda for_a_time: self.let_in(picture, requests, person, for_a_time=for_a_time),
            wanted=wanted,
        ).open()

    def rename(self, organisation: "Organisation") -> None:
        """Call a school, or where somebody from elsewhere belongs, otherwise."""
        Renaming(organisation, self._desk, self._page, self._done).open()

    def lost(self, picture: Picture, laptop: "Laptop") -> None:
        """Stop a laptop, or let later work of one that is stopped count."""
        Losing(picture, laptop, self._desk, self._page, done=self._done, replace=lambda: self.let_in(picture)).open()

    def invite(self, picture: Picture) -> None:
        """Show the page that invites to the trust, to print or to send."""
        self._desk.print_wanted.emit(InvitationPrint(picture.trust, picture.words, picture.own_name))

    def keep_list(self, picture: Picture) -> None:
        """Change who keeps the list."""
        KeepingList(picture, self._desk, self._page, self._done).open()

    def look_aside(self) -> None:
        """Look at the changes that are kept aside."""
        AsideDialog(self._desk, self._page, self._done).open()
