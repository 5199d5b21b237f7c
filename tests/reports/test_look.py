"""Colours that can be read, in colour and in grey, whatever a pack brings; charts that say every figure."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sendnet_desktop.clock import day_written
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.reading import starter
from sendnet_desktop.reports import styles
from sendnet_desktop.reports.charts import draw_spread
from sendnet_desktop.reports.spread import Bar, Key, Spread, counted, in_words
from sendnet_desktop.reports.wording import excerpt, spread, two_versions
from tests.reports import samples

_COLOURS = st.from_regex(r"#[0-9A-F]{6}", fullmatch=True)
_COUNTS = st.lists(st.integers(0, 40), min_size=1, max_size=7)


@given(_COLOURS)
@example("#757575")
@example("#777777")
def test_text_reads_on_any_fill(fill: str) -> None:
    assert styles.contrast(styles.readable_on(fill), fill) >= 4.5


@pytest.mark.parametrize("colour", [styles.INK, styles.NAVY, styles.QUIET, styles.ACCENT])
@pytest.mark.parametrize("paper", [styles.WHITE, styles.WASH])
def test_our_own_colours_read_on_our_own_papers(colour: str, paper: str) -> None:
    assert styles.contrast(colour, paper) >= 4.5


@pytest.mark.parametrize("colour", ["", "red", "#12345", "#1234567", "#GGGGGG", "123456#", "#12 456"])
def test_a_colour_that_is_none_becomes_the_neutral_one(colour: str) -> None:
    assert styles.fill(colour) == styles.UNKNOWN_LEVEL


@given(_COLOURS)
def test_the_edge_of_any_fill_is_seen_on_white_paper(fill: str) -> None:
    assert styles.contrast(styles.edge_of(fill), styles.WHITE) >= 1.6


def test_the_starter_levels_are_told_apart_in_grey() -> None:
    greys = [styles.luminance(level.colour) for level in starter().levels]
    assert greys == sorted(greys, reverse=True)
    assert all(before - after > 0.1 for before, after in pairwise(greys))


@given(_COUNTS)
def test_a_chart_says_every_count_in_words(counts: list[int]) -> None:
    keys = tuple(Key(str(number), f"Level {number}", "#999999") for number in range(1, len(counts) + 1))
    words = in_words(Spread(keys, (Bar("A", "Area", keys[0], tuple(counts)),)))
    for key, count in zip(keys, counts, strict=True):
        assert (f"{key.words}: {count}" in words) == bool(count)
    assert "A Area, 1 Level 1" in words


@given(_COUNTS, st.text(max_size=60), st.booleans())
def test_any_chart_can_be_drawn_and_stays_in_its_width(counts: list[int], title: str, labelled: bool) -> None:
    keys = tuple(Key(str(number), f"Level {number}", "") for number in range(len(counts)))
    drawing = draw_spread(Spread(keys, (Bar("A", title, None, tuple(counts)),)), 480, labelled=labelled)
    left, _, right, _ = drawing.getBounds() or (0, 0, 0, 0)
    assert left >= -1
    assert right <= 481


def test_a_spread_counts_what_applies_and_what_is_missing() -> None:
    chart = spread(samples.primary(), samples.primary().areas)
    assert [bar.total for bar in chart.bars] == [10, 9, 9, 10, 8]
    assert counted(chart.keys, chart.bars[4].counts) == (
        "2 Developing: 2; 3 Secure: 3; 4 Leading practice: 2; Not judged yet: 1"
    )


@given(st.text(max_size=400), st.integers(20, 200))
def test_an_excerpt_is_never_longer_than_its_limit(text: str, limit: int) -> None:
    assert len(excerpt(text, limit)) <= limit + 1


def test_an_excerpt_ends_with_a_sentence_where_it_can() -> None:
    assert excerpt("One is said. Two is said at some length, and goes on.", 30) == "One is said."
    assert excerpt("A sentence without an end in sight for a while", 20) == "A sentence without…"
    assert excerpt("Short.", 20) == "Short."


def test_days_are_in_english_wherever_the_computer_stands() -> None:
    assert day_written("2026-03-02") == "2 March 2026"
    assert day_written("spring") == "spring"


def test_two_versions_are_named_with_who_wrote_them_and_when() -> None:
    assert not list(two_versions(()))
    khan, lee = ("A. Khan", date(2026, 11, 12)), ("B. Lee", date(2026, 11, 14))
    (steps,) = two_versions([TwoVersions("next_steps", (lee, khan))])
    assert steps.startswith("Two versions of the next steps: B. Lee, 14 November 2026; A. Khan, 12 November 2026. ")
    level, strength = two_versions([TwoVersions("strength", (lee, khan)), TwoVersions("level", (khan, lee))])
    assert level.startswith("Two versions of the judgement: A. Khan")
    assert strength.startswith("Two versions of the strength of the evidence: B. Lee")


def test_a_flood_of_versions_is_named_in_one_line() -> None:
    crowd = tuple((f"Person {number}", date(2026, 11, 12)) for number in range(20))
    (sentence,) = two_versions([TwoVersions("comment", crowd, is_flood=True)])
    assert "Person 2, 12 November 2026; and others." in sentence
    assert "Person 3" not in sentence
