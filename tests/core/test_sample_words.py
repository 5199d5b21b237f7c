"""What the schools of a sample say: believable, each in its own way, and about nobody."""

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from sampled import YEAR, comments, living

from sendnet_desktop.evaluations.evidence import EVIDENCE_KINDS
from sendnet_desktop.evaluations.values import STATUTORY, Evaluation
from sendnet_desktop.frameworks.reading import starter
from sendnet_desktop.sample.calendar import SCHOOL_DAYS, school_day
from sendnet_desktop.sample.making import MOST_SCHOOLS
from sendnet_desktop.sample.schools import invent
from sendnet_desktop.sample.telling import LEVELS
from sendnet_desktop.sample.wording import fitting
from sendnet_desktop.sample.words import areas, cast, characters
from sendnet_desktop.trust.profile import slug_of
from sendnet_resources import resource

REAL_NAMES = re.compile(r"\bCELT\b|nasen|ofsted|whole school send", re.IGNORECASE)
ABOUT_ONE_PERSON = re.compile(r"\b(he|she|him|his|her|hers)\b|\b[A-Z]\d{12}\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b")


@pytest.fixture(scope="module")
def evaluations(six: tuple[Path, ...]) -> list[Evaluation]:
    return living(six[1:])


def words(evaluation: Evaluation) -> Iterator[str]:
    for area in evaluation.areas:
        yield from (area.rationale, area.strengths, area.next_steps)
    for judged in evaluation.judged():
        yield from (judged.comment, judged.reason, judged.override)
        yield from (f"{piece.description} {piece.reference}" for piece in judged.evidence)


def test_the_schools_of_a_sample_are_not_of_one_kind(evaluations: list[Evaluation]) -> None:
    assert sorted(each.phase for each in evaluations) == ["primary"] * 3 + ["secondary"] * 2 + ["special"]
    assert any("Junior" in each.school for each in evaluations)


def test_each_school_has_a_character(evaluations: list[Evaluation]) -> None:
    judged = [statement for each in evaluations for statement in each.judged()]
    assert [each for each in judged if each.is_capped and each.duty_unmet]
    assert [each for each in judged if each.override and each.duty_unmet and not each.is_capped]
    assert len([each for each in judged if not each.applies and each.reason]) >= 5
    half_way = [each for each in evaluations if 0.4 < each.answered / each.asked < 0.7]
    assert len(half_way) == 1
    thin = [each for each in evaluations if not any(said.strength in ("2", "3") for said in each.judged())]
    assert len(thin) == 1
    assert sum(said.level in ("3", "4") for said in thin[0].judged()) > 30


def test_no_two_of_six_schools_say_the_same_of_a_statement(evaluations: list[Evaluation]) -> None:
    for one, other in combinations(evaluations, 2):
        assert not comments(one) & comments(other)
    assert all(len(comments(each)) > 20 for each in evaluations)


def test_no_school_repeats_a_sentence_within_a_comment(evaluations: list[Evaluation]) -> None:
    for text in (text for each in evaluations for text in comments(each)):
        sentences = re.split(r"(?<=[.?!]) ", text.partition(": ")[2])
        assert len(sentences) == len(set(sentences))


def test_areas_are_summed_up_where_they_are_answered(evaluations: list[Evaluation]) -> None:
    for area in (area for each in evaluations for area in each.areas):
        said = (area.level, area.rationale, area.strengths, area.next_steps)
        assert all(said) if area.answered == len(area.judged) else not any(said)


def test_evidence_names_a_place_and_a_day_of_this_school_year(evaluations: list[Evaluation]) -> None:
    pieces = [piece for each in evaluations for judged in each.judged() for piece in judged.evidence]
    assert len(pieces) > 100
    last = school_day(YEAR, SCHOOL_DAYS - 1).isoformat()
    assert all(piece.reference and f"{YEAR}-09-01" <= piece.dated <= last for piece in pieces)


def test_nothing_is_about_one_person_or_anybody_real(evaluations: list[Evaluation]) -> None:
    said = [text for each in evaluations for text in words(each) if text]
    assert len(said) > 400
    assert [text for text in said if ABOUT_ONE_PERSON.search(text)] == []
    shipped = [file.read_text("utf-8") for file in resource("sample").iterdir()]
    assert [text for text in [*said, *shipped] if REAL_NAMES.search(text)] == []


def test_no_slot_is_left_open(evaluations: list[Evaluation]) -> None:
    assert [text for each in evaluations for text in words(each) if "{" in text or "}" in text] == []


def test_there_are_words_for_every_statement_at_every_level_in_every_setting() -> None:
    asked = {area.id: {statement.id: statement for statement in area.statements} for area in starter().areas}
    assert {area.area: set(area.statements) for area in areas()} == {area: set(found) for area, found in asked.items()}
    for area in areas():
        assert set(area.rationale) == set(LEVELS)
        for name, said in area.statements.items():
            assert set(said.said) == set(LEVELS)
            assert all(fitting(said.said[level], setting) for level in LEVELS for setting in cast().settings)
            assert {kind for kind, _, _ in said.evidence} <= set(EVIDENCE_KINDS)
            assert set(said.duty.values()) <= set(STATUTORY)
            assert bool(said.duty) <= (asked[area.area][name].duty == "must")


def test_every_slot_of_every_sentence_can_be_filled() -> None:
    texts = "".join(file.read_text("utf-8") for file in resource("sample").iterdir() if "area" in file.name)
    texts += resource("sample", "characters.json").read_text("utf-8")
    needed = set(re.findall(r"\{(\w+)\}", texts))
    common = {*cast().slots, *cast().places_to_keep_things, "register", "ehc"}
    assert all(needed <= common | set(setting.slots) for setting in cast().settings.values())


def test_as_many_schools_as_a_trust_can_have_all_have_names_and_people_of_their_own() -> None:
    schools = invent(MOST_SCHOOLS, "1")
    assert len({slug_of(school.name) for school in schools}) == MOST_SCHOOLS
    assert len({school.person for school in schools}) == MOST_SCHOOLS
    assert {school.character.name for school in schools} == {each.name for each in characters().characters}
