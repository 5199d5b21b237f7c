"""Making a sample trust: one data folder for its office and one for each school, enrolled and read."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final, TypeVar

from sendnet_desktop.clock import HybridClock, school_year, year_name
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.sample.answering import answer
from sendnet_desktop.sample.calendar import MORNING, SCHOOL_DAYS, SimulatedTime
from sendnet_desktop.sample.checklists import draft_checklist
from sendnet_desktop.sample.corresponding import check_draft
from sendnet_desktop.sample.counting import count
from sendnet_desktop.sample.drafting import draft_next
from sendnet_desktop.sample.leading import give_hub, visit_hub
from sendnet_desktop.sample.meeting import hold_meeting, plan_meetings
from sendnet_desktop.sample.moderating import ask_for_levels, give_level, reveal_levels
from sendnet_desktop.sample.network import carry_home, take_part
from sendnet_desktop.sample.planning import plan
from sendnet_desktop.sample.recalling import FIRST_DAY, recall
from sendnet_desktop.sample.remembering import remember
from sendnet_desktop.sample.reporting import report_day
from sendnet_desktop.sample.reviewing import copy_from_paper, share
from sendnet_desktop.sample.schools import AtWork, SampleSchool, invent, source
from sendnet_desktop.sample.tabulating import tabulate
from sendnet_desktop.sample.telling import Teller
from sendnet_desktop.sample.visiting import follow_last_summer, prepare_days, report_last_summer
from sendnet_desktop.sample.visiting_rooms import go_through
from sendnet_desktop.sample.words import cast
from sendnet_desktop.steps import Progress, Steps
from sendnet_desktop.trust.profile import slug_of
from sendnet_desktop.workspace import Founding, Workspace

T = TypeVar("T")

TRUST: Final = "trust"
"""The folder of the trust's office, beside those of the schools."""

MOST_SCHOOLS: Final = 199
MOST_YEARS: Final = 10
_YEARS: Final = range(2015, 2100)
_LAST_DAY: Final = SCHOOL_DAYS - 1
_ANSWERS: Final = slice(2, 3)
"""The school, where there are so many, that has answered what last summer's challenge day recommended."""


def make_sample(
    folder: Path, schools: int = 6, *, seed: str = "1", year: int | None = None, years: int = 1
) -> Steps[tuple[Path, ...]]:
    """Make a trust and its schools, and return their data folders, the trust's first.

    Everything in it follows from the seed, the number of schools and the school years, so that the same four give
    the same dump whenever and wherever it is made. The data open without a question and never meet real data.

    Args:
        folder: Where; new or empty.
        schools: How many, from 1 to 199.
        seed: Any text.
        year: The school year that is shown at work; today's if not given.
        years: How many school years there are, that one and those before it, from 1 to 10.

    Raises:
        SendnetError: The folder is not empty or cannot be used, or a number is out of range.
    """
    shown = school_year(date.today()) if year is None else year  # noqa: DTZ011  # the day on this computer is meant
    if not 1 <= schools <= MOST_SCHOOLS:
        raise SendnetError("A sample has at least one school and at most 199.", "Choose another number.")
    if shown not in _YEARS:
        raise SendnetError("A sample cannot be made for that school year.", "Give one such as 2026, for 2026/27.")
    if not 1 <= years <= MOST_YEARS:
        raise SendnetError("A sample has at least one school year and at most ten.", "Choose another number.")
    with _new(folder), ExitStack() as opened:
        return (
            yield from _make(
                folder, invent(schools, f"{seed}/{schools}/{shown}"), range(shown - years + 1, shown + 1), opened
            )
        )


@contextmanager
def _new(folder: Path) -> Iterator[None]:
    """Make the folder, and take away all that was made if what follows does not come to its end."""
    existed = folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        empty = not any(folder.iterdir())
    except OSError as error:
        raise SendnetError("The sample cannot be made there.", "Choose a new or an empty folder.") from error
    if not empty:
        raise SendnetError("There is something in that folder already.", "Choose a new or an empty folder.")
    try:
        yield
    except BaseException:
        for made in folder.iterdir():
            shutil.rmtree(made)
        if not existed:
            folder.rmdir()
        raise


def _make(folder: Path, invented: Sequence[SampleSchool], years: range, opened: ExitStack) -> Steps[tuple[Path, ...]]:
    total, year = 2 * len(invented) + 2, years[-1]
    office, wall = _set_up(folder / TRUST, _trust(), source(f"{invented[0].name}, trust"), years[0])
    opened.callback(office.close)
    office.start_trust()
    schools = yield from _enrol(folder, office, invented, years[0], opened)
    wall.year = year
    wall.go_to(0, MORNING)
    share(office, [each.workspace.profile.org for each in schools], year)
    meeting = plan_meetings(office, year)
    ask_for_levels(office, meeting)
    for each in schools[_ANSWERS]:
        report_last_summer(office, each.workspace.profile.org, each.school.setting.phase, year)
    with TemporaryDirectory() as post:
        written = yield from _shown_as(
            Progress(len(schools), total, "The trust writes"), office.exchange.write(Path(post))
        )
        letters = {letter.to: letter.path for letter in written}
        sent: list[Path] = []
        for done, each in enumerate(schools, start=len(schools)):
            progress = Progress(done, total, f"{each.school.name} evaluates itself")
            letter = _Letter(letters[each.school.name], office.exchange.trust_words)
            sent.extend((yield from _shown_as(progress, _work(each, done - len(schools), letter, years))))
        wall.go_to(_LAST_DAY, 120)
        yield from _shown_as(Progress(total - 2, total, "The trust reads"), office.exchange.read(sent))
        yield from _shown_as(
            Progress(total - 2, total, "The hub lead visits"), visit_hub(office, schools, sent, Path(post))
        )
        yield from _shown_as(Progress(total - 1, total, "The trust visits"), _visit(office, wall, schools, Path(post)))
        hold_meeting(office, meeting)
        reveal_levels(office, schools)
        yield from _shown_as(
            Progress(total - 1, total, "The trust sends its note"), _hand_out(office, schools, Path(post))
        )
        carrying = carry_home(office, schools, Path(post))
        yield from _shown_as(Progress(total - 1, total, "Schools carry the meeting home"), carrying)
        draft_next(office.frameworks)
        draft_checklist(office.frameworks.checklists)
    return (office.folder, *(each.workspace.folder for each in schools))


def _hand_out(office: Workspace, schools: Sequence[AtWork], post: Path) -> Steps[None]:
    """Write what the trust has for its schools, and let them read it."""
    written = yield from office.exchange.write(post)
    letters = {letter.to: letter.path for letter in written}
    for each in schools:
        yield from each.workspace.exchange.read([letters[each.school.name]])


def _enrol(
    folder: Path, office: Workspace, invented: Sequence[SampleSchool], year: int, opened: ExitStack
) -> Steps[list[AtWork]]:
    """Set the schools up before the first year that they write of, and let them in."""
    total, schools = 2 * len(invented) + 2, list[AtWork]()
    for done, school in enumerate(invented):
        yield Progress(done, total, f"Setting up {school.name}")
        founding = Founding("school", school.name, school.person, school.setting.phase, protection="open")
        at_work = AtWork(school, *_set_up(folder / slug_of(school.name), founding, school.random, year, FIRST_DAY))
        opened.callback(at_work.workspace.close)
        schools.append(at_work)
    office.exchange.enrolment.accept([each.workspace.exchange.enrolment.request() for each in schools])
    yield from _shown_as(Progress(len(schools), total, "The trust names a hub"), give_hub(office, schools))
    return schools


def _shown_as(progress: Progress, steps: Steps[T]) -> Steps[T]:
    """Take these steps as part of a longer way, which is what is shown."""
    try:
        while True:
            yield progress
            next(steps)
    except StopIteration as end:
        result: T = end.value
        return result
    finally:
        steps.close()


def _set_up(
    folder: Path, founding: Founding, random: Random, year: int, day: int = 0
) -> tuple[Workspace, SimulatedTime]:
    wall = SimulatedTime(year)
    wall.go_to(day)
    clock, entropy = HybridClock(wall=wall), random.randbytes
    return Workspace.create(folder, founding, clock=clock, entropy=entropy, key=entropy(32)), wall


def _trust() -> Founding:
    return Founding("trust", cast().trust, cast().lead, protection="open")


def _visit(office: Workspace, wall: SimulatedTime, schools: Sequence[AtWork], post: Path) -> Steps[None]:
    """Let the trust prepare challenge days, follow one up and hold one; its schools read what comes of it."""
    for each in schools[_ANSWERS]:
        follow_last_summer(office, each.workspace.profile.org, wall)
    visited = prepare_days(office, [each.workspace.profile.org for each in schools], wall)
    if visited.held is not None:
        go_through(office, visited.held)
        report_day(office, visited.held, wall.year, "draft")
        yield from check_draft(office, wall, schools[: _ANSWERS.stop], visited.held, post)


@dataclass(frozen=True, slots=True)
class _Letter:
    """What the trust gives a school that joins: a file, and six words to compare."""

    path: Path
    words: tuple[str, ...]


def _work(each: AtWork, number: int, letter: _Letter, years: range) -> Steps[list[Path]]:
    """Let a school join, evaluate itself and write to its trust; return the files."""
    exchange, year = each.workspace.exchange, years[-1]
    if len(years) > 1:
        each.wall.go_to(0)
        exchange.join([letter.path], letter.words)
        for earlier in years[:-1]:
            yield Progress(0, 0, f"{each.school.name} remembers {year_name(earlier)}")
            remember(each, earlier)
    each.wall.year = year
    before = recall(each.workspace.evaluations, each.school, each.wall)
    each.wall.go_to(0)
    if len(years) == 1:
        exchange.join([letter.path], letter.words)
    yield from exchange.read([letter.path])
    Teller(each.workspace.evaluations, each.school, each.wall, before).tell()
    copy_from_paper(each.workspace, year, number)
    answer(each.workspace, each.wall)
    plan(each.workspace.plans, each.workspace.evaluations.current(), each.school, each.wall)
    tabulate(each.workspace.cohorts, each.school, each.wall)
    count(each.workspace.graduated, each.school, each.wall)
    each.wall.go_to(_LAST_DAY, 50)
    take_part(each, number)
    give_level(each, number)
    each.wall.go_to(_LAST_DAY, 60)
    written = yield from exchange.write(letter.path.parent)
    return [file.path for file in written]
