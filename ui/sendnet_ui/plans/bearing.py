"""What a priority bears on and serves: statements, and principles of the inclusion strategy."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from sendnet_desktop.frameworks.pack import Statement
from sendnet_desktop.plans.principles import principles_of, served
from sendnet_desktop.plans.values import Priority
from sendnet_ui.evaluations.history import offer_history, show_links
from sendnet_ui.evaluations.places import Page
from sendnet_ui.forms.chips import Chips, ChipWords
from sendnet_ui.plans.sheet import PlanSheet

_SHORT: Final = 60  # letters: a list breaks no lines
_STATEMENTS: Final = ChipWords(
    "Bears on", "Add a statement…", "Add a statement that it bears on", "It does not bear on"
)
_PRINCIPLES: Final = ChipWords(
    "Serves, in the inclusion strategy", "Add a principle…", "Add a principle that it serves", "It does not serve"
)


class BearingPart(Chips):
    """The statements that a priority bears on, each with the way to it; more can be added."""

    def __init__(self, sheet: PlanSheet, parent: QWidget | None = None) -> None:
        super().__init__(_STATEMENTS, lead_somewhere=True, parent=parent)
        self._sheet = sheet
        self.added.connect(partial(self._bear, bears=True))
        self.taken_away.connect(partial(self._bear, bears=False))
        self.opened.connect(self._go)
        self._past = offer_history(self, _STATEMENTS.title, partial(_ask_past, sheet, "bearing", self))
        self.put_last(self._past)

    def fill_with(self, priority: Priority) -> None:
        """Show the statements of a priority."""
        others = (each.statement for each in self._sheet.reading.evaluation.judged())
        self.fill(
            {each: each for each in priority.statements},
            {each.id: brief_words(each) for each in others if each.id not in priority.statements},
        )
        self._past.setVisible(bool(priority.statements))

    def _go(self, statement: str) -> None:
        self._sheet.desk.wanted.emit("evaluation", Page("statement", statement))

    def _bear(self, statement: str, *, bears: bool) -> None:
        priority = self._sheet.priority
        if priority is None:
            return
        words = f"It bears on {statement}." if bears else f"It does not bear on {statement} any more."
        record = priority.record
        self._sheet.saving.do(
            words, lambda workspace: workspace.plans.bear(record, statement, bears=bears), self._sheet.page
        )


class PrinciplesPart(Chips):
    """The principles of the inclusion strategy that a priority serves; shown where the framework names any."""

    def __init__(self, sheet: PlanSheet, parent: QWidget | None = None) -> None:
        super().__init__(_PRINCIPLES, parent=parent)
        self._sheet = sheet
        self.added.connect(partial(self._serve, serves=True))
        self.taken_away.connect(partial(self._serve, serves=False))
        self._past = offer_history(self, _PRINCIPLES.title, partial(_ask_past, sheet, "serving", self))
        self.put_last(self._past)

    def fill_with(self, priority: Priority) -> None:
        """Show the principles that a priority serves."""
        pack = self._sheet.reading.evaluation.pack
        named, chosen = principles_of(pack), served(priority, pack)
        self.setVisible(bool(named))
        self._past.setVisible(bool(priority.servings))
        self.fill(
            {each: each for each in chosen},
            {each: each if len(each) <= _SHORT else f"{each[:_SHORT]}…" for each in named if each not in chosen},
        )

    def _serve(self, principle: str, *, serves: bool) -> None:
        priority = self._sheet.priority
        if priority is None:
            return
        words = "It serves the principle." if serves else "It does not serve the principle any more."
        record = priority.record
        self._sheet.saving.do(
            words, lambda workspace: workspace.plans.serve(record, principle, serves=serves), self._sheet.page
        )


def _ask_past(sheet: PlanSheet, kind: str, part: QWidget) -> None:
    if sheet.priority is not None:
        show_links(kind, sheet.plan.channel, sheet.priority.record, sheet.desk, part.window())


def brief_words(statement: Statement) -> str:
    """Return a statement by its id and its first words, as it stands in a closed list."""
    words = f"{statement.id}  {statement.text}"
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rsplit(' ', 1)[0]}…"
