"""What schools keep of network meetings: frozen values."""

from collections.abc import Collection, Mapping
from typing import Final

import msgspec

from sendnet_desktop.challenge_days.recommendations import Taken
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.meetings.choices import OF_THE_TRUST, TO_EVERY_SCHOOL

ENDED: Final = frozenset({"done", "cannot"})
"""How an action goes once nobody waits for it any more."""


class SuggestionSaid(msgspec.Struct, frozen=True):
    """What is said of a suggestion, as kept."""

    meeting: str = ""
    suggested: str = ""
    suggested_for: str = ""


class Suggestion(SuggestionSaid, frozen=True, kw_only=True):
    """What a school asks for on the agenda of a meeting, or remarks about its note.

    Attributes:
        record: Its id.
        channel: Where it is kept.
        meeting: The meeting's key; empty for the next one, whichever it is.
        suggested: Its words.
        suggested_for: One of ``SUGGESTED_FOR``.
        disagreements: The fields of which two versions stand.
    """

    record: str
    channel: str
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def org(self) -> str:
        """The school that asks."""
        return Channel.parse(self.channel).org


class PoolSaid(msgspec.Struct, frozen=True):
    """What is said of an entry of the resource pool, as kept."""

    of_school: str = ""
    pool_side: str = ""
    pooled: str = ""
    terms: str = ""
    from_on: str = ""
    until_on: str = ""
    cost_share: str = ""
    pool_state: str = ""
    agreed_with: str = ""


class PoolEntry(PoolSaid, frozen=True, kw_only=True):
    """A need or an offer of a school.

    Attributes:
        record: Its id, the same where the trust shows it to all.
        channel: Where it is kept.
        of_school: The school's id, in what the trust shows to all.
        pool_side: One of ``POOLED``.
        pooled: What is needed or offered.
        terms: On what terms.
        from_on: ``YYYY-MM-DD``, or empty.
        until_on: ``YYYY-MM-DD``, or empty.
        cost_share: How its cost is shared.
        pool_state: One of ``POOL_STATES``; empty counts as open.
        agreed_with: With whom it was agreed.
        is_shown: Whether the trust shows it to all.
        disagreements: The fields of which two versions stand.
    """

    record: str
    channel: str
    is_shown: bool = False
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def org(self) -> str:
        """The school whose need or offer it is."""
        return Channel.parse(self.channel).org or self.of_school

    @property
    def state(self) -> str:
        """One of ``POOL_STATES``."""
        return self.pool_state or "open"


class TrainingSaid(msgspec.Struct, frozen=True):
    """What is said of a piece of training, as kept."""

    cpd_on: str = ""
    cpd_person: str = ""
    cpd_topic: str = ""
    cpd_minutes: int = 0
    cpd_by: str = ""
    meeting: str = ""


class Training(TrainingSaid, frozen=True, kw_only=True):
    """Training that somebody of a school took part in.

    Attributes:
        record: Its id.
        channel: Where it is kept.
        cpd_on: ``YYYY-MM-DD``, or empty.
        cpd_person: Who took part.
        cpd_topic: What it was about.
        cpd_minutes: How long it was; 0 where nobody said.
        cpd_by: Who gave it.
        meeting: The key of the network meeting at which it was given; empty for elsewhere.
        disagreements: The fields of which two versions stand.
    """

    record: str
    channel: str
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def org(self) -> str:
        """The school whose member of staff it was."""
        return Channel.parse(self.channel).org


class PracticeSaid(msgspec.Struct, frozen=True):
    """What is said of good practice, as kept."""

    works_well: str = ""
    area: str = ""
    statement: str = ""
    whom_to_ask: str = ""
    share: bool = False


class GoodPractice(PracticeSaid, frozen=True, kw_only=True):
    """Something that works well at a school.

    Attributes:
        record: Its id.
        channel: Where it is kept.
        works_well: What works well.
        area: The area's id; empty for none.
        statement: The statement's id; empty for none.
        whom_to_ask: Whom others may ask, by role.
        share: Whether others may be told of it.
        disagreements: The fields of which two versions stand.
    """

    record: str
    channel: str
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def org(self) -> str:
        """The school where it works."""
        return Channel.parse(self.channel).org


class NoteSaid(msgspec.Struct, frozen=True):
    """What is said of somebody's own note, as kept."""

    meeting: str = ""
    title: str = ""
    meets_on: str = ""
    own_words: str = ""


class OwnNote(NoteSaid, frozen=True, kw_only=True):
    """What somebody wrote down of a meeting for themselves; it never leaves this laptop.

    Attributes:
        record: Its id.
        channel: Where it is kept: where nothing leaves.
        meeting: The meeting's key; empty where it is of none that was announced.
        title: What it is called.
        meets_on: Of which day, ``YYYY-MM-DD``, or empty.
        own_words: The note.
    """

    record: str
    channel: str


class ProgressSaid(msgspec.Struct, frozen=True):
    """What a school says of how an action of a meeting goes, as kept."""

    task_state: str = ""
    task_note: str = ""
    finished_on: str = ""
    became: str = ""


class Progress(ProgressSaid, frozen=True, kw_only=True):
    """How an action of a meeting goes at one school.

    Attributes:
        task_state: One of ``TASK_STATES``, as somebody said; empty where nobody did.
        task_note: A word on it.
        finished_on: ``YYYY-MM-DD``, or empty.
        became: The record of what it became in the school's plan; empty for nothing.
        taken: That part of the plan; None where there is none, or it was taken away since.
        disagreements: The fields of which two versions stand.
    """

    taken: Taken | None = None
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def state(self) -> str:
        """One of ``TASK_STATES``: as somebody said, or further on where the school's plan is."""
        if self.task_state in ENDED:
            return self.task_state
        if self.taken is not None and self.taken.is_done:
            return "done"
        has_begun = self.taken is not None and self.taken.has_begun
        return "begun" if has_begun or self.task_state == "begun" else "open"

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits for it."""
        return self.state not in ENDED


class TaskSaid(msgspec.Struct, frozen=True):
    """What is said of an action of a meeting, as kept."""

    meeting: str = ""
    task: str = ""
    for_school: str = ""
    task_role: str = ""
    task_due: str = ""
    task_about: str = ""
    task_shown_by: str = ""
    task_state: str = ""


class Task(TaskSaid, frozen=True, kw_only=True):
    """An action that a meeting agreed, with how it goes at each school that says so.

    Attributes:
        record: Its id, the same in the office's papers and where it was issued.
        channel: Where it was read.
        meeting: The meeting's key.
        task: What is to be done.
        for_school: A school's id, ``TO_EVERY_SCHOOL`` or ``OF_THE_TRUST``.
        task_role: Who does it there.
        task_due: ``YYYY-MM-DD``, or empty.
        task_about: The statement or area that it is about; empty for none.
        task_shown_by: How it is known to be done.
        task_state: How it goes at the trust, where it is the trust's own.
        progress: How it goes at each school that has said anything, by the school's id.
        disagreements: The fields of which two versions stand.
    """

    record: str
    channel: str
    progress: Mapping[str, Progress]
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def key(self) -> str:
        """The key of its record."""
        return key_of(self.record)

    @property
    def year(self) -> int:
        """The school year of its meeting."""
        return Channel.parse(self.channel).year or 0

    @property
    def is_the_trusts(self) -> bool:
        """Whether the trust's own office has to do it."""
        return self.for_school == OF_THE_TRUST

    def is_for(self, org: str) -> bool:
        """Say whether a school has to do it."""
        return self.for_school in (org, TO_EVERY_SCHOOL)

    def at(self, org: str) -> Progress:
        """Return how it goes at a school; where the school has said nothing, it has not been started."""
        return self.progress.get(org, Progress())

    def is_late(self, org: str, today: str) -> bool:
        """Say whether a school still has to do it after the day by which it was to be done.

        Args:
            org: The school's id.
            today: ``YYYY-MM-DD``.
        """
        return self.is_for(org) and bool(self.task_due) and self.task_due < today and self.at(org).is_open

    def done_at(self, orgs: Collection[str]) -> int:
        """Return how many of some schools have done it."""
        return sum(self.at(org).state == "done" for org in orgs if self.is_for(org))
