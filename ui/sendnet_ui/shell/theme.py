"""The look: Fusion, a palette and one style sheet made from tokens, in the scheme and size a person wants."""

from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from sendnet_desktop.settings import TEXT_SIZES, Appearance
from sendnet_resources import resource
from sendnet_ui.shell.tokens import TOKENS, Scheme, Tokens

Role = QPalette.ColorRole

_ROLES: Final = {
    Role.Window: "page",
    Role.WindowText: "ink",
    Role.Base: "field",
    Role.AlternateBase: "raised",
    Role.Text: "ink",
    Role.Button: "page",
    Role.ButtonText: "ink",
    Role.PlaceholderText: "muted",
    Role.Highlight: "accent",
    Role.HighlightedText: "on_accent",
    Role.Accent: "focus",
    Role.Link: "accent",
    Role.LinkVisited: "accent",
    Role.BrightText: "danger",
    Role.Light: "raised",
    Role.Midlight: "line",
    Role.Mid: "line",
    Role.Dark: "outline",
    Role.Shadow: "outline",
    Role.ToolTipBase: "deep",  # navigation and tips share one deep surface
    Role.ToolTipText: "on_deep",
}
"""Which token each role of the palette carries. Widgets that paint themselves read their palette, so they
need to know nothing of themes: ``Accent`` is the focus ring, ``Dark`` the edge of a control, ``Mid`` a hairline."""


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette in which these tokens are found by role."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, QColor(getattr(tokens, token)))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return palette


class Theme(QObject):
    """Dresses the application and keeps it dressed when the system, or the person, wants another look."""

    changed = Signal()
    """The application looks different now."""

    def __init__(self, app: QApplication, appearance: Appearance = "system", text_size: int = TEXT_SIZES[0]) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = appearance
        self._text_size = text_size
        QDir.addSearchPath("icons", str(resource("icons")))
        app.setStyle("Fusion")
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
        self._dress()

    @property
    def appearance(self) -> Appearance:
        """What the person asked for."""
        return self._appearance

    @property
    def text_size(self) -> int:
        """The size of ordinary text in points."""
        return self._text_size

    @property
    def scheme(self) -> Scheme:
        """What is shown: the person's choice, or what the system asks for."""
        if self._appearance != "system":
            return self._appearance
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "contrast"
        return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    @property
    def tokens(self) -> Tokens:
        """The colours shown."""
        return TOKENS[self.scheme]

    def wear(self, appearance: Appearance, text_size: int) -> None:
        """Show another appearance and size of text, at once and everywhere."""
        if (appearance, text_size) != (self._appearance, self._text_size):
            self._appearance, self._text_size = appearance, text_size
            self._dress()

    def _follow_system(self) -> None:
        if self._appearance == "system":
            self._dress()

    def _dress(self) -> None:
        font = QFont(self._app.font())
        font.setPointSize(self._text_size)
        self._app.setFont(font)
        self._app.setPalette(palette_of(self.tokens))
        self._app.setStyleSheet(style_sheet(self.tokens, self.scheme, self._text_size))
        self.changed.emit()


def style_sheet(tokens: Tokens, scheme: Scheme, text_size: int) -> str:
    """Return the style sheet with its colours and sizes filled in."""
    colours = {name: getattr(tokens, name) for name in Tokens.__slots__}
    sizes = {f"pt{percent}": f"{text_size * percent / 100:.1f}pt" for percent in (90, 115, 135, 175)}
    dot = 2 * round(text_size * 0.65)  # even, so that half of it rounds a radio button off exactly
    sizes |= {"dot": f"{dot}px", "round": f"{dot // 2 + 2}px"}
    glyph = "light" if scheme == "light" else "dark"
    sheet = Path(__file__).with_name("style.qss").read_text(encoding="utf-8")
    return Template(sheet).substitute(colours, **sizes, glyph=glyph)
