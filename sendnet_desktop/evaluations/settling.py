"""Two versions of a field: telling people of them, and ending it as they agree."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.clock import moment
from sendnet_desktop.cohorts.kinds import COHORT
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import checked_answer
from sendnet_desktop.evaluations.apart import Disagreement, Reader, Version, Where, called, name_of, where_of
from sendnet_desktop.evaluations.kinds_called import REMOVABLE
from sendnet_desktop.evaluations.naming import FORMS, label, options, value_words
from sendnet_desktop.evaluations.reviewed import judged_by
from sendnet_desktop.evaluations.scales import kept
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.frameworks.pack import Pack, Words
from sendnet_desktop.graduated.indicators import COUNTS
from sendnet_desktop.ids import kind_of
from sendnet_desktop.journal import reading
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.differing import Differing, Standing, differing
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.kinds import DELETED
from sendnet_desktop.journal.limits import LONGEST_TEXT

THIS_LAPTOP: Final = "this laptop"

LaptopName = Callable[[str], str]
"""What people call a laptop, by its device id; ``THIS_LAPTOP`` for this one."""


class Settling:
    """The fields of which two versions stand; whoever may write a field may settle it."""

    def __init__(self, journal: Journal, evaluations: Evaluations, laptop: LaptopName) -> None:
        self._journal = journal
        self._evaluations = evaluations
        self._laptop = laptop

    def fields(self) -> list[Cell]:
        """Return the fields, sorted; what was taken away and somebody else has changed is one.

        Numbers of another school's pupils are not among them: they are shown masked, and only the school settles them.
        """
        cells = (cell for cell in reading.disagreements(self._journal.ledger) if not self._is_anothers_number(cell))
        return sorted({self._deletion(cell) or cell for cell in cells})

    def all(self) -> tuple[Where, ...]:
        """Return the fields in the words of the framework, in the framework's order."""
        cells = self.fields()
        found = self._living(cells)
        every = [self._where(cell, found.get(cell.channel)) for cell in cells]
        order = {channel: _order(evaluation) for channel, evaluation in found.items()}
        return tuple(sorted(every, key=lambda each: _place(each, order.get(each.cell.channel, {}))))

    def named(self, cells: Sequence[Cell]) -> tuple[Where, ...]:
        """Return any fields, whether two versions stand of them or not, in the words of the framework."""
        found = self._living(cells)
        return tuple(self._where(cell, found.get(cell.channel)) for cell in cells)

    def at(self, cell: Cell) -> Disagreement | None:
        """Return what stands of a field; None where everybody agrees by now."""
        return self._taken_away(cell) if cell.field == DELETED else self._apart(cell)

    def take(self, found: Disagreement, place: int) -> Changes:
        """End it with one of its versions.

        Raises:
            SendnetError: There is no such version, or this is not for this laptop's person to settle.
        """
        if not 0 <= place < len(found.versions):
            raise SendnetError("There is no version of this number.", f"There are: 1 to {len(found.versions)}.")
        version, cell = found.versions[place], found.where.cell
        if cell.field != DELETED:
            return self._journal.settle(cell, version.value, found.until)
        return self._take_away(found) if version.value else self._bring_back(found, version)

    def keep_both(self, found: Disagreement) -> Changes:
        """End it with all of its versions one under the other, the earliest first.

        Raises:
            SendnetError: It is not a field of words, or together they are too long for one.
        """
        if not found.can_join:
            raise SendnetError("These versions cannot be put one under the other.", "Choose one, or write it anew.")
        if len(found.joined) > LONGEST_TEXT:
            raise SendnetError(
                f"Together they are longer than {LONGEST_TEXT:,} characters.", "Choose one, or write it anew, shorter."
            )
        return self._journal.settle(found.where.cell, found.joined, found.until)

    def write_anew(self, found: Disagreement, value: Value) -> Changes:
        """End it with something else.

        Raises:
            SendnetError: It is not an answer to this field.
        """
        cell = found.where.cell
        if found.form == "fixed":
            raise SendnetError("Nothing else can be said here.", "Choose one of the versions.")
        if found.form == "choice" and value not in [option for option, _ in found.choices]:
            offered = ", ".join(words for _, words in found.choices)
            raise SendnetError(f"“{value}” is not one of the answers.", f"Choose from: {offered}.")
        answer = value if found.form == "choice" else checked_answer(cell.field, value, (cell.field,))
        if found.where.subject in ("statement", "area") and cell.field == "level":
            evaluation = self._evaluation(cell)
            answer = kept(answer, evaluation.pack) if evaluation else answer
        return self._journal.settle(cell, answer, found.until)

    def _is_anothers_number(self, cell: Cell) -> bool:
        school = self._evaluations.school
        own = school.org if school else ""
        is_number = kind_of(cell.record) == COHORT or cell.field in COUNTS
        return is_number and _is_school(cell) and Channel.parse(cell.channel).org != own

    def _living(self, cells: Sequence[Cell]) -> dict[str, Evaluation]:
        return self._evaluations.living_all(dict.fromkeys({cell.channel for cell in cells if _is_school(cell)}, ""))

    def _apart(self, cell: Cell) -> Disagreement | None:
        stands = differing(self._journal.ledger, cell)
        if stands.count < 2:
            return None
        evaluation = self._evaluation(cell)
        pack = self._pack(cell, evaluation)
        versions = [self._version(cell.field, each, pack) for each in stands.newest]
        return Disagreement(
            where=self._where(cell, evaluation),
            form=FORMS.get(cell.field, "fixed"),
            choices=options(cell.field, pack, self._evaluations.words()),
            versions=called(versions),
            count=stands.count,
            until=stands.until,
            may_settle=self._may_settle(cell),
        )

    def _taken_away(self, gone: Cell) -> Disagreement | None:
        evaluation = self._evaluation(gone)
        pack = self._pack(gone, evaluation)
        removal = differing(self._journal.ledger, gone)
        versions = [self._version(DELETED, each, pack) for each in removal.newest]
        changed = {cell: differing(self._journal.ledger, cell) for cell in self._fields_of(gone)}
        versions += self._changed(changed, removal.newest, pack)
        if len(versions) < 2:
            return None
        until = max([removal.until, *(stands.until for stands in changed.values())])
        where = self._where(gone, evaluation)
        return Disagreement(where, "fixed", (), called(versions), len(versions), until, self._may_settle(gone))

    def _changed(
        self, changed: dict[Cell, Differing], removal: tuple[Standing, ...], pack: Pack | None
    ) -> Iterator[Version]:
        # Whoever took it away said each field once more in doing so, which is no change of theirs.
        gone = {(each.who, each.device): each.stamp for each in removal if each.value}
        said: dict[tuple[str, str], list[tuple[str, Standing]]] = {}
        for cell, stands in changed.items():
            for each in stands.newest:
                writer = (each.who, each.device)
                if writer not in gone or each.stamp < gone[writer]:
                    said.setdefault(writer, []).append((cell.field, each))
        for fields in said.values():
            version = self._version(DELETED, max((each for _, each in fields), key=lambda each: each.stamp), pack)
            yield _of_fields(version, fields, pack, self._evaluations.words())

    def _take_away(self, found: Disagreement) -> Changes:
        gone, changes = found.where.cell, Changes()
        with self._journal.together():
            for cell in self._fields_of(gone):
                # What a piece says that is gone matters to nobody, so what is shown stays.
                changes |= self._journal.settle(cell, self._journal.shown(cell), found.until)
            return changes | self._journal.settle(gone, value=True, until=found.until)

    def _bring_back(self, found: Disagreement, version: Version) -> Changes:
        gone = found.where.cell
        with self._journal.together():
            changes = self._journal.settle(gone, None, found.until)
            for field, value in version.fields:
                changes |= self._journal.settle(gone._replace(field=field), value, found.until)
            return changes

    def _deletion(self, cell: Cell) -> Cell | None:
        gone = cell._replace(field=DELETED)
        return gone if kind_of(cell.record) in REMOVABLE and self._journal.shown(gone) is True else None

    def _fields_of(self, gone: Cell) -> list[Cell]:
        cells = reading.disagreements(self._journal.ledger, (gone.channel,))
        return [cell for cell in cells if cell.record == gone.record and cell.field != DELETED]

    def _where(self, cell: Cell, evaluation: Evaluation | None) -> Where:
        named, bears_on = name_of(cell), cell._replace(field="statement")
        described = str(self._journal.shown(named) or "") if named else ""
        statement = str(self._journal.shown(bears_on) or "") if kind_of(cell.record) == "evidence" else ""
        own = self._evaluations.channel if self._evaluations.school else ""
        return where_of(cell, evaluation, statement, described, Reader(own, self._evaluations.words()))

    def _version(self, field: str, each: Standing, pack: Pack | None) -> Version:
        laptop = self._laptop(each.device) if each.device else THIS_LAPTOP
        came = moment(each.received) if each.received and laptop != THIS_LAPTOP else None
        elsewhere = self._evaluations.packs.said_elsewhere(each.value, pack) if field == "level" else ""
        words = elsewhere or value_words(field, each.value, pack, self._evaluations.words())
        return Version(each.value, words, each.who, laptop, moment(each.stamp), came)

    def _evaluation(self, cell: Cell) -> Evaluation | None:
        return self._evaluations.living_all({cell.channel: ""}).get(cell.channel) if _is_school(cell) else None

    def _pack(self, cell: Cell, evaluation: Evaluation | None) -> Pack | None:
        return evaluation.pack if evaluation else judged_by(self._journal, self._evaluations.packs, cell.channel)

    def _may_settle(self, cell: Cell) -> bool:
        try:
            self._journal.permit(cell.channel, kind_of(cell.record))
        except SendnetError:
            return False
        return True


def _of_fields(version: Version, fields: list[tuple[str, Standing]], pack: Pack | None, words: Words) -> Version:
    told = [f"{label(field, words)}: {value_words(field, each.value, pack, words)}" for field, each in fields]
    said = tuple((field, each.value) for field, each in fields)
    return replace(version, value=None, words="Kept, and changed. " + "; ".join(told), fields=said)


def _is_school(cell: Cell) -> bool:
    return Channel.parse(cell.channel).kind == "school"


def _order(evaluation: Evaluation) -> dict[str, int]:
    every = [each for area in evaluation.areas for each in (*(one.statement.id for one in area.judged), area.area.id)]
    return {each: place for place, each in enumerate(every)}


def _place(where: Where, order: dict[str, int]) -> tuple[str, int, str, str]:
    # What is about the whole comes before the first statement, as it does on paper.
    return where.cell.channel, order.get(where.id, -1), where.cell.record, where.cell.field
