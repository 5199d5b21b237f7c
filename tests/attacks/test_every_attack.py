"""Every attack that the formats list has a test of its name, and no test claims one that is not listed."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
_NAME = re.compile(r"[A-I]\d+")


def _listed() -> set[str]:
    page = (ROOT / "docs/formats/exchange.md").read_text("utf-8").partition("## Attacks")[2]
    names: set[str] = set()
    for cell in re.findall(r"^\| ([A-I]\d[^|]*) \|", page, flags=re.MULTILINE):
        names |= set(_NAME.findall(cell))
        for letter, first, last in re.findall(r"([A-I])(\d+) to [A-I](\d+)", cell):
            names |= {f"{letter}{number}" for number in range(int(first), int(last) + 1)}
    return names


def _tested() -> set[str]:
    words = [
        word.upper()
        for file in (ROOT / "tests").rglob("test_*.py")
        for test in re.findall(r"^def test_(\w+)", file.read_text("utf-8"), flags=re.MULTILINE)
        for word in test.split("_")
    ]
    return {word for word in words if _NAME.fullmatch(word)}


def test_every_attack_that_is_listed_has_a_test_of_its_name() -> None:
    assert len(_listed()) > 60
    assert not _listed() - _tested()


def test_every_attack_that_a_test_names_is_listed() -> None:
    assert not _tested() - _listed()
