"""The settings file, and dates as people write them."""

import json
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sendnet_desktop.british_dates import read_day
from sendnet_desktop.clock import write_day
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.settings import Settings, read_settings, write_settings

TODAY = date(2026, 10, 3)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "SENDnet" / "settings.json"


def test_without_a_file_the_defaults_hold(path: Path) -> None:
    assert read_settings(path) == Settings()


def test_what_was_chosen_comes_back(path: Path) -> None:
    chosen = Settings(appearance="contrast", text_size=16)
    write_settings(path, chosen)
    assert read_settings(path) == chosen
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


def test_what_a_later_version_wrote_is_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"version": 2, "spelling": "cy", "appearance": "dark"}', encoding="utf-8")
    write_settings(path, Settings(appearance="light", text_size=12))
    assert json.loads(path.read_text(encoding="utf-8"))["spelling"] == "cy"


def test_a_damaged_file_is_said_so_and_replaced_by_the_next_choice(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"appearance": "pink"}', encoding="utf-8")
    with pytest.raises(SendnetError, match="settings could not be read"):
        read_settings(path)
    write_settings(path, Settings(text_size=20))
    assert read_settings(path) == Settings(text_size=20)


@given(st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_raise_anything_but_our_own_error(path: Path, data: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    with suppress(SendnetError):
        assert isinstance(read_settings(path), Settings)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3/10/26", date(2026, 10, 3)),
        ("03-10-2026", date(2026, 10, 3)),
        ("3 October 2026", date(2026, 10, 3)),
        ("  3RD   oct. 26 ", date(2026, 10, 3)),
        ("October 3, 2026", date(2026, 10, 3)),
        ("1st of Sept", date(2026, 9, 1)),
        ("2026-10-03", date(2026, 10, 3)),
        ("30/1", date(2027, 1, 30)),
        ("30/12", date(2026, 12, 30)),
        ("yesterday", date(2026, 10, 2)),
    ],
)
def test_a_date_is_read_the_british_way(words: str, day: date) -> None:
    assert read_day(words, TODAY) == day


def test_a_leap_day_without_a_year_is_the_nearest_that_exists() -> None:
    assert read_day("29 Feb", date(2027, 12, 1)) == date(2028, 2, 29)
    with pytest.raises(SendnetError):
        read_day("29 Feb", date(2026, 6, 1))


@pytest.mark.parametrize("words", ["31/2/26", "10/31/26", "soon", "3 Octember", "3/10/1", "", "-1/1/26", "3 ma 26"])
def test_what_is_no_date_is_refused_with_an_example(words: str) -> None:
    with pytest.raises(SendnetError, match="Write it like 3 October 2026"):
        read_day(words, TODAY)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back_as_it_is_shown(day: date) -> None:
    assert read_day(write_day(day), TODAY) == day
    assert read_day(f"{day:%d/%m/%y}", TODAY) == day


@given(st.text(max_size=60))
def test_no_words_raise_anything_but_our_own_error(words: str) -> None:
    try:
        read_day(words, TODAY)
    except SendnetError as error:
        assert error.remedy  # noqa: PT017 -- either outcome is right; what matters is that there is no third
