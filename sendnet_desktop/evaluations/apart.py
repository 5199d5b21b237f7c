"""What people are shown of a field of which two versions stand: which it is, what each says, whose it is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Literal

from sendnet_desktop.challenge_days.places import place_of as place_of_day
from sendnet_desktop.challenge_days.recommendations import named_by
from sendnet_desktop.changes import Cell, Value
from sendnet_desktop.clock import write_day, year_name
from sendnet_desktop.cohorts.kinds import COHORT
from sendnet_desktop.cohorts.values import place_of
from sendnet_desktop.evaluations.kinds_called import ABOUT, LINKS, NAMED_BY, OTHER, PARTS
from sendnet_desktop.evaluations.naming import Form, Options, label
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.graduated.kinds import KIND as GRADUATED
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.kinds import DELETED
from sendnet_desktop.plans.choices import HALF_TERMS

Subject = Literal["statement", "area", "evidence", "other"]

_A_LITTLE: Final = timedelta(minutes=10)
_EXCERPT: Final = 60


@dataclass(frozen=True, slots=True)
class Where:
    """A field of which two versions stand, in the words of the framework.

    Attributes:
        cell: The field; where a piece of evidence was taken away that somebody else has changed, the piece's deletion.
        subject: Of what it is a field.
        id: Id of the statement or the area; empty for others.
        about: What people call that: ``A3 Needs are identified early``.
        label: What people call the field.
        owner: Whose it is and of which year, where that is not this school and this year; else empty.
        at_school: Whether it is told at the very school that it is of, or at one of all: a school has rooms of its own
            for challenge days and meetings; the SENCO of another reads such a day as its team does.
    """

    cell: Cell
    subject: Subject
    id: str
    about: str
    label: str
    owner: str = ""
    at_school: bool = False

    @property
    def is_removal(self) -> bool:
        """Whether it is a piece of evidence that was taken away and that somebody else has changed."""
        return self.cell.field == DELETED

    @property
    def words(self) -> str:
        """All of it on one line: ``A3 Needs are identified early: comment``."""
        owner = f"{self.owner}, " if self.owner else ""
        return f"{owner}{self.about.rstrip('.')}: {self.label[:1].lower()}{self.label[1:]}"


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is told of a field.

    Attributes:
        own: The channel of this school's own evaluation of this year; empty at the trust.
        words: What the trust calls things.
    """

    own: str
    words: Words


@dataclass(frozen=True, slots=True)
class Version:
    """One of the versions; equal values are one.

    Attributes:
        value: What is kept.
        words: What it says, in words.
        who: The person who wrote it.
        laptop: Which laptop, in words.
        written: When, as that laptop's clock had it.
        received: When it came to this one; None for what was written here.
        called: A short name that no other version of the field has: the person's where that is enough.
        fields: Where a piece of evidence was taken away, what the fields that somebody else has changed say.
    """

    value: Value
    words: str
    who: str
    laptop: str
    written: datetime
    received: datetime | None
    called: str = ""
    fields: tuple[tuple[str, Value], ...] = ()

    @property
    def is_ahead(self) -> bool:
        """Whether it says that it was written after it came, so that the one clock or the other is wrong."""
        return self.received is not None and self.written > self.received + _A_LITTLE


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field of which two versions stand, or more.

    Attributes:
        where: Which field.
        form: What is said in it.
        choices: What can be chosen in it; nothing where it is not a choice.
        versions: The newest, the one that is shown first.
        count: How many there are.
        until: The newest of them that was seen here: one that comes later is not settled with these.
        may_settle: Whether this laptop's person may.
    """

    where: Where
    form: Form
    choices: Options
    versions: tuple[Version, ...]
    count: int
    until: int
    may_settle: bool

    @property
    def can_join(self) -> bool:
        """Whether all of them can be kept one under the other."""
        return self.form == "words" and self.count == len(self.versions)

    @property
    def joined(self) -> str:
        """All of them one under the other, the earliest first, as people would have written them."""
        words = [str(version.value) for version in reversed(self.versions) if version.value]
        return "\n\n".join(words)


def where_of(cell: Cell, evaluation: Evaluation | None, statement: str, described: str, reader: Reader) -> Where:
    """Return a field in the words of the framework.

    Args:
        cell: The field.
        evaluation: What it is a field of; None where its framework has not come.
        statement: The statement that a piece of evidence bears on.
        described: What a piece of evidence shows, or what a part of a plan is called.
        reader: Who is told.
    """
    kind, key = kind_of(cell.record), key_of(cell.record).partition(".")[2]
    called = "Taken away, and changed" if cell.field == DELETED else label(cell.field, reader.words)
    owner = _owner(evaluation, reader.own)
    if kind == "judgement":
        return Where(cell, "statement", key, _statement(key, evaluation), called, owner)
    if kind == "area":
        return Where(cell, "area", key, f"Area {key} {_title(key, evaluation)}".rstrip(), called, owner)
    if kind == "evidence":
        piece = f", evidence “{_excerpt(described)}”" if described else ", a piece of evidence"
        about = _statement(statement, evaluation).rstrip(".")
        return Where(cell, "evidence", statement, f"{about}{piece}", called, owner)
    about = _other(cell.record, described, reader.words)
    at_school = _is_at_school(cell.channel, reader.own)
    return Where(cell, "other", "", about, _linked(cell, described) or called, owner, at_school=at_school)


def name_of(cell: Cell) -> Cell | None:
    """Return where the record is described that a field belongs to; None where its id says what it is about."""
    kind = kind_of(cell.record)
    if kind == "milestone":
        return Cell(cell.channel, f"priority:{key_of(cell.record).partition('.')[0]}", NAMED_BY["priority"])
    if kind == "serving":
        return cell._replace(field="principle")
    if kind == "draft_descriptor":
        return Cell(cell.channel, f"draft_area:{key_of(cell.record).partition('.')[0]}", NAMED_BY["draft_area"])
    if kind in ("response", "amendment", "outcome"):
        return _answered(cell, kind)
    return cell._replace(field=NAMED_BY[kind]) if kind in NAMED_BY else None


def _answered(cell: Cell, kind: str) -> Cell:
    """Return where the words are of what an answer, an amendment or an outcome is about."""
    if kind == "amendment":
        return Cell(cell.channel, f"accuracy:{key_of(cell.record)}", NAMED_BY["accuracy"])
    place, key = place_of_day(cell.channel), key_of(cell.record)
    if kind == "outcome":
        place, record = named_by(place.org, key)
    else:
        record = f"recommendation:{key}"
    return Cell(place.findings, record, NAMED_BY["recommendation"])


def called(versions: Iterable[Version]) -> tuple[Version, ...]:
    """Return versions with short names that tell them apart: by person, laptop, day and time, then number."""
    told = list(versions)
    for names in (list(map(way, told)) for way in _WAYS):
        if len(set(names)) == len(names):
            return tuple(replace(each, called=name) for each, name in zip(told, names, strict=True))
    return tuple(replace(each, called=f"version {number}") for number, each in enumerate(told, 1))


def _by_person(version: Version) -> str:
    return version.who or "somebody"


def _by_laptop(version: Version) -> str:
    return f"{_by_person(version)}, {version.laptop}"


def _by_day(version: Version) -> str:
    return f"{_by_person(version)}, {write_day(version.written.astimezone().date())}"


def _by_minute(version: Version) -> str:
    return f"{_by_day(version)}, {version.written.astimezone():%H:%M}"


_WAYS: Final = (_by_person, _by_laptop, _by_day, _by_minute)


def _other(record: str, described: str, words: Words) -> str:
    kind, key = kind_of(record), key_of(record)
    if kind in PARTS:
        return f"{PARTS[kind]}{f' “{_excerpt(described)}”' if described else ''}"
    if kind == GRADUATED:
        return said(words, f"Graduated approach, {HALF_TERMS.get(key, 'a half-term')}")
    if kind == COHORT:
        place = place_of(key)
        return said(words, f"Data, {place.words}") if place else "Data"
    if kind in ABOUT:
        return f"{said(words, ABOUT[kind])} {key.partition('.')[2]}"
    if kind == "observation":
        return said(words, f"What was seen on a challenge day of item {key.split('.', 2)[-1]}")
    return said(words, OTHER.get(kind, "Something that a newer SENDnet wrote"))


def _linked(cell: Cell, described: str) -> str:
    field, words = LINKS.get(kind_of(cell.record), ("", ""))
    to = _excerpt(described) or key_of(cell.record).partition(".")[2]
    return words.format(to) if cell.field == field else ""


def _is_at_school(channel: str, own: str) -> bool:
    # What everybody reads, and what stays on the laptop, is of no school: it is read where the laptop is.
    return bool(own) and Channel.parse(channel).org in ("", Channel.parse(own).org)


def _owner(evaluation: Evaluation | None, own: str) -> str:
    if evaluation is None or evaluation.channel == own:
        return ""
    same = own.rpartition(":")[0] == evaluation.channel.rpartition(":")[0]
    return year_name(evaluation.year) if same else evaluation.school


def _statement(key: str, evaluation: Evaluation | None) -> str:
    asked = evaluation.pack.by_id.get(key) if evaluation else None
    return f"{key} {asked.text}" if asked else f"Statement {key}".rstrip()


def _title(key: str, evaluation: Evaluation | None) -> str:
    areas = evaluation.pack.areas if evaluation else ()
    return next((area.title for area in areas if area.id == key), "")


def _excerpt(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT].rsplit(' ', 1)[0]}…"
