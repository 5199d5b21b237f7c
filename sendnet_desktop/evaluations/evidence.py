"""Evidence: what it is, of which kind, how strong, and the photo or file that goes with it."""

from dataclasses import dataclass
from typing import Final

from sendnet_desktop.evaluations.versions import TwoVersions

STRENGTH: Final = {
    "0": "Asserted",
    "1": "Documented",
    "2": "Seen in practice",
    "3": "Confirmed by more than one kind of evidence",
}
"""How strong the evidence for a judgement is, by id, weakest first."""

LITTLE: Final = ("0", "1")
"""The strengths in which nobody has seen it yet."""

EVIDENCE_KINDS: Final = {
    "data": "Data",
    "document": "Document",
    "observation": "Observation",
    "work-sample": "Work sample",
    "pupil-voice": "Pupil voice",
    "family-voice": "Family voice",
    "staff-voice": "Staff voice",
    "governance": "Governance",
    "training": "Training",
    "external": "External",
}
"""The kinds of evidence, by id."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A photo or file that goes with a piece of evidence; its bytes may have to come yet.

    Attributes:
        blob: SHA-256 of its bytes.
        size: How many there are, in bytes, as whoever attached it says.
        type: What it is, such as ``image/jpeg``, likewise.
        name: What people call it.
    """

    blob: str
    size: int
    type: str
    name: str

    @property
    def is_picture(self) -> bool:
        """Whether it is a photo rather than a document."""
        return self.type.startswith("image/")

    @property
    def words(self) -> str:
        """What it is in a print: ``a photo``, or ``a file: Provision map.pdf``."""
        return "a photo" if self.is_picture else f"a file: {self.name}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence: where it is kept rather than a copy, with a photo or file where that says more.

    Attributes:
        record: Its id.
        statement: Id of the statement that it bears on.
        kind: One of ``EVIDENCE_KINDS``; empty if not said yet.
        description: What it shows.
        reference: Where it is, such as ``SENCO drive, SEND > Plans``.
        dated: ``YYYY-MM-DD``, or empty.
        disagreements: The fields of which two versions stand.
        attachment: The photo or file that goes with it.
        also: Ids of the other statements that it bears on.
    """

    record: str
    statement: str
    kind: str = ""
    description: str = ""
    reference: str = ""
    dated: str = ""
    disagreements: tuple[TwoVersions, ...] = ()
    attachment: Attached | None = None
    also: tuple[str, ...] = ()
