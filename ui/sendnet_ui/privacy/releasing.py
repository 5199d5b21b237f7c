"""The step before anything leaves: what nobody has decided on is asked about first."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:  # the window stands by to print from its start, and knows what is asked then once it is
    from sendnet_ui.privacy.reading import Note

T = TypeVar("T")


def release(printed: T, looked_at: Sequence[object], desk: Desk, parent: QWidget, then: Callable[[T], None]) -> None:
    """Go on with what is to be printed, saved or copied, once everything in it is decided on.

    Args:
        printed: What is to leave; ``then`` is given it with the words that the person has replaced on the way.
        looked_at: The parts of it that hold what people wrote.
        desk: How it reads and writes.
        parent: The window in front of which it is asked.
        then: Goes on. It is not called where the person has left something undecided.
    """
    from sendnet_desktop.guard.retelling import retold
    from sendnet_ui.privacy.dialog import PRINTING, PrivacyDialog
    from sendnet_ui.privacy.reading import read_leaving

    def ask(notes: "tuple[Note, ...]") -> None:
        if not notes:
            then(printed)
            return
        dialog = PrivacyDialog(notes, desk, parent, why=PRINTING, go_on="Make no print")
        dialog.accepted.connect(lambda: then(retold(printed, dialog.retold)) if not dialog.undecided else None)
        dialog.open()

    desk.read(lambda workspace: read_leaving(workspace, looked_at), ask)


def look_before_sending(
    desk: Desk, parent: QWidget, then: Callable[[], None], *, go_on: str = "Send the rest without these"
) -> None:
    """Ask about what was written here, then go on; what the person passes over stays on this laptop."""
    from sendnet_ui.privacy.dialog import SENDING, PrivacyDialog
    from sendnet_ui.privacy.reading import read_pending

    def ask(notes: "tuple[Note, ...]") -> None:
        if not notes:
            then()
            return
        dialog = PrivacyDialog(notes, desk, parent, why=SENDING, go_on=go_on)
        dialog.accepted.connect(then)
        dialog.open()

    desk.read(read_pending, ask)
