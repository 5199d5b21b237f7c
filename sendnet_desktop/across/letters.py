"""Schools called by letters, for a screen that others look at: nobody is named, and no order gives a name away."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from string import ascii_uppercase

from sendnet_desktop.across.narrowing import Picture
from sendnet_desktop.spreadsheets.values import Sheet
from sendnet_desktop.trust.overview import KnownSchool, Overview, Standing


@dataclass(frozen=True, slots=True)
class Veil:
    """What schools are called instead of their names.

    Attributes:
        letters: By a school's own name.
    """

    letters: Mapping[str, str]

    def over(self, words: str) -> str:
        """Return words in which every school's name is replaced, however it is written in capitals."""
        names = sorted(self.letters, key=len, reverse=True)  # a name may begin with another
        if not names:
            return words
        by_name = {name.casefold(): letter for name, letter in self.letters.items()}
        pattern = "|".join(map(re.escape, names))
        return re.sub(pattern, lambda found: by_name.get(found[0].casefold(), "a school"), words, flags=re.IGNORECASE)

    def over_sheet(self, sheet: Sheet) -> Sheet:
        """Return a table in whose words no school is named."""
        if not self.letters:
            return sheet
        rows = (tuple(self.over(cell) if isinstance(cell, str) else cell for cell in row) for row in sheet.rows)
        return replace(sheet, rows=tuple(rows))


def lettered(picture: Picture) -> tuple[Picture, Veil]:
    """Return a picture whose schools are called *School A*, *School B* and so on, and what is put over their names.

    The letters follow the schools' random ids, so that they stay while schools stay and say nothing of names.
    """
    by_id = sorted(picture.standings, key=lambda standing: standing.school.org)
    called = {standing.school.org: f"School {letters_of(place)}" for place, standing in enumerate(by_id)}
    veil = Veil({standing.school.name: called[standing.school.org] for standing in by_id})
    standings = tuple(_called(standing, called[standing.school.org]) for standing in by_id)
    overview: Overview = replace(picture.overview, standings=standings)
    return replace(picture, overview=overview), veil


def letters_of(place: int) -> str:
    """Return the letters of a place: A is 0, Z is 25, AA is 26."""
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, len(ascii_uppercase))
        letters = ascii_uppercase[letter] + letters
    return letters


def _called(standing: Standing, name: str) -> Standing:
    school = KnownSchool(standing.school.org, name, standing.school.slug)
    evaluation = replace(standing.evaluation, school=name) if standing.evaluation else None
    return replace(standing, school=school, evaluation=evaluation)
