"""Choosing sentences so that no two schools read alike, and filling in what is a school's own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Final

from sendnet_desktop.sample.words import Fitting, Sentences

_SLOT: Final = re.compile(r"\{(\w+)\}")
_SENTENCE_START: Final = re.compile(r"(?:^|[.?!] )[a-z]")


@dataclass(slots=True)
class Deck:
    """Sentences as cards: each is dealt once before any is dealt again, throughout the trust.

    Attributes:
        random: Shuffles.
    """

    random: Random
    _left: dict[tuple[str, ...], list[str]] = field(default_factory=dict)
    _said: set[str] = field(default_factory=set)

    def deal(self, setting: str, name: str, sentences: Sentences) -> str:
        """Return the next of these sentences that a school of this setting would say."""
        choice = fitting(sentences, setting)
        left = self._left.setdefault((name, *choice), [])
        if not left:
            left.extend(choice)
            self.random.shuffle(left)
        return left.pop()

    def is_new(self, text: str) -> bool:
        """Say whether nobody has said this yet, and remember it."""
        known = text in self._said
        self._said.add(text)
        return not known


@dataclass(slots=True)
class Wording:
    """How one school puts things.

    Attributes:
        deck: What the whole trust draws from.
        setting: The school's setting.
        slots: What its sentences may be filled with, by slot.
        random: Its own source.
    """

    deck: Deck
    setting: str
    slots: Mapping[str, tuple[str, ...]]
    random: Random

    def say(self, name: str, sentences: Sentences) -> str:
        """Return one of these sentences, filled in.

        Args:
            name: What the sentences are about; those about the same thing are dealt in turn.
            sentences: The choice.
        """
        return self.fill(self.deck.deal(self.setting, name, sentences))

    def fill(self, sentence: str) -> str:
        """Return a sentence with each slot filled, the same slot alike throughout, and capitals where they belong."""
        names = dict.fromkeys(_SLOT.findall(sentence))
        chosen = {name: self.random.choice(self.slots[name]) for name in names}
        return _SENTENCE_START.sub(lambda start: start.group().upper(), sentence.format_map(chosen))


def fitting(sentences: Sentences, setting: str) -> list[str]:
    """Return those sentences that a school of this setting would say."""
    texts = [each if isinstance(each, Fitting) else Fitting(each, (setting,)) for each in sentences]
    return [each.text for each in texts if setting in each.settings]
