"""The operating system's keychain, behind three plain functions."""

import base64
from typing import Final

from sendnet_desktop.errors import SendnetError

_SERVICE: Final = "SENDnet"


class NoKeychainError(SendnetError):
    """This computer has no keychain that works."""

    def __init__(self) -> None:
        super().__init__(
            "This computer has no keychain to hold the key.",
            "Lock the data with a passphrase instead (on the command line: --passphrase-file).",
        )


def is_available() -> bool:
    """Say whether a real keychain answers here."""
    import keyring
    from keyring.backends import fail, null

    return not isinstance(keyring.get_keyring(), fail.Keyring | null.Keyring)


def keep(entry: str, secret: bytes) -> None:
    """Keep a secret under a name.

    Raises:
        NoKeychainError: There is no keychain, or it refused.
    """
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, entry, base64.b64encode(secret).decode())
    except KeyringError as error:
        raise NoKeychainError from error


def read(entry: str) -> bytes | None:
    """Return a secret, or None where the keychain has none of this name, has spoilt it, or cannot be asked."""
    import keyring
    from keyring.errors import KeyringError

    try:
        kept = keyring.get_password(_SERVICE, entry)
        return None if kept is None else base64.b64decode(kept, validate=True)
    except (KeyringError, ValueError):
        return None
