"""Fields of which two versions stand: named in words, each leading to where a person settles it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.changes import Cell
from sendnet_desktop.evaluations.naming import LABELS
from sendnet_desktop.ids import key_of, kind_of
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, hbox, text, vbox
from sendnet_ui.shell.rooms import Kind

_MOST: Final = 12


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One such field.

    Attributes:
        words: Which it is, as people would say it.
        room: Key of the room in which it is settled; empty where somebody else settles it.
    """

    words: str
    room: str


def disagreement_of(cell: Cell, kind: Kind, schools: Mapping[str, str]) -> Disagreement:
    """Return a field in words.

    Args:
        cell: The field.
        kind: Whose window this is: a school settles its own, the trust only sees that they are there.
        schools: The schools' names by id.
    """
    words = f"{_subject(cell)}: {LABELS.get(cell.field, cell.field).lower()}"
    if kind == "school":
        return Disagreement(words, "evaluation")
    owner = cell.channel.split(":")[1] if ":" in cell.channel else ""
    return Disagreement(f"{schools[owner]}, {words}" if owner in schools else words, "")


class DisagreementList(QWidget):
    """The list; nothing at all where everybody agrees."""

    room_asked = Signal(str)
    """The person wants to settle one; carries the room's key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = vbox()
        self.setLayout(self._frame)
        self._inside: QWidget | None = None
        self.hide()

    def show_disagreements(self, found: Sequence[Disagreement]) -> None:
        """Show these."""
        if self._inside is not None:
            self._frame.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        self._inside.setLayout(self._list(found))
        self._frame.addWidget(self._inside)
        self.setVisible(bool(found))

    def _list(self, found: Sequence[Disagreement]) -> QVBoxLayout:
        parts: list[Part] = [
            text("Two versions stand", "subheading"),
            text("Two people wrote different things. Both are kept until somebody at the school settles it.", "muted"),
        ]
        parts.extend(hbox(self._link(each), STRETCH) if each.room else text(each.words) for each in found[:_MOST])
        if len(found) > _MOST:
            parts.append(text(f"and {len(found) - _MOST} more", "muted"))
        return vbox(*parts, gap=GAP // 2)

    def _link(self, each: Disagreement) -> QPushButton:
        link = QPushButton(each.words, flat=True)
        link.clicked.connect(lambda: self.room_asked.emit(each.room))
        return link


def _subject(cell: Cell) -> str:
    name = key_of(cell.record).partition(".")[2]
    subjects = {
        "judgement": f"Statement {name}",
        "area": f"Area {name}",
        "evidence": "A piece of evidence",
        "evaluation": "The evaluation",
        "school": "The school’s details",
    }
    return subjects.get(kind_of(cell.record), "Something that a newer version wrote")
