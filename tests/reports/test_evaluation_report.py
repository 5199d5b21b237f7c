"""What the print of a self-evaluation says."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from sendnet_desktop.reports.evaluation import check_code, evaluation_report
from sendnet_desktop.steps import Progress, finish
from tests.reports import samples
from tests.reports.aloud import hear_as_agreed, heard, said_aloud
from tests.reports.conftest import Print, printed
from tests.reports.content import shown

_GOLDEN = Path(__file__).parent.parent / "golden"
_ROOT = Path(__file__).parents[2]


def _pages(data: bytes) -> list[str]:
    """Return all that is shown on each page, decoration too."""
    with pikepdf.open(BytesIO(data)) as pdf:
        pages = [""] * len(pdf.pages)
        for part in shown(pdf):
            pages[part.page - 1] += part.text
        return pages


@pytest.mark.parametrize("name", ["primary", "reviewed", "narrative", "empty"])
def test_what_is_read_aloud_is_what_was_agreed(name: str) -> None:
    hear_as_agreed(f"evaluation-{name}", printed(name).data)


@pytest.mark.parametrize("name", ["primary", "reviewed", "snapshot", "empty", "narrative", "eight_areas"])
def test_the_summary_is_one_page(name: str) -> None:
    first, second, *_ = _pages(printed(name).data)
    assert "Next steps" in first
    assert second.startswith("The figures")


def test_the_living_state_says_that_it_is_in_progress(primary: Print) -> None:
    assert "In progress as at 12 October 2026\n" in said_aloud(primary.data)


def test_a_snapshot_says_its_name_its_date_and_who_froze_it() -> None:
    assert "Snapshot Autumn 1, 23 October 2026, frozen by Jo Hocking\n" in said_aloud(printed("snapshot").data)


def test_a_year_that_nobody_began_says_so_and_invents_no_level() -> None:
    said = said_aloud(printed("empty").data)
    assert "Not begun yet" in said
    assert "0 of 47 statements answered." in said
    assert "Strongest" not in said
    assert said.count("Not judged yet\n") >= 47


def test_a_level_that_an_unmet_duty_holds_says_both_levels(primary: Print) -> None:
    assert "Judged 3 Secure, and held at 2 Developing while the legal duty is not met." in said_aloud(primary.data)


def test_a_level_that_stands_although_a_duty_is_not_met_gives_its_reason(primary: Print) -> None:
    assert "Stands at 2 Developing although the legal duty is not met: clubs were opened" in said_aloud(primary.data)


def test_a_field_with_two_versions_is_marked(primary: Print) -> None:
    said = said_aloud(primary.data)
    assert said.count("Two versions of the judgement: B. Lee, 14 November 2026; A. Khan, 12 November 2026.") == 2
    assert "Two versions of the rationale: B. Lee" in said
    assert "4 fields have two versions." in said.partition("H2")[0]


def test_a_field_with_one_version_is_not_marked() -> None:
    assert "two versions" not in said_aloud(printed("narrative").data).lower()


def test_a_statement_set_aside_gives_its_reason(primary: Print) -> None:
    assert "Does not apply here: The school has no base, nurture room" in said_aloud(primary.data)


def test_a_duty_that_does_not_apply_is_not_among_the_legal_duties() -> None:
    evaluation = samples.primary()
    area = evaluation.areas[0]
    aside = replace(area.judged[1], applies=False, reason="For the test.")
    changed = replace(area, judged=(area.judged[0], aside, *area.judged[2:]))
    said = said_aloud(finish(evaluation_report(replace(evaluation, areas=(changed, *evaluation.areas[1:])))))
    assert "LBody  A2 " not in said
    assert "What the law asks: 4 met, 2 partly met, 2 not met, 1 not checked." in said


def test_no_statement_is_both_among_the_strongest_and_the_weakest() -> None:
    evaluation = samples.empty()
    area = evaluation.areas[0]
    judged = tuple(replace(one, level=level, held_level=level) for one, level in zip(area.judged, "31", strict=False))
    changed = replace(area, judged=(*judged, *area.judged[2:]))
    said = said_aloud(finish(evaluation_report(replace(evaluation, areas=(changed, *evaluation.areas[1:])))))
    strongest, weakest = said.split("H2     Strongest")[1].split("H2     Strengths")[0].split("H2     Weakest")
    assert "Lbl    A1" in strongest
    assert "Lbl    A2" not in strongest
    assert "Lbl    A2" in weakest
    assert "Lbl    A1" not in weakest


def test_the_rule_s_proposal_is_shown_where_the_school_set_another_level(primary: Print) -> None:
    said = said_aloud(primary.data)
    assert said.count("The best-fit rule proposes") == 2
    assert "The best-fit rule proposes 2 Developing; the school set 3 Secure." in said
    assert "The best-fit rule proposes 3 Secure.\n" in said


def test_two_evaluations_have_two_identities(primary: Print) -> None:
    identities = set()
    for data in (primary.data, printed("snapshot").data):
        with pikepdf.open(BytesIO(data)) as pdf:
            identities.add(bytes(pdf.trailer.ID[0]))
    assert len(identities) == 2


@pytest.mark.parametrize("name", ["primary", "snapshot", "empty", "narrative"])
def test_levels_are_never_averaged_into_a_decimal(name: str) -> None:
    said = re.sub(r"(CoP|framework) \d+\.\d+(–\d+\.\d+)?", "", said_aloud(printed(name).data))
    assert not re.search(r"\d\.\d", said)


def test_a_pack_without_grades_is_printed_without_a_word_of_levels(narrative: Print) -> None:
    said = said_aloud(narrative.data)
    assert "No comment yet" in said
    for word in ("Secure", "Not judged", "Judgement", "proposes", "Strongest"):
        assert word not in said


def test_every_level_of_any_scale_is_named_with_its_number() -> None:
    said = said_aloud(printed("eight_areas").data)
    for level in printed("eight_areas").evaluation.pack.levels:
        assert f"{level.number} {level.name}" in said


def test_every_page_has_its_number_the_school_and_the_check_code(every_print: Print) -> None:
    pages = _pages(every_print.data)
    code = check_code(every_print.evaluation)
    for number, text in enumerate(pages, start=1):
        assert text.rstrip().endswith(f"Check code {code} · Page {number} of {len(pages)}")
    if every_print.name == "primary":
        assert all("Trevenna Primary School, SEND self-evaluation 2026/27" in text for text in pages)


def test_the_foot_is_not_read_aloud(primary: Print) -> None:
    assert "Check code" not in said_aloud(primary.data)


def test_the_check_code_changes_with_any_word() -> None:
    evaluation = samples.primary()
    area = evaluation.areas[0]
    changed = replace(area, judged=(replace(area.judged[0], comment="Another."), *area.judged[1:]))
    assert check_code(evaluation) == check_code(samples.primary())
    assert check_code(evaluation) != check_code(replace(evaluation, areas=(changed, *evaluation.areas[1:])))


def test_the_file_bears_the_date_of_its_data_and_no_clock() -> None:
    with pikepdf.open(BytesIO(printed("primary").data)) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20261012")
        assert pdf.open_metadata()["xmp:CreateDate"].startswith("2026-10-12")


def test_the_same_evaluation_gives_the_same_bytes(primary: Print) -> None:
    assert finish(evaluation_report(samples.primary())) == primary.data


@pytest.mark.parametrize("seed", ["0", "42"])
def test_the_same_evaluation_gives_the_same_bytes_in_another_process(seed: str, primary: Print) -> None:
    program = (
        "import sys; from tests.reports import samples; from sendnet_desktop.steps import finish;"
        "from sendnet_desktop.reports.evaluation import evaluation_report;"
        "sys.stdout.buffer.write(finish(evaluation_report(samples.primary())))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(_ROOT), "SOURCE_DATE_EPOCH": "1"}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, env=environment, check=True, cwd=_ROOT)
    assert done.stdout == primary.data


def test_progress_never_goes_back_and_reaches_its_end() -> None:
    seen = list(evaluation_report(samples.narrative()))
    done = [step.done for step in seen]
    assert all(isinstance(step, Progress) for step in seen)
    assert done == sorted(done)
    assert done[-1] == seen[-1].total


def test_a_print_can_be_cancelled_on_its_way() -> None:
    steps = evaluation_report(samples.primary())
    next(steps)
    steps.close()
    with pytest.raises(StopIteration):
        next(steps)


def test_a_day_that_is_not_one_is_printed_as_it_was_typed() -> None:
    evaluation = samples.narrative()
    area = evaluation.areas[0]
    odd = replace(area.judged[0], statutory="met", checked_on="last spring")
    changed = replace(evaluation, areas=(replace(area, judged=(odd, *area.judged[1:])), *evaluation.areas[1:]))
    assert "checked last spring." in said_aloud(finish(evaluation_report(changed)))


def test_a_level_and_a_state_that_the_program_does_not_know_are_printed_as_missing() -> None:
    evaluation = samples.primary()
    area = evaluation.areas[0]
    odd = replace(area.judged[1], level="9", held_level="9", statutory="perhaps", strength="7")
    changed = replace(area, judged=(area.judged[0], odd, *area.judged[2:]), level="9", proposed="9")
    said = said_aloud(finish(evaluation_report(replace(evaluation, areas=(changed, *evaluation.areas[1:])))))
    assert "A2 Not checked" in said
    assert "Not set yet" in said


def test_a_school_year_without_a_change_is_dated_from_its_first_day() -> None:
    with pikepdf.open(BytesIO(printed("empty").data)) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith(f"D:{date(2026, 9, 1):%Y%m%d}")


def test_the_parts_of_a_statement_are_read_in_their_order(primary: Print) -> None:
    with pikepdf.open(BytesIO(primary.data)) as pdf:
        parts = [(part.role, part.text) for part in heard(pdf)]
    start = next(place for place, (role, text) in enumerate(parts) if role == "H3" and text.startswith("A5 "))
    roles = [role for role, _ in parts[start : start + 10]]
    assert roles == ["H3", "P", "P", "P", "P", "P", "Lbl", "LBody", "Lbl", "LBody"]
    assert [text for _, text in parts[start + 1 : start + 4]] == [
        "3 Secure",
        "Must, by law: CFA s69; SEND Regulations 2014, Sch. 1; CoP 6.79–6.83.",
        "Legal duty: partly met, checked 18 September 2026. Evidence: asserted.",
    ]


def test_a_print_of_sample_data_says_that_all_of_it_is_made_up(primary: Print) -> None:
    made_up = finish(evaluation_report(replace(samples.primary(), sample=True)))
    assert "all of it is made up" in said_aloud(made_up)
    assert "made up" not in said_aloud(primary.data)
