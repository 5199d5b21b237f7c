"""Words on a terminal: nothing that somebody else wrote moves its cursor, clears its page or turns a line round."""

import re
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from io import TextIOWrapper
from typing import Final, TextIO

_STEERS: Final = re.compile(r"\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


class _Plain(TextIOWrapper):
    def write(self, text: str, /) -> int:
        return super().write(_STEERS.sub("\N{REPLACEMENT CHARACTER}", text))


@contextmanager
def plain_on_terminals() -> Iterator[None]:
    """Show what would steer a terminal as a mark in its place; what goes into a file or a pipe stays as it is."""
    with ExitStack() as stack:
        if sys.stdout.isatty():
            stack.enter_context(redirect_stdout(stack.enter_context(_plain(sys.stdout))))
        if sys.stderr.isatty():
            stack.enter_context(redirect_stderr(stack.enter_context(_plain(sys.stderr))))
        yield


@contextmanager
def _plain(stream: TextIO) -> Iterator[TextIO]:
    stream.flush()
    plain = _Plain(stream.buffer, stream.encoding, stream.errors, line_buffering=True)
    try:
        yield plain
    finally:
        plain.detach()  # flushed, and the terminal stays open
