"""Documents that a trust publishes, from bytes and to bytes: what framework packs and checklists have in common."""

import hashlib
from collections.abc import Callable, Iterator
from typing import Final, Generic, TypeVar

import msgspec

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.places import complaint

LARGEST: Final = 1 << 20
"""Bytes that such a document may have (rule 1 of each format). The starter pack has about a thirtieth of it."""

Document = TypeVar("Document", bound=msgspec.Struct)


class _Heading(msgspec.Struct):
    kind: str
    format: int


_heading = msgspec.json.Decoder(_Heading)


class Format(Generic[Document]):
    """One kind of document: how its bytes are read, checked and written.

    Args:
        document: What its bytes hold; its tag is what the document says that it is.
        short: What people call one, such as ``pack``.
        error: What is raised of bytes that are none.
        problems: Yields a sentence for each rule that one breaks.
    """

    def __init__(
        self,
        document: type[Document],
        short: str,
        error: type[SendnetError],
        problems: Callable[[Document], Iterator[str]],
    ) -> None:
        self._kind = str(document.__struct_config__.tag)
        self._short = short
        self._error = error
        self._problems = problems
        self._decoder = msgspec.json.Decoder(document)
        self._ask_its_author = f"Ask whoever made this {self._kind} to put it right."

    def read(self, data: bytes) -> Document:
        """Return the document that these bytes hold, every rule of its format checked.

        Members that this version does not know are passed over, so keep the bytes: they are the document.

        Raises:
            SendnetError: The kind's own: the bytes are none, break a rule, or were written for a newer version.
        """
        if len(data) > LARGEST:
            raise self._error(f"This file is too large to be a {self._kind}.", self._ask_its_author)
        document = self._decoded(data)
        if problem := next(self._problems(document), None):
            raise self._error(problem, self._ask_its_author)
        return document

    def canonical(self, data: bytes) -> bytes:
        """Return a document's published form: every member kept, unknown ones too, in the one canonical way (rule 2).

        Raises:
            SendnetError: As ``read``.
        """
        self.read(data)
        try:
            document = msgspec.json.encode(msgspec.json.decode(data), order="sorted")
        except (ValueError, OverflowError, RecursionError):
            raise self._error(f"A member of this {self._kind} cannot be read.", self._ask_its_author) from None
        self.read(document)
        return document

    def written(self, document: Document) -> bytes:
        """Return the bytes to publish: canonical, every member written, even where it has its default.

        Written in full, it keeps its meaning if a later version of the program has other defaults.

        Raises:
            SendnetError: It breaks a rule, so nobody could read what would be published.
        """
        data = msgspec.json.encode(document, order="sorted")
        self.read(data)
        return data

    def unknown_members(self, data: bytes) -> int:
        """Return how many members this version does not know: the bytes keep them, what is made of them does not.

        Raises:
            SendnetError: As ``read``.
        """
        return _beyond(msgspec.to_builtins(self.read(data)), msgspec.json.decode(data))

    def _decoded(self, data: bytes) -> Document:
        try:
            data.decode()
            heading = _heading.decode(data)
        except (ValueError, RecursionError):
            raise self._no_such() from None
        if heading.kind != self._kind:
            raise self._no_such()
        if heading.format > 1:
            raise self._error(
                f"This {self._kind} was written for a newer version of SENDnet.",
                "Update the program, then open it again.",
            )
        try:
            return self._decoder.decode(data)
        except msgspec.ValidationError as fault:
            raise self._error(complaint(data, str(fault), self._short), self._ask_its_author) from None
        except (ValueError, RecursionError):
            raise self._error(f"A member of this {self._kind} cannot be read.", self._ask_its_author) from None

    def _no_such(self) -> SendnetError:
        return self._error(f"This file is not a {self._kind}.", f"Choose a {self._kind} instead.")


def identity(data: bytes) -> str:
    """Return the identity of a published document: SHA-256 of its bytes as they stand, in 64 hex digits."""
    return hashlib.sha256(data).hexdigest()


def _beyond(known: object, told: object) -> int:
    if isinstance(known, dict) and isinstance(told, dict):
        return sum(_beyond(known[name], within) if name in known else 1 for name, within in told.items())
    if isinstance(known, list | tuple) and isinstance(told, list):
        return sum(map(_beyond, known, told))
    return 0
