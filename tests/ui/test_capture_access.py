"""The stage of capture for everybody: named, reached, seen, at any size; and what it says to those who listen."""

from typing import Any

import pytest
from audit import audit, too_large
from capturing_room import Capturer, item_of
from evaluating import shown_words

from sendnet_ui.shell.theme import Theme


def begin_room(capturer: Capturer) -> None:
    capturer.go("4")
    capturer.press("5", "1")


@pytest.mark.parametrize(("scheme", "points"), [("light", 10), ("dark", 10), ("contrast", 10), ("light", 15)])
def test_the_items_of_a_room_can_be_seen_reached_and_named(
    capturer: Capturer, theme: Theme, scheme: Any, points: int
) -> None:
    begin_room(capturer)
    capturer.press("1", "S", "Return")
    theme.wear(scheme, points)
    capturer.wait()
    assert audit(capturer.page, least_contrast=7 if scheme == "contrast" else 4.5) == []


@pytest.mark.parametrize("way", ["where", "unseen", "jots", "themes"])
def test_every_page_of_capture_can_be_seen_reached_and_named(capturer: Capturer, way: str) -> None:
    if way == "themes":
        capturer.go("2")
        capturer.press("Down", "+")
        capturer.type("fewer late")
        capturer.press("Return", "Escape", "Return")
    elif way == "jots":
        capturer.press("J")
        capturer.type("a new ramp")
        capturer.press("Return", "K")
    elif way == "unseen":
        capturer.press("U")
    else:
        capturer.go("4")
    assert audit(capturer.page) == []


@pytest.mark.parametrize("points", [10, 15])
def test_capture_fits_a_small_laptop(capturer: Capturer, theme: Theme, points: int) -> None:
    theme.wear("light", points)
    capturer.window.resize(911, 512)
    begin_room(capturer)
    assert too_large(capturer.screen) == []
    capturer.press("N")
    assert too_large(capturer.screen) == []


def test_targets_are_large_enough_for_a_finger(capturer: Capturer) -> None:
    from sendnet_ui.forms.segment import Segment

    begin_room(capturer)
    heights = {each.height() for each in capturer.page.findChildren(Segment) if each.isVisible()}
    assert min(heights) >= 36


def test_an_item_says_aloud_what_was_said_of_it(capturer: Capturer) -> None:
    begin_room(capturer)
    capturer.press("2", "Up", "S", "Return")
    capturer.type("two waited")
    capturer.press("Escape")
    assert capturer.focused is not None
    assert item_of(capturer) == "4.1"
    said = capturer.focused.accessibleName()
    assert said.startswith("4.1 ")
    assert said.endswith("In places. starred. two waited")


def test_two_versions_of_one_reviewers_answer_stand_where_it_is(capturer: Capturer) -> None:
    begin_room(capturer)
    capturer.press("2")
    spot = capturer.page._sheet.spot_at("4.1")

    def elsewhere(workspace):  # type: ignore[no-untyped-def]
        workspace._journal.author = "Ann Dale"
        return workspace.visits.capture.answer(
            capturer.page.place, spot, "answer", "not-seen", shown="what nobody here has seen"
        )

    capturer.desk.bulletin.changed.emit(capturer.ask(elsewhere))
    capturer.wait()
    assert "Ann Dale" in shown_words(capturer.page)
