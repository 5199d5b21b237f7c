"""What every test may rely on: no network, no real data folder, and tools that are there or named."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

import turns

_TOOLS = {
    "needs_java": (("java",), "the PDF validators are Java programs; Debian has default-jre-headless"),
    "needs_screen": (("Xvfb", "xauth"), "a real window needs a screen; Debian has xvfb and xauth"),
    "needs_age": (("age",), "the stock age command opens our bundles; Debian has it as age"),
    "needs_poppler": (("pdftotext", "pdftoppm"), "Poppler reads PDFs as people do; Debian has poppler-utils"),
}

# Nobody who runs the program has lxml, which some of the validators here bring along and openpyxl would prefer.
os.environ["OPENPYXL_LXML"] = "False"

# Deadlines would measure the machine; our budgets count work instead.
hypothesis.settings.register_profile("usual", deadline=None)
hypothesis.settings.register_profile("brief", deadline=None, max_examples=5)
hypothesis.settings.register_profile("nightly", deadline=None, max_examples=5000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))


def _refuse_the_network(event: str, arguments: tuple[object, ...]) -> None:
    """Hold the program's promise wherever a test leads it: nothing leaves this computer."""
    if event == "socket.getaddrinfo":
        raise RuntimeError("a network address was looked up, and SENDnet uses no network")
    if event == "socket.connect":
        opened = arguments[0]
        if isinstance(opened, socket.socket) and opened.family != getattr(socket, "AF_UNIX", None):
            raise RuntimeError("a network connection was opened, and SENDnet uses no network")


sys.addaudithook(_refuse_the_network)


def pytest_configure(config: pytest.Config) -> None:
    for mark, (_, reason) in _TOOLS.items():
        config.addinivalue_line("markers", f"{mark}: {reason}")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests whose turn it is not, and begin with the files that hold slow ones.

    So no processor waits at the end for one of them. A test that was asked for by its name is done.
    """
    left_out = set() if any("::" in asked for asked in config.args) else set(turns.waiting(items))
    config.hook.pytest_deselected(items=list(left_out))
    items[:] = [item for item in items if item not in left_out]
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose tools are missing here; where CI says that all are there, fail it."""
    for mark, (programs, reason) in _TOOLS.items():
        missing = [program for program in programs if shutil.which(program) is None]
        if missing and item.get_closest_marker(mark):
            sentence = f"no {' and no '.join(missing)} here: {reason}"
            if os.environ.get("CI") == "true":
                pytest.fail(sentence, pytrace=False)
            pytest.skip(sentence)


@pytest.fixture(scope="session", autouse=True)
def _a_data_folder_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep a test that names no folder away from the data of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SENDNET_DATA", str(tmp_path_factory.mktemp("data") / "SENDnet"))
        yield


@pytest.fixture(scope="session")
def screen() -> Iterator[str]:
    """Yield the ``DISPLAY`` of a private 1366 x 768 screen; its tests carry ``needs_screen``."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"
        server.terminate()


@pytest.fixture(scope="session")
def _sample_made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    from sendnet_desktop.sample.making import make_sample
    from sendnet_desktop.steps import finish

    return finish(make_sample(tmp_path_factory.mktemp("template") / "sample", 1, seed="plans", year=2026))


@pytest.fixture
def sample(_sample_made_once: tuple[Path, ...], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the data folders of a sample trust of autumn 2026, its office's and its one school's, to do anything with.

    They are a copy of what was made once: making a trust takes a second or two.
    """
    copy = tmp_path_factory.mktemp("sample")
    shutil.copytree(_sample_made_once[0].parent, copy, dirs_exist_ok=True)
    office, school = (copy / each.name for each in _sample_made_once)
    return office, school
