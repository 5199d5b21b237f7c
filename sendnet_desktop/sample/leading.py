"""The hub of the sample: one of its SENCOs leads it, reads what its schools bring, and visits one of them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from sendnet_desktop.changes import Value
from sendnet_desktop.exchange.roles import hub_lead
from sendnet_desktop.sample.calendar import MORNING, SCHOOL_DAYS
from sendnet_desktop.sample.schools import AtWork
from sendnet_desktop.steps import Steps
from sendnet_desktop.workspace import Workspace

_LEAD: Final = 1
_HUB: Final = slice(0, 3)
_VISIT: Final = SCHOOL_DAYS
_SAID: Final[Mapping[str, Value]] = {
    "with_head": True,
    "with_senco": True,
    "whole_school": "Teachers can say which adjustments their pupils use, and why, without looking them up.",
    "seen_there": "Two short walks, Years 3 and 5. The reading groups run as planned; two of four have a baseline.",
    "agreed_next": "A baseline for the other two groups\nThe plan on the agenda of governors in December",
}
_OF_PRIORITY: Final = "Begun well. The next visit looks at what it has changed for pupils."
_JOT: Final = "Ask the head how cover for the SENCO is planned for spring."


def give_hub(office: Workspace, schools: Sequence[AtWork]) -> Steps[None]:
    """Let the second school's SENCO lead the hub of the first three; a single school has none."""
    if len(schools) > _LEAD:
        lead = schools[_LEAD].workspace.exchange.enrolment.device
        orgs = [each.workspace.profile.org for each in schools[_HUB]]
        yield from office.exchange.registrar.give([lead], hub_lead(orgs))


def visit_hub(office: Workspace, schools: Sequence[AtWork], sent: Sequence[Path], post: Path) -> Steps[None]:
    """Let the hub's lead read what its schools wrote and visit the first; school and office read the note.

    Args:
        office: The trust's office.
        schools: All schools.
        sent: The files that they wrote; those of others are passed over.
        post: A folder for the lead's own.
    """
    if len(schools) <= _LEAD:
        return
    host, lead = schools[0], schools[_LEAD]
    yield from lead.workspace.exchange.read(sent)
    lead.wall.go_to(_VISIT, MORNING)
    hubs = lead.workspace.hubs
    with hubs.together():
        visit, _ = hubs.begin_visit(host.workspace.profile.org, **_SAID)
        for priority in lead.workspace.plans.all({visit.channel: ""})[visit.channel].live[:1]:
            hubs.say_of_priority(visit, priority.record, _OF_PRIORITY)
        hubs.jot(host.workspace.profile.org, _JOT)
    written = yield from lead.workspace.exchange.write(post)
    for reader in (office, host.workspace):
        yield from reader.exchange.read([file.path for file in written])
