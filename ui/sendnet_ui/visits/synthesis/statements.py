"""What the team concludes of single statements, where one stands out from its area."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from sendnet_desktop.visits.synthesis.values import AreaFound, StatementFound
from sendnet_ui.evaluations.columns import side_by_side
from sendnet_ui.evaluations.fields import ONE_OF, brief
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, text, vbox
from sendnet_ui.forms.words import LongText
from sendnet_ui.visits.synthesis.places import Drawn
from sendnet_ui.visits.synthesis.sheet import SynthesisSheet
from sendnet_ui.visits.synthesis.wording import levels_offered, statement_words, strengths_offered

_ABOUT: Final = "Where one stands out: the school sees it beside its own judgement of the statement. None is needed."
_CHOOSE: Final = "Choose a statement"
_LONGEST: Final = 90  # letters: a list breaks no lines


class StatementsPart(QWidget):
    """One statement at a time; those of which something is concluded are marked in the list."""

    def __init__(self, sheet: SynthesisSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._found: AreaFound | None = None
        self._listed = DropDown({}, _CHOOSE)
        self._listed.introduce(_CHOOSE)
        self._listed.control.setProperty("unlabelled", "its first line says what it is for")
        self._statement = text("")
        self._levels, self._agreed_levels = DropDown({}, "No level yet"), DropDown({}, "Not agreed yet")
        self._level = brief(sheet, "conclusion", "level", self._levels, ONE_OF, label="The reviewers’ level")
        self._agreed = brief(sheet, "conclusion", "agreed", self._agreed_levels, ONE_OF, label="Level agreed")
        strengths = Choice([Option(*each) for each in strengths_offered()], can_clear=True)
        self._strength = brief(sheet, "conclusion", "strength", strengths, ONE_OF)
        self._sentence = brief(sheet, "conclusion", "sentence", LongText(fewest_lines=1), label="In a sentence or two")
        self._form = QFrame()
        self._form.setObjectName("card")
        rows = (self._statement, side_by_side(self._level, self._agreed), self._sentence, self._strength)
        self._form.setLayout(vbox(*rows, gap=GAP * 2, margin=GAP * 2))
        head = vbox(text("Single statements", "subheading"), text(sheet.said(_ABOUT), "muted"), gap=GAP // 2)
        self.setLayout(vbox(head, self._listed, self._form, gap=GAP))
        self._listed.changed.connect(self._choose)

    def fill(self, found: AreaFound, record: str) -> None:
        """Show the statements of an area.

        Args:
            found: The area.
            record: The conclusion that is open; one that is not about a statement of the area for none.
        """
        self._found = found
        self._listed.offer({each.conclusion.record: _row(each) for each in found.statements})
        chosen = next((each for each in found.statements if each.conclusion.record == record), None)
        self._listed.set_value(chosen.conclusion.record if chosen else None)
        self._form.setVisible(chosen is not None)
        if chosen is not None:
            self._show(chosen)

    def begin(self) -> None:
        """Put the keyboard on the level of the statement that is open."""
        self._level.editor.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, chosen: StatementFound) -> None:
        made, levels = chosen.conclusion, self._sheet.synthesis.pack.levels
        self._statement.setText(statement_words(chosen))
        for offered, field, level in (
            (self._levels, self._level, made.level),
            (self._agreed_levels, self._agreed, made.agreed),
        ):
            offered.offer(levels_offered(levels))
            field.setVisible(bool(levels))
            field.fill(made.record, level.id if level else None)
        self._sentence.fill(made.record, made.sentence or None)
        self._strength.fill(made.record, made.strength or None)

    def _choose(self, record: str | None) -> None:
        if self._found is None:
            return
        for field in (self._level, self._agreed, self._sentence, self._strength):
            field.editor.flush()
        self._sheet.turn(Drawn(f"area.{self._found.area.id}", record or ""))
        self.fill(self._found, record or "")


def _row(found: StatementFound) -> str:
    made = found.conclusion
    level = made.agreed or made.level
    mark = f"{level.number} {level.name}: " if level else "✓ " if made.is_made else ""
    words = f"{found.statement.id}  {mark}{found.statement.text}"
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]}…"
