"""How a draft report goes to its school in the sample, and what the school finds wrong in it comes back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.sample.calendar import MORNING, SimulatedTime
from sendnet_desktop.sample.schools import AtWork
from sendnet_desktop.sample.visiting import HELD
from sendnet_desktop.steps import Steps
from sendnet_desktop.workspace import Workspace

_READ: Final = HELD + 4
_AMENDED: Final = HELD + 6

_INACCURATE: Final = "Specialist advice is in use in Year 1 too, since the visit of the therapist in September."
_AMENDED_HOW: Final = "The plans of Year 1 were read again: Reception and Year 1."
_SENTENCE: Final = (
    "The sensory room has a purpose, a timetable and a way back to class. "
    "Specialist advice is in use in Reception and Year 1, and not yet in Year 2."
)


def check_draft(
    office: Workspace, wall: SimulatedTime, schools: Sequence[AtWork], held: DayPlace, post: Path
) -> Steps[None]:
    """Carry a draft to its school, let it say what is not accurate, amend the draft, and write to all these schools.

    Args:
        office: The trust's office, which has issued the draft.
        wall: Its clock.
        schools: Those that read what the office writes last; the day was held at one of them.
        held: The challenge day.
        post: A folder for the files.
    """
    host = next(each for each in schools if each.workspace.profile.org == held.org)
    yield from _deliver(office, [host], post)
    host.wall.go_to(_READ, MORNING)
    draft = host.workspace.visits.reports.issued(held)[0]
    host.workspace.recommendations.accuracy.add(held, draft.document, _INACCURATE)
    answered = yield from host.workspace.exchange.write(post)
    wall.go_to(_AMENDED, MORNING)
    yield from office.exchange.read([file.path for file in answered])
    _amend(office, held)
    yield from _deliver(office, schools, post)


def _amend(office: Workspace, held: DayPlace) -> None:
    accuracy = office.recommendations.accuracy
    (point,) = accuracy.points(held)
    accuracy.amend(point, "amended", value=True)
    accuracy.amend(point, "amended_how", _AMENDED_HOW)
    office.visits.concluding.conclude(held, "area", "E", "sentence", _SENTENCE)


def _deliver(office: Workspace, schools: Sequence[AtWork], post: Path) -> Steps[None]:
    written = yield from office.exchange.write(post)
    letters = {letter.to: letter.path for letter in written}
    for each in schools:
        yield from each.workspace.exchange.read([letters[each.school.name]])
