"""What the trust is shown: a choice of two, in the words that schools were promised."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from sendnet_ui.evaluations.history import offer_history
from sendnet_ui.evaluations.sizes import open_at
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.layouts import GAP, field, hbox, text, vbox

PROMISE: Final = (
    "Your edits always travel sealed to the trust so that a lost laptop can be restored; this choice governs only"
    " what the trust is shown."
)
_SNAPSHOTS: Final = Option("snapshots", "Our snapshots only")
_LIVE: Final = Option("live", "The evaluation as it stands, marked “in progress”")


class SharingDialog(QDialog):
    """Asks what the trust is shown; the choice holds at once."""

    chosen = Signal(bool)
    """Whether the living evaluation is shown to the trust."""
    past_asked = Signal()
    """The person wants to know who chose."""

    def __init__(self, *, live: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Share with the trust")
        choice = Choice((_SNAPSHOTS, _LIVE), stacked=True)
        choice.set_value(_LIVE.id if live else _SNAPSHOTS.id)
        done = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        past = offer_history(self, "The trust sees", self.past_asked.emit)
        choosing = hbox(text(PROMISE), past)
        choosing.setStretch(0, 1)
        self.setLayout(vbox(field("The trust sees", choice), choosing, done, gap=GAP * 2, margin=GAP * 3))
        choice.changed.connect(lambda said: self.chosen.emit(said == _LIVE.id))
        done.rejected.connect(self.reject)
        open_at(self, 60, 17)


def sharing_words(*, live: bool) -> str:
    """Return what the trust sees at the moment, for a button."""
    return "Trust sees: work in progress" if live else "Trust sees: snapshots only"
