"""The typed tables of what reviews found."""

from sendnet_desktop.journal.tables import Recorded


class ChallengeRow(Recorded, table=True):
    """``challenge:day``: which challenge day the findings of this channel are of."""

    __tablename__ = "challenge"

    title: str | None = None
    held_on: str | None = None
    team: str | None = None
    pack: str | None = None
    plan: str | None = None


class FindingRow(Recorded, table=True):
    """``finding:<statement or area>.<id>``: the reviewers' level and the one agreed with the school."""

    __tablename__ = "finding"

    level: str | None = None
    sentence: str | None = None
    strength: str | None = None
    agreed: str | None = None
    agreed_sentence: str | None = None
    disputed: bool | None = None


class StrengthRow(Recorded, table=True):
    """``strength:<random>``: something that goes well: drafted among working papers, and issued with the report."""

    __tablename__ = "strength"

    praised: str | None = None
    area: str | None = None
    share: bool | None = None


class RecommendationRow(Recorded, table=True):
    """``recommendation:<random>``: drafted among working papers; issued under the same key with the report."""

    __tablename__ = "recommendation"

    recommended: str | None = None
    because: str | None = None
    so_that: str | None = None
    led_by: str | None = None
    by_when: str | None = None
    offered: str | None = None
    offered_by: str | None = None
    known_by: str | None = None
    urgency: str | None = None
    links: str | None = None


class ReportRow(Recorded, table=True):
    """``report:<random>``: one issue of the report, fixed as a document."""

    __tablename__ = "report"

    issue: str | None = None
    document: str | None = None
    issued_on: str | None = None
    issued_by: str | None = None


class ResponseRow(Recorded, table=True):
    """``response:<recommendation>``: what the headteacher answers to a recommendation."""

    __tablename__ = "response"

    reply: str | None = None
    reply_why: str | None = None
    replied_by: str | None = None
    replied_on: str | None = None


class AccuracyRow(Recorded, table=True):
    """``accuracy:<random>``: a point of a draft report that the school finds inaccurate."""

    __tablename__ = "accuracy"

    document: str | None = None
    inaccurate: str | None = None


class AmendmentRow(Recorded, table=True):
    """``amendment:<accuracy>``: what the team did about a point of accuracy."""

    __tablename__ = "amendment"

    amended: bool | None = None
    amended_how: str | None = None


class HandbackRow(Recorded, table=True):
    """``handback:<laptop>``: when a reviewer's copy of the working papers was cleared."""

    __tablename__ = "handback"

    cleared_on: str | None = None


class OutcomeRow(Recorded, table=True):
    """``outcome:<day>.<recommendation>``: what a follow-up found of a recommendation of an earlier challenge day.

    It is kept with the findings of the follow-up; the day is that of the recommendation.
    """

    __tablename__ = "outcome"

    difference: str | None = None
    shown: str | None = None
    ending: str | None = None


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
