"""Any run of giving, ending, stopping and letting count, held against a model of what must count."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from meeting import Laptop, Meeting

from sendnet_desktop.exchange import roles
from sendnet_desktop.exchange.registrar import UnchangedError
from sendnet_desktop.steps import finish

OAK = roles.school("oak0")


class Story:
    """One school's laptop and the office, beside what must count, said without positions, links or verdicts.

    Attributes:
        written: How many changes were made.
        here: How many of them the office has.
        stopped: How many of them lie below the cut; None while the laptop is in use.
        ends: For each time that the role was given, how many lie below its end; None while it is in force.
    """

    def __init__(self, office: Laptop, oak: Laptop) -> None:
        self.office = office
        self.oak = oak
        self.registrar = office.workspace.exchange.registrar
        self.written = self.here = 0
        self.stopped: int | None = None
        self.ends: list[int | None] = [None]

    def counted(self) -> set[int]:
        limit = self.here if self.stopped is None else min(self.here, self.stopped)
        return set(range(min(limit, max(self.here if end is None else end for end in self.ends))))

    def write(self) -> None:
        self.oak.say(self.written, record=f"judgement:n{self.written}")
        self.written += 1

    def carry(self) -> None:
        self.office.read(*self.oak.write())
        self.here = self.written

    def work(self) -> None:
        for _ in range(2):
            self.write()
            self.carry()

    def end(self) -> None:
        if None in self.ends:
            finish(self.registrar.end([self.oak.device], OAK))
            self.ends = [self.here if end is None else end for end in self.ends]

    def give(self) -> None:
        if None not in self.ends:
            finish(self.registrar.give([self.oak.device], OAK))
            self.ends.append(None)

    def stop(self) -> None:
        with suppress(UnchangedError):  # stopped already, and nothing has come since
            finish(self.registrar.stop(self.oak.device))
        self.stopped = self.here

    def let_count(self) -> None:
        if self.stopped is not None:
            self.stop()

    def let_role_count(self) -> None:
        with suppress(UnchangedError):
            finish(self.registrar.let_count(self.oak.device, OAK))
        self.ends = [end if end is None else self.here for end in self.ends]


CHANGING = (Story.end, Story.give, Story.stop, Story.let_count, Story.let_role_count)
WORKING = (Story.work, Story.write, Story.carry)
DEEDS = st.lists(st.one_of(st.sampled_from(CHANGING), st.sampled_from(WORKING)), min_size=4, max_size=12)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DEEDS)
def test_what_counts_of_a_laptop_is_what_was_here_when_something_ended(deeds) -> None:  # type: ignore[no-untyped-def]
    with TemporaryDirectory() as folder:
        meeting = Meeting.of(Path(folder))
        story = Story(meeting.office, meeting.enrol("oak"))
        for deed in deeds:
            deed(story)
            counts = {int(record.partition(":n")[2]) for record in meeting.office.state()}
            assert counts == story.counted()
        assert not finish(meeting.office.workspace.check())
        aside = meeting.office.workspace.exchange.people.held_aside()
        assert len(aside) == story.here - len(story.counted())
        meeting.close()
