"""The judgements of the year before beside a new year's statements: each is kept by a person, or judged anew."""

from dataclasses import dataclass

from sendnet_desktop.changes import Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.differences import Span, word_differences
from sendnet_desktop.evaluations.scales import kept, scale_name
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.evaluations.values import Evaluation, Judged
from sendnet_desktop.frameworks.pack import Level
from sendnet_desktop.journal.channels import school_channel
from sendnet_desktop.journal.journal import Edit, Journal


@dataclass(frozen=True, slots=True)
class Before:
    """What was said of a statement in the year before.

    Attributes:
        judged: All of it.
        level: The level then, on the scale of then; None where there was none.
        source: Where it stands, such as ``Summer 2``; empty for what was never frozen.
        differences: What differs between the wording then and now; empty where they are alike.
        may_keep: Whether it can be kept as it is: the scale is the same, and nothing is said yet this year.
    """

    judged: Judged
    level: Level | None
    source: str
    differences: tuple[Span, ...]
    may_keep: bool


class LastYear:
    """This school's evaluation of the year before: its last snapshot, or what was said where none was taken."""

    def __init__(self, journal: Journal, evaluations: Evaluations) -> None:
        self._journal = journal
        self._evaluations = evaluations

    def evaluation(self) -> Evaluation | None:
        """Return the evaluation of the year before; None where nothing was said in it."""
        school = self._evaluations.school
        if school is None:
            return None
        channel = school_channel(school.org, self._journal.clock.year() - 1)
        if channel not in self._journal.ledger.channels():
            return None
        frozen = self._evaluations.snapshots.latest((channel,)).get(channel)
        found = frozen or self._evaluations.living_all({channel: school.name}).get(channel)
        return found if found and any(_says(each) for each in found.judged()) else None

    def beside(self, now: Evaluation, before: Evaluation | None) -> dict[str, Before]:
        """Return what was said in the year before, by the statement that is asked now under the same id."""
        if before is None:
            return {}
        old = {each.statement.id: each for each in before.judged() if _says(each)}
        same = scale_name(before.pack) == scale_name(now.pack)
        return {
            each.statement.id: _before(each, old[each.statement.id], before, same_scale=same)
            for each in now.judged()
            if each.statement.id in old
        }

    def keep(self, statement: str) -> Changes:
        """Keep the judgement of the year before: level, strength of evidence and comment, or why it is set aside.

        A duty is checked anew each year, and a legal state is not kept. Where the statement is worded otherwise now,
        the judgement bears a mark.

        Raises:
            SendnetError: There is none, the scale is another now, or something is said already this year.
        """
        now, before = self._evaluations.current(), self.evaluation()
        found = self.beside(now, before).get(statement)
        if before is None or found is None:
            raise SendnetError("There is no judgement of the year before here.", "Judge the statement.")
        if not found.may_keep:
            raise SendnetError(
                "This judgement of the year before cannot be kept as it is.",
                "The scale is another one now, or something is said already this year: judge the statement.",
            )
        said: dict[str, Value] = {
            field: getattr(found.judged, field)
            for field in ("strength", "comment", "reason")
            if getattr(found.judged, field)
        }
        with self._evaluations.together():
            self._evaluations.pin()
            record = f"judgement:{now.year}.{statement}"
            said |= {"level": kept(found.judged.level, now.pack)} if found.judged.level else {}
            said |= {"applies": False} if not found.judged.applies else {}
            said |= {"was_pack": before.pack_hash} if found.differences else {}
            channel = self._evaluations.channel
            return self._journal.write([Edit(channel, record, field, value) for field, value in said.items()])


def _before(now: Judged, then: Judged, before: Evaluation, *, same_scale: bool) -> Before:
    words = word_differences(then.statement.text, now.statement.text)
    differ = any(span.kind != "same" for span in words)
    return Before(
        judged=then,
        level=before.level(then.level),
        source=before.snapshot,
        differences=words if differ else (),
        may_keep=not _says(now) and (same_scale or then.level is None),
    )


def _says(judged: Judged) -> bool:
    return bool(judged.level or judged.comment or not judged.applies)
