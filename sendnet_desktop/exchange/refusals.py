"""What reading a file may end in, where those who call must tell one refusal from another."""

from typing import Final

from sendnet_desktop.errors import SendnetError

_NOTHING_CHANGED: Final = "Nothing was changed."


class DamagedError(SendnetError):
    """The bytes are not what was written: cut short, altered, or no such file at all."""

    def __init__(self) -> None:
        super().__init__(
            "This file is damaged or is not one of SENDnet's.",
            f"{_NOTHING_CHANGED} Ask the sender to write it again.",
        )


class NotForThisLaptopError(SendnetError):
    """The file is sealed for other laptops, which is no fault of the file (bundle format, rule 3)."""

    def __init__(self) -> None:
        super().__init__(
            "This file is meant for other people.",
            f"{_NOTHING_CHANGED} If it should be for you, ask the sender whether you are on their list.",
        )


class TooLargeError(SendnetError):
    """There is more than a reader has to take on; it was refused before it was read."""

    def __init__(self) -> None:
        super().__init__(
            "This file is larger than any that SENDnet writes.",
            f"{_NOTHING_CHANGED} Ask the sender what it is.",
        )


class RejectedError(SendnetError):
    """Something well formed that the rules do not let in: not signed by those who may sign it.

    Attributes:
        rule: The rule broken, such as ``segment format, rule 2``; for a log, never shown.
    """

    def __init__(self, rule: str, what: str, remedy: str = "The rest was read as usual.") -> None:
        super().__init__(what, remedy)
        self.rule = rule


class StrangerError(RejectedError):
    """It is signed by a laptop that the list does not name, perhaps not yet: keep the file and read it again."""


class ForkedError(RejectedError):
    """Two different documents bear one version: the first stands, and the trust must hear of it."""


class NewerFormatError(SendnetError):
    """It is written in a later format than this version knows: keep the file and read it again after an upgrade."""

    def __init__(self) -> None:
        super().__init__(
            "A part of this file was written by a newer version of SENDnet.",
            "Keep the file; it is read again once you have installed the newest version.",
        )


LATER: Final = (StrangerError, NewerFormatError)
"""What passes by itself once the list or the program moves on."""


class AttachmentError(SendnetError):
    """A photo or a document is not what was announced, or is too large (exchange format, attack H1)."""

    def __init__(self) -> None:
        super().__init__(
            "A photo or document in this file is too large, or not of the size that was announced: not kept.",
            "The rest was read as usual.",
        )


class TakenBackError(RejectedError):
    """A list of members leaves out what an earlier one said, as where two laptops changed the list apart."""


class NewerVersionError(SendnetError):
    """Somebody's part is kept that this version cannot read (exchange format, attacks F1 and F3)."""

    def __init__(self, organisation: str) -> None:
        super().__init__(
            f"{organisation} seems to use a newer version of SENDnet: a part that cannot be read yet was kept.",
            "It counts once you have installed the newest version.",
        )


class ForkedLogError(SendnetError):
    """Two different parts of one laptop's work claim one place (exchange format, attack E3)."""

    def __init__(self, organisation: str) -> None:
        super().__init__(
            f"Two parts of the work of one laptop of {organisation} claim the same place. Both were kept and count.",
            "If no laptop there was restored from a backup, tell your trust's office: its key may be in other hands.",
        )
