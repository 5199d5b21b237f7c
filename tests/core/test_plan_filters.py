"""Filters over a plan: which priorities each question leaves, alone, together, and on the command line."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sendnet_desktop.__main__ import main
from sendnet_desktop.evaluations.filters import picked
from sendnet_desktop.plans.filters import OFFERED, left_by
from sendnet_desktop.plans.values import Action, Plan, Priority
from sendnet_desktop.sample.making import make_sample
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

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


def test_a_filtered_list_keeps_the_numbers_and_says_how_many_it_leaves(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, school = finish(make_sample(tmp_path / "sample", 1, seed="plans", year=2026))
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


def test_the_school_may_be_named_before_or_after_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    office, _ = finish(make_sample(tmp_path / "sample", 1, seed="plans", year=2026))
    told = []
    for typed in (["plan", "--school", "nowhere", "list"], ["plan", "list", "--school", "nowhere"]):
        assert main(["--data", str(office), *typed]) == 1
        told.append(capsys.readouterr().err)
    assert told[0] == told[1]
    assert "There is no school “nowhere” here." in told[0]
