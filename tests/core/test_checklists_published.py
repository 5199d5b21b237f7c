"""Checklists of a data folder: the shipped ones, and those that a trust published, one current for each template."""

import pytest
from msgspec import structs

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.checklists.reading import SHIPPED, checklist_bytes, read_checklist, shipped
from sendnet_desktop.workspace import Workspace


def anew(of: str, **members: str) -> Checklist:
    """Return a shipped checklist with other members."""
    return structs.replace(read_checklist(shipped()[of]), **members)


def test_the_shipped_checklists_are_current_until_the_trust_publishes_its_own(trust: Workspace) -> None:
    checklists = trust.frameworks.checklists
    before = checklists.names()
    assert list(before) == list(SHIPPED)
    name, _ = checklists.take_in(checklist_bytes(anew("follow-up", number="2026.2", title="Our follow-up")))
    assert checklists.names() == before | {"follow-up": name}
    assert checklists.checklist(name).title == "Our follow-up"
    assert checklists.checklist(before["follow-up"]).number == "2026.1"


def test_a_template_of_the_trusts_own_stands_after_the_shipped_ones(trust: Workspace) -> None:
    name, _ = trust.frameworks.checklists.take_in(checklist_bytes(anew("deep-dive", template="base", title="Bases")))
    assert list(trust.frameworks.checklists.names().items())[-1] == ("base", name)
    assert list(trust.frameworks.checklists.names())[:-1] == list(SHIPPED)


def test_bytes_that_are_no_checklist_are_not_published(trust: Workspace) -> None:
    before = trust.frameworks.checklists.names()
    with pytest.raises(SendnetError, match="not a checklist"):
        trust.frameworks.checklists.take_in(b"{}")
    assert trust.frameworks.checklists.names() == before


def test_a_checklist_that_has_not_come_is_said_to_be_missing(trust: Workspace) -> None:
    with pytest.raises(SendnetError, match="has not come yet"):
        trust.frameworks.checklists.checklist("0" * 64)


def test_only_the_trust_publishes_a_checklist(school: Workspace) -> None:
    assert list(school.frameworks.checklists.names()) == list(SHIPPED)
    with pytest.raises(SendnetError):
        school.frameworks.checklists.take_in(checklist_bytes(anew("full-day", number="2026.2")))
