"""What the trust’s board is told: a summary twice a year, as counts and in its lead’s words."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

import msgspec

from sendnet_desktop.across.duties import DutyHeld, duties
from sendnet_desktop.across.hearing import HALF_A_TERM
from sendnet_desktop.across.needs import SharedNeed, shared_needs
from sendnet_desktop.across.priorities import Common
from sendnet_desktop.across.service import Across
from sendnet_desktop.across.standings import About, Spread, Standings
from sendnet_desktop.challenge_days.answering import Answering
from sendnet_desktop.challenge_days.recommendations import STATES, Recommendation, State
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import checked_answer
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.evaluations.standing import apart
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.pack import Pack, Words
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.journal.channels import office_channel
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.plans.choices import HALF_TERMS
from sendnet_desktop.trust.overview import Overview

BOARD_ANSWERS: Final = ("board_headline", "board_strengths", "board_risks", "board_asks")


class BoardSaid(msgspec.Struct, frozen=True):
    """What the trust's lead says to the board.

    Attributes:
        board_headline: In a sentence.
        board_strengths: Strengths, one a line.
        board_risks: Risks, one a line.
        board_asks: What the board is asked for, one a line.
    """

    board_headline: str = ""
    board_strengths: str = ""
    board_risks: str = ""
    board_asks: str = ""


@dataclass(frozen=True, slots=True)
class AreaYear:
    """How schools stand in an area now, and how they stood at the end of the year before.

    Attributes:
        about: The area.
        now: How many stand where.
        before: How many stood where; None where nothing was frozen then.
    """

    about: About
    now: Spread
    before: Spread | None = None


@dataclass(frozen=True, slots=True)
class BoardSummary:
    """What the board is told of a half-term.

    Attributes:
        trust: The trust's name.
        year: The school year.
        term: One of ``HALF_TERMS``.
        as_at: The day on which it is read.
        pack: The framework by which schools judge.
        said: What the lead says.
        schools: How many schools there are.
        shown: How many of them show their evaluation.
        areas: How they stand in each area.
        duties: The legal duties that somebody says are not met, or only partly.
        common: What schools work on, that which most share first.
        recommended: How many recommendations of challenge days stand where.
        late: How many of them are past their day.
        visited: How many schools had a challenge day this year.
        silent: How many schools were not heard of for half a term.
        needs: What several schools could be helped with at once.
        words: What the trust calls things.
        sample: Whether all of it is made up.
        disagreements: The fields of what the lead says of which two versions stand.
    """

    trust: str
    year: int
    term: str
    as_at: date
    pack: Pack
    said: BoardSaid
    schools: int = 0
    shown: int = 0
    areas: tuple[AreaYear, ...] = ()
    duties: tuple[DutyHeld, ...] = ()
    common: tuple[Common, ...] = ()
    recommended: Mapping[State, int] = field(default_factory=dict)
    late: int = 0
    visited: int = 0
    silent: int = 0
    needs: tuple[SharedNeed, ...] = ()
    words: Words = USUAL
    sample: bool = False
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def term_name(self) -> str:
        """The half-term as people say it: ``Autumn 2``."""
        return HALF_TERMS.get(self.term, self.term)

    def in_words(self, sentence: str) -> str:
        """Return a sentence of the program in the words of the trust."""
        return said(self.words, sentence)


class Board:
    """What is told to the trust's board, and what its lead says with it."""

    def __init__(
        self,
        journal: Journal,
        evaluations: Evaluations,
        across: Across,
        recommendations: Answering,
        *,
        trust: Callable[[], str],
        before: Callable[[], Overview],
        heard: Callable[[], Mapping[str, date]],
        sample: bool = False,
    ) -> None:
        """Make it.

        Args:
            journal: Where it is read and written.
            evaluations: What schools say of themselves.
            across: The schools beside each other.
            recommendations: What challenge days recommended.
            trust: Names the trust.
            before: Gives what schools froze last in the year before.
            heard: Gives the day on which each organisation was last heard of, by id.
            sample: Whether all of it is made up.
        """
        self._journal = journal
        self._evaluations = evaluations
        self._across = across
        self._recommendations = recommendations
        self._trust = trust
        self._before = before
        self._heard = heard
        self._sample = sample

    def summary(self, term: str) -> BoardSummary:
        """Return what the board is told of a half-term of this year, as things stand today.

        Raises:
            SendnetError: There is no half-term of this name.
        """
        _check_term(term)
        picture = self._across.picture()
        standings, shared = Standings(picture), self._across.common(Standings(picture))
        made = self._made(picture.overview.year, {school.org for school in picture.schools})
        states = Counter(each.state for each in made)
        today = self._journal.clock.today()
        practices, still_open = self._across.practice(picture), tuple(each for each in made if each.is_open)
        return BoardSummary(
            self._trust(),
            picture.overview.year,
            term,
            today,
            picture.pack,
            self.said(term),
            len(picture.standings),
            sum(each.evaluation is not None for each in picture.standings),
            self._areas(standings),
            tuple(each for each in duties(standings) if each.unmet or each.partly),
            shared,
            {state: states[state] for state in STATES if states[state]},
            sum(each.is_late(today.isoformat()) for each in made),
            self._visited(picture.overview.year, [school.org for school in picture.schools]),
            self._silent([school.org for school in picture.schools], today),
            shared_needs(standings, shared, still_open, practices),
            self._evaluations.words(),
            self._sample,
            self._apart(term),
        )

    def said(self, term: str) -> BoardSaid:
        """Return what the lead says of a half-term.

        Raises:
            SendnetError: There is no half-term of this name.
        """
        _check_term(term)
        found = rows(self._journal.ledger, "board_summary", BoardSaid, (self._channel,), _record(term))
        return next((row for _, row in found), BoardSaid())

    def say(self, term: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Say one of ``BOARD_ANSWERS`` of a half-term.

        Raises:
            SendnetError: There is no half-term of this name, the answer is not one, or it is not this person's to say.
        """
        kept = checked_answer(field, value, BOARD_ANSWERS)
        return self._journal.write([Edit(*self.cell(term, field), kept, None if shown == "" else shown)])

    def cell(self, term: str, field: str) -> Cell:
        """Return where it is kept what the lead says of a half-term.

        Raises:
            SendnetError: There is no half-term of this name.
        """
        _check_term(term)
        return Cell(self._channel, _record(term), field)

    @property
    def _channel(self) -> str:
        return office_channel(self._journal.clock.year())

    def _apart(self, term: str) -> tuple[TwoVersions, ...]:
        if self._channel not in self._journal.ledger.channels():
            return ()
        return apart(self._journal.ledger, (self._channel,)).get((self._channel, _record(term)), ())

    def _areas(self, standings: Standings) -> tuple[AreaYear, ...]:
        # By the scale of this year: whoever stood on another is counted, and set beside none of its levels.
        earlier = replace(self._before(), pack=standings.picture.pack)
        is_known = any(each.evaluation for each in earlier.standings)
        before = Standings(replace(standings.picture, overview=earlier)) if is_known else None
        return tuple(
            AreaYear(about, standings.spread(about), before.spread(about) if before else None)
            for about in standings.areas()
        )

    def _silent(self, orgs: Sequence[str], today: date) -> int:
        heard = self._heard()
        return sum(org not in heard or today - heard[org] > HALF_A_TERM for org in orgs)

    def _visited(self, year: int, orgs: Sequence[str]) -> int:
        today = self._journal.clock.today().isoformat()
        days = self._recommendations.days(orgs)
        return len({each.place.org for each in days if _is_of(year, each.held_on) and each.held_on <= today})

    def _made(self, year: int, orgs: set[str]) -> tuple[Recommendation, ...]:
        """Return what was recommended this year, and what of earlier years is still open."""
        found = self._recommendations.all(tuple(orgs))
        return tuple(each for each in found if each.is_open or _is_of(year, each.held_on))


def _check_term(term: str) -> None:
    if term not in HALF_TERMS:
        raise SendnetError("There is no half-term of this name.", f"Choose from: {', '.join(HALF_TERMS)}.")


def _record(term: str) -> str:
    return f"board_summary:{term}"


def _is_of(year: int, day: str) -> bool:
    return f"{year}-09-01" <= day < f"{year + 1}-09-01"
