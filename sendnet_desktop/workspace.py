"""The workspace: one data folder, opened, with everything that can be done in it."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from sendnet_desktop import __version__
from sendnet_desktop.changes import Cell, Changes, Reversal, Value
from sendnet_desktop.clock import HybridClock
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.folder import EVERY_KIND, LOCKED, DataFolder, Founding, abandon, found, is_set_up, opening
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.papers import is_at_home
from sendnet_desktop.journal.reading import Version, whole
from sendnet_desktop.journal.segments import JUDGED_BY
from sendnet_desktop.journal.setback import SET_BACK, notice
from sendnet_desktop.steps import Steps, finish
from sendnet_desktop.store.keychain import is_available as keychain_works
from sendnet_desktop.store.keyfile import Protection, new_recovery_code
from sendnet_desktop.subjects import Subjects
from sendnet_desktop.trust.profile import slug_of, write_profile

__all__ = ["EVERY_KIND", "LOCKED", "Founding", "Protection", "Workspace", "keychain_works", "new_recovery_code"]


class Workspace(Subjects):
    """One data folder, opened; the only object that both the window and the command line hold.

    It belongs to the thread that opened it.

    Attributes:
        folder: The data folder.
        said_at_opening: What has happened to the data since it was last open, as a sentence; mostly empty.
    """

    def __init__(self, opened: DataFolder, entropy: Entropy = secrets.token_bytes) -> None:
        super().__init__(opened, entropy)
        self.folder = opened.path
        self.said_at_opening = ""

    @classmethod
    def exists(cls, folder: Path) -> bool:
        """Say whether a data folder has been set up there."""
        return is_set_up(folder)

    @classmethod
    def create(
        cls,
        folder: Path,
        founding: Founding,
        *,
        clock: HybridClock | None = None,
        entropy: Entropy = secrets.token_bytes,
        key: bytes | None = None,
    ) -> "Workspace":
        """Set up a new data folder, with an identity for this laptop, and open it.

        Raises:
            SendnetError: The folder is in use, lies in a synced folder, or cannot be locked as asked.
        """
        workspace = cls(found(folder, founding, clock or HybridClock(), entropy, key), entropy)
        try:
            workspace.exchange.enrolment.make_identity()
        except BaseException:
            workspace.close()
            abandon(folder)
            raise
        return workspace

    @classmethod
    def open(cls, folder: Path, passphrase: str | None = None, *, clock: HybridClock | None = None) -> "Workspace":
        """Open a data folder, here and now; ``opening`` does it in steps."""
        return finish(cls.opening(folder, passphrase, clock=clock))

    @classmethod
    def opening(
        cls, folder: Path, passphrase: str | None = None, *, clock: HybridClock | None = None
    ) -> Steps["Workspace"]:
        """Open a data folder, putting its tables together again where a new version needs it.

        Raises:
            PassphraseNeededError: It is locked with a passphrase and none was given.
            SendnetError: It is open elsewhere, damaged, from a newer version, or not there.
        """
        opened = yield from opening(folder, passphrase or "", clock or HybridClock())
        try:
            workspace = cls(opened)
            yield from workspace._settle_in()
        except BaseException:
            opened.close()
            raise
        return workspace

    def _settle_in(self) -> Steps[None]:
        """Notice what has happened to the data and the program since it was last open."""
        ledger = self._journal.ledger
        if notice(ledger, self._opened):
            self.said_at_opening = SET_BACK
        if ledger.fact(JUDGED_BY) not in ("", __version__):
            yield from self.exchange.catch_up()

    @property
    def is_at_home(self) -> bool:
        """Whether there is nothing to tell of this laptop's place in its trust; asked without reading the list."""
        return self._opened.has_identity and is_at_home(self._journal.ledger)

    def start_trust(self) -> tuple[str, ...]:
        """Start the trust whose office this is, with the shipped framework; return the recovery words to print.

        Raises:
            SendnetError: It was started already, or this is a school's data.
        """
        words = self.exchange.enrolment.start()
        self.frameworks.give_the_first()
        return words

    def join_trust(self, places: Sequence[Path], words: Sequence[str]) -> None:
        """Join the trust that files come from, whose six words the person has compared.

        Raises:
            SendnetError: It is another trust, or does not have this laptop on its list yet.
        """
        ours = self.exchange.join(places, words)
        # A governor may stand on the list under the school, and a hub lead under the trust, and is neither for that.
        kind = "other" if self.profile.kind == "other" else ours.kind
        if (ours.id, kind) != (self.profile.org, self.profile.kind):
            self.profile = replace(self.profile, org=ours.id, kind=kind, name=ours.name)
            write_profile(self._journal, self.profile)
            self._put_together()

    def renew_identity(self, passphrase: str = "") -> None:
        """Make this laptop a new one to its trust, as after a restored copy was opened with the recovery code.

        It asks to join again, as a further laptop of its school; what it has not sent goes out then. This computer
        opens the data by itself from now on.

        Args:
            passphrase: A passphrase to lock it with; needed where the data was locked with one and the recovery code
                opened it, or this computer has no keychain.

        Raises:
            SendnetError: The laptop's identity is here and in use, or it cannot be kept.
        """
        self.exchange.enrolment.make_identity(passphrase)
        self._opened.lock_here(passphrase)

    def today(self) -> date:
        """Return the date here."""
        return self._journal.clock.today()

    def evaluation_to_show(self, slug: str = "") -> Evaluation:
        """Return the school's own evaluation, or what a school has chosen to show, with how its judgements moved.

        Args:
            slug: Whose, at the trust; a school's own may be left out.

        Raises:
            SendnetError: There is no such school, or nothing to show of it yet.
        """
        is_own = self.profile.kind == "school" and slug in ("", slug_of(self.profile.name))
        shown = self.evaluations.current() if is_own else self.overview().shown(slug)
        return self.evaluations.snapshots.compared(shown)

    def reverse(self, reversals: Sequence[Reversal]) -> Changes:
        """Undo: take edits back; what it returns redoes them.

        Raises:
            ChangedSinceError: Somebody has changed one of them since.
        """
        return self._journal.reverse(reversals)

    def versions(self, cell: Cell) -> list[Version]:
        """Return the versions of a field that stand, the shown one first."""
        return self._journal.versions(cell)

    def history(self, cell: Cell) -> list[Version]:
        """Return everything that a field has said here, the newest first."""
        return self._journal.history(cell)

    def may_erase(self, channel: str) -> bool:
        """Say whether this laptop's person may erase for good in a channel."""
        return self.exchange.erasures.may_erase(channel)

    def erase(self, cell: Cell, value: Value) -> Changes:
        """Erase every version of a field that holds a value, and the snapshots that quote it, through every laptop.

        Raises:
            SendnetError: It is not this person's to erase.
        """
        quoting = [each.document for each in self.evaluations.snapshots.quoting(cell, value)]
        return self.exchange.erasures.erase(cell, value, quoting)

    def disagreements(self) -> list[Cell]:
        """Return the fields of which versions of different value stand."""
        return self.settling.fields()

    def dump(self, channel: str = "") -> dict[str, dict[str, dict[str, list[str]]]]:
        """Return the present state: channel, record, field, and the sorted JSON of the versions that stand.

        Args:
            channel: One channel's name, or empty for every channel but the private one.
        """
        return whole(self._journal.ledger, channel)

    def check(self) -> Steps[list[str]]:
        """Return what is wrong with the data, as sentences; none if all is well."""
        wrong = yield from self._journal.check()
        damaged = self._opened.attachments.damage()
        return [*wrong, f"In the attachments, {damaged}."] if damaged else wrong

    def close(self) -> None:
        """Write everything into the one file and let go of the folder."""
        self._opened.close()
