"""The self-evaluation as a print, made from the frozen evaluation alone."""

import hashlib
import json
from datetime import date

import msgspec

from sendnet_desktop.clock import year_name
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.reports.blocks import Document, NewPage
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation_areas import areas
from sendnet_desktop.reports.evaluation_summary import figures, summary
from sendnet_desktop.steps import Steps


def evaluation_report(evaluation: Evaluation) -> Steps[bytes]:
    """Return the evaluation as a tagged PDF (PDF/UA-1); the same evaluation gives the same bytes.

    Args:
        evaluation: Living or a snapshot; the first page says which.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(evaluation_document(evaluation))


def evaluation_document(evaluation: Evaluation) -> Document:
    """Return what the print says, before it is set on pages."""
    name = f"SEND self-evaluation {year_name(evaluation.year)}"
    return Document(
        title=f"{name}: {evaluation.school}",
        author=evaluation.school,
        day=evaluation.as_at or date(evaluation.year, 9, 1),
        footer=f"{evaluation.school}, {name}",
        stamp=f"Check code {check_code(evaluation)}",
        content=(summary(evaluation), NewPage(), *figures(evaluation), *areas(evaluation)),
    )


def check_code(said: object) -> str:
    """Return the first 16 digits of the hash of the data, in fours: two prints that say the same share it."""
    plain = msgspec.to_builtins(said, order="sorted")
    # In ASCII, since a hostile bundle may hold halves of characters, which no other encoding takes.
    data = json.dumps(plain, separators=(",", ":")).encode("ascii")
    digits = hashlib.sha256(data).hexdigest()[:16]
    return " ".join(digits[start : start + 4] for start in range(0, 16, 4))
