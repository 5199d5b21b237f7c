"""The typed tables of what reviews found."""

from sendnet_desktop.journal.tables import Recorded


class ChallengeRow(Recorded, table=True):
    """``challenge:day``: which challenge day the findings of this channel are of."""

    __tablename__ = "challenge"

    title: str | None = None
    held_on: str | None = None
    team: str | None = None
    pack: str | None = None


class FindingRow(Recorded, table=True):
    """``finding:<statement or area>.<id>``: the reviewers' level and the one agreed with the school."""

    __tablename__ = "finding"

    level: str | None = None
    sentence: str | None = None
    strength: str | None = None
    agreed: str | None = None
    agreed_sentence: str | None = None
    disputed: bool | None = None


class EarlierRow(Recorded, table=True):
    """``earlier:<random>``: what an earlier review judged, as the school copied it from paper."""

    __tablename__ = "earlier"

    statement: str | None = None
    area: str | None = None
    reviewer: str | None = None
    reviewed_on: str | None = None
    level: str | None = None
    agreed: str | None = None
    sentence: str | None = None
