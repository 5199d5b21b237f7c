"""Reading what was captured out of its rows, in one question a table."""

from collections.abc import Iterator

import msgspec
from msgspec import structs

from sendnet_desktop.changes import Blob
from sendnet_desktop.evaluations.attachable import called
from sendnet_desktop.evaluations.evidence import Attached
from sendnet_desktop.evaluations.standing import Apart, apart
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.visits.capture.values import Captured, Jot, Observation, Picture, Round, Spot, Theme


class _RoundSaid(msgspec.Struct, frozen=True):
    section: str = ""
    reviewer: str = ""
    year_group: str = ""
    subject: str = ""
    letter: str = ""
    looked_at: str = ""
    began_at: str = ""


class _ObservationSaid(msgspec.Struct, frozen=True):
    answer: str = ""
    counted: int | None = None
    level: str = ""
    remark: str = ""
    star: bool = False
    seen_at: str = ""


class _ThemeSaid(msgspec.Struct, frozen=True):
    reviewer: str = ""
    round: str = ""
    item: str = ""
    heard: str = ""
    sign: str = ""
    star: bool = False
    seen_at: str = ""


class _JotSaid(msgspec.Struct, frozen=True):
    reviewer: str = ""
    jotted: str = ""
    sign: str = ""
    star: bool = False
    seen_at: str = ""
    sorted_to: str = ""


class _PictureSaid(msgspec.Struct, frozen=True):
    reviewer: str = ""
    goes_with: str = ""
    attachment: str = ""
    attachment_name: str = ""


def captured(ledger: Ledger, channel: str) -> Captured:
    """Return what the team has captured in the working papers of a challenge day.

    An answer in a round that was taken away meanwhile is there still: nobody's work is out of sight.
    """
    if channel not in ledger.channels():
        return Captured()
    two = apart(ledger, (channel,))
    jots = tuple(_jots(ledger, channel, two))
    return Captured(
        rounds=tuple(
            Round(key_of(place.record), **structs.asdict(row), disagreements=two.get(place, ()))
            for place, row in rows(ledger, "round", _RoundSaid, (channel,))
        ),
        observations=tuple(_observations(ledger, channel, two)),
        themes=(*_themes(ledger, channel, two), *_sorted(jots)),
        jots=jots,
        pictures=tuple(_pictures(ledger, channel)),
    )


def spot_of(record: str) -> Spot | None:
    """Return the spot that an observation's record names; None where it names none."""
    parts = key_of(record).split(".", 2)
    return Spot(*parts) if kind_of(record) == "observation" and len(parts) == 3 and all(parts) else None


def _observations(ledger: Ledger, channel: str, two: Apart) -> Iterator[Observation]:
    for place, row in rows(ledger, "observation", _ObservationSaid, (channel,)):
        spot = spot_of(place.record)
        if spot is not None:
            yield Observation(spot, **structs.asdict(row), disagreements=two.get(place, ()))


def _themes(ledger: Ledger, channel: str, two: Apart) -> Iterator[Theme]:
    for place, row in rows(ledger, "theme", _ThemeSaid, (channel,)):
        spot = Spot(row.reviewer, row.round, row.item)
        yield Theme(place.record, spot, row.heard, row.sign, row.star, row.seen_at, two.get(place, ()))


def _jots(ledger: Ledger, channel: str, two: Apart) -> Iterator[Jot]:
    for place, row in rows(ledger, "jot", _JotSaid, (channel,)):
        said = structs.asdict(row) | {"sorted_to": spot_of(row.sorted_to)}
        yield Jot(place.record, **said, disagreements=two.get(place, ()))


def _sorted(jots: tuple[Jot, ...]) -> Iterator[Theme]:
    for jot in jots:
        if jot.sorted_to is not None:
            yield Theme(jot.record, jot.sorted_to, jot.jotted, jot.sign, jot.star, jot.seen_at, jot.disagreements)


def _pictures(ledger: Ledger, channel: str) -> Iterator[Picture]:
    for place, row in rows(ledger, "picture", _PictureSaid, (channel,)):
        yield Picture(place.record, row.reviewer, row.goes_with, _attached(row))


def _attached(row: _PictureSaid) -> Attached | None:
    try:
        blob = msgspec.json.decode(row.attachment, type=Blob) if row.attachment else None
    except msgspec.MsgspecError:
        return None  # somebody said words where a photo was asked for
    return Attached(blob.blob, blob.bytes, blob.type, called(row.attachment_name, blob.type)) if blob else None
