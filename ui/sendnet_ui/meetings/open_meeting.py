"""The meeting that is open: which it is, the way back, its stages, and the page of the one that is chosen."""

from collections.abc import Hashable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.clock import day_written
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.values import Meeting
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.layouts import GAP, flow, text, vbox
from sendnet_ui.meetings.places import StagePlace
from sendnet_ui.meetings.stage_page import StagePage
from sendnet_ui.meetings.stages import STAGES
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.one_page import OnePage


class OpenMeeting(QWidget):
    """Each stage's page is built when it is first opened, and filled with the meeting that is open.

    Attributes:
        place: Which meeting is open; None before any was.
        page: The page of the stage that is chosen; None before any was.
    """

    led = Signal(object)
    """The person wants to go to this ``StagePlace``."""
    left = Signal()
    """The person wants the list of meetings."""
    turned = Signal()
    """Another stage is shown."""

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._saving = desk, saving
        self._pages: dict[str, StagePage] = {}
        self._stale: set[str] = set()
        self.place: MeetingPlace | None = None
        self.page: StagePage | None = None
        self._which = text("", "subheading")
        self._which.setWordWrap(False)
        self._which.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._back = QPushButton("All meetings")
        self._which.setMinimumHeight(self._back.sizeHint().height())
        self._back.setToolTip("Back to the list of meetings (Alt+Left)")
        self._stages = Choice([Option(stage.key, desk.said(stage.title)) for stage in STAGES])
        self._stages.introduce("Stage of the meeting")
        self._shown = OnePage()
        top = vbox(flow(self._back, self._which, self._stages, gap=GAP * 2))
        top.setContentsMargins(GAP * 4, GAP, GAP * 4, GAP)
        layout = vbox(top, self._shown, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._back.clicked.connect(self.left)
        self._stages.changed.connect(self._turn)
        for keys, by in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(QKeySequence(keys), self, lambda by=by: self._step(by))
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def built(self) -> tuple[StagePage, ...]:
        """The pages of the stages that were opened so far."""
        return tuple(self._pages.values())

    def open(self, meeting: Meeting, stage: str, within: Hashable = None) -> None:
        """Show a stage of a meeting, and what is meant there."""
        self.flush()
        self.place = meeting.place
        self.name(meeting)
        is_other = self.page is None or self.page.stage != stage or self.page.place != meeting.place
        known = self._pages.get(stage)
        self.page = known or self._build(stage)
        self._stages.set_value(stage)
        self._shown.setCurrentWidget(self.page)
        if is_other or stage in self._stale:
            self._stale.discard(stage)
            self.page.show_meeting(meeting.place)
        if within is not None:
            self.page.visit(within)
        elif known is not None and is_other:
            known.take_keyboard()  # a page that is new takes it as soon as it has something to show
        self.turned.emit()

    def name(self, meeting: Meeting) -> None:
        """Say which meeting is open."""
        self._which.setText("  ·  ".join(filter(None, (meeting.title, day_written(meeting.meets_on)))))

    def hear(self, page: StagePage) -> None:
        """Take note that what a stage shows has changed: it is read at once where it is seen, else when it is next."""
        if page is self.page and page.isVisible():
            page.refresh()
        else:
            self._stale.add(page.stage)

    def refresh(self) -> None:
        """Read again what the stage that is chosen shows."""
        if self.page is not None:
            self.page.refresh()

    def flush(self) -> None:
        """Have every stage write what was typed."""
        for page in self._pages.values():
            page.flush()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.page is not None and self.page.stage in self._stale:
            self._stale.discard(self.page.stage)
            self.page.refresh()

    def _build(self, key: str) -> StagePage:
        stage = next(each for each in STAGES if each.key == key)
        page = stage.build(self._desk, self._saving)
        page.led.connect(self.led)
        self._pages[key] = page
        self._shown.addWidget(page)
        return page

    def _turn(self, stage: object) -> None:
        if self.place is not None and isinstance(stage, str):
            self.led.emit(StagePlace(self.place, stage))

    def _step(self, by: int) -> None:
        keys = [stage.key for stage in STAGES]
        if self.page is not None and 0 <= keys.index(self.page.stage) + by < len(keys):
            self._turn(keys[keys.index(self.page.stage) + by])
