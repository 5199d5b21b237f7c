"""Where things live on this computer."""

import os
from pathlib import Path

_NAME = "SENDnet"


def data_folder() -> Path:
    """Return the data folder: ``SENDNET_DATA`` if set, else the local, non-roaming profile's."""
    if chosen := os.environ.get("SENDNET_DATA"):
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_data_path(_NAME, appauthor=False))


def sample_folder() -> Path:
    """Return where the sample trust lives: beside the person's own data, never inside it."""
    return data_folder().with_name(data_folder().name + " sample")


def documents_folder() -> Path:
    """Return where people expect their prints and bundles."""
    import platformdirs

    return Path(platformdirs.user_documents_path())
