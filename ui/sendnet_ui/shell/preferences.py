"""The person's choices on this computer: kept in the settings file, shown at once."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.settings import Appearance, Settings, TextSize, write_settings
from sendnet_ui.shell.lane import Failed
from sendnet_ui.shell.theme import Theme


class Preferences(QObject):
    """Holds the settings in force.

    Attributes:
        path: The settings file.
        theme: What wears them.
    """

    def __init__(self, path: Path, settings: Settings, theme: Theme, report: Failed) -> None:
        super().__init__(theme)
        self.path = path
        self.theme = theme
        self._settings = settings
        self._report = report

    @property
    def settings(self) -> Settings:
        """The choices in force."""
        return self._settings

    def choose(
        self,
        *,
        appearance: Appearance | None = None,
        text_size: TextSize | None = None,
        exchange_folder: str | None = None,
        print_folder: str | None = None,
    ) -> None:
        """Show another choice and keep it; where it cannot be kept it holds until the program closes."""
        settings = replace(
            self._settings,
            appearance=appearance or self._settings.appearance,
            text_size=text_size or self._settings.text_size,
            print_folder=print_folder or self._settings.print_folder,
        )
        self._keep(settings.exchanging_with(exchange_folder) if exchange_folder else settings)

    def forget_folder(self, folder: str) -> None:
        """Offer a folder for exchanging no more."""
        self._keep(self._settings.forgetting(folder))

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        self.theme.wear(settings.appearance, settings.text_size)
        try:
            write_settings(self.path, settings)
        except SendnetError as error:
            self._report(error)
