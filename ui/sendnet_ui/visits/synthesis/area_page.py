"""The page of one area: the three judgements side by side, what was seen, and what the team concludes."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from sendnet_desktop.evaluations.evidence import STRENGTH
from sendnet_desktop.visits.choices import CONFIDENCE
from sendnet_desktop.visits.synthesis.rules import on_area
from sendnet_desktop.visits.synthesis.values import AreaFound, Working
from sendnet_ui.evaluations.columns import side_by_side
from sendnet_ui.evaluations.fields import ONE_OF, Field, Form
from sendnet_ui.evaluations.level_picker import LevelPicker
from sendnet_ui.forms.choice import Choice, Option, YesNo
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, column, rule, text, vbox
from sendnet_ui.forms.words import LongText
from sendnet_ui.visits.synthesis.evidence import EvidencePart
from sendnet_ui.visits.synthesis.sheet import SynthesisSheet
from sendnet_ui.visits.synthesis.statements import StatementsPart
from sendnet_ui.visits.synthesis.wording import level_or, levels_offered, question, statement_words, strengths_offered

FLAG: Final = Form(bool, lambda said: said or None)
"""A flag that is kept only where it is set."""

_STRENGTHS: Final = tuple(Option(*each) for each in strengths_offered())
_CONFIRMED: Final = f"3 is {STRENGTH['3'][0].lower()}{STRENGTH['3'][1:]}."
_CONFIDENCE: Final = tuple(Option(each, words) for each, words in CONFIDENCE.items())
_MOST_STATEMENTS: Final = 4


class AreaPage(QWidget):
    """Built once; each area is filled in."""

    def __init__(self, sheet: SynthesisSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._title, self._school = text("", "heading"), text("", "body")
        self._question, self._doubt = text("", "body"), QFrame()
        self._statements = text("", "muted")
        self.evidence = EvidencePart(sheet)
        self._mine, self._others = _Mine(sheet), text("", "body")
        self._level, self._picker = _level_field(sheet)
        self._strength = Field(
            sheet, "conclusion", "strength", Choice(_STRENGTHS, can_clear=True), ONE_OF, hint=_CONFIRMED
        )
        self._sentence = Field(
            sheet, "conclusion", "sentence", LongText(fewest_lines=2), label="In a sentence or two",
            hint="What it rests on, and what is still uneven. No names.",
        )  # fmt: skip
        self._agreed_levels = DropDown({}, "Not agreed yet")
        self._agreed = Field(sheet, "conclusion", "agreed", self._agreed_levels, ONE_OF, label="Level agreed")
        self._disputed = Field(sheet, "conclusion", "disputed", YesNo(), FLAG, label="Does the school dispute it?")
        self._agreement = Field(
            sheet, "conclusion", "agreed_sentence", LongText(fewest_lines=1), label="What was agreed, or is disputed"
        )
        self._notes = text("", "muted")
        self.statements = StatementsPart(sheet)
        self._put_together()

    def fill(self, found: AreaFound, record: str = "") -> None:
        """Show an area.

        Args:
            found: The area.
            record: The conclusion about one of its statements that is open; empty for none.
        """
        pack, made = self._sheet.synthesis.pack, found.conclusion
        self._title.setText(f"{found.area.id}  {found.area.title}")
        self._school.setText(_school_words(found))
        asked = question(found)
        self._question.setText(asked)
        self._doubt.setVisible(bool(asked))
        doubted = [each for each in found.statements if each.in_question]
        self._statements.setText("\n".join(statement_words(each) for each in doubted[:_MOST_STATEMENTS]))
        self._statements.setVisible(bool(doubted))
        self.evidence.fill(found)
        self._mine.fill(found, self._sheet)
        self._others.setText(_others_words(found, self._sheet))
        self._others.setVisible(bool(self._others.text()))
        self._picker.offer(pack.levels, found.area.descriptors)
        self._agreed_levels.offer(levels_offered(pack.levels))
        for field in (self._level, self._agreed):
            field.setVisible(bool(pack.levels))
        levels = {self._level: made.level, self._agreed: made.agreed}
        for field, level in levels.items():
            field.fill(made.record, level.id if level else None)
        for field in (self._strength, self._sentence, self._agreement):
            field.fill(made.record, getattr(made, field.name) or None)
        self._disputed.fill(made.record, made.disputed or None)
        self.statements.fill(found, record)
        told = [note.words for note in on_area(found, graded=bool(pack.levels))]
        self._notes.setText("Still to see to: " + " ".join(told))
        self._notes.setVisible(bool(told))

    def begin(self) -> None:
        """Put the keyboard on the reviewers' level."""
        self._level.editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _put_together(self) -> None:
        self._doubt.setObjectName("warning")
        self._doubt.setLayout(vbox(self._question, self._statements, margin=GAP * 2, gap=GAP))
        parts = (
            self._title,
            self._school,
            self._doubt,
            rule(),
            self.evidence,
            rule(),
            text("What each reviewer thinks", "subheading"),
            self._mine,
            self._others,
            rule(),
            text("What the team concludes", "subheading"),
            self._level,
            self._sentence,
            self._strength,
            rule(),
            text("Agreed with the school", "subheading"),
            side_by_side(self._agreed, self._disputed),
            self._agreement,
            self._notes,
            rule(),
            self.statements,
            STRETCH,
        )
        self.setLayout(vbox(column(vbox(*parts, gap=GAP * 2), 120)))


class _Mine(QWidget):
    """The working level of whoever writes on this laptop."""

    def __init__(self, sheet: SynthesisSheet) -> None:
        super().__init__()
        self._nobody = text("Say in Capture who writes on this laptop to give a working level of your own.", "muted")
        self._levels = DropDown({}, "No level yet")
        self._level = Field(sheet, "working", "level", self._levels, ONE_OF, label="Your working level")
        self._confidence = Field(sheet, "working", "confidence", Choice(_CONFIDENCE, can_clear=True), ONE_OF)
        self._why = Field(sheet, "working", "sentence", LongText(fewest_lines=1), label="Why you think so")
        self._fields = vbox(side_by_side(self._level, self._confidence), self._why, gap=GAP)
        self._form = QWidget()
        self._form.setLayout(self._fields)
        self.setLayout(vbox(self._nobody, self._form))

    def fill(self, found: AreaFound, sheet: SynthesisSheet) -> None:
        """Show the level of an area."""
        me = sheet.reading.me
        self._nobody.setVisible(me is None)
        self._form.setVisible(me is not None)
        if me is None:
            return
        mine = next((each for each in found.workings if each.reviewer == me.key), None)
        own = mine or Working(f"working:{me.key}.{found.area.id}", me.key, me.called, found.area.id)
        self._levels.offer(levels_offered(sheet.synthesis.pack.levels))
        self._level.setVisible(bool(sheet.synthesis.pack.levels))
        self._level.fill(own.record, own.level.id if own.level else None)
        self._confidence.fill(own.record, own.confidence or None)
        self._why.fill(own.record, own.sentence or None)


def _level_field(sheet: SynthesisSheet) -> tuple[Field, LevelPicker]:
    picker = LevelPicker()
    return Field(sheet, "conclusion", "level", picker, ONE_OF, label="The reviewers’ level"), picker


def _school_words(found: AreaFound) -> str:
    if found.school is None:
        return "The school’s own judgement is not among the day’s papers."
    strength = STRENGTH.get(found.school_strength, "")
    rests = f"; mostly {strength.lower()}" if strength else ""
    why = f" “{found.school.rationale.strip()}”" if found.school.rationale.strip() else ""
    return f"The school’s own judgement: {level_or(found.school_level, 'none for the area')}{rests}.{why}"


def _others_words(found: AreaFound, sheet: SynthesisSheet) -> str:
    me = sheet.reading.me.key if sheet.reading.me else ""
    told = []
    for each in found.workings:
        if each.reviewer != me:
            sure = f" ({CONFIDENCE[each.confidence].lower()})" if each.confidence in CONFIDENCE else ""
            why = f": {each.sentence.strip()}" if each.sentence.strip() else ""
            told.append(f"{each.called}: {level_or(each.level, 'no level')}{sure}{why}")
    return "\n".join(told)
