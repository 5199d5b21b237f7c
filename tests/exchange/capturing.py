"""A challenge day of three reviewers, each on a laptop of their own, for the tests of what they capture."""

from typing import Final

from meeting import ELM, Laptop, Meeting

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.exchange.roster import Grant
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.visits.capture.service import Capturing
from sendnet_desktop.visits.capture.values import Captured
from sendnet_desktop.visits.values import Visit

PLACE: Final = DayPlace("oak0", "2026-11-24")
REVIEWER: Final = Grant("reviewer", "oak0:2026-11-24")
NAMES: Final = ("Nia", "Tom", "Ada")


class Team:
    """Three reviewers' laptops that hold the day; who is who is known on each."""

    def __init__(self, meeting: Meeting) -> None:
        meeting.enrol("Oakfield")
        office = meeting.office.workspace
        self.laptops = [meeting.enrol(name, ELM, REVIEWER) for name in NAMES]
        office.visits.days.begin(
            PLACE, office.frameworks.in_use(), office.frameworks.checklists.names()["full-day"], phase="primary"
        )
        self.keys = [office.visits.days.add_reviewer(PLACE, name)[0] for name in NAMES]
        carry(meeting.office, *self.laptops)
        for laptop, key in zip(self.laptops, self.keys, strict=True):
            laptop.workspace.visits.days.take_part(PLACE, key)

    def capture(self, who: int) -> Capturing:
        """Return what a reviewer captures with."""
        return self.laptops[who].workspace.visits.capture

    def seen(self, who: int) -> Captured:
        """Return what a reviewer's laptop shows."""
        return self.capture(who).captured(PLACE)

    def visit(self, who: int) -> Visit:
        """Return the day as a reviewer's laptop shows it."""
        return self.laptops[who].workspace.visits.days.find(PLACE)

    def checklist(self) -> Checklist:
        """Return the checklist of the day."""
        return self.capture(0).checklist(self.visit(0))

    def begin(self, who: int, section: str, **answers: str) -> str:
        """Begin a round of a reviewer's own, and return its key."""
        return self.capture(who).begin_round(PLACE, section, self.keys[who], **answers)[0]

    def meet(self) -> None:
        """Let all read from all, twice, so that everybody holds everything."""
        for _ in range(2):
            for laptop in self.laptops:
                carry(laptop, *(each for each in self.laptops if each is not laptop))


def carry(writer: Laptop, *readers: Laptop) -> None:
    """Write one laptop's files and let others read them."""
    files = writer.write()
    for reader in readers:
        reader.read(*files)
