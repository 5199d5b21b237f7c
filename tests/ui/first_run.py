"""The hands that set up a data folder in a real window, step by step."""

from PySide6.QtWidgets import QApplication, QCheckBox
from side_by_side import Laptop

from sendnet_ui.beginning.way_in import WayIn

PASSPHRASE = "river lamp seven otter"


def begin(laptop: Laptop) -> WayIn:
    """Start the program on a laptop's folder."""
    way_in = WayIn(laptop.folder, laptop.window, laptop.desk.jobs, laptop.errors.append)
    way_in.arrived.connect(laptop.window.go)
    way_in.open()
    laptop.settle()
    return way_in


def name_school(laptop: Laptop) -> None:
    laptop.fill("Name of the school", "Saltmarsh Primary School")
    laptop.fill("Your name", "Priya Shah")
    laptop.press("Primary")
    laptop.press("Continue")


def lock(laptop: Laptop, passphrase: str = PASSPHRASE) -> None:
    laptop.fill("Passphrase", passphrase)
    laptop.fill("The same once more", passphrase)
    laptop.press("Set up")


def keep(laptop: Laptop) -> str:
    """Take the sheet's words down as Copy gives them, and go on."""
    laptop.press("Copy")
    laptop.shown(QCheckBox)[0].click()
    laptop.press("Continue")
    return QApplication.clipboard().text()


def title(laptop: Laptop) -> str:
    return laptop.window.windowTitle()
