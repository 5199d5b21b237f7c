"""Schools in pairs: who looks at which area of whom, and a small challenge day at each."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QVBoxLayout, QWidget

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.clock import day_written
from sendnet_desktop.meetings.moderation.pairs import Half, Pair, Side
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, field, flow, hbox, text, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.meetings.moderation.sheet import Reading
from sendnet_ui.shell.icons import icon

_TOLD: Final = (
    "Two schools look at one area of each other’s: a small challenge day at each, with a checklist of that area only."
    " Each school’s SENCO is let in as a reviewer at the other."
)
_SIDES: Final = ("first", "second")


class HalfPart(QWidget):
    """One of the two schools: its day, or what is needed to begin it."""

    begun = Signal(str, str)
    """The day is to be begun: carries its day, ``YYYY-MM-DD``, and who comes."""
    opened = Signal()
    """The day is to be opened among the challenge days."""

    def __init__(self, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._day, self._who = text("", "strong"), Day(), ShortText()
        self._begin, self._open = QPushButton(f"Begin this {said}"), QPushButton("Open it")
        self._asked = QWidget()
        self._asked.setLayout(vbox(field("On which day", self._day), field("Who comes", self._who), flow(self._begin)))
        self.setLayout(vbox(self._title, self._asked, flow(self._open), gap=GAP))
        self._begin.clicked.connect(self._ask)
        self._open.clicked.connect(self.opened)

    def fill(self, here: Half, other: Half) -> None:
        """Show how far the day at a school is."""
        day = f": {day_written(here.day)}" if here.day else ""
        self._title.setText(f"At {here.school}, reviewed by {other.school}{day}")
        self._who.introduce("Who comes", f"The SENCO of {other.school}, by name")
        self._open.setAccessibleName(f"Open the day at {here.school}")
        self._begin.setAccessibleName(f"Begin the day at {here.school}")
        self._asked.setVisible(not here.day)
        self._open.setVisible(bool(here.day))

    def _ask(self) -> None:
        self._day.flush()
        self._who.flush()
        day = self._day.value()
        if day is None:
            self._day.control.setFocus()
        else:
            self.begun.emit(day.isoformat(), self._who.value())


class PairCard(QFrame):
    """A pair of schools."""

    begun = Signal(str, str, str)
    """A day is to be begun: at which side, on which day, and who comes."""
    opened = Signal(object)
    """This challenge day is to be opened."""
    removed = Signal()
    """The pair is to be taken away."""

    def __init__(self, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._pair: Pair | None = None
        self._title, self._by = text("", "subheading"), text("", "muted")
        remove = QToolButton()
        remove.setObjectName("quiet")
        remove.setIcon(icon("trash-2"))
        remove.setAccessibleName("Take away: pair of schools")
        remove.setToolTip("Take the pair away; its challenge days stay")
        remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        remove.clicked.connect(self.removed)
        head = hbox(self._title, remove)
        head.setStretch(0, 1)
        self._halves = {side: HalfPart(said) for side in _SIDES}
        for side, half in self._halves.items():
            half.begun.connect(lambda day, who, side=side: self.begun.emit(side, day, who))
            half.opened.connect(lambda side=side: self.opened.emit(self._place(side)))
        self.setLayout(vbox(head, self._by, *self._halves.values(), gap=GAP * 2, margin=GAP * 2))

    def fill(self, pair: Pair) -> None:
        """Show a pair."""
        self._pair = pair
        self._title.setText(f"{pair.first.school} and {pair.second.school}: {pair.area_title or pair.area}")
        self._by.setText(f"To be done by {day_written(pair.swap_by)}" if pair.swap_by else "")
        self._by.setVisible(bool(pair.swap_by))
        self._halves["first"].fill(pair.first, pair.second)
        self._halves["second"].fill(pair.second, pair.first)

    def _place(self, side: Side) -> DayPlace | None:
        return self._pair.half(side).place if self._pair else None


class PairsPart(QWidget):
    """The pairs, and a line that makes another."""

    paired = Signal(str, str, str, str)
    """Two schools are to be paired: their ids, the area's, and until when, or nothing."""
    begun = Signal(str, str, str, str)
    """A day of a pair is to be begun: the pair, the side, the day, and who comes."""
    opened = Signal(object)
    """This challenge day is to be opened."""
    removed = Signal(str)
    """This pair is to be taken away."""

    def __init__(self, day: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = day
        self._first, self._second = DropDown({}, "Choose a school"), DropDown({}, "Choose another")
        self._area, self._by = DropDown({}, "Choose an area"), Day()
        self._none = text("No schools are paired yet.", "muted")
        self._cards: dict[str, PairCard] = {}
        self._listed = QVBoxLayout()
        self._listed.setSpacing(GAP * 2)
        pair = QPushButton("Pair them")
        pair.clicked.connect(self._ask)
        asked = vbox(
            field("One school", self._first),
            field("The other", self._second),
            field("Area", self._area),
            field("To be done by", self._by),
            flow(pair),
            gap=GAP,
        )
        self.setLayout(vbox(text("Schools in pairs", "heading"), text(_TOLD, "muted"), self._none, self._listed, asked))

    def fill(self, reading: Reading) -> None:
        """Show the pairs, and offer the schools and areas."""
        for part in (self._first, self._second):
            part.offer(dict(reading.schools))
        self._area.offer({each.id: f"{each.id} {each.title}" for each in reading.pack.areas})
        self._none.setVisible(not reading.pairs)
        there = {each.record for each in reading.pairs}
        for record in [each for each in self._cards if each not in there]:
            card = self._cards.pop(record)
            self._listed.removeWidget(card)
            card.hide()
            card.deleteLater()
        for each in reading.pairs:
            if each.record not in self._cards:
                self._cards[each.record] = self._made(each.record)
            self._cards[each.record].fill(each)

    def _made(self, record: str) -> PairCard:
        card = PairCard(self._said)
        card.begun.connect(lambda side, day, who: self.begun.emit(record, side, day, who))
        card.opened.connect(self.opened)
        card.removed.connect(lambda: self.removed.emit(record))
        self._listed.addWidget(card)
        return card

    def _ask(self) -> None:
        self._by.flush()
        asked = [part.value() for part in (self._first, self._second, self._area)]
        missing = next((place for place, value in enumerate(asked) if not value), None)
        if missing is not None:
            (self._first, self._second, self._area)[missing].control.setFocus()
            return
        by = self._by.value()
        self.paired.emit(*asked, by.isoformat() if by else "")
        for part in (self._first, self._second, self._area):
            part.set_value(None)
        self._by.set_value(None)
