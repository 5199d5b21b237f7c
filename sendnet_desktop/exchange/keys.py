"""A laptop's identity, its two key pairs, and what makes a public key fit to be trusted."""

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.ids import Entropy

_FIELD = 2**255 - 19
_PREFIX = "sendnet-laptop-1:"


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private Ed25519 key: a laptop's, or a root's.

    Attributes:
        seed: The 32 private bytes; never shown, not even in a traceback.
        public: The 32 public bytes, worked out once: whatever is written asks who writes it.
    """

    seed: bytes = field(repr=False)
    public: bytes = field(init=False)

    def __post_init__(self) -> None:
        public = Ed25519PrivateKey.from_private_bytes(self.seed).public_key().public_bytes_raw()
        object.__setattr__(self, "public", public)

    @classmethod
    def make(cls, entropy: Entropy = secrets.token_bytes) -> "SigningKey":
        """Return a new key."""
        return cls(entropy(32))

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of the signature."""
        return Ed25519PrivateKey.from_private_bytes(self.seed).sign(message)


@dataclass(frozen=True, slots=True)
class Identity:
    """What makes a laptop this laptop: what it signs with and what it opens bundles with.

    Attributes:
        signing: The Ed25519 key.
        opening: The 32 private bytes of the X25519 key.
    """

    signing: SigningKey
    opening: bytes = field(repr=False)

    @classmethod
    def make(cls, entropy: Entropy = secrets.token_bytes) -> "Identity":
        """Return the identity of a laptop that starts for the first time."""
        return cls(SigningKey.make(entropy), entropy(32))

    @property
    def device(self) -> str:
        """The laptop's id on every roster."""
        return device_of(self.signing.public)

    @property
    def recipient(self) -> bytes:
        """The public X25519 key that bundles for this laptop are sealed with."""
        return X25519PrivateKey.from_private_bytes(self.opening).public_key().public_bytes_raw()

    def to_secret(self) -> str:
        """Return both private keys as one text, for the keychain alone."""
        return _PREFIX + urlsafe_b64encode(self.signing.seed + self.opening).decode()

    @classmethod
    def from_secret(cls, secret: str) -> "Identity":
        """Return the identity that ``to_secret`` gave.

        Raises:
            SendnetError: The text is not such a secret.
        """
        try:
            keys = urlsafe_b64decode(secret.removeprefix(_PREFIX).encode("ascii"))
        except ValueError:
            keys = b""
        if len(keys) != 64 or not secret.startswith(_PREFIX):
            raise SendnetError(
                "What this computer keeps as the laptop's identity cannot be read.",
                "Restore the keychain entry, or enrol this laptop again with your trust.",
            )
        return cls(SigningKey(keys[:32]), keys[32:])


def device_of(signing: bytes) -> str:
    """Return the id of the laptop whose public signing key this is."""
    return sha256(signing).hexdigest()[:32]


def is_sound_signing_key(public: bytes) -> bool:
    """Say whether an Ed25519 public key is one encoding of a point of large order (trust format, rule 1).

    An Edwards point is carried over to the Montgomery curve, where a multiple of eight shows small order.
    """
    y = int.from_bytes(public, "little") & (2**255 - 1)
    if len(public) != 32 or y >= _FIELD or y == 1:
        return False
    u = (1 + y) * pow(1 - y, -1, _FIELD) % _FIELD
    return is_sound_opening_key(u.to_bytes(32, "little"))


def is_sound_opening_key(public: bytes) -> bool:
    """Say whether an X25519 public key is one encoding of a point of large order (trust format, rule 1)."""
    if len(public) != 32 or int.from_bytes(public, "little") >= _FIELD:
        return False
    try:
        # Any private key does: the shared secret is zero exactly for the points of small order.
        X25519PrivateKey.from_private_bytes(bytes(32)).exchange(X25519PublicKey.from_public_bytes(public))
    except ValueError:
        return False
    return True
