"""F6: from one part of the window to the next, back to where the keyboard was in it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


class Panes(QObject):
    """The parts of a window that the keyboard goes round; hidden ones are passed over."""

    def __init__(self, parts: Callable[[], Sequence[QWidget]], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._last: dict[QWidget, QWidget] = {}

    def step(self, by: int) -> None:
        """Move to the next part, or the one before it."""
        parts = [part for part in self._parts() if part.isVisible() and _reachable(part)]
        focused = QApplication.focusWidget()
        here = next((index for index, part in enumerate(parts) if focused and _holds(part, focused)), None)
        if here is not None and focused is not None:
            self._last[parts[here]] = focused
        if parts:
            self.enter(parts[((here if here is not None else -min(by, 0) - 1) + by) % len(parts)])

    def enter(self, part: QWidget) -> None:
        """Put the keyboard into a part: where it last was, or at its first stop."""
        stops = _reachable(part)
        last = self._last.get(part)
        target = last if last in stops else stops[0] if stops else None
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)


def _holds(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)


def _reachable(part: QWidget) -> list[QWidget]:
    chain = [part]
    while (following := chain[-1].nextInFocusChain()) is not None and following is not part:
        chain.append(following)
    return [widget for widget in chain if _holds(part, widget) and _is_stop(widget)]


def _is_stop(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return tabbed and widget.isVisible() and widget.isEnabled()
