"""The editor of one choice among many: a closed list."""

from collections.abc import Mapping
from typing import Final, cast

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QToolTip, QWidget

from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import vbox

_CUT: Final = Qt.TextElideMode.ElideRight


class DropDown(Editor[str | None]):
    """One of several options by its id, or none."""

    def __init__(self, options: Mapping[str, str], nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = _Box()
        self._box.addItem(nothing, None)
        self.offer(options)
        self.setLayout(vbox(self._box))
        self.setFocusProxy(self._box)
        self._box.activated.connect(lambda: self.changed.emit(self.value()))

    @property
    def control(self) -> QComboBox:
        """The box."""
        return self._box

    def offer(self, options: Mapping[str, str]) -> None:
        """Offer these from now on, each under its id; what is chosen stays so where it is among them."""
        chosen = self.value()
        while self._box.count() > 1:
            self._box.removeItem(1)
        for option, label in options.items():
            self._box.addItem(label, option)
        self.set_value(chosen)

    def value(self) -> str | None:
        """Return the id of what is chosen."""
        chosen: str | None = self._box.currentData()
        return chosen

    def set_value(self, value: str | None) -> None:
        """Show an option as chosen; an id that is not offered shows none."""
        self._box.setCurrentIndex(max(self._box.findData(value), 0))


class _Box(QComboBox):
    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def sizeHint(self) -> QSize:
        # The first line says what the box is for, so it is shown whole where there is room; it may still be narrower.
        letters = self.fontMetrics()
        least = self.minimumContentsLength() * letters.horizontalAdvance("X")
        lacking = letters.horizontalAdvance(self.itemText(0)) - least
        return super().sizeHint() + QSize(max(lacking, 0), 0)

    def minimumSizeHint(self) -> QSize:
        return super().sizeHint()

    def showPopup(self) -> None:
        # As wide as the longest option, which no box is, and no wider than the screen.
        options, room = self.view(), self.screen().availableGeometry()
        around = options.verticalScrollBar().sizeHint().width() + 4 * options.frameWidth()
        options.setMinimumWidth(min(options.sizeHintForColumn(0) + around, room.width()))
        super().showPopup()
        popup = options.window()
        beyond = popup.frameGeometry().right() - room.right()
        if beyond > 0:
            popup.move(max(popup.x() - beyond, room.left()), popup.y())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        # What is painted ends in an ellipsis where it is cut; what is spoken stays whole.
        super().initStyleOption(option)
        option.currentText = self.fontMetrics().elidedText(self.currentText(), _CUT, self._room(option))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and not self.toolTip() and self._is_cut():
            QToolTip.showText(cast("QHelpEvent", event).globalPos(), self.currentText(), self)
            return True
        return super().event(event)

    def _is_cut(self) -> bool:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return bool(option.currentText != self.currentText())

    def _room(self, option: QStyleOptionComboBox) -> int:
        part = QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page must not change an answer on the way.
        event.ignore()
