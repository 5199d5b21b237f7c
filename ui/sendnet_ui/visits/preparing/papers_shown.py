"""Each of the school's papers, to read: nothing can be changed in a copy."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from sendnet_desktop.challenge_days.values import Finding
from sendnet_desktop.clock import day_written, year_name
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.trust.overview import KnownSchool, Standing
from sendnet_desktop.visits.preparing.papers import DataPack, EarlierFindings, OpenRecommendation, OpenRecommendations
from sendnet_ui.forms.layouts import GAP, text, vbox
from sendnet_ui.shell.desk import Desk
from sendnet_ui.trust.behind import SchoolSays
from sendnet_ui.trust.reading import school_reading
from sendnet_ui.visits.preparing.sheet import Reading

_NONE: Final = {
    "evaluation": "The team has no self-evaluation of the school yet. The school freezes a snapshot of it, and whoever"
    " prepares the day copies that.",
    "recommendations": "Nothing was copied yet.",
    "earlier": "Nothing was copied yet.",
    "data": "The team has no figures of the school yet. The school enters them in its room Data.",
}
_NO_OPEN: Final = "No recommendation of an earlier challenge day is open."
_NO_EARLIER: Final = "No earlier review of this school is on record."
_LEAST_ROWS: Final = 14


def shown(what: str, reading: Reading, desk: Desk) -> QWidget:
    """Return one of the school's papers; a sentence where there is none."""
    given = reading.given
    if what == "evaluation" and given.evaluation is not None:
        return _evaluation(given.evaluation, reading, desk)
    if what == "recommendations" and given.recommendations is not None:
        return _listed([text(desk.said(_NO_OPEN))] if not _has(given.recommendations) else _open(given.recommendations))
    if what == "earlier" and given.earlier is not None:
        return _listed(list(_earlier(given.earlier)) or [text(_NO_EARLIER)])
    if what == "data" and given.data is not None:
        return FigureTable(given.data)
    return _listed([text(desk.said(_NONE[what]))])


class FigureTable(QTableWidget):
    """A data pack as a table that the arrow keys go through; the words in it are as they were copied."""

    def __init__(self, pack: DataPack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figures")
        self.setAccessibleName("Data pack")
        self.setAccessibleDescription("Numbers of pupils below five are shown as less than five, or hidden.")
        lines = [(block.title, line) for block in pack.blocks for line in block.lines]
        self.setColumnCount(len(pack.years) + 3)
        self.setRowCount(len(lines))
        self.setHorizontalHeaderLabels([*map(year_name, pack.years), "Change", "Gap to no SEN", "Published"])
        self.setVerticalHeaderLabels([f"{line.measure}: {line.group}" for _, line in lines])
        for row, (title, line) in enumerate(lines):
            for column, value in enumerate((*line.values, line.change, line.gap, line.published)):
                self.setItem(row, column, _cell(value, f"{title}. {line.source}".strip()))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setMinimumHeight(self.fontMetrics().height() * _LEAST_ROWS * 2)


def _cell(value: str, about: str) -> QTableWidgetItem:
    item = QTableWidgetItem(value or "–")
    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
    item.setToolTip(about)
    return item


def _evaluation(evaluation: Evaluation, reading: Reading, desk: Desk) -> QWidget:
    visit = reading.prepared.visit
    school = KnownSchool(visit.place.org, evaluation.school, "")
    page = QWidget()
    page.setLayout(school_reading(SchoolSays(Standing(school, evaluation.channel, evaluation)), desk))
    return page


def _has(found: OpenRecommendations) -> bool:
    return bool(found.recommendations)


def _open(found: OpenRecommendations) -> list[QWidget]:
    return [_recommendation(each) for each in found.recommendations]


def _recommendation(each: OpenRecommendation) -> QWidget:
    by = f"by {day_written(each.by_when)}" if each.by_when else ""
    lines = [
        text(f"{each.name}  {each.recommended}", "strong"),
        text("  ·  ".join(filter(None, (each.day, day_written(each.held_on), each.state, each.led_by, by))), "muted"),
        *(text(f"{label}: {words}") for label, words in _told(each) if words),
    ]
    return _card(lines)


def _told(each: OpenRecommendation) -> tuple[tuple[str, str], ...]:
    return (
        ("Because", each.because),
        ("The headteacher", each.why),
        ("In the school’s plan", "; ".join(each.taken)),
        ("Bears on", each.links),
    )


def _earlier(found: EarlierFindings) -> Iterator[QWidget]:
    for source, findings in groupby(found.findings, key=lambda each: each.source):
        yield _card([text(source, "strong"), *(text(_found(each)) for each in findings)])


def _found(each: Finding) -> str:
    level = level_words(each.level) if each.level else "No level"
    agreed = f" Agreed: {level_words(each.agreed)}." if each.agreed and each.agreed != each.level else ""
    return f"{each.about}  {level}. {each.sentence}{agreed}".strip()


def _card(lines: Sequence[QWidget]) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    card.setLayout(vbox(*lines, gap=GAP // 2, margin=GAP * 2))
    return card


def _listed(parts: Sequence[QWidget]) -> QWidget:
    held = QWidget()
    held.setLayout(vbox(*parts, gap=GAP))
    return held
