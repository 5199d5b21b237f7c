"""The stage of the roll-call: one button reads the folder, one table says how every school stands."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.exchange.asking import AskingStrip
from sendnet_ui.exchange.deeds import Haul, reading, to_its_end
from sendnet_ui.exchange.outcome import Outcome
from sendnet_ui.exchange.places import ask_files, ask_folder
from sendnet_ui.exchange.telling import told as told_of
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, flow, hbox, scrolled, text, vbox
from sendnet_ui.meetings.roll_call.reading import ORDERS, Order, Reading, ordered, read_roll_call, told
from sendnet_ui.meetings.stage_page import StagePage
from sendnet_ui.reports.meeting_prints import RollCallPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.tables.listing import Listed, Listing
from sendnet_ui.trust.list_table import ListTable

if TYPE_CHECKING:
    from sendnet_desktop.meetings.roll_call.values import Called, RollCall
    from sendnet_desktop.steps import Steps
    from sendnet_desktop.workspace import Workspace

_NOBODY: Final = "There are no schools to call: nobody is on the trust’s list yet. People is where they are let in."
_NOT_FOUND: Final = "No school is called that."
_UNDONE: Final = "What has been read is kept; nothing is half-read."
_FEW: Final = 8
_LEAST: Final = 140  # pixels of the table; where there is no room for it the page scrolls


class RollCallPage(StagePage):
    """What came from each school for this meeting."""

    stage: ClassVar[str] = "roll-call"
    concerns: ClassVar[tuple[str, ...]] = ("meeting", "evaluation", "framework")

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._reading: Reading | None = None
        self._shown: tuple[Called, ...] = ()
        self._read = QPushButton("Read a folder…", default=True)
        self._files = QPushButton("Read files…")
        self._counted = text("", "subheading")
        self._asking, self._outcome = AskingStrip(), Outcome()
        self._sought = QLineEdit(placeholderText="Filter by name", clearButtonEnabled=True)
        self._sought.setAccessibleName("Filter by name")
        self._sought.setProperty("unlabelled", "its placeholder says what it is for")
        self._order = DropDown({key: words for key, words in ORDERS.items() if key != "name"}, ORDERS["name"])
        self._order.introduce("Order")
        self._order.control.setMinimumContentsLength(max(map(len, ORDERS.values())))
        self._table = ListTable("Roll-call")
        self._table.setAccessibleDescription("What is known of the school that is chosen is told below.")
        self._table.setMinimumHeight(_LEAST)
        self._nobody, self._told = text("", "muted"), text("")
        self._content = scrolled(self._put_together())
        self._content.hide()
        self.setLayout(vbox(self._content, gap=0))
        self._connect()

    def refresh(self) -> None:
        """Read how every school stands."""
        place = self.place
        if place is not None:
            self.desk.read(lambda workspace: read_roll_call(workspace, place), self._show)

    def begin(self) -> None:
        """Put the keyboard on the button that reads."""
        self._read.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_print(self) -> None:
        """Ask for the roll-call on paper, in the order in which it is shown."""
        reading_, roll = self._reading, self._roll()
        if reading_ is not None and roll is not None:
            self.desk.print_wanted.emit(RollCallPrint(roll, reading_.head, sample=reading_.sample))

    def listings(self) -> tuple[Listing, ...]:
        """Return the roll-call, in the order in which it is shown."""
        reading_, roll = self._reading, self._roll()
        if reading_ is None or roll is None:
            return ()
        name = f"{reading_.head.trust} - roll-call {reading_.head.meets_on}".rstrip()

        def listed(_workspace: object) -> Listed:
            from sendnet_desktop.exports.roll_call import roll_call_sheets

            return Listed(name, roll_call_sheets(roll))

        return (Listing(listed),)

    def _put_together(self) -> QWidget:
        order = text("Order", "muted")
        order.setWordWrap(False)
        order.setBuddy(self._order.control)
        self._tools = QWidget()
        self._tools.setLayout(hbox(self._sought, order, self._order, gap=GAP))
        head = (text("Roll-call", "heading"), self._counted, flow(self._read, self._files))
        told_ = (self._asking, self._outcome, self._tools, self._nobody)
        layout = vbox(*head, *told_, self._table, self._told, gap=GAP)
        layout.setContentsMargins(GAP * 4, GAP * 2, GAP * 4, GAP * 2)
        layout.setStretch(layout.indexOf(self._table), 1)
        content = QWidget()
        content.setLayout(layout)
        return content

    def _connect(self) -> None:
        self._read.clicked.connect(self._ask_folder)
        self._files.clicked.connect(self._ask_files)
        self._asking.people_asked.connect(lambda asked: self.desk.wanted.emit("people", asked))
        self._sought.textChanged.connect(self._fill)
        self._order.changed.connect(self._fill)
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._tell_of_chosen())

    def _show(self, reading_: Reading) -> None:
        if reading_.place != self.place:
            return  # another meeting was opened meanwhile
        is_first, self._reading = self._reading is None, reading_
        self._asking.drop(reading_.members)
        self._fill()
        self._content.show()
        if is_first:
            self.take_keyboard()

    def _roll(self) -> "RollCall | None":
        roll = self._reading.roll if self._reading else None
        return None if roll is None else ordered(roll, self._chosen_order, self._sought.text())

    @property
    def _chosen_order(self) -> Order:
        return cast("Order", self._order.value() or "name")

    def _fill(self, *_: object) -> None:
        from sendnet_desktop.exports.roll_call import roll_call_sheets

        whole, roll = self._reading.roll if self._reading else None, self._roll()
        self._shown = roll.schools if roll else ()
        if roll is not None:
            self._table.show_sheet(roll_call_sheets(roll)[0])
        self._counted.setText(whole.words if whole else "")
        self._tools.setVisible(whole is not None and len(whole.schools) > _FEW)
        self._table.setVisible(bool(self._shown))
        self._nobody.setText(_NOT_FOUND if whole else self.desk.said(_NOBODY))
        self._nobody.setVisible(not self._shown)
        self._tell_of_chosen()

    def _tell_of_chosen(self) -> None:
        row = self._table.currentIndex().row()
        self._told.setText(told(self._shown[row]) if 0 <= row < len(self._shown) else "")

    def _ask_folder(self) -> None:
        ask_folder(self, "Read which folder?", self._start(), lambda folder: self._read_from((folder,), folder))

    def _ask_files(self) -> None:
        ask_files(self, "Which files?", self._start(), self._read_from)

    def _start(self) -> str:
        is_sample = self._reading is not None and self._reading.sample
        return "" if is_sample else self.desk.preferences.settings.exchange_folder

    def _read_from(self, places: Sequence[Path], folder: Path | None = None) -> None:
        if folder is not None and self._reading is not None and not self._reading.sample:
            self.desk.preferences.choose(exchange_folder=str(folder))
        haul = Haul()
        self._outcome.hide()
        for control in (self._read, self._files):
            control.setEnabled(False)

        def whole(workspace: "Workspace") -> "Steps[Haul]":
            return to_its_end(reading(workspace, places, haul), haul)

        job = self.desk.jobs.run(whole, "Reading what schools sent", lambda _: None, undone=_UNDONE)
        job.finished.connect(lambda: self._finish(haul))  # also where it was stopped: what was read counts

    def _finish(self, haul: Haul) -> None:
        for control in (self._read, self._files):
            control.setEnabled(True)
        lines = told_of(haul)
        if lines:
            self._outcome.tell("What happened", lines)
        self._asking.add(haul.asking.requests)
        self.desk.bulletin.changed.emit(haul.changes)
        self.begin()
        self.refresh()
