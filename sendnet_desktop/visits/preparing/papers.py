"""What the team is given of the school's own, as documents: copied by the trust, read by whoever is in the team."""

from collections.abc import Iterable, Iterator
from typing import Final, Literal, TypeVar

import msgspec

from sendnet_desktop.challenge_days.recommendations import STATES, Recommendation
from sendnet_desktop.challenge_days.values import Finding
from sendnet_desktop.challenge_days.wording import of_day
from sendnet_desktop.cohorts.benchmarks import Comparison
from sendnet_desktop.cohorts.comparing import told_blocks
from sendnet_desktop.cohorts.measures import GROUPS
from sendnet_desktop.cohorts.sharing import to_others
from sendnet_desktop.cohorts.values import Cohorts
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.thawing import thawed

RECOMMENDATIONS_TYPE: Final = "application/vnd.sendnet.open-recommendations+json"
EARLIER_TYPE: Final = "application/vnd.sendnet.earlier-findings+json"
DATA_TYPE: Final = "application/vnd.sendnet.data-pack+json"

P = TypeVar("P", bound=msgspec.Struct)


class OpenRecommendation(msgspec.Struct, frozen=True, omit_defaults=True):
    """A recommendation of an earlier challenge day that somebody still waits for.

    Attributes:
        source: What a plan names it by: the day's id and the recommendation's key.
        day: What the challenge day was called.
        held_on: ``YYYY-MM-DD``, or empty.
        name: What people call it in short: ``R2``.
        recommended: What to do.
        because: What was seen.
        led_by: Who leads it.
        by_when: ``YYYY-MM-DD``, or empty.
        state: How far it has come, in words.
        why: What the headteacher said about it.
        taken: What of the school's plan takes it up.
        links: Ids of the statements that it bears on, as they were written.
    """

    source: str
    day: str
    held_on: str = ""
    name: str = ""
    recommended: str = ""
    because: str = ""
    led_by: str = ""
    by_when: str = ""
    state: str = ""
    why: str = ""
    taken: tuple[str, ...] = ()
    links: str = ""

    @property
    def called(self) -> str:
        """What tells it from those of other days: ``R2 of 24 November 2026``."""
        return of_day(self.name, self.held_on or self.source.rpartition(".")[0])


class OpenRecommendations(msgspec.Struct, frozen=True):
    """The recommendations that are open at a school.

    Attributes:
        type: What it is.
        recommendations: The latest day's first.
    """

    type: Literal["open recommendations"]
    recommendations: tuple[OpenRecommendation, ...] = ()


class EarlierFindings(msgspec.Struct, frozen=True):
    """What earlier reviews found at a school.

    Attributes:
        type: What it is.
        findings: The newest review first.
    """

    type: Literal["earlier findings"]
    findings: tuple[Finding, ...] = ()


class DataLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """A measure of one group through the years, as anybody may read it.

    Attributes:
        measure: What is counted.
        group: Of whom.
        values: For each year, the earliest first; empty where nothing is told.
        change: Against the year before; empty where it is not told.
        gap: To pupils without SEN; empty where it is not told.
        published: The published figure; empty where there is none.
        source: Where and of when it was published.
    """

    measure: str
    group: str
    values: tuple[str, ...]
    change: str = ""
    gap: str = ""
    published: str = ""
    source: str = ""


class DataBlock(msgspec.Struct, frozen=True):
    """Measures that belong together.

    Attributes:
        title: Such as ``Attendance``.
        lines: In order.
    """

    title: str
    lines: tuple[DataLine, ...]


class DataPack(msgspec.Struct, frozen=True):
    """A school's figures with small numbers hidden, and whatever would give one away.

    Attributes:
        type: What it is.
        school: The school's name.
        year: The school year.
        years: The school years of the values, the earliest first.
        blocks: Those of which the school says something.
    """

    type: Literal["data pack"]
    school: str
    year: int
    years: tuple[int, ...]
    blocks: tuple[DataBlock, ...] = ()


Paper = OpenRecommendations | EarlierFindings | DataPack


def open_ones(recommendations: Iterable[Recommendation]) -> OpenRecommendations:
    """Return those of the recommendations that are open, as the team reads them."""
    return OpenRecommendations("open recommendations", tuple(map(opened, filter(_is_open, recommendations))))


def opened(each: Recommendation) -> OpenRecommendation:
    """Return a recommendation as the team of a later challenge day reads it."""
    return OpenRecommendation(
        source=each.source,
        day=each.day,
        held_on=each.held_on,
        name=each.name,
        recommended=each.recommended,
        because=each.because,
        led_by=each.led_by,
        by_when=each.by_when,
        state=STATES[each.state],
        why=each.response.why,
        taken=tuple(taken.words for taken in each.taken),
        links=each.links,
    )


def data_pack(cohorts: Cohorts, comparison: Comparison) -> DataPack:
    """Return a school's figures as others may read them: masked before they are written anywhere."""
    return DataPack("data pack", cohorts.school, cohorts.year, cohorts.years, tuple(_blocks(cohorts, comparison)))


def freeze_paper(paper: Paper) -> bytes:
    """Return the bytes to publish: canonical JSON, so that the same words freeze to the same document."""
    return msgspec.json.encode(paper, order="sorted")


def thaw_recommendations(data: bytes) -> OpenRecommendations:
    """Read which recommendations were open.

    Raises:
        SendnetError: The bytes do not say so in a way that this version can read.
    """
    return _thawed(data, OpenRecommendations)


def thaw_earlier(data: bytes) -> EarlierFindings:
    """Read what earlier reviews found.

    Raises:
        SendnetError: The bytes do not say so in a way that this version can read.
    """
    return _thawed(data, EarlierFindings)


def thaw_data_pack(data: bytes) -> DataPack:
    """Read a data pack.

    Raises:
        SendnetError: The bytes are not one that this version can read.
    """
    pack = _thawed(data, DataPack)
    if any(len(line.values) != len(pack.years) for block in pack.blocks for line in block.lines):
        raise _unreadable()
    return pack


def _thawed(data: bytes, shape: type[P]) -> P:
    return thawed(data, shape, _unreadable())


def _unreadable() -> SendnetError:
    return SendnetError("A paper of the challenge day could not be read.", "Ask the trust to copy it again.")


def _is_open(recommendation: Recommendation) -> bool:
    return recommendation.is_open


def _blocks(cohorts: Cohorts, comparison: Comparison) -> Iterator[DataBlock]:
    for block, lines in told_blocks(cohorts, to_others(cohorts), comparison):
        yield DataBlock(
            block.title,
            tuple(
                DataLine(
                    cohorts.said(line.measure.told_as),
                    cohorts.said(GROUPS[line.group]),
                    line.values,
                    line.moved.short if line.moved else "",
                    line.gap.short if line.gap else "",
                    line.published,
                    f"{line.benchmark.origin}: {line.benchmark.source}" if line.benchmark and line.published else "",
                )
                for line in lines
            ),
        )
