"""The stage of moderation: statements judged blind and revealed together, and schools in pairs."""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Changes
from sendnet_desktop.meetings.moderation.pairs import Side
from sendnet_desktop.meetings.moderation.values import Moderation
from sendnet_ui.evaluations.question import Question
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, column, field, flow, rule, scrolled, text, vbox
from sendnet_ui.meetings.moderation.agreeing_part import AgreeingPart
from sendnet_ui.meetings.moderation.answers_part import AnswersPart
from sendnet_ui.meetings.moderation.pairs_part import PairsPart
from sendnet_ui.meetings.moderation.places import Chosen
from sendnet_ui.meetings.moderation.preparing_part import PreparingPart
from sendnet_ui.meetings.moderation.sheet import STAGE, ModerationSheet, Reading, read_drift_paper, read_moderations
from sendnet_ui.meetings.stage_page import StagePage
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import Row
from sendnet_ui.reports.drift_print import DriftPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.tables.listing import Listing
from sendnet_ui.tables.listings import DRIFT
from sendnet_ui.visits.places import StagePlace as DayStagePlace

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_NONE: Final = "Nothing is moderated at this meeting yet. Choose a statement of which “Secure” should mean one thing."
_MOST_ROWS: Final = 5

Lead = Callable[["Workspace"], Changes]


class ModerationPage(StagePage):
    """What is judged blind at this meeting."""

    stage = STAGE
    concerns = (
        "moderation",
        "blind",
        "pairing",
        "document",
        "finding",
        "framework",
        "draft",
        "draft_statement",
        "school",
    )

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._sheet = ModerationSheet(desk, saving, self)
        self._chosen, self._knows = "", set[str]()
        self._statements, self._add = DropDown({}, "Choose a statement"), QPushButton("Moderate it")
        self._leaning, self._none = text("", "muted"), text(desk.said(_NONE), "muted")
        self._list, self._question = RowList("Moderations of this meeting", _MOST_ROWS), Question()
        self._preparing, self._answers = PreparingPart(self._sheet), AnswersPart()
        self._agreeing, self._pairs = AgreeingPart(self._sheet), PairsPart(desk.said("challenge day"))
        self._open = QWidget()
        self._open.setLayout(vbox(self._question, self._preparing, self._answers, self._agreeing, gap=GAP * 2))
        adding = vbox(field("Another statement", self._statements), flow(self._add), self._leaning, gap=GAP)
        parts = (text("Judged blind, then revealed", "heading"), self._none, self._list, self._open, rule(), adding)
        self._page = scrolled(column(vbox(*parts, rule(), self._pairs, STRETCH, gap=GAP * 2)))
        self._page.hide()
        self.setLayout(vbox(self._page, gap=0))
        self._connect()

    def refresh(self) -> None:
        """Read the moderations of the meeting again."""
        place = self.place
        if place is not None:
            self.desk.read(lambda workspace: read_moderations(workspace, place), self._show)

    def begin(self) -> None:
        """Put the keyboard into the list, or where there is none, on the statement to begin with."""
        (self._list if self._chosen else self._statements.control).setFocus()

    def visit(self, within: Hashable) -> None:
        """Show a moderation; it may not have been read yet."""
        if isinstance(within, Chosen):
            self._chosen = within.record
            if self._sheet.is_read:
                self._show(self._sheet.reading)

    def ask_print(self) -> None:
        """Ask for a print of where schools and reviewers judge otherwise."""
        self.desk.read(read_drift_paper, lambda paper: self.desk.print_wanted.emit(DriftPrint(paper)))

    def listings(self) -> tuple[Listing, ...]:
        """Return where schools and reviewers judge otherwise, as a list."""
        return (DRIFT,)

    def _connect(self) -> None:
        self._add.clicked.connect(self._prepare)
        self._list.chosen.connect(self._choose)
        self._list.entered.connect(self._go_in)
        self._list.removed.connect(lambda _: self._take_away())
        self._list.moved.connect(lambda *_: self.desk.notices.said.emit("This list keeps an order of its own."))
        self._preparing.announced.connect(self._announce)
        self._preparing.taken_away.connect(self._take_away)
        self._answers.revealed.connect(self._reveal)
        self._answers.taken_back.connect(self._take_back)
        self._agreeing.guidance_wanted.connect(self._take_guidance)
        self._pairs.paired.connect(self._pair)
        self._pairs.begun.connect(self._begin_day)
        self._pairs.opened.connect(self._open_day)
        self._pairs.removed.connect(self._unpair)

    def _show(self, reading: Reading) -> None:
        if reading.meeting != self.place:
            return  # another meeting was opened meanwhile
        self._sheet.show(reading)
        records = [each.place.record for each in reading.moderations]
        came = [record for record in records if record not in self._knows]
        if self._knows and came:
            self._chosen = came[-1]  # what was just added is what one goes on with
        if self._chosen not in records:
            self._chosen = records[-1] if records else ""
        self._knows = set(records)
        self._offer(reading)
        self._fill()
        self._pairs.fill(reading)
        self._page.show()
        self.take_keyboard()

    def _offer(self, reading: Reading) -> None:
        self._statements.offer(
            {each.id: f"{each.id} {each.text}" for each in reading.pack.statements() if not each.retired}
        )
        leaning = "; ".join(f"{each.statement} ({each.above} of {len(each.days)})" for each in reading.leaning)
        told = f"Schools mostly see these higher than their reviewers did on challenge days: {leaning}."
        self._leaning.setText(self.desk.said(told))
        self._leaning.setVisible(bool(leaning))

    def _fill(self) -> None:
        reading = self._sheet.reading
        rows = [_row(each) for each in reading.moderations]
        self._list.show_rows(rows, self._chosen)
        found = reading.find(self._chosen)
        self._none.setVisible(not rows)
        self._list.setVisible(bool(rows))
        self._open.setVisible(found is not None)
        if found is not None:
            self._fill_open(found, reading)

    def _fill_open(self, found: Moderation, reading: Reading) -> None:
        self._sheet.page = self.here(Chosen(found.place.record))
        self._question.setVisible(found.statement is not None and found.area is not None)
        if found.statement is not None and found.area is not None:
            self._question.ask(found.statement, found.area)
        part = self._part(found)
        held = self.window().focusWidget()
        parts = (self._preparing, self._answers, self._agreeing)
        is_left = any(each is not part and each.isVisible() and each.isAncestorOf(held) for each in parts)
        part.fill(found, reading)
        part.show()
        if is_left:  # the keyboard stays on this page when what held it goes
            part.begin()
        for each in parts:
            each.setVisible(each is part)

    def _part(self, found: Moderation) -> PreparingPart | AnswersPart | AgreeingPart:
        if found.is_revealed:
            return self._agreeing
        return self._answers if found.is_announced else self._preparing

    def _choose(self, record: str) -> None:
        self.flush()
        self._chosen = record
        self._fill()

    def _go_in(self) -> None:
        found = self._sheet.reading.find(self._chosen)
        if found is not None:
            self._part(found).begin()

    def _do(self, words: str, work: Lead, *, offer_undo: bool = True) -> None:
        self.flush()
        self.saving.do(self.desk.said(words), work, self.here(Chosen(self._chosen)), offer_undo=offer_undo)

    def _prepare(self) -> None:
        statement, meeting = self._statements.value(), self.place
        if not statement or meeting is None:
            self._statements.control.setFocus()
            return
        self._statements.set_value(None)
        self._do(
            "Moderation added.",
            lambda workspace: workspace.meetings.moderation.lead.prepare(statement, meeting=meeting.key)[1],
        )

    def _announce(self) -> None:
        found = self._found
        self._do(
            "Schools are asked with your next file.", lambda work: work.meetings.moderation.lead.announce(found.place)
        )

    def _take_back(self) -> None:
        found = self._found
        self._do("Schools are asked no more.", lambda work: work.meetings.moderation.lead.take_back(found.place))

    def _take_away(self) -> None:
        found = self._found
        self._do("Moderation taken away.", lambda work: work.meetings.moderation.lead.take_away(found.place))

    def _reveal(self, although_few: bool) -> None:
        found = self._found

        def reveal(workspace: "Workspace") -> Changes:
            return workspace.meetings.moderation.lead.reveal(found.place, although_few=although_few)

        self.flush()
        # It is on the disk for good: there is nothing to undo, so no step of undo is kept.
        self.desk.write(reveal, lambda _: self.desk.notices.said.emit("Revealed. Schools read it with your next file."))

    def _take_guidance(self) -> None:
        found = self._found
        self._do(
            "The note stands in the draft of the next framework.",
            lambda workspace: workspace.meetings.moderation.guidance.take(found.place)[1],
        )

    def _pair(self, first: str, second: str, area: str, by: str) -> None:
        meeting = self.place
        assert meeting is not None
        self._do(
            "Schools paired.",
            lambda workspace: workspace.meetings.moderation.pairs.add(first, second, area, meeting.key, by)[1],
        )

    def _begin_day(self, record: str, side: Side, day: str, who: str) -> None:
        self._do(
            "Challenge day begun. Let its reviewer in from its page.",
            lambda workspace: workspace.meetings.moderation.pairs.begin_day(record, side, day, *filter(None, [who]))[1],
        )

    def _open_day(self, place: DayPlace) -> None:
        self.desk.wanted.emit("visits", DayStagePlace(place, "prepare"))

    def _unpair(self, record: str) -> None:
        self._do("Pair taken away.", lambda workspace: workspace.meetings.moderation.pairs.take_away(record))

    @property
    def _found(self) -> Moderation:
        found = self._sheet.reading.find(self._chosen)
        assert found is not None
        return found


def _row(found: Moderation) -> Row:
    number = len(found.in_time)
    about = f"{number} handed in" if found.is_announced and not found.is_revealed else ""
    agreed = f"Agreed: {found.agreed.name}" if found.agreed else about
    return Row(
        found.place.record,
        "",
        found.title,
        agreed,
        found.standing,
        is_done=bool(found.agreed),
        disagrees=bool(found.disagreements),
        shape="half" if found.is_announced else "circle",
    )
