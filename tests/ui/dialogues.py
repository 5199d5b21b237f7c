"""What a test is given to answer dialogs with."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QDialog

D = TypeVar("D", bound=QDialog)
Answer = Callable[[type[D], Callable[[D], None]], None]
