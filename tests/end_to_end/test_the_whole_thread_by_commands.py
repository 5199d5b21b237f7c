"""From a statement to its impact by commands alone: judged, planned, acted on, reviewed, frozen again and printed."""

import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

pytestmark = pytest.mark.slow


def pages(pdf: Path) -> int:
    with pikepdf.open(pdf) as document:
        return len(document.pages)


def test_the_thread_from_statement_to_impact_never_breaks(tmp_path: Path) -> None:
    def sendnet(*words: str | Path) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "sendnet_desktop", *map(str, words), "--data", str(tmp_path / "school")],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            timeout=240,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    secret = tmp_path / "passphrase"
    secret.write_text("seven green kites over Larkwater\n")
    locked = ("--passphrase-file", secret)
    sendnet("school", "start", "Oakfield Primary", "--person", "Jo Bell", "--phase", "primary", *locked)

    said = sendnet("judge", "A2", "2", "--strength", "1", "--duty", "met", "--evidence", "SENCO drive, Award", *locked)
    assert "A2: 2 Developing" in said
    sendnet("judge", "B3", "2", "--comment", "Late where pupils mask.", *locked)
    assert "frozen" in sendnet("snapshot", "--name", "Autumn 1", *locked)

    sendnet("plan", "add-priority", "B3", "--title", "Find needs in six weeks", "--live", *locked)
    sendnet("plan", "act", "1", "Agree the signs", "--who", "SENCO", "--checker", "Deputy head", *locked)
    sendnet("plan", "set", "1.1", "state", "done", *locked)
    seen = ("--progress", "green", "--impact", "3", "--seen", "Five of six in time.", "--decision", "close")
    sendnet("plan", "review", "1", *seen, *locked)

    sendnet("judge", "B3", "3", "--comment", "Found within six weeks since October.", *locked)
    assert "Since Autumn 1: 1 statement ↑ up." in sendnet("snapshot", "--name", "Autumn 2", *locked)

    for name, least, most in (("evaluation", 4, 40), ("summary", 1, 1), ("action-plan", 1, 9), ("governors", 1, 1)):
        pdf = tmp_path / f"{name}.pdf"
        sendnet("report", name, "--out", pdf, *locked)
        assert least <= pages(pdf) <= most
    assert "All is well" in sendnet("check", *locked)
