"""The bar above every part of the overview: which part, which schools, and whether they are named."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QLineEdit, QTabBar, QToolButton, QWidget

from sendnet_desktop.across.narrowing import Picture
from sendnet_desktop.evaluations.filters import Filter
from sendnet_ui.forms.filter_bar import FilterBar
from sendnet_ui.forms.layouts import GAP, flow, vbox
from sendnet_ui.shell.icons import icon
from sendnet_ui.trust.parts import PARTS


class SchoolFilters(FilterBar):
    """Filters by phase, by hub, and by what statements bear on; the picture itself is read by them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("schools", "Filter by phase, hub and what statements bear on", parent)
        self._picture: Picture | None = None

    def offered(self) -> Sequence[Filter]:
        """Return the filters of the picture."""
        return self._picture.offered if self._picture else ()

    def asked(self) -> int:
        """Return how many schools there are without filters."""
        return self._picture.asked if self._picture else 0

    def leaves(self, filters: Sequence[Filter]) -> frozenset[str]:  # noqa: ARG002 -- the picture was read by them
        """Return the schools that the filters leave, as they were read last."""
        return frozenset(school.org for school in self._picture.schools) if self._picture else frozenset()

    def fill(self, picture: Picture) -> None:
        """Say what was read by the filters."""
        self._picture = picture
        self.say()


class OverviewBar(QWidget):
    """One row of parts and one of schools.

    Attributes:
        filters: Which schools and statements.
    """

    turned = Signal(str)
    """Another part is chosen; carries its key."""
    sought = Signal(str)
    """Other letters are looked for in schools' names."""
    veiled = Signal(bool)
    """Schools are to be called by letters, or by their names again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters = SchoolFilters()
        self._parts = QTabBar(drawBase=False, expanding=False, usesScrollButtons=True)
        self._parts.setAccessibleName("Parts of the overview")
        self._parts.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._parts.setStyleSheet("QTabBar::scroller { width: 64px; } QToolButton { padding: 0; }")
        for part in PARTS:
            self._parts.addTab(part.title)
        for button, name in zip(self._parts.findChildren(QToolButton), ("chevron-left", "chevron-right"), strict=False):
            button.setArrowType(Qt.ArrowType.NoArrow)
            button.setIcon(icon(name))
        self._find = QLineEdit(clearButtonEnabled=True, maxLength=80)
        self._find.setPlaceholderText("Find a school")
        self._find.setAccessibleName("Find a school")
        self._find.setProperty("unlabelled", "its own words say what it is for")
        self._find.setToolTip("Show only schools with these letters in their names (Ctrl+F)")
        self._find.setFixedWidth(self.fontMetrics().averageCharWidth() * 26)
        self._letters = QCheckBox("Letters for names")
        self._letters.setMinimumHeight(self.filters.button.sizeHint().height())
        self._letters.setToolTip("Call schools “School A”, “School B” while others look at this screen")
        tools = flow(self._find, self.filters.button, self._letters, gap=GAP * 2)
        layout = vbox(self._parts, tools, self.filters, gap=GAP)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self._parts.currentChanged.connect(lambda place: self.turned.emit(PARTS[place].key))
        self._find.textChanged.connect(lambda words: self.sought.emit(words.strip()))
        self._letters.toggled.connect(self.veiled)

    @property
    def part(self) -> str:
        """The key of the part that is chosen."""
        return PARTS[self._parts.currentIndex()].key

    @property
    def is_veiled(self) -> bool:
        """Whether schools are called by letters."""
        return self._letters.isChecked()

    @property
    def words(self) -> str:
        """The letters that are looked for."""
        return self._find.text().strip()

    @property
    def keyboard(self) -> QWidget:
        """The parts, where a person begins with the keyboard while the one that is chosen shows nothing."""
        return self._parts

    def turn(self, key: str) -> None:
        """Choose a part."""
        self._parts.setCurrentIndex(next(place for place, part in enumerate(PARTS) if part.key == key))

    def step(self, by: int) -> None:
        """Choose the part after this one, or the one before it."""
        self._parts.setCurrentIndex(max(0, min(self._parts.currentIndex() + by, len(PARTS) - 1)))

    def begin_to_find(self) -> None:
        """Put the keyboard where a school is looked for."""
        self._find.setFocus()
        self._find.selectAll()

    def forget(self) -> None:
        """Look for no letters."""
        self._find.clear()


def turn_by_keys(bar: OverviewBar, room: QWidget) -> None:
    """Let Ctrl+PgUp and Ctrl+PgDown go through the parts anywhere in a room."""
    for keys, by in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
        shortcut = QShortcut(QKeySequence(keys), room, lambda by=by: bar.step(by))
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
