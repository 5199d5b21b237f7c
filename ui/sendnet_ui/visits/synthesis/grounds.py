"""What a strength or a recommendation rests on: chips of what was seen, and a list that adds more."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from sendnet_desktop.visits.synthesis.values import Piece, Recommendation, Strength
from sendnet_ui.evaluations.history import HistoryDialog, offer_history
from sendnet_ui.forms.chips import Chips, ChipWords
from sendnet_ui.visits.synthesis.sheet import SynthesisSheet
from sendnet_ui.visits.synthesis.wording import chip_words, piece_words

if TYPE_CHECKING:
    from sendnet_desktop.evaluations.histories import History
    from sendnet_desktop.workspace import Workspace

_LONG: Final = 90  # letters: a list breaks no lines
_WORDS: Final = ChipWords(
    "Rests on, of what was seen", "Add evidence…", "Add evidence that it rests on", "It does not rest on"
)


class GroundsPart(Chips):
    """Evidence is chosen from what was seen; what bears on the same comes first in the list."""

    def __init__(self, sheet: SynthesisSheet, parent: QWidget | None = None) -> None:
        super().__init__(_WORDS, parent=parent)
        self._sheet = sheet
        self._record = ""
        self._past = offer_history(self, _WORDS.title, self._ask_past)
        self.put_last(self._past)
        self.added.connect(self._rest)
        self.taken_away.connect(self._let_go)

    def fill_with(self, made: Strength | Recommendation, statements: tuple[str, ...], area: str) -> None:
        """Show what one of them rests on.

        Args:
            made: The strength or recommendation.
            statements: Ids of the statements that it bears on.
            area: Id of the area that it is about; empty for none.
        """
        self._record = made.record
        synthesis = self._sheet.synthesis
        chosen = [piece for record in made.grounds if (piece := synthesis.piece(record)) is not None]
        others = [each for each in synthesis.pieces if each.is_evidence and each.record not in made.grounds]
        others.sort(key=lambda piece: not _bears(piece, statements, area))
        self.fill(
            {each.record: chip_words(each) for each in chosen},
            {each.record: piece_words(each, letters=_LONG) for each in others},
        )
        self._past.setVisible(bool(chosen))

    def _ask_past(self) -> None:
        day, record = self._sheet.day, self._record

        def histories(workspace: "Workspace") -> "list[History]":
            return [workspace.histories.of(cell) for cell in workspace.visits.concluding.grounds_ever(day, record)]

        self._sheet.desk.read(histories, lambda found: HistoryDialog(found, self._sheet.desk, self.window()).open())

    def _rest(self, piece: str) -> None:
        day, record = self._sheet.day, self._record
        self._sheet.do("It rests on that.", lambda workspace: workspace.visits.concluding.rest(day, record, piece))

    def _let_go(self, piece: str) -> None:
        day, record = self._sheet.day, self._record
        self._sheet.do(
            "It does not rest on that any more.",
            lambda workspace: workspace.visits.concluding.let_go(day, record, piece),
        )


def _bears(piece: Piece, statements: tuple[str, ...], area: str) -> bool:
    return bool(set(piece.statements) & set(statements)) or (bool(area) and area in piece.areas)
