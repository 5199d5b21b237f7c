"""The stage of the report: its length, what it lacks, to whom it goes, points of accuracy, and issuing it."""

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from sendnet_desktop.clock import day_written
from sendnet_desktop.visits.choices import FOLLOW_UPS
from sendnet_desktop.visits.reporting.document import Issue
from sendnet_desktop.visits.reporting.rules import LENGTH
from sendnet_desktop.visits.values import HandedBack
from sendnet_ui.evaluations.columns import side_by_side
from sendnet_ui.evaluations.fields import DAY, ONE_OF, Field, brief
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, column, rule, scrolled, text, vbox
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.shell.desk import Desk
from sendnet_ui.visits.reporting.issuing import IssuingPart
from sendnet_ui.visits.reporting.points import PointsPart
from sendnet_ui.visits.reporting.reading import Reading, read_print, read_report
from sendnet_ui.visits.reporting.sheet import STAGE, ReportSheet
from sendnet_ui.visits.stage_page import StagePage

if TYPE_CHECKING:
    from sendnet_desktop.changes import Changes
    from sendnet_desktop.workspace import Workspace

_READY: Final = "Nothing is left to see to."


class ReportPage(StagePage):
    """From what was concluded to what is issued."""

    stage = STAGE
    concerns = (
        *("visit", "reviewer", "briefing", "round", "observation", "theme", "jot", "document"),
        *("conclusion", "strength", "recommendation", "ground", "report", "accuracy", "amendment", "response"),
        "handback",
    )

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._sheet = ReportSheet(desk, saving, self)
        self._words, self._length = text("", "strong"), QProgressBar(textVisible=False)
        self._length.setRange(0, LENGTH.stop - 1)
        self._length.setMaximumHeight(GAP)
        self._length.setAccessibleName("Length of the report")
        self._notes, self._notice = text("", "body"), QFrame()
        self._fields = {
            "follow_on": brief(self._sheet, "day", "follow_on", Day(), DAY),
            "follow_how": brief(self._sheet, "day", "follow_how", DropDown(FOLLOW_UPS, "Not said"), ONE_OF),
            "follow_lead": brief(self._sheet, "day", "follow_lead", ShortText(desk.said("A role, such as hub lead"))),
            "distribution": Field(
                self._sheet, "day", "distribution", LongText(fewest_lines=2), hint="One a line, by role."
            ),
        }
        self._handed_back = text("", "muted")
        self._points, self._issuing = PointsPart(self._sheet), IssuingPart()
        self._page = scrolled(self._content())
        self._page.hide()
        self.setLayout(vbox(self._page, gap=0))
        self._issuing.wanted.connect(self._issue)
        self._issuing.shown.connect(self._print)

    def refresh(self) -> None:
        """Read the day again."""
        place = self.place
        if place is not None:
            self.desk.read(lambda workspace: read_report(workspace, place), self._show)

    def begin(self) -> None:
        """Put the keyboard where the report is looked at."""
        self._issuing.begin()

    def ask_print(self) -> None:
        """Ask for a print of what was issued last, or of the report as it stands."""
        last = self._sheet.reading.issued[:1] if self._sheet.is_read else ()
        self._print(last[0].document if last else "")

    def _content(self) -> QWidget:
        self._notice.setObjectName("warning")
        self._notice.setLayout(vbox(self._notes, margin=GAP * 2))
        fields = self._fields
        parts = (
            text("Report", "heading"),
            vbox(self._words, self._length, gap=GAP // 2),
            self._notice,
            rule(),
            text("Follow-up, and to whom the report goes", "subheading"),
            side_by_side(fields["follow_on"], fields["follow_how"], fields["follow_lead"]),
            fields["distribution"],
            rule(),
            self._points,
            rule(),
            text("Issue", "subheading"),
            self._issuing,
            self._handed_back,
            STRETCH,
        )
        return column(vbox(*parts, gap=GAP * 2), 120)

    def _show(self, reading: Reading) -> None:
        self._sheet.page = self.here()
        self._sheet.show(reading)
        self._words.setText(f"{reading.words:,} words so far")
        self._length.setValue(min(reading.words, LENGTH.stop - 1))
        self._notes.setText("\n".join(note.words for note in reading.notes) or _READY)
        for name, field in self._fields.items():
            field.fill("", getattr(reading.visit, name) or None)
        self._points.fill(reading.points)
        self._issuing.fill(reading)
        self._handed_back.setText("\n".join(map(_cleared, reading.handed_back)))
        self._handed_back.setVisible(bool(reading.handed_back))
        self._page.show()
        self.arrive()

    def _issue(self, issue: str, with_appendix: bool) -> None:
        place = self.place
        assert place is not None
        self.flush()

        def work(workspace: "Workspace") -> "Changes":
            return workspace.visits.reports.issue(place, cast("Issue", issue), with_appendix=with_appendix)

        self.desk.write(work, lambda _: self.desk.notices.said.emit("The report is issued."))

    def _print(self, document: str) -> None:
        place = self.place
        assert place is not None
        self.flush()
        with_appendix = self._issuing.with_appendix
        self.desk.read(
            lambda workspace: read_print(workspace, place, document, with_appendix=with_appendix),
            self.desk.print_wanted.emit,
        )


def _cleared(laptop: HandedBack) -> str:
    day = day_written(laptop.on)
    return f"{laptop.called} has cleared the working papers{day and f', {day}'}."
