"""Files of a moderation in any order, late and twice: what came out is what had come by then, each person once."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from meeting import Laptop, Meeting
from moderating import asked, give, moderation, seen

from sendnet_desktop.meetings.moderation.places import ModerationPlace

_LEVELS = {"oak": "2", "oak again": "4", "elm": "3", "ash": "3"}
_REVEAL = "reveal"


@dataclass
class Table:
    """A trust that has read nothing yet, and the files that lie on the table."""

    held: Meeting
    place: ModerationPlace
    untouched: Path
    files: dict[str, tuple[Path, ...]]

    def begin_again(self) -> Laptop:
        office = self.held.office
        office.close()
        shutil.rmtree(office.folder / "data")
        shutil.copytree(self.untouched, office.folder / "data")
        office.open()
        return office


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    held, (oak, elm, ash), place = asked(tmp_path_factory.mktemp("table"))
    untouched, number = held.office.back_up(), count()

    def files_of(laptop: Laptop, level: str) -> tuple[Path, ...]:
        kept = held.folder / f"file {next(number)}"
        kept.mkdir()
        return tuple(Path(shutil.copy(each, kept)) for each in give(laptop, place, level))

    files = {"oak": files_of(oak, _LEVELS["oak"])}
    moderation(oak).own.take_back(place)
    files["oak again"] = files_of(oak, _LEVELS["oak again"])
    files |= {"elm": files_of(elm, _LEVELS["elm"]), "ash": files_of(ash, _LEVELS["ash"])}
    yield Table(held, place, untouched, files)
    held.close()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=st.lists(st.sampled_from([*_LEVELS, _REVEAL]), max_size=7).map(lambda drawn: [*drawn, "elm", _REVEAL]))
def test_what_came_by_the_reveal_counts_once_and_what_came_later_is_late(table: Table, events: list[str]) -> None:
    office = table.begin_again()
    lead, place = moderation(office).lead, table.place
    newest: dict[str, str] = {}
    counted: dict[str, str] | None = None
    for event in events:
        if event != _REVEAL:
            office.read(*table.files[event])
            person = event.split()[0]
            newest[person] = event if newest.get(person) != "oak again" else "oak again"
        elif newest and counted is None:
            lead.reveal(place, although_few=True)
            counted = dict(newest)
        found = seen(office, place)
        assert len(found.answered) == len(newest)
        assert found.is_revealed is (counted is not None)
        if counted is not None:
            assert found.result is not None
            given_levels = sorted(_LEVELS[each] for each in counted.values())
            told = [level.id for level, number in found.result.spread for _ in range(number)]
            assert sorted(told) == given_levels
            late = {person for person, each in newest.items() if counted.get(person) != each}
            assert {each.org.removesuffix("0") for each in found.late} == late
