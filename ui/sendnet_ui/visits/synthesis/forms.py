"""The forms of a strength and of a recommendation."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from sendnet_desktop.challenge_days.choices import URGENCY
from sendnet_desktop.visits.synthesis.rules import on_recommendation
from sendnet_desktop.visits.synthesis.values import Recommendation, Strength
from sendnet_ui.evaluations.columns import side_by_side
from sendnet_ui.evaluations.fields import DAY, ONE_OF, Field, brief
from sendnet_ui.forms.choice import Choice, Option, YesNo
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.editor import flush_all
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.shell.icons import icon
from sendnet_ui.visits.synthesis.area_page import FLAG
from sendnet_ui.visits.synthesis.grounds import GroundsPart
from sendnet_ui.visits.synthesis.sheet import SynthesisSheet

_URGENCY: Final = tuple(Option(each, words) for each, words in URGENCY.items())


class CardForm(QFrame):
    """What the two forms have in common: a title, a way to take the card away, and where the keyboard begins."""

    removed = Signal()
    """What is shown is to be taken away."""

    def __init__(self, sheet: SynthesisSheet, called: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._sheet = sheet
        self._called = called
        self._title = text("", "subheading")
        self._remove = QToolButton()
        self._remove.setObjectName("quiet")
        self._remove.setIcon(icon("trash-2"))
        self._remove.setToolTip(f"Remove this {called} (Delete in the list)")
        self._remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._remove.clicked.connect(self.removed)
        self.grounds = GroundsPart(sheet)
        self._head = hbox(self._title, self._remove)
        self._head.setStretch(0, 1)

    def name(self, place: int, number: int) -> None:
        """Say which of how many is shown."""
        self._title.setText(f"{self._called.capitalize()} {place} of {number}")
        self._remove.setAccessibleName(f"Remove {self._called} {place}")

    def begin(self) -> None:
        """Put the keyboard where a person begins."""
        first = self.findChildren(Field)[0]
        first.editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Write what was typed, before the form shows something else."""
        flush_all(self)


class StrengthForm(CardForm):
    """Built once; each strength is filled in."""

    def __init__(self, sheet: SynthesisSheet, parent: QWidget | None = None) -> None:
        super().__init__(sheet, "strength", parent)
        self._praised = Field(sheet, "strength", "praised", LongText(fewest_lines=2))
        self._areas = DropDown({}, "Not said")
        self._area = brief(sheet, "strength", "area", self._areas, ONE_OF)
        self._share = brief(sheet, "strength", "share", YesNo(), FLAG)
        rows = (self._head, self._praised, side_by_side(self._area, self._share), self.grounds)
        self.setLayout(vbox(*rows, gap=GAP * 2, margin=GAP * 2))

    def fill(self, made: Strength) -> None:
        """Show a strength."""
        self._areas.offer({area.id: f"{area.id}  {area.title}" for area in self._sheet.synthesis.pack.areas})
        self._praised.fill(made.record, made.praised or None)
        self._area.fill(made.record, made.area or None)
        self._share.fill(made.record, made.share or None)
        self.grounds.fill_with(made, (), made.area)


class RecommendationForm(CardForm):
    """Built once; each recommendation is filled in."""

    def __init__(self, sheet: SynthesisSheet, parent: QWidget | None = None) -> None:
        super().__init__(sheet, "recommendation", parent)
        self._words = {
            "recommended": Field(sheet, "recommendation", "recommended", LongText(fewest_lines=1)),
            "because": Field(sheet, "recommendation", "because", LongText(fewest_lines=1), hint="What was seen."),
            "so_that": Field(
                sheet, "recommendation", "so_that", LongText(fewest_lines=1), hint="What is different for pupils."
            ),
            "led_by": brief(sheet, "recommendation", "led_by", ShortText(sheet.said("A role, such as SENCO"))),
            "known_by": brief(sheet, "recommendation", "known_by", ShortText("Such as: a repeat walk in March")),
            "offered": brief(sheet, "recommendation", "offered", ShortText("Such as: models it in two lessons")),
            "offered_by": brief(sheet, "recommendation", "offered_by", ShortText(sheet.said("Such as: the hub lead"))),
            "links": brief(sheet, "recommendation", "links", ShortText("Such as: D3, D5")),
        }
        self._by_when = brief(sheet, "recommendation", "by_when", Day(), DAY)
        self._urgency = brief(sheet, "recommendation", "urgency", Choice(_URGENCY, can_clear=True), ONE_OF)
        self._note = text("", "muted")
        words = self._words
        rows = (
            self._head,
            self._note,
            words["recommended"],
            side_by_side(words["because"], words["so_that"]),
            self.grounds,
            side_by_side(words["led_by"], self._by_when),
            side_by_side(self._urgency, words["links"]),
            words["known_by"],
            side_by_side(words["offered"], words["offered_by"]),
        )
        self.setLayout(vbox(*rows, gap=GAP * 2, margin=GAP * 2))

    def fill(self, made: Recommendation) -> None:
        """Show a recommendation."""
        for name, field in self._words.items():
            field.fill(made.record, getattr(made, name) or None)
        self._by_when.fill(made.record, made.by_when or None)
        self._urgency.fill(made.record, made.urgency or None)
        self.grounds.fill_with(made, made.statements, "")
        told = [note.words for note in on_recommendation(made)]
        self._note.setText(" ".join(told))
        self._note.setVisible(bool(told))
