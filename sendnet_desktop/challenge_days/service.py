"""What people do with what reviews found: share it with a school, and record what earlier reviews judged."""

from contextlib import AbstractContextManager
from typing import Final, Literal

import msgspec
from msgspec import structs

from sendnet_desktop.challenge_days.records import DAY
from sendnet_desktop.challenge_days.values import Subject
from sendnet_desktop.changes import Cell, Changes, Reversal, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import check_level, checked_answer
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.ids import Entropy, kind_of, new_record
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.journal.kinds import DELETED, POSITION
from sendnet_desktop.journal.rows import rows

DAY_ANSWERS: Final = ("title", "held_on", "team")
FINDING_ANSWERS: Final = ("level", "sentence", "strength", "agreed", "agreed_sentence", "disputed")
EARLIER_ANSWERS: Final = ("reviewer", "reviewed_on", "level", "agreed", "sentence")

_LEVELS: Final = frozenset({"level", "agreed"})


class _Review(msgspec.Struct, frozen=True):
    reviewer: str = ""
    reviewed_on: str = ""


class ChallengeDays:
    """The findings of challenge days in this data folder, and what schools recorded of earlier reviews."""

    def __init__(self, journal: Journal, evaluations: Evaluations, entropy: Entropy) -> None:
        self._journal = journal
        self._evaluations = evaluations
        self._entropy = entropy

    def together(self) -> AbstractContextManager[object]:
        """Make all that is said inside one transaction: the whole of it or nothing."""
        return self._journal.together()

    def share_day(self, org: str, day: str, pack: str, **answers: Value) -> Changes:
        """Say which challenge day the findings that follow are of.

        Args:
            org: The school's id.
            day: The day's own id, by which its reviewers were enrolled.
            pack: Hash of the framework on whose scale the reviewers judged.
            answers: ``DAY_ANSWERS``.

        Raises:
            SendnetError: The framework is not here, an answer is not one, or it is not this person's to say.
        """
        channel = _channel(org, day)
        self._evaluations.packs.pack(pack)
        said = {field: checked_answer(field, value, DAY_ANSWERS) for field, value in answers.items()}
        return self._journal.write(
            [Edit(channel, DAY, field, value) for field, value in {"pack": pack, **said}.items()]
        )

    def share_finding(self, org: str, day: str, subject: Subject, about: str, **answers: Value) -> Changes:
        """Share with the school what the reviewers judged of a statement or an area, and what was agreed.

        Args:
            org: The school's id.
            day: The day's own id.
            subject: Whether it is about a statement or an area.
            about: The statement's or area's id.
            answers: ``FINDING_ANSWERS``.

        Raises:
            SendnetError: The day was not shared, its framework knows no such thing, or an answer is not one.
        """
        channel = _channel(org, day)
        pack = self._journal.shown(Cell(channel, DAY, "pack"))
        if not isinstance(pack, str):
            raise SendnetError("There is no such challenge day here.", "Share the day before its findings.")
        known = self._evaluations.packs.pack(pack)
        _check_asked(known, subject, about)
        said = {field: _checked(known, field, value, FINDING_ANSWERS) for field, value in answers.items()}
        record = f"finding:{subject}.{about}"
        return self._journal.write([Edit(channel, record, field, value) for field, value in said.items()])

    def record_earlier(self, subject: Subject, about: str, **answers: Value) -> tuple[str, Changes]:
        """Record what an earlier review judged of a statement or an area; return the record's id and what changed.

        Args:
            subject: Whether it is about a statement or an area.
            about: The statement's or area's id.
            answers: ``EARLIER_ANSWERS``.

        Raises:
            SendnetError: The framework knows no such thing, or an answer is not one.
        """
        pack = self._evaluations.pin()
        _check_asked(pack, subject, about)
        kept = {field: _checked(pack, field, value, EARLIER_ANSWERS) for field, value in answers.items()}
        record = new_record("earlier", self._entropy)
        position = f"{self._journal.clock.stamp():020d}"
        said = {POSITION: position, subject: about, **{field: value for field, value in kept.items() if value}}
        channel = self._evaluations.channel
        changes = self._journal.write([Edit(channel, record, field, value) for field, value in said.items()])
        # Undoing an addition takes the record away rather than emptying it field by field.
        gone = Reversal(Cell(channel, record, DELETED), earlier=True, later=None)
        return record, Changes(changes.cells, (gone,))

    def latest_review(self) -> dict[str, str]:
        """Return who reviewed and when, of the record made last: the next one is mostly of the same review."""
        made = list(rows(self._journal.ledger, "earlier", _Review, (self._evaluations.channel,)))
        last = made[-1][1] if made else _Review()
        return {field: said for field, said in structs.asdict(last).items() if said}

    def change_earlier(self, record: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Change one of ``EARLIER_ANSWERS`` of what an earlier review judged.

        Raises:
            SendnetError: There is no such record this year, or the answer is not one.
        """
        cell = self._earlier(record, field)
        kept = _checked(self._evaluations.pin(), field, value, EARLIER_ANSWERS)
        return self._journal.write([Edit(*cell, kept, None if shown == "" else shown)])

    def remove_earlier(self, record: str) -> Changes:
        """Take a record of an earlier review's judgement away; undo brings it back.

        Raises:
            SendnetError: There is no such record this year.
        """
        return self._journal.write([Edit(*self._earlier(record, DELETED), value=True)])

    def _earlier(self, record: str, field: str) -> Cell:
        cell = Cell(self._evaluations.channel, record, field)
        about = (self._journal.shown(cell._replace(field=each)) for each in ("statement", "area"))
        gone = self._journal.shown(cell._replace(field=DELETED))
        if kind_of(record) != "earlier" or gone or not any(about):
            raise SendnetError("There is no such record of an earlier review this year.", "Look at the page again.")
        return cell


def _channel(org: str, day: str) -> str:
    return str(Channel.parse(f"findings:{org}:{day}"))


def _check_asked(pack: Pack, subject: Literal["statement", "area"], about: str) -> None:
    known = pack.by_id if subject == "statement" else {area.id: area for area in pack.areas}
    if about not in known:
        raise SendnetError(f"There is no {subject} “{about[:20]}” in “{pack.title}”.", "Check its number.")


def _checked(pack: Pack, field: str, value: Value, asked: tuple[str, ...]) -> Value:
    if field in _LEVELS:
        check_level(pack, value)
    return checked_answer(field, value, asked)
