"""Every page of the first run, read and worked by everybody."""

from collections.abc import Callable

import pytest
from audit import SMALL_LAPTOP, audit, too_large
from PySide6.QtWidgets import QApplication, QWidget
from side_by_side import Laptop, Laptops

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.settings import Appearance
from sendnet_ui.beginning.asking import AskingPage
from sendnet_ui.beginning.founding import FoundingPage
from sendnet_ui.beginning.keepsake import Keepsake
from sendnet_ui.beginning.locking import LockPage
from sendnet_ui.beginning.sheets import Owner
from sendnet_ui.beginning.trouble import Trouble
from sendnet_ui.beginning.unlocking import Unlocking
from sendnet_ui.beginning.welcome import Welcome
from sendnet_ui.shell.theme import Theme

OWNER = Owner("Saltmarsh Primary School", "Priya Shah")

PAGES: dict[str, Callable[[], QWidget]] = {
    "welcome": Welcome,
    "school": lambda: FoundingPage("school"),
    "trust": lambda: FoundingPage("trust"),
    "lock": lambda: LockPage(("Saltmarsh",), keychain=True),
    "passphrase": lambda: LockPage(("Saltmarsh",), keychain=False),
    "keepsake": lambda: Keepsake(OWNER, "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH", ["harbour"] * 24),
    "asking": AskingPage,
    "unlocking": lambda: Unlocking(SendnetError("This data is locked with a passphrase.", "Give it.")),
    "trouble": lambda: Trouble(SendnetError("This data is open in another window.", "Close the other window.")),
}


@pytest.fixture
def laptop(laptops: Laptops) -> Laptop:
    return laptops("data", "school")


@pytest.mark.parametrize("appearance", ["light", "dark", "contrast"])
@pytest.mark.parametrize("name", PAGES)
def test_every_page_can_be_read_and_worked_by_everybody(
    laptop: Laptop, theme: Theme, name: str, appearance: Appearance
) -> None:
    theme.wear(appearance, 10)
    laptop.window.resize(SMALL_LAPTOP)
    page = PAGES[name]()
    laptop.window.show_alone(page)
    laptop.qtbot.waitUntil(laptop.window.isActiveWindow)
    QApplication.processEvents()
    assert audit(page, least_contrast=7 if appearance == "contrast" else 4.5) == []
    assert too_large(page) == []
