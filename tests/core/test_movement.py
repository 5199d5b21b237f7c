"""How judgements moved since a snapshot."""

from dataclasses import replace

import msgspec
from laptops import Wall

from sendnet_desktop.evaluations.movement import compared
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation, Judged
from sendnet_desktop.frameworks.pack import Area, Level, Pack, Scale, Statement
from sendnet_desktop.frameworks.reading import starter_pack
from sendnet_desktop.workspace import Workspace

DAY = 86_400


def scale(*names: str) -> Scale:
    return Scale("s", "Judgement", tuple(Level(str(place), place, name) for place, name in enumerate(names, 1)), "2")


FOUR = scale("Not yet", "Developing", "Secure", "Leading")


def evaluation(
    levels: dict[str, str | None], *, scale: Scale | None = FOUR, whole: str | None = None, **texts: str
) -> Evaluation:
    """Return an evaluation of one area: by statement the level that counts, and what the statement says."""
    asked = tuple(Statement(id=each, text=texts.get(each, "As ever.")) for each in levels)
    area = Area(id="A", title="Leadership", statements=asked)
    judged = tuple(Judged(each, level=levels[each.id], held_level=levels[each.id]) for each in asked)
    pack = Pack(1, "Framework", "1", "2026-09-01", (area,), scale=scale)
    return Evaluation("school:oak:2026", 2026, "Oak", pack, "0" * 64, (AreaJudged(area, judged, level=whole),))


def moved(before: Evaluation, now: Evaluation) -> dict[str, str]:
    found = compared(now, replace(before, snapshot="Autumn 1"))
    return {judged.statement.id: judged.moved.words for judged in found.judged() if judged.moved}


def test_a_judgement_goes_up_down_or_stays() -> None:
    before = evaluation({"A1": "2", "A2": "3", "A3": "3"})
    now = evaluation({"A1": "3", "A2": "2", "A3": "3"})
    assert moved(before, now) == {
        "A1": "Up from Developing, Autumn 1.",
        "A2": "Down from Secure, Autumn 1.",
        "A3": "As in Autumn 1.",
    }


def test_what_was_not_judged_in_both_has_not_moved() -> None:
    before = evaluation({"A1": None, "A2": "2"})
    now = evaluation({"A1": "3", "A2": None, "A3": "4"})
    assert moved(before, now) == {}


def test_what_does_not_apply_has_not_moved() -> None:
    now = evaluation({"A1": "3"})
    area = now.areas[0]
    aside = replace(now, areas=(replace(area, judged=(replace(area.judged[0], applies=False),)),))
    before = evaluation({"A1": "2"})
    assert moved(before, aside) == moved(aside, now) == {}


def test_a_statement_is_the_same_by_its_id_and_a_new_wording_is_said() -> None:
    before, now = evaluation({"A1": "2"}), evaluation({"A1": "3"}, A1="Said better.")
    assert moved(before, now) == {"A1": "Up from Developing, Autumn 1. The statement was re-worded since."}


def test_another_scale_has_no_direction_but_both_words() -> None:
    before = evaluation({"A1": "3"}, scale=scale("Emerging", "Developing", "Established"))
    now = compared(evaluation({"A1": "4"}), replace(before, snapshot="Summer 2", year=2025))
    (judged,) = now.judged()
    assert judged.moved is not None
    assert judged.moved.way == "rescaled"
    assert judged.moved.words == "Established in Summer 2 of 2025/26, on another scale; Leading now."


def test_without_a_scale_nothing_moves() -> None:
    assert moved(evaluation({"A1": "3"}, scale=None), evaluation({"A1": "4"}, scale=None)) == {}


def test_an_area_moves_by_the_level_that_a_person_set() -> None:
    before, now = evaluation({"A1": "1"}, whole="2"), evaluation({"A1": "1"}, whole="4")
    (area,) = compared(now, replace(before, snapshot="Autumn 1")).areas
    assert area.moved is not None
    assert (area.moved.way, area.moved.brief) == ("up", "up from Developing, Autumn 1")
    (area,) = compared(now, evaluation({"A1": "1"})).areas
    assert area.moved is None


def judge(school: Workspace, level: str, name: str = "") -> None:
    school.evaluations.answer("A1", "level", level)
    if name:
        school.evaluations.snapshot(name)


def words(school: Workspace, document: str = "") -> str:
    evaluations = school.evaluations
    found = evaluations.snapshots.compared(evaluations.current(), document).find("A1")
    assert found is not None
    return found.moved.words if found.moved else ""


def test_the_newest_snapshot_before_today_is_compared_with_unless_another_is_chosen(
    school: Workspace, wall: Wall
) -> None:
    snapshots = school.evaluations.snapshots
    judge(school, "1", "First")
    assert words(school) == ""
    wall.now += DAY
    judge(school, "2", "Second")
    assert words(school) == "Up from Not yet in place, First."
    wall.now += DAY
    judge(school, "3")
    assert words(school) == "Up from Developing, Second."
    newest, oldest = snapshots.earlier(school.evaluations.current())
    assert (newest.name, oldest.name) == ("Second", "First")
    assert words(school, oldest.document) == "Up from Not yet in place, First."
    assert words(school, "no such snapshot") == "Up from Developing, Second."


def test_a_snapshot_is_compared_with_the_one_before_it(school: Workspace, wall: Wall) -> None:
    snapshots, channel = school.evaluations.snapshots, school.evaluations.channel
    judge(school, "1", "First")
    wall.now += 60
    judge(school, "2", "Second")
    wall.now += 60
    judge(school, "3", "Third")
    second = snapshots.evaluation(channel, snapshots.taken(channel)[1].document)
    assert second.snapshot == "Second"
    assert [each.name for each in snapshots.earlier(second)] == ["First"]
    assert snapshots.compared(second).compared_with == "First"


def test_a_snapshot_that_another_took_the_place_of_is_not_compared_with(school: Workspace, wall: Wall) -> None:
    judge(school, "1", "Autumn 1")
    wall.now += 60
    judge(school, "2", "Autumn 1")
    wall.now += DAY
    judge(school, "4")
    assert words(school) == "Up from Developing, Autumn 1."
    assert len(school.evaluations.snapshots.earlier(school.evaluations.current())) == 1


def test_last_year_s_last_snapshot_counts_until_there_is_one_this_year(school: Workspace, wall: Wall) -> None:
    judge(school, "1", "Summer 2")
    wall.now += 330 * DAY
    judge(school, "2")
    assert words(school) == "Up from Not yet in place, Summer 2 of 2026/27."
    school.evaluations.snapshot("Autumn 1")
    wall.now += DAY
    assert words(school) == "As in Autumn 1."


def test_a_framework_with_another_scale_shows_both_levels(school: Workspace, wall: Wall) -> None:
    judge(school, "2", "Autumn 1")
    wall.now += DAY
    document = msgspec.json.decode(starter_pack())
    document["scale"]["levels"][1]["name"] = "On the way"
    school.evaluations.use_pack(msgspec.json.encode(document))
    assert words(school) == "", "a level that nobody gave on this scale"
    school.evaluations.answer("A1", "level", "2")
    assert words(school) == "Developing in Autumn 1, on another scale; On the way now."
