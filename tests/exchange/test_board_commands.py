"""What the board is told from the command line: of the half-term that today stands in, unless another is named."""

from datetime import datetime

import pytest
from meeting import Meeting

from sendnet_desktop.__main__ import main
from sendnet_desktop.clock import half_term
from sendnet_desktop.plans.choices import HALF_TERMS


def test_what_is_said_without_a_half_term_is_said_of_this_one(
    meeting: Meeting, capsys: pytest.CaptureFixture[str]
) -> None:
    office = meeting.office
    office.close()
    assert main(["--data", str(office.folder / "data"), "board", "--set", "board_headline=Steady"]) == 0
    office.open()
    now = half_term(datetime.now().astimezone().date())  # the command goes by the laptop's own clock
    found = {name: office.workspace.board.said(term).board_headline for term, name in HALF_TERMS.items()}
    assert found == {name: "Steady" if name == now else "" for name in HALF_TERMS.values()}
    assert "Steady" in capsys.readouterr().out
