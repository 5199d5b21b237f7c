"""What another room may send somebody to the people room for."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ReviewerWanted:
    """Somebody who is to be let in for a challenge day, or is given the reviewer's role for it.

    Attributes:
        person: The name by which the team knows them.
        school: Id of the school.
        day: When it is.
    """

    person: str
    school: str
    day: date
