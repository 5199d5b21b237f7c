"""Filters over a plan: which priorities each question leaves, alone, together, and on the command line."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace as replace_of

from sendnet_desktop.__main__ import main
from sendnet_desktop.evaluations.filters import picked, tags_of
from sendnet_desktop.frameworks.pack import Area, Statement
from sendnet_desktop.frameworks.reading import starter
from sendnet_desktop.plans.filters import OFFERED, left_by, offered
from sendnet_desktop.plans.principles import SCHEME
from sendnet_desktop.plans.values import Action, Plan, Priority, Serving
from sendnet_desktop.workspace import Workspace
from tests.reports.aloud import said_aloud

TODAY = date(2026, 11, 20)


def priority(name: str, *actions: Action, **said: object) -> Priority:
    made = Priority(f"priority:{name}", "school:oak:2026", stage="live", baseline="As it is", actions=actions)
    return replace(made, **said)  # type: ignore[arg-type]  # any of its fields


def left(ids: str, *priorities: Priority) -> set[str]:
    """Return the names of the priorities that some filters leave."""
    plan = Plan("school:oak:2026", 2026, "Oakfield Primary", priorities, TODAY)
    return {record.partition(":")[2] for record in left_by(plan, picked(OFFERED, ids.split()))}


def action(due: str = "", state: str = "on-track") -> Action:
    return Action("action:one", "priority:one", due=due, state=state)


def test_only_what_is_worked_on_is_live_late_or_done_without_impact() -> None:
    late, done = action("2026-11-19"), action("2026-11-19", "done")
    priorities = [
        *(priority("live"), priority("late", late), priority("today", action("2026-11-20")), priority("done", done)),
        *(priority(f"{stage}-late", late, stage=stage) for stage in ("draft", "closed", "carried")),
        priority("closed-done", done, stage="closed"),
    ]
    assert left("live", *priorities) == {"live", "late", "today", "done"}
    assert left("late", *priorities) == {"late"}
    assert left("done-without-impact", *priorities) == {"done"}


def test_a_figure_is_a_baseline_too() -> None:
    without = {"baseline": ""}
    priorities = (
        priority("words"),
        priority("figure", **without, baseline_value="61 %"),
        priority("neither", **without),
    )
    assert left("without-baseline", *priorities) == {"neither"}


def test_several_filters_narrow_further() -> None:
    late = action("2026-11-19")
    priorities = (priority("late", late), priority("bare", late, baseline=""), priority("calm", baseline=""))
    assert left("late without-baseline", *priorities) == {"bare"}
    assert left("", *priorities) == {"late", "bare", "calm"}


def test_two_versions_of_an_action_leave_its_priority(school: Workspace) -> None:
    record, _ = school.plans.add_priority("Signs")
    other, _ = school.plans.add_priority("Calm corridors")
    added, _ = school.plans.add_action(record, "Agree the signs")
    filters = picked(OFFERED, ["two-versions"])
    assert left_by(school.plans.current(), filters) == set()
    school.plans.change_action(added, "who", "SENCO")
    school._journal.author = "Ann Dale"
    school.plans.change_action(added, "who", "Head", shown="what nobody here has seen")
    assert left_by(school.plans.current(), filters) == {record}
    assert other != record


def test_a_priority_bears_on_what_its_area_and_statements_bear_on(school: Workspace) -> None:
    by_statement, _ = school.plans.from_statement("A2")
    by_area, _ = school.plans.from_area("A")
    school.plans.add_priority("About nothing yet")
    pack = school.evaluations.current().pack
    of_area, of_statement = pack.areas[0].tags, tags_of(pack, "A2")
    whole_area = {f"{scheme}:{tag}" for scheme, tags in of_area.items() for tag in tags}
    for each in offered(pack):
        if each in OFFERED:
            continue
        found = left_by(school.plans.current(), [each], pack)
        expected = {record for record, tags in ((by_statement, of_statement), (by_area, whole_area)) if each.id in tags}
        assert found == expected, each.id
    assert whole_area <= of_statement


def test_tags_of_one_scheme_add_up_and_another_scheme_narrows() -> None:
    one, two = Statement("A1", "One.", tags={"guide": ("calm",)}), Statement("A2", "Two.", tags={"guide": ("clear",)})
    both = Statement("A3", "Both.", tags={"guide": ("calm",), "visit": ("spring",)})
    pack = replace_of(starter(), areas=(Area("A", "Area", (one, two, both)),), scale=None)
    plan = Plan(
        "school:oak:2026",
        2026,
        "Oakfield Primary",
        tuple(priority(each, statements=(each,)) for each in ("A1", "A2", "A3")),
        TODAY,
    )

    def found(*ids: str) -> set[str]:
        return {each[-2:] for each in left_by(plan, picked(offered(pack), ids), pack)}

    assert found("guide:calm") == {"A1", "A3"}
    assert found("guide:calm", "guide:clear") == {"A1", "A2", "A3"}
    assert found("guide:calm", "visit:spring") == {"A3"}


def test_a_priority_bears_on_the_principles_that_people_said_it_serves() -> None:
    tagged = Statement("A1", "One.", tags={SCHEME: ("Early", "Together")})
    pack = replace_of(starter(), areas=(Area("A", "Area", (tagged,)),), scale=None)
    said = (Serving("Early", serves=False), Serving("Together", serves=True))
    plan = Plan("school:oak:2026", 2026, "Oak", (priority("one", statements=("A1",), servings=said),), TODAY)
    early, together = picked(offered(pack), [f"{SCHEME}:Early", f"{SCHEME}:Together"])
    assert left_by(plan, [early], pack) == set()
    assert left_by(plan, [together], pack) == {"priority:one"}


@pytest.mark.parametrize("name", ["action-plan", "strategy", "governors", "summary"])
def test_a_print_of_priorities_that_bear_on_a_tag_says_so_and_holds_no_other(
    school: Workspace, tmp_path: Path, name: str
) -> None:
    tag = tag_of_one(school, *two_priorities(school))
    school.close()
    out = tmp_path / "plan.pdf"
    assert main(["--data", str(school.folder), "report", name, "--tag", tag, "--out", str(out)]) == 0
    said = said_aloud(out.read_bytes())
    assert "Kept signs" in said
    assert "Left out corridors" not in said
    assert "what bears on this: " in said
    assert f": {tag.partition(':')[2]}." in said


@pytest.mark.parametrize("name", ["priorities", "actions", "reviews"])
def test_a_table_of_priorities_follows_a_tag(school: Workspace, tmp_path: Path, name: str) -> None:
    tag = tag_of_one(school, *two_priorities(school))
    school.close()
    out = tmp_path / "plan.csv"
    exporting = ["--data", str(school.folder), "export", name, "--out", str(out)]
    assert main([*exporting, "--tag", tag]) == 0
    told = out.read_text("utf-8-sig")
    assert "Kept signs" in told
    assert "Left out corridors" not in told
    assert main(exporting) == 0
    assert "Left out corridors" in out.read_text("utf-8-sig")


def test_a_tag_that_no_priority_bears_on_makes_no_empty_plan(
    school: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    school.plans.add_priority("About nothing yet")
    tag = next(each.id for each in offered(school.evaluations.current().pack) if each not in OFFERED)
    school.close()
    typed = ["--data", str(school.folder), "report", "action-plan", "--out", str(tmp_path / "plan.pdf")]
    assert main([*typed, "--tag", tag]) == 1
    assert "No priority is left" in capsys.readouterr().err
    assert main([*typed, "--tag", "ofsted:nonsense"]) == 1
    assert "There is no filter" in capsys.readouterr().err


def two_priorities(school: Workspace) -> tuple[str, str]:
    """Make two live priorities about different areas, each with an action and a review; return their areas."""
    first, *_, last = school.evaluations.current().pack.areas
    for area, title in ((first.id, "Kept signs"), (last.id, "Left out corridors")):
        record, _ = school.plans.from_area(area)
        school.plans.change_priority(record, "title", title)
        school.plans.change_priority(record, "stage", "live")
        school.plans.add_action(record, f"{title}: act")
        school.plans.review(record, seen="Walks")
    return first.id, last.id


def tag_of_one(school: Workspace, area: str, other: str) -> str:
    """Return a tag of one area that another lacks."""
    tags = {
        each.id: {f"{scheme}:{tag}" for scheme, tags in each.tags.items() for tag in tags}
        for each in school.evaluations.current().pack.areas
    }
    return min(tags[area] - tags[other])


def test_a_filtered_list_keeps_the_numbers_and_says_how_many_it_leaves(
    sample: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    _, school = sample
    typed = ["--data", str(school), "plan"]

    def said(*more: str) -> list[str]:
        assert main([*typed, *more]) == 0
        return capsys.readouterr().out.splitlines()

    whole = said("list")
    assert whole == said()
    live = said("list", "--filter", "live")
    *numbered, last = [line for line in live if line[:1].isdigit()]
    assert numbered
    assert all("(live" in line for line in numbered)
    assert {*numbered} < {*whole}
    every = [line for line in whole if line[:1].isdigit()]
    assert last == f"{len(numbered)} of {len(every)} priorities: Live"
    assert said("list", "--filter", "live", "--filter", "two-versions")[-1].startswith("0 of ")
    assert main([*typed, "list", "--filter", "hopeless"]) == 1
    complaint = capsys.readouterr().err
    assert "There is no filter “hopeless” here." in complaint
    assert "without-baseline" in complaint


def test_the_school_may_be_named_before_or_after_list(
    sample: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    office, _ = sample
    told = []
    for typed in (["plan", "--school", "nowhere", "list"], ["plan", "list", "--school", "nowhere"]):
        assert main(["--data", str(office), *typed]) == 1
        told.append(capsys.readouterr().err)
    assert told[0] == told[1]
    assert "There is no school “nowhere” here." in told[0]
