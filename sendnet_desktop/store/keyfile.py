"""``key.json``: the ways in to one data key, and the laptop's identity beside it.

The data key never changes hands in clear but in a sample. Each *slot* holds a secret in one way: in the operating
system's keychain, under a passphrase, under a printed recovery code, or open (sample data only). The identity has
slots of its own and no recovery code: data can be recovered, an identity cannot, because a copied identity would be
two laptops that say they are one (exchange format, section "Keys at rest").
"""

import hashlib
import hmac
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.store import keychain
from sendnet_desktop.store.faults import StoreTooNewError

FILE: Final = "key.json"
_NEWEST: Final = 1
_SALT, _NONCE = 16, 12
_MEMORY_KIB, _PASSES, _LANES = 64 * 1024, 3, 4
_CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

Protection = Literal["keychain", "passphrase", "open"]
"""How a new data folder is locked: by the computer's own account, by a passphrase, or (a sample) not at all."""


class PassphraseNeededError(SendnetError):
    """The data opens with a passphrase, and none was given."""

    def __init__(self) -> None:
        super().__init__("This data is locked with a passphrase.", "Give the passphrase to open it.")


class WrongPassphraseError(SendnetError):
    """The passphrase does not fit."""

    def __init__(self) -> None:
        super().__init__("That passphrase does not open this data.", "Check it and try again; nothing was changed.")


class KeychainEmptyError(SendnetError):
    """The computer's keychain no longer has the key."""

    def __init__(self) -> None:
        super().__init__(
            "This computer's keychain does not hold the key to this data.",
            "Sign in as the person who set it up, or open it with the printed recovery code.",
        )


class Slot(msgspec.Struct, frozen=True, tag_field="kind"):
    """One way of holding a secret."""


class OpenSlot(Slot, frozen=True, tag="open"):
    """In clear: sample data only."""

    secret: bytes


class KeychainSlot(Slot, frozen=True, tag="keychain"):
    """In the operating system's keychain, under this entry."""

    entry: str


class SealedSlot(Slot, frozen=True, tag="sealed"):
    """Sealed with AES-256-GCM under a passphrase or a recovery code."""

    by: Literal["passphrase", "code"]
    salt: bytes
    nonce: bytes
    box: bytes


AnySlot = OpenSlot | KeychainSlot | SealedSlot


class _Heading(msgspec.Struct, frozen=True):
    version: int


class Contents(msgspec.Struct, frozen=True):
    """What ``key.json`` holds."""

    version: int
    check: bytes
    data: Annotated[tuple[AnySlot, ...], msgspec.Meta(min_length=1)]
    identity: tuple[AnySlot, ...] = ()


class KeyFile:
    """The key file of one data folder."""

    def __init__(self, folder: Path, contents: Contents) -> None:
        self._folder = folder
        self._contents = contents

    @classmethod
    def exists(cls, folder: Path) -> bool:
        """Say whether the folder has been set up."""
        return (folder / FILE).is_file()

    @classmethod
    def read(cls, folder: Path) -> "KeyFile":
        """Read the key file of a folder.

        Raises:
            SendnetError: There is none, it cannot be read, or a newer version wrote it.
        """
        try:
            data = (folder / FILE).read_bytes()
        except OSError as error:
            raise SendnetError("There is no SENDnet data in this folder.", "Check the folder's name.") from error
        try:
            if msgspec.json.decode(data, type=_Heading).version > _NEWEST:
                raise StoreTooNewError
            return cls(folder, msgspec.json.decode(data, type=Contents))
        except (msgspec.MsgspecError, ValueError, RecursionError) as error:
            raise SendnetError(
                "The file that holds the way in to this data is damaged.",
                "Restore key.json from a backup; the data itself was not touched.",
            ) from error

    @classmethod
    def create(
        cls, folder: Path, key: bytes, protection: Protection, passphrase: str = "", *, code: str = ""
    ) -> "KeyFile":
        """Write the key file of a new folder, with a slot for a recovery code where one is given.

        Raises:
            SendnetError: The keychain does not work here, or the file cannot be written.
        """
        slots = [_close(key, protection, passphrase, "data")]
        if code:
            slots.append(_seal(key, _from_code(code), "code"))
        file = cls(folder, Contents(version=_NEWEST, check=_check(key), data=tuple(slots)))
        file._write()
        return file

    @property
    def protection(self) -> Protection:
        """How the data is locked."""
        first = self._contents.data[0]
        if isinstance(first, OpenSlot):
            return "open"
        return "keychain" if isinstance(first, KeychainSlot) else "passphrase"

    @property
    def is_open(self) -> bool:
        """Whether anybody can open it, which only sample data may be."""
        return any(isinstance(slot, OpenSlot) for slot in self._contents.data)

    def data_key(self, passphrase: str = "") -> bytes:
        """Return the raw data key; a recovery code may be given in place of the passphrase.

        Raises:
            PassphraseNeededError: No slot opens by itself, and nothing was given.
            WrongPassphraseError: What was given opens no slot.
            KeychainEmptyError: The keychain has lost the key, and nothing was given.
        """
        key = _unlock(self._contents.data, passphrase)
        if not hmac.compare_digest(_check(key), self._contents.check):
            raise WrongPassphraseError
        return key

    @property
    def place_entry(self) -> str:
        """Name of the keychain's entry beside the identity's; empty where the keychain does not hold the identity."""
        slots = (slot for slot in self._contents.identity if isinstance(slot, KeychainSlot))
        return next((f"{slot.entry} place" for slot in slots), "")

    def identity(self, passphrase: str = "") -> bytes | None:
        """Return the laptop's identity; None where none was made here yet.

        Raises:
            SendnetError: It is there and does not open: a new one is never made silently.
        """
        return _unlock(self._contents.identity, passphrase) if self._contents.identity else None

    def lock_here(self, given: str, passphrase: str = "") -> None:
        """Let this computer open the data from now on, as after a restored copy was opened with the recovery code.

        Args:
            given: What opens the data now.
            passphrase: A passphrase to lock it with; empty to lock it as it was, in this computer's keychain or under
                the passphrase given.

        Raises:
            SendnetError: What was given opens nothing, the keychain does not work, or the file cannot be written.
        """
        if self.is_open:
            return
        slot = _close(
            self.data_key(given), "passphrase" if passphrase else self.protection, passphrase or given, "data"
        )
        codes = [each for each in self._contents.data if isinstance(each, SealedSlot) and each.by == "code"]
        self._contents = msgspec.structs.replace(self._contents, data=(slot, *codes))
        self._write()

    def keep_identity(self, secret: bytes, passphrase: str = "") -> None:
        """Keep the laptop's identity as the data is kept.

        Raises:
            SendnetError: The keychain does not work, or the file cannot be written.
        """
        slot = _close(secret, self.protection, passphrase, "identity")
        self._contents = msgspec.structs.replace(self._contents, identity=(slot,))
        self._write()

    def _write(self) -> None:
        write_atomically(
            self._folder / FILE, msgspec.json.format(msgspec.json.encode(self._contents)) + b"\n", mode=0o600
        )


def new_data_key() -> bytes:
    """Return a fresh raw data key of 32 bytes."""
    return secrets.token_bytes(32)


def new_recovery_code() -> str:
    """Return a code of 160 bits to print, in eight groups of four letters and figures."""
    number = secrets.randbits(160)
    letters = "".join(_CODE_ALPHABET[(number >> shift) & 31] for shift in range(0, 160, 5))
    return "-".join(letters[start : start + 4] for start in range(0, 32, 4))


def _check(key: bytes) -> bytes:
    return hmac.digest(key, b"SENDnet data key check 1", "sha256")


def _close(secret: bytes, protection: Protection, passphrase: str, purpose: str) -> AnySlot:
    if protection == "open":
        return OpenSlot(secret)
    if protection == "passphrase":
        return _seal(secret, _from_passphrase(passphrase), "passphrase")
    entry = f"{purpose} {secrets.token_hex(8)}"
    keychain.keep(entry, secret)
    return KeychainSlot(entry)


Derive = Callable[[bytes], bytes]


def _from_passphrase(passphrase: str) -> Derive:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    def derive(salt: bytes) -> bytes:
        kdf = Argon2id(salt=salt, length=32, iterations=_PASSES, lanes=_LANES, memory_cost=_MEMORY_KIB)
        return kdf.derive(passphrase.encode())

    return derive


def _from_code(code: str) -> Derive:
    # A code is 160 random bits, so one hash does what a passphrase needs hard work for.
    letters = code.upper().replace("-", "").replace(" ", "").translate(str.maketrans("OIL", "011"))
    return lambda salt: hashlib.sha256(salt + b"SENDnet recovery code 1" + letters.encode()).digest()


def _seal(secret: bytes, derive: Derive, by: Literal["passphrase", "code"]) -> SealedSlot:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    return SealedSlot(by, salt, nonce, AESGCM(derive(salt)).encrypt(nonce, secret, by.encode()))


def _unseal(slot: SealedSlot, given: str) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    derive = _from_code(given) if slot.by == "code" else _from_passphrase(given)
    try:
        return AESGCM(derive(slot.salt)).decrypt(slot.nonce, slot.box, slot.by.encode())
    except (InvalidTag, ValueError):
        return None


def _unlock(slots: tuple[AnySlot, ...], given: str) -> bytes:
    for slot in slots:
        if isinstance(slot, OpenSlot):
            return slot.secret
        if isinstance(slot, KeychainSlot) and (kept := keychain.read(slot.entry)) is not None:
            return kept
    sealed = [slot for slot in slots if isinstance(slot, SealedSlot)]
    if given:
        for slot in sorted(sealed, key=lambda slot: slot.by):  # the code first: it costs nothing to try
            if (secret := _unseal(slot, given)) is not None:
                return secret
        raise WrongPassphraseError
    if any(isinstance(slot, KeychainSlot) for slot in slots):
        raise KeychainEmptyError
    raise PassphraseNeededError
