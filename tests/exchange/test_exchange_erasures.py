"""Erasures: what is gone is gone, nothing else changes, and only the owner may."""

import zlib
from hashlib import sha256

import msgspec
import pytest
from forger import ASHDOWN, ELM_2026, rule, run, segment

from sendnet_desktop.exchange.envelope import ERASURE, Envelope, sign
from sendnet_desktop.exchange.erasure import erase, read_erasure
from sendnet_desktop.exchange.lines import line_of
from sendnet_desktop.exchange.refusals import RejectedError
from sendnet_desktop.exchange.segment import read_segment
from sendnet_desktop.journal.sealed import Segment

OAK1 = ASHDOWN.oak1
ME = ASHDOWN.office.device


def test_what_a_school_erases_is_gone_and_the_rest_is_as_it_was() -> None:
    built = segment(OAK1, [run(value="a"), run(value="a secret", field="comment"), run(value="c", field="x")])
    data, body = erase(ASHDOWN.oak2, built, [built.edits[1].id], ["ab" * 32], 1)
    erasure = read_erasure(data, ASHDOWN.trust)
    found = read_segment(built.header, body, ASHDOWN.trust, ME, erasure)
    assert found.status == "ok"
    assert found.edits == (built.edits[0], built.edits[2])
    assert found.hash == built.hash
    assert b"secret" not in zlib.decompress(body)
    further, less = erase(ASHDOWN.oak2, found, [built.edits[0].id], [], 2)
    again = read_segment(built.header, less, ASHDOWN.trust, ME, read_erasure(further, ASHDOWN.trust))
    assert again.edits == (built.edits[2],)


def test_an_erased_body_without_its_erasure_is_rejected() -> None:
    built = segment(OAK1)
    data, body = erase(ASHDOWN.oak2, built, [built.edits[0].id], [], 1)
    assert rule(built.header, body) == "segment format, rule 7"
    other = segment(OAK1, [run(value="other")])
    with pytest.raises(RejectedError):
        read_segment(other.header, body, ASHDOWN.trust, ME, read_erasure(data, ASHDOWN.trust))


@pytest.mark.parametrize("who", ["elm", "office", "hub", "reviewer", "reader", "stranger"])
def test_nobody_but_the_owner_of_a_channel_erases_in_it(who: str) -> None:
    built = segment(OAK1)
    data, _ = erase(getattr(ASHDOWN, who), built, [built.edits[0].id], [], 1)
    with pytest.raises(RejectedError):
        read_erasure(data, ASHDOWN.trust)


def test_an_erasure_in_the_name_of_another_laptop_is_rejected() -> None:
    built = segment(OAK1)
    data, _ = erase(ASHDOWN.oak2, built, [built.edits[0].id], [], 1)
    for signers in ([], [ASHDOWN.elm.signing], [ASHDOWN.oak2.signing, ASHDOWN.elm.signing]):
        with pytest.raises(RejectedError):
            read_erasure(sign(ERASURE, Envelope.parse(data).payload, signers).to_bytes(), ASHDOWN.trust)


def test_an_erasure_for_ones_own_channel_does_not_reach_into_anothers() -> None:
    built = segment(OAK1)
    said = {
        "segment": built.hash.hex(),
        "ids": [built.edits[0].id.hex()],
        "body": "",
        "documents": [],
        "device": ASHDOWN.elm.device,
        "channel": ELM_2026,
        "at": 1,
    }
    erased = zlib.compress(b'{"erased":"%s"}\n' % built.edits[0].id.hex().encode())
    said["body"] = sha256(erased).hexdigest()
    envelope = sign(ERASURE, msgspec.json.encode(said), [ASHDOWN.elm.signing])
    erasure = read_erasure(envelope.to_bytes(), ASHDOWN.trust)
    with pytest.raises(RejectedError):
        read_segment(built.header, erased, ASHDOWN.trust, ME, erasure)


def erasure_of(built: Segment, lines: list[bytes], ids: list[bytes]) -> tuple[bytes, bytes]:
    body = zlib.compress(b"".join(line + b"\n" for line in lines))
    said = {
        "segment": built.hash.hex(),
        "ids": [each.hex() for each in ids],
        "body": sha256(body).hexdigest(),
        "documents": [],
        "device": ASHDOWN.oak2.device,
        "channel": built.channel,
        "at": 1,
    }
    envelope = sign(ERASURE, msgspec.json.encode(said), [ASHDOWN.oak2.signing])
    return envelope.to_bytes(), body


def test_an_erasure_can_remove_and_never_alter() -> None:
    runs = [run(value="a"), run(value="b", field="x")]
    built = segment(OAK1, runs)
    first, second = built.edits[0].id, built.edits[1].id
    gone = [b'{"erased":"%s"}' % each.hex().encode() for each in (first, second)]
    altered = line_of(run(value="changed"))
    cases = [
        ([gone[0], altered], [first]),
        ([gone[0]], [first]),
        ([gone[1], gone[0]], [first, second]),
        ([gone[0], line_of(runs[1])], [second]),
        ([gone[0], gone[1]], [first]),
        ([gone[0], b'{"erased":1}'], [first, second]),
        ([line_of(each) for each in runs], [first]),
    ]
    for lines, ids in cases:
        data, body = erasure_of(built, lines, ids)
        found = read_segment(built.header, body, ASHDOWN.trust, ME, read_erasure(data, ASHDOWN.trust))
        assert (found.status, found.edits) == ("unparsed", ())
    data, body = erasure_of(built, gone, [first, second])
    assert read_segment(built.header, body, ASHDOWN.trust, ME, read_erasure(data, ASHDOWN.trust)).status == "ok"
