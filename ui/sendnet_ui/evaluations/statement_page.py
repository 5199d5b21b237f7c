"""The page of one statement: what it asks, and everything the school says of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_desktop.evaluations.evidence import STRENGTH
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.values import STATUTORY, Judged
from sendnet_desktop.frameworks.pack import Area
from sendnet_ui.evaluations.beside import Beside
from sendnet_ui.evaluations.disagreement import Disagreement
from sendnet_ui.evaluations.earlier_list import EarlierList
from sendnet_ui.evaluations.evidence_chips import EvidenceChips
from sendnet_ui.evaluations.evidence_list import EvidenceList
from sendnet_ui.evaluations.fields import CHECKED, DAY, ONE_OF, Field
from sendnet_ui.evaluations.former import Former
from sendnet_ui.evaluations.level_picker import LevelPicker
from sendnet_ui.evaluations.places import Page, Place
from sendnet_ui.evaluations.priority_steps import PrioritySteps
from sendnet_ui.evaluations.question import Question
from sendnet_ui.evaluations.set_aside import AskReason
from sendnet_ui.evaluations.sheet import Sheet
from sendnet_ui.evaluations.wording import STRENGTH_BRIEF, core_words, moved_words, rule_words
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.layouts import GAP, STRETCH, column, hbox, text, vbox
from sendnet_ui.forms.words import LongText

_STATES = tuple(Option(each, words) for each, words in STATUTORY.items())
_STRENGTHS = tuple(Option(each, f"{each}  {words}", STRENGTH[each]) for each, words in STRENGTH_BRIEF.items())
_CONFIRMED = f"3 is {STRENGTH['3'][0].lower()}{STRENGTH['3'][1:]}."


class StatementPage(QWidget):
    """Built once; each statement is filled in.

    Attributes:
        picker: The levels.
        former: What was judged before.
    """

    returned = Signal()
    """The keyboard is to go back to the list."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._judged: Judged | None = None
        self._question = Question()
        self.former = Former(sheet)
        self._applies = Disagreement(sheet)
        self.picker = LevelPicker()
        self._level = Field(sheet, "statement", "level", self.picker, ONE_OF)
        self._capped = text("", "danger")
        self._override = Field(sheet, "statement", "override", LongText(fewest_lines=2))
        self._withdraw = QPushButton("Let the rule hold again")
        self._beside = Beside()
        self._statutory = Field(sheet, "statement", "statutory", Choice(_STATES), CHECKED)
        self._checked_on = Field(sheet, "statement", "checked_on", Day(), DAY, offers_history=False)
        self._comment = Field(sheet, "statement", "comment", LongText())
        self._strength = Field(
            sheet, "statement", "strength", Choice(_STRENGTHS, can_clear=True), ONE_OF, hint=_CONFIRMED
        )
        self._chips, self._evidence = EvidenceChips(), EvidenceList(sheet)
        self._earlier = EarlierList(sheet)
        self._steps = PrioritySteps(sheet)
        self._reason = Field(sheet, "statement", "reason", LongText(fewest_lines=2))
        self._ask = AskReason()
        self._set_aside = QPushButton("Does not apply…", flat=True)
        self._set_aside.setToolTip("Set this statement aside, with a reason (N)")
        self._apply = QPushButton("It does apply")
        self._aside = self._aside_card()
        self._held, self._duty, self._answers = QFrame(), QWidget(), QWidget()
        self._put_together()
        self._chips.wanted.connect(self._evidence.go)
        self._set_aside.clicked.connect(self.ask_reason)
        self._apply.clicked.connect(self._take_up)
        self._withdraw.clicked.connect(self._let_rule_hold)
        self._ask.answered.connect(self._put_aside)
        self._ask.left.connect(self.returned)

    @property
    def comment(self) -> Field:
        """The comment, which is the answer where the framework has no levels."""
        return self._comment

    def fill(self, judged: Judged, area: Area) -> None:
        """Show a statement and what is said of it."""
        evaluation, statement = self._sheet.evaluation, judged.statement
        if self._judged is None or self._judged.statement.id != statement.id or self._sheet.is_frozen:
            self._ask.hide()
        self._judged = judged
        self._question.ask(statement, area)
        self.picker.offer(evaluation.pack.levels, area.descriptors)
        self._level.call("Level", moved_words(judged.moved))
        self._comment.call("Comment" if judged.graded else "Your answer")
        self._statutory.call("The legal duty", core_words(statement))
        for field in (self._level, self._statutory, self._checked_on, self._comment, self._strength, self._override):
            field.fill(statement.id, getattr(judged, field.name) or None)
        self._applies.show_for(Place("statement", statement.id, "applies"))
        self._reason.fill(statement.id, judged.reason or None)
        self.former.fill(statement.id)
        self._beside.fill(evaluation, judged)
        self._evidence.fill(judged)
        self._chips.fill(judged)
        self._earlier.fill("statement", statement.id, judged.findings)
        self._steps.fill("statement", statement.id)
        self._show_parts(judged)

    def judge(self, number: int) -> None:
        """Choose the level of a number, as the person."""
        if not self._sheet.is_frozen:
            self.picker.choose_number(number)

    def clear(self) -> None:
        """Take the level back, as the person."""
        if not self._sheet.is_frozen:
            self.picker.clear()

    def strengthen(self, number: int) -> None:
        """Say how strong the evidence is, as the person."""
        self._choose(self._strength, number)

    def check_duty(self, place: int) -> None:
        """Say how the legal duty stands, by the place of the state from 1, as the person."""
        if self._judged is not None and self._judged.statement.duty == "must":
            self._choose(self._statutory, place - 1)

    def add_evidence(self) -> None:
        """Add a piece of evidence, and put the keyboard into it."""
        self._evidence.add()

    def _choose(self, field: Field, place: int) -> None:
        editor = field.editor
        assert isinstance(editor, Choice)
        if self._judged is not None and self._judged.applies and not self._sheet.is_frozen:
            editor.choose_place(place)

    def ask_reason(self) -> None:
        """Ask why the statement does not apply."""
        if self._judged is not None and self._judged.applies and not self._sheet.is_frozen:
            self._ask.ask(self._judged.reason)

    def leave(self) -> None:
        """Ask no longer why the statement does not apply."""
        self._ask.hide()

    def write(self) -> None:
        """Put the keyboard into the comment, or the reason where the statement is set aside."""
        applies = self._judged is None or self._judged.applies
        (self._comment if applies else self._reason).editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _put_together(self) -> None:
        self._held.setObjectName("warning")
        self._held.setLayout(vbox(self._capped, self._override, hbox(self._withdraw, STRETCH), gap=GAP, margin=GAP * 2))
        self._duty.setLayout(vbox(self._statutory, self._checked_on, gap=GAP * 2))
        said = (self._level, self._chips, self._held, self._beside, self._duty, self._comment, self._strength)
        self._answers.setLayout(vbox(*said, self._evidence, self._earlier, gap=GAP * 3))
        foot = hbox(self._set_aside, STRETCH)
        asked = (self._question, self.former, self._applies, self._aside)
        parts = (*asked, self._answers, self._steps, self._ask, foot, STRETCH)
        self.setLayout(vbox(column(vbox(*parts, gap=GAP * 3), 110)))

    def _aside_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        told = text("This statement is set aside: it does not apply here.", "strong")
        card.setLayout(vbox(told, self._reason, hbox(self._apply, STRETCH), gap=GAP * 2, margin=GAP * 2))
        return card

    def _show_parts(self, judged: Judged) -> None:
        must, frozen = judged.statement.duty == "must", self._sheet.is_frozen
        checked = judged.statutory not in (None, "not_checked")
        chosen = self._sheet.evaluation.level(judged.level)
        scale = self._sheet.evaluation.pack.scale
        cap = scale.level(scale.unmet_duty_cap) if scale else None
        above = bool(chosen and cap and chosen.number > cap.number)
        self._aside.setVisible(not judged.applies)
        self._apply.setVisible(not frozen)
        self._answers.setVisible(judged.applies)
        self._level.setVisible(judged.graded)
        self._duty.setVisible(must)
        self._checked_on.setVisible(checked)
        self._held.setVisible(judged.duty_unmet and above)
        self._withdraw.setVisible(bool(judged.override.strip()) and not frozen)
        self._set_aside.setVisible(judged.applies and not frozen)
        if chosen and above and judged.duty_unmet:
            self._capped.setText(rule_words(judged, self._sheet.evaluation))
            self._override.call(f"Why {level_words(chosen)} stands although the duty is not met")

    def _put_aside(self, reason: str) -> None:
        assert self._judged is not None
        statement = self._judged.statement.id
        self._sheet.saving.do(
            f"{statement} set aside.",
            lambda workspace: workspace.evaluations.set_aside(statement, reason),
            Page("statement", statement),
        )
        self.returned.emit()

    def _let_rule_hold(self) -> None:
        assert self._judged is not None
        statement = self._judged.statement.id
        self._override.editor.flush()
        self._sheet.saving.do(
            f"The rule holds {statement} again.",
            lambda workspace: workspace.evaluations.answer(statement, "override", None),
            Page("statement", statement),
            offer_undo=True,
        )

    def _take_up(self) -> None:
        assert self._judged is not None
        statement = self._judged.statement.id
        self._sheet.saving.do(
            f"{statement} taken up again.",
            lambda workspace: workspace.evaluations.answer(statement, "applies", value=True),
            Page("statement", statement),
        )
        self.returned.emit()
