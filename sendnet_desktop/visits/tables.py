"""The typed tables of a challenge day's working papers."""

from sendnet_desktop.journal.tables import Recorded


class VisitRow(Recorded, table=True):
    """``visit:day``: the challenge day that this channel holds the working papers of."""

    __tablename__ = "visit"

    title: str | None = None
    held_on: str | None = None
    phase: str | None = None
    starts_at: str | None = None
    ends_at: str | None = None
    host: str | None = None
    pack: str | None = None
    checklist: str | None = None
    follows: str | None = None
    distribution: str | None = None
    follow_on: str | None = None
    follow_how: str | None = None
    follow_lead: str | None = None


class ReviewerRow(Recorded, table=True):
    """``reviewer:<random>``: a member of the team; what is seen and judged on the day belongs to one."""

    __tablename__ = "reviewer"

    called: str | None = None
    part: str | None = None
    comes_from: str | None = None
    laptop: str | None = None


class EnquiryRow(Recorded, table=True):
    """``enquiry:<random>``: a line of enquiry that was agreed with the headteacher, and what came of it."""

    __tablename__ = "enquiry"

    asked: str | None = None
    aim: str | None = None
    found: str | None = None


class SlotRow(Recorded, table=True):
    """``slot:<random>``: something on the day's timetable."""

    __tablename__ = "slot"

    planned: str | None = None
    starts_at: str | None = None
    ends_at: str | None = None
    meets: str | None = None
    held_in: str | None = None
    section: str | None = None
    reviewer: str | None = None


class BriefingRow(Recorded, table=True):
    """``briefing:<what>``: a document of the school's that the trust copied here for the team."""

    __tablename__ = "briefing"

    document: str | None = None
    as_at: str | None = None


class RoundRow(Recorded, table=True):
    """``round:<random>``: one room, group or trail through which a section that repeats was gone."""

    __tablename__ = "round"

    section: str | None = None
    reviewer: str | None = None
    year_group: str | None = None
    subject: str | None = None
    letter: str | None = None
    looked_at: str | None = None
    began_at: str | None = None


class ObservationRow(Recorded, table=True):
    """``observation:<reviewer>.<round>.<item>``: what one reviewer answered to one item of the checklist.

    The round is ``once`` in a section that does not repeat.
    """

    __tablename__ = "observation"

    answer: str | None = None
    counted: int | None = None
    level: str | None = None
    remark: str | None = None
    star: bool | None = None
    seen_at: str | None = None


class ThemeRow(Recorded, table=True):
    """``theme:<random>``: a short note on an item, for or against."""

    __tablename__ = "theme"

    reviewer: str | None = None
    round: str | None = None
    item: str | None = None
    heard: str | None = None
    sign: str | None = None
    star: bool | None = None
    seen_at: str | None = None


class JotRow(Recorded, table=True):
    """``jot:<random>``: a loose remark, to be sorted later."""

    __tablename__ = "jot"

    reviewer: str | None = None
    jotted: str | None = None
    sign: str | None = None
    star: bool | None = None
    seen_at: str | None = None
    sorted_to: str | None = None


class PictureRow(Recorded, table=True):
    """``picture:<random>``: a photo that goes with an observation, a theme or a jot."""

    __tablename__ = "picture"

    reviewer: str | None = None
    goes_with: str | None = None
    attachment: str | None = None
    attachment_name: str | None = None


class WorkingRow(Recorded, table=True):
    """``working:<reviewer>.<area>``: one reviewer's own working level of an area."""

    __tablename__ = "working"

    level: str | None = None
    confidence: str | None = None
    sentence: str | None = None


class ConclusionRow(Recorded, table=True):
    """``conclusion:<statement or area>.<id>``: what the team concludes, before it is shared as a finding."""

    __tablename__ = "conclusion"

    level: str | None = None
    sentence: str | None = None
    strength: str | None = None
    strongest: str | None = None
    second: str | None = None
    agreed: str | None = None
    agreed_sentence: str | None = None
    disputed: bool | None = None


class GroundRow(Recorded, table=True):
    """``ground:<random>``: something seen that a strength or a recommendation rests on."""

    __tablename__ = "ground"

    rests: str | None = None
    on: str | None = None
