"""The school's judgement, the reviewers' and the agreed one, side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QWidget

from sendnet_desktop.challenge_days.values import Finding
from sendnet_desktop.evaluations.evidence import STRENGTH
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.values import STATUTORY, AreaJudged, Evaluation, Judged
from sendnet_desktop.frameworks.pack import Level
from sendnet_ui.evaluations.columns import Columns
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, hbox, text, vbox
from sendnet_ui.home.halves import refill
from sendnet_ui.trust.level_mark import LevelMark

_NARROWEST = 22  # average characters that a column needs


@dataclass(frozen=True, slots=True)
class Column:
    """One of the three.

    Attributes:
        title: Whose judgement it is.
        level: The level; None where there is none.
        missing: What is said where there is none.
        words: What goes with it, a line each.
    """

    title: str
    level: Level | None
    missing: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """What is shown of a statement or an area.

    Attributes:
        columns: The three.
        source: Whose review it was.
        differs: What differs, as a sentence; empty where nothing does.
        others: Older reviews, a line each.
    """

    columns: tuple[Column, Column, Column]
    source: str
    differs: str
    others: tuple[str, ...]


class Beside(QFrame):
    """Stands on the page of a statement or an area where a review found something; hidden elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._shown: Compared | None = None
        self._content = vbox(gap=0)
        self.setLayout(vbox(self._content, margin=GAP * 2))
        self.hide()

    def fill(self, evaluation: Evaluation, said: Judged | AreaJudged) -> None:
        """Show what the newest review found beside what the school says."""
        found = compared(evaluation, said) if said.findings else None
        if found is not None and found != self._shown:
            refill(self._content, [self._side_by_side(found)])
        self._shown = found
        self.setVisible(found is not None)

    def _side_by_side(self, found: Compared) -> QWidget:
        columns = Columns(_NARROWEST)
        for each in found.columns:
            columns.addWidget(_column(each))
        lines = [text(words, "muted") for words in found.others]
        differs = [text(found.differs, "strong")] if found.differs else []
        side = QWidget()
        side.setLayout(vbox(text(found.source, "muted"), columns, *differs, *lines, gap=GAP))
        return side


def compared(evaluation: Evaluation, said: Judged | AreaJudged) -> Compared:
    """Return the three judgements of a statement or an area of which a review found something."""
    newest, *older = said.findings
    own = said.held_level if isinstance(said, Judged) else said.level
    graded = bool(evaluation.pack.levels)
    return Compared(
        (
            Column("School", evaluation.level(own), "Not judged yet" if graded else "", tuple(_own_words(said))),
            Column("Reviewers", newest.level, "No level given" if graded else "", tuple(_found_words(newest))),
            Column("Agreed", newest.agreed, _not_agreed(newest), tuple(filter(None, [newest.agreed_sentence]))),
        ),
        newest.source,
        _differing(evaluation, said, own),
        tuple(map(_before, older)),
    )


def _before(finding: Finding) -> str:
    found = level_words(finding.outcome) if finding.outcome else f"“{finding.sentence}”" if finding.sentence else ""
    return f"Before that: {', '.join(part for part in (found, finding.source) if part)}."


def _own_words(said: Judged | AreaJudged) -> Iterator[str]:
    words = said.comment if isinstance(said, Judged) else said.rationale
    if words.strip() and (isinstance(said, AreaJudged) or not said.graded):
        yield words.strip()
    if isinstance(said, Judged):
        if said.strength in STRENGTH:
            yield f"Evidence: {STRENGTH[said.strength].lower()}"
        if said.statement.duty == "must":
            yield f"Legal duty: {STATUTORY.get(said.statutory or 'not_checked', said.statutory or '').lower()}"
    elif said.unmet:
        yield f"Legal duties not met: {', '.join(each.statement.id for each in said.unmet)}"


def _found_words(finding: Finding) -> Iterator[str]:
    if finding.strength in STRENGTH:
        yield f"Evidence: {STRENGTH[finding.strength].lower()}"
    if finding.title and finding.reviewer:
        yield finding.reviewer
    if finding.sentence:
        yield f"“{finding.sentence}”"


def _not_agreed(finding: Finding) -> str:
    return "Disputed" if finding.is_disputed else "None recorded"


def _differing(evaluation: Evaluation, said: Judged | AreaJudged, own: str | None) -> str:
    if not evaluation.differs(own, said.findings):
        return ""
    newest = said.findings[0]
    what = "was agreed" if newest.agreed else "the reviewers judged"
    disputed = " The school disputes it." if newest.is_disputed and newest.agreed else ""
    return f"The school’s judgement differs from what {what}.{disputed}"


def _column(column: Column) -> QWidget:
    mark: list[Part] = [text(column.missing, "muted")] if column.missing else []
    if column.level is not None:
        mark = [hbox(LevelMark(column.level), STRETCH)]
    words = [text(each, "small") for each in column.words]
    widget = QWidget()
    widget.setLayout(vbox(text(column.title, "strong"), *mark, *words, STRETCH, gap=GAP // 2))
    return widget
