"""Layouts that read like the screen: nested calls in the order in which a person sees things."""

from functools import partial
from typing import Literal, TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sendnet_ui.forms.editor import Editor, V
from sendnet_ui.forms.items import ItemLayout

GAP = 8
"""Between things that belong together, in logical pixels; everything else is a multiple of it."""


class Stretch:
    """Takes the room that is left."""


STRETCH = Stretch()
Part = QWidget | QLayout | Stretch | int
"""What a layout holds: a widget, another layout, ``STRETCH``, or a fixed space in pixels."""

_Box = TypeVar("_Box", bound=QBoxLayout)

LabelRole = Literal["title", "heading", "subheading", "strong", "muted", "small", "danger", "good", "body"]


def hbox(*parts: Part, gap: int = GAP, margin: int = 0) -> QHBoxLayout:
    """Put parts side by side."""
    return _filled(QHBoxLayout(), parts, gap, margin)


def vbox(*parts: Part, gap: int = GAP, margin: int = 0) -> QVBoxLayout:
    """Put parts one under the other."""
    return _filled(QVBoxLayout(), parts, gap, margin)


def flow(*widgets: QWidget, gap: int = GAP) -> "Flow":
    """Put widgets side by side, and on further lines where they do not fit."""
    layout = Flow(gap)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


def field(label: str, editor: Editor[V], hint: str = "") -> QVBoxLayout:
    """Put a label above an editor that it names, with a sentence of help between them.

    The label is the buddy of the editor's control, so that a screen reader says it there.
    """
    name = text(label, "strong")
    name.setBuddy(editor.control)
    editor.introduce(label, hint)
    help_text = [text(hint, "muted")] if hint else []
    return vbox(name, *help_text, editor, gap=GAP // 2)


def form(*rows: Part) -> QVBoxLayout:
    """Put fields one under the other with room between them."""
    return vbox(*rows, gap=GAP * 3)


def text(words: str, role: LabelRole = "body") -> QLabel:
    """Return words to read, wrapped to the room that there is."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    label.setMinimumWidth(1)  # long words must not decide how wide the window is
    return label


def rule() -> QFrame:
    """Return a hairline between two parts of a page."""
    line = QFrame()
    line.setFixedHeight(1)
    line.setStyleSheet("background: palette(mid);")
    return line


def scrolled(page: QWidget) -> QScrollArea:
    """Return a page that scrolls downwards where the window is too small for it."""
    page.setObjectName(page.objectName() or "page")
    area = Scrolled(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def reveal(part: QWidget) -> None:
    """Bring into sight what has just appeared on a page that scrolls, once the page is laid out anew."""
    page = part.parentWidget()
    while page is not None and not isinstance(page, Scrolled):
        page = page.parentWidget()
    if page is not None:
        QTimer.singleShot(0, part, partial(page.ensureWidgetVisible, part, 0, GAP))


def column(content: QLayout, characters: int = 88) -> QWidget:
    """Return a page whose lines stay short enough to read, however wide the window is."""
    page = QWidget()
    layout = hbox(_Measure(content, characters), STRETCH)
    layout.setContentsMargins(GAP * 4, GAP * 2, GAP * 4, GAP * 4)
    layout.setStretch(0, 1)
    layout.setStretch(1, 0)
    page.setLayout(layout)
    return page


class _Measure(QWidget):
    """As wide as so many characters of the text in force, at most."""

    def __init__(self, content: QLayout, characters: int) -> None:
        super().__init__()
        self._characters = characters
        self.setLayout(content)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * self._characters)


class Scrolled(QScrollArea):
    """Keeps what has the keyboard in sight, however the keyboard came there; Qt does so for Tab alone.

    Qt shows what it is given to scroll at once, and so dresses every part of it; each layout that the area is put
    into afterwards would dress them all anew. So the page is handed over when the area itself is dressed.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        page.setParent(self.viewport())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Polish and self.widget() is None:
            self.setWidget(self._page)
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.Resize:
            # A question that has just appeared is in its place only once the page is laid out anew.
            QTimer.singleShot(0, self, lambda: self._follow(None, QApplication.focusWidget()))
        return super().eventFilter(watched, event)

    def _follow(self, _old: QWidget | None, focused: QWidget | None) -> None:
        page = self.widget()
        if focused is not None and page is not None and page.isAncestorOf(focused):
            place = QRect(focused.mapTo(page, QPoint(0, 0)), focused.size())
            if place.height() < self.viewport().height():
                middle = place.center()  # of a text Qt itself would show no more than the cursor
                self.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + GAP)
            else:
                self.ensureWidgetVisible(focused, GAP, GAP * 2)


class Flow(ItemLayout):
    """Lines of widgets that break like words do."""

    def __init__(self, gap: int = GAP) -> None:
        super().__init__(gap)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        smallest = QSize(0, 0)
        for item in self._shown():
            smallest = smallest.expandedTo(item.minimumSize())
        return smallest

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(rect.width(), item.sizeHint().height()))
            if item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if place:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - rect.y()


def _filled(layout: _Box, parts: tuple[Part, ...], gap: int, margin: int) -> _Box:
    layout.setSpacing(gap)
    layout.setContentsMargins(margin, margin, margin, margin)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        elif isinstance(part, int):
            layout.addSpacing(part)
        else:
            layout.addStretch(1)
    return layout
