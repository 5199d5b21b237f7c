"""The accessibility of a page, as one call: every rule that can be checked by machine.

A test of a screen says ``audit(page)`` in the sizes and schemes that matter; what it returns is a list of
sentences, empty where all is well.
"""

from collections import Counter

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from sendnet_ui.shell.tokens import contrast

SMALL_LAPTOP = QSize(911, 512)
_TARGET = 24
_SEEN_PIXELS = 60  # a 2 px ring around the smallest target has more than three times as many


def audit(page: QWidget, *, least_contrast: float = 4.5) -> list[str]:
    """Return what is wrong with a page that is shown in an active window."""
    return [
        *unnamed(page),
        *orphan_labels(page),
        *small_targets(page),
        *hidden_focus(page),
        *faint_words(page, least_contrast),
        *clipped(page),
    ]


def unnamed(page: QWidget) -> list[str]:
    """Return the controls that a screen reader could not name, or names unlike what is written on them."""
    wrong = []
    for widget in stops(page):
        name = spoken_name(widget)
        if not name.strip():
            wrong.append(f"{_called(widget)} has no name")
        elif isinstance(widget, QAbstractButton) and (written := _plain(widget.text())) and written not in name:
            wrong.append(f"{_called(widget)} is written “{written}” and spoken “{name}”")
    return wrong


def orphan_labels(page: QWidget) -> list[str]:
    """Return the editors that no visible label belongs to."""
    labelled = {label.buddy() for label in page.window().findChildren(QLabel)}
    fields = (QLineEdit, QPlainTextEdit, QComboBox)
    return [
        f"{_called(widget)} has no label of its own"
        for widget in stops(page)
        if isinstance(widget, fields) and not widget.property("unlabelled") and widget not in labelled
    ]


def small_targets(page: QWidget) -> list[str]:
    """Return the controls that are smaller than 24 × 24 (WCAG 2.5.8)."""
    return [
        f"{_called(widget)} is {widget.width()} × {widget.height()}"
        for widget in _shown(page, QAbstractButton, QLineEdit, QComboBox)
        if widget.width() < _TARGET or widget.height() < _TARGET
        if not isinstance(widget.parentWidget(), QLineEdit)
    ]


def hidden_focus(page: QWidget) -> list[str]:
    """Walk the page with Tab; return the stops whose focus cannot be seen, or where the walk never comes back."""
    walk = tab_walk(page)
    wrong = [f"Tab never reaches {_called(widget)}" for widget in stops(page) if widget not in walk]
    for widget in walk:
        seen = focus_pixels(widget)
        if seen < _SEEN_PIXELS:
            wrong.append(f"focus on {_called(widget)} changes only {seen} pixels by 3 : 1")
        if not _in_view(widget):
            wrong.append(f"focus on {_called(widget)} is scrolled out of sight")
    return wrong


def tab_walk(page: QWidget) -> list[QWidget]:
    """Press Tab until the keyboard comes back to where it began; return where it was inside the page."""
    window = page.window()
    first = next(iter(stops(page)), None)
    if first is None:
        return []
    first.setFocus(Qt.FocusReason.TabFocusReason)
    walk: list[QWidget] = []
    for _ in range(500):
        focused = QApplication.focusWidget()
        assert focused is not None, "Tab lost the keyboard"
        if focused in walk and focused is first:
            return walk
        if (focused is page or page.isAncestorOf(focused)) and focused not in walk:
            walk.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert QApplication.activeWindow() is window, f"walking opened a window after {_called(focused)}"
    message = f"Tab never came back to {_called(first)}"
    raise AssertionError(message)


def focus_pixels(widget: QWidget) -> int:
    """Return how many pixels around a control change by at least 3 : 1 when it takes the keyboard."""
    window = widget.window()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    around = _rect_in(widget, window).adjusted(-4, -4, 4, 4).intersected(window.rect())
    held = window.grab(around).toImage()
    widget.clearFocus()
    QApplication.processEvents()
    left = window.grab(around).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    changed = Counter(pair for pair in zip(_pixels(held), _pixels(left), strict=True) if pair[0] != pair[1])
    return sum(count for (one, other), count in changed.items() if contrast(QColor(one), QColor(other)) >= 3)


def faint_words(page: QWidget, least: float) -> list[str]:
    """Return the words whose paint is fainter than it may be: the darkest or lightest pixel against the ground."""
    wrong = []
    kinds = (QLabel, QAbstractButton, QLineEdit)
    for widget in _shown(page, *kinds):
        if not _plain(widget.text()) or not widget.isEnabled() or not _in_view(widget):
            continue
        found = painted_contrast(widget)
        if found < least:
            wrong.append(f"{_called(widget)} is painted at {found:.1f} : 1")
    return wrong


def painted_contrast(widget: QWidget) -> float:
    """Return the contrast of the strongest paint in a widget against its commonest colour."""
    counts = Counter(_pixels(_picture(widget)))
    ground = QColor(counts.most_common(1)[0][0])
    return max(contrast(QColor(rgb), ground) for rgb, count in counts.items() if count >= 3)


def clipped(page: QWidget) -> list[str]:
    """Return the words that have less room than they need."""
    wrong = []
    for widget in _shown(page, QLabel, QAbstractButton):
        if not _plain(widget.text()):
            continue
        needed = widget.sizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed = QSize(0, widget.heightForWidth(widget.width()))
        if needed.width() > widget.width() + 1 or needed.height() > widget.height() + 1:
            wrong.append(f"{_called(widget)} needs {needed.toTuple()} and has {widget.size().toTuple()}")
    return wrong


def too_large(page: QWidget, room: QSize = SMALL_LAPTOP) -> list[str]:
    """Return why a window does not fit a small laptop, if it does not; and what cannot be scrolled to."""
    least = page.window().minimumSizeHint().expandedTo(page.window().minimumSize())
    wrong = []
    if least.width() > room.width() or least.height() > room.height():
        wrong.append(f"{_called(page)} needs {least.toTuple()} and may have {room.toTuple()}")
    for area in page.findChildren(QScrollArea):
        inside = area.widget()
        if area.isVisible() and inside is not None and inside.minimumSizeHint().width() > area.viewport().width():
            wrong.append(f"{_called(inside)} is wider than its page: {inside.minimumSizeHint().width()}")
    return wrong


def stops(page: QWidget) -> list[QWidget]:
    """Return what Tab is to reach in a page."""
    return [
        widget
        for widget in _shown(page, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None and widget.isEnabled()
        if not isinstance(widget, (QScrollArea, QMenuBar))
    ]


def spoken_name(widget: QWidget) -> str:
    """Return what assistive technology calls a control: its own name, or that of the label that belongs to it."""
    name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    if not isinstance(widget, QComboBox):
        return name
    labels = (label.text() for label in widget.window().findChildren(QLabel) if label.buddy() is widget)
    return widget.accessibleName() or next(labels, "")  # on Linux a combo's name is its value


def described(page: QWidget) -> list[tuple[str, str]]:
    """Return the role and name of every stop, in Tab's order, as a screen reader would go through them."""
    told = []
    for widget in tab_walk(page):
        role = QAccessible.queryAccessibleInterface(widget).role()
        told.append((role.name, spoken_name(widget)))
    return told


def _shown(page: QWidget, *kinds: type[QWidget]) -> list:  # type: ignore[type-arg]  # of whichever kinds were asked
    inside = [page, *page.findChildren(QWidget)]
    return [widget for widget in inside if isinstance(widget, kinds) and widget.isVisible()]


def _in_view(widget: QWidget) -> bool:
    shown = widget.visibleRegion().boundingRect()
    return shown.width() * shown.height() >= widget.width() * min(widget.height(), 200) * 0.95


def _rect_in(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _picture(widget: QWidget) -> QImage:
    window = widget.window()
    return window.grab(_rect_in(widget, window).intersected(window.rect())).toImage()


def _pixels(picture: QImage) -> list[int]:
    return memoryview(picture.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I").tolist()


def _plain(words: str) -> str:
    return words.replace("&", "").strip()


def _called(widget: QWidget) -> str:
    words = getattr(widget, "text", str)
    shown = _plain(words()) if callable(words) and not isinstance(widget, QLineEdit) else ""
    return f"{type(widget).__name__} “{shown or widget.accessibleName() or widget.objectName()}”"
