"""What reviewers do on a challenge day: go through rounds, answer items, note what they hear, jot and sort."""

from collections.abc import Callable
from typing import Final

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.clock import moment
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import check_level, checked_answer
from sendnet_desktop.evaluations.packs import Packs
from sendnet_desktop.frameworks.checklist import Checklist, Section
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.visits.capture import looking, records
from sendnet_desktop.visits.capture.offering import check_answer, check_counted, item_of
from sendnet_desktop.visits.capture.photos import Photos
from sendnet_desktop.visits.capture.values import Captured, Spot
from sendnet_desktop.visits.choices import LETTERS, ONCE
from sendnet_desktop.visits.days import Days
from sendnet_desktop.visits.values import Visit

ROUND_ANSWERS: Final = ("year_group", "subject", "letter", "looked_at")
OBSERVATION_ANSWERS: Final = ("answer", "counted", "level", "remark", "star")
THEME_ANSWERS: Final = ("heard", "sign", "star")
JOT_ANSWERS: Final = ("jotted", "sign", "star")


class Capturing:
    """What is captured on the challenge days whose working papers are here.

    Every verb names whose sheet it writes on, so that one reviewer may key in the paper of another. What comes from
    paper (``on_paper``) carries no time, as nobody knows it.

    Attributes:
        photos: The photos that go with what was seen.
    """

    def __init__(
        self, journal: Journal, days: Days, photos: Photos, packs: Packs, checklist: Callable[[str], Checklist]
    ) -> None:
        self.photos = photos
        self._journal = journal
        self._days = days
        self._packs = packs
        self._checklist = checklist

    def captured(self, place: DayPlace) -> Captured:
        """Return what the team has captured, as far as it has come here."""
        return records.captured(self._journal.ledger, place.visit)

    def checklist(self, visit: Visit) -> Checklist:
        """Return the checklist that a challenge day goes through.

        Raises:
            SendnetError: It was not fixed yet, or has not come.
        """
        if not visit.checklist:
            raise SendnetError("No checklist was chosen for this challenge day yet.", "Whoever prepares it does that.")
        return self._checklist(visit.checklist)

    def not_looked_at(self, place: DayPlace) -> tuple[looking.NotLookedAt, ...]:
        """Return the items that nobody of the whole team has looked at yet.

        Raises:
            SendnetError: The day or its checklist is not here.
        """
        visit = self._days.find(place)
        return looking.not_looked_at(self.checklist(visit), self.captured(place), visit.phase)

    def begin_round(
        self,
        place: DayPlace,
        section: str,
        reviewer: str,
        *,
        key: str = "",
        on_paper: bool = False,
        **answers: Value,
    ) -> tuple[str, Changes]:
        """Begin a room, group or trail; return its key and what changed. Undo takes it away.

        Args:
            place: Which challenge day.
            section: Id of a section that repeats.
            reviewer: Key of the member of the team.
            key: A random key that nothing has yet, where somebody has to know it at once; empty for a new one.
            on_paper: It is keyed in from paper.
            **answers: Any of ``ROUND_ANSWERS``.

        Raises:
            SendnetError: The section does not repeat, nobody has that key, or an answer is not one.
        """
        visit = self._visit(place, reviewer)
        if self._section(visit, section).repeat == ONCE:
            raise SendnetError("This section is gone through once.", "Answer its items.")
        _check_letter(answers.get("letter"))
        fixed = {"section": section, "reviewer": reviewer, "began_at": "" if on_paper else self._now()}
        asked = (*fixed, *ROUND_ANSWERS)
        record, changes = self._days.cards.add(place.visit, "round", {**fixed, **answers}, asked, key)
        return key_of(record), changes

    def change_round(self, place: DayPlace, key: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Change one of ``ROUND_ANSWERS``.

        Raises:
            SendnetError: There is no such round, or the answer is not one.
        """
        if field == "letter":
            _check_letter(value)
        cell = Cell(place.visit, f"round:{key}", field)
        return self._days.cards.change(cell, value, ROUND_ANSWERS, shown=shown)

    def take_away_round(self, place: DayPlace, key: str) -> Changes:
        """Take away a round in which nothing was said; undo brings it back.

        Raises:
            SendnetError: There is no such round, or something was said in it.
        """
        if self.captured(place).is_begun(key):
            raise SendnetError("Something was said there, so it stays.", "Change where it was instead.")
        return self._days.cards.take_away(place.visit, f"round:{key}")

    def answer(
        self, place: DayPlace, spot: Spot, field: str, value: Value, *, shown: Seen = AS_SHOWN, on_paper: bool = False
    ) -> Changes:
        """Say one of ``OBSERVATION_ANSWERS`` of an item; the first thing said there notes the time.

        Raises:
            SendnetError: There is no such item or round, nobody has that key, or the item takes no such answer.
        """
        visit = self._check(place, spot)
        kept = self._checked(visit, spot, field, value)
        edits = [Edit(place.visit, spot.record, field, kept, None if shown == "" else shown)]
        timed = Cell(place.visit, spot.record, "seen_at")
        if kept is not None and not on_paper and self._journal.shown(timed) is None:
            edits.append(Edit(*timed, self._now()))
        return self._journal.write(edits)

    def hear(
        self, place: DayPlace, spot: Spot, heard: str, *, key: str = "", on_paper: bool = False, **answers: Value
    ) -> tuple[str, Changes]:
        """Note a theme on an item; return its record's id and what changed. Undo takes it away.

        Args:
            place: Which challenge day.
            spot: Whose it is, where, and of which item.
            heard: A short note.
            key: As for a round.
            on_paper: It is keyed in from paper.
            **answers: The rest of ``THEME_ANSWERS``.

        Raises:
            SendnetError: There is no such item or round, nobody has that key, or nothing was noted.
        """
        self._check(place, spot)
        fixed = {**spot._asdict(), "heard": _worded(heard), "seen_at": "" if on_paper else self._now()}
        asked = (*fixed, *THEME_ANSWERS)
        return self._days.cards.add(place.visit, "theme", {**fixed, **answers}, asked, key)

    def jot(
        self, place: DayPlace, reviewer: str, jotted: str, *, key: str = "", on_paper: bool = False, **answers: Value
    ) -> tuple[str, Changes]:
        """Jot a loose remark, to be sorted later; return its record's id and what changed. Undo takes it away.

        Args:
            place: Which challenge day.
            reviewer: Key of the member of the team.
            jotted: The remark.
            key: As for a round.
            on_paper: It is keyed in from paper.
            **answers: The rest of ``JOT_ANSWERS``.

        Raises:
            SendnetError: Nobody has that key, or nothing was jotted.
        """
        self._visit(place, reviewer)
        fixed = {"reviewer": reviewer, "jotted": _worded(jotted), "seen_at": "" if on_paper else self._now()}
        return self._days.cards.add(place.visit, "jot", {**fixed, **answers}, (*fixed, *JOT_ANSWERS), key)

    def sort(self, place: DayPlace, jot: str, spot: Spot | None) -> Changes:
        """Say to which item a jot belongs, where it then stands as a theme; None makes it loose again.

        Raises:
            SendnetError: There is no such jot, item or round, or it is somebody else's.
        """
        self._days.cards.check_there(place.visit, jot, "jot")
        cell = Cell(place.visit, jot, "sorted_to")
        if spot is not None:
            self._check(place, spot)
            if self._journal.shown(cell._replace(field="reviewer")) != spot.reviewer:
                raise SendnetError("A jot stays with whoever jotted it.", "Choose a place of the same reviewer.")
        return self._journal.write([Edit(*cell, spot.record if spot else None)])

    def change_note(self, place: DayPlace, record: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Change one of ``THEME_ANSWERS`` of a theme, or of ``JOT_ANSWERS`` of a jot.

        Raises:
            SendnetError: There is no such record, or the answer is not one.
        """
        asked = JOT_ANSWERS if record.startswith("jot:") else THEME_ANSWERS
        return self._days.cards.change(Cell(place.visit, record, field), value, asked, shown=shown)

    def take_away_note(self, place: DayPlace, record: str) -> Changes:
        """Take a theme or a jot away; undo brings it back.

        Raises:
            SendnetError: There is no such record.
        """
        return self._days.cards.take_away(place.visit, record)

    def _visit(self, place: DayPlace, reviewer: str) -> Visit:
        visit = self._days.find(place)
        if visit.reviewer(reviewer) is None:
            raise SendnetError("Nobody of this name is in the team.", "Add the reviewer to the team first.")
        return visit

    def _section(self, visit: Visit, section: str) -> Section:
        checklist = self.checklist(visit)
        found = next((each for each in checklist.sections if each.id == section), None)
        if found is None:
            raise SendnetError(f"There is no section “{section[:20]}” in “{checklist.title}”.", "Check its number.")
        return found

    def _check(self, place: DayPlace, spot: Spot) -> Visit:
        visit = self._visit(place, spot.reviewer)
        checklist = self.checklist(visit)
        section = checklist.section_of[item_of(checklist, spot.item).id]
        if section.repeat == ONCE:
            is_there = spot.round == ONCE
        else:
            said = (self._journal.shown(Cell(place.visit, f"round:{spot.round}", field)) for field in _OF_A_ROUND)
            is_there = tuple(said) == (section.id, spot.reviewer)
        if not is_there:
            raise SendnetError("There is no such room, group or trail of this reviewer.", "Begin one first.")
        return visit

    def _checked(self, visit: Visit, spot: Spot, field: str, value: Value) -> Value:
        item = item_of(self.checklist(visit), spot.item)
        if field == "counted" and value is not None:
            check_counted(item, value)
            return value
        kept = checked_answer(field, value, OBSERVATION_ANSWERS)
        if field == "answer" and kept is not None:
            check_answer(item, kept)
        if field == "level" and kept is not None:
            check_level(self._packs.pack(visit.pack), kept)
        return kept

    def _now(self) -> str:
        return moment(self._journal.clock.stamp()).astimezone().strftime("%H:%M")


_OF_A_ROUND: Final = ("section", "reviewer")


def _check_letter(letter: Value) -> None:
    if letter not in (None, "", *LETTERS):
        raise SendnetError("A trail goes by a letter, never by a name.", f"Choose one of {', '.join(LETTERS)}.")


def _worded(words: str) -> str:
    if not words.strip():
        raise SendnetError("Nothing was written.", "Write a word or two.")
    return words.strip()
