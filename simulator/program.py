"""The two versions of the program that are about: the newer one uses a feature that the older must not guess."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from sendnet_desktop.exchange import inbox, outbox, segment
from sendnet_desktop.exchange.envelope import SEGMENT, Envelope, sign
from sendnet_desktop.exchange.keys import Identity
from sendnet_desktop.journal.sealed import Segment

OLDER: Final = 1
NEWER: Final = 2
_FEATURE: Final = "simulated"
_PARTS: Final = ((segment, "UNDERSTOOD"), (inbox, "__version__"), (outbox, "build"))

_Build = Callable[..., Segment]


def features(version: int) -> frozenset[str]:
    """Return the features that a version of the program knows."""
    return frozenset({_FEATURE} if version >= NEWER else ())


@contextmanager
def running(version: int) -> Iterator[None]:
    """Let the exchange be this version of the program for a while."""
    before = [getattr(module, name) for module, name in _PARTS]
    build = _with_feature(outbox.build) if version >= NEWER else outbox.build  # type: ignore[attr-defined]  # what the outbox builds with
    _put(features(version), f"{version}.0", build)
    try:
        yield
    finally:
        _put(*before)


def _put(*parts: object) -> None:
    for (module, name), part in zip(_PARTS, parts, strict=True):
        setattr(module, name, part)


def _with_feature(build: _Build) -> _Build:
    def newer(identity: Identity, **said: object) -> Segment:
        made = build(identity, **said)
        if made.seq % 2 == 0:
            return made
        header = json.loads(Envelope.parse(made.header).payload) | {"crit": [_FEATURE]}
        envelope = sign(SEGMENT, json.dumps(header).encode(), (identity.signing,))
        return replace(made, hash=envelope.hash, header=envelope.to_bytes())

    return newer
