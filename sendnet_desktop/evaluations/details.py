"""What a school says of itself: its name and its phases, as they were said last, and how the school changes them."""

from collections.abc import Callable
from typing import Final

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations import records
from sendnet_desktop.evaluations.records import SchoolSaid
from sendnet_desktop.frameworks.phases import checked_phases
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen

_LONGEST_NAME: Final = 100


class Details:
    """The details of the school whose laptop this is.

    They stand in the school's own records, so that its laptops and its trust read the same. The trust's list has a name
    for the school too, which is the trust's.
    """

    def __init__(self, journal: Journal, channel: Callable[[], str], at_first: SchoolSaid) -> None:
        """Read and write details.

        Args:
            journal: Where they are kept.
            channel: Gives the school's channel of this year.
            at_first: What was said when the laptop was set up, which holds until more is said.
        """
        self._journal = journal
        self._channel = channel
        self._at_first = at_first

    def said(self) -> SchoolSaid:
        """Return name and phase as they were said last, in this year or an earlier one."""
        here = Channel.parse(self._channel())
        told = records.last_said(self._journal.ledger, here.org, here.year or 0)
        return SchoolSaid(told.name or self._at_first.name, told.phase or self._at_first.phase)

    def change(self, field: str, value: str, *, shown: Seen = AS_SHOWN) -> Changes:
        """Say the school's ``name`` or ``phase`` anew, from this year on; what was frozen keeps what it says.

        Args:
            field: Which of the two.
            value: What it says; of the phase all that fit, such as ``primary, resourced base``.
            shown: What the person was shown of it.

        Raises:
            SendnetError: The name is missing or too long, or there is no such phase.
        """
        words = checked_phases(value) if field == "phase" else " ".join(value.split())
        if field == "name" and not 0 < len(words) <= _LONGEST_NAME:
            raise SendnetError("A school needs a name.", f"Write one of at most {_LONGEST_NAME} characters.")
        if field == "phase" and not words:
            raise SendnetError("A school has a phase or setting.", "Choose at least one.")
        if field not in ("name", "phase"):
            raise SendnetError(f"“{field[:40]}” is not something that a school says of itself.")
        seen = self.said().name if field == "name" else self.said().phase
        if words == seen:
            return Changes()
        return self._journal.write([Edit(self._channel(), records.DETAILS, field, words, shown)])
