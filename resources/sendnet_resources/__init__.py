"""What the program ships with: framework packs, icons, fonts, help."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def resource(*parts: str) -> Traversable:
    """Return one of the files or folders shipped here, such as ``resource("icons", "home.svg")``."""
    return files(__name__).joinpath(*parts)
