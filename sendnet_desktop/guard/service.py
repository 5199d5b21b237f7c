"""What people decide about texts that may point at a child, and what stays here until they have."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Final

from sendnet_desktop.changes import Blob, Cell, Changes, Value
from sendnet_desktop.clock import moment
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.guard import waivers
from sendnet_desktop.guard.documents import excerpts, words_of
from sendnet_desktop.guard.leaving import ELSEWHERE, said_anywhere
from sendnet_desktop.guard.values import LONGEST_REASON, Flagged, LetThrough
from sendnet_desktop.guard.waivers import Waivers
from sendnet_desktop.ids import Entropy, kind_of, new_record
from sendnet_desktop.journal import reading
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.sealed import Run
from sendnet_desktop.privacy.scanning import Finding, replaced, scan_field
from sendnet_desktop.store.attachments import Attachments

_DOCUMENT: Final = "document"
_KIND: Final = "waiver"


class Guard:
    """Looks at what is about to leave this laptop; what is not decided stays here (privacy format, rule 6)."""

    def __init__(self, journal: Journal, attachments: Attachments, entropy: Entropy) -> None:
        self._journal = journal
        self._ledger = journal.ledger
        self._attachments = attachments
        self._entropy = entropy

    def passing(self, channel: str, runs: Sequence[Run]) -> list[Run]:
        """Return those of the runs of a channel that may be sealed now, in their order.

        Two runs of one field that say the same are decided alike, so that a run never leaves without what it continues.
        """
        covered = Waivers(self._ledger)
        return [run for run in runs if not self._findings(Cell(channel, run.record, run.field), run.value, covered)]

    def pending(self) -> tuple[Flagged, ...]:
        """Return what was written here and stays until somebody has decided: texts by place, then frozen documents."""
        covered, found = Waivers(self._ledger), dict[tuple[Cell, Value], Flagged]()
        for channel in self._ledger.channels():
            for run in self._journal.runs(channel) if channel != PRIVATE else ():
                cell = Cell(channel, run.record, run.field)
                if findings := self._findings(cell, run.value, covered):
                    found[cell, run.value] = self._flagged(cell, run.value, run.stamp, findings, covered)
        return tuple(sorted(found.values(), key=lambda each: (each.is_document, each.cell)))

    def leaving(self, *printed: object) -> tuple[Flagged, ...]:
        """Return what nobody has decided on in values that are about to be printed, exported or copied.

        Args:
            printed: Whatever goes out: values of the subjects, tables, texts. Every text in them is looked at; where it
                was written as it stands, that place is named and the decision is kept there. Bytes are a document such
                as a framework, of which nothing can be replaced.
        """
        covered, found = Waivers(self._ledger), dict[tuple[Cell, str], Flagged]()
        for cell, text, version in said_anywhere(self._ledger, printed):
            findings = self._scanned(cell, text)
            if findings and not covered.cover(cell, text):
                found[cell, text] = Flagged(cell, text, findings, version, may_change=self._may_change(cell, text))
        for data in printed:
            found |= self._in_bytes(data) if isinstance(data, bytes) else {}
        return tuple(sorted(found.values(), key=lambda each: each.cell))

    def look_at(self, field: str, text: str) -> tuple[Finding, ...]:
        """Return what may point at a child in a text that somebody is writing into a field."""
        return scan_field(field, text, self._today)

    def is_let_through(self, cell: Cell, text: str) -> bool:
        """Say whether this text was let through in this field, or stands where nothing leaves from."""
        return cell.channel == PRIVATE or Waivers(self._ledger).cover(cell, text)

    def decide(self, flagged: Flagged, replace: Iterable[Finding], why: str = "") -> Changes:
        """Replace some of what was found with the offered words, and let the rest through with a reason.

        Args:
            flagged: The text.
            replace: Those of its findings that are to be replaced.
            why: The reason for the others; needed where there are any.

        Raises:
            SendnetError: A reason is missing, too long or holds a name itself, or the text is not this person's to
                change.
        """
        chosen = tuple(replace)
        text = replaced(flagged.text, chosen)
        if chosen and flagged.is_document:
            raise SendnetError(
                "A frozen document cannot be changed.", "Withdraw it and take it anew, or let it through with a reason."
            )
        reason = self._checked_reason(why) if len(chosen) < len(flagged.findings) else ""
        with self._journal.together():
            changes = Changes()
            if chosen:
                changes |= self._journal.write([Edit(*flagged.cell, text, shown=flagged.text)])
            if reason:
                version = self._version(flagged.cell, text) if chosen else flagged.version
                changes |= self._let_through(flagged.cell, version, reason)
            return changes

    def withdraw(self, flagged: Flagged) -> Changes:
        """Take back a document that has not left this laptop; undo brings it back.

        Raises:
            SendnetError: It is no document, or not this person's.
        """
        if not flagged.is_document:
            raise SendnetError("Only a document can be withdrawn.", "Change the text instead.")
        return self._journal.write([Edit(*flagged.cell, None)])

    def let_through(self) -> tuple[LetThrough, ...]:
        """Return every text that was let through here or came as such, the latest first."""
        listed = [
            LetThrough(
                found.record,
                cell := waivers.cell_of(found, waiver),
                waiver.why,
                *self._who_and_when(Cell(found.channel, found.record, "why")),
                waivers.stands(self._ledger, cell, waiver.version),
            )
            for found, waiver in waivers.every(self._ledger)
        ]
        return tuple(sorted(listed, key=lambda each: each.at, reverse=True))

    @property
    def _today(self) -> date:
        return self._journal.clock.today()

    def _findings(self, cell: Cell, value: Value, covered: Waivers) -> tuple[Finding, ...]:
        if isinstance(value, str):
            findings = self._scanned(cell, value)
        elif isinstance(value, Blob) and kind_of(cell.record) == _DOCUMENT:
            findings = self._in_document(cell, value, covered)[1]
        else:
            return ()
        return () if findings and covered.cover(cell, value) else findings

    def _scanned(self, cell: Cell, text: str) -> tuple[Finding, ...]:
        return scan_field(cell.field, text, self._today)

    def _in_document(self, cell: Cell, blob: Blob, covered: Waivers) -> tuple[str, tuple[Finding, ...]]:
        data = self._attachments.read(blob.blob)
        return excerpts(data, covered.texts(cell.channel), self._today) if data else ("", ())

    def _in_bytes(self, data: bytes) -> dict[tuple[Cell, str], Flagged]:
        scanned = ((words, scan_field(field, words, self._today)) for field, words in words_of(data))
        return {
            (ELSEWHERE, words): Flagged(ELSEWHERE, words, findings, 0, may_change=False)
            for words, findings in scanned
            if findings
        }

    def _flagged(
        self, cell: Cell, value: Value, version: int, findings: tuple[Finding, ...], covered: Waivers
    ) -> Flagged:
        if isinstance(value, Blob):
            text, may_change = self._in_document(cell, value, covered)[0], self._may_write(cell)
            return Flagged(cell, text, findings, version, is_document=True, may_change=may_change)
        return Flagged(cell, str(value), findings, version, may_change=self._may_write(cell))

    def _may_write(self, cell: Cell) -> bool:
        try:
            self._journal.permit(cell.channel, kind_of(cell.record))
        except SendnetError:
            return False
        return True

    def _may_change(self, cell: Cell, text: str) -> bool:
        return self._may_write(cell) and any(each.value == text for each in self._journal.versions(cell))

    def _version(self, cell: Cell, text: str) -> int:
        return max(each.stamp for each in self._journal.versions(cell) if each.value == text)

    def _let_through(self, cell: Cell, version: int, why: str) -> Changes:
        # Where the text is somebody else's, the decision is this laptop's alone and stays with it.
        at_home = self._may_write(cell._replace(record=f"{_KIND}:any"))
        record = new_record(_KIND, self._entropy)
        said: dict[str, Value] = {"about": cell.record, "part": cell.field, "version": version, "why": why}
        if not at_home:
            said["place"] = cell.channel
        channel = cell.channel if at_home else PRIVATE
        return self._journal.write([Edit(channel, record, field, value) for field, value in said.items()])

    def _checked_reason(self, why: str) -> str:
        reason = " ".join(why.split())
        if not reason:
            raise SendnetError("Say why this is let through.", "A few words are enough; they are kept with the text.")
        if len(reason) > LONGEST_REASON:
            raise SendnetError(f"The reason is longer than {LONGEST_REASON} characters.", "Shorten it.")
        if scan_field("why", reason, self._today):
            raise SendnetError(
                "The reason itself names somebody.", "Say it without a name or a number: it travels too."
            )
        return reason

    def _who_and_when(self, cell: Cell) -> tuple[str, datetime]:
        said = reading.versions(self._ledger, cell)[0]
        return said.who, moment(said.stamp)
