"""What the graduated-approach page says, to the school and to others."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from sendnet_desktop.graduated.values import Monitor
from sendnet_desktop.reports.graduated import graduated_document, graduated_report
from sendnet_desktop.steps import finish
from tests.reports import graduated_samples
from tests.reports.aloud import hear_as_agreed, said_aloud
from tests.reports.checks import failed_rules, faults, unheard

_GOLDEN = Path(__file__).parent.parent / "golden"
_PAGES = {
    "graduated-primary": ("primary", False),
    "graduated-for-others": ("primary", True),
    "graduated-empty": ("empty", False),
}


def _printed(name: str, *, for_others: bool) -> bytes:
    return finish(graduated_report(_monitor(name), for_others=for_others))


def _monitor(name: str) -> Monitor:
    monitor: Monitor = getattr(graduated_samples, name)()
    return monitor


@pytest.mark.parametrize("page", _PAGES)
def test_what_is_read_aloud_is_what_was_agreed(page: str) -> None:
    name, for_others = _PAGES[page]
    hear_as_agreed(f"{page}", _printed(name, for_others=for_others))


@pytest.mark.parametrize("name", ["primary", "empty", "stress"])
@pytest.mark.parametrize("for_others", [False, True])
def test_it_is_one_page_that_breaks_no_rule(name: str, for_others: bool) -> None:
    data = _printed(name, for_others=for_others)
    assert failed_rules(data) == []
    without_figures = ["there is no table with the figures of the chart"] if name == "empty" else []
    assert faults(data) == without_figures
    assert unheard(data, graduated_document(_monitor(name), for_others=for_others)) == []
    with pikepdf.open(BytesIO(data)) as pdf:
        assert len(pdf.pages) == 1


def test_others_read_no_words_of_the_school_and_no_small_number_of_pupils() -> None:
    ours, others = (said_aloud(_printed("primary", for_others=each)) for each in (False, True))
    assert "taxi families" in ours
    assert "taxi families" not in others
    rows = others.partition("twelve indicators")[2].split("TH     ")
    moved = next(row for row in rows if "Moved to SEN support" in row)
    assert moved.count("<5") == 3


def test_the_check_code_does_not_tell_a_masked_number() -> None:
    one, other = _monitor("primary"), _monitor("primary")
    counts = other.half_terms[0].counts
    assert isinstance(counts, dict)
    counts["joiners"] = 3
    codes = [graduated_document(each, for_others=True).stamp for each in (one, other)]
    assert codes[0] == codes[1]
    assert len({graduated_document(each, for_others=False).stamp for each in (one, other)}) == 2
