"""The typed tables of what is read or told across schools."""

from sendnet_desktop.journal.tables import Recorded


class PracticeRow(Recorded, table=True):
    """``practice:<random>``: something that works well at a school, which others may be told of."""

    __tablename__ = "practice"

    works_well: str | None = None
    area: str | None = None
    statement: str | None = None
    whom_to_ask: str | None = None
    share: bool | None = None


class PlacingRow(Recorded, table=True):
    """``placing:<statement or area>.<id>``: where a school stands in the spread, as the trust told it.

    ``spread`` says how many schools set each level, as JSON of numbers by level id; a number too small to be told is
    left out. No school is named.
    """

    __tablename__ = "placing"

    spread_as_at: str | None = None
    spread_schools: int | None = None
    spread: str | None = None
    pack: str | None = None


class PictureChoiceRow(Recorded, table=True):
    """``picture_choice:trust``: how the trust's office looks at its schools."""

    __tablename__ = "picture_choice"

    in_order_of_level: bool | None = None


class BoardSummaryRow(Recorded, table=True):
    """``board_summary:<half-term>``: what the trust's lead says in a summary for the board."""

    __tablename__ = "board_summary"

    board_headline: str | None = None
    board_strengths: str | None = None
    board_risks: str | None = None
    board_asks: str | None = None
