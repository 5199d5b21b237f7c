"""Looking round with sample data: made once, seen from either side, and left again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from first_run import begin, title
from side_by_side import Laptop, Laptops, later

from sendnet_desktop.sample.making import make_sample
from sendnet_desktop.steps import finish
from sendnet_ui.beginning.school_choice import SchoolChoice
from sendnet_ui.beginning.tour import Tour, making
from sendnet_ui.beginning.way_in import WayIn


@pytest.fixture
def laptop(laptops: Laptops) -> Laptop:
    return laptops("data", "school")


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """Return a place in which a small sample of this school year lies already."""
    place = tmp_path / "sample"
    finish(make_sample(place / "made", 2))
    whole = next(making_name(place))
    (place / "made").rename(whole)
    return place


def making_name(place: Path) -> Iterator[Path]:
    from sendnet_desktop.clock import HybridClock, year_name

    yield place / year_name(HybridClock().year()).replace("/", "-")


def test_the_sample_shows_either_side_and_gives_the_own_data_back(laptop: Laptop, sample: Path) -> None:
    way_in = begin(laptop)
    tour = Tour(sample, laptop.window, laptop.desk.jobs)
    way_in.sample_chosen.connect(tour.begin)
    tour.arrived.connect(laptop.window.go)
    tour.left.connect(way_in.open)
    laptop.press("Look round with sample data")
    assert title(laptop) == "Self-evaluation – SENDnet"
    assert "Sample data:" in laptop.window.notice.words.text()
    laptop.press("See the trust’s side")
    assert title(laptop) == "Overview – SENDnet"
    laptop.desk.notices.said.emit("Published. It goes to schools with the next bundle.")

    def choose_second() -> None:
        dialog = next(each for each in laptop.window.findChildren(SchoolChoice) if each.isVisible())
        schools = dialog._schools
        assert schools.viewport().width() >= schools.sizeHintForColumn(0), "the longest name is cut"
        dialog.accept()

    laptop.press("See a school’s side…")
    later(choose_second)
    laptop.settle()
    laptop.qtbot.waitUntil(lambda: title(laptop) == "Self-evaluation – SENDnet")
    laptop.settle()
    assert laptop.window._footer.words.text() == "", "what was said at the other side is no news here"
    laptop.desk.notices.saved.emit()
    laptop.press("Leave the sample")
    assert "How would you like to begin?" in laptop.words()
    assert laptop.window._footer.words.text() == ""
    assert not laptop.window.notice.isVisible()


def test_a_sample_that_is_stopped_half_way_leaves_nothing_that_looks_whole(tmp_path: Path) -> None:
    place = tmp_path / "sample"
    steps = making(place)
    for _ in range(3):
        next(steps)
        assert not list(place.glob("20*")), "should the power go now, nothing would be taken for a whole sample"
    steps.close()
    assert not list(place.glob("20*"))


@pytest.mark.slow
def test_the_sample_is_made_once_a_school_year(tmp_path: Path) -> None:
    place = tmp_path / "sample"
    (place / "2019-20" / "trust").mkdir(parents=True)
    made = finish(making(place))
    stamp = (made.trust.folder / "key.json").stat().st_mtime_ns
    again = finish(making(place))
    assert again == made
    assert (again.trust.folder / "key.json").stat().st_mtime_ns == stamp
    assert len(made.schools) == 6
    assert not (place / "2019-20").exists()


def test_a_sample_folder_that_is_opened_by_name_says_that_it_is_one(laptops: Laptops, sample: Path) -> None:
    folder = next(path for path in next(sample.glob("20*")).iterdir() if path.name != "trust")
    laptop = laptops("elsewhere", "school")
    way_in = WayIn(folder, laptop.window, laptop.desk.jobs, laptop.desk.report)
    way_in.open()
    laptop.settle()
    assert "Sample data:" in laptop.window.notice.words.text()
    assert laptop.window.notice.isVisible()
