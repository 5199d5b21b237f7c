"""A data folder: set up, opened, and let go of."""

import secrets
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sendnet_desktop.across.kinds import KINDS as ACROSS_KINDS
from sendnet_desktop.challenge_days.kinds import KINDS as CHALLENGE_DAY_KINDS
from sendnet_desktop.clock import HybridClock
from sendnet_desktop.cohorts.kinds import KINDS as COHORT_KINDS
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.kinds import KINDS as EVALUATION_KINDS
from sendnet_desktop.graduated.kinds import KINDS as GRADUATED_KINDS
from sendnet_desktop.guard.kinds import WAIVER
from sendnet_desktop.hubs.kinds import KINDS as HUB_KINDS
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.documents import DOCUMENT
from sendnet_desktop.journal.erasing import ERASURE
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.schema import MIGRATIONS
from sendnet_desktop.meetings.kinds import KINDS as MEETING_KINDS
from sendnet_desktop.plans.kinds import KINDS as PLAN_KINDS
from sendnet_desktop.publishing.kinds import KINDS as DRAFT_KINDS
from sendnet_desktop.steps import Steps, finish
from sendnet_desktop.store import attachments, keychain, keyfile, store
from sendnet_desktop.store.attachments import Attachments
from sendnet_desktop.store.keychain import NoKeychainError
from sendnet_desktop.store.keyfile import (
    KeychainEmptyError,
    KeyFile,
    PassphraseNeededError,
    Protection,
    WrongPassphraseError,
    new_data_key,
)
from sendnet_desktop.store.placement import refuse_synced_folder
from sendnet_desktop.store.store import Store
from sendnet_desktop.trust.profile import PROFILE, OrganisationKind, new_profile, write_profile
from sendnet_desktop.trust.retention import RETENTION
from sendnet_desktop.visits.kinds import KINDS as VISIT_KINDS

EVERY_KIND: Final = (
    *(PROFILE, DOCUMENT, ERASURE, RETENTION, WAIVER),
    *(*EVALUATION_KINDS, *PLAN_KINDS, *GRADUATED_KINDS, *COHORT_KINDS, *CHALLENGE_DAY_KINDS),
    *(*DRAFT_KINDS, *VISIT_KINDS, *MEETING_KINDS, *HUB_KINDS, *ACROSS_KINDS),
)
"""Each kind of record that this version knows, as its subject declares it."""

LOCKED: Final = (PassphraseNeededError, WrongPassphraseError, KeychainEmptyError)
"""What opening raises where a passphrase, or the recovery code, has to be asked for."""


@dataclass(frozen=True, slots=True)
class Founding:
    """What a new data folder is set up with.

    Attributes:
        kind: Whether it is a school's, the trust's, or that of somebody who is neither.
        organisation: What people call the school or the trust.
        person: Who writes here.
        phase: A school's phases and settings; empty if not said.
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


@dataclass(slots=True, eq=False)
class DataFolder:
    """A data folder that is open.

    Attributes:
        path: Where it is.
        journal: What it says.
        attachments: The documents beside it.
    """

    path: Path
    journal: Journal
    attachments: Attachments
    _keys: KeyFile
    _passphrase: str
    _has_identity: bool | None = field(default=None, init=False)

    @property
    def is_sample(self) -> bool:
        """Whether anybody can open it, which only sample data may be."""
        return self._keys.is_open

    @property
    def has_identity(self) -> bool:
        """Whether the laptop's identity is here and opens; tried once, for a passphrase makes that slow on purpose."""
        if self._has_identity is None:
            self._has_identity = self.read_identity() is not None
        return self._has_identity

    def read_identity(self) -> bytes | None:
        """Return the laptop's identity; None where none was made here, or what opened the data does not open it."""
        try:
            return self._keys.identity(self._passphrase)
        except LOCKED:  # a restored copy: the recovery code opens the data alone
            return None

    def keep_identity(self, secret: bytes, passphrase: str = "") -> None:
        """Keep the laptop's identity, locked as the data is, or with this passphrase from now on."""
        self._keys.keep_identity(secret, passphrase or self._passphrase)
        self._has_identity = None

    def lock_here(self, passphrase: str = "") -> None:
        """Let this computer open the folder by itself from now on, or with a passphrase where one is given."""
        self._keys.lock_here(self._passphrase, passphrase)

    def read_place(self) -> str:
        """Return what the keychain says was sealed here last; empty where it is not asked, or has nothing."""
        entry = self._keys.place_entry
        return (keychain.read(entry) or b"").decode("ascii", "replace") if entry else ""

    def keep_place(self, place: str) -> None:
        """Keep in the keychain what was sealed last, where the identity is kept there too."""
        if entry := self._keys.place_entry:
            with suppress(NoKeychainError):  # then a set back store is noticed later, by its own work coming back
                keychain.keep(entry, place.encode())

    def close(self) -> None:
        """Write everything into the one file and let go of the folder."""
        self.attachments.close()
        self.journal.ledger.store.close()


def found(
    path: Path, founding: Founding, clock: HybridClock, entropy: Entropy = secrets.token_bytes, key: bytes | None = None
) -> DataFolder:
    """Set up a new data folder and open it; nothing is left behind where that fails.

    Raises:
        SendnetError: The folder is in use, lies in a synced folder, or cannot be locked as asked.
    """
    refuse_synced_folder(path)
    if KeyFile.exists(path) or (path / store.FILE).exists():
        raise SendnetError("There is SENDnet data in this folder already.", "Open it, or choose an empty folder.")
    profile = new_profile(founding.kind, founding.organisation, founding.person, entropy, phase=founding.phase)
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise SendnetError("The data folder cannot be made there.", "Choose another place.") from error
    data_key = key or new_data_key()
    with ExitStack() as begun:
        begun.callback(abandon, path)
        keys = KeyFile.create(path, data_key, founding.protection, founding.passphrase, code=founding.code)
        journal = finish(_journal(path, data_key, clock))
        begun.callback(journal.ledger.store.close)
        write_profile(journal, profile)
        begun.pop_all()
    return DataFolder(path, journal, Attachments(path, data_key), keys, founding.passphrase)


def opening(path: Path, passphrase: str, clock: HybridClock) -> Steps[DataFolder]:
    """Open a data folder, putting its tables together again where a new version needs it.

    Raises:
        PassphraseNeededError: It is locked with a passphrase and none was given.
        SendnetError: It is open elsewhere, damaged, from a newer version, or not there.
    """
    keys = KeyFile.read(path)
    data_key = keys.data_key(passphrase)
    Store.require(path)
    journal = yield from _journal(path, data_key, clock)
    return DataFolder(path, journal, Attachments(path, data_key), keys, passphrase)


def is_set_up(path: Path) -> bool:
    """Say whether a data folder has been set up there."""
    return KeyFile.exists(path)


def abandon(path: Path) -> None:
    """Remove what setting up has begun: nothing is kept in it yet, and it would stand in the way of trying again."""
    for name in (store.FILE, f"{store.FILE}-wal", f"{store.FILE}-journal", attachments.FILE, keyfile.FILE):
        with suppress(OSError):
            (path / name).unlink(missing_ok=True)


def _journal(path: Path, key: bytes, clock: HybridClock) -> Steps[Journal]:
    opened = Store.open(path, key, MIGRATIONS)
    try:
        return (yield from Journal.open(opened, EVERY_KIND, clock))
    except BaseException:
        opened.close()
        raise
