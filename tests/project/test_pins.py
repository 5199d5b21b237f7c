"""The pins: everything that is installed, by version and hash, from wherever pip is told to look."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.version import Version

_ROOT = Path(__file__).parents[2]
_PINS = sorted((_ROOT / "requirements").glob("*.txt"))
_PROJECT = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))


def _blocks(file: Path) -> list[str]:
    """Return one string a package: the pin, its marker and its hashes."""
    return [block for block in file.read_text("utf-8").replace("\\\n", " ").splitlines() if block.strip()]


def _versions(name: str) -> dict[str, Version]:
    pins = {}
    for block in _blocks(_ROOT / "requirements" / name):
        requirement = Requirement(block.split("--hash", 1)[0])
        (exact,) = requirement.specifier
        pins[requirement.name] = Version(exact.version)
    return pins


def test_there_are_pins_for_running_testing_measuring_and_packaging() -> None:
    assert {file.stem for file in _PINS} == {"benchmarks", "build", "core", "package", "run", "test"}


@pytest.mark.parametrize("file", _PINS, ids=lambda file: file.stem)
def test_every_package_is_pinned_to_one_version_with_hashes(file: Path) -> None:
    for block in _blocks(file):
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+ ( *; [^-]+)?( *--hash=sha256:[0-9a-f]{64})+ *", block), block


@pytest.mark.parametrize("file", _PINS, ids=lambda file: file.stem)
def test_pins_say_nothing_of_where_packages_come_from(file: Path) -> None:
    text = file.read_text("utf-8")
    assert "//" not in text
    assert "index" not in re.sub(r"[\w-]+==", "", text)


@pytest.mark.parametrize(
    ("name", "declared"),
    [
        ("run.txt", _PROJECT["project"]["dependencies"]),
        ("test.txt", _PROJECT["project"]["dependencies"] + _PROJECT["dependency-groups"]["test"]),
        ("benchmarks.txt", _PROJECT["dependency-groups"]["benchmarks"]),
        ("build.txt", _PROJECT["build-system"]["requires"]),
    ],
)
def test_pins_satisfy_what_the_project_asks_for(name: str, declared: list[str]) -> None:
    pins = _versions(name)
    for requirement in map(Requirement, declared):
        assert requirement.specifier.contains(pins[requirement.name]), requirement.name


@pytest.mark.parametrize("name", ["run.txt", "core.txt", "build.txt"])
def test_what_is_tested_is_what_runs(name: str) -> None:
    tested = _versions("test.txt")
    assert {package: tested.get(package) for package in _versions(name)} == _versions(name)


def test_nothing_of_qt_is_where_the_core_is_tested_alone() -> None:
    absent = _versions("test.txt").keys() - _versions("core.txt").keys()
    assert absent == {"pyside6-essentials", "pyside6-pdf", "pytest-qt", "shiboken6"}


def test_people_on_windows_and_macs_get_their_packages_too() -> None:
    markers = [
        Marker(block.split("--hash")[0].split(";")[1])
        for block in _blocks(_ROOT / "requirements" / "run.txt")
        if ";" in block
    ]
    here = {"python_full_version": "3.12.1", "platform_python_implementation": "CPython"}
    assert any(marker.evaluate(here | {"sys_platform": "win32"}) for marker in markers)
    assert all(
        len(re.findall("--hash", block)) > 3
        for block in _blocks(_ROOT / "requirements" / "run.txt")
        if block.startswith(("pyside6", "shiboken6", "sqlcipher3"))
    )
