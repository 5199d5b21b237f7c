"""What stands behind a cell of the overview, as a page to read; nothing here can be changed."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.evaluations.moved import ARROWS, Moved
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation, Judged
from sendnet_ui.evaluations.wording import state_words
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, flow, hbox, text, vbox
from sendnet_ui.shell.desk import Desk
from sendnet_ui.trust.behind import Paper, SchoolSays, Way
from sendnet_ui.trust.cell_wording import standing_words
from sendnet_ui.trust.evidence import EvidenceRead
from sendnet_ui.trust.level_mark import LevelMark
from sendnet_ui.trust.wording import weakness_words

_IN_PROGRESS = "The school shares its evaluation as it stands, so this may still change."
_NOTHING = "This school has shown nothing of its evaluation yet: no snapshot has come, and it does not share its work."
_NOT_ASKED = "The framework that this school uses does not ask this."
_VEILED = "While schools are called by letters, their own words are left out."


def school_reading(says: SchoolSays, desk: Desk, *, is_veiled: bool = False) -> QVBoxLayout:
    """Return what a school says of a statement, of an area, or of every area.

    Args:
        says: Which.
        desk: Reads the photos that go with evidence.
        is_veiled: Whether schools are called by letters: then nothing is shown that a school wrote.
    """
    evaluation = says.standing.evaluation
    if evaluation is None:
        return _page([text(_NOTHING)])
    parts: list[Part] = [text(_IN_PROGRESS, "muted")] if says.standing.is_in_progress else []
    parts += [text(_VEILED, "muted")] if is_veiled else []
    before, reader = len(parts), _Reader(evaluation, None if is_veiled else desk)
    for judged in evaluation.areas:
        if says.about is None or judged.area.id == says.about.area.id:
            parts.extend(reader.area(judged, says.about.statement.id if says.about and says.about.statement else ""))
    return _page(parts if len(parts) > before else [*parts, text(_NOT_ASKED)])


def paper_reading(paper: Paper, lead: Callable[[Way], object]) -> QVBoxLayout:
    """Return a record in words, with the ways to where more of it is.

    Args:
        paper: Which.
        lead: Goes along a way.
    """
    parts: list[Part] = []
    for heading, words in paper.told:
        if words:
            parts += [text(heading, "strong"), text(words)]
    buttons = [QPushButton(way.words) for way in paper.ways]
    for button, way in zip(buttons, paper.ways, strict=True):
        button.clicked.connect(partial(lead, way))
    return _page([*parts, flow(*buttons)] if buttons else parts)


class _Reader:
    """What a school wrote is read where there is a desk to read it by."""

    def __init__(self, evaluation: Evaluation, desk: Desk | None) -> None:
        self._evaluation = evaluation
        self._desk = desk

    def area(self, judged: AreaJudged, statement: str) -> Iterator[Part]:
        chosen = [each for each in judged.judged if not statement or each.statement.id == statement]
        if not chosen:
            return
        yield text(f"{judged.area.id}  {judged.area.title}", "heading")
        if not statement:
            yield from self._whole(judged)
        yield text("Statement" if statement else "Statements", "strong")
        for each in chosen:
            yield self._statement(each)
        yield GAP

    def _whole(self, judged: AreaJudged) -> Iterator[Part]:
        level = self._evaluation.level(judged.level)
        if level is not None:
            yield hbox(LevelMark(level), text("set by the school", "muted"))
        else:
            words = standing_words(judged, self._evaluation)
            yield text(f"{words[0].upper()}{words[1:]}.", "muted")
        if judged.moved is not None:
            yield text(_moved(judged.moved), "small")
        if self._desk is not None:
            yield from _written(judged)
        if judged.unmet:
            yield text("Legal duties not met", "strong")
            yield from (text(f"{each.statement.id}  {each.statement.text}", "danger") for each in judged.unmet)

    def _statement(self, judged: Judged) -> QVBoxLayout:
        weak, state = weakness_words(judged), state_words(judged, self._evaluation)
        said: list[QWidget] = [text(f"{judged.statement.id}  {state[0].upper()}{state[1:]}")]
        if weak:
            said.append(text(f"Weak evidence: {weak}", "danger"))
        said.append(text(judged.statement.text, "small"))
        if self._desk is not None:
            if judged.comment:
                said.append(text(f"“{judged.comment}”", "small"))
            said += [EvidenceRead(piece, self._evaluation.channel, self._desk) for piece in judged.evidence]
        return vbox(*said, gap=1)


def _written(judged: AreaJudged) -> Iterator[Part]:
    if judged.rationale:
        yield text(judged.rationale)
    for title, words in (("Strengths", judged.strengths), ("Next steps", judged.next_steps)):
        if words:
            yield text(title, "strong")
            yield text(words)


def _moved(moved: Moved) -> str:
    return " ".join(filter(None, (ARROWS.get(moved.way, ""), moved.words)))


def _page(parts: list[Part]) -> QVBoxLayout:
    layout = vbox(*parts, STRETCH, gap=GAP)
    layout.setContentsMargins(0, GAP, GAP * 2, GAP * 2)
    return layout
