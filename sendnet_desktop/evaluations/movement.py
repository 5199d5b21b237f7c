"""Movement: an evaluation beside a snapshot of the same school, judgement by judgement."""

from dataclasses import replace

from sendnet_desktop.clock import year_name
from sendnet_desktop.evaluations.moved import ARROWS, Moved, Way
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation, Judged
from sendnet_desktop.frameworks.pack import Level, Pack


def compared(now: Evaluation, before: Evaluation) -> Evaluation:
    """Return an evaluation that says of each judgement how it moved since a snapshot.

    Statements and areas are the same by their ids, whatever they are called. What is not judged in both has not moved.
    """
    since = _name(before, now)
    earlier = {judged.statement.id: judged for judged in before.judged()}
    whole = {area.area.id: area for area in before.areas}
    step = _Step(now, before, since)
    return replace(
        now,
        compared_with=since,
        areas=tuple(
            replace(
                area,
                moved=step.of_area(area, whole.get(area.area.id)),
                judged=tuple(
                    replace(judged, moved=step.of_statement(judged, earlier.get(judged.statement.id)))
                    for judged in area.judged
                ),
            )
            for area in now.areas
        ),
    )


def moved_in_all(evaluation: Evaluation) -> str:
    """Return how many judgements went up and down since the snapshot compared with; empty where there is none."""
    if not evaluation.compared_with:
        return ""
    ways = [judged.moved.way for judged in evaluation.judged() if judged.moved]
    if "rescaled" in ways:
        return f"{evaluation.compared_with} was judged on another scale, so nothing is said to have gone up or down."
    told = [f"{_counted(ways.count(way))} {arrow} {way}" for way, arrow in ARROWS.items() if way in ways]
    return f"Since {evaluation.compared_with}: {' and '.join(told) or 'no judgement has moved'}."


class _Step:
    def __init__(self, now: Evaluation, before: Evaluation, since: str) -> None:
        self._now = now
        self._before = before
        self._since = since
        self._same_scale = _scale(now.pack) == _scale(before.pack)

    def of_statement(self, judged: Judged, earlier: Judged | None) -> Moved | None:
        if earlier is None or not (judged.applies and earlier.applies):
            return None
        reworded = judged.statement.text != earlier.statement.text
        return self._moved(earlier.held_level, judged.held_level, reworded=reworded)

    def of_area(self, area: AreaJudged, earlier: AreaJudged | None) -> Moved | None:
        return self._moved(earlier.level, area.level, reworded=False) if earlier else None

    def _moved(self, earlier: str | None, later: str | None, *, reworded: bool) -> Moved | None:
        before, now = self._before.level(earlier), self._now.level(later)
        if before is None or now is None:
            return None
        way = _way(before, now) if self._same_scale else "rescaled"
        return Moved(way, before, now, self._since, reworded)


def _way(before: Level, now: Level) -> Way:
    if before.number == now.number:
        return "level"
    return "up" if now.number > before.number else "down"


def _counted(number: int) -> str:
    return "1 statement" if number == 1 else f"{number} statements"


def _scale(pack: Pack) -> list[tuple[str, int, str]]:
    return [(level.id, level.number, level.name) for level in pack.levels]


def _name(before: Evaluation, now: Evaluation) -> str:
    name = before.snapshot or "the year before"
    return name if before.year == now.year else f"{name} of {year_name(before.year)}"
