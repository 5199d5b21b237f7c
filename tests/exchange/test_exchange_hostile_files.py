"""Files that somebody wrote with another program than ours, read by a real laptop with a real store."""

import zlib
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
from forger import LINE, forged, run, segment
from meeting import ELM, OAK_2026, Laptop, Meeting

from sendnet_desktop.changes import Blob
from sendnet_desktop.exchange import inbox
from sendnet_desktop.exchange import segment as segments
from sendnet_desktop.exchange.bundle import Frame, seal
from sendnet_desktop.exchange.envelope import ROOT, ROSTER, sign
from sendnet_desktop.exchange.keys import Identity
from sendnet_desktop.exchange.refusals import ForkedError, ForkedLogError, NewerVersionError, StrangerError
from sendnet_desktop.exchange.segment import to_frame
from sendnet_desktop.journal.kinds import DELETED

PHOTO = b"\xff\xd8 a photo"


def keys_of(laptop: Laptop) -> Identity:
    return laptop.workspace.exchange.enrolment.identity


def file_for(reader: Laptop, *frames: Frame | tuple[bytes, bytes]) -> Path:
    """Write a file that opens for this laptop and holds these frames, and segments given as header and body."""
    whole = [each if isinstance(each, Frame) else Frame(b"S", b"".join(each)) for each in frames]
    path = reader.folder / f"hostile {len(list(reader.folder.iterdir()))}.bundle"
    path.write_bytes(seal(whole, [keys_of(reader).recipient]))
    return path


def everything(laptop: Laptop) -> tuple[object, ...]:
    trust = laptop.workspace.exchange.enrolment.trust
    assert trust is not None
    return laptop.workspace.dump(), laptop.held(), trust.place, laptop.workspace.disagreements()


def test_c2_a_segment_of_a_stranger_changes_nothing_and_is_told(oak1: Laptop) -> None:
    before = everything(oak1)
    built = segment(Identity.make())
    reading = oak1.read(file_for(oak1, Frame(b"S", to_frame(built))))
    assert everything(oak1) == before
    assert [type(problem) for problem in reading.receipts[0].problems] == [StrangerError]


def test_c3_c4_c15_what_is_not_properly_signed_changes_nothing(oak1: Laptop, oak2: Laptop) -> None:
    before = everything(oak1)
    mine, theirs = keys_of(oak1), keys_of(oak2)
    good, other = segment(theirs, [run(value="a")]), segment(theirs, [run(value="b")])
    frames = [
        forged(theirs, [LINE], device=mine.device, log=f"{mine.device}-{'0' * 16}"),
        forged(theirs, [LINE], log=f"{mine.device}-{'0' * 16}", seq=1, prev="ab" * 32),
        (good.header, other.body),
        forged(theirs, [LINE], seq=5, prev=None),
        forged(theirs, [LINE], channel="office:2026"),
    ]
    reading = oak1.read(file_for(oak1, *frames))
    assert everything(oak1) == before
    assert len(reading.receipts[0].problems) == len(frames)


def test_a_good_segment_beside_bad_ones_counts(oak1: Laptop, oak2: Laptop) -> None:
    theirs = keys_of(oak2)
    good = segment(theirs, [run(field="comment", value="good")])
    oak1.read(file_for(oak1, forged(theirs, [LINE], seq=5, prev=None), Frame(b"S", to_frame(good)), Frame(b"X", b"?")))
    assert oak1.state()["judgement:2026.A1"] == {"comment": ['"good"']}


def test_g1_f1_f8_f10_what_cannot_be_read_is_held_told_and_travels_on(oak1: Laptop, oak2: Laptop) -> None:
    theirs = keys_of(oak2)
    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(64)) + packer.flush()
    frames = [
        forged(theirs, [LINE], body=bomb, log=f"{theirs.device}-{'1' * 16}"),
        forged(theirs, [LINE.replace(b"judgement:2026.A1", b"../../x")], log=f"{theirs.device}-{'2' * 16}"),
        forged(theirs, [LINE], count=2, log=f"{theirs.device}-{'3' * 16}"),
        forged(theirs, [LINE.replace(b'"3"', b'"%s"' % (b"x" * 20_001))], log=f"{theirs.device}-{'4' * 16}"),
    ]
    reading = oak1.read(file_for(oak1, *frames))
    assert oak1.state() == {}
    assert oak1.statuses(theirs.device).count("unparsed") == 4
    assert [type(problem) for problem in reading.receipts[0].problems] == [NewerVersionError]
    kept = {(each.header, each.body) for each in oak1.held()}
    assert set(frames) <= kept


def test_f3_i7_a_part_by_a_newer_version_is_held_and_counts_after_the_upgrade(
    oak1: Laptop, oak2: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = oak1.read(file_for(oak1, forged(keys_of(oak2), [LINE], crit=["drawings"])))
    assert [type(problem) for problem in reading.receipts[0].problems] == [NewerVersionError]
    assert "judgement:2026.A1" not in oak1.state()
    oak1.read()
    assert "judgement:2026.A1" not in oak1.state()
    monkeypatch.setattr(segments, "UNDERSTOOD", frozenset({"drawings"}))
    monkeypatch.setattr(inbox, "__version__", "9.9.9")
    upgraded = oak1.read()
    assert upgraded.changes
    assert oak1.state()["judgement:2026.A1"] == {"level": ['"3"']}
    assert not oak1.read().changes


def test_f2_members_of_the_future_travel_on_untouched(meeting: Meeting, oak1: Laptop, oak2: Laptop) -> None:
    future = msgspec.json.encode(msgspec.json.decode(LINE) | {"mood": [1.5]})
    header, body = forged(keys_of(oak2), [future], colour="blue")
    oak1.read(file_for(oak1, (header, body)))
    meeting.office.read(*oak1.write())
    assert meeting.office.state()["judgement:2026.A1"] == {"level": ['"3"']}
    assert (header, body) in {(each.header, each.body) for each in meeting.office.held()}


def test_f5_an_edit_replaces_nothing_outside_its_own_field(oak1: Laptop, oak2: Laptop) -> None:
    theirs = keys_of(oak2)
    first = segment(theirs, [run(field="comment", value="stays"), run("judgement:B1", value="2")])
    ids = tuple(edit.id for edit in first.edits)
    second = segment(theirs, [run(field="reason", value="x", replaces=ids)], seq=1, prev=first.hash)
    oak1.read(file_for(oak1, Frame(b"S", to_frame(second)), Frame(b"S", to_frame(first))))
    assert oak1.state()["judgement:2026.A1"] == {"comment": ['"stays"'], "reason": ['"x"']}
    assert oak1.state()["judgement:B1"] == {"level": ['"2"']}


def test_f6_a_clock_far_in_the_future_orders_what_is_shown_and_moves_no_clock(oak1: Laptop, oak2: Laptop) -> None:
    before = oak1.workspace._journal.clock.last
    oak1.read(file_for(oak1, Frame(b"S", to_frame(segment(keys_of(oak2), [run(stamp=2**62)])))))
    assert oak1.workspace._journal.clock.last < before + (3600_000 << 16)


def test_e3_a_fork_is_kept_on_both_sides_and_told(oak1: Laptop, oak2: Laptop) -> None:
    theirs = keys_of(oak2)
    one, other = (segment(theirs, [run(field="comment", value=value)]) for value in ("one", "other"))
    assert not oak1.read(file_for(oak1, Frame(b"S", to_frame(one)))).receipts[0].problems
    reading = oak1.read(file_for(oak1, Frame(b"S", to_frame(other))))
    assert [type(problem) for problem in reading.receipts[0].problems] == [ForkedLogError]
    assert oak1.state()["judgement:2026.A1"]["comment"] == ['"one"', '"other"']
    assert not oak1.read(file_for(oak1, Frame(b"S", to_frame(other)))).receipts[0].problems


def test_e1_a_missing_part_is_named_until_it_comes(oak1: Laptop, oak2: Laptop) -> None:
    theirs = keys_of(oak2)
    first = segment(theirs, [run(value="1")])
    second = segment(theirs, [run(value="2", replaces=(first.edits[0].id,))], seq=1, prev=first.hash)
    third = segment(theirs, [run(value="3", replaces=(second.edits[0].id,))], seq=2, prev=second.hash)
    reading = oak1.read(file_for(oak1, Frame(b"S", to_frame(third))))
    assert [count for _, count in reading.missing] == [2]
    assert oak1.state()["judgement:2026.A1"] == {"level": ['"3"']}
    reading = oak1.read(file_for(oak1, Frame(b"S", to_frame(first)), Frame(b"S", to_frame(second))))
    assert reading.missing == ()
    assert oak1.state()["judgement:2026.A1"] == {"level": ['"3"']}


def test_d1_d2_d9_hostile_documents_change_nothing(meeting: Meeting, oak1: Laptop) -> None:
    office = keys_of(meeting.office)
    old = meeting.roster()
    meeting.enrol("later")
    oak1.read(*meeting.office.write())
    before = everything(oak1)
    newest = meeting.roster()
    rival = msgspec.structs.replace(newest, organisations=newest.organisations[:2], members=newest.members[:2])
    documents = [
        (sign(ROSTER, msgspec.json.encode(old), [office.signing]), []),
        (sign(ROSTER, msgspec.json.encode(rival), [office.signing]), [ForkedError]),
        (sign(ROSTER, b"[" * 5_000_000, [office.signing]), None),
        (sign(ROSTER, msgspec.json.encode(newest), [keys_of(oak1).signing]), []),
    ]
    for envelope, expected in documents:
        reading = oak1.read(file_for(oak1, Frame(b"M", envelope.to_bytes())))
        assert everything(oak1) == before
        if expected is not None:
            assert [type(problem) for problem in reading.receipts[0].problems] == expected
    root = sign(ROOT, b"{}", [office.signing])
    oak1.read(file_for(oak1, Frame(b"R", root.to_bytes())))
    assert everything(oak1) == before


def test_h1_h2_h4_a_photo_counts_by_its_hash_alone(oak1: Laptop, oak2: Laptop) -> None:
    blob = Blob(sha256(PHOTO).hexdigest(), len(PHOTO), "image/jpeg")
    attachments = oak1.workspace.exchange._inbox._attachments
    oak1.read(file_for(oak1, Frame(b"B", PHOTO)))
    assert attachments.read(blob.blob) is None  # nothing asks for it
    built = segment(keys_of(oak2), [run("evidence:1", field="reference", value=blob)])
    oak1.read(file_for(oak1, Frame(b"B", PHOTO + b"altered"), Frame(b"S", to_frame(built))))
    assert attachments.missing([blob.blob]) == [blob.blob]
    oak1.read(file_for(oak1, Frame(b"B", PHOTO)))
    assert attachments.read(blob.blob) == PHOTO


def test_c14_a_segment_of_one_school_counts_nowhere_at_another(meeting: Meeting, oak1: Laptop) -> None:
    elm = meeting.enrol("elm", ELM)
    oak1.say("secret")
    oak1.write()
    frames = [Frame(b"S", each.header + each.body) for each in oak1.held()]
    before = everything(elm)
    reading = elm.read(file_for(elm, *frames))
    assert everything(elm) == before
    assert reading.receipts[0].problems
    assert OAK_2026 not in elm.workspace._journal.ledger.channels()


def test_a_member_cannot_take_away_what_another_wrote_by_deleting_in_their_channel(
    meeting: Meeting, oak1: Laptop
) -> None:
    elm = meeting.enrol("elm", ELM)
    oak1.say("mine")
    meeting.office.read(*oak1.write(), *elm.write())
    (victim,) = [each for each in meeting.office.held() if each.device == oak1.device][-1:]
    lines = zlib.decompress(victim.body).splitlines()
    ids = segments.ids_of(oak1.device, OAK_2026, lines)
    attack = segment(keys_of(elm), [run("judgement:A1", field="comment", value=None, replaces=tuple(ids[-1:]))])
    deletion = segment(
        keys_of(elm), [run("judgement:A1", field=DELETED, value=True)], log=f"{keys_of(elm).device}-{'1' * 16}"
    )
    meeting.office.read(file_for(meeting.office, *(Frame(b"S", to_frame(each)) for each in (attack, deletion))))
    assert meeting.office.comments() == ['"mine"']
    assert DELETED not in meeting.office.state()["judgement:A1"]
