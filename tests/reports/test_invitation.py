"""The page that invites to a trust: one page, accessible, and everything on it heard."""

from datetime import date

from sendnet_desktop.reports.invitation import Invitation, invitation, invitation_document
from sendnet_desktop.steps import finish
from tests.reports.checks import failed_rules, unheard

INVITED = Invitation(
    "Ashdown Learning Trust", ("fit", "client", "goose", "journey", "safe", "decrease"), "T. Lead", date(2026, 11, 24)
)


def test_the_invitation_is_accessible_and_says_the_six_words() -> None:
    data = finish(invitation(INVITED))
    assert failed_rules(data) == []
    assert unheard(data, invitation_document(INVITED)) == []


def test_a_long_trusts_name_still_fits_on_one_page() -> None:
    long = Invitation("The Very Long Name of a Learning Trust " * 5, INVITED.words, "Somebody " * 12, INVITED.day)
    data = finish(invitation(long))
    assert data.count(b"/Type /Page\n") + data.count(b"/Type/Page/") <= 1
    assert failed_rules(data) == []
