"""The timetable: written line by line, or begun from what the checklist looks at."""

from typing import Final

from PySide6.QtWidgets import QWidget

from sendnet_desktop.changes import Value
from sendnet_ui.cards.part import CardsPart
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.visits.preparing.forms import SlotCard, apart
from sendnet_ui.visits.preparing.rows import slot_rows
from sendnet_ui.visits.preparing.sheet import DaySheet, Reading

_PICK: Final = "Pick a part of the checklist"


class TimetablePart(CardsPart[Reading]):
    """When, what, whom and where."""

    def __init__(self, sheet: DaySheet, parent: QWidget | None = None) -> None:
        self._parts = DropDown({}, _PICK)
        self._parts.introduce(_PICK)
        super().__init__(sheet, SlotCard(sheet), slot_rows, _known_of, parent)
        self._parts.changed.connect(self._pick)

    def pieces(self) -> tuple[QWidget, ...]:
        """Return the list, the ways to add to it by hand and from the checklist, and the card."""
        *above, card = super().pieces()
        return *above, self._parts, card

    def fill(self) -> None:
        """Show the timetable, and offer what the checklist looks at."""
        super().fill()
        titles = _sections(self._sheet.reading)
        self._parts.offer({title: title for title in titles})
        self._parts.set_value(None)
        self._parts.setVisible(bool(titles))

    def _pick(self, title: object) -> None:
        if isinstance(title, str):
            self.make(title)


def _sections(reading: Reading) -> dict[str, str]:
    checklist = reading.prepared.checklist
    return {each.title: each.id for each in checklist.sections} if checklist else {}


def _known_of(reading: Reading, words: str) -> dict[str, Value]:
    """Return the time with which an entry begins, and the part of the checklist that it is called by."""
    section = _sections(reading).get(words, "")
    return {"section": section} if section else apart(reading, words)
