"""One school's evaluation as the trust may read it: an area in words, or every area one after the other."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation, Judged
from sendnet_desktop.frameworks.pack import Area, Level
from sendnet_desktop.trust.overview import Standing
from sendnet_ui.evaluations.wording import state_words
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, hbox, rule, text, vbox
from sendnet_ui.shell.desk import Desk
from sendnet_ui.trust.cells import paint_level
from sendnet_ui.trust.evidence import EvidenceRead
from sendnet_ui.trust.wording import as_at, standing_words, weakness_words

_IN_PROGRESS = "The school shares its evaluation as it stands, so this may still change."
_NOTHING = "This school has shown nothing of its evaluation yet: no snapshot has come, and it does not share its work."


class Detail(QFrame):
    """Reads, and changes nothing: a school owns its judgement."""

    print_asked = Signal()
    """The person wants this school on paper."""
    whole_asked = Signal()
    """The person wants every area of the school."""
    closed = Signal()
    """The person is done with it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detail")
        self._desk = desk
        self._standing: Standing | None = None
        self._area: Area | None = None
        self._school = text("", "heading")
        self._when = text("", "muted")
        self._print = QPushButton("Print this school")
        self._whole = QPushButton("All its areas", flat=True)
        self._close = QPushButton("Close", flat=True)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setObjectName("reading")
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = hbox(vbox(self._school, self._when, gap=2), self._close)
        head.setStretch(0, 1)
        head.setAlignment(self._close, Qt.AlignmentFlag.AlignTop)
        layout = vbox(head, hbox(self._print, self._whole, STRETCH), rule(), self._scroll, gap=GAP)
        layout.setContentsMargins(GAP * 2, 0, 0, 0)
        self.setLayout(layout)
        self._print.clicked.connect(self.print_asked)
        self._whole.clicked.connect(self.whole_asked)
        self._close.clicked.connect(self.closed)

    @property
    def standing(self) -> Standing | None:
        """The school that is read; None before the first."""
        return self._standing

    @property
    def area(self) -> Area | None:
        """The area that is read; None for every area."""
        return self._area

    def show_standing(self, standing: Standing, area: Area | None = None) -> None:
        """Show what a school says of an area, or of every area."""
        self._standing = standing
        self._area = area
        evaluation = standing.evaluation
        self._school.setText(standing.school.name)
        self._when.setText(as_at(standing)[0].upper() + as_at(standing)[1:])
        self._whole.setVisible(area is not None and evaluation is not None)
        self._print.setEnabled(evaluation is not None)
        name = f"{standing.school.name}, {area.title if area else 'every area'}"
        self._scroll.setAccessibleName(name)
        page = QWidget()
        page.setObjectName("page")
        page.setLayout(reading_of(standing, area, self._desk))
        self._scroll.setWidget(page)

    def enter(self) -> None:
        """Put the keyboard where the words are, so that the arrow keys read on."""
        self._scroll.setFocus()


class LevelMark(QWidget):
    """A level as it is painted everywhere: shape, number, word and colour."""

    def __init__(self, level: Level, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = level
        self.setAccessibleName(level_words(level))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(
            metrics.horizontalAdvance(level_words(self._level)) + metrics.height() * 2 + 12,
            round(metrics.height() * 1.7),
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 -- Qt's
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        paint_level(painter, room, self._level, self.palette(), self.font())


def reading_of(standing: Standing, area: Area | None, desk: Desk) -> QVBoxLayout:
    """Return what a school says of an area, or of every area, to read."""
    evaluation = standing.evaluation
    if evaluation is None:
        return vbox(text(_NOTHING), STRETCH)
    parts: list[Part] = [text(_IN_PROGRESS, "muted")] if standing.is_in_progress else []
    chosen = [judged for judged in evaluation.areas if area is None or judged.area.id == area.id]
    for judged in chosen:
        parts.extend(_area(judged, evaluation, desk))
    if not chosen:
        parts.append(text("The framework that this school uses does not ask this area."))
    layout = vbox(*parts, STRETCH, gap=GAP)
    layout.setContentsMargins(0, GAP, GAP * 2, GAP * 2)
    return layout


def _area(judged: AreaJudged, evaluation: Evaluation, desk: Desk) -> Iterator[Part]:
    level = evaluation.level(judged.level)
    yield text(f"{judged.area.id}  {judged.area.title}", "heading")
    if level is not None:
        yield hbox(LevelMark(level), text("set by the school", "muted"))
    else:
        words = standing_words(judged, evaluation)
        yield text(f"{words[0].upper()}{words[1:]}.", "muted")
    if judged.rationale:
        yield text(judged.rationale)
    for title, words in (("Strengths", judged.strengths), ("Next steps", judged.next_steps)):
        if words:
            yield text(title, "strong")
            yield text(words)
    if judged.unmet:
        yield text("Legal duties not met", "strong")
        yield from (text(f"{each.statement.id}  {each.statement.text}", "danger") for each in judged.unmet)
    yield text("Statements", "strong")
    for each in judged.judged:
        yield _statement(each, evaluation, desk)
    yield GAP


def _statement(judged: Judged, evaluation: Evaluation, desk: Desk) -> QVBoxLayout:
    weak = weakness_words(judged)
    state = state_words(judged, evaluation)
    said: list[QWidget] = [text(f"{judged.statement.id}  {state[0].upper()}{state[1:]}")]
    if weak:
        said.append(text(f"Weak evidence: {weak}", "danger"))
    said.append(text(judged.statement.text, "small"))
    if judged.comment:
        said.append(text(f"“{judged.comment}”", "small"))
    said += [EvidenceRead(piece, evaluation.channel, desk) for piece in judged.evidence]
    return vbox(*said, gap=1)
