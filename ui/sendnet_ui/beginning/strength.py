"""How hard a passphrase is to guess, in a plain sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

SHORTEST: Final = 8
_LONG: Final = 16
_FEWEST_LETTERS: Final = 5
_WELL_KNOWN: Final = ("password", "passphrase", "letmein", "welcome", "qwerty", "sencosend", "school", "12345")


@dataclass(frozen=True, slots=True)
class Strength:
    """What to tell a person of their passphrase.

    Attributes:
        words: A sentence.
        is_enough: Whether it may be used.
    """

    words: str
    is_enough: bool


def strength(passphrase: str, known: Sequence[str] = ()) -> Strength:
    """Judge a passphrase.

    Args:
        passphrase: As typed.
        known: Names that anybody here would try first: the school's, the person's.
    """
    plain = passphrase.casefold()
    if not passphrase:
        return Strength(f"At least {SHORTEST} characters. Four ordinary words do well.", is_enough=False)
    if len(passphrase) < SHORTEST:
        return Strength(f"Too short: at least {SHORTEST} characters. Four ordinary words do well.", is_enough=False)
    if len(set(plain)) < _FEWEST_LETTERS:
        return Strength("Too easy to guess: the same few characters over and over.", is_enough=False)
    if any(word in plain for word in _tried_first(known)) and len(passphrase) < _LONG:
        return Strength("Weak: it holds a word that people would try first.", is_enough=True)
    if len(passphrase) < _LONG:
        return Strength("Fair. Longer is stronger: four ordinary words do well.", is_enough=True)
    return Strength("Strong. Write it down for your safe: nobody can tell it to you again.", is_enough=True)


def _tried_first(known: Sequence[str]) -> list[str]:
    names = [part for name in known for part in name.casefold().split() if len(part) > 3]
    return [*_WELL_KNOWN, *names]
