"""What the trust's office shows as tables and prints, each by its name."""

from collections.abc import Mapping

from half_term import HalfTerm
from network import org_of

from sendnet_desktop.across.duties import duties
from sendnet_desktop.across.standings import Standings
from sendnet_desktop.exports import picture as tables
from sendnet_desktop.exports.board import board_sheets
from sendnet_desktop.exports.drift import drift_sheets
from sendnet_desktop.exports.hub import hub_sheets
from sendnet_desktop.exports.network import pool_sheets
from sendnet_desktop.exports.roll_call import roll_call_sheets
from sendnet_desktop.meetings.issuing.building import head_of
from sendnet_desktop.reports.annual import annual_report, needs_report
from sendnet_desktop.reports.board import board_report
from sendnet_desktop.reports.drift import DriftPaper, drift_report
from sendnet_desktop.reports.hub_agenda import hub_agenda_report
from sendnet_desktop.reports.meeting_agenda import meeting_agenda_report
from sendnet_desktop.reports.meeting_note import meeting_note_report
from sendnet_desktop.reports.meeting_roll_call import meeting_roll_call_report
from sendnet_desktop.reports.meeting_slip import meeting_slips_report
from sendnet_desktop.spreadsheets.values import Sheet
from sendnet_desktop.steps import Steps

TERM = "autumn-1"


def told(half_term: HalfTerm) -> Mapping[str, tuple[Sheet, ...]]:
    """Return every table of the overview, of the board and of the meeting."""
    office, place = half_term.office.workspace, half_term.place
    across, standings = office.across, Standings(office.across.picture())
    picture, today = standings.picture, office.today().isoformat()
    names = {school.org: school.name for school in picture.schools}
    return {
        "areas": tables.area_sheets(standings),
        "statements": tables.statement_sheets(standings),
        "duties": tables.duty_sheets(duties(standings)),
        "priorities": tables.common_sheets(across.common(standings)),
        "recommendations": tables.open_sheets(across.recommended(picture), today),
        "practice": tables.practice_sheets(across.practice(picture), picture.pack),
        "exchange": tables.heard_sheets(across.heard(picture)),
        "placings": tables.placing_sheets(across.placings.preview(statements=True)),
        "drift": drift_sheets(office.drifts.read()),
        "pool": pool_sheets(across.pool(picture), names.__getitem__),
        "board": board_sheets(office.board.summary(TERM)),
        "hub": hub_sheets(
            office.hubs.board(), office.hubs.counted([school.org for school in office.hubs.board().schools])
        ),
        "roll-call": roll_call_sheets(office.meetings.roll_calls.call(place)),
    }


def prints(half_term: HalfTerm) -> Mapping[str, Steps[bytes]]:
    """Return every print of a half-term, not made yet."""
    office, place = half_term.office.workspace, half_term.place
    today, issuing, trust = office.today(), office.meetings.issuing, office.profile.name
    agenda, note = issuing.issued_agenda(place), issuing.issued_note(place)
    assert agenda is not None
    assert note is not None
    head = head_of(office.meetings.calendar.find(place), trust)
    lead, visited = half_term.network.lead.workspace, org_of(half_term.schools[0])
    summary = office.board.summary(TERM)
    return {
        "agenda": meeting_agenda_report(agenda.paper, today),
        "note": meeting_note_report(note.paper, today),
        "slips": meeting_slips_report(issuing.slips(place), today),
        "roll-call": meeting_roll_call_report(half_term.called, head, today),
        "hub agenda": hub_agenda_report(lead.hubs.agenda(visited)),
        "drift": drift_report(DriftPaper(trust, today, office.drifts.read(), office.evaluations.words())),
        "board": board_report(summary),
        "training needs": needs_report(summary),
        "annual": annual_report(office.annual.report()),
    }
