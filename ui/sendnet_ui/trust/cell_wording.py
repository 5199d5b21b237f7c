"""The cells of the overview in words: what a screen reader says of each, and of the spread above them."""

from sendnet_desktop.across.standings import About, Position
from sendnet_desktop.across.wording import spread_words, unmet_words
from sendnet_desktop.evaluations.moved import ARROWS
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation, Judged
from sendnet_ui.evaluations.wording import state_words
from sendnet_ui.trust.view import View
from sendnet_ui.trust.wording import as_at, counted

NOT_ASKED = "not asked"
NOT_BEGUN = "not begun"


def answered_words(judged: AreaJudged) -> str:
    """Return how much of an area is answered, for frameworks of words alone."""
    return f"{judged.answered} of {len(judged.judged)} answered" if judged.answered else NOT_BEGUN


def standing_words(judged: AreaJudged, evaluation: Evaluation) -> str:
    """Return what a school says of an area, in words: the level it set, or how its statements stand."""
    level = evaluation.level(judged.level)
    if level is not None:
        return f"{level_words(level)}, set by the school"
    if not evaluation.pack.levels:
        return answered_words(judged)
    spread = spread_words(judged, evaluation)
    return f"no level set; statements: {spread}" if spread else NOT_BEGUN


def head_words(about: About) -> str:
    """Return what stands above a column: an area with its title, a statement by its id, as there are many of them."""
    return about.id if about.statement else f"{about.area.id}  {about.area.title}"


def column_words(about: About) -> str:
    """Return a column's title in full, as it is spoken."""
    return about.words if about.statement else f"{about.area.id}  {about.area.title}"


def position_words(position: Position, about: About) -> str:
    """Return a whole cell as it is spoken, with school, what is asked, level, duties, movement and date."""
    standing, title = position.standing, about.words if about.statement else about.area.title
    if standing.evaluation is None:
        return f"{standing.school.name}, {title}: nothing shown yet"
    told = (f"{standing.school.name}, {title}: {_told(position)}", _moved(position), unmet_words(position.unmet))
    return "; ".join(part for part in (*told, as_at(standing)) if part)


def spread_of_words(about: About, view: View) -> str:
    """Return how the schools stand as counts, with no average: ``3 Secure: 2 schools``."""
    spread, pack = view.standings.spread(about), view.picture.pack
    title = about.words if about.statement else about.area.title
    if not pack.levels:
        return f"All schools, {title}: {counted(complete(about, view), 'school')} answered all of it"
    parts = [
        f"{level_words(level)}: {counted(spread.levels[level.id], 'school')}"
        for level in pack.levels
        if level.id in spread.levels
    ]
    others = (
        ("another scale", spread.elsewhere),
        ("no level set", spread.unset),
        ("nothing shown", spread.unshown),
        ("up since the snapshot before", spread.way("up")),
        ("down since the snapshot before", spread.way("down")),
        ("high on weak evidence", spread.on_little),
    )
    parts += [f"{words}: {counted(number, 'school')}" for words, number in others if number]
    return f"All schools, {title}: {'; '.join(parts)}"


def complete(about: About, view: View) -> int:
    """Return how many schools have answered everything that is asked there."""
    return sum(_is_complete(position.judged) for position in view.standings.positions(about))


def _told(position: Position) -> str:
    judged, evaluation = position.judged, position.evaluation
    if judged is None or evaluation is None:
        return NOT_ASKED
    return standing_words(judged, evaluation) if isinstance(judged, AreaJudged) else state_words(judged, evaluation)


def _moved(position: Position) -> str:
    # What is said of a statement says how it moved already.
    is_area = isinstance(position.judged, AreaJudged)
    return position.moved.brief if is_area and position.moved and position.moved.way in ARROWS else ""


def _is_complete(judged: AreaJudged | Judged | None) -> bool:
    if isinstance(judged, AreaJudged):
        return judged.answered == len(judged.judged)
    return judged is not None and judged.is_answered
