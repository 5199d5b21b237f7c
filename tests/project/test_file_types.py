"""What the installers tell each system of our files: the endings that the exchange writes, and no others."""

import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tree import ROOT

from sendnet_desktop.exchange.files import REQUEST_SUFFIX, SUFFIX

PACKAGING = ROOT / "packaging"
DESKTOP = PACKAGING / "linux" / "sendnet-desktop.desktop"
TYPES = PACKAGING / "linux" / "sendnet-desktop.xml"
OURS = {SUFFIX, REQUEST_SUFFIX}


def test_linux_knows_our_files_and_opens_them_with_the_program() -> None:
    types = ET.parse(TYPES).findall("{*}mime-type")
    globs = {pattern.attrib["pattern"] for kind in types for pattern in kind.findall("{*}glob")}
    assert globs == {f"*{suffix}" for suffix in OURS}
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # the keys of such a file are told apart by case
    entry.read(DESKTOP, encoding="utf-8")
    opened = entry["Desktop Entry"]
    assert opened["Exec"] == "sendnet %F"
    assert set(filter(None, opened["MimeType"].split(";"))) == {kind.attrib["type"] for kind in types}
    assert TYPES.name in (PACKAGING / "linux" / "make-deb").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="Debian has it as desktop-file-utils")
def test_the_menu_entry_is_one_that_desktops_accept() -> None:
    checked = subprocess.run(["desktop-file-validate", DESKTOP], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout) == (0, "")


@pytest.mark.skipif(shutil.which("update-mime-database") is None, reason="Debian has it as shared-mime-info")
def test_the_file_types_are_ones_that_desktops_accept(tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    packages.mkdir()
    shutil.copy(TYPES, packages)
    subprocess.run(["update-mime-database", tmp_path], check=True, capture_output=True)
    assert f":*{SUFFIX}\n" in (tmp_path / "globs").read_text(encoding="utf-8")


def test_windows_is_told_the_same_when_installing_and_takes_it_back_when_removing() -> None:
    script = (PACKAGING / "windows" / "sendnet.nsi").read_text(encoding="utf-8")
    told = re.findall(r'!insertmacro Associate "(\S+)" "(\S+)"', script)
    assert {suffix for suffix, _ in told} == OURS
    assert told == re.findall(r'!insertmacro Dissociate "(\S+)" "(\S+)"', script)


def test_macos_is_told_the_same() -> None:
    recipe = (PACKAGING / "sendnet.spec").read_text(encoding="utf-8")
    assert {f".{suffix}" for suffix in re.findall(r'opened\("[^"]+", "(\w+)"\)', recipe)} == OURS
