"""Evidence that bears on more than one statement: where else it is shown, and what was given elsewhere."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sendnet_desktop.evaluations.evidence import EVIDENCE_KINDS, Evidence
from sendnet_ui.evaluations.history import offer_history, show_links
from sendnet_ui.evaluations.places import Page
from sendnet_ui.evaluations.sheet import Sheet
from sendnet_ui.forms.chips import Chips, ChipWords
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, flow, text

_SHORT: Final = 60  # letters: a list breaks no lines
_WORDS: Final = ChipWords("", "Add a statement…", "Show this evidence at another statement too", "Not for")


class AlsoFor(QWidget):
    """The other statements that a piece of evidence bears on, each with the way to it; more can be added."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._record = ""
        self._chips = Chips(_WORDS, lead_somewhere=True)
        self._title = text("Also for", "strong")
        self._title.setWordWrap(False)
        self.setLayout(flow(self._title, self._chips, gap=GAP * 2))
        self._chips.added.connect(partial(self._support, supports=True))
        self._chips.taken_away.connect(partial(self._support, supports=False))
        self._chips.opened.connect(self._go)
        self._past = offer_history(self, "also for", self._ask_past)
        self._chips.put_last(self._past)

    @property
    def stop(self) -> DropDown:
        """What Tab reaches here last."""
        return self._chips.adding

    def fill(self, evidence: Evidence, shown_at: str) -> None:
        """Show where else a piece of evidence bears on what is judged, at the statement where it is looked at."""
        self._record = evidence.record
        taken = {shown_at, evidence.statement, *evidence.also}
        asked = (each.statement for each in self._sheet.evaluation.judged())
        self._chips.fill(
            {each: each for each in evidence.also if each != shown_at},
            {each.id: _short(f"{each.id}  {each.text}") for each in asked if each.id not in taken},
        )

        self._past.setVisible(bool(evidence.also))

    def _ask_past(self) -> None:
        show_links("support", self._sheet.evaluation.channel, self._record, self._sheet.desk, self.window())

    def _go(self, statement: str) -> None:
        self._sheet.desk.wanted.emit("evaluation", Page("statement", statement))

    def _support(self, statement: str, *, supports: bool) -> None:
        record = self._record
        self._sheet.saving.do(
            f"Shown at {statement} too." if supports else f"Not shown at {statement} any more.",
            lambda workspace: workspace.evaluations.reusing.support(record, statement, supports=supports),
            self._sheet.page,
            offer_undo=not supports,
        )


class GivenElsewhere(DropDown):
    """The pieces of evidence that were given for other statements, to be used for this one too."""

    used = Signal(str)
    """A piece is to be used here too, by its record."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__({}, "From elsewhere…", parent)
        self.introduce("From elsewhere… use evidence given for another statement")
        self.control.setMinimumContentsLength(10)
        self.control.setProperty("unlabelled", "its first line says what it is for")
        self.changed.connect(self._use)

    def fill(self, sheet: Sheet, shown_at: str) -> None:
        """Offer what was given for other statements than the one shown, and is not used for it yet."""
        found = {piece.record: piece for judged in sheet.evaluation.judged() for piece in judged.evidence}
        others = [each for each in found.values() if shown_at not in (each.statement, *each.also)]
        self.offer({each.record: _short(f"{each.statement}  {brief_words(each)}") for each in others})
        self.set_value(None)
        self.setVisible(bool(others) and not sheet.is_frozen)

    def _use(self, record: str | None) -> None:
        if record is not None:
            self.used.emit(record)


def brief_words(evidence: Evidence) -> str:
    """Return what a piece of evidence is in a few words: what it shows, else where it is, else its kind."""
    said = (evidence.description, evidence.reference, EVIDENCE_KINDS.get(evidence.kind, ""))
    return next((" ".join(words.split()) for words in said if words.strip()), "Nothing said of it yet")


def _short(words: str) -> str:
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rsplit(' ', 1)[0]}…"
