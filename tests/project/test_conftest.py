"""What tests/conftest.py promises every test, tried on a pytest of its own."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from sendnet_desktop import paths

_CONFTEST = Path(__file__).parents[1] / "conftest.py"
_NEEDS_JAVA = "import pytest\n\n@pytest.mark.needs_java\ndef test_a_pdf(): pass\n"


def _run_without_tools(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    for each in (_CONFTEST, _CONFTEST.with_name("turns.py")):
        shutil.copy(each, folder)
    (folder / "test_one.py").write_text(_NEEDS_JAVA, "utf-8")
    (folder / "pytest.ini").write_text("[pytest]\naddopts = --strict-markers\n", "utf-8")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-ra", "-p", "no:cacheprovider", str(folder)],
        cwd=folder,
        env={"PATH": str(folder), "SYSTEMROOT": os.environ.get("SYSTEMROOT", ""), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_test_whose_tool_is_missing_is_skipped_and_says_why(tmp_path: Path) -> None:
    result = _run_without_tools(tmp_path)
    assert result.returncode == 0
    assert "1 skipped" in result.stdout
    assert "no java here" in result.stdout


def test_in_ci_a_missing_tool_fails_the_test(tmp_path: Path) -> None:
    result = _run_without_tools(tmp_path, CI="true")
    assert result.returncode == 1
    assert "no java here" in result.stdout


def test_no_test_can_reach_the_network() -> None:
    with pytest.raises(RuntimeError, match="no network"):
        socket.create_connection(("192.0.2.1", 9), timeout=0.01)
    with pytest.raises(RuntimeError, match="no network"):
        socket.getaddrinfo("school.example", 443)


def test_no_test_meets_the_data_of_whoever_runs_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    assert paths.data_folder().is_relative_to(tmp_path_factory.getbasetemp())


@pytest.mark.needs_screen
def test_this_machine_can_show_a_real_window(screen: str) -> None:
    program = (
        "from PySide6.QtWidgets import QApplication, QWidget\n"
        "app = QApplication([]); window = QWidget(); window.show(); app.processEvents()\n"
        "print(app.platformName(), window.screen().size().width())"
    )
    inherited = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    shown = subprocess.run(
        [sys.executable, "-c", program],
        env=inherited | {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert shown.stdout.split() == ["xcb", "1366"]
