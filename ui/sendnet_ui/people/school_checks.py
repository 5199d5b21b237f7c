"""The editor of several schools among many: a list to tick, with a line that narrows it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import GAP, text, vbox

_FEW = 8  # schools that are seen at once without a line to narrow them


class SchoolChecks(Editor[tuple[str, ...]]):
    """Any number of schools, by their ids in the order of their names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = QLineEdit(placeholderText="Type a part of a name", clearButtonEnabled=True)
        self._filter.setAccessibleName("Narrow the schools")
        self._filter.setProperty("unlabelled", "its placeholder says what it is for")
        self._schools = QListWidget()
        self._schools.setSpacing(2)
        self._chosen = text("", "muted")
        self.setLayout(vbox(self._filter, self._schools, self._chosen, gap=GAP // 2))
        self.setFocusProxy(self._schools)
        self._filter.textChanged.connect(self._narrow)
        self._schools.itemChanged.connect(self._take)

    @property
    def control(self) -> QListWidget:
        """The list."""
        return self._schools

    def offer(self, schools: Mapping[str, str]) -> None:
        """Offer these schools, each under its id; those ticked stay so where they are among them."""
        ticked = set(self.value())
        self._schools.clear()
        for school, name in sorted(schools.items(), key=lambda pair: pair[1].casefold()):
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, school)
            item.setCheckState(Qt.CheckState.Checked if school in ticked else Qt.CheckState.Unchecked)
            self._schools.addItem(item)
        self._filter.setVisible(len(schools) > _FEW)
        lines = min(max(len(schools), 2), _FEW)
        self._schools.setFixedHeight(round(self.fontMetrics().height() * 1.75 * lines) + 10)
        self._say()

    def value(self) -> tuple[str, ...]:
        """Return the ids of the schools that are ticked."""
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in self._items() if _is_ticked(item))

    def set_value(self, value: Sequence[str]) -> None:
        """Tick these schools and no others."""
        for item in self._items():
            chosen = item.data(Qt.ItemDataRole.UserRole) in value
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)

    def _items(self) -> list[QListWidgetItem]:
        return [self._schools.item(row) for row in range(self._schools.count())]

    def _narrow(self, words: str) -> None:
        for item in self._items():
            item.setHidden(words.casefold().strip() not in item.text().casefold())

    def _take(self) -> None:
        self._say()
        self.changed.emit(self.value())

    def _say(self) -> None:
        names = [item.text() for item in self._items() if _is_ticked(item)]
        self._chosen.setText(", ".join(names) if names else "No school is ticked yet.")


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked
