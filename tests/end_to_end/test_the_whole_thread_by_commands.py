"""From a statement to its impact by commands alone: judged, planned, acted on, reviewed, frozen again and printed."""

from pathlib import Path

import pikepdf
import pytest
from terminals import QuickTerminal, Terminal

from sendnet_desktop.workspace import Founding, Workspace

pytestmark = pytest.mark.slow


def pages(pdf: Path) -> int:
    with pikepdf.open(pdf) as document:
        return len(document.pages)


def test_the_thread_from_statement_to_impact_never_breaks(tmp_path: Path) -> None:
    here = (tmp_path, ("--data", tmp_path / "school"))
    sendnet, apart = QuickTerminal(*here), Terminal(*here)
    founding = Founding("school", "Oakfield Primary", "Jo Bell", phase="primary", protection="open")
    Workspace.create(tmp_path / "school", founding).close()

    said = sendnet("judge", "A2", "2", "--strength", "1", "--duty", "met", "--evidence", "SENCO drive, Award")
    assert "A2: 2 Developing" in said
    sendnet("judge", "B3", "2", "--comment", "Late where pupils mask.")
    assert "frozen" in sendnet("snapshot", "--name", "Autumn 1")

    sendnet("plan", "add-priority", "B3", "--title", "Find needs in six weeks", "--live")
    sendnet("plan", "act", "1", "Agree the signs", "--who", "SENCO", "--checker", "Deputy head")
    sendnet("plan", "set", "1.1", "state", "done")
    seen = ("--progress", "green", "--impact", "3", "--seen", "Five of six in time.", "--decision", "close")
    sendnet("plan", "review", "1", *seen)

    sendnet("judge", "B3", "3", "--comment", "Found within six weeks since October.")
    assert "Since Autumn 1: 1 statement ↑ up." in sendnet("snapshot", "--name", "Autumn 2")

    for name, least, most in (("evaluation", 4, 40), ("summary", 1, 1), ("action-plan", 1, 9), ("governors", 1, 1)):
        pdf = tmp_path / f"{name}.pdf"
        sendnet("report", name, "--out", pdf)
        assert least <= pages(pdf) <= most
    assert "All is well" in apart("check")
