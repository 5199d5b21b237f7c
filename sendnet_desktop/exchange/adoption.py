"""Changes that are kept and not counted: what they say, and adopting them as one's own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.clock import moment
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.ids import kind_of
from sendnet_desktop.journal.aside import Aside, aside
from sendnet_desktop.journal.journal import Journal


@dataclass(frozen=True, slots=True)
class HeldAside:
    """A change that is kept and does not count.

    Attributes:
        number: What the verbs take; never shown.
        cell: Where it would write.
        value: What it says.
        present: What is shown there now.
        who: The person who wrote it, as the change itself names them.
        laptop: Whose laptop it came from, as the trust's list names them.
        device: That laptop, as the office's verbs take it; never shown.
        when: When it was written, as its own clock says; when it came here where that clock was ahead of it.
        was_theirs: Whether it was theirs to write, so that it is kept aside because a laptop was stopped or a role
            has ended; if not, it was never theirs.
        may_adopt: Whether the person who works here may write there.
    """

    number: int
    cell: Cell
    value: Value
    present: Value
    who: str
    laptop: str
    device: str
    when: datetime
    was_theirs: bool
    may_adopt: bool

    @property
    def reason(self) -> str:
        """Why it does not count, in words."""
        return (
            "it came after the laptop was stopped or the role had ended"
            if self.was_theirs
            else "it was not theirs to change"
        )


class Adoption:
    """What people decide about changes that are kept aside. Nothing of it happens by itself."""

    def __init__(self, journal: Journal, enrolment: Enrolment, laptop: Callable[[str], str]) -> None:
        self._journal = journal
        self._enrolment = enrolment
        self._laptop = laptop

    def held_aside(self) -> tuple[HeldAside, ...]:
        """Return the changes that are kept, not counted and not dealt with, the newest first."""
        journal = self._journal
        return tuple(
            HeldAside(
                each.number,
                each.cell,
                each.value,
                journal.shown(each.cell),
                each.who,
                self._laptop(each.device),
                each.device,
                moment(each.stamp),
                self._was_theirs(each),
                self._may_write(each.cell),
            )
            for each in aside(journal.ledger)
        )

    def adopt(self, chosen: Sequence[HeldAside]) -> Changes:
        """Write changes as the own of whoever works here, in place of what is shown, all or none.

        They bear the adopting person's name; the history of each field says from whom they came.

        Raises:
            SendnetError: One of them is not this person's to write, or has been dealt with since it was shown.
        """
        return self._decide([(each, each.value) for each in reversed(chosen)])

    def leave(self, chosen: Sequence[HeldAside]) -> Changes:
        """Decide against changes: what is shown stays, and they are not asked about again, here or elsewhere.

        Raises:
            SendnetError: One of them is not this person's to decide, or has been dealt with since it was shown.
        """
        return self._decide([(each, self._journal.shown(each.cell)) for each in chosen])

    def _decide(self, decided: Sequence[tuple[HeldAside, Value]]) -> Changes:
        done = Changes()
        with self._journal.together():
            still = {each.number: (each.cell, each.value) for each in aside(self._journal.ledger)}
            if any(still.get(held.number) != (held.cell, held.value) for held, _ in decided):
                raise SendnetError("Some of this is not kept aside any more.", "Look at the list again.")
            for held, value in decided:
                done |= self._journal.adopt(held.cell, value, held.number)
        return done

    def _was_theirs(self, held: Aside) -> bool:
        trust = self._enrolment.trust
        return trust is not None and kind_of(held.cell.record) in trust.ever_writable(
            held.device, held.cell.channel, self._journal.policy
        )

    def _may_write(self, cell: Cell) -> bool:
        try:
            self._journal.permit(cell.channel, kind_of(cell.record))
        except SendnetError:
            return False
        return True
