"""The page of one area: how its statements stand, and the level that a person sets for the whole."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.evaluations.values import AreaJudged, Judged
from sendnet_ui.evaluations.beside import Beside
from sendnet_ui.evaluations.earlier_list import EarlierList
from sendnet_ui.evaluations.fields import ONE_OF, Field
from sendnet_ui.evaluations.level_picker import LevelPicker
from sendnet_ui.evaluations.places import Page
from sendnet_ui.evaluations.priority_steps import PrioritySteps
from sendnet_ui.evaluations.sheet import Sheet
from sendnet_ui.evaluations.spread_bar import SpreadBar, shares
from sendnet_ui.evaluations.wording import moved_words, proposal_words, rationale_words
from sendnet_ui.forms.layouts import GAP, STRETCH, column, hbox, text, vbox
from sendnet_ui.forms.words import LongText


class AreaPage(QWidget):
    """Built once; each area is filled in.

    Attributes:
        picker: The levels.
    """

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._area: AreaJudged | None = None
        self._progress = text("", "muted")
        self._title = text("", "heading")
        self._bar = SpreadBar()
        self._legend = text("", "body")
        self._unmet = Unmet(sheet)
        self._proposal = text("")
        self._use = QPushButton("Use the proposal")
        self.picker = LevelPicker()
        self._level = Field(
            sheet, "area", "level", self.picker, ONE_OF, label="Level of the area", hint="A person sets it."
        )
        self._beside = Beside()
        self._earlier = EarlierList(sheet)
        self._words = (
            Field(sheet, "area", "rationale", LongText(fewest_lines=2)),
            Field(sheet, "area", "strengths", LongText()),
            Field(sheet, "area", "next_steps", LongText()),
        )
        self._graded = QWidget()
        self._graded.setLayout(
            vbox(
                vbox(self._bar, self._legend, gap=GAP),
                vbox(self._proposal, hbox(self._use, STRETCH), gap=GAP),
                self._level,
                gap=GAP * 3,
            )
        )
        self._steps = PrioritySteps(sheet)
        head = vbox(self._progress, self._title, gap=GAP // 2)
        said = (self._unmet, self._graded, self._beside, *self._words)
        parts = (head, *said, self._earlier, self._steps, STRETCH)
        self.setLayout(vbox(column(vbox(*parts, gap=GAP * 3), 110)))
        self._use.clicked.connect(self._accept)

    def fill(self, area: AreaJudged) -> None:
        """Show an area and what is said of it."""
        self._area = area
        evaluation = self._sheet.evaluation
        graded = bool(evaluation.pack.levels)
        self._progress.setText(f"Area  ·  {area.answered} of {len(area.judged)} answered")
        self._title.setText(area.area.title)
        parts = shares(area, evaluation)
        self._bar.show_shares(parts)
        self._legend.setText("    ".join(f"{_named(share.words, share.level)}: {share.count}" for share in parts))
        self._proposal.setText(proposal_words(area, evaluation))
        offered = graded and area.proposed is not None and area.proposed != area.level
        self._use.setVisible(offered and not self._sheet.is_frozen)
        self.picker.offer(evaluation.pack.levels, area.area.descriptors)
        self._graded.setVisible(graded)
        self._words[0].setVisible(graded)
        self._level.call("Level of the area", " ".join(filter(None, ("A person sets it.", moved_words(area.moved)))))
        self._words[0].call(self._sheet.label("rationale"), rationale_words(area))
        self._level.fill(area.area.id, area.level)
        for field in self._words:
            field.fill(area.area.id, getattr(area, field.name) or None)
        self._unmet.fill(area.unmet)
        self._beside.fill(evaluation, area)
        self._earlier.fill("area", area.area.id, area.findings)
        self._steps.fill("area", area.area.id)

    def write(self) -> None:
        """Put the keyboard into the first field of words."""
        first = next(field for field in self._words if not field.isHidden())
        first.editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _accept(self) -> None:
        assert self._area is not None
        level = next(level for level in self._sheet.evaluation.pack.levels if level.id == self._area.proposed)
        self.picker.choose_number(level.number)


class Unmet(QFrame):
    """The legal duties of an area that are not met, each with the way to it."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("warning")
        self._sheet = sheet
        self._ways = [WayTo(sheet)]
        self._list: QVBoxLayout = vbox(*self._ways, gap=GAP // 2)
        self._head = text("", "danger")
        self.setLayout(vbox(self._head, self._list, gap=GAP // 2, margin=GAP * 2))

    def fill(self, unmet: tuple[Judged, ...]) -> None:
        """Show which duties are not met."""
        self.setVisible(bool(unmet))
        count = len(unmet)
        self._head.setText("A legal duty is not met." if count == 1 else f"{count} legal duties are not met.")
        while len(self._ways) < count:
            self._ways.append(WayTo(self._sheet))
            self._list.addWidget(self._ways[-1])
            QWidget.setTabOrder(self._ways[-2].go, self._ways[-1].go)
        for way, judged in zip(self._ways, unmet, strict=False):
            way.fill(judged)
        for place, way in enumerate(self._ways):
            way.setVisible(place < count)


class WayTo(QWidget):
    """A duty that is not met, and the way to its statement."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statement = ""
        self._words = text("")
        self.go = QPushButton()
        row = hbox(self._words, self.go, gap=GAP * 2)
        row.setStretch(0, 1)
        self.setLayout(row)
        self.go.clicked.connect(lambda: sheet.chosen.emit(Page("statement", self._statement)))

    def fill(self, judged: Judged) -> None:
        """Show a statement's duty."""
        self._statement = judged.statement.id
        self._words.setText(judged.statement.core or judged.statement.text)
        self.go.setText(f"Go to {self._statement}")


def _named(words: str, level: object) -> str:
    number = getattr(level, "number", None)
    return words if number is None else f"{number} {words}"
