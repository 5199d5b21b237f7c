"""What can be printed of a network meeting."""

from dataclasses import dataclass
from datetime import date

from sendnet_desktop.clock import day_written, read_day
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.meetings.issuing.lines import Head
from sendnet_desktop.meetings.issuing.papers import AgendaPaper, NotePaper
from sendnet_desktop.meetings.issuing.values import Slips
from sendnet_desktop.meetings.roll_call.values import RollCall
from sendnet_desktop.steps import Steps
from sendnet_ui.reports.printout import Title


@dataclass(frozen=True, slots=True)
class AgendaPrint:
    """The agenda of a meeting, as it was issued or as it stands.

    Attributes:
        paper: What it says.
        words: What the trust calls things.
        sample: Whether it is made up.
    """

    paper: AgendaPaper
    words: Words
    sample: bool = False

    @property
    def written(self) -> tuple[object, ...]:
        return (self.paper,)

    def title(self, today: date) -> Title:
        return _title(self.paper.head, "agenda", self.paper.issued_on, today)

    def pages(self, today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.meeting_agenda import meeting_agenda_report

        return meeting_agenda_report(self.paper, today, self.words, sample=self.sample)


@dataclass(frozen=True, slots=True)
class NotePrint:
    """The note of a meeting, as it was issued or as it stands.

    Attributes:
        paper: What it says.
        words: What the trust calls things.
        sample: Whether it is made up.
    """

    paper: NotePaper
    words: Words
    sample: bool = False

    @property
    def written(self) -> tuple[object, ...]:
        return (self.paper,)

    def title(self, today: date) -> Title:
        return _title(self.paper.head, "note", self.paper.issued_on, today)

    def pages(self, today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.meeting_note import meeting_note_report

        return meeting_note_report(self.paper, today, self.words, sample=self.sample)


@dataclass(frozen=True, slots=True)
class SlipsPrint:
    """What schools take home from a meeting, of all of them or of one.

    Attributes:
        slips: Whose.
        words: What the trust calls things.
        sample: Whether they are made up.
    """

    slips: Slips
    words: Words
    sample: bool = False

    @property
    def written(self) -> tuple[object, ...]:
        return (self.slips,)

    def title(self, today: date) -> Title:
        (*_, only) = self.slips.slips or (None,)
        whose = only.school if only is not None and len(self.slips.slips) == 1 else ""
        return _title(self.slips.head, f"slip of {whose}" if whose else "slips", "", today)

    def pages(self, today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.meeting_slip import meeting_slips_report

        return meeting_slips_report(self.slips, today, self.words, sample=self.sample)


@dataclass(frozen=True, slots=True)
class RollCallPrint:
    """What came from each school for a meeting.

    Attributes:
        roll: The roll-call.
        head: Which meeting.
        sample: Whether it is made up.
    """

    roll: RollCall
    head: Head
    sample: bool = False

    @property
    def written(self) -> tuple[object, ...]:
        return (self.head,)

    def title(self, today: date) -> Title:
        return _title(self.head, "roll-call", "", today)

    def pages(self, today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.meeting_roll_call import meeting_roll_call_report

        return meeting_roll_call_report(self.roll, self.head, today, sample=self.sample)


def _title(head: Head, what: str, issued_on: str, today: date) -> Title:
    subject = "  ·  ".join(filter(None, (head.title, day_written(head.meets_on), what)))
    return Title(head.trust or head.title, f"{head.title} {what}", subject, read_day(issued_on) or today)
