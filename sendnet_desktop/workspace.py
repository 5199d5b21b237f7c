"""The workspace: one data folder, opened, with everything that can be done in it."""

import secrets
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sendnet_desktop.changes import Cell, Changes, Reversal, Value
from sendnet_desktop.clock import HybridClock
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.kinds import KINDS
from sendnet_desktop.evaluations.service import Evaluations, School
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.channels import PRIVATE, Channel
from sendnet_desktop.journal.documents import DOCUMENT, Documents
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.kinds import Role
from sendnet_desktop.journal.reading import Version, disagreements, whole_channel
from sendnet_desktop.journal.schema import MIGRATIONS
from sendnet_desktop.steps import Steps, finish
from sendnet_desktop.store import attachments, keyfile, store
from sendnet_desktop.store.attachments import Attachments
from sendnet_desktop.store.keychain import is_available as keychain_works
from sendnet_desktop.store.keyfile import (
    KeychainEmptyError,
    KeyFile,
    PassphraseNeededError,
    Protection,
    WrongPassphraseError,
    new_data_key,
    new_recovery_code,
)
from sendnet_desktop.store.placement import refuse_synced_folder
from sendnet_desktop.store.store import Store
from sendnet_desktop.trust.overview import KnownSchool, Overview, overview
from sendnet_desktop.trust.profile import PROFILE, OrganisationKind, new_profile, read_profile, slug_of, write_profile

if TYPE_CHECKING:
    from sendnet_desktop.exchange.service import Exchange

__all__ = ["EVERY_KIND", "LOCKED", "Founding", "Protection", "Workspace", "keychain_works", "new_recovery_code"]

EVERY_KIND = (PROFILE, DOCUMENT, *KINDS)
"""Each kind of record that this version knows, as its subject declares it."""

LOCKED = (PassphraseNeededError, WrongPassphraseError, KeychainEmptyError)
"""What opening raises where a passphrase, or the recovery code, has to be asked for."""


@dataclass(frozen=True, slots=True)
class Founding:
    """What a new data folder is set up with.

    Attributes:
        kind: Whether it is a school's or the trust's.
        organisation: What people call the school or the trust.
        person: Who writes here.
        phase: A school's phase; empty if not said.
        protection: How the data is locked.
        passphrase: Where it is locked with one.
        code: A recovery code to print; empty for none.
    """

    kind: OrganisationKind
    organisation: str
    person: str
    phase: str = ""
    protection: Protection = "keychain"
    passphrase: str = ""
    code: str = ""


class Workspace:
    """One data folder, opened; the only object that both the window and the command line hold.

    It belongs to the thread that opened it.

    Attributes:
        folder: The data folder.
        profile: Whose laptop this is.
        evaluations: What schools say of themselves.
        is_sample: Whether this is sample data, which may never meet real data.
    """

    def __init__(
        self, folder: Path, keys: KeyFile, passphrase: str, journal: Journal, attachments: Attachments
    ) -> None:
        self.folder = folder
        self.is_sample = keys.is_open
        self._journal = journal
        self._attachments = attachments
        self._keys = keys
        self._passphrase = passphrase
        self.profile = read_profile(journal)
        self._entropy: Entropy = secrets.token_bytes
        self._put_together()

    @classmethod
    def exists(cls, folder: Path) -> bool:
        """Say whether a data folder has been set up there."""
        return KeyFile.exists(folder)

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
        """Set up a new data folder and open it.

        Raises:
            SendnetError: The folder is in use, lies in a synced folder, or cannot be locked as asked.
        """
        refuse_synced_folder(folder)
        if KeyFile.exists(folder) or (folder / store.FILE).exists():
            raise SendnetError("There is SENDnet data in this folder already.", "Open it, or choose an empty folder.")
        profile = new_profile(founding.kind, founding.organisation, founding.person, entropy, phase=founding.phase)
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise SendnetError("The data folder cannot be made there.", "Choose another place.") from error
        data_key = key or new_data_key()
        with ExitStack() as begun:
            begun.callback(_remove_what_was_begun, folder)
            keys = KeyFile.create(folder, data_key, founding.protection, founding.passphrase, code=founding.code)
            journal = finish(_journal(folder, data_key, clock or HybridClock()))
            begun.callback(journal.ledger.store.close)
            write_profile(journal, profile)
            workspace = cls(folder, keys, founding.passphrase, journal, Attachments(folder, data_key))
            workspace._entropy = entropy
            workspace._put_together()
            workspace.exchange.enrolment.make_identity()
            begun.pop_all()
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
        keys = KeyFile.read(folder)
        data_key = keys.data_key(passphrase or "")
        Store.require(folder)
        journal = yield from _journal(folder, data_key, clock or HybridClock())
        try:
            return cls(folder, keys, passphrase or "", journal, Attachments(folder, data_key))
        except BaseException:
            journal.ledger.store.close()
            raise

    def _put_together(self) -> None:
        journal, profile = self._journal, self.profile
        journal.author = profile.person
        journal.permit = self._permit
        self.documents = Documents(journal, self._attachments)
        school = School(profile.org, profile.name, profile.phase) if profile.kind == "school" else None
        self.evaluations = Evaluations(journal, self.documents, journal.clock, self._entropy, school)

    @cached_property
    def exchange(self) -> "Exchange":
        """The trust's roster and the bundles that travel, put together when first asked for."""
        from sendnet_desktop.exchange.service import Exchange

        return Exchange(
            self._journal,
            self._attachments,
            self.profile,
            sample=self.is_sample,
            entropy=self._entropy,
            read_identity=lambda: self._keys.identity(self._passphrase),
            keep_identity=lambda secret: self._keys.keep_identity(secret, self._passphrase),
        )

    def _permit(self, channel: str, kind: str) -> None:
        place = Channel.parse(channel)
        role: Role = "school" if self.profile.kind == "school" else "trust lead"
        own = place.org in ("", self.profile.org) or role == "trust lead"
        if channel != PRIVATE and not (own and kind in self._journal.policy.get((role, place.kind), ())):
            raise SendnetError("This cannot be written here.", "It belongs to somebody else; ask them to change it.")

    def start_trust(self) -> tuple[str, ...]:
        """Start the trust whose office this is, with the shipped framework; return the recovery words to print.

        Raises:
            SendnetError: It was started already, or this is a school's data.
        """
        words = self.exchange.enrolment.start()
        packs, year = self.evaluations.packs, self._journal.clock.year()
        packs.adopt(year, packs.data(packs.current(year)))
        return words

    def join_trust(self, places: Sequence[Path], words: Sequence[str]) -> None:
        """Join the trust that files come from, whose six words the person has compared.

        Raises:
            SendnetError: It is another trust, or does not have this laptop on its list yet.
        """
        org = self.exchange.join(places, words)
        if org != self.profile.org:
            self.profile = replace(self.profile, org=org)
            write_profile(self._journal, self.profile)
            self._put_together()
            self.__dict__.pop("exchange", None)

    def packs(self) -> list[str]:
        """Return the hashes of the packs that are here, the newest of the trust's first."""
        return self.evaluations.packs.names(self._journal.clock.year())

    def pack_in_use(self) -> str:
        """Return the hash of the pack that this school's evaluation, or the trust, goes by."""
        if self.profile.kind == "school":
            return self.evaluations.current().pack_hash
        return self.evaluations.packs.current(self._journal.clock.year())

    def take_in_pack(self, data: bytes) -> tuple[str, Changes]:
        """Use a pack from now on: at the trust for all its schools, in a school for this year's evaluation.

        Raises:
            SendnetError: It is not a pack.
        """
        if self.profile.kind == "school":
            return self.evaluations.use_pack(data)
        return self.evaluations.packs.adopt(self._journal.clock.year(), data)

    def evaluation_to_show(self, slug: str = "") -> Evaluation:
        """Return the school's own evaluation, or what a school has chosen to show the trust.

        Args:
            slug: Whose, at the trust; a school's own may be left out.

        Raises:
            SendnetError: There is no such school, or nothing to show of it yet.
        """
        if self.profile.kind == "school" and slug in ("", slug_of(self.profile.name)):
            return self.evaluations.current()
        standings = {standing.school.slug: standing for standing in self.overview().standings}
        if slug not in standings:
            raise SendnetError(
                "Say whose evaluation with --school." if not slug else f"There is no school “{slug[:40]}” here.",
                f"There are: {', '.join(standings) or 'none yet'}.",
            )
        evaluation = standings[slug].evaluation
        if evaluation is None:
            raise SendnetError("The school has shown nothing of its evaluation yet.", "Ask it for a snapshot.")
        return evaluation

    def overview(self) -> Overview:
        """Return the trust's picture across its schools this school year."""
        schools = [KnownSchool(each.id, each.name, each.slug) for each in self.exchange.schools()]
        return overview(self.evaluations, schools, self._journal.clock.year())

    def reverse(self, reversals: Sequence[Reversal]) -> Changes:
        """Undo: take edits back; what it returns redoes them.

        Raises:
            ChangedSinceError: Somebody has changed one of them since.
        """
        return self._journal.reverse(reversals)

    def versions(self, cell: Cell) -> list[Version]:
        """Return the versions of a field that stand, the shown one first."""
        return self._journal.versions(cell)

    def settle(self, cell: Cell, value: Value) -> Changes:
        """End a disagreement with the value that people agreed."""
        return self._journal.settle(cell, value)

    def disagreements(self) -> list[Cell]:
        """Return the fields of which versions of different value stand."""
        return disagreements(self._journal.ledger)

    def dump(self, channel: str = "") -> dict[str, dict[str, dict[str, list[str]]]]:
        """Return the present state: channel, record, field, and the sorted JSON of the versions that stand.

        Args:
            channel: One channel's name, or empty for every channel but the private one.
        """
        every = [name for name in self._journal.ledger.channels() if name != PRIVATE]
        if channel and channel not in self._journal.ledger.channels():
            raise SendnetError("There is no channel of this name here.", f"There are: {', '.join(every) or 'none'}.")
        ledger = self._journal.ledger
        return {name: dict(whole_channel(ledger, name)) for name in ([channel] if channel else every)}

    def check(self) -> Steps[list[str]]:
        """Return what is wrong with the data, as sentences; none if all is well."""
        wrong = yield from self._journal.check()
        damaged = self._attachments.damage()
        return [*wrong, f"In the attachments, {damaged}."] if damaged else wrong

    def close(self) -> None:
        """Write everything into the one file and let go of the folder."""
        self._attachments.close()
        self._journal.ledger.store.close()


def _remove_what_was_begun(folder: Path) -> None:
    # Nothing is kept in it yet, and left behind it would stand in the way of trying again.
    for name in (store.FILE, f"{store.FILE}-wal", f"{store.FILE}-journal", attachments.FILE, keyfile.FILE):
        with suppress(OSError):
            (folder / name).unlink(missing_ok=True)


def _journal(folder: Path, key: bytes, clock: HybridClock) -> Steps[Journal]:
    opened = Store.open(folder, key, MIGRATIONS)
    try:
        return (yield from Journal.open(opened, EVERY_KIND, clock))
    except BaseException:
        opened.close()
        raise
