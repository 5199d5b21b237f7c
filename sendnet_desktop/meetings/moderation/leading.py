"""What the trust's lead does in a moderation: prepare it, announce it, reveal the levels, say what was agreed."""

from dataclasses import replace
from typing import Final

from sendnet_desktop.cards import Cards
from sendnet_desktop.changes import Cell, Changes, Reversal, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import check_level, check_statement, checked_answer
from sendnet_desktop.evaluations.packs import Packs
from sendnet_desktop.evaluations.scales import kept, seen
from sendnet_desktop.ids import Entropy, key_of
from sendnet_desktop.journal.channels import office_channel
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.journal.kinds import DELETED, POSITION
from sendnet_desktop.meetings.moderation.closing import Given, Lock, new_lock, opened, seal_of
from sendnet_desktop.meetings.moderation.drawn_on import DrawsOn
from sendnet_desktop.meetings.moderation.places import AGREED, ModerationPlace
from sendnet_desktop.meetings.moderation.records import HandedIn, Shelf, level_on
from sendnet_desktop.meetings.moderation.result import RESULT_TYPE, ResultDocument, freeze
from sendnet_desktop.meetings.moderation.values import FEWEST, Answered, Moderation

PREPARED: Final = ("meeting", "statement", "vignette")
"""What is said before schools are told."""


class FewLevelsError(SendnetError):
    """So few levels came that one can tell who gave which."""

    def __init__(self, counted: int) -> None:
        came = "Only one level has come" if counted == 1 else f"Only {counted} levels have come"
        super().__init__(f"{came}: one can tell who gave which.", "Wait for more, or reveal them all the same.")


class Moderations:
    """The moderations of this data folder."""

    def __init__(
        self,
        journal: Journal,
        packs: Packs,
        cards: Cards,
        drawn_on: DrawsOn,
        entropy: Entropy,
    ) -> None:
        self.shelf = Shelf(journal.ledger, packs, drawn_on.documents)
        self._journal = journal
        self._packs = packs
        self._documents = drawn_on.documents
        self._cards = cards
        self._known = drawn_on.known
        self._entropy = entropy

    def all(self, meeting: str = "") -> tuple[Moderation, ...]:
        """Return the moderations, the latest first, without who handed a level in.

        Args:
            meeting: Key of the meeting to which they belong; empty for all.
        """
        return tuple(each for each in self.shelf.all() if meeting in ("", each.meeting))

    def find(self, place: ModerationPlace) -> Moderation:
        """Return one moderation; at the trust's office with who has handed a level in, and never which.

        Raises:
            SendnetError: It is not here.
        """
        found = next((each for each in self.shelf.all(place.record) if each.place == place), None)
        if found is None:
            raise SendnetError("This moderation is not here.", "Read the newest file from the trust.")
        return replace(found, answered=self._answered(found)) if self._is_prepared_here(place) else found

    def prepare(self, statement: str, vignette: str = "", meeting: str = "") -> tuple[ModerationPlace, Changes]:
        """Prepare a moderation of a statement of the framework that the trust uses; return which it is.

        Args:
            statement: The statement's id.
            vignette: The evidence that is judged.
            meeting: Key of the meeting at which it is revealed.

        Raises:
            SendnetError: There is no such statement, it is not graded, or it is not this person's to prepare.
        """
        year = self._journal.clock.year()
        name = self._packs.current(year)
        self._check_statement(name, statement)
        said: dict[str, Value] = {"meeting": meeting, "pack": name, "statement": statement, "vignette": vignette}
        record, changes = self._cards.add(office_channel(year), "moderation", said, (*PREPARED, "pack"))
        return ModerationPlace(year, key_of(record)), changes

    def change(self, place: ModerationPlace, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Change one of ``PREPARED`` before schools are told, or one of ``AGREED`` after the reveal.

        Raises:
            SendnetError: It is not the time for it, or the answer is not one.
        """
        found = self.find(place)
        if field in AGREED and not found.is_revealed:
            raise SendnetError("The levels have not been revealed yet.", "Reveal them first, then agree.")
        if field in PREPARED and found.is_announced:
            raise SendnetError(
                "Schools are giving their levels on this already.", "Take it back first, then change and announce it."
            )
        value = checked_answer(field, value, (*PREPARED, *AGREED))
        if field == "agreed":
            return self._agree(found, value, shown)
        if field == "statement":
            return self._choose(found, value)
        channel = place.announced if field in AGREED else place.office
        return self._journal.write([Edit(channel, place.record, field, value, None if shown == "" else shown)])

    def announce(self, place: ModerationPlace) -> Changes:
        """Ask every school for its level; undo takes it back.

        Each time it is announced there is a new lock: what was handed in on earlier words is not counted.

        Raises:
            SendnetError: There is nothing to judge yet, it was announced already, or it is not this person's.
        """
        found = self.find(place)
        if found.is_announced:
            raise SendnetError("Schools have been asked already.", "Wait for their levels, or take it back.")
        if found.statement is None or not found.vignette.strip():
            raise SendnetError("There is nothing to judge yet.", "Choose a statement and write the evidence.")
        lock = new_lock(self._entropy)
        told = {
            POSITION: self._journal.shown(Cell(place.office, place.record, POSITION)),
            "meeting": found.meeting or None,
            "pack": found.pack,
            "statement": found.statement.id,
            "vignette": found.vignette,
            "closes": lock.closes,
            DELETED: False,
        }
        edits = [Edit(place.announced, place.record, field, value) for field, value in told.items()]
        own = [Edit(place.office, place.record, field, getattr(lock, field)) for field in Lock._fields]
        changes = self._journal.write([*own, *edits])
        gone = Reversal(Cell(place.announced, place.record, DELETED), earlier=True, later=False)
        return Changes(changes.cells, (gone,))

    def take_back(self, place: ModerationPlace) -> Changes:
        """Ask schools no more; undo asks them again, and what they handed in then counts.

        Raises:
            SendnetError: They were not asked, or the levels were revealed.
        """
        self._check_open(self.find(place))
        return self._journal.write([Edit(place.announced, place.record, DELETED, value=True)])

    def take_away(self, place: ModerationPlace) -> Changes:
        """Take a moderation away that schools have not been asked of; undo brings it back.

        Raises:
            SendnetError: Schools know of it, or it is not here.
        """
        if self.find(place).is_announced:
            raise SendnetError("Schools know of this moderation.", "Take it back first.")
        return self._cards.take_away(place.office, place.record)

    def reveal(self, place: ModerationPlace, *, although_few: bool = False) -> Changes:
        """Open the levels and tell everybody how many gave each; there is no way back.

        Args:
            place: Which moderation.
            although_few: Whether to reveal fewer than ``FEWEST`` levels, of which one can tell who gave them.

        Raises:
            FewLevelsError: There are so few.
            SendnetError: No level can be counted, it was revealed already, or it is not this person's to reveal.
        """
        found = self.find(place)
        self._check_open(found)
        document = self._opened(found)
        if not document.counted:
            raise SendnetError("No level can be counted yet.", "Read the files of the schools first.")
        if document.counted < FEWEST and not although_few:
            raise FewLevelsError(document.counted)
        with self._journal.together():
            name, changes = self._documents.publish(place.announced, RESULT_TYPE, freeze(document))
            changes |= self._journal.write([Edit(place.announced, place.record, "result", name)])
        # What people have seen cannot be unseen, so nothing offers to undo it.
        return Changes(changes.cells)

    def _opened(self, found: Moderation) -> ResultDocument:
        handed = list(self.shelf.handed_in(found.place, self._closes(found.place)))
        given = [each for each in (self._open(found.place, each) for each in handed) if each]
        pack = self.shelf.pack(found.pack)
        levels = [level.id for each in given if (level := level_on(pack, each.level))]
        assert found.statement is not None
        return ResultDocument(
            format=1,
            type="moderation result",
            record=found.place.record,
            pack=found.pack,
            statement=found.statement.id,
            revealed_on=self._journal.clock.today().isoformat(),
            levels={level: levels.count(level) for level in sorted(set(levels))},
            unread=len(handed) - len(levels),
            sentences=tuple(sorted((each.sentence for each in given if each.sentence), key=str.casefold)),
            seals=tuple(sorted(seal_of(each.closed) for each in handed)),
        )

    def _open(self, place: ModerationPlace, handed: HandedIn) -> Given | None:
        opens = str(self._journal.shown(Cell(place.office, place.record, "opens")) or "")
        try:
            return opened(handed.closed, Lock(self._closes(place), opens), handed.record)
        except SendnetError:
            return None

    def _answered(self, found: Moderation) -> tuple[Answered, ...]:
        counted = found.result.seals if found.result else ()
        every = [
            Answered(
                each.org,
                self._known.school(each.org),
                self._known.laptop(each.device),
                is_late=found.is_revealed and seal_of(each.closed) not in counted,
            )
            for each in self.shelf.handed_in(found.place, self._closes(found.place))
        ]
        return tuple(sorted(every, key=lambda each: (each.school.casefold(), each.laptop.casefold())))

    def _closes(self, place: ModerationPlace) -> str:
        return str(self._journal.shown(Cell(place.announced, place.record, "closes")) or "")

    def _is_prepared_here(self, place: ModerationPlace) -> bool:
        return place in self.shelf.said("office", place.record)

    def _agree(self, found: Moderation, value: Value, shown: Seen) -> Changes:
        pack, cell = self._packs.pack(found.pack), Cell(found.place.announced, found.place.record, "agreed")
        check_level(pack, value)
        standing = [each.value for each in self._journal.versions(cell)]
        return self._journal.write([Edit(*cell, kept(value, pack), seen(shown, standing, pack))])

    def _choose(self, found: Moderation, statement: Value) -> Changes:
        name = self._packs.current(found.place.year)
        self._check_statement(name, str(statement or ""))
        said = {"pack": name, "statement": statement}
        return self._journal.write([Edit(found.place.office, found.place.record, *each) for each in said.items()])

    def _check_statement(self, name: str, statement: str) -> None:
        pack = self._packs.pack(name)
        check_statement(pack, statement)
        if not pack.levels:
            raise SendnetError("This framework has no levels to give.", "Moderate by a framework that is graded.")

    def _check_open(self, found: Moderation) -> None:
        if not found.is_announced:
            raise SendnetError("Schools have not been asked yet.", "Announce it first.")
        if found.is_revealed:
            raise SendnetError("The levels were revealed already.", "They stand as they were on that day.")
