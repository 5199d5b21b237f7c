"""The checklist of a follow-up asks only what the open recommendations bear on."""

from sendnet_desktop.frameworks.checklist import Checklist, Item, Section
from sendnet_desktop.visits.following.linked import linked


def item(name: str, *statements: str) -> Item:
    return Item(name, f"What {name} asks.", ("seen",), statements=statements)


def checklist(*sections: Section) -> Checklist:
    return Checklist(1, "follow-up", "2026.1", "Follow-up visit", sections)


FOLLOW_UP = checklist(
    Section("F1", "What became of it", (item("F1.1"),), repeat="group"),
    Section("4", "Learning walk", (item("4.1", "D1"), item("4.4", "D3")), repeat="room"),
    Section("11", "Feedback", (item("11.2"),)),
)
FULL_DAY = checklist(
    Section("4", "Learning walk", (item("4.4", "D3"), item("4.9", "D3", "E2"), item("4.8", "D9"))),
    Section("10", "Documents", (item("10.1", "A5"), item("10.2", "A6"), item("10.9"))),
)


def asked(made: Checklist) -> dict[str, list[str]]:
    return {section.id: [each.id for each in section.items] for section in made.sections}


def test_an_item_that_bears_on_nothing_open_is_left_out_and_one_that_names_nothing_stays() -> None:
    made = linked(FOLLOW_UP, "a" * 64, None, ["D3"])
    assert asked(made) == {"F1": ["F1.1"], "4": ["4.4"], "11": ["11.2"]}
    assert (made.parent, made.template, made.number) == ("a" * 64, "follow-up", "2026.1")


def test_what_only_the_earlier_day_asked_is_asked_again_before_the_feedback() -> None:
    made = linked(FOLLOW_UP, "a" * 64, FULL_DAY, ["D3", "A5"])
    assert asked(made) == {"F1": ["F1.1"], "4": ["4.4", "4.9"], "10": ["10.1"], "11": ["11.2"]}


def test_recommendations_that_bear_on_no_statement_leave_what_names_none() -> None:
    assert asked(linked(FOLLOW_UP, "a" * 64, FULL_DAY, [])) == {"F1": ["F1.1"], "11": ["11.2"]}


def test_a_checklist_that_would_ask_nothing_is_used_whole() -> None:
    only = checklist(Section("4", "Learning walk", (item("4.1", "D1"),)))
    assert linked(only, "a" * 64, None, ["A5"]) is only
