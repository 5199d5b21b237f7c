"""The priorities as a screen: the list at the left, the one that is chosen at the right."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from sendnet_desktop.changes import Changes
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.evaluations.unsaved import Unsaved
from sendnet_ui.forms.layouts import GAP, STRETCH, column, flow, scrolled, text, vbox
from sendnet_ui.forms.panes import ListBeside
from sendnet_ui.plans.contents import Contents
from sendnet_ui.plans.places import Beginning, Entry, PriorityPlace, ReviewPlace, place_of
from sendnet_ui.plans.priority_page import PriorityPage
from sendnet_ui.plans.sheet import PlanSheet, Reading, read_plan
from sendnet_ui.plans.wording import heading_words
from sendnet_ui.reports.print_button import PrintButton
from sendnet_ui.reports.prints import BlankForm, PlanLayout, PlanPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.button import TableButton
from sendnet_ui.tables.listing import Listing
from sendnet_ui.tables.listings import priorities_listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from sendnet_desktop.workspace import Workspace

_PRINTS: Final[dict[PlanLayout, str]] = {
    "action plan": "Action plan…",
    "page for governors": "Page for governors…",
    "inclusion strategy": "Inclusion strategy…",
}
_EMPTY: Final = (
    "A priority is something that you mean to change this year. Three at a time are plenty. Most begin with a"
    " judgement: go to a statement of your self-evaluation and choose “Make this a priority”. It brings along where"
    " you stand."
)


class PlanScreen(Screen):
    """The school's priorities of this year."""

    concerns = (
        *("priority", "bearing", "serving", "action", "milestone", "review"),
        *("evaluation", "judgement", "area", "framework"),
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._saving = Saving(desk, self.undo_stack, self)
        self._sheet = PlanSheet(desk, self._saving, self)
        self._sought: PriorityPlace | Entry | Beginning | ReviewPlace | None = None
        self._added = ""
        self._unsaved = Unsaved(self._saving)
        self._contents, self._page = Contents(), PriorityPage(self._sheet)
        self._scrolled = scrolled(self._page)
        self._panes = ListBeside(self._contents, self._scrolled)
        self._new, self._judgements = (
            QPushButton("New priority"),
            QPushButton("Go to the self-evaluation", default=True),
        )
        self.tools = self._tools = self._print_tools()
        self._pages = QStackedWidget()
        for page in (QWidget(), self._panes, self._empty_page()):
            self._pages.addWidget(page)
        layout = vbox(self._unsaved, self._pages, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._connect()

    def refresh(self) -> None:
        """Read the plan again."""
        self.desk.read(read_plan, self._show)

    def flush(self) -> None:
        """Write what was typed, and what could not be written before."""
        super().flush()
        self._saving.retry()

    def ask_print(self) -> None:
        """Ask for a print of the action plan; what was typed is written first."""
        self._print("action plan")

    def listings(self) -> tuple[Listing, ...]:
        """Return the priorities that the filters leave, with their actions, milestones and reviews."""
        narrow = self._contents.filters.narrowing()
        return (Listing(lambda workspace: priorities_listed(workspace, narrow)),)

    def go(self, place: PriorityPlace) -> None:
        """Show a priority; what was being typed is written first."""
        super().flush()
        is_other = self._sheet.page is None or self._sheet.page.record != place.record
        self._sheet.page = place
        self._fill()
        if place.action:
            self._page.actions_part.choose(place.action)
        if is_other:
            self._scrolled.verticalScrollBar().setValue(0)

    def visit(self, place: object) -> None:
        """Show a priority, an action, a review or a very field, or begin a priority with a judgement."""
        if isinstance(place, PriorityPlace | Entry | Beginning | ReviewPlace):
            self._sought = place
            self._go_to_sought()

    def _connect(self) -> None:
        priorities = self._contents.priorities
        self._unsaved.given_up.connect(self._fill)
        self._saving.stepped_back.connect(self._go_back_to)
        self._contents.begun.connect(self._begin)
        self._contents.carried_on.connect(self._carry_on)
        priorities.chosen.connect(lambda record: self.go(PriorityPlace(record)))
        priorities.entered.connect(self._page.begin)
        priorities.moved.connect(self._move)
        priorities.removed.connect(self._take_away)
        self._page.removed.connect(self._take_away_shown)
        self._new.clicked.connect(self._begin)
        self._judgements.clicked.connect(partial(self.led.emit, "evaluation"))
        for keys, act in (
            ("Ctrl+N", self._begin),
            ("Ctrl+Shift+F", self._contents.filters.open),
            ("Esc", self._contents.leave),
        ):
            for part in (self, self._tools):
                shortcut = QShortcut(QKeySequence(keys), part, act)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _print_tools(self) -> QWidget:
        prints = {words: partial(self._print, layout) for layout, words in _PRINTS.items()}
        tools = QWidget()
        tools.setLayout(
            flow(PrintButton({**prints, "Blank action plan for paper…": self._print_blank}), TableButton(self))
        )
        return tools

    def _print(self, layout: PlanLayout) -> None:
        self.flush()
        narrow = self._contents.filters.narrowing()

        def ask(reading: Reading) -> None:
            self.desk.print_wanted.emit(PlanPrint(narrow(reading.plan), reading.evaluation, layout))

        self.desk.read(read_plan, ask)

    def _print_blank(self) -> None:
        def ask(reading: Reading) -> None:
            self.desk.print_wanted.emit(BlankForm("action plan", reading.evaluation))

        self.desk.read(read_plan, ask)

    def _empty_page(self) -> QWidget:
        buttons = QWidget()
        buttons.setLayout(flow(self._judgements, self._new))
        words = vbox(text("Nothing is planned yet", "heading"), text(_EMPTY), buttons, STRETCH, gap=GAP * 2)
        return scrolled(column(words))

    def _show(self, reading: Reading) -> None:
        self._sheet.show(reading)
        plan = reading.plan
        records = [*(each.record for each in plan.live), *(each.record for each in plan.priorities)]
        if self._added in records:
            self._sheet.page, added = PriorityPlace(self._added), True
            self._added = ""
        else:
            added = False
        if self._sheet.priority is None:
            self._sheet.page = PriorityPlace(records[0]) if records else None
        self.say_under_title(heading_words(plan))
        self._pages.setCurrentIndex(1 if records else 2)
        self._fill()
        if added:
            self._scrolled.verticalScrollBar().setValue(0)
            self._page.begin(anew=True)
        if not added and self._sought is None:  # who was led to a field, or has just added something, types there
            self.offer_keyboard(self._contents.priorities if records else self._judgements)
        self._go_to_sought()

    def _fill(self) -> None:
        priority = self._sheet.priority
        if priority is not None:
            self._contents.fill(self._sheet.reading, priority.record)
            self._page.fill(priority)

    def _go_to_sought(self) -> None:
        # The room may have been opened just now, and then there is nothing to go to before it is read.
        if self._sought is None or not self._sheet.is_read:
            return
        sought, self._sought = self._sought, None
        if isinstance(sought, Beginning):
            self._make_of(sought)
        elif isinstance(sought, PriorityPlace):
            self._go_if_there(sought)
        elif isinstance(sought, ReviewPlace):
            self._go_to_review(sought)
        else:
            self._go_to_field(sought)

    def _go_if_there(self, place: PriorityPlace) -> None:
        if self._sheet.plan.find(place.record) is None:
            return
        self.go(place)
        if place.action:
            self._page.actions_part.begin()
        else:
            self._to_list()

    def _go_to_review(self, place: ReviewPlace) -> None:
        plan = self._sheet.plan
        owner = next((each for each in plan.priorities if place.record in {one.record for one in each.reviews}), None)
        if owner is not None:
            self.go(PriorityPlace(owner.record))
            self._page.reviews_part.point_at(place.record)

    def _go_to_field(self, entry: Entry) -> None:
        place = place_of(entry, self._sheet.plan)
        if place is None:
            return
        self.go(place)
        field = next((each for each in self._page.findChildren(Field) if each.place == entry), None)
        if field is not None:
            field.go()

    def _begin(self) -> None:
        self._add("Priority added.", lambda workspace: workspace.plans.add_priority())

    def _make_of(self, beginning: Beginning) -> None:
        def make(workspace: "Workspace") -> tuple[str, Changes]:
            if beginning.subject == "statement":
                return workspace.plans.from_statement(beginning.id)
            return workspace.plans.from_area(beginning.id)

        self._add(f"{beginning.id} made a priority.", make)

    def _add(self, words: str, make: "Callable[[Workspace], tuple[str, Changes]]") -> None:
        super().flush()

        def work(workspace: "Workspace") -> Changes:
            self._added, changes = make(workspace)
            return changes

        self._saving.do(words, work, self._sheet.page)

    def _carry_on(self, record: str) -> None:
        self._added = record
        self._saving.do("Priority carried on.", lambda workspace: workspace.plans.carry_on(record), self._sheet.page)

    def _move(self, record: str, before: str) -> None:
        self._saving.do("Priority moved.", lambda workspace: workspace.plans.move(record, before), self._sheet.page)

    def _take_away(self, record: str) -> None:
        priority = self._sheet.plan.find(record)
        if priority is None:
            return
        if priority.reviews:
            self.desk.notices.said.emit("It has been reviewed, so it stays on record. Close it instead.")
            return
        super().flush()
        page = PriorityPlace(record)
        self._saving.do(
            "Priority removed.", lambda workspace: workspace.plans.remove_priority(record), page, offer_undo=True
        )
        self._to_list()

    def _take_away_shown(self) -> None:
        if self._sheet.page is not None:
            self._take_away(self._sheet.page.record)  # the filters may leave it out of the list

    def _go_back_to(self, page: PriorityPlace) -> None:
        if self._sheet.plan.find(page.record) is None:
            self._added = page.record  # it comes back with what is undone
        elif page != self._sheet.page:
            self.go(page)

    def _to_list(self) -> None:
        self._contents.priorities.setFocus(Qt.FocusReason.ShortcutFocusReason)
