"""The self-evaluation as a screen: the list at the left, what is chosen at the right."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedWidget, QWidget

from sendnet_desktop.evaluations.values import Judged, Snapshot
from sendnet_ui.evaluations.area_page import AreaPage
from sendnet_ui.evaluations.contents import Contents
from sendnet_ui.evaluations.earlier_list import EarlierCard
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.evaluations.keys import SET_ASIDE
from sendnet_ui.evaluations.newer import NewerFramework
from sendnet_ui.evaluations.places import Page, Place, pages_of
from sendnet_ui.evaluations.prints import Prints, Reader
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.evaluations.sheet import Reading, Sheet, read_living, read_snapshot
from sendnet_ui.evaluations.snapshots import snapshot_words
from sendnet_ui.evaluations.statement_page import StatementPage
from sendnet_ui.evaluations.tools import Tools
from sendnet_ui.evaluations.unsaved import Unsaved
from sendnet_ui.evaluations.wording import heading_words
from sendnet_ui.forms.layouts import scrolled, vbox
from sendnet_ui.forms.panes import ListBeside
from sendnet_ui.reports.print_button import PrintButton
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.notice import Notice
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.button import TableButton
from sendnet_ui.tables.listing import Listing


class EvaluationScreen(Screen):
    """The school's own evaluation of this year, or a snapshot of it to read."""

    concerns = (
        *("evaluation", "judgement", "area", "evidence", "support", "document", "school", "framework"),
        *("priority", "bearing", "earlier", "finding", "challenge"),
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._saving = Saving(desk, self.undo_stack, self)
        self._sheet = Sheet(desk, self._saving, self)
        self._snapshot: Snapshot | None = None
        self._beside = ""
        self._sought: Place | None = None
        self._unsaved, self._frozen = Unsaved(self._saving, self), Notice(self)
        self._newer = NewerFramework(self._sheet, self)
        self._contents = Contents()
        self._statement, self._area = StatementPage(self._sheet), AreaPage(self._sheet)
        self._pages = QStackedWidget()
        for page in (self._statement, self._area):
            self._pages.addWidget(scrolled(page))
        self._panes = ListBeside(self._contents, self._pages, self)
        self._prints = Prints(self, self._reader, self._contents.filters.narrowing)
        self.tools = self._tools = Tools(self._sheet, PrintButton(self._prints.offered), TableButton(self))
        layout = vbox(self._unsaved, self._frozen, self._newer, self._panes, gap=0)
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self._panes.setEnabled(False)
        self._connect()

    def refresh(self) -> None:
        """Read what is shown again."""
        self.desk.read(self._reader(), self._show)

    def ask_print(self) -> None:
        """Ask for a print of the evaluation, or of the snapshot that is open, as far as the filters leave it."""
        self._prints.ask_in_full()

    def listings(self) -> tuple[Listing, ...]:
        """Return the evaluation, or the snapshot that is open."""
        return (self._prints.listing(),)

    def flush(self) -> None:
        """Write what was typed, and what could not be written before."""
        super().flush()
        self._saving.retry()

    def go(self, page: Page) -> None:
        """Show a statement or an area; what was being typed is written first."""
        super().flush()
        if page != self._sheet.page:
            self._say_misread()
        self._sheet.page = page
        self._contents.show_page(page)
        self._fill()
        self._shown_page().verticalScrollBar().setValue(0)

    def find_here(self) -> bool:
        """Put the keyboard into the filter of the list."""
        self._contents.search()
        return True

    def visit(self, place: object) -> None:
        """Show the statement, the area, the very field or the snapshot that somebody elsewhere pointed at."""
        if isinstance(place, Snapshot):
            self._open(place)
        elif isinstance(place, Page):
            self.go(place)
            self._to_list()
        elif isinstance(place, Place):
            self._sought = place
            if self._snapshot is not None:
                self._close_snapshot()
            else:
                self._go_to_sought()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._offer_list()

    def _offer_list(self) -> None:
        # What the hint under the list says works at once, unless the keyboard is somewhere already.
        keyboard = QApplication.focusWidget() or self.window().focusWidget()  # while a dialog closes, nobody has it
        is_free = keyboard in (None, self) or not keyboard.isVisible()
        if self._panes.isEnabled() and is_free:
            self._to_list()

    def _connect(self) -> None:
        statements = self._contents.statements
        self._unsaved.given_up.connect(self._fill)
        self._saving.stepped_back.connect(self._go_back_to)
        self._sheet.chosen.connect(self.go)
        self._contents.picked.connect(self.go)
        statements.chosen.connect(self.go)
        statements.judged.connect(self._statement.judge)
        statements.cleared.connect(self._statement.clear)
        statements.strengthened.connect(self._statement.strengthen)
        statements.checked.connect(self._statement.check_duty)
        statements.set_aside.connect(self._statement.ask_reason)
        statements.kept.connect(self._statement.former.keep)
        statements.entered.connect(self._write_words)
        self._statement.returned.connect(self._to_list)
        for picker in (self._statement.picker, self._area.picker):
            picker.take_other = self._take_letter
        self._tools.begun.connect(self.flush)
        self._tools.opened.connect(self._open)
        self._tools.compared.connect(self._compare)
        self._newer.moved.connect(self._go_to_judge)
        # The panes are disabled until something was read, and their keys with them. Going on works from the page's
        # header too, which is not a part of the page.
        for keys, act in (
            ("Ctrl+Down", self._go_on),
            ("Ctrl+E", self._statement.add_evidence),
            ("Ctrl+Shift+F", self._contents.filters.open),
        ):
            QShortcut(QKeySequence(keys), self._panes, act)
        for part in (self, self._tools):
            leaving = QShortcut(QKeySequence("Esc"), part, self._leave)
            leaving.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _show(self, reading: Reading) -> None:
        evaluation = reading.evaluation
        self._sheet.show(reading)
        known = {Page("statement", each.statement.id) for each in evaluation.judged()}
        known |= {Page("area", area.area.id) for area in evaluation.areas}
        if self._sheet.page not in known:
            first = next(evaluation.judged(), None)  # a phase may be asked nothing
            area = Page("area", evaluation.areas[0].area.id)
            self._sheet.page = Page("statement", first.statement.id) if first else area
        self._panes.setEnabled(True)
        if self.isVisible():
            self._offer_list()
        self.say_under_title(heading_words(evaluation))
        self._tools.fill()
        self._newer.refresh()
        assert self._sheet.page is not None
        self._contents.fill(evaluation, self._sheet.page, reading.recency)
        self._fill()
        self._go_to_sought()
        if self.window().focusWidget() is None:
            self._to_list()

    def _go_to_judge(self) -> None:
        every = list(self._sheet.evaluation.judged())
        touched = (each for each in every if each.was_level or each.was_pack)
        first = next(touched, None) or next((each for each in every if self._is_waiting(each)), None)
        if first is not None:
            self.go(Page("statement", first.statement.id))
        self._to_list()

    def _go_to_sought(self) -> None:
        # The room may have been opened just now, and then there is nothing to go to before it is read.
        if self._sought is None or not self._sheet.is_read or self._sheet.is_frozen:
            return
        sought, self._sought = self._sought, None
        page = next(pages_of(frozenset((sought.cell(self._sheet.evaluation),)), self._sheet.evaluation), None)
        if page is not None:
            self.go(page)
            self._to_list()
            for card in self._shown_page().findChildren(EarlierCard):
                card.open_up(sought.id)
            field = next((each for each in self._shown_page().findChildren(Field) if each.place == sought), None)
            if field is not None:
                field.go()

    def _fill(self) -> None:
        page = self._sheet.page
        if page is None or not self._sheet.is_read:
            return
        evaluation = self._sheet.evaluation
        area = evaluation.pack.area_of.get(page.id)
        judged = evaluation.find(page.id) if page.subject == "statement" else None
        if judged is not None and area is not None:
            self._statement.fill(judged, area)
            self._pages.setCurrentIndex(0)
        elif page.subject == "area":
            self._area.fill(next(each for each in evaluation.areas if each.area.id == page.id))
            self._pages.setCurrentIndex(1)

    def _reader(self) -> Reader:
        if self._snapshot is None:
            return partial(read_living, beside=self._beside)
        return partial(read_snapshot, snapshot=self._snapshot, beside=self._beside)

    def _shown_page(self) -> QScrollArea:
        shown = self._pages.currentWidget()
        assert isinstance(shown, QScrollArea)
        return shown

    def _write_words(self) -> None:
        (self._statement if self._pages.currentIndex() == 0 else self._area).write()
        focused = self.window().focusWidget()
        if focused is not None:
            self._shown_page().ensureWidgetVisible(focused)

    def _to_list(self) -> None:
        self._contents.statements.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave(self) -> None:
        self._statement.leave()
        self._contents.leave()

    def _take_letter(self, event: QKeyEvent) -> bool:
        letter = event.text().upper()
        if not letter.isalpha() or not self._contents.statements.take_key(event):
            return False
        if letter != SET_ASIDE:
            self._to_list()
        return True

    def _go_on(self) -> None:
        super().flush()
        evaluation, page = self._sheet.evaluation, self._sheet.page
        order = [Page("statement", each.statement.id) for each in evaluation.judged()]
        shown = {*self._contents.statements.shown}
        waiting = {
            Page("statement", each.statement.id) for each in evaluation.judged() if self._is_waiting(each)
        } & shown
        start = 0
        if page in order:
            start = order.index(page) + 1
        elif page is not None:
            area = next(each for each in evaluation.areas if each.area.id == page.id)
            start = order.index(Page("statement", area.judged[0].statement.id)) if area.judged else 0
        following = next((each for each in (*order[start:], *order[:start]) if each in waiting), None)
        self._to_list()
        if following is None or following == page:
            which = "Every statement" if len(shown) == len(order) else "Everything that the filter leaves"
            self.desk.notices.said.emit(f"{which} is answered.")
        else:
            self.go(following)

    def _is_waiting(self, judged: Judged) -> bool:
        field, known = ("level", judged.level) if judged.graded else ("comment", judged.comment)
        return judged.applies and not self._sheet.known(Place("statement", judged.statement.id, field), known)

    def _go_back_to(self, page: Page) -> None:
        if self._snapshot is not None:
            self._close_snapshot()
        if page != self._sheet.page:
            self.go(page)

    def _say_misread(self) -> None:
        for field in self._shown_page().findChildren(Field):
            words = field.misread_words()
            if words and field.isVisible():
                self.desk.notices.said.emit(words)

    def _open(self, snapshot: Snapshot) -> None:
        self.flush()
        self._snapshot = snapshot
        words = f"Snapshot “{snapshot.name}”, {snapshot_words(snapshot)}. It is only to be read."
        self._frozen.show_notice(words, (("Back to the evaluation", self._close_snapshot),))
        self.refresh()

    def _compare(self, snapshot: Snapshot) -> None:
        self._beside = snapshot.document
        self.refresh()

    def _close_snapshot(self) -> None:
        self._snapshot = None
        self._frozen.hide()
        self.refresh()
