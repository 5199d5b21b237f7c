"""The settings: appearance, where the data is kept, for how long, and what the program is made of."""

from typing import cast

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop import __version__
from sendnet_desktop.settings import TEXT_SIZES, Appearance, TextSize
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.layouts import GAP, STRETCH, column, field, form, hbox, rule, scrolled, text, vbox
from sendnet_ui.settings.details import DetailsSection
from sendnet_ui.settings.keeping import KeepingSection
from sendnet_ui.settings.let_through import LetThroughSection
from sendnet_ui.settings.licences import INGREDIENTS, QT_NOTICE, Ingredient
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen

_APPEARANCES = (
    Option("system", "As this computer"),
    Option("light", "Light"),
    Option("dark", "Dark"),
    Option("contrast", "High contrast"),
)


class SettingsScreen(Screen):
    """What a person may choose here; each choice holds at once."""

    concerns = ("retention", "waiver", "school")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._appearance = Choice(_APPEARANCES)
        self._text_size = Choice([Option(str(size), f"{size} pt") for size in TEXT_SIZES])
        self._open_folder = QPushButton("Open the folder")
        self._details = DetailsSection(self)
        self._keeping, self._let_through = KeepingSection(desk), LetThroughSection(desk)
        folder = text(str(desk.preferences.path.parent), "strong")
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        page = column(
            vbox(
                text("Appearance", "heading"),
                form(field("Colours", self._appearance), field("Size of text", self._text_size)),
                GAP,
                rule(),
                self._details,
                text("Your data", "heading"),
                text("Everything you write is kept encrypted on this computer, in this folder:"),
                folder,
                hbox(self._open_folder, STRETCH),
                text("Keep it out of OneDrive and other synced folders: they can damage a file in use.", "muted"),
                GAP,
                rule(),
                self._keeping,
                self._let_through,
                GAP,
                rule(),
                text(f"About SENDnet Desktop {__version__}", "heading"),
                text(QT_NOTICE),
                *(text(_line(ingredient), "muted") for ingredient in INGREDIENTS),
                STRETCH,
                gap=GAP * 2,
            )
        )
        self.setLayout(vbox(scrolled(page)))
        self._appearance.changed.connect(self._choose_appearance)
        self._text_size.changed.connect(self._choose_text_size)
        self._open_folder.clicked.connect(self._show_folder)
        desk.preferences.theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the choices in force, which the menus change too."""
        settings = self.desk.preferences.settings
        self._appearance.set_value(settings.appearance)
        self._text_size.set_value(str(settings.text_size))
        self._details.refresh()
        self._keeping.refresh()
        self._let_through.refresh()

    def _choose_appearance(self, appearance: str) -> None:
        self.desk.preferences.choose(appearance=cast("Appearance", appearance))

    def _choose_text_size(self, size: str) -> None:
        self.desk.preferences.choose(text_size=cast("TextSize", int(size)))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.desk.preferences.path.parent)))


def _line(ingredient: Ingredient) -> str:
    home = f" ({ingredient.home})" if ingredient.home else ""
    return f"{ingredient.name}, {ingredient.purpose}: {ingredient.licence}{home}"
