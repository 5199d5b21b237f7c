"""What stands in a cell of the picture across schools, in words: on the screen, in a spreadsheet, and spoken."""

from collections.abc import Iterable

from sendnet_desktop.across.standings import Position
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation, Judged

NOT_ASKED = "Not asked"


def said(position: Position) -> str:
    """Return what a school says in a cell: ``3 Secure, up; 1 legal duty not met``; empty where it shows nothing."""
    if position.evaluation is None:
        return ""
    if position.judged is None:
        return NOT_ASKED
    way = f", {position.moved.way}" if position.moved and position.moved.way in ("up", "down") else ""
    return "; ".join(filter(None, (f"{_standing(position)}{way}", unmet_words(position.unmet))))


def unmet_words(number: int) -> str:
    """Return how many legal duties are not met; empty where none is said to be so."""
    return f"{number} legal {'duty' if number == 1 else 'duties'} not met" if number else ""


def spread_words(judged: AreaJudged, evaluation: Evaluation) -> str:
    """Return how the statements of an area stand: ``4 at 2 Developing, 6 at 3 Secure``."""
    counts = ((level, judged.spread.get(level.id, 0)) for level in evaluation.pack.levels)
    return ", ".join(f"{count} at {level_words(level)}" for level, count in counts if count)


def listed(names: Iterable[str]) -> str:
    """Return names on one line: ``Ash, Birch and Cedar``."""
    *before, last = tuple(names) or ("",)
    return f"{', '.join(before)} and {last}" if before else last


def _standing(position: Position) -> str:
    judged, evaluation = position.judged, position.evaluation
    if position.level is not None:
        return level_words(position.level)
    if isinstance(judged, Judged):
        return _of_statement(judged)
    assert isinstance(judged, AreaJudged)
    assert evaluation is not None
    return spread_words(judged, evaluation) or _answered(judged)


def _of_statement(judged: Judged) -> str:
    if not judged.applies:
        return "Does not apply"
    return "Answered" if judged.is_answered else "Not judged yet"


def _answered(judged: AreaJudged) -> str:
    return f"{judged.answered} of {len(judged.judged)} answered" if judged.answered else "Not begun"
