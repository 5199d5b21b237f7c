"""What the guard finds and what it leaves alone: every example, the shipped texts, and texts meant to deceive it."""

import json
from collections.abc import Iterator
from datetime import date
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.evaluations.naming import FORMS
from sendnet_desktop.privacy.patterns import Pattern, patterns
from sendnet_desktop.privacy.scanning import replaced, scan, scan_field

TODAY = date(2026, 11, 22)
EVERY = patterns().every


def found(text: str, *, prose: bool = True) -> list[str]:
    """Return what is found in a text, as it stands there."""
    return [text[each.start : each.end] for each in scan(text, TODAY, prose=prose)]


@pytest.mark.parametrize(("pattern", "text"), [(each, text) for each in EVERY for text in each.must])
def test_what_must_be_found_is_found_and_gone_once_it_is_replaced(pattern: Pattern, text: str) -> None:
    findings = scan(text, TODAY)
    assert pattern.id in {each.pattern for each in findings}
    assert scan(replaced(text, findings), TODAY) == ()


@pytest.mark.parametrize(("pattern", "text"), [(each, text) for each in EVERY for text in each.must_not])
def test_what_must_not_be_found_is_left_alone(pattern: Pattern, text: str) -> None:
    assert scan(text, TODAY) == ()


@pytest.mark.parametrize("pattern", EVERY, ids=lambda each: each.id)
def test_every_pattern_has_examples_of_both_kinds_and_words_for_people(pattern: Pattern) -> None:
    assert len(pattern.must) >= 3 or pattern.id == "spoken"
    assert len(pattern.must_not) >= 4
    assert pattern.tells.endswith(".")
    assert not scan(pattern.offers, TODAY)


def leaves(part: object, name: str = "") -> Iterator[str]:
    """Every text in a shipped file, but for the names of staff."""
    if isinstance(part, str) and name not in ("person", "people", "given", "surnames", "staff"):
        yield part
    elif isinstance(part, dict):
        yield from (text for key, within in part.items() for text in leaves(within, key))
    elif isinstance(part, list):
        yield from (text for within in part for text in leaves(within, name))


def shipped() -> Iterator[str]:
    """Every text that comes with the program."""
    for folder in ("frameworks", "sample"):
        for file in sorted(resources.files("sendnet_resources").joinpath(folder).iterdir(), key=lambda each: each.name):
            if file.name.endswith(".json"):
                yield from leaves(json.loads(file.read_text(encoding="utf-8")))


def test_no_text_that_comes_with_the_program_is_taken_for_a_child() -> None:
    texts = list(shipped())
    assert len(texts) > 2000
    assert [(text, found(text)) for text in texts if found(text, prose=" " in text)] == []


def test_no_field_of_days_or_choices_is_read_and_no_field_of_words_is_passed_over() -> None:
    words = {field for field, form in FORMS.items() if form == "words"}
    assert not words & patterns().unread
    assert not scan_field("dated", "2018-03-05", TODAY)
    assert scan_field("comment", "born 2018-03-05", TODAY)


def test_names_are_not_looked_for_where_staff_are_named_and_numbers_are() -> None:
    assert not scan_field("lead", "Maisie said", TODAY)
    assert scan_field("comment", "Maisie said", TODAY)
    assert scan_field("lead", "H801200001001", TODAY)


def test_the_team_of_a_challenge_day_may_be_called_as_children_are() -> None:
    for field in (
        "called",
        "comes_from",
        "team",
        "host",
        "follow_lead",
        "led_by",
        "offered_by",
        "issued_by",
        "shared_by",
    ):
        assert not scan_field(field, "Maisie Field", TODAY)
        assert scan_field(field, "H801200001001", TODAY)


UPN = "H801200001001"


@pytest.mark.parametrize(
    "disguised",
    [
        "\u200b".join(UPN),
        "\u00ad".join(UPN),
        "\u2060".join(UPN),
        UPN.replace("H", "Н"),  # Cyrillic
        UPN.replace("H", "Η"),  # Greek
        UPN.replace("H", "Ｈ"),  # full width
        UPN.translate({ord("0") + each: 0x0660 + each for each in range(10)}),  # Arabic digits
        UPN.translate({ord("0") + each: 0x1D7CE + each for each in range(10)}),  # mathematical digits
        UPN[:6] + "\n" + UPN[6:],
        UPN[:6] + "\r\n" + UPN[6:],
        UPN[:4] + "\u00a0" + UPN[4:8] + "\u202f" + UPN[8:],
        "\u202d" + UPN + "\u202c",
        UPN.lower(),
    ],
)
def test_a_number_in_disguise_is_found_and_replaced_whole(disguised: str) -> None:
    text = f"Look at {disguised}, please."
    findings = scan(text, TODAY)
    assert [each.pattern for each in findings] == ["upn"]
    assert "".join(each for each in replaced(text, findings) if each.isprintable()) == "Look at Pupil A, please."


def test_a_name_with_an_invisible_letter_in_it_is_found() -> None:
    assert found("Jay\u200bden said so") == ["Jay\u200bden"]
    assert found("Zoe\u0308 M. told us") == ["Zoe\u0308 M."]
    assert found("Mаisie said so") == ["Mаisie"]


def test_the_same_child_has_the_same_letter_all_through_a_text() -> None:
    text = "Jayden said he likes it. Maisie B. told us so too. Later Jayden's mum came with Maisie."
    assert replaced(text, scan(text, TODAY)) == (
        "Pupil A said he likes it. Pupil B told us so too. Later Pupil A's mum came with Pupil B."
    )


def test_a_letter_that_stands_in_the_text_already_is_not_given_to_another_child() -> None:
    text = "Pupil A is calm. Keanu said he is not."
    assert replaced(text, scan(text, TODAY)) == "Pupil A is calm. Pupil B said he is not."


def test_more_children_than_letters_are_told_apart_all_the_same() -> None:
    names = [f"X{first}{second}a" for first in "bcdfg" for second in "aeiouy"]
    text = " ".join(f"{name} said so." for name in names)
    offers = [each.offer for each in scan(text, TODAY)]
    assert len(offers) == len(set(offers)) == len(names)


@pytest.mark.parametrize(
    "unit",
    [
        "A",
        "1",
        "A1",
        "Aa ",
        "1 ",
        "1/",
        "J.",
        "Jayden ",
        "one of the two ",
        "@a.",
        "0 ",
        "’s ",
        "a-",
        "Aa-Aa",
        "Aa said",
        "+44",
    ],
)
def test_a_long_hostile_text_is_read_through(unit: str) -> None:
    text = (unit * 20_000)[:20_000]
    for finding in scan(text, TODAY):
        assert 0 <= finding.start < finding.end <= len(text)


def test_a_long_text_of_many_names_is_read_once_for_all_of_them() -> None:
    names = (f"X{first}{second}{third}o" for first in "bcdfghjklm" for second in "aeiou" for third in "bcdfghjklm")
    text = " ".join(f"{name} said so." for name in names)[:20_000]
    assert len(scan(text, TODAY)) == 500


@given(st.text(alphabet=st.sampled_from("AJaé12 ./@'’\u200b\n-Јaydensi4"), max_size=200))
def test_findings_lie_in_the_text_in_order_and_never_overlap(text: str) -> None:
    findings = scan(text, TODAY)
    places = [place for each in findings for place in (each.start, each.end)]
    assert places == sorted(places)
    assert all(each.start < each.end <= len(text) for each in findings)
    replaced(text, findings)
